"""Pictures on pages that the site's makers write for MkDocs itself, by hand and by name.

They keep their names and formats, so that what such a page links stays right; what is published
is upright, in sRGB, at most `LONGEST_SIDE` pixels, and nothing but pixels.
"""

import io
from collections.abc import Callable
from typing import Final

from PIL import Image

from bantin.photo.chunks import bare_gif, bare_png, bare_webp
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.opening import format_of, open_picture
from bantin.photo.original import is_plain
from bantin.photo.pixels import encode, read_pixels
from bantin.photo.plan import LONGEST_SIDE, Encoding
from bantin.photo.segments import bare_jpeg
from bantin.wording import findings as kinds

MOST_BYTES: Final = 400_000
"""A JPEG without its metadata is published as it is when it has at most this many bytes."""

QUALITY: Final = 82
"""Of pictures that are encoded anew."""

_BARE: Final[dict[str, Callable[[bytes], bytes | None]]] = {
    "JPEG": bare_jpeg,
    "PNG": bare_png,
    "WEBP": bare_webp,
    "GIF": bare_gif,
}
_ENCODINGS: Final = {
    "JPEG": Encoding.JPEG,
    "WEBP": Encoding.WEBP,
    "AVIF": Encoding.AVIF,
}
_NOT_SHOWN: Final = frozenset({"TIFF", "HEIF"})
_MOVING: Final = frozenset({"PNG", "WEBP", "GIF"})


def clean_copy(data: bytes) -> bytes:
    """Give a picture's published bytes, in the format it has.

    A small picture that is upright and in sRGB keeps its pixels bit by bit. One that moves (GIF,
    WebP, PNG) keeps them too, whatever its size and colours, for it is wanted because it moves;
    a moving AVIF becomes its first frame.

    Raises:
        UnusablePhotoError: it can't be read, or browsers don't show its format.
    """
    with open_picture(io.BytesIO(data)) as image:
        kind = format_of(image)
        if kind in _NOT_SHOWN:
            raise UnusablePhotoError(kinds.PHOTO_NOT_SHOWN)
        moves = kind in _MOVING and getattr(image, "n_frames", 1) > 1
        scale = min(1.0, LONGEST_SIDE / max(image.size))
        if moves or (scale == 1 and is_plain(image)):
            bare = _bare_copy(image, data, kind)
            if moves and bare is None:
                raise UnusablePhotoError(kinds.PHOTO_CUT)
            if bare is not None and (kind != "JPEG" or len(bare) <= MOST_BYTES):
                return bare
        return _encoded(read_pixels(image, scale), kind)


def _bare_copy(image: Image.Image, data: bytes, kind: str) -> bytes | None:
    """Give a picture's bytes without metadata, once its pixels have been read."""
    if kind not in _BARE:
        return None
    image.load()
    return _BARE[kind](data)


def _encoded(pixels: Image.Image, kind: str) -> bytes:
    if kind in _ENCODINGS:
        return encode(pixels, _ENCODINGS[kind], QUALITY)
    stream = io.BytesIO()
    pixels.save(stream, kind, optimize=True)
    return stream.getvalue()
