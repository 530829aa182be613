"""Lists as CommonMark has them, written as this site's Markdown reads them.

Hugo and Jekyll begin a list without a blank line above, take two blanks for a step inwards, and
know `1)`. Python-Markdown, which is older than CommonMark, wants a blank line, four blanks, `1.`.
"""

import re
from typing import Final

_ITEM: Final = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,9}[.)])(?P<gap> +)(?P<rest>\S.*)")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})")
_BLOCK: Final = re.compile(r"#{1,6}[ \t]|>|<")
_STEP: Final = 4
_DEEPEST: Final = 12
_FARTHEST: Final = 3
"""Most blanks before the mark of a list that isn't within another."""


def with_plain_lists(text: str) -> str:
    """Give a text whose lists have a blank line above them and steps of four blanks."""
    if not any(sign in text for sign in ("- ", "* ", "+ ", ". ", ") ")):
        return text
    outline = _Outline()
    for line in text.split("\n"):
        outline.take(line)
    return "\n".join(outline.lines)


class _Outline:
    """Goes through a text's lines, and knows in which items each of them stands."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._contents: list[int] = []
        """Where the text of each open item begins, in blanks of the source."""

    def take(self, line: str) -> None:
        """Add a line."""
        plain = line.expandtabs(_STEP) if line.startswith(("\t", " ")) else line
        if not plain.strip():
            self.lines.append(line)
            return
        item = None if _RULE.fullmatch(plain) else _ITEM.fullmatch(plain)
        if item is not None and self._is_item(item):
            self._begin(item)
        elif self._contents:
            self._go_on(plain)
        else:
            self.lines.append(line)

    @property
    def _is_after_blank(self) -> bool:
        return not self.lines or not self.lines[-1].strip()

    def _is_item(self, item: re.Match[str]) -> bool:
        """Tell whether a line begins an item; a sentence may go on with a year and a stop."""
        if self._contents:
            return len(item["indent"]) <= self._contents[-1] + _FARTHEST
        is_first = item["mark"] in {"-", "*", "+", "1.", "1)"}
        return len(item["indent"]) <= _FARTHEST and (is_first or self._is_after_blank)

    def _begin(self, item: re.Match[str]) -> None:
        indent = len(item["indent"])
        while self._contents and (indent < self._contents[-1] or len(self._contents) > _DEEPEST):
            self._contents.pop()
        if not self._contents and not self._is_after_blank and not _ITEM.match(self.lines[-1]):
            self.lines.append("")
        mark = item["mark"].replace(")", ".")
        self.lines.append(f"{' ' * _STEP * len(self._contents)}{mark} {item['rest']}")
        gap = len(item["gap"]) if len(item["gap"]) <= _STEP else 1
        self._contents.append(indent + len(item["mark"]) + gap)

    def _go_on(self, line: str) -> None:
        """Add a line that may belong to an open item."""
        text = line.lstrip()
        indent = len(line) - len(text)
        if not self._is_after_blank and not (indent == 0 and _BLOCK.match(text)):
            self.lines.append(f"{' ' * _STEP * len(self._contents)}{text}")
            return
        while self._contents and indent < self._contents[-1]:
            self._contents.pop()
        if not self._contents:
            self.lines.append(line)
            return
        code = indent - self._contents[-1]
        more = code if code >= _STEP else 0
        self.lines.append(f"{' ' * (_STEP * len(self._contents) + more)}{text}")
