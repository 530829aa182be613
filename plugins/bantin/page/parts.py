"""The parts of a body as templates show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from bantin.page.body import Body, BodyPart, MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.photos import PhotoOf, PhotoView


@dataclass(frozen=True, slots=True)
class PartView:
    """A piece of clean HTML, or the photos of one place, or a video or recording."""

    html: Markup
    """Empty where there is something else."""
    photos: tuple[PhotoView, ...]
    video: VideoBlock | None = None
    media: MediaBlock | None = None
    poster: PhotoView | None = None
    """Of a video; none where there is no photo for it, or it can't be shown."""


def opens_photos(parts: Iterable[PartView]) -> bool:
    """Tell whether any part holds a photo that a reader can open."""
    return any(photo.number for part in parts for photo in part.photos)


def part_views(
    body: Body, photo_of: PhotoOf, poster_of: PhotoOf | None = None
) -> tuple[PartView, ...]:
    """Give the parts of a body with their photos looked up.

    Args:
        body: the body.
        photo_of: looks up a photo.
        poster_of: looks up a photo that stands before a video; as other photos where it isn't
            said.
    """
    return tuple(_part_view(part, photo_of, poster_of or photo_of) for part in body.parts)


def _part_view(part: BodyPart, photo_of: PhotoOf, poster_of: PhotoOf) -> PartView:
    if isinstance(part, Prose):
        # the one place where text becomes HTML unescaped: cleaned by page.cleaning
        return PartView(Markup(part.html), ())  # noqa: S704
    if isinstance(part, PhotoBlock):
        return PartView(Markup(), tuple(photo_of(photo) for photo in part.photos))
    looked_up = poster_of(part.poster) if part.poster is not None else None
    poster = looked_up if looked_up is not None and looked_up.address else None
    if isinstance(part, VideoBlock):
        return PartView(Markup(), (), video=part, poster=poster)
    return PartView(Markup(), (), media=part, poster=poster)
