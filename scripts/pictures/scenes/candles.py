"""The martyrs' cemetery: candles lit on the graves, on the evening of remembrance."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import draw_backdrop
from pictures.buildings import draw_monument
from pictures.canvas import Point
from pictures.cast import Cast
from pictures.colours import INK, RED, WHITE, Paint, darker, lighter, mix
from pictures.looks import Pose
from pictures.nature import draw_flowers, draw_tree
from pictures.poses import standing, working
from pictures.scenes.common import put_person
from pictures.stage import Ground, Spot, Stage
from pictures.things import draw_candle

STONES = ("#cfc4bd", "#c9c9c4", "#d9cfc0", "#bfc4c6")


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.46, 0.54)
    ground = Ground(horizon, dice.uniform(0.72, 0.86))
    axis = stage.width * dice.uniform(0.36, 0.64)
    spots = _spots(stage, ground, axis)
    lead = max(spots, key=lambda spot: spot.y - abs(spot.x - stage.middle) * 0.3)
    stage.frame((lead.x * 0.6 + axis * 0.4, lead.y), lead.tall * 1.3)
    draw_backdrop(stage, horizon - 4)
    _court(stage, horizon, axis)
    _trees(stage, horizon)
    foot = (axis, horizon + 20 * stage.unit)
    tall = stage.height * dice.uniform(0.3, 0.42)
    stage.canvas.hide_lamps((axis - tall * 0.6, foot[1] - tall, tall * 1.2, tall))
    draw_monument(stage, foot, tall)
    draw_flowers(stage, (axis, foot[1] + 10 * stage.unit), 50 * stage.unit)
    stage.canvas.lamp((axis, foot[1] - 100 * stage.unit), 190 * stage.unit, "#ffe0b0", 0.5)
    _graves(stage, ground, axis)
    _mourners(stage, spots, axis)
    stage.draw_all()


def _spots(stage: Stage, ground: Ground, axis: float) -> list[Spot]:
    """Places on both sides of the middle way, the nearest well in the picture."""
    count = stage.count(2, 4, 7)
    spots = []
    for i in range(count):
        part = 0.34 + 0.5 * (i + stage.dice.uniform(0.1, 0.8)) / count
        y = ground.horizon + (stage.height - ground.horizon) * part
        way = -1 if i % 2 else 1
        reach = stage.width * (0.05 + 0.16 * part) * stage.dice.uniform(0.7, 1.5)
        spots.append(ground.spot(axis + way * reach, y))
    return spots


def _court(stage: Stage, horizon: float, axis: float) -> None:
    """The paved court and the way that leads to the monument."""
    dice, canvas = stage.dice, stage.canvas
    far, near = dice.choice(
        (("#b8a99c", "#8f8478"), ("#a9a9a4", "#85857f"), ("#9aa878", "#7a8a5c"))
    )
    canvas.gradient((0, horizon - 4, stage.width, stage.height - horizon + 4), far, near)
    low, half = stage.height + 4, stage.width * 0.2
    way = lighter(near, 0.3)
    canvas.poly(
        [(axis - 46, horizon), (axis + 46, horizon), (axis + half, low), (axis - half, low)], way
    )
    for i in range(1, 8):
        y = horizon + (low - horizon) * (i / 8) ** 1.7
        reach = 46 + (half - 46) * (y - horizon) / (low - horizon)
        canvas.line([(axis - reach, y), (axis + reach, y)], darker(way, 0.12), 2)


def _trees(stage: Stage, horizon: float) -> None:
    """Trees on both sides of the monument."""
    dice = stage.dice
    tall = dice.uniform(120, 230) * stage.unit
    paint: Paint = dice.choice(("#2f5f4a", "#3f6f50", "#4a7a58"))
    for part in (0.03, 0.14, 0.24, 0.76, 0.87, 0.97):
        foot = (stage.width * (part + dice.uniform(-0.02, 0.02)), horizon + 10)
        if dice.chance(0.85):
            draw_tree(stage.canvas, foot, tall * dice.uniform(0.8, 1.1), paint)


def _graves(stage: Stage, ground: Ground, axis: float) -> None:
    """Rows of graves, each with its candle."""
    dice = stage.dice
    stone: Paint = dice.choice(STONES)
    flat = dice.chance(0.5)
    for row in range(6):
        y = ground.horizon + (stage.height - ground.horizon) * (0.14 + 0.145 * row)
        size = ground.tall(y) * 0.2
        gap, first = size * 2.5, stage.width * 0.06 + size * 1.9 + row * 4
        for way in (-1, 1):
            x = axis + way * first
            while -gap < x < stage.width + gap:
                draw_one = _flat_grave if flat else _upright_grave
                stage.put(y, partial(draw_one, stage, (x, y), size, stone))
                x += way * gap


def _upright_grave(stage: Stage, foot: Point, size: float, stone: Paint) -> None:
    canvas, (x, y) = stage.canvas, foot
    canvas.rect((x - size * 0.52, y - size * 0.14, size * 1.04, size * 0.24), darker(stone, 0.12))
    canvas.rect((x - size * 0.4, y - size * 0.95, size * 0.8, size * 0.85), stone, size * 0.12)
    canvas.rect(
        (x - size * 0.02, y - size * 0.9, size * 0.4, size * 0.76), lighter(stone, 0.3), size * 0.1
    )
    canvas.star((x, y - size * 0.64), size * 0.16, RED)
    _offerings(stage, foot, size)


def _flat_grave(stage: Stage, foot: Point, size: float, stone: Paint) -> None:
    canvas, (x, y) = stage.canvas, foot
    canvas.poly(
        [
            (x - size * 0.6, y + size * 0.1),
            (x - size * 0.46, y - size * 0.34),
            (x + size * 0.46, y - size * 0.34),
            (x + size * 0.6, y + size * 0.1),
        ],
        stone,
    )
    canvas.poly(
        [
            (x - size * 0.5, y - size * 0.02),
            (x - size * 0.4, y - size * 0.3),
            (x + size * 0.4, y - size * 0.3),
            (x + size * 0.5, y - size * 0.02),
        ],
        lighter(stone, 0.32),
    )
    canvas.rect((x - size * 0.6, y + size * 0.1, size * 1.2, size * 0.12), mix(stone, INK, 0.2))
    canvas.star((x, y - size * 0.17), size * 0.12, RED)
    _offerings(stage, foot, size)


def _offerings(stage: Stage, foot: Point, size: float) -> None:
    """A flower and, towards evening, a candle."""
    canvas, (x, y) = stage.canvas, foot
    canvas.disc((x - size * 0.3, y - size * 0.02), size * 0.1, ("#f6c744", WHITE)[int(x) % 2])
    if stage.light.name in ("dusk", "night"):
        draw_candle(canvas, (x + size * 0.24, y + size * 0.06), size * 0.52)


def _mourners(stage: Stage, spots: list[Spot], axis: float) -> None:
    """Members standing in silence, each with a candle, or bending to a grave."""
    cast, dice = Cast(stage.dice), stage.dice
    for spot in spots:
        way = 1 if spot.x < axis else -1
        if dice.chance(0.2):
            put_person(stage, spot, cast.member(), working(dice))
            continue
        hand = (0.17 * way, -0.15)
        pose = Pose("back", (-0.18, 0.0) if way > 0 else hand, hand if way > 0 else (0.18, 0.0))
        if dice.chance(0.25):
            pose = standing(dice, "front")
            hand = (0.0, -0.17)
            pose = Pose("front", (-0.04, -0.15), (0.04, -0.15))
        put_person(stage, spot, cast.member(), pose)
        at = (spot.x + hand[0] * spot.tall, spot.y - spot.tall * (0.47 - hand[1]))
        stage.put(spot.y + 0.5, partial(_held_candle, stage, at, spot.tall))


def _held_candle(stage: Stage, hand: Point, tall: float) -> None:
    draw_candle(stage.canvas, (hand[0], hand[1] + tall * 0.02), tall * 0.12)
    stage.canvas.lamp((hand[0], hand[1] - tall * 0.1), tall * 0.5, "#ffcf8a", 0.4)
