"""Views of albums: all photos of one article, as the photo library shows them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bantin.article.model import Article
from bantin.catalogue.addresses import album_address
from bantin.catalogue.listing import Listing
from bantin.page.cards import Card
from bantin.page.photos import Photos, PhotoView, album_of, numbering, photo_view


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """An album as one file to be downloaded."""

    address: str
    size: int
    """Bytes."""
    name: str
    """What a member's computer calls it."""


@dataclass(frozen=True, slots=True)
class Album:
    """An article with at least one photo that can be shown."""

    card: Card
    address: str
    cover: PhotoView
    count: int
    """Of photos that can be shown."""
    archive: ArchiveFile | None = None


def albums_of(
    cards: Iterable[Card], photos: Photos, archives: Mapping[str, ArchiveFile]
) -> dict[str, Album]:
    """Give the albums of articles by the article's path; an article without photos has none."""
    albums = ((card, _album(card, photos, archives)) for card in cards)
    return {card.article.path: album for card, album in albums if album is not None}


def _album(card: Card, photos: Photos, archives: Mapping[str, ArchiveFile]) -> Album | None:
    article = card.article
    shown = [one for one in album_of(article) if photos.get(f"{article.folder}/{one.file}")]
    if not shown:
        return None
    cover = next((one for one in shown if one.file == article.cover), shown[0])
    return Album(
        card,
        album_address(article),
        photo_view(article, cover, photos),
        len(shown),
        archives.get(article.path),
    )


def album_photos(article: Article, photos: Photos) -> tuple[PhotoView, ...]:
    """Give the photos of an album that can be shown, numbered from 1."""
    view_of = numbering(partial(photo_view, article, photos=photos))
    return tuple(view for view in map(view_of, album_of(article)) if view.address)


def albums_in(listing: Listing, albums: Mapping[str, Album]) -> Iterator[Album]:
    """Give the albums of a listing, oldest first."""
    return (albums[one.path] for one in listing.articles if one.path in albums)


def count_photos(listing: Listing, albums: Mapping[str, Album]) -> int:
    """Count the photos of a listing's albums."""
    return sum(album.count for album in albums_in(listing, albums))
