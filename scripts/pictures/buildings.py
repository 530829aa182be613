"""Houses of the village and the town, bridges, tents, a monument."""

from __future__ import annotations

import math
from itertools import pairwise

from pictures.canvas import Box, Canvas, Point
from pictures.colours import (
    INK,
    RED,
    ROOFS,
    WALLS,
    WHITE,
    WOOD,
    WOOD_DARK,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.stage import Stage

WINDOW_LIT = "#ffd27a"


def _glass(stage: Stage, centre: Point, reach: float) -> Paint:
    """The colour of a window pane seen from outside; at night it may be lit."""
    if not stage.light.dark:
        return "#7fa9b8"
    if stage.dice.chance(0.65):
        stage.canvas.lamp(centre, reach * 0.55, WINDOW_LIT, 0.6)
        return WINDOW_LIT
    return "#4a5a72"


def draw_house(stage: Stage, foot: Point, width: float, haze: float = 0.0) -> None:
    """A house with a tiled roof; ``foot`` is its lower left corner."""
    canvas, dice, far = stage.canvas, stage.dice, stage.light.far
    (x, y), height = foot, width * dice.uniform(0.36, 0.46)
    wall, roof = far(dice.choice(WALLS), haze), far(dice.choice(ROOFS), haze)
    canvas.rect((x, y - height, width, height), wall)
    canvas.rect((x, y - height, width * 0.3, height), darker(wall, 0.1))
    eaves, top = y - height, y - height * 1.65
    canvas.poly(
        [
            (x - width * 0.08, eaves),
            (x + width * 0.18, top),
            (x + width * 0.82, top),
            (x + width * 1.08, eaves),
        ],
        roof,
    )
    canvas.poly(
        [
            (x + width * 0.6, eaves),
            (x + width * 0.62, top),
            (x + width * 0.82, top),
            (x + width * 1.08, eaves),
        ],
        lighter(roof, 0.14),
    )
    door = (x + width * 0.42, y - height * 0.62, width * 0.17, height * 0.62)
    canvas.rect(door, far(WOOD_DARK, haze))
    pane = (x + width * 0.72, y - height * 0.66, width * 0.16, height * 0.3)
    centre = (pane[0] + pane[2] / 2, pane[1] + pane[3] / 2)
    canvas.rect(pane, far(_glass(stage, centre, width * 0.3), haze))


def draw_town_house(stage: Stage, box: Box, haze: float = 0.0) -> None:
    """A narrow town house of several floors."""
    canvas, dice, far = stage.canvas, stage.dice, stage.light.far
    x, y, width, height = box
    wall = far(dice.choice((*WALLS, "#d9c4d0", "#c4d3e0", "#e0c9a8")), haze)
    canvas.rect(box, wall)
    canvas.rect((x, y, width * 0.16, height), darker(wall, 0.1))
    canvas.rect(
        (x - width * 0.03, y - height * 0.02, width * 1.06, height * 0.04), lighter(wall, 0.3)
    )
    if dice.chance(0.3):
        canvas.poly(
            [(x, y), (x + width / 2, y - width * 0.35), (x + width, y)],
            far(dice.choice(ROOFS), haze),
        )
    floors = max(2, round(height / (width * 0.72)))
    for floor in range(floors):
        top = y + height * (floor + 0.22) / floors
        for part in (0.24, 0.6):
            pane = (x + width * part, top, width * 0.22, height / floors * 0.46)
            centre = (pane[0] + pane[2] / 2, pane[1] + pane[3] / 2)
            canvas.rect(pane, far(_glass(stage, centre, width * 0.32), haze))
        rail = (x + width * 0.16, top + height / floors * 0.56, width * 0.74, 2.5)
        canvas.rect(rail, darker(wall, 0.25))


def draw_street(stage: Stage, base: float, tall: float, haze: float) -> None:
    """A row of town houses standing on a line."""
    x = -stage.dice.uniform(0, 60)
    while x < stage.width:
        width = stage.dice.uniform(0.34, 0.62) * tall
        height = stage.dice.uniform(0.5, 1.0) * tall
        draw_town_house(stage, (x, base - height, width, height), haze)
        x += width + (stage.dice.chance(0.22)) * width * stage.dice.uniform(0.4, 1.2)


def draw_pole(canvas: Canvas, foot: Point, size: float) -> None:
    """A pole of the power line."""
    x, y = foot
    canvas.line([foot, (x, y - size)], "#b5b0a6", size * 0.02)
    canvas.line(
        [(x - size * 0.12, y - size * 0.93), (x + size * 0.12, y - size * 0.93)],
        "#8f8a82",
        size * 0.015,
    )


def draw_stripes_roof(stage: Stage, box: Box, paint: Paint) -> None:
    """The striped roof of a tent, with its scalloped edge; ``box`` is the roof."""
    canvas, (x, y, width, height) = stage.canvas, box
    pieces = stage.dice.choice((10, 12, 14))
    inset = width * stage.dice.uniform(0.1, 0.2)

    def upper(part: float) -> Point:
        return (x + inset + (width - 2 * inset) * part, y)

    low = y + height
    for i in range(pieces):
        a, b = i / pieces, (i + 1) / pieces
        stripe = paint if i % 2 == 0 else "#f8f4ea"
        canvas.poly([(x + width * a, low), upper(a), upper(b), (x + width * b, low)], stripe)
        canvas.oval((x + width * (a + b) / 2, low), (width / pieces / 2, height * 0.12), stripe)


def draw_monument(stage: Stage, foot: Point, size: float) -> None:
    """A monument to the fallen on its steps."""
    canvas, (x, y) = stage.canvas, foot
    pale: Paint = stage.dice.choice(("#efe2cf", "#e3dcd6", "#d9d2c2"))
    kind = stage.dice.choice(("needle", "needle", "wall", "pillars"))
    top = y - size
    if kind == "needle":
        canvas.poly(
            [
                (x - size * 0.11, y),
                (x - size * 0.05, top + size * 0.1),
                (x, top),
                (x + size * 0.05, top + size * 0.1),
                (x + size * 0.11, y),
            ],
            pale,
        )
        canvas.poly(
            [(x, top), (x + size * 0.05, top + size * 0.1), (x + size * 0.11, y), (x, y)],
            lighter(pale, 0.4),
        )
        canvas.star((x, top + size * 0.3), size * 0.08, RED)
    elif kind == "wall":
        canvas.poly(
            [
                (x - size * 0.46, y),
                (x - size * 0.4, y - size * 0.42),
                (x, y - size * 0.72),
                (x + size * 0.4, y - size * 0.42),
                (x + size * 0.46, y),
            ],
            pale,
        )
        canvas.poly(
            [(x, y - size * 0.72), (x + size * 0.4, y - size * 0.42), (x + size * 0.46, y), (x, y)],
            lighter(pale, 0.35),
        )
        canvas.star((x, y - size * 0.4), size * 0.11, RED)
    else:
        for dx in (-0.22, 0, 0.22):
            high = size * (0.95 if dx == 0 else 0.72)
            canvas.rect((x + (dx - 0.06) * size, y - high, size * 0.12, high), pale)
            canvas.rect((x + dx * size, y - high, size * 0.06, high), lighter(pale, 0.35))
        canvas.star((x, y - size * 0.78), size * 0.08, RED)
    for step in range(3):
        half = size * (0.36 + step * 0.15)
        paint = mix("#d9cbb8", INK, 0.08 + step * 0.1)
        canvas.rect((x - half, y + step * size * 0.07 - 2, 2 * half, size * 0.075), paint)


def draw_ladder(canvas: Canvas, foot: Point, head: Point, width: float) -> None:
    """A wooden ladder leaning from its foot to its head."""
    steps = max(4, round(math.dist(foot, head) / 46))
    for i in range(1, steps):
        part = i / steps
        x, y = foot[0] + (head[0] - foot[0]) * part, foot[1] + (head[1] - foot[1]) * part
        canvas.line([(x, y), (x + width, y)], WOOD, 5)
    for dx in (0.0, width):
        canvas.line([(foot[0] + dx, foot[1]), (head[0] + dx, head[1])], WOOD, 8)


def draw_beam_bridge(stage: Stage, box: Box, rise: float) -> list[Point]:
    """A bridge with piers across a box (its deck at the top); gives back the deck's line.

    ``rise`` is how far the deck bows upwards in its middle.
    """
    canvas, (x, y, width, height) = stage.canvas, box
    pale: Paint = stage.dice.choice(("#efe7d8", "#e3e3de", "#ead9bd"))
    deck = [(x + width * i / 48, y - rise * math.sin(math.pi * i / 48)) for i in range(49)]
    piers = max(2, round(width / 260))
    thick = 13 * stage.unit
    for i in range(piers):
        at = deck[round(48 * (i + 1) / (piers + 1))]
        pier = (at[0] - thick, at[1], thick * 2, y + height - at[1])
        canvas.rect(pier, darker(pale, 0.18))
        canvas.rect((at[0] + thick * 0.3, at[1], thick * 0.7, pier[3]), darker(pale, 0.04))
    slab = 30 * stage.unit
    canvas.poly([*deck, *((a, b + slab) for a, b in reversed(deck))], pale)
    canvas.poly(
        [
            *((a, b + slab * 0.68) for a, b in deck),
            *((a, b + slab * 1.1) for a, b in reversed(deck)),
        ],
        darker(pale, 0.22),
    )
    return deck


def draw_railing(stage: Stage, deck: list[Point], high: float, paint: Paint) -> None:
    """A railing along a deck."""
    canvas = stage.canvas
    for (ax, ay), (bx, by) in pairwise(deck):
        for part in (0.0, 0.5):
            x, y = ax + (bx - ax) * part, ay + (by - ay) * part
            canvas.rect((x - 1.6, y - high, 3.2, high), paint)
    for part in (1.0, 0.5):
        canvas.line(
            [(a, b - high * part) for a, b in deck],
            paint if part == 1.0 else darker(paint),
            high * 0.1,
        )


def draw_cables(stage: Stage, deck: list[Point], tall: float) -> None:
    """The pylons and cables of a cable-stayed bridge, over its deck."""
    for part in (0.3, 0.7):
        foot = deck[round(48 * part)]
        top = (foot[0], foot[1] - tall)
        reach = (deck[-1][0] - deck[0][0]) * 0.19
        for i in range(1, 8):
            for way in (-1, 1):
                end = (foot[0] + way * reach * i / 7, foot[1])
                start = (top[0], top[1] + tall * 0.05 * (7 - i))
                stage.canvas.line([start, end], "#f6f1e8", 2.2)
        stage.canvas.poly(
            [
                (foot[0] - 8, foot[1] + 20),
                (foot[0] - 4, top[1]),
                (foot[0] + 4, top[1]),
                (foot[0] + 8, foot[1] + 20),
            ],
            WHITE,
        )
