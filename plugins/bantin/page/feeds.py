"""Feed pages: home, units, categories, months and days, as members scroll them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.listing import ListingKind
from bantin.catalogue.pagination import PAGE_SIZE, FeedPage, paginate
from bantin.page.albums import count_photos
from bantin.page.cards import Card
from bantin.page.contact import contact_rows
from bantin.page.edition import Edition, NewsPage, PageKind
from bantin.page.relations import relations
from bantin.page.templates import PageHead, Templates
from bantin.text import short_date

MONTHS_NAMED: Final = 6
"""Months that the home page's pager names besides the button."""


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
class Crumb:
    """A step of the path above a page."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Feed:
    """What the feed's partial needs of a page."""

    groups: tuple[MonthGroup, ...]
    newer: str | None = None
    older: str | None = None
    older_month: Month | None = None
    """The month of the first article that the older page shows."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """What the home page's button leads to."""

    month: Month
    remaining: int
    is_partly_shown: bool


def month_of(article: Article) -> Month:
    """Give the month in which an article was published."""
    day = article.moment.day
    return Month(day.year, day.month)


def home_page(edition: Edition, templates: Templates) -> NewsPage:
    """Give the home page: pinned articles, then the newest, then a way to the older months."""
    newest = tuple(reversed(edition.catalogue.articles[-PAGE_SIZE:]))
    months = {
        Month(int(key[:4]), int(key[5:])): len(listing.articles)
        for key, listing in edition.listings.months.items()
    }
    root = edition.catalogue.units.root()
    content = templates.render(
        "home.html",
        addresses.HOME,
        pinned=[edition.cards[article.path] for article in _pinned(edition)],
        feed=Feed(_groups(edition, tuple(a for a in newest if not a.pin), months)),
        continuation=_continuation(newest, months),
        months=tuple(reversed(months))[:MONTHS_NAMED],
        root=edition.units[root.key] if root else None,
        contact=contact_rows(root.contact) if root else (),
        latest_year=newest[0].moment.day.year if newest else None,
    )
    header = ""
    if root is not None:
        header = templates.render(
            "partials/unit-header.html", addresses.HOME, unit=edition.units[root.key], parent=None
        )
    head = PageHead("", templates.site.description)
    document = templates.document(addresses.HOME, head, content, header)
    return NewsPage(PageKind.HOME, addresses.HOME, document)


def _pinned(edition: Edition) -> Iterator[Article]:
    """Give pinned articles, newest first."""
    return (article for article in reversed(edition.catalogue.articles) if article.pin)


def _continuation(newest: tuple[Article, ...], months: dict[Month, int]) -> Continuation | None:
    """Say what comes after the home page's last article."""
    if not newest:
        return None
    last = month_of(newest[-1])
    shown = sum(month_of(article) == last for article in newest)
    if months[last] > shown:
        return Continuation(last, months[last] - shown, is_partly_shown=True)
    earlier = [month for month in months if (month.year, month.month) < (last.year, last.month)]
    if not earlier:
        return None
    return Continuation(earlier[-1], months[earlier[-1]], is_partly_shown=False)


def feed_pages(edition: Edition, templates: Templates) -> Iterator[NewsPage]:
    """Give every page of the listings that show posts."""
    for listing in edition.listings.feeds():
        pages = paginate(listing)
        firsts = {page.address: page.articles[0] for page in pages if page.articles}
        for page in pages:
            older = firsts.get(page.older) if page.older else None
            feed = Feed(
                _groups(edition, page.articles, _totals(page)),
                page.newer,
                page.older,
                month_of(older) if older else None,
            )
            yield _feed_page(edition, templates, page, feed)


def _totals(page: FeedPage) -> dict[Month, int]:
    """Count a listing's articles by month, for its head alone: closed pages keep no totals."""
    totals: dict[Month, int] = {}
    if page.is_head:
        for article in page.listing.articles:
            month = month_of(article)
            totals[month] = totals.get(month, 0) + 1
    return totals


def _groups(
    edition: Edition, articles: tuple[Article, ...], totals: dict[Month, int]
) -> tuple[MonthGroup, ...]:
    return tuple(
        MonthGroup(month, tuple(edition.cards[item.path] for item in group), totals.get(month))
        for month, group in groupby(articles, key=month_of)
    )


def _feed_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    match page.listing.kind:
        case ListingKind.UNIT:
            return _unit_page(edition, templates, page, feed)
        case ListingKind.CATEGORY:
            return _category_page(edition, templates, page, feed)
        case ListingKind.MONTH:
            return _month_page(templates, page, feed)
        case ListingKind.DAY:
            return _day_page(templates, page, feed)
        case ListingKind.ALBUM_YEAR | ListingKind.UNIT_ALBUMS:
            raise AssertionError("the photo library makes these pages")


def _unit_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    view = edition.units[page.listing.key]
    related = relations(edition, view.unit.key)
    title = _title(templates, page, view.unit.name)
    albums = edition.listings.unit_albums[view.unit.key]
    content = templates.render(
        "unit.html",
        page.address,
        page=page,
        feed=feed,
        title=title,
        unit=view,
        related=related,
        photo_count=count_photos(albums, edition.albums) if page.is_head else None,
        contact=contact_rows(view.unit.contact),
    )
    header = templates.render(
        "partials/unit-header.html", page.address, unit=view, parent=related.parent
    )
    head = PageHead(title, view.unit.description)
    document = templates.document(page.address, head, content, header)
    return NewsPage(PageKind.UNIT, page.address, document)


def _category_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    categories = edition.catalogue.categories
    path = page.listing.key
    category = categories.by_path[path]
    children = [
        (categories.by_path[child], len(edition.listings.categories[child].articles))
        for child in categories.tree.children[path]
    ]
    content = templates.render(
        "category.html",
        page.address,
        page=page,
        feed=feed,
        title=_title(templates, page, category.name),
        category=category,
        crumbs=category_crumbs(edition, path)[:-1],
        children=children if page.is_head else [],
    )
    head = PageHead(_title(templates, page, category.name), category.description)
    document = templates.document(page.address, head, content)
    return NewsPage(PageKind.CATEGORY, page.address, document)


def category_crumbs(edition: Edition, path: str) -> list[Crumb]:
    """Give the way through the tree of categories down to one."""
    categories = edition.catalogue.categories
    return [
        Crumb(categories.by_path[step].name, addresses.category_address(step))
        for step in categories.tree.line(path)
    ]


def _month_page(templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    year, month = (int(part) for part in page.listing.key.split("-"))
    name = templates.month_title(year, month)
    return _archive_feed(templates, page, feed, _part(templates, page, name))


def _day_page(templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    day = page.listing.articles[0].moment.day
    name = templates.say("day_title", day=short_date(day, templates.site.language))
    return _archive_feed(templates, page, feed, _part(templates, page, name))


def _archive_feed(templates: Templates, page: FeedPage, feed: Feed, title: str) -> NewsPage:
    day = page.listing.articles[0].moment.day
    is_day = page.listing.kind is ListingKind.DAY
    month = Month(day.year, day.month) if is_day else None
    content = templates.render(
        "period.html", page.address, page=page, feed=feed, title=title, year=day.year, month=month
    )
    document = templates.document(page.address, PageHead(title), content)
    return NewsPage(PageKind.ARCHIVE, page.address, document)


def _title(templates: Templates, page: FeedPage, name: str) -> str:
    if page.is_head:
        return name
    return templates.say("closed_page", name=name, year=page.year, number=page.number)


def _part(templates: Templates, page: FeedPage, name: str) -> str:
    if page.is_head:
        return name
    return templates.say("month_part", name=name, number=page.number)
