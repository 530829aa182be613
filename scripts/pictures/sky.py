"""The sky of a picture: its colours, the sun or the moon, clouds and stars."""

from __future__ import annotations

from pictures.canvas import Point
from pictures.colours import WHITE, Paint, mix
from pictures.stage import Stage


def draw_sky(stage: Stage, horizon: float) -> None:
    """The sky down to the horizon, with what the light puts in it."""
    top, low = stage.dice.choice(stage.light.skies)
    shining = stage.light.shining
    stage.canvas.gradient((0, 0, stage.width, horizon + 2), shining(top), shining(low))
    _SKIES[stage.light.name](stage, horizon)


def _sun(stage: Stage, centre: Point, radius: float, paint: str) -> None:
    canvas, shining = stage.canvas, stage.light.shining
    canvas.soft(centre, (radius * 3.4, radius * 3.4), shining("#fff3cf"), 0.75)
    canvas.disc(centre, radius, shining(paint))


def _morning(stage: Stage, horizon: float) -> None:
    if stage.dice.chance(0.55):
        centre = (stage.width * stage.dice.uniform(0.12, 0.88), horizon * 0.62)
        _sun(stage, centre, 34 * stage.unit, "#fff4d2")
    _clouds(stage, horizon, mix("#cfe2e6", WHITE, 0.5))


def _noon(stage: Stage, horizon: float) -> None:
    if stage.dice.chance(0.4):
        _heap(stage, horizon)
    _clouds(stage, horizon, WHITE)


def _overcast(stage: Stage, horizon: float) -> None:
    canvas, dice = stage.canvas, stage.dice
    shining = stage.light.shining
    for _ in range(9):
        y = horizon * dice.uniform(0.05, 0.8)
        paint = shining(mix("#aeb9c0", "#e6e8e4", dice.random()))
        centre = (stage.width * dice.uniform(-0.1, 1.1), y)
        canvas.soft(centre, (stage.width * dice.uniform(0.12, 0.3), horizon * 0.09), paint, 0.6)


def _dusk(stage: Stage, horizon: float) -> None:
    dice, canvas, shining = stage.dice, stage.canvas, stage.light.shining
    centre = (stage.width * dice.uniform(0.15, 0.85), horizon * dice.uniform(0.74, 0.95))
    canvas.soft(centre, (230 * stage.unit, 150 * stage.unit), shining("#ffe2a8"), 0.8)
    radius = dice.uniform(34, 54) * stage.unit
    canvas.disc(centre, radius, shining("#fff0c8"))
    canvas.lamp(centre, radius * 1.6, "#ffe9b0", 1.2)
    canvas.lamp(centre, radius * 5, "#ffcf80", 0.5)
    for _ in range(dice.randint(4, 9)):
        part = dice.uniform(0.12, 0.75)
        long, thick = dice.uniform(0.1, 0.34) * stage.width, dice.uniform(5, 10) * stage.unit
        box = (stage.width * dice.uniform(-0.1, 0.9), horizon * part, long, thick)
        canvas.rect(box, shining(mix("#7d6594", "#f3a07c", part)), thick / 2)


def _night(stage: Stage, horizon: float) -> None:
    dice, canvas, shining = stage.dice, stage.canvas, stage.light.shining
    for _ in range(70):
        at = (stage.width * dice.random(), horizon * dice.uniform(0, 0.85))
        canvas.disc(at, dice.uniform(0.8, 1.7), shining(mix("#8f94c0", "#e6e9ff", dice.random())))
    if dice.chance(0.75):
        moon = (stage.width * dice.uniform(0.12, 0.88), horizon * dice.uniform(0.2, 0.42))
        radius = dice.uniform(30, 52) * stage.unit
        canvas.soft(moon, (radius * 2.6, radius * 2.6), "#aab0e0", 0.55)
        canvas.disc(moon, radius, WHITE)
        canvas.lamp(moon, radius * 1.5, "#fff1c4", 0.85)


def _clouds(stage: Stage, horizon: float, paint: Paint) -> None:
    dice = stage.dice
    paint = stage.light.shining(paint)
    for _ in range(dice.randint(0, 6)):
        x, y = stage.width * dice.random(), horizon * dice.uniform(0.12, 0.6)
        size = dice.uniform(0.6, 1.35) * 84 * stage.unit
        for dx, reach in ((-0.9, 0.26), (-0.35, 0.42), (0.25, 0.34), (0.85, 0.22)):
            centre = (x + dx * size, y - reach * size * 0.35)
            stage.canvas.oval(centre, (size * reach * 1.5, size * reach * 0.5), paint)


def _heap(stage: Stage, horizon: float) -> None:
    """A heap of summer clouds on the horizon."""
    dice, canvas = stage.dice, stage.canvas
    x, size = stage.width * dice.uniform(0.1, 0.9), dice.uniform(60, 100) * stage.unit
    base = horizon * dice.uniform(0.72, 0.9)
    shining = stage.light.shining
    for step in range(2):
        paint = shining((mix("#c4dcea", WHITE, 0.3), WHITE)[step])
        for dx, dy, reach in (
            (-1.6, 0.1, 0.6),
            (-0.8, 0.5, 0.8),
            (0.1, 0.8, 0.95),
            (0.9, 0.4, 0.75),
            (1.6, 0.1, 0.55),
        ):
            rise = dy * size * (1 - 0.16 * step) + step * size * 0.1
            centre = (x + dx * size + step * 12, base - rise)
            canvas.disc(centre, reach * size * (1 - 0.14 * step), paint)


_SKIES = {
    "morning": _morning,
    "noon": _noon,
    "overcast": _overcast,
    "dusk": _dusk,
    "night": _night,
}
