import json
from pathlib import Path

import pytest

from bantin.cache_files import read_sealed, write_sealed
from bantin.site.ledger import Ledger
from bantin.site.page_index import (
    BundleEntry,
    PageEntry,
    PageIndex,
    index_file,
    read_page_index,
    write_page_index,
)
from bantin.site.site_tree import SiteTree

STRANGE = "tin/đoàn/\udcff/index.html"
INDEX = PageIndex(
    {
        "index.html": PageEntry("ab" * 16, (1, 1 << 62)),
        STRANGE: PageEntry("", (0, 0), (("file:a.md", "-"), ("photo:ả", "/a/"))),
    },
    {"unit:x": BundleEntry("ab", ("index.html", STRANGE)), "": BundleEntry("", ())},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pages.index"


@pytest.fixture
def version(file: Path) -> str:
    write_page_index(file, PageIndex())
    return file.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


@pytest.mark.parametrize("index", [PageIndex(), INDEX])
def test_what_is_written_is_read(file: Path, index: PageIndex) -> None:
    write_page_index(file, index)
    assert read_page_index(file) == index


def test_an_index_that_is_missing_or_damaged_is_an_empty_one(file: Path) -> None:
    assert read_page_index(file) == PageIndex()
    write_page_index(file, INDEX)
    file.write_bytes(file.read_bytes().replace(b"abab", b"abac"))
    assert read_page_index(file) == PageIndex()


@pytest.mark.parametrize(
    "rows",
    [
        None,
        1,
        {"index.html": "ab"},
        [1],
        [[]],
        [["index.html"], ["ab"], [1], [2], {}],
        [["index.html"], ["ab"], [1], [2], {}, None],
        [["index.html"], ["ab"], [1], [2], [], []],
        [["index.html"], ["ab"], [1], [2], {"index.html": [["alone"]]}, []],
        [["index.html"], ["ab"], [1], [2], {"index.html": 3}, []],
        [["index.html"], ["ab"], [1], [], {}, []],
        [["index.html"], ["ab"], [], [2], {}, []],
        [["index.html"], [], [1], [2], {}, []],
        [[], ["ab"], [1], [2], {}, []],
        [[["index.html"]], ["ab"], [1], [2], {}, []],
        [1, 2, 3, 4, {}, []],
        [[], [], [], [], {}, [["unit:x", "ab"]]],
        [[], [], [], [], {}, [["unit:x", "ab", 1]]],
        [[], [], [], [], {}, [[["unit:x"], "ab", []]]],
    ],
)
def test_other_values_are_no_index(file: Path, version: str, rows: object) -> None:
    write_sealed(file, version, json.dumps(rows).encode())
    assert read_page_index(file) == PageIndex()


@pytest.mark.parametrize("body", [b"", b"{", b"\xff", b"[" * 100_000, b"[[1" + b"0" * 5000 + b"]]"])
def test_bytes_that_are_no_values_are_no_index(file: Path, version: str, body: bytes) -> None:
    write_sealed(file, version, body)
    assert read_sealed(file, version) == body
    assert read_page_index(file) == PageIndex()


@pytest.mark.parametrize(
    "row",
    [
        ("a.html", "ab", 1, 2, [[1, None]]),
        ("a.html", ["ab"], "1", {}, []),
        ("a.html", "ab", None, 2.5, [["file:a.md", ["-"]]]),
        (1, "ab", 1, 2, []),
    ],
)
def test_a_strangers_values_keep_no_page_and_stop_no_build(
    file: Path, version: str, row: tuple[object, ...]
) -> None:
    *columns, answers = row
    rows = [*([value] for value in columns), {"a.html": answers}, []]
    write_sealed(file, version, json.dumps(rows).encode())
    there = SiteTree({"a.html": (1, 2)}, (), ())

    def still(answers: tuple[tuple[str, str], ...]) -> bool:
        return all(asked.startswith("?") and told.startswith("?") for asked, told in answers)

    assert not Ledger(read_page_index(file), there, still).keeps("a.html", "ab")


def test_each_site_has_an_index_of_its_own_in_a_cache(tmp_path: Path) -> None:
    one, other = (index_file(tmp_path, tmp_path / name) for name in ("site", "khac"))
    assert one != other
    assert one.parent == other.parent == tmp_path
    assert index_file(tmp_path, tmp_path / "khac" / ".." / "site") == one
    (tmp_path / "site").mkdir()
    (tmp_path / "duong").symlink_to("site")
    assert index_file(tmp_path, tmp_path / "duong") == one
