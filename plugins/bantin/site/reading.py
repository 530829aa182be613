"""Reading all articles' folders: what is known of them is taken as it is, the rest by workers."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from bantin.article.entries import Listed, is_settled
from bantin.article.source import ArticleFolder
from bantin.site.article_index import Index, Remembered
from bantin.site.folder_reading import FolderReading, Look, look_into

FEW: Final = 500
"""Fewer articles than this are read by the build itself: workers take time to start."""

_PORTION: Final = 125
"""Articles that a worker reads in one go."""


@dataclass(frozen=True, slots=True)
class Means:
    """What a content folder is read with."""

    known: Index = field(default_factory=dict)
    """What earlier builds read."""
    now: int = 0
    """The moment in nanoseconds; files that changed just before are read again next time."""
    executor: Executor | None = None
    """Who reads where there is much to read; this process itself where there is nobody."""
    listed: Listed = field(default_factory=dict)
    """What was seen of folders already."""


@dataclass(frozen=True, slots=True)
class FoldersRead:
    """What was read of articles' folders."""

    readings: dict[str, FolderReading]
    """By the article's path, in the order of the folders."""
    index: Index
    """What later builds needn't read again."""


@dataclass(frozen=True, slots=True)
class _Task:
    """A folder to look into."""

    folder: ArticleFolder
    known: Remembered | None

    @property
    def digest(self) -> str | None:
        """The digest of what was read of it before."""
        return None if self.known is None else self.known.digest


_Job: TypeAlias = tuple[ArticleFolder, str | None]
"""A folder, and the digest of what was read of it before."""


def read_folders(
    content: Path, prefix: str, folders: Sequence[ArticleFolder], means: Means
) -> FoldersRead:
    """Read articles' folders; files that are as they were when the index was made aren't opened.

    Args:
        content: the content folder.
        prefix: what findings put before paths in it, as `content/`.
        folders: where articles are, from `survey`.
        means: what they are read with.
    """
    tasks: list[_Task] = []
    readings = dict.fromkeys((folder.path for folder in folders), FolderReading())
    index: dict[str, Remembered] = {}
    for folder in folders:
        known = means.known.get(folder.path)
        if known is not None and _is_same(known, folder):
            index[folder.path] = known
            readings[folder.path] = known.reading
        else:
            tasks.append(_Task(folder, known))
    jobs = [(task.folder, task.digest) for task in tasks]
    for task, look in zip(tasks, _looks(content, prefix, jobs, means.executor), strict=True):
        reading = look.reading or (task.known.reading if task.known else FolderReading())
        readings[task.folder.path] = reading
        if look.digest is not None:
            folder = task.folder
            stamp = folder.stamp if is_settled(folder.stamp, means.now) else None
            index[folder.path] = Remembered(stamp, look.digest, folder.files, reading)
    return FoldersRead(readings, index)


def _is_same(known: Remembered, folder: ArticleFolder) -> bool:
    stamp = folder.stamp
    return stamp is not None and known.stamp == stamp and known.files == folder.files


def _looks(
    content: Path, prefix: str, jobs: list[_Job], executor: Executor | None
) -> Iterator[Look]:
    """Look into folders, in order, whoever does it."""
    look_into_all = partial(_look_into_all, content, prefix)
    if executor is None or len(jobs) < FEW:
        yield from look_into_all(jobs)
        return
    portions = [jobs[start : start + _PORTION] for start in range(0, len(jobs), _PORTION)]
    for looks in executor.map(look_into_all, portions):
        yield from looks


def _look_into_all(content: Path, prefix: str, jobs: list[_Job]) -> list[Look]:
    return [look_into(content, prefix, folder, known) for folder, known in jobs]
