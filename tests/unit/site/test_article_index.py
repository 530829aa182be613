import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

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


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "articles.index"


@pytest.fixture
def seal(file: Path) -> str:
    """Give the version that the seal of a written index has."""
    write_article_index(file, INDEX, VERSION)
    return file.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


def test_what_is_written_is_read(file: Path) -> None:
    for index in ({}, INDEX):
        write_article_index(file, index, VERSION)
        assert read_article_index(file, VERSION) == index
    assert [path.name for path in file.parent.iterdir()] == ["articles.index"]


def test_what_values_are_not_compared_by_is_read_too(file: Path) -> None:
    write_article_index(file, INDEX, VERSION)
    article = read_article_index(file, VERSION)[ARTICLE.path].reading.article
    assert article is not None
    assert article.lines == ARTICLE.lines
    assert article.focuses == ARTICLE.focuses
    assert article.moment.at.tzinfo is VIETNAM


def test_there_is_nothing_where_nothing_was_written(file: Path) -> None:
    assert read_article_index(file, VERSION) == {}
    file.mkdir(parents=True)
    assert read_article_index(file, VERSION) == {}


@pytest.mark.parametrize("version", ["2 content/", "1 noi-dung/", "", "1 content/\n"])
def test_an_index_of_another_version_is_an_empty_one(file: Path, version: str) -> None:
    write_article_index(file, INDEX, VERSION)
    assert read_article_index(file, version) == {}


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
def test_a_damaged_index_is_an_empty_one(file: Path, damage: Callable[[bytes], bytes]) -> None:
    write_article_index(file, INDEX, VERSION)
    file.write_bytes(damage(file.read_bytes()))
    assert read_article_index(file, VERSION) == {}


class _Deed:
    """What a stranger would have done by whoever reads a pickle."""

    def __init__(self, does: Callable[..., object], *arguments: object) -> None:
        self._call = does, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._call


@pytest.mark.parametrize("does", [os.mkdir, os.system, Path.mkdir, eval, getattr])
def test_an_index_of_a_stranger_does_nothing(
    file: Path, seal: str, does: Callable[..., object], tmp_path: Path
) -> None:
    trace = tmp_path / "dau-vet"
    given: dict[Callable[..., object], object] = {os.system: f"mkdir '{trace}'"}
    given |= {Path.mkdir: trace, eval: f"__import__('os').mkdir({str(trace)!r})"}
    deed = _Deed(does, given.get(does, str(trace)), *(("mkdir",) if does is getattr else ()))
    write_sealed(file, seal, pickle.dumps({ARTICLE.path: deed}))
    assert read_sealed(file, seal) is not None
    assert read_article_index(file, VERSION) == {}
    assert not trace.exists()


@pytest.mark.parametrize(
    "index",
    [None, [], {1: INDEX[ARTICLE.path]}, {"tin/a/index.md": READING}, {"tin/a/index.md": None}],
)
def test_other_values_are_no_index(file: Path, seal: str, index: object) -> None:
    write_sealed(file, seal, pickle.dumps(index))
    assert read_article_index(file, VERSION) == {}


@pytest.mark.parametrize("body", [b"", b"no pickle", b"]" * 100_000, b"(" * 100_000 + b"."])
def test_bytes_that_are_no_values_are_no_index(file: Path, seal: str, body: bytes) -> None:
    write_sealed(file, seal, body)
    assert read_article_index(file, VERSION) == {}


def test_an_index_that_can_not_be_written_leaves_the_one_before(file: Path) -> None:
    write_article_index(file, INDEX, VERSION)
    unwritable = file.parent / "articles.index" / "sau"
    with pytest.raises(OSError, match=r"articles\.index"):
        write_article_index(unwritable, {}, VERSION)
    assert read_article_index(file, VERSION) == INDEX
