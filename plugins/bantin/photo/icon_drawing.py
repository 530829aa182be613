"""The drawing of icons: an avatar, or initials, cut to each shape."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont, ImageOps

from bantin.photo.icons import LARGE_SIZE, SAFE_PART, Emblem, Icon, IconSet, Shape
from bantin.photo.pixels import decode, on_white

_WHITE: Final = "#ffffff"
_BLUE: Final = "#0f4a8e"
_MOST_BYTES: Final = 16_000
"""Bytes over which an icon's colours are counted down to 256."""
_LARGEST: Final = LARGE_SIZE * 2
_LETTERS: Final = 0.42
"""Height of the initials' font to the icon's."""


def draw_icons(emblem: Emblem, icons: IconSet, font: Path) -> Iterator[tuple[str, bytes]]:
    """Give each icon's name and its PNG.

    Raises:
        UnusablePhotoError: the avatar can't be read any more.
    """
    square = _letters(emblem.initials, font) if emblem.avatar is None else _square(emblem)
    for icon in icons.all:
        yield icon.file, _png(_shaped(square, icon))


def _square(emblem: Emblem) -> Image.Image:
    if emblem.avatar is None:
        raise AssertionError("only called for emblems with a picture")
    image = on_white(decode(emblem.avatar).image)
    side = min(_LARGEST, *image.size)
    return ImageOps.fit(image, (side, side), centering=(emblem.focus.x, emblem.focus.y))


def _letters(initials: str, file: Path) -> Image.Image:
    image = Image.new("RGB", (_LARGEST, _LARGEST), _BLUE)
    size = round(_LARGEST * _LETTERS)
    font = ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
    middle = (_LARGEST // 2, _LARGEST // 2)
    ImageDraw.Draw(image).text(middle, initials, _WHITE, font, "mm")
    return image


def _shaped(square: Image.Image, icon: Icon) -> Image.Image:
    side = round(icon.size * SAFE_PART) if icon.shape is Shape.MASKABLE else icon.size
    image = square.resize((side, side), Image.Resampling.LANCZOS)
    if icon.shape is Shape.SQUARE:
        return image
    image.putalpha(_circle(side))
    if icon.shape is Shape.ROUND:
        return image
    ground = Image.new("RGB", (icon.size, icon.size), _WHITE)
    edge = (icon.size - side) // 2
    ground.paste(image, (edge, edge), image)
    return ground


def _circle(side: int) -> Image.Image:
    """Give a round mask, drawn larger so that its edge is smooth."""
    mask = Image.new("L", (side * 4, side * 4), 0)
    ImageDraw.Draw(mask).ellipse((0, 0, side * 4 - 1, side * 4 - 1), 255)
    return mask.resize((side, side), Image.Resampling.BOX)


def _png(image: Image.Image) -> bytes:
    data = _saved(image)
    if len(data) <= _MOST_BYTES:
        return data
    return min(data, _saved(image.quantize(256, Image.Quantize.FASTOCTREE)), key=len)


def _saved(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return stream.getvalue()
