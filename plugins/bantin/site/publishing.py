"""Publishing a stage: the real site gets what changed, loses what is gone, and nothing else.

A build writes into a stage. Only when all of it is there does the real site change: each file
that differs is renamed into its place (from another disk: copied beside it first), so a reader
never gets half a file; a file with the same bytes isn't touched; what the stage doesn't have
goes, empty folders too. Names that begin with a dot at the site's root (`.git`, `.nojekyll`)
aren't the build's.

What isn't the build's must never go. So a site carries a marker, and a folder that holds
anything without one isn't published into.
"""

import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bantin.phrase import Phrase
from bantin.site.site_tree import SiteTree, Stamp, stamp_of, tree_of
from bantin.wording import terminal as wording

MARKER: Final = ".bantin"
"""A file that says that its folder and all in it were made by a build."""

_MEANING: Final = f"{wording.MARKER.vi}\n\n{wording.MARKER.en}\n"


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did to the real site, in files."""

    added: int
    changed: int
    removed: int
    unchanged: int
    files: Mapping[str, Stamp] = field(default_factory=dict, compare=False, repr=False)
    """The site's files now, relative to it."""


def mark(folder: Path) -> None:
    """Put the marker into a folder that a build made."""
    marker = folder / MARKER
    if not marker.exists():
        marker.write_text(_MEANING, encoding="utf-8", newline="\n")


def is_marked(folder: Path) -> bool:
    """Tell whether a folder was made by a build."""
    return (folder / MARKER).is_file()


def why_unfit(site: Path, precious: Iterable[Path]) -> Phrase | None:
    """Say why a folder can't be published into; none where it can.

    Args:
        site: where the site is to be; it needn't be there.
        precious: files and folders that publishing must leave alone.
    """
    if site.exists() and not site.is_dir():
        return wording.SITE_NO_FOLDER
    real = site.resolve()
    if any(place.resolve().is_relative_to(real) for place in precious):
        return wording.SITE_TOO_HIGH
    if is_marked(site) or not any(_visible(site)):
        return None
    return wording.SITE_NOT_OURS


def _visible(site: Path) -> Iterator[Path]:
    if site.is_dir():
        yield from (path for path in site.iterdir() if not path.name.startswith("."))


def publish(
    stage: Path, site: Path, kept: frozenset[str] = frozenset(), there: SiteTree | None = None
) -> Published:
    """Make the real site what the stage is; files move out of the stage where they can.

    A site that isn't there yet appears as a whole, in one step.

    Args:
        stage: what was built.
        site: what is to be changed.
        kept: files of the site, relative to it, that stay though the stage doesn't hold them.
        there: the site as it is; it is looked at, unless given.
    """
    mark(stage)
    staged = tree_of(stage)
    if _move_whole(stage, site):
        return Published(len(staged.files), 0, 0, 0, staged.files)
    site.mkdir(parents=True, exist_ok=True)
    mark(site)
    there = there or tree_of(site)
    for name in there.linked:  # through which files would be written outside the site
        (site / name).unlink(missing_ok=True)
    written = {name for name in sorted(staged.files) if _replace(stage / name, site / name)}
    stays = staged.files.keys() | kept
    stale = there.files.keys() - stays
    for name in stale:
        _remove(site / name)
    _remove_empty_folders(site, there, stays)
    changed = len(written & there.files.keys())
    files = {name: stamp for name, stamp in there.files.items() if name in stays}
    files.update((name, stamp_of(site / name)) for name in written)
    same = len(stays) - len(written)
    return Published(len(written) - changed, changed, len(stale), same, files)


def _move_whole(stage: Path, site: Path) -> bool:
    """Let the stage become the site, where there is no site yet and both are on one disk."""
    if site.is_symlink() or (site.is_dir() and any(site.iterdir())):
        return False
    site.parent.mkdir(parents=True, exist_ok=True)
    return _moved(stage, site)


def _moved(source: Path, target: Path) -> bool:
    """Rename, where that can be done: not between disks, nor onto a mounted folder."""
    try:
        source.replace(target)
    except OSError:
        return False
    return True


def _replace(source: Path, target: Path) -> bool:
    """Put a file in its place unless it is there already; tell whether it was put."""
    if _is_same(source, target):
        return False
    _make_way(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    if not _moved(source, target):
        _copy(source, target)
    return True


def _copy(source: Path, target: Path) -> None:
    """Copy a file beside its place, then rename it into it."""
    beside = target.with_name(f".{target.name}.{secrets.token_hex(8)}.new")
    try:
        shutil.copyfile(source, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


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
                parent.unlink(missing_ok=True)
            return
        if parent.exists():
            return


def _remove(file: Path) -> None:
    """Remove a file, unless a folder of the new site stands in its place by now."""
    if file.is_symlink() or not file.is_dir():
        with suppress(FileNotFoundError, NotADirectoryError):
            file.unlink()


def _remove_empty_folders(site: Path, before: SiteTree, stays: Iterable[str]) -> None:
    """Remove the folders of a site that hold nothing any more."""
    full = {""}
    for name in stays:
        folder = name.rpartition("/")[0]
        while folder not in full:
            full.add(folder)
            folder = folder.rpartition("/")[0]
    for folder in reversed(before.folders):
        if folder not in full:
            with suppress(OSError):  # gone already, or hidden names are in it
                (site / folder).rmdir()
