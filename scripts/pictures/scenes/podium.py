"""Somebody speaks at a lectern, or is honoured on the stage."""

from __future__ import annotations

from functools import partial

from pictures.cast import Cast
from pictures.colours import (
    BLUE,
    BLUE_DARK,
    RED,
    WOOD,
    YELLOW,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.looks import Pose
from pictures.nature import draw_flowers
from pictures.people import draw_person
from pictures.poses import giving, standing
from pictures.sitters import draw_sitter
from pictures.stage import Spot, Stage
from pictures.things import draw_curtain, draw_flag, draw_lectern, draw_microphone

CURTAINS = (RED, RED, "#a92a24", BLUE, "#8f2a3a", "#2f6f7a", BLUE_DARK)


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    floor = stage.height * dice.uniform(0.74, 0.8)
    tall = min(stage.height * dice.uniform(0.48, 0.56), stage.width * 0.6)
    honour = dice.chance(0.4)
    at = stage.width * dice.uniform(0.4, 0.6)
    lead = Spot(at, floor + stage.height * 0.06, tall)
    stage.frame((at, lead.y + tall * 0.05), tall * 1.12)
    _back(stage, floor, lead)
    _boards(stage, floor)
    if honour:
        _honoured(stage, lead)
    else:
        _speaker(stage, lead)
    _flowers(stage, floor, tall)
    if stage.recipe.people != "few" and stage.recipe.format != "wide":
        _heads(stage)
    stage.draw_all()


def _back(stage: Stage, floor: float, lead: Spot) -> None:
    """A curtain or a panel, with a star, bars for words, and flags."""
    dice, canvas = stage.dice, stage.canvas
    paint: Paint = dice.choice(CURTAINS)
    if dice.chance(0.7):
        draw_curtain(
            canvas, (0, 0, stage.width, floor + 4), paint, max(14, round(stage.width / 45))
        )
    else:
        canvas.gradient((0, 0, stage.width, floor + 4), lighter(paint, 0.12), darker(paint, 0.25))
        for i in range(7):
            angle = (i - 3) * 0.3
            canvas.poly(
                [
                    (lead.x, floor),
                    (stage.middle + (angle - 0.07) * stage.width, -10),
                    (stage.middle + (angle + 0.07) * stage.width, -10),
                ],
                lighter(paint, 0.09),
            )
    left, top, seen, _ = canvas.view
    head = lead.y - lead.tall - top
    size = min(head * 0.28, seen * 0.1)
    wide = seen * dice.uniform(0.32, 0.42)
    x = left + seen * dice.choice((0.5, 0.25, 0.75))
    canvas.star((x, top + head * 0.46), size, YELLOW)
    box = (x - wide / 2, top + head * 0.8, wide, head * 0.12)
    canvas.rect(box, YELLOW, 6)
    canvas.rect(
        (box[0] + wide * 0.14, box[1] + box[3] * 1.5, wide * 0.72, box[3] * 0.7),
        mix(YELLOW, paint, 0.2),
        6,
    )
    if dice.chance(0.6):
        for side in (0.05, 0.8):
            draw_flag(
                canvas, (stage.width * side, floor - lead.tall * 0.95), lead.tall * 0.3, lead.tall
            )


def _boards(stage: Stage, floor: float) -> None:
    """The boards of the stage."""
    canvas = stage.canvas
    paint: Paint = stage.dice.choice((WOOD, "#a8473a", "#9a8468", "#7a5a44"))
    canvas.gradient((0, floor, stage.width, stage.height - floor), paint, darker(paint, 0.3))
    for i in range(6):
        y = floor + (stage.height - floor) * (i / 6) ** 1.4
        canvas.rect((0, y, stage.width, 2), darker(paint, 0.28))


def _speaker(stage: Stage, lead: Spot) -> None:
    """Behind the lectern, straight or turned a little, with a gesture."""
    dice, canvas, cast = stage.dice, stage.canvas, Cast(stage.dice)
    look = cast.official(0.6) if dice.chance(0.7) else cast.member().bareheaded()
    pose = dice.choice(
        (
            Pose("front", (-0.12, -0.08), (0.12, -0.08)),
            Pose("front", (-0.12, -0.08), (0.28, -0.3)),
            Pose("front", (-0.34, -0.2), (0.34, -0.2)),
            Pose("front", (-0.1, -0.1), (0.1, -0.16)),
        )
    )
    tall = lead.tall
    canvas.shade((lead.x + 20, lead.y + tall * 0.04), (tall * 0.34, tall * 0.05), 1.3)
    draw_person(canvas, lead, look, pose)
    desk = (lead.x - tall * 0.24, lead.y - tall * 0.5, tall * 0.48, tall * 0.54)
    draw_lectern(canvas, desk)
    draw_microphone(canvas, (lead.x + tall * 0.1, desk[1] + 2), tall * 0.16)
    draw_flowers(stage, (lead.x - tall * 0.14, desk[1] - 4), tall * 0.09)
    if dice.chance(0.35):
        beside = lead.moved(tall * dice.choice((-0.8, 0.8)), -tall * 0.03, 0.97)
        if all(stage.sees(beside.moved(tall * way)) for way in (-0.2, 0.2)):
            draw_person(canvas, beside, cast.official(0.4), standing(dice, "front"))


def _honoured(stage: Stage, lead: Spot) -> None:
    """A certificate or flowers handed over, perhaps before a row of others honoured."""
    dice, cast, tall = stage.dice, Cast(stage.dice), lead.tall
    others = stage.count(0, 2, 5)
    for i in range(others):
        way = (-1, 1)[i % 2] * (1 + i // 2)
        spot = lead.moved(way * tall * 0.46 + tall * 0.02, -tall * 0.08, 0.94)
        look = cast.member() if dice.chance(0.6) else cast.official(0.3)
        stage.put(
            spot.y,
            partial(
                draw_person,
                stage.canvas,
                spot,
                look.bareheaded(),
                Pose("front", (-0.06, -0.12), (0.06, -0.12)),
            ),
        )
        paper = (spot.x - tall * 0.09, spot.y - tall * 0.62, tall * 0.18, tall * 0.13)
        stage.put(spot.y + 0.1, partial(_certificate, stage, paper))
    left, right = lead.moved(-tall * 0.3), lead.moved(tall * 0.3)
    stage.put(lead.y, partial(draw_person, stage.canvas, left, cast.official(0.8), giving(1)))
    stage.put(
        lead.y, partial(draw_person, stage.canvas, right, cast.member().bareheaded(), giving(-1))
    )
    if dice.chance(0.6):
        paper = (lead.x - tall * 0.12, lead.y - tall * 0.76, tall * 0.24, tall * 0.17)
        stage.put(lead.y + 1, partial(_certificate, stage, paper))
    else:
        at = (lead.x, lead.y - tall * 0.72)
        stage.put(lead.y + 1, partial(draw_flowers, stage, at, tall * 0.13))


def _certificate(stage: Stage, box: tuple[float, float, float, float]) -> None:
    canvas, (x, y, width, height) = stage.canvas, box
    canvas.rect(box, "#c9a24c", 3)
    inner = (x + width * 0.05, y + height * 0.07, width * 0.9, height * 0.86)
    canvas.rect(inner, "#fff6dc")
    canvas.star((x + width / 2, y + height * 0.3), height * 0.14, RED)
    canvas.rect((x + width * 0.25, y + height * 0.52, width * 0.5, height * 0.07), RED)
    canvas.rect((x + width * 0.2, y + height * 0.7, width * 0.6, height * 0.05), "#c9b78f")


def _flowers(stage: Stage, floor: float, tall: float) -> None:
    """Pots of flowers along the edge of the stage."""
    edge = floor + (stage.height - floor) * 0.62
    for part in stage.dice.choice(((0.12, 0.88), (0.06, 0.24, 0.8), (0.1, 0.3, 0.7, 0.9))):
        draw_flowers(stage, (stage.width * part, edge), tall * 0.15)


def _heads(stage: Stage) -> None:
    """The first row of the audience at the foot of the picture."""
    dice, cast = stage.dice, Cast(stage.dice)
    if dice.chance(0.45):
        return
    size = stage.unit * dice.uniform(90, 120)
    x = -size * dice.random()
    while x < stage.width + size:
        if dice.chance(0.75):
            spot = Spot(x, stage.height + size * 0.1, size)
            stage.put(
                stage.height, partial(draw_sitter, stage.canvas, spot, cast.member().bareheaded())
            )
        x += size * 1.25
