"""Where an article ends on its page, and what of the lines after it may still be its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bantin.importers.text.boxes import BOX, is_full, resumption, without_teasers
from bantin.importers.text.captions import fits_photo, is_alt, is_gallery_head, is_plain_caption
from bantin.importers.text.dates import Label
from bantin.importers.text.lines import (
    Line,
    ends_sentence,
    has_end_mark,
    has_inner_stop,
    is_item,
    is_row,
)
from bantin.importers.text.names import is_person
from bantin.importers.text.page import Item, Mark
from bantin.importers.text.verse import verse_of

_WORDS: Final = 5
_LONG_WORDS: Final = 45
_LATE: Final = 2


@dataclass(frozen=True, slots=True)
class Parts:
    """What follows a title, parted."""

    body: tuple[Item, ...]
    """From the lead to the last paragraph."""
    tail: tuple[Item, ...]
    """After the last paragraph: captions, the signature, then whatever the page has."""
    after: tuple[Item, ...]
    """What stands right behind the article's end, where a date may still be given."""

    @property
    def is_spaced(self) -> bool:
        """Whether empty lines part the paragraphs of the body."""
        numbers = [item.line.number for item in self.body]
        gaps = [below - above > 1 for above, below in pairwise(numbers)]
        return len(gaps) > 1 and sum(gaps) * 4 >= len(gaps) * 3


def part(items: Sequence[Item]) -> Parts:
    """Part what follows a title into the body, its tail and the rest of the page."""
    kept, rest = _cut(without_teasers(items))
    last = _last_paragraph(kept)
    body = tuple(item for item in kept[: last + 1] if _belongs(item))
    return Parts(body, tuple(kept[last + 1 :]), tuple(rest[:BOX]))


def _belongs(item: Item) -> bool:
    """Tell whether a line among paragraphs is the article's; dates under the lead aren't."""
    if item.stamp is not None and item.mark is Mark.DATE:
        bare = item.stamp.label is Label.NONE and not item.stamp.has_minute
        return bare and item.line.key.startswith("ngay ")
    if item.byline is not None:
        return item.byline.is_source
    return item.mark is not Mark.FURNITURE and item.mark is not Mark.SECTION


def _cut(items: Sequence[Item]) -> tuple[list[Item], Sequence[Item]]:
    """Take items up to the article's end, boxes of other news within it left out."""
    kept: list[Item] = []
    paragraphs = 0
    index = 0
    while index < len(items):
        item = items[index]
        if item.ends and paragraphs:
            resumed = resumption(items, index, early=paragraphs < _LATE)
            if resumed is None:
                return kept, items[index:]
            index = resumed
            continue
        paragraphs += item.is_prose
        kept.append(item)
        index += 1
    return kept, ()


def _last_paragraph(items: Sequence[Item]) -> int:
    """Find the last item that is surely text; all, where there is no such item.

    Sentences under the head of a gallery are captions, unless they are long.
    """
    stop = _stop(items)
    verse = verse_of([item.line for item in items[:stop] if item.is_text])
    last = -1
    in_gallery = False
    for index in range(stop):
        item = items[index]
        if item.is_text and is_gallery_head(item.line):
            in_gallery = True
        elif item.line.number in verse and not in_gallery:
            last = index
        elif _is_text(item, items[last] if last == index - 1 else None) and not (
            in_gallery and fits_photo(item.line)
        ):
            last = index
            in_gallery = False
    return last if last >= 0 else stop - 1


def _stop(items: Sequence[Item]) -> int:
    """Find the place behind the article's end, by its end mark or its signature."""
    goes_on = _last_pair(items)
    paragraphs = 0
    for index, item in enumerate(items):
        paragraphs += item.is_prose
        if not paragraphs or index < goes_on:
            continue
        if _signs(item):
            return index
        if item.is_prose and has_end_mark(item.text):
            return index + 1
    return len(items)


def _signs(item: Item) -> bool:
    by = item.byline
    return (by is not None and not by.is_source) or (item.is_text and is_person(item.text))


def _last_pair(items: Sequence[Item]) -> int:
    """Find the last two full paragraphs in a row: before them the article hasn't ended."""
    pairs = range(len(items) - 2, -1, -1)
    return next((i for i in pairs if is_full(items[i]) and is_full(items[i + 1])), 0)


def _is_text(item: Item, above: Item | None) -> bool:
    """Tell whether an item is text: `above` is the text right above it, if there is any."""
    if not item.is_text or is_row(item.line):
        return item.is_text and is_row(item.line)
    if is_plain_caption(item.text) or is_alt(item.line):
        return False
    return _reads_on(item.line) or (is_item(item.line) and above is not None and _lists(above.line))


def _lists(line: Line) -> bool:
    return is_item(line) or line.text.endswith(":")


def _reads_on(line: Line) -> bool:
    if line.words > _LONG_WORDS or has_inner_stop(line.text):
        return True
    return line.words >= _WORDS and (ends_sentence(line.text) or line.text.endswith((";", ":")))
