"""Feed pages: units, categories, months and days, as members scroll them."""

from collections.abc import Iterator
from dataclasses import replace

from bantin.catalogue import addresses
from bantin.catalogue.listing import ListingKind
from bantin.catalogue.pagination import FeedPage
from bantin.page.albums import count_photos
from bantin.page.contact import contact_rows
from bantin.page.crumbs import Crumb, category_crumbs
from bantin.page.edition import Edition
from bantin.page.facts import unit_facts
from bantin.page.months import Feed, Month, has_feed, month_groups, month_of, pages_of
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.relations import relations
from bantin.page.sharing import Sharing, unit_picture
from bantin.page.structured_data import (
    Thing,
    crumbs_thing,
    organization_thing,
)
from bantin.page.templates import SiteInfo, Templates
from bantin.text import short_date


def feed_pages(edition: Edition, templates: Templates) -> Iterator[NewsPage]:
    """Give every page of the listings that show posts."""
    for listing in edition.listings.feeds():
        for page, older_month in pages_of(listing):
            feed = Feed(
                month_groups(edition, page.articles, _totals(page)),
                page.newer,
                page.older,
                older_month,
                _earlier(edition, page),
                _is_fed(templates.site, page),
            )
            made = _feed_page(edition, templates, page, feed)
            yield replace(made, newest=page.articles[0].moment.day) if page.articles else made


def _is_fed(site: SiteInfo, page: FeedPage) -> bool:
    """Tell whether feeds stand beside a page: a unit's or a category's own."""
    kinds = {ListingKind.UNIT, ListingKind.CATEGORY}
    return page.is_head and page.listing.kind in kinds and has_feed(site, page.listing.articles)


def _earlier(edition: Edition, page: FeedPage) -> Month | None:
    """Give the month before that of a month's last page, of those that have articles."""
    if page.listing.kind is not ListingKind.MONTH or page.older is not None:
        return None
    key = max((key for key in edition.listings.months if key < page.listing.key), default=None)
    return Month(int(key[:4]), int(key[5:])) if key is not None else None


def _totals(page: FeedPage) -> dict[Month, int]:
    """Count a listing's articles by month, for its head alone: closed pages keep no totals."""
    totals: dict[Month, int] = {}
    if page.is_head:
        for article in page.listing.articles:
            month = month_of(article)
            totals[month] = totals.get(month, 0) + 1
    return totals


def _feed_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    match page.listing.kind:
        case ListingKind.UNIT:
            return _unit_page(edition, templates, page, feed)
        case ListingKind.CATEGORY:
            return _category_page(edition, templates, page, feed)
        case ListingKind.MONTH:
            return _month_page(edition, templates, page, feed)
        case ListingKind.DAY:
            return _day_page(edition, templates, page, feed)
        case ListingKind.ALBUM_YEAR | ListingKind.UNIT_ALBUMS:
            raise AssertionError("the photo library makes these pages")


def _unit_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    view = edition.units[page.listing.key]
    related = relations(edition, view.unit.key)
    title = _title(templates, page, view.unit.name)
    albums = edition.listings.unit_albums[view.unit.key]
    content = piece(
        "unit.html",
        is_head=page.is_head,
        feed=feed,
        title=title,
        unit=view,
        related=related,
        photo_count=count_photos(albums, edition.albums) if page.is_head else None,
        contact=contact_rows(view.unit.contact),
        boxes=edition.boxes,
    )
    header = piece(
        "partials/unit-header.html",
        unit=view,
        parent=related.parent,
        facts=unit_facts(edition, view.unit.key) if page.is_head else None,
    )
    head = PageHead(
        title,
        view.unit.description,
        sharing=Sharing(unit_picture(edition, view.unit.key, templates.site.cards)),
        has_feed=feed.is_fed,
        things=_unit_things(edition, templates, page, title),
    )
    return NewsPage(PageKind.UNIT, page.address, head, content, header)


def _unit_things(
    edition: Edition, templates: Templates, page: FeedPage, title: str
) -> tuple[Thing, ...]:
    """Describe a unit, on its own page alone, and the way to each of its pages."""
    site = templates.site
    view = edition.units[page.listing.key]
    way = [Crumb(templates.say("tab_units"), addresses.UNITS)]
    if not page.is_head:
        way.append(Crumb(view.unit.name, view.address))
    crumbs = crumbs_thing(site.url, templates.say("home"), way, title)
    if not page.is_head:
        return (crumbs,)
    parent = edition.units.get(view.unit.parent) if view.unit.parent else None
    return (organization_thing(site.url, view, parent, site.icon), crumbs)


def _category_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    categories = edition.catalogue.categories
    path = page.listing.key
    category = categories.by_path[path]
    children = [
        (categories.by_path[child], len(edition.listings.categories[child].articles))
        for child in categories.tree.children[path]
    ]
    title = _title(templates, page, category.name)
    content = piece(
        "category.html",
        feed=feed,
        title=title,
        category=category,
        crumbs=category_crumbs(categories, path)[:-1],
        children=children if page.is_head else [],
        boxes=edition.boxes,
    )
    way = [Crumb(templates.say("tab_categories"), addresses.CATEGORIES)]
    way.extend(category_crumbs(categories, path)[: -1 if page.is_head else None])
    head = PageHead(
        title,
        category.description,
        has_feed=feed.is_fed,
        things=(crumbs_thing(templates.site.url, templates.say("home"), way, title),),
    )
    return NewsPage(PageKind.CATEGORY, page.address, head, content)


def _month_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    year, month = (int(part) for part in page.listing.key.split("-"))
    name = templates.month_title(year, month)
    return _archive_feed(edition, page, feed, _part(templates, page, name))


def _day_page(edition: Edition, templates: Templates, page: FeedPage, feed: Feed) -> NewsPage:
    day = page.listing.articles[0].moment.day
    name = templates.say("day_title", day=short_date(day, templates.site.language))
    return _archive_feed(edition, page, feed, _part(templates, page, name))


def _archive_feed(edition: Edition, page: FeedPage, feed: Feed, title: str) -> NewsPage:
    day = page.listing.articles[0].moment.day
    is_day = page.listing.kind is ListingKind.DAY
    month = Month(day.year, day.month) if is_day else None
    content = piece(
        "period.html",
        feed=feed,
        title=title,
        year=day.year,
        month=month,
        boxes=edition.boxes,
    )
    return NewsPage(PageKind.ARCHIVE, page.address, PageHead(title), content)


def _title(templates: Templates, page: FeedPage, name: str) -> str:
    if page.is_head:
        return name
    return templates.say("closed_page", name=name, year=page.year, number=page.number)


def _part(templates: Templates, page: FeedPage, name: str) -> str:
    if page.is_head:
        return name
    return templates.say("month_part", name=name, number=page.number)
