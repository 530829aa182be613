"""Publishing a stage: the real site gets what changed, loses what is gone, and nothing else.

A build writes into a stage. Only when all of it is there does the real site change: each file
that differs is written beside its place and renamed into it, so a reader never gets half a file;
a file with the same bytes isn't touched; what the stage doesn't have goes, empty folders too.
Names that begin with a dot at the site's root (`.git`, `.nojekyll`) aren't the build's.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did to the real site, in files."""

    written: int
    removed: int
    unchanged: int


def publish(stage: Path, site: Path) -> Published:
    """Make the real site what the stage is."""
    site.mkdir(parents=True, exist_ok=True)
    wanted = set(_files(stage))
    written = sum(_replace(stage / name, site / name) for name in sorted(wanted))
    stale = [name for name in _files(site) if name not in wanted]
    for name in stale:
        (site / name).unlink()
    _remove_empty_folders(site)
    return Published(written, len(stale), len(wanted) - written)


def _files(root: Path) -> Iterator[str]:
    """Give the files of a tree, relative to it; without what is hidden at its root."""
    for folder, folders, names in os.walk(root):
        place = Path(folder)
        if place == root:
            folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if place != root or not name.startswith("."):
                yield (place / name).relative_to(root).as_posix()


def _replace(source: Path, target: Path) -> bool:
    """Put a file in its place unless it is there already; tell whether it was put."""
    if _is_same(source, target):
        return False
    _make_way(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        shutil.copyfile(source, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return True


def _is_same(source: Path, target: Path) -> bool:
    try:
        if target.is_symlink() or target.stat().st_size != source.stat().st_size:
            return False
        return target.read_bytes() == source.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False


def _make_way(target: Path) -> None:
    """Remove what stands where a file or one of its folders must be."""
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for parent in target.parents:
        if parent.is_file() or parent.is_symlink():
            if not parent.is_dir():
                parent.unlink()
            return
        if parent.exists():
            return


def _remove_empty_folders(root: Path) -> None:
    for folder, _, _ in os.walk(root, topdown=False):
        place = Path(folder)
        relative = place.relative_to(root)
        if place == root or relative.parts[0].startswith("."):
            continue
        if not any(place.iterdir()):
            place.rmdir()
