"""Lists of Word files: bullets, numbers, one after the other, one below the other."""

from pathlib import Path

import pytest
from tests.word_drafts import body_of, draft_of
from tests.word_files import LAST, TEXT, WordFile

from bantin.importers.markdown import escape_opening


def listed(items: str, folder: Path) -> list[str]:
    """Give the lines of a body between its first paragraph and its last.

    Args:
        items: `-` for a bullet, `1` for a number, `p` for a paragraph, blanks between.
        folder: where the file is made.
    """
    styles = {"-": "List Bullet", "1": "List Number", "p": None}
    word = WordFile().news()
    for place, sign in enumerate(items.split()):
        word.text("abcdefgh"[place], style=styles[sign])
    word.text(LAST)
    body = body_of(draft_of(word, folder))
    assert body.startswith(f"{TEXT}\n\n")
    assert body.endswith(f"\n\n{LAST}")
    return body[len(TEXT) : -len(LAST)].strip().split("\n")


def test_the_number_of_a_list_goes_on_across_paragraphs(tmp_path: Path) -> None:
    word = WordFile().news()
    for text in ("Công tác giáo dục", "Công tác tình nguyện"):
        word.text(text, style="List Number")
        word.text(LAST)
    body = body_of(draft_of(word, tmp_path))
    assert "1\\. Công tác giáo dục" in body
    assert "2\\. Công tác tình nguyện" in body


@pytest.mark.parametrize(
    ("items", "lines"),
    [
        ("- -", ["- a", "- b"]),
        ("1 1", ["1. a", "2. b"]),
        ("- - 1 1", ["- a", "- b", "", "<!-- -->", "", "1. c", "2. d"]),
        ("1 1 - -", ["1. a", "2. b", "", "<!-- -->", "", "- c", "- d"]),
        ("1 - - 1", ["1. a", "    - b", "    - c", "2. d"]),
        ("1 - 1 - -", ["1. a", "    - b", "2. c", "    - d", "    - e"]),
        ("1 p 1", ["1\\. a", "", "b", "", "2\\. c"]),
        ("1 -", ["1\\. a", "", "- b"]),
    ],
)
def test_lists_stay_what_they_are(items: str, lines: list[str], tmp_path: Path) -> None:
    assert listed(items, tmp_path) == lines


@pytest.mark.parametrize(
    ("line", "written"),
    [("# a", "\\# a"), ("~~~", "&#126;~~"), ("=== b", "&#61;== b"), (": c", "&#58; c")],
)
def test_beginnings_are_written_so_that_nobody_sees_it(line: str, written: str) -> None:
    assert escape_opening(line) == written
