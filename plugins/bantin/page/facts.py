"""The few figures that stand in the header of a unit's own page."""

from dataclasses import dataclass
from itertools import takewhile

from bantin.page.edition import Edition
from bantin.page.relations import living_below


@dataclass(frozen=True, slots=True)
class UnitFacts:
    """What the head of a unit's listing tells besides its posts; closed pages tell nothing."""

    units: int
    """Living units below it, at any depth."""
    year: int | None
    """The year of its newest article; none where it has no articles."""
    posts: int
    """Articles of that year in its listing."""


def unit_facts(edition: Edition, key: str) -> UnitFacts:
    """Give the figures of a unit."""
    articles = edition.listings.units[key].articles
    year = articles[-1].moment.at.year if articles else None
    newest = takewhile(lambda article: article.moment.at.year == year, reversed(articles))
    return UnitFacts(_units_below(edition, key), year, sum(1 for _ in newest))


def _units_below(edition: Edition, key: str) -> int:
    count, waiting = 0, [key]
    while waiting:
        below = living_below(edition, waiting.pop())
        count += len(below)
        waiting.extend(below)
    return count
