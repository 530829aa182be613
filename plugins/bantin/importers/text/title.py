"""Which line of a page is the article's title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bantin.importers.text.captions import is_plain_caption
from bantin.importers.text.dates import Label
from bantin.importers.text.furniture import Furniture
from bantin.importers.text.lines import ends_sentence, is_row, is_upper, key_of
from bantin.importers.text.names import is_body, is_person, is_role
from bantin.importers.text.page import Item, Mark, is_role_below
from bantin.importers.text.rubrics import Known, is_site_name

_LONGEST: Final = 60
_STRONG: Final = 6
_MEDIUM: Final = 3
_RUBRIC: Final = 9
_LEAD: Final = 32
_BETWEEN: Final = 3
_NEAR: Final = 24
_BARRIERS: Final = frozenset({Furniture.MENU, Furniture.HOME})
_SITE_MARKS: Final = (" - ", " | ", " – ", " — ", " :: ", " » ")


@dataclass(frozen=True, slots=True)
class Heading:
    """Where the head of an article stands among a page's items."""

    title: int | None
    """The title's last occurrence before the text."""
    first: int | None
    """The title's first occurrence."""
    start: int
    """The first item after the title."""
    prose: int
    """The first item that is plainly a paragraph; the number of items where there is none."""


def find_heading(items: Sequence[Item], known: Known) -> Heading:
    """Find the title: a line that is repeated, or beside the date, or the last before the text."""
    prose = _first_prose(items)
    shown = [i for i in range(prose) if _may_be_title(items[i], known)]
    shown = [index for index in shown if not is_role_below(items, index)]
    names = _without_page_names(items, shown)
    title = _repeated(items, names)
    if title is None:
        title = _beside_date(items, names, prose)
    if title is None:
        title = _without_date(items, names)
    if title is None:
        title = _last_resort(items, names, prose)
    if title is None and _is_stopped_title(items, prose):
        return Heading(prose, prose, prose + 1, _first_prose(items, prose + 1))
    if title is None:
        return Heading(None, None, 0, prose)
    first = next(index for index in shown if _same(items[index], items[title]))
    return Heading(title, first, title + 1, prose)


def _first_prose(items: Sequence[Item], start: int = 0) -> int:
    """Find the first paragraph; a page without long ones may have a short sentence."""
    for index in range(start, len(items)):
        if items[index].is_prose:
            return index
    for index in range(start, len(items)):
        line = items[index].line
        if items[index].is_text and line.words > _STRONG and ends_sentence(line.text):
            return index
    return len(items)


def _may_be_title(item: Item, known: Known) -> bool:
    if not item.is_text or is_row(item.line) or is_person(item.text):
        return False
    sized = 1 < item.line.words <= _LONGEST
    return sized and not known.is_rubric(item.text) and any(map(str.isalpha, item.text))


def _same(one: Item, other: Item) -> bool:
    """Tell whether two lines are one title, with or without the site's name behind it."""
    short, long = sorted((one.line.key, other.line.key), key=len)
    if short == long:
        return True
    return bool(short) and any(long.startswith(short + mark) for mark in _SITE_MARKS)


def _repeated(items: Sequence[Item], names: Sequence[int]) -> int | None:
    """Find the title by its standing twice: as heading, and as the page's name or a breadcrumb."""
    seen: set[str] = set()
    ends = [item.names[-1] for item in items if item.mark is Mark.CRUMBS][:_NEAR]
    best: int | None = None
    for index in names:
        item, key = items[index], items[index].line.key
        again = key in seen or any(is_cut_title(end, item.text) for end in ends)
        if again and _spoken(item) >= _STRONG - 1 and not is_site_name(item.text):
            best = _longer(items, best, index)
        seen.add(key)
        seen.update(key.rpartition(mark)[0] for mark in _SITE_MARKS)
    below = next((i for i in names if best is not None and i > best), None)
    if best is not None and below is not None and _is_rubric_of(items, best, below):
        return None
    return best


def _spoken(item: Item) -> int:
    """Count a line's words, without marks between them."""
    return sum(any(map(str.isalnum, word)) for word in item.text.split())


def _is_rubric_of(items: Sequence[Item], above: int, below: int) -> bool:
    """Tell whether a short line that stands twice is a menu's, and the title is right below."""
    if items[above].line.words > _RUBRIC or not _is_strong(items[below]):
        return False
    between = items[above + 1 : below]
    if is_plain_caption(items[below].text) or any(item.mark is Mark.DATE for item in between):
        return False
    after = (i for i in items[below + 1 :] if i.furniture is not Furniture.JUNK and not _signs(i))
    return next((item.mark is Mark.DATE for item in after), False)


def _signs(item: Item) -> bool:
    return item.mark is Mark.BYLINE or is_person(item.text) or is_role(item.text)


def _without_page_names(items: Sequence[Item], names: Sequence[int]) -> list[int]:
    """Leave out lines that are a title with the site's name, if the title stands alone below."""
    keys = {items[index].line.key for index in names}
    crumbs = (name for item in items if item.mark is Mark.CRUMBS for name in item.names[-1:])
    keys |= {key_of(name) for name in crumbs}
    return [index for index in names if not _is_page_name(items[index].line.key, keys)]


def _is_page_name(key: str, keys: set[str]) -> bool:
    return any(key.rpartition(mark)[0] in keys for mark in _SITE_MARKS if mark in key)


def _last_resort(items: Sequence[Item], names: Sequence[int], prose: int) -> int | None:
    """Take even what looks like a banner, if it is long and nothing else stands by the text."""
    long = [index for index in names if items[index].line.words > _STRONG + 2]
    last = next(iter(long[-1:]), None)
    if last is None or any(item.is_text for item in items[last + 1 : prose]):
        return None
    return last


def is_cut_title(text: str, title: str) -> bool:
    """Tell whether a text is a title, perhaps cut short with dots."""
    short = text.rstrip(" .…").casefold()
    return len(short) > 12 and title.casefold().startswith(short)  # noqa: PLR2004 - not a rubric


def _longer(items: Sequence[Item], best: int | None, index: int) -> int:
    if best is None or items[index].line.words >= items[best].line.words:
        return index
    return best


def _is_strong(item: Item) -> bool:
    return item.line.words >= _STRONG and not is_site_name(item.text)


def _beside_date(items: Sequence[Item], names: Sequence[int], prose: int) -> int | None:
    """Find the title by the date under it or above it."""
    date = _last_date(items, prose)
    if date is None:
        return None
    before = [index for index in names if index < date and _is_near(items, index, date)]
    after = [index for index in names if index > date]
    above = next((index for index in reversed(before) if _is_strong(items[index])), None)
    own = [index for index in after if not is_site_name(items[index].text)]
    below = next((index for index in own if _is_strong(items[index])), own[0] if own else None)
    if above is not None and not (below is not None and _is_slogan(items, above, below)):
        return above
    if below is not None and _is_strong(items[below]):
        return below
    weak = _best_weak(items, before)
    if weak is None and names[:1] == [_first_shown(items)] and _is_strong(items[names[0]]):
        return names[0]
    return below if weak is None else weak


def _first_shown(items: Sequence[Item]) -> int | None:
    """Give the first line of a page: its name, which is the article's title on many."""
    return next((i for i, item in enumerate(items) if item.furniture is not Furniture.JUNK), None)


def _last_date(items: Sequence[Item], prose: int) -> int | None:
    dates = [index for index in range(prose) if items[index].mark is Mark.DATE]
    stamps = [(index, items[index].stamp) for index in dates]
    kept = [index for index, stamp in stamps if stamp and stamp.label is not Label.CLOCK]
    return kept[-1] if kept else None


def _is_near(items: Sequence[Item], index: int, date: int) -> bool:
    """Tell whether no menu and few lines stand between a title and its date."""
    if date - index > _NEAR:
        return False
    between = items[index + 1 : date]
    if any(item.furniture in _BARRIERS or item.mark is Mark.CRUMBS for item in between):
        return False
    return sum(item.is_text for item in between) <= _BETWEEN


def _is_slogan(items: Sequence[Item], above: int, below: int) -> bool:
    """Tell whether what stands above a clock is the page's own, and the title is below it."""
    stamp = next((i.stamp for i in items[above:below] if i.stamp is not None), None)
    clock = stamp is not None and stamp.has_weekday and not stamp.has_minute
    if not clock or not _is_strong(items[below]):
        return False
    return above == 0 and is_upper(items[above].text) and not is_upper(items[below].text)


def _best_weak(items: Sequence[Item], names: Sequence[int]) -> int | None:
    """Give the last short line that isn't the site's name, rather one of three words or more."""
    plain = [index for index in names if not is_site_name(items[index].text)]
    sized = [index for index in plain if items[index].line.words >= _MEDIUM]
    return next(iter((sized or plain)[-1:]), None)


def _without_date(items: Sequence[Item], names: Sequence[int]) -> int | None:
    """Find the title as the last line before the text that reads like one."""
    kept = [index for index in names if not is_plain_caption(items[index].text)]
    strong = [index for index in kept if _is_strong(items[index])]
    if not strong:
        return _best_weak(items, kept)
    last = strong[-1]
    for index in reversed(strong[:-1]):
        if _is_better(items, index, last):
            return index
    return last


def _is_better(items: Sequence[Item], index: int, last: int) -> bool:
    """Tell whether the line above is the title, and the last only a lead or a heading."""
    if last - index != 1:
        return False
    title, below = items[index].line, items[last].line
    if below.words > _LEAD and title.words < below.words:
        return True
    return is_upper(below.text) and not is_upper(title.text)


def _is_stopped_title(items: Sequence[Item], prose: int) -> bool:
    """Tell whether what looks like the first paragraph is a title that ends in a full stop."""
    if prose + 1 >= len(items) or items[prose].line.words > _LEAD:
        return False
    return items[prose + 1].mark is Mark.DATE


def is_beside_date(items: Sequence[Item], heading: Heading, index: int) -> bool:
    """Tell whether a few words stand between the title and its date: an office, a rubric."""
    item = items[index]
    if not heading.start <= index < heading.prose or item.line.words > _STRONG:
        return False
    if not item.is_text:
        return False
    if items[index - 1].mark is Mark.DATE and is_body(item.text):
        return True
    below = items[index + 1 : min(heading.prose, index + 1 + _NEAR)]
    return any(other.mark is Mark.DATE for other in below)
