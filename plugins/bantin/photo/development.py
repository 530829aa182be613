"""Development: renditions of many photos made by worker processes, kept in a cache."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, TypeAlias

from bantin.findings import Checked
from bantin.photo.cache import PhotoCache
from bantin.photo.faults import unreadable
from bantin.photo.picture import Job, Looks, Picture, picture_of
from bantin.photo.plan import Settings
from bantin.wording import findings as kinds

_AT_ONCE: Final = 256
"""Photos that wait for workers at a time, so that memory doesn't grow with their number."""
NewExecutor: TypeAlias = Callable[[], Executor]
"""Gives the workers; called again when one of them has died."""

Work: TypeAlias = Callable[[Job], Checked[Picture]]
"""What a worker does."""


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
    made = _made(waiting, settings, darkroom)
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


def _made(jobs: list[Job], settings: Settings, darkroom: Darkroom) -> Iterator[Checked[Picture]]:
    return iter(darkroom.count(_each(jobs, settings, darkroom), len(jobs)))


def _each(jobs: list[Job], settings: Settings, darkroom: Darkroom) -> Iterator[Checked[Picture]]:
    """Give the outcome of each job; one that kills a worker is asked again alone."""
    if not jobs:
        return
    # most builds have nothing to decode; here, before any fork, so that all workers have it
    from bantin.photo.worker import Worker  # noqa: PLC0415

    worker, workers = Worker(darkroom.cache.folder, settings), darkroom.workers
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


def _alone(job: Job, worker: Work, workers: NewExecutor) -> Checked[Picture]:
    try:
        with workers() as executor:
            return executor.submit(worker, job).result()
    except BrokenExecutor:
        return Checked(None, unreadable(job.path, kinds.PHOTO_STOPPED).findings)
