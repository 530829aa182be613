"""Rooms: walls, windows on the hour outside, floors, chairs and what hangs on a wall."""

from __future__ import annotations

from pictures.canvas import Box
from pictures.colours import (
    BLUE_LIGHT,
    GREENS,
    LEAVES,
    RED,
    WHITE,
    WOOD,
    WOOD_DARK,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.stage import Stage
from pictures.things import draw_flag

FLOORS = (
    ("#d9c7a6", "#b79f79"),
    ("#cdb490", "#a2825c"),
    ("#d6cfc2", "#aea597"),
    ("#c9a878", "#8f6a49"),
    ("#d8b996", "#b08a64"),
)
ROOM_WALLS = ("#f3e6c8", "#eef0ea", "#e6ecec", "#f0e2d2", "#e3ead6", "#f4ecd8", "#e9e3ea")


def draw_room(stage: Stage, floor_top: float) -> Paint:
    """The wall, its skirting, and the floor; gives back the wall's colour."""
    canvas, dice = stage.canvas, stage.dice
    wall = dice.choice(ROOM_WALLS)
    canvas.gradient((0, 0, stage.width, floor_top), lighter(wall, 0.15), darker(wall, 0.05))
    if dice.chance(0.5):
        band = dice.choice(("#c9dccb", "#cfd9e0", "#dcc9ae", "#d9cfc0"))
        canvas.rect((0, floor_top * 0.86, stage.width, floor_top * 0.14), band)
    near, far = dice.choice(FLOORS)
    canvas.gradient((0, floor_top, stage.width, stage.height - floor_top), near, far)
    canvas.rect((0, floor_top - 7, stage.width, 9), darker(wall, 0.22))
    _floor_lines(stage, floor_top, darker(far, 0.1))
    return wall


def _floor_lines(stage: Stage, top: float, paint: Paint) -> None:
    """Tiles or boards running to a vanishing point."""
    if stage.dice.chance(0.35):
        return
    canvas, height = stage.canvas, stage.height - top
    for i in range(-8, 9):
        canvas.line(
            [
                (stage.middle + i * stage.width * 0.07, top),
                (stage.middle + i * stage.width * 0.2, stage.height),
            ],
            paint,
            1.5,
        )
    for i in range(1, 7):
        y = top + height * (i / 7) ** 1.7
        canvas.line([(0, y), (stage.width, y)], paint, 1.5)


def draw_window(stage: Stage, box: Box) -> None:
    """A window, and through it the sky and the trees."""
    canvas, dice, shining = stage.canvas, stage.dice, stage.light.shining
    x, y, width, height = box
    canvas.rect(box, WHITE, 4)
    edge = min(width, height) * 0.06
    pane = (x + edge, y + edge, width - 2 * edge, height - 2 * edge)
    sky = stage.light.skies[0]
    canvas.gradient(pane, shining(sky[0]), shining(sky[1]))
    leaf: Paint = dice.choice((*LEAVES, GREENS[1]))
    if stage.light.dark:
        leaf = "#1c2a4c"
    for part in (0.3, 0.7):
        centre = (pane[0] + pane[2] * part, pane[1] + pane[3] * dice.uniform(0.82, 0.92))
        canvas.oval(centre, (pane[2] * 0.22, pane[3] * 0.12), leaf)
    canvas.rect((pane[0], pane[1] + pane[3] * 0.86, pane[2], pane[3] * 0.14), leaf)
    canvas.rect((x + width / 2 - edge / 3, y, edge * 0.66, height), WHITE)
    canvas.rect((x, y + height * 0.42, width, edge * 0.6), WHITE)
    canvas.rect((x - edge, y + height, width + 2 * edge, edge * 1.2), "#d9d4c8")


def draw_windows(stage: Stage, box: Box, count: int) -> None:
    """Equal windows in a row."""
    x, y, width, height = box
    each = width / count
    for i in range(count):
        draw_window(stage, (x + each * (i + 0.08), y, each * 0.84, height))


def draw_picture(stage: Stage, box: Box) -> None:
    """Something framed: a landscape, a chart or a notice."""
    canvas, dice, (x, y, width, height) = stage.canvas, stage.dice, box
    canvas.rect(box, dice.choice((WOOD, WHITE, WOOD_DARK, "#c9a45c")), 3)
    inner = (x + width * 0.06, y + height * 0.08, width * 0.88, height * 0.84)
    canvas.rect(inner, dice.choice(("#cfe3ee", "#fff8e6", "#f2ead6")))
    if dice.chance(0.5):
        canvas.oval((x + width * 0.6, y + height * 0.74), (width * 0.26, height * 0.18), GREENS[1])
        canvas.disc((x + width * 0.3, y + height * 0.36), height * 0.1, "#f6c744")
        return
    canvas.star((x + width * 0.24, y + height * 0.34), height * 0.14, RED)
    for i in range(4):
        wide = width * (0.44 - (i % 2) * 0.12)
        canvas.rect(
            (x + width * 0.42, y + height * (0.22 + i * 0.17), wide, height * 0.06),
            BLUE_LIGHT if i == 0 else "#c9b78f",
            2,
        )


def draw_wall_flag(stage: Stage, x: float, y: float, width: float) -> None:
    """A flag hung flat on the wall, or standing on its pole."""
    if stage.dice.chance(0.5):
        draw_flag(stage.canvas, (x, y), width)
    else:
        draw_flag(stage.canvas, (x, y), width, width * 3.2)


def draw_fan(stage: Stage, x: float, drop: float) -> None:
    """A ceiling fan."""
    canvas, size = stage.canvas, 92 * stage.unit
    canvas.line([(x, 0), (x, drop)], "#b9bdb8", 5)
    for way in (-1, 1):
        canvas.poly(
            [(x, drop), (x + way * size, drop - 5), (x + way * size, drop + 9), (x, drop + 8)],
            mix("#b9bdb8", WHITE, 0.3 if way > 0 else 0.0),
        )
    canvas.oval((x, drop + 4), (size * 0.17, size * 0.1), "#9aa09c")


def draw_room_lamps(stage: Stage, height: float) -> None:
    """Lamps under the ceiling, which shine at night and at dusk."""
    lit = stage.light.name in ("night", "dusk")
    for part in (0.25, 0.75):
        x = stage.width * part
        tube = (x - 60 * stage.unit, height, 120 * stage.unit, 10 * stage.unit)
        stage.canvas.rect(tube, WHITE, 5)
        if lit:
            stage.canvas.lamp((x, height + 5), 240 * stage.unit, "#ffe9b8", 0.22)
