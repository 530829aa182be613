"""From a prepared document to frozen blocks, over the library's own model of it."""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import quote
from xml.parsers.expat import ExpatError

import mammoth
from mammoth import documents

from bantin.importers.documents.blocks import (
    Align,
    Cell,
    DocumentBlock,
    Listed,
    Paragraph,
    Picture,
    Piece,
    Span,
    Style,
    Table,
)
from bantin.importers.word.counting import Counter, Way, plain_way
from bantin.importers.word.graphics import read_mark
from bantin.importers.word.package import BrokenPartError
from bantin.importers.word.preparing import Prepared
from bantin.importers.word.styling import read_paragraph_mark
from bantin.wording import importing_word as kinds

_ALIGNS: Final = {"center": Align.CENTRE, "right": Align.END, "end": Align.END}
_STYLES: Final = {"title": Style.TITLE, "caption": Style.CAPTION, "subtitle": Style.BODY}
_HEADING: Final = re.compile(r"heading\s?([1-9])")
_WEB: Final = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_SAFE: Final = "/:?#[@!$&'*+,;=%~-._"
_FAULTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
    SyntaxError,
    ExpatError,
)
"""What the library raises on documents that no program would write, found by flipping bytes."""


def walk(prepared: Prepared) -> tuple[DocumentBlock, ...]:
    """Give what a document holds, in order; notes as paragraphs at the end.

    Raises:
        BrokenPartError: its parts don't fit together.
    """
    try:
        document = _read(prepared.document)
        walker = _Walker()
        blocks = [*walker.blocks(document.children), *_notes(walker, document)]
    except _FAULTS as error:
        raise BrokenPartError(kinds.WORD_DAMAGED) from error
    return tuple(block for block in blocks if not _is_empty(block))


def _read(document: bytes) -> documents.Document:
    """Give the library's model; its HTML isn't wanted, and is made of an empty document."""
    kept: list[documents.Document] = []

    def keep(whole: documents.Document) -> documents.Document:
        kept.append(whole)
        return whole.copy(children=[])

    mammoth.convert_to_html(
        io.BytesIO(document), transform_document=keep, include_embedded_style_map=False
    )
    return kept[0]


def _is_empty(block: DocumentBlock) -> bool:
    if isinstance(block, Table):
        return all(not cell.paragraphs for row in block.rows for cell in row)
    return not block.text and not block.pictures


@dataclass(frozen=True, slots=True)
class _Look:
    is_bold: bool = False
    is_italic: bool = False
    address: str = ""


@dataclass(slots=True)
class _Walker:
    """Goes through a document once, and counts its lists and notes."""

    notes: dict[tuple[str, str], int] = field(default_factory=dict)
    """Those referred to so far, by their kind and id, with the numbers they get."""
    counter: Counter = field(default_factory=Counter)

    def blocks(self, nodes: Sequence[object]) -> Iterator[DocumentBlock]:
        """Give paragraphs and tables; what stands loose between them becomes paragraphs."""
        for node in nodes:
            if isinstance(node, documents.Paragraph):
                yield from self._paragraph(node)
            elif isinstance(node, documents.Table):
                yield self._table(node)
            else:
                pieces = tuple(self._pieces([node], _Look()))
                if pieces:
                    yield Paragraph(pieces)

    def _paragraph(self, node: documents.Paragraph) -> Iterator[DocumentBlock]:
        mark = read_paragraph_mark(node.alignment or "")
        style, level = _style(node.style_name or node.style_id or "")
        paragraph = Paragraph(
            (),
            style,
            level,
            _ALIGNS.get(mark.align, Align.START),
            self._listed(node, mark.way) if style is Style.BODY else None,
            mark.is_boxed,
        )
        pieces, within = self._parted(node.children)
        for place, part in enumerate(_split_at_blank_lines(pieces)):
            yield replace(paragraph, pieces=part, listed=None if place else paragraph.listed)
        yield from within

    def _parted(
        self, nodes: Sequence[object]
    ) -> tuple[tuple[Piece, ...], tuple[DocumentBlock, ...]]:
        """Part what stands in a paragraph from blocks that stand within it."""
        inner = [n for n in nodes if isinstance(n, documents.Paragraph | documents.Table)]
        own = [n for n in nodes if not isinstance(n, documents.Paragraph | documents.Table)]
        return tuple(self._pieces(own, _Look())), tuple(self.blocks(inner))

    def _listed(self, node: documents.Paragraph, way: Way | None) -> Listed | None:
        if node.numbering is None:
            return None
        level = min(max(int(node.numbering.level_index), 0), 8)
        if not node.numbering.is_ordered:
            return Listed(level)
        number, label = self.counter.next(way or plain_way(level), level)
        return Listed(level, number, label) if label else None

    def _table(self, node: documents.Table) -> Table:
        rows = [row for row in node.children if isinstance(row, documents.TableRow)]
        return Table(tuple(tuple(self._cells(row)) for row in rows))

    def _cells(self, row: documents.TableRow) -> Iterator[Cell]:
        for cell in row.children:
            nodes = getattr(cell, "children", [])
            paragraphs = tuple(self._flat(self.blocks(nodes)))
            yield Cell(paragraphs, getattr(cell, "colspan", 1), getattr(cell, "rowspan", 1))

    def _flat(self, blocks: Iterator[DocumentBlock]) -> Iterator[Paragraph]:
        """Give the paragraphs of blocks, those of inner tables too."""
        for block in blocks:
            if isinstance(block, Table):
                yield from (p for row in block.rows for cell in row for p in cell.paragraphs)
            elif not _is_empty(block):
                yield block

    def _pieces(self, nodes: Sequence[object], look: _Look) -> Iterator[Piece]:
        for node in nodes:
            if isinstance(node, documents.Text):
                yield Span(node.value, look.is_bold, look.is_italic, look.address)
            elif isinstance(node, documents.Image):
                with node.open() as stream:
                    mark = read_mark(node.alt_text or "")
                    yield Picture(stream.read().decode("ascii"), mark.alt, mark.floats, mark.is_cut)
            elif isinstance(node, documents.NoteReference):
                yield Span(self._mark(node.note_type, node.note_id), *_same(look))
            elif isinstance(node, documents.Tab | documents.Break | documents.Checkbox):
                yield Span(_sign(node), *_same(look))
            elif isinstance(node, documents.HasChildren):
                yield from self._pieces(node.children, _seen(node, look))

    def _mark(self, kind: str, key: str) -> str:
        return f"[{self.notes.setdefault((kind, key), len(self.notes) + 1)}]"


def _same(look: _Look) -> tuple[bool, bool, str]:
    return look.is_bold, look.is_italic, look.address


def _seen(node: documents.HasChildren, look: _Look) -> _Look:
    """Give how text within a run or a link looks."""
    if isinstance(node, documents.Run):
        return replace(
            look,
            is_bold=look.is_bold or node.is_bold,
            is_italic=look.is_italic or node.is_italic,
        )
    if isinstance(node, documents.Hyperlink):
        address = str(node.href or "").strip()
        if _WEB.match(address):
            return replace(look, address=quote(address, safe=_SAFE))
    return look


def _sign(node: object) -> str:
    if isinstance(node, documents.Tab):
        return " "
    if isinstance(node, documents.Checkbox):
        return "☑" if node.checked else "☐"
    return "\n" if getattr(node, "break_type", "") == "line" else " "


def _style(name: str) -> tuple[Style, int]:
    """Give what a paragraph is by its style's name: English in every Word, whatever it shows."""
    plain = name.lower().strip()
    heading = _HEADING.match(plain)
    if heading is not None:
        return Style.HEADING, int(heading[1])
    return _STYLES.get(plain, Style.BODY), 0


def _split_at_blank_lines(pieces: tuple[Piece, ...]) -> Iterator[tuple[Piece, ...]]:
    """Part a paragraph where an empty line stands within it, made by two line breaks."""
    part: list[Piece] = []
    breaks = 0
    for piece in pieces:
        is_break = isinstance(piece, Span) and piece.text == "\n"
        is_blank = isinstance(piece, Span) and not piece.text.strip() and not is_break
        breaks = breaks + 1 if is_break else breaks if is_blank else 0
        if breaks > 1:
            if part:
                yield tuple(part)
            part = []
            continue
        part.append(piece)
    if part:
        yield tuple(part)


def _notes(walker: _Walker, document: documents.Document) -> Iterator[DocumentBlock]:
    """Give footnotes and endnotes with the numbers of their marks."""
    told: set[tuple[str, str]] = set()
    while waiting := [note for note in walker.notes if note not in told]:
        for kind, key in waiting:
            told.add((kind, key))
            yield from _note(walker, document, kind, key)


def _note(
    walker: _Walker, document: documents.Document, kind: str, key: str
) -> Iterator[DocumentBlock]:
    try:
        note = document.notes.find_note(kind, key)
    except LookupError:
        return
    mark = Span(f"[{walker.notes[kind, key]}] ")
    for place, block in enumerate(b for b in walker.blocks(note.body) if not _is_empty(b)):
        if place == 0 and isinstance(block, Paragraph):
            yield replace(block, pieces=(mark, *block.pieces))
        else:
            yield block
