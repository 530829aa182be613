"""What happens to a site's folder and to the cache behind a build's back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Final

from trials.place import Trial, remove

MARKER: Final = ".bantin"
"""The file by which builds know a site as their own; without it they rightly refuse."""

_RENDITIONS: Final = "photos"
"""The folder of the cache that is addressed by content."""


def _published(trial: Trial) -> Path | None:
    """Give one of the site's files; none where there is none."""
    root = trial.place.output
    files = sorted(file for file in root.rglob("*") if file.is_file() and file.name != MARKER)
    return trial.dice.choice(files) if files else None


def _page(trial: Trial) -> Path | None:
    """Give one of the site's pages; none where there is none."""
    files = sorted(trial.place.output.rglob("*.html"))
    return trial.dice.choice(files) if files else None


def damage_published(trial: Trial) -> str | None:
    """Write something else into a page."""
    file = _page(trial)
    if file is None:
        return None
    data = file.read_bytes()
    kept = data[: len(data) // 2] if trial.is_lucky() else b"<p>" + data[3:]
    file.write_bytes(kept)
    return _told(trial, file)


def delete_published(trial: Trial) -> str | None:
    """Delete a file of the site."""
    file = _published(trial)
    if file is None:
        return None
    file.unlink()
    return _told(trial, file)


def delete_folder(trial: Trial) -> str | None:
    """Delete a folder of the site, with all in it."""
    file = _published(trial)
    if file is None or file.parent == trial.place.output:
        return None
    shutil.rmtree(file.parent)
    return _told(trial, file.parent)


def replace_by_folder(trial: Trial) -> str | None:
    """Put a folder in a file's place."""
    file = _published(trial)
    if file is None:
        return None
    file.unlink()
    (file / "trong").mkdir(parents=True)
    (file / "trong" / "la.txt").write_text("lạ", "utf-8")
    return _told(trial, file)


def replace_by_link(trial: Trial) -> str | None:
    """Put a link to another file in a page's place."""
    file, other = _page(trial), _page(trial)
    if file is None or other is None or file == other:
        return None
    file.unlink()
    file.symlink_to(other)
    return f"{_told(trial, file)} to {_told(trial, other)}"


def touch_published(trial: Trial) -> str | None:
    """Give a file of the site other times, and leave what is in it."""
    file = _published(trial)
    if file is None:
        return None
    moment = trial.dice.randrange(10**9, 2 * 10**9)
    os.utime(file, (moment, moment))
    return _told(trial, file)


def add_by_hand(trial: Trial) -> str | None:
    """Put files and empty folders into the site that no build made."""
    root = trial.place.output
    if not root.is_dir():
        return None
    place = root / trial.dice.choice(["la", "tin/2019/01", "media/zz", "don-vi/la/anh"])
    (place / "trong").mkdir(parents=True, exist_ok=True)
    (place / "index.html").write_text("lạ", "utf-8")
    return _told(trial, place)


def lose_site(trial: Trial) -> str:
    """Delete the site."""
    remove(trial.place.output)
    return "all of it"


def lose_cache(trial: Trial) -> str:
    """Delete the cache."""
    remove(trial.place.root / ".cache")
    return "all of it"


def _cached(trial: Trial, *, with_renditions: bool) -> Path | None:
    """Give one of the cache's files; none where there is none."""
    root = trial.place.cache
    files = sorted(
        file
        for file in root.rglob("*")
        if file.is_file()
        and file.stat().st_size
        and (with_renditions or file.relative_to(root).parts[0] != _RENDITIONS)
    )
    return trial.dice.choice(files) if files else None


def delete_cached(trial: Trial) -> str | None:
    """Delete a file of the cache."""
    file = _cached(trial, with_renditions=True)
    if file is None:
        return None
    file.unlink()
    return _told(trial, file)


def empty_cached(trial: Trial) -> str | None:
    """Leave nothing in a file of the cache, as a power cut does."""
    file = _cached(trial, with_renditions=True)
    if file is None:
        return None
    file.write_bytes(b"")
    return _told(trial, file)


def cut_cached(trial: Trial) -> str | None:
    """Cut a file of the cache off."""
    file = _cached(trial, with_renditions=False)
    if file is None:
        return None
    data = file.read_bytes()
    kept = trial.dice.choice([1, len(data) // 2, len(data) - 1])
    file.write_bytes(data[:kept])
    return f"{_told(trial, file)} after {kept} of {len(data)} bytes"


def flip_cached(trial: Trial) -> str | None:
    """Turn one bit of a file of the cache, and leave its times."""
    file = _cached(trial, with_renditions=False)
    if file is None:
        return None
    status = file.stat()
    data = bytearray(file.read_bytes())
    place = trial.dice.randrange(len(data))
    data[place] ^= 1 << trial.dice.randrange(8)
    file.write_bytes(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    return f"{_told(trial, file)} at {place}"


def litter_cache(trial: Trial) -> str:
    """Put into the cache what isn't its own."""
    place = trial.place.cache / trial.dice.choice(["la", "pages", "bodies/la", "photos/zz"])
    place.mkdir(parents=True, exist_ok=True)
    (place / "la.bin").write_bytes(b"\x00\xff" * 99)
    return _told(trial, place)


def keep_site(trial: Trial) -> str:
    """Keep a copy of the site, for `old-site-back`."""
    return _copy(trial.place.output, trial.kept / "site")


def old_site_back(trial: Trial) -> str | None:
    """Put the site back that was kept, as staff do who regret something."""
    if not (trial.kept / "site").exists():
        return None
    return _copy(trial.kept / "site", trial.place.output)


def keep_cache(trial: Trial) -> str:
    """Keep a copy of the cache, for `old-cache-back`."""
    return _copy(trial.place.cache, trial.kept / "cache")


def old_cache_back(trial: Trial) -> str | None:
    """Put the cache back that was kept, as machines do that build for many."""
    if not (trial.kept / "cache").exists():
        return None
    return _copy(trial.kept / "cache", trial.place.cache)


def _copy(source: Path, target: Path) -> str:
    remove(target)
    if source.exists():
        shutil.copytree(source, target, symlinks=True)
    return f"{source.name} to {target.name}"


def _told(trial: Trial, file: Path) -> str:
    return file.relative_to(trial.place.root).as_posix()


EDITS: Final[dict[str, Callable[[Trial], str | None]]] = {
    "damage-published": damage_published,
    "delete-published": delete_published,
    "delete-folder": delete_folder,
    "replace-by-folder": replace_by_folder,
    "replace-by-link": replace_by_link,
    "touch-published": touch_published,
    "add-by-hand": add_by_hand,
    "lose-site": lose_site,
    "lose-cache": lose_cache,
    "delete-cached": delete_cached,
    "empty-cached": empty_cached,
    "cut-cached": cut_cached,
    "flip-cached": flip_cached,
    "litter-cache": litter_cache,
    "keep-site": keep_site,
    "old-site-back": old_site_back,
    "keep-cache": keep_cache,
    "old-cache-back": old_cache_back,
}
"""By the names under which they are told and replayed."""
