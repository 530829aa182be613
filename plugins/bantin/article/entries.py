"""What is in a folder, with sizes and times, as seen in one look at each of its files."""

import os
from collections.abc import Mapping
from operator import itemgetter
from stat import S_ISREG
from typing import Final, NamedTuple, TypeAlias

Stamp: TypeAlias = tuple[int, int, int]
"""A file's size in bytes, and the times of its last change of bytes and of its entry (ns)."""


class Entry(NamedTuple):
    """A file, folder or link in a folder: a tuple, since a build makes one for every file."""

    name: str
    place: str
    """Where it is on the disk."""
    is_file: bool
    """Whether it is a plain file, not a link to one."""
    is_folder: bool
    """Whether it is a folder, not a link to one."""
    stamp: Stamp
    """Of a folder nothing is said."""


Listed: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""What is in folders, by their place."""

SETTLED: Final = 2_000_000_000
"""Nanoseconds after which a file that changes again has other times than before: the coarsest
clock of a file system, FAT's, ticks every two seconds."""

_NONE: Final[Stamp] = (0, 0, 0)
_by_name: Final = itemgetter(0)


def is_settled(stamp: Stamp | None, now: int) -> bool:
    """Tell whether a file that changes after a moment (ns) will have another stamp."""
    return stamp is not None and max(stamp[1:]) + SETTLED < now


def entries_in(folder: str) -> tuple[Entry, ...]:
    """Look at all that is in a folder, by name; links aren't followed.

    Raises:
        OSError: the folder can't be looked into. What goes away meanwhile was never there.
    """
    seen: list[Entry] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name, place = entry.name, entry.path
            if entry.is_dir(follow_symlinks=False):
                seen.append(Entry(name, place, False, True, _NONE))  # noqa: FBT003 - a tuple's
                continue
            try:
                status = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            stamp = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            seen.append(Entry(name, place, S_ISREG(status.st_mode), False, stamp))  # noqa: FBT003
    if len(seen) > 1:
        seen.sort(key=_by_name)
    return tuple(seen)
