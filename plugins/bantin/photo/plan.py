"""The stage Photo → Plan: which encoded sizes of a picture a site has, and their names.

Pure arithmetic. A rendition's name is a hash of the picture's bytes, of what is made of them and
of the encoder, so that it never means other pixels, and browsers may keep it for ever.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bantin.article.model import Focus
from bantin.photo.given import Photo


class Encoding(StrEnum):
    """A format in which renditions are written; its value is the end of their names."""

    WEBP = "webp"
    AVIF = "avif"
    JPEG = "jpg"


class Use(StrEnum):
    """Where a picture stands."""

    ARTICLE = "article"
    """A photo of an article or of a unit's introduction: tile, card, figure and full view."""
    COVER = "cover"
    """The picture across a unit's page."""
    AVATAR = "avatar"
    """The small round picture of a unit."""


ENCODER: Final = "1"
"""Raised when the same plan gives other pixels, so that old renditions aren't taken for new."""

QUALITY: Final = {Encoding.WEBP: 76, Encoding.AVIF: 60, Encoding.JPEG: 80}
"""How much each encoder keeps, on its own scale: alike to the eye at 800 pixels."""

WIDTHS: Final = {Use.ARTICLE: (400, 800, 1600), Use.COVER: (800, 1600), Use.AVATAR: (160,)}
"""Widths in pixels; of an article: a tile on a phone, a figure on a phone or a card, full view."""

FALLBACK_WIDTHS: Final = {Use.ARTICLE: 800, Use.COVER: 800, Use.AVATAR: 160}
"""Width of the JPEG for programs that know no other format."""

LONGEST_SIDE: Final = 1600
"""Longest side of any rendition in pixels."""

SOCIAL: Final = (1200, 630)
"""The picture of a shared link, in pixels (the Open Graph card of Facebook and Zalo)."""

_HASH_BYTES: Final = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site asks of its photos."""

    encodings: tuple[Encoding, ...] = (Encoding.WEBP,)
    """Formats beside the JPEG, the best first."""
    has_originals: bool = False
    """Whether photos can be downloaded in the size they were given."""
    has_archives: bool = False
    """Whether albums can be downloaded whole."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of one photo."""

    use: Use = Use.ARTICLE
    is_shared: bool = False
    """Whether it is an article's cover, which needs the picture of a shared link."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in its pixels."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Rendition:
    """One encoded size of a picture."""

    file: str
    """Its name."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    encoding: Encoding
    crop: Box | None = None
    """The part of the upright picture it shows; all of it where there is none."""

    @property
    def most_bytes(self) -> int:
        """The byte budget: what a picture full of detail needs, and little more."""
        return 8_000 + self.width * self.height * 3 // 10


@dataclass(frozen=True, slots=True)
class Plan:
    """The renditions of a picture."""

    views: tuple[Rendition, ...]
    """Each encoding's, the largest first."""
    fallback: Rendition
    """The JPEG for programs that know no other format."""
    download: Rendition | None = None
    """The JPEG of the full view, where members may download; none for an original."""
    original: str = ""
    """The name of the cleaned original; empty where it isn't published."""

    @property
    def full(self) -> Rendition:
        """The full view in the format that all browsers know."""
        return max(self.views, key=lambda view: (view.encoding is Encoding.WEBP, view.width))

    @property
    def renditions(self) -> tuple[Rendition, ...]:
        """All of the photo's shape."""
        more = () if self.download is None else (self.download,)
        return (*self.views, *more, self.fallback)


def plan(photo: Photo, use: Use, settings: Settings) -> Plan:
    """Give the renditions of a picture.

    None is larger than the picture, and none has a side over `LONGEST_SIDE`.
    """
    largest, _ = _scaled(photo, min(1.0, LONGEST_SIDE / max(photo.width, photo.height)))
    widths = sorted({min(wanted, largest) for wanted in WIDTHS[use]}, reverse=True)
    sizes = [_scaled(photo, width / photo.width) for width in widths]
    fallback = _scaled(photo, min(FALLBACK_WIDTHS[use], largest) / photo.width)
    is_loaded_down = use is Use.ARTICLE and settings.has_archives and not settings.has_originals
    return Plan(
        tuple(_named(photo, *size, encoding) for encoding in settings.encodings for size in sizes),
        _named(photo, *fallback, Encoding.JPEG),
        _named(photo, *sizes[0], Encoding.JPEG) if is_loaded_down else None,
        _original_name(photo) if use is Use.ARTICLE and settings.has_originals else "",
    )


def _scaled(photo: Photo, scale: float) -> tuple[int, int]:
    sides = (min(LONGEST_SIDE, max(1, round(side * scale))) for side in (photo.width, photo.height))
    return next(sides), next(sides)


def plan_social(photo: Photo, focus: Focus) -> Rendition:
    """Give the picture of a shared link: the largest part of its shape around the focus."""
    wanted_width, wanted_height = SOCIAL
    scale = min(photo.width / wanted_width, photo.height / wanted_height)
    part_width = min(photo.width, round(wanted_width * scale))
    part_height = min(photo.height, round(wanted_height * scale))
    left = _placed(focus.x, part_width, photo.width)
    top = _placed(focus.y, part_height, photo.height)
    shown = min(1.0, scale)
    size = max(1, round(wanted_width * shown)), max(1, round(wanted_height * shown))
    box = Box(left, top, left + part_width, top + part_height)
    return _named(photo, *size, Encoding.JPEG, box)


def least_scale(width: int, height: int) -> float:
    """Give how much of a picture's size is enough for all that may be planned of it, at most 1.

    A long picture's part that is shared is wider than its full view.
    """
    wanted_width, wanted_height = SOCIAL
    of_full = LONGEST_SIDE / max(width, height)
    of_social = max(wanted_width / width, wanted_height / height)
    return min(1.0, max(of_full, of_social))


def _placed(focus: float, part: int, whole: int) -> int:
    """Give where a part begins that has the focus in its middle, as far as the whole allows."""
    return min(max(round(focus * whole - part / 2), 0), whole - part)


def _named(
    photo: Photo, width: int, height: int, encoding: Encoding, crop: Box | None = None
) -> Rendition:
    part = "" if crop is None else f"{crop.left},{crop.top},{crop.right},{crop.bottom}"
    spec = f"{width}x{height}|{part}|{encoding}|{QUALITY[encoding]}"
    file = f"{_code(photo, spec)}-{width}.{encoding}"
    return Rendition(file, width, height, encoding, crop)


def _original_name(photo: Photo) -> str:
    return f"{_code(photo, 'original')}.jpg"


def _code(photo: Photo, spec: str) -> str:
    return code_of(f"{photo.digest}|{spec}|{ENCODER}")


def code_of(text: str) -> str:
    """Give the beginning of the name of an encoded file: a hash of what it shows and how."""
    return hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=_HASH_BYTES).hexdigest()
