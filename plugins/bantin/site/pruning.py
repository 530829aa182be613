"""Pruning: the photo cache loses what no page of a site needs any more."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bantin.article.model import Focus
from bantin.photo.cache import PhotoCache
from bantin.photo.index import Index
from bantin.photo.picture import Job, Look, picture_of
from bantin.photo.plan import Settings


@dataclass(frozen=True, slots=True)
class Pruned:
    """What pruning removed."""

    files: int
    size: int
    """Bytes."""


def needed_files(jobs: Collection[Job], index: Index, settings: Settings) -> frozenset[str]:
    """Give the names of the cached files that photos need.

    The name of a shared link's picture hangs on the focus: where that isn't known any more, the
    picture is made again.
    """
    unknown = Look("", Focus())
    return frozenset(
        file
        for job in jobs
        for file in picture_of(job, index.looks.get(job.photo.digest, unknown), settings).files
    )


def needed_index(jobs: Collection[Job], index: Index, paths: Collection[str]) -> Index:
    """Give what an index knows of the photos of a site."""
    digests = {job.photo.digest for job in jobs}
    return replace(
        index,
        photos={path: known for path, known in index.photos.items() if path in paths},
        looks={digest: look for digest, look in index.looks.items() if digest in digests},
    )


def prune(cache: PhotoCache, needed: Collection[str]) -> Pruned:
    """Remove the files of a cache that aren't needed."""
    unneeded = {name: size for name, size in cache.files().items() if name not in needed}
    for name in unneeded:
        cache.place(name).unlink(missing_ok=True)
    return Pruned(len(unneeded), sum(unneeded.values()))
