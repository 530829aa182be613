"""A reading corner: shelves of books, readers on mats or at a table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pictures.backdrop import EARTHS, GRASSES, draw_backdrop, draw_ground
from pictures.canvas import Box, Canvas
from pictures.cast import Cast
from pictures.colours import (
    BLUE,
    BLUE_LIGHT,
    GREENS,
    RED,
    WHITE,
    WOOD,
    WOOD_DARK,
    YELLOW,
    Paint,
    darker,
    lighter,
)
from pictures.indoors import draw_picture, draw_room, draw_window
from pictures.looks import Look, Pose
from pictures.nature import draw_tree
from pictures.people import draw_person
from pictures.sitters import draw_sitter
from pictures.stage import Spot, Stage
from pictures.things import draw_books

BINDINGS: tuple[Paint, ...] = (
    RED,
    BLUE,
    BLUE_LIGHT,
    YELLOW,
    GREENS[2],
    GREENS[3],
    WHITE,
    "#d9824a",
    "#7a5a80",
)
MATS = ("#c1554a", "#4f7a8a", "#8a6a9a", "#c9a24c", "#5f8a6a")


def draw(stage: Stage) -> None:
    """The scene, in a room or in the open under a tree."""
    dice = stage.dice
    floor = stage.height * dice.uniform(0.62, 0.68)
    tall = min(stage.height * 0.36, stage.width * 0.3)
    lead = Spot(stage.width * dice.uniform(0.34, 0.66), floor + stage.height * 0.16, tall)
    stage.frame((lead.x, lead.y + tall * 0.28), tall * 1.3)
    outside = stage.light.name not in ("night", "dusk") and dice.chance(0.3)
    if outside:
        _garden(stage, floor)
    else:
        draw_room(stage, floor)
        _room(stage, floor)
    dice.choice((_on_mats, _on_mats, _at_table))(stage, lead)
    stage.draw_all()


def _garden(stage: Stage, floor: float) -> None:
    """Bookshelves on wheels in the shade of a tree."""
    dice, unit = stage.dice, stage.unit
    draw_backdrop(stage, floor * 0.8)
    draw_ground(stage, floor * 0.8, dice.choice((EARTHS, GRASSES)))
    size = floor * 1.15
    draw_tree(stage.canvas, (stage.width * dice.choice((0.12, 0.9)), floor), size, GREENS[2])
    x = stage.width * dice.uniform(0.3, 0.42)
    height = 210 * unit
    _shelf(stage, (x, floor - height, stage.width * 0.34, height), 2)


def _room(stage: Stage, floor: float) -> None:
    """Shelves along the wall, a window between them."""
    dice = stage.dice
    left, top = stage.width * dice.uniform(0.03, 0.08), floor * dice.uniform(0.08, 0.2)
    shelves = round((floor - top) / (120 * stage.unit))
    if dice.chance(0.3):
        _shelf(stage, (left, top, stage.width - 2 * left, floor - top), shelves)
        return
    wide = stage.width * dice.uniform(0.38, 0.54)
    _shelf(stage, (left, top, wide, floor - top), shelves)
    rest = left + wide + stage.width * 0.05
    room = stage.width * 0.96 - rest
    draw_window(stage, (rest, floor * 0.1, room, floor * 0.46))
    if dice.chance(0.6):
        draw_picture(stage, (rest + room * 0.2, floor * 0.64, room * 0.6, floor * 0.2))
    else:
        low = (rest, floor * 0.72, room, floor * 0.28)
        _shelf(stage, low, 1)


def _shelf(stage: Stage, box: Box, rows: int) -> None:
    """A bookcase with rows of books."""
    dice, canvas, (x, y, width, height) = stage.dice, stage.canvas, box
    wood: Paint = dice.choice((WOOD_DARK, WOOD, "#c9a878", "#6f8f8a", "#e6e0d2"))
    canvas.rect(box, wood, 6)
    each = height / max(rows, 1)
    for row in range(max(rows, 1)):
        inner = (x + width * 0.04, y + each * row + each * 0.1, width * 0.92, each * 0.8)
        canvas.rect(inner, darker(wood, 0.42))
        draw_books(stage, inner, BINDINGS)
        canvas.rect((x, y + each * (row + 0.9), width, each * 0.1), lighter(wood, 0.12))


def _reader(cast: Cast) -> Look:
    who: Callable[[], Look] = cast.dice.choice((cast.pupil, cast.child, cast.child, cast.member))
    look = who()
    return look.bareheaded()


def _on_mats(stage: Stage, lead: Spot) -> None:
    """Readers sitting on a round mat, seen from behind, and somebody reading aloud."""
    dice, canvas, cast = stage.dice, stage.canvas, Cast(stage.dice)
    mat: Paint = dice.choice(MATS)
    wide = min(stage.width * 0.46, lead.tall * 1.3)
    canvas.oval((lead.x, lead.y + lead.tall * 0.1), (wide, lead.tall * 0.34), mat)
    canvas.oval(
        (lead.x, lead.y + lead.tall * 0.1), (wide * 0.88, lead.tall * 0.28), lighter(mat, 0.25)
    )
    if dice.chance(0.5):
        teller = lead.moved(dice.uniform(-0.2, 0.2) * lead.tall, -lead.tall * 0.12)
        look = cast.in_ao_dai() if dice.chance(0.4) else cast.member().bareheaded()
        stage.put(
            teller.y,
            partial(
                draw_person, canvas, teller, look, Pose("front", (-0.07, -0.16), (0.07, -0.16))
            ),
        )
        book = (
            teller.x - lead.tall * 0.1,
            teller.y - lead.tall * 0.68,
            lead.tall * 0.2,
            lead.tall * 0.12,
        )
        stage.put(teller.y + 0.1, partial(_open_book, canvas, book))
    count = stage.count(2, 4, 6)
    size = lead.tall * dice.uniform(0.42, 0.48)
    for i in range(count):
        part = (i + 0.5) / count - 0.5
        y = lead.y + lead.tall * (0.24 - 0.34 * part * part) + dice.uniform(-8, 8)
        spot = Spot(lead.x + part * 2 * wide * 0.92, y, size * dice.uniform(0.92, 1.08))
        stage.put(spot.y, partial(_seated, stage, spot, _reader(cast)))


def _seated(stage: Stage, spot: Spot, look: Look) -> None:
    """A reader on the ground, from behind, with an open book at one side."""
    canvas, (x, y, size) = stage.canvas, spot
    canvas.oval((x, y + size * 0.62), (size * 0.6, size * 0.2), darker(look.pants, 0.1))
    side = -1 if stage.dice.chance(0.5) else 1
    draw_sitter(canvas, spot, look)
    canvas.rect(
        (x - size * 0.56, y + size * 0.38, size * 1.12, size * 0.38), look.pants, size * 0.18
    )
    book = (x + side * size * 0.6 - size * 0.26, y + size * 0.02, size * 0.52, size * 0.3)
    _open_book(canvas, book)
    canvas.disc((x + side * size * 0.44, y + size * 0.24), size * 0.09, look.skin[0])


def _open_book(canvas: Canvas, box: Box) -> None:
    x, y, width, height = box
    middle = x + width / 2
    canvas.poly(
        [(x, y), (middle, y + height * 0.2), (middle, y + height), (x, y + height * 0.8)], WHITE
    )
    canvas.poly(
        [
            (x + width, y),
            (middle, y + height * 0.2),
            (middle, y + height),
            (x + width, y + height * 0.8),
        ],
        "#efe6d2",
    )
    for i in range(3):
        part = 0.28 + i * 0.18
        canvas.line(
            [
                (x + width * 0.08, y + height * part),
                (middle - width * 0.07, y + height * (part + 0.14)),
            ],
            "#b8b4a8",
            2,
        )


def _at_table(stage: Stage, lead: Spot) -> None:
    """Readers round a low table."""
    dice, canvas, cast = stage.dice, stage.canvas, Cast(stage.dice)
    count = stage.count(2, 3, 5)
    wide = min(stage.width * 0.44, lead.tall * 1.5)
    wood: Paint = dice.choice((WOOD, "#d9c09a", "#a8764a"))
    top = lead.y - lead.tall * 0.22
    for i in range(count):
        x = lead.x + wide * 1.8 * ((i + 0.5) / count - 0.5)
        spot = Spot(x, top + lead.tall * 0.34, lead.tall * 0.92)
        look = _reader(cast)
        if look.shirt == WHITE:
            look = cast.pupil()
        drop = lead.tall * (0.0 if not look.child else -0.14)
        stage.put(
            top - 1,
            partial(
                draw_person,
                canvas,
                spot.moved(dy=drop),
                look,
                Pose("front", (-0.09, -0.12), (0.09, -0.12)),
            ),
        )
    table = (lead.x - wide, top, wide * 2, lead.tall * 0.12)
    panel = (table[0] + wide * 0.04, top, wide * 1.92, lead.tall * 0.42)
    stage.put(top, partial(canvas.rect, panel, darker(wood, 0.18), 4))
    stage.put(top, partial(canvas.rect, table, lighter(wood, 0.25), 6))
    for i in range(count):
        x = lead.x + wide * 1.8 * ((i + 0.5) / count - 0.5)
        book = (x - lead.tall * 0.13, top - lead.tall * 0.02, lead.tall * 0.26, lead.tall * 0.1)
        stage.put(top + 1, partial(_open_book, canvas, book))
    for part in dice.choice(((-0.5, 0.4), (0.3,), (-0.3,), (-0.6, 0.0, 0.6))):
        front = Spot(lead.x + part * wide, lead.y + lead.tall * 0.16, lead.tall * 0.46)
        stage.put(front.y, partial(_seated, stage, front, _reader(cast)))
