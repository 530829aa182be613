"""The stage: a folder of its own for each build, in which the site is made before it is shown."""

import errno
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.site.publishing import is_marked, mark

_PREFIX: Final = "stage-"
_SITE: Final = "site"
_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What the system says where a disk, or somebody's share of it, is full."""
_ABANDONED_AFTER: Final = 24 * 60 * 60
"""Seconds after which a stage is taken for one whose build was killed."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A build's stage, and the site that it will become."""

    folder: Path
    site: Path
    cache: Path

    def discard(self) -> None:
        """Remove the stage."""
        _remove(self.folder.parent)


def concerns(stage: Stage, error: OSError) -> bool:
    """Tell whether an error says that a stage has no room, or can't be written."""
    if error.errno in _NO_ROOM:
        return True
    return isinstance(error.filename, str) and Path(error.filename).is_relative_to(stage.cache)


def open_stage(cache: Path, site: Path) -> Stage:
    """Make an empty stage in the cache folder, and remove those of builds that were killed."""
    cache.mkdir(parents=True, exist_ok=True)
    _remove_abandoned(cache, time.time() - _ABANDONED_AFTER)
    private = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=cache))
    mark(private)
    folder = private / _SITE
    folder.mkdir()  # within the private folder, so that it has the modes that a site needs
    return Stage(folder, site, cache)


def _remove_abandoned(cache: Path, before: float) -> None:
    """Remove old stages; a folder that only has such a name stays."""
    for folder in cache.glob(f"{_PREFIX}*"):
        if _is_ours(folder) and _moment(folder) < before:
            _remove(folder)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder is a stage; an empty one was left before it got its marker."""
    return is_marked(folder) or (folder.is_dir() and not any(folder.iterdir()))


def _remove(private: Path) -> None:
    """Remove a stage, its marker last, so that what a killed build left of it is known as one."""
    shutil.rmtree(private / _SITE, ignore_errors=True)
    shutil.rmtree(private, ignore_errors=True)


def _moment(folder: Path) -> float:
    """Give when a folder was made; another build may have removed it just now."""
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:
        return time.time()


class StageWriter:
    """Writes a stage's files; makes each folder once."""

    def __init__(self, folder: Path) -> None:
        """Take the stage's folder, which is there."""
        self.folder: Final = folder
        self._made: Final = {folder}

    def write(self, name: str, data: bytes) -> None:
        """Write one file, named relative to the stage, with `/`."""
        target = self.folder / name
        self._make(target.parent)
        target.write_bytes(data)

    def copy(self, name: str, source: Path) -> None:
        """Copy a file into the stage, without reading it whole."""
        target = self.folder / name
        self._make(target.parent)
        shutil.copyfile(source, target)

    def place(self, name: str) -> Path:
        """Give where a file is to be written; the folder is made."""
        target = self.folder / name
        self._make(target.parent)
        return target

    def is_free(self, name: str) -> bool:
        """Tell whether a file can be written: neither it nor a file in its way is there."""
        place = self.folder / name
        if place.exists():
            return False
        while not place.exists():
            place = place.parent
        return place.is_dir()

    def _make(self, folder: Path) -> None:
        if folder in self._made:
            return
        self._make(folder.parent)
        folder.mkdir(exist_ok=True)
        self._made.add(folder)
