"""A new bridge over a canal, on the day it is opened."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import draw_backdrop
from pictures.buildings import draw_beam_bridge, draw_railing
from pictures.canvas import Point
from pictures.cast import Cast
from pictures.colours import (
    BLUE,
    GREENS,
    LEAVES,
    RED,
    WOOD_DARK,
    YELLOW,
    darker,
    lighter,
    mix,
)
from pictures.looks import Pose
from pictures.nature import draw_bush, draw_palm, draw_water
from pictures.people import draw_person
from pictures.poses import at_ease, cheering, walking
from pictures.scenes.common import frame_on, light_up
from pictures.stage import Spot, Stage
from pictures.things import draw_bicycle, draw_boat, draw_bunting, draw_flag


def draw(stage: Stage) -> None:
    """The scene, across the canal or along the bridge itself."""
    if stage.dice.chance(0.6):
        _across(stage)
    else:
        _along(stage)


# -- seen from the bank --


def _across(stage: Stage) -> None:
    dice, unit = stage.dice, stage.unit
    horizon = stage.height * dice.uniform(0.42, 0.5)
    base = stage.height * dice.uniform(0.62, 0.7)
    rise = dice.choice((30, 90, 150)) * unit
    tall = dice.uniform(112, 140) * unit
    stage.frame((stage.middle, stage.height * 0.9), tall * 2.4)
    draw_backdrop(stage, horizon)
    canal = (0.0, horizon, stage.width, stage.height - horizon)
    sky = stage.light.shining(stage.light.skies[0][1])
    draw_water(stage, canal, mix(sky, "#a9c4a0", 0.4), mix("#4f8f98", sky, 0.12))
    box = (-30.0, base, stage.width + 60, stage.height * 0.2)
    deck = draw_beam_bridge(stage, box, rise)
    _walkers(stage, deck, tall)
    paint = dice.choice((RED, BLUE, "#e8e0d0", "#3f8a5e", YELLOW))
    draw_railing(stage, deck, tall * 0.42, paint)
    if dice.chance(0.7):
        high = tall * 1.15
        draw_bunting(
            stage.canvas,
            (deck[9][0], deck[9][1] - high),
            (deck[39][0], deck[39][1] - high),
            -rise * 0.35 + 12,
        )
    _rower(stage)
    _bank(stage)


def _walkers(stage: Stage, deck: list[Point], tall: float) -> None:
    """People on the deck, some with bicycles."""
    cast, dice = Cast(stage.dice), stage.dice
    count = stage.count(4, 7, 11)
    room = (deck[42][0] - deck[6][0]) / count
    spots = []
    for i in range(count):
        x = deck[6][0] + room * (i + dice.uniform(0.2, 0.8))
        y = min(deck, key=lambda point: abs(point[0] - x))[1]
        spots.append(Spot(x, y + 4, tall * dice.uniform(0.95, 1.04)))
    turn = dice.choice((-1, 1))
    wheels = dice.randrange(count)
    for number, spot in enumerate(spots):
        look = cast.pupil() if dice.chance(0.15) else cast.anybody()
        pose = walking(dice, turn) if dice.chance(0.6) else at_ease(dice)
        draw_person(stage.canvas, spot, look, pose)
        if number == wheels:
            at = (spot.x + spot.tall * 0.25, spot.y)
            draw_bicycle(stage.canvas, at, spot.tall * 0.46, dice.choice((RED, BLUE, "#3a3f4a")))
    light_up(stage, spots)
    at = deck[dice.choice((8, 38))]
    draw_flag(stage.canvas, (at[0], at[1] - tall * 1.6), tall * 0.6, tall * 1.6)


def _rower(stage: Stage) -> None:
    """A boat below the bridge."""
    dice, unit = stage.dice, stage.unit
    if dice.chance(0.3):
        return
    centre = (stage.width * dice.uniform(0.25, 0.75), stage.height * dice.uniform(0.84, 0.9))
    size = dice.uniform(120, 170) * unit
    draw_boat(stage, centre, size)
    spot = Spot(centre[0] + size * 0.35, centre[1] + size * 0.08, size * 0.8)
    draw_person(
        stage.canvas,
        spot,
        Cast(dice).villager(),
        Pose("side", (0.24, -0.1), (0.27, -0.05), bent=-0.05, turn=-1),
    )
    stage.canvas.line(
        [
            (centre[0] + size * 0.1, centre[1] - size * 0.36),
            (centre[0] - size * 0.3, centre[1] + size * 0.4),
        ],
        WOOD_DARK,
        6 * unit,
    )


def _bank(stage: Stage) -> None:
    dice, unit = stage.dice, stage.unit
    for x, way in ((0.03, 1), (0.97, -1)):
        foot = (stage.width * x, stage.height * 1.01)
        if dice.chance(0.55):
            draw_palm(
                stage.canvas,
                foot,
                dice.uniform(260, 420) * unit,
                dice.choice(GREENS[3:]),
                0.2 * way,
            )
        draw_bush(stage.canvas, foot, dice.uniform(110, 170) * unit, dice.choice(LEAVES))


# -- seen along the deck --


def _along(stage: Stage) -> None:
    """Standing on the bridge: the deck runs away, and people come towards the camera."""
    dice, canvas = stage.dice, stage.canvas
    horizon = stage.height * dice.uniform(0.4, 0.48)
    end = stage.width * dice.uniform(0.4, 0.6)
    spots = _deck_spots(stage, horizon, end)
    frame_on(stage, spots)
    draw_backdrop(stage, horizon)
    box = (0.0, horizon, stage.width, stage.height - horizon)
    sky = stage.light.shining(stage.light.skies[0][1])
    draw_water(stage, box, mix(sky, "#a9c4a0", 0.4), mix("#4f8f98", sky, 0.12))
    pale = dice.choice(("#d9d4c8", "#cfd0cc", "#e0d3bc"))
    low, half = stage.height + 4, stage.width * 0.52
    canvas.poly(
        [
            (end - 34, horizon),
            (end + 34, horizon),
            (stage.middle + half, low),
            (stage.middle - half, low),
        ],
        pale,
    )
    canvas.poly(
        [
            (end + 6, horizon),
            (end + 34, horizon),
            (stage.middle + half, low),
            (stage.middle + half * 0.3, low),
        ],
        lighter(pale, 0.25),
    )
    for i in range(1, 9):
        y = horizon + (low - horizon) * (i / 9) ** 1.8
        reach = 34 + (half - 34) * (y - horizon) / (low - horizon)
        x = end + (stage.middle - end) * (y - horizon) / (low - horizon)
        canvas.line([(x - reach, y), (x + reach, y)], darker(pale, 0.1), 2)
    paint = dice.choice((RED, BLUE, "#e8e0d0", "#3f8a5e"))
    for way in (-1, 1):
        _rail(stage, (end + way * 34, horizon), (stage.middle + way * half, low), paint)
    _opening(stage, spots)
    light_up(stage, spots)
    stage.draw_all()


def _deck_spots(stage: Stage, horizon: float, end: float) -> list[Spot]:
    """Places within the deck, narrower the farther."""
    dice, spots = stage.dice, []
    count, shift = stage.count(3, 6, 9), dice.randrange(7)
    if stage.recipe.format == "portrait":
        count = min(count, 5)
    for i in range(count):
        part = 0.22 + 0.66 * (i + dice.uniform(0.2, 0.8)) / count
        y = horizon + (stage.height - horizon) * part
        x = end + (stage.middle - end) * part
        lane = (-0.8, 0.3, -0.3, 0.8, -0.05, 0.55, -0.55)[(i + shift) % 7]
        reach = stage.width * 0.42 * part * (lane + dice.uniform(-0.12, 0.12))
        spots.append(Spot(x + reach, y, (y - horizon) * 0.84))
    return spots


def _rail(stage: Stage, far: Point, near: Point, paint: str) -> None:
    """A railing in perspective."""
    canvas = stage.canvas
    tops = []
    for i in range(13):
        part = (i / 12) ** 1.8
        x, y = far[0] + (near[0] - far[0]) * part, far[1] + (near[1] - far[1]) * part
        high = 8 + (near[1] - far[1]) * 0.4 * part
        canvas.line([(x, y), (x, y - high)], paint, 2 + 9 * part)
        tops.append((x, y - high))
    canvas.line(tops, darker(paint, 0.08), 6)
    canvas.line(
        [(x, (y + far[1]) / 2 + (near[1] - far[1]) * 0.02) for x, y in tops[:1]]
        + [(x, y + (8 + (y - far[1]) * 0.32)) for x, y in tops[1:]],
        darker(paint, 0.16),
        5,
    )


def _opening(stage: Stage, spots: list[Spot]) -> None:
    """The ribbon, or simply the first to cross."""
    cast, dice = Cast(stage.dice), stage.dice
    for spot in spots:
        look = cast.pupil() if dice.chance(0.2) else cast.anybody()
        facing = "front" if dice.chance(0.6) else "back"
        pose = cheering(dice, facing) if dice.chance(0.25) else walking(dice, 0)
        if facing == "front":
            pose = Pose("front", pose.left, pose.right, stride=0.05)
        stage.put(spot.y, partial(draw_person, stage.canvas, spot, look, pose))
    if dice.chance(0.6):
        lead = spots[-1]
        y = lead.y - lead.tall * 0.52
        ribbon = [
            (lead.x - stage.width * 0.4, y),
            (lead.x, y + lead.tall * 0.05),
            (lead.x + stage.width * 0.4, y),
        ]
        stage.put(lead.y + 1, partial(stage.canvas.line, ribbon, RED, lead.tall * 0.035))
        knot = (lead.x, y + lead.tall * 0.05)
        stage.put(lead.y + 2, partial(stage.canvas.disc, knot, lead.tall * 0.05, RED))
    pole = (stage.width * 0.06, stage.height * 0.2)
    stage.put(
        stage.height, partial(draw_flag, stage.canvas, pole, 90 * stage.unit, stage.height * 0.6)
    )
