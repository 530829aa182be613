"""What of a text is done with, put away under a mark until all of it is put together again.

A mark keeps as many line breaks as what it stands for had, so that lines can be told throughout.
"""

import re
from typing import Final

_OPEN: Final = "\ue190"
_CODE: Final = "\ue191"
_CLOSE: Final = "\ue192"
MORE: Final = "\ue193"
"""Stands where a text says that its summary ends."""

_FORGED: Final = re.compile(f"[{_OPEN}{_CODE}{_CLOSE}{MORE}]")
_MADE: Final = re.compile(rf"{_OPEN}(\d+)\n*{_CLOSE}")
_KEPT: Final = re.compile(rf"{_CODE}(\d+)\n*{_CLOSE}")
_MANY_BREAKS: Final = re.compile(r"\n(?:[ \t]*\n){2,}")
_DEEPEST: Final = 40

MARK: Final = rf"[{_OPEN}{_CODE}]\d+\n*{_CLOSE}"
"""A pattern that finds a mark."""


def without_forged(text: str) -> str:
    """Give a text without the characters that marks are made of."""
    return _FORGED.sub("", text)


class Stash:
    """What was put away of one text: pieces that are done, and code, which nobody looks into."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._made: Final[list[str]] = []
        self._kept: Final[list[str]] = []

    def made(self, piece: str, stood: str) -> str:
        """Put away what is written in the place of `stood`; give its mark."""
        self._made.append(piece)
        return f"{_OPEN}{len(self._made) - 1}" + "\n" * stood.count("\n") + _CLOSE

    def kept(self, piece: str, stood: str | None = None) -> str:
        """Put away a piece nothing of which may change; give its mark."""
        self._kept.append(piece)
        breaks = "\n" * (piece if stood is None else stood).count("\n")
        return f"{_CODE}{len(self._kept) - 1}{breaks}{_CLOSE}"

    def shown(self, text: str) -> str:
        """Give a piece of text with all that was put away of it, as plain as it was."""
        return self._with_code(self._with_pieces(text))

    def whole(self, text: str) -> str:
        """Put a text together again, with at most one blank line between its parts."""
        joined = self._with_pieces(text)
        return self._with_code(_MANY_BREAKS.sub("\n\n", joined).strip("\n"))

    def _with_pieces(self, text: str) -> str:
        for _ in range(_DEEPEST):
            if _OPEN not in text:
                break
            text = _MADE.sub(lambda mark: self._made[int(mark[1])], text)
        return text

    def _with_code(self, text: str) -> str:
        for _ in range(_DEEPEST):
            if _CODE not in text:
                break
            text = _KEPT.sub(lambda mark: self._kept[int(mark[1])], text)
        return text
