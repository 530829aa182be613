"""Pictures for sites of tests, and what published ones hold beside their pixels."""

import io
from collections.abc import Iterator
from typing import Final

from PIL import Image, ImageChops, ImageStat

Colour = tuple[int, int, int]

# ITU-T T.81, table B.1: JFIF, quantisation, Huffman, frames, restart, scan, Adobe's transform
_PIXEL_MARKERS: Final = frozenset({0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDD, 0xDA, 0xEE})
_SCAN: Final = 0xDA
_WITHOUT_LENGTH: Final = frozenset(range(0xD0, 0xD8))
_PIXEL_CHUNKS: Final = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})
_ALPHA_FLAG: Final = 0x10
_AVIF_SECRETS: Final = (b"Exif", b"mime", b"http", b"colrprof", b"colrrICC")


def plain_photo(colour: Colour, size: tuple[int, int] = (96, 64)) -> bytes:
    """Give a JPEG of one colour."""
    return encoded(Image.new("RGB", size, colour))


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Give a picture's bytes in a format, by Pillow's options."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def middle_colour(data: bytes) -> Colour:
    """Give the colour in the middle of a picture."""
    with Image.open(io.BytesIO(data)) as image:
        pixel = image.convert("RGB").getpixel((image.width // 2, image.height // 2))
    assert isinstance(pixel, tuple)
    red, green, blue = (int(part) for part in pixel)
    return red, green, blue


def is_near(one: Colour, other: Colour) -> bool:
    """Tell whether two colours are the same but for what an encoder loses."""
    return all(abs(a - b) <= 8 for a, b in zip(one, other, strict=True))


_PNG: Final = b"\x89PNG\r\n\x1a\n"


def beside_pixels(data: bytes) -> list[str]:
    """Name what an encoded picture holds that isn't needed to show its pixels."""
    if data.startswith(b"\xff\xd8"):
        return list(_jpeg_extras(data))
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return list(_webp_extras(data))
    if data[4:12] == b"ftypavif":
        return [secret.decode() for secret in _AVIF_SECRETS if secret in data]
    if data.startswith(_PNG):
        return list(_png_extras(data))
    return ["no JPEG, WebP, AVIF or PNG"]


def _png_extras(data: bytes) -> Iterator[str]:
    place = len(_PNG)
    while place < len(data):
        length, name = int.from_bytes(data[place : place + 4]), data[place + 4 : place + 8]
        if name not in {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"}:
            yield f"chunk {name!r}"
        place += 12 + length


def _jpeg_extras(data: bytes) -> Iterator[str]:
    place = 2
    while data[place : place + 2] != b"\xff\xd9":
        if place + 4 > len(data) or data[place] != 0xFF:
            yield f"no segment at {place}"
            return
        marker = data[place + 1]
        length = int.from_bytes(data[place + 2 : place + 4])
        if marker not in _PIXEL_MARKERS:
            yield f"segment {marker:#x}"
        if marker == 0xE0 and (data[place + 4 : place + 9] != b"JFIF\0" or length != 16):
            yield "a preview"
        place += 2 + length
        if marker == _SCAN:
            place = _after_scan(data, place)
    if place + 2 != len(data):
        yield f"{len(data) - place - 2} bytes behind the picture"


def _after_scan(data: bytes, place: int) -> int:
    while place + 1 < len(data):
        place = data.index(b"\xff", place)
        if data[place + 1] != 0 and data[place + 1] not in _WITHOUT_LENGTH:
            break
        place += 2
    return place


def _webp_extras(data: bytes) -> Iterator[str]:
    place = 12
    while place < len(data):
        name = data[place : place + 4]
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        if name not in _PIXEL_CHUNKS:
            yield f"chunk {name.decode('latin-1')}"
        if name == b"VP8X" and data[place + 8] & ~_ALPHA_FLAG:
            yield f"flags {data[place + 8]:#x}"
        place += 8 + length + length % 2
    if place != len(data) or place != 8 + int.from_bytes(data[4:8], "little"):
        yield "bytes behind the picture"


def difference(one: Image.Image, other: Image.Image) -> float:
    """Give how far two pictures of one size are apart: the mean of all values' differences."""
    means = ImageStat.Stat(ImageChops.difference(one, other)).mean
    return sum(means) / len(means)
