"""A page as a tree of plain values: read by a parser that fetches nothing and is bounded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from lxml import etree, html

DATA: Final = "bantin-data:"
"""How the address of a picture begins that stood in the page itself."""

_ROOT: Final = "html"
_DOCTYPE: Final = re.compile(
    r"<!DOCTYPE[^\[>]{0,400}\[.{0,100000}?\]\s*>", re.IGNORECASE | re.DOTALL
)
_IN_PAGE: Final = re.compile(
    r"data:image/[\w.+-]{1,30}(?:;[\w=.-]{1,40})*;base64,([A-Za-z0-9+/=%]*)"
)
_UNSEEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""What no document may hold, and libraries stumble over."""
_NAMED: Final = re.compile(r"[a-z][a-z0-9]*")
# What the parser says when it gives up before the page's end.
_GAVE_UP: Final = frozenset({"ERR_RESOURCE_LIMIT", "ERR_INTERNAL_ERROR", "ERR_NO_MEMORY"})
_SILENT: Final = frozenset({"script", "style", "template", "noscript"})
_APART: Final = frozenset(
    "address article blockquote br dd div dt figcaption figure h1 h2 h3 h4 h5 h6 li p section "
    "table td th tr".split()
)


@dataclass(slots=True, eq=False)
class Element:
    """An element; its tree isn't changed once it is read."""

    tag: str
    """In small letters, without a prefix."""
    attributes: Mapping[str, str]
    line: int
    """Of the file, from 1; 0 where it isn't known."""
    number: int
    """Its place among all elements, as they begin."""
    parent: "Element | None" = field(default=None, repr=False)
    children: "list[Child]" = field(default_factory=list, repr=False)
    last: int = 0
    """The number of the last element within it; its own where there is none."""

    def get(self, name: str) -> str:
        """Give an attribute, empty where there is none."""
        return self.attributes.get(name, "")

    def holds(self, other: "Element") -> bool:
        """Tell whether another element is this one or stands within it."""
        return self.number <= other.number <= self.last

    def has_number(self, number: int) -> bool:
        """Tell whether the element of a number is this one or stands within it."""
        return self.number <= number <= self.last

    def above(self) -> "Iterator[Element]":
        """Give this element and those around it, from within to without."""
        element: Element | None = self
        while element is not None:
            yield element
            element = element.parent

    def all(self) -> "Iterator[Element]":
        """Give this element and all within it, in their order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(c for c in reversed(element.children) if isinstance(c, Element))

    @property
    def text(self) -> str:
        """All text within it, blanks single."""
        parts: list[str] = []
        waiting: list[Child] = [self]
        while waiting:
            child = waiting.pop()
            if isinstance(child, str):
                parts.append(child)
            elif child.tag not in _SILENT:
                parts.append(" " if child.tag in _APART else "")
                waiting.extend(reversed(child.children))
        return " ".join("".join(parts).split())


Child: TypeAlias = Element | str


@dataclass(frozen=True, slots=True)
class Page:
    """A page's tree."""

    root: Element
    is_cut: bool
    """Whether the parser gave up before the end: the page is nested too deep."""
    pictures: tuple[str, ...]
    """Pictures that stood in the page itself, as base64; `bantin-data:N` stands for the Nth."""


def parse_page(text: str) -> Page | None:
    """Give the tree of a page's text; none where it holds no element."""
    pictures: list[str] = []

    def set_aside(match: re.Match[str]) -> str:
        pictures.append(match[1])
        return f"{DATA}{len(pictures) - 1}"

    plain = _IN_PAGE.sub(set_aside, _DOCTYPE.sub("", _UNSEEN.sub("", text)))
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        parsed = html.document_fromstring(plain.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:
        return None
    is_cut = any(entry.type_name in _GAVE_UP for entry in parser.error_log)
    return Page(_copied(parsed), is_cut, tuple(pictures))


def _copied(parsed: html.HtmlElement) -> Element:
    """Copy the parser's tree into our own."""
    root = Element(_ROOT, {}, 0, 0)
    current = root
    number = 0
    for event, node in etree.iterwalk(parsed, events=("start", "end")):
        if event == "start":
            number += 1
            child = _element(node, number, current)
            current.children.append(child)
            current = child
            _add(child, node.text)
        else:
            current.last = number
            current = current.parent or root
            _add(current, node.tail)
    root.last = number
    return root


def _element(node: html.HtmlElement, number: int, parent: Element) -> Element:
    name = node.tag.rpartition(":")[2].lower() if isinstance(node.tag, str) else ""
    tag = name if _NAMED.fullmatch(name) else "span"
    attributes = {key.lower(): _UNSEEN.sub("", value) for key, value in node.attrib.items()}
    return Element(tag, attributes, node.sourceline or 0, number, parent)


def _add(element: Element, text: str | None) -> None:
    plain = _UNSEEN.sub("", text) if text else ""
    if plain:
        element.children.append(plain)
