"""A run of text, photos and players between two blocks: its paragraphs, photos apart from text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from bantin.article.parse import PHOTO_SUFFIXES
from bantin.importers.html_markdown.blocks import Block, Film, Outside, Paragraph, Photos, Shot
from bantin.importers.html_markdown.players import PLAYERS, film_at, played_by
from bantin.importers.html_markdown.simple import is_shown, shot_of, simplified
from bantin.importers.html_markdown.tree import Element, Node, words_of

_LONGEST_CAPTION: Final = 300
_CAPTION_LOOKS: Final = frozenset({"em", "i", "small"})


@dataclass(frozen=True, slots=True)
class _Text:
    """Text that stands on one line; none at all at a line that is empty."""

    nodes: tuple[Node, ...]


_Piece: TypeAlias = Element | _Text


def paragraphs(run: Sequence[Node], outside: Outside) -> tuple[list[Block], list[str]]:
    """Give the blocks of a run, and the names of what was left out.

    Photos and players at the beginning and end of lines stand for themselves; two line breaks
    part paragraphs.

    Args:
        run: nodes that stand within a line, and line breaks.
        outside: resolves photos and links.
    """
    gathering = _Gathering(outside)
    for piece in _pieces(run, outside):
        if isinstance(piece, _Text):
            gathering.take_text(piece.nodes)
        else:
            gathering.take_standing(piece)
    gathering.end()
    return gathering.blocks, gathering.dropped


class _Gathering:
    """Gathers the lines of one run into blocks."""

    def __init__(self, outside: Outside) -> None:
        self._outside: Final = outside
        self._lines: list[tuple[Node, ...]] = []
        self._shots: list[Shot] = []
        self.blocks: Final[list[Block]] = []
        self.dropped: Final[list[str]] = []

    def take_text(self, nodes: tuple[Node, ...]) -> None:
        """Take a line of text, which may be the caption of the photo above it, or empty."""
        if not nodes:
            self._end_text()
        elif len(self._shots) == 1 and _is_caption(nodes, self._shots[0]):
            self._shots[0] = replace(self._shots[0], caption=words_of(nodes))
            self._end_photos()
        else:
            self._end_photos()
            self._lines.append(nodes)

    def take_standing(self, element: Element) -> None:
        """Take a photo or a player that stands for itself."""
        self._end_text()
        made, told = _standing(element, self._outside)
        self.dropped.extend((told,) if told else ())
        if isinstance(made, Shot):
            self._shots.append(made)
        elif made is not None:
            self._end_photos()
            self.blocks.append(made)

    def end(self) -> None:
        """End the run."""
        self._end_text()
        self._end_photos()

    def _end_text(self) -> None:
        self.blocks.extend(_text_blocks(self._lines, self._outside))
        self._lines = []

    def _end_photos(self) -> None:
        if self._shots:
            self.blocks.append(Photos(tuple(self._shots)))
            self._shots = []


def _is_caption(nodes: Sequence[Node], shot: Shot) -> bool:
    """Tell whether a line below a photo, in the same paragraph, is its caption."""
    shown = [node for node in nodes if not isinstance(node, str) or node.strip()]
    is_slanted = len(shown) == 1 and isinstance(shown[0], Element)
    if not is_slanted or shot.caption:
        return False
    has_look = isinstance(shown[0], Element) and shown[0].tag in _CAPTION_LOOKS
    return has_look and len(words_of(shown)) <= _LONGEST_CAPTION


def _standing(element: Element, outside: Outside) -> tuple[Shot | Block | None, str]:
    """Give what stands in the place of a photo or player, and what is to be told of it."""
    if element.tag in PLAYERS:
        return played_by(element, outside)
    shot = shot_of(element, outside)
    if shot is not None:
        return shot, ""
    words = element.attributes.get("alt", "").strip()
    return (Paragraph((words,)) if words else None), ""


def _text_blocks(lines: Sequence[tuple[Node, ...]], outside: Outside) -> Iterator[Block]:
    """Give lines of text as one paragraph, but addresses of videos apart."""
    together: list[Node] = []
    for line in lines:
        film = _film(line)
        if film is None:
            shown = _linked(line)
            together.extend((Element("br"), *shown) if together else shown)
            continue
        yield from _paragraph(together, outside)
        together = []
        yield film
    yield from _paragraph(together, outside)


def _paragraph(nodes: Sequence[Node], outside: Outside) -> Iterator[Block]:
    inlines = simplified(nodes, outside)
    if is_shown(inlines):
        yield Paragraph(inlines)


def _linked(line: Sequence[Node]) -> Sequence[Node]:
    """Give a line of text; as a link if it is an address, which WordPress shows a preview of."""
    words = words_of(line)
    is_plain = all(isinstance(node, str) for node in line)
    return (Element("a", {"href": words}, (words,)),) if is_plain and _is_address(words) else line


def _is_address(words: str) -> bool:
    return words.startswith(("http://", "https://")) and " " not in words


def _film(line: Sequence[Node]) -> Film | None:
    """Give the video that a line of text is the address of."""
    words = words_of(line)
    return film_at(words) if _is_address(words) else None


def _pieces(run: Sequence[Node], outside: Outside) -> Iterator[_Piece]:
    """Give the text of each line, and what stands before and behind it by itself."""
    for line in _lines(run):
        shown = [node for node in line if not _is_blank(node)]
        first = 0
        while first < len(shown) and _lone(shown[first], outside) is not None:
            first += 1
        last = len(shown)
        while last > first and _lone(shown[last - 1], outside) is not None:
            last -= 1
        yield from _lones(shown[:first], outside)
        if first < last:
            start, end = line.index(shown[first]), _last_index(line, shown[last - 1])
            yield _Text(tuple(line[start : end + 1]))
        elif not shown:
            yield _Text(())
        yield from _lones(shown[last:] if first < last else (), outside)


def _last_index(line: Sequence[Node], node: Node) -> int:
    return len(line) - 1 - list(reversed(line)).index(node)


def _lones(nodes: Iterable[Node], outside: Outside) -> Iterator[Element]:
    for node in nodes:
        lone = _lone(node, outside)
        if lone is not None:
            yield lone


def _lines(run: Sequence[Node]) -> Iterator[list[Node]]:
    line: list[Node] = []
    for node in run:
        if isinstance(node, Element) and node.tag == "br":
            yield line
            line = []
        else:
            line.append(node)
    if line:
        yield line


def _is_blank(node: Node) -> bool:
    if isinstance(node, str):
        return not node.strip()
    is_seen = node.tag in {"img", "br", *PLAYERS}
    return not is_seen and all(_is_blank(child) for child in node.children)


def _lone(node: Node, outside: Outside) -> Element | None:
    """Give the photo or player that is all there is in a node."""
    while isinstance(node, Element):
        if node.tag == "img" or node.tag in PLAYERS:
            return node
        shown = [child for child in node.children if not _is_blank(child)]
        if len(shown) != 1:
            return None
        if node.tag == "a" and not _is_of_picture(node, shown[0], outside):
            return None
        node = shown[0]
    return None


def _is_of_picture(link: Element, inner: Node, outside: Outside) -> bool:
    """Tell whether a link around a photo only opens the photo."""
    href = link.attributes.get("href", "")
    try:
        path = urlsplit(href).path.lower()
    except ValueError:
        return True
    is_picture = not href or path.endswith(PHOTO_SUFFIXES) or "attachment" in href
    is_of_file = is_picture or "wp-att-" in link.attributes.get("rel", "")
    return (is_of_file or outside.shows_file(href)) and isinstance(inner, Element)
