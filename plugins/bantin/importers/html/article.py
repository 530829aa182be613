"""What of a page's elements is the article, between its title and its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from bantin.article.model import Author
from bantin.importers.html.choosing import bounds_of, choose_elements
from bantin.importers.html.dom import Element as PageElement
from bantin.importers.html.naming import Title
from bantin.importers.html.placing import Placed
from bantin.importers.text.bylines import read_signature
from bantin.importers.text.ending import Parts, part
from bantin.importers.text.lines import Line
from bantin.importers.text.loss import lost, odd_in_head
from bantin.importers.text.names import is_desk
from bantin.importers.text.page import Item, Mark, is_role_below, trailers
from bantin.importers.text.rubrics import Known
from bantin.importers.text.title import Heading, is_beside_date
from bantin.text import fold

_UNDER_LEAD: Final = 4


@dataclass(frozen=True, slots=True)
class Story:
    """An article on its page."""

    elements: tuple[Placed, ...]
    """Its paragraphs, photos and tables, the signature among them."""
    heading: Heading
    """Where its head stands among the page's items."""
    parts: Parts
    odd: tuple[Line, ...] = ()
    """Words of the head that were left out."""
    lost: tuple[Line, ...] = ()
    """Lines as long as paragraphs that were left out."""


def find_story(placed: Sequence[Placed], title: Title, frame: PageElement, known: Known) -> Story:
    """Take the article out of its page.

    Args:
        placed: the page's elements.
        title: the article's.
        frame: the element that holds the title and the body.
        known: the site's own categories.
    """
    items = [item for p in placed if (item := p.item) is not None]
    heading = _heading(placed, items, title)
    odd = odd_in_head(items, heading, known)
    of_body = [
        item
        for i, item in enumerate(items)
        if i >= heading.start and _is_own(items, i, heading, odd, known)
    ]
    ours = frozenset(
        p.item.line.number for p in placed if p.item is not None and _may_be(p, title, frame)
    )
    parts = part([item for item in of_body if item.line.number in ours])
    kept = _kept(parts)
    end = parts.after[0].line.number if parts.after else len(placed) + 1
    chosen = choose_elements(placed, bounds_of(placed, title, frame, end), kept)
    told = frozenset(p.item.line.number for p in chosen if p.item is not None)
    again = frozenset(i.line.number for i in items if fold(i.text) == fold(title.text or ""))
    inside = [p.item for p in placed if p.item is not None and p.in_body and not p.origin.is_linked]
    start = next((i for i, item in enumerate(inside) if item.is_prose), len(inside))
    return Story(
        chosen,
        heading,
        parts,
        tuple(items[i].line for i in sorted(odd) if items[i].line.number in ours),
        lost(inside, start, told | again),
    )


def _heading(placed: Sequence[Placed], items: Sequence[Item], title: Title) -> Heading:
    """Say where the head stands, in terms of the rules for texts."""
    by_number = {item.line.number: i for i, item in enumerate(items)}
    body = [by_number[p.item.line.number] for p in placed if p.item is not None and p.in_body]
    prose = [
        by_number[p.item.line.number]
        for p in placed
        if p.item is not None and p.is_prose and p.in_body
    ]
    if title.place is None:
        start = body[0] if body else 0
        return Heading(None, None, start, next(iter(prose), len(items)))
    index = by_number[title.place + 1]
    key = items[index].line.key
    first = next(i for i, item in enumerate(items) if item.line.key == key or i == index)
    lead = next((i for i in _leads(placed, by_number) if i > index), len(items))
    return Heading(
        index, first, index + 1, min(lead, next((i for i in prose if i > index), len(items)))
    )


def _leads(placed: Sequence[Placed], by_number: dict[int, int]) -> list[int]:
    """Give the places of paragraphs that aren't in a list: the lead may stand above the body."""
    return [
        by_number[p.item.line.number]
        for p in placed
        if p.item is not None and p.is_prose and not p.origin.is_listed
    ]


def _is_own(
    items: Sequence[Item], index: int, heading: Heading, odd: frozenset[int], known: Known
) -> bool:
    """Tell whether a line is the article's: below its first paragraph all are, until it ends."""
    item = items[index]
    title = items[heading.title].text if heading.title is not None else ""
    if item.is_text and title and fold(item.text) == fold(title):
        return False
    if index >= heading.prose:
        return True
    if is_beside_date(items, heading, index) or not item.is_text or index in odd:
        return False
    if known.is_rubric(item.text) or read_signature(item.text):
        return False
    return not is_role_below(items, index)


def _may_be(placed: Placed, title: Title, frame: PageElement) -> bool:
    """Tell whether an element stands where the article's do: in its body, or above and below."""
    if placed.in_body:
        return not placed.is_entry
    if not frame.has_number(placed.origin.number) or title.place is None:
        return False
    return not (placed.origin.is_linked or placed.origin.is_listed)


def _kept(parts: Parts) -> frozenset[int]:
    """Give the numbers of the article's lines: all text up to its end, and who signs."""
    tail = [i for i in parts.tail if i.mark in {Mark.TEXT, Mark.BYLINE}]
    return frozenset(item.line.number for item in (*parts.body, *tail))


def signed_in_head(story: Story, items: Sequence[Item], known: Known) -> tuple[Author, ...]:
    """Give who wrote by the lines between title and lead, and right below the lead."""
    heading = story.heading
    if heading.title is None:
        return ()
    head = items[heading.start : heading.prose]
    under = [i for i in items[heading.prose : heading.prose + _UNDER_LEAD] if i.byline is not None]
    beside = [trailer for item in head for trailer in trailers(item, known)]
    bylines = [i.byline for i in (*head, *under, *beside) if i.byline is not None]
    written = [a for b in bylines if not b.is_source and not b.is_photo for a in b.authors]
    places = range(heading.start, heading.prose)
    written += [author for i in places for author in _named(items, i, heading, known)]
    return tuple({a.name: a for a in reversed(written)}.values())[::-1]


def _named(items: Sequence[Item], index: int, heading: Heading, known: Known) -> tuple[Author, ...]:
    item = items[index]
    if not item.is_text or known.is_rubric(item.text):
        return ()
    people = read_signature(item.text)
    if not people and is_beside_date(items, heading, index) and is_desk(item.text):
        return (Author(item.text.strip(" .")),)
    below = range(index + 1, heading.prose)
    roles = takewhile(lambda i: is_role_below(items, i), below)
    role = ", ".join(items[i].text.strip(" .,;") for i in roles)
    return tuple(Author(a.name, a.role or role or None) for a in people)
