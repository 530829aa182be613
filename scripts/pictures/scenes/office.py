"""A meeting round a table in an office."""

from __future__ import annotations

from functools import partial

from pictures.canvas import Box
from pictures.cast import Cast
from pictures.colours import BLUE_LIGHT, WHITE, WOOD, Paint, darker, lighter
from pictures.indoors import (
    draw_fan,
    draw_picture,
    draw_room,
    draw_room_lamps,
    draw_wall_flag,
    draw_window,
    draw_windows,
)
from pictures.looks import Pose
from pictures.nature import draw_bush, draw_flowers
from pictures.people import draw_person
from pictures.poses import giving
from pictures.sitters import draw_sitter
from pictures.stage import Spot, Stage

TABLES = (WOOD, "#a8764a", "#8a5a3a", "#d9c6a4", "#c9cdc8", "#9a6f50")
CHAIRS = ("#39485a", "#2f3a3f", "#6a4a34", "#8f3a30", "#4f6a7a")


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    floor = stage.height * dice.uniform(0.48, 0.54)
    far = floor + 46 * stage.unit
    near = min(stage.height * 0.86, far + stage.height * dice.uniform(0.26, 0.32))
    tall = min(stage.height * dice.uniform(0.44, 0.5), stage.width * 0.4)
    foot = (stage.width * dice.uniform(0.42, 0.58), near + 60 * stage.unit)
    stage.frame(foot, tall * 1.4)
    draw_room(stage, floor)
    _wall(stage, floor)
    draw_room_lamps(stage, 18)
    if stage.recipe.framing == "wide" and dice.chance(0.35):
        _shaking_hands(stage, far, tall)
    _far_side(stage, far, tall)
    _table(stage, far, near)
    _near_side(stage, near)
    stage.draw_all()


def _wall(stage: Stage, floor: float) -> None:
    """Windows along the wall, or a wall with pictures and a shelf."""
    dice, unit = stage.dice, stage.unit
    kind = dice.choice(("windows", "windows", "pictures", "screen"))
    top, height = floor * 0.1, floor * 0.62
    if kind == "windows":
        each = dice.uniform(230, 330) * unit
        draw_windows(stage, (20, top, stage.width - 40, height), max(2, round(stage.width / each)))
    elif kind == "pictures":
        draw_window(stage, (stage.width * 0.06, top, stage.width * 0.2, height))
        draw_picture(stage, (stage.width * 0.36, top, stage.width * 0.24, height * 0.55))
        draw_picture(stage, (stage.width * 0.7, top + 20, stage.width * 0.18, height * 0.45))
    else:
        _screen(stage, (stage.width * 0.3, top, stage.width * 0.4, height * 0.8))
        draw_window(stage, (stage.width * 0.04, top, stage.width * 0.18, height))
    if dice.chance(0.7):
        draw_wall_flag(stage, stage.width * dice.choice((0.02, 0.88)), floor * 0.24, 88 * unit)
    if dice.chance(0.5):
        draw_fan(stage, stage.middle, floor * 0.07)
    for part in dice.choice(((0.03,), (0.97,), (0.03, 0.97))):
        foot = (stage.width * part, floor + 30 * unit)
        pot = (foot[0] - 26 * unit, foot[1] - 44 * unit, 52 * unit, 54 * unit)
        stage.canvas.rect(pot, "#a8593f", 8)
        draw_bush(stage.canvas, (foot[0], foot[1] - 40 * unit), 74 * unit, "#558f5b")


def _screen(stage: Stage, box: Box) -> None:
    """A projected chart."""
    canvas, dice, (x, y, width, height) = stage.canvas, stage.dice, box
    canvas.rect((x - 6, y - 6, width + 12, height + 12), "#b9bdb8", 4)
    canvas.rect(box, "#fbfcfb")
    canvas.rect((x, y, width, height * 0.16), BLUE_LIGHT)
    for i in range(6):
        high = height * dice.uniform(0.12, 0.56)
        bar = (x + width * (0.1 + i * 0.14), y + height * 0.9 - high, width * 0.08, high)
        canvas.rect(bar, ("#e0a03a", BLUE_LIGHT, "#558f5b")[i % 3], 2)
    canvas.lamp((x + width / 2, y + height / 2), width * 0.4, "#e6f0ff", 0.12)


def _shaking_hands(stage: Stage, far: float, tall: float) -> None:
    """Two people greeting each other behind the table."""
    dice, cast = stage.dice, Cast(stage.dice)
    x = stage.width * dice.choice((0.17, 0.81))
    left = Spot(x - tall * 0.26, far - 6, tall * 0.84)
    right = Spot(x + tall * 0.26, far - 6, tall * 0.82)
    draw_person(stage.canvas, left, cast.official(0.7), giving(1))
    draw_person(stage.canvas, right, cast.official(0.7), giving(-1))


def _far_side(stage: Stage, far: float, tall: float) -> None:
    """Those who face the camera; one of them may stand and speak."""
    dice, cast = stage.dice, Cast(stage.dice)
    count = stage.count(2, 4, 6)
    width = min(stage.width * 0.66, count * tall * 0.55)
    speaking = dice.randrange(count)
    if stage.recipe.framing == "close" or dice.chance(0.5):
        speaking = -1
    for i in range(count):
        x = stage.middle + width * ((i + 0.5) / count - 0.5) + dice.uniform(-6, 6)
        sits = i != speaking
        spot = Spot(x, far + tall * (0.52 if sits else 0.36), tall * dice.uniform(0.97, 1.05))
        pose = dice.choice(
            (
                Pose("front", (-0.12, -0.06), (0.12, -0.06)),
                Pose("front", (-0.1, -0.1), (0.08, -0.2)),
                Pose("front", (-0.08, -0.1), (0.1, -0.08)),
            )
        )
        if not sits:
            pose = Pose("front", (-0.06, -0.14), (0.26, -0.24))
        draw_person(stage.canvas, spot, cast.official(0.5), pose)


def _table(stage: Stage, far: float, near: float) -> None:
    """The table, with papers, glasses and flowers."""
    dice, canvas = stage.dice, stage.canvas
    wood: Paint = dice.choice(TABLES)
    if dice.chance(0.25):
        wood = dice.choice(("#2f5f7a", "#8f2a2a", "#3f6f50"))
    half_far, half_near = stage.width * dice.uniform(0.28, 0.34), stage.width * 0.44
    middle = stage.middle
    canvas.poly(
        [
            (middle - half_far, far),
            (middle + half_far, far),
            (middle + half_near, near),
            (middle - half_near, near),
        ],
        lighter(wood, 0.28),
    )
    canvas.poly(
        [
            (middle - half_near, near),
            (middle + half_near, near),
            (middle + half_near - 6, near + 44),
            (middle - half_near + 6, near + 44),
        ],
        darker(wood, 0.2),
    )
    canvas.poly(
        [
            (middle - half_far * 0.8, far + (near - far) * 0.16),
            (middle + half_far * 0.8, far + (near - far) * 0.16),
            (middle + half_near * 0.74, near - (near - far) * 0.2),
            (middle - half_near * 0.74, near - (near - far) * 0.2),
        ],
        lighter(wood, 0.36),
    )
    for row, y in enumerate((far + (near - far) * 0.12, far + (near - far) * 0.82)):
        _papers(stage, y, (half_far * 0.9, half_near * 0.86)[row], 0.8 + 0.5 * row)
    for _ in range(dice.randint(1, 3)):
        at = (middle + dice.uniform(-0.5, 0.5) * half_far, (far + near) / 2)
        draw_flowers(stage, at, dice.uniform(40, 58) * stage.unit)


def _papers(stage: Stage, y: float, half: float, grown: float) -> None:
    """Papers, a glass and now and then a laptop before each seat."""
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit * grown
    count = dice.randint(3, 5)
    for i in range(count):
        x = stage.middle - half + 2 * half * (i + 0.5) / count
        paint = dice.choice((WHITE, WHITE, "#eef2f4", BLUE_LIGHT))
        canvas.poly(
            [
                (x - 36 * unit, y - 14 * unit),
                (x + 32 * unit, y - 14 * unit),
                (x + 36 * unit, y + 20 * unit),
                (x - 42 * unit, y + 20 * unit),
            ],
            paint,
        )
        canvas.line([(x - 22 * unit, y), (x + 16 * unit, y)], "#b8c0c4", 3)
        canvas.rect((x + 46 * unit, y - 18 * unit, 18 * unit, 24 * unit), "#cfe2ea", 5)
        if dice.chance(0.2):
            canvas.poly(
                [
                    (x - 40 * unit, y - 44 * unit),
                    (x + 26 * unit, y - 44 * unit),
                    (x + 30 * unit, y + 2),
                    (x - 40 * unit, y + 2),
                ],
                "#4a5258",
            )


def _near_side(stage: Stage, near: float) -> None:
    """Those who sit with their backs to the camera."""
    dice, cast = stage.dice, Cast(stage.dice)
    count = stage.count(2, 4, 6)
    size = min(150 * stage.unit, stage.width * 0.8 / (count * 1.1))
    size = max(size, 100 * stage.unit)
    chair: Paint = dice.choice(CHAIRS)
    for i in range(count):
        x = stage.middle + stage.width * 0.86 * ((i + 0.5) / count - 0.5)
        look = cast.official(0.0)
        bare = look.bareheaded()
        spot = Spot(x + dice.uniform(-14, 14), near + size * 0.34, size)
        stage.put(spot.y, partial(draw_sitter, stage.canvas, spot, bare, chair))
