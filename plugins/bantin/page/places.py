"""Where in a source stands what is found wrong once it is marked up."""

import re
from bisect import bisect_left
from collections import Counter
from html import unescape
from typing import Final

from bantin.article.hidden import blocks, without_comments, without_fences, without_inline_code

# What stands before a destination, `](`, `]: `, `<`, `href=` or `src=`, and its first word.
_DESTINATION: Final = re.compile(
    r"(?:\]\(\s*<?|\]:\s*<?|<|\b(?:href|src)\s*=\s*[\"']?)(?P<word>[^\s\"'()<>]+)", re.IGNORECASE
)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_WORD: Final = re.compile(r"[^\s\"'()<>]*")


class Places:
    """The lines of a text's links and pictures, which are asked for in the text's order."""

    def __init__(self, markdown: str, first_line: int) -> None:
        """Take the text and the line of the file on which it begins."""
        self._markdown: Final = markdown
        self._first_line: Final = first_line
        self._asked: Final[Counter[str]] = Counter()
        self._passed: Final[list[str]] = []
        self._lines: dict[str, list[int]] | None = None
        self._last = 0

    def passed(self, destination: str) -> None:
        """Take note of the next place that leads to a destination, whose line nobody asks for."""
        self._passed.append(destination)

    def line(self, destination: str) -> int:
        """Give the line of the next place that leads to a destination; else the line before."""
        if self._lines is None:
            self._lines = self._all()
        for one in (*self._passed, destination):
            self._go_to(_first_word(one), self._lines)
        self._passed.clear()
        return self._first_line + self._last

    def _go_to(self, word: str, known: dict[str, list[int]]) -> None:
        lines = known.get(word)
        if lines:
            self._last = lines[min(self._asked[word], len(lines) - 1)]
            self._asked[word] += 1

    def _all(self) -> dict[str, list[int]]:
        text = without_comments(without_fences(self._markdown))
        ends = [match.start() for match in re.finditer("\n", text)]
        lines: dict[str, list[int]] = {}
        for start, block in blocks(text):
            for match in _DESTINATION.finditer(without_inline_code(block)):
                line = bisect_left(ends, start + match.start("word"))
                word = _first_word(unescape(_ESCAPE.sub(r"\1", match["word"])))
                lines.setdefault(word, []).append(line)
        return lines


def _first_word(destination: str) -> str:
    match = _WORD.match(destination.strip())
    return match[0] if match else ""
