"""Bounds on hostile HTML, before any parser sees it.

A browser's parser takes the square of the number of elements within each other, and opens again
in each paragraph what was never closed, so both are bounded here, in one pass over the tags.
"""

import re
from collections import Counter
from typing import Final

MOST_DEPTH: Final = 60
"""How deep elements may be nested; pages made by page builders have about 25."""

MOST_CHARACTERS: Final = 1_000_000
"""Longest text that is read; a report of 200 pages has about 600,000 characters."""

MOST_REOPENED: Final = 20_000
"""Most elements that are opened again because blocks begin within them."""

_TAG: Final = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*)[^<>]*>")
_ALONE: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th "
    "option tbody thead tfoot".split()
)
"""Elements without an end, and those that the next of their kind ends."""
_REOPENED: Final = frozenset("a b big code em font i nobr s small strike strong tt u".split())
"""Elements that browsers open again in every block that follows, until they are closed."""
_BLOCKS: Final = frozenset(
    "address article aside blockquote center details dir div dl dt dd figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table td th "
    "ul".split()
)


def bounded(html: str) -> tuple[str, bool]:
    """Give HTML without the tags that stand too deep, and tell whether there were any.

    Text longer than `MOST_CHARACTERS` isn't cut here: see `is_too_long`.
    """
    if html.count("<") <= MOST_DEPTH:
        return html, False
    depth = _Depth()
    kept = _TAG.sub(depth.keep, html)
    return kept, depth.is_passed


def is_too_long(html: str) -> bool:
    """Tell whether a text is longer than any article's."""
    return len(html) > MOST_CHARACTERS


class _Depth:
    """Follows how deep a text's tags stand."""

    def __init__(self) -> None:
        self.is_passed = False
        self._open: Final[Counter[str]] = Counter()
        self._left_out: Final[Counter[str]] = Counter()
        self._depth = 0
        self._reopened = 0

    def keep(self, tag: re.Match[str]) -> str:
        """Give a tag; nothing for one that stands too deep, nor for its end."""
        name = tag["name"].lower()
        if name in _BLOCKS and any(map(self._open.__getitem__, _REOPENED)):
            return self._closed() + self._kept(name, tag)
        return self._kept(name, tag)

    def _closed(self) -> str:
        """Give the ends of what is opened again too often; nothing while that is seldom."""
        names = [name for name in _REOPENED for _ in range(self._open[name])]
        self._reopened += len(names)
        if self._reopened <= MOST_REOPENED:
            return ""
        self.is_passed = True
        for name in names:
            self._left_out[name] += 1
            self._open[name] -= 1
            self._depth -= 1
        return "".join(f"</{name}>" for name in names)

    def _kept(self, name: str, tag: re.Match[str]) -> str:
        if name in _ALONE:
            return tag[0]
        return self._end(name, tag[0]) if tag["closing"] else self._start(name, tag[0])

    def _start(self, name: str, text: str) -> str:
        if self._depth >= MOST_DEPTH:
            self.is_passed = True
            self._left_out[name] += 1
            return ""
        self._depth += 1
        self._open[name] += 1
        return text

    def _end(self, name: str, text: str) -> str:
        if self._left_out[name]:
            self._left_out[name] -= 1
            return ""
        if self._open[name]:
            self._open[name] -= 1
            self._depth -= 1
        return text
