"""Channels: what Atom and JSON feeds hold, taken from the listings of an edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.page.cards import Card
from bantin.page.edition import Edition
from bantin.page.months import FEED_SIZE, has_feed
from bantin.page.signature import writers
from bantin.page.templates import SiteInfo

_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 can't hold (section 2.2), and no other reader wants."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a channel."""

    address: str
    """Absolute; also its lasting name."""
    title: str
    summary: str
    published: datetime
    authors: tuple[str, ...]
    """Those who wrote it; the unit where nobody signs."""
    sections: tuple[tuple[str, str], ...]
    """Keys and names of categories."""
    tags: tuple[str, ...]
    picture: str
    """Absolute address of a JPEG; empty where it has none."""


@dataclass(frozen=True, slots=True)
class Channel:
    """The newest articles of one listing."""

    title: str
    description: str
    address: str
    """Of its page, relative to the site's root."""
    page: str
    """Absolute address of its page."""
    publisher: str
    language: str
    icon: str
    """Absolute address of the site's icon; empty where it isn't known."""
    entries: tuple[Entry, ...]
    """Newest first, at least one."""


def channels(edition: Edition, site: SiteInfo) -> Iterator[Channel]:
    """Give the channels of home, of each unit and of each category that has articles."""
    units = edition.listings.units
    categories = edition.listings.categories
    yield from _channel(
        edition, site, addresses.HOME, (site.name, site.description), edition.catalogue.articles
    )
    for key, view in edition.units.items():
        words = (view.unit.name, view.unit.description)
        yield from _channel(edition, site, view.address, words, units[key].articles)
    for path, category in edition.catalogue.categories.by_path.items():
        listing = categories[path]
        words = (f"{category.name} | {site.name}", category.description)
        yield from _channel(edition, site, listing.address, words, listing.articles)


def _channel(
    edition: Edition,
    site: SiteInfo,
    address: str,
    words: tuple[str, str],
    articles: tuple[Article, ...],
) -> Iterator[Channel]:
    if not has_feed(site, articles):
        return
    title, description = (cleaned(text) for text in words)
    newest = reversed(articles[-FEED_SIZE:])
    yield Channel(
        title=title,
        description=description,
        address=address,
        page=site.url + address,
        publisher=cleaned(site.name),
        language=site.language,
        icon=site.url + site.icon if site.icon else "",
        entries=tuple(_entry(edition, site, edition.cards[one.path]) for one in newest),
    )


def _entry(edition: Edition, site: SiteInfo, card: Card) -> Entry:
    article = card.article
    categories = edition.catalogue.categories.by_path
    names = [author.name for author in writers(article.authors)] or [card.unit.unit.name]
    cover = next((photo for photo in card.photos if photo.address), None)
    return Entry(
        address=site.url + card.address,
        title=cleaned(card.title),
        summary=cleaned(card.summary),
        published=card.moment.at,
        authors=tuple(cleaned(name) for name in names),
        sections=tuple(
            (path, cleaned(categories[path].name))
            for path in article.categories
            if path in categories
        ),
        tags=tuple(cleaned(tag) for tag in article.tags),
        picture=site.url + cover.address if cover is not None else "",
    )


def cleaned(text: str) -> str:
    """Give a text without what XML can't hold."""
    return _UNFIT.sub("", text)
