"""Imports, edits by people, changes of the source and kills in any order: nothing is lost.

What is held after each step: every byte that a person wrote is there; no article is half there;
what a person deleted stays deleted. At the end, whatever nobody touched is as a fresh import of the
same source would have written it.
"""

import os
import shutil
import signal
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.imported_posts import a_content, a_post, bring, fates, tree

from bantin.article.model import Author, PhotoReference, Status
from bantin.importers.posts import Post, PostFile, post_link
from bantin.importers.updating.request import Fate

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")

POSTS = 4
STEP = int(os.environ.get("KILL_STEP", "5"))
"""At which steps of an import it is killed: every fifth; `KILL_STEP=1` takes them all."""
STEPS = st.one_of(
    st.tuples(st.just("import"), st.just(0)),
    st.tuples(st.just("kill"), st.integers(1, 60)),
    st.tuples(st.just("edit"), st.integers(0, POSTS)),
    st.tuples(st.just("replace photo"), st.integers(0, POSTS)),
    st.tuples(st.just("add a file"), st.integers(0, POSTS)),
    st.tuples(st.just("delete"), st.integers(2, POSTS)),
    st.tuples(st.just("source text"), st.integers(0, POSTS)),
    st.tuples(st.just("source photo"), st.integers(0, POSTS)),
    st.tuples(st.just("source loses photo"), st.integers(0, POSTS)),
    st.tuples(st.just("source loses or regains"), st.integers(2, POSTS)),
)


@dataclass(slots=True)
class World:
    """A site, the system it imports from, and what people did."""

    root: Path
    content: Path
    texts: list[int] = field(default_factory=lambda: [0] * (POSTS + 1))
    photos: list[int] = field(default_factory=lambda: [0] * (POSTS + 1))
    bare: set[int] = field(default_factory=set)
    lost: set[int] = field(default_factory=set)
    mine: dict[str, bytes] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)
    deleted: set[int] = field(default_factory=set)
    is_cut_off: bool = False

    def folder(self, number: int) -> str:
        """Where a post lies; the last one is a page."""
        return "gioi-thieu" if number == POSTS else f"tin/2019/05/bai-{number}"

    def posts(self) -> list[Post]:
        return [self.post(number) for number in range(POSTS + 1) if number not in self.lost]

    def post(self, number: int) -> Post:
        link = f"[xem]({post_link('wordpress:1')})"
        page = "gioi-thieu" if number == POSTS else None
        body = f"Đoạn {self.texts[number]} của bài.\n\n{link}"
        files: tuple[PostFile, ...] = ()
        if number not in self.bare:
            source = self.root / f"{number}-{self.photos[number]}.jpg"
            source.write_bytes(b"photo" * (1 + self.photos[number]))
            files = (PostFile("a.jpg", source),)
        title = f"Bài {number}"
        return a_post(number, title=title, body=body, page_path=page, files=files)

    def write(self, name: str, data: bytes) -> None:
        (self.content / name).write_bytes(data)
        self.mine[name] = data


def is_there(world: World, number: int) -> bool:
    return (world.content / world.folder(number) / "index.md").is_file()


def killed(world: World, after: int) -> bool:
    """Import in a process of its own, and kill it before it touches the disk for the n-th time.

    Gives whether it was killed before its end.
    """
    child = os.fork()
    if child:
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    left = after

    def count(event: str, _: tuple[object, ...]) -> None:
        nonlocal left
        if event in {"open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.truncate"}:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    posts = world.posts()
    sys.addaudithook(count)
    try:
        bring(world.content, *posts)
    finally:
        os._exit(0)


def act(world: World, name: str, number: int) -> None:
    if name == "import":
        outcome = bring(world.content, *world.posts())
        assert "posts-unwritable" not in {finding.kind.code for finding in outcome.findings}
        world.is_cut_off = False
    elif name == "kill":
        killed(world, number)
        world.is_cut_off = True
    elif name.startswith("source"):
        source(world, name, number)
    elif is_there(world, number):
        person(world, name, number, world.folder(number))


def source(world: World, name: str, number: int) -> None:
    if name == "source text":
        world.texts[number] += 1
    elif name == "source photo":
        world.photos[number] += 1
    elif name == "source loses photo":
        world.bare ^= {number}
    else:
        world.lost ^= {number}


def person(world: World, name: str, number: int, folder: str) -> None:
    if name == "edit":
        text = (world.content / folder / "index.md").read_bytes()
        world.write(f"{folder}/index.md", text + b"\nMine.\n")
    elif name == "replace photo":
        world.write(f"{folder}/a.jpg", b"mine")
    elif name == "add a file":
        world.write(f"{folder}/own.txt", b"mine")
    elif not world.is_cut_off:
        shutil.rmtree(world.content / folder)
        world.mine = {path: data for path, data in world.mine.items() if folder not in path}
        world.deleted.add(number)
    world.touched.add(number)


def look(world: World) -> None:
    here = tree(world.content)
    for path, data in world.mine.items():
        assert here.get(path) == data, path
    for number in world.deleted:
        assert not (world.content / world.folder(number)).exists()
    folders = {path.rpartition("/")[0] for path in here if path.startswith("tin/")}
    assert all(f"{folder}/index.md" in here for folder in folders)


@settings(max_examples=20, deadline=None)
@given(st.lists(STEPS, min_size=1, max_size=14))
def test_nothing_is_lost_whatever_happens(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        world = World(root, a_content(root / "trang"))
        for name, number in steps:
            act(world, name, number)
            look(world)
        act(world, "import", 0)
        look(world)
        fresh = a_content(root / "moi")
        bring(fresh, *world.posts())
        for number in set(range(POSTS + 1)) - world.touched - world.lost:
            folder = world.folder(number)
            assert tree(world.content / folder) == tree(fresh / folder)
        hidden = {path.name for path in (world.content / ".nhap").iterdir()}
        assert hidden <= {"wordpress.jsonl", "chuyen-huong"}


@pytest.mark.parametrize("is_second", [False, True])
def test_a_kill_at_any_moment_costs_nothing(*, is_second: bool) -> None:
    """Kill an import at each of its steps; the next, of a source that changed, makes it good."""
    for after in range(1, 1000, STEP):
        with tempfile.TemporaryDirectory() as temporary:
            root = Path(temporary)
            world = World(root, a_content(root / "trang"))
            if is_second:
                act(world, "import", 0)
                change(world)
            was_killed = killed(world, after)
            look(world)
            change(world)
            act(world, "import", 0)
            fresh = a_content(root / "moi")
            bring(fresh, *world.posts())
            for number in range(POSTS + 1):
                folder = world.folder(number)
                assert tree(world.content / folder) == tree(fresh / folder), (after, number)
        if not was_killed:
            assert after > 30
            return
    pytest.fail("no import came to its end")


def change(world: World) -> None:
    for number in range(POSTS + 1):
        world.texts[number] += 1
        world.photos[number] += 1
    world.bare ^= {1, 2}


@pytest.mark.parametrize("is_second", [False, True])
def test_what_a_killed_import_would_have_told_the_next_one_tells(*, is_second: bool) -> None:
    """A link that was lost, what a person's version lacks: told by the one that comes through."""
    for after in range(2, 1000, STEP):
        with tempfile.TemporaryDirectory() as temporary:
            root = Path(temporary)
            world = World(root, a_content(root / "trang"))
            world.lost = {1}
            if is_second:
                world.lost = set()
                act(world, "import", 0)
                person(world, "edit", 0, world.folder(0))
                change(world)
            ledger = world.content / ".nhap/wordpress.jsonl"
            before = ledger.read_bytes() if ledger.exists() else b""
            was_killed = killed(world, after)
            came_to_its_end = ledger.exists() and ledger.read_bytes() != before
            outcome = bring(world.content, *world.posts())
            told = {finding.kind.code for finding in outcome.findings}
            assert came_to_its_end or ("posts-kept" if is_second else "posts-link-lost") in told
        if not was_killed:
            return
    pytest.fail("no import came to its end")


# ---- hostile posts

SIGNS = st.text(st.characters(codec=None, categories=None), max_size=40)
NAMES = st.one_of(
    SIGNS,
    st.sampled_from(
        ["../x.jpg", "/etc/passwd", "C:\\x.jpg", "index.md", ".git", "a/b.jpg", "A.JPG", "a.jpg",
         "nul.txt", "x" * 400, "\0", "..", "binh-luan.yml", "a.bmp"]
    ),
)  # fmt: skip
HOSTILE = st.builds(
    Post,
    key=SIGNS,
    source=SIGNS,
    title=st.one_of(SIGNS, st.just("Hội trại")),
    body=st.one_of(SIGNS, NAMES.map(lambda name: f"![]({name}) [x](bantin-post:{name})")),
    published=st.one_of(
        st.none(), st.dates(), st.datetimes(), st.datetimes(timezones=st.timezones())
    ),
    slug=NAMES,
    status=st.sampled_from(Status),
    summary=SIGNS,
    authors=st.lists(st.builds(Author, SIGNS, SIGNS), max_size=2).map(tuple),
    categories=st.lists(st.lists(SIGNS, max_size=2).map(tuple), max_size=2).map(tuple),
    tags=st.lists(SIGNS, max_size=2).map(tuple),
    cover=NAMES,
    expires=st.one_of(st.none(), st.dates()),
    gallery=st.lists(st.builds(PhotoReference, NAMES, SIGNS, SIGNS), max_size=2).map(tuple),
    aliases=st.lists(NAMES, max_size=3).map(tuple),
    queries=st.lists(SIGNS, max_size=2).map(tuple),
    page_path=st.one_of(st.none(), NAMES),
    files=st.lists(st.builds(PostFile, NAMES, st.just(Path(__file__))), max_size=4).map(tuple),
    comments=SIGNS,
    missing=st.lists(SIGNS, max_size=2).map(tuple),
    shortcodes=st.lists(SIGNS, max_size=2).map(tuple),
)


@settings(max_examples=30, deadline=None)
@given(st.lists(HOSTILE, max_size=4))
def test_hostile_posts_write_nothing_outside_and_replace_nothing(posts: list[Post]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        content = a_content(root / "a/b/trang")
        own = content / "tin/nhap/hoi-trai/index.md"
        own.parent.mkdir(parents=True)
        own.write_text("Của tôi.\n", encoding="utf-8")
        before = tree(root)
        first = bring(content, *posts)
        after = tree(root)
        assert all(after[name] == data for name, data in before.items())
        new = (name.removeprefix("a/b/trang/content/") for name in after.keys() - before.keys())
        assert all(name.isascii() and not name.startswith("a/b/") for name in new)
        assert Fate.FAILED not in fates(first)
        for finding in first.findings:
            finding.text("vi").encode()
        assert set(fates(bring(content, *posts))) <= {Fate.UNCHANGED}
        assert tree(root) == after
