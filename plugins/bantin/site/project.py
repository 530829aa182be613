"""Loading a content folder: everything read and checked once, all findings together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from bantin.article.model import Article
from bantin.article.parse import PHOTO_SUFFIXES, parse
from bantin.article.source import (
    ArticleFolder,
    is_inside,
    on_disk,
    read_source,
    read_text_file,
    stray_findings,
    survey,
)
from bantin.catalogue.addresses import article_address, introduction_address
from bantin.catalogue.catalogue import Catalogue, Visibility, collect, visibility
from bantin.catalogue.categories import CATEGORIES_FILE, read_categories
from bantin.catalogue.profiles import Profile, read_profiles
from bantin.catalogue.units import UNITS_FILE, read_units
from bantin.findings import Checked, Finding, found, in_order
from bantin.page.cards import Photos
from bantin.photo.measure import Photo, measure
from bantin.phrase import Phrase
from bantin.wording import findings as kinds
from bantin.wording.terminal import CATEGORIES_MEANING, UNITS_MEANING

T = TypeVar("T")

ATTACHMENTS: Final = (
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp",
    ".csv", ".txt", ".zip", ".mp3", ".mp4", ".webm",
)  # fmt: skip
"""Files beside an article that are published as they are; nothing that a browser would run."""


@dataclass(frozen=True, slots=True)
class Project:
    """A content folder as loaded."""

    content: Path
    prefix: str
    """What stands before content paths in findings, as `content/`."""
    catalogue: Catalogue
    """With every article that could be read, published or not."""
    attachments: dict[str, tuple[str, ...]]
    """Files published beside articles, by the article's path; relative to its folder."""
    profiles: dict[str, Profile]
    findings: tuple[Finding, ...]

    def targets(self) -> dict[str, str]:
        """Give the addresses of the content files that belong to articles and units."""
        targets = {
            f"{profile.folder}/index.md": introduction_address(key)
            for key, profile in self.profiles.items()
        }
        for article in self.catalogue.articles:
            address = article_address(article)
            targets[article.path] = address
            names = (*self.attachments.get(article.path, ()), *(p.file for p in article.photos))
            targets.update({f"{article.folder}/{name}": address + name for name in names})
        return targets


def load(content: Path, prefix: str) -> Project:
    """Read a content folder.

    Args:
        content: the folder with `tin/`, `don-vi.yml` and `chuyen-muc.yml`.
        prefix: what findings put before paths in it, as `content/`.
    """
    seen = survey(content)
    findings: list[Finding] = [*stray_findings(seen.strays, prefix)]
    articles = list(_articles(content, seen.folders, prefix, findings))
    units = _read(_UNITS, content, prefix, findings)
    categories = _read(_CATEGORIES, content, prefix, findings)
    catalogue = collect(articles, units, categories, prefix)
    findings.extend(catalogue.findings)
    profiles = read_profiles(content, tuple(units.by_key), prefix)
    findings.extend(profiles.findings)
    return Project(
        content,
        prefix,
        catalogue.value or Catalogue((), units, categories),
        {folder.path: _attachments(folder) for folder in seen.folders},
        profiles.by_key,
        in_order(findings),
    )


def _articles(
    content: Path, folders: Iterable[ArticleFolder], prefix: str, findings: list[Finding]
) -> Iterable[Article]:
    for folder in folders:
        source = read_source(content, folder, prefix)
        findings.extend(source.findings)
        if source.value is None:
            continue
        article = parse(source.value, prefix)
        findings.extend(article.findings)
        if article.value is not None:
            yield article.value


@dataclass(frozen=True, slots=True)
class _Register(Generic[T]):
    """A register's file, what it is for, and how its text is read."""

    file: str
    meaning: Phrase
    read: Callable[[str, str], Checked[T]]


_UNITS: Final = _Register(UNITS_FILE, UNITS_MEANING, read_units)
_CATEGORIES: Final = _Register(CATEGORIES_FILE, CATEGORIES_MEANING, read_categories)


def _read(register: _Register[T], content: Path, prefix: str, findings: list[Finding]) -> T:
    """Read a register; one that is missing or unreadable is taken for empty."""
    name = prefix + register.file
    text = Checked("")
    if is_inside(content, register.file):
        text = read_text_file(content / register.file, name)
    else:
        findings.append(found(kinds.REGISTER_MISSING, name, meaning=register.meaning))
    checked = register.read(text.value or "", name)
    findings.extend((*text.findings, *checked.findings))
    if checked.value is None:
        raise AssertionError("a register's reader always gives one")
    return checked.value


def _attachments(folder: ArticleFolder) -> tuple[str, ...]:
    return tuple(sorted(name for name in folder.files if name.lower().endswith(ATTACHMENTS)))


def shown(project: Project, now: datetime, *, preview: bool) -> Project:
    """Give the project with only the articles that a build shows: all of them in a preview."""
    if preview:
        return project
    public = tuple(
        article
        for article in project.catalogue.articles
        if visibility(article, now) is Visibility.PUBLIC
    )
    return replace(project, catalogue=replace(project.catalogue, articles=public))


@dataclass(frozen=True, slots=True)
class Measured:
    """The photos that articles and profiles name, and those that couldn't be read."""

    photos: Photos
    """By their file relative to the content folder."""
    findings: tuple[Finding, ...]


def measure_photos(project: Project) -> Measured:
    """Read the size of every photo that a page will show."""
    photos: dict[str, Photo] = {}
    findings: list[Finding] = []
    for file in photo_files(project):
        checked = measure(on_disk(project.content, file), project.prefix + file)
        findings.extend(checked.findings)
        if checked.value is not None:
            photos[file] = checked.value
    return Measured(photos, tuple(findings))


def photo_files(project: Project) -> tuple[str, ...]:
    """Give the photos that pages show, each once, relative to the content folder."""
    files: dict[str, None] = {}
    for article in project.catalogue.articles:
        names = [photo.file for photo in article.photos]
        if article.cover is not None:
            names.append(article.cover)
        files.update(dict.fromkeys(f"{article.folder}/{name}" for name in names))
    for profile in project.profiles.values():
        files.update(dict.fromkeys(_profile_photos(project.content, profile)))
    return tuple(files)


def _profile_photos(content: Path, profile: Profile) -> Iterable[str]:
    folder = content / profile.folder
    if not folder.is_dir():
        return
    for file in sorted(folder.iterdir()):
        path = f"{profile.folder}/{file.name}"
        if file.name.lower().endswith(PHOTO_SUFFIXES) and is_inside(content, path):
            yield path
