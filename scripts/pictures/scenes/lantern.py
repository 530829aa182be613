"""The mid-autumn night: lanterns, children and the moon."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from pictures.backdrop import EARTHS, PAVINGS, draw_backdrop, draw_ground
from pictures.cast import Cast
from pictures.colours import RED, YELLOW
from pictures.looks import Look, Pose
from pictures.poses import standing
from pictures.scenes.common import frame_on, growth_for, put_person
from pictures.stage import Ground, Spot, Stage
from pictures.things import draw_bulbs, draw_candle, draw_lantern

PAPERS = (RED, YELLOW, "#e5703a", "#d94f7a", "#4f9a6a", "#4e8fd0")


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.5, 0.58)
    ground = Ground(horizon, growth_for(stage) * 1.4)
    top = horizon + stage.height * 0.17
    area = (stage.width * 0.1, top, stage.width * 0.8, stage.height * 0.93 - top)
    spots = stage.spots(stage.count(3, 6, 10), ground, area, 0.3)
    frame_on(stage, spots)
    draw_backdrop(stage, horizon)
    draw_ground(stage, horizon, dice.choice((EARTHS, PAVINGS)))
    _hung(stage, horizon)
    _children(stage, spots)
    if dice.chance(0.5):
        _candles(stage)
    _tray(stage, ground)
    stage.draw_all()


def _hung(stage: Stage, horizon: float) -> None:
    """Lanterns on strings across the sky."""
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit
    kinds = dice.choice((("ball",), ("ball", "ball", "star"), ("star", "fish", "ball")))
    strings = dice.randint(1, 3)
    for i in range(strings):
        base = horizon * (0.16 + 0.22 * i)
        start = (-10.0, base + dice.uniform(-60, 60) * unit)
        end = (stage.width + 10, base + dice.uniform(-60, 60) * unit)
        sag = dice.uniform(30, 90) * unit
        if dice.chance(0.4):
            draw_bulbs(stage, start, end, sag)
            continue
        canvas.line([start, (stage.middle, (start[1] + end[1]) / 2 + sag), end], "#8a8ab0", 2)
        count = dice.randint(3, 6)
        for j in range(count):
            part = (j + dice.uniform(0.25, 0.75)) / count
            drop = sag * (1 - abs(2 * part - 1))
            y = start[1] + (end[1] - start[1]) * part + drop
            size = dice.uniform(30, 48) * unit
            centre = (stage.width * part, y + size * 1.1)
            draw_lantern(canvas, centre, size, dice.choice(kinds), dice.choice(PAPERS))


def _children(stage: Stage, spots: list[Spot]) -> None:
    """Children with lanterns, and a few members among them."""
    cast, dice = Cast(stage.dice), stage.dice
    for number, spot in enumerate(spots):
        look: Look = cast.member() if not (number + 1) % 4 else cast.child()
        look = replace(look, hat="") if look.child else look
        way = dice.choice((-1, 1))
        facing = dice.choice(("back", "front", "front"))
        hand = (0.24 * way, -dice.uniform(0.1, 0.3))
        left, right = ((-0.2, 0.0), hand) if way > 0 else (hand, (0.2, 0.0))
        put_person(stage, spot, look, Pose(facing, left, right))
        tall = spot.tall * (0.7 if look.child else 1.0)
        hip = spot.y - tall * 0.47
        at = (spot.x + hand[0] * tall * 1.1, hip + hand[1] * tall - tall * 0.02)
        stage.put(spot.y + 0.5, partial(_carried, stage, at, tall))


def _carried(stage: Stage, hand: tuple[float, float], tall: float) -> None:
    """A lantern on a stick."""
    dice, canvas = stage.dice, stage.canvas
    size = tall * dice.uniform(0.13, 0.17)
    kind, paint = dice.choice(("star", "star", "ball", "fish")), dice.choice(PAPERS)
    way = 1 if dice.chance(0.5) else -1
    tip = (hand[0] + way * tall * 0.12, hand[1] - tall * 0.16)
    canvas.line([hand, tip], "#a8794a", tall * 0.016)
    draw_lantern(canvas, (tip[0], tip[1] + size * 0.7), size, kind, paint)
    canvas.lamp(hand, tall * 0.7, "#ffcf8a", 0.42)


def _candles(stage: Stage) -> None:
    """A row of candles on the ground in front."""
    count = stage.dice.randint(6, 11)
    for i in range(count):
        foot = (stage.width * (i + 0.5) / count, stage.height * stage.dice.uniform(0.95, 0.985))
        stage.put(stage.height, partial(draw_candle, stage.canvas, foot, 40 * stage.unit))


def _tray(stage: Stage, ground: Ground) -> None:
    """A table with fruit and moon cakes, on some evenings, and somebody beside it."""
    dice, canvas = stage.dice, stage.canvas
    if dice.chance(0.55):
        return
    y = ground.horizon + stage.height * 0.16
    tall = ground.tall(y)
    x, width = stage.width * dice.uniform(0.2, 0.7), tall * 1.7
    table = (x, y - tall * 0.42, width, tall * 0.42)
    stage.put(y, partial(canvas.rect, table, "#a9352c", 4))
    for i in range(6):
        centre = (x + width * (i + 0.7) / 6.4, table[1] - tall * 0.06)
        paint = ("#d9a24c", "#e5703a", "#86ae62", "#c8372c", "#e0b04c", "#d9748c")[i]
        stage.put(y + 0.1, partial(canvas.disc, centre, tall * 0.085, paint))
    stage.put(y + 0.2, partial(canvas.lamp, (x + width / 2, table[1]), tall * 1.2, "#ffcf8a", 0.7))
    host = Spot(x - tall * 0.3, y, tall)
    put_person(stage, host, Cast(dice).in_ao_dai(), standing(dice, "front"))
