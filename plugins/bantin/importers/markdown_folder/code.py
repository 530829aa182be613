"""Code and comments of a text, put away before anything else is looked at.

Fences, as the five systems know them, become fences that this site knows too; what stands
between them isn't touched. Indented code, code in a line, `<pre>` and comments stay as they are.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from bantin.article.hidden import BLANK, without_inline_code
from bantin.importers.markdown_folder.stash import MORE, Stash

_FENCE: Final = re.compile(r"(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)")
_PLAIN_INFO: Final = re.compile(r"[\w#.+-]*(?:[ ]+\w+=(?:\"[^\"\n]*\"|'[^'\n]*'))*\s*")
_WORD: Final = re.compile(r"\s*\{?\s*\.?(?P<word>[A-Za-z][\w#+-]*)")
_INDENTED: Final = re.compile(r"(?: {4}| {0,3}\t)")
_CONTAINER: Final = re.compile(
    r" {0,3}(?:[*+-]|\d+[.)])[ \t]|(?:!!!|\?\?\?|===|:::|///)| {0,3}\[\^[^\]\n]+\]:| {0,3}:[ \t]"
)
_BOX: Final = "div center section article main figure table ul ol dl aside header footer details"
_BOX_TAG: Final = re.compile(rf"<(?P<end>/?)(?P<name>{'|'.join(_BOX.split())})\b", re.IGNORECASE)
_PRE: Final = re.compile(r"<pre\b", re.IGNORECASE)
_PRE_END: Final = re.compile(r"</pre\s*>", re.IGNORECASE)
_HIGHLIGHT: Final = (
    (
        re.compile(r"\{%-?\s*highlight\s+(?P<lang>[\w#+-]+)[^%\n]*%\}[ \t]*\n?"),
        re.compile(r"\n?(?<![ \t])[ \t]*+\{%-?\s*endhighlight\s*-?%\}"),
    ),
    (
        re.compile(
            r"\{\{[<%]\s*(?:highlight|code)\s+\"?(?P<lang>[\w#+-]+)[^>%\n]*[>%]\}\}[ \t]*\n?"
        ),
        re.compile(r"\n?(?<![ \t])[ \t]*+\{\{[<%]\s*/\s*(?:highlight|code)\s*[>%]\}\}"),
    ),
)
_RAW: Final = (
    re.compile(r"\{%-?\s*raw\s*-?%\}"),
    re.compile(r"\{%-?\s*endraw\s*-?%\}"),
)
_LIQUID_COMMENT: Final = (
    re.compile(r"\{%-?\s*comment\s*-?%\}"),
    re.compile(r"\{%-?\s*endcomment\s*-?%\}"),
)
_COMMENT: Final = (re.compile("<!--"), re.compile("-->"))
# As WordPress and Hugo, Nikola, and Pelican's plugin end what lists show of a text.
_MORE: Final = re.compile(
    r"<!--\s*(?:more|read more|TEASER_END|PELICAN_END_SUMMARY|END_SUMMARY)\b[^>\n]*-->",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(rf"{BLANK}[{BLANK}\n]*(?<!\n)")

_APART: Final = "\n\n"

Write: TypeAlias = "Callable[[Span], str | None]"
"""Gives what is written in the place of a span; none where it stays as it is."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a text between an opening and what closes it."""

    start: int
    end: int
    opening: re.Match[str]
    inner: str


def spans(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> Iterator[Span]:
    """Give what stands between openings and closings, none within another; in one go."""
    match = opening.search(text)
    while match is not None:
        end = closing.search(text, match.end())
        if end is None:
            return
        yield Span(match.start(), end.end(), match, text[match.end() : end.start()])
        match = opening.search(text, end.end())


def protected(text: str, stash: Stash) -> str:
    """Give a text with marks in place of its code and comments."""
    text = _by_lines(text, stash)
    for opening, closing in _HIGHLIGHT:
        text = _replaced(text, list(spans(text, opening, closing)), stash, _fenced)
    text = _replaced(text, list(spans(text, *_RAW)), stash, lambda span: span.inner)
    text = _replaced(text, list(spans(text, *_LIQUID_COMMENT)), stash, lambda _: "")
    text = _MORE.sub(MORE, text)
    text = _replaced(text, list(spans(text, *_COMMENT)), stash, lambda _: None)
    return "\n\n".join(_without_ticks(block, stash) for block in text.split("\n\n"))


def _fenced(span: Span) -> str:
    return f"{_APART}```{span.opening['lang'].lower()}\n{span.inner}\n```"


def _replaced(text: str, found: list[Span], stash: Stash, write: "Write") -> str:
    pieces: list[str] = []
    done = 0
    for span in found:
        stood = text[span.start : span.end]
        piece = write(span)
        pieces.append(text[done : span.start])
        pieces.append(_put_away(stood if piece is None else piece, stood, stash))
        done = span.end
    return "".join((*pieces, text[done:]))


def _put_away(piece: str, stood: str, stash: Stash) -> str:
    """Put code away; what needs blank lines around it gets them outside."""
    if not piece.startswith(_APART):
        return stash.kept(piece, stood)
    code = stash.kept(piece.strip("\n"), "")
    return stash.made(f"{_APART}{code}{_APART}", stood)


def _without_ticks(block: str, stash: Stash) -> str:
    """Put away the code within the lines of a paragraph."""
    if "`" not in block:
        return block
    blank = without_inline_code(block)
    pieces: list[str] = []
    done = 0
    for match in _CHANGED.finditer(blank):
        start, end = match.span()
        pieces.extend((block[done:start], stash.kept(block[start:end])))
        done = end
    return "".join((*pieces, block[done:]))


class _Lines:
    """Goes through a text's lines, and knows in what each of them stands."""

    def __init__(self, lines: list[str], stash: Stash) -> None:
        self.lines = lines
        self.stash = stash
        self.given: list[str] = []
        self.depth = 0
        self.is_after_blank = True
        self.is_held = False
        counts = _balanced("\n".join(lines))
        self.boxes = frozenset(counts)

    def run(self) -> str:
        number = 0
        while number < len(self.lines):
            end = self._code_end(number)
            if end is None:
                self._take(self.lines[number])
                number += 1
            else:
                self.is_after_blank = False
                number = end
        return "\n".join(self.given)

    def _code_end(self, number: int) -> int | None:
        """Put away code that begins on a line; give the line behind it."""
        line = self.lines[number]
        fence = _FENCE.fullmatch(line)
        if fence is not None:
            return self._fence(number, fence)
        if _PRE.match(line.lstrip()):
            return self._until(number, _PRE_END)
        is_code = self.is_after_blank and not self.depth and not self.is_held
        if is_code and line.strip() and _INDENTED.match(line):
            return self._indented(number)
        return None

    def _fence(self, number: int, fence: re.Match[str]) -> int:
        sign, length = fence["fence"][0], len(fence["fence"])
        end = number + 1
        while end < len(self.lines):
            line = self.lines[end].strip()
            if len(line) >= length and set(line) == {sign}:
                break
            end += 1
        inner = self.lines[number + 1 : end]
        indent = fence["indent"] if self.is_held else ""
        head = f"{indent}{fence['fence']}{_info(fence['info'])}"
        within = _dedented(inner, fence["indent"], indent)
        code = "\n".join((head, *within, indent + fence["fence"]))
        stood = "\n" * (min(end, len(self.lines) - 1) - number)
        self.given.append(self.stash.kept(code, stood))
        return end + 1

    def _until(self, number: int, closing: re.Pattern[str]) -> int | None:
        end = number
        while end < len(self.lines) and not closing.search(self.lines[end]):
            end += 1
        if end == len(self.lines):
            return None
        self.given.append(self.stash.kept("\n".join(self.lines[number : end + 1])))
        return end + 1

    def _indented(self, number: int) -> int:
        end = number
        last = number
        while end < len(self.lines):
            line = self.lines[end]
            if line.strip() and not _INDENTED.match(line):
                break
            last = end if line.strip() else last
            end += 1
        self.given.append(self.stash.kept("\n".join(self.lines[number : last + 1])))
        return last + 1

    def _take(self, line: str) -> None:
        if self.depth and not self.is_held:
            line = line.lstrip()
        for tag in _BOX_TAG.finditer(line) if "<" in line else ():
            if tag["name"].lower() in self.boxes:
                self.depth = max(self.depth + (-1 if tag["end"] else 1), 0)
        if line.strip():
            if not line.startswith((" ", "\t")):
                is_lazy = self.is_held and not self.is_after_blank
                self.is_held = is_lazy or _CONTAINER.match(line) is not None
            elif _CONTAINER.match(line):
                self.is_held = True
        self.is_after_blank = not line.strip()
        self.given.append(line)


def _by_lines(text: str, stash: Stash) -> str:
    return _Lines(text.split("\n"), stash).run()


def _balanced(text: str) -> list[str]:
    """Give the names of boxes that are closed as often as they are opened."""
    if "<" not in text:
        return []
    counts: dict[str, int] = {}
    for tag in _BOX_TAG.finditer(text):
        name = tag["name"].lower()
        counts[name] = counts.get(name, 0) + (-1 if tag["end"] else 1)
    return [name for name, count in counts.items() if not count]


def _info(info: str) -> str:
    """Give what stands behind a fence, as this site's Markdown reads it."""
    if _PLAIN_INFO.fullmatch(info.strip()):
        return info.strip()
    match = _WORD.match(info)
    return match["word"] if match is not None else ""


def _dedented(lines: list[str], old: str, new: str) -> Iterator[str]:
    return (new + line.removeprefix(old) if old or new else line for line in lines)
