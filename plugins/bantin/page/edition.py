"""An edition: everything that the news pages of one build are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from bantin.catalogue.catalogue import Catalogue, visibility
from bantin.catalogue.listing import Listings, list_articles
from bantin.catalogue.profiles import Profile
from bantin.page.albums import Album, ArchiveFile, albums_of
from bantin.page.boxes import Box
from bantin.page.cards import Card, UnitView, card, unit_views
from bantin.page.crumbs import Crumb, category_crumbs
from bantin.page.photos import Photos


@dataclass(frozen=True, slots=True)
class Edition:
    """Catalogue, listings and views of one build."""

    catalogue: Catalogue
    listings: Listings
    cards: Mapping[str, Card]
    """By the article's path."""
    units: Mapping[str, UnitView]
    photos: Photos
    profiles: Mapping[str, Profile]
    albums: Mapping[str, Album]
    """By the article's path; of articles with a photo that can be shown."""
    crumbs: Mapping[str, tuple[Crumb, ...]]
    """The way down to each category, by its path."""
    boxes: tuple[Box, ...] = ()
    """Those beside feeds, in the site's order."""


def compose(
    catalogue: Catalogue,
    profiles: Mapping[str, Profile],
    photos: Photos,
    now: datetime,
    archives: Mapping[str, ArchiveFile] = MappingProxyType({}),
) -> Edition:
    """Make the edition of a catalogue as it is at a moment.

    Args:
        catalogue: the articles that are shown.
        profiles: of every unit.
        photos: all that those name.
        now: the moment.
        archives: albums that can be downloaded whole, by the article's path.
    """
    listings = list_articles(catalogue)
    categories = catalogue.categories
    units = unit_views(catalogue.units.by_key.values(), profiles, photos, now.date())
    cards = {
        article.path: card(article, catalogue, units, photos, visibility(article, now))
        for article in catalogue.articles
    }
    return Edition(
        catalogue,
        listings,
        cards,
        units,
        photos,
        profiles,
        albums_of(cards.values(), photos, archives),
        {path: tuple(category_crumbs(categories, path)) for path in categories.by_path},
    )
