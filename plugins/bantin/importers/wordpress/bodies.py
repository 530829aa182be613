"""The text of one post as a body: blocks and shortcodes expanded, then HTML to Markdown."""

import re
from dataclasses import dataclass, replace
from typing import Final

from bantin.article.model import PhotoReference
from bantin.findings import Finding
from bantin.importers.html_markdown.blocks import Block, Paragraph, Photos, Walked
from bantin.importers.html_markdown.bounds import MOST_CHARACTERS
from bantin.importers.html_markdown.tree import elements_in, words_of
from bantin.importers.html_markdown.walking import walk
from bantin.importers.html_markdown.writing import as_markdown
from bantin.importers.wordpress.autop import with_paragraphs
from bantin.importers.wordpress.desk import Desk
from bantin.importers.wordpress.facts import Place
from bantin.importers.wordpress.gutenberg import is_of_blocks, without_comments
from bantin.importers.wordpress.shortcodes import expanded, left_in
from bantin.importers.wordpress.values import Library, Record
from bantin.wording import importing_wordpress as kinds

_MORE: Final = re.compile(r"<!--\s*more(?:\s[^<>]*?)?-->")
_NEXT_PAGE: Final = re.compile(r"<!--\s*nextpage\s*-->")
_TAG: Final = re.compile(r"<[^<>]*>")
_LONGEST_LEAD: Final = 600
"""Longest paragraph before «read more» that is taken for a lead, in characters."""
_FIRST_WORDS: Final = 2_000


@dataclass(frozen=True, slots=True)
class PostBody:
    """A post's text."""

    markdown: str
    gallery: tuple[PhotoReference, ...]
    """The photos of a gallery that closes it, which aren't in the Markdown."""
    lead: str
    """The paragraph before «read more», which isn't in the Markdown then; may be empty."""
    first_words: str
    """How it begins, as plain text."""
    shortcodes: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    walked: Walked
    shortcodes: tuple[str, ...]
    unknown: tuple[str, ...]


def body_of(record: Record, library: Library, desk: Desk, place: Place) -> PostBody:
    """Give a post's text.

    Findings: it was too long or nested too deep, blocks that the export holds nothing of,
    shortcodes left as text, what can't stand on a page.
    """
    text = record.text("content").replace("\r\n", "\n")
    is_cut = record.is_cut or len(text) > MOST_CHARACTERS
    pieces = _MORE.split(_NEXT_PAGE.sub("\n\n", text[:MOST_CHARACTERS]), maxsplit=1)
    is_blocks = is_of_blocks(text)
    post = record.text("post_id").strip()
    parts = [_part(piece, library, desk, post, is_blocks=is_blocks) for piece in pieces]
    teaser = parts[0].walked.blocks if len(parts) > 1 else ()
    blocks = tuple(block for part in parts for block in part.walked.blocks)
    lead = "" if record.text("excerpt").strip() else _lead(teaser)
    shown = blocks[len(teaser) :] if lead and len(blocks) > len(teaser) else blocks
    lead = lead if len(shown) < len(blocks) else ""
    kept, gallery = _closing_gallery(shown)
    shortcodes = tuple(dict.fromkeys(name for part in parts for name in part.shortcodes))
    return PostBody(
        as_markdown(kept),
        gallery,
        lead,
        _first_words(shown),
        shortcodes,
        tuple(_findings(parts, place, shortcodes, is_cut=is_cut)),
    )


def _part(piece: str, library: Library, desk: Desk, post: str, *, is_blocks: bool) -> _Part:
    """Give the blocks of a text before or behind «read more»."""
    html = expanded(piece, post, library)
    unknown: tuple[str, ...] = ()
    if is_blocks:
        plain = without_comments(html, library)
        html, unknown = plain.html, plain.unknown
        if "[" in html:
            html = expanded(html, post, library)
    else:
        html = with_paragraphs(html)
    shortcodes = left_in(_TAG.sub(" ", html)) if "[" in html else ()
    return _Part(walk(html, desk.outside()), shortcodes, unknown)


def _findings(
    parts: list[_Part], place: Place, shortcodes: tuple[str, ...], *, is_cut: bool
) -> list[Finding]:
    findings: list[Finding] = []
    if is_cut:
        limit = str(MOST_CHARACTERS // 1_000_000)
        findings.append(place.complain(kinds.WORDPRESS_LONG, limit=limit))
    if any(part.walked.is_deep for part in parts):
        findings.append(place.complain(kinds.WORDPRESS_DEEP))
    told = (
        (kinds.WORDPRESS_SHORTCODES, "names", [f"[{name}]" for name in shortcodes]),
        (kinds.WORDPRESS_BLOCKS, "names", [name for part in parts for name in part.unknown]),
        (kinds.WORDPRESS_DROPPED, "what", [name for part in parts for name in part.walked.dropped]),
    )
    for kind, value, names in told:
        if names:
            listed = ", ".join(dict.fromkeys(name[:200] for name in names[:20]))
            findings.append(place.complain(kind, **{value: listed}))
    return findings


def _lead(teaser: tuple[Block, ...]) -> str:
    """Give what stands before «read more» if it is one plain paragraph; else nothing."""
    if len(teaser) != 1 or not isinstance(teaser[0], Paragraph):
        return ""
    inlines = teaser[0].inlines
    has_more = next(elements_in(inlines, "a", "img", "br"), None) is not None
    words = words_of(inlines)
    return "" if has_more or len(words) > _LONGEST_LEAD else words


def _first_words(blocks: tuple[Block, ...]) -> str:
    first = next((block for block in blocks if isinstance(block, Paragraph)), None)
    return words_of(first.inlines)[:_FIRST_WORDS] if first is not None else ""


def _closing_gallery(
    blocks: tuple[Block, ...],
) -> tuple[tuple[Block, ...], tuple[PhotoReference, ...]]:
    """Take a gallery that closes a text from its blocks; photos that aren't there stay."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Photos) or not last.is_gallery:
        return blocks, ()
    photos = tuple(PhotoReference(s.file, s.alt, s.caption) for s in last.shots if s.file)
    lost = tuple(shot for shot in last.shots if not shot.file)
    rest = (replace(last, shots=lost),) if lost else ()
    return (*blocks[:-1], *rest), photos
