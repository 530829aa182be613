"""A draft as the Markdown and metadata that staff go on with."""

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Final

from bantin.article.model import Status
from bantin.article.writing import Plain, render_article
from bantin.importers.draft import Block, BlockKind, Draft
from bantin.wording import importing as wording

_SPECIAL: Final = re.compile(r"([\\`*_{}\[\]])")
_ENTITY: Final = re.compile(r"&(?=#?\w{1,31};)")
_NUMBERED: Final = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
# What makes a line more than a paragraph: headings, quotes, rules, admonitions, definitions.
_OPENING: Final = re.compile(r"^([#>+=~:|!?-])")
_BULLET: Final = re.compile(r"^[-–—+*•▪■●◆►✓✔➢→]\s*")
_PHOTO_PREFIX: Final = re.compile(r"^(?:ảnh|hình ảnh|hình)(?:\s+\d+)?\s*[:.]\s*", re.IGNORECASE)


def render_draft(draft: Draft, unit: str = "") -> str:
    """Give the text of a draft's `index.md`: what isn't known is left out."""
    return render_article(metadata(draft, unit), render_body(draft.blocks))


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
    }


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
        yield "\n".join(f"- {escape(_BULLET.sub('', block.text))}" for block in blocks)
    elif kind is BlockKind.ROW:
        yield _table([block.text.split("\t") for block in blocks])
    else:
        yield from (_single(block) for block in blocks)


def _single(block: Block) -> str:
    if block.kind is BlockKind.PHOTO:
        return _photo(block)
    if block.kind is BlockKind.PARAGRAPH:
        return escape(block.text)
    return f"## {escape(block.text.rstrip(' :'))}"


def _photo(block: Block) -> str:
    caption = _PHOTO_PREFIX.sub("", block.text) or block.text
    words = escape(" – ".join(part for part in (caption, block.credit) if part))
    phrase = wording.PHOTO_PLACE if words else wording.PHOTO_PLACE_BARE
    return phrase.say("vi", caption=words)


def _table(rows: list[list[str]]) -> str:
    width = max(map(len, rows))
    lines = [_row(row + [""] * (width - len(row))) for row in rows]
    return "\n".join((lines[0], _row(["---"] * width), *lines[1:]))


def _row(cells: list[str]) -> str:
    texts = (cell if cell == "---" else escape(cell).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(texts)} |"


def escape(text: str) -> str:
    """Give text such that Markdown shows it as it is."""
    shown = _ENTITY.sub("&amp;", _SPECIAL.sub(r"\\\1", text)).replace("<", "&lt;")
    return _OPENING.sub(r"\\\1", _NUMBERED.sub(r"\1\\\2", shown))
