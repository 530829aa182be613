"""A unit's own pictures and introduction, in `content/don-vi/<unit>/`; all of them optional."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.article.source import is_inside, read_text_file
from bantin.findings import Finding

PROFILES: Final = "don-vi"
COVER: Final = "bia.jpg"
AVATAR: Final = "anh-dai-dien.jpg"
INTRODUCTION: Final = "index.md"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a unit says of itself."""

    folder: str
    """Relative to the content folder, with `/`."""
    cover: str | None = None
    """The cover's file, relative to the content folder."""
    avatar: str | None = None
    """The avatar's file, relative to the content folder."""
    introduction: str = ""
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """Profiles by the keys of units, and what was found reading them."""

    by_key: dict[str, Profile]
    findings: tuple[Finding, ...]


def read_profiles(content: Path, keys: tuple[str, ...], prefix: str) -> Profiles:
    """Read the profiles of units; a unit without a folder has an empty one.

    Findings: introductions that can't be read.
    """
    profiles: dict[str, Profile] = {}
    findings: list[Finding] = []
    for key in keys:
        folder = f"{PROFILES}/{key}"
        text = ""
        path = _file(content, folder, INTRODUCTION)
        if path is not None:
            checked = read_text_file(content / path, prefix + path)
            findings.extend(checked.findings)
            text = checked.value or ""
        profiles[key] = Profile(
            folder, _file(content, folder, COVER), _file(content, folder, AVATAR), text
        )
    return Profiles(profiles, tuple(findings))


def _file(content: Path, folder: str, name: str) -> str | None:
    """Give a profile's file, none where there isn't one or a link leads to it."""
    path = f"{folder}/{name}"
    return path if is_inside(content, path) else None
