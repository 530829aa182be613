"""The photo cache of whole builds: what is made once, what is made again, and what survives."""

import io
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import pytest
from PIL import Image
from tests.site.pictures import encoded, is_near, middle_colour, plain_photo
from tests.site.reading import broken_links, photos_of
from tests.site.sites import PROJECT, Site, changed, read_tree

from bantin.photo.index import read_index

ROOT: Final = "https://thu.example/"
SEARCHED: Final = tuple(filter(None, [os.environ.get("PYTHONPATH")]))
PATIENCE: Final = 60
"""Seconds after which something that should happen is taken for not happening."""

RECORDED: Final = """
import sys, time
from pathlib import Path

now = time.time_ns
time.time_ns = lambda: now() + 10_000_000_000  # ten seconds later, when files have settled
log = open("mo-tep.txt", "a")

def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        log.write(arguments[0] + "\\n")
        log.flush()

sys.addaudithook(note)
from tests.site.sites import build_site
build_site(Path("mkdocs.yml"), strict=True)
"""
"""A build as a process of its own that writes down which files it and its workers open."""


def build_recorded(site: Site) -> set[str]:
    """Build, and give the photos that were opened, relative to the content folder."""
    log = site.root / "mo-tep.txt"
    log.write_text("")
    ended = subprocess.run(
        [sys.executable, "-c", RECORDED],
        cwd=site.root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(PROJECT), *SEARCHED))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    names = {Path(line) for line in log.read_text().splitlines()}
    photos = (name for name in names if name.suffix == ".jpg" and name.is_relative_to(site.content))
    return {name.relative_to(site.content).as_posix() for name in photos}


def cached(site: Site) -> dict[str, tuple[int, int]]:
    """Give the renditions in a site's cache, each with what changes when it is written anew."""
    folder = site.root / ".cache/bantin/photos"
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_second_build_encodes_nothing_and_opens_no_photo(new_sample: Site) -> None:
    content = new_sample.content
    given = {file.relative_to(content).as_posix() for file in content.rglob("*.jpg")}
    assert build_recorded(new_sample) == given
    before, tree = cached(new_sample), new_sample.tree()
    assert build_recorded(new_sample) == set()
    assert cached(new_sample) == before
    assert new_sample.tree() == tree


def test_only_a_photo_that_changed_is_opened_again(new_sample: Site) -> None:
    build_recorded(new_sample)
    before = cached(new_sample)
    new_sample.write("tin/2025/10/don-lu/anh-1.jpg", plain_photo((230, 20, 20)))
    assert build_recorded(new_sample) == {"tin/2025/10/don-lu/anh-1.jpg"}
    after = cached(new_sample)
    assert before.items() <= after.items()
    tree = new_sample.tree()
    (photo,) = photos_of(tree, ROOT, "tin/2025/10/11/don-lu/")
    assert all(is_near(middle_colour(tree[file]), (230, 20, 20)) for file in photo.addresses)


def test_a_text_that_changed_opens_no_photo(new_sample: Site) -> None:
    build_recorded(new_sample)
    file = new_sample.content / "tin/2025/10/don-lu/index.md"
    file.write_text(file.read_text("utf-8") + "\nMột câu thêm.\n", "utf-8")
    assert build_recorded(new_sample) == set()
    assert "Một câu thêm." in new_sample.page("tin/2025/10/11/don-lu")


def test_a_photo_that_moves_is_not_encoded_again(new_sample: Site) -> None:
    new_sample.build()
    before = cached(new_sample)
    folder = new_sample.content / "tin/2025/10"
    (folder / "don-lu").rename(folder / "don-lu-moi")
    new_sample.build()
    assert cached(new_sample) == before


# ---- what is lost is made good


def _delete(file: Path) -> None:
    file.unlink()


def _empty(file: Path) -> None:
    """Leave what a power cut leaves of a file that was just written."""
    file.write_bytes(b"")


@pytest.mark.parametrize("spoil", [_delete, _empty])
def test_a_rendition_that_is_lost_is_made_again_and_no_other(
    published: Site, spoil: Callable[[Path], None]
) -> None:
    published.build()
    before, tree = cached(published), published.tree()
    lost = sorted(before)[0]
    spoil(published.root / ".cache/bantin/photos" / lost)
    published.build()
    after = cached(published)
    assert after.keys() == before.keys()
    assert {file for file in after if after[file] != before[file]} == {lost}
    assert published.tree() == tree


def test_a_cache_that_is_lost_is_made_again_and_the_site_is_not_touched(published: Site) -> None:
    before = {file: file.stat().st_mtime_ns for file in published.output.rglob("*")}
    shutil.rmtree(published.root / ".cache")
    published.build()
    assert {file: file.stat().st_mtime_ns for file in published.output.rglob("*")} == before
    assert cached(published)


def test_a_photo_that_is_lost_from_the_site_is_published_again(published: Site) -> None:
    before = published.tree()
    lost, cut, *_ = sorted(file for file in before if file.startswith("media/"))
    (published.output / lost).unlink()
    (published.output / cut).write_bytes(before[cut][:-1])
    (published.output / "media/thua.jpg").write_bytes(b"thua")
    published.build()
    assert published.tree() == before


def test_photos_behind_a_linked_folder_of_the_site_are_published_into_it(published: Site) -> None:
    before = published.tree()
    (published.output / "media").rename(published.root / "cho-khac")
    (published.output / "media").symlink_to(published.root / "cho-khac")
    published.build()
    assert published.tree() == before
    assert not (published.output / "media").is_symlink()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe\x00",
        b"bantin-photos-0\n[]\n",
        b'[["a", 1, 2, 3, 4, 5, "b", "c", "d"]]\n',
        None,
    ],
    ids=["empty", "binary", "version", "headless", "half"],
)
def test_an_index_that_is_damaged_is_made_again(published: Site, data: bytes | None) -> None:
    published.build()
    index = published.root / ".cache/bantin/photos.index"
    whole = index.read_bytes()
    looks = read_index(index).looks
    assert looks
    before, tree = cached(published), published.tree()
    index.write_bytes(whole[: len(whole) // 2] if data is None else data)
    published.build(strict=True)
    assert cached(published) == before
    assert published.tree() == tree
    assert read_index(index).looks == looks


# ---- builds that are killed, and several at once


PHOTOS: Final = 8


@pytest.fixture
def heavy(sample: Site) -> Site:
    """Give the sample site with an article of photos that take a while."""
    names = [f"{number}.jpg" for number in range(PHOTOS)]
    for number, name in enumerate(names):
        noise = Image.effect_noise((1600, 1200), 10 + number).convert("RGB")
        sample.write(f"tin/2025/12/nhieu/{name}", encoded(noise, quality=85))
    sample.article("2025/12/nhieu", "".join(f"![]({name})\n\n" for name in names))
    return sample


@contextmanager
def begun(site: Site) -> Iterator[subprocess.Popen[bytes]]:
    """Begin a build in a group of its own, and wait until some photos are there; end the group."""
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--strict"],
        cwd=site.root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        wait_for(lambda: len(_full_views(site)) >= 2 or process.poll() is not None)
        assert process.poll() is None
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait(PATIENCE)


def wait_for(is_there: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not is_there():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)


def _full_views(site: Site) -> list[str]:
    return [file.name for file in (site.root / ".cache").rglob("*-1600.webp")]


def is_whole(data: bytes) -> bool:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
    return True


def test_a_build_that_is_killed_leaves_no_half_and_the_next_goes_on(heavy: Site) -> None:
    with begun(heavy) as process:
        os.killpg(process.pid, signal.SIGKILL)
    folder = heavy.root / ".cache/bantin/photos"
    before = cached(heavy)
    done = [file for file in before if not file.endswith(".new")]
    assert all(is_whole((folder / file).read_bytes()) for file in done)
    assert not heavy.output.exists()
    heavy.build(strict=True)
    after = cached(heavy)
    assert {file: after[file] for file in done} == {file: before[file] for file in done}
    tree = heavy.tree()
    assert len(photos_of(tree, ROOT, "tin/2025/08/01/nhieu/")) == PHOTOS
    assert broken_links(tree, ROOT) == []
    assert all(is_whole(data) for file, data in tree.items() if file.startswith("media/"))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the workers in /proc")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_with_their_build(heavy: Site, number: signal.Signals) -> None:
    """A machine that stops a build, or runs out of memory, ends the build's own process alone."""
    with begun(heavy) as process:
        workers = _of_group(process.pid) - {process.pid}
        assert workers
        os.kill(process.pid, number)
        process.wait(PATIENCE)
        wait_for(lambda: not workers & _of_group(process.pid))


def _of_group(group: int) -> set[int]:
    """Give the processes of a group that still run."""
    members = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                text = (folder / "stat").read_text()
            except OSError:
                continue
            state, _, of_group = text.rpartition(")")[2].split()[:3]
            if int(of_group) == group and state != "Z":
                members.add(int(folder.name))
    return members


def test_builds_of_two_sites_on_one_cache_at_once_give_the_same_photos(new_sample: Site) -> None:
    sites = []
    for name in ("mot", "hai"):
        site = Site(new_sample.root.parent / name)
        shutil.copytree(new_sample.content, site.content)
        cache = {"bantin/articles": {"cache": str(new_sample.root / ".cache/bantin")}}
        site.configure(plugins=[cache, "bantin/listings"], nav=[{"Giới thiệu": "gioi-thieu.md"}])
        sites.append(site)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    with ThreadPoolExecutor(2) as pool:
        ended = list(
            pool.map(
                lambda site: subprocess.run(
                    command, cwd=site.root, check=False, capture_output=True, text=True
                ),
                sites,
            )
        )
    assert [one.returncode for one in ended] == [0, 0], [one.stderr for one in ended]
    trees = [site.tree() for site in sites]
    assert changed(*trees) == set()
    assert broken_links(trees[0], ROOT) == []
    folder = read_tree(new_sample.root / ".cache/bantin/photos")
    assert all(is_whole(data) for data in folder.values())
    assert not any(file.endswith(".new") for file in folder)
