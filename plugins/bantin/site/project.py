"""Loading a content folder: everything read and checked once, all findings together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from bantin.article.manuscript import split_body
from bantin.article.model import Article
from bantin.article.parse import file_named, read_article
from bantin.article.shown import links_in
from bantin.article.source import (
    LARGEST_REGISTER,
    Source,
    Survey,
    is_inside,
    on_disk,
    read_source,
    read_text_file,
    stray_findings,
    survey,
)
from bantin.catalogue.addresses import article_address, introduction_address, unit_address
from bantin.catalogue.catalogue import (
    Catalogue,
    Visibility,
    collect,
    reference_findings,
    visibility,
)
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
    files: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The files beside articles, by the article's path; relative to its folder."""
    unusable: tuple[Article, ...] = ()
    """Articles that have no page, since what they need for one is missing; for their findings."""

    def targets(self) -> dict[str, str]:
        """Give the addresses of the content files that belong to articles and units."""
        targets = {
            f"{profile.folder}/index.md": introduction_address(key)
            for key, profile in self.profiles.items()
        }
        for key, profile in self.profiles.items():
            address = unit_address(key)
            targets.update({f"{profile.folder}/{name}": address + name for name in profile.photos})
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
    seen = survey(content, prefix)
    read = _read_all(content, seen, prefix)
    findings = [*stray_findings(seen.strays, prefix), *seen.findings, *read.findings]
    units = _read(_UNITS, content, prefix, findings)
    categories = _read(_CATEGORIES, content, prefix, findings)
    checked = collect(read.articles, units, categories, prefix)
    findings.extend(checked.findings)
    findings.extend(reference_findings(read.unusable, units, categories, prefix))
    profiles = read_profiles(content, tuple(units.by_key), prefix)
    findings.extend(profiles.findings)
    homeless = (article for article in read.articles if article.unit not in units.by_key)
    return Project(
        content,
        prefix,
        checked.value or Catalogue((), units, categories),
        read.attachments,
        profiles.by_key,
        in_order(findings),
        {folder.path: folder.files for folder in seen.folders},
        (*read.unusable, *homeless),
    )


@dataclass(slots=True)
class _Read:
    """What was read of articles."""

    articles: list[Article] = field(default_factory=list)
    unusable: list[Article] = field(default_factory=list)
    attachments: dict[str, tuple[str, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def _read_all(content: Path, seen: Survey, prefix: str) -> _Read:
    read = _Read()
    for folder in seen.folders:
        source = read_source(content, folder, prefix)
        read.findings.extend(source.findings)
        if source.value is None:
            continue
        reading = read_article(source.value, prefix)
        read.findings.extend(reading.findings)
        linked = _linked(source.value)
        read.attachments[folder.path] = tuple(sorted(linked))
        read.findings.extend(_unlinked_findings(source.value, linked, prefix))
        if reading.article is not None:
            kept = read.articles if reading.is_usable else read.unusable
            kept.append(reading.article)
    return read


def _linked(source: Source) -> frozenset[str]:
    """Give the files beside an article that are published since its body leads to them."""
    there = frozenset(name for name in source.files if name.lower().endswith(ATTACHMENTS))
    if not there:
        return there
    links = links_in(split_body(source.text).markdown)
    return frozenset(file for link in links if (file := file_named(link, there)) is not None)


def _unlinked_findings(source: Source, linked: frozenset[str], prefix: str) -> Iterable[Finding]:
    folder = source.path.rpartition("/")[0]
    return (
        found(kinds.ATTACHMENT_UNLINKED, f"{prefix}{folder}/{name}", file=name)
        for name in sorted(source.files - linked)
        if name.lower().endswith(ATTACHMENTS)
    )


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
        text = read_text_file(content / register.file, name, LARGEST_REGISTER)
    else:
        findings.append(found(kinds.REGISTER_MISSING, name, meaning=register.meaning))
    checked = register.read(text.value or "", name)
    findings.extend((*text.findings, *checked.findings))
    if checked.value is None:
        raise AssertionError("a register's reader always gives one")
    return checked.value


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


def left_out(project: Project, public: Project) -> Project:
    """Give the project with only the articles that the public doesn't see, and no unit's page."""
    seen = {article.path for article in public.catalogue.articles}
    others = tuple(a for a in project.catalogue.articles if a.path not in seen)
    catalogue = replace(project.catalogue, articles=others)
    return replace(project, catalogue=catalogue, profiles={}, unusable=())


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
        pictures = (profile.cover, profile.avatar)
        files.update(dict.fromkeys(picture for picture in pictures if picture is not None))
        files.update(dict.fromkeys(f"{profile.folder}/{name}" for name in profile.photos))
    return tuple(files)
