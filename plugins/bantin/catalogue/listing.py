"""The stage Catalogue → Listings: ordered sets of articles under one key."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from bantin.article.model import Article
from bantin.catalogue import addresses
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.tree import Tree


class ListingKind(StrEnum):
    """What the articles of a listing have in common."""

    UNIT = "unit"
    CATEGORY = "category"
    MONTH = "month"
    DAY = "day"
    ALBUM_YEAR = "album-year"
    UNIT_ALBUMS = "unit-albums"


@dataclass(frozen=True, slots=True)
class Listing:
    """The articles under one key."""

    kind: ListingKind
    key: str
    """A unit's key, a category's path, `2023`, `2023-10`, or `2023-10-25`."""
    address: str
    articles: tuple[Article, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class Listings:
    """Every listing of a site, by kind and key; units and categories without articles too."""

    units: dict[str, Listing]
    categories: dict[str, Listing]
    months: dict[str, Listing]
    """Oldest first."""
    days: dict[str, Listing]
    """Oldest first."""
    album_years: dict[str, Listing]
    """The articles with photos by year, oldest first."""
    unit_albums: dict[str, Listing]
    """The articles with photos by unit."""

    def feeds(self) -> Iterable[Listing]:
        """Give the listings whose pages show posts."""
        for group in (self.units, self.categories, self.months, self.days):
            yield from group.values()

    def albums(self) -> Iterable[Listing]:
        """Give the listings whose pages show albums."""
        yield from self.album_years.values()
        yield from self.unit_albums.values()

    def all(self) -> Iterable[Listing]:
        """Give every listing."""
        yield from self.feeds()
        yield from self.albums()


def list_articles(catalogue: Catalogue) -> Listings:
    """Sort the articles of a catalogue into its listings.

    An article stands once under its publisher and its subjects and each unit above them, under
    its categories and each category above them, and under its month and its day. One that has
    photos stands once more, as an album, under its year and those units.
    """
    units: dict[str, list[Article]] = {key: [] for key in catalogue.units.by_key}
    categories: dict[str, list[Article]] = {path: [] for path in catalogue.categories.by_path}
    months: dict[str, list[Article]] = defaultdict(list)
    days: dict[str, list[Article]] = defaultdict(list)
    album_years: dict[str, list[Article]] = defaultdict(list)
    # many articles have the same publisher and categories
    above_units = cache(lambda keys: with_ancestors(keys, catalogue.units.tree))
    above_categories = cache(lambda keys: with_ancestors(keys, catalogue.categories.tree))
    for article in catalogue.articles:
        for key in above_units(article.units):
            units[key].append(article)
        for path in above_categories(article.categories):
            categories[path].append(article)
        day = article.moment.day.isoformat()
        months[day[:7]].append(article)
        days[day].append(article)
        if has_photos(article):
            album_years[day[:4]].append(article)
    return Listings(
        _listings(ListingKind.UNIT, units),
        _listings(ListingKind.CATEGORY, categories),
        _listings(ListingKind.MONTH, months),
        _listings(ListingKind.DAY, days),
        _listings(ListingKind.ALBUM_YEAR, album_years),
        _listings(
            ListingKind.UNIT_ALBUMS,
            {key: [one for one in articles if has_photos(one)] for key, articles in units.items()},
        ),
    )


def has_photos(article: Article) -> bool:
    """Tell whether an article names photos; only their files tell whether they can be read."""
    return bool(article.photos) or article.cover is not None


def with_ancestors(keys: Iterable[str], tree: Tree) -> tuple[str, ...]:
    """Give the keys that a tree knows and all above them, each once."""
    unique = {above: None for key in keys for above in (key, *tree.ancestors.get(key, ()))}
    return tuple(key for key in unique if key in tree.ancestors)


def _listings(kind: ListingKind, groups: dict[str, list[Article]]) -> dict[str, Listing]:
    return {
        key: Listing(kind, key, _address(kind, key), tuple(articles))
        for key, articles in groups.items()
    }


def _address(kind: ListingKind, key: str) -> str:
    match kind:
        case ListingKind.UNIT:
            return addresses.unit_address(key)
        case ListingKind.CATEGORY:
            return addresses.category_address(key)
        case ListingKind.MONTH:
            year, _, month = key.partition("-")
            return addresses.month_address(int(year), int(month))
        case ListingKind.DAY:
            return addresses.day_address(date.fromisoformat(key))
        case ListingKind.ALBUM_YEAR:
            return addresses.album_year_address(int(key))
        case ListingKind.UNIT_ALBUMS:
            return addresses.unit_albums_address(key)
