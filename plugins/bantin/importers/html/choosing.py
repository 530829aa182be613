"""Which elements of a page are its article's, once head and end are known."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from bantin.importers.documents.blocks import Style
from bantin.importers.documents.elements import Prose, Shot
from bantin.importers.html.blocks import PageParagraph
from bantin.importers.html.dom import Element as PageElement
from bantin.importers.html.naming import Title
from bantin.importers.html.placing import Placed
from bantin.importers.text.bylines import read_signature
from bantin.importers.text.lines import is_prose, make_line
from bantin.importers.text.page import Item
from bantin.text import fold

_BEHIND: Final = 4
"""How many lines behind the body may still say who wrote."""
_REPEATED: Final = 40
"""Fewest characters of a lead that is the beginning of the next paragraph."""
_WHOLE: Final = frozenset({"body", "html"})


@dataclass(frozen=True, slots=True)
class Bounds:
    """Places of a page between which its article stands."""

    frame: PageElement
    """The element that holds the title and the body."""
    title: int | None
    body: range
    """From the body's first element to its last."""
    prose: range
    """From the body's first paragraph to its last."""
    end: int
    """The number of the first line behind the article."""
    behind: frozenset[int]
    """The places of photos right behind the body, with nothing but captions between them."""
    signing: frozenset[int]
    """The places of the first lines behind the body."""


def bounds_of(placed: Sequence[Placed], title: Title, frame: PageElement, end: int) -> Bounds:
    """Say where on a page its article stands.

    Args:
        placed: the page's elements.
        title: the article's.
        frame: the element that holds the title and the body.
        end: the number of the first line behind the article.
    """
    body = [i for i, p in enumerate(placed) if p.in_body]
    prose = [i for i in body if placed[i].is_prose]
    after = range(body[-1] + 1 if body else len(placed), len(placed))
    photos = takewhile(lambda i: _is_photo(placed, i), after)
    lines = [i for i in after if placed[i].item is not None]
    return Bounds(
        frame,
        title.place,
        range(body[0], body[-1] + 1) if body else range(0),
        range(prose[0], prose[-1] + 1) if prose else range(0),
        end,
        frozenset(photos),
        frozenset(lines[:_BEHIND]),
    )


def _is_photo(placed: Sequence[Placed], index: int) -> bool:
    """Tell whether a photo stands here, or words right below one."""
    if placed[index].item is None:
        return True
    above = placed[index - 1] if index else None
    return above is not None and isinstance(above.element, Shot)


def choose_elements(
    placed: Sequence[Placed], bounds: Bounds, kept: Collection[int]
) -> tuple[Placed, ...]:
    """Take an article's elements out of a page.

    Args:
        placed: the page's elements.
        bounds: where the article stands.
        kept: the numbers of its lines.
    """
    own = (i for i, p in enumerate(placed) if _is_chosen(p, i, bounds, kept))
    return tuple(placed[i] for i in own if placed[i].item is not None or i + 1 < bounds.end)


def _is_chosen(placed: Placed, index: int, bounds: Bounds, kept: Collection[int]) -> bool:
    if placed.item is not None:
        is_kept = placed.item.line.number in kept
        return is_kept and (placed.in_body or _is_beside(placed, placed.item, index, bounds))
    if placed.in_body:
        return not placed.leads_away or index in bounds.prose
    if bounds.title is None or index < bounds.title or placed.leads_away:
        return False
    is_near = index < bounds.body.stop or index in bounds.behind
    return is_near and bounds.frame.has_number(placed.origin.number) and _is_narrow(bounds)


def _is_narrow(bounds: Bounds) -> bool:
    return bounds.frame.tag not in _WHOLE


def _is_beside(placed: Placed, item: Item, index: int, bounds: Bounds) -> bool:
    """Tell whether a line outside the body is the article's: a lead above, a signature below."""
    if not bounds.body:
        return False
    if index < bounds.body.stop:
        return placed.is_prose or placed.is_below_photo
    return index in bounds.signing and _signs(item)


def _signs(item: Item) -> bool:
    if item.byline is not None:
        return not item.byline.is_photo
    return item.is_text and bool(read_signature(item.text))


def without_repeats(elements: Sequence[Placed]) -> tuple[Placed, ...]:
    """Drop a lead that is the next paragraph's beginning, as systems cut it, or all of it."""
    prose = [i for i, p in enumerate(elements) if isinstance(p.element, Prose)][:2]
    texts = [fold(_text(elements[i])).strip() for i in prose]
    is_again = len(texts) > 1 and _is_repeated(texts[0], texts[1])
    return tuple(p for i, p in enumerate(elements) if not (is_again and i == prose[0]))


def _is_repeated(lead: str, text: str) -> bool:
    bare = lead.rstrip(" .…[]")
    if not bare or lead == text or bare == text.rstrip(" .…"):
        return bool(bare)
    return lead != bare and len(bare) > _REPEATED and text.startswith(bare)


def _text(placed: Placed) -> str:
    return placed.element.text if isinstance(placed.element, Prose) else ""


def as_paragraphs(elements: Sequence[Placed]) -> tuple[Placed, ...]:
    """Take the style from headings that are whole sentences: leads written as headings."""
    return tuple(_as_paragraph(placed) for placed in elements)


def _as_paragraph(placed: Placed) -> Placed:
    paragraph = placed.element.paragraph if isinstance(placed.element, Prose) else None
    if not isinstance(paragraph, PageParagraph) or paragraph.style is not Style.HEADING:
        return placed
    if not is_prose(make_line(0, paragraph.text)):
        return placed
    return replace(placed, element=Prose(replace(paragraph, style=Style.BODY, level=0)))
