"""Boxes of other news within an article: where it goes on behind one; teasers without a head."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from bantin.importers.text.bylines import is_credit
from bantin.importers.text.captions import is_credited
from bantin.importers.text.furniture import Furniture
from bantin.importers.text.lines import ends_sentence, has_end_mark
from bantin.importers.text.names import is_person
from bantin.importers.text.page import Item, Mark

BOX: Final = 14
"""How many items a box of other news within an article may have."""
_SEEN: Final = 60
"""How many items behind a box are looked at for signs of the article."""
_FULL: Final = 100
_NEAR: Final = 3
_HEADLINE_WORDS: Final = 20
_CUT: Final = ("...", "…", "[…]", "[...]")
# How a paper marks the beginning of its texts: `TPO - `, `(Báo Mây) - `.
_PAPER: Final = re.compile(r"(?:\([^()]{2,30}\)|[A-ZĐ][A-ZĐ.]{1,20})\s?[-–]\s")


def is_full(item: Item) -> bool:
    """Tell whether an item is a paragraph of some length that isn't broken off."""
    return item.is_prose and len(item.text) >= _FULL and not item.text.endswith(_CUT)


def resumption(items: Sequence[Item], head: int, *, early: bool) -> int | None:
    """Find where an article goes on behind the head of a box; none where it has ended.

    Behind the head of other news signs of the article count: two paragraphs in a row, a credited
    photo, who wrote, the end mark. Behind the head of a discussion or of a side column, whose
    texts read like paragraphs too, two paragraphs must follow at once.
    """
    if items[head].furniture is not Furniture.RELATED and not early:
        return _at_once(items, head + 1)
    segment = _segment(items, head + 1)
    if not any(_is_sign(items, index) for index in segment):
        return None
    starts = (index for index in segment[:BOX] if is_full(items[index]) or _is_photo(items[index]))
    return next(starts, None)


def _at_once(items: Sequence[Item], start: int) -> int | None:
    two = list(islice((i for i in range(start, len(items)) if not _is_junk(items[i])), 2))
    return start if len(two) > 1 and all(is_full(items[index]) for index in two) else None


def _segment(items: Sequence[Item], start: int) -> range:
    """Give the items up to the next head of a box."""
    stop = min(start + _SEEN, len(items))
    return range(start, next((i for i in range(start, stop) if items[i].ends), stop))


def _is_sign(items: Sequence[Item], index: int) -> bool:
    """Tell whether an item shows that the article goes on here."""
    item = items[index]
    if _is_photo(item):
        return True
    if not is_full(item):
        return False
    if has_end_mark(item.text):
        return True
    after = islice((i for i in items[index + 1 :][:_NEAR] if not _is_junk(i)), 1)
    return any(is_full(below) or below.mark is Mark.BYLINE or _signs(below) for below in after)


def _signs(item: Item) -> bool:
    return item.is_text and is_person(item.text)


def _is_photo(item: Item) -> bool:
    return item.is_text and (is_credited(item.text) or is_credit(item.text))


def _is_junk(item: Item) -> bool:
    return item.furniture is Furniture.JUNK


def without_teasers(items: Sequence[Item]) -> tuple[Item, ...]:
    """Leave out teasers of other articles: they begin with the paper's mark, as the lead does."""
    first = next((item for item in items if item.is_prose), None)
    mark = _PAPER.match(first.text) if first is not None else None
    if first is None or mark is None:
        return tuple(items)
    teasers = {
        item.line.number
        for item in items
        if item is not first and item.is_text and item.text.startswith(mark[0])
    }
    below = (*items[1:], None)
    pairs = zip(items, below, strict=True)
    return tuple(item for item, lower in pairs if not _is_teaser(item, lower, teasers))


def _is_teaser(item: Item, below: Item | None, teasers: set[int]) -> bool:
    """Tell whether an item is a teaser or the headline right above one."""
    if item.line.number in teasers:
        return True
    if below is None or below.line.number not in teasers or not item.is_text:
        return False
    return item.line.words <= _HEADLINE_WORDS and not ends_sentence(item.text)
