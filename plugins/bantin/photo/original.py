"""Originals: a photo in the size it was given, for download, with nothing in it but pixels."""

import io
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image

from bantin.photo.opening import (
    MOST_PIXELS_WHOLE,
    bytes_of,
    format_of,
    open_picture,
    orientation_of,
)
from bantin.photo.pixels import is_in_srgb, on_white, read_pixels
from bantin.photo.segments import bare_jpeg

QUALITY: Final = 92
"""Of a JPEG that stands for an original."""

_SHOWN_BY_BROWSERS: Final = frozenset({"L", "RGB"})


def clean_original(file: Path | BinaryIO) -> bytes:
    """Give a photo as a JPEG of its own size: upright, in sRGB, without metadata.

    A JPEG that is upright and in sRGB keeps its pixels bit by bit and isn't decoded. Others are
    encoded anew, those over `MOST_PIXELS_WHOLE` at half their size.

    Raises:
        UnusablePhotoError: it can't be read.
    """
    with open_picture(file) as image:
        if is_plain(image) and (bare := bare_jpeg(bytes_of(file))):
            return bare
        is_huge = image.width * image.height > MOST_PIXELS_WHOLE
        pixels = on_white(read_pixels(image, 0.5 if is_huge else 1.0))
        stream = io.BytesIO()
        # not progressive: that keeps a second copy in memory, and fails on noise of this quality
        pixels.save(stream, "JPEG", quality=QUALITY)
        return stream.getvalue()


def is_plain(image: Image.Image) -> bool:
    """Tell whether a picture would look the same without its metadata; its pixels aren't read."""
    is_shown = format_of(image) != "JPEG" or image.mode in _SHOWN_BY_BROWSERS
    return is_shown and orientation_of(image) == 1 and is_in_srgb(image)
