import os
import pickle
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType

import pytest

from bantin.article.entries import Entry
from bantin.cache_files import read_sealed, write_sealed
from bantin.site.unchanged import (
    Record,
    content_of,
    digest_of_site,
    next_day,
    read_record,
    write_record,
)
from bantin.text import VIETNAM

NOW = datetime(2025, 8, 1, 9, 30, tzinfo=VIETNAM)
RECORD = Record(
    "ab" * 16,
    NOW,
    next_day(NOW),
    "cd" * 16,
    ("media/a.png", "", "manifest.webmanifest"),
    {"tin/bài/index.md": "tin/2025/08/01/bai/"},
)
SECOND = 1_000_000_000


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    for name in ("don-vi.yml", "tin/a/index.md", "tin/a/1.jpg", "tin/b/index.md", "tin/.an/x"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name, "utf-8")
    (root / "trong").mkdir()
    return root


def swap(root: Path) -> None:
    one, other, way = root / "tin/a/index.md", root / "tin/b/index.md", root / "x"
    one.replace(way)
    other.replace(one)
    way.replace(other)


def rewrite(root: Path) -> None:
    """Change a byte, and put the time back."""
    file = root / "tin/a/index.md"
    status = file.stat()
    file.write_text("Tin/a/index.md", "utf-8")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "tin/a/index.md").write_text("longer than before", "utf-8"),
        lambda root: os.utime(root / "tin/a/1.jpg", ns=(1, 2)),
        lambda root: (root / "tin/a/2.jpg").write_bytes(b""),
        lambda root: (root / "tin/a/1.jpg").unlink(),
        lambda root: (root / "tin/a/1.jpg").rename(root / "tin/a/2.jpg"),
        lambda root: (root / "tin/a/1.jpg").rename(root / "tin/b/1.jpg"),
        lambda root: (root / "tin/a").rename(root / "tin/c"),
        lambda root: (root / "trong").rmdir(),
        lambda root: (root / "trong/sau").mkdir(),
        lambda root: (root / "tin/lien-ket.md").symlink_to("b/index.md"),
        lambda root: (root / "tin/.an/x").unlink(),
        swap,
        rewrite,
    ],
)
def test_content_that_was_edited_has_another_digest(
    content: Path, edit: Callable[[Path], object]
) -> None:
    before = content_of(content)
    assert content_of(content) == before
    edit(content)
    assert content_of(content).digest != before.digest


def test_what_a_worker_saw_of_content_comes_as_it_is(content: Path) -> None:
    (content / "tin/vong").symlink_to("..")
    seen = content_of(content)
    sent = pickle.loads(pickle.dumps(seen))  # noqa: S301 - of our own making
    assert sent == seen
    assert sum(map(len, sent.listed.values())) > 3
    assert all(isinstance(entry, Entry) for entries in sent.listed.values() for entry in entries)


def test_a_file_that_is_read_leaves_the_digest(content: Path) -> None:
    before = content_of(content)
    assert (content / "tin/a/index.md").read_bytes()
    os.utime(content / "trong")
    assert content_of(content).digest == before.digest


def test_links_to_nowhere_and_in_a_round_stop_nothing(content: Path) -> None:
    (content / "tin/a/.#index.md").symlink_to("nguoi@may.example:12")
    (content / "tin/vong").symlink_to("..")
    (content / "tin/minh").symlink_to("minh")
    before = content_of(content)
    assert content_of(content) == before
    (content / "tin/a/.#index.md").unlink()
    assert content_of(content).digest != before.digest


def test_content_says_when_the_last_of_its_files_changed(content: Path) -> None:
    long_ago = (1, 1)
    for file in content.rglob("*"):
        os.utime(file, ns=long_ago)
    changed = content_of(content).changed
    assert abs(time.time_ns() - changed) < 60 * SECOND  # the system's own note of the change
    later = time.time_ns() + 500 * SECOND
    os.utime(content / "tin/a/1.jpg", ns=(later, later))
    assert content_of(content).changed == later


@pytest.mark.parametrize(
    ("moment", "holds"),
    [
        (NOW, True),
        (NOW + timedelta(hours=5), True),
        (NOW - timedelta(seconds=1), False),
        (datetime(2025, 8, 1, 23, 59, 59, tzinfo=VIETNAM), True),
        (datetime(2025, 8, 2, tzinfo=VIETNAM), False),
        (datetime(2025, 8, 1, 16, 59, tzinfo=UTC), True),
        (datetime(2025, 8, 1, 17, tzinfo=UTC), False),
        (NOW + timedelta(days=365), False),
    ],
)
def test_a_record_holds_until_the_day_ends(moment: datetime, *, holds: bool) -> None:
    assert RECORD.holds(RECORD.inputs, moment) is holds


def test_a_record_of_other_inputs_does_not_hold() -> None:
    assert not RECORD.holds("cd" * 16, NOW)


def test_the_next_day_begins_at_midnight_of_the_moments_own_zone() -> None:
    assert next_day(NOW) == datetime(2025, 8, 2, tzinfo=VIETNAM)
    assert next_day(datetime(2025, 12, 31, 23, 59, tzinfo=VIETNAM)) == datetime(
        2026, 1, 1, tzinfo=VIETNAM
    )
    assert next_day(datetime(2025, 8, 2, tzinfo=VIETNAM)) == datetime(2025, 8, 3, tzinfo=VIETNAM)


FILES = {"index.html": (10, 20), "tin/a/index.html": (1, 2), "tin/\udcff": (3, 4)}


@pytest.mark.parametrize(
    "files",
    [
        {},
        {**FILES, "index.html": (10, 21)},
        {**FILES, "index.html": (11, 20)},
        {**FILES, "b.html": (1, 2)},
        {name: FILES[name] for name in FILES if name != "index.html"},
        {**FILES, "index.html": FILES["tin/a/index.html"], "tin/a/index.html": (10, 20)},
    ],
)
def test_a_site_that_is_not_as_it_was_left_has_another_digest(
    files: dict[str, tuple[int, int]],
) -> None:
    assert digest_of_site(files) != digest_of_site(FILES)


def test_the_order_of_a_sites_files_says_nothing() -> None:
    assert digest_of_site(dict(reversed(FILES.items()))) == digest_of_site(FILES)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "pages.record"


@pytest.fixture
def version(file: Path) -> str:
    write_record(file, RECORD)
    return file.read_bytes().partition(b"\n")[0].decode().rpartition(" ")[0]


@pytest.mark.parametrize(
    "record",
    [
        RECORD,
        replace(RECORD, targets={}, icons=("", "", "")),
        replace(RECORD, targets=MappingProxyType({"\udcff.md": "a/"})),
        replace(RECORD, since=datetime(2025, 8, 1, 1, tzinfo=timezone(timedelta(hours=-7)))),
    ],
)
def test_what_is_written_is_read(file: Path, record: Record) -> None:
    write_record(file, record)
    assert read_record(file) == record


def test_a_record_that_is_missing_damaged_or_older_is_none(file: Path, version: str) -> None:
    assert read_record(file.with_name("khac.record")) is None
    body = read_sealed(file, version)
    assert body is not None
    file.write_bytes(file.read_bytes()[:-1])
    assert read_record(file) is None
    write_sealed(file, f"{version}0", body)
    assert read_record(file) is None
    write_sealed(file, version, body)
    assert read_record(file) == RECORD


DAY = '"2025-08-01T00:00:00+07:00"'


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        f'["a", "today", {DAY}, "b", ["", "", ""], {{}}]',
        f'["a", {DAY}, 1, "b", ["", "", ""], {{}}]',
        f'["a", {DAY}, {DAY}, "b", ["", ""], {{}}]',
        f'["a", {DAY}, {DAY}, "b", "abc", {{}}]',
        f'["a", {DAY}, {DAY}, "b", ["", "", ""], []]',
        f'["a", {DAY}, {DAY}, "b", ["", "", ""], {{}}, 1]',
        f'[1, {DAY}, {DAY}, "b", ["", "", ""], {{}}]',
    ],
)
def test_other_values_are_no_record(file: Path, version: str, body: str) -> None:
    write_sealed(file, version, body.encode())
    assert read_record(file) is None
