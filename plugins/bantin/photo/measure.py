"""The stage photo file → Photo: what a page must know of a picture before it is shown."""

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image, UnidentifiedImageError

from bantin.findings import Checked, found
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF")
"""Formats that every browser shows; others are not opened."""

MOST_PIXELS: Final = 120_000_000
"""Most pixels of a JPEG: a phone's 108-megapixel photo passes, a decompression bomb doesn't."""

MOST_PIXELS_WHOLE: Final = 40_000_000
"""Most pixels of other formats, which can't be read at a smaller scale."""

SUFFIXES: Final = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".png": "PNG",
    ".webp": "WEBP",
    ".gif": "GIF",
}
"""What a photo's name may end with, and the format that the file must have then."""

_IPHONE: Final = (".heic", ".heif")

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
    expected = SUFFIXES.get(name[name.rfind(".") :].lower())
    if expected is None:
        kind = kinds.PHOTO_HEIC if name.lower().endswith(_IPHONE) else kinds.PHOTO_FORMAT
        return Checked(None, (found(kind, name, photo=_last(name)),))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is broken, and of large pictures
            with Image.open(file, formats=FORMATS) as image:
                return _checked(image, name, expected)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return _unreadable(name, problem_of(error))


def _checked(image: Image.Image, name: str, expected: str) -> Checked[Photo]:
    if is_too_large(image):
        return _unreadable(name, kinds.PHOTO_TOO_LARGE)
    kind = format_of(image)
    if kind != expected:
        suffix = next(suffix for suffix, format_ in SUFFIXES.items() if format_ == kind)
        wrong = found(kinds.PHOTO_MISNAMED, name, photo=_last(name), format=kind, suffix=suffix)
        return Checked(None, (wrong,))
    width, height = image.size
    size = (height, width) if _orientation(image) in _ROTATED else (width, height)
    return Checked(Photo(*size, kind))


def is_too_large(image: Image.Image) -> bool:
    """Tell whether a picture would take too much memory."""
    most = MOST_PIXELS if format_of(image) == "JPEG" else MOST_PIXELS_WHOLE
    return image.width * image.height > most


def problem_of(error: Exception) -> Phrase:
    """Say why a picture can't be read, as a person sees it."""
    if isinstance(error, UnidentifiedImageError):
        return kinds.PHOTO_NONE
    if isinstance(error, Image.DecompressionBombError):
        return kinds.PHOTO_TOO_LARGE
    is_of_disk = isinstance(error, OSError) and error.errno is not None
    return kinds.PHOTO_UNOPENED if is_of_disk else kinds.PHOTO_CUT


def _unreadable(name: str, problem: Phrase) -> Checked[Photo]:
    unreadable = found(kinds.PHOTO_UNREADABLE, name, photo=_last(name), problem=problem)
    return Checked(None, (unreadable,))


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def format_of(image: Image.Image) -> str:
    """Give a picture's format: JPEG also for a phone's photo with another picture behind it."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def upright(image: Image.Image) -> Image.Image:
    """Give a picture's pixels turned as EXIF says; EXIF that is broken says nothing."""
    turn = _TURNS.get(_orientation(image))
    return image.copy() if turn is None else image.transpose(turn)


def _orientation(image: Image.Image) -> int:
    """Give how a picture is turned, from what stands before its pixels: those aren't decoded."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1
    orientation = image.getexif().get(_ORIENTATION)
    return orientation if isinstance(orientation, int) else 1
