"""A stage: the canvas of one picture, its recipe, and where things can stand on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from pictures.canvas import Box, Canvas, Point
from pictures.dice import Dice
from pictures.light import LIGHTS, Light
from pictures.recipe import Recipe

ENOUGH = 3  # people: from here on, one more or less is not noticed
_ZOOMS = {"wide": (1.0, 1.08), "medium": (1.22, 1.36), "close": (1.5, 1.72)}
_SIZES: dict[str, tuple[tuple[float, float], ...]] = {
    "landscape": ((1200, 800), (1200, 900)),
    "portrait": ((900, 1200),),
    "square": ((1000, 1000),),
    "wide": ((1800, 600),),
}


class Spot(NamedTuple):
    """A place for somebody: where the feet are, and how tall a grown-up is there."""

    x: float
    y: float
    tall: float

    def moved(self, dx: float = 0.0, dy: float = 0.0, scale: float = 1.0) -> Spot:
        """A spot beside this one."""
        return Spot(self.x + dx, self.y + dy, self.tall * scale)


class Ground(NamedTuple):
    """A level ground: what is nearer is lower in the picture, and larger."""

    horizon: float
    growth: float

    def tall(self, y: float) -> float:
        """How tall a grown-up is whose feet are at this height of the picture."""
        return max(4.0, (y - self.horizon) * self.growth)

    def spot(self, x: float, y: float) -> Spot:
        """The place with its feet at a point."""
        return Spot(x, y, self.tall(y))


@dataclass
class Stage:
    """Everything a scene draws with."""

    recipe: Recipe
    dice: Dice
    canvas: Canvas
    _things: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    @classmethod
    def of(cls, recipe: Recipe, *, inside: bool = False) -> Stage:
        """The empty stage of a recipe, out of doors or in a room."""
        dice = Dice(recipe.seed)
        width, height = dice.choice(_SIZES[recipe.format])
        light = LIGHTS[recipe.light]
        if inside:
            light = light.indoors()
        if recipe.scene == "emblem":
            width, height = 480, 480
        return cls(recipe, dice, Canvas(width, height, recipe.long_side, light))

    @property
    def light(self) -> Light:
        """The light of the picture."""
        return self.canvas.light

    @property
    def width(self) -> float:
        """The width of the picture in units."""
        return self.canvas.width

    @property
    def height(self) -> float:
        """The height of the picture in units."""
        return self.canvas.height

    @property
    def middle(self) -> float:
        """Half the width."""
        return self.width / 2

    @property
    def unit(self) -> float:
        """One for a landscape, less where the picture is shorter or narrower."""
        return min(self.height / 800, self.width / 900, 1.1)

    def at(self, x: float, y: float) -> Point:
        """The point at these parts of the width and the height."""
        return (self.width * x, self.height * y)

    def count(self, few: int, some: int, many: int) -> int:
        """How many people, by the recipe; more on a wide cover."""
        wanted = {"few": few, "some": some, "many": many}[self.recipe.people]
        if self.recipe.format == "wide":
            wanted = round(wanted * 1.4)
        return wanted + (self.dice.choice((0, 0, 1)) if wanted >= ENOUGH else 0)

    def whole(self) -> Box:
        """The whole picture."""
        return (0, 0, self.width, self.height)

    # -- framing --

    def frame(self, foot: Point, tall: float) -> None:
        """Move the camera, by the recipe's framing, to somebody who must stay whole.

        They stand at ``foot`` and are ``tall``; their feet come near the lower edge.
        """
        low, high = _ZOOMS[self.recipe.framing]
        zoom = self.dice.uniform(low, high)
        if self.recipe.format == "wide":
            zoom = 1 + (zoom - 1) * 0.6
        zoom = max(1.0, min(zoom, self.height * 0.76 / max(tall, 1.0)))
        below = 0.1 if self.width > self.height else 0.17
        self.canvas.look((foot[0], foot[1] + self.height / zoom * (below - 0.5)), zoom)

    def sees(self, spot: Spot) -> bool:
        """Whether the head of somebody at this place is within the view."""
        left, top, width, _ = self.canvas.view
        return spot.y - spot.tall * 1.06 > top and left < spot.x < left + width

    # -- depth --

    def put(self, y: float, draw: Callable[[], None]) -> None:
        """Keep something to be drawn in its turn, the farthest first."""
        self._things.append((y, draw))

    def draw_all(self) -> None:
        """Draw what was put on the stage, from far to near."""
        for _, draw in sorted(self._things, key=lambda thing: thing[0]):
            draw()
        self._things.clear()

    def spots(self, count: int, ground: Ground, area: Box, gap: float = 0.34) -> list[Spot]:
        """Places on the ground, well apart, from the farthest to the nearest.

        One is always near the camera and well within the picture.
        """
        left, top, width, height = area
        lead = (self.dice.uniform(0.25, 0.75), self.dice.uniform(0.8, 1.0))
        chosen = [ground.spot(left + width * lead[0], top + height * lead[1])]
        for _ in range(count - 1):
            tries = [
                ground.spot(left + width * self.dice.random(), top + height * self.dice.random())
                for _ in range(24)
            ]
            best = max(tries, key=lambda spot: _room(spot, chosen))
            if _room(best, chosen) > gap:
                chosen.append(best)
        return sorted(chosen, key=lambda spot: spot.y)


def _room(spot: Spot, others: list[Spot]) -> float:
    """How far a spot is from its nearest neighbour, in heights of a person."""
    return min(
        abs(spot.x - other.x) / max(spot.tall, other.tall)
        + 0.5 * abs(spot.y - other.y) / max(spot.tall, other.tall)
        for other in others
    )
