"""Icons of a site: what browsers show in tabs, on home screens and as an app.

They are made from the avatar of the site's own unit; a site without one gets its initials in the
colours of the look. Names are hashes of what is shown, as those of renditions.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw, ImageFont, ImageOps

from bantin.article.model import Focus
from bantin.photo.pixels import decode, on_white
from bantin.photo.plan import code_of

ICON_MAKING: Final = "1"
"""Raised when the same avatar gives other pixels."""

FAVICON_SIZE: Final = 32
APPLE_SIZE: Final = 180
"""The icon that iPhones put on the home screen."""
SMALL_SIZE: Final = 192
LARGE_SIZE: Final = 512
"""The sizes that web app manifests are asked for."""

SAFE_PART: Final = 0.8
"""Part of a maskable icon, across, that every mask shows (W3C, Web Application Manifest)."""

_WHITE: Final = "#ffffff"
_BLUE: Final = "#0f4a8e"
_MOST_BYTES: Final = 16_000
"""Bytes over which an icon's colours are counted down to 256."""
_LARGEST: Final = LARGE_SIZE * 2
_LETTERS: Final = 0.42
"""Height of the initials' font to the icon's."""


class Shape(StrEnum):
    """How an icon is cut."""

    ROUND = "round"
    """A circle on nothing."""
    SQUARE = "square"
    """All of the square, opaque: the device rounds it."""
    MASKABLE = "maskable"
    """The circle within the safe part, on a ground to the edges."""


@dataclass(frozen=True, slots=True)
class Emblem:
    """What the icons of a site show."""

    avatar: Path | None
    """The picture; none where the initials stand for it."""
    digest: str
    """The hash of the picture's bytes; empty where there is none."""
    focus: Focus
    initials: str


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon."""

    file: str
    """Its name."""
    size: int
    """Width and height in pixels."""
    shape: Shape


@dataclass(frozen=True, slots=True)
class IconSet:
    """The icons of a site."""

    favicon: Icon
    apple: Icon
    small: Icon
    large: Icon
    maskable: Icon

    @property
    def all(self) -> tuple[Icon, ...]:
        """All of them."""
        return (self.favicon, self.apple, self.small, self.large, self.maskable)


def plan_icons(emblem: Emblem) -> IconSet:
    """Give the icons of an emblem."""
    return IconSet(
        favicon=_named(emblem, FAVICON_SIZE, Shape.ROUND),
        apple=_named(emblem, APPLE_SIZE, Shape.SQUARE),
        small=_named(emblem, SMALL_SIZE, Shape.ROUND),
        large=_named(emblem, LARGE_SIZE, Shape.ROUND),
        maskable=_named(emblem, LARGE_SIZE, Shape.MASKABLE),
    )


def _named(emblem: Emblem, size: int, shape: Shape) -> Icon:
    shown = emblem.initials if emblem.avatar is None else emblem.digest
    focus = f"{emblem.focus.x},{emblem.focus.y}"
    text = f"{shown}|{focus}|{size}|{shape}|{ICON_MAKING}"
    return Icon(f"{code_of(text)}-{size}.png", size, shape)


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
