"""What is remembered of an imported post: where it lies, and what was written there."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bantin.article.source import ARTICLE_FILE

_FOLDER: Final = re.compile(r"(?:\.nhap/)?[A-Za-z0-9][A-Za-z0-9_-]*(?:/[A-Za-z0-9][A-Za-z0-9_-]*)*")
_FILE: Final = re.compile(r"\.?[A-Za-z0-9][A-Za-z0-9_.-]{0,119}")
_DIGEST: Final = re.compile(r"[0-9a-f]{8,64}")
_STATES: Final = ("", "deleted", "gone")


class BrokenEntryError(Exception):
    """A line that no import wrote."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """A file as an import wrote it."""

    digest: str
    size: int = -1
    """Bytes of the file it was made of; -1 where it was made of a post's text."""
    time: int = 0
    """When that file was last changed, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Parts:
    """An article's text in parts, each as a short digest, to tell which of them differ."""

    keys: Mapping[str, str] = field(default_factory=dict)
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What is remembered of one post."""

    folder: str
    """Relative to the content folder, with `/`."""
    files: Mapping[str, Imprint]
    """By their names, the article's own file too."""
    parts: Parts = field(default_factory=Parts)
    old: tuple[str, ...] = ()
    """Its old addresses, beginning with `/`, some with a query."""
    address: str = ""
    """Its address on the site without the leading `/`; empty where it isn't published."""
    state: str = ""
    """`deleted` where a person deleted it, `gone` where the source has it no more."""


def as_line(key: str, entry: Entry) -> str:
    """Give an entry as a line of JSON, always the same for the same entry."""
    row = {
        "key": key,
        "folder": entry.folder,
        "files": {name: _plain(one) for name, one in sorted(entry.files.items())},
        "meta": dict(sorted(entry.parts.keys.items())),
        "text": " ".join(entry.parts.paragraphs),
        "old": list(entry.old),
        "address": entry.address,
        "state": entry.state,
    }
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _plain(one: Imprint) -> list[str | int]:
    return [one.digest] if one.size < 0 else [one.digest, one.size, one.time]


def read_line(line: str) -> tuple[str, Entry]:
    """Read a line as `as_line` gives it, as if hostile: its paths stay in the content folder.

    Raises:
        BrokenEntryError: it isn't one.
    """
    try:
        row = json.loads(line)
        entry = Entry(
            folder=_matching(_FOLDER, row["folder"]),
            files={_file(name): _imprint(one) for name, one in row["files"].items()},
            parts=Parts(_digests(row["meta"]), tuple(_text(row["text"]).split())),
            old=tuple(map(_text, row["old"])),
            address=_text(row["address"]),
            state=_text(row["state"]),
        )
        if entry.state not in _STATES or ARTICLE_FILE not in entry.files:
            raise BrokenEntryError
        return _text(row["key"]), entry
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise BrokenEntryError from error


def _imprint(row: object) -> Imprint:
    match row:
        case [str(digest)]:
            return Imprint(_matching(_DIGEST, digest))
        case [str(digest), int(size), int(time)]:
            return Imprint(_matching(_DIGEST, digest), size, time)
    raise BrokenEntryError


def _digests(row: Mapping[object, object]) -> dict[str, str]:
    return {_text(key): _matching(_DIGEST, digest) for key, digest in row.items()}


def _file(name: object) -> str:
    return _matching(_FILE, name)


def _matching(pattern: re.Pattern[str], value: object) -> str:
    text = _text(value)
    if not pattern.fullmatch(text):
        raise BrokenEntryError
    return text


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise BrokenEntryError
    return value
