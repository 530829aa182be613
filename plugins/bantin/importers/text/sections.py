"""The categories a page files its article under."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.importers.text.furniture import Furniture
from bantin.importers.text.lines import is_upper
from bantin.importers.text.names import is_desk, is_person
from bantin.importers.text.page import Item, Mark, trailers
from bantin.importers.text.rubrics import Known, is_site_name, is_stop, looks_like_rubric
from bantin.importers.text.title import Heading, is_beside_date, is_cut_title
from bantin.text import fold

_NAMED_SO: Final = frozenset({Furniture.MENU, Furniture.FOOTER, Furniture.RELATED})
"""Furniture whose words may be a rubric's name too, where they stand twice: `Thông báo`."""
_TRAIL_WORDS: Final = 16
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
    telling = [name for name in unglued if not is_stop(name) or known.path(name) is not None]
    return Sections(_each_once(telling), (*rubrics.unsure, *_loose(items, heading, known)))


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
    names = (_before_title(name, title) for name in (trails[-1] if trails else ()))
    return tuple(name for name in names if name and name.count(" ") < _TRAIL_WORDS)


def _before_title(name: str, title: str) -> str:
    """Give what of a breadcrumb's item stands before the title, which may follow unparted."""
    if _is_title(name, title):
        return ""
    return name.removesuffix(title).strip() if title else name


def _is_title(name: str, title: str) -> bool:
    return fold(name) == fold(title) or (bool(title) and is_cut_title(name, title))


def _above(items: Sequence[Item], heading: Heading, known: Known) -> Sections:
    """Give the rubrics right above the title, or above where it stands first."""
    if heading.title is None or heading.first is None:
        return _nearest(items[: heading.prose], known)
    near = _nearest(items[heading.first + 1 : heading.title], known)
    return near if near.names or near.unsure else _nearest(items[: heading.first], known)


def _nearest(items: Sequence[Item], known: Known) -> Sections:
    """Choose among short lines in a row above a title: most of them may be a menu.

    A line that stands there twice, in the menu and again, is the rubric, and one more below it
    its child. Lines below the way home are a trail. Else only the last one counts.
    """
    seen = Counter(item.line.key for item in items)
    run, bound = _run(items, known, seen)
    if not run:
        return Sections(())
    again = next((i for i, item in enumerate(run) if seen[item.line.key] > 1), None)
    if again is not None:
        own = run[: again + 1] if again <= 1 else run[again : again + 1]
        return Sections(tuple(item.text for item in reversed(own)))
    shown = tuple(reversed(run))
    if len(run) > _MOST:
        return Sections((), shown)
    is_trail = bound is not None and bound.furniture is Furniture.HOME
    if is_trail or all(known.is_rubric(item.text) for item in run):
        return Sections(tuple(item.text for item in shown))
    return Sections((run[0].text,), shown[:-1])


def _run(items: Sequence[Item], known: Known, seen: Counter[str]) -> tuple[list[Item], Item | None]:
    """Collect rubrics upwards, the nearest first, and give the item that bounds them."""
    run: list[Item] = []
    for item in reversed(items):
        if item.furniture is Furniture.JUNK or (item.mark is Mark.DATE and not run):
            continue
        if not _may_be_rubric(item, known, seen):
            return run, item
        run.append(item)
    if run and run[-1] is _first_shown(items) and _is_banner(run[-1], known):
        del run[-1]
    return run, None


def _first_shown(items: Sequence[Item]) -> Item | None:
    return next((item for item in items if item.furniture is not Furniture.JUNK), None)


def _may_be_rubric(item: Item, known: Known, seen: Counter[str]) -> bool:
    if not item.is_text:
        return item.furniture in _NAMED_SO and seen[item.line.key] > 1
    if known.is_rubric(item.text):
        return True
    own = is_site_name(item.text) or is_person(item.text)
    return looks_like_rubric(item.line) and not own


def _is_banner(item: Item, known: Known) -> bool:
    """Tell whether a line of capitals at the top is the page's banner, not a rubric."""
    return is_upper(item.text) and item.line.words > _MOST and not known.is_rubric(item.text)
