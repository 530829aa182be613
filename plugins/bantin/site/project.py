"""Loading a content folder: everything read and checked once, all findings together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from bantin.article.model import Article
from bantin.article.source import (
    LARGEST_REGISTER,
    is_inside,
    read_text_file,
    stray_findings,
    survey,
)
from bantin.catalogue.addresses import article_address, introduction_address
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
from bantin.phrase import Phrase
from bantin.site.article_index import Index
from bantin.site.folder_reading import FolderReading
from bantin.site.reading import Means, read_folders
from bantin.wording import findings as kinds
from bantin.wording.terminal import CATEGORIES_MEANING, UNITS_MEANING

T = TypeVar("T")


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
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Photos that a text leads to, and posters of its clips, by the article's path."""
    unusable: tuple[Article, ...] = ()
    """Articles that have no page, since what they need for one is missing; for their findings."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """What stands for an article as read, by its path: a hash of its file and the names beside."""

    def targets(self) -> dict[str, str]:
        """Give the addresses of articles, units and attachments by their content files."""
        targets = {
            f"{profile.folder}/index.md": introduction_address(key)
            for key, profile in self.profiles.items()
        }
        for article in self.catalogue.articles:
            address = article_address(article)
            targets[article.path] = address
            names = self.attachments.get(article.path, ())
            targets.update({f"{article.folder}/{name}": address + name for name in names})
        return targets


@dataclass(frozen=True, slots=True)
class Loaded:
    """A content folder as loaded, and what later builds needn't read again."""

    project: Project
    index: Index


_PLAIN: Final = Means()


def load(content: Path, prefix: str, means: Means = _PLAIN) -> Loaded:
    """Read a content folder.

    Args:
        content: the folder with `tin/`, `don-vi.yml` and `chuyen-muc.yml`.
        prefix: what findings put before paths in it, as `content/`.
        means: what it is read with.
    """
    seen = survey(content, prefix, means.listed)
    read = read_folders(content, prefix, seen.folders, means)
    findings = [*stray_findings(seen.strays, prefix), *seen.findings]
    findings.extend(finding for one in read.readings.values() for finding in one.findings)
    units = _read(_UNITS, content, prefix, findings)
    categories = _read(_CATEGORIES, content, prefix, findings)
    articles, unusable = _articles(read.readings.values())
    checked = collect(articles, units, categories, prefix)
    findings.extend(checked.findings)
    findings.extend(reference_findings(unusable, units, categories, prefix))
    profiles = read_profiles(content, tuple(units.by_key), prefix)
    findings.extend(profiles.findings)
    homeless = (article for article in articles if article.unit not in units.by_key)
    project = Project(
        content,
        prefix,
        checked.value or Catalogue((), units, categories),
        {path: one.attachments for path, one in read.readings.items() if one.attachments},
        profiles.by_key,
        in_order(findings),
        {folder.path: folder.files for folder in seen.folders},
        {path: one.beside for path, one in read.readings.items() if one.beside},
        (*unusable, *homeless),
        {path: known.digest for path, known in read.index.items()},
    )
    return Loaded(project, read.index)


def _articles(readings: Iterable[FolderReading]) -> tuple[list[Article], list[Article]]:
    """Give the articles that have all they need for a page, and the others."""
    usable: list[Article] = []
    unusable: list[Article] = []
    for reading in readings:
        if reading.article is not None:
            (usable if reading.is_usable else unusable).append(reading.article)
    return usable, unusable


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
