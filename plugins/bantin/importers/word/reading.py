"""The pipeline: a document's blocks → prose and photos → head, signature, lead → a draft."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.findings import Checked, Finding, found
from bantin.importers.documents.blocks import Cell, DocumentBlock, Paragraph, Style, Table
from bantin.importers.documents.captions import Captioned, give_captions
from bantin.importers.documents.elements import Element, Prose, Rows, Shot, part_paragraph
from bantin.importers.documents.grids import cell_text, columns, part_table
from bantin.importers.documents.inline import has_links, mark_cell, mark_lines, mark_up
from bantin.importers.documents.listing import alone, put_below
from bantin.importers.documents.media import Medium
from bantin.importers.documents.naming import alt_of, name_photos
from bantin.importers.documents.signing import Signed, read_signature_lines
from bantin.importers.draft import Block, BlockKind, Draft, map_categories
from bantin.importers.markdown import escape
from bantin.importers.text.captions import is_gallery_head
from bantin.importers.text.documents import cited
from bantin.importers.text.lines import ends_sentence, is_prose, make_line
from bantin.importers.text.publishing import Published
from bantin.importers.text.report import head_findings, shorten
from bantin.importers.text.rubrics import Known
from bantin.importers.word.heading import Head, read_head
from bantin.wording import importing as text_kinds
from bantin.wording import importing_word as kinds

_TEXT: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_HEADING_WORDS: Final = 24
_DEEPEST: Final = 4
"""The smallest headings of an article."""


@dataclass(frozen=True, slots=True)
class WordDraft:
    """A draft, and the photos that go beside it."""

    draft: Draft
    files: Mapping[str, str]
    """The keys of its pictures by the names of their files."""


def read_document(
    blocks: Sequence[DocumentBlock],
    media: Mapping[str, Medium],
    path: str,
    known_categories: Mapping[str, str],
) -> Checked[WordDraft]:
    """Make a draft of what a Word file holds.

    Args:
        blocks: its paragraphs and tables.
        media: its pictures, by their keys.
        path: the file, as findings name it.
        known_categories: paths of the site's categories by name; may be empty.

    Returns:
        The draft, none only where the file holds nothing; and what a person has to look at.
    """
    if not blocks:
        return Checked(None, (found(kinds.WORD_EMPTY, path),))
    known = Known.build(known_categories)
    captioned = give_captions(_elements(blocks))
    head = read_head(captioned.elements, known)
    signed = read_signature_lines(head.rest, head.start)
    shots = [element for element in captioned.elements if isinstance(element, Shot)]
    names = name_photos(shots, media)
    draft = _draft(head, signed, names, known)
    findings = (
        *head_findings(path, draft, Published(draft.published)),
        *_category_findings(path, head, known),
        *_doubts(path, captioned, signed),
        *_photo_findings(path, shots, media, names),
    )
    return Checked(WordDraft(draft, {name: key for key, name in names.items()}), findings)


def _elements(blocks: Sequence[DocumentBlock]) -> list[Element]:
    elements: list[Element] = []
    for group, block in enumerate(blocks):
        if isinstance(block, Table):
            elements.extend(part_table(block, group))
        else:
            elements.extend(part_paragraph(block, group))
    return elements


def _draft(head: Head, signed: Signed, names: Mapping[str, str], known: Known) -> Draft:
    """Put the draft together, and take the lead out of the text where it stands first."""
    blocks = list(_blocks(put_below(signed.rest), names))
    text = [block for block in blocks if block.line > head.start]
    lead = next((block for block in text if _may_lead(block)), None)
    is_lead = lead is not None and _is_explicit(text, lead, signed.rest)
    if is_lead:
        blocks = [block for block in blocks if block is not lead]
    texts = (head.title or "", *(block.text for block in blocks), lead.text if lead else "")
    paths = {name: path for name in head.categories if (path := known.path(name))}
    return Draft(
        title=head.title,
        published=head.published,
        categories=head.categories,
        authors=signed.authors or head.authors or signed.sources,
        summary=lead.text if lead is not None else "",
        lead_is_explicit=is_lead,
        blocks=tuple(blocks),
        documents=cited(texts),
        category_paths=map_categories(head.categories, paths),
    )


def _may_lead(block: Block) -> bool:
    """Tell whether a block is a paragraph of words; a row of stars is none."""
    return block.kind is BlockKind.PARAGRAPH and any(map(str.isalpha, block.text))


def _is_explicit(blocks: Sequence[Block], lead: Block, elements: Sequence[Element]) -> bool:
    """Tell whether a paragraph is a lead: photos alone between title and it, text below, no links.

    A lead is plain text, so that one with links or notes stays among the paragraphs.
    """
    place = next(i for i, block in enumerate(blocks) if block is lead)
    if any(block.kind is not BlockKind.PHOTO for block in blocks[:place]):
        return False
    if not any(
        block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM} for block in blocks[place + 1 :]
    ):
        return False
    own = (e for e in elements if isinstance(e, Prose) and e.text == lead.text)
    return not any(has_links(e.paragraph.spans) for e in own) and "[1]" not in lead.text


# ---- blocks


def _blocks(elements: Sequence[Element], names: Mapping[str, str]) -> Iterator[Block]:
    """Give a draft's blocks; numbered paragraphs alone keep their numbers as text."""
    levels = [e.paragraph.level for e in elements if isinstance(e, Prose) and _is_heading(e)]
    top = min(levels, default=1)
    numbered = alone(elements)
    for number, (element, below) in enumerate(
        zip(elements, (*elements[1:], None), strict=False), start=1
    ):
        if isinstance(element, Shot):
            yield _photo(element, names, number)
        elif isinstance(element, Rows):
            yield from _rows(element.table, number)
        else:
            is_alone = number - 1 in numbered
            yield _prose(element.paragraph, below, number, top=top, is_alone=is_alone)


def _is_heading(element: Element) -> bool:
    return isinstance(element, Prose) and element.paragraph.style is Style.HEADING


def _photo(shot: Shot, names: Mapping[str, str], number: int) -> Block:
    return Block(
        BlockKind.PHOTO,
        shot.caption,
        number,
        shot.credit,
        photo=names.get(shot.picture.source, ""),
        alt=alt_of(shot),
        is_beside=shot.is_beside,
    )


def _rows(table: Table, number: int) -> Iterator[Block]:
    for cells in columns(table):
        texts = (cell_text(cell) if cell is not None else "" for cell in cells)
        marked = (_marked_cell(cell) if cell is not None else "" for cell in cells)
        yield Block(BlockKind.ROW, "\t".join(texts), number, marked="\t".join(marked))


def _marked_cell(cell: Cell) -> str:
    return " ".join(mark_cell(paragraph.spans) for paragraph in cell.paragraphs)


def _prose(
    paragraph: Paragraph, below: Element | None, number: int, *, top: int, is_alone: bool
) -> Block:
    """Give a paragraph as what it is: heading, item, the head of a gallery, text."""
    text = paragraph.text
    listed = paragraph.listed
    if paragraph.style is Style.HEADING:
        level = min(2 + max(paragraph.level - top, 0), _DEEPEST)
        return Block(BlockKind.HEADING, text, number, level=level)
    if is_gallery_head(make_line(number, text)) and isinstance(below, Shot):
        return Block(BlockKind.GALLERY, text, number)
    if listed is not None and is_alone:
        text = f"{listed.label} {text}"
    elif listed is not None:
        marked = mark_up(paragraph.spans)
        return Block(
            BlockKind.ITEM, text, number, marked=marked, level=listed.level, number=listed.number
        )
    if _looks_like_heading(paragraph, below):
        return Block(BlockKind.HEADING, text, number)
    if listed is not None:
        marked = escape(f"{listed.label} ") + mark_cell(paragraph.spans)
        return Block(BlockKind.PARAGRAPH, text, number, marked=marked)
    return Block(BlockKind.PARAGRAPH, text, number, marked=mark_lines(paragraph.spans))


def _looks_like_heading(paragraph: Paragraph, below: Element | None) -> bool:
    """Tell whether a bold line stands above a paragraph, as a heading does without a style."""
    line = make_line(0, paragraph.text)
    if not paragraph.is_bold or paragraph.is_boxed or line.words > _HEADING_WORDS:
        return False
    if ends_sentence(paragraph.text) or has_links(paragraph.spans):
        return False
    return (
        isinstance(below, Prose)
        and not below.paragraph.is_bold
        and is_prose(make_line(0, below.text))
    )


# ---- findings


def _category_findings(path: str, head: Head, known: Known) -> tuple[Finding, ...]:
    unknown = (name for name in head.categories if known.path(name) is None)
    return tuple(found(text_kinds.CATEGORY_UNMAPPED, path, name=name) for name in unknown)


def _doubts(path: str, captioned: Captioned, signed: Signed) -> tuple[Finding, ...]:
    sources = () if signed.authors else signed.sources
    return (
        *(found(kinds.UNSURE_CAPTION, path, text=shorten(text)) for text in captioned.unsure),
        *(found(kinds.UNSURE_SIGNATURE, path, text=shorten(text)) for text in signed.unsure),
        *(found(text_kinds.AUTHOR_SOURCE, path, name=shorten(s.name)) for s in sources),
    )


def _photo_findings(
    path: str, shots: Sequence[Shot], media: Mapping[str, Medium], names: Mapping[str, str]
) -> Iterator[Finding]:
    """Say which pictures couldn't be taken, or not as they were, each once."""
    seen: set[str] = set()
    for number, shot in enumerate(shots, start=1):
        key = shot.picture.source
        if key in seen:
            continue
        seen.add(key)
        medium = media[key]
        if medium.address:
            address = shorten(medium.address)
            yield found(kinds.PHOTO_LINKED, path, number=str(number), address=address)
        elif medium.drawn:
            yield found(kinds.PHOTO_DRAWING, path, number=str(number), form=medium.drawn)
        elif not medium.is_usable:
            yield found(kinds.PHOTO_BROKEN, path, number=str(number))
        elif shot.picture.is_cut:
            yield found(kinds.PHOTO_CROPPED, path, number=str(number), file=names[key])
        elif medium.converted:
            yield found(
                kinds.PHOTO_CONVERTED,
                path,
                number=str(number),
                form=medium.converted,
                file=names[key],
            )
