"""HTML as a tree of frozen values, read as browsers read it.

`nh3` (html5ever) parses and writes anew with every end tag in its place, so that what it gives can
be read by a pattern. Only what may mean something to an article gets through.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Final, TypeAlias

import nh3

from bantin.article.elements import is_element
from bantin.importers.html_markdown.bounds import MOST_DEPTH, bounded
from bantin.text import normalise

INLINE: Final = frozenset(
    "a b strong i em u ins s strike del sup sub code kbd samp tt var mark small big span font "
    "abbr acronym cite dfn q time bdi bdo label button nobr img br wbr ruby rb rt rp "
    "iframe video audio".split()
)
"""Elements that stand within a line; all others begin a new one."""

_BLOCKS: Final = frozenset(
    "address article aside blockquote caption center col colgroup dd details dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main "
    "menu nav ol optgroup option p picture pre section source summary table tbody td tfoot th "
    "thead tr track ul".split()
)
_VOID: Final = frozenset("br col hr img source track wbr".split())
_DROPPED_WHOLE: Final = (
    "script style template noscript object embed svg math canvas textarea select noframes applet"
)
_ATTRIBUTES: Final = {
    "*": {"class", "id", "title", "data-id", "data-src"},
    "a": {"href", "rel"},
    "img": {"src", "alt", "width", "height", "srcset"},
    "iframe": {"src"},
    "video": {"src", "poster"},
    "audio": {"src"},
    "source": {"src", "srcset"},
    "ol": {"start", "type", "reversed"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
}
_READER: Final = nh3.Cleaner(
    tags=set(INLINE | _BLOCKS),
    clean_content_tags=set(_DROPPED_WHOLE.split()),
    attributes=_ATTRIBUTES,
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel"},
)
_TOKEN: Final = re.compile(
    r"<(?P<closing>/?)(?P<name>[a-z][a-z0-9-]*)(?P<attributes>(?: [^\s=>\"]+=\"[^\"]*\")*)>"
)
_ATTRIBUTE: Final = re.compile(r" ([^\s=>\"]+)=\"([^\"]*)\"")
# What stands between `<` and `>` and isn't an element, as somebody's name, is text.
_NO_TAG: Final = re.compile(r"<(?=/?(?P<name>[^\W\d_][^\s<>/]*))")
_UNSEEN: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class Element:
    """An element with all that is in it."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    children: "tuple[Node, ...]" = ()
    has_blocks: bool = False
    """Whether any element within it begins a line of its own."""

    @property
    def is_inline(self) -> bool:
        """Whether it stands within a line, with all that is in it."""
        return self.tag in INLINE and not self.has_blocks

    @property
    def classes(self) -> frozenset[str]:
        """The words of its class."""
        return frozenset(self.attributes.get("class", "").split())


Node: TypeAlias = str | Element
"""Text, with its character references resolved, or an element."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A text's tree, and what was wrong with the text."""

    nodes: tuple[Node, ...]
    is_deep: bool = False
    """Whether elements stood so deep that they were left out; their text wasn't."""
    dropped: tuple[str, ...] = ()
    """Names of elements that were left out with all that was in them."""


_DROPPED: Final = re.compile(
    rf"<(?P<name>{'|'.join(_DROPPED_WHOLE.split())})(?=[\s>/])", re.IGNORECASE
)


def parse(html: str) -> Tree:
    """Read HTML as a browser would; of scripts, styles and the like only their names are told."""
    kept, is_deep = bounded(html)
    names = dict.fromkeys(match["name"].lower() for match in _DROPPED.finditer(kept))
    clean = _READER.clean(_NO_TAG.sub(_as_text, kept)) if "<" in kept or "&" in kept else kept
    return Tree(_nodes(clean), is_deep, tuple(names))


def _as_text(opening: re.Match[str]) -> str:
    return "<" if is_element(opening["name"]) else "&lt;"


def _text(raw: str) -> str:
    return _UNSEEN.sub("", normalise(unescape(raw)))


class _Builder:
    """Puts elements together, from the innermost out."""

    def __init__(self) -> None:
        self._starts: Final[list[tuple[str, dict[str, str]]]] = []
        self._children: Final[list[list[Node]]] = [[]]
        self._has_blocks: Final[list[bool]] = [False]

    def text(self, raw: str) -> None:
        """Add text."""
        if raw:
            self._children[-1].append(_text(raw))

    def start(self, tag: str, attributes: str) -> None:
        """Begin an element."""
        pairs = {name: _text(value) for name, value in _ATTRIBUTE.findall(attributes)}
        if tag in _VOID:
            self._has_blocks[-1] |= tag not in INLINE
            self._children[-1].append(Element(tag, pairs))
            return
        self._starts.append((tag, pairs))
        self._children.append([])
        self._has_blocks.append(False)

    def end(self, tag: str) -> None:
        """End an element; all that are open within it are ended before."""
        while any(name == tag for name, _ in self._starts):
            if self._close() == tag:
                return

    def nodes(self) -> tuple[Node, ...]:
        """End all, and give what stands at the top."""
        while self._starts:
            self._close()
        return tuple(self._children[0])

    def _close(self) -> str:
        tag, attributes = self._starts.pop()
        children = tuple(self._children.pop())
        has_blocks = self._has_blocks.pop()
        self._has_blocks[-1] |= has_blocks or tag not in INLINE
        self._children[-1].append(Element(tag, attributes, children, has_blocks))
        return tag


def _nodes(clean: str) -> tuple[Node, ...]:
    """Give the nodes of HTML that was written by the reader above."""
    builder = _Builder()
    done = 0
    for token in _TOKEN.finditer(clean):
        if token.start() < done:
            continue
        builder.text(clean[done : token.start()])
        done = token.end()
        if token["closing"]:
            builder.end(token["name"])
            continue
        builder.start(token["name"], token["attributes"])
        if token["name"] == "iframe":  # what is in it is no HTML to any browser
            closing = clean.find("</iframe>", done)
            done = len(clean) if closing < 0 else closing
    builder.text(clean[done:])
    return builder.nodes()


def words_of(nodes: Iterable[Node]) -> str:
    """Give the text of nodes as it is read, on one line."""
    return " ".join(text_of(nodes).split())


def text_of(nodes: Iterable[Node]) -> str:
    """Give the text of nodes with its blanks."""
    return "".join(_texts(nodes))


def _texts(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif node.tag == "br":
            yield " "
        elif node.tag in INLINE:
            yield from _texts(node.children)
        else:
            yield " "
            yield from _texts(node.children)
            yield " "


def elements_in(nodes: Iterable[Node], *tags: str) -> Iterator[Element]:
    """Give the elements of some names, wherever they stand, in order."""
    for node in nodes:
        if isinstance(node, Element):
            if node.tag in tags:
                yield node
            yield from elements_in(node.children, *tags)


def as_html(nodes: Iterable[Node]) -> str:
    """Give nodes as HTML again."""
    return "".join(_as_html(node) for node in nodes)


def _as_html(node: Node) -> str:
    if isinstance(node, str):
        return escape(node, quote=False)
    attributes = "".join(f' {name}="{escape(text)}"' for name, text in node.attributes.items())
    if node.tag in _VOID:
        return f"<{node.tag}{attributes}>"
    return f"<{node.tag}{attributes}>{as_html(node.children)}</{node.tag}>"


__all__ = [
    "INLINE",
    "MOST_DEPTH",
    "Element",
    "Node",
    "Tree",
    "as_html",
    "elements_in",
    "parse",
    "text_of",
    "words_of",
]
