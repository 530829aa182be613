"""A photo to be developed, and the picture that it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from bantin.article.model import Focus
from bantin.photo.given import Photo
from bantin.photo.plan import Plan, Rendition, Settings, Wish, plan, plan_social


@dataclass(frozen=True, slots=True)
class Job:
    """One photo to be developed."""

    file: Path
    path: str
    """What findings call it."""
    photo: Photo
    wish: Wish
    focus: Focus | None = None
    """Where staff say to look; guessed where they don't."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a glance at a picture's pixels told."""

    colour: str
    """Average colour as `#rrggbb`."""
    focus: Focus
    """A guess."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo with its renditions in the cache."""

    photo: Photo
    look: Look
    focus: Focus
    plan: Plan
    social: Rendition | None = None
    """The picture for shared links; none where it isn't a cover."""

    @property
    def width(self) -> int:
        """Pixels of the full view."""
        return self.plan.full.width

    @property
    def height(self) -> int:
        """Pixels of the full view."""
        return self.plan.full.height

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all its files."""
        renditions = self.plan.renditions + (() if self.social is None else (self.social,))
        original = (self.plan.original,) if self.plan.original else ()
        return tuple(dict.fromkeys(rendition.file for rendition in renditions)) + original


Looks: TypeAlias = Mapping[str, Look]
"""What is known of pictures by their digest."""


def picture_of(job: Job, look: Look, settings: Settings) -> Picture:
    """Give a photo's picture; its files must be made before it is shown."""
    focus = job.focus or look.focus
    social = plan_social(job.photo, focus) if job.wish.is_shared else None
    return Picture(job.photo, look, focus, plan(job.photo, job.wish.use, settings), social)
