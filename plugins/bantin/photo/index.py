"""The index: what earlier builds learned of photos, so that later ones needn't open them.

A file that has the size and times it had is taken for the same one. The index is a cache: one
that is missing, damaged or of another version is an empty one. Its first line has the version
and a hash of all other lines, so that no half of one is believed.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final, TypeAlias

from bantin.article.model import Focus
from bantin.cache_files import read_sealed, write_sealed
from bantin.photo.given import Photo
from bantin.photo.picture import Look
from bantin.photo.plan import ENCODER

_VERSION: Final = f"bantin-photos-1-{ENCODER}"

Stamp: TypeAlias = tuple[int, int, int]
"""A file's size in bytes, and the times of its last change of bytes and of its entry (ns)."""


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of photos."""

    photos: Mapping[str, tuple[Stamp, Photo]] = field(default_factory=dict)
    """By the file relative to the content folder."""
    looks: Mapping[str, Look] = field(default_factory=dict)
    """By digest."""


def stamp_of(file: Path) -> Stamp:
    """Give a file's stamp.

    Raises:
        OSError: it can't be looked at.
    """
    status = file.stat()
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns


def read_index(file: Path) -> Index:
    """Read an index; an empty one where there is none that can be trusted."""
    photos: dict[str, tuple[Stamp, Photo]] = {}
    looks: dict[str, Look] = {}
    body = read_sealed(file, _VERSION)
    if body is None:
        return Index()
    try:
        for row in json.loads(body):
            _take(row, photos, looks)
    except (ValueError, TypeError, RecursionError):
        return Index()
    return Index(photos, looks)


def _take(row: object, photos: dict[str, tuple[Stamp, Photo]], looks: dict[str, Look]) -> None:
    """Take one row of an index in.

    Raises:
        ValueError: it isn't one.
    """
    match row:
        case [
            str(path), int(size), int(changed), int(entered),
            int(width), int(height), str(digest), str(taken), str(photographer),
        ]:  # fmt: skip
            at = datetime.fromisoformat(taken) if taken else None
            photo = Photo(width, height, digest, at, photographer)
            photos[path] = ((size, changed, entered), photo)
        case [str(digest), str(colour), int() | float() as x, int() | float() as y]:
            looks[digest] = Look(colour, Focus(x, y))
        case _:
            raise ValueError(row)


def write_index(file: Path, index: Index) -> None:
    """Write an index beside its place, then rename it into it.

    Raises:
        OSError: the disk is full, or the folder can't be written to.
    """
    # letters outside ASCII are escaped: names of files may have what isn't UTF-8
    rows = ",\n".join(json.dumps(row) for row in _rows(index))
    write_sealed(file, _VERSION, f"[{rows}]".encode("ascii"))


def _rows(index: Index) -> Iterable[tuple[object, ...]]:
    for path, (stamp, photo) in index.photos.items():
        taken = photo.taken.isoformat() if photo.taken else ""
        size = (photo.width, photo.height)
        yield (path, *stamp, *size, photo.digest, taken, photo.photographer)
    for digest, look in index.looks.items():
        yield (digest, look.colour, look.focus.x, look.focus.y)
