"""Where to look in a picture: the point that a crop should keep.

Staff may say it (`focus: 0.3,0.2`). Else it is guessed from a copy of 64 pixels: detail draws the
eye, skin more so, and people stand upright, so that the guess leans to the upper half, where
heads are. It is a guess of a few thousand pixels, the same on every machine.
"""

from typing import Final

from PIL import Image, ImageFilter

from bantin.article.model import Focus

_SKIN_WEIGHT: Final = 160
_CENTRE_WEIGHT: Final = 6
_LOWEST: Final = 0.6
_HIGHEST: Final = 0.2
_SIDE: Final = (0.15, 0.85)


def find_focus(small: Image.Image) -> Focus:
    """Guess the focus of a picture from a small RGB copy of it."""
    width, height = small.size
    if width < 3 or height < 3:  # noqa: PLR2004 - a filter's kernel
        return Focus()
    edges = small.convert("L").filter(ImageFilter.FIND_EDGES).tobytes()
    colours = small.tobytes()
    total = across = down = 0
    for index, edge in enumerate(edges):
        row, column = divmod(index, width)
        if row in {0, height - 1} or column in {0, width - 1}:
            continue
        red, green, blue = colours[3 * index : 3 * index + 3]
        weight = edge + _CENTRE_WEIGHT + (_SKIN_WEIGHT if _is_skin(red, green, blue) else 0)
        total += weight
        across += weight * column
        down += weight * row
    x = across / total / (width - 1)
    y = down / total / (height - 1)
    return Focus(
        round(min(max(x, _SIDE[0]), _SIDE[1]), 2), round(min(max(y, _HIGHEST), _LOWEST), 2)
    )


def _is_skin(red: int, green: int, blue: int) -> bool:
    """Tell skin by Kovač, Peer and Solina's rule for daylight (EUROCON 2003)."""
    return (
        red > 95  # noqa: PLR2004 - the rule's own numbers
        and green > 40  # noqa: PLR2004
        and blue > 20  # noqa: PLR2004
        and red - min(green, blue) > 15  # noqa: PLR2004
        and red - green > 15  # noqa: PLR2004
        and red > blue
    )
