"""A page's blocks in a row, each with what the rules for texts say of it."""

from dataclasses import dataclass, replace
from typing import Final

from bantin.importers.documents.blocks import Style
from bantin.importers.documents.elements import Element, Prose, Rows, Shot, part_paragraph
from bantin.importers.documents.grids import cell_text, part_table
from bantin.importers.html.blocks import Origin, PageBlock, PageParagraph, PageTable
from bantin.importers.html.dom import Element as PageElement
from bantin.importers.html.kinds import is_body
from bantin.importers.html.walking import Walked
from bantin.importers.text.dates import Label
from bantin.importers.text.furniture import Furniture
from bantin.importers.text.lines import make_line
from bantin.importers.text.page import Item, Mark, mark_lines
from bantin.importers.text.rubrics import Known

_DOCUMENTS: Final = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".rar")
_SAID: Final = 12
"""So many words are no button, whatever they match."""
_NOT_IN_BODY: Final = frozenset({Furniture.MENU, Furniture.HOME, Furniture.FOOTER})
_HEAD: Final = 5
"""How many lines below the first paragraph may still say when and by whom."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One element of the page in its place."""

    element: Element
    origin: Origin
    in_body: bool
    leads_away: bool = False
    """Whether it is a photo that links to another page."""
    is_below_photo: bool = False
    """Whether it stands right below a photo."""
    is_entry: bool = False
    """Whether it is an entry of a list of links above or below the article's paragraphs."""
    item: Item | None = None
    """Its line, with its mark; none for photos and videos. Its number counts from 1."""

    @property
    def is_prose(self) -> bool:
        """Whether it is plainly a paragraph of an article, not a teaser that is a link."""
        return self.item is not None and self.item.is_prose and not self.origin.is_linked


def place(walked: Walked, body: PageElement, known: Known) -> tuple[Placed, ...]:
    """Give all elements of a page with their marks.

    Args:
        walked: what the page shows.
        body: the element that holds the article.
        known: the site's own categories.
    """
    elements = [
        (e, origin) for group, b in enumerate(walked.blocks) for e, origin in _parted(b, group)
    ]
    placed = [
        Placed(e, o, body.has_number(o.number), _leads_away(e, walked), isinstance(above, Shot))
        for above, (e, o) in zip((None, *(e for e, _ in elements)), elements, strict=False)
    ]
    told = [(i, text) for i, p in enumerate(placed) if (text := _text(p.element))]
    marked = mark_lines(tuple(make_line(i + 1, text) for i, text in told), known)
    items = dict(zip((i for i, _ in told), marked, strict=True))
    placed = [replace(p, item=items.get(i)) for i, p in enumerate(placed)]
    prose = [i for i, p in enumerate(placed) if p.in_body and p.is_prose]
    last = len(placed) if is_body(body) else max(prose, default=-1)
    own = (_own(p, is_told=p.in_body and i <= last) for i, p in enumerate(placed))
    return _within(tuple(own))


def _parted(block: PageBlock, group: int) -> list[tuple[Element, Origin]]:
    parted = (
        part_table(block, group) if isinstance(block, PageTable) else part_paragraph(block, group)
    )
    return [(element, _origin(element, block.origin)) for element in parted]


def _origin(element: Element, around: Origin) -> Origin:
    if isinstance(element, Prose) and isinstance(element.paragraph, PageParagraph):
        return element.paragraph.origin
    return around


def _leads_away(element: Element, walked: Walked) -> bool:
    return isinstance(element, Shot) and walked.pictures[element.picture.source].leads_away


def _text(element: Element) -> str:
    if isinstance(element, Prose):
        return element.text
    if isinstance(element, Rows):
        rows = ("\t".join(cell_text(cell) for cell in row) for row in element.table.rows)
        return "\t".join(rows)
    return ""


def _own(placed: Placed, *, is_told: bool) -> Placed:
    """Mark as text what stands in the article and only reads like a part of the page's frame."""
    item = placed.item
    if item is None:
        return placed
    if placed.origin.is_clock and item.stamp is not None:
        stamp = replace(item.stamp, label=Label.CLOCK)
        return replace(placed, item=replace(item, mark=Mark.DATE, stamp=stamp))
    is_said = placed.in_body and _is_said(placed, item, is_told=is_told)
    if item.mark is Mark.FURNITURE and is_said:
        return replace(placed, item=Item(item.line))
    if isinstance(placed.element, Rows):
        return replace(placed, item=Item(item.line))
    return placed


def _is_said(placed: Placed, item: Item, *, is_told: bool) -> bool:
    if not isinstance(placed.element, Prose):
        return True
    addresses = [s.address for s in placed.element.paragraph.spans if s.address]
    if any(a.lower().partition("?")[0].endswith(_DOCUMENTS) for a in addresses):
        return True
    if placed.origin.is_linked:
        return item.text.startswith(("http://", "https://"))
    if item.furniture is not Furniture.JUNK:
        return is_told and item.furniture in _NOT_IN_BODY
    if item.line.words >= _SAID:
        return True
    # Scripts aren't walked, so that what reads like code is said.
    return item.text.startswith(("http://", "https://", "www.", "<")) or "{" in item.text


def _within(placed: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """Mark as text what stands between an article's paragraphs: its dates are told, not shown."""
    prose = [i for i, p in enumerate(placed) if p.in_body and p.is_prose]
    if not prose:
        return placed
    between = range(prose[0] + 1, prose[-1])
    return tuple(
        _told(p, is_near=i <= prose[0] + _HEAD) if i in between else _outside(p)
        for i, p in enumerate(placed)
    )


def _outside(placed: Placed) -> Placed:
    return replace(placed, is_entry=placed.origin.is_linked and placed.origin.is_listed)


def _told(placed: Placed, *, is_near: bool) -> Placed:
    item = placed.item
    if item is None or not placed.in_body or item.is_text or placed.origin.is_linked:
        return placed
    if item.mark is Mark.FURNITURE or (is_near and item.mark is not Mark.CRUMBS):
        return placed
    if item.stamp is not None and item.stamp.label is not Label.NONE:
        return placed
    return replace(placed, item=Item(item.line))


def style_of(placed: Placed) -> Style:
    """Give a paragraph's style; that of text for anything else."""
    element = placed.element
    return element.paragraph.style if isinstance(element, Prose) else Style.BODY


def level_of(placed: Placed) -> int:
    """Give a heading's level, 0 for anything else."""
    element = placed.element
    is_heading = isinstance(element, Prose) and element.paragraph.style is Style.HEADING
    return element.paragraph.level if isinstance(element, Prose) and is_heading else 0
