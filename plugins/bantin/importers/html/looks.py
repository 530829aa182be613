"""How elements of a page look, and what stands in which of them, for the walk over its tree."""

from dataclasses import dataclass, replace
from typing import Final

from bantin.importers.documents.blocks import Align, Listed, Style
from bantin.importers.html.dom import DATA, Element
from bantin.importers.html.kinds import (
    HEADINGS,
    alignment_of,
    is_bold,
    is_caption,
    is_clock,
    is_italic,
    is_meta,
    is_title,
)
from bantin.importers.html.pieces import addresses_of

_ALIGNS: Final = {"center": Align.CENTRE, "right": Align.END, "left": Align.START}
_LONGEST_TERM: Final = 40
_WIDEST: Final = 40
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class Look:
    """What an element's text has from the elements around it."""

    bold: bool = False
    italic: bool = False
    address: str = ""
    linked: bool = False
    align: Align = Align.START
    style: Style = Style.BODY
    level: int = 0
    listed: Listed | None = None
    depth: int = 0
    """How many lists stand around it."""
    quote: bool = False
    title: bool = False
    clock: bool = False
    exact: bool = False
    """Whether blanks and line ends are meant."""


def is_pairs(element: Element) -> bool:
    """Tell whether an element holds one short term and its explanation by turns."""
    inner = [child for child in element.children if isinstance(child, Element)]
    tags = [child.tag for child in inner]
    terms = inner[::2]
    is_even = bool(tags) and tags == ["dt", "dd"] * (len(tags) // 2)
    return is_even and all(len(term.text) <= _LONGEST_TERM for term in terms)


def is_shown(element: Element) -> bool:
    """Tell whether an element is a picture with an address of its own."""
    addresses = addresses_of(element) if element.tag == "img" else ()
    return any(not address.startswith(DATA) for address in addresses)


def of_block(element: Element, look: Look) -> Look:
    """Give the look of what stands in a block."""
    level = HEADINGS.get(element.tag, 0)
    align = alignment_of(element)
    style = Style.HEADING if level else Style.CAPTION if is_caption(element) else look.style
    in_list = element.tag in {"ul", "ol"}
    return replace(
        look,
        bold=look.bold or (is_bold(element) and not level),
        italic=look.italic or is_italic(element),
        align=_ALIGNS[align] if align else look.align,
        style=style,
        level=level or look.level,
        depth=look.depth + in_list,
        listed=None if in_list else look.listed,
        quote=look.quote or element.tag == "blockquote",
        title=look.title or is_title(element),
        clock=look.clock or is_clock(element),
        exact=look.exact or element.tag == "pre",
    )


def stands_alone(element: Element) -> bool:
    """Tell whether an element of a line is a line of a page's head: a title, a date, a name."""
    if element.tag in {"a", "b", "strong", "img", "br"}:
        return False
    if any(above.tag in {"p", "li", "a"} for above in element.above()):
        return False
    return is_title(element) or is_meta(element)


def is_count(text: str) -> bool:
    """Tell whether an attribute is a count of things, from 0."""
    return text.isascii() and text.isdecimal() and len(text) <= 6  # noqa: PLR2004 - no list is longer


def label_of(number: int, form: str) -> str:
    """Give what stands before an item of a list: `1.`, or `a)` where letters count."""
    is_letter = form in {"a", "A"} and 0 < number <= _LETTERS
    return f"{chr(ord(form) + number - 1)})" if is_letter else f"{number}."


def span(text: str) -> int:
    """Give how many columns or rows a cell takes, at least 1 and boundedly many."""
    return max(1, min(int(text), _WIDEST)) if is_count(text) else 1
