"""A wide river with a bridge, hills behind it and boats on it."""

from __future__ import annotations

from pictures.buildings import (
    draw_beam_bridge,
    draw_cables,
    draw_house,
    draw_railing,
    draw_street,
)
from pictures.canvas import Box, Point
from pictures.cast import Cast
from pictures.colours import GREENS, LEAVES, WOOD, WOOD_DARK, darker, mix
from pictures.looks import Pose
from pictures.nature import (
    draw_bush,
    draw_palm,
    draw_path_of_light,
    draw_ridge,
    draw_tree,
    draw_water,
)
from pictures.people import draw_person
from pictures.poses import walking
from pictures.sky import draw_sky
from pictures.stage import Spot, Stage
from pictures.things import draw_boat, draw_bunting, draw_flag


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    bank = stage.height * dice.uniform(0.56, 0.66)
    left = stage.width * dice.uniform(-0.02, 0.3)
    length = stage.width * dice.uniform(0.5, 0.75)
    stage.frame((left + length / 2, stage.height * 0.9), stage.height * 0.6)
    draw_sky(stage, bank)
    _hills(stage, bank)
    _far_bank(stage, bank)
    box = (0.0, bank, stage.width, stage.height - bank)
    shining = stage.light.shining
    low = shining(stage.light.skies[0][1])
    draw_water(stage, box, mix(low, "#d9e3d0", 0.3), mix("#5d9bb0", low, 0.15))
    shine = shining("#fff2c9")
    draw_path_of_light(stage, stage.width * dice.uniform(0.15, 0.85), box, shine)
    tall = _size(stage)
    _bridge(stage, (left, bank - 44 * tall, length, 76 * tall))
    _boats(stage, bank)
    _near_bank(stage)


def _size(stage: Stage) -> float:
    """The unit of this scene: on a wide cover, things are nearer."""
    return stage.unit * (1.45 if stage.recipe.format == "wide" else 1.15)


def _hills(stage: Stage, bank: float) -> None:
    """Lines of hills, flat or high by the place."""
    dice, far, unit = stage.dice, stage.light.far, stage.unit
    rise = {"hills": 1.3, "river": 0.5, "village": 0.8, "town": 0.7}[stage.recipe.place]
    rise *= dice.uniform(0.8, 1.2)
    for i, paint in enumerate(("#7fa2ad", "#729aa0", "#5f9391", "#4f8878")):
        draw_ridge(
            stage,
            bank - (128 - 34 * i) * rise * unit,
            (62 - 13 * i) * rise * unit,
            far(paint, 0.55 - 0.14 * i),
            1.1 + 0.45 * i,
        )


def _far_bank(stage: Stage, bank: float) -> None:
    """The other bank: trees, houses, or a whole town."""
    dice, canvas, unit, far = stage.dice, stage.canvas, stage.unit, stage.light.far
    line = draw_ridge(stage, bank - 10 * unit, 8 * unit, far("#3f7d6d", 0.14), 2.6)
    if stage.recipe.place == "town":
        draw_street(stage, bank + 4, dice.uniform(80, 120) * unit, 0.25)
    x = 0.0
    while x < stage.width:
        size = dice.uniform(32, 64) * unit
        paint = far(dice.choice(LEAVES), 0.12)
        if dice.chance(0.25):
            draw_palm(canvas, (x, line(x) + 10), size * 1.4, paint, dice.uniform(-0.2, 0.2))
        else:
            draw_tree(canvas, (x, line(x) + 10), size, paint)
        x += size * dice.uniform(0.5, 1.3)
    for _ in range(dice.randint(2, 5)):
        foot = (stage.width * dice.uniform(0, 0.95), bank + 5)
        draw_house(stage, foot, dice.uniform(60, 100) * unit, 0.05)


def _bridge(stage: Stage, box: Box) -> None:
    """The bridge, with people on it."""
    dice, canvas, unit = stage.dice, stage.canvas, _size(stage)
    kind = dice.choice(("beam", "arch", "cables"))
    rise = {"beam": 6, "arch": 46, "cables": 14}[kind] * unit
    deck = draw_beam_bridge(stage, box, rise)
    for end, way in ((deck[0], -1), (deck[-1], 1)):
        _ramp(stage, end, way * 190 * unit)
    if kind == "cables":
        draw_cables(stage, deck, 150 * unit)
    cast = Cast(dice)
    turn = dice.choice((-1, 1))
    count = stage.count(4, 9, 16)
    start = dice.randint(8, 18)
    tall = 42 * unit
    for i in range(count):
        at = deck[min(46, start + round(i * 30 / max(count, 18)))]
        draw_person(canvas, Spot(at[0], at[1] + 3, tall), cast.member(), walking(dice, turn))
    at = deck[start]
    draw_flag(canvas, (at[0], at[1] - tall * 1.45), 32 * unit, 58 * unit)
    draw_railing(stage, deck, 14 * unit, dice.choice(("#e8e0d0", "#c8372c", "#4e8fd0")))
    if kind == "arch" and dice.chance(0.6):
        draw_bunting(canvas, _over(deck[10], 60 * unit), _over(deck[38], 60 * unit), -12 * unit)


def _ramp(stage: Stage, end: Point, reach: float) -> None:
    """The bank of earth that leads up to one end of the bridge."""
    canvas, unit, (x, y) = stage.canvas, _size(stage), end
    grass = stage.light.far(stage.dice.choice(GREENS[1:3]), 0.12)
    foot = y + 52 * unit
    canvas.poly([(x, y), (x + reach * 0.35, y + 6 * unit), (x + reach, foot), (x, foot)], grass)
    canvas.line([(x, y), (x + reach * 0.35, y + 6 * unit), (x + reach, foot)], "#d9cdb4", 6 * unit)
    for part in (0.15, 0.4, 0.62):
        size = stage.dice.uniform(22, 40) * unit
        paint = stage.light.far(stage.dice.choice(LEAVES), 0.1)
        draw_bush(canvas, (x + reach * part, foot + 2), size, paint)


def _over(point: Point, height: float) -> Point:
    return (point[0], point[1] - height)


def _boats(stage: Stage, bank: float) -> None:
    """Rowers on the water, the nearer the larger."""
    dice, canvas = stage.dice, stage.canvas
    room = stage.height - bank
    for i in range(dice.randint(1, 3)):
        part = (0.28, 0.46, 0.62)[i]
        size = (44 + 96 * part) * _size(stage)
        centre = (stage.width * dice.uniform(0.12, 0.88), bank + room * part)
        draw_boat(stage, centre, size, dice.choice((WOOD, WOOD_DARK, "#7a8a8f")))
        rower = Cast(dice).villager()
        spot = Spot(centre[0] - size * 0.3, centre[1] + size * 0.06, size * 0.84)
        draw_person(canvas, spot, rower, Pose("side", (0.24, -0.1), (0.26, -0.06), bent=0.05))
        canvas.line(
            [
                (centre[0] - size * 0.04, centre[1] - size * 0.42),
                (centre[0] + size * 0.36, centre[1] + size * 0.38),
            ],
            WOOD_DARK,
            size * 0.03,
        )


def _near_bank(stage: Stage) -> None:
    """What grows on this side."""
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit
    kind = dice.choice(("palms", "reeds", "bushes"))
    leaf = darker(GREENS[4], 0.1)
    for x, way in ((0.02, 1), (0.07, 1), (0.94, -1), (0.985, -1)):
        foot = (stage.width * x, stage.height * dice.uniform(0.97, 1.02))
        if kind == "palms":
            lean = dice.uniform(0.05, 0.25) * way
            draw_palm(canvas, foot, dice.uniform(220, 340) * unit, dice.choice(GREENS[3:]), lean)
        elif kind == "bushes":
            draw_bush(canvas, foot, dice.uniform(80, 140) * unit, dice.choice(GREENS[2:]))
    if kind == "reeds":
        for _ in range(90):
            side = dice.choice((dice.uniform(-0.02, 0.2), dice.uniform(0.8, 1.02)))
            x, tall = stage.width * side, dice.uniform(50, 150) * unit
            tip = (x + dice.uniform(-16, 16) * unit, stage.height - tall)
            canvas.line([(x, stage.height + 5), tip], mix(leaf, GREENS[1], dice.random() * 0.7), 3)
            canvas.oval(tip, (4 * unit, 13 * unit), "#c9a878")
    draw_ridge(stage, stage.height - 8 * unit, 9 * unit, leaf, 3)
