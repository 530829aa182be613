"""Where a preview's site lies: in the cache, so that the next preview makes only what changed.

MkDocs gives a preview a folder of the moment, which goes when it ends.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

_FOLDER: Final = "preview"
_LOCK: Final = "preview.lock"
"""The file in the cache that a running preview holds."""


def is_momentary(folder: Path) -> bool:
    """Tell whether a folder is one that MkDocs made for a preview alone."""
    is_there = folder.is_dir() and not any(folder.iterdir())
    return is_there and folder.resolve().parent == Path(tempfile.gettempdir()).resolve()


@contextmanager
def preview_place(cache: Path) -> Iterator[Path | None]:
    """Hold a cache's folder for previews; none where another preview holds it, or none can.

    Raises:
        OSError: the cache can't be written.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / _LOCK).open("a", encoding="utf-8") as lock:
        yield cache / _FOLDER if _is_held(lock.fileno()) else None


def _is_held(lock: int) -> bool:
    """Take a lock, where the system knows such and nobody has it; tell whether it was taken."""
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
