"""A news page as plain data: what it says and the templates that say it, not yet rendered."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from bantin.page.sharing import Sharing
from bantin.page.structured_data import Thing


class PageKind(StrEnum):
    """The kinds of page that a theme may frame differently; each has its tab."""

    HOME = "home"
    ARTICLE = "article"
    UNIT = "unit"
    CATEGORY = "category"
    ARCHIVE = "archive"
    PHOTOS = "photos"
    ABOUT = "about"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class PageHead:
    """What search engines and readers of tabs see of a page."""

    title: str
    description: str = ""
    is_indexed: bool = True
    uses_features: bool = False
    """Whether the page needs the stylesheet of Material's features."""
    has_photos: bool = False
    """Whether the page has photos that a reader can open."""
    sharing: Sharing | None = None
    """What links to the page show; the site's own picture where it isn't said."""
    has_feed: bool = False
    """Whether feeds stand beside the page."""
    things: tuple[Thing, ...] = ()
    """What search engines read of the page."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A template, and all that it is told."""

    template: str
    """Its name below the folder of news pages."""
    values: Mapping[str, object]
    """Frozen values by the names that the template uses."""


def piece(template: str, /, **values: object) -> Piece:
    """Give a template with what it is told."""
    return Piece(template, values)


@dataclass(frozen=True, slots=True)
class NewsPage:
    """A page before it is rendered; two that are equal give the same bytes in one theme."""

    kind: PageKind
    address: str
    head: PageHead
    content: Piece
    """What stands in `main` and beside it."""
    header: Piece | None = None
    """What stands between the top bar and the tabs."""

    @property
    def file(self) -> str:
        """The page's file, relative to the site folder."""
        return f"{self.address}index.html"


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page that can be made of one value and the theme, when it is wanted."""

    kind: PageKind
    address: str
    value: object
    """All that the page says; nothing else may find its way into it."""
    templates: tuple[str, ...]
    """Those that say it, besides those of every page's head."""
    make: Callable[[], NewsPage]
    newest: date | None = None
    """The day of the first post that it shows; pages of one time show the same posts."""

    @property
    def file(self) -> str:
        """The page's file, relative to the site folder."""
        return f"{self.address}index.html"


class Planned(Protocol):
    """A page that can be made."""

    @property
    def file(self) -> str:
        """Its file, relative to the site folder."""


P_co = TypeVar("P_co", bound=Planned, covariant=True)


@dataclass(frozen=True, slots=True)
class Bundle(Generic[P_co]):
    """Pages of one kind that are planned from one value, the theme and the site's name alone."""

    name: str
    """No other bundle has it."""
    kind: PageKind
    value: object
    """All that the pages are planned from; nothing else may find its way into them."""
    templates: tuple[str, ...]
    plan: Callable[[], Iterable[P_co]]


def made(page: NewsPage) -> PlannedPage:
    """Give the plan of a page that is made already."""
    pieces = (page.content, page.header)
    templates = tuple(piece.template for piece in pieces if piece is not None)
    return PlannedPage(page.kind, page.address, page, templates, lambda: page)
