"""What of a photo is published: upright, at most full-view size, and nothing but pixels.

EXIF, XMP, IPTC, comments and embedded previews carry places, names and devices; none of them
leaves for the site.
"""

import io
import re
import warnings
from typing import Final

from PIL import Image

from bantin.photo.measure import FORMATS, format_of, is_too_large, problem_of, upright
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

LONGEST_SIDE: Final = 1600
"""Longest side of a published picture in pixels; larger ones are scaled down."""

MOST_BYTES: Final = 400_000
"""A clean picture of at most this many bytes is published as it is."""

QUALITY: Final = 82

# Segments of a JPEG that hold no text of anybody: JFIF, quantisation, Huffman, frames, restart,
# scan, and Adobe's colour transform (ITU-T T.81, table B.1; Adobe technical note 5116).
_PLAIN_MARKERS: Final = frozenset({0xE0, 0xEE, 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD, 0xDA})
_SCAN: Final = 0xDA
_START: Final = b"\xff\xd8"
_END: Final = b"\xff\xd9"
_AFTER_SCAN: Final = re.compile(rb"\xff[^\x00\xd0-\xd7]")
# JFIF without a preview, and Adobe's: the length and the name with which they begin.
_APPLICATION: Final = {0xE0: b"\x00\x10JFIF\x00", 0xEE: b"\x00\x0eAdobe"}


class UnusablePhotoError(Exception):
    """A picture whose pixels can't be read."""

    def __init__(self, problem: Phrase) -> None:
        super().__init__(problem.en)
        self.problem = problem


def clean_copy(data: bytes) -> bytes:
    """Give a picture's published bytes, in the format it has.

    Raises:
        UnusablePhotoError: the picture is truncated, too large, or none.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of metadata that is broken, and of large pictures
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                return _copy(image, data)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise UnusablePhotoError(problem_of(error)) from error


def _copy(image: Image.Image, data: bytes) -> bytes:
    if is_too_large(image):
        raise UnusablePhotoError(kinds.PHOTO_TOO_LARGE)
    if max(image.size) <= LONGEST_SIDE and len(data) <= MOST_BYTES and _is_plain_jpeg(data):
        image.load()
        return data
    kind = format_of(image)
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    pixels = upright(image)
    if "transparency" in pixels.info:
        pixels = pixels.convert("RGBA")
    pixels.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    return _encode(pixels, kind)


def _encode(pixels: Image.Image, kind: str) -> bytes:
    if kind == "JPEG" and pixels.mode not in {"RGB", "L"}:
        pixels = pixels.convert("RGB")
    bare = Image.new(pixels.mode, pixels.size)
    if pixels.mode == "P" and (palette := pixels.getpalette()):
        bare.putpalette(palette)
    bare.paste(pixels)
    stream = io.BytesIO()
    bare.save(stream, kind, quality=QUALITY, optimize=True)
    return stream.getvalue()


def _is_plain_jpeg(data: bytes) -> bool:
    """Tell whether a JPEG has no segment but those that picture it, and nothing behind them."""
    if not data.startswith(_START):
        return False
    place = len(_START)
    while _is_plain_segment(data, place):
        marker = data[place + 1]
        place += 2 + int.from_bytes(data[place + 2 : place + 4])
        if marker == _SCAN and (following := _AFTER_SCAN.search(data, place)):
            place = following.start()
    return data[place:].rstrip(b"\0") == _END


def _is_plain_segment(data: bytes, place: int) -> bool:
    head = data[place : place + 4]
    if len(head) < 4 or head[0] != 0xFF or head[1] not in _PLAIN_MARKERS:  # noqa: PLR2004 - marker
        return False
    return data.startswith(_APPLICATION.get(head[1], b""), place + 2)
