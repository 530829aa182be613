"""Folders of Markdown that are broken or meant to do harm: a finding, and nothing from outside."""

import os
import random
from pathlib import Path

import pytest
from tests.markdown_files import HUGO, JEKYLL, MATERIAL, NIKOLA, PELICAN, PHOTO, PLAIN, write_files

from bantin.article.source import LARGEST_TEXT
from bantin.findings import Finding
from bantin.importers.markdown_folder import tree
from bantin.importers.markdown_folder.reading import open_folder, posts_of
from bantin.importers.posts import Post, Read

FRONT = "---\ntitle: Bài\ndate: 2020-01-02\n---\n"


def read(folder: Path) -> list[Read]:
    opened = open_folder(str(folder))
    return list(posts_of(opened.value) if opened.value is not None else opened.findings)


def told(folder: Path) -> list[tuple[str, str, int | None]]:
    """Give all findings: their kind, file and line."""
    findings: list[Finding] = []
    for one in read(folder):
        findings.extend(one.findings if isinstance(one, Post) else (one,))
    start = f"{folder}/"
    return [
        (finding.kind.code, finding.path.removeprefix(start), finding.line) for finding in findings
    ]


SLOW = {
    "blanks": " ",
    "tabs": "\t",
    "a heading of blanks": "# a ",
    "an item of blanks": "* a",
    "an address of blanks": "[a]:",
    "a picture of blanks": "![a](",
    "code of blanks": "{% highlight x %}",
}


@pytest.mark.parametrize("start", SLOW.values(), ids=list(SLOW))
def test_long_runs_of_blanks_are_read_at_once(tmp_path: Path, start: str) -> None:
    # each would take minutes if a pattern began anew at every blank
    body = f"Chữ.\n\n{start}{' ' * 150_000}chữ"
    folder = write_files(tmp_path / "cu", {"posts/bai.md": FRONT + body})
    posts = [one for one in read(folder) if isinstance(one, Post)]
    assert posts[0].body.startswith("Chữ.")


BROKEN: dict[str, tuple[str | bytes, str, int | None]] = {
    "an anchor": ("---\na: &x [1]\nb: *x\n---\nChữ\n", "yaml-alias", 2),
    "a tag": ("---\na: !!python/object x\n---\nChữ\n", "yaml-tag", 2),
    "a bracket": ("---\ntitle: [x\n---\nChữ\n", "yaml-bracket", 2),
    "YAML too deep": (f"---\na: {'[' * 40}{']' * 40}\n---\nChữ\n", "yaml-deep", 2),
    "TOML": ("+++\ntitle = \n+++\nChữ\n", "markdown-toml-broken", 2),
    "TOML too deep": (f"+++\na = {'[' * 4000}\n+++\nChữ\n", "markdown-toml-broken", 2),
    "TOML deep": (f"+++\na = {'[' * 30}{']' * 30}\n+++\nChữ\n", "yaml-deep", 2),
    "a number too long": (f"+++\na = {'9' * 5000}\n+++\nChữ\n", "markdown-toml-broken", 2),
    "JSON": ('{"title": "x",\n}\nChữ\n', "markdown-json-broken", 2),
    "JSON too deep": ('{"a":' * 30_000, "markdown-json-broken", 1),
    "JSON deep": ('{"a":' * 30 + "1" + "}" * 30 + "\nChữ\n", "yaml-deep", 1),
    "a picture": (PHOTO, "markdown-not-text", None),
    "an older encoding": (b"Ng\xe0y\n", "markdown-not-utf8", 1),
    "half of UTF-16": ("Chữ".encode("utf-16")[:-1], "markdown-not-utf8", None),
    "a text too large": ("x" * (LARGEST_TEXT + 1), "markdown-too-large", None),
    "brackets": (FRONT + "[" * 100_000, "markdown-tangled", 5),
    "a date that isn't": ("---\ntitle: x\ndate: 2020-02-31\n---\nChữ\n", "markdown-date-unread", 3),
    "nothing but a script": (FRONT + "<script>x</script>\n", "markdown-html-left", 5),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_told_of_a_broken_file(tmp_path: Path, case: str) -> None:
    data, code, line = BROKEN[case]
    write_files(tmp_path, {"posts/x.md": data, "posts/y.md": FRONT + "Chữ.\n"})
    assert (code, "posts/x.md", line) in told(tmp_path)
    titles = [one.title for one in read(tmp_path) if isinstance(one, Post)]
    assert "Bài" in titles  # the other text comes through


def test_utf16_as_notepad_writes_it(tmp_path: Path) -> None:
    write_files(tmp_path, {"posts/x.md": (FRONT + "Chữ có dấu.\r\n").encode("utf-16")})
    (post,) = read(tmp_path)
    assert isinstance(post, Post)
    assert (post.title, post.body) == ("Bài", "Chữ có dấu.\n")


def test_nothing_outside_the_folder_is_taken(tmp_path: Path) -> None:
    outside = write_files(tmp_path / "ngoai", {"a.jpg": PHOTO, "x.md": FRONT + "Mật.\n"})
    body = "".join(
        f"![]({path})\n\n[x]({path})\n\n<img src='{path}'>\n\n{{{{< figure src=\"{path}\" >}}}}\n\n"
        for path in (
            "../../ngoai/a.jpg", "../ngoai/a.jpg", "%2e%2e/%2e%2e/ngoai/a.jpg",
            f"{outside}/a.jpg", f"file://{outside}/a.jpg", "..\\..\\ngoai\\a.jpg", "lien/a.jpg",
            "anh.jpg", "/static/../../ngoai/a.jpg",
        )
    )  # fmt: skip
    front = f"---\ntitle: Bài\ndate: 2020-01-02\ncover: {outside}/a.jpg\n---\n"
    folder = write_files(tmp_path / "cu", {"posts/bai.md": front + body})
    (folder / "posts/lien").symlink_to(outside)
    (folder / "posts/anh.jpg").symlink_to(outside / "a.jpg")
    (folder / "posts/mat.md").symlink_to(outside / "x.md")
    posts = [one for one in read(folder) if isinstance(one, Post)]
    assert [(post.key, post.files, post.cover) for post in posts] == [
        ("markdown:posts/bai.md", (), "")
    ]
    assert {place for code, place, _ in told(folder) if code == "markdown-link-outside"} == {
        "posts/lien", "posts/anh.jpg", "posts/mat.md",
    }  # fmt: skip


def test_links_within_the_folder(tmp_path: Path) -> None:
    write_files(tmp_path, {"anh/a.jpg": PHOTO, "posts/x.md": FRONT + "![](b.jpg)\n"})
    (tmp_path / "posts/b.jpg").symlink_to(tmp_path / "anh/a.jpg")
    (tmp_path / "posts/vong").symlink_to(tmp_path)
    (tmp_path / "posts/y.md").symlink_to(tmp_path / "posts/x.md")
    (post,) = read(tmp_path)
    assert isinstance(post, Post)
    assert [(file.name, file.source) for file in post.files] == [
        ("b.jpg", (tmp_path / "anh/a.jpg").resolve())
    ]


def test_settings_that_lead_out(tmp_path: Path) -> None:
    write_files(tmp_path / "ngoai", {"x.md": FRONT + "Mật.\n"})
    for number, wanted in enumerate(("../ngoai", f"{tmp_path}/ngoai", "lien")):
        files = {"mkdocs.yml": f"docs_dir: {wanted}\n", "posts/y.md": FRONT + "Chữ.\n"}
        folder = write_files(tmp_path / f"cu-{number}", files)
        (folder / "lien").symlink_to(tmp_path / "ngoai")
        keys = [one.key for one in read(folder) if isinstance(one, Post)]
        assert keys == ["markdown:posts/y.md"]


def test_names_are_plain_and_none_is_that_of_another(tmp_path: Path) -> None:
    names = ("Ảnh 1.jpg", "anh-1.jpg", "ẢNH_1.JPG", "con.jpg", "☆.jpg", "x" * 200 + ".jpg")
    body = "".join(f"![](<{name}>)\n\n" for name in names)
    files = {f"posts/{name}": PHOTO for name in names}
    write_files(tmp_path, {**files, "posts/bai.md": FRONT + body})
    (post,) = read(tmp_path)
    assert isinstance(post, Post)
    assert [file.name for file in post.files] == [
        "anh-1-2.jpg", "anh-1-3.jpg", "anh-1.jpg", "con-1.jpg", "tep.jpg", "x" * 60 + ".jpg",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    write_files(tmp_path, {"posts/x.md": FRONT + "Chữ.\n"})
    (tmp_path / "posts/a\nb.jpg").write_bytes(PHOTO)
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/posts/\xff.md"))).write_text(FRONT)
    assert told(tmp_path) == [("markdown-name-not-text", "posts", None)] * 2


def test_what_is_no_folder(tmp_path: Path) -> None:
    file = write_files(tmp_path, {"x.md": "Chữ"}) / "x.md"
    (tmp_path / "trong").mkdir()
    for path, code in (
        (file, "no-folder"), (tmp_path / "khong", "missing"), (tmp_path / "trong", "empty"),
        (Path(f"{tmp_path}/a\0b"), "missing"),
    ):  # fmt: skip
        assert [kind for kind, _, _ in told(path)] == [f"markdown-{code}"]


def test_folders_too_deep_and_too_many_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = "/".join(["a"] * 40)
    write_files(tmp_path, {f"{deep}/x.md": FRONT + "Sâu.\n", "posts/x.md": FRONT + "Chữ.\n"})
    assert [code for code, _, _ in told(tmp_path)] == ["markdown-too-deep"]
    monkeypatch.setattr(tree, "MOST_FILES", 1)
    write_files(tmp_path, {f"posts/{number}.md": FRONT + "Chữ.\n" for number in range(4)})
    assert "markdown-too-many" in [code for code, _, _ in told(tmp_path)]


def test_marks_of_our_own_are_nobody_elses(tmp_path: Path) -> None:
    forged = "\ue1900\ue192 \ue1910\ue192 \ue193"
    write_files(tmp_path, {"posts/x.md": f"{FRONT}{forged}`mã` [x](khac.md) hết.\n"})
    (post,) = read(tmp_path)
    assert isinstance(post, Post)
    assert post.body == "0 0 `mã` x hết.\n"


def test_a_text_with_very_much_wrong_tells_the_first(tmp_path: Path) -> None:
    write_files(tmp_path, {"posts/x.md": FRONT + "![](mat.jpg)\n\n" * 500})
    assert len(told(tmp_path)) == 21
    assert told(tmp_path)[-1][0] == "more-findings"


SIGNS = (
    b"<", b">", b"{{<", b">}}", b"{%", b"%}", b"[", b"](", b")", b"---\n", b"+++\n", b"`", b"```\n",
    b"<!--", b"-->", b"\n\n", b"<div>", b"<a href=", b'<img src="', b'"', b"'", b"\x00", b"\xff",
    b"[1]: ", b"![", b"<table>", b"</table>", b"*", b"{: .x}", b"../../", b"<figure>", b"    ",
)  # fmt: skip


@pytest.mark.parametrize("system", ["hugo", "jekyll", "material", "nikola", "pelican", "plain"])
def test_damage_never_ends_in_a_traceback(tmp_path: Path, system: str) -> None:
    sites = {
        "hugo": HUGO, "jekyll": JEKYLL, "material": MATERIAL,
        "nikola": NIKOLA, "pelican": PELICAN, "plain": PLAIN,
    }  # fmt: skip
    site = {
        name: data.encode() if isinstance(data, str) else data
        for name, data in sites[system].items()
    }
    for seed in range(50):
        chance = random.Random(seed)  # noqa: S311 - seeds aren't secrets
        files = {name: _damaged(data, chance) for name, data in site.items()}
        folder = write_files(tmp_path / str(seed), files)
        for one in read(folder):
            findings = one.findings if isinstance(one, Post) else (one,)
            assert all(finding.text("vi") and finding.text("en") for finding in findings)
            if isinstance(one, Post):
                assert not any("\ue190" <= sign <= "\ue193" for sign in one.body)
                assert one.title


def _damaged(data: bytes, chance: random.Random) -> bytes:
    if len(data) > 3000:
        return data
    damaged = bytearray(data)
    for _ in range(chance.choice((0, 1, 4, 15))):
        place = chance.randrange(len(damaged) + 1)
        if chance.random() < 0.5:
            damaged[place:place] = chance.choice(SIGNS)
        elif place < len(damaged):
            damaged[place] ^= 1 << chance.randrange(8)
    return bytes(damaged)
