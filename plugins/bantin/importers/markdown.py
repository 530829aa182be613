"""A draft as the Markdown and metadata that staff go on with."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby
from typing import Final, TypeVar

from bantin.article.model import Status
from bantin.article.writing import Plain, render_article
from bantin.importers.draft import Block, BlockKind, Draft
from bantin.wording import importing as wording

Item = TypeVar("Item")
"""What stands in a list."""

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]])")
_ENTITY: Final = re.compile(r"&(?=#?\w{1,31};)")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
# What makes a line more than a paragraph: headings, quotes, rules, admonitions, definitions.
_OPENING: Final = re.compile(r"^([#>+|!-])")
# The same, before which Markdown would show a backslash.
_OTHER_OPENING: Final = re.compile(r"^[=~:?]")
_BULLET: Final = re.compile(r"^[-–—+*•▪■●◆►✓✔➢→]\s*")
# What would end an image's title, or be read as Markdown within it.
_IN_TITLE: Final = re.compile(r"[\"'&<>\\`*_\[\](){}!]")
_RULE: Final = "---"
"""What stands below the first row of a table."""
_STEP: Final = "    "
_APART: Final = "<!-- -->"
"""What stands between two lists that Markdown would take for one; pages don't show it."""
_SECTION: Final = 2
"""The level of a section's heading."""
_PHOTO_PREFIX: Final = re.compile(r"^(?:ảnh|hình ảnh|hình)(?:\s+\d+)?\s*[:.]\s*", re.IGNORECASE)


def render_draft(draft: Draft, unit: str = "") -> str:
    """Give the text of a draft's `index.md`: what isn't known is left out.

    The line that announces the closing album stays, as a paragraph: the page puts its own heading
    of albums below it, and only a person knows whether the line says more than that.
    """
    album = frozenset(map(id, draft.album))
    shown = tuple(block for block in draft.blocks if id(block) not in album)
    if album:
        shown = tuple(_as_paragraph(block) for block in shown)
    return render_article(metadata(draft, unit), render_body(shown))


def _as_paragraph(block: Block) -> Block:
    is_head = block.kind is BlockKind.GALLERY
    return replace(block, kind=BlockKind.PARAGRAPH) if is_head else block


def metadata(draft: Draft, unit: str = "") -> dict[str, Plain]:
    """Give a draft's metadata; a lead that stands among the paragraphs isn't said twice."""
    authors: list[Plain] = [
        a.name if a.role is None else {"name": a.name, "role": a.role} for a in draft.authors
    ]
    return {
        "title": draft.title,
        "date": _date(draft),
        "unit": unit,
        "categories": list(draft.category_paths),
        "authors": authors,
        "summary": draft.summary if draft.lead_is_explicit else None,
        "status": Status.DRAFT.value,
        "documents": list(draft.documents),
        "gallery": [_in_album(block) for block in draft.album],
    }


def _in_album(block: Block) -> Plain:
    parts = {"file": block.photo, "caption": caption_of(block), "alt": block.alt}
    return {key: value for key, value in parts.items() if value}


def _date(draft: Draft) -> Plain:
    if isinstance(draft.published, datetime):
        return draft.published.strftime("%Y-%m-%d %H:%M")
    return draft.published


def render_body(blocks: tuple[Block, ...]) -> str:
    """Give blocks as Markdown; each photo's place is a line that staff put the photo in."""
    return "\n\n".join(
        text for kind, group in groupby(blocks, lambda b: b.kind) for text in _group(kind, group)
    )


def _group(kind: BlockKind, blocks: Iterator[Block]) -> Iterator[str]:
    """Give blocks of one kind in a row: items and rows stand together."""
    if kind is BlockKind.ITEM:
        lists = part_lists(list(blocks), lambda block: (block.level, block.number))
        for number, items in enumerate(lists):
            yield from (_APART,) if number else ()
            yield "\n".join(_items(items))
    elif kind is BlockKind.ROW:
        yield _table([_cells(block) for block in blocks])
    elif kind is BlockKind.PHOTO:
        yield from _photos(blocks)
    else:
        yield from (_single(block) for block in blocks)


def part_lists(
    items: Sequence[Item], place: Callable[[Item], tuple[int, int | None]]
) -> list[list[Item]]:
    """Part items in a row into lists: at another kind of mark, and where a count begins again.

    Args:
        items: what follows each other.
        place: gives an item's level, from 0, and its number, none under a bullet.
    """
    lists: list[list[Item]] = []
    count: int | None = None
    for item in items:
        level, number = place(item)
        is_top = not lists or level <= place(lists[-1][0])[0]
        if not lists or (is_top and not _goes_on(count, number)):
            lists.append([])
        lists[-1].append(item)
        count = number if is_top else count
    return lists


def _goes_on(before: int | None, number: int | None) -> bool:
    if before is None or number is None:
        return before is number
    return number > before


def _items(blocks: Iterable[Block]) -> Iterator[str]:
    """Give items, each at most one step deeper than the one above it: else it would be code."""
    level = -1
    for block in blocks:
        level = min(block.level, level + 1)
        mark = "-" if block.number is None else f"{block.number}."
        yield f"{_STEP * level}{mark} {block.marked or escape(_BULLET.sub('', block.text))}"


def _cells(block: Block) -> list[str]:
    if block.marked:
        return block.marked.split("\t")
    return [cell if cell == _RULE else escape_within(cell) for cell in block.text.split("\t")]


def _photos(blocks: Iterable[Block]) -> Iterator[str]:
    """Give photos, those of one row as lines of one paragraph, which makes them a gallery."""
    row: list[str] = []
    for block in blocks:
        if row and not (block.is_beside and block.photo):
            yield "\n".join(row)
            row = []
        row.append(_image(block) if block.photo else _photo(block))
        if not block.photo:
            yield row.pop()
    if row:
        yield "\n".join(row)


def _single(block: Block) -> str:
    if block.kind is BlockKind.PARAGRAPH:
        return block.marked or escape(block.text)
    marks = "#" * (block.level or _SECTION)
    return f"{marks} {block.marked or escape(block.text.rstrip(' :'))}"


def caption_of(block: Block) -> str:
    """Give a photo's caption without its label, whom the photo is by behind it."""
    caption = _PHOTO_PREFIX.sub("", block.text) or block.text
    return " – ".join(part for part in (caption, block.credit) if part)


def _image(block: Block) -> str:
    caption = caption_of(block)
    title = f' "{_quoted(caption)}"' if caption else ""
    return f"![{escape_within(block.alt)}]({block.photo}{title})"


def _quoted(caption: str) -> str:
    """Give a caption as an image's title: quotes and marks as entities, which nothing reads."""
    return _IN_TITLE.sub(lambda sign: f"&#{ord(sign[0])};", caption)


def _photo(block: Block) -> str:
    words = escape(caption_of(block))
    phrase = wording.PHOTO_PLACE if words else wording.PHOTO_PLACE_BARE
    return phrase.say("vi", caption=words)


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    lines = [_row(row + [""] * (width - len(row))) for row in rows]
    return "\n".join((lines[0], _row([_RULE] * width), *lines[1:]))


def _row(cells: list[str]) -> str:
    texts = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(texts)} |"


def escape(text: str) -> str:
    """Give text such that Markdown shows it as it is."""
    return escape_opening(escape_within(text))


def escape_within(text: str) -> str:
    """Give text such that Markdown shows it as it is within a line."""
    return _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\1", text)).replace("<", "&lt;")


def escape_opening(line: str) -> str:
    """Give a line such that its beginning makes it no more than a paragraph."""
    plain = _OTHER_OPENING.sub(lambda sign: f"&#{ord(sign[0])};", line)
    return _OPENING.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", plain))
