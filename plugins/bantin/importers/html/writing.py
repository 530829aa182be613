"""A page's elements as a draft's blocks: headings, items, quotes, tables, photos, videos."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from bantin.importers.documents.blocks import Cell, Listed, Paragraph, Style, Table
from bantin.importers.documents.elements import Element, Prose, Rows, Shot
from bantin.importers.documents.grids import cell_text, columns
from bantin.importers.documents.inline import has_links, mark_cell, mark_lines, mark_up
from bantin.importers.documents.listing import alone
from bantin.importers.documents.naming import alt_of
from bantin.importers.draft import Block, BlockKind
from bantin.importers.html.blocks import PageParagraph, PageTable
from bantin.importers.markdown import escape, escape_opening
from bantin.importers.text.captions import is_gallery_head
from bantin.importers.text.headings import is_shouted
from bantin.importers.text.lines import ends_sentence, is_prose, make_line
from bantin.text import slugify

_HEADING_WORDS: Final = 24
_DEEPEST: Final = 4
"""The smallest headings of an article."""


def blocks_of(
    elements: Sequence[Element], names: Mapping[str, str], title: str = ""
) -> Iterator[Block]:
    """Give a draft's blocks.

    Args:
        elements: the article's.
        title: the article's, which systems write as the description of every photo.
        names: the files of its photos by the keys of its pictures.
    """
    levels = [e.paragraph.level for e in elements if isinstance(e, Prose) and _is_heading(e)]
    top = min(levels, default=1)
    counted = alone(elements)
    below = (*elements[1:], None)[: len(elements)]
    for place, (element, after) in enumerate(zip(elements, below, strict=True)):
        if isinstance(element, Shot):
            yield _photo(element, names, title)
        elif isinstance(element, Rows):
            yield from _rows(element.table)
        else:
            yield _prose(element.paragraph, after, top=top, is_alone=place in counted)


def _is_heading(element: Element) -> bool:
    return isinstance(element, Prose) and element.paragraph.style is Style.HEADING


def _photo(shot: Shot, names: Mapping[str, str], title: str) -> Block:
    return Block(
        BlockKind.PHOTO,
        shot.caption,
        0,
        shot.credit,
        photo=names.get(shot.picture.source, ""),
        alt=_alt(shot, title),
        is_beside=shot.is_beside,
    )


def _alt(shot: Shot, title: str) -> str:
    """Give what somebody said is seen: not the title, the caption or the file's name again."""
    alt = alt_of(shot)
    said = slugify(alt)
    files = (PurePosixPath(unquote(line)).stem for line in shot.picture.source.split("\n"))
    again = (slugify(title), slugify(shot.caption), *(slugify(file) for file in files))
    return "" if said in again else alt


def _rows(table: Table) -> Iterator[Block]:
    line = table.origin.line if isinstance(table, PageTable) else 0
    for cells in columns(table):
        texts = (cell_text(cell) if cell is not None else "" for cell in cells)
        marked = (_marked_cell(cell) if cell is not None else "" for cell in cells)
        yield Block(BlockKind.ROW, "\t".join(texts), line, marked="\t".join(marked))


def _marked_cell(cell: Cell) -> str:
    return " ".join(mark_cell(paragraph.spans) for paragraph in cell.paragraphs)


def _prose(paragraph: Paragraph, below: Element | None, *, top: int, is_alone: bool) -> Block:
    """Give a paragraph as what it is."""
    text = paragraph.text
    own = paragraph if isinstance(paragraph, PageParagraph) else PageParagraph(paragraph.pieces)
    line = own.origin.line
    if own.video:
        return Block(BlockKind.PARAGRAPH, own.video, line, marked=own.video)
    if is_gallery_head(make_line(0, text)) and isinstance(below, Shot):
        return Block(BlockKind.GALLERY, text, line)
    if paragraph.style is Style.HEADING:
        level = min(2 + max(paragraph.level - top, 0), _DEEPEST)
        return Block(BlockKind.HEADING, text, line, level=level)
    if paragraph.listed is not None:
        return _item(own, paragraph.listed, is_alone=is_alone)
    if _looks_like_heading(paragraph, below) and not own.is_quote:
        return Block(BlockKind.HEADING, text, line)
    return Block(BlockKind.PARAGRAPH, text, line, marked=_marked(own))


def _item(paragraph: PageParagraph, listed: Listed, *, is_alone: bool) -> Block:
    text, line, marked = paragraph.text, paragraph.origin.line, mark_up(paragraph.spans)
    if is_alone:
        counted = escape_opening(f"{listed.label} {marked}")
        return Block(BlockKind.PARAGRAPH, f"{listed.label} {text}", line, marked=counted)
    return Block(
        BlockKind.ITEM, text, line, marked=marked, level=listed.level, number=listed.number
    )


def _marked(paragraph: PageParagraph) -> str:
    marked = mark_lines(paragraph.spans) or escape(paragraph.text)
    return "> " + marked.replace("\n", "\n> ") if paragraph.is_quote else marked


def _looks_like_heading(paragraph: Paragraph, below: Element | None) -> bool:
    """Tell whether a line stands above a paragraph as headings do: bold, or in capitals."""
    line = make_line(0, paragraph.text)
    if not isinstance(below, Prose) or below.paragraph.listed is not None:
        return False
    if has_links(paragraph.spans) or not is_prose(make_line(0, below.text)):
        return False
    if is_shouted(line):
        return True
    is_bold = paragraph.is_bold and not below.paragraph.is_bold
    return is_bold and line.words <= _HEADING_WORDS and not ends_sentence(paragraph.text)
