"""Blue shirts on a road: marching, cleaning, carrying gifts, or lined up for a photo."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import EARTHS, GRASSES, draw_backdrop, draw_ground
from pictures.buildings import draw_house
from pictures.cast import Cast
from pictures.colours import LEAVES, RED, WHITE, YELLOW, lighter
from pictures.looks import Look, Pose
from pictures.nature import draw_areca, draw_bush, draw_field, draw_grass, draw_tree
from pictures.people import draw_person
from pictures.poses import at_ease, cheering, standing, walking
from pictures.scenes.common import (
    frame_on,
    frame_row,
    growth_for,
    light_up,
    put_person,
    row_of_spots,
)
from pictures.stage import Ground, Spot, Stage
from pictures.things import draw_banner, draw_flag, draw_gift, draw_tool


def draw(stage: Stage) -> None:
    """The scene."""
    horizon = stage.height * stage.dice.uniform(0.4, 0.5)
    ground = Ground(horizon, growth_for(stage))
    activity = stage.dice.choice((_march, _march, _clean, _gifts, _photo))
    if activity is _photo:
        spots = row_of_spots(stage, ground, stage.count(4, 6, 9))
        frame_row(stage, spots)
    else:
        spots = _spots(stage, ground)
        frame_on(stage, spots)
    draw_backdrop(stage, horizon)
    _land(stage, horizon)
    _roadside(stage, ground)
    activity(stage, spots)
    light_up(stage, spots)
    stage.draw_all()


def _spots(stage: Stage, ground: Ground) -> list[Spot]:
    wide = {"few": 0.54, "some": 0.7, "many": 0.78}[stage.recipe.people]
    area = (
        stage.width * (1 - wide) / 2,
        ground.horizon + stage.height * 0.2,
        stage.width * wide,
        stage.height * 0.76 - ground.horizon,
    )
    return stage.spots(stage.count(4, 6, 11), ground, area, 0.36)


def _land(stage: Stage, horizon: float) -> None:
    """Fields or grass, and a road that runs away to the horizon."""
    dice, canvas = stage.dice, stage.canvas
    if stage.recipe.place == "town":
        draw_ground(stage, horizon, (("#cfd0cc", "#a4a6a2"), ("#d8d2c6", "#b3aca0")))
    elif dice.chance(0.5):
        near = dice.choice(("#9dbd62", "#b4bf60", "#86ad5a", "#cbb957"))
        draw_field(stage, horizon, near, stage.light.far(lighter(near, 0.12), 0.15))
    else:
        draw_ground(stage, horizon, GRASSES)
    far, near = dice.choice((*EARTHS, ("#c9c8c2", "#a9a7a0")))
    end = stage.width * dice.uniform(0.3, 0.7)
    foot, half = stage.width * dice.uniform(0.35, 0.65), stage.width * dice.uniform(0.32, 0.46)
    low = stage.height + 4
    canvas.poly(
        [(end - 30, horizon), (end + 30, horizon), (foot + half, low), (foot - half, low)], far
    )
    for side in (-1, 1):
        canvas.poly(
            [
                (end + side * 26, horizon),
                (end + side * 30, horizon),
                (foot + side * half, low),
                (foot + side * half * 0.9, low),
            ],
            near,
        )


def _roadside(stage: Stage, ground: Ground) -> None:
    """Trees, houses and bushes beside the road."""
    dice, canvas = stage.dice, stage.canvas
    for side in (0, 1):
        for _ in range(dice.randint(1, 3)):
            y = ground.horizon + stage.height * dice.uniform(0.01, 0.12)
            x = stage.width * (dice.uniform(0.78, 1.02) if side else dice.uniform(-0.02, 0.22))
            tall = ground.tall(y) * 2.2 + 90 * stage.unit
            paint = dice.choice(LEAVES)
            kinds = (
                partial(draw_tree, canvas, (x, y), tall, paint),
                partial(draw_areca, canvas, (x, y), tall, paint),
                partial(draw_bush, canvas, (x, y), tall * 0.5, paint),
                partial(draw_house, stage, (x - tall * 0.5, y), tall),
            )
            stage.put(y, dice.choice(kinds))
    if stage.recipe.place == "town":
        return
    draw_grass(stage, (0, ground.horizon + 20, stage.width * 0.14, stage.height * 0.5), "#7d9a4a")


def _march(stage: Stage, spots: list[Spot]) -> None:
    """Walking down the road with a flag."""
    cast, dice = Cast(stage.dice), stage.dice
    bearer = dice.randrange(len(spots))
    turn = dice.choice((0, 0, -1, 1))
    for number, spot in enumerate(spots):
        put_person(stage, spot, cast.anybody(), walking(dice, turn))
        if number == bearer:
            at = (spot.x + spot.tall * 0.2, spot.y - spot.tall * 1.42)
            flag = partial(draw_flag, stage.canvas, at, spot.tall * 0.46, spot.tall * 1.0)
            stage.put(spot.y - 0.5, flag)


def _clean(stage: Stage, spots: list[Spot]) -> None:
    """Sweeping and digging along the road."""
    cast, dice = Cast(stage.dice), stage.dice
    kind = dice.choice(("broom", "spade"))
    for spot in spots:
        if dice.chance(0.7):
            put_person(
                stage,
                spot,
                cast.anybody(),
                Pose("side", (0.14, -0.1), (0.17, -0.02), bent=0.06, stride=0.05),
            )
            hand = (spot.x + spot.tall * 0.17, spot.y - spot.tall * 0.49)
            stage.put(spot.y + 0.5, partial(draw_tool, stage.canvas, hand, spot.tall, kind))
        else:
            put_person(stage, spot, cast.anybody(), at_ease(dice))


def _gifts(stage: Stage, spots: list[Spot]) -> None:
    """Handing gifts to the people of the village."""
    cast, dice = Cast(stage.dice), stage.dice
    for number, spot in enumerate(spots):
        look: Look = cast.villager() if number % 3 == 1 else cast.member()
        pose = Pose("front", (-0.07, -0.13), (0.07, -0.13))
        if number % 3 == 1:
            pose = standing(dice, "side")
        put_person(stage, spot, look, pose)
        if number % 3 != 1:
            centre = (spot.x, spot.y - spot.tall * 0.6)
            paint = dice.choice((RED, "#d9748c", "#4e8fd0", "#558f5b"))
            gift = partial(draw_gift, stage.canvas, centre, spot.tall * 0.085, paint)
            stage.put(spot.y + 0.5, gift)


def _photo(stage: Stage, spots: list[Spot]) -> None:
    """Everybody in line, facing the camera, under a banner or with a flag."""
    cast, dice = Cast(stage.dice), stage.dice
    for spot in spots:
        pose = cheering(dice, "front") if dice.chance(0.25) else standing(dice, "front")
        put_person(stage, spot, cast.anybody(), pose)
    first, last = min(spots), max(spots)
    tall, y = first.tall, min(spot.y for spot in spots)
    if dice.chance(0.6):
        box = (first.x, y - tall * 1.5, last.x - first.x, tall * 0.3)
        paint, lines = dice.choice(((RED, YELLOW), ("#1f62ad", WHITE)))
        poles = [(x, y - tall * 1.5) for x in (first.x, last.x)]
        for pole in poles:
            stage.put(y - 2, partial(stage.canvas.line, [pole, (pole[0], y)], "#c9bfae", 5))
        stage.put(y - 1, partial(draw_banner, stage.canvas, box, paint, lines))
    else:
        at = (last.x + tall * 0.3, y - tall * 1.4)
        stage.put(y - 1, partial(draw_flag, stage.canvas, at, tall * 0.5, tall * 1.4))
    if dice.chance(0.4):
        child = Spot((first.x + last.x) / 2, max(s.y for s in spots) + tall * 0.06, tall)
        stage.put(
            child.y,
            partial(draw_person, stage.canvas, child, cast.pupil(), standing(dice, "front")),
        )
