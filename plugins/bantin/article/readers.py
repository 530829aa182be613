"""Readers of values: each takes a YAML node and gives a typed value or raises `UnfitValueError`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, TypeVar

from bantin.article.fields import NoSuchDateError, UnfitValueError
from bantin.article.model import Author, Focus, Moment, Period, PhotoReference, Status
from bantin.article.yaml_nodes import ListNode, MapNode, Node, TextNode
from bantin.text import VIETNAM

T = TypeVar("T")

_YES: Final = frozenset({"true", "yes", "on", "có"})
_NO: Final = frozenset({"false", "no", "off", "không", ""})
_ISO_DAY: Final = r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"
_VIETNAMESE_DAY: Final = r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})"
_CLOCK: Final = (
    r"(?:(?:[T ]|,\s*)\s*(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
_MOMENTS: Final = tuple(re.compile(day + _CLOCK) for day in (_ISO_DAY, _VIETNAMESE_DAY))
_PERIOD_LENGTH: Final = 2
_PARTS_OF_FOCUS: Final = 2
_PART: Final = re.compile(r"(?P<number>[0-9]{1,3}(?:\.[0-9]{1,9})?|\.[0-9]{1,9})(?P<percent>%?)")
# A ten-thousandth is less than a pixel of most photos, and Python writes it without an exponent.
_FOCUS_DIGITS: Final = 4
_PHOTO_KEYS: Final = frozenset({"file", "caption", "alt", "focus"})
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100


@dataclass(frozen=True, slots=True)
class AlbumPhoto:
    """A photo as the closing album names it."""

    photo: PhotoReference
    line: int
    focus: Focus | None = None
    """Where its author says to look; none where it isn't said beside it."""


@dataclass(frozen=True, slots=True)
class NamedFocus:
    """Where to look in the photo of a name."""

    name: str
    line: int
    focus: Focus


def read_text(node: Node) -> str:
    """Read one line of text, blanks around it gone; line breaks become blanks."""
    if not isinstance(node, TextNode):
        raise UnfitValueError(node.line)
    return " ".join(node.text.split())


def read_required_text(node: Node) -> str:
    """Read one line of text that isn't empty."""
    text = read_text(node)
    if not text:
        raise UnfitValueError(node.line)
    return text


def read_optional_text(node: Node) -> str | None:
    """Read one line of text, none where it is empty."""
    return read_text(node) or None


def read_flag(node: Node) -> bool:
    """Read yes or no, in English or Vietnamese."""
    word = read_text(node).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise UnfitValueError(node.line)


def read_number(node: Node) -> int:
    """Read a whole number, 0 where it is empty."""
    text = read_text(node) or "0"
    if not re.fullmatch(r"-?[0-9]{1,6}", text):
        raise UnfitValueError(node.line)
    return int(text)


def read_status(node: Node) -> Status:
    """Read one of the words of `Status`."""
    try:
        return Status(read_text(node).lower())
    except ValueError:
        raise UnfitValueError(node.line) from None


def read_many(read: Callable[[Node], T]) -> Callable[[Node], tuple[T, ...]]:
    """Give a reader of a list; one value alone is a list of one, and empty is none."""

    def read_list(node: Node) -> tuple[T, ...]:
        if isinstance(node, ListNode):
            return tuple(read(item) for item in node.items)
        if isinstance(node, TextNode) and not node.text.strip():
            return ()
        return (read(node),)

    return read_list


read_texts: Final = read_many(read_required_text)


def read_keys(node: Node) -> tuple[str, ...]:
    """Read a list of keys, each once."""
    return tuple(dict.fromkeys(key.strip("/") for key in read_texts(node)))


def read_moment(node: Node) -> Moment:
    """Read a day, or a day and a time; without a zone it is Vietnam's.

    `2023-10-25 09:10`, `2023-10-25T09:10:00+07:00`, and as people write: `25/10/2023 09:10`.
    """
    text = read_text(node)
    for pattern in _MOMENTS:
        match = pattern.fullmatch(text)
        if match is not None:
            return _moment(match, node.line, text)
    raise UnfitValueError(node.line)


def _moment(match: re.Match[str], line: int, text: str) -> Moment:
    numbers = {name: int(value) for name, value in match.groupdict("0").items() if name != "zone"}
    zone = match["zone"]
    try:
        at = datetime(**numbers, tzinfo=_offset(zone) if zone else VIETNAM).astimezone(VIETNAM)
    except (ValueError, OverflowError):
        raise NoSuchDateError(line, text) from None
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        raise NoSuchDateError(line, text)
    return Moment(at, has_clock=match["hour"] is not None)


def _offset(zone: str) -> timezone:
    if zone == "Z":
        return UTC
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))


def read_day(node: Node) -> date:
    """Read a day: `2024-01-01` or `01/01/2024`."""
    moment = read_moment(node)
    if moment.has_clock:
        raise UnfitValueError(node.line)
    return moment.day


def read_period(node: Node) -> Period:
    """Read a day, or `[first, last]`, or `first/last`."""
    if isinstance(node, TextNode) and node.text.count("/") == 1:
        first, _, last = node.text.partition("/")
        node = ListNode(node.line, (TextNode(node.line, first), TextNode(node.line, last)))
    days = read_many(read_day)(node)
    if not 1 <= len(days) <= _PERIOD_LENGTH or days[-1] < days[0]:
        raise UnfitValueError(node.line)
    return Period(days[0], days[-1])


def read_author(node: Node) -> Author:
    """Read a name, or `{name, role}`."""
    if not isinstance(node, MapNode):
        return Author(read_required_text(node))
    parts = read_mapping(node, frozenset({"name", "role"}))
    if not parts.get("name"):
        raise UnfitValueError(node.line)
    return Author(parts["name"], parts.get("role") or None)


def read_album_photo(node: Node) -> AlbumPhoto:
    """Read a photo of the album: a file, `{file, caption, alt, focus}` or `{file: caption}`."""
    if not isinstance(node, MapNode):
        return AlbumPhoto(PhotoReference(read_required_text(node)), node.line)
    if len(node.entries) == 1 and node.entries[0].key not in _PHOTO_KEYS:
        entry = node.entries[0]
        return AlbumPhoto(PhotoReference(entry.key, caption=read_text(entry.value)), entry.line)
    focus = node.get("focus")
    texts = MapNode(node.line, tuple(entry for entry in node.entries if entry.key != "focus"))
    parts = read_mapping(texts, _PHOTO_KEYS)
    if not parts.get("file"):
        raise UnfitValueError(node.line)
    photo = PhotoReference(parts["file"], parts.get("alt", ""), parts.get("caption", ""))
    return AlbumPhoto(photo, node.line, None if focus is None else read_focus(focus))


def read_focus(node: Node) -> Focus:
    """Read a point of a picture: `0.3,0.2`, `[0.3, 0.2]` or `30%,20%`, to four digits."""
    if isinstance(node, TextNode):
        node = ListNode(node.line, tuple(TextNode(node.line, p) for p in node.text.split(",")))
    if not isinstance(node, ListNode) or len(node.items) != _PARTS_OF_FOCUS:
        raise UnfitValueError(node.line)
    return Focus(*(_part_of_focus(item) for item in node.items))


def _part_of_focus(node: Node) -> float:
    match = _PART.fullmatch(read_text(node))
    if match is None:
        raise UnfitValueError(node.line)
    part = float(match["number"]) / (100 if match["percent"] else 1)
    if part > 1:
        raise UnfitValueError(node.line)
    return round(part, _FOCUS_DIGITS)


def read_focuses(node: Node) -> tuple[NamedFocus, ...]:
    """Read a mapping of names of photos to points; empty is none."""
    if isinstance(node, TextNode) and not node.text.strip():
        return ()
    if not isinstance(node, MapNode):
        raise UnfitValueError(node.line)
    return tuple(
        NamedFocus(entry.key, entry.line, read_focus(entry.value)) for entry in node.entries
    )


def read_mapping(node: Node, allowed: frozenset[str]) -> dict[str, str]:
    """Read a mapping of texts with none but the allowed keys."""
    if not isinstance(node, MapNode):
        raise UnfitValueError(node.line)
    for entry in node.entries:
        if entry.key not in allowed:
            raise UnfitValueError(entry.line)
    return {entry.key: read_text(entry.value) for entry in node.entries}
