"""Who people are and how they stand, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pictures.canvas import Point
from pictures.colours import BLUE, GREENS, HAIRS, SKINS, Paint

HAT_PAINTS: tuple[str, ...] = ("#3d6f5d", "#4a6a4a", "#5a7a68", "#35605a", GREENS[3])


@dataclass(frozen=True)
class Look:
    """Who somebody is, as far as a drawing can tell."""

    shirt: Paint = BLUE
    pants: Paint = "#2d3a4c"
    hair: Paint = HAIRS[0]
    style: str = "short"  # short, tail, long, bun
    hat: str = ""  # beo (a soft brimmed hat), non (of palm leaf), cap
    hat_paint: Paint = "#3d6f5d"
    skin: tuple[str, str] = SKINS[0]
    child: bool = False
    scarf: bool = False
    tie: bool = False
    star: bool = False
    dress: bool = False  # an áo dài
    coat: bool = False
    shorts: bool = False  # with socks, as football players wear

    def bareheaded(self) -> Look:
        """The same, without a hat and the star on the back, as one is in a room."""
        return replace(self, hat="", star=False)


@dataclass(frozen=True)
class Pose:
    """How somebody stands. Hands are offsets from the hip, in heights of the person."""

    facing: str = "back"  # back, front, side
    left: Point = (-0.2, 0.0)
    right: Point = (0.2, 0.0)
    bent: float = 0.0
    stride: float = 0.0
    turn: int = 1  # for the side: 1 looks to the right, -1 to the left
