"""Icons of a site: what browsers show in tabs, on home screens and as an app.

They are made from the avatar of the site's own unit; a site without one gets its initials in the
colours of the look. Names are hashes of what is shown, as those of renditions.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from bantin.article.model import Focus
from bantin.photo.plan import code_of

ICON_MAKING: Final = "1"
"""Raised when the same avatar gives other pixels."""

FAVICON_SIZE: Final = 32
APPLE_SIZE: Final = 180
"""The icon that iPhones put on the home screen."""
SMALL_SIZE: Final = 192
LARGE_SIZE: Final = 512
"""The sizes that web app manifests are asked for."""

SAFE_PART: Final = 0.8
"""Part of a maskable icon, across, that every mask shows (W3C, Web Application Manifest)."""


class Shape(StrEnum):
    """How an icon is cut."""

    ROUND = "round"
    """A circle on nothing."""
    SQUARE = "square"
    """All of the square, opaque: the device rounds it."""
    MASKABLE = "maskable"
    """The circle within the safe part, on a ground to the edges."""


@dataclass(frozen=True, slots=True)
class Emblem:
    """What the icons of a site show."""

    avatar: Path | None
    """The picture; none where the initials stand for it."""
    digest: str
    """The hash of the picture's bytes; empty where there is none."""
    focus: Focus
    initials: str


@dataclass(frozen=True, slots=True)
class Icon:
    """One icon."""

    file: str
    """Its name."""
    size: int
    """Width and height in pixels."""
    shape: Shape


@dataclass(frozen=True, slots=True)
class IconSet:
    """The icons of a site."""

    favicon: Icon
    apple: Icon
    small: Icon
    large: Icon
    maskable: Icon

    @property
    def all(self) -> tuple[Icon, ...]:
        """All of them."""
        return (self.favicon, self.apple, self.small, self.large, self.maskable)


def plan_icons(emblem: Emblem) -> IconSet:
    """Give the icons of an emblem."""
    return IconSet(
        favicon=_named(emblem, FAVICON_SIZE, Shape.ROUND),
        apple=_named(emblem, APPLE_SIZE, Shape.SQUARE),
        small=_named(emblem, SMALL_SIZE, Shape.ROUND),
        large=_named(emblem, LARGE_SIZE, Shape.ROUND),
        maskable=_named(emblem, LARGE_SIZE, Shape.MASKABLE),
    )


def _named(emblem: Emblem, size: int, shape: Shape) -> Icon:
    shown = emblem.initials if emblem.avatar is None else emblem.digest
    focus = f"{emblem.focus.x},{emblem.focus.y}"
    text = f"{shown}|{focus}|{size}|{shape}|{ICON_MAKING}"
    return Icon(f"{code_of(text)}-{size}.png", size, shape)
