"""What a build did to the files of a site."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Tree: TypeAlias = dict[str, tuple[int, int, int]]
"""Each file's number, time and size, by its path."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a build wrote."""

    files: int
    """Files that are new, or aren't what they were; one written with the same bytes counts."""
    bytes: int
    """Of those files."""
    removed: int
    """Files that were there and are not any more."""
    pages: int
    """HTML files of the whole site, written now or before."""


def look_at(site: Path) -> Tree:
    """Give the files of a site, none if there is no such folder."""
    return dict(_files(site, ""))


def _files(folder: Path, prefix: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    if not folder.is_dir():
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                yield from _files(Path(entry.path), name + "/")
            else:
                stat = entry.stat(follow_symlinks=False)
                yield name, (stat.st_ino, stat.st_mtime_ns, stat.st_size)


def compare(before: Tree, after: Tree) -> Written:
    """Say what changed from one look to the next."""
    written = [path for path, state in after.items() if before.get(path) != state]
    return Written(
        files=len(written),
        bytes=sum(after[path][2] for path in written),
        removed=len(before.keys() - after.keys()),
        pages=sum(path.endswith(".html") for path in after),
    )
