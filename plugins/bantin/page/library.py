"""Pages of the photo library: the newest albums, each year's, each unit's, and every album."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby, islice
from typing import Final

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.listing import Listing
from bantin.catalogue.pagination import PAGE_SIZE, FeedPage
from bantin.page.albums import Album, album_photos, count_photos
from bantin.page.crumbs import Crumb
from bantin.page.edition import Edition
from bantin.page.months import Month, pages_of
from bantin.page.news_page import NewsPage, PageHead, PageKind, Piece, PlannedPage, piece
from bantin.page.photos import Photos, album_of
from bantin.page.relations import relations
from bantin.page.sharing import Sharing, article_picture, unit_picture
from bantin.page.structured_data import crumbs_thing, gallery_thing
from bantin.page.templates import Templates
from bantin.phrase import Language
from bantin.text import short_date

_KILOBYTE: Final = 1_000
_MEGABYTE: Final = 1_000_000
_IN_MEGABYTES: Final = 100_000
"""Bytes from which on a size is told in megabytes."""


@dataclass(frozen=True, slots=True)
class YearAlbums:
    """A year of the library, and how many albums it has."""

    year: int
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class AlbumGroup:
    """The albums of one year that a page shows, newest first."""

    year: int
    albums: tuple[Album, ...]


@dataclass(frozen=True, slots=True)
class AlbumFeed:
    """The albums of a page, and the way on."""

    groups: tuple[AlbumGroup, ...]
    newer: str | None = None
    older: str | None = None
    older_month: Month | None = None
    """The month of the first album that the older page shows."""


def library_pages(edition: Edition, templates: Templates) -> Iterator[NewsPage]:
    """Give every page of the photo library but the albums'."""
    yield _newest_page(edition, templates)
    earlier: Listing | None = None
    for listing in edition.listings.album_years.values():
        for page, feed in _pages(edition, listing):
            yield _year_page(templates, page, feed, earlier)
        if any(_shown(edition, listing.articles)):
            earlier = listing
    for listing in edition.listings.unit_albums.values():
        for page, feed in _pages(edition, listing):
            yield _unit_page(edition, templates, page, feed)


def _pages(edition: Edition, listing: Listing) -> Iterator[tuple[FeedPage, AlbumFeed]]:
    """Give a listing's pages and what they show."""
    for page, older_month in pages_of(listing):
        groups = _groups(_shown(edition, page.articles))
        yield page, AlbumFeed(groups, page.newer, page.older, older_month)


def _shown(edition: Edition, articles: Iterable[Article]) -> Iterator[Album]:
    """Give the albums of articles; one of which no photo can be shown is left out."""
    return (edition.albums[one.path] for one in articles if one.path in edition.albums)


def _groups(albums: Iterable[Album]) -> tuple[AlbumGroup, ...]:
    by_year = groupby(albums, key=lambda album: album.card.moment.day.year)
    return tuple(AlbumGroup(year, tuple(group)) for year, group in by_year)


def _newest_page(edition: Edition, templates: Templates) -> NewsPage:
    newest = _shown(edition, reversed(edition.catalogue.articles))
    groups = _groups(islice(newest, PAGE_SIZE))
    years = [
        YearAlbums(int(key), listing.address, sum(1 for _ in _shown(edition, listing.articles)))
        for key, listing in reversed(edition.listings.album_years.items())
    ]
    years = [year for year in years if year.count]
    title = templates.say("library_title")
    content = piece(
        "albums.html",
        title=title,
        crumbs=(),
        years=years,
        feed=AlbumFeed(groups),
        onward=_onward(groups, years),
    )
    head = PageHead(title, templates.say("library_about", site=templates.site.name))
    return _page(addresses.PHOTOS, head, content)


def _onward(groups: tuple[AlbumGroup, ...], years: list[YearAlbums]) -> YearAlbums | None:
    """Give the year with which the library goes on after the newest albums."""
    if not groups:
        return None
    last = groups[-1]
    rest = (
        year
        for year in years
        if year.year < last.year or (year.year == last.year and year.count > len(last.albums))
    )
    return next(rest, None)


def _year_page(
    templates: Templates, page: FeedPage, feed: AlbumFeed, earlier: Listing | None
) -> NewsPage:
    year = int(page.listing.key)
    title = templates.say("library_year", year=year)
    if not page.is_head:
        title = templates.say("month_part", name=title, number=page.number)
    onward = YearAlbums(int(earlier.key), earlier.address, 0) if earlier is not None else None
    content = piece(
        "albums.html",
        title=title,
        crumbs=[Crumb(templates.say("tab_photos"), addresses.PHOTOS)],
        years=(),
        feed=feed,
        onward=onward if feed.older is None else None,
    )
    return _page(page.address, PageHead(title), content)


def _unit_page(edition: Edition, templates: Templates, page: FeedPage, feed: AlbumFeed) -> NewsPage:
    view = edition.units[page.listing.key]
    related = relations(edition, view.unit.key)
    if not page.is_head:
        related = related.without_counts()
    title = templates.say("unit_photos", name=view.unit.name)
    if not page.is_head:
        title = templates.say("albums_part", name=title, year=page.year, number=page.number)
    content = piece(
        "unit-albums.html",
        is_head=page.is_head,
        feed=feed,
        title=title,
        unit=view,
        related=related,
        photo_count=count_photos(page.listing, edition.albums) if page.is_head else None,
    )
    header = piece("partials/unit-header.html", unit=view, parent=related.parent)
    picture = unit_picture(edition, view.unit.key, templates.site.cards)
    head = PageHead(title, sharing=Sharing(picture))
    return NewsPage(PageKind.UNIT, page.address, head, content, header)


_ALBUM: Final = "album.html"


@dataclass(frozen=True, slots=True)
class AlbumPlan:
    """All that an album's page is made from, besides the theme."""

    album: Album
    photos: Photos
    """Those of its article."""


def album_pages(edition: Edition, templates: Templates) -> Iterator[PlannedPage]:
    """Plan the page of every album."""
    for album in edition.albums.values():
        article = album.card.article
        files = (f"{article.folder}/{photo.file}" for photo in album_of(article))
        plan = AlbumPlan(album, {file: edition.photos.get(file) for file in files})
        make = partial(album_page, plan, templates)
        day = album.card.moment.day
        yield PlannedPage(PageKind.PHOTOS, album.address, plan, (_ALBUM,), make, day)


def album_page(plan: AlbumPlan, templates: Templates) -> NewsPage:
    """Make an album's page."""
    album = plan.album
    card = album.card
    year = card.moment.day.year
    site, language = templates.site, templates.site.language
    photos = album_photos(card.article, plan.photos)
    title = templates.say("album_title", title=card.title)
    crumbs = [
        Crumb(templates.say("tab_photos"), addresses.PHOTOS),
        Crumb(templates.say("year_title", year=year), addresses.album_year_address(year)),
    ]
    content = piece(
        _ALBUM,
        card=card,
        album=album,
        crumbs=crumbs,
        photos=photos,
        archive_size=size_label(album.archive.size, language) if album.archive else "",
    )
    about = templates.say(
        "album_about",
        count=album.count,
        unit=card.unit.unit.name,
        day=short_date(card.moment.day, language),
    )
    head = PageHead(
        title,
        about,
        is_indexed=card.mark is None,
        has_photos=True,
        sharing=Sharing(article_picture(card, plan.photos, site.cards)),
        things=(
            gallery_thing(site.url, album, photos, title),
            crumbs_thing(site.url, templates.say("home"), crumbs, title),
        ),
    )
    return _page(album.address, head, content)


def _page(address: str, head: PageHead, content: Piece) -> NewsPage:
    return NewsPage(PageKind.PHOTOS, address, head, content)


def size_label(size: int, language: Language) -> str:
    """Give a file's size as people read it: `3,4 MB`, in English `3.4 MB`; small ones in kB."""
    if size < _IN_MEGABYTES:
        return f"{-(-size // _KILOBYTE)} kB"
    text = f"{size / _MEGABYTE:.1f} MB"
    return text.replace(".", ",") if language == "vi" else text
