"""The page shell: a theme's document rendered once, with holes where pages differ.

Rendering the theme's templates whole costs milliseconds a page; filling the holes of a document
rendered once for each kind of page and depth costs microseconds and gives the same bytes. That
holds for every theme that prints the values of a `Document` as they are.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Document:
    """What differs between pages of one kind and depth; all of it ready HTML, escaped."""

    title: str
    """For the `title` element."""
    head: str
    """Elements for the `head`: description, canonical link, …"""
    header: str
    """What stands between the top bar and the tabs: a unit's cover and name."""
    content: str
    """What stands in `main` and beside it."""


RenderDocument: TypeAlias = Callable[[Document], str]
"""A theme: gives the whole page for a document's values."""

_HOLE: Final = "\x02{name}\x03"
_HOLES: Final = re.compile("\x02([a-z]+)\x03")


@dataclass(frozen=True, slots=True)
class Shell:
    """A page cut at its holes."""

    texts: tuple[str, ...]
    """The constant pieces, one more than holes."""
    holes: tuple[str, ...]
    """Names of fields of `Document`, in order; a field may fill several holes, or none."""


def make_shell(render: RenderDocument) -> Shell:
    """Render a theme's document once, with holes for values."""
    marks = {field.name: _HOLE.format(name=field.name) for field in fields(Document)}
    pieces = _HOLES.split(render(Document(**marks)))
    return Shell(tuple(pieces[::2]), tuple(pieces[1::2]))


def fill(shell: Shell, document: Document) -> str:
    """Give the whole page."""
    pieces = [shell.texts[0]]
    for hole, text in zip(shell.holes, shell.texts[1:], strict=True):
        pieces.append(getattr(document, hole))
        pieces.append(text)
    return "".join(pieces)
