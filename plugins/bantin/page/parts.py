"""The parts of a body as templates show them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from markupsafe import Markup

from bantin.article.model import PhotoReference
from bantin.page.body import Body, BodyPart, Prose
from bantin.page.cards import PhotoView

PhotoOf: TypeAlias = Callable[[PhotoReference], PhotoView]


@dataclass(frozen=True, slots=True)
class PartView:
    """A piece of clean HTML, or the photos of one place."""

    html: Markup
    """Empty where there are photos."""
    photos: tuple[PhotoView, ...]


def part_views(body: Body, photo_of: PhotoOf) -> tuple[PartView, ...]:
    """Give the parts of a body with their photos looked up."""
    return tuple(_part_view(part, photo_of) for part in body.parts)


def _part_view(part: BodyPart, photo_of: PhotoOf) -> PartView:
    if isinstance(part, Prose):
        # the one place where text becomes HTML unescaped: cleaned by page.cleaning
        return PartView(Markup(part.html), ())  # noqa: S704
    return PartView(Markup(), tuple(photo_of(photo) for photo in part.photos))
