"""The pipeline: a page's text → its lines → marked → title, date, rubrics, body → a draft."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from bantin.article.model import Author
from bantin.findings import Checked, Finding, found
from bantin.importers.draft import Block, BlockKind, Draft, map_categories
from bantin.importers.text.body import Body, read_body
from bantin.importers.text.bylines import read_signature
from bantin.importers.text.documents import cited
from bantin.importers.text.ending import part
from bantin.importers.text.joining import join_lines
from bantin.importers.text.lines import Line, read_lines
from bantin.importers.text.loss import lost, odd_in_head
from bantin.importers.text.names import is_desk
from bantin.importers.text.page import Item, is_role_below, mark_lines, trailers
from bantin.importers.text.publishing import Published, find_published
from bantin.importers.text.report import (
    body_findings,
    category_findings,
    head_findings,
    loss_findings,
    shorten,
)
from bantin.importers.text.rubrics import Known
from bantin.importers.text.sections import Sections, find_sections
from bantin.importers.text.signature import Tail, read_tail
from bantin.importers.text.title import Heading, find_heading, is_beside_date
from bantin.text import fold
from bantin.wording import importing as kinds


def split_page(text: str, path: str, known_categories: Mapping[str, str]) -> Checked[Draft]:
    """Split the text of a saved page into a draft.

    Args:
        text: The page as copied from a browser, from any system.
        path: The file, as findings name it.
        known_categories: Paths of the site's categories by name; may be empty.

    Returns:
        The draft, none only where the page holds no text; and what a person has to look at.
    """
    known = Known.build(known_categories)
    items = mark_lines(join_lines(read_lines(text)), known)
    if not any(item.is_text for item in items):
        return Checked(None, (found(kinds.EMPTY, path),))
    heading = find_heading(items, known)
    page = _Page(items, heading, known, odd_in_head(items, heading, known))
    parts = part(_own(page))
    tail = read_tail(parts.tail, is_spaced=parts.is_spaced)
    told = (*(item.line for item in parts.body), *tail.lines)
    body = read_body(told, page.title or "")
    text = "\n".join(block.text for block in body.blocks)
    published = find_published(items, page.heading, parts, text)
    sections = find_sections(items, page.heading, parts.tail, known)
    draft = _draft(page, body, published, sections)
    signed, is_source = _signed(page, tail)
    draft = replace(draft, authors=signed)
    findings = (
        *head_findings(path, draft, published),
        *category_findings(path, sections, known),
        *_source_findings(path, signed if is_source else ()),
        *loss_findings(path, _odd(page), lost(items, heading.prose, _handled(page, told))),
        *body_findings(path, draft, body),
    )
    return Checked(draft, findings)


_UNDER_LEAD: Final = 4
"""How far below the lead its author may stand."""


@dataclass(frozen=True, slots=True)
class _Page:
    items: tuple[Item, ...]
    heading: Heading
    known: Known
    odd: frozenset[int] = frozenset()
    """Places of words below the date that are neither a caption nor a heading."""

    @property
    def title(self) -> str | None:
        index = self.heading.title
        return None if index is None else self.items[index].text


def _own(page: _Page) -> tuple[Item, ...]:
    """Give what follows the title without what belongs to the head: dates, authors, rubrics."""
    title = fold(page.title or "")
    start, prose = page.heading.start, page.heading.prose
    own = (page.items[index] for index in range(start, prose) if _is_of_body(index, page))
    kept = (*own, *page.items[max(start, prose) :])
    return tuple(item for item in kept if not (item.is_text and fold(item.text) == title))


def _is_of_body(index: int, page: _Page) -> bool:
    """Tell whether a line between title and first paragraph is a heading, a caption, a lead."""
    item = page.items[index]
    if is_beside_date(page.items, page.heading, index):
        return False
    if not item.is_text or page.known.is_rubric(item.text) or read_signature(item.text):
        return False
    if is_role_below(page.items, index) or index in page.odd:
        return False
    return page.heading.title is not None or page.heading.prose == len(page.items)


def _odd(page: _Page) -> tuple[Line, ...]:
    return tuple(page.items[index].line for index in sorted(page.odd))


def _handled(page: _Page, told: Sequence[Line]) -> frozenset[int]:
    """Give the numbers of lines that were read as the article's, or repeat its title."""
    title = fold(page.title or "")
    again = (item.line.number for item in page.items if fold(item.text) == title)
    return frozenset((*(line.number for line in told), *again))


def _draft(page: _Page, body: Body, published: Published, sections: Sections) -> Draft:
    """Put the draft together, and find the lead among the blocks."""
    paragraphs = [block for block in body.blocks if block.kind is BlockKind.PARAGRAPH]
    lead = paragraphs[0] if paragraphs else None
    explicit = lead is not None and len(paragraphs) > 1 and _is_explicit(body.blocks, lead)
    texts = (page.title or "", *(block.text for block in body.blocks))
    names = tuple(" ".join(name.split()) for name in sections.names)
    paths = {name: path for name in names if (path := page.known.path(name))}
    return Draft(
        title=page.title,
        published=published.value,
        categories=names,
        summary=lead.text if lead is not None else "",
        lead_is_explicit=explicit,
        blocks=tuple(b for b in body.blocks if not (explicit and b is lead)),
        documents=cited(texts),
        category_paths=map_categories(names, paths),
    )


def _is_explicit(blocks: Sequence[Block], lead: Block) -> bool:
    """Tell whether the first paragraph is a lead: nothing but photos stands above it."""
    above = blocks[: next(i for i, block in enumerate(blocks) if block is lead)]
    return all(block.kind is BlockKind.PHOTO for block in above)


def _signed(page: _Page, tail: Tail) -> tuple[tuple[Author, ...], bool]:
    """Give who signs: at the end, else in the head, else whom the text was taken from."""
    prose = page.heading.prose
    head = page.items[page.heading.start : prose]
    under = (item for item in page.items[prose : prose + _UNDER_LEAD] if item.byline is not None)
    shown = page.items[: page.heading.prose]
    beside = [trailer for item in shown for trailer in trailers(item, page.known)]
    bylines = [item.byline for item in (*head, *under, *beside) if item.byline is not None]
    written = [a for byline in bylines if not byline.is_source for a in byline.authors]
    places = range(page.heading.start, prose)
    written += [author for i in places for author in _named(page, i)]
    authors = tail.authors or tuple(dict.fromkeys(written))
    if authors:
        return authors, False
    taken = tuple(a for byline in bylines if byline.is_source for a in byline.authors)
    return tail.sources or taken, True


def _named(page: _Page, index: int) -> tuple[Author, ...]:
    """Give who wrote by a line of the head: people, with roles below, or a body by the date."""
    item = page.items[index]
    if not item.is_text or page.known.is_rubric(item.text):
        return ()
    people = read_signature(item.text)
    if not people and is_beside_date(page.items, page.heading, index) and is_desk(item.text):
        return (Author(item.text.strip(" .")),)
    below = range(index + 1, page.heading.prose)
    roles = takewhile(lambda i: is_role_below(page.items, i), below)
    role = ", ".join(page.items[i].text.strip(" .,;") for i in roles)
    return tuple(Author(a.name, a.role or role or None) for a in people)


def _source_findings(path: str, sources: tuple[Author, ...]) -> tuple[Finding, ...]:
    return tuple(found(kinds.AUTHOR_SOURCE, path, name=shorten(a.name)) for a in sources)
