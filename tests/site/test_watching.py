"""Watching real files: what is told, and what isn't."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from tests.site.previewing import wait_for

from bantin.site.publishing import mark
from bantin.site.watching import Listener, Watch, Watched, changed_since

EVER: Final = 1
"""A moment before which nothing of a test was there."""


@dataclass(slots=True)
class Heard:
    """What a listener was told."""

    changes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def names(self) -> list[str]:
        return [Path(path).name for path in self.changes]

    def are(self, names: list[str]) -> bool:
        return self.names() == names


@contextmanager
def watching(
    *paths: Path, passed_over: tuple[Path, ...] = (), since: int | None = None
) -> Iterator[Heard]:
    """Watch until the block ends; begins when the watch does.

    Where no moment is given since which changes count, all count. As something always has
    changed before, a watch of folders and one of files tell of that as soon as they watch.
    """
    heard = Heard()
    watch = Watch(
        Watched(paths, passed_over, EVER if since is None else since),
        Listener(heard.changes.append, heard.faults.append),
    )
    watch.start()
    try:
        if since is None:
            kinds = {path.is_dir() for path in paths}
            wait_for("the beginning of the watch", lambda: heard.are([""] * len(kinds)))
            heard.changes.clear()
        yield heard
    finally:
        watch.stop()


def _say_when_it_is_quiet(heard: Heard) -> None:
    """Wait until no change is on its way any more, and forget those told."""
    while heard.changes:
        heard.changes.clear()
        time.sleep(0.6)


def test_a_saved_text_is_told_and_a_text_saved_by_renaming(tmp_path: Path) -> None:
    with watching(tmp_path) as heard:
        (tmp_path / "a.md").write_text("một")
        wait_for("the text", lambda: heard.names() == ["a.md"])
        (tmp_path / ".a.md.swp").write_text("hai")
        (tmp_path / ".a.md.swp").rename(tmp_path / "b.md")
        wait_for("the renamed one", lambda: heard.names() == ["a.md", "b.md"])


def test_a_new_folder_is_told_and_what_is_saved_in_it_later(tmp_path: Path) -> None:
    with watching(tmp_path) as heard:
        (tmp_path / "a/b/c").mkdir(parents=True)
        wait_for("the folder", lambda: bool(heard.changes))
        _say_when_it_is_quiet(heard)
        (tmp_path / "a/b/c/index.md").write_text("một")
        wait_for("the text", lambda: heard.names() == ["index.md"])


def test_what_is_removed_is_told(tmp_path: Path) -> None:
    (tmp_path / "bai").mkdir()
    (tmp_path / "bai/anh.jpg").write_bytes(b"x")
    with watching(tmp_path) as heard:
        (tmp_path / "bai/anh.jpg").unlink()
        wait_for("the photo that went", lambda: heard.names() == ["anh.jpg"])
        shutil.rmtree(tmp_path / "bai")
        wait_for("the folder that went", lambda: heard.names() == ["anh.jpg", "bai"])


def test_a_file_is_told_each_time_it_is_replaced_and_its_neighbours_never(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text("a: 1\n")
    with watching(file) as heard:
        for count in (1, 2, 3):
            (tmp_path / "serve.log").write_text(f"{count}\n")
            new = tmp_path / "mkdocs.yml.new"
            new.write_text(f"a: {count}\n")
            new.replace(file)
            wait_for("the new file", partial(heard.are, ["mkdocs.yml"] * count))


def test_a_folder_that_is_replaced_is_watched_on(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    beside = tmp_path / "mkdocs.yml"
    beside.write_text("a: 1\n")  # what is beside it tells when the folder above is watched
    with watching(content, beside) as heard:
        content.rename(tmp_path / "cu")
        content.mkdir()

        def is_told() -> bool:
            (content / "index.md").write_text("mới")
            return "index.md" in heard.names()

        wait_for("the text in the new folder", is_told)


@pytest.mark.parametrize(
    "name", ["cache/trang.html", "site/trang/index.html", ".git/index", "bai/.index.md.swp"]
)
def test_what_no_build_depends_on_is_not_told(tmp_path: Path, name: str) -> None:
    for folder in ("cache", "site/trang", ".git", "bai"):
        (tmp_path / folder).mkdir(parents=True)
    mark(tmp_path / "site")
    with watching(tmp_path, passed_over=(tmp_path / "cache",)) as heard:
        (tmp_path / name).write_text("x")
        (tmp_path / "sau.md").write_text("x")
        wait_for("what came after", lambda: bool(heard.changes))
        assert heard.names() == ["sau.md"]


def test_reading_is_no_change(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    with watching(tmp_path) as heard:
        (tmp_path / "a.md").read_text()
        (tmp_path / "b.md").write_text("x")
        wait_for("what came after", lambda: bool(heard.changes))
        assert heard.names() == ["b.md"]


def test_a_name_that_is_no_text_does_not_end_the_watch(tmp_path: Path) -> None:
    with watching(tmp_path) as heard:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.jpg")).write_bytes(b"x")

        def is_told() -> bool:
            (tmp_path / "a.md").write_text("x")
            return "a.md" in heard.names()

        wait_for("the text after it", is_told)
        assert heard.faults == []


def test_what_changed_before_the_watch_began_is_told(tmp_path: Path) -> None:
    before = time.time_ns()
    (tmp_path / "a.md").write_text("x")
    with watching(tmp_path, since=before - 10**9) as heard:
        wait_for("the change before", lambda: heard.changes == [""])


def test_what_cannot_be_watched_is_said(tmp_path: Path) -> None:
    with watching(tmp_path / "khong/co", since=1) as heard:
        wait_for("the fault", lambda: bool(heard.faults))
    assert heard.changes == []


def test_no_thread_stays_when_the_watch_ends(tmp_path: Path) -> None:
    before = set(threading.enumerate())
    with watching(tmp_path):
        assert set(threading.enumerate()) - before
    assert set(threading.enumerate()) - before == set()


def test_changes_since_a_moment_are_found_in_files_folders_and_what_is_below(
    tmp_path: Path,
) -> None:
    file = tmp_path / "mkdocs.yml"
    deep = tmp_path / "content/tin/bai/anh.jpg"
    deep.parent.mkdir(parents=True)
    file.write_text("a: 1\n")
    deep.write_bytes(b"x")
    moment = deep.stat().st_ctime_ns
    later = moment + 5 * 10**9
    places = [file, tmp_path / "content"]
    assert changed_since(places, moment - 1)
    assert not changed_since(places, later)
    os.utime(deep, ns=(later + 1, later + 1))
    assert changed_since(places, later)
    deep.unlink()
    assert not changed_since(places, later)
    os.utime(deep.parent, ns=(later + 1, later + 1))
    assert changed_since(places, later)
    assert not changed_since([tmp_path / "khong-co"], 0)
