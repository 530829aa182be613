"""Blocks as Markdown for a page of this site."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bantin.importers.html_markdown.blocks import (
    Block,
    Code,
    Film,
    Heading,
    Items,
    Paragraph,
    Photos,
    Quote,
    Raw,
    Rule,
    Shot,
    Table,
)
from bantin.importers.html_markdown.escaping import (
    escape_heading,
    escape_text,
    quoted,
)
from bantin.importers.html_markdown.inline import cell, destination, image, one_line, paragraph
from bantin.importers.html_markdown.tree import Node
from bantin.wording import importing as wording

_STEP: Final = "    "
_APART: Final = "<!-- -->"
"""Stands between two lists or two quotes, which would be taken for one."""
_FIRST_LEVEL: Final = 2
_LAST_LEVEL: Final = 6
_FENCES: Final = re.compile(r"^`{3,}", re.MULTILINE)


def as_markdown(blocks: Sequence[Block]) -> str:
    """Give blocks as a body: its headings begin at level 2, below the page's title."""
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    shift = _FIRST_LEVEL - min(levels, default=_FIRST_LEVEL)
    return "\n\n".join(_parted(blocks, shift))


def _parted(blocks: Iterable[Block], shift: int = 0) -> Iterator[str]:
    """Give each block's Markdown, and what keeps neighbours of one kind apart."""
    last: Block | None = None
    for block in blocks:
        text = _text(block, shift)
        if not text:
            continue
        if last is not None and _run_together(last, block):
            yield _APART
        yield text
        last = block


def _run_together(left: Block, right: Block) -> bool:
    is_list = isinstance(left, Items) and isinstance(right, Items)
    return is_list or (isinstance(left, Quote) and isinstance(right, Quote))


def _text(block: Block, shift: int) -> str:
    match block:
        case Paragraph(inlines):
            return paragraph(inlines)
        case Heading(level, inlines):
            marks = "#" * min(max(level + shift, _FIRST_LEVEL), _LAST_LEVEL)
            return f"{marks} {escape_heading(one_line(inlines))}"
        case Items():
            return _list(block)
        case Quote(blocks):
            return _prefixed("> ", "\n\n".join(_parted(blocks)))
        case Photos(shots):
            return _photos(shots)
        case _:
            return _rarer(block)


def _rarer(block: Block) -> str:
    match block:
        case Table(rows):
            return _table(rows)
        case Code(text):
            return _code(text)
        case Raw(html):
            return html.strip()
        case Rule():
            return "---"
        case Film(address, caption):
            return _film(address, caption)
        case _:
            return ""


def _prefixed(sign: str, text: str) -> str:
    return "\n".join((sign + line) if line else sign.rstrip() for line in text.split("\n"))


def _list(block: Items) -> str:
    """Give a list; its items stand close where each is a line with at most a list below it."""
    is_close = all(_is_close(item) for item in block.items)
    texts: list[str] = []
    for number, item in enumerate(block.items, start=block.start):
        mark = f"{number}. " if block.is_ordered else "- "
        inner = ("\n" if is_close else "\n\n").join(_parted(item))
        texts.append(_hung(mark, inner) if inner else "")
    return ("\n" if is_close else "\n\n").join(text for text in texts if text)


def _is_close(item: Sequence[Block]) -> bool:
    match item:
        case [Paragraph()]:
            return True
        case [Paragraph(), Items(items=inner)]:
            return all(map(_is_close, inner))
        case _:
            return False


def _hung(mark: str, text: str) -> str:
    """Give text behind an item's mark, further lines indented below it.

    Empty lines of a quote are wholly empty here: Python-Markdown wants them so in a list.
    """
    first, *others = text.split("\n")
    return "\n".join((mark + first, *(_STEP + line if line.strip("> ") else "" for line in others)))


def _photos(shots: Iterable[Shot]) -> str:
    """Give photos as lines of one paragraph, which makes a gallery; missing ones apart."""
    paragraphs: list[list[str]] = [[]]
    for shot in shots:
        if shot.file:
            paragraphs[-1].append(image(shot.file, shot.alt, shot.caption))
        else:
            paragraphs.extend(([_place(shot)], []))
    return "\n\n".join("\n".join(lines) for lines in paragraphs if lines)


def _place(shot: Shot) -> str:
    words = escape_text(shot.place)
    phrase = wording.PHOTO_PLACE if words else wording.PHOTO_PLACE_BARE
    return phrase.say("vi", caption=words)


def _film(address: str, caption: str) -> str:
    if not caption:
        return f"<{address}>"
    words = escape_text(address)
    return f'[{words}]({destination(address)} "{quoted(caption)}")'


def _code(text: str) -> str:
    longest = max((len(fence[0]) for fence in _FENCES.finditer(text)), default=2)
    fence = "`" * (longest + 1)
    return f"{fence}\n{text}\n{fence}"


def _table(rows: Sequence[Sequence[tuple[Node, ...]]]) -> str:
    texts = [[cell(inlines) for inlines in row] for row in rows]
    head, *body = ["| " + " | ".join(row) + " |" for row in texts]
    rule = "| " + " | ".join(["---"] * len(texts[0])) + " |"
    return "\n".join((head, rule, *body))
