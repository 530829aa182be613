"""Papers and books on a table under inspection, seen from above, with hands at work."""

from __future__ import annotations

import math
from dataclasses import dataclass

from pictures.canvas import Point
from pictures.colours import (
    BLUE,
    BLUE_LIGHT,
    GREENS,
    INK,
    RED,
    RED_DARK,
    SKINS,
    WHITE,
    YELLOW,
    Paint,
    darker,
    lighter,
    mix,
)
from pictures.stage import Stage

TABLES = ("#c8966a", "#a8764a", "#d9c09a", "#8f6a4f", "#b9bfb8", "#d4c4a8")
COVERS = (BLUE, RED, GREENS[2], "#7a5a80", "#d9824a", "#2f6f7a", YELLOW)


@dataclass(frozen=True)
class Sheet:
    """A rectangle lying on the table at an angle."""

    x: float
    y: float
    width: float
    height: float
    degrees: float

    def at(self, across: float, down: float) -> Point:
        """The point at these parts of the sheet, from -0.5 to 0.5."""
        turn = math.radians(self.degrees)
        dx, dy = across * self.width, down * self.height
        return (
            self.x + dx * math.cos(turn) - dy * math.sin(turn),
            self.y + dx * math.sin(turn) + dy * math.cos(turn),
        )

    def corners(
        self, left: float = -0.5, top: float = -0.5, right: float = 0.5, low: float = 0.5
    ) -> list[Point]:
        """The corners of a part of the sheet."""
        return [self.at(left, top), self.at(right, top), self.at(right, low), self.at(left, low)]


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    middle = stage.at(dice.uniform(0.44, 0.56), dice.uniform(0.42, 0.5))
    stage.frame((middle[0], middle[1] + stage.height * 0.3), stage.height * 0.5)
    _table(stage)
    _papers(stage, middle)
    _small_things(stage)
    _hands(stage, middle)


def _table(stage: Stage) -> None:
    """Boards, or one smooth surface."""
    dice, canvas = stage.dice, stage.canvas
    wood = dice.choice(TABLES)
    canvas.gradient(stage.whole(), lighter(wood, 0.08), darker(wood, 0.08))
    if dice.chance(0.7):
        each = 100 * stage.unit
        for i in range(round(stage.height / each) + 1):
            board = (0, i * each, stage.width, each - 2)
            canvas.rect(board, mix(wood, "#7a5232", ((i * 37) % 10) / 60))
            canvas.rect((0, (i + 1) * each - 2, stage.width, 2), darker(wood, 0.3))


def _papers(stage: Stage, middle: Point) -> None:
    """Sheets round the one in the middle that is being read."""
    dice, unit = stage.dice, stage.unit
    count = stage.count(3, 5, 7)
    angle = dice.uniform(0, 6.3)
    for i in range(count):
        turn = angle + i * 6.28 / count
        x = middle[0] + math.cos(turn) * stage.width * dice.uniform(0.26, 0.38)
        y = middle[1] + math.sin(turn) * stage.height * dice.uniform(0.2, 0.34)
        size = dice.uniform(250, 330) * unit
        sheet = Sheet(x, y, size, size * 1.36, dice.uniform(-28, 28))
        kind = dice.choice((_folder, _page, _page, _book, _notebook, _table_sheet))
        kind(stage, sheet)
    size = 350 * unit
    main = Sheet(middle[0], middle[1], size, size * 1.3, dice.uniform(-8, 8))
    dice.choice((_page, _page, _book, _table_sheet))(stage, main)
    if dice.chance(0.7):
        _stamp(stage, main)


def _under(stage: Stage, sheet: Sheet) -> None:
    """The shadow on the table."""
    shift = 10 * stage.unit
    points = [(x + shift, y + shift * 1.2) for x, y in sheet.corners()]
    stage.canvas.poly(points, "#6f4c30")


def _page(stage: Stage, sheet: Sheet) -> None:
    """A sheet with a red heading and lines of print."""
    dice, canvas = stage.dice, stage.canvas
    _under(stage, sheet)
    canvas.poly(sheet.corners(), "#fdfaf1")
    canvas.poly(sheet.corners(-0.25, -0.42, 0.25, -0.385), RED_DARK)
    for i in range(11):
        end = 0.4 - (i % 4 // 3) * dice.uniform(0.1, 0.35)
        top = -0.32 + i * 0.065
        canvas.poly(sheet.corners(-0.4, top, end, top + 0.02), "#c6c9c4")


def _table_sheet(stage: Stage, sheet: Sheet) -> None:
    """A table of marks, with ticks."""
    dice, canvas = stage.dice, stage.canvas
    _under(stage, sheet)
    canvas.poly(sheet.corners(), "#fbf5e4")
    canvas.poly(sheet.corners(-0.42, -0.42, 0.42, -0.33), BLUE_LIGHT)
    for i in range(9):
        top = -0.29 + i * 0.08
        canvas.poly(sheet.corners(-0.42, top + 0.055, 0.42, top + 0.06), "#c9bfa8")
        canvas.poly(
            sheet.corners(-0.4, top + 0.015, dice.uniform(-0.1, 0.1), top + 0.035), "#bfb8a4"
        )
        if dice.chance(0.75):
            tick = [
                sheet.at(0.24, top + 0.025),
                sheet.at(0.28, top + 0.045),
                sheet.at(0.36, top - 0.005),
            ]
            canvas.line(tick, dice.choice((RED, GREENS[2])), 5 * stage.unit)


def _folder(stage: Stage, sheet: Sheet) -> None:
    """A coloured folder with papers in it."""
    _under(stage, sheet)
    stage.canvas.poly(sheet.corners(), stage.dice.choice(COVERS))
    inner = Sheet(*sheet.at(0.03, -0.02), sheet.width * 0.9, sheet.height * 0.92, sheet.degrees + 3)
    stage.canvas.poly(inner.corners(), "#fdfaf1")
    for i in range(10):
        top = -0.38 + i * 0.075
        stage.canvas.poly(inner.corners(-0.38, top, 0.38 - (i % 3) * 0.1, top + 0.022), "#c6c9c4")


def _book(stage: Stage, sheet: Sheet) -> None:
    """An open book of minutes."""
    wide = Sheet(sheet.x, sheet.y, sheet.width * 1.5, sheet.height * 0.86, sheet.degrees)
    _under(stage, wide)
    canvas = stage.canvas
    canvas.poly(wide.corners(), stage.dice.choice(COVERS))
    canvas.poly(wide.corners(-0.485, -0.475, 0.0, 0.475), "#fbf7ea")
    canvas.poly(wide.corners(0.0, -0.475, 0.485, 0.475), "#f1eada")
    for side in (-0.44, 0.06):
        for i in range(9):
            top = -0.38 + i * 0.088
            end = side + 0.38 - (stage.dice.chance(0.3)) * 0.14
            canvas.poly(wide.corners(side, top, end, top + 0.016), mix(BLUE_LIGHT, WHITE, 0.45))
    canvas.poly(wide.corners(-0.004, -0.475, 0.004, 0.475), "#c9bfa8")


def _notebook(stage: Stage, sheet: Sheet) -> None:
    """A closed notebook with a label."""
    _under(stage, sheet)
    paint = stage.dice.choice(COVERS)
    small = Sheet(sheet.x, sheet.y, sheet.width * 0.8, sheet.height * 0.8, sheet.degrees)
    stage.canvas.poly(small.corners(), paint)
    stage.canvas.poly(small.corners(-0.5, -0.5, -0.42, 0.5), darker(paint, 0.3))
    stage.canvas.poly(small.corners(-0.24, -0.34, 0.32, -0.1), "#fdf6e0")
    stage.canvas.poly(small.corners(-0.14, -0.26, 0.22, -0.235), "#c6bfa8")
    stage.canvas.poly(small.corners(-0.14, -0.2, 0.12, -0.18), "#c6bfa8")


def _stamp(stage: Stage, sheet: Sheet) -> None:
    """A round red stamp with a star."""
    centre, radius = sheet.at(0.24, 0.34), 42 * stage.unit
    stage.canvas.disc(centre, radius, mix(RED, WHITE, 0.35))
    stage.canvas.disc(centre, radius * 0.84, "#fdfaf1")
    stage.canvas.star(centre, radius * 0.56, mix(RED, WHITE, 0.25))


def _small_things(stage: Stage) -> None:
    """A cup of tea, a phone, glasses or a pencil, near the corners."""
    dice = stage.dice
    corners = [(0.1, 0.76), (0.9, 0.8), (0.9, 0.14), (0.1, 0.16)]
    dice.shuffle(corners)
    kinds = [_cup, _tablet, _glasses, _cup]
    dice.shuffle(kinds)
    for (x, y), kind in zip(corners[:2], kinds, strict=False):
        kind(stage, stage.at(x, y))


def _cup(stage: Stage, centre: Point) -> None:
    canvas, unit, (x, y) = stage.canvas, stage.unit, centre
    tea = stage.dice.choice(("#7a4a2a", "#a9a24c", "#c97a3a"))
    canvas.shade((x + 10 * unit, y + 18 * unit), (84 * unit, 76 * unit), 1.2)
    canvas.disc(centre, 76 * unit, WHITE)
    canvas.disc(centre, 58 * unit, darker(tea, 0.1))
    canvas.disc((x + 5 * unit, y - 5 * unit), 46 * unit, lighter(tea, 0.08))


def _tablet(stage: Stage, centre: Point) -> None:
    dice, canvas, unit = stage.dice, stage.canvas, stage.unit
    sheet = Sheet(*centre, 280 * unit, 180 * unit, dice.uniform(-20, 20))
    _under(stage, sheet)
    canvas.poly(sheet.corners(), "#2d3a4c")
    canvas.poly(sheet.corners(-0.45, -0.43, 0.45, 0.43), "#dbe8ee")
    for i in range(3):
        for j in range(4):
            left, top = -0.38 + j * 0.2, -0.34 + i * 0.24
            paint = dice.choice((BLUE_LIGHT, WHITE, YELLOW, "#cfe0d0"))
            canvas.poly(sheet.corners(left, top, left + 0.15, top + 0.17), paint)


def _glasses(stage: Stage, centre: Point) -> None:
    canvas, unit, (x, y) = stage.canvas, stage.unit, centre
    for way in (-1, 1):
        lens = (x + way * 46 * unit, y)
        canvas.oval(lens, (38 * unit, 30 * unit), INK)
        canvas.oval(lens, (31 * unit, 23 * unit), "#cfdcdc")
        canvas.line(
            [(lens[0] + way * 36 * unit, y), (x + way * 96 * unit, y - 62 * unit)], INK, 6 * unit
        )
    canvas.line([(x - 10 * unit, y - 4 * unit), (x + 10 * unit, y - 4 * unit)], INK, 6 * unit)


def _hands(stage: Stage, middle: Point) -> None:
    """A writing hand from below, perhaps a second one, perhaps a neighbour's."""
    dice, unit = stage.dice, stage.unit
    sleeve: Paint = dice.choice((BLUE, BLUE, "#c3d3e2", "#2a74bd", "#8d5a7c"))
    skin = dice.choice(SKINS)
    tip = (middle[0] + dice.uniform(-10, 70) * unit, middle[1] + dice.uniform(20, 80) * unit)
    low = stage.height + 60 * unit
    _writing(stage, tip, (middle[0] - dice.uniform(60, 160) * unit, low), (sleeve, *skin))
    if dice.chance(0.75):
        palm = (tip[0] + dice.uniform(170, 230) * unit, tip[1] + dice.uniform(70, 130) * unit)
        _resting(stage, palm, (palm[0] + dice.uniform(60, 160) * unit, low), (sleeve, *skin))


def _writing(stage: Stage, tip: Point, elbow: Point, paints: tuple[Paint, Paint, Paint]) -> None:
    """A hand with a pen whose point is at ``tip``."""
    canvas, unit = stage.canvas, stage.unit
    sleeve, skin, shadow = paints
    palm = (tip[0] - 84 * unit, tip[1] + 96 * unit)
    wrist = (palm[0] + (elbow[0] - palm[0]) * 0.26, palm[1] + (elbow[1] - palm[1]) * 0.26)
    canvas.line([elbow, wrist, palm], skin, 60 * unit)
    canvas.line([elbow, wrist], sleeve, 116 * unit)
    canvas.line([elbow, wrist], lighter(sleeve, 0.08), 60 * unit)
    canvas.oval(palm, (48 * unit, 52 * unit), skin)
    canvas.line([tip, (tip[0] - 130 * unit, tip[1] + 34 * unit)], INK, 10 * unit)
    for dx, dy in ((40, -40), (46, -18), (44, 4)):
        canvas.line(
            [palm, (palm[0] + dx * unit, palm[1] + (dy - 26) * unit)],
            skin if dy < 0 else shadow,
            22 * unit,
        )


def _resting(stage: Stage, palm: Point, elbow: Point, paints: tuple[Paint, Paint, Paint]) -> None:
    """A flat hand that holds the paper."""
    canvas, unit = stage.canvas, stage.unit
    sleeve, skin, shadow = paints
    wrist = (palm[0] + (elbow[0] - palm[0]) * 0.3, palm[1] + (elbow[1] - palm[1]) * 0.3)
    canvas.line([elbow, wrist, palm], skin, 58 * unit)
    canvas.line([elbow, wrist], sleeve, 116 * unit)
    canvas.line([elbow, wrist], lighter(sleeve, 0.08), 60 * unit)
    canvas.oval(palm, (46 * unit, 48 * unit), skin)
    for dx, finger in ((-34, shadow), (-12, skin), (12, skin), (32, skin)):
        tip = (palm[0] + (dx * 1.2 - 18) * unit, palm[1] + (abs(dx) * 0.3 - 76) * unit)
        canvas.line(
            [(palm[0] + dx * unit, palm[1] - 8 * unit), tip],
            finger,
            21 * unit,
        )
