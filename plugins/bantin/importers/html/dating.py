"""When the article was published: what the page says to machines, then what it shows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from bantin.importers.html.dom import Element
from bantin.importers.html.kinds import is_clock
from bantin.importers.html.weighing import Weights, is_page_own
from bantin.importers.text.dates import Label, read_stamp
from bantin.importers.text.page import Item, Mark
from bantin.importers.text.publishing import Published
from bantin.text import VIETNAM

_YEARS: Final = range(1990, 2100)
_ISO: Final = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?\s?"
    r"(Z|[+-]\d{2}:?\d{2})?)?(?![\d:])"
)
_UPDATED: Final = re.compile(
    r"(?:^|[\s_-])(?:updated|modified|datemodified)(?:$|[\s_-])", re.IGNORECASE
)
_PUBLISHED: Final = re.compile(r"published|posted|pubdate|created|entry-date", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """A date that a page gives to machines."""

    value: date | datetime
    """A moment in Vietnam's time, or a bare day."""
    naive: datetime | None = None
    """The same by the clock of the zone it was given in."""


def read_given(text: str) -> Given | None:
    """Read a date that is given to machines; none where it is none, or a program's zero.

    Midnight sharp is a bare day: it is what systems write that know no more.
    """
    match = _ISO.match(text.strip())
    if match is None:
        stamp = read_stamp(text.strip()[:100])
        return Given(stamp.value) if stamp is not None and stamp.day.year in _YEARS else None
    year, month, day = (int(part) for part in match.group(1, 2, 3))
    if year not in _YEARS:
        return None
    try:
        naive = datetime(year, month, day, int(match[4] or 0), int(match[5] or 0))  # noqa: DTZ001 - its zone is told beside
        return _in_vietnam(naive, match[6] or "", has_time=match[4] is not None)
    except (ValueError, OverflowError):
        return None


def _in_vietnam(naive: datetime, zone: str, *, has_time: bool) -> Given:
    if not has_time:
        return Given(naive.date())
    if not zone:
        moment = naive.replace(tzinfo=VIETNAM)
    else:
        written = f"{naive:%Y-%m-%dT%H:%M}{zone.replace('Z', '+00:00')}"
        moment = datetime.fromisoformat(written).astimezone(VIETNAM)
    if moment.time() == time(0, 0):
        return Given(moment.date())
    return Given(moment, naive)


def in_article(frame: Element, prose: Weights) -> Iterator[str]:
    """Give the dates that stand for machines within the article: of `time`, then microdata."""
    seen = [e for e in frame.all() if _is_its_own(e, frame, prose)]
    times = [e for e in seen if e.tag == "time" and e.get("datetime")]
    times.sort(key=lambda e: -_counts(e))
    yield from (e.get("datetime") for e in times if _counts(e) >= 0)
    for element in frame.all():
        names = f"{element.get('itemprop')} {element.get('property')}".lower().split()
        if "datepublished" in names or "datecreated" in names:
            yield element.get("content") or element.get("datetime") or element.text


def _is_its_own(element: Element, frame: Element, prose: Weights) -> bool:
    """Tell whether a date isn't that of other news, which stands in a link or beside one."""
    for above in element.above():
        if above is frame:
            return True
        if above.tag in {"a", "nav", "aside", "li"} and not _is_label(above):
            return False
        if is_clock(above) or (above.tag not in {"time", "span"} and is_page_own(above, prose)):
            return False
    return True


def _is_label(element: Element) -> bool:
    """Tell whether a link or an item holds nothing but its date, as themes write the article's."""
    inner = [e for e in element.all() if e.tag == "time"]
    return len(inner) <= 2 and len(element.text) <= sum(len(e.text) for e in inner) + 40  # noqa: PLR2004 - published, updated


def _counts(element: Element) -> int:
    names = f"{element.get('class')} {element.get('itemprop')}"
    if _PUBLISHED.search(names):
        return 1
    return -1 if _UPDATED.search(names) else 0


def choose(given: Iterable[str], shown: Published) -> Published:
    """Choose between the dates given to machines and the one shown by the title.

    The one given counts, unless it is only the day of the one shown; or says the same time of day
    in another zone, as systems do whose clock was never set.
    """
    told = next((g for text in given if (g := read_given(text)) is not None), None)
    if told is None:
        return shown
    value = shown.value
    if isinstance(value, datetime):
        if not isinstance(told.value, datetime) and value.date() == told.value:
            return Published(value)
        if told.naive is not None and value.replace(tzinfo=None) == told.naive:
            return Published(value)
    return Published(told.value)


def without_clocks(items: Sequence[Item], above: int, frame: range) -> list[Item]:
    """Mark dates above the title that stand outside the article as the page's clock.

    Args:
        items: those of the whole page.
        above: how many of them stand above the title.
        frame: the numbers of the article's lines.
    """
    return [
        _as_clock(item) if i < above and item.line.number not in frame else item
        for i, item in enumerate(items)
    ]


def _as_clock(item: Item) -> Item:
    if item.mark is not Mark.DATE or item.stamp is None:
        return item
    return replace(item, stamp=replace(item.stamp, label=Label.CLOCK))
