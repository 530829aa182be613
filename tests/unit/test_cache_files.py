from collections.abc import Callable
from pathlib import Path

import pytest

from bantin.cache_files import read_sealed, write_sealed

BODIES = [b"", b"x", b"\n", b"a\nb\n\n", bytes(range(256)), "Đoàn".encode()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kho" / "tep.index"


@pytest.mark.parametrize("body", BODIES)
def test_what_is_written_is_read_and_nothing_else_is_left(file: Path, body: bytes) -> None:
    write_sealed(file, "loai-1", b"before")
    write_sealed(file, "loai-1", body)
    assert read_sealed(file, "loai-1") == body
    assert [path.name for path in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("version", ["", "loai", "loai-10", "loai-2", "loai-1 "])
def test_a_file_of_another_version_is_none(file: Path, version: str) -> None:
    write_sealed(file, "loai-1", b"body")
    assert read_sealed(file, version) is None


@pytest.mark.parametrize("place", range(0, 60, 7))
def test_one_bit_that_flips_anywhere_is_noticed(file: Path, place: int) -> None:
    write_sealed(file, "loai-1", b"body of the file, long enough")
    data = bytearray(file.read_bytes())
    data[place] ^= 1
    file.write_bytes(data)
    assert read_sealed(file, "loai-1") is None


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data + data,
        lambda data: data.partition(b"\n")[0],
        lambda data: data.partition(b"\n")[2],
        lambda data: b"\n" + data,
        lambda _: b"",
        lambda data: b"\0" * len(data),
    ],
)
def test_a_file_cut_or_grown_is_none(file: Path, damage: Callable[[bytes], bytes]) -> None:
    write_sealed(file, "loai-1", b"body\nof two lines")
    file.write_bytes(damage(file.read_bytes()))
    assert read_sealed(file, "loai-1") is None


def test_there_is_nothing_where_no_file_can_be_read(file: Path) -> None:
    assert read_sealed(file, "loai-1") is None
    file.mkdir(parents=True)
    assert read_sealed(file, "loai-1") is None
    assert read_sealed(file / "sau" / "nua", "loai-1") is None


def test_a_file_that_cannot_take_its_place_leaves_no_other(file: Path) -> None:
    (file / "trong").mkdir(parents=True)
    with pytest.raises(OSError, match=file.name):
        write_sealed(file, "loai-1", b"body")
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_link_in_the_place_of_a_file_is_replaced_and_not_followed(
    file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "khac.txt"
    other.write_bytes(b"of somebody else")
    file.parent.mkdir()
    file.symlink_to(other)
    write_sealed(file, "loai-1", b"body")
    assert other.read_bytes() == b"of somebody else"
    assert read_sealed(file, "loai-1") == b"body"
