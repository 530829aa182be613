"""Pictures in formats that a site can't take, made into one that it can."""

import io
import warnings
from typing import Final

from PIL import Image

from bantin.photo.faults import UnusablePhotoError
from bantin.photo.opening import (
    MOST_PIXELS_WHOLE,
    faults_told,
    format_of,
    open_picture,
)
from bantin.wording import findings as kinds

SUFFIXES: Final = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "WEBP": ".webp",
    "AVIF": ".avif",
    "GIF": ".gif",
    "TIFF": ".tif",
    "HEIF": ".heic",
}
"""How the name of a picture ends, by its format."""

_TURNED: Final = ("BMP", "DIB", "PCX", "ICO", "TGA", "PPM")
"""Formats that are read only to be turned into another."""


def suffix_of(data: bytes) -> str:
    """Give how the name of a picture must end that a site can take as it is.

    Raises:
        UnusablePhotoError: it can't be read, or not in this format.
    """
    with open_picture(io.BytesIO(data)) as image:
        return SUFFIXES[format_of(image)]


def as_png(data: bytes) -> tuple[bytes, str]:
    """Give a picture of an older format as a PNG, and the name of its format.

    Raises:
        UnusablePhotoError: it can't be read, or not in this format either.
    """
    with faults_told(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=_TURNED) as image:
            if image.width * image.height > MOST_PIXELS_WHOLE:
                raise UnusablePhotoError(kinds.PHOTO_TOO_LARGE)
            stream = io.BytesIO()
            image.convert("RGBA" if "A" in image.getbands() else "RGB").save(stream, "PNG")
            return stream.getvalue(), image.format or ""
