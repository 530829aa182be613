"""What a build makes again after an edit, and that no cache can make it wrong."""

import logging
import os
import pickle
import shutil
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import pytest
from tests.site.sites import Site, changed, write_file

from bantin.cache_files import write_sealed
from bantin.hooks.articles import ArticlesPlugin
from bantin.page.markdown import Converter
from bantin.site import article_pages

THEME: Final = Path(__file__).parents[2] / "theme/bantin"
NEW: Final = "tin/2025/11/11/moi/index.html"

Stamps = dict[str, tuple[int, int]]


@pytest.fixture
def site(published: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Give the sample site, built at a moment when nobody was just writing its files."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(time.time()) + 600))
    published.build(strict=True)
    return published


class Notes(Iterable[str]):
    """Notes that workers take down too."""

    def __init__(self, file: Path) -> None:
        self._file = file
        file.touch()

    def add(self, text: str) -> None:
        with self._file.open("ab") as file:  # a short note is written in one go
            file.write(f"{text}\0".encode())

    def __iter__(self) -> Iterator[str]:
        return iter(self._file.read_bytes().decode().split("\0")[:-1])


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Notes:
    """Give the Markdown that builds mark up from now on, whoever of them does."""
    notes = Notes(tmp_path_factory.mktemp("notes") / "converted")
    convert = Converter.convert

    def noted(converter: Converter, text: object, *others: object) -> object:
        notes.add(str(text))
        return convert(converter, text, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(Converter, "convert", noted)
    return notes


def stamps(site: Site) -> Stamps:
    """Give which file is which, and when it was written."""
    files = (file for file in site.output.rglob("*") if file.is_file())
    return {
        file.relative_to(site.output).as_posix(): (file.stat().st_ino, file.stat().st_mtime_ns)
        for file in files
    }


def written(before: Stamps, after: Stamps) -> set[str]:
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def is_repetition(site: Site) -> bool:
    """Build; tell whether the build had nothing to do."""
    plugin = site.build(strict=True).plugins["bantin/articles"]
    assert isinstance(plugin, ArticlesPlugin)
    return plugin.is_repetition


def from_nothing(site: Site, folder: Path) -> Site:
    """Build a copy of a site without what was built of it."""
    shutil.copytree(site.root, folder, ignore=shutil.ignore_patterns("site", ".cache"))
    other = Site(folder)
    other.build()
    return other


def test_where_nothing_changed_no_file_is_touched_and_no_article_read(
    site: Site, converted: Notes
) -> None:
    before = stamps(site)
    assert is_repetition(site)
    assert stamps(site) == before
    assert list(converted) == []


@pytest.mark.parametrize(
    "edit",
    [
        lambda site: (site.output / "index.html").write_text("khác", "utf-8"),
        lambda site: (site.output / "tin/2025/10/11/don-lu/index.html").unlink(),
        lambda site: write_file(site.output / "thua/index.html", "thừa"),
        lambda site: next((site.output / "media").rglob("*.jpg")).unlink(),
        lambda site: os.utime(site.output / "feed.xml", ns=(1, 1)),
    ],
)
def test_a_site_that_somebody_changed_is_made_right(
    site: Site, edit: Callable[[Site], object]
) -> None:
    before = site.tree()
    edit(site)
    assert not is_repetition(site)
    assert changed(before, site.tree()) == set()


def test_a_build_with_findings_is_not_taken_for_repeated(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    site.article("2025/08/la", "Đoạn.\n\n<script>alert(1)</script>\n")
    told = []
    for _ in range(2):
        caplog.clear()
        plugin = site.build().plugins["bantin/articles"]
        assert isinstance(plugin, ArticlesPlugin)
        assert not plugin.is_repetition
        told.append([line for line in caplog.messages if line.startswith("content/")])
    assert told[0] == told[1]
    assert len(told[0]) == 1


def test_one_new_article_writes_the_pages_that_name_it_and_no_others(
    site: Site, converted: Notes, tmp_path: Path
) -> None:
    before, texts = stamps(site), site.tree()
    site.article("2025/11/moi", title="Tin rất mới", date="2025-11-11", unit="doan-truong")
    assert not is_repetition(site)
    touched = written(before, stamps(site))
    assert touched == changed(texts, site.tree())
    pages = {name for name in touched if name.endswith(".html")}
    tree = site.tree()
    naming = {
        name for name in tree if name.endswith(".html") and b"tin/2025/11/11/moi" in tree[name]
    }
    assert naming <= pages
    assert {NEW, "index.html", "don-vi/doan-truong/index.html"} <= naming
    articles = {name for name in pages if name.startswith("tin/")}
    assert articles <= {NEW, "tin/2025/10/25/hien-mau/index.html"}  # it, and its neighbour
    assert len([text for text in converted if "Thân bài" in text]) == 1
    assert len([text for text in converted if "Đoạn đầu kể" in text]) <= 1
    assert changed(tree, from_nothing(site, tmp_path / "khac").tree()) == set()


def own_template(site: Site, name: str, mark: str) -> None:
    """Put a template of the theme into the site's own folder, with a mark at its end."""
    text = (THEME / name).read_text("utf-8")
    write_file(site.root / "rieng/bantin" / name, f"{text}<!-- {mark} -->\n")


@pytest.fixture
def themed(site: Site) -> Site:
    """Give a site with a template of its own for articles."""
    site.configure(
        nav=[{"Giới thiệu": "gioi-thieu.md"}],
        theme={"name": "material", "custom_dir": "rieng"},
    )
    own_template(site, "article.html", "một")
    site.build(strict=True)
    return site


def test_a_changed_template_of_articles_makes_their_pages_anew_from_bodies_that_are_known(
    themed: Site, converted: Notes
) -> None:
    before = themed.tree()
    own_template(themed, "article.html", "hai")
    themed.build(strict=True)
    pages = {name for name, text in themed.tree().items() if b"<!-- hai -->" in text}
    assert changed(before, themed.tree()) == pages
    assert len(pages) == 12
    assert not any("Đoạn đầu kể" in text for text in converted)


def bodies_of(site: Site) -> list[Path]:
    return sorted((site.root / ".cache/bantin/bodies").iterdir())


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(file.read_bytes()[:-2]),
        lambda file: file.write_bytes(file.read_bytes().replace("Đoạn".encode(), b"Doann")),
        lambda file: file.write_bytes(b""),
        lambda file: file.unlink(),
    ],
)
def test_bodies_that_are_damaged_are_made_again(
    themed: Site, converted: Notes, damage: Callable[[Path], object]
) -> None:
    before = themed.tree()
    for file in bodies_of(themed):
        damage(file)
    own_template(themed, "article.html", "hai")
    themed.build(strict=True)
    assert len([text for text in converted if "Đoạn đầu kể" in text]) == 12
    wanted = {name: text.replace("<!-- một".encode(), b"<!-- hai") for name, text in before.items()}
    assert changed(wanted, themed.tree()) == set()


def test_bodies_that_stand_under_anothers_name_are_not_taken(themed: Site) -> None:
    before = themed.tree()
    files = bodies_of(themed)
    texts = [file.read_bytes() for file in files]
    for file, text in zip(files, texts[1:] + texts[:1], strict=True):
        file.write_bytes(text)
    own_template(themed, "article.html", "hai")
    themed.build(strict=True)
    wanted = {name: text.replace("<!-- một".encode(), b"<!-- hai") for name, text in before.items()}
    assert changed(wanted, themed.tree()) == set()


class _Deed:
    """What a stranger would have done by whoever reads a pickle."""

    def __init__(self, command: str) -> None:
        self._command = command

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return os.system, (self._command,)


def sealed(site: Site) -> Iterator[tuple[Path, str]]:
    """Give the files of a cache that have a seal, with the version that it names."""
    cache = site.root / ".cache/bantin"
    for file in sorted(cache.rglob("*")):
        if file.is_file() and "photos" not in file.relative_to(cache).parts:
            head, stroke, _ = file.read_bytes().partition(b"\n")
            if stroke and b" " in head:
                yield file, head.decode().rpartition(" ")[0]


def test_a_strangers_cache_is_rebuilt_and_does_nothing(site: Site, tmp_path: Path) -> None:
    before, trace = site.tree(), tmp_path / "dau-vet"
    deed = _Deed(f"touch '{trace}'")
    files = list(sealed(site))
    assert len(files) >= 12
    for value in (deed, {"a": deed}, [("tin/2025/10/don-lu/index.md", "", (), deed)]):
        for file, version in files:
            write_sealed(file, version, pickle.dumps(value))
        site.build(strict=True)
        assert not trace.exists()
        assert changed(before, site.tree()) == set()
    assert is_repetition(site)


def older(file: Path, version: str) -> None:
    write_sealed(file, f"{version}0", file.read_bytes().partition(b"\n")[2])


def cut(file: Path, _: str) -> None:
    file.write_bytes(file.read_bytes()[:-1])


def emptied(file: Path, _: str) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("damage", [older, cut, emptied])
def test_a_cache_that_is_older_or_damaged_is_rebuilt(
    site: Site, damage: Callable[[Path, str], None]
) -> None:
    before, moments = site.tree(), stamps(site)
    for file, version in list(sealed(site)):
        damage(file, version)
    assert not is_repetition(site)
    assert changed(before, site.tree()) == set()
    assert written(moments, stamps(site)) == set()
    assert is_repetition(site)


def test_the_cache_of_another_site_makes_no_page_of_this_one(site: Site, tmp_path: Path) -> None:
    other = Site(tmp_path / "khac")
    shutil.copytree(site.root, other.root, ignore=shutil.ignore_patterns("site", ".cache"))
    for file in other.content.rglob("index.md"):
        file.write_text(file.read_text("utf-8").replace("Đoạn đầu", "Câu đầu"), "utf-8")
    other.build()
    before = site.tree()
    shutil.rmtree(site.root / ".cache")
    shutil.copytree(other.root / ".cache", site.root / ".cache")
    site.build(strict=True)
    assert changed(before, site.tree()) == set()


def test_one_worker_and_three_make_the_same_site_and_tell_the_same(
    new_site: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """By months that workers are given, though they are small."""
    monkeypatch.setattr(article_pages, "_FEW", 0)
    for month in range(1, 6):
        body = f"Tháng {month}.\n\n<script>alert({month})</script>\n"
        new_site.article(f"2025/0{month}/bai", body, date=f"2025-0{month}-03")
    built = []
    for workers in (1, 3):
        site = Site(tmp_path / f"{workers}")
        shutil.copytree(new_site.root, site.root)
        site.configure(
            plugins=[{"bantin/articles": {"workers": workers}}, "bantin/listings"],
            nav=[{"Giới thiệu": "gioi-thieu.md"}],
        )
        caplog.clear()
        with caplog.at_level(logging.INFO, "mkdocs"):
            site.build()
        told = [line for line in caplog.messages if line.startswith("content/")]
        built.append((told, site.tree()))
    assert len(built[0][0]) == 5
    assert built[0][0] == built[1][0]
    assert changed(built[0][1], built[1][1]) == set()
