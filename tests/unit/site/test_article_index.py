import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

import pytest
from tests.unit.site.foreign_pickles import DEEDS, NO_VALUES, deed

from bantin.article.model import (
    Article,
    Author,
    Focus,
    Moment,
    Period,
    PhotoReference,
    Status,
)
from bantin.cache_files import read_sealed, write_sealed
from bantin.findings import found
from bantin.phrase import Phrase
from bantin.site.article_index import (
    Index,
    Remembered,
    read_article_index,
    write_article_index,
)
from bantin.site.folder_reading import FolderReading
from bantin.text import VIETNAM
from bantin.wording import findings as kinds

PHOTO = PhotoReference("ảnh «1».jpg", "Đoàn viên", "Trao quà\n")
ARTICLE = Article(
    path="tin/2025/08/bài/index.md",
    title="Ngày hội 🎉 «Giọt hồng»",
    moment=Moment(datetime(2025, 8, 1, 9, 10, tzinfo=VIETNAM), has_clock=True),
    unit="tinh-doan",
    slug="ngay-hoi",
    subjects=("doan-xa",),
    categories=("phong-trao/hien-mau",),
    authors=(Author("Thùy Linh"), Author("Hà", "cộng tác viên")),
    summary="Tóm tắt.",
    has_lead=True,
    cover="ảnh «1».jpg",
    photos=(PHOTO,),
    gallery=(PHOTO,),
    focuses={"ảnh «1».jpg": Focus(0.25, 0.75)},
    tags=("hiến máu",),
    pin=True,
    status=Status.REVIEW,
    expires=date(2026, 1, 1),
    aliases=("cu/bai.html",),
    event=Period(date(2025, 7, 31), date(2025, 8, 1)),
    documents=("128-KH/TĐTN",),
    lines={"title": 2, "date": 3},
)
NOTE = replace(
    found(kinds.VALUE_TYPE, "content/a", 3, key="pin", expected=Phrase("có", "yes"), example=""),
    is_note=True,
)
READING = FolderReading(ARTICLE, True, ("a.pdf",), ("ảnh «1».jpg",), (NOTE,))  # noqa: FBT003
INDEX: Index = {
    ARTICLE.path: Remembered((1, 2, 1 << 62), "ab" * 16, frozenset({"a.pdf", "\udcff"}), READING),
    "tin/hỏng/index.md": Remembered(None, "cd" * 16, frozenset(), FolderReading()),
}
VERSION = "1 content/"


AUGUST: Final = "tin.2025.08"
NOTHING: Final = FolderReading()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "articles"


@pytest.fixture
def written(folder: Path) -> Path:
    """Give the file of a month in an index that was written."""
    write_article_index(folder, INDEX, {}, VERSION)
    return folder / AUGUST


@pytest.fixture
def seal(written: Path) -> str:
    """Give the version that the seal of a written file has."""
    return written.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


def names(folder: Path) -> list[str]:
    """Give the names of the files of an index."""
    return sorted(path.name for path in folder.iterdir())


def times(folder: Path) -> dict[str, int]:
    """Give which file each part is, so that one written anew shows."""
    return {path.name: path.stat().st_ino for path in folder.iterdir()}


def remembered(digest: str) -> Remembered:
    """Give what may be known of an article."""
    return Remembered((1, 2, 3), digest, frozenset(), NOTHING)


def test_what_is_written_is_read(folder: Path) -> None:
    for index in ({}, INDEX):
        write_article_index(folder, index, {}, VERSION)
        assert read_article_index(folder, VERSION) == index
    assert names(folder) == ["tin", AUGUST]


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("tin/2025/08/bai/index.md", "tin.2025.08"),
        ("tin/2025/08/25/bai/index.md", "tin.2025.08"),
        ("tin/a/b/c/d/e/f/g/index.md", "tin.a.b"),
        ("tin/2025/bai/index.md", "tin.2025"),
        ("tin/bai/index.md", "tin"),
        ("tin/đoàn/08/bai/index.md", "tin"),
        ("tin/Con/08/bai/index.md", "tin"),
        ("tin/2025.08/08/bai/index.md", "tin"),
        ("tin/../08/bai/index.md", "tin"),
        ("tin/\udcff/08/bai/index.md", "tin"),
        (f"tin/{'a' * 200}/08/bai/index.md", "tin"),
    ],
)
def test_an_article_is_remembered_with_those_of_its_folder(
    folder: Path, path: str, part: str
) -> None:
    index = {path: remembered("ab")}
    write_article_index(folder, index, {}, VERSION)
    assert names(folder) == [part]
    assert read_article_index(folder, VERSION) == index


def test_only_parts_that_changed_are_written(folder: Path) -> None:
    first = {f"tin/2025/0{month}/bai/index.md": remembered("ab") for month in (1, 2, 3)}
    write_article_index(folder, first, {}, VERSION)
    before = times(folder)
    second = {**first, "tin/2025/02/hai/index.md": remembered("cd")}
    write_article_index(folder, second, first, VERSION)
    after = times(folder)
    assert read_article_index(folder, VERSION) == second
    assert {name for name in after if after[name] != before[name]} == {"tin.2025.02"}


def test_a_part_without_articles_goes_and_what_another_build_writes_stays(folder: Path) -> None:
    first = {f"tin/2025/0{month}/bai/index.md": remembered("ab") for month in (1, 2)}
    write_article_index(folder, first, {}, VERSION)
    (folder / ".tin.2025.03.99.new").write_bytes(b"")
    second = {path: known for path, known in first.items() if "/01/" in path}
    write_article_index(folder, second, first, VERSION)
    assert names(folder) == [".tin.2025.03.99.new", "tin.2025.01"]
    assert read_article_index(folder, VERSION) == second


def test_a_damaged_part_leaves_the_others_and_is_written_again(written: Path, folder: Path) -> None:
    written.write_bytes(written.read_bytes()[:-1])
    known = read_article_index(folder, VERSION)
    assert list(known) == ["tin/hỏng/index.md"]
    write_article_index(folder, INDEX, known, VERSION)
    assert read_article_index(folder, VERSION) == INDEX


def test_a_part_under_another_name_is_not_believed(written: Path, folder: Path) -> None:
    written.rename(folder / "tin.2025.09")
    assert list(read_article_index(folder, VERSION)) == ["tin/hỏng/index.md"]


def test_what_values_are_not_compared_by_is_read_too(folder: Path) -> None:
    write_article_index(folder, INDEX, {}, VERSION)
    article = read_article_index(folder, VERSION)[ARTICLE.path].reading.article
    assert article is not None
    assert article.lines == ARTICLE.lines
    assert article.focuses == ARTICLE.focuses
    assert article.moment.at.tzinfo is VIETNAM


def test_there_is_nothing_where_nothing_was_written(folder: Path) -> None:
    assert read_article_index(folder, VERSION) == {}
    folder.mkdir(parents=True)
    assert read_article_index(folder, VERSION) == {}
    (folder / AUGUST).mkdir()
    assert read_article_index(folder, VERSION) == {}
    assert read_article_index(Path(__file__), VERSION) == {}


@pytest.mark.parametrize("version", ["2 content/", "1 noi-dung/", "", "1 content/\n"])
def test_an_index_of_another_version_is_an_empty_one(folder: Path, version: str) -> None:
    write_article_index(folder, INDEX, {}, VERSION)
    assert read_article_index(folder, version) == {}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"\n",
        lambda data: data[: len(data) // 2],
        lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:],
        lambda data: data[data.index(b"\n") + 1 :],
        lambda _: b"",
        lambda data: b"\0" * len(data),
    ],
)
def test_of_a_damaged_part_nothing_is_read(written: Path, damage: Callable[[bytes], bytes]) -> None:
    written.write_bytes(damage(written.read_bytes()))
    assert ARTICLE.path not in read_article_index(written.parent, VERSION)


@pytest.mark.parametrize("does", DEEDS)
def test_an_index_of_a_stranger_does_nothing(
    written: Path, seal: str, does: Callable[..., object], tmp_path: Path
) -> None:
    trace = tmp_path / "dau-vet"
    write_sealed(written, seal, pickle.dumps({ARTICLE.path: deed(does, trace)}))
    assert read_sealed(written, seal) is not None
    assert set(read_article_index(written.parent, VERSION)) == {"tin/hỏng/index.md"}
    assert not trace.exists()


@pytest.mark.parametrize(
    "index",
    [None, [], {1: INDEX[ARTICLE.path]}, {"tin/a/index.md": READING}, {"tin/a/index.md": None}],
)
def test_other_values_are_no_index(written: Path, seal: str, index: object) -> None:
    write_sealed(written, seal, pickle.dumps(index))
    assert set(read_article_index(written.parent, VERSION)) == {"tin/hỏng/index.md"}


@pytest.mark.parametrize("body", NO_VALUES)
def test_bytes_that_are_no_values_are_no_index(written: Path, seal: str, body: bytes) -> None:
    write_sealed(written, seal, body)
    assert set(read_article_index(written.parent, VERSION)) == {"tin/hỏng/index.md"}


def test_an_index_that_can_not_be_written_leaves_the_one_before(written: Path) -> None:
    unwritable = written / "sau"
    with pytest.raises(OSError, match=AUGUST):
        write_article_index(unwritable, INDEX, {}, VERSION)
    assert read_article_index(written.parent, VERSION) == INDEX
