"""A capture's lines, each marked with what it is by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from bantin.importers.text.bylines import Byline, read_byline
from bantin.importers.text.dates import (
    Label,
    Stamp,
    at_time,
    is_without_year,
    label_alone,
    read_clock,
    read_stamp,
)
from bantin.importers.text.furniture import ENDINGS, Furniture, furniture_of
from bantin.importers.text.lines import Line, is_prose, make_line
from bantin.importers.text.names import is_admin, is_initials, is_person, is_role
from bantin.importers.text.rubrics import (
    Known,
    announces_section,
    is_menu,
    is_site_name,
    read_crumbs,
    read_section,
)
from bantin.importers.text.tables import table

_TRAILER_WORDS: Final = 8
_ACCOUNT_WORDS: Final = 10
_ENTRY_WORDS: Final = 3
"""How many words an entry of a menu has at most; more may be two of them, or a rubric."""
_ROLES: Final = 4
"""How many lines of roles may stand below a name."""
_IN: Final = "in "
"""What stands before a rubric in themes that aren't translated; in lower case it is no word."""
_AUTHOR_LABELS: Final = table(
    "tac gia|tac gia bai viet|author|by|boi|nguoi dang|nguoi viet|dang boi|viet boi"
)


class Mark(StrEnum):
    """What a line is by itself."""

    TEXT = "text"
    FURNITURE = "furniture"
    DATE = "date"
    CRUMBS = "crumbs"
    SECTION = "section"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Item:
    """A line with its mark, and what was read from it."""

    line: Line
    mark: Mark = Mark.TEXT
    furniture: Furniture | None = None
    stamp: Stamp | None = None
    names: tuple[str, ...] = ()
    """Rubrics of a breadcrumb or of a labelled line."""
    byline: Byline | None = None

    @property
    def text(self) -> str:
        """The line's text."""
        return self.line.text

    @property
    def is_text(self) -> bool:
        """Whether the line is none of those that a page puts around an article."""
        return self.mark is Mark.TEXT

    @property
    def is_prose(self) -> bool:
        """Whether the line is plainly a paragraph of an article."""
        return self.is_text and is_prose(self.line)

    @property
    def ends(self) -> bool:
        """Whether an article has ended where this line stands after it."""
        return self.furniture in ENDINGS


def mark_lines(lines: tuple[Line, ...], known: Known) -> tuple[Item, ...]:
    """Mark each line; a label alone on its line gives its meaning to the next."""
    items: list[Item] = []
    label = Label.NONE
    names_author = False
    for line in lines:
        item = _in_place(_mark(line, known), items)
        if label is not Label.NONE and item.stamp is not None:
            item = replace(item, stamp=replace(item.stamp, label=label))
        if names_author and item.is_text:
            item = _as_author(item)
        label = label_alone(line.text) if item.mark is not Mark.DATE else Label.NONE
        names_author = line.key.rstrip(" :") in _AUTHOR_LABELS
        items.append(
            replace(item, mark=Mark.FURNITURE, furniture=Furniture.JUNK)
            if label is not Label.NONE
            else item
        )
    return tuple(items)


def _in_place(item: Item, above: list[Item]) -> Item:
    """Mark a line by what stands above it: a date's time, a theme's rubric, a page's own name."""
    last = above[-1] if above else None
    if last is None or not item.line.key:
        return item
    if is_without_year(item.text):
        if last.is_text and last.line.words <= _ACCOUNT_WORDS:
            above[-1] = replace(last, mark=Mark.FURNITURE, furniture=Furniture.JUNK)
        return replace(item, mark=Mark.FURNITURE, furniture=Furniture.JUNK, stamp=None)
    clock = read_clock(item.text)
    if clock is not None and last.stamp is not None and not last.stamp.has_minute:
        above[-1] = replace(last, stamp=at_time(last.stamp, clock))
        return replace(item, mark=Mark.FURNITURE, furniture=Furniture.JUNK)
    if item.is_text and not last.is_text and item.text.startswith(_IN):
        section = read_section(item.text)
        return item if section is None else replace(item, mark=Mark.SECTION, names=section)
    return item


def _as_author(item: Item) -> Item:
    byline = read_byline(f"Tác giả: {item.text}")
    return item if byline is None else replace(item, mark=Mark.BYLINE, byline=byline)


def _mark(line: Line, known: Known) -> Item:
    stamp = read_stamp(line.text) if line.key else None
    if stamp is not None and _is_date_line(stamp, known):
        return Item(line, Mark.DATE, stamp=stamp)
    crumbs = read_crumbs(line.text) if line.key else None
    furniture = furniture_of(line)
    if furniture is not None and not _is_rubric(line, furniture, crumbs, known):
        return Item(line, Mark.FURNITURE, furniture=furniture)
    if not line.key:
        return Item(line)
    if is_menu(line.text):
        return Item(line, Mark.FURNITURE, furniture=Furniture.MENU)
    if crumbs is not None:
        return Item(line, Mark.CRUMBS, names=crumbs)
    return _mark_labelled(line)


def _is_rubric(
    line: Line, furniture: Furniture, crumbs: tuple[str, ...] | None, known: Known
) -> bool:
    """Tell whether what reads like furniture is a rubric, or a trail of rubrics."""
    if known.path(line.text) is not None:
        return True
    if furniture is not Furniture.MENU:
        return False
    return (crumbs is not None and not is_menu(line.text)) or (
        line.words > _ENTRY_WORDS and known.is_rubric(line.text)
    )


def _mark_labelled(line: Line) -> Item:
    byline = read_byline(line.text)
    if byline is not None and not byline.is_photo:
        return Item(line, Mark.BYLINE, byline=byline)
    section = read_section(line.text) if ":" in line.text or announces_section(line.text) else None
    if section is not None:
        return Item(line, Mark.SECTION, names=section)
    return Item(line)


def _is_date_line(stamp: Stamp, known: Known) -> bool:
    """Tell whether a date is what the line is for; else it is a title or a sentence with one."""
    unread = [part for part in stamp.rest if not _is_trailer(part, known)]
    if not unread:
        return True
    words = sum(part.count(" ") + 1 for part in unread)
    weighty = stamp.has_minute or stamp.label is not Label.NONE
    return (stamp.is_parted or weighty) and len(unread) == 1 and words <= _TRAILER_WORDS - 2


def _is_trailer(part: str, known: Known) -> bool:
    """Tell whether a text beside a date is of the kind that stands there."""
    line = make_line(0, part)
    if known.is_rubric(part) or furniture_of(line) is not None:
        return True
    if is_person(part) or is_initials(part) or is_admin(part):
        return True
    if read_byline(part) is not None or read_section(part) is not None:
        return True
    return is_site_name(part) and line.words <= _TRAILER_WORDS


def is_role_below(items: Sequence[Item], index: int) -> bool:
    """Tell whether a line is a role right below who holds it."""
    if not items[index].is_text or not is_role(items[index].text):
        return False
    for above in reversed(items[max(index - _ROLES, 0) : index]):
        if above.is_text and is_person(above.text):
            return True
        if not above.is_text or not is_role(above.text):
            return False
    return False


def trailers(item: Item, known: Known) -> Iterator[Item]:
    """Give what stands beside a date as items of their own: authors, rubrics."""
    for part in item.stamp.rest if item.stamp else ():
        line = make_line(item.line.number, part)
        section, byline = read_section(part), read_byline(part)
        if known.is_rubric(part):
            yield Item(line, Mark.SECTION, names=(part,))
        elif furniture_of(line) is not None or is_admin(part):
            continue
        elif byline is not None:
            yield Item(line, Mark.BYLINE, byline=byline)
        elif is_person(part) or is_initials(part):
            yield _as_author(Item(line))
        elif section is not None:
            yield Item(line, Mark.SECTION, names=section)
