"""What lies in a folder, seen in one walk: the site as it is before a build changes it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = tuple[int, int]
"""A file's size in bytes, and the time of its last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class SiteTree:
    """A folder's files and folders, relative to it, with `/`; without what its root hides."""

    files: Mapping[str, Stamp]
    """Links to files too, with stamps of their own."""
    folders: tuple[str, ...]
    """Each before those within it."""
    linked: tuple[str, ...]
    """Links to folders; nothing behind them was looked at."""


def tree_of(root: Path) -> SiteTree:
    """Walk a folder once; one that isn't there is empty."""
    files: dict[str, Stamp] = {}
    folders: list[str] = []
    linked: list[str] = []
    waiting = [""]
    while waiting:
        within = waiting.pop()
        for entry in _entries(f"{root}/{within}"):
            name = within + entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.append(name)
                waiting.append(f"{name}/")
            elif entry.is_symlink() and entry.is_dir():
                linked.append(name)
            else:
                status = entry.stat(follow_symlinks=False)
                files[name] = status.st_size, status.st_mtime_ns
        if not within:
            files = {name: stamp for name, stamp in files.items() if not name.startswith(".")}
            folders, linked = _shown(folders), _shown(linked)
            waiting = _shown(waiting)
    return SiteTree(files, tuple(folders), tuple(linked))


def tree_with(files: Mapping[str, Stamp]) -> SiteTree:
    """Give the tree of a folder that holds some files and nothing else."""
    folders = {""}
    for name in files:
        folder = name.rpartition("/")[0]
        while folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return SiteTree(files, tuple(sorted(folders - {""})), ())


def _shown(names: list[str]) -> list[str]:
    return [name for name in names if not name.startswith(".")]


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except (FileNotFoundError, NotADirectoryError):
        return []


def stamp_of(file: Path) -> Stamp:
    """Give a file's stamp.

    Raises:
        OSError: it can't be looked at.
    """
    status = file.lstat()
    return status.st_size, status.st_mtime_ns
