"""Pictures on MkDocs' own pages: published under their names, with nothing in them but pixels."""

import io
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from bantin.findings import Finding
from bantin.photo.cache import PhotoCache
from bantin.photo.faults import UnusablePhotoError, unreadable
from bantin.photo.given import digest_of_stream
from bantin.photo.plan import ENCODER
from bantin.wording import findings as kinds

_ENDING: Final = re.compile(r"\.[a-z0-9]{1,5}")


@dataclass(frozen=True, slots=True)
class PagePictures:
    """Clean copies of pictures, and what was found making them."""

    copies: Mapping[str, Path]
    """By the file relative to the content folder; none of those that can't be read."""
    findings: tuple[Finding, ...]


def clean_pictures(files: Mapping[str, Path], prefix: str, cache: PhotoCache) -> PagePictures:
    """Make clean copies of pictures in the cache, where they aren't there yet.

    Args:
        files: where the pictures are, by their file relative to the content folder.
        prefix: what stands before content paths in findings.
        cache: where the copies are kept.

    Findings: pictures that can't be read.
    """
    copies: dict[str, Path] = {}
    findings: list[Finding] = []
    for name, file in files.items():
        try:
            data = file.read_bytes()
        except OSError:
            findings.extend(unreadable(prefix + name, kinds.PHOTO_UNOPENED).findings)
            continue
        try:
            copies[name] = _clean_copy(data, file.name, cache)
        except UnusablePhotoError as error:
            findings.extend(unreadable(prefix + name, error.problem).findings)
    return PagePictures(copies, tuple(findings))


def copy_names(files: Iterable[Path]) -> frozenset[str]:
    """Give the names under which pictures' clean copies are kept, of those that can be read."""
    names: set[str] = set()
    for file in files:
        with suppress(OSError):
            names.add(_copy_name(file.read_bytes(), file.name))
    return frozenset(names)


def _copy_name(data: bytes, name: str) -> str:
    digest = digest_of_stream(io.BytesIO(data))
    ending = PurePosixPath(name).suffix.lower()
    return f"{digest}-page-{ENCODER}{ending if _ENDING.fullmatch(ending) else ''}"


def _clean_copy(data: bytes, name: str, cache: PhotoCache) -> Path:
    kept = _copy_name(data, name)
    if not cache.has(kept):
        from bantin.photo.clean_copy import clean_copy  # noqa: PLC0415 - each is made once

        cache.put(kept, clean_copy(data))
    return cache.place(kept)
