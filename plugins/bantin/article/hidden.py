"""What of a Markdown text is no text: code and comments, blanked line for line."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

# As Python-Markdown's fenced_code, and the options of others that show code.
_FENCE: Final = re.compile(
    r"(?P<fence>`{3,}|~{3,})[ ]*"
    r"(?:\{[^\n]*\}|\.?[\w#.+-]*(?:[ ]+\w+=(?:\"[^\"\n]*\"|'[^'\n]*'))*)[ \t]*"
)
_COMMENT: Final = "<!--"
_COMMENT_END: Final = "-->"
_AT_LINE_START: Final = re.compile(r"^ {0,3}<!--", re.MULTILINE)
# Blocks whose indented followers belong to them: lists, admonitions, footnotes, definitions.
_CONTAINER: Final = re.compile(
    r"^ {0,3}(?:[*+-]|\d+[.)])[ \t]|^(?:!!!|\?\?\?|===|:::|///)|"
    r"^ {0,3}\[\^[^\]\n]+\]:|^ {0,3}:[ \t]",
    re.MULTILINE,
)
_INDENTED: Final = re.compile(r"(?:(?: {4}| {0,3}\t)[^\n]*(?:\n|\Z))+")
_TICKS: Final = re.compile(r"(?<![\\`])`+")
_IN_LINE: Final = re.compile(r"[^\n]")

BLANK: Final = "\ue180"
"""Stands in a blanked place; a private-use character that no destination or text has."""


def blanked(text: str) -> str:
    """Give as many places as a text has, with its lines."""
    return _IN_LINE.sub(BLANK, text)


def without_fences(markdown: str) -> str:
    """Give the text with fenced code gone, line for line; a fence that isn't closed is text."""
    if "```" not in markdown and "~~~" not in markdown:
        return markdown
    lines = markdown.split("\n")
    ends: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.startswith(("```", "~~~")):
            ends.setdefault(line.rstrip(" \t"), []).append(number)
    number = 0
    while number < len(lines):
        match = _FENCE.fullmatch(lines[number])
        end = _after(ends.get(match["fence"], []), number) if match else None
        if end is not None:
            lines[number : end + 1] = [""] * (end + 1 - number)
            number = end
        number += 1
    return "\n".join(lines)


def _after(places: list[int], place: int) -> int | None:
    """Give the first of sorted places behind one, if there is any."""
    index = bisect_right(places, place)
    return places[index] if index < len(places) else None


def without_comments(markdown: str) -> str:
    """Give the text with comments gone that begin a line, line for line."""
    if _COMMENT not in markdown:
        return markdown
    pieces: list[str] = []
    done = 0
    match = _AT_LINE_START.search(markdown)
    while match is not None:
        end = markdown.find(_COMMENT_END, match.end())
        if end < 0:
            break
        end += len(_COMMENT_END)
        pieces.append(markdown[done : match.start()])
        pieces.append("\n" * markdown.count("\n", match.start(), end))
        done = end
        match = _AT_LINE_START.search(markdown, done)
    return "".join((*pieces, markdown[done:]))


def blocks(markdown: str) -> Iterator[tuple[int, str]]:
    """Give the paragraphs of a text, cut at blank lines, with their places; no indented code."""
    holder = ""
    for start, block in _paragraphs(markdown):
        code = _INDENTED.match(block)
        if code is None:
            holder = block
        elif _CONTAINER.search(holder) is None:
            if code.end() < len(block):
                yield start + code.end(), block[code.end() :]
            continue
        yield start, block


def _paragraphs(markdown: str) -> Iterator[tuple[int, str]]:
    place = 0
    start = 0
    lines: list[str] = []
    for line in markdown.split("\n"):
        if line.strip():
            start = start if lines else place
            lines.append(line)
        elif lines:
            yield start, "\n".join(lines)
            lines = []
        place += len(line) + 1
    if lines:
        yield start, "\n".join(lines)


def without_inline_code(block: str) -> str:
    """Give a paragraph with code between backticks and comments blanked."""
    return _between_comments(_between_ticks(block) if "`" in block else block)


def _between_ticks(block: str) -> str:
    runs = [match.span() for match in _TICKS.finditer(block)]
    starts: dict[int, list[int]] = {}
    for start, end in runs:
        starts.setdefault(end - start, []).append(start)
    pieces: list[str] = []
    done = 0
    for start, end in runs:
        closing = _after(starts[end - start], start) if start >= done else None
        if closing is not None:
            after = closing + end - start
            pieces.extend((block[done:start], blanked(block[start:after])))
            done = after
    return "".join((*pieces, block[done:]))


def _between_comments(block: str) -> str:
    pieces: list[str] = []
    done = 0
    start = block.find(_COMMENT)
    while start >= 0 and (end := block.find(_COMMENT_END, start)) >= 0:
        end += len(_COMMENT_END)
        pieces.extend((block[done:start], blanked(block[start:end])))
        done = end
        start = block.find(_COMMENT, done)
    return "".join((*pieces, block[done:]))
