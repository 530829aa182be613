"""Pixels: a picture decoded once, and its renditions encoded from it, each from the next larger.

What is written is upright, sRGB, eight bits, and nothing but pixels: EXIF, XMP, IPTC, comments,
profiles and previews stay behind, for nothing but the pixels themselves is handed on.

Memory at its peak, measured for a whole process of which 31 MB are the program: 80 MB for a JPEG
of 12000 × 9000 (108 megapixels), decoded at a fraction; 370 MB where it is progressive, for its
decoder keeps all coefficients; 290 MB for a PNG and 400 MB for a HEIC of 48 megapixels.
"""

import io
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final

from PIL import Image, ImageChops, ImageCms

from bantin.photo.opening import (
    faults_told,
    format_of,
    open_picture,
    orientation_of,
    upright_size,
)
from bantin.photo.plan import QUALITY, Encoding, Rendition, least_scale

_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SRGB: Final = ImageCms.createProfile("sRGB")
_WHITE: Final = (255, 255, 255)
_GAP: Final = 2.0
"""How much larger than wanted a picture is averaged down to before it is resampled well."""
_LOOK: Final = 64
"""Longest side in pixels of the copy from which colour and focus are taken."""
_PLAIN_MODES: Final = frozenset({"L", "RGB", "RGBA", "CMYK", "LAB"})
_OPTIONS: Final[dict[Encoding, dict[str, int | bool]]] = {
    Encoding.WEBP: {"method": 4},
    # one thread: the encoder cuts a picture into as many tiles as it has, and so gives other bytes
    Encoding.AVIF: {"speed": 8, "max_threads": 1},
    Encoding.JPEG: {"progressive": True, "optimize": True},
}
_STEP: Final = 14
"""By how much quality goes down while a rendition is over its byte budget."""
_LEAST_QUALITY: Final = 34
_SAME_COLOUR: Final = 2
"""By how many of 255 steps a profile may differ from sRGB and be taken for it."""
_PROBE_SIDE: Final = 9


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture's pixels, as many as its renditions need, and its size before."""

    image: Image.Image
    """RGB or RGBA, upright, in sRGB."""
    width: int
    """Pixels of the picture as given, upright."""


def decode(file: Path | BinaryIO) -> Decoded:
    """Read a picture's pixels, no more of them than its renditions need.

    Raises:
        UnusablePhotoError: they can't be read.
    """
    with open_picture(file) as image:
        width, height = upright_size(image)
        return Decoded(read_pixels(image, least_scale(width, height)), width)


def read_pixels(image: Image.Image, scale: float) -> Image.Image:
    """Give an open picture's pixels as RGB or RGBA: scaled, upright, in sRGB, and nothing else."""
    # what stands behind the pixels isn't known before they are read, nor is it by `measure`
    turn = _TURNS.get(orientation_of(image))
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if format_of(image) == "JPEG":
        # its decoder gives a half, a quarter or an eighth of the size for less work
        image.draft(None, size)
    pixels = eight_bits(image)
    if pixels.size != size:
        pixels = pixels.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP)
    plain = turned(in_srgb(pixels, image.info.get("icc_profile")), turn)
    # Pillow writes a comment, a profile or a transparent colour that it finds there
    plain.info.clear()
    return plain


def turned(image: Image.Image, turn: Image.Transpose | None) -> Image.Image:
    """Give a picture upright."""
    return image if turn is None else image.transpose(turn)


def eight_bits(image: Image.Image) -> Image.Image:
    """Give a picture in a mode that can be resampled: L, RGB, RGBA, CMYK or LAB."""
    mode = _mode(image)
    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value / 256)
    if image.mode != mode:
        return image.convert(mode)
    image.load()
    return image


def _mode(image: Image.Image) -> str:
    if image.mode.startswith("I"):
        return "L"
    if image.has_transparency_data:
        return "RGBA"
    return image.mode if image.mode in _PLAIN_MODES else "RGB"


def in_srgb(image: Image.Image, profile: object) -> Image.Image:
    """Give an eight-bit picture as RGB or RGBA in sRGB, by its profile where it has one."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    opaque = image.convert("RGB") if alpha is not None else image
    converted = None if _is_srgb(profile, opaque.mode) else _converted(opaque, profile)
    result = converted or opaque.convert("RGB")
    if alpha is not None and alpha.getextrema() != (255, 255):
        result.putalpha(alpha)
    return result


def is_in_srgb(image: Image.Image) -> bool:
    """Tell whether a picture's colours are right without its profile, as browsers take them."""
    mode = _mode(image)
    return _is_srgb(image.info.get("icc_profile"), "RGB" if mode == "RGBA" else mode)


@lru_cache(maxsize=8)
def _is_srgb(profile: object, mode: str) -> bool:
    """Tell whether a profile leaves colours as they are: sRGB under any name, or a broken one."""
    if not isinstance(profile, bytes):
        return True
    probe = _probe().convert(mode)
    converted = _converted(probe, profile)
    if converted is None:
        return True
    apart = ImageChops.difference(converted, probe.convert("RGB")).tobytes()
    return max(apart) <= _SAME_COLOUR


def _probe() -> Image.Image:
    """Give a picture with a few colours from everywhere."""
    steps = [step * 255 // (_PROBE_SIDE - 1) for step in range(_PROBE_SIDE)]
    colours = bytes(part for r in steps for g in steps for b in steps for part in (r, g, b))
    return Image.frombytes("RGB", (_PROBE_SIDE**2, _PROBE_SIDE), colours)


def _converted(image: Image.Image, profile: object) -> Image.Image | None:
    """Bring pixels from their profile to sRGB; none where the profile is broken or another's."""
    if not isinstance(profile, bytes):
        return None
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, _SRGB, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return None


def encode_all(
    decoded: Decoded, renditions: Iterable[Rendition], there: Container[str] = ()
) -> Iterator[bytes]:
    """Encode renditions in the order given, without those that are there by name.

    They should be all of a plan, the largest first: each is made from the next larger, whether
    that is there or not, so that a rendition never depends on what earlier builds left.

    Raises:
        UnusablePhotoError: there is too little memory.
    """
    larger = [decoded.image]
    for rendition in renditions:
        with faults_told():
            image = _scaled(larger, rendition) if rendition.crop is None else None
            if rendition.file in there:
                continue
            data = _encode_within(image or _cropped(decoded, rendition), rendition)
        yield data


def _scaled(larger: list[Image.Image], rendition: Rendition) -> Image.Image:
    """Scale the last picture that is large enough, and remember what it gives."""
    size = (rendition.width, rendition.height)
    enough = (image for image in reversed(larger) if _covers(image, size))
    source = next(enough, larger[0])
    if source.size == size:
        return source
    larger.append(source.resize(size, Image.Resampling.LANCZOS, reducing_gap=_GAP))
    return larger[-1]


def _covers(image: Image.Image, size: tuple[int, int]) -> bool:
    return image.width >= size[0] and image.height >= size[1]


def _cropped(decoded: Decoded, rendition: Rendition) -> Image.Image:
    crop = rendition.crop
    if crop is None:
        raise AssertionError("only called for renditions with a crop")
    image = decoded.image
    scale = image.width / decoded.width
    sides = (crop.left, crop.top, crop.right, crop.bottom)
    left, top, right, bottom = (side * scale for side in sides)
    box = (left, top, min(right, image.width), min(bottom, image.height))
    size = (rendition.width, rendition.height)
    return image.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=_GAP)


def _encode_within(image: Image.Image, rendition: Rendition) -> bytes:
    """Encode a rendition within its byte budget, where quality can be had for it."""
    quality = QUALITY[rendition.encoding]
    data = encode(image, rendition.encoding, quality)
    while len(data) > rendition.most_bytes and quality - _STEP >= _LEAST_QUALITY:
        quality -= _STEP
        data = encode(image, rendition.encoding, quality)
    return data


def encode(image: Image.Image, encoding: Encoding, quality: int) -> bytes:
    """Give the bytes of a picture; JPEG knows no transparency, which becomes white."""
    kind = "JPEG" if encoding is Encoding.JPEG else encoding.value.upper()
    picture = on_white(image) if encoding is Encoding.JPEG else image
    stream = io.BytesIO()
    picture.save(stream, kind, quality=quality, **_OPTIONS[encoding])
    return stream.getvalue()


def on_white(image: Image.Image) -> Image.Image:
    """Give a picture without transparency, as it looks on a white page."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, _WHITE)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def small_copy(decoded: Decoded) -> Image.Image:
    """Give the small RGB copy from which colour and focus are taken."""
    image = decoded.image.copy()
    image.thumbnail((_LOOK, _LOOK), Image.Resampling.BOX)
    return on_white(image)


def average_colour(small: Image.Image) -> str:
    """Give a picture's average colour as `#rrggbb`, shown until the picture is there."""
    red, green, blue = small.resize((1, 1), Image.Resampling.BOX).tobytes()
    return f"#{red:02x}{green:02x}{blue:02x}"
