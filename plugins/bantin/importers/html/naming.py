"""The article's title, of all that a page says it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bantin.importers.html.facts import Facts
from bantin.importers.html.placing import Placed, level_of
from bantin.importers.text.lines import is_row
from bantin.importers.text.names import is_person
from bantin.importers.text.rubrics import Known, is_site_name
from bantin.importers.text.title import find_heading, is_cut_title
from bantin.text import fold

_LONGEST: Final = 60
_LEAST: Final = 3
"""Fewest words of a title that only the page's head tells."""
_SITE_MARKS: Final = (" - ", " | ", " – ", " — ", " :: ", " » ")
_TOP: Final = 3
"""The smallest heading that may be the title without being named so."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and where it stands."""

    text: str | None
    place: int | None = None
    """Among the page's elements; none where it isn't shown."""


def find_title(placed: Sequence[Placed], facts: Facts, known: Known) -> Title:
    """Find the title: what is shown as one and named in the page's head, else either.

    Of shown lines the first heading counts most, then what is a title by its name; then the rules
    for texts; the page's head alone comes last, as many sites say only their own name there.
    """
    prose = _first_prose(placed)
    shown = [i for i in range(prose) if _may_be(placed[i], known)]
    agreed = [i for i in shown if any(_agree(_words(placed[i]), name) for name in facts.titles)]
    looking = [i for i in shown if _weight(placed[i]) > 0 and not is_site_name(_words(placed[i]))]
    for group in (agreed, looking):
        best = max(group, key=lambda i: (_weight(placed[i]), i), default=None)
        if best is not None:
            return Title(_whole(_words(placed[best]), facts), best)
    return _by_text(placed, facts, known)


def _first_prose(placed: Sequence[Placed]) -> int:
    """Find the first paragraph of the article that isn't its title."""
    return next(
        (i for i, p in enumerate(placed) if p.in_body and p.is_prose and not _weight(p)),
        len(placed),
    )


def _words(placed: Placed) -> str:
    return placed.item.text if placed.item is not None else ""


def _may_be(placed: Placed, known: Known) -> bool:
    item = placed.item
    if item is None or is_row(item.line) or placed.origin.is_listed:
        return False
    if _weight(placed) < 2 and (not item.is_text or is_person(item.text)):  # noqa: PLR2004 - named so
        return False
    sized = 1 < item.line.words <= _LONGEST
    return sized and known.path(item.text) is None


def _weight(placed: Placed) -> int:
    """Tell how much a line stands out as the title of a page."""
    level = level_of(placed)
    return 3 * (level == 1) + 2 * placed.origin.is_title + (0 < level <= _TOP)


def _agree(shown: str, named: str) -> bool:
    """Tell whether a shown line is a name of the page, with or without the site's behind it."""
    one, other = fold(shown).strip(" ."), fold(named).strip(" .")
    if one == other:
        return True
    if is_cut_title(shown, named) and shown.endswith(("…", "...")):
        return True
    return any(other.startswith(one + mark) or other.endswith(mark + one) for mark in _SITE_MARKS)


def _whole(shown: str, facts: Facts) -> str:
    """Give a title whole that is shown cut short."""
    if not shown.endswith(("…", "...")):
        return shown
    return next(
        (name for name in facts.titles if is_cut_title(shown, name) and len(name) >= len(shown)),
        shown,
    )


def _by_text(placed: Sequence[Placed], facts: Facts, known: Known) -> Title:
    """Find the title by the rules for texts; else take the page's own name."""
    places = [i for i, p in enumerate(placed) if p.item is not None]
    items = [item for p in placed if (item := p.item) is not None]
    named = [n for n in facts.titles if not is_site_name(n) and n.count(" ") + 1 >= _LEAST]
    heading = find_heading(items, known)
    found = heading.title
    prose = _first_prose(placed)
    if found is not None and places[found] < prose and items[found].line.words > _LEAST:
        return Title(items[found].text, places[found])
    return Title(named[0] if named else None)
