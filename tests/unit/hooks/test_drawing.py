from pathlib import Path

import pytest

from bantin.hooks import drawing
from bantin.hooks.drawing import can_draw_here
from bantin.photo.drawn_card import CardFonts


def test_that_titles_can_be_drawn_is_remembered_for_the_same_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert can_draw_here(tmp_path, "mot")
    without = CardFonts(tmp_path / "700.woff2", tmp_path / "400.woff2")
    monkeypatch.setattr(drawing, "card_fonts", lambda: without)
    assert can_draw_here(tmp_path, "mot")
    assert not can_draw_here(tmp_path, "hai")


def test_that_they_cannot_is_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without = CardFonts(tmp_path / "700.woff2", tmp_path / "400.woff2")
    with monkeypatch.context() as patched:
        patched.setattr(drawing, "card_fonts", lambda: without)
        assert not can_draw_here(tmp_path, "mot")
    assert can_draw_here(tmp_path, "mot")


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file")
    assert can_draw_here(tmp_path / "cache", "mot")
