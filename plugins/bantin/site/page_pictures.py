"""Pictures on MkDocs' own pages: published under their names, with nothing in them but pixels."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bantin.findings import Finding
from bantin.photo.clean_copy import clean_copy
from bantin.photo.development import PhotoCache
from bantin.photo.measure import digest_of, unreadable
from bantin.photo.opening import UnusablePhotoError
from bantin.photo.plan import ENCODER
from bantin.wording import findings as kinds


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
            copies[name] = _clean_copy(file, cache)
        except UnusablePhotoError as error:
            findings.extend(unreadable(prefix + name, error.problem).findings)
        except FileNotFoundError:
            findings.extend(unreadable(prefix + name, kinds.PHOTO_UNOPENED).findings)
    return PagePictures(copies, tuple(findings))


def copy_name(file: Path) -> str:
    """Give the name under which a picture's clean copy is kept.

    Raises:
        OSError: it can't be read.
    """
    suffix = PurePosixPath(file.name).suffix.lower()
    return f"{digest_of(file)}-page-{ENCODER}{suffix}"


def _clean_copy(file: Path, cache: PhotoCache) -> Path:
    name = copy_name(file)
    place = cache.place(name)
    if not cache.has(name):
        cache.put(name, clean_copy(file))
    return place
