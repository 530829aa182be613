"""Taking turns: of two builds that end at once, one publishes after the other."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

LOCK: Final = "publishing.lock"
"""The file in the cache that a publishing build holds."""


@contextmanager
def turn(cache: Path) -> Iterator[None]:
    """Hold the right to publish; wait for it while another build has it.

    The system gives it back when a build is killed. Where it knows no such locks there is
    nothing to wait for.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / LOCK).open("a", encoding="utf-8") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
