"""The rice harvest: golden fields, sheaves and bent backs."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import draw_backdrop
from pictures.cast import Cast
from pictures.colours import mix
from pictures.looks import Pose
from pictures.nature import draw_field, draw_sheaf
from pictures.poses import at_ease, working
from pictures.scenes.common import frame_on, growth_for, light_up, put_person
from pictures.stage import Ground, Spot, Stage

FIELDS = (
    ("#e3c860", "#cfa93f", "#b98f2f"),
    ("#d9c765", "#b9b04a", "#8f8f3a"),
    ("#ecd27a", "#d9b24c", "#b98a3a"),
    ("#c9cc6a", "#a9b352", "#86963f"),
)


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.4, 0.54)
    ground = Ground(horizon, growth_for(stage))
    top = horizon + stage.height * 0.13
    area = (stage.width * 0.1, top, stage.width * 0.8, stage.height * 0.93 - top)
    spots = stage.spots(stage.count(3, 6, 10), ground, area, 0.45)
    frame_on(stage, spots)
    draw_backdrop(stage, horizon)
    far, near, dark = dice.choice(FIELDS)
    draw_field(stage, horizon, near, stage.light.far(far, 0.12))
    _stalks(stage, ground, (far, dark))
    if dice.chance(0.45):
        _cut_strip(stage, horizon)
    _sheaves(stage, ground)
    _reapers(stage, spots)
    light_up(stage, spots)
    stage.draw_all()


def _stalks(stage: Stage, ground: Ground, paints: tuple[str, str]) -> None:
    dice = stage.dice
    for _ in range(460):
        y = ground.horizon + (stage.height - ground.horizon) * (0.04 + 0.96 * dice.random() ** 0.8)
        size = ground.tall(y) * 0.13 + 3
        x = stage.width * dice.random()
        paint = mix(mix(paints[0], "#fff0b0", 0.4), paints[1], dice.random())
        stage.canvas.line([(x, y), (x + size * 0.16, y - size)], paint, 1 + size * 0.05)


def _cut_strip(stage: Stage, horizon: float) -> None:
    """A strip that is cut already, down to the stubble."""
    dice = stage.dice
    end, foot = stage.width * dice.uniform(0.3, 0.7), stage.width * dice.uniform(0.1, 0.9)
    half = stage.width * dice.uniform(0.14, 0.24)
    low = stage.height + 4
    stage.canvas.poly(
        [(end - 16, horizon + 6), (end + 16, horizon + 6), (foot + half, low), (foot - half, low)],
        "#d6bd85",
    )
    for _ in range(90):
        part = dice.random() ** 0.7
        x = end + (foot - end) * part + dice.uniform(-1, 1) * (16 + half * part) * 0.9
        y = horizon + 6 + (low - horizon) * part
        stage.canvas.line([(x, y), (x, y - 9 * part - 2)], "#b08f55", 2)


def _sheaves(stage: Stage, ground: Ground) -> None:
    for _ in range(stage.dice.randint(3, 8)):
        y = ground.horizon + (stage.height - ground.horizon) * stage.dice.uniform(0.25, 0.97)
        x = stage.width * stage.dice.random()
        sheaf = partial(draw_sheaf, stage.canvas, (x, y), ground.tall(y) * 0.34)
        stage.put(y, sheaf)


def _reapers(stage: Stage, spots: list[Spot]) -> None:
    cast, dice = Cast(stage.dice), stage.dice
    for number, spot in enumerate(spots):
        look = cast.villager() if not (number + 1) % 3 else cast.member()
        near = number == len(spots) - 1
        kind = dice.choice(("reap", "reap", "carry", "reap" if near else "stand"))
        if kind == "reap":
            pose = working(dice)
            put_person(stage, spot, look, pose)
            foot = (spot.x + pose.turn * spot.tall * 0.3, spot.y - spot.tall * 0.2)
            handful = partial(draw_sheaf, stage.canvas, foot, spot.tall * 0.22)
            stage.put(spot.y + 0.5, handful)
        elif kind == "carry":
            put_person(stage, spot, look, Pose("front", (-0.06, -0.12), (0.07, -0.08)))
            foot = (spot.x + spot.tall * 0.02, spot.y - spot.tall * 0.34)
            sheaf = partial(draw_sheaf, stage.canvas, foot, spot.tall * 0.36)
            stage.put(spot.y + 0.5, sheaf)
        else:
            put_person(stage, spot, look, at_ease(dice))
        stage.put(spot.y + 1, partial(_stubble, stage, spot))


def _stubble(stage: Stage, spot: Spot) -> None:
    """Rice round the feet."""
    for _ in range(14):
        x = spot.x + stage.dice.uniform(-0.26, 0.26) * spot.tall
        size = spot.tall * stage.dice.uniform(0.05, 0.13)
        y = spot.y + spot.tall * 0.035
        stage.canvas.line(
            [(x, y), (x + size * 0.2, y - size)],
            mix("#f1da83", "#b98f2f", stage.dice.random()),
            spot.tall * 0.009,
        )
