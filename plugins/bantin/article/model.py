"""An article's metadata as a value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Status(StrEnum):
    """How far an article has come."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs an article."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """When an article is published; staff may give only the day."""

    at: datetime
    """With the time zone of Vietnam; midnight where only the day is known."""
    has_clock: bool

    @property
    def day(self) -> date:
        """The day in Vietnam."""
        return self.at.date()


@dataclass(frozen=True, slots=True)
class Period:
    """The days something took, first and last; the same day for one day."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Focus:
    """The point of a picture that a crop keeps, from the top left corner, each part 0 to 1."""

    x: float = 0.5
    y: float = 0.4


@dataclass(frozen=True, slots=True)
class PhotoReference:
    """A photo as an article names it."""

    file: str
    """Relative to the article's folder, with `/`."""
    alt: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One news item without its body's text, which is read again when a page is made."""

    path: str
    """Its `index.md`, relative to the content folder, with `/`."""
    title: str
    moment: Moment
    unit: str
    """Key of the publisher."""
    slug: str
    subjects: tuple[str, ...] = ()
    """Keys of the units it is about, without the publisher."""
    categories: tuple[str, ...] = ()
    """Paths of categories, as `phong-trao/hien-mau`."""
    authors: tuple[Author, ...] = ()
    summary: str = ""
    """The author's, else the first paragraph as plain text."""
    has_lead: bool = False
    """Whether the summary is the author's, and so stands above the body as its lead."""
    cover: str | None = None
    """File of the cover photo, relative to the article's folder; none without photos."""
    photos: tuple[PhotoReference, ...] = ()
    """All photos in the order of the page, each file once; the closing album's last."""
    gallery: tuple[PhotoReference, ...] = ()
    """The photos of the closing album."""
    focuses: Mapping[str, Focus] = field(default_factory=dict, hash=False)
    """Where staff say to look in a photo, by its file; the cover's too."""
    tags: tuple[str, ...] = ()
    pin: bool = False
    status: Status = Status.PUBLISHED
    expires: date | None = None
    aliases: tuple[str, ...] = ()
    """Old addresses without the leading `/`."""
    event: Period | None = None
    documents: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """The lines of its file on which the keys stand, for findings."""

    @property
    def folder(self) -> str:
        """The article's folder, relative to the content folder."""
        return self.path.rpartition("/")[0]

    @property
    def units(self) -> tuple[str, ...]:
        """The publisher and the subjects, each once."""
        if not self.subjects:
            return (self.unit,)
        return tuple(dict.fromkeys((self.unit, *self.subjects)))
