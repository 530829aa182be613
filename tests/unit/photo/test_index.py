import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from bantin.article.model import Focus
from bantin.photo.given import Photo
from bantin.photo.index import Index, read_index, stamp_of, write_index
from bantin.photo.picture import Look

TAKEN = datetime(2023, 10, 25, 9, 10, 11)  # noqa: DTZ001 - cameras give no time zone
PHOTO = Photo(4000, 3000, "ab" * 16, TAKEN, "Thùy Linh")
INDEX = Index(
    {
        "content/tin/a/ảnh «1».jpg": ((123, 456, 789), PHOTO),
        "content/tin/a/\udcff\n.jpg": ((1, 2, 3), replace(PHOTO, taken=None, photographer="")),
    },
    {PHOTO.digest: Look("#c8643c", Focus(0.25, 0.6))},
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index"


def test_what_is_written_is_read(file: Path) -> None:
    for index in (Index(), INDEX):
        write_index(file, index)
        assert read_index(file) == index
    assert [path.name for path in file.parent.iterdir()] == ["index"]


def test_the_same_index_gives_the_same_bytes(file: Path) -> None:
    write_index(file, INDEX)
    before = file.read_bytes()
    write_index(file, read_index(file))
    assert file.read_bytes() == before


def test_an_index_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_index(tmp_path / "none") == Index()
    assert read_index(tmp_path) == Index()


def test_an_index_that_is_cut_off_is_empty(file: Path) -> None:
    write_index(file, INDEX)
    whole = file.read_bytes()
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        assert read_index(file) == Index()


def test_an_index_with_one_wrong_byte_is_empty(file: Path) -> None:
    write_index(file, INDEX)
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_index(file) == Index()


def test_an_index_of_another_version_is_empty(file: Path) -> None:
    write_index(file, INDEX)
    whole = file.read_bytes()
    assert whole.startswith(b"bantin-photos-1-")
    file.write_bytes(whole.replace(b"bantin-photos-1-", b"bantin-photos-0-", 1))
    assert read_index(file) == Index()


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{}", b"null", b"1", b'"a"', b"[1]", b"[null]", b"[[]]", b'[["a"]]', b'["abcd"]',
        b'[["d", "#fff", "0.5", 0.5]]', b'[["p", 1, 2, 3, 4, 5, "d", "yesterday", ""]]',
        b'[["p", 1, 2, 3, "4", 5, "d", "", ""]]', b"[" * 100_000, b"\xff\xfe", b"[NaN]",
    ],
)  # fmt: skip
def test_an_index_whose_rows_are_something_else_is_empty(file: Path, body: bytes) -> None:
    write_index(file, INDEX)
    version = file.read_bytes().split()[0]
    digest = hashlib.blake2b(body, digest_size=16).hexdigest().encode()
    file.write_bytes(version + b" " + digest + b"\n" + body)
    assert read_index(file) == Index()


def test_rows_are_believed_by_their_hash(file: Path) -> None:
    body = b'[["d", "#fff", 0.5, 1]]'
    write_index(file, INDEX)
    version = file.read_bytes().split()[0]
    digest = hashlib.blake2b(body, digest_size=16).hexdigest().encode()
    file.write_bytes(version + b" " + digest + b"\n" + body)
    assert read_index(file) == Index({}, {"d": Look("#fff", Focus(0.5, 1))})


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, no folder")
    with pytest.raises(OSError, match="cache"):
        write_index(tmp_path / "cache" / "index", INDEX)


def test_a_stamp_changes_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(b"a")
    before = stamp_of(file)
    assert stamp_of(file) == before
    file.write_bytes(b"ab")
    assert stamp_of(file) != before
    with pytest.raises(OSError, match="none"):
        stamp_of(tmp_path / "none.jpg")
