"""A football match on the union's ground."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import draw_backdrop
from pictures.canvas import Box, Point
from pictures.cast import TEAMS, Cast
from pictures.colours import (
    BLUE,
    BLUE_DARK,
    BLUE_LIGHT,
    BRIGHT,
    INK,
    RED,
    WHITE,
    YELLOW,
    darker,
    lighter,
)
from pictures.looks import Pose
from pictures.poses import cheering, running, standing
from pictures.scenes.common import frame_on, growth_for, light_up, put_person
from pictures.sitters import draw_sitter
from pictures.stage import Ground, Spot, Stage

PITCHES = (
    ("#9cc168", "#5f9a4c"),
    ("#a9c470", "#729a4a"),
    ("#8fbd74", "#4f8f58"),
    ("#c9b884", "#a98f5a"),
)


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.4, 0.48)
    ground = Ground(horizon, growth_for(stage) * 0.95)
    top = horizon + stage.height * 0.16
    area = (stage.width * 0.1, top, stage.width * 0.8, stage.height * 0.94 - top)
    spots = stage.spots(stage.count(3, 5, 9), ground, area, 0.5)
    frame_on(stage, spots)
    draw_backdrop(stage, horizon - 16 * stage.unit)
    _pitch(stage, horizon)
    _stand(stage, horizon)
    goal = stage.width * dice.uniform(0.3, 0.7)
    _goal(
        stage,
        (goal - 130 * stage.unit, horizon - 66 * stage.unit, 260 * stage.unit, 120 * stage.unit),
    )
    _teams(stage, spots)
    if stage.light.dark:
        for part in (0.2, 0.5, 0.8):
            stage.canvas.lamp(
                (stage.width * part, stage.height * 0.66), stage.width * 0.24, "#f2f4ff", 0.5
            )
    light_up(stage, spots)
    stage.draw_all()


def _pitch(stage: Stage, horizon: float) -> None:
    """The grass in mown stripes, and its lines."""
    dice, canvas = stage.dice, stage.canvas
    far, near = dice.choice(PITCHES)
    room = stage.height - horizon
    canvas.gradient((0, horizon - 18 * stage.unit, stage.width, room + 20 * stage.unit), far, near)
    for i in range(0, 9, 2):
        top, low = horizon + (i / 9) ** 1.5 * room, horizon + ((i + 1) / 9) ** 1.5 * room
        canvas.gradient((0, top, stage.width, low - top), lighter(far, 0.08), lighter(near, 0.1))
    middle, unit = stage.width * dice.uniform(0.4, 0.6), stage.unit
    white = lighter(near, 0.75)
    y0, y1 = horizon + 52 * unit, horizon + room * 0.32
    canvas.line(
        [
            (middle - 270 * unit, y0),
            (middle - 350 * unit, y1),
            (middle + 350 * unit, y1),
            (middle + 270 * unit, y0),
        ],
        white,
        4 * unit,
    )
    canvas.line([(-20, y0), (stage.width + 20, y0)], white, 3 * unit)
    canvas.line(
        [(-20, horizon + room * 0.72), (stage.width + 20, horizon + room * 0.68)], white, 7 * unit
    )


def _stand(stage: Stage, horizon: float) -> None:
    """Onlookers behind a row of boards."""
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit
    cast = Cast(dice)
    rows = dice.randint(1, 3)
    for row in range(rows):
        y = horizon + (row - rows) * 13 * unit + 10 * unit
        x = dice.uniform(0, 24) * unit
        while x < stage.width:
            if dice.chance(0.85):
                draw_sitter(canvas, Spot(x, y, 29 * unit), cast.anybody())
            x += dice.uniform(20, 30) * unit
    canvas.rect((0, horizon + 8 * unit, stage.width, 28 * unit), "#eef0ea")
    canvas.rect((0, horizon + 8 * unit, stage.width, 5 * unit), WHITE)
    for i in range(8):
        box = (stage.width * (i + 0.15) / 8, horizon + 17 * unit, stage.width * 0.08, 11 * unit)
        canvas.rect(box, dice.choice((BLUE_LIGHT, RED, YELLOW, "#558f5b")), 3)
    if dice.chance(0.5):
        for i in range(9):
            foot = (stage.width * (i + 0.5) / 9, horizon + 10 * unit)
            canvas.line([foot, (foot[0], foot[1] - 110 * unit)], "#d8d2c4", 3)
            canvas.poly(
                [
                    (foot[0], foot[1] - 110 * unit),
                    (foot[0] + 34 * unit, foot[1] - 98 * unit),
                    (foot[0], foot[1] - 84 * unit),
                ],
                BRIGHT[i % 4],
            )


def _goal(stage: Stage, box: Box) -> None:
    canvas, (x, y, width, height) = stage.canvas, box
    net = "#dfe8e0"
    for i in range(1, 18):
        canvas.line([(x + width * i / 18, y), (x + width * i / 18, y + height)], net, 1)
    for i in range(1, 8):
        canvas.line([(x, y + height * i / 8), (x + width, y + height * i / 8)], net, 1)
    frame: list[Point] = [(x, y + height), (x, y), (x + width, y), (x + width, y + height)]
    canvas.line(frame, WHITE, 6 * stage.unit)
    keeper = Spot(x + width * stage.dice.uniform(0.35, 0.65), y + height + 6, height * 0.9)
    look = Cast(stage.dice).player("#e3b23a", INK)
    put_person(stage, keeper, look, Pose("front", (-0.3, -0.32), (0.3, -0.32), stride=0.06))


def _teams(stage: Stage, spots: list[Spot]) -> None:
    """Two teams, the ball before one of the nearer players."""
    dice, cast = stage.dice, Cast(stage.dice)
    home = (dice.choice((BLUE, BLUE_DARK, BLUE_LIGHT)), dice.choice(("#1b2c4a", WHITE)))
    away = dice.choice(TEAMS)
    for number, spot in enumerate(spots):
        shirt, shorts = home if number % 2 == 0 else away
        pose = running(dice)
        if number < len(spots) - 1 and dice.chance(0.2):
            pose = cheering(dice) if dice.chance(0.5) else standing(dice)
        put_person(stage, spot, cast.player(shirt, shorts), pose)
    lead = spots[-1]
    radius = lead.tall * 0.065
    way = dice.choice((-1, 1))
    centre = (lead.x + way * lead.tall * 0.5, lead.y - radius * dice.choice((0.6, 0.6, 4)))
    stage.put(lead.y + 1, partial(_ball, stage, centre, radius, lead.y))


def _ball(stage: Stage, centre: Point, radius: float, floor: float) -> None:
    canvas = stage.canvas
    canvas.shade((centre[0] + radius, floor), (radius * 1.3, radius * 0.35), 1.2)
    canvas.disc(centre, radius, WHITE)
    canvas.star(centre, radius * 0.5, INK)
    for dx, dy in ((-0.7, -0.4), (0.7, -0.4), (0, 0.8)):
        canvas.disc((centre[0] + dx * radius, centre[1] + dy * radius), radius * 0.16, INK)
    canvas.soft(
        (centre[0] - radius * 0.4, centre[1] + radius * 0.5),
        (radius * 0.4, radius * 0.3),
        darker(WHITE),
        0.4,
    )
