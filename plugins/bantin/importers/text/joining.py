"""Lines that a page broke: texts wrapped at a width, breadcrumbs with each item on its own line."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from bantin.importers.text.dates import read_stamp
from bantin.importers.text.furniture import furniture_of
from bantin.importers.text.lines import (
    Line,
    ends_sentence,
    goes_on,
    is_item,
    is_row,
    make_line,
)

_WIDTHS: Final = range(48, 96)
"""How long lines of a text are that was wrapped: on paper and in letters 60 to 80 characters."""
_LEAST: Final = 3
"""So many lines that go on with a small letter tell a wrapped text from any other."""
_NEARLY: Final = 0.85
_CRUMB_MARK: Final = re.compile(r"[›»>❯/→]{1,2}")
_CRUMB_WORDS: Final = 8


def join_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Put together what belongs together; a joined line has the number of its first."""
    return tuple(_join_wrapped(_join_crumbs(lines)))


def _join_crumbs(lines: Sequence[Line]) -> list[Line]:
    """Join `Trang chủ`, `>`, `Tin tức`, where each stands on its own line."""
    joined: list[Line] = []
    for line in lines:
        if joined and _continues(joined[-1], line):
            joined[-1] = make_line(joined[-1].number, f"{joined[-1].text} {line.text}")
        else:
            joined.append(line)
    return joined


def _continues(above: Line, line: Line) -> bool:
    """Tell whether a line is the mark of a breadcrumb, or the item behind such a mark."""
    if above.words > _CRUMB_WORDS * 2:
        return False
    if _CRUMB_MARK.fullmatch(line.text):
        return any(map(str.isalpha, above.text)) and not ends_sentence(above.text)
    before, _, mark = above.text.rpartition(" ")
    return bool(before) and _CRUMB_MARK.fullmatch(mark) is not None and line.words <= _CRUMB_WORDS


def _join_wrapped(lines: list[Line]) -> list[Line]:
    width = _width(lines)
    if width is None:
        return lines
    joined: list[Line] = []
    for block in _blocks(lines):
        joined.extend(_unwrap(block, width) if _is_text(block) else block)
    return joined


def _width(lines: Sequence[Line]) -> int | None:
    """Find the width a text was wrapped at; none where it wasn't."""
    broken = [len(upper.text) for upper, lower in pairwise(lines) if _is_broken(upper, lower)]
    wide = sum(len(line.text) > _WIDTHS.stop for line in lines)
    return max(broken) if len(broken) >= _LEAST and wide * 4 <= len(broken) else None


def _is_broken(upper: Line, lower: Line) -> bool:
    """Tell whether a sentence goes on from one line to the next."""
    if lower.number != upper.number + 1 or len(upper.text) not in _WIDTHS:
        return False
    return lower.text[0].islower() and not ends_sentence(upper.text) and not is_row(upper)


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Part lines where empty ones stand."""
    blocks: list[list[Line]] = []
    for line in lines:
        if blocks and blocks[-1][-1].number == line.number - 1:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return blocks


def _is_text(block: Sequence[Line]) -> bool:
    """Tell whether lines without an empty one between are a paragraph."""
    if len(block) < 2:  # noqa: PLR2004 - nothing to join
        return False
    return any(_is_broken(a, b) for a, b in pairwise(block)) or ends_sentence(block[-1].text)


def _unwrap(block: Sequence[Line], width: int) -> list[Line]:
    """Join lines whose next word had no room."""
    paragraphs = [[block[0]]]
    for above, line in pairwise(block):
        if _is_full(above.text, line, width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [make_line(part[0].number, " ".join(line.text for line in part)) for part in paragraphs]


def _is_full(above: str, line: Line, width: int) -> bool:
    """Tell whether a line had no room for the first word of the next."""
    if len(above) > width or is_item(line) or is_row(line):
        return False
    if line.text[0].islower():
        return not goes_on(above) or len(above) >= width * _NEARLY
    if len(above) + len(line.text.split()[0]) < width:
        return False
    return furniture_of(line) is None and (
        ends_sentence(line.text) or read_stamp(line.text) is None
    )
