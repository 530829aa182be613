"""The pictures of a Word file as a site can take them, and what is wrong with the others."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from bantin.importers.documents.media import LARGEST, Medium
from bantin.importers.word.graphics import DRAWING
from bantin.importers.word.package import BrokenPartError, Package
from bantin.photo.conversion import as_png, suffix_of
from bantin.photo.faults import UnusablePhotoError

# Enhanced and plain metafiles ([MS-EMF] 2.3.4.2, [MS-WMF] 2.3.2.3), also compressed by Word.
_EMF: Final = re.compile(rb"\x01\0\0\0.{36} EMF", re.DOTALL)
_WMF: Final = re.compile(rb"\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0\0[\x01\x03]")
_SVG: Final = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}-->\s*)?<svg", re.DOTALL
)
_SHAPED: Final = (("EMF", _EMF), ("WMF", _WMF), ("SVG", _SVG))
_ENDINGS: Final = {".emf": "EMF", ".wmf": "WMF", ".emz": "EMF", ".wmz": "WMF", ".svg": "SVG"}
_LINK: Final = "link:"


@dataclass(frozen=True, slots=True)
class PhotoFiles(Mapping[str, bytes]):
    """The photos of a file by the names they get, each read when it is asked for.

    A file with sixty photos of a phone holds 250 MB, so that no more than one is in memory.
    """

    package: Package = field(repr=False)
    """Open as long as photos are asked for."""
    sources: Mapping[str, str]
    """Where the pictures are, by their keys."""
    media: Mapping[str, Medium] = field(repr=False)
    """What is known of them, by their keys."""
    named: Mapping[str, str]
    """Their keys by the names they get."""

    def __getitem__(self, name: str) -> bytes:
        """Give a photo's bytes.

        Raises:
            BrokenPartError: they can't be read any more.
        """
        key = self.named[name]
        return self.media[key].data or self.package.read(self.sources[key], LARGEST)

    def __iter__(self) -> Iterator[str]:
        """Give the names."""
        return iter(self.named)

    def __len__(self) -> int:
        """Tell how many there are."""
        return len(self.named)


def read_pictures(package: Package, sources: Mapping[str, str]) -> dict[str, Medium]:
    """Give what is known of a file's pictures by their keys; what is linked is never fetched.

    Only one that had to be turned into another format has its bytes.

    Args:
        package: the file.
        sources: where the pictures are, as `prepare` gives them.
    """
    return {key: _medium(package, source) for key, source in sources.items()}


def _medium(package: Package, source: str) -> Medium:
    if source.startswith(_LINK):
        return Medium(address=source.removeprefix(_LINK) or "?")
    if source.startswith(DRAWING):
        return Medium(drawn=source.removeprefix(DRAWING).partition(":")[0])
    try:
        data = package.read(source, LARGEST)
    except BrokenPartError:
        return Medium()
    drawn = _drawn(data, source)
    return Medium(drawn=drawn) if drawn else _taken(data)


def _drawn(data: bytes, name: str) -> str:
    """Tell by its first bytes, or where it is compressed by its name, what drawing it is."""
    named = (form for ending, form in _ENDINGS.items() if name.lower().endswith(ending))
    shaped = (form for form, shape in _SHAPED if shape.match(data[:2_000]))
    return next(shaped, "") or (next(named, "") if data.startswith(b"\x1f\x8b") else "")


def _taken(data: bytes) -> Medium:
    """Leave a picture where it is if the site can take its format, else make a PNG."""
    try:
        return Medium(suffix=suffix_of(data))
    except UnusablePhotoError:
        pass
    try:
        png, form = as_png(data)
    except UnusablePhotoError:
        return Medium()
    return Medium(png, ".png", converted=form)
