"""Views of articles, units and photos as templates show them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from bantin.article.model import Article, Moment, PhotoReference
from bantin.catalogue.addresses import article_address, unit_address
from bantin.catalogue.catalogue import Catalogue, Visibility
from bantin.catalogue.categories import Category
from bantin.catalogue.profiles import Profile
from bantin.catalogue.units import Unit
from bantin.page.photos import Photos, PhotoView, album_of, photo_view, view_of
from bantin.text import fold

COLLAGE: Final = 5
"""Photos in a card's collage; the last says how many more there are."""

FOUR_LINES_OF_A_PHONE: Final = 200
"""Characters from which on a summary is folded on phones; four lines and the end of a word."""

FOUR_LINES: Final = 300
"""Characters from which on it is folded on wider screens too."""


class Fold(StrEnum):
    """Where a summary shows four lines, and the rest when a reader asks."""

    NEVER = "never"
    PHONES = "phones"
    ALWAYS = "always"


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit as a byline or a header shows it."""

    unit: Unit
    address: str
    initials: str
    avatar: PhotoView | None
    cover: PhotoView | None
    has_ended: bool = False
    """Whether its day of dissolution has come, or it named successors without a day."""


@dataclass(frozen=True, slots=True)
class Card:
    """An article as a feed shows it."""

    article: Article
    address: str
    unit: UnitView
    category: Category | None
    photos: tuple[PhotoView, ...]
    """At most `COLLAGE`."""
    photo_count: int
    mark: Visibility | None
    """Why the public doesn't see it; none where it does."""

    @property
    def title(self) -> str:
        """Its article's."""
        return self.article.title

    @property
    def summary(self) -> str:
        """Its article's."""
        return self.article.summary

    @property
    def moment(self) -> Moment:
        """When its article was published."""
        return self.article.moment

    @property
    def machine_time(self) -> str:
        """When it was published, as `datetime` attributes want it."""
        moment = self.moment
        return moment.at.isoformat() if moment.has_clock else moment.day.isoformat()

    @property
    def fold(self) -> Fold:
        """Where its summary is folded."""
        if len(self.summary) > FOUR_LINES:
            return Fold.ALWAYS
        return Fold.PHONES if len(self.summary) > FOUR_LINES_OF_A_PHONE else Fold.NEVER

    @property
    def hidden_photos(self) -> int:
        """How many photos the collage doesn't show."""
        return self.photo_count - len(self.photos)


def unit_views(
    units: Iterable[Unit], profiles: Mapping[str, Profile], photos: Photos, today: date
) -> dict[str, UnitView]:
    """Give the views of units by key, as they stand on a day."""
    return {unit.key: _unit_view(unit, profiles[unit.key], photos, today) for unit in units}


def _unit_view(unit: Unit, profile: Profile, photos: Photos, today: date) -> UnitView:
    address = unit_address(unit.key)
    return UnitView(
        unit,
        address,
        initials(unit.short),
        _profile_photo(profile.avatar, "", photos),
        _profile_photo(profile.cover, unit.name, photos),
        _has_ended(unit, today),
    )


def _has_ended(unit: Unit, today: date) -> bool:
    if unit.dissolved is None:
        return bool(unit.successors)
    return unit.dissolved <= today


def _profile_photo(file: str | None, alt: str, photos: Photos) -> PhotoView | None:
    picture = photos.get(file) if file is not None else None
    return view_of(picture, alt, "") if picture is not None else None


def initials(name: str) -> str:
    """Give the initials of a name's last two words without accents: ấp Vàm is AV."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join("Đ" if word[0] in "đĐ" else fold(word)[:1].upper() for word in words[-2:])


def card(
    article: Article,
    catalogue: Catalogue,
    units: Mapping[str, UnitView],
    photos: Photos,
    visibility: Visibility,
) -> Card:
    """Give an article's card."""
    address = article_address(article)
    categories = catalogue.categories.by_path
    shown = [photo for photo in _cover_first(article) if _is_readable(article, photo, photos)]
    return Card(
        article=article,
        address=address,
        unit=units[article.unit],
        category=next(
            (categories[path] for path in article.categories if path in categories), None
        ),
        photos=tuple(photo_view(article, photo, photos) for photo in shown[:COLLAGE]),
        photo_count=len(shown),
        mark=None if visibility is Visibility.PUBLIC else visibility,
    )


def _is_readable(article: Article, photo: PhotoReference, photos: Photos) -> bool:
    return photos.get(f"{article.folder}/{photo.file}") is not None


def _cover_first(article: Article) -> tuple[PhotoReference, ...]:
    photos = album_of(article)
    if not photos:
        return ()
    cover = tuple(photo for photo in photos if photo.file == article.cover)
    return (*cover, *(photo for photo in photos if photo.file != article.cover))
