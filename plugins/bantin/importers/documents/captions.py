"""Captions of a document: the paragraph below a photo that reads, or stands, as captions do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from bantin.importers.documents.blocks import Align, Paragraph, Style
from bantin.importers.documents.elements import CAPTION_WORDS, Element, Prose, Shot, fits_caption
from bantin.importers.text.bylines import is_credit, read_signature
from bantin.importers.text.captions import (
    Cue,
    cue_of,
    fits_photo,
    is_gallery_head,
    is_plain_caption,
)
from bantin.importers.text.lines import ends_sentence, make_line

_UNMARKED_WORDS: Final = 40
"""Most words of a caption that neither its look nor its place marks."""


class _Is(Enum):
    TEXT = auto()
    CAPTION = auto()
    DOUBTFUL = auto()
    CREDIT = auto()


@dataclass(frozen=True, slots=True)
class Captioned:
    """Elements in which captions are with their photos, and those that may be none."""

    elements: tuple[Element, ...]
    unsure: tuple[str, ...] = ()


def give_captions(elements: Sequence[Element], *, in_gallery: bool = False) -> Captioned:
    """Give each photo the caption above or below it; whatever isn't one stays text.

    One caption below a row of photos goes to each of them: the page says it once below the row,
    and each photo has it where it is opened alone.

    Args:
        elements: prose and photos, in order.
        in_gallery: whether they stand where short lines below photos can be nothing else.
    """
    given: list[Element] = []
    unsure = [e.caption for e in elements if isinstance(e, Shot) and e.is_doubtful]
    for element in elements:
        if not isinstance(element, Prose):
            given.append(element)
            continue
        kind = _kind(given, element.paragraph, in_gallery=in_gallery)
        if kind is _Is.TEXT:
            in_gallery = is_gallery_head(make_line(0, element.text))
            given.append(element)
        elif kind is _Is.CREDIT:
            _give(given, credit=element.text)
        else:
            _give(given, caption=element.text)
            unsure.extend((element.text,) if kind is _Is.DOUBTFUL else ())
    return Captioned(tuple(_from_above(given)), tuple(dict.fromkeys(unsure)))


def _kind(given: Sequence[Element], paragraph: Paragraph, *, in_gallery: bool) -> _Is:
    """Tell what a paragraph is to the photo above it."""
    shot = given[-1] if given else None
    if not isinstance(shot, Shot):
        return _Is.TEXT
    if is_credit(paragraph.text) and not shot.credit:
        return _Is.CREDIT
    if shot.caption or paragraph.listed is not None:
        return _Is.TEXT
    if paragraph.style is Style.CAPTION and make_line(0, paragraph.text).words <= CAPTION_WORDS:
        return _Is.CAPTION
    if paragraph.style is not Style.BODY or not fits_caption(paragraph.text):
        return _Is.TEXT
    return _by_look(paragraph, in_gallery=in_gallery)


def _by_look(paragraph: Paragraph, *, in_gallery: bool) -> _Is:
    """Tell by its words, its look and its place whether a short paragraph is a caption."""
    text = paragraph.text
    at_end = paragraph.align is Align.END and not paragraph.is_boxed
    if not at_end and is_plain_caption(text):
        return _Is.CAPTION
    if at_end or read_signature(text):
        return _Is.TEXT
    if _looks_so(paragraph, in_gallery=in_gallery):
        return _Is.CAPTION
    is_short = make_line(0, text).words <= _UNMARKED_WORDS and not ends_sentence(text)
    is_meant = is_short and not paragraph.is_bold and cue_of(text) >= Cue.FAIR
    return _Is.DOUBTFUL if is_meant else _Is.TEXT


def _looks_so(paragraph: Paragraph, *, in_gallery: bool) -> bool:
    """Tell whether a short paragraph is set as captions are: boxed, slanted, in the middle."""
    if paragraph.is_boxed or paragraph.is_italic:
        return True
    if paragraph.align is Align.CENTRE:
        return not paragraph.is_bold or cue_of(paragraph.text) >= Cue.FAIR
    return in_gallery and not paragraph.is_bold and fits_photo(make_line(0, paragraph.text))


def _give(given: list[Element], caption: str = "", credit: str = "") -> None:
    """Give words to the photo above, and to those that stand in its row and have none."""
    last = given[-1]
    for place in range(len(given) - 1, -1, -1):
        shot = given[place]
        if not isinstance(shot, Shot) or not isinstance(last, Shot) or shot.group != last.group:
            return
        if (caption and shot.caption) or (credit and shot.credit):
            return
        given[place] = replace(shot, caption=shot.caption or caption, credit=shot.credit or credit)
        if not shot.is_beside:
            return


def _from_above(elements: Sequence[Element]) -> list[Element]:
    """Give a photo without a caption the one above it, in Word's own style or in a text box."""
    kept: list[Element] = []
    for element in elements:
        above = kept[-1] if kept else None
        if isinstance(element, Shot) and not element.caption and _is_above(above):
            kept.pop()
            caption = above.text if isinstance(above, Prose) else ""
            kept.append(replace(element, caption=caption))
        else:
            kept.append(element)
    return kept


def _is_above(above: Element | None) -> bool:
    if not isinstance(above, Prose) or not fits_caption(above.text):
        return False
    return above.paragraph.style is Style.CAPTION or (
        above.paragraph.is_boxed and above.paragraph.style is Style.BODY
    )
