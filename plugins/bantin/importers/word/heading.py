"""The head of a document: its title, and lines beside it that say when and by whom."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bantin.article.model import Author
from bantin.importers.documents.blocks import Align, Style
from bantin.importers.documents.elements import Element, Prose, Rows
from bantin.importers.documents.signing import read_label
from bantin.importers.text.captions import is_gallery_head
from bantin.importers.text.lines import ends_sentence, is_prose, is_upper, make_line
from bantin.importers.text.names import is_body
from bantin.importers.text.page import Item, Mark, mark_lines
from bantin.importers.text.rubrics import Known

_TITLE_WORDS: Final = 45
_PLAIN_WORDS: Final = 30
_SHORTEST: Final = 3
"""Fewest words of a title that only its look tells."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a document's head says, and the elements without it."""

    title: str | None
    rest: tuple[Element, ...]
    start: int
    """Where, among the rest, the title stood: the article begins there."""
    published: date | datetime | None = None
    categories: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()


def read_head(elements: Sequence[Element], known: Known) -> Head:
    """Find the title, and take dates, bylines and rubrics beside it out of the text.

    The title is a paragraph in Word's own style for it, else the first heading or the first bold
    or centred line above the text, else a first line without a full stop.
    """
    stop = _first_text(elements)
    places = _title(elements, stop, known)
    title = " ".join(_words(elements[i]) for i in places) or None
    last = places[-1] if places else -1
    stop = max(stop, last + 1)
    beside = {i: item for i in range(stop) if (item := _beside(elements[i], known)) is not None}
    taken = {i: item for i, item in beside.items() if i not in places}
    rest = [i for i in range(len(elements)) if i not in places and i not in taken]
    dates = [item.stamp for item in taken.values() if item.stamp is not None]
    rubrics = [item.names for item in taken.values() if item.mark is Mark.SECTION]
    bylines = [item.byline for item in taken.values() if item.byline is not None]
    return Head(
        title,
        tuple(elements[i] for i in rest),
        sum(i < last for i in rest),
        dates[0].value if dates else None,
        tuple(name for names in rubrics for name in names),
        tuple(dict.fromkeys(author for byline in bylines for author in byline.authors)),
    )


def _first_text(elements: Sequence[Element]) -> int:
    """Find where the text begins; a table above all words is an office's letterhead."""
    words = next((i for i, e in enumerate(elements) if isinstance(e, Prose)), 0)
    texts = (i for i, e in enumerate(elements) if i >= words and _is_text(e))
    return next(texts, len(elements))


def _is_text(element: Element) -> bool:
    """Tell whether the article's text has begun: a full paragraph, an item, a table."""
    if isinstance(element, Rows):
        return True
    if not isinstance(element, Prose) or element.paragraph.style in {Style.TITLE, Style.HEADING}:
        return False
    if element.paragraph.listed is not None:
        return True
    line = make_line(0, element.text)
    looks = element.paragraph.is_bold and line.words <= _TITLE_WORDS
    return is_prose(line) and not (looks and not ends_sentence(element.text))


def _beside(element: Element, known: Known) -> Item | None:
    """Read a line that is only a date, a byline or a rubric of the site; none where it is more."""
    if not isinstance(element, Prose) or element.paragraph.style is Style.TITLE:
        return None
    line = make_line(0, element.text)
    if known.path(element.text) is not None:
        return Item(line, Mark.SECTION, names=(element.text,))
    (item,) = mark_lines((line,), known) or (Item(line),)
    if item.mark is Mark.DATE and item.stamp is not None:
        return item if not item.stamp.rest else None
    byline = read_label(element.text)
    if byline is None or not byline.authors or byline.is_source or byline.is_photo:
        return None
    return Item(line, Mark.BYLINE, byline=byline)


def _title(elements: Sequence[Element], stop: int, known: Known) -> tuple[int, ...]:
    """Give the places of the title's lines; none where no line reads like one."""
    styled = [i for i, e in enumerate(elements) if _has_style(e, Style.TITLE)]
    if styled:
        return _run(styled)
    head = [i for i in range(stop) if _may_be_title(elements[i], known)]
    headings = [i for i in head if _has_style(elements[i], Style.HEADING)]
    looking = _without_letterhead(elements, [i for i in head if _stands_out(elements[i])])
    if headings[:1] and headings[0] <= min(looking, default=stop):
        return (headings[0],)
    if looking:
        return _joined(elements, looking)
    return tuple(i for i in head if _is_plain_title(elements[i]))[:1]


def _has_style(element: Element, style: Style) -> bool:
    return isinstance(element, Prose) and element.paragraph.style is style


def _may_be_title(element: Element, known: Known) -> bool:
    if not isinstance(element, Prose) or element.paragraph.is_boxed:
        return False
    line = make_line(0, element.text)
    if line.words > _TITLE_WORDS or not any(map(str.isalpha, element.text)):
        return False
    if element.paragraph.style is Style.CAPTION or is_gallery_head(line):
        return False
    return _beside(element, known) is None


def _stands_out(element: Element) -> bool:
    if not isinstance(element, Prose) or element.paragraph.style is not Style.BODY:
        return False
    paragraph = element.paragraph
    looks = paragraph.is_bold or paragraph.align is Align.CENTRE
    return looks and make_line(0, element.text).words >= _SHORTEST


def _without_letterhead(elements: Sequence[Element], looking: Sequence[int]) -> Sequence[int]:
    """Leave out an office's names above the title: plain ones above bold, or with a gap below."""
    while len(looking) > 1 and is_body(_words(elements[looking[0]])):
        is_parted = looking[1] != looking[0] + 1
        is_plain = not _is_bold(elements[looking[0]]) and any(
            _is_bold(elements[i]) for i in looking[1:]
        )
        if not is_parted and not is_plain:
            break
        looking = looking[1:]
    return looking


def _words(element: Element) -> str:
    return element.text if isinstance(element, Prose) else ""


def _is_bold(element: Element) -> bool:
    return isinstance(element, Prose) and element.paragraph.is_bold


def _is_plain_title(element: Element) -> bool:
    line = make_line(0, _words(element))
    return _SHORTEST <= line.words <= _PLAIN_WORDS and not ends_sentence(line.text)


def _run(places: Sequence[int]) -> tuple[int, ...]:
    """Give the first of places, with those that follow it at once."""
    return tuple(place for step, place in enumerate(places) if place == places[0] + step)


def _joined(elements: Sequence[Element], looking: Sequence[int]) -> tuple[int, ...]:
    """Give the first line that stands out, with lines of capitals that go on from one."""
    first = elements[looking[0]]
    lines = _run(looking)
    alike = [
        i
        for i in lines
        if isinstance(e := elements[i], Prose)
        and isinstance(first, Prose)
        and is_upper(e.text)
        and is_upper(first.text)
        and e.paragraph.is_bold == first.paragraph.is_bold
        and e.paragraph.align is first.paragraph.align
    ]
    whole = " ".join(_words(elements[i]) for i in alike)
    fits = whole.count(" ") < _TITLE_WORDS
    return (_run(alike) if fits else ()) or (looking[0],)
