"""The preview's observer, beside MkDocs' own server and its observer."""

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from tests.site.previewing import wait_for
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers.polling import PollingObserver

from bantin.hooks.serving import Observer


class Heard(FileSystemEventHandler):
    """Notes each event."""

    def __init__(self) -> None:
        self.events: list[FileSystemEvent] = []

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.events.append(event)


@contextmanager
def two_free_files() -> Iterator[None]:
    """Leave room for two open files: too few to ask the system, enough to look round."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    opened = [os.open(os.devnull, os.O_RDONLY)]
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(opened) + 8, before[1]))
    try:
        with suppress(OSError):
            while True:
                opened.append(os.open(os.devnull, os.O_RDONLY))
        for _ in range(2):
            os.close(opened.pop())
        yield
    finally:
        for each in opened:
            os.close(each)
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_where_the_system_cannot_tell_mkdocs_own_observer_looks_round(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    heard = Heard()
    observer = Observer(PollingObserver(timeout=0.05), (), time.time_ns() + 10**18, "en")
    observer.schedule(heard, str(tmp_path), recursive=True)
    with two_free_files(), caplog.at_level("INFO", logger="mkdocs"):
        observer.start()
        wait_for("the fall-back", lambda: bool(heard.events))
        assert "The system can't tell when files change" in caplog.text
        heard.events.clear()
        (tmp_path / "thu-muc").mkdir()
        wait_for("the change", lambda: bool(heard.events))
        observer.stop()
        observer.join()
    assert caplog.text.count("The system can't tell") == 1


def test_what_is_unscheduled_is_not_told_of(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    gone, stays = Heard(), Heard()
    observer = Observer(PollingObserver(), (), time.time_ns() - 10**10, "vi")
    place = observer.schedule(gone, str(tmp_path / "a"), recursive=True)
    observer.schedule(stays, str(tmp_path / "b"), recursive=True)
    observer.unschedule(place)
    observer.start()
    wait_for("what changed before", lambda: bool(stays.events))
    observer.stop()
    observer.join()
    assert gone.events == []
