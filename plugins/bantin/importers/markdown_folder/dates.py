"""Days and moments as the systems write them, in Vietnam's time."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bantin.text import VIETNAM

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_LONGEST: Final = 80
_NOON: Final = 12

_CLOCK: Final = (
    r"(?:(?:\s*T\s*|,?\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*"
    r"(?P<zone>(?:UTC|GMT)?\s*[+-]\d{1,2}(?::?\d{2})?|Z|UTC|GMT|ICT|[A-Z][a-z]+/[A-Z][A-Za-z_]+)?)?"
)
_MONTH: Final = r"(?P<name>[A-Za-z]{3,9})\.?"
_DAYS: Final = (
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
    r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})",
    rf"(?:[A-Za-z]{{3,9}},?\s+)?(?P<day>\d{{1,2}})\s+{_MONTH},?\s+(?P<year>\d{{4}})",
    rf"(?:[A-Za-z]{{3,9}},\s+)?{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
)
_FORMS: Final = tuple(re.compile(day + _CLOCK) for day in _DAYS)
_MONTHS: Final = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s*(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?")


def read_when(text: str) -> datetime | date | None:
    """Give a bare day as a day, and a moment in Vietnam's time; none for anything else.

    A moment without a zone is Vietnam's. What Hugo writes for «not known», the year 1, is none.
    """
    plain = " ".join(text.split())
    if len(plain) > _LONGEST:
        return None
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match is not None:
            return _when(match)
    return None


def day_of(when: datetime | date) -> date:
    """Give the day of a day or a moment."""
    return when.date() if isinstance(when, datetime) else when


def _when(match: re.Match[str]) -> datetime | date | None:
    year, month, day = int(match["year"]), _month(match), int(match["day"])
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if match["hour"] is None:
            return date(year, month, day)
        hour = _hour(int(match["hour"]), (match["half"] or "").lower())
        minute, second = int(match["minute"]), int(match["second"] or 0)
        zone = _zone(match["zone"])
        if zone is None:
            return None
        at = datetime(year, month, day, hour, minute, second, tzinfo=zone)
        return at.astimezone(VIETNAM)
    except (ValueError, OverflowError):
        return None


def _month(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("month") is not None:
        return int(groups["month"])
    word = str(groups.get("name"))[:3].lower()
    return _MONTHS.index(word) + 1 if word in _MONTHS else 0


def _hour(hour: int, half: str) -> int:
    if half.startswith("p") and hour < _NOON:
        return hour + _NOON
    return 0 if half.startswith("a") and hour == _NOON else hour


def _zone(text: str | None) -> tzinfo | None:
    """Give a zone; Vietnam's where none is said, none where there is no such zone."""
    if text is None or text == "ICT":
        return VIETNAM
    if text in {"Z", "UTC", "GMT"}:
        return UTC
    offset = _OFFSET.fullmatch(text)
    if offset is None:
        try:
            return ZoneInfo(text)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return None
    away = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
    return timezone(-away if offset["sign"] == "-" else away)
