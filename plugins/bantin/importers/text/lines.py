"""A capture's text as lines: cleaned of what only a browser needs, empty lines left out."""

import re
from dataclasses import dataclass
from typing import Final

from bantin.text import fold, normalise

KEY_LENGTH: Final = 400
"""Longer lines are never page furniture, labels or captions; their key is empty."""

_SHORT_PROSE: Final = 60
_LONG: Final = 260
_LONG_WORDS: Final = 45
_TABLE_CELL: Final = 120

_INVISIBLE: Final = re.compile("[\u00ad\u200b\u200c\u200e\u200f\u2060\u2066-\u2069\u202a-\u202e]")
_LONE_JOINER: Final = re.compile(r"(?<=\w)\u200d|\u200d(?=\w)")
_BREAKS: Final = re.compile("[\u2028\u2029\u0085]")
_BLANKS: Final = re.compile(r"\s+")
_ENDS: Final = tuple(".!?…")
_GOES_ON: Final = tuple(":;,")
_CLOSERS: Final = " \"'”’»)]}"
_END_MARK: Final = re.compile(r"(?:\.\s?/\s?\.?|(?<=[^\W\d])/\.)[\"”»)]?$")
_INNER_STOP: Final = re.compile(r"[^\W\d_]{2}[)”\"]?[.!?…]\s+[“\"‘(–-]?\s?([^\W\d_])")
_SHORTENED: Final = re.compile(
    r"(?<![^\W\d_])(?:tp|ths|ts|gs|pgs|bs|ks|tx|tt|nxb|tr|st|cn|ctv|pv|nsưt|nsnd|ngưt)$",
    re.IGNORECASE,
)
_SPEECH: Final = re.compile(r"[“\"][^”\"]{20,}[”\"]\s?[,–-]")
_BULLET: Final = re.compile(r"^[-–—+*•▪■●◆►✓✔➢→]\s*\S")
_NOT_KEY: Final = re.compile(r"^[^\w(«“\"]+|[^\w)»”\"]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a capture that isn't empty."""

    number: int
    """Its number in the file, from 1."""
    text: str
    """Normalised, inner blanks single; cells of a table stay parted by a tab."""
    key: str
    """The text folded, without marks at its ends: what tables are looked up by."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.text.count(" ") + self.text.count("\t") + 1


def read_lines(text: str) -> tuple[Line, ...]:
    """Give the lines of a capture that hold anything."""
    rows = [_cells(row) for row in clean(text).split("\n")]
    lines: list[Line] = []
    for index, cells in enumerate(rows):
        if not cells:
            continue
        near = (*rows[max(index - 1, 0) : index], *rows[index + 1 : index + 2])
        gap = "\t" if _is_row(cells) and any(_is_row(other) for other in near) else " "
        lines.append(make_line(index + 1, gap.join(cells)))
    return tuple(lines)


def make_line(number: int, text: str) -> Line:
    """Make a line from text that is already clean."""
    return Line(number, text, key_of(text))


def clean(text: str) -> str:
    """Normalise, and take out what can't be seen; blanks other than ends of lines remain."""
    visible = _LONE_JOINER.sub("", _INVISIBLE.sub("", text.replace("\ufeff", "")))
    return normalise(_BREAKS.sub("\n", visible))


def key_of(text: str) -> str:
    """Give the form of a short text that tables are looked up by; empty for a long one."""
    return "" if len(text) > KEY_LENGTH else _NOT_KEY.sub("", fold(text))


def _cells(row: str) -> tuple[str, ...]:
    cells = (_BLANKS.sub(" ", cell).strip() for cell in row.split("\t"))
    return tuple(cell for cell in cells if cell)


def _is_row(cells: tuple[str, ...]) -> bool:
    """Tell whether cells are a table's row, not an indented or bulleted paragraph."""
    whole = len(cells) > 1 and all(len(cell) <= _TABLE_CELL for cell in cells)
    return whole and not (len(cells) == 2 and not cells[0][-1].isalnum())  # noqa: PLR2004 - mark, text


def ends_sentence(text: str) -> bool:
    """Tell whether a text closes with a full stop or the like, quotes aside."""
    return bool(_END_MARK.search(text[-8:])) or text.rstrip(_CLOSERS).endswith(_ENDS)


def has_end_mark(text: str) -> bool:
    """Tell whether a text closes with `./.`, the mark that ends an article or a letter."""
    return _END_MARK.search(text[-8:]) is not None


def goes_on(text: str) -> bool:
    """Tell whether a text closes with a mark after which more must come."""
    return text.endswith(_GOES_ON)


def has_inner_stop(text: str) -> bool:
    """Tell whether a text holds more than one sentence; `TP.` and `ThS.` are no stops."""
    return any(
        match[1].isupper()
        and not _SHORTENED.search(text, max(match.start() - 4, 0), match.start() + 2)
        for match in _INNER_STOP.finditer(text)
    )


def is_item(line: Line) -> bool:
    """Tell whether a line is an item of a list, by its bullet."""
    return _BULLET.match(line.text) is not None


def is_row(line: Line) -> bool:
    """Tell whether a line is a row of a table."""
    return "\t" in line.text


def is_prose(line: Line) -> bool:
    """Tell whether a line is plainly a paragraph: long, or a sentence of some length."""
    if is_row(line):
        return False
    if len(line.text) > _LONG or line.words > _LONG_WORDS + 5:
        return True
    return len(line.text) >= _SHORT_PROSE and ends_sentence(line.text) and not _is_cry(line.text)


def _is_cry(text: str) -> bool:
    """Tell whether a text is a banner or a title: capitals with a mark of exclamation."""
    return text.endswith(("!", "?")) and is_upper(text)


def is_paragraph(line: Line) -> bool:
    """Tell whether a line of a body reads as (part of) a paragraph, long or short."""
    if is_row(line):
        return False
    if ends_sentence(line.text) or goes_on(line.text) or is_item(line):
        return True
    if _SPEECH.match(line.text):
        return True
    return line.words > _LONG_WORDS or has_inner_stop(line.text)


def is_upper(text: str) -> bool:
    """Tell whether all letters are capitals, and there are some."""
    return text.isupper() and sum(map(str.isalpha, text[:20])) >= 2  # noqa: PLR2004 - «A» alone isn't
