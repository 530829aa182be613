"""What a Word file holds, as frozen values: paragraphs, tables, and the photos within them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from bantin.importers.text.lines import clean

_MOSTLY: Final = 0.8
"""The part of a text's letters that are bold or slanted where the whole is meant."""


class Align(StrEnum):
    """Where the lines of a paragraph stand."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Style(StrEnum):
    """What a paragraph is by its style."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Span:
    """Text of one look."""

    text: str
    """As it stood; a line break within a paragraph is `\\n`."""
    is_bold: bool = False
    is_italic: bool = False
    address: str = ""
    """Where it links to; empty where it doesn't, or not to the web."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's place."""

    source: str
    """The key of the picture among those of the file."""
    alt: str = ""
    """What somebody, or Word, said is seen on it."""
    floats: bool = False
    """Whether it stands beside the lines, anchored to a paragraph that may be about anything."""
    is_cut: bool = False
    """Whether Word shows a part of it alone."""


Piece: TypeAlias = Span | Picture


@dataclass(frozen=True, slots=True)
class Listed:
    """A paragraph's place in a list."""

    level: int
    """From 0."""
    number: int | None = None
    """What it counts; none under a bullet."""
    label: str = ""
    """What stands before it, `1.` or `a)`; empty under a bullet."""

    @property
    def is_plain(self) -> bool:
        """Whether Markdown can count it: under a bullet, or by a number alone."""
        return self.number is None or self.label[:-1] == str(self.number)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the pictures within it, in order."""

    pieces: tuple[Piece, ...]
    style: Style = Style.BODY
    level: int = 0
    """A heading's, from 1."""
    align: Align = Align.START
    listed: Listed | None = None
    is_boxed: bool = False
    """Whether it stands in a text box."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its text."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Span))

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Its pictures."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Picture))

    @property
    def text(self) -> str:
        """Its words, normalised, blanks and line breaks single blanks."""
        return plain(self.spans)

    @property
    def is_bold(self) -> bool:
        """Whether it is bold, but for some marks."""
        return _is_mostly(self.spans, [span.is_bold for span in self.spans])

    @property
    def is_italic(self) -> bool:
        """Whether it is slanted, but for some marks."""
        return _is_mostly(self.spans, [span.is_italic for span in self.spans])


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; a table within it is there as its paragraphs."""

    paragraphs: tuple[Paragraph, ...]
    width: int = 1
    """In columns."""
    height: int = 1
    """In rows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its rows."""

    rows: tuple[tuple[Cell, ...], ...]


DocumentBlock: TypeAlias = Paragraph | Table


def plain(spans: Iterable[Span]) -> str:
    """Give the words of spans on one line."""
    return " ".join(clean("".join(span.text for span in spans)).split())


def _is_mostly(spans: tuple[Span, ...], marks: list[bool]) -> bool:
    letters = [sum(map(str.isalnum, span.text)) for span in spans]
    marked = sum(count for count, mark in zip(letters, marks, strict=True) if mark)
    return sum(letters) > 0 and marked >= _MOSTLY * sum(letters)
