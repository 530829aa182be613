"""An article's body, ready to be put on a page."""

from dataclasses import dataclass
from typing import TypeAlias

from bantin.article.model import PhotoReference
from bantin.page.videos import Video


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of clean HTML; tags may begin in one piece and end in a later one."""

    html: str


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    """The photos of one place in the body: one is a figure, two or more are a gallery."""

    photos: tuple[PhotoReference, ...]


@dataclass(frozen=True, slots=True)
class VideoBlock:
    """A video on another site, of which nothing is loaded before a reader asks for it."""

    video: Video
    title: str = ""
    """As its author calls it; empty where it has no name."""
    caption: str = ""
    poster: PhotoReference | None = None
    """The author's own photo, shown until the video is asked for."""


@dataclass(frozen=True, slots=True)
class MediaBlock:
    """A video or a recording that lies beside the text."""

    address: str
    """Of its file on the site, from the root."""
    is_sound: bool
    """Whether there is nothing to see."""
    title: str = ""
    """As its author calls it; empty where it has no name."""
    caption: str = ""
    poster: PhotoReference | None = None
    """The photo beside it that has its name, where there is one."""


BodyPart: TypeAlias = Prose | PhotoBlock | VideoBlock | MediaBlock


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading, for the contents list."""

    level: int
    anchor: str
    text: str
    """Plain text."""


@dataclass(frozen=True, slots=True)
class Body:
    """What stands between an article's title and its signature."""

    parts: tuple[BodyPart, ...]
    headings: tuple[Heading, ...] = ()
