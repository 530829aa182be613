"""When an article was published, of all the dates that its page shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bantin.importers.text.bylines import read_signature
from bantin.importers.text.dates import Label, Stamp, last_day
from bantin.importers.text.ending import Parts
from bantin.importers.text.furniture import Furniture
from bantin.importers.text.page import Item, Mark
from bantin.importers.text.rubrics import is_site_name, looks_like_rubric
from bantin.importers.text.title import Heading

_STALE: Final = 45
"""Days after which a date above the title is more likely the day of viewing."""
_BARRIERS: Final = frozenset({Furniture.MENU, Furniture.HOME})


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as far as its page tells."""

    value: date | datetime | None
    clock: Item | None = None
    """The date that isn't taken because it may be the day of viewing."""


def find_published(items: Sequence[Item], heading: Heading, parts: Parts, text: str) -> Published:
    """Choose among a page's dates; none is better than the page's clock.

    A date under the title counts more than one above it, what the page calls the day of
    publishing more than either, the day of a change least.
    """
    title, first = heading.title or 0, heading.first or 0
    below = _dates(items[title : heading.prose])
    between = _dates(items[first:title])
    above = _dates(items[:first] if heading.title is not None else items[: heading.prose])
    if heading.title is None:
        below = []
    under = _dates(_right_under(items[heading.prose + 1 :]))
    is_one = heading.title is not None and _is_one(items[first : title + 1])
    after = (*parts.tail, *parts.after)
    shown = (*below, *under, *between, *above)
    taken = (
        _labelled((*shown, *_dates(after)), Label.PUBLISHED)
        or _best(below)
        or _best(under)
        or _best(item for item in between if is_one or not _is_clock(item))
        or _above(items, above, first or heading.prose, text)
        or _labelled((*shown, *_dates(after)), Label.UPDATED)
        or _signed(parts.tail)
    )
    if taken is not None and taken.stamp is not None:
        return Published(taken.stamp.value)
    return Published(None, above[-1] if above else between[-1] if between else None)


def hint(text: str, clock: Item | None) -> str | None:
    """Give the latest day the article tells of, before which it can't have been published."""
    day = last_day(text)
    limit = clock.stamp.day if clock is not None and clock.stamp is not None else None
    return day.isoformat() if day is not None and (limit is None or day <= limit) else None


def _dates(items: Iterable[Item]) -> list[Item]:
    return [item for item in items if item.mark is Mark.DATE and item.stamp is not None]


def _is_one(head: Sequence[Item]) -> bool:
    """Tell whether a title and its repetition stand together, with nothing but a date between."""
    whole = head[0].line.key == head[-1].line.key
    return whole and all(item.mark is Mark.DATE or _is_junk(item) for item in head[1:-1])


def _is_junk(item: Item) -> bool:
    return item.furniture is Furniture.JUNK


def _right_under(items: Sequence[Item]) -> Sequence[Item]:
    """Give what stands right under the lead, up to the next text: a date may be there."""
    end = next((index for index, item in enumerate(items) if item.is_text), len(items))
    return items[:end]


def _signed(tail: Sequence[Item]) -> Item | None:
    """Take a date with its minute right below who signs: systems of old put it there."""
    for item in tail:
        if item.mark is Mark.DATE:
            stamp = _stamp(item)
            plain = stamp.label is Label.NONE and stamp.has_minute and not stamp.rest
            return item if plain else None
        if item.mark is not Mark.BYLINE and not (item.is_text and read_signature(item.text)):
            return None
    return None


def _stamp(item: Item) -> Stamp:
    assert item.stamp is not None  # noqa: S101 - `_dates` gives only such items
    return item.stamp


def _labelled(items: Iterable[Item], label: Label) -> Item | None:
    return next((item for item in items if _stamp(item).label is label), None)


def _is_clock(item: Item) -> bool:
    """Tell whether a date looks like a page's clock: a weekday and a day, or labelled so."""
    stamp = _stamp(item)
    return stamp.label is Label.CLOCK or (stamp.has_weekday and not stamp.has_minute)


def _best(items: Iterable[Item]) -> Item | None:
    """Choose among dates in one place: the first that has no clock's look, else the first."""
    plain = [item for item in items if _stamp(item).label is Label.NONE]
    return next((item for item in plain if not _is_clock(item)), plain[0] if plain else None)


def _above(items: Sequence[Item], dates: Sequence[Item], end: int, text: str) -> Item | None:
    """Take the date right above the title, if it can't be the page's clock."""
    plain = [item for item in dates if _stamp(item).label is Label.NONE]
    if not plain:
        return None
    last = plain[-1]
    place = next(index for index, item in enumerate(items) if item is last)
    if any(_is_barrier(item) for item in items[place + 1 : end]):
        return None
    if len(dates) > 1 and _stamp(dates[0]).day != _stamp(last).day:
        return last
    if _is_stale(_stamp(last).day, text):
        return None
    return last if _is_trusted(items[:place], _stamp(last)) else None


def _is_barrier(item: Item) -> bool:
    return item.furniture in _BARRIERS or item.mark is Mark.CRUMBS


def _is_trusted(above: Sequence[Item], stamp: Stamp) -> bool:
    """Tell whether a lone date above a title is more than a clock: no weekday, or a rubric's."""
    if not stamp.has_weekday:
        return True
    named = any(item.mark in {Mark.CRUMBS, Mark.SECTION} for item in above) or (
        bool(above) and _is_rubric(above[-1])
    )
    return stamp.has_minute and named


def _is_rubric(item: Item) -> bool:
    return item.is_text and looks_like_rubric(item.line) and not is_site_name(item.text)


def _is_stale(day: date, text: str) -> bool:
    told = last_day(text)
    return told is not None and (day - told).days > _STALE
