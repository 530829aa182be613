"""What lies behind an outdoor scene: hills, a river, a village or a town."""

from __future__ import annotations

from pictures.buildings import draw_house, draw_pole, draw_street
from pictures.colours import GREENS, LEAVES, Paint, mix
from pictures.nature import (
    draw_areca,
    draw_bamboo,
    draw_bush,
    draw_palm,
    draw_ridge,
    draw_tree,
    draw_water,
)
from pictures.sky import draw_sky
from pictures.stage import Stage

GRASSES = (
    ("#a5c06b", "#79994c"),
    ("#b4c878", "#86a552"),
    ("#98bb6e", "#6c9650"),
    ("#bcc77c", "#8f9f56"),
)
EARTHS = (
    ("#e6d5ac", "#c4a878"),
    ("#dccba6", "#b79d74"),
    ("#d9bf8f", "#b18f5f"),
    ("#d8cfbc", "#b3a68e"),
)
PAVINGS = (("#d8d2c6", "#b3aca0"), ("#d9cdbb", "#b5a48c"), ("#cfd0cc", "#a4a6a2"))


def draw_backdrop(stage: Stage, horizon: float) -> None:
    """Sky and background down to the line where the scene's own ground begins."""
    draw_sky(stage, horizon)
    _PLACES[stage.recipe.place](stage, horizon)


def draw_ground(stage: Stage, horizon: float, kinds: tuple[tuple[str, str], ...]) -> Paint:
    """A level ground to the foot of the picture; gives back its nearer colour."""
    far, near = stage.dice.choice(kinds)
    box = (0, horizon, stage.width, stage.height - horizon)
    stage.canvas.gradient(box, stage.light.far(far, 0.12), near)
    return near


def _far_hills(stage: Stage, horizon: float, rise: float) -> None:
    """Two or three lines of hills, each nearer and greener."""
    dice, far = stage.dice, stage.light.far
    hills = dice.choice(
        (
            ("#7fa6b0", "#6f9f96", "#5f9378"),
            ("#8fa3b8", "#7d9a8c", "#6b9468"),
            ("#86b096", "#79a98f", "#5f9668"),
        )
    )
    lines = dice.choice((2, 3))
    for i in range(lines):
        part = i / lines
        draw_ridge(
            stage,
            horizon - rise * (1 - part) * 0.9,
            rise * (0.5 - 0.28 * part),
            far(hills[i], 0.55 - 0.35 * part),
            dice.uniform(0.9, 1.4) + part,
        )


def _row_of_trees(stage: Stage, line: float, size: float, haze: float) -> None:
    """Trees along a line, most of them of one kind."""
    dice, far = stage.dice, stage.light.far
    palms = dice.chance(0.4)
    x = -size * 0.3
    while x < stage.width + size * 0.3:
        tall = size * dice.uniform(0.65, 1.15)
        paint = far(dice.choice(LEAVES), haze)
        foot = (x, line + size * 0.05)
        if palms and dice.chance(0.8):
            draw_palm(stage.canvas, foot, tall * 1.25, paint, dice.uniform(-0.2, 0.2))
        else:
            draw_tree(stage.canvas, foot, tall, paint)
        x += tall * dice.uniform(0.5, 1.4)


def _hills(stage: Stage, horizon: float) -> None:
    _far_hills(stage, horizon, 120 * stage.unit)
    line = draw_ridge(
        stage, horizon - 14 * stage.unit, 12 * stage.unit, stage.light.far(GREENS[1], 0.15), 1.6
    )
    x = 0.0
    while x < stage.width:
        size = stage.dice.uniform(26, 58) * stage.unit
        paint = stage.light.far(stage.dice.choice(LEAVES), 0.12)
        draw_tree(stage.canvas, (x, line(x) + 6), size, paint)
        x += size * stage.dice.uniform(0.7, 2.2)


def _river(stage: Stage, horizon: float) -> None:
    dice, unit = stage.dice, stage.unit
    water = horizon - 46 * unit
    _far_hills(stage, water, dice.uniform(30, 70) * unit)
    _row_of_trees(stage, water, 46 * unit, 0.25)
    box = (0.0, water, stage.width, horizon - water + 2)
    sky = stage.light.shining(stage.light.skies[0][1])
    draw_water(stage, box, mix(sky, "#8fb8bc", 0.4), mix(sky, "#4f8f98", 0.75))
    x = stage.width * dice.random()
    hull = mix(GREENS[4], "#5a3d2a", 0.7)
    stage.canvas.poly(
        [
            (x - 46 * unit, horizon - 24 * unit),
            (x + 46 * unit, horizon - 24 * unit),
            (x + 30 * unit, horizon - 12 * unit),
            (x - 30 * unit, horizon - 12 * unit),
        ],
        hull,
    )
    for part in (dice.uniform(0.0, 0.2), dice.uniform(0.8, 1.0)):
        draw_bush(stage.canvas, (stage.width * part, horizon + 6), 60 * unit, dice.choice(LEAVES))


def _village(stage: Stage, horizon: float) -> None:
    dice, unit = stage.dice, stage.unit
    _far_hills(stage, horizon - 10 * unit, dice.uniform(24, 80) * unit)
    _row_of_trees(stage, horizon - 6 * unit, 78 * unit, 0.2)
    for _ in range(dice.randint(2, 4)):
        x = stage.width * dice.uniform(-0.05, 0.95)
        draw_house(stage, (x, horizon + 2), dice.uniform(110, 180) * unit, 0.06)
    for _ in range(dice.randint(2, 5)):
        foot = (stage.width * dice.random(), horizon + 4)
        kind = dice.choice(("areca", "bamboo", "palm", "bush"))
        _plant(stage, foot, kind, dice.uniform(90, 170) * unit)


def _plant(stage: Stage, foot: tuple[float, float], kind: str, size: float) -> None:
    paint = stage.light.far(stage.dice.choice(LEAVES), 0.05)
    if kind == "areca":
        draw_areca(stage.canvas, foot, size, paint)
    elif kind == "bamboo":
        draw_bamboo(stage, foot, size, paint)
    elif kind == "palm":
        draw_palm(stage.canvas, foot, size, paint, stage.dice.uniform(-0.2, 0.2))
    else:
        draw_bush(stage.canvas, foot, size * 0.5, paint)


def _town(stage: Stage, horizon: float) -> None:
    dice, unit = stage.dice, stage.unit
    if dice.chance(0.6):
        _far_hills(stage, horizon - 40 * unit, 60 * unit)
    draw_street(stage, horizon + 2, dice.uniform(190, 250) * unit, 0.42)
    draw_street(stage, horizon + 2, dice.uniform(120, 170) * unit, 0.14)
    x = stage.width * dice.uniform(0.02, 0.15)
    while x < stage.width:
        if dice.chance(0.3):
            draw_pole(stage.canvas, (x, horizon + 4), 150 * unit)
        else:
            draw_tree(
                stage.canvas, (x, horizon + 6), dice.uniform(70, 110) * unit, dice.choice(LEAVES)
            )
        x += dice.uniform(90, 300) * unit


_PLACES = {"hills": _hills, "river": _river, "village": _village, "town": _town}
