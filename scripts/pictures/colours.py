"""The palette of all pictures, and how colours are mixed."""

from __future__ import annotations

Colour = tuple[int, int, int]
Paint = str | Colour

RED, RED_DARK, YELLOW = "#c8372c", "#a92a24", "#f6c744"
BLUE, BLUE_DARK, BLUE_LIGHT = "#1f62ad", "#184d8c", "#4e8fd0"
STRAW, STRAW_DARK, WOOD, WOOD_DARK = "#efd9a4", "#d9bb7c", "#b87f4d", "#8f5d38"
CREAM, WHITE, INK, STEEL = "#fbeacb", "#fdf9f0", "#24303f", "#aab2b6"
SUNLIT = "#ffe9a0"

# Greens from the lightest (0) to the darkest (4).
GREENS = ("#b7cc7d", "#86ae62", "#558f5b", "#2f6f55", "#1e5148")
LEAVES = ("#558f5b", "#2f6f55", "#3f7f5e", "#6b9c57", "#3b7a63")
BLUES = (BLUE, BLUE_DARK, BLUE_LIGHT, "#2a74bd")

HAIRS = ("#2b2428", "#231d22", "#3a2b26", "#2f2a30")
GREY_HAIR = "#a9a5a2"
SKINS = (("#e2ae88", "#c98f69"), ("#d69f78", "#bb805b"), ("#ecbe9a", "#d39f79"))

WALLS = ("#f0dfc0", "#f3d9a6", "#e9e3cf", "#d9e3d6", "#f0cfb4", "#cfe0e2", "#f5e6b8")
ROOFS = ("#b5553c", "#9a4a3a", "#c2694a", "#8a5a44", "#7d6a62", "#a8473a")
CLOTHES = ("#8d5a7c", "#d98a4a", "#7d5a78", "#b35a74", "#5f8a6a", "#c9a24c", "#6a6f9a", "#a65a4a")
AO_DAI = ("#c8372c", "#f3e9e2", "#d9748c", "#6a9ac0", "#e0b04c", "#7a5a98", "#4f8f86", "#f6d8dc")
BRIGHT = (RED, YELLOW, BLUE_LIGHT, WHITE)


def rgb(paint: Paint) -> Colour:
    """The three channels of a colour, given as ``#rrggbb`` or as channels."""
    if isinstance(paint, str):
        return (int(paint[1:3], 16), int(paint[3:5], 16), int(paint[5:7], 16))
    return paint


def mix(first: Paint, second: Paint, part: float) -> Colour:
    """The first colour with a part (0 to 1) of the second in it."""
    a, b = rgb(first), rgb(second)
    return (
        round(a[0] + (b[0] - a[0]) * part),
        round(a[1] + (b[1] - a[1]) * part),
        round(a[2] + (b[2] - a[2]) * part),
    )


def darker(paint: Paint, part: float = 0.2) -> Colour:
    """The colour in shadow."""
    return mix(paint, INK, part)


def lighter(paint: Paint, part: float = 0.2) -> Colour:
    """The colour in light."""
    return mix(paint, WHITE, part)
