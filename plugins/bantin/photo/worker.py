"""What a worker process does to a photo: opens it, and makes the renditions that aren't there."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bantin.findings import Checked
from bantin.photo.cache import PhotoCache
from bantin.photo.faults import UnusablePhotoError, unreadable
from bantin.photo.focus import find_focus
from bantin.photo.given import digest_of_stream
from bantin.photo.opening import faults_told
from bantin.photo.original import clean_original
from bantin.photo.picture import Job, Look, Picture, picture_of
from bantin.photo.pixels import average_colour, decode, encode_all, small_copy
from bantin.photo.plan import Settings
from bantin.wording import findings as kinds


@dataclass(frozen=True, slots=True)
class Worker:
    """Develops one photo after the other."""

    folder: Path
    settings: Settings

    def __call__(self, job: Job) -> Checked[Picture]:
        """Give a job's picture, its files in the cache.

        Findings: the photo can't be read, or isn't the one that was measured any more.

        Raises:
            OSError: the cache can't be written to.
        """
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
