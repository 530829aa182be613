import os
from pathlib import Path

import pytest

from bantin.article.entries import Stamp, entries_in, is_settled

SECOND = 1_000_000_000


def test_a_folder_is_seen_by_name_without_following_links(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("bài", encoding="utf-8")
    (tmp_path / "a").mkdir()
    (tmp_path / "c").symlink_to("a")
    (tmp_path / "d").symlink_to("b.md")
    seen = entries_in(str(tmp_path))
    assert [(one.name, one.is_file, one.is_folder) for one in seen] == [
        ("a", False, True),
        ("b.md", True, False),
        ("c", False, False),
        ("d", False, False),
    ]
    assert [one.place for one in seen] == [str(tmp_path / one.name) for one in seen]
    status = (tmp_path / "b.md").stat()
    assert seen[1].stamp == (4, status.st_mtime_ns, status.st_ctime_ns)


def test_what_is_no_folder_cannot_be_looked_into(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(NotADirectoryError):
        entries_in(str(tmp_path / "a"))


def test_what_goes_away_while_it_is_looked_at_was_never_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).touch()
    scan = os.scandir

    class Vanishing:
        """Takes a file away between the look at its folder and the look at it."""

        def __init__(self, folder: str) -> None:
            self.entries = list(scan(folder))
            (tmp_path / "a").unlink()

        def __enter__(self) -> list[os.DirEntry[str]]:
            return self.entries

        def __exit__(self, *_: object) -> None: ...

    monkeypatch.setattr(os, "scandir", Vanishing)
    assert [one.name for one in entries_in(str(tmp_path))] == ["b"]


@pytest.mark.parametrize(
    ("stamp", "seconds", "settled"),
    [
        (None, 60, False),
        ((1, 0, 0), 2, False),
        ((1, 0, 0), 2.5, True),
        ((1, SECOND, 0), 2.5, False),
        ((1, 0, SECOND), 2.5, False),
        ((1, 10 * SECOND, 0), 5, False),
    ],
)
def test_a_file_settles_when_a_later_change_would_show(
    stamp: Stamp | None, seconds: float, *, settled: bool
) -> None:
    assert is_settled(stamp, int(seconds * SECOND)) is settled
