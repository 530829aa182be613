"""Loading a content folder: everything read and checked once, all findings together."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Generic, TypeVar

from bantin.article.manuscript import split_body
from bantin.article.model import Article
from bantin.article.parse import PHOTO_SUFFIXES, file_named, is_media, namesake, read_article
from bantin.article.shown import links_in, photos_in
from bantin.article.source import (
    LARGEST_REGISTER,
    Source,
    Survey,
    is_inside,
    read_source,
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
    beside: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Photos that a text leads to, and posters of its clips, by the article's path."""
    unusable: tuple[Article, ...] = ()
    """Articles that have no page, since what they need for one is missing; for their findings."""

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
        read.beside,
        (*read.unusable, *homeless),
    )


@dataclass(slots=True)
class _Read:
    """What was read of articles."""

    articles: list[Article] = field(default_factory=list)
    unusable: list[Article] = field(default_factory=list)
    attachments: dict[str, tuple[str, ...]] = field(default_factory=dict)
    beside: dict[str, tuple[str, ...]] = field(default_factory=dict)
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
        if beside := _photos_beside(source.value, linked):
            read.beside[folder.path] = beside
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
    markdown = split_body(source.text).markdown
    media = frozenset(name for name in there if is_media(name))
    linked = (file_named(link, there) for link in links_in(markdown))
    played = (file_named(placed.photo.file, media) for placed in photos_in(markdown))
    return frozenset(file for file in (*linked, *played) if file is not None)


def _photos_beside(source: Source, linked: frozenset[str]) -> tuple[str, ...]:
    """Give the photos that a body leads to, and those that stand for its clips."""
    there = frozenset(name for name in source.files if name.lower().endswith(PHOTO_SUFFIXES))
    if not there:
        return ()
    led = (file_named(link, there) for link in links_in(split_body(source.text).markdown))
    posters = (namesake(file, there) for file in linked if is_media(file))
    return tuple(sorted({file for file in (*led, *posters) if file is not None}))


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
