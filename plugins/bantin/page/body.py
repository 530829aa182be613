"""An article's body, ready to be put on a page."""

from dataclasses import dataclass
from typing import TypeAlias

from bantin.article.model import PhotoReference


@dataclass(frozen=True, slots=True)
class Prose:
    """A piece of clean HTML; tags may begin in one piece and end in a later one."""

    html: str


@dataclass(frozen=True, slots=True)
class PhotoBlock:
    """The photos of one place in the body: one is a figure, two or more are a gallery."""

    photos: tuple[PhotoReference, ...]


BodyPart: TypeAlias = Prose | PhotoBlock


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
