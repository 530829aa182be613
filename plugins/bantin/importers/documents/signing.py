"""Who signs a document: the lines below its text, in the words and by the rules of captures."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Author
from bantin.importers.documents.blocks import Align, Style
from bantin.importers.documents.elements import Element, Prose, Rows, Shot
from bantin.importers.text.bylines import Byline, read_byline, read_people, read_signature
from bantin.importers.text.lines import ends_sentence, is_prose, make_line
from bantin.importers.text.names import is_admin, is_role
from bantin.importers.text.page import Item, Mark
from bantin.importers.text.signature import read_tail

_LINES: Final = 6
"""Most lines of a signature."""
_SIGN_WORDS: Final = 12
_BRACKETED: Final = re.compile(r"\((?P<label>[^()]{2,40})\)\s*[:\uff1a]?\s*(?P<who>\S.*)")


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signs, and the elements without the lines that say so."""

    authors: tuple[Author, ...]
    rest: tuple[Element, ...]
    sources: tuple[Author, ...] = ()
    """Whom the text was taken from, where nobody signs."""
    unsure: tuple[str, ...] = ()
    """Names that only their place tells."""


def read_label(text: str) -> Byline | None:
    """Read a line with a label, also with the label in brackets: `(Tin, ảnh) Thùy An`."""
    bracketed = _BRACKETED.fullmatch(text)
    if bracketed is not None:
        byline = read_byline(f"{bracketed['label']}: {bracketed['who']}")
        if byline is not None:
            return byline
    return read_byline(text)


def read_signature_lines(elements: Sequence[Element], start: int) -> Signed:
    """Find who signs, below the text or between the text and its closing photos.

    Args:
        elements: the document's, with captions where they belong.
        start: where the article begins.
    """
    for run in reversed(_runs(elements, _after_text(elements, start))):
        for first in range(len(run)):
            places = run[first:]
            signed = _read([e for i in places if isinstance(e := elements[i], Prose)])
            if signed is not None:
                rest = tuple(e for i, e in enumerate(elements) if i not in places)
                return Signed(signed.authors, rest, signed.sources, signed.unsure)
    return Signed((), tuple(elements))


def _after_text(elements: Sequence[Element], start: int) -> int:
    """Find the place behind the last full paragraph, item, heading or table."""
    return max((i + 1 for i, e in enumerate(elements) if _is_text(e)), default=start)


def _is_text(element: Element) -> bool:
    if isinstance(element, Shot):
        return False
    if isinstance(element, Rows):
        return True
    paragraph = element.paragraph
    if paragraph.style is not Style.BODY or paragraph.listed is not None:
        return True
    return is_prose(make_line(0, element.text)) and read_label(element.text) is None


def _runs(elements: Sequence[Element], start: int) -> list[list[int]]:
    """Give the places of paragraphs that follow each other, run by run."""
    runs: list[list[int]] = [[]]
    for place in range(start, len(elements)):
        if isinstance(elements[place], Prose):
            runs[-1].append(place)
        else:
            runs.append([])
    return [run[-_LINES:] for run in runs if run]


def _read(lines: Sequence[Prose]) -> Signed | None:
    """Read lines that all sign; none where any says anything else."""
    labelled = [read_label(line.text) for line in lines]
    items = [
        Item(make_line(i, line.text), Mark.BYLINE if label else Mark.TEXT, byline=label)
        for i, (line, label) in enumerate(zip(lines, labelled, strict=True))
    ]
    tail = read_tail(items)
    people = tail.authors or tail.sources
    told = " ".join(f"{person.name} {person.role or ''}" for person in people)
    if people and not tail.lines and all(_is_told(item, told) for item in items):
        return Signed(tail.authors, (), tail.sources)
    return _by_place(lines)


def _is_told(item: Item, told: str) -> bool:
    """Tell whether all of a line's names are among those that were read."""
    if item.byline is not None:
        named = (author.name for author in item.byline.authors)
        return all(name in told for name in named if not is_admin(name))
    words = re.findall(r"\w+", item.text)
    return all(word in told for word in words)


def _by_place(lines: Sequence[Prose]) -> Signed | None:
    """Read lines that sign by standing on the right: a name of the pen, a name and its role."""
    if not all(_stands_right(line) for line in lines):
        return None
    texts = [line.text.strip(" .,;()") for line in lines]
    named = next((t for t in texts if read_signature(t)), None)
    name = named or next((t for t in texts if not is_role(t)), texts[0])
    role = ", ".join(text for text in texts if text != name)
    people = read_people(name)
    authors = tuple(Author(person.name, person.role or role or None) for person in people)
    return Signed(authors, (), unsure=(name,))


def _stands_right(line: Prose) -> bool:
    words = make_line(0, line.text).words
    if not any(map(str.isalpha, line.text)) or ends_sentence(line.text.rstrip(".")):
        return False
    return line.paragraph.align is Align.END and words <= _SIGN_WORDS
