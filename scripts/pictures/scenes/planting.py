"""Planting trees on hills or beside a field."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import GRASSES, draw_backdrop, draw_ground
from pictures.cast import Cast
from pictures.colours import LEAVES, darker, lighter
from pictures.nature import draw_bush, draw_grass, draw_ridge, draw_sapling
from pictures.poses import at_ease, standing, walking, working
from pictures.scenes.common import frame_on, growth_for, light_up, put_person
from pictures.stage import Ground, Spot, Stage
from pictures.things import draw_flag, draw_tool


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.42, 0.52)
    ground = Ground(horizon, growth_for(stage) * 0.94)
    top = horizon + stage.height * 0.16
    area = (stage.width * 0.1, top, stage.width * 0.8, stage.height * 0.94 - top)
    spots = stage.spots(stage.count(3, 5, 9), ground, area, 0.42)
    frame_on(stage, spots)
    draw_backdrop(stage, horizon)
    _slopes(stage, horizon)
    _rows_of_saplings(stage, ground)
    _flags(stage, ground)
    _planters(stage, spots)
    light_up(stage, spots)
    stage.draw_all()


def _slopes(stage: Stage, horizon: float) -> None:
    """Gentle slopes, each nearer one a little darker."""
    near = draw_ground(stage, horizon, GRASSES)
    far = lighter(near, 0.2)
    for i in range(3):
        y = horizon + (stage.height - horizon) * (0.12 + i * 0.27)
        draw_ridge(stage, y, (24 - 6 * i) * stage.unit, darker(far, 0.05 * i), 1.0)
    draw_grass(stage, (0, horizon + 40, stage.width, stage.height - horizon), darker(near, 0.22))
    for _ in range(stage.dice.randint(0, 4)):
        foot = (stage.width * stage.dice.random(), horizon + stage.height * 0.08)
        draw_bush(stage.canvas, foot, 44 * stage.unit, stage.dice.choice(LEAVES))


def _rows_of_saplings(stage: Stage, ground: Ground) -> None:
    """What has been planted already."""
    rows = stage.dice.randint(2, 4)
    for row in range(rows):
        y = ground.horizon + (stage.height - ground.horizon) * (0.2 + 0.17 * row)
        size = ground.tall(y) * 0.3
        gap = size * stage.dice.uniform(3.4, 5.5)
        x = gap * stage.dice.random() - gap
        while x < stage.width + gap:
            stage.put(y - 1, partial(draw_sapling, stage.canvas, (x, y), size))
            x += gap * stage.dice.uniform(0.9, 1.1)


def _flags(stage: Stage, ground: Ground) -> None:
    if stage.dice.chance(0.6):
        y = ground.horizon + stage.height * 0.12
        at = (stage.width * stage.dice.choice((0.12, 0.3, 0.7, 0.86)), y - 200 * stage.unit)
        flag = partial(draw_flag, stage.canvas, at, 84 * stage.unit, 204 * stage.unit)
        stage.put(y, flag)


def _planters(stage: Stage, spots: list[Spot]) -> None:
    """People digging, planting, carrying and looking on."""
    cast, dice = Cast(stage.dice), stage.dice
    for number, spot in enumerate(spots):
        kind = ("plant", "dig", "plant", "carry", "look")[(number + dice.randint(0, 1)) % 5]
        if number == len(spots) - 1:
            kind = dice.choice(("plant", "dig", "carry"))
        look = cast.anybody()
        if kind == "plant":
            pose = working(dice)
            put_person(stage, spot, look, pose)
            foot = (spot.x + pose.turn * spot.tall * 0.42, spot.y + spot.tall * 0.03)
            stage.put(foot[1], partial(draw_sapling, stage.canvas, foot, spot.tall * 0.34))
        elif kind == "dig":
            put_person(stage, spot, look, standing(dice))
            hand = (spot.x + spot.tall * 0.21, spot.y - spot.tall * 0.44)
            stage.put(spot.y + 0.5, partial(draw_tool, stage.canvas, hand, spot.tall, "spade"))
        elif kind == "carry":
            turn = dice.choice((-1, 1))
            put_person(stage, spot, look, walking(dice, turn))
            hand = (spot.x + turn * spot.tall * 0.14, spot.y - spot.tall * 0.42)
            stage.put(spot.y + 0.5, partial(draw_sapling, stage.canvas, hand, spot.tall * 0.24))
        else:
            put_person(stage, spot, look, at_ease(dice))
