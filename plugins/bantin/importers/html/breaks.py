"""Line breaks in paragraphs: where editors put them in the place of paragraphs."""

from collections.abc import Sequence
from typing import Final

from bantin.importers.documents.blocks import Picture, Piece, Span, plain
from bantin.importers.text.bylines import read_byline
from bantin.importers.text.lines import is_prose, make_line

_BREAK: Final = "\n"


def parts_of(pieces: Sequence[Piece], *, is_whole: bool = False) -> list[tuple[Piece, ...]]:
    """Part what stands in one element into paragraphs.

    Two breaks in a row end a paragraph, and so does one beside a full paragraph. Lines of verse,
    of an address, of a signature stay together, and so do a photo and the short line below it.

    Args:
        pieces: texts, photos and breaks (a span that is one line end), in order.
        is_whole: whether breaks never part it, as in a heading.
    """
    if is_whole:
        return [tuple(pieces)] if _holds(pieces) else []
    parts: list[list[Piece]] = []
    above: Sequence[Piece] = ()
    for line, breaks in _lines(pieces):
        if not parts or breaks > 1 or _is_parted(above, line):
            parts.append(list(line))
        else:
            parts[-1].extend((Span(_BREAK), *line))
        above = line
    return [tuple(part) for part in parts]


def _lines(pieces: Sequence[Piece]) -> list[tuple[list[Piece], int]]:
    """Give the lines that hold anything, each with how many breaks stand before it."""
    lines: list[tuple[list[Piece], int]] = []
    line: list[Piece] = []
    breaks = 0
    for piece in (*pieces, Span(_BREAK)):
        if isinstance(piece, Span) and piece.text == _BREAK:
            if _holds(line):
                lines.append((line, breaks))
                line, breaks = [], 0
            breaks += 1
        else:
            line.append(piece)
    return lines


def _holds(pieces: Sequence[Piece]) -> bool:
    return any(isinstance(p, Picture) or p.text.strip() for p in pieces)


def _is_parted(above: Sequence[Piece], line: Sequence[Piece]) -> bool:
    """Tell whether a break stands between paragraphs."""
    if _is_photo(above):
        return _is_full(line) and not _is_photo(line)
    if _is_full(above) or _is_full(line) or _is_photo(line):
        return True
    return read_byline(_words(line)) is not None


def _is_photo(line: Sequence[Piece]) -> bool:
    return any(isinstance(piece, Picture) for piece in line) and not _words(line)


def _is_full(line: Sequence[Piece]) -> bool:
    return is_prose(make_line(0, _words(line)))


def _words(line: Sequence[Piece]) -> str:
    return plain(piece for piece in line if isinstance(piece, Span))
