"""The categories that a page files its article under."""

from collections.abc import Iterable, Sequence
from typing import Final

from bantin.importers.html.article import Story
from bantin.importers.html.dom import Element
from bantin.importers.html.facts import Facts
from bantin.importers.html.kinds import SILENT, is_crumbs, is_hidden
from bantin.importers.text.lines import clean
from bantin.importers.text.page import Item
from bantin.importers.text.rubrics import Known, is_site_name, is_stop
from bantin.importers.text.sections import Sections, find_sections
from bantin.importers.text.title import is_cut_title
from bantin.text import fold

_LONGEST: Final = 120
_MOST: Final = 8
_HOME: Final = frozenset(
    "trang chu|home|trang nhat|trang dau|homepage|ban dang o day|you are here|».".split("|")
)
_TRAILS: Final = frozenset({"ol", "ul", "nav", "div", "p", "section"})
_MARKS: Final = " ›»>/|\\:.·•→-–"


def find_rubrics(
    root: Element, facts: Facts, items: Sequence[Item], story: Story, known: Known
) -> Sections:
    """Find categories: the breadcrumb shown, else that for machines, links marked so, the head.

    What the site's own register has isn't a matter of doubt; the rules for texts come last.
    """
    title = items[story.heading.title].text if story.heading.title is not None else ""
    ways = (_shown_trail(root), facts.trail, _marked(root), facts.sections)
    for names in ways:
        own = _told(names, title, facts.site, known)
        if own:
            return Sections(own)
    return find_sections(items, story.heading, story.parts.tail, known)


def _told(names: Iterable[str], title: str, site: str, known: Known) -> tuple[str, ...]:
    """Leave out the way home, the article itself, and what says nothing."""
    parts = [part for name in names for part in known.unglue(name) if part]
    kept: dict[str, str] = {}
    for part in parts:
        key = fold(part).strip(_MARKS)
        if key and key not in _HOME and not _is_other(part, title, site, known):
            kept.setdefault(key, part.strip(_MARKS))
    return tuple(kept.values())[:_MOST]


def _is_other(name: str, title: str, site: str, known: Known) -> bool:
    if known.path(name) is not None:
        return False
    if fold(name) in {fold(title), fold(site)} or (title and is_cut_title(name, title)):
        return True
    return is_stop(name) or is_site_name(name) or len(name) > _LONGEST


def _shown_trail(root: Element) -> tuple[str, ...]:
    """Give the items of the last breadcrumb that the page shows."""
    trails = [_items_of(e) for e in root.all() if _is_trail(e) and not _has_inner(e)]
    return next((trail for trail in reversed(trails) if trail), ())


def _is_trail(element: Element) -> bool:
    return is_crumbs(element) and element.tag in _TRAILS


def _has_inner(element: Element) -> bool:
    return any(_is_trail(inner) and inner is not element for inner in element.all())


def _items_of(element: Element) -> tuple[str, ...]:
    """Give the texts of a breadcrumb's links, and what stands beside them."""
    found: list[str] = []
    waiting: list[Element | str] = [element]
    while waiting:
        child = waiting.pop()
        if isinstance(child, str):
            found.append(_plain(child))
        elif child.tag in {"a", "span", "li"} and not any(
            isinstance(c, Element) and c.tag in {"a", "span", "li"} for c in child.children
        ):
            found.append(_plain(child.text))
        elif child.tag not in SILENT and not is_hidden(child):
            waiting.extend(reversed(child.children))
    return tuple(text for text in found if text.strip(_MARKS) and len(text) <= _LONGEST)[:20]


def _marked(root: Element) -> tuple[str, ...]:
    """Give the texts of links that the page marks as the article's categories."""
    links = (e for e in root.all() if e.tag == "a" and "category" in e.get("rel").lower().split())
    return tuple(dict.fromkeys(text for e in links if 0 < len(text := _plain(e.text)) <= _LONGEST))


def _plain(text: str) -> str:
    return " ".join(clean(text[: _LONGEST * 4]).split())
