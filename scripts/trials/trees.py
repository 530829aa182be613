"""Folders as trials compare them: bytes, folders, and what shows that a file was touched."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

Tree: TypeAlias = Mapping[str, bytes | None]
"""Paths relative to a folder, with the bytes of files; folders have none and end in `/`."""


@dataclass(frozen=True, slots=True)
class Touch:
    """What changes when a file is written, whatever is written."""

    inode: int
    changed: int
    """Nanoseconds since 1970."""


def read_tree(root: Path) -> dict[str, bytes | None]:
    """Read all of a folder; an empty tree where there is none."""
    tree: dict[str, bytes | None] = {}
    for folder, folders, names in os.walk(root):
        place = Path(folder).relative_to(root)
        for name in (*folders, *names):
            path = place / name
            data = _read(root / path)
            tree[path.as_posix() if data is not None else f"{path.as_posix()}/"] = data
    return tree


def _read(path: Path) -> bytes | None:
    if path.is_symlink():
        return f"link to {path.readlink()}".encode()
    return None if path.is_dir() else path.read_bytes()


def touches(root: Path) -> dict[str, Touch]:
    """Give when the files of a folder were written last."""
    found: dict[str, Touch] = {}
    for file in root.rglob("*"):
        status = file.lstat()
        if stat.S_ISREG(status.st_mode):
            found[file.relative_to(root).as_posix()] = Touch(status.st_ino, status.st_mtime_ns)
    return found


def differences(right: Tree, found: Tree) -> list[str]:
    """Say how a tree differs from what it should be, a line for each path."""
    return [
        *(f"missing: {name}" for name in sorted(right.keys() - found.keys())),
        *(f"left over: {name}" for name in sorted(found.keys() - right.keys())),
        *(
            f"differs: {name}: {_first_difference(right[name] or b'', found[name] or b'')}"
            for name in sorted(right.keys() & found.keys())
            if right[name] != found[name]
        ),
    ]


def _first_difference(right: bytes, found: bytes) -> str:
    pairs = enumerate(zip(right, found, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), min(len(right), len(found)))
    part = slice(max(0, place - 60), place + 60)
    return f"at {place}, should be {right[part]!r}, is {found[part]!r}"
