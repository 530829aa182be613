"""The categories a page files its article under."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.importers.text.furniture import Furniture
from bantin.importers.text.lines import is_upper
from bantin.importers.text.names import is_desk, is_person
from bantin.importers.text.page import Item, Mark, trailers
from bantin.importers.text.rubrics import Known, is_site_name, looks_like_rubric
from bantin.importers.text.title import Heading, is_beside_date, is_cut_title
from bantin.text import fold

_MOST: Final = 3
"""More short lines in a row above a title are a menu."""


@dataclass(frozen=True, slots=True)
class Sections:
    """Names of categories, and lines that may be some but may as well be a menu."""

    names: tuple[str, ...]
    unsure: tuple[Item, ...] = ()


def find_sections(
    items: Sequence[Item], heading: Heading, tail: Sequence[Item], known: Known
) -> Sections:
    """Find categories: a breadcrumb, else rubrics above the title; and what is labelled so."""
    head = items[: heading.prose]
    title = items[heading.title].text if heading.title is not None else ""
    labelled = [name for item in (*head, *tail) for name in _labelled(item, known)]
    below = [i.text for i in items[heading.start : heading.prose] if _is_known(i, known)]
    trail = _trail(head, title)
    rubrics = Sections(()) if trail else _above(items, heading, known)
    names = [*trail, *rubrics.names, *labelled, *below]
    unglued = [part for name in names for part in known.unglue(name) if part]
    return Sections(_each_once(unglued), (*rubrics.unsure, *_loose(items, heading, known)))


def _loose(items: Sequence[Item], heading: Heading, known: Known) -> Iterable[Item]:
    """Give words between title and date that are neither known rubrics nor who wrote."""
    for index in range(heading.start, heading.prose):
        text = items[index].text
        named = known.is_rubric(text) or is_person(text) or is_desk(text)
        if is_beside_date(items, heading, index) and not named:
            yield items[index]


def _each_once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({fold(name): name for name in reversed(tuple(names))}.values())[::-1]


def _is_known(item: Item, known: Known) -> bool:
    return item.is_text and known.is_rubric(item.text)


def _labelled(item: Item, known: Known) -> tuple[str, ...]:
    if item.mark is Mark.SECTION:
        return item.names
    if item.mark is not Mark.DATE:
        return ()
    parts = (part for part in trailers(item, known) if part.mark is Mark.SECTION)
    return tuple(name for part in parts for name in part.names)


def _trail(head: Iterable[Item], title: str) -> tuple[str, ...]:
    """Give the last breadcrumb's items, without the article itself."""
    trails = [item.names for item in head if item.mark is Mark.CRUMBS]
    names = trails[-1] if trails else ()
    return tuple(name for name in names if not _is_title(name, title))


def _is_title(name: str, title: str) -> bool:
    return fold(name) == fold(title) or (bool(title) and is_cut_title(name, title))


def _above(items: Sequence[Item], heading: Heading, known: Known) -> Sections:
    """Give the rubrics right above the title, or above where it stands first."""
    if heading.title is None or heading.first is None:
        return _walk(items, heading.prose, known)
    near = _walk(items[heading.first + 1 :], heading.title - heading.first - 1, known)
    return near if near.names or near.unsure else _walk(items, heading.first, known)


def _walk(items: Sequence[Item], end: int, known: Known) -> Sections:
    """Collect short lines upwards, over dates, up to what is no rubric."""
    found: list[Item] = []
    for index in range(end - 1, -1, -1):
        item = items[index]
        if item.mark is Mark.DATE or item.furniture is Furniture.JUNK:
            continue
        if not item.is_text or not _may_be_rubric(item, known):
            break
        found.append(item)
    found.reverse()
    if found and found[0] is _first_shown(items) and _is_banner(found[0], known):
        del found[0]
    if len(found) > _MOST:
        return Sections((), tuple(found))
    return Sections(tuple(item.text for item in found))


def _first_shown(items: Sequence[Item]) -> Item | None:
    return next((item for item in items if item.furniture is not Furniture.JUNK), None)


def _may_be_rubric(item: Item, known: Known) -> bool:
    if known.is_rubric(item.text):
        return True
    own = is_site_name(item.text) or is_person(item.text)
    return looks_like_rubric(item.line) and not own


def _is_banner(item: Item, known: Known) -> bool:
    """Tell whether a line of capitals at the top is the page's banner, not a rubric."""
    return is_upper(item.text) and item.line.words > _MOST and not known.is_rubric(item.text)
