"""Planning feed pages: a listing's together, and a month's with those of its days.

A bundle holds all that its pages are planned from. As long as it is the same as in an earlier
build, its pages are too, and needn't be planned one by one.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from typing import Final

from bantin.article.model import Article
from bantin.catalogue.addresses import day_address
from bantin.catalogue.listing import Listing, ListingKind
from bantin.catalogue.pagination import FeedPage
from bantin.page.albums import count_photos
from bantin.page.boxes import Box
from bantin.page.cards import Card
from bantin.page.edition import Edition
from bantin.page.facts import unit_facts
from bantin.page.feeds import (
    CATEGORY_TEMPLATE,
    PERIOD_TEMPLATE,
    UNIT_HEADER,
    UNIT_TEMPLATE,
    CategoryFrame,
    CategoryHead,
    FeedPlan,
    Frame,
    Head,
    UnitFrame,
    UnitHead,
    feed_page,
)
from bantin.page.months import Month, has_feed, month_of, pages_of
from bantin.page.news_page import Bundle, PageKind, PlannedPage
from bantin.page.relations import relations
from bantin.page.sharing import unit_picture
from bantin.page.templates import SiteInfo, Templates

_KINDS: Final[Mapping[ListingKind, tuple[PageKind, tuple[str, ...]]]] = {
    ListingKind.UNIT: (PageKind.UNIT, (UNIT_TEMPLATE, UNIT_HEADER)),
    ListingKind.CATEGORY: (PageKind.CATEGORY, (CATEGORY_TEMPLATE,)),
    ListingKind.MONTH: (PageKind.ARCHIVE, (PERIOD_TEMPLATE,)),
    ListingKind.DAY: (PageKind.ARCHIVE, (PERIOD_TEMPLATE,)),
}
"""The kinds of page, and their templates."""


@dataclass(frozen=True, slots=True)
class FeedBundle:
    """All that a listing's pages are planned from, besides the theme and the site's name."""

    kind: ListingKind
    key: str
    address: str
    cards: tuple[Card, ...]
    """Its posts, oldest first."""
    frame: Frame
    head: Head
    """What its first page alone says."""
    earlier: Month | None
    """The month before a month, of those that have articles."""
    boxes: tuple[Box, ...]


def feed_bundles(edition: Edition, templates: Templates) -> Iterator[Bundle[PlannedPage]]:
    """Plan the pages of the listings that show posts."""
    listings = edition.listings
    for listing in (*listings.units.values(), *listings.categories.values()):
        frame, head = _frame(edition, templates, listing), _head(edition, listing)
        yield _page_bundle(_bundle(edition, listing, frame, head), templates)
    earlier: Month | None = None
    for listing in listings.months.values():
        yield _page_bundle(_bundle(edition, listing, None, None, earlier), templates)
        earlier = month_of(listing.articles[0])


def _bundle(
    edition: Edition, listing: Listing, frame: Frame, head: Head, earlier: Month | None = None
) -> FeedBundle:
    cards = tuple([edition.cards[article.path] for article in listing.articles])
    kind, key, address = listing.kind, listing.key, listing.address
    return FeedBundle(kind, key, address, cards, frame, head, earlier, edition.boxes)


def _page_bundle(bundle: FeedBundle, templates: Templates) -> Bundle[PlannedPage]:
    kind, names = _KINDS[bundle.kind]
    plan = partial(_planned, bundle, templates)
    return Bundle(f"{bundle.kind}:{bundle.key}", kind, bundle, names, plan)


def _frame(edition: Edition, templates: Templates, listing: Listing) -> Frame:
    if listing.kind is ListingKind.UNIT:
        related = relations(edition, listing.key).without_counts()
        picture = unit_picture(edition, listing.key, templates.site.cards)
        return UnitFrame(edition.units[listing.key], related, picture)
    category = edition.catalogue.categories.by_path[listing.key]
    return CategoryFrame(category, edition.crumbs[listing.key])


def _head(edition: Edition, listing: Listing) -> Head:
    if listing.kind is ListingKind.UNIT:
        parent = edition.catalogue.units.by_key[listing.key].parent
        return UnitHead(
            unit_facts(edition, listing.key),
            relations(edition, listing.key),
            count_photos(edition.listings.unit_albums[listing.key], edition.albums),
            edition.units.get(parent) if parent else None,
        )
    categories = edition.catalogue.categories
    return CategoryHead(
        tuple(
            (categories.by_path[child], len(edition.listings.categories[child].articles))
            for child in categories.tree.children[listing.key]
        )
    )


def _planned(bundle: FeedBundle, templates: Templates) -> Iterator[PlannedPage]:
    """Plan the pages of a bundle, from nothing else."""
    cards = {card.article.path: card for card in bundle.cards}
    kind, names = _KINDS[bundle.kind]
    for listing in _listings(bundle):
        for page, older_month in pages_of(listing):
            plan = FeedPlan(
                listing.kind,
                page.address,
                page.is_head,
                page.year,
                page.number,
                tuple([cards[article.path] for article in page.articles]),
                _totals(page),
                page.newer,
                page.older,
                older_month,
                _earlier(bundle, page),
                _is_fed(templates.site, page),
                bundle.frame,
                bundle.head if page.is_head else None,
                bundle.boxes,
            )
            make = partial(feed_page, plan, templates)
            yield PlannedPage(kind, page.address, plan, names, make, plan.day)


def _listings(bundle: FeedBundle) -> Iterator[Listing]:
    """Give the listing of a bundle, and those of a month's days."""
    articles = tuple([card.article for card in bundle.cards])
    yield Listing(bundle.kind, bundle.key, bundle.address, articles)
    if bundle.kind is ListingKind.MONTH:
        for day, group in groupby(articles, key=_day):
            yield Listing(ListingKind.DAY, day.isoformat(), day_address(day), tuple(group))


def _day(article: Article) -> date:
    return article.moment.day


def _is_fed(site: SiteInfo, page: FeedPage) -> bool:
    """Tell whether feeds stand beside a page: a unit's or a category's own."""
    kinds = {ListingKind.UNIT, ListingKind.CATEGORY}
    return page.is_head and page.listing.kind in kinds and has_feed(site, page.listing.articles)


def _earlier(bundle: FeedBundle, page: FeedPage) -> Month | None:
    """Give the month to which a month's last page leads on."""
    is_last = page.listing.kind is ListingKind.MONTH and page.older is None
    return bundle.earlier if is_last else None


def _totals(page: FeedPage) -> dict[Month, int]:
    """Count a listing's articles by month, for its head alone: closed pages keep no totals."""
    if not page.is_head:
        return {}
    articles = page.listing.articles
    if articles and page.listing.kind in {ListingKind.MONTH, ListingKind.DAY}:
        return {month_of(articles[0]): len(articles)}
    moments = (article.moment.at for article in articles)
    counts = Counter((moment.year, moment.month) for moment in moments)
    return {Month(*month): count for month, count in counts.items()}
