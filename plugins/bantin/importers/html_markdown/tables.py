"""Tables: those of plain cells, those that only lay photos out, and all others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bantin.importers.html_markdown.blocks import Block, Paragraph, Photos, Raw, Shot, Table
from bantin.importers.html_markdown.tree import Element, Node, words_of

_LONGEST_CAPTION: Final = 300
_FEWEST_COLUMNS: Final = 2


@dataclass(frozen=True, slots=True)
class Cells:
    """What stands in the cells of a table."""

    rows: list[list[list[Block]]]
    is_spanned: bool
    """Whether a cell takes the place of several."""


def cells_of(table: Element) -> Iterator[list[Element]]:
    """Give the cells of each row; of tables within it none."""
    for child in table.children:
        if not isinstance(child, Element):
            continue
        if child.tag in {"thead", "tbody", "tfoot"}:
            yield from cells_of(child)
        elif child.tag == "tr":
            yield [
                cell
                for cell in child.children
                if isinstance(cell, Element) and cell.tag in {"td", "th"}
            ]


def table_blocks(cells: Cells, raw: Raw | None) -> list[Block]:
    """Give what a table becomes.

    Args:
        cells: what stands in it.
        raw: it as clean HTML; none where no HTML may stand.
    """
    rows = [row for row in cells.rows if any(row)]
    columns = max(map(len, rows), default=0)
    if columns < _FEWEST_COLUMNS or any(_is_layout(cell) for row in rows for cell in row):
        return list(_laid_out(rows))
    if raw is None:
        return [Paragraph(_joined(row)) for row in rows]
    if cells.is_spanned or not all(_is_plain(cell) for row in rows for cell in row):
        return [raw]
    return [Table(tuple(_padded(row, columns) for row in rows))]


def _is_layout(cell: Sequence[Block]) -> bool:
    """Tell whether a cell holds what no table of words has."""
    return any(type(block).__name__ in {"Photos", "Film", "Heading", "Raw"} for block in cell)


def _is_plain(cell: Sequence[Block]) -> bool:
    return all(isinstance(block, Paragraph) for block in cell)


def _padded(row: list[list[Block]], columns: int) -> tuple[tuple[Node, ...], ...]:
    texts = [_lines(cell) for cell in row]
    return (*texts, *([()] * (columns - len(texts))))


def _lines(cell: Sequence[Block]) -> tuple[Node, ...]:
    """Give a cell's paragraphs as lines."""
    nodes: list[Node] = []
    for block in cell:
        if isinstance(block, Paragraph):
            nodes.extend((Element("br"), *block.inlines) if nodes else block.inlines)
    return tuple(nodes)


def _joined(row: Sequence[Sequence[Block]]) -> tuple[Node, ...]:
    """Give a row as one paragraph, where no table may stand."""
    nodes: list[Node] = []
    for text in (_lines(_flat(cell)) for cell in row):
        if text:
            nodes.extend((" – ", *text) if nodes else text)
    return tuple(nodes)


def _flat(cell: Sequence[Block]) -> list[Block]:
    """Give a cell's blocks with lists and quotes as their paragraphs."""
    blocks: list[Block] = []
    for block in cell:
        for inner in getattr(block, "items", None) or [getattr(block, "blocks", ())]:
            blocks.extend(_flat(inner))
        blocks.extend([block] if isinstance(block, Paragraph) else [])
    return blocks


def _laid_out(rows: Sequence[list[list[Block]]]) -> Iterator[Block]:
    """Give the cells one after the other; a row of words under a row of photos is captions."""
    above: list[Shot] | None = None
    for row in rows:
        if above is not None and _are_captions(row, above):
            pairs = zip(above, row, strict=True)
            yield Photos(tuple(replace(shot, caption=_caption(cell)) for shot, cell in pairs))
            above = None
            continue
        yield from _together(above)
        above = _photos_alone(row)
        if above is None:
            for cell in row:
                yield from cell
    yield from _together(above)


def _together(shots: Sequence[Shot] | None) -> Iterator[Photos]:
    if shots:
        yield Photos(tuple(shots))


def _photos_alone(row: Sequence[Sequence[Block]]) -> list[Shot] | None:
    """Give a row's photos if there is one in each cell, with no caption, and nothing else."""
    shots = [
        shot
        for cell in row
        if len(cell) == 1 and isinstance(cell[0], Photos)
        for shot in cell[0].shots
    ]
    return shots if len(shots) == len(row) and not any(s.caption for s in shots) else None


def _are_captions(row: Sequence[Sequence[Block]], above: Sequence[Shot]) -> bool:
    return len(row) == len(above) and all(
        _is_plain(cell) and len(_caption(cell)) <= _LONGEST_CAPTION for cell in row
    )


def _caption(cell: Sequence[Block]) -> str:
    return words_of(_lines(cell))
