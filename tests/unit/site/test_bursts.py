from pathlib import Path

import pytest

from bantin.site.bursts import bursts, is_saved_text, is_temporary


def is_text(path: str) -> bool:
    return path.endswith(".md")


def joined(*batches: str) -> list[str]:
    """Give the bursts of batches, each written as words."""
    sets = (frozenset(batch.split()) for batch in batches)
    return [" ".join(sorted(burst)) for burst in bursts(sets, is_text)]


def test_nothing_is_no_burst() -> None:
    assert joined("", "", "") == []


def test_a_text_that_is_saved_alone_is_a_burst_at_once() -> None:
    assert joined("a.md", "b.md") == ["a.md", "b.md"]


def test_many_batches_of_photos_are_one_burst_when_nothing_more_comes() -> None:
    assert joined("1.jpg 2.jpg", "2.jpg", "3.jpg", "", "", "4.jpg") == ["1.jpg 2.jpg 3.jpg"]


def test_a_text_among_photos_waits_for_them() -> None:
    assert joined("1.jpg", "a.md", "2.jpg", "") == ["1.jpg 2.jpg a.md"]


def test_texts_that_are_saved_together_wait_for_more() -> None:
    assert joined("a.md b.md", "c.md", "", "a.md") == ["a.md b.md c.md", "a.md"]


def test_changes_without_an_end_are_given_in_between() -> None:
    assert joined(*["1.jpg"] * 60) == ["1.jpg", "1.jpg"]


@pytest.mark.parametrize(
    "name",
    [
        ".index.md.swp", ".index.md.swx", "4913", "index.md~", ".#index.md", "#index.md#",
        ".goutputstream-5XK1A2", ".index.md.kate-swp", "index.md___jb_tmp___", "~$giay-moi.docx",
        ".~lock.giay-moi.docx#", "anh.jpg.part", "anh.JPG.crdownload", "a.tmp", ".DS_Store",
        "Thumbs.db", "desktop.ini",
    ],
)  # fmt: skip
def test_files_of_editors_and_file_managers_are_temporary(name: str) -> None:
    assert is_temporary(name)


@pytest.mark.parametrize(
    "name",
    [
        "index.md", "anh-4913.jpg", "49130", ".pages", ".meta.yml", "giay moi~2.docx", "swp.md",
        "ban-tmp", "#1.jpg", "parties.md", "don-vi.yml",
    ],
)  # fmt: skip
def test_what_a_site_may_hold_is_not_temporary(name: str) -> None:
    assert not is_temporary(name)


def test_only_texts_that_are_there_are_saved_texts(tmp_path: Path) -> None:
    for name in ("index.md", "BAI.MD", "anh.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "thu-muc.md").mkdir()
    assert is_saved_text(str(tmp_path / "index.md"))
    assert is_saved_text(str(tmp_path / "BAI.MD"))
    for other in ("anh.jpg", "thu-muc.md", "di-roi.md"):
        assert not is_saved_text(str(tmp_path / other))
