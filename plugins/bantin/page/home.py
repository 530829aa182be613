"""The home page: pinned posts, then the newest, then a way to the older months."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.pagination import PAGE_SIZE
from bantin.page.contact import contact_rows
from bantin.page.edition import Edition
from bantin.page.facts import unit_facts
from bantin.page.months import Feed, Month, has_feed, month_groups, month_of
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.structured_data import Thing, organization_thing, site_thing
from bantin.page.templates import Templates

MONTHS_NAMED: Final = 6
"""Months that the home page's pager names besides the button."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """What the home page's button leads to."""

    month: Month
    remaining: int
    is_partly_shown: bool


def home_page(edition: Edition, templates: Templates) -> NewsPage:
    """Give the home page: pinned articles, then the newest, then a way to the older months."""
    newest = tuple(reversed(edition.catalogue.articles[-PAGE_SIZE:]))
    months = {
        Month(int(key[:4]), int(key[5:])): len(listing.articles)
        for key, listing in edition.listings.months.items()
    }
    root = edition.catalogue.units.root()
    content = piece(
        "home.html",
        pinned=[edition.cards[article.path] for article in _pinned(edition)],
        feed=Feed(
            month_groups((edition.cards[a.path] for a in newest if not a.pin), months),
            is_fed=has_feed(templates.site, newest),
        ),
        continuation=_continuation(newest, months),
        months=tuple(reversed(months))[:MONTHS_NAMED],
        root=edition.units[root.key] if root else None,
        contact=contact_rows(root.contact) if root else (),
        latest_year=newest[0].moment.day.year if newest else None,
        boxes=edition.boxes,
    )
    header = None
    if root is not None:
        header = piece(
            "partials/unit-header.html",
            unit=edition.units[root.key],
            parent=None,
            facts=unit_facts(edition, root.key),
        )
    site = templates.site
    things: list[Thing] = [site_thing(site.url, site.name, site.language)]
    if root is not None:
        things.append(organization_thing(site.url, edition.units[root.key], None, site.icon))
    head = PageHead("", site.description, has_feed=has_feed(site, newest), things=tuple(things))
    return NewsPage(PageKind.HOME, addresses.HOME, head, content, header)


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
