"""Views of photos: what a template needs to show one at the size that a screen asks for."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Final, TypeAlias

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.addresses import MEDIA
from bantin.photo.cache import shelf
from bantin.photo.picture import Picture
from bantin.photo.plan import Encoding
from bantin.text import fold

Photos: TypeAlias = Mapping[str, Picture | None]
"""Photos by their file relative to the content folder; none for one that can't be read."""

PhotoOf: TypeAlias = Callable[[PhotoReference], "PhotoView"]
"""Looks up a photo."""

_TYPES: Final = {Encoding.AVIF: "image/avif", Encoding.WEBP: "image/webp"}


def media_address(file: str) -> str:
    """Give the address of an encoded photo by its name."""
    return MEDIA + shelf(file)


@dataclass(frozen=True, slots=True)
class View:
    """One encoded size of a photo on the site."""

    address: str
    width: int
    """Pixels."""


@dataclass(frozen=True, slots=True)
class Source:
    """The sizes of a photo in one format, for a `source` element."""

    type: str
    """The media type."""
    views: tuple[View, ...]
    """The smallest first."""


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A photo on a page."""

    address: str
    """Where the JPEG that every program knows is on the site; empty where it can't be shown."""
    width: int
    """Pixels of the full view; 0 where it can't be shown."""
    height: int
    """Pixels of the full view."""
    alt: str
    caption: str
    full: str = ""
    """The address of the full view."""
    download: str = ""
    """The address of the file that a member keeps: the original where the site gives it."""
    sources: tuple[Source, ...] = ()
    """In the order in which a browser should try them."""
    colour: str = ""
    """As `#rrggbb`, shown until the photo is there."""
    focus: str = ""
    """The point that a crop keeps, as CSS's `object-position` wants it; empty for the middle."""
    credit: str = ""
    """The photographer's name, where the camera wrote it down."""
    number: int = 0
    """Its place among the photos that its page opens, from 1; 0 where it can't be opened."""

    @property
    def small(self) -> str:
        """The address of the smallest view that every browser shows."""
        return self.sources[-1].views[0].address if self.sources else self.address

    @property
    def ratio(self) -> str:
        """Width by height, for the rows of a gallery."""
        return f"{self.width / self.height:.3f}" if self.height else "1.500"

    @property
    def is_tall(self) -> bool:
        """Whether it is higher than wide."""
        return self.height > self.width

    @property
    def shown_credit(self) -> str:
        """The photographer's name, unless the caption says it already."""
        return "" if fold(self.credit) in fold(self.caption) else self.credit


def view_of(picture: Picture | None, alt: str, caption: str) -> PhotoView:
    """Give the view of a picture."""
    if picture is None:
        return PhotoView("", 0, 0, alt, caption)
    plan = picture.plan
    full = media_address(plan.full.file)
    kept = plan.original or (plan.download.file if plan.download else plan.full.file)
    return PhotoView(
        address=media_address(plan.fallback.file),
        width=plan.full.width,
        height=plan.full.height,
        alt=alt,
        caption=caption,
        full=full,
        download=media_address(kept),
        sources=_sources(picture),
        colour=picture.look.colour,
        focus=_position(picture),
        credit=picture.photo.photographer,
    )


def _sources(picture: Picture) -> tuple[Source, ...]:
    views = picture.plan.views
    encodings = dict.fromkeys(view.encoding for view in views)
    return tuple(
        Source(
            _TYPES[encoding],
            tuple(
                View(media_address(view.file), view.width)
                for view in reversed(views)
                if view.encoding is encoding
            ),
        )
        for encoding in encodings
    )


def _position(picture: Picture) -> str:
    return f"{100 * picture.focus.x:.0f}% {100 * picture.focus.y:.0f}%"


def photo_view(article: Article, reference: PhotoReference, photos: Photos) -> PhotoView:
    """Give the view of one of an article's photos; its address is empty if it can't be shown."""
    return folder_photo(article.folder, reference, photos)


def folder_photo(folder: str, reference: PhotoReference, photos: Photos) -> PhotoView:
    """Give the view of a photo of a content folder."""
    picture = photos.get(f"{folder}/{reference.file}")
    return view_of(picture, reference.alt or reference.caption, reference.caption)


def numbered(view: PhotoView, number: int) -> PhotoView:
    """Give a view with its place among the photos of a page."""
    return replace(view, number=number)


def numbering(photo_of: PhotoOf) -> PhotoOf:
    """Give a look-up that numbers the photos of one page in the order in which it is asked."""
    numbers = count(1)

    def numbered_photo_of(reference: PhotoReference) -> PhotoView:
        view = photo_of(reference)
        return numbered(view, next(numbers)) if view.address else view

    return numbered_photo_of


def credits_of(photos: Iterable[PhotoView]) -> str:
    """Give the photographers whom no caption names, each once."""
    return ", ".join(dict.fromkeys(photo.shown_credit for photo in photos if photo.shown_credit))


def album_of(article: Article) -> tuple[PhotoReference, ...]:
    """Give all photos of an article in the order of its page; a cover of its own comes first."""
    if article.cover is None or any(photo.file == article.cover for photo in article.photos):
        return article.photos
    return (PhotoReference(article.cover), *article.photos)
