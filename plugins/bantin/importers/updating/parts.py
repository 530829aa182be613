"""An article's text in parts, to say what of a new version a person's version would lose."""

import hashlib
import re
from dataclasses import dataclass
from typing import Final

from bantin.importers.updating.entry import Parts

_FRONT: Final = re.compile(r"\A-{3}[ \t]*\n(.*?)^-{3}[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY: Final = re.compile(r"^([A-Za-z_][\w-]*):", re.MULTILINE)
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_SIZE: Final = 4
"""Bytes of a part's digest: enough to tell parts of one article apart."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a new version has that another hasn't."""

    keys: tuple[str, ...]
    """Keys of the metadata whose values differ or that only one has."""
    paragraphs: tuple[str, ...]
    """Paragraphs that only the new version has."""
    is_shorter: bool
    """Whether the new version lacks paragraphs."""


def parts_of(text: str) -> Parts:
    """Give the parts of an article's file: the keys of its metadata, and its paragraphs."""
    front, body = _split(text)
    keys = {key: _digest(value) for key, value in _values(front)}
    return Parts(keys, tuple(map(_digest, _paragraphs(body))))


def changes(before: Parts, text: str) -> Change:
    """Give what a new text has that an earlier version hadn't."""
    after = parts_of(text)
    _, body = _split(text)
    known = set(before.paragraphs)
    new = tuple(one for one in _paragraphs(body) if _digest(one) not in known)
    names = (*after.keys, *(key for key in before.keys if key not in after.keys))
    keys = tuple(key for key in names if before.keys.get(key) != after.keys.get(key))
    return Change(keys, new, is_shorter=bool(known - set(after.paragraphs)))


def _split(text: str) -> tuple[str, str]:
    front = _FRONT.match(text)
    return (front[1], text[front.end() :]) if front is not None else ("", text)


def _values(front: str) -> list[tuple[str, str]]:
    """Give the keys that stand at the beginning of a line, each with the lines below it."""
    pieces = _KEY.split(front)
    return list(zip(pieces[1::2], pieces[2::2], strict=True))


def _paragraphs(body: str) -> list[str]:
    return [one.strip() for one in _BLANK.split(body) if one.strip()]


def _digest(text: str) -> str:
    data = text.strip().encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=_SIZE).hexdigest()
