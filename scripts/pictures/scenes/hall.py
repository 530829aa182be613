"""A congress hall: the stage with its curtain, and rows of delegates from behind."""

from __future__ import annotations

from functools import partial

from pictures.canvas import Box
from pictures.cast import Cast
from pictures.colours import (
    BLUE,
    BLUE_DARK,
    RED,
    SKINS,
    WOOD,
    YELLOW,
    Paint,
    darker,
    lighter,
)
from pictures.indoors import draw_room, draw_room_lamps, draw_windows
from pictures.looks import Look, Pose
from pictures.nature import draw_flowers
from pictures.people import draw_person
from pictures.sitters import draw_sitter
from pictures.stage import Spot, Stage
from pictures.things import draw_curtain, draw_flag, draw_lectern, draw_table

CURTAINS = (RED, RED, "#b3262e", BLUE, "#8f2a3a", BLUE_DARK)
CHAIRS = ("#9e3a30", "#7d2b25", "#33506f", "#8a6a44", "#4a4f58", "#a8342c")


ROOM_FOR_A_WINDOW = 90


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    floor = stage.height * dice.uniform(0.56, 0.62)
    inset = stage.width * dice.uniform(0.04, 0.17)
    platform = (inset * 0.6, floor - 58 * stage.unit, stage.width - inset * 1.2, 58 * stage.unit)
    stage.frame((stage.middle, stage.height * 0.74), stage.height * 0.44)
    draw_room(stage, floor)
    side = (8.0, floor * 0.12, inset - 24, floor * 0.55)
    if inset > ROOM_FOR_A_WINDOW:
        draw_windows(stage, side, 1)
        draw_windows(stage, (stage.width - inset + 16, *side[1:]), 1)
    draw_room_lamps(stage, 16)
    curtain = (inset, floor * 0.05, stage.width - 2 * inset, floor * 0.95 - 40 * stage.unit)
    _back(stage, curtain)
    stage.canvas.rect(platform, WOOD)
    stage.canvas.rect((*platform[:3], 10), lighter(WOOD, 0.3))
    _presidium(stage, curtain, platform[1])
    _rows(stage, floor)


def _back(stage: Stage, box: Box) -> None:
    """The curtain with a star and the bars that stand for the title."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, box
    paint = dice.choice(CURTAINS)
    draw_curtain(canvas, box, paint, max(12, round(width / 30)))
    canvas.rect((x, y - 12, width, 20), darker(paint, 0.35))
    top = max(y, canvas.view[1])
    y, height = top, height - (top - y)
    size = min(width * 0.1, height * 0.16)
    centre = x + width * dice.choice((0.5, 0.5, 0.3))
    canvas.star((centre, y + height * 0.28), size, YELLOW)
    for i, part in enumerate(dice.choice(((0.46, 0.34), (0.38, 0.5, 0.26), (0.55,)))):
        bar = (
            centre - width * part * 0.5,
            y + height * (0.5 + i * 0.085),
            width * part,
            height * 0.04,
        )
        canvas.rect(bar, YELLOW if i == 0 else lighter(YELLOW, 0.4), 4)
    if dice.chance(0.6):
        draw_flag(canvas, (x + width * 0.05, y + height * 0.34), height * 0.2, height * 0.66)
        draw_flag(canvas, (x + width * 0.83, y + height * 0.34), height * 0.2, height * 0.66)


def _presidium(stage: Stage, curtain: Box, floor: float) -> None:
    """The table with those who preside, and somebody at the lectern."""
    dice, canvas, cast = stage.dice, stage.canvas, Cast(stage.dice)
    tall = curtain[3] * dice.uniform(0.42, 0.5)
    seats = dice.randint(2, 5)
    width = tall * 0.42 * seats + tall * 0.2
    side = dice.choice((-1, 1))
    x = curtain[0] + curtain[2] * (0.5 - side * 0.2) - width / 2
    for i in range(seats):
        spot = Spot(x + tall * 0.1 + tall * 0.42 * (i + 0.5), floor - 2, tall * 0.84)
        draw_person(canvas, spot, cast.official(0.6), Pose("front", (-0.1, -0.1), (0.1, -0.1)))
    cloth = dice.choice(("#b6322a", "#c8d9e6", BLUE_DARK, "#efe7d8"))
    draw_table(canvas, (x, floor - tall * 0.4, width, tall * 0.4), cloth)
    draw_flowers(stage, (x + width / 2, floor - tall * 0.42), tall * 0.13)
    at = curtain[0] + curtain[2] * (0.5 + side * 0.29)
    speaker = Spot(at, floor, tall)
    draw_person(canvas, speaker, cast.official(0.5), Pose("front", (-0.1, -0.08), (0.1, -0.08)))
    draw_lectern(canvas, (at - tall * 0.2, floor - tall * 0.56, tall * 0.4, tall * 0.56))
    draw_flowers(stage, (at, floor - tall * 0.57), tall * 0.12)
    for part in (0.02, 0.98):
        draw_flowers(stage, (curtain[0] + curtain[2] * part, floor + 6), tall * 0.18)


def _rows(stage: Stage, floor: float) -> None:
    """The audience: larger and lower in each nearer row, perhaps voting."""
    dice, cast = stage.dice, Cast(stage.dice)
    rows = {"few": 3, "some": 4, "many": 5}[stage.recipe.people]
    aisle = dice.choice((True, True, False))
    chair: Paint = dice.choice(CHAIRS)
    full = {"few": 0.7, "some": 0.88, "many": 0.97}[stage.recipe.people]
    voting = dice.chance(0.3)
    blue = dice.chance(0.5)
    for row in range(rows):
        part = (row + 0.4) / rows
        size = (50 + 78 * part) * stage.unit * (1.2 if stage.recipe.format == "portrait" else 1)
        y = floor + (stage.height - floor) * (0.1 + 0.86 * part**1.25)
        gap = size * 1.24
        x = -gap * dice.random()
        while x < stage.width + gap:
            if not (aisle and abs(x - stage.middle) < size * 0.62) and dice.chance(full):
                look = cast.member() if blue else cast.official(0.1)
                spot = Spot(x, y, size)
                seat = darker(chair, 0.05 * row)
                stage.put(y, partial(_delegate, stage, spot, look, seat))
                if voting and dice.chance(0.8):
                    stage.put(y - 0.5, partial(_card, stage, spot, look))
            x += gap
    stage.draw_all()


def _delegate(stage: Stage, spot: Spot, look: Look, chair: Paint) -> None:
    bare = look.bareheaded()
    draw_sitter(stage.canvas, spot, bare, chair)


def _card(stage: Stage, spot: Spot, look: Look) -> None:
    """An arm up with a voting card."""
    x, y, size = spot
    hand = (x + size * 0.46, y - size * 1.05)
    stage.canvas.line([(x + size * 0.3, y - size * 0.1), hand], SKINS[0][0], size * 0.13)
    stage.canvas.line(
        [(x + size * 0.3, y - size * 0.1), (x + size * 0.37, y - size * 0.5)],
        darker(look.shirt, 0.05),
        size * 0.18,
    )
    stage.canvas.rect(
        (hand[0] - size * 0.13, hand[1] - size * 0.32, size * 0.26, size * 0.36), RED, 3
    )
