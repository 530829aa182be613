"""From a page's tree to blocks: paragraphs with their photos, tables, places of videos."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from bantin.importers.documents.blocks import Cell, Listed, Picture, Piece, Span, Style
from bantin.importers.html.addresses import resolve
from bantin.importers.html.blocks import Origin, PageBlock, PageParagraph, PagePicture, PageTable
from bantin.importers.html.breaks import parts_of
from bantin.importers.html.dom import Element
from bantin.importers.html.kinds import (
    BLOCKS,
    PLAYERS,
    is_bold,
    is_caption,
    is_clock,
    is_italic,
    is_junk,
    is_title,
)
from bantin.importers.html.looks import (
    Look,
    is_count,
    is_pairs,
    is_shown,
    label_of,
    of_block,
    span,
    stands_alone,
)
from bantin.importers.html.pieces import (
    addresses_of,
    full_size,
    is_ornament,
    player_addresses,
    sign_of,
    watch_address,
)
from bantin.importers.html.weighing import Weights, is_page_own

_BLANKS: Final = re.compile(r"[ \t\r\n\f]+")
_LARGE_CELL: Final = 600
"""Characters of a cell that is no cell of data but a part of the page."""
_TABLE_CELLS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Walked:
    """What a page holds."""

    blocks: tuple[PageBlock, ...]
    lost_links: int = 0
    """Links that lead below an address that isn't known."""
    players: tuple[tuple[str, int], ...] = ()
    """Addresses and lines of what is played and can't be taken over."""
    pictures: Mapping[str, PagePicture] = field(default_factory=dict)
    """By their keys."""
    left: tuple[tuple[str, int], ...] = ()
    """Texts and lines within the article that are the page's own by their names."""


@dataclass(slots=True)
class _Walker:
    base: str
    body: Element
    prose: Weights
    blocks: list[PageBlock] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    linked: list[bool] = field(default_factory=list)
    """Of each piece with text, whether it is a link."""
    look: Look = field(default_factory=Look)
    """That of the paragraph that is being put together."""
    origin: Origin = field(default_factory=Origin)
    lost_links: int = 0
    players: list[tuple[str, int]] = field(default_factory=list)
    pictures: dict[str, PagePicture] = field(default_factory=dict)
    left: list[tuple[str, int]] = field(default_factory=list)

    # ---- elements

    def element(self, element: Element, look: Look) -> None:
        """Take an element with all within it."""
        if self._is_left_out(element):
            return
        if element.tag == "br":
            self._add(Span("\n"), element, look)
        elif element.tag == "img":
            self._image(element, look)
        elif element.tag in PLAYERS:
            self._player(element, look)
        elif element.tag == "table" and not self._is_layout(element):
            self._table(element, look)
        elif element.tag in BLOCKS or stands_alone(element):
            self.flush()
            self._inner(element, of_block(element, look))
            self.flush()
        else:
            self._inner(element, self._of_inline(element, look))

    def _inner(self, element: Element, look: Look) -> None:
        number = int(element.get("start")) - 1 if is_count(element.get("start")) else 0
        has_pairs = is_pairs(element)
        for child in element.children:
            if isinstance(child, str):
                self._text(child, element, look)
            elif child.tag == "dt" and has_pairs:
                self._term(child, look)
            elif child.tag == "dd" and has_pairs:
                self._inner(child, look)
                self.flush()
            elif child.tag == "li" and element.tag in {"ol", "ul"}:
                number += 1
                self._item(child, look, _listed(element, look, number))
            else:
                self.element(child, look)

    def _term(self, element: Element, look: Look) -> None:
        """Begin a line with what is explained on it: «Tác giả: …»."""
        self.flush()
        self._inner(element, look)
        is_closed = element.text.endswith(":")
        self._add(Span(" " if is_closed else ": "), element, look)

    def _item(self, element: Element, look: Look, listed: Listed) -> None:
        """Take an item of a list: its first paragraph bears the mark."""
        if self._is_left_out(element):
            return
        self.flush()
        before = len(self.blocks)
        self._inner(element, replace(of_block(element, look), listed=listed))
        self.flush()
        is_first = True
        for place, block in enumerate(self.blocks[before:], start=before):
            if isinstance(block, PageParagraph) and block.listed == listed:
                if not is_first:
                    self.blocks[place] = replace(block, listed=None)
                is_first = False

    def _is_left_out(self, element: Element) -> bool:
        if element.holds(self.body):
            return False
        if element.tag == "noscript":
            return not self._is_wanted(element)
        if not is_page_own(element, self.prose):
            return False
        if self.body.holds(element) and is_junk(element) and self.prose.of(element):
            self.left.append((element.text, element.line))
        return True

    def _is_wanted(self, element: Element) -> bool:
        """Tell whether a page keeps here a picture that it shows by a script."""
        around = element.parent
        beside = around.all() if around is not None else ()
        shown = any(is_shown(e) for e in beside if not element.holds(e))
        return not shown and any(e.tag == "img" for e in element.all())

    # ---- text and photos

    def _text(self, text: str, element: Element, look: Look) -> None:
        plain = text if look.exact else _BLANKS.sub(" ", text)
        if plain:
            self._add(Span(plain, look.bold, look.italic, look.address), element, look)

    def _add(self, piece: Piece, element: Element, look: Look) -> None:
        if not self.pieces:
            self.look = look
            self.origin = Origin(element.number, element.line, look.title, look.clock)
        if isinstance(piece, Span) and piece.text.strip():
            self.linked.append(look.linked)
        self.pieces.append(piece)

    def _image(self, element: Element, look: Look) -> None:
        addresses = addresses_of(element)
        if is_ornament(element) or not addresses:
            sign = sign_of(element)
            if sign:
                self._text(sign, element, look)
            return
        full = full_size(look.address)
        keys = tuple(dict.fromkeys((*((full,) if full else ()), *addresses)))
        picture = PagePicture(keys, look.linked and not full)
        self.pictures[picture.key] = picture
        self._add(Picture(picture.key, element.get("alt")), element, look)

    def _of_inline(self, element: Element, look: Look) -> Look:
        inner = replace(
            look,
            bold=look.bold or is_bold(element),
            italic=look.italic or is_italic(element),
            style=Style.CAPTION if is_caption(element) else look.style,
            title=look.title or is_title(element),
            clock=look.clock or is_clock(element),
        )
        href = element.get("href").strip()
        if element.tag != "a" or not href:
            return inner
        link = resolve(href, self.base)
        self.lost_links += link.is_lost and self.body.holds(element)
        return replace(inner, address=link.address, linked=not href.startswith("#"))

    def _player(self, element: Element, look: Look) -> None:
        """Keep the address of a known video on its own; tell of others."""
        self.flush()
        given = list(player_addresses(element))
        watch = next((found for one in given if (found := watch_address(one))), "")
        origin = Origin(element.number, element.line)
        if watch:
            self.blocks.append(PageParagraph((), origin=origin, video=watch))
        elif given and self.body.holds(element):
            self.players.append((given[0], element.line))
        if element.tag not in {"iframe", "embed"} and not watch:
            self._inner(element, look)
            self.flush()

    # ---- tables

    def _is_layout(self, table: Element) -> bool:
        """Tell whether a table only places parts of a page."""
        if table.holds(self.body):
            return True
        inner = [e for e in table.all() if e is not table]
        if any(e.tag == "table" for e in inner):
            return True
        cells = [e for e in inner if e.tag in {"td", "th"}]
        if not 1 < len(cells) <= _TABLE_CELLS:
            return True
        return any(len(cell.text) > _LARGE_CELL for cell in cells)

    def _table(self, table: Element, look: Look) -> None:
        self.flush()
        outer = self.blocks
        rows: list[tuple[Cell, ...]] = []
        for row in (e for e in table.all() if e.tag == "tr"):
            cells = [c for c in row.children if isinstance(c, Element) and c.tag in {"td", "th"}]
            rows.append(tuple(self._cell(cell, look) for cell in cells))
        captions = [e for e in table.children if isinstance(e, Element) and e.tag == "caption"]
        self.blocks = outer
        for caption in captions:
            self._inner(caption, look)
            self.flush()
        origin = Origin(table.number, table.line)
        if any(rows):
            self.blocks.append(PageTable(tuple(row for row in rows if row), origin))

    def _cell(self, cell: Element, look: Look) -> Cell:
        self.blocks = []
        self._inner(cell, of_block(cell, look))
        self.flush()
        paragraphs = tuple(b for b in self.blocks if isinstance(b, PageParagraph))
        return Cell(paragraphs, span(cell.get("colspan")), span(cell.get("rowspan")))

    # ---- paragraphs

    def flush(self) -> None:
        """End the paragraph that is being put together."""
        pieces, look, linked = self.pieces, self.look, self.linked
        self.pieces, self.linked = [], []
        origin = replace(
            self.origin,
            is_linked=bool(linked) and all(linked),
            is_listed=look.listed is not None or look.depth > 0,
        )
        for part in parts_of(pieces, is_whole=look.style is Style.HEADING or look.exact):
            self.blocks.append(
                PageParagraph(
                    part,
                    look.style,
                    look.level,
                    look.align,
                    look.listed,
                    origin=origin,
                    is_quote=look.quote,
                )
            )


def walk(root: Element, body: Element, prose: Weights, base: str) -> Walked:
    """Give what a page shows, in its order, without its frames.

    Args:
        root: the page's tree.
        body: the element that holds the article.
        prose: how much running text its elements hold.
        base: the address that its links start from; may be empty.
    """
    walker = _Walker(base, body, prose)
    walker.element(root, Look())
    walker.flush()
    return Walked(
        tuple(walker.blocks),
        walker.lost_links,
        tuple(walker.players),
        walker.pictures,
        tuple(walker.left),
    )


def _listed(element: Element, look: Look, number: int) -> Listed:
    """Give the place of an item in the list that holds it."""
    level = max(look.depth - 1, 0)
    if element.tag == "ul":
        return Listed(level)
    return Listed(level, number, label_of(number, element.get("type")))
