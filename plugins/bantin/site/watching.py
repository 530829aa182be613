"""Watching files: the system tells of changes, so that waiting for them costs next to nothing.

`watchfiles` has the system tell: by inotify, FSEvents or ReadDirectoryChangesW. Where those don't
work, as on network drives, its variable WATCHFILES_FORCE_POLLING has it look round instead.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from threading import Event, Thread
from typing import Final, TypeAlias

from watchfiles import watch
from watchfiles._rust_notify import WatchfilesRustInternalError

from bantin.site.bursts import bursts, is_saved_text, is_temporary
from bantin.site.publishing import is_marked

_STEP: Final = 25
"""Milliseconds between two looks at what the system told of folders."""
_STEP_OF_FILES: Final = 50
"""The same of single files, which few people edit."""
_BATCH: Final = 400
"""Milliseconds after which a batch is given though more comes."""
_QUIET: Final = 300
"""Milliseconds without a change after which a burst is over."""
_BETWEEN_POLLS: Final = 1000
"""Milliseconds between two looks round, where polling was asked for."""
_BEFORE_ANOTHER_TRY: Final = 0.5
"""Seconds."""
_TO_END: Final = 2.0
"""Seconds that a thread has for its end."""

_FAULTS: Final = (OSError, WatchfilesRustInternalError)
"""What watchfiles raises where it can't watch, or can't any longer."""

_Batches: TypeAlias = Iterator[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched."""

    paths: Collection[Path]
    """Folders with all that is in them, and files."""
    passed_over: Collection[Path]
    """Folders below them in which nothing is watched, as a build's own."""
    since: int
    """The moment, in nanoseconds since 1970, from which on changes count."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told of changes, from a thread of the watch."""

    changed: Callable[[str], None]
    """Gets a path of each burst, or an empty one where it isn't known."""
    failed: Callable[[str], None]
    """Gets the reason, once, where the system can't tell of changes."""


class Watch:
    """Tells of changes until it is stopped."""

    def __init__(self, watched: Watched, listener: Listener) -> None:
        """Take what is watched, and who is told."""
        paths = {path.resolve() for path in watched.paths}
        self._folders: Final = {path for path in paths if path.is_dir()}
        self._listener: Final = listener
        self._passed_over: Final = tuple(
            f"{path.resolve()}{os.sep}" for path in watched.passed_over
        )
        self._names: Final = {str(path) for path in paths}
        self._below: Final = _Follower(
            partial(_changes, self._folders, self._concerns, step=_STEP),
            partial(changed_since, self._folders, watched.since),
            listener,
        )
        self._above: Final = _Follower(
            partial(_changes, {path.parent for path in paths}, self._is_named),
            partial(changed_since, paths - self._folders, watched.since),
            Listener(self._tell_of_named, listener.failed),
        )

    def start(self) -> None:
        """Begin to watch."""
        if self._folders:
            self._below.start()
        self._above.start()

    def stop(self) -> None:
        """Watch no more."""
        for follower in (self._below, self._above):
            follower.stop()

    def _concerns(self, path: str) -> bool:
        """Tell whether a build may depend on a path below a folder."""
        place = Path(path)
        if ".git" in place.parts or is_temporary(place.name):
            return False
        if f"{path}{os.sep}".startswith(self._passed_over):
            return False
        return not any(is_marked(folder) for folder in place.parents)

    def _is_named(self, path: str) -> bool:
        return path in self._names

    def _tell_of_named(self, path: str) -> None:
        """Tell of what was named itself; another folder under a name must be watched anew."""
        if Path(path) in self._folders:
            self._below.renew()
        self._listener.changed(path)


def _changes(
    paths: Iterable[Path],
    concerns: Callable[[str], bool],
    ended: Event,
    *,
    step: int | None = None,
) -> _Batches:
    """Give batches of changed paths; empty ones when nothing changes for a while.

    Args:
        paths: folders.
        concerns: which paths are to be told.
        ended: ends it.
        step: milliseconds between looks at what the system told; with it, of all below the
            folders too.
    """
    for changes in watch(
        *paths,
        watch_filter=None,
        debounce=_BATCH,
        step=step or _STEP_OF_FILES,
        stop_event=ended,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
        raise_interrupt=False,
        poll_delay_ms=_BETWEEN_POLLS,
        recursive=step is not None,
    ):
        batch = frozenset(path for _, path in changes if concerns(path))
        if batch or not changes:
            yield batch


class _Follower(Thread):
    """A thread that follows changes, and begins anew where it can't go on."""

    def __init__(
        self, begin: Callable[[Event], _Batches], is_late: Callable[[], bool], listener: Listener
    ) -> None:
        super().__init__(daemon=True)
        self._begin: Final = begin
        self._is_late: Final = is_late
        self._listener: Final = listener
        self._closing: Final = Event()
        self._renewal: Final = Event()

    def run(self) -> None:
        """Follow changes until it is stopped; give up where that can't begin."""
        try:
            batches = self._batches()
        except _FAULTS as error:
            self._listener.failed(str(error))
            return
        self._follow(batches, is_late=self._is_late())
        while not self._closing.wait(_BEFORE_ANOTHER_TRY):
            self._renewal.clear()
            try:
                self._follow(self._batches(), is_late=True)
            except FileNotFoundError:  # the folder is being replaced
                continue
            except _FAULTS as error:
                self._listener.failed(str(error))
                return

    def _batches(self) -> _Batches:
        """Begin to watch, and give batches from then on.

        Raises:
            OSError: a folder isn't there, or there are too many for the system.
            WatchfilesRustInternalError: the system can't, for another reason.
        """
        batches = self._begin(self._renewal)
        return chain([next(batches, frozenset())], batches)

    def _follow(self, batches: _Batches, *, is_late: bool) -> None:
        if is_late:
            self._listener.changed("")
        with suppress(*_FAULTS):
            for burst in bursts(batches, is_saved_text):
                self._listener.changed(min(burst))

    def renew(self) -> None:
        """Begin anew."""
        self._renewal.set()

    def stop(self) -> None:
        """End; wait for that, though not for long."""
        self._closing.set()
        self._renewal.set()
        if self.is_alive():
            self.join(_TO_END)


def changed_since(paths: Iterable[Path], moment: int) -> bool:
    """Tell whether files or folders, or what is in them, changed after a moment.

    Args:
        paths: of files and folders.
        moment: in nanoseconds since 1970.
    """
    waiting = [str(path) for path in paths]
    while waiting:
        path = waiting.pop()
        try:
            if _moment(os.stat(path)) > moment:  # noqa: PTH116 - ten thousand texts in a walk
                return True
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    elif _moment(entry.stat(follow_symlinks=False)) > moment:
                        return True
        except OSError:  # a file, or what went away: the folder above it has changed by that
            continue
    return False


def _moment(status: os.stat_result) -> int:
    """Give when a file's bytes, name or rights changed last."""
    return max(status.st_mtime_ns, status.st_ctime_ns)
