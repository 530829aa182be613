"""What of a page isn't in its draft though it may be the article's: nothing goes unsaid."""

from collections.abc import Collection, Sequence
from typing import Final

from bantin.importers.text.bylines import read_signature
from bantin.importers.text.captions import Cue, cue_of, is_alt, is_plain_caption, is_reference
from bantin.importers.text.headings import is_shouted, numbering
from bantin.importers.text.lines import Line, ends_sentence, is_prose
from bantin.importers.text.names import is_body, is_role
from bantin.importers.text.page import Item, Mark
from bantin.importers.text.rubrics import Known
from bantin.importers.text.title import Heading

_ODD_WORDS: Final = 5


def odd_in_head(items: Sequence[Item], heading: Heading, known: Known) -> frozenset[int]:
    """Find words between date and lead that are neither caption nor heading: a page's buttons."""
    head = range(heading.start, heading.prose)
    date = next((index for index in head if items[index].mark is Mark.DATE), None)
    if date is None or heading.prose == len(items):
        return frozenset()
    below = range(date + 1, heading.prose)
    title = "" if heading.title is None else items[heading.title].text
    odd = (i for i in below if _is_odd(items[i]))
    return frozenset(i for i in odd if not _is_named(items[i], title, known))


def _is_named(item: Item, title: str, known: Known) -> bool:
    """Tell whether a line is the title again, a rubric, or names who wrote."""
    if item.text == title or known.is_rubric(item.text):
        return True
    return bool(read_signature(item.text)) or is_body(item.text) or is_role(item.text)


def _is_odd(item: Item) -> bool:
    line = item.line
    if not item.is_text or line.words > _ODD_WORDS or ends_sentence(line.text) or is_alt(line):
        return False
    if is_shouted(line) or numbering(line) is not None or is_reference(line.text):
        return False
    if is_plain_caption(line.text):
        return False
    return cue_of(line.text) < Cue.FAIR


def lost(items: Sequence[Item], prose: int, handled: Collection[int]) -> tuple[Line, ...]:
    """Give the lines after the lead that are as long as paragraphs and weren't taken.

    Args:
        items: A page's items.
        prose: Where the lead is.
        handled: Numbers of lines that were read as the article's, kept or known to be doubles.
    """
    last = max(handled, default=0)
    below = (i for i in items[prose:] if i.line.number not in handled and is_prose(i.line))
    return tuple(item.line for item in below if item.is_text or _is_within(item, last))


def _is_within(item: Item, last: int) -> bool:
    """Tell whether what reads like the page's own stands among the article's paragraphs."""
    return item.line.number < last and item.mark is not Mark.BYLINE
