"""The boat race, at sunset as a rule."""

from __future__ import annotations

from functools import partial

from pictures.canvas import Point
from pictures.cast import Cast
from pictures.colours import BLUE, INK, RED, WHITE, WOOD, YELLOW, Paint, mix
from pictures.nature import draw_palm, draw_path_of_light, draw_ridge, draw_tree, draw_water
from pictures.people import draw_person
from pictures.poses import cheering
from pictures.sky import draw_sky
from pictures.stage import Spot, Stage
from pictures.things import draw_flag, draw_streamer

TEAMS = (RED, BLUE, YELLOW, WHITE, "#3f8a5e", "#e5703a")


def draw(stage: Stage) -> None:
    """The scene."""
    dice, unit = stage.dice, stage.unit
    shore = stage.height * dice.uniform(0.44, 0.55)
    boats = _boats(stage, shore)
    lead = boats[-1]
    stage.frame((lead[0], lead[1] + lead[2] * 0.5), 280 * unit)
    draw_sky(stage, shore)
    _far_shore(stage, shore)
    box = (0.0, shore, stage.width, stage.height - shore)
    shining = stage.light.shining
    near = {"dusk": "#33406d", "night": "#16204a"}.get(stage.light.name, "#3f7f94")
    draw_water(stage, box, shining(stage.light.skies[0][1]), shining(near))
    if stage.light.name in ("dusk", "night", "morning"):
        draw_path_of_light(stage, stage.width * dice.uniform(0.2, 0.8), box, shining("#ffe7b4"))
    for x, y, size in boats:
        _boat(stage, (x, y), size)
    _near_shore(stage)


def _boats(stage: Stage, shore: float) -> list[tuple[float, float, float]]:
    """Where the boats are and how large, from the farthest."""
    dice = stage.dice
    count, shrunk = {"few": (2, 1.0), "some": (3, 0.86), "many": (4, 0.86)}[stage.recipe.people]
    room = stage.height * 0.86 - shore
    boats, way = [], dice.choice((-1, 1))
    for i in range(count):
        part = 0.16 + 0.66 * (i + dice.uniform(0.1, 0.7)) / count
        size = (50 + 180 * part) * stage.unit * shrunk
        x = 0.5 + way * dice.uniform(0.06, 0.26)
        boats.append((stage.width * x, shore + room * part, size))
        way = -way
    return boats


def _tone(stage: Stage, paint: Paint) -> Paint:
    """Against the evening sky, things are nearly silhouettes."""
    dim = {"dusk": 0.62, "night": 0.15}.get(stage.light.name, 0.0)
    return mix(paint, "#1d2445", dim)


def _boat(stage: Stage, centre: Point, size: float) -> None:
    """A long boat full of rowers, all in one stroke."""
    canvas, dice, (x, y) = stage.canvas, stage.dice, centre
    rowers = dice.choice((6, 8, 10))
    team: Paint = _tone(stage, dice.choice(TEAMS))
    stroke = dice.choice((-1, 1)) * size * 0.16
    hull = _tone(stage, dice.choice(("#7a3a2a", WOOD, "#2f5f6a", "#8a2f2a")))
    step = size * 1.5 / (rowers - 1)
    for i in range(rowers):
        at = x - size * 0.75 + i * step
        _rower(stage, (at, y), size * 0.3, team)
    canvas.poly(
        [
            (x - size * 1.12, y - size * 0.16),
            (x - size * 0.85, y - size * 0.02),
            (x + size * 0.85, y - size * 0.02),
            (x + size * 1.14, y - size * 0.22),
            (x + size * 0.8, y + size * 0.13),
            (x - size * 0.8, y + size * 0.13),
        ],
        hull,
    )
    canvas.line([(x - size * 0.85, y), (x + size * 0.85, y)], mix(hull, YELLOW, 0.4), size * 0.025)
    for i in range(rowers):
        at = x - size * 0.75 + i * step
        canvas.line(
            [(at + size * 0.04, y - size * 0.16), (at + size * 0.04 + stroke, y + size * 0.26)],
            mix(hull, "#e0b878", 0.45),
            size * 0.028,
        )
    canvas.rect(
        (x - size * 0.8, y + size * 0.15, size * 1.6, size * 0.035),
        mix(hull, stage.light.shining(stage.light.skies[0][1]), 0.5),
        size * 0.02,
    )
    if stage.light.dark:
        for part in (-0.9, 0.0, 0.9):
            lamp = (x + size * part, y - size * 0.4)
            canvas.disc(lamp, size * 0.05, "#ffe2a0")
            canvas.lamp(lamp, size * 0.5, "#ffc97a", 0.9)
    draw_flag(canvas, (x + size * 1.02, y - size * 0.72), size * 0.26, size * 0.58)


def _rower(stage: Stage, seat: Point, size: float, shirt: Paint) -> None:
    canvas, (x, y) = stage.canvas, seat
    canvas.rect((x - size * 0.26, y - size * 0.8, size * 0.56, size * 0.9), shirt, size * 0.22)
    canvas.rect(
        (x + size * 0.08, y - size * 0.76, size * 0.2, size * 0.7),
        mix(shirt, WHITE, 0.14),
        size * 0.1,
    )
    skin = _tone(stage, "#d69f78")
    canvas.line(
        [(x + size * 0.1, y - size * 0.62), (x + size * 0.5, y - size * 0.36)], skin, size * 0.15
    )
    canvas.disc((x + size * 0.06, y - size * 1.02), size * 0.22, skin)
    canvas.oval((x, y - size * 1.08), (size * 0.22, size * 0.2), _tone(stage, INK))
    if stage.dice.chance(0.4):
        canvas.rect((x - size * 0.2, y - size * 1.12, size * 0.44, size * 0.1), shirt)


def _far_shore(stage: Stage, shore: float) -> None:
    dice, unit = stage.dice, stage.unit
    hazy = {"dusk": ("#8a6d92", "#5f5680", "#3c4166"), "night": ("#2a3060", "#222a56", "#1b2148")}
    paints = hazy.get(stage.light.name)
    rise = dice.uniform(0.5, 1.3)
    for i in range(3):
        paint: Paint = stage.light.far(("#7fa2ad", "#5f9391", "#3f7d6d")[i], 0.5 - 0.2 * i)
        if paints:
            paint = stage.light.shining(paints[i])
        draw_ridge(
            stage,
            shore - (50 - 22 * i) * rise * unit,
            (42 - 14 * i) * rise * unit,
            paint,
            1.3 + 0.8 * i,
        )
    for _ in range(dice.randint(0, 14)):
        foot = (stage.width * dice.random(), shore + 2)
        draw_tree(stage.canvas, foot, dice.uniform(26, 46) * unit, _tone(stage, "#3f7f5e"))
    if stage.light.dark:
        for _ in range(16):
            at = (stage.width * dice.random(), shore - 6 * unit)
            stage.canvas.disc(at, 3, "#ffd98a")
            stage.canvas.lamp(at, 24 * unit, "#ffc97a", 1.0)


def _near_shore(stage: Stage) -> None:
    """Palms, a cheering crowd or streamers before the water."""
    dice, unit, canvas = stage.dice, stage.unit, stage.canvas
    kind = dice.choice(("palms", "crowd", "streamers"))
    dark = _tone(stage, "#2f5f4a")
    low = draw_ridge(stage, stage.height - 14 * unit, 10 * unit, dark, 2.5)
    if kind == "palms":
        for x, tall in ((0.06, 0.52), (0.14, 0.38), (0.95, 0.3)):
            foot = (stage.width * x, stage.height)
            draw_palm(
                canvas, foot, stage.height * tall, _tone(stage, "#2f6f55"), dice.uniform(-0.2, 0.24)
            )
    elif kind == "streamers":
        for i in range(7):
            foot = (stage.width * (i + 0.5) / 7, stage.height)
            stage.put(
                i,
                partial(
                    draw_streamer,
                    canvas,
                    foot,
                    dice.uniform(120, 170) * unit,
                    _tone(stage, dice.choice(TEAMS)),
                ),
            )
    else:
        cast = Cast(dice)
        x = dice.uniform(0, 40)
        while x < stage.width:
            spot = Spot(x, low(x) + 120 * unit, dice.uniform(180, 215) * unit)
            if dice.chance(0.8):
                stage.put(
                    spot.x, partial(draw_person, canvas, spot, cast.anybody(), cheering(dice))
                )
            x += dice.uniform(56, 110) * unit
    stage.draw_all()
