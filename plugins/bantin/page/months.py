"""Months: what a feed is grouped by, and what its pagers name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Final

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.listing import Listing
from bantin.catalogue.pagination import FeedPage, paginate
from bantin.page.cards import Card
from bantin.page.templates import SiteInfo

FEED_SIZE: Final = 20
"""Articles in an Atom or JSON feed."""


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month."""

    year: int
    month: int

    @property
    def address(self) -> str:
        """Its page in the archive."""
        return addresses.month_address(self.year, self.month)


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """Cards of one month, newest first."""

    month: Month
    cards: tuple[Card, ...]
    total: int | None
    """Articles of the month in the listing; none where a later article would change it."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What the feed's partial needs of a page."""

    groups: tuple[MonthGroup, ...]
    newer: str | None = None
    older: str | None = None
    older_month: Month | None = None
    """The month of the first article that the older page shows."""
    earlier: Month | None = None
    """The month before, to which the last page of a month leads on."""
    is_fed: bool = False
    """Whether Atom and JSON feeds stand beside the page."""


def month_of(article: Article) -> Month:
    """Give the month in which an article was published."""
    day = article.moment.day
    return Month(day.year, day.month)


def month_groups(cards: Iterable[Card], totals: Mapping[Month, int]) -> tuple[MonthGroup, ...]:
    """Give cards by month, with the months' totals where they are known."""
    groups = ((Month(*month), tuple(group)) for month, group in groupby(cards, key=_year_and_month))
    return tuple(MonthGroup(month, shown, totals.get(month)) for month, shown in groups)


def _year_and_month(card: Card) -> tuple[int, int]:
    moment = card.moment.at
    return moment.year, moment.month


def pages_of(listing: Listing) -> Iterator[tuple[FeedPage, Month | None]]:
    """Give the pages of a listing, each with the month in which its older page begins."""
    pages = paginate(listing)
    for page, older in zip_longest(pages, pages[1:]):
        yield page, month_of(older.articles[0]) if older is not None else None


def has_feed(site: SiteInfo, articles: Sequence[Article]) -> bool:
    """Tell whether feeds stand beside a listing: they need absolute addresses, and an article."""
    return bool(site.url and articles)
