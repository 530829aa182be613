"""Boxes beside a feed: which there are, what a site says of them, and what templates show."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, TypeAlias

from bantin.catalogue.units import Contact
from bantin.page.contact import ContactRow, contact_rows

SEARCHED_FROM: Final = 9
"""Links from which on a box of links can be searched."""

ICONS: Final = (
    "globe", "doc", "people", "phone", "mail", "chat", "place", "clock", "info", "link", "search",
    "play",
)  # fmt: skip
"""Icons of the theme that an entry of «Tiện ích» may name."""

Size: TypeAlias = tuple[int, int]
"""Width and height in pixels."""


class BoxKind(StrEnum):
    """The boxes that a site may turn on, as mkdocs.yml and templates call them."""

    TODAY = "today"
    SUPPORT = "support"
    LINKS = "links"
    UTILITIES = "utilities"
    MUSIC = "music"
    BANNERS = "banners"
    NEWEST = "newest"
    PHOTO_OF_THE_WEEK = "photo-of-the-week"
    CALENDAR = "calendar"
    DOCUMENTS = "documents"


CHANGING: Final = frozenset(
    {BoxKind.NEWEST, BoxKind.PHOTO_OF_THE_WEEK, BoxKind.CALENDAR, BoxKind.DOCUMENTS}
)
"""What changes with every article, and so stands in a fragment that pages load."""


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody whom members may ask."""

    name: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class BoxLink:
    """A named link: to another site, or within this one where it begins with `/`."""

    name: str
    url: str
    icon: str = "globe"

    @property
    def own_address(self) -> str | None:
        """The page of this site that it leads to; none where it leads out."""
        return self.url.removeprefix("/") if self.url.startswith("/") else None


@dataclass(frozen=True, slots=True)
class Track:
    """A recording."""

    name: str
    file: str
    """Relative to the content folder; in a view, its address."""


@dataclass(frozen=True, slots=True)
class Banner:
    """A picture that leads somewhere for some time."""

    picture: str
    """Relative to the content folder; in a view, its address."""
    alt: str
    url: str
    first: date | None = None
    last: date | None = None

    @property
    def link(self) -> BoxLink:
        """Where it leads."""
        return BoxLink(self.alt, self.url)

    def is_shown(self, today: date) -> bool:
        """Tell whether a day is among its days; both ends count."""
        return (self.first is None or self.first <= today) and not self.has_ended(today)

    def has_ended(self, today: date) -> bool:
        """Tell whether its last day has gone."""
        return self.last is not None and self.last < today


@dataclass(frozen=True, slots=True)
class BoxOption:
    """A box as mkdocs.yml has it; entries of its kind alone."""

    kind: BoxKind
    helpers: tuple[Helper, ...] = ()
    links: tuple[BoxLink, ...] = ()
    tracks: tuple[Track, ...] = ()
    banners: tuple[Banner, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files that it shows, relative to the content folder."""
        tracks = (track.file for track in self.tracks)
        return (*tracks, *(banner.picture for banner in self.banners))


@dataclass(frozen=True, slots=True)
class HelperView:
    """Somebody whom members may ask, with the rows that templates print."""

    name: str
    rows: tuple[ContactRow, ...]


@dataclass(frozen=True, slots=True)
class BannerView:
    """A banner with its picture on the site."""

    banner: Banner
    address: str
    width: int
    height: int
    is_hidden: bool
    """Whether its first day is still to come."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box as templates show it."""

    kind: BoxKind
    helpers: tuple[HelperView, ...] = ()
    links: tuple[BoxLink, ...] = ()
    tracks: tuple[Track, ...] = ()
    banners: tuple[BannerView, ...] = ()

    @property
    def is_searched(self) -> bool:
        """Whether its links are so many that a reader may search them."""
        return len(self.links) >= SEARCHED_FROM

    @property
    def is_hidden(self) -> bool:
        """Whether there is nothing to see in it on the day of the build."""
        return bool(self.banners) and all(banner.is_hidden for banner in self.banners)


def boxes_of(
    options: tuple[BoxOption, ...],
    addresses: Mapping[str, str],
    sizes: Mapping[str, Size],
    today: date,
) -> tuple[Box, ...]:
    """Give the boxes of a site in its order.

    A banner whose days are over, or whose picture can't be read, is left out; so is a recording
    that isn't there, and a box that should have entries and has none left.

    Args:
        options: as mkdocs.yml has them.
        addresses: of files on the site, by their path in the content folder.
        sizes: of pictures, by that path.
        today: the day of the build.
    """
    boxes = (_box(option, addresses, sizes, today) for option in options)
    return tuple(box for box, option in zip(boxes, options, strict=True) if _has_any(box, option))


def _box(
    option: BoxOption, addresses: Mapping[str, str], sizes: Mapping[str, Size], today: date
) -> Box:
    return Box(
        option.kind,
        tuple(HelperView(one.name, contact_rows(one.contact)) for one in option.helpers),
        option.links,
        tuple(
            Track(track.name, addresses[track.file])
            for track in option.tracks
            if track.file in addresses
        ),
        tuple(_banner_views(option.banners, addresses, sizes, today)),
    )


def _banner_views(
    banners: Iterable[Banner],
    addresses: Mapping[str, str],
    sizes: Mapping[str, Size],
    today: date,
) -> Iterator[BannerView]:
    for banner in banners:
        address, size = addresses.get(banner.picture), sizes.get(banner.picture)
        if address is not None and size is not None and not banner.has_ended(today):
            yield BannerView(banner, address, *size, is_hidden=not banner.is_shown(today))


def _has_any(box: Box, option: BoxOption) -> bool:
    return not option.files or bool(box.tracks or box.banners)
