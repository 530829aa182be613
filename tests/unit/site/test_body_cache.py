import os
import pickle
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.site.foreign_pickles import DEEDS, NO_VALUES, deed

from bantin.article.model import PhotoReference
from bantin.cache_files import read_sealed, write_sealed
from bantin.page.body import Body, Heading, MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.videos import video_of
from bantin.site.body_cache import CachedBody, read_bodies, write_bodies

PHOTO = PhotoReference("ảnh «1».jpg", "Đoàn viên", "Trao quà\n")
VIDEO = video_of("https://www.youtube.com/watch?v=dQw4w9WgXcQ")
assert VIDEO is not None
BODY = Body(
    (
        Prose("<p>Đoạn \udcff 🎉</p>"),
        PhotoBlock((PHOTO, PHOTO)),
        VideoBlock(VIDEO, "Tên", "Chú thích", PHOTO),
        MediaBlock("tin/a.mp3", is_sound=True, poster=PHOTO),
    ),
    (Heading(2, "muc", "Mục"),),
)
PATH = "tin/2025/08/bài/index.md"
BODIES = {
    PATH: CachedBody("khoa", (("file:a.md", "/a/"), ("photo:a.jpg", "-")), BODY),
    "tin/2025/08/khac/index.md": CachedBody("", (), Body(())),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "bodies" / "2025-08"


@pytest.fixture
def version(file: Path) -> str:
    write_bodies(file, {})
    return file.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


def test_what_is_written_is_read(file: Path) -> None:
    for bodies in ({}, BODIES):
        write_bodies(file, bodies)
        assert read_bodies(file) == bodies


def test_bodies_that_are_missing_damaged_or_older_are_none(file: Path, version: str) -> None:
    assert read_bodies(file.with_name("2025-09")) == {}
    write_bodies(file, BODIES)
    data = file.read_bytes()
    file.write_bytes(data[:-1])
    assert read_bodies(file) == {}
    write_sealed(file, f"{version}0", data.partition(b"\n")[2])
    assert read_bodies(file) == {}
    write_sealed(file, version, data.partition(b"\n")[2])
    assert read_bodies(file) == BODIES


@pytest.mark.parametrize("does", DEEDS)
def test_bodies_of_a_stranger_do_nothing(
    file: Path, version: str, does: Callable[..., object], tmp_path: Path
) -> None:
    trace = tmp_path / "dau-vet"
    strange = deed(does, trace)
    for rows in ([(PATH, "khoa", (), strange)], strange, [strange], {"a": strange}):
        write_sealed(file, version, pickle.dumps(rows))
        assert read_sealed(file, version) is not None
        assert read_bodies(file) == {}
    assert not trace.exists()


def test_a_pickle_that_would_run_a_command_does_when_it_is_trusted(tmp_path: Path) -> None:
    """So that the test before this one could fail."""
    trace = tmp_path / "dau-vet"
    pickle.loads(pickle.dumps(deed(os.mkdir, trace)))  # noqa: S301 - our own
    assert trace.is_dir()


@pytest.mark.parametrize(
    "rows",
    [
        None,
        1,
        [1],
        [()],
        [(PATH, "khoa", ())],
        [([], "khoa", (), BODY)],
        [(PATH, "khoa", (), "<p>no body</p>")],
        [(PATH, "khoa", (), None)],
        {PATH: BODY},
    ],
)
def test_other_values_are_no_bodies(file: Path, version: str, rows: object) -> None:
    write_sealed(file, version, pickle.dumps(rows))
    assert read_bodies(file) == {}


@pytest.mark.parametrize("body", NO_VALUES)
def test_bytes_that_are_no_values_are_no_bodies(file: Path, version: str, body: bytes) -> None:
    write_sealed(file, version, body)
    assert read_bodies(file) == {}


def test_bytes_thrown_about_under_a_right_seal_stop_no_build(file: Path, version: str) -> None:
    """Whatever comes out must be told apart by its key, or be nothing; it must never raise."""
    write_bodies(file, BODIES)
    whole = read_sealed(file, version)
    assert whole is not None
    dice = random.Random(8)  # noqa: S311 - no secret
    for _ in range(3000):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 1, 2, 5))):
            data[dice.randrange(len(data))] = dice.randrange(256)
        write_sealed(file, version, bytes(data))
        assert isinstance(read_bodies(file), dict)
