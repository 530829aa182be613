"""The index of articles: what earlier builds read of folders, so that later ones needn't again.

What was read stands for a folder as long as its digest is the same; a file that has the size and
times it had isn't even read for that. The index lies in parts, mostly a month of articles in a
file, so that a new article needn't have all others written again. It is a cache: a part that is
missing, damaged or of another version is an empty one. It may name nothing but the values of
`_VALUES`: reading one that somebody else made runs no code of theirs.
"""

import hashlib
import io
import pickle
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias, TypeGuard
from zoneinfo import ZoneInfo

from bantin.article.entries import Stamp
from bantin.article.model import (
    Article,
    Author,
    Focus,
    Moment,
    Period,
    PhotoReference,
    Status,
)
from bantin.article.source import ARTICLES
from bantin.cache_files import read_sealed, write_sealed
from bantin.findings import Finding, Kind, Severity
from bantin.phrase import Phrase
from bantin.site.folder_reading import FolderReading
from bantin.text import VIETNAM


class Remembered(NamedTuple):
    """What is known of one article's folder."""

    stamp: Stamp | None
    """The stamp of its file; none where it changed just before it was read."""
    digest: str
    files: frozenset[str]
    """The files beside, relative to the folder."""
    reading: FolderReading


Index: TypeAlias = Mapping[str, Remembered]
"""What is known of articles' folders, by the path of the article's file in the content folder."""

_NAME: Final = "bantin-articles-3"
_PROTOCOL: Final = 5
_DEPTH: Final = 3
"""Folders of the content that a part is called after: those of articles, a year and a month."""
_PLAIN: Final = re.compile(r"[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){0,2}")
"""What a part may be called: no two of these are one file on any disk."""


def _vietnam() -> ZoneInfo:
    return VIETNAM


_RECORDS: Final = (
    Article, Author, Focus, Moment, Period, PhotoReference,
    Finding, Kind, Phrase,
)  # fmt: skip
_VALUES: Final = {
    (value.__module__, value.__qualname__): value
    for value in (*_RECORDS, Remembered, FolderReading, Status, Severity, date, datetime, _vietnam)
}
"""All that an index may be made of, beside texts, numbers and collections of them."""


_Call: TypeAlias = tuple[Callable[..., object], tuple[object, ...]]
"""A function and what it is called with to make a value again."""


def _as_call(record: type) -> Callable[[object], _Call]:
    """Give how a record is written: as a call of its class, which reads faster than its state."""
    names = [field.name for field in fields(record)]
    values = attrgetter(*names)
    return lambda value: (record, values(value))


_REDUCERS: Final[dict[type, Callable[[object], _Call]]] = {
    **{record: _as_call(record) for record in _RECORDS},
    ZoneInfo: lambda _: (_vietnam, ()),
}


class _Reader(pickle.Unpickler):
    """Reads nothing but what `_Writer` writes."""

    def find_class(self, module: str, name: str) -> object:
        """Give one of the values that an index may be made of.

        Raises:
            pickle.UnpicklingError: it is anything else.
        """
        value = _VALUES.get((module, name))
        if value is None:
            raise pickle.UnpicklingError(name)
        return value


def read_article_index(folder: Path, version: str) -> Index:
    """Read an index; of parts that can't be trusted nothing.

    Args:
        folder: where it is.
        version: what it depends on besides the content: the code, its libraries, the prefix.
    """
    index: dict[str, Remembered] = {}
    for part in _parts_in(folder):
        index.update(_read_part(folder / part, version))
    return index


def _parts_in(folder: Path) -> Iterator[str]:
    """Give the names of an index's files; those that are being written are hidden."""
    try:
        yield from (file.name for file in folder.iterdir() if not file.name.startswith("."))
    except OSError:
        return


def _read_part(file: Path, version: str) -> Index:
    body = read_sealed(file, _version(version, file.name))
    if body is None:
        return {}
    try:
        index = _Reader(io.BytesIO(body)).load()
    except Exception:  # noqa: BLE001 - a hostile file makes pickle raise what it likes
        return {}
    return index if _is_index(index) else {}


def _version(version: str, part: str) -> str:
    """Give what the seal of a part says; a part that is called otherwise isn't that part."""
    told = f"{part}\0{version}".encode("utf-8", "surrogateescape")
    return f"{_NAME} {hashlib.blake2b(told, digest_size=16).hexdigest()}"


def _is_index(index: object) -> TypeGuard[Index]:
    return isinstance(index, dict) and all(
        isinstance(path, str) and isinstance(known, Remembered) for path, known in index.items()
    )


def write_article_index(folder: Path, index: Index, known: Index, version: str) -> None:
    """Write the parts of an index that changed, and remove those that no article is left in.

    Args:
        folder: where it is.
        index: what is to be remembered.
        known: what was read there.
        version: what it depends on besides the content, as for reading.

    Raises:
        OSError: the disk is full, or the folder can't be written to.
    """
    parts = _in_parts(index)
    paths = index.keys() | known.keys()
    changed = {_part(path) for path in paths if index.get(path) is not known.get(path)}
    for name in changed & parts.keys():
        write_sealed(folder / name, _version(version, name), _pickled(parts[name]))
    for name in _parts_in(folder):
        if name not in parts:
            (folder / name).unlink(missing_ok=True)


def _in_parts(index: Index) -> dict[str, dict[str, Remembered]]:
    parts: dict[str, dict[str, Remembered]] = {}
    known: dict[str, str] = {}
    for path, remembered in index.items():
        folder = path.rpartition("/")[0].rpartition("/")[0]
        name = known.get(folder)
        if name is None:
            name = known[folder] = _part(path)
        parts.setdefault(name, {})[path] = remembered
    return parts


def _part(path: str) -> str:
    """Give the name of the part for an article: after the first folders above its own."""
    above = path.split("/", _DEPTH + 2)[:-2]
    name = ".".join(above[:_DEPTH])
    return name if _PLAIN.fullmatch(name) else ARTICLES


def _pickled(part: dict[str, Remembered]) -> bytes:
    body = io.BytesIO()
    writer = pickle.Pickler(body, _PROTOCOL)
    writer.dispatch_table = _REDUCERS
    writer.dump(part)
    return body.getvalue()
