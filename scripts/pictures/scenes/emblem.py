"""A round badge for a unit's page: land, water, work and learning; no letters."""

from __future__ import annotations

import math
from collections.abc import Callable

from pictures.canvas import Canvas, Point
from pictures.colours import (
    BLUE,
    BLUE_DARK,
    GREENS,
    RED,
    RED_DARK,
    WHITE,
    YELLOW,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.stage import Stage

Motif = Callable[[Stage], None]

SIZE = 480.0
HALF_TURN = 180

# background, ring, sky, land, water
PALETTES: tuple[tuple[Paint, Paint, Paint, Paint, Paint], ...] = (
    ("#f3ead6", BLUE, "#bfe0ec", GREENS[2], "#4e8fd0"),
    ("#e9f0e4", GREENS[3], "#fbe3b0", GREENS[1], "#5fa3a8"),
    ("#f6e6d2", RED, "#fde0a8", "#d98a4a", "#6a9ac0"),
    ("#e4eef4", BLUE_DARK, "#f9c98a", "#5f6f9a", "#33508a"),
    ("#f4efe0", "#2f6f7a", "#cfe8e4", "#7aa85c", "#3f8f98"),
    ("#f2e4e0", RED_DARK, "#f6d9c0", "#8fae5a", "#5d9bb0"),
    ("#eceaf4", "#5a4f8c", "#f3c9b8", "#6f8f7a", "#6a6fb0"),
    ("#f7efd0", "#a8701f", "#fdf0c0", "#c9a23c", "#6fb0a8"),
)


def draw(stage: Stage) -> None:
    """The emblem."""
    dice, canvas = stage.dice, stage.canvas
    ground, ring, sky, land, water = dice.choice(PALETTES)
    canvas.rect((0, 0, SIZE, SIZE), sky)
    _rays(stage, sky)
    motifs: tuple[Motif, ...] = (_bridge, _book, _rice, _tree, _boat, _sprout, _lotus)
    motif = dice.choice(motifs)
    land_behind = _hills if motif in (_boat, _bridge) else dice.choice((_hills, _river, _fields))
    land_behind(canvas, land, water)
    motif(stage)
    _around(canvas, ground, 206)
    _ring(canvas, (156, 214), ring)
    _ring(canvas, (193, 200), YELLOW if dice.chance(0.5) else WHITE)
    _ring(canvas, (153, 160), lighter(ring, 0.6))
    _rim(stage, ring)
    if dice.chance(0.7):
        canvas.star((240, 50), 24, YELLOW)


def _inside(radius: float, degrees: float) -> Point:
    angle = math.radians(degrees)
    return (240 + math.sin(angle) * radius, 240 - math.cos(angle) * radius)


def _rim(stage: Stage, ring: Paint) -> None:
    """What runs round the ring: leaves, dots or rays."""
    canvas, kind = stage.canvas, stage.dice.choice(("leaves", "dots", "rays", "plain"))
    for degrees in range(30, 340, 10):
        if kind == "dots":
            canvas.disc(_inside(175, degrees), 5, mix(ring, YELLOW, 0.8))
        elif kind == "rays":
            canvas.line([_inside(166, degrees), _inside(185, degrees)], lighter(ring, 0.35), 4)
        elif kind == "leaves":
            way = (degrees > HALF_TURN) - (degrees <= HALF_TURN)
            stem, tip = _inside(170, degrees), _inside(186, degrees + way * 9)
            side = _inside(184, degrees + way * 2)
            canvas.poly([stem, side, tip], mix(ring, YELLOW, 0.7))


def _rays(stage: Stage, sky: Paint) -> None:
    """A rising sun with its rays."""
    canvas, dice = stage.canvas, stage.dice
    x, y = dice.choice((240.0, 190.0, 290.0)), dice.uniform(196, 226)
    sun: Paint = dice.choice((YELLOW, "#f29a3a", RED, "#fff4d2"))
    if dice.chance(0.6):
        for i in range(18):
            angle = i * math.pi / 9
            points = [
                (x + math.cos(angle + turn) * reach, y + math.sin(angle + turn) * reach)
                for turn, reach in ((-0.07, 250.0), (0.07, 250.0))
            ]
            canvas.poly([(x, y), *points], lighter(sky, 0.35))
    canvas.disc((x, y), dice.uniform(44, 60), sun)


def _hills(canvas: Canvas, land: Paint, water: Paint) -> None:
    canvas.poly([(60, 330), (150, 190), (220, 270), (290, 200), (420, 330)], lighter(land, 0.3))
    canvas.poly([(60, 350), (120, 270), (230, 330), (330, 260), (420, 350)], land)
    canvas.rect((60, 318, 360, 110), water)
    for i in range(4):
        canvas.rect((130 + i * 40, 336 + i * 14, 90, 5), lighter(water, 0.45), 2)


def _river(canvas: Canvas, land: Paint, water: Paint) -> None:
    canvas.rect((60, 262, 360, 160), land)
    canvas.poly(
        [
            (230, 262),
            (256, 262),
            (300, 300),
            (220, 340),
            (330, 410),
            (140, 410),
            (130, 350),
            (230, 300),
        ],
        water,
    )
    canvas.poly([(60, 262), (130, 220), (200, 262)], darker(land, 0.15))
    canvas.poly([(290, 262), (360, 226), (430, 262)], darker(land, 0.15))


def _fields(canvas: Canvas, land: Paint, water: Paint) -> None:
    canvas.rect((60, 268, 360, 150), land)
    for i in range(6):
        x = 240 + (i - 2.5) * 130
        canvas.poly(
            [
                (240 + (i - 2.5) * 26, 268),
                (240 + (i - 2.5) * 26 + 13, 268),
                (x + 60, 420),
                (x - 4, 420),
            ],
            lighter(land, 0.3),
        )
    canvas.rect((60, 258, 360, 13), water)


def _bridge(stage: Stage) -> None:
    canvas = stage.canvas
    deck = [(70 + i * 17.0, 318 - 52 * math.sin(math.pi * i / 20)) for i in range(21)]
    for i in (5, 10, 15):
        x, y = deck[i]
        canvas.rect((x - 7, y, 14, 70), "#e6ddcc")
    canvas.line(deck, WHITE, 15)
    canvas.line([(x, y - 22) for x, y in deck], RED, 5)
    for x, y in deck[::2]:
        canvas.line([(x, y), (x, y - 22)], RED, 4)


def _book(stage: Stage) -> None:
    canvas = stage.canvas
    cover: Paint = stage.dice.choice((RED, BLUE_DARK, GREENS[3]))
    canvas.poly([(118, 296), (240, 322), (362, 296), (362, 376), (240, 402), (118, 376)], cover)
    canvas.poly([(126, 284), (240, 310), (240, 392), (126, 366)], WHITE)
    canvas.poly([(354, 284), (240, 310), (240, 392), (354, 366)], "#f1e8d4")
    for i in range(3):
        y = 306 + i * 18
        canvas.line([(142, y), (226, y + 18)], "#c9bfa8", 4)
        canvas.line([(338, y), (254, y + 18)], "#c9bfa8", 4)


def _rice(stage: Stage) -> None:
    canvas = stage.canvas
    for way in (-1, 1):
        points = [
            (240 + way * (10 + 112 * (1 - math.cos(t * 1.35))), 388 - 190 * math.sin(t * 1.3))
            for t in (i / 11 for i in range(12))
        ]
        canvas.line(points, "#b98a2a", 5)
        for i, (x, y) in enumerate(points[3:]):
            for side in (-1, 1):
                canvas.oval((x + side * 9, y - 5 + i % 2 * 3), (7, 12), YELLOW)
                canvas.oval((x + side * 9 + 2, y - 7 + i % 2 * 3), (3, 7), lighter(YELLOW, 0.4))
    for way in (-1, 1):
        canvas.poly([(240, 366), (240 + way * 44, 350), (240 + way * 40, 388)], RED)
    canvas.disc((240, 368), 13, RED_DARK)


def _tree(stage: Stage) -> None:
    canvas = stage.canvas
    leaf = stage.dice.choice(GREENS[2:])
    canvas.rect((229, 290, 22, 104), "#8f5d38", 8)
    for x, y, size in ((240, 236, 66), (190, 276, 48), (290, 276, 48)):
        canvas.disc((x, y), size, leaf)
    canvas.disc((262, 218), 34, mix(leaf, "#ffe9a0", 0.25))
    canvas.disc((306, 266), 22, mix(leaf, "#ffe9a0", 0.25))


def _boat(stage: Stage) -> None:
    canvas = stage.canvas
    sail: Paint = stage.dice.choice((RED, WHITE, "#d98a4a", BLUE))
    canvas.line([(240, 176), (240, 352)], "#8f5d38", 8)
    canvas.poly([(250, 186), (340, 322), (250, 332)], sail)
    canvas.poly([(230, 206), (160, 322), (230, 332)], lighter(sail, 0.25))
    canvas.poly([(132, 344), (348, 344), (308, 388), (172, 388)], "#8f5d38")
    canvas.rect((126, 338, 228, 12), "#b87f4d", 5)


def _sprout(stage: Stage) -> None:
    canvas = stage.canvas
    leaf = stage.dice.choice((GREENS[1], GREENS[2]))
    canvas.line([(240, 386), (238, 320), (240, 262)], GREENS[3], 13)
    for way in (-1, 1):
        tip = (240 + way * 112, 208)
        canvas.poly(
            [(240, 300), (240 + way * 34, 224), tip, (240 + way * 84, 290)],
            leaf if way < 0 else mix(leaf, "#ffe9a0", 0.25),
        )
        canvas.line([(240, 300), (240 + way * 84, 232)], darker(leaf, 0.2), 4)
    canvas.oval((240, 392), (72, 20), "#8f5d38")


def _lotus(stage: Stage) -> None:
    canvas = stage.canvas
    petal: Paint = stage.dice.choice(("#e58aa0", "#f3c4d0", "#d9648a", WHITE))
    canvas.oval((240, 372), (112, 20), GREENS[3])
    for degrees, reach in ((64, 128), (-64, 128), (38, 142), (-38, 142), (14, 150), (-14, 150)):
        angle = math.radians(degrees)
        tip = (240 + math.sin(angle) * reach, 370 - math.cos(angle) * reach)
        side = (math.cos(angle) * 30, math.sin(angle) * 30)
        middle = ((240 + tip[0]) / 2, (370 + tip[1]) / 2)
        paint = lighter(petal, 0.25) if degrees > 0 else darker(petal, 0.06)
        outline = [
            (240.0, 372.0),
            (middle[0] - side[0], middle[1] - side[1]),
            tip,
            (middle[0] + side[0], middle[1] + side[1]),
        ]
        canvas.poly(outline, paint)
    canvas.poly([(240, 372), (210, 300), (240, 226), (270, 300)], lighter(petal, 0.45))


def _circle(radius: float) -> list[Point]:
    return [_inside(radius, i * 2) for i in range(181)]


def _ring(canvas: Canvas, radii: tuple[float, float], paint: Paint) -> None:
    """The band between two circles."""
    canvas.poly([*_circle(radii[0]), *reversed(_circle(radii[1]))], paint)


def _around(canvas: Canvas, paint: Paint, radius: float) -> None:
    """Everything outside a circle."""
    corners = [(240.0, 0.0), (0.0, 0.0), (0.0, SIZE), (SIZE, SIZE), (SIZE, 0.0), (240.0, 0.0)]
    canvas.poly([*_circle(radius), *corners], paint)
