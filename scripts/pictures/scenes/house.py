"""A village house under repair: ladders, paint and bricks."""

from __future__ import annotations

from functools import partial

from pictures.backdrop import EARTHS, GRASSES, draw_backdrop, draw_ground
from pictures.buildings import draw_ladder
from pictures.canvas import Box, Point
from pictures.cast import Cast
from pictures.colours import (
    LEAVES,
    RED,
    ROOFS,
    WHITE,
    Paint,
    darker,
    lighter,
)
from pictures.looks import Pose
from pictures.nature import draw_areca, draw_bush, draw_tree
from pictures.people import draw_person
from pictures.poses import at_ease, walking, working
from pictures.scenes.common import light_up, put_person
from pictures.stage import Spot, Stage
from pictures.things import draw_bunting, draw_flag

DOORS = ("#3f7c8c", "#7a4f36", "#4f7a5a", "#a8473a")


WINDOW = 0.2  # the part of the wall's width that a window takes
MARGIN = 0.03  # of the width, at both sides, where nobody stands


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    horizon = stage.height * dice.uniform(0.5, 0.56)
    floor = stage.height * dice.uniform(0.66, 0.72)
    width = min(stage.width * dice.uniform(0.56, 0.7), stage.height * 0.9)
    x = stage.width * dice.uniform(0.14, 0.3)
    wall = width * dice.uniform(0.36, 0.46)
    body = (x, floor - wall, width, wall)
    tall = wall * dice.uniform(0.62, 0.72) * 1.12
    lead = Spot(x + width * dice.uniform(0.35, 0.65), floor + stage.height * 0.13, tall * 1.15)
    stage.frame((lead.x, lead.y), lead.tall * 1.3)
    draw_backdrop(stage, horizon)
    draw_ground(stage, horizon, dice.choice((EARTHS, EARTHS, GRASSES)))
    _garden(stage, floor)
    fresh = _walls(stage, body)
    if dice.chance(0.35):
        _parapet(stage, body)
    else:
        _roof(stage, body)
        _on_the_roof(stage, body, tall * 0.9)
    _openings(stage, body)
    _helpers_above(stage, body, tall, fresh)
    _helpers_below(stage, lead, fresh)
    light_up(stage, [lead])
    stage.draw_all()


def _garden(stage: Stage, floor: float) -> None:
    """Trees beside the house."""
    dice = stage.dice
    for part in (0.04, 0.13, 0.88, 0.97):
        foot, size = (stage.width * part, floor - 6), dice.uniform(180, 360) * stage.unit
        kind = dice.choice(("tree", "areca", "bush"))
        if kind == "tree":
            draw_tree(stage.canvas, foot, size, dice.choice(LEAVES))
        elif kind == "areca":
            draw_areca(stage.canvas, foot, size * 1.1, dice.choice(LEAVES))
        else:
            draw_bush(stage.canvas, foot, size * 0.4, dice.choice(LEAVES))


def _walls(stage: Stage, body: Box) -> Paint:
    """The front wall, painted up to somewhere; gives back the new colour."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, body
    old: Paint = dice.choice(("#d9cdb8", "#cfc4b0", "#d4c9c0"))
    fresh: Paint = dice.choice(("#f3d9a6", "#bcd9e0", "#f0c9b0", "#cfe0b8", "#f5e08a", "#e6d0e0"))
    done = dice.uniform(0.35, 1.0)
    canvas.rect(body, old)
    canvas.rect((x, y, width * done, height), fresh)
    for _ in range(9):
        drop = height * dice.uniform(0.05, 0.16)
        top = y + height * dice.uniform(0.0, 0.84)
        canvas.rect((x + width * done - 4, top, dice.uniform(8, 36), drop), fresh, 6)
    canvas.rect((x, y, width * 0.24, height), darker(fresh, 0.08))
    canvas.rect((x, y + height * 0.86, width, height * 0.14), "#c98f6a")
    return fresh


def _roof(stage: Stage, body: Box) -> None:
    """A hipped roof of tiles, or a gable of sheet iron."""
    dice, canvas, (x, y, width, _) = stage.dice, stage.canvas, body
    paint = dice.choice((*ROOFS, "#6f8a9a", "#8a9a8f"))
    rise, inset = width * dice.uniform(0.2, 0.28), dice.uniform(0.08, 0.22)
    left, right = x - width * 0.07, x + width * 1.07
    canvas.poly(
        [
            (left, y + 8),
            (x + width * inset, y - rise),
            (x + width * (1 - inset), y - rise),
            (right, y + 8),
        ],
        paint,
    )
    for i in range(1, 12):
        part = i / 12
        top = x + width * (inset + (1 - 2 * inset) * part)
        canvas.line(
            [(left + (right - left) * part, y + 6), (top, y - rise + 3)], darker(paint, 0.16), 3
        )
    canvas.poly(
        [
            (x + width * 0.78, y + 8),
            (x + width * (0.8 - inset * 0.2), y - rise),
            (x + width * (1 - inset), y - rise),
            (right, y + 8),
        ],
        lighter(paint, 0.14),
    )
    canvas.rect(
        (x + width * inset - 8, y - rise - 7, width * (1 - 2 * inset) + 16, 12),
        darker(paint, 0.08),
        6,
    )


def _parapet(stage: Stage, body: Box) -> None:
    """A flat roof behind a parapet with a star, as culture houses have."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, body
    paint = dice.choice(("#e9dcc0", "#d9c0a0", "#cfdad8", "#f0d9c8"))
    middle, rise = x + width / 2, height * dice.uniform(0.3, 0.42)
    canvas.rect((x - width * 0.04, y - rise * 0.5, width * 1.08, rise * 0.5 + 6), paint)
    canvas.rect((x - width * 0.06, y - rise * 0.56, width * 1.12, rise * 0.14), darker(paint, 0.14))
    if dice.chance(0.5):
        canvas.poly(
            [
                (middle - width * 0.26, y - rise * 0.5),
                (middle, y - rise * 1.5),
                (middle + width * 0.26, y - rise * 0.5),
            ],
            lighter(paint, 0.2),
        )
    else:
        canvas.rect(
            (middle - width * 0.2, y - rise * 1.3, width * 0.4, rise * 0.9),
            lighter(paint, 0.2),
            rise * 0.12,
        )
    canvas.star((middle, y - rise * 0.86), rise * 0.26, RED)
    canvas.rect((middle - width * 0.16, y - rise * 0.36, width * 0.32, rise * 0.12), RED, 4)
    for part in (0.0, 0.3, 0.66, 0.96):
        column = (x + width * part, y, width * 0.04, height)
        canvas.rect(column, lighter(paint, 0.35))


def _openings(stage: Stage, body: Box) -> None:
    """A door between two windows, and bunting under the eaves."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, body
    paint = dice.choice(DOORS)
    door = dice.choice((0.42, 0.16, 0.66))
    box = (x + width * door, y + height * 0.28, width * 0.17, height * 0.72)
    canvas.rect(box, paint, 3)
    canvas.rect((box[0] + box[2] / 2 - 2, box[1], 4, box[3]), darker(paint))
    for part in (0.08, 0.36, 0.7):
        if abs(part - door) < WINDOW:
            continue
        pane = (x + width * part, y + height * 0.28, width * 0.19, height * 0.36)
        canvas.rect(pane, WHITE, 3)
        canvas.rect((pane[0] + 6, pane[1] + 6, pane[2] - 12, pane[3] - 12), "#8fc0cc")
        canvas.rect((pane[0] + pane[2] / 2 - 2, pane[1], 4, pane[3]), WHITE)
        if stage.light.dark:
            canvas.lamp((pane[0] + pane[2] / 2, pane[1] + pane[3] / 2), pane[2], "#ffd27a", 0.9)
    if dice.chance(0.4):
        draw_bunting(canvas, (x, y + height * 0.08), (x + width, y + height * 0.08), 16)
    if dice.chance(0.4):
        draw_flag(canvas, (x + width * 1.03, y - height * 0.3), width * 0.12, height * 1.3)


def _helpers_above(stage: Stage, body: Box, tall: float, fresh: Paint) -> None:
    """One or two people on ladders."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, body
    cast = Cast(dice)
    for part in dice.choice(((0.04,), (0.82,), (0.04, 0.8))):
        foot = (x + width * part - 40, y + height + stage.height * 0.05)
        head = (x + width * part + 34, y - height * 0.22)
        draw_ladder(canvas, foot, head, tall * 0.26)
        step = 0.42
        at: Point = (
            foot[0] + (head[0] - foot[0]) * step + tall * 0.13,
            foot[1] + (head[1] - foot[1]) * step,
        )
        spot = Spot(at[0], at[1] + 6, tall)
        reach = dice.uniform(0.26, 0.32)
        if not stage.sees(spot):
            continue
        draw_person(canvas, spot, cast.member(), Pose("back", (-0.12, -0.3), (reach, -0.42)))
        _brush(stage, (spot.x + reach * tall, spot.y - tall * 0.89), tall * 0.1, fresh)


def _on_the_roof(stage: Stage, body: Box, tall: float) -> None:
    """On some days somebody mends the tiles."""
    dice, (x, y, width, _) = stage.dice, body
    spot = Spot(x + width * dice.uniform(0.35, 0.65), y - width * 0.1, tall)
    if dice.chance(0.4) and stage.sees(spot):
        draw_person(stage.canvas, spot, Cast(dice).member(), working(dice))


def _brush(stage: Stage, hand: Point, size: float, paint: Paint) -> None:
    """A paint roller."""
    x, y = hand
    stage.canvas.line([hand, (x, y - size * 0.9)], "#8f5d38", size * 0.12)
    stage.canvas.rect((x - size * 0.5, y - size * 1.2, size, size * 0.4), paint, size * 0.15)


def _helpers_below(stage: Stage, lead: Spot, fresh: Paint) -> None:
    """People who paint, carry bricks and mix mortar in the yard."""
    dice, cast, canvas = stage.dice, Cast(stage.dice), stage.canvas
    count = min(stage.count(2, 4, 7), 8)
    for i in range(count):
        way = (0, -1, 1, -2, 2, -3, 3, 4)[i]
        spot = (
            lead
            if i == 0
            else lead.moved(
                way * lead.tall * dice.uniform(0.62, 0.85),
                lead.tall * dice.uniform(-0.14, 0.16),
            )
        )
        if not MARGIN < spot.x / stage.width < 1 - MARGIN:
            continue
        kind = dice.choice(("paint", "carry", "mix", "look"))
        look = cast.anybody()
        if kind == "paint":
            put_person(stage, spot, look, Pose("back", (-0.18, 0.02), (0.24, -0.48)))
            hand = (spot.x + 0.24 * spot.tall, spot.y - spot.tall * 0.95)
            stage.put(spot.y + 0.5, partial(_brush, stage, hand, spot.tall * 0.11, fresh))
        elif kind == "carry":
            turn = dice.choice((-1, 1))
            put_person(stage, spot, look, walking(dice, turn))
            at = (spot.x + turn * spot.tall * 0.2, spot.y - spot.tall * 0.3)
            stage.put(spot.y + 0.5, partial(_bucket, stage, at, spot.tall * 0.09, fresh))
        elif kind == "mix":
            put_person(stage, spot, look, working(dice))
        else:
            put_person(stage, spot, look, at_ease(dice))
    heap = (stage.width * dice.choice((0.1, 0.2, 0.74)), min(stage.height * 0.96, lead.y + 40))
    stage.put(heap[1], partial(_bricks, stage, heap, lead.tall * 0.12))
    barrow = (stage.width * dice.choice((0.16, 0.84)), lead.y + lead.tall * 0.05)
    if dice.chance(0.6):
        stage.put(barrow[1], partial(_barrow, stage, barrow, lead.tall * 0.26))
    if dice.chance(0.3):
        canvas.soft((lead.x, lead.y), (60, 8), fresh, 0.8)


def _bucket(stage: Stage, centre: Point, size: float, paint: Paint) -> None:
    canvas, (x, y) = stage.canvas, centre
    canvas.poly(
        [
            (x - size, y - size),
            (x + size, y - size),
            (x + size * 0.75, y + size),
            (x - size * 0.75, y + size),
        ],
        "#8b949c",
    )
    canvas.oval((x, y - size), (size, size * 0.3), paint)


def _bricks(stage: Stage, corner: Point, size: float) -> None:
    x, y = corner
    rows = stage.dice.randint(2, 4)
    for row in range(rows):
        for column in range(5 - row % 2):
            box = (
                x + (column + 0.5 * (row % 2)) * size * 1.06,
                y - (row + 1) * size * 0.5,
                size,
                size * 0.44,
            )
            stage.canvas.rect(box, ("#c97a50", "#b86742")[(row + column) % 2], 2)


def _barrow(stage: Stage, centre: Point, size: float) -> None:
    """A wheelbarrow of sand."""
    canvas, (x, y) = stage.canvas, centre
    canvas.oval((x, y - size * 0.72), (size * 0.6, size * 0.24), "#cdb684")
    canvas.poly(
        [
            (x - size * 0.8, y - size * 0.72),
            (x + size * 0.8, y - size * 0.72),
            (x + size * 0.5, y - size * 0.2),
            (x - size * 0.5, y - size * 0.2),
        ],
        "#6c7a80",
    )
    canvas.line(
        [(x + size * 0.7, y - size * 0.6), (x + size * 1.25, y - size * 0.66)],
        "#8f5d38",
        size * 0.08,
    )
    canvas.line([(x + size * 0.4, y - size * 0.2), (x + size * 0.5, y)], "#4a5258", size * 0.07)
    canvas.disc((x - size * 0.45, y - size * 0.16), size * 0.17, "#24303f")
