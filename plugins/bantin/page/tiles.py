"""How photos lie beside each other: a collage's tiles, and a gallery's justified rows.

A browser can't end a line where a row looks best, so the rows are chosen here, once for phones and
once for wider screens; the style sheet only gives each photo its part of the row. Nothing is
cropped in a row, unless a photo is far longer than others.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bantin.page.cards import COLLAGE
from bantin.page.photos import PhotoView

WIDEST: Final = 832
"""Pixels to which photos in an article grow, 52rem; `.article>.gallery` in the style sheet."""

_SIXTHS: Final = {1: (6,), 2: (3, 3), 3: (4, 2, 2), 4: (6, 2, 2, 2), 5: (3, 3, 2, 2, 2)}
"""How wide a collage's tiles are, by their count."""
_SHAPES: Final = {
    1: (3 / 2,),
    2: (1, 1),
    3: (1, 1, 1),
    4: (16 / 9, 1, 1, 1),
    5: (4 / 3, 4 / 3, 1, 1, 1),
}
"""Width by height of a collage's tiles."""

# A third device pixel for each CSS pixel isn't seen in a photo, so a phone is told two thirds.
_PHONE: Final = 67

_SLIMMEST, _WIDEST_SHAPE = 0.5, 2.6
_PORTRAIT: Final = 1.15
"""Width by height below which a photo never has a row to itself."""
_MOST_IN_ROW: Final = 8


@dataclass(frozen=True, slots=True)
class Tile:
    """A photo in its place."""

    photo: PhotoView
    sizes: str
    """How wide it is on which screen, as `sizes` of a picture wants it."""
    style: str = ""
    """What the style sheet must know of its place in its row."""


def collage_tiles(photos: Sequence[PhotoView], width: int = WIDEST) -> tuple[Tile, ...]:
    """Give the first photos as the tiles of a collage.

    Args:
        photos: one or more; those after the first `COLLAGE` have no tile.
        width: of the whole collage in pixels, where there is room.
    """
    shown = photos[:COLLAGE]
    if not shown:
        return ()
    places = zip(shown, _SIXTHS[len(shown)], _SHAPES[len(shown)], strict=True)
    return tuple(
        Tile(photo, _collage_sizes(photo, sixths / 6, shape, width))
        for photo, sixths, shape in places
    )


def _collage_sizes(photo: PhotoView, share: float, shape: float, width: int) -> str:
    """Ask for a wide photo of more than the tile's width, since the tile crops it at the sides."""
    covered = max(1.0, _shape(photo) / shape)
    return f"(min-width:44rem) {width * share * covered:.0f}px, {math.ceil(_PHONE * share)}vw"


@dataclass(frozen=True, slots=True)
class _Screen:
    """What a row aims at, as the sum of its photos' shapes: its width by its height."""

    plain: float
    captioned: float
    """Where captions stand below the photos, which need more width to be read."""


_ON_PHONES: Final = _Screen(3.9, 2.8)
_ON_DESKS: Final = _Screen(4.9, 4.2)


def gallery_tiles(photos: Sequence[PhotoView]) -> tuple[Tile, ...]:
    """Give photos as the tiles of a gallery's justified rows."""
    shapes = [_shape(photo) for photo in photos]
    has_captions = any(photo.caption for photo in photos)
    phones, desks = (
        _parts(shapes, screen.captioned if has_captions else screen.plain)
        for screen in (_ON_PHONES, _ON_DESKS)
    )
    return tuple(
        Tile(photo, _row_sizes(phone, desk), _style(shape, phone, desk))
        for photo, shape, phone, desk in zip(photos, shapes, phones, desks, strict=True)
    )


def _shape(photo: PhotoView) -> float:
    return min(max(float(photo.ratio), _SLIMMEST), _WIDEST_SHAPE)


@dataclass(frozen=True, slots=True)
class _Part:
    """A photo's part of its row."""

    share: float
    gaps: int
    """Gaps in the whole row."""


def _parts(shapes: Sequence[float], aim: float) -> list[_Part]:
    if len(shapes) == 1:
        return [_Part(min(1.0, shapes[0] / _PORTRAIT), 0)]
    parts: list[_Part] = []
    for length in row_lengths(shapes, aim):
        row = shapes[len(parts) : len(parts) + length]
        parts.extend(_Part(shape / sum(row), length - 1) for shape in row)
    return parts


def row_lengths(shapes: Sequence[float], aim: float) -> list[int]:
    """Give how many photos stand in each row, so that all rows are nearly as high.

    Args:
        shapes: width by height of each photo.
        aim: the sum of shapes that a row should have.

    Returns:
        The counts, of which none means a portrait alone if there are two photos or more.
    """
    costs = [0.0]
    lengths = [0]
    for end in range(1, len(shapes) + 1):
        after = len(shapes) - end
        cost, length = min(
            (costs[end - length] + _cost(shapes[end - length : end], aim, after), length)
            for length in range(1, min(end, _MOST_IN_ROW) + 1)
        )
        costs.append(cost)
        lengths.append(length)
    rows: list[int] = []
    end = len(shapes)
    while end:
        rows.append(lengths[end])
        end -= lengths[end]
    return rows[::-1]


_NEVER: Final = 1000.0
_ALONE: Final = 2.0


def _cost(row: Sequence[float], aim: float, after: int) -> float:
    """Say how bad a row looks: too high or too low, or one photo where others follow."""
    miss = math.log(sum(row) / aim) ** 2
    if len(row) > 1:
        return miss
    if row[0] < _PORTRAIT:
        return miss + _NEVER
    return miss + (_ALONE if after else 0.0)


def _row_sizes(phone: _Part, desk: _Part) -> str:
    wide, full = math.ceil(WIDEST * desk.share), math.ceil(100 * desk.share)
    narrow = math.ceil(_PHONE * phone.share)
    return f"(min-width:52rem) {wide}px, (min-width:44rem) {full}vw, {narrow}vw"


def _style(shape: float, phone: _Part, desk: _Part) -> str:
    return (
        f"--r:{shape:.3f};--phone:{_floor(phone.share)};--phone-gaps:{phone.gaps};"
        f"--desk:{_floor(desk.share)};--desk-gaps:{desk.gaps}"
    )


def _floor(share: float) -> str:
    """Give a share rounded down: a row must not be wider than its line by a hair."""
    return f"{math.floor(share * 100_000) / 100_000:g}"
