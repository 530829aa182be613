"""Where a preview's site lies."""

import os
import signal
import tempfile
from pathlib import Path

import pytest
from tests.site.previewing import PATIENCE, free_port, previewing
from tests.site.sites import Site

from bantin.site.preview_place import is_momentary, preview_place


def test_only_an_empty_folder_of_the_moment_is_momentary(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    folder = Path(tempfile.mkdtemp())
    assert is_momentary(folder)
    (folder / "sau").mkdir()
    assert not is_momentary(folder / "sau")
    assert not is_momentary(folder)
    assert not is_momentary(tmp_path / "khong-co")


def test_one_preview_has_the_place_at_a_time(tmp_path: Path) -> None:
    cache = tmp_path / "dem"
    with preview_place(cache) as first, preview_place(cache) as second:
        assert first == cache / "preview"
        assert second is None
    with preview_place(cache) as third:
        assert third == first


def test_the_next_preview_leaves_pages_that_are_the_same_as_they_are(sample: Site) -> None:
    place = sample.root / ".cache/bantin/preview"
    port, changes = free_port(), []
    for _ in range(2):
        with previewing(sample, port) as running:
            assert "Bài số 11" in (running.page() or "")
            changes.append((place / "tin/2025/10/25/hien-mau/index.html").stat().st_mtime_ns)
            os.killpg(running.process.pid, signal.SIGINT)
            assert running.process.wait(PATIENCE) == 0
    assert changes[0] == changes[1]
