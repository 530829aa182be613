"""Albums as ZIP files: which there are, and how they are put into the stage.

A photo is compressed already, so its bytes are stored as they are: a file's size is known before
it is written, and nothing is read to know it. Its name is a hash of what is in it, so that a site
that has the file needn't get it again, and browsers may keep it for ever.
"""

import io
import shutil
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final, TypeAlias

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.addresses import MEDIA
from bantin.page.albums import ArchiveFile
from bantin.page.photos import Photos, album_of, media_address, view_of
from bantin.photo.cache import PhotoCache
from bantin.photo.picture import Picture
from bantin.photo.plan import code_of
from bantin.phrase import Language
from bantin.site.photos import own_files
from bantin.site.project import Project
from bantin.site.staging import StageWriter
from bantin.text import short_date, slugify
from bantin.wording.interface import INTERFACE

LEAST_PHOTOS: Final = 2
"""Photos from which on an album is worth a file of its own."""

LARGEST: Final = 2_000_000_000
"""Bytes over which an album isn't offered: some programs can't open such a file."""

CAPTIONS: Final = "chu-thich.txt"
"""The member that lists captions and photographers."""

_MADE: Final = "1"
"""Raised when the same members give another file."""
_MOMENT: Final = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP file can tell."""
_MODE: Final = 0o644 << 16
_UNIX: Final = 3
# fixed parts of the format: each member's header, its line in the directory, and the end
_HEADER, _LINE, _END = 30, 46, 22


@dataclass(frozen=True, slots=True)
class Member:
    """A photo in an archive."""

    name: str
    file: Path
    size: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An album as a ZIP file that isn't written yet."""

    members: tuple[Member, ...]
    captions: bytes
    name: str
    """What a member's computer calls it."""

    @property
    def size(self) -> int:
        """Bytes of the whole file."""
        names = (*(member.name for member in self.members), CAPTIONS)
        around = sum(_HEADER + _LINE + 2 * len(name) for name in names) + _END
        return around + len(self.captions) + sum(member.size for member in self.members)

    @property
    def address(self) -> str:
        """Where it is on the site."""
        contents = "\n".join(f"{one.name}|{one.file.name}" for one in self.members)
        text = f"{_MADE}|{contents}|{self.captions.decode()}"
        return media_address(f"{code_of(text)}.zip")


Archives: TypeAlias = Mapping[str, Archive]
"""Archives by the article's path."""


def plan_archives(
    project: Project, photos: Photos, cache: PhotoCache, language: Language
) -> dict[str, Archive]:
    """Give the archives of a project's albums by the article's path."""
    planned: dict[str, Archive] = {}
    for article in project.catalogue.articles:
        shown = list(_shown(article, photos))
        if len(shown) < LEAST_PHOTOS:
            continue
        unit = project.catalogue.units.by_key[article.unit].name
        archive = Archive(
            tuple(_members(shown, cache)),
            _captions(article, unit, shown, language).encode(),
            f"{article.slug}-anh.zip",
        )
        if archive.size <= LARGEST:
            planned[article.path] = archive
    return planned


def _shown(article: Article, photos: Photos) -> Iterator[tuple[PhotoReference, Picture]]:
    for reference in album_of(article):
        picture = photos.get(f"{article.folder}/{reference.file}")
        if picture is not None:
            yield reference, picture


def _members(shown: list[tuple[PhotoReference, Picture]], cache: PhotoCache) -> Iterator[Member]:
    for name, (_, picture) in zip(_names(shown), shown, strict=True):
        file = cache.place(_kept(picture))
        yield Member(name, file, file.stat().st_size)


def _names(shown: list[tuple[PhotoReference, Picture]]) -> Iterator[str]:
    """Give what each photo is called: its number, and its own name in ASCII."""
    digits = max(2, len(str(len(shown))))
    for number, (reference, _) in enumerate(shown, start=1):
        stem = slugify(Path(reference.file).stem)
        yield "-".join(part for part in (f"{number:0{digits}}", stem) if part) + ".jpg"


def _kept(picture: Picture) -> str:
    """Give the cached file that a member keeps."""
    plan = picture.plan
    return plan.original or (plan.download or plan.fallback).file


def _captions(
    article: Article,
    unit: str,
    shown: list[tuple[PhotoReference, Picture]],
    language: Language,
) -> str:
    """Give the list of captions; line ends are those that every editor knows."""
    head = [article.title, f"{unit}, {short_date(article.moment.day, language)}", ""]
    lines = [
        _line(name, reference, picture, language)
        for name, (reference, picture) in zip(_names(shown), shown, strict=True)
    ]
    return "".join(f"{line}\r\n" for line in (*head, *lines))


def _line(name: str, reference: PhotoReference, picture: Picture, language: Language) -> str:
    view = view_of(picture, reference.alt, reference.caption)
    credit = INTERFACE["credit"].say(language, name=view.shown_credit) if view.shown_credit else ""
    caption = " ".join((view.caption or view.alt).split())
    words = f"{caption} ({credit})" if caption and credit else caption or credit
    return f"{name}: {words}" if words else name


def archive_files(archives: Archives) -> dict[str, ArchiveFile]:
    """Give what pages say of archives, by the article's path."""
    return {
        path: ArchiveFile(archive.address, archive.size, archive.name)
        for path, archive in archives.items()
    }


def stage_archives(archives: Iterable[Archive], stage: StageWriter, site: Path) -> frozenset[str]:
    """Write archives into the stage, but those that the site has already.

    Returns:
        The files, relative to the site, that are to stay as they are.
    """
    kept: set[str] = set()
    there = own_files(site / MEDIA)
    for archive in archives:
        address = archive.address
        if there.get(address.rpartition("/")[2]) == archive.size:
            kept.add(address)
        else:
            write_archive(archive, stage.place(address))
    return frozenset(kept)


def write_archive(archive: Archive, target: Path) -> None:
    """Write an archive: its photos copied piece by piece, the same bytes at every writing."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as whole:
        for member in archive.members:
            with member.file.open("rb") as photo, _entry(whole, member.name) as entry:
                shutil.copyfileobj(photo, entry)
        with _entry(whole, CAPTIONS) as entry:
            shutil.copyfileobj(io.BytesIO(archive.captions), entry)


@contextmanager
def _entry(whole: zipfile.ZipFile, name: str) -> Iterator[IO[bytes]]:
    """Open a new member of a ZIP file that tells neither when nor on what it was made."""
    about = zipfile.ZipInfo(name, _MOMENT)
    about.external_attr = _MODE
    about.create_system = _UNIX
    with whole.open(about, "w") as entry:
        yield entry
