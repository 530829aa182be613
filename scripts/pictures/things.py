"""Things people carry, hang up and sit by: flags, bunting, tables, boats, lanterns."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from pictures.canvas import Box, Canvas, Point
from pictures.colours import (
    BLUE,
    BRIGHT,
    RED,
    STEEL,
    WHITE,
    WOOD,
    WOOD_DARK,
    YELLOW,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.stage import Stage


def draw_flag(canvas: Canvas, corner: Point, width: float, pole: float = 0.0) -> None:
    """The red flag with the star, its upper left corner at a point, perhaps on a pole."""
    (x, y), height = corner, width * 2 / 3
    if pole:
        canvas.rect(
            (x - width * 0.04, y - width * 0.06, width * 0.05, pole), "#d8d2c4", width * 0.02
        )
    upper = [(x + width * i / 24, y + math.sin(i / 24 * 6) * height * 0.05) for i in range(25)]
    canvas.poly([*upper, *((a, b + height) for a, b in reversed(upper))], RED)
    fold = upper[9:16]
    canvas.poly([*fold, *((a, b + height) for a, b in reversed(fold))], mix(RED, "#000000", 0.07))
    canvas.star((x + width / 2, y + height / 2), height * 0.3, YELLOW)


def draw_streamer(canvas: Canvas, foot: Point, size: float, paint: Paint) -> None:
    """A tall festival flag on its pole."""
    x, y = foot
    canvas.line([foot, (x, y - size)], "#d8d2c4", size * 0.02)
    cloth = [
        (x, y - size),
        (x + size * 0.3, y - size * 0.9),
        (x + size * 0.46, y - size * 0.8),
        (x + size * 0.28, y - size * 0.72),
        (x, y - size * 0.62),
    ]
    canvas.poly(cloth, paint)
    inner = [
        (x, y - size * 0.92),
        (x + size * 0.22, y - size * 0.84),
        (x + size * 0.22, y - size * 0.77),
        (x, y - size * 0.7),
    ]
    canvas.poly(inner, lighter(paint, 0.3))


def draw_curtain(canvas: Canvas, box: Box, paint: Paint, folds: int = 22) -> None:
    """A curtain in folds."""
    x, y, width, height = box
    for i in range(folds):
        shadow = 0.5 + 0.5 * math.sin(i * 2.4)
        strip = (x + width * i / folds, y, width / folds + 1, height)
        canvas.rect(strip, mix(paint, "#2b0d12", 0.04 + 0.13 * shadow))


def draw_bunting(
    canvas: Canvas, start: Point, end: Point, sag: float, paints: Sequence[Paint] = BRIGHT
) -> None:
    """A string of small flags."""
    count = max(6, round(math.dist(start, end) / 42))
    points = [
        (
            start[0] + (end[0] - start[0]) * i / count,
            start[1] + (end[1] - start[1]) * i / count + sag * math.sin(math.pi * i / count),
        )
        for i in range(count + 1)
    ]
    canvas.line(points, "#e9dfc9", 1.5)
    drop = math.dist(start, end) / count * 0.75
    for i, (a, b) in enumerate(pairwise(points)):
        tip = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + drop)
        canvas.poly([(a[0] + 2, a[1]), (b[0] - 2, b[1]), tip], paints[i % len(paints)])


def draw_banner(canvas: Canvas, box: Box, paint: Paint, lines: Paint) -> None:
    """A cloth banner; bars stand for its words."""
    x, y, width, height = box
    canvas.rect(box, paint, height * 0.06)
    canvas.rect(
        (x + width * 0.16, y + height * 0.24, width * 0.68, height * 0.16), lines, height * 0.08
    )
    canvas.rect(
        (x + width * 0.28, y + height * 0.58, width * 0.44, height * 0.14), lines, height * 0.07
    )


def draw_boat(stage: Stage, centre: Point, size: float, paint: Paint = WOOD) -> None:
    """An open wooden boat, seen from its side."""
    canvas, (x, y) = stage.canvas, centre
    canvas.poly(
        [
            (x - size, y - size * 0.1),
            (x - size * 0.8, y),
            (x + size * 0.8, y),
            (x + size, y - size * 0.12),
            (x + size * 0.7, y + size * 0.2),
            (x - size * 0.7, y + size * 0.2),
        ],
        darker(paint, 0.3),
    )
    canvas.rect((x - size * 0.86, y - size * 0.02, size * 1.72, size * 0.06), paint, size * 0.03)


def draw_table(canvas: Canvas, box: Box, cloth: Paint) -> None:
    """A table with a cloth down to the floor, seen from before."""
    x, y, width, height = box
    canvas.rect(box, cloth, height * 0.04)
    for i in range(1, 8):
        canvas.line(
            [(x + width * i / 8, y + height * 0.2), (x + width * i / 8, y + height * 0.96)],
            darker(cloth, 0.08),
            2,
        )
    canvas.rect(
        (x - width * 0.01, y, width * 1.02, height * 0.16), lighter(cloth, 0.3), height * 0.04
    )


def draw_lectern(canvas: Canvas, box: Box) -> None:
    """A speaker's desk with a star on it."""
    x, y, width, height = box
    inset = width * 0.08
    canvas.poly(
        [(x, y), (x + width, y), (x + width - inset, y + height), (x + inset, y + height)],
        WOOD_DARK,
    )
    canvas.poly(
        [(x, y), (x + width, y), (x + width - 2, y + height * 0.13), (x + 2, y + height * 0.13)],
        lighter(WOOD, 0.15),
    )
    canvas.poly(
        [
            (x + inset * 1.9, y + height * 0.24),
            (x + width - inset * 1.9, y + height * 0.24),
            (x + width - inset * 2.2, y + height * 0.9),
            (x + inset * 2.2, y + height * 0.9),
        ],
        darker(WOOD_DARK, 0.15),
    )
    canvas.star((x + width / 2, y + height * 0.54), width * 0.16, YELLOW)


def draw_microphone(canvas: Canvas, foot: Point, size: float) -> None:
    """A microphone on a bent stalk."""
    x, y = foot
    canvas.line([foot, (x + size * 0.2, y - size * 0.6), (x, y - size)], "#24303f", size * 0.045)
    canvas.oval((x, y - size * 1.04), (size * 0.09, size * 0.13), "#24303f")


def draw_lantern(canvas: Canvas, centre: Point, size: float, kind: str, paint: Paint) -> None:
    """A paper lantern: a star, a ball or a fish of the mid-autumn night."""
    x, y = centre
    bright = mix(paint, "#fff2b8", 0.5)
    canvas.lamp(centre, size * 1.7, mix(paint, "#ffd98a", 0.6), 0.75)
    if kind == "star":
        canvas.disc(centre, size * 1.02, darker(paint, 0.1))
        canvas.disc(centre, size * 0.94, "#6a4a58")
        canvas.star(centre, size, paint)
        canvas.star(centre, size * 0.55, bright)
    elif kind == "fish":
        canvas.oval(centre, (size, size * 0.55), paint)
        canvas.oval(centre, (size * 0.7, size * 0.34), bright)
        canvas.poly(
            [
                (x - size * 0.8, y),
                (x - size * 1.5, y - size * 0.5),
                (x - size * 1.3, y),
                (x - size * 1.5, y + size * 0.5),
            ],
            paint,
        )
        canvas.disc((x + size * 0.6, y - size * 0.1), size * 0.08, "#2b2428")
    else:
        canvas.oval(centre, (size * 0.8, size * 0.95), paint)
        canvas.oval(centre, (size * 0.42, size * 0.92), bright)
        for dy in (-1.08, 0.9):
            canvas.rect((x - size * 0.3, y + dy * size, size * 0.6, size * 0.18), "#7a4a2a", 3)
        canvas.line([(x, y + size * 1.06), (x, y + size * 1.7)], paint, size * 0.08)


def draw_candle(canvas: Canvas, foot: Point, size: float) -> None:
    """A burning candle."""
    x, y = foot
    canvas.rect((x - size * 0.13, y - size * 0.6, size * 0.26, size * 0.6), "#f4ead6", size * 0.05)
    canvas.oval((x, y - size * 0.78), (size * 0.12, size * 0.22), "#ffd98a")
    canvas.oval((x, y - size * 0.74), (size * 0.06, size * 0.13), "#fff6d6")
    canvas.lamp((x, y - size * 0.7), size * 1.5, "#ffc46a", 0.8)


def draw_bulbs(stage: Stage, start: Point, end: Point, sag: float) -> None:
    """A string of bulbs, which shine at night."""
    canvas = stage.canvas
    count = max(5, round(math.dist(start, end) / 70))
    points = [
        (
            start[0] + (end[0] - start[0]) * i / count,
            start[1] + (end[1] - start[1]) * i / count + sag * math.sin(math.pi * i / count),
        )
        for i in range(count + 1)
    ]
    canvas.line(points, "#6a6a7a", 1.5)
    for x, y in points[1:-1]:
        canvas.disc((x, y + 6), 5, "#fff2c4")
        if stage.light.dark:
            canvas.lamp((x, y + 6), 42 * stage.unit, "#ffd58a", 0.8)


def draw_street_lamp(stage: Stage, foot: Point, size: float) -> None:
    """A street lamp, which shines at night."""
    canvas, (x, y) = stage.canvas, foot
    canvas.line([foot, (x, y - size), (x + size * 0.2, y - size * 1.02)], STEEL, size * 0.025)
    canvas.oval((x + size * 0.22, y - size), (size * 0.06, size * 0.025), "#fff2c4")
    if stage.light.dark:
        canvas.lamp((x + size * 0.22, y - size * 0.9), size * 0.35, "#ffdc9a", 0.8)
        canvas.lamp((x + size * 0.22, y - size * 0.1), size * 0.7, "#ffcf85", 0.5)


def draw_gift(canvas: Canvas, centre: Point, size: float, paint: Paint) -> None:
    """A wrapped gift."""
    x, y = centre
    canvas.rect((x - size, y - size * 0.7, size * 2, size * 1.4), paint, size * 0.08)
    canvas.rect((x - size * 0.16, y - size * 0.7, size * 0.32, size * 1.4), YELLOW)
    canvas.oval((x - size * 0.3, y - size * 0.82), (size * 0.3, size * 0.16), YELLOW)
    canvas.oval((x + size * 0.3, y - size * 0.82), (size * 0.3, size * 0.16), YELLOW)


def draw_tool(canvas: Canvas, hand: Point, size: float, kind: str) -> None:
    """A spade, a broom or a flag-staff, held upright at a hand."""
    x, y = hand
    canvas.line(
        [(x + size * 0.05, y - size * 0.35), (x - size * 0.05, y + size * 0.42)], WOOD, size * 0.03
    )
    low = (x - size * 0.05, y + size * 0.42)
    if kind == "spade":
        canvas.poly(
            [
                (low[0] - size * 0.06, low[1] - size * 0.02),
                (low[0] + size * 0.07, low[1] - size * 0.01),
                (low[0] + size * 0.04, low[1] + size * 0.14),
                (low[0] - size * 0.04, low[1] + size * 0.13),
            ],
            "#8b949c",
        )
    elif kind == "broom":
        canvas.poly(
            [
                (low[0] - size * 0.02, low[1] - size * 0.04),
                (low[0] + size * 0.03, low[1] - size * 0.04),
                (low[0] + size * 0.09, low[1] + size * 0.12),
                (low[0] - size * 0.12, low[1] + size * 0.12),
            ],
            "#c9a45c",
        )


def draw_bicycle(canvas: Canvas, foot: Point, size: float, paint: Paint = BLUE) -> None:
    """A bicycle leaning on its stand."""
    x, y = foot
    hubs = [(x - size * 0.5, y - size * 0.32), (x + size * 0.5, y - size * 0.32)]
    for hub in hubs:
        canvas.disc(hub, size * 0.32, "#3a3f4a")
        canvas.disc(hub, size * 0.27, lighter(STEEL, 0.5))
        canvas.disc(hub, size * 0.05, "#3a3f4a")
    seat, bar = (x - size * 0.16, y - size * 0.8), (x + size * 0.36, y - size * 0.86)
    pedal = (x - size * 0.02, y - size * 0.32)
    for line in ([hubs[0], seat, pedal, hubs[0]], [seat, bar, hubs[1]], [pedal, bar]):
        canvas.line(line, paint, size * 0.05)
    canvas.oval((seat[0], seat[1] - size * 0.04), (size * 0.13, size * 0.05), "#3a3230")
    canvas.line(
        [
            (bar[0] - size * 0.1, bar[1] - size * 0.1),
            bar,
            (bar[0] + size * 0.1, bar[1] - size * 0.06),
        ],
        "#3a3f4a",
        size * 0.04,
    )


def draw_books(stage: Stage, box: Box, paints: Sequence[Paint]) -> None:
    """A row of books filling a shelf from the left."""
    canvas, dice, (x, y, width, height) = stage.canvas, stage.dice, box
    at, end = x, x + width
    while at < end - height * 0.2:
        wide, high = dice.uniform(0.11, 0.24) * height, dice.uniform(0.64, 0.94) * height
        canvas.rect((at, y + height - high, wide, high), dice.choice(tuple(paints)), 2)
        canvas.rect((at + wide * 0.2, y + height - high * 0.88, wide * 0.6, high * 0.05), WHITE)
        at += wide + 2 + (dice.chance(0.1)) * height * 0.2
