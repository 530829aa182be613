"""Taking turns: of two builds that end at once, one writes a site after the other."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def turn(cache: Path, name: str = "publishing") -> Iterator[None]:
    """Hold the right to change a site; wait for it while another build has it.

    The system gives it back when a build is killed. Where it knows no such locks there is
    nothing to wait for.

    Args:
        cache: where the lock is.
        name: of what is locked.
    """
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / f"{name}.lock").open("a", encoding="utf-8") as lock:
        if sys.platform != "win32":
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
