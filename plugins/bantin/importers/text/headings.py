"""Headings within an article: lines of capitals, numbered lines."""

import re
from typing import Final

from bantin.importers.text.lines import Line, ends_sentence, is_item, is_upper
from bantin.importers.text.names import is_person

_NUMBERS: Final = (
    ("roman", re.compile(r"^[IVX]{1,5}\s?[.)/:–-]\s?\S")),
    (
        "part",
        re.compile(
            r"^(?:phần|chương|mục)\s(?:thứ\s)?(?:[ivx]{1,4}|\d{1,2}|một|nhất|hai|ba|bốn|tư|năm|[a-d])\b",
            re.IGNORECASE,
        ),
    ),
    ("point", re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s?\S")),
    ("figure", re.compile(r"^\d{1,2}\s?[.)/:-]{1,2}\s?[^\W\d]")),
    ("letter", re.compile(r"^[a-hđ]\s?[.)]\s?\S")),
)
_NUMBERED_WORDS: Final = 24
_UPPER_WORDS: Final = 60


def numbering(line: Line) -> str | None:
    """Tell how a line is numbered, if it is: two of one style in a row are a list."""
    if line.words > _NUMBERED_WORDS or ends_sentence(line.text) or line.text.endswith((";", ",")):
        return None
    return next((style for style, shape in _NUMBERS if shape.match(line.text)), None)


def is_shouted(line: Line) -> bool:
    """Tell whether a line of capitals is a heading, not a name or a paragraph."""
    if line.words > _UPPER_WORDS or is_item(line) or not is_upper(line.text):
        return False
    return line.words > 1 and not is_person(line.text)
