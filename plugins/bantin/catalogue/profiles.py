"""A unit's own pictures and introduction, in `content/don-vi/<unit>/`; all of them optional."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.article.fields import Known
from bantin.article.manuscript import split_body
from bantin.article.parse import PHOTO_SUFFIXES, file_named, is_media
from bantin.article.shown import photos_in
from bantin.article.source import (
    files_below,
    folders_in,
    is_inside,
    on_disk,
    outside_findings,
    read_text_file,
)
from bantin.findings import Finding, found
from bantin.wording import findings as kinds

PROFILES: Final = "don-vi"
COVER: Final = "bia"
AVATAR: Final = "anh-dai-dien"
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
    files: frozenset[str] = frozenset()
    """The files in its folder and the subfolders, relative to it."""
    photos: tuple[str, ...] = ()
    """The files that its introduction shows."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """Profiles by the keys of units, and what was found reading them."""

    by_key: dict[str, Profile]
    findings: tuple[Finding, ...]


def read_profiles(content: Path, keys: tuple[str, ...], prefix: str) -> Profiles:
    """Read the profiles of units; a unit without a folder has an empty one.

    Findings: introductions that can't be read, folders of units that aren't in the register, links
    that lead out of the content folder.
    """
    profiles: dict[str, Profile] = {}
    findings = list(outside_findings(content, PROFILES, prefix))
    is_link = (content / PROFILES).is_symlink()
    there = frozenset(() if is_link else folders_in(content, PROFILES))
    for key in keys:
        profiles[key] = Profile(f"{PROFILES}/{key}")
        if key in there:
            profiles[key] = _read_profile(content, f"{PROFILES}/{key}", prefix, findings)
    known = Known(keys)
    findings.extend(
        found(
            kinds.PROFILE_UNKNOWN, f"{prefix}{PROFILES}/{key}", None, known.nearest(key), unit=key
        )
        for key in sorted(there - known.keys)
        if files_below(content, f"{PROFILES}/{key}")
    )
    return Profiles(profiles, tuple(findings))


def _read_profile(content: Path, folder: str, prefix: str, findings: list[Finding]) -> Profile:
    files = files_below(content, folder)
    text = ""
    path = f"{folder}/{INTRODUCTION}"
    if INTRODUCTION in files and is_inside(content, path):
        checked = read_text_file(on_disk(content, path), prefix + path)
        findings.extend(checked.findings)
        text = checked.value or ""
    placed = photos_in(split_body(text).markdown)
    shown = (file_named(one.photo.file, files) for one in placed)
    return Profile(
        folder,
        _picture(folder, files, COVER),
        _picture(folder, files, AVATAR),
        text,
        files,
        tuple(dict.fromkeys(file for file in shown if file is not None and not is_media(file))),
    )


def _picture(folder: str, files: frozenset[str], name: str) -> str | None:
    """Give a unit's picture, relative to the content folder; none where there isn't one."""
    for suffix in PHOTO_SUFFIXES:
        for file in sorted(files):
            if file.lower() == name + suffix:
                return f"{folder}/{file}"
    return None
