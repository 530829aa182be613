"""Text of several looks as Markdown: bold, slanted, links; everything else stays as it is said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from bantin.importers.documents.blocks import Span
from bantin.importers.markdown import escape_opening, escape_within
from bantin.importers.text.lines import clean


@dataclass(frozen=True, slots=True)
class _Bit:
    """Text of one look, cleaned; blanks at its ends are told apart."""

    text: str
    is_bold: bool
    is_italic: bool
    address: str


def mark_lines(spans: Iterable[Span]) -> str:
    """Give a paragraph as Markdown; its line breaks stay, by two blanks before each."""
    lines = [_line(bits) for bits in _lines(spans)]
    return "  \n".join(line for line in lines if line)


def mark_up(spans: Iterable[Span]) -> str:
    """Give text as Markdown on one line."""
    return " ".join(line for bits in _lines(spans) if (line := _line(bits)))


def mark_cell(spans: Iterable[Span]) -> str:
    """Give the text of a table's cell as Markdown, where the beginning of a line is nothing."""
    return " ".join(line for bits in _lines(spans) if (line := _within(bits)))


def has_links(spans: Iterable[Span]) -> bool:
    """Tell whether any of a text is a link."""
    return any(span.address for span in spans)


def _lines(spans: Iterable[Span]) -> Iterator[list[_Bit]]:
    """Give the bits of each line."""
    line: list[_Bit] = []
    for look, group in groupby(spans, lambda s: (s.is_bold, s.is_italic, s.address)):
        parts = clean("".join(span.text for span in group)).split("\n")
        for place, part in enumerate(parts):
            if place:
                yield line
                line = []
            if part:
                line.append(_Bit(part, *look))
    yield line


def _line(bits: list[_Bit]) -> str:
    """Give one line's Markdown."""
    return escape_opening(_within(bits))


def _within(bits: list[_Bit]) -> str:
    """Give a line's Markdown as it stands within another."""
    marked = "".join(
        _link(address, list(group)) for address, group in groupby(_apart(bits), _address)
    )
    return " ".join(marked.split())


def _address(bit: _Bit) -> str:
    return bit.address


def _apart(bits: list[_Bit]) -> list[_Bit]:
    """Take the look from a bit that touches another look: the marks of both would run together."""
    kept: list[_Bit] = []
    for bit in bits:
        before = kept[-1] if kept else None
        if before is None or not _run_together(before, bit):
            kept.append(bit)
        elif before.is_bold and bit.is_bold:
            kept[-1] = _Bit(before.text + bit.text, True, False, bit.address)  # noqa: FBT003 - the look
        else:
            kept.append(_Bit(bit.text, False, False, bit.address))  # noqa: FBT003 - the look
    return kept


def _run_together(left: _Bit, right: _Bit) -> bool:
    """Tell whether the marks of two bits would stand side by side."""
    if left.address != right.address or left.text[-1:].isspace() or right.text[:1].isspace():
        return False
    return (left.is_bold or left.is_italic) and (right.is_bold or right.is_italic)


def _link(address: str, bits: list[_Bit]) -> str:
    inner = "".join(_marked(bit) for bit in bits)
    if not address or not inner.strip():
        return inner
    bare = inner.strip()
    head, _, tail = inner.partition(bare)
    return f"{head}[{bare}]({address}){tail}"


def _marked(bit: _Bit) -> str:
    bare = bit.text.strip()
    if not bare:
        return " " if bit.text else ""
    sign = "**" * bit.is_bold + "*" * bit.is_italic
    head, _, tail = bit.text.partition(bare)
    return f"{' ' if head else ''}{sign}{escape_within(bare)}{sign}{' ' if tail else ''}"
