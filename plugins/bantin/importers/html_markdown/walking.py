"""HTML into blocks: what begins a line of its own, and the text and photos in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Final

from bantin.importers.html_markdown.blocks import (
    Block,
    Code,
    Film,
    Heading,
    Items,
    Outside,
    Paragraph,
    Photos,
    Quote,
    Raw,
    Rule,
    Walked,
)
from bantin.importers.html_markdown.lines import paragraphs
from bantin.importers.html_markdown.parting import items_of, spread, wrapped
from bantin.importers.html_markdown.simple import is_shown, simplified
from bantin.importers.html_markdown.tables import Cells, cells_of, table_blocks
from bantin.importers.html_markdown.tree import (
    INLINE,
    Element,
    Node,
    as_html,
    elements_in,
    parse,
    words_of,
)
from bantin.page.cleaning import clean

_BLANKS: Final = re.compile(r"\s+")
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_MOST_DIGITS: Final = 6
"""Longest number that a list may begin with."""
_GALLERIES: Final = frozenset(
    "wp-block-gallery gallery blocks-gallery-grid tiled-gallery wp-block-jetpack-tiled-gallery "
    "wp-block-jetpack-slideshow".split()
)
"""Classes by which WordPress and its plugins mark photos as one gallery."""


def walk(html: str, outside: Outside) -> Walked:
    """Give the blocks of HTML.

    Args:
        html: the text.
        outside: resolves its photos and links.
    """
    tree = parse(html)
    walker = _Walker(outside)
    blocks = tuple(walker.flow(tree.nodes))
    dropped = (*(f"<{name}>" for name in tree.dropped), *walker.dropped)
    return Walked(blocks, tuple(dict.fromkeys(dropped)), tree.is_deep)


class _Walker:
    """Goes through one text."""

    def __init__(self, outside: Outside) -> None:
        self._outside: Final = outside
        self.dropped: Final[list[str]] = []
        self._held = 0
        """How many lists, quotes and tables stand around."""

    def flow(self, nodes: Iterable[Node], looks: tuple[Element, ...] = ()) -> list[Block]:
        """Give the blocks of nodes that stand below each other."""
        blocks: list[Block] = []
        run: list[Node] = []
        for node, around in spread(nodes, looks):
            if isinstance(node, str) or node.is_inline:
                run.append(wrapped(node, around))
                continue
            blocks.extend(self._run(run))
            run = []
            blocks.extend(self._block(node, around))
        blocks.extend(self._run(run))
        return blocks

    def _run(self, run: Sequence[Node]) -> list[Block]:
        if not run:
            return []
        blocks, dropped = paragraphs(run, self._outside)
        self.dropped.extend(dropped)
        return blocks

    def _block(self, node: Element, looks: tuple[Element, ...]) -> list[Block]:
        """Give the blocks of an element that begins a line."""
        tag = node.tag
        if node.classes & _GALLERIES and _has(node, "img"):
            return self._gallery(node)
        if tag in _HEADINGS:
            return self._heading(node)
        if tag in {"ul", "ol", "menu", "dir"}:
            return self._list(node)
        if tag == "blockquote":
            return self._quote(node)
        if tag == "figure":
            return self._figure(node)
        return self._rarer(node, looks)

    def _rarer(self, node: Element, looks: tuple[Element, ...]) -> list[Block]:
        """Give the blocks of an element that few texts have."""
        if node.tag == "table":
            return self._table(node)
        if node.tag == "pre":
            return self._verbatim(node)
        if node.tag == "hr":
            return [] if self._held else [Rule()]
        if node.tag in {"dt", "summary", "legend"}:
            return self.flow(node.children, (*looks, Element("strong")))
        return self.flow(node.children, looks)

    # ---- headings and text

    def _heading(self, node: Element) -> list[Block]:
        """Give a heading; photos and players that stand in it come behind it."""
        inlines = simplified(_without_media(node.children), self._outside)
        standing = list(elements_in(node.children, "img", "iframe", "video", "audio"))
        photos = self._run(standing)
        if not is_shown(inlines):
            return photos
        if self._held:
            return [Paragraph((Element("strong", {}, inlines),)), *photos]
        return [Heading(int(node.tag[1]), inlines), *photos]

    def _verbatim(self, node: Element) -> list[Block]:
        is_code = _has(node, "code") or any("code" in name for name in node.classes)
        text = "".join(_verbatim_texts(node.children)).strip("\n")
        if not text.strip():
            return []
        if is_code and not self._held:
            return [Code(text)]
        lines = [line.strip() for line in text.split("\n")]
        parted: list[Node] = []
        for line in lines:
            parted.extend((line, Element("br")))
        return self._run(parted)

    # ---- lists and quotes

    def _list(self, node: Element) -> list[Block]:
        self._held += 1
        items: list[tuple[Block, ...]] = []
        for inner, is_item in items_of(node):
            blocks = self.flow(inner)
            if len(blocks) == 1 and isinstance(blocks[0], Items) and not is_item and items:
                items[-1] = (*items[-1], *blocks)
            elif blocks and isinstance(blocks[0], Items):  # an item must begin with words
                items.extend(blocks[0].items)
                items.extend([tuple(blocks[1:])] if blocks[1:] else [])
            elif blocks:
                items.append(tuple(blocks))
        self._held -= 1
        return [Items(node.tag == "ol", tuple(items), _start(node))] if items else []

    def _quote(self, node: Element) -> list[Block]:
        self._held += 1
        blocks = self.flow(node.children)
        self._held -= 1
        if all(isinstance(block, Photos | Film) for block in blocks):
            return blocks
        return [Quote(tuple(blocks))]

    # ---- photos

    def _figure(self, node: Element) -> list[Block]:
        caption, rest = _caption_apart(node)
        blocks = self._captioned(self.flow(rest), caption)
        if words_of(caption) and not blocks:
            blocks = self.flow(node.children)
        is_gallery = sum(isinstance(block, Photos) for block in blocks) > 1
        return _gathered(blocks) if is_gallery else blocks

    def _gallery(self, node: Element) -> list[Block]:
        caption, rest = _caption_apart(node)
        blocks: list[Block] = []
        for child in rest:
            blocks.extend(self._gallery_item(child))
        gathered = _gathered(blocks)
        told = self.flow(caption)
        return [*told, *gathered] if _is_above(node) else [*gathered, *told]

    def _gallery_item(self, child: Node) -> list[Block]:
        if isinstance(child, str):
            return self._run((child,))
        if child.tag == "dl":  # as WordPress showed galleries before it knew HTML 5
            words = list(chain.from_iterable(e.children for e in elements_in((child,), "dd")))
            photo = list(elements_in((child,), "img"))
            shown = self._run(photo)
            return self._captioned(shown, words) or [*shown, *self.flow(words)]
        if child.tag in {"li", "ul", "div"}:
            return [block for inner in child.children for block in self._gallery_item(inner)]
        return self.flow((child,))

    def _captioned(self, blocks: list[Block], caption: Sequence[Node]) -> list[Block]:
        """Give one photo or video with its caption, other blocks as they are if there is none.

        Nothing where there is a caption that can't be theirs.
        """
        words = words_of(caption)
        if not words:
            return blocks
        match blocks:
            case [Film(address)]:
                return [Film(address, words)]
            case [Photos((shot,), is_gallery)]:
                return [Photos((replace(shot, caption=words),), is_gallery)]
            case _:
                return []

    # ---- tables

    def _table(self, node: Element) -> list[Block]:
        caption = next(elements_in(node.children, "caption"), None)
        above = self.flow(caption.children) if caption is not None else []
        self._held += 1
        rows = [[self.flow(cell.children) for cell in row] for row in cells_of(node)]
        self._held -= 1
        cells = Cells(rows, any(map(_is_spanned, elements_in(node.children, "td", "th"))))
        raw = None if self._held else Raw(clean(as_html((self._plain_table(node),))))
        return [*above, *table_blocks(cells, raw)]

    def _plain_table(self, table: Element) -> Element:
        """Give a table with nothing but what a page keeps, blanks tidied, links resolved."""
        attributes = {
            name: value
            for name, value in table.attributes.items()
            if name in {"colspan", "rowspan", "scope", "start"}
        }
        if table.tag == "a":
            href = self._outside.address(table.attributes.get("href", ""))
            attributes = {"href": href} if href else {}
        kept = (child for child in table.children if not _is_caption(child))
        children = tuple(
            _BLANKS.sub(" ", child) if isinstance(child, str) else self._plain_table(child)
            for child in kept
        )
        return Element(table.tag, attributes, children)


def _start(node: Element) -> int:
    start = node.attributes.get("start", "").strip()
    return int(start) if start.isascii() and start.isdigit() and len(start) <= _MOST_DIGITS else 1


def _is_caption(node: Node) -> bool:
    return isinstance(node, Element) and node.tag == "caption"


def _is_spanned(cell: Element) -> bool:
    spans = (cell.attributes.get(name, "1") for name in ("colspan", "rowspan"))
    return any(span.strip() not in {"", "1"} for span in spans)


def _without_media(nodes: Iterable[Node]) -> Iterator[Node]:
    """Give nodes as one line of text without photos and players."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "br":
            yield " "
        elif node.tag not in {"img", "iframe", "video", "audio"}:
            inner = tuple(_without_media(node.children))
            if node.tag in INLINE:
                yield Element(node.tag, node.attributes, inner)
            else:
                yield from (" ", *inner, " ")


def _has(node: Element, tag: str) -> bool:
    return next(elements_in(node.children, tag), None) is not None


def _verbatim_texts(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "br":
            yield "\n"
        elif node.tag in INLINE:
            yield from _verbatim_texts(node.children)
        else:
            yield from ("\n", *_verbatim_texts(node.children), "\n")


def _caption_apart(node: Element) -> tuple[list[Node], list[Node]]:
    """Give a figure's caption, and what else is in it."""
    caption: list[Node] = []
    rest: list[Node] = []
    for child in node.children:
        if isinstance(child, Element) and child.tag == "figcaption":
            caption.extend((" ", *child.children))
        else:
            rest.append(child)
    return caption, rest


def _is_above(figure: Element) -> bool:
    """Tell whether a figure begins with its caption."""
    shown = (child for child in figure.children if not isinstance(child, str) or child.strip())
    first = next(shown, "")
    return isinstance(first, Element) and first.tag == "figcaption"


def _gathered(blocks: Sequence[Block]) -> list[Block]:
    """Give photos as one gallery, and behind it what stood between them."""
    shots = tuple(shot for block in blocks if isinstance(block, Photos) for shot in block.shots)
    others = [block for block in blocks if not isinstance(block, Photos)]
    gathered: list[Block] = [Photos(shots, is_gallery=True)] if shots else []
    return [*gathered, *others]
