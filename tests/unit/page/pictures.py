"""Developed photos as the page stage is given them, without any file."""

from hashlib import blake2b
from pathlib import Path
from typing import Final

from bantin.article.model import Focus
from bantin.photo.given import Photo
from bantin.photo.picture import Job, Look, Picture, picture_of
from bantin.photo.plan import Settings, Use, Wish

LOOK: Final = Look("#336699", Focus(0.3, 0.2))


def picture(
    size: tuple[int, int] = (1600, 1200),
    name: str = "a.jpg",
    use: Use = Use.ARTICLE,
    settings: Settings | None = None,
    photographer: str = "",
) -> Picture:
    """Give the picture of a photo of some size; photos of other names have other bytes."""
    digest = blake2b(name.encode(), digest_size=16).hexdigest()
    photo = Photo(*size, digest, None, photographer)
    return picture_of(Job(Path(name), name, photo, Wish(use)), LOOK, settings or Settings())
