"""The stage photo file → Photo: what a page must know of a picture before it is shown."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from bantin.findings import Checked, found
from bantin.wording import findings as kinds

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
"""Formats that every browser shows; others are not opened."""

MOST_PIXELS: Final = 120_000_000
"""Most pixels of a picture: a phone's 108-megapixel photo passes, a decompression bomb doesn't."""

_ROTATED: Final = frozenset({5, 6, 7, 8})
_ORIENTATION: Final = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as given by staff."""

    width: int
    """Pixels, as shown: with the orientation of EXIF applied."""
    height: int
    """Pixels, as shown."""
    format: str
    """One of `FORMATS`."""


def measure(file: Path, name: str) -> Checked[Photo]:
    """Read a picture's size and format from its header.

    Args:
        file: where it is.
        name: what findings call it: the path of the picture.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is broken, and of large pictures
            with Image.open(file, formats=FORMATS) as image:
                return _checked(image, name)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return _unreadable(name, type(error).__name__)


def _checked(image: Image.Image, name: str) -> Checked[Photo]:
    width, height = image.size
    if width * height > MOST_PIXELS:
        return _unreadable(name, f"{width}x{height}")
    turned = image.getexif().get(_ORIENTATION) in _ROTATED
    size = (height, width) if turned else (width, height)
    return Checked(Photo(*size, format_of(image)))


def _unreadable(name: str, problem: str) -> Checked[Photo]:
    photo = name.rpartition("/")[2]
    return Checked(None, (found(kinds.PHOTO_UNREADABLE, name, photo=photo, problem=problem),))


def format_of(image: Image.Image) -> str:
    """Give a picture's format: JPEG also for a phone's photo with another picture behind it."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def upright(image: Image.Image) -> Image.Image:
    """Give a picture's pixels turned as EXIF says; EXIF that is broken says nothing."""
    turn = _TURNS.get(image.getexif().get(_ORIENTATION, 1))
    return image.copy() if turn is None else image.transpose(turn)
