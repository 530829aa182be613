"""A classroom: the board, a teacher or a member before it, pupils at their desks."""

from __future__ import annotations

from functools import partial

from pictures.canvas import Box
from pictures.cast import Cast
from pictures.colours import BLUE_LIGHT, GREENS, RED, WHITE, WOOD, YELLOW, Paint, darker, lighter
from pictures.indoors import draw_fan, draw_picture, draw_room, draw_window
from pictures.looks import Pose
from pictures.people import draw_person
from pictures.sitters import draw_sitter
from pictures.stage import Spot, Stage
from pictures.things import draw_flag

BOARDS = ("#2f5f50", "#2a5546", "#35503f", "#f4f6f6", "#2f4f5f")


NARROW = 100.0  # a strip of wall too narrow for a window


def draw(stage: Stage) -> None:
    """The scene."""
    dice = stage.dice
    floor = stage.height * dice.uniform(0.52, 0.6)
    tall = (floor + 30 * stage.unit) * dice.uniform(0.56, 0.64)
    tall = min(tall, stage.width * 0.38)
    teacher = Spot(stage.width * dice.uniform(0.3, 0.7), floor + 22 * stage.unit, tall)
    stage.frame((teacher.x, teacher.y + stage.height * 0.17), tall * 1.2)
    draw_room(stage, floor)
    board = _board(stage, floor, teacher)
    _wall(stage, floor, board)
    if dice.chance(0.6):
        draw_fan(stage, stage.width * dice.uniform(0.3, 0.7), floor * 0.08)
    _teachers(stage, teacher)
    _desks(stage, floor)


def _board(stage: Stage, floor: float, teacher: Spot) -> Box:
    """The board with lines of chalk, a drawing, or a lit screen."""
    dice, canvas = stage.dice, stage.canvas
    width = stage.width * dice.uniform(0.42, 0.54)
    if stage.recipe.format == "portrait":
        width *= 1.5
    height = min(floor * dice.uniform(0.46, 0.54), width * 0.56)
    x = min(
        max(teacher.x - width * dice.uniform(0.2, 0.8), stage.width * 0.05),
        stage.width * 0.95 - width,
    )
    box = (x, floor * 0.16, width, height)
    paint = dice.choice(BOARDS)
    canvas.rect((x - 12, box[1] - 12, width + 24, height + 24), WOOD, 8)
    canvas.rect(box, paint, 4)
    chalk: Paint = "#4a6a8f" if paint == "#f4f6f6" else "#dfe9dc"
    if dice.chance(0.35):
        _drawing(stage, box, chalk)
        return box
    for i in range(4):
        part = dice.uniform(0.3, 0.8)
        canvas.rect(
            (x + width * 0.08, box[1] + height * (0.18 + 0.19 * i), width * part, 7), chalk, 4
        )
    canvas.star((x + width * 0.9, box[1] + height * 0.2), height * 0.09, YELLOW)
    return box


def _drawing(stage: Stage, box: Box, chalk: Paint) -> None:
    """A chart or a sun over hills."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, box
    if dice.chance(0.5):
        for i in range(6):
            high = height * dice.uniform(0.15, 0.66)
            bar = (x + width * (0.14 + i * 0.125), y + height * 0.86 - high, width * 0.08, high)
            canvas.rect(bar, (YELLOW, BLUE_LIGHT, "#e5803a")[i % 3], 3)
        canvas.line(
            [(x + width * 0.1, y + height * 0.87), (x + width * 0.9, y + height * 0.87)], chalk, 5
        )
        return
    canvas.disc((x + width * 0.7, y + height * 0.32), height * 0.12, YELLOW)
    canvas.line(
        [
            (x + width * 0.1, y + height * 0.8),
            (x + width * 0.34, y + height * 0.4),
            (x + width * 0.52, y + height * 0.7),
            (x + width * 0.66, y + height * 0.52),
            (x + width * 0.9, y + height * 0.8),
        ],
        chalk,
        6,
    )


def _wall(stage: Stage, floor: float, board: Box) -> None:
    """Windows, a flag and pictures beside the board."""
    dice = stage.dice
    right = stage.width - (board[0] + board[2]) - 30
    left = board[0] - 30
    for room, start in ((left, 8.0), (right, board[0] + board[2] + 30)):
        if room < NARROW:
            continue
        width = min(room * 0.8, 170.0)
        x = start + (room - width) / 2
        if dice.chance(0.6):
            draw_window(stage, (x, floor * 0.16, width, floor * 0.5))
        else:
            draw_picture(stage, (x, floor * 0.4, width, width * 0.7))
            draw_flag(stage.canvas, (x + width * 0.2, floor * 0.16), width * 0.55)


def _teachers(stage: Stage, spot: Spot) -> None:
    """Whoever stands at the board: pointing, writing, or facing the class."""
    dice, cast, canvas = stage.dice, Cast(stage.dice), stage.canvas
    look = dice.choice((cast.member, cast.in_ao_dai, partial(cast.official, 0.5)))()
    look = look.bareheaded()
    pose = dice.choice(
        (
            Pose("back", (-0.32, -0.4), (0.18, 0.0)),
            Pose("front", (-0.18, 0.0), (0.3, -0.4)),
            Pose("front", (-0.05, -0.14), (0.05, -0.14)),
            Pose("side", (0.34, -0.42), (0.1, 0.0)),
        )
    )
    draw_person(canvas, spot, look, pose)
    if dice.chance(0.35):
        way = -1 if spot.x > stage.middle else 1
        pupil = spot.moved(way * spot.tall * 0.7)
        draw_person(canvas, pupil, cast.pupil(), Pose("back", (-0.2, 0), (0.24, -0.42)))


def _desks(stage: Stage, floor: float) -> None:
    """Rows of desks, nearer ones larger, with heads above them."""
    dice, cast, unit = stage.dice, Cast(stage.dice), stage.unit
    rows, grown = {"few": (2, 1.25), "some": (3, 1.0), "many": (4, 1.0)}[stage.recipe.people]
    seats = dice.choice((1, 2, 2, 3))
    student = dice.choice((cast.pupil, cast.pupil, cast.member))
    wood: Paint = dice.choice((lighter(WOOD, 0.25), "#d9c09a", "#b8c4c0", "#c98f5f"))
    for row in range(rows):
        part = (row + 0.5) / rows
        size = (54 + 62 * part) * unit * grown
        y = floor + (stage.height - floor) * (0.16 + 0.74 * part**1.2)
        gap = size * (1.2 * seats + 0.8)
        x = -gap * dice.uniform(0.1, 0.9)
        while x < stage.width + gap:
            stage.put(y, partial(_desk, stage, (x, y, gap * 0.84, size), wood))
            for seat in range(seats):
                if dice.chance(0.88):
                    look = student().bareheaded()
                    at = x + gap * 0.84 * (seat + 0.5) / seats
                    spot = Spot(at, y + size * 0.18, size)
                    stage.put(y + 0.5, partial(draw_sitter, stage.canvas, spot, look))
            stage.put(y + 1, partial(_bench, stage, (x, y + size * 0.62, gap * 0.84, size), wood))
            x += gap
    stage.draw_all()


def _desk(stage: Stage, box: Box, wood: Paint) -> None:
    """A desk top, with a book or two."""
    canvas, (x, y, width, size) = stage.canvas, box
    canvas.rect((x, y - size * 0.26, width, size * 0.3), wood, 5)
    canvas.rect((x, y, width, size * 0.14), darker(wood, 0.25))
    for _ in range(2):
        at = x + width * stage.dice.uniform(0.06, 0.84)
        paint = stage.dice.choice((WHITE, "#cfe2ea", RED, BLUE_LIGHT, GREENS[1]))
        canvas.poly(
            [
                (at, y - size * 0.2),
                (at + size * 0.3, y - size * 0.2),
                (at + size * 0.34, y - size * 0.04),
                (at - size * 0.03, y - size * 0.04),
            ],
            paint,
        )


def _bench(stage: Stage, box: Box, wood: Paint) -> None:
    x, y, width, size = box
    stage.canvas.rect((x + 4, y, width - 8, size * 0.16), darker(wood, 0.18), 4)
    for part in (0.06, 0.9):
        stage.canvas.rect(
            (x + width * part, y + size * 0.1, size * 0.08, size * 0.5), darker(wood, 0.35)
        )
