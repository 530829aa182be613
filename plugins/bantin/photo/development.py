"""Development: renditions of many photos made by worker processes, kept in a cache.

The cache is addressed by content: a file's name says which picture it shows and how. It is
written beside its place and renamed, so that a build that is killed, or two at once, leave no
half of one.
"""

import io
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from bantin.article.model import Focus
from bantin.findings import Checked
from bantin.photo.focus import find_focus
from bantin.photo.measure import Photo, digest_of_stream, unreadable
from bantin.photo.opening import UnusablePhotoError, faults_told
from bantin.photo.original import clean_original
from bantin.photo.pixels import average_colour, decode, encode_all, small_copy
from bantin.photo.plan import Plan, Rendition, Settings, Wish, plan, plan_social
from bantin.wording import findings as kinds

_JPEG_END: Final = b"\xff\xd9"
_AT_ONCE: Final = 256
"""Photos that wait for workers at a time, so that memory doesn't grow with their number."""
_NAMES: Final = re.compile(r"[0-9a-f]{20}[0-9a-f-]*[\w.-]*")
"""How the names of the cache's own files begin; others in its folder aren't its business."""

NewExecutor: TypeAlias = Callable[[], Executor]
"""Gives the workers; called again when one of them has died."""


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


class PhotoCache:
    """The folder in which renditions survive builds."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when something is put into it."""
        self.folder: Final = folder

    def place(self, file: str) -> Path:
        """Give where a file is, or would be."""
        return self.folder / shelf(file)

    def files(self) -> dict[str, int]:
        """Give the names of all files that are there, with their sizes in bytes.

        Among them are halves that killed builds have left, whose names end in `.new`.
        """
        sizes: dict[str, int] = {}
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(self.folder) as folders:
            for folder in folders:
                if folder.is_dir(follow_symlinks=False):
                    sizes.update(_sizes(folder.path))
        return sizes

    def has(self, file: str) -> bool:
        """Tell whether a file is there, and isn't what a power cut left of it."""
        with suppress(FileNotFoundError):
            return self.place(file).stat().st_size > 0
        return False

    def take(self, file: str, target: Path) -> bool:
        """Copy a file; one that isn't whole is removed instead, so that it is made again.

        Returns:
            Whether it was copied.
        """
        place = self.place(file)
        if not is_whole(place):
            place.unlink(missing_ok=True)
            return False
        shutil.copyfile(place, target)
        return True

    def put(self, file: str, data: bytes) -> None:
        """Write a file beside its place, then rename it into it.

        Raises:
            OSError: the disk is full, or the folder can't be written to.
        """
        place = self.place(file)
        place.parent.mkdir(parents=True, exist_ok=True)
        # two builds, or two threads, may make the same file at once
        beside = place.with_name(f"{file}.{os.getpid()}-{threading.get_ident()}.new")
        try:
            beside.write_bytes(data)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def _sizes(folder: str) -> dict[str, int]:
    sizes: dict[str, int] = {}
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):  # another build may put its own in order
                if _NAMES.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    sizes[entry.name] = entry.stat(follow_symlinks=False).st_size
    return sizes


def is_whole(file: Path) -> bool:
    """Tell by its length, or by its last bytes, whether an encoded picture is all there."""
    with file.open("rb") as stream:
        head = stream.read(12)
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - len(_JPEG_END)))
        end = stream.read()
    if head.startswith(b"RIFF"):
        return int.from_bytes(head[4:8], "little") + 8 == size
    return size > 0 and (file.suffix != ".jpg" or end == _JPEG_END)


def shelf(file: str) -> str:
    """Give a file's place within a folder that would hold too many of them."""
    return f"{file[:2]}/{file}"


def develop(
    jobs: Iterable[Job],
    looks: Looks,
    settings: Settings,
    darkroom: "Darkroom",
) -> Iterator[Checked[Picture]]:
    """Develop photos, results in the order of the jobs.

    A photo whose renditions are all in the cache isn't opened.

    Findings: photos whose pixels can't be read, those that kill a worker, and those that aren't
    the ones that were measured any more.

    Raises:
        OSError: the cache can't be written to.
    """
    there = darkroom.cache.files()
    known = [(job, _known(job, looks, settings, there)) for job in jobs]
    waiting = [job for job, picture in known if picture is None]
    made = _made(waiting, _Worker(darkroom.cache.folder, settings), darkroom)
    for _, picture in known:
        yield next(made) if picture is None else Checked(picture)


@dataclass(frozen=True, slots=True)
class Darkroom:
    """Where photos are developed, and by whom."""

    cache: PhotoCache
    workers: NewExecutor
    count: Callable[[Iterable[Checked[Picture]], int], Iterable[Checked[Picture]]]
    """Passes results on, and shows how many of the total are there."""


def _known(job: Job, looks: Looks, settings: Settings, there: Mapping[str, int]) -> Picture | None:
    """Give a photo's picture if nothing of it has to be made."""
    look = looks.get(job.photo.digest)
    if look is None:
        return None
    picture = picture_of(job, look, settings)
    return picture if all(there.get(file) for file in picture.files) else None


def picture_of(job: Job, look: Look, settings: Settings) -> Picture:
    """Give a photo's picture; its files must be made before it is shown."""
    focus = job.focus or look.focus
    social = plan_social(job.photo, focus) if job.wish.is_shared else None
    return Picture(job.photo, look, focus, plan(job.photo, job.wish.use, settings), social)


def _made(jobs: list[Job], worker: "_Worker", darkroom: Darkroom) -> Iterator[Checked[Picture]]:
    return iter(darkroom.count(_each(jobs, worker, darkroom.workers), len(jobs)))


def _each(jobs: list[Job], worker: "_Worker", workers: NewExecutor) -> Iterator[Checked[Picture]]:
    """Give the outcome of each job; one that kills a worker is asked again alone."""
    done = 0
    while done < len(jobs):
        try:
            with workers() as executor, _called_off(executor):
                while done < len(jobs):
                    for outcome in executor.map(worker, jobs[done : done + _AT_ONCE]):
                        yield outcome
                        done += 1
        except BrokenExecutor:
            yield _alone(jobs[done], worker, workers)
            done += 1


@contextmanager
def _called_off(executor: Executor) -> Iterator[None]:
    """Leave nothing for the workers to do when nobody waits for it any more."""
    try:
        yield
    finally:
        executor.shutdown(cancel_futures=True)


def _alone(job: Job, worker: "_Worker", workers: NewExecutor) -> Checked[Picture]:
    try:
        with workers() as executor:
            return executor.submit(worker, job).result()
    except BrokenExecutor:
        return Checked(None, unreadable(job.path, kinds.PHOTO_STOPPED).findings)


@dataclass(frozen=True, slots=True)
class _Worker:
    """What a worker process does to a job."""

    folder: Path
    settings: Settings

    def __call__(self, job: Job) -> Checked[Picture]:
        try:
            return Checked(_develop(job, PhotoCache(self.folder), self.settings))
        except UnusablePhotoError as error:
            return Checked(None, unreadable(job.path, error.problem).findings)


def _develop(job: Job, cache: PhotoCache, settings: Settings) -> Picture:
    with _opened(job) as stream:
        decoded = decode(stream)
        small = small_copy(decoded)
        picture = picture_of(job, Look(average_colour(small), find_focus(small)), settings)
        there = {file for file in picture.files if cache.has(file)}
        renditions = [*picture.plan.renditions, *([picture.social] if picture.social else [])]
        missing = [rendition for rendition in renditions if rendition.file not in there]
        for rendition, data in zip(missing, encode_all(decoded, renditions, there), strict=True):
            cache.put(rendition.file, data)
        original = picture.plan.original
        if original and original not in there:
            cache.put(original, clean_original(stream))
    return picture


@contextmanager
def _opened(job: Job) -> Iterator[io.BufferedReader]:
    """Open a photo's file, if it still is the one that was measured.

    A file that is being copied, or replaced, would else give its pixels to the other's name.

    Raises:
        UnusablePhotoError: it isn't, or can't be read.
    """
    with faults_told():
        stream = job.file.open("rb")
    with stream:
        with faults_told():
            digest = digest_of_stream(stream)
        if digest != job.photo.digest:
            raise UnusablePhotoError(kinds.PHOTO_CHANGED)
        yield stream
