"""Dates as pages write them, and lines that hold nothing else of weight."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from bantin.text import VIETNAM

_LONGEST: Final = 200
_YEARS: Final = range(1990, 2100)
_MONTHS: Final = {
    **{name: number for number, name in enumerate(
        "một hai ba tư năm sáu bảy tám chín mười".split(), start=1
    )},
    "giêng": 1, "bốn": 4, "bẩy": 7, "mười một": 11, "mười hai": 12, "chạp": 12,
    **{name: number for number, name in enumerate(
        "jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1
    )},
}  # fmt: skip
_MONTH_VI: Final = (
    r"mười một|mười hai|mười|một|giêng|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|chạp|\d{1,2}"
)
_MONTH_EN: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR: Final = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_FLAGS: Final = re.IGNORECASE
_DAYS: Final = (
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)"
        r"(?:[T ](?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s?"
        r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
        _FLAGS,
    ),
    re.compile(
        r"(?<![\d/.-])(?P<d>\d{1,2})\s?(?P<s>[/.\-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?"
        r"(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])"
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?:tháng|thg\.?|th\.?)\s*(?P<m>{_MONTH_VI})\s*[,/-]?\s*"
        rf"(?:năm\s+)?{_YEAR}",
        _FLAGS,
    ),
    re.compile(
        rf"\b(?:tháng|thg\.?|th\.?)\s*(?P<m>{_MONTH_VI})\s+(?P<d>\d{{1,2}})\s*,\s*{_YEAR}", _FLAGS
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m>{_MONTH_EN}),?\s+{_YEAR}", _FLAGS
    ),
    re.compile(rf"\b(?P<m>{_MONTH_EN})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", _FLAGS),
)
_TIME: Final = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2})\s?(?::|h|giờ|g)\s?(?P<minute>\d\d)(?!\d)(?:\s?:\s?\d\d)?"
    r"(?:\s?(?:phút|['’′]))?\s?(?P<half>sa\b|ch\b|am\b|pm\b|a\.m\.|p\.m\.|sáng\b|chiều\b)?",
    _FLAGS,
)
_WEEKDAY: Final = re.compile(
    r"\b(?:thứ\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|t[2-7]|cn|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?",
    _FLAGS,
)
_ZONE: Final = re.compile(
    r"\(?\s?(?:GMT|UTC)\s?\+?\s?0?7(?::?00)?\s?\)?|\+07:?00|\bICT\b|\(?giờ việt nam\)?", _FLAGS
)
_PLACE: Final = re.compile(
    r"^(?!thứ|chủ nhật|hôm nay|cập nhật|đăng|ngày|t\d|cn)[^\d,:|]{2,40},\s*ngày\s", _FLAGS
)
_FILLERS: Final = frozenset("ngày lúc vào on at năm vào lúc hồi giờ".split()) | {
    "vào lúc",
    "lúc ngày",
}
_SEPARATORS: Final = re.compile(
    r"[|·•‧∙●/\x00]|\s[-–—]|[-–—]\s|^[-–—]|[-–—]$|[,;](?=\s*(?:\x00|$))"
)
_BARS: Final = re.compile(r"\s*[|•‧∙●]\s*|\s+[-–—]\s+(?=\w+ ?\w* ?:)")
_STRONG_SEPARATOR: Final = re.compile(r"[|·•‧∙●]")


_ANY_DAY: Final = date(2000, 1, 1)
_NO_YEAR: Final = re.compile(
    rf"(?:\d{{1,2}} (?:tháng|thg|th) ?\d{{1,2}}|hôm qua|hôm nay|{_MONTH_EN} \d{{1,2}}|yesterday)"
    r" (?:lúc|at) \d{1,2}[:h]\d\d(?: ?[ap]m)?",
    _FLAGS,
)


class Label(StrEnum):
    """What a page says a date is."""

    NONE = "none"
    PUBLISHED = "published"
    UPDATED = "updated"
    CLOCK = "clock"


_LABELS: Final = (
    (
        Label.CLOCK,
        re.compile(
            r"(?:hôm nay(?: là)?|bây giờ là|giờ hiện tại|ngày hiện tại|today(?: is)?)", _FLAGS
        ),
    ),
    (
        Label.UPDATED,
        re.compile(
            r"(?:ngày |lần |thời gian )?(?:cập nhật|chỉnh sửa|sửa)"
            r"(?: (?:lúc|ngày|lần cuối|cuối cùng|cuối|mới nhất|vào|vào lúc))*"
            r"|(?:last )?(?:updated|modified)(?: on| date)?",
            _FLAGS,
        ),
    ),
    (
        Label.PUBLISHED,
        re.compile(
            r"(?:được |đã |thời gian |giờ |ngày )?(?:đăng|xuất bản|phát hành|tạo|viết|đưa tin|đưa)"
            r"(?: (?:bài viết|bài|tin|tải|lên|ngày|lúc|vào lúc|vào))*"
            r"|(?:date |first )?(?:posted|published|created|publish date|article date|date)"
            r"(?: on| date| at)?",
            _FLAGS,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date a page shows, and what stands on the same line."""

    value: date | datetime
    """A moment where the minute is shown, else a day."""
    label: Label = Label.NONE
    has_weekday: bool = False
    rest: tuple[str, ...] = ()
    """What else stands on the line: an author, a rubric, a count."""
    is_parted: bool = False
    """Whether marks such as `|` part the rest from the date."""

    @property
    def day(self) -> date:
        """The day, with or without a minute."""
        return self.value.date() if isinstance(self.value, datetime) else self.value

    @property
    def has_minute(self) -> bool:
        """Whether the minute is known."""
        return isinstance(self.value, datetime)


def read_stamp(text: str) -> Stamp | None:
    """Read a line that shows a date; none where there is no date, or the line is too long.

    Whether what else stands on the line lets it count as a date's line is for the caller to say.
    """
    if len(text) > _LONGEST or _PLACE.match(text):
        return None
    several = [stamp for part in _several(text) if (stamp := _read_one(part)) is not None]
    published = [stamp for stamp in several if stamp.label is Label.PUBLISHED]
    return published[0] if published else _read_one(text)


def _several(text: str) -> tuple[str, ...]:
    """Give the parts of a line that shows more than one day: `Cập nhật: … | Đăng: …`."""
    parts = _BARS.split(text)
    dated = tuple(part for part in parts if find_day(part) is not None)
    return dated if len(dated) > 1 else ()


def _read_one(text: str) -> Stamp | None:
    found = find_day(text)
    if found is None:
        return None
    day, match = found
    left = f"{text[: match.start()]}\x00{text[match.end() :]}"
    moment = _own_clock(day, match) if "zone" in match.re.groupindex else None
    if moment is None:
        moment, left = _clock(day, left)
    bare, weekdays = _WEEKDAY.subn("\x00", _ZONE.sub("\x00", left))
    label, rest = _label(_segments(bare))
    parted = _STRONG_SEPARATOR.search(text) is not None
    return Stamp(moment or day, label, weekdays > 0, rest, parted)


def read_clock(text: str) -> tuple[int, int] | None:
    """Read a line that is only a time of day with `sáng`, `CH` or the like: a date's own half."""
    match = _TIME.fullmatch(text.strip(" |,-"))
    if match is None or not match["half"]:
        return None
    moment, _ = _clock(_ANY_DAY, text)
    return (moment.hour, moment.minute) if moment is not None else None


def at_time(stamp: Stamp, clock: tuple[int, int]) -> Stamp:
    """Give a stamp with the time of day that stood on the next line."""
    return replace(stamp, value=_moment(stamp.day, *clock) or stamp.value)


def is_without_year(text: str) -> bool:
    """Tell whether a line is a day as social networks show it: `26 tháng 3 lúc 20:05`."""
    return len(text) < _LONGEST and _NO_YEAR.fullmatch(text.strip(" ·.•")) is not None


def find_day(text: str) -> tuple[date, re.Match[str]] | None:
    """Find the first day written in full, by the first pattern that gives one."""
    for pattern in _DAYS:
        for match in pattern.finditer(text):
            day = _day(match)
            if day is not None:
                return day, match
    return None


def last_day(text: str) -> date | None:
    """Give the latest day a text names in full: a hint at when it was published."""
    days = [_day(match) for pattern in _DAYS for match in pattern.finditer(text)]
    return max((day for day in days if day is not None), default=None)


def label_alone(text: str) -> Label:
    """Tell what a line such as `Ngày đăng:` announces, whose date stands on the next line."""
    label, rest = _label((text.strip(" :"),)) if len(text) < _LONGEST else (Label.NONE, ())
    return label if not rest else Label.NONE


def _day(match: re.Match[str]) -> date | None:
    year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)  # noqa: PLR2004 - of two digits
    day, month = int(match["d"]), _month(match["m"])
    if month > 12 and day <= 12:  # noqa: PLR2004 - months; «10/25/2023» can only be American
        day, month = month, day
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _month(word: str) -> int:
    return (
        int(word) if word.isdigit() else _MONTHS.get(word.lower(), 0) or _MONTHS[word.lower()[:3]]
    )


def _own_clock(day: date, match: re.Match[str]) -> datetime | None:
    """Give the moment of an ISO date that has its own time and zone."""
    if match["hour"] is None:
        return None
    moment = _moment(day, int(match["hour"]), int(match["minute"]))
    if moment is None or match["zone"] is None:
        return moment
    zone = match["zone"].upper().replace("Z", "+00:00")
    try:
        return datetime.fromisoformat(f"{moment:%Y-%m-%dT%H:%M}{zone}").astimezone(VIETNAM)
    except (ValueError, OverflowError):
        return moment


def _clock(day: date, text: str) -> tuple[datetime | None, str]:
    """Find the time on the line, and take it out."""
    match = _TIME.search(text)
    if match is None:
        return None, text
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half[:1] in {"c", "p"} and hour < 12:  # noqa: PLR2004 - noon
        hour += 12
    if half[:1] in {"a", "s"} and hour == 12:  # noqa: PLR2004 - midnight
        hour = 0
    return _moment(day, hour, int(match["minute"])), _TIME.sub("\x00", text, count=1)


def _moment(day: date, hour: int, minute: int) -> datetime | None:
    try:
        return datetime(day.year, day.month, day.day, hour, minute, tzinfo=VIETNAM)
    except ValueError:
        return None


def _segments(text: str) -> tuple[str, ...]:
    parts = (part.strip(" \t,.;()[]–—-'’\"") for part in _SEPARATORS.split(text))
    kept = (part for part in parts if any(map(str.isalnum, part)))
    return tuple(part for part in kept if part.lower().strip(" :") not in _FILLERS)


def _label(parts: tuple[str, ...]) -> tuple[Label, tuple[str, ...]]:
    """Take the first label out of the parts of a line; what comes after it in its part stays."""
    for index, part in enumerate(parts):
        for label, pattern in _LABELS:
            rest = _after(pattern, part)
            if rest is not None:
                return label, (*parts[:index], *((rest,) if rest else ()), *parts[index + 1 :])
    return Label.NONE, parts


def _after(pattern: re.Pattern[str], part: str) -> str | None:
    """Give what follows a label in a part; none where the part holds no such label."""
    match = pattern.match(part)
    if match is None:
        return None
    rest = part[match.end() :].strip(" :,")
    return rest if not rest or _is_after_label(part[match.end() :]) else None


_AFTER_LABEL: Final[Callable[[str], re.Match[str] | None]] = re.compile(
    r"\s*:|\s+(?:by|bởi|bởi:|in|trong)\b", _FLAGS
).match


def _is_after_label(rest: str) -> bool:
    return _AFTER_LABEL(rest) is not None
