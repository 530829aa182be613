"""Hills, trees, water, fields and flowers."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np

from pictures.canvas import Box, Canvas, Point
from pictures.colours import (
    GREENS,
    RED,
    SUNLIT,
    WHITE,
    WOOD,
    WOOD_DARK,
    YELLOW,
    Paint,
    mix,
)
from pictures.stage import Stage

Line = Callable[[float], float]


def draw_ridge(stage: Stage, y: float, rise: float, paint: Paint, waves: float = 1.5) -> Line:
    """A line of hills down to the foot of the picture; gives back its height at an x."""
    phases = [stage.dice.uniform(0, 6.3) for _ in range(4)]
    xs = np.linspace(-5, stage.width + 5, 160)
    turn = xs / stage.width * 6.3 * waves
    shape = sum(
        weight * np.sin(pace * turn + phase)
        for weight, pace, phase in zip((1, 0.5, 0.22, 0.1), (1, 2.1, 4.7, 9.3), phases, strict=True)
    )
    ys = y - rise * np.asarray(shape) / 1.6
    outline = [(float(a), float(b)) for a, b in zip(xs, ys, strict=True)]
    bottom = [(stage.width + 5, stage.height + 5), (-5.0, stage.height + 5)]
    stage.canvas.poly([*outline, *bottom], paint)
    return lambda x: float(np.interp(x, xs, ys))


def draw_tree(canvas: Canvas, foot: Point, size: float, paint: Paint) -> None:
    """A round tree."""
    x, y = foot
    canvas.rect((x - size * 0.05, y - size * 0.5, size * 0.1, size * 0.5), WOOD_DARK, size * 0.03)
    canvas.oval((x, y - size * 0.72), (size * 0.36, size * 0.34), paint)
    canvas.oval((x - size * 0.22, y - size * 0.55), (size * 0.24, size * 0.2), paint)
    canvas.oval((x + size * 0.24, y - size * 0.56), (size * 0.24, size * 0.2), paint)
    bright = mix(paint, SUNLIT, 0.22)
    canvas.oval((x + size * 0.1, y - size * 0.82), (size * 0.2, size * 0.17), bright)
    canvas.oval((x + size * 0.27, y - size * 0.62), (size * 0.13, size * 0.1), bright)


def draw_palm(canvas: Canvas, foot: Point, size: float, paint: Paint, lean: float = 0.12) -> None:
    """A coconut palm."""
    x, y = foot
    top = (x + lean * size, y - size)
    trunk = mix(WOOD_DARK, paint, 0.35)
    canvas.line([foot, (x + lean * size * 0.3, y - size * 0.5), top], trunk, size * 0.045)
    for degrees in (-165, -140, -110, -75, -45, -18, 8, 190):
        angle = math.radians(degrees)
        reach = size * 0.42
        tip = (
            top[0] + math.cos(angle) * reach,
            top[1] + math.sin(angle) * reach * 0.62 + reach * 0.22,
        )
        mid = ((top[0] + tip[0]) / 2, (top[1] + tip[1]) / 2 - reach * 0.2)
        leaf = [top, (mid[0], mid[1] - reach * 0.05), tip, (mid[0], mid[1] + reach * 0.13)]
        canvas.poly(leaf, paint if degrees % 2 else mix(paint, SUNLIT, 0.16))


def draw_areca(canvas: Canvas, foot: Point, size: float, paint: Paint) -> None:
    """A slender areca palm."""
    x, y = foot
    canvas.line([foot, (x, y - size)], mix(WOOD_DARK, WHITE, 0.25), size * 0.024)
    canvas.line([(x, y - size * 0.86), (x, y - size)], GREENS[2], size * 0.032)
    for degrees in (-160, -125, -90, -55, -20):
        angle = math.radians(degrees)
        tip = (x + math.cos(angle) * size * 0.22, y - size + math.sin(angle) * size * 0.2)
        drop = (tip[0] + math.cos(angle) * size * 0.1, tip[1] + size * 0.09)
        canvas.poly(
            [(x, y - size * 1.0), tip, drop, (x, y - size * 0.96)],
            mix(paint, SUNLIT, 0.1 if degrees % 2 else 0),
        )


def draw_bamboo(stage: Stage, foot: Point, size: float, paint: Paint) -> None:
    """A clump of bamboo, bowed by its own weight."""
    canvas, dice = stage.canvas, stage.dice
    for _ in range(9):
        bow, tall = dice.uniform(-0.45, 0.45), dice.uniform(0.7, 1.0)
        base = (foot[0] + bow * size * 0.25, foot[1])
        knee = (base[0] + bow * size * 0.25, foot[1] - size * tall * 0.6)
        top = (base[0] + bow * size, foot[1] - size * tall)
        stem = mix(paint, "#d6d27a", dice.uniform(0.1, 0.5))
        canvas.line([base, knee, top], stem, size * 0.018)
        for part in (0.3, 0.6, 0.9, 1.1):
            at = (knee[0] + (top[0] - knee[0]) * part, knee[1] + (top[1] - knee[1]) * part)
            canvas.oval(at, (size * 0.1, size * 0.045), mix(paint, SUNLIT, dice.uniform(0, 0.2)))


def draw_bush(canvas: Canvas, foot: Point, size: float, paint: Paint) -> None:
    """A low bush."""
    x, y = foot
    for dx, reach in ((-0.5, 0.36), (0.45, 0.4), (0, 0.5)):
        centre = (x + dx * size, y - reach * size * 0.55)
        canvas.oval(centre, (size * reach, size * reach * 0.8), paint)
    canvas.oval(
        (x + size * 0.14, y - size * 0.5), (size * 0.24, size * 0.16), mix(paint, SUNLIT, 0.2)
    )


def draw_sapling(canvas: Canvas, foot: Point, size: float) -> None:
    """A young tree in its patch of dug earth."""
    x, y = foot
    canvas.oval(foot, (size * 0.48, size * 0.13), WOOD_DARK)
    canvas.line([foot, (x, y - size)], GREENS[3], size * 0.07)
    for up, out in ((0.45, -0.3), (0.6, 0.34), (0.8, -0.26), (0.95, 0.2), (1.08, -0.02)):
        centre = (x + out * size * 0.6, y - up * size)
        canvas.oval(centre, (size * 0.2, size * 0.11), GREENS[2] if out < 0 else GREENS[1])


def draw_flowers(stage: Stage, centre: Point, size: float) -> None:
    """A bunch of flowers in its leaves."""
    canvas, dice = stage.canvas, stage.dice
    paints = dice.choice(
        (
            (RED, YELLOW, WHITE, "#f0a0a0"),
            (WHITE, "#f3c4d8", "#d9748c", YELLOW),
            (YELLOW, "#f0b040", WHITE, "#e5803a"),
        )
    )
    leaves, blossoms = 26, 20
    for number in range(leaves + blossoms):
        angle, reach = dice.uniform(0, 6.3), dice.random() ** 0.5
        x = centre[0] + math.cos(angle) * reach * size * 0.92
        y = centre[1] + math.sin(angle) * reach * size * 0.52
        if number < leaves:
            canvas.oval((x, y), (size * 0.2, size * 0.17), GREENS[2])
        else:
            canvas.disc((x, y - size * 0.08), size * 0.13, dice.choice(paints))


def draw_water(stage: Stage, box: Box, upper: Paint, lower: Paint) -> None:
    """Water, darker where it is near, with glints along it."""
    canvas, dice = stage.canvas, stage.dice
    canvas.gradient(box, upper, lower)
    left, top, width, height = box
    for _ in range(round(110 * max(0.3, width / stage.width))):
        part = dice.random()
        y = top + height * part
        reach = dice.uniform(30, 170) * (0.35 + part) * stage.unit
        paint = mix(mix(upper, WHITE, 0.35), lower, dice.uniform(0.1, 0.9))
        canvas.rect(
            (left + dice.random() * width - reach / 2, y, reach, (1.5 + 3.5 * part) * stage.unit),
            paint,
            2,
        )


def draw_path_of_light(stage: Stage, x: float, box: Box, paint: Paint) -> None:
    """The shine of the sun or a lamp on the water below it."""
    dice = stage.dice
    _, top, _, height = box
    for _ in range(44):
        part = dice.random() * 0.9
        half = (18 + 40 * part) * stage.unit
        left = x + dice.uniform(-90, 90) * (0.3 + part) * stage.unit - half
        stage.canvas.rect(
            (left, top + height * part, 2 * half, (2.5 + 2 * part) * stage.unit), paint, 2
        )


def draw_field(stage: Stage, top: float, near: Paint, far: Paint) -> None:
    """A field in rows to the foot of the picture, as rice is planted."""
    height = stage.height - top
    for row in range(16):
        part = row / 16
        y = top + height * part**1.6
        paint = mix(far, near, (row % 2) * 0.3 + part * 0.6)
        stage.canvas.rect((-5, y, stage.width + 10, height), paint)


def draw_grass(stage: Stage, area: Box, paint: Paint, count: int = 60) -> None:
    """Tufts of grass."""
    left, top, width, height = area
    for _ in range(count):
        part = stage.dice.random()
        x, y = left + stage.dice.random() * width, top + part * height
        size = (5 + 12 * part) * stage.unit
        for dx in (-0.5, 0, 0.5):
            stage.canvas.line([(x, y), (x + dx * size, y - size)], paint, 1 + part)


def draw_sheaf(canvas: Canvas, foot: Point, size: float) -> None:
    """A bound sheaf of rice, its ears hanging over."""
    x, y = foot
    tie = y - size * 0.42
    for i in range(9):
        out = i - 4
        paint = ("#d9b850", "#ecd27a", "#e0c262")[i % 3]
        top = (x + out * size * 0.07, y - size * (0.92 - 0.012 * out * out))
        stalk = [(x + out * size * 0.055, y), (x + out * size * 0.026, tie), top]
        canvas.line(stalk, paint, size * 0.05)
        ear = (top[0] + out * size * 0.03, top[1] + size * 0.03)
        canvas.oval(ear, (size * 0.055, size * 0.085), ("#d0a63c", "#e6c35a")[i % 2])
    canvas.rect((x - size * 0.13, tie - size * 0.04, size * 0.26, size * 0.08), WOOD, size * 0.03)
