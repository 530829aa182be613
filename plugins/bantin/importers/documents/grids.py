"""Tables with photos: galleries whose captions stand in the cells below, or beside the photos."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bantin.importers.documents.blocks import Cell, Paragraph, Table
from bantin.importers.documents.captions import give_captions
from bantin.importers.documents.elements import (
    Element,
    Prose,
    Rows,
    Shot,
    fits_caption,
    part_paragraph,
)

_FEWEST: Final = 4
"""Fewest cells of text, beside photos and their captions, of a table of data."""
_SHARE: Final = 2
"""How many such cells stand in a table of data for each photo."""


def part_table(table: Table, group: int) -> list[Element]:
    """Part a table into its photos and its text; one of data alone stays whole.

    A table of one column, as some draw around a text, is only its paragraphs. One of data in
    which photos stand too stays whole, and its photos follow it.
    """
    if all(len(row) <= 1 for row in table.rows):
        return [e for p in _paragraphs(table) for e in part_paragraph(p, group)]
    if not any(paragraph.pictures for paragraph in _paragraphs(table)):
        return [Rows(table)]
    read = _read(table, group)
    if _is_data(read):
        shots = [e for p in _paragraphs(table) for e in _shots_of(p, group)]
        return _beside([Rows(table), *shots])
    return _beside(read)


def _is_data(read: Sequence[Element]) -> bool:
    """Tell whether much more stands in a table's cells than photos and their captions."""
    texts = sum(isinstance(element, Prose) for element in read)
    photos = sum(isinstance(element, Shot) for element in read)
    return texts >= max(_FEWEST, _SHARE * photos)


def _shots_of(paragraph: Paragraph, group: int) -> list[Shot]:
    return [Shot(picture, group) for picture in paragraph.pictures]


def columns(table: Table) -> list[list[Cell | None]]:
    """Give a table's cells by rows and columns; a merged one is there once, none elsewhere."""
    return [[place.cell if place.is_first else None for place in row] for row in _grid(table)]


@dataclass(frozen=True, slots=True)
class _Place:
    """A place of the grid."""

    cell: Cell
    is_first: bool = True
    """Whether the cell begins here, not to the left or above."""


def cell_text(cell: Cell) -> str:
    """Give a cell's words on one line."""
    return " ".join(paragraph.text for paragraph in cell.paragraphs if paragraph.text)


def _paragraphs(table: Table) -> list[Paragraph]:
    return [p for row in table.rows for cell in row for p in cell.paragraphs]


def _grid(table: Table) -> list[list[_Place]]:
    """Give each place of a table its cell, with those that reach down from above."""
    grid: list[list[_Place]] = []
    waiting: dict[int, tuple[Cell, int]] = {}
    for row in table.rows:
        places: list[_Place] = []
        cells = iter(row)
        cell = next(cells, None)
        while cell is not None or len(places) in waiting:
            if len(places) in waiting:
                above, left = waiting.pop(len(places))
                if left > 1:
                    waiting[len(places)] = (above, left - 1)
                places.append(_Place(above, is_first=False))
                continue
            assert cell is not None  # noqa: S101 - the loop's other reason to go on
            for step in range(cell.width):
                if cell.height > 1:
                    waiting[len(places)] = (cell, cell.height - 1)
                places.append(_Place(cell, is_first=step == 0))
            cell = next(cells, None)
        grid.append(places)
    return grid


def _read(table: Table, group: int) -> list[Element]:
    """Give photos by rows, each with the text of the cell below it as its caption."""
    read: list[Element] = []
    above: list[tuple[range, list[int]]] = []
    for row in _grid(table):
        shown: list[tuple[range, list[int]]] = []
        left: list[Element] = []
        for column, place in enumerate(row):
            if not place.is_first:
                continue
            span = range(column, column + place.cell.width)
            elements = _of_cell(place.cell, group)
            shots = [e for e in elements if isinstance(e, Shot)]
            if shots:
                shown.append((span, list(range(len(read), len(read) + len(shots)))))
                read.extend(shots)
                left.extend(e for e in elements if not isinstance(e, Shot))
            elif not _give_below(read, above, span, cell_text(place.cell)):
                left.extend(elements)
        read.extend(left)
        above = shown
    return read


def _of_cell(cell: Cell, group: int) -> list[Element]:
    parted = [e for p in cell.paragraphs for e in part_paragraph(p, group)]
    return list(give_captions(parted, in_gallery=True).elements)


def _give_below(
    read: list[Element], above: list[tuple[range, list[int]]], span: range, text: str
) -> bool:
    """Give a cell's text to the photos right above it that have no caption; tell whether it is."""
    if not fits_caption(text):
        return False
    places = [
        place
        for other, places in above
        if other.start < span.stop and span.start < other.stop
        for place in places
    ]
    bare = [(place, shot) for place in places if isinstance(shot := read[place], Shot)]
    bare = [(place, shot) for place, shot in bare if not shot.caption]
    for place, shot in bare:
        read[place] = replace(shot, caption=text)
    return bool(bare)


def _beside(elements: list[Element]) -> list[Element]:
    """Put photos that follow each other in one row."""
    beside: list[Element] = []
    for element in elements:
        if isinstance(element, Shot):
            follows = bool(beside) and isinstance(beside[-1], Shot)
            beside.append(replace(element, is_beside=follows))
        elif not isinstance(element, Prose) or element.text:
            beside.append(element)
    return beside
