"""Text that stays text: within a line, at its beginning, in a heading, in an image's title.

Only what Python-Markdown knows as escaped gets a backslash (its `ESCAPED_CHARS`); other signs
that open something at the beginning of a line are written as character references.
"""

import re
from typing import Final

from bantin.importers.markdown import escape_within

__all__ = ["escape_heading", "escape_lines", "escape_opening", "escape_text", "quoted"]

_ESCAPED_OPENING: Final = re.compile(r"^(?:#|>|[+-](?=[\s+-]|$)|!(?=!!))")
_REFERRED_OPENING: Final = re.compile(r"^(?:[=|]|~(?=~~)|:(?=[\s:-])|\?(?=\?\?))")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_HEADING_END: Final = re.compile(r"#+$")
# What would end an image's title, or be read as Markdown within it.
_IN_TITLE: Final = re.compile(r"[\"'&<>\\`*_\[\](){}!]")


def escape_text(text: str) -> str:
    """Give text such that Markdown shows it as it is within a line.

    `&#` without a number confuses Python-Markdown's reader of HTML, so it is written out too.
    """
    return escape_within(text).replace("&#", "&amp;#")


def escape_opening(line: str) -> str:
    """Give a line of Markdown such that its beginning makes it no more than a paragraph."""
    line = _NUMBERED.sub(r"\1\\\2", line)
    line = _ESCAPED_OPENING.sub(lambda sign: f"\\{sign[0]}", line)
    return _REFERRED_OPENING.sub(_reference, line)


def escape_lines(lines: list[str]) -> str:
    """Give lines of Markdown as one paragraph in which each stays a line; empty ones go."""
    return "  \n".join(escape_opening(line) for line in lines if line)


def escape_heading(line: str) -> str:
    """Give a line of Markdown for a heading, whose signs at the end would be taken for its own."""
    return _HEADING_END.sub(lambda signs: "&#35;" * len(signs[0]), line)


def quoted(caption: str) -> str:
    """Give a caption as an image's title: quotes and marks as references, which nothing reads."""
    return _IN_TITLE.sub(_reference, " ".join(caption.split()))


def _reference(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"
