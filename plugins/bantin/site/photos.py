"""A build's photos: measured, developed by workers, and put into the stage."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from bantin.article.entries import is_settled
from bantin.article.model import Focus
from bantin.article.source import on_disk
from bantin.catalogue.addresses import MEDIA
from bantin.findings import Finding
from bantin.page.photos import Photos, media_address
from bantin.photo.cache import PhotoCache
from bantin.photo.development import Darkroom, develop
from bantin.photo.given import Photo
from bantin.photo.index import Index, Stamp, stamp_of
from bantin.photo.picture import Job, Picture
from bantin.photo.plan import Settings, Use, Wish
from bantin.site.project import Project
from bantin.site.staging import StageWriter


@dataclass(frozen=True, slots=True)
class Measured:
    """The photos that articles and profiles name, and those that couldn't be read."""

    photos: Mapping[str, Photo]
    """By their file relative to the content folder."""
    findings: tuple[Finding, ...]
    known: Index
    """What earlier builds learned."""
    index: Index
    """That, and what was learned now."""
    wishes: Mapping[str, Wish]
    """What is wanted of each, those that couldn't be read too."""


def measure_photos(project: Project, index: Index, now: int) -> Measured:
    """Measure every photo that a page will show; those that the index knows aren't opened.

    Args:
        project: whose photos.
        index: what earlier builds learned.
        now: the moment in nanoseconds; photos that changed just before aren't remembered.
    """
    photos: dict[str, Photo] = {}
    findings: list[Finding] = []
    known: dict[str, tuple[Stamp, Photo]] = dict(index.photos)
    wishes = photo_wishes(project)
    for file in wishes:
        place = on_disk(project.content, file)
        stamp = _stamp(place)
        before = known.get(file)
        if before is not None and before[0] == stamp:
            photos[file] = before[1]
            continue
        from bantin.photo.measure import measure  # noqa: PLC0415 - each is measured once

        checked = measure(place, project.prefix + file)
        findings.extend(checked.findings)
        if checked.value is not None:
            photos[file] = checked.value
            if stamp is not None and is_settled(stamp, now):
                known[file] = (stamp, checked.value)
    return Measured(photos, tuple(findings), index, replace(index, photos=known), wishes)


def _stamp(file: Path) -> Stamp | None:
    try:
        return stamp_of(file)
    except OSError:
        return None


def photo_wishes(project: Project) -> dict[str, Wish]:
    """Give the photos that pages show, each once, relative to the content folder, and their use."""
    wishes: dict[str, Wish] = {}
    for profile in project.profiles.values():
        for picture, use in ((profile.cover, Use.COVER), (profile.avatar, Use.AVATAR)):
            if picture is not None:
                wishes[picture] = Wish(use, is_shared=use is Use.COVER)
        for name in profile.photos:
            file = f"{profile.folder}/{name}"
            wishes[file] = Wish(is_shared=wishes.get(file, Wish()).is_shared)
    for article in project.catalogue.articles:
        beside = project.beside.get(article.path, ())
        wishes.update({f"{article.folder}/{name}": Wish() for name in beside})
        wishes.update({f"{article.folder}/{photo.file}": Wish() for photo in article.photos})
        if article.cover is not None:
            wishes[f"{article.folder}/{article.cover}"] = Wish(is_shared=True)
    return wishes


def _focuses(project: Project) -> dict[str, Focus]:
    return {
        f"{article.folder}/{file}": focus
        for article in project.catalogue.articles
        for file, focus in article.focuses.items()
    }


@dataclass(frozen=True, slots=True)
class Developed:
    """The photos of a build with all their renditions in the cache."""

    photos: Photos
    """None for those that couldn't be read."""
    findings: tuple[Finding, ...]
    index: Index

    def targets(self) -> dict[str, str]:
        """Give the addresses of the photos' full views by their content files."""
        return {
            file: media_address(picture.plan.full.file)
            for file, picture in self.photos.items()
            if picture is not None
        }


def develop_photos(
    project: Project, measured: Measured, settings: Settings, darkroom: Darkroom
) -> Developed:
    """Develop the photos of a project.

    Findings: photos that can't be read.
    """
    jobs = photo_jobs(project, measured)
    photos: dict[str, Picture | None] = dict.fromkeys(measured.wishes)
    findings = list(measured.findings)
    looks = dict(measured.index.looks)
    outcomes = develop(jobs.values(), looks, settings, darkroom)
    for file, outcome in zip(jobs, outcomes, strict=True):
        photos[file] = outcome.value
        findings.extend(outcome.findings)
        if outcome.value is not None:
            looks[outcome.value.photo.digest] = outcome.value.look
    return Developed(photos, tuple(findings), replace(measured.index, looks=looks))


def photo_jobs(project: Project, measured: Measured) -> dict[str, Job]:
    """Give what is to be developed, by file relative to the content folder."""
    focuses = _focuses(project)
    return {
        file: Job(
            on_disk(project.content, file),
            project.prefix + file,
            measured.photos[file],
            wish,
            focuses.get(file),
        )
        for file, wish in measured.wishes.items()
        if file in measured.photos
    }


class CacheDamagedError(Exception):
    """Photos in the cache weren't whole, and were removed from it."""

    def __init__(self, count: int) -> None:
        """Take how many."""
        super().__init__(count)
        self.count = count


def stage_pictures(
    pictures: Iterable[Picture | None],
    cache: PhotoCache,
    stage: StageWriter,
    site: Path,
    drawn: Collection[str] = (),
) -> frozenset[str]:
    """Copy renditions, and what else of the cache was drawn, into the stage.

    Those that the site has already aren't copied.

    Returns:
        The files, relative to the site, that are to stay as they are.

    Raises:
        CacheDamagedError: photos in the cache weren't whole; the next build makes them again.
    """
    wanted = {file for picture in pictures if picture is not None for file in picture.files}
    wanted.update(drawn)
    sizes = cache.files()
    there = own_files(site / MEDIA)
    kept: set[str] = set()
    damaged: list[str] = []
    for file in sorted(wanted):
        address = media_address(file)
        if file in there and there[file] == sizes.get(file):
            kept.add(address)
        elif not cache.take(file, stage.place(address)):
            damaged.append(file)
    if damaged:
        raise CacheDamagedError(len(damaged))
    return frozenset(kept)


def own_files(media: Path) -> dict[str, int]:
    """Give a site's photos with their sizes; publishing removes linked folders, so none of those.

    A photo that is a link itself has another size, and is replaced.
    """
    return {} if media.is_symlink() else PhotoCache(media).files()
