import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from mkdocs.config import load_config
from tests.site.sites import Site, write_file

from bantin.article.model import Focus, Status
from bantin.hooks import basis
from bantin.hooks.basis import Basis, basis_of, plain, program_version, theme_version
from bantin.page.boxes import BoxLink
from bantin.text import VIETNAM, fold, normalise

HOOK: Final = "def on_page_content(html, **_):\n    return html\n"
LISTINGS: Final = "bantin/listings"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path / "trang")
    write_file(site.root / "moc.py", HOOK)
    write_file(site.root / "rieng/main.html", "<p>")
    write_file(site.root / "rieng/bantin/a.html", "<p>")
    site.content.mkdir()
    return site


def taken(site: Site, **options: object) -> Basis:
    site.configure(**options)
    return basis_of(load_config(str(site.root / "mkdocs.yml")))


def told(one: Basis, other: Basis) -> set[str]:
    """Give which fingerprints two builds don't share."""
    names = ("program", "texts", "pages")
    return {name for name in names if getattr(one, name) != getattr(other, name)}


def test_the_same_site_has_the_same_basis(site: Site) -> None:
    options: dict[str, object] = {"markdown_extensions": ["footnotes"], "hooks": ["moc.py"]}
    assert told(taken(site, **options), taken(site, **options)) == set()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"markdown_extensions": ["footnotes"]}),
        (
            {"markdown_extensions": ["footnotes", "attr_list"]},
            {"markdown_extensions": ["attr_list", "footnotes"]},
        ),
        (
            {"markdown_extensions": [{"toc": {"permalink": False}}]},
            {"markdown_extensions": [{"toc": {"permalink": True}}]},
        ),
        (
            {"markdown_extensions": [{"toc": {"toc_depth": 2}}]},
            {"markdown_extensions": [{"toc": {"toc_depth": "2"}}]},
        ),
    ],
)
def test_how_texts_are_read_changes_texts_and_pages(
    site: Site, before: dict[str, object], after: dict[str, object]
) -> None:
    assert told(taken(site, **before), taken(site, **after)) == {"texts", "pages"}


def listings(**options: object) -> dict[str, object]:
    return {"plugins": ["bantin/articles", {LISTINGS: options}]}


def links(name: str) -> dict[str, object]:
    return listings(boxes=[{"links": [{"name": name, "url": "https://a.example/"}]}])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, {"plugins": ["bantin/articles", LISTINGS, "search"]}),
        ({}, {"plugins": [{"bantin/articles": {"language": "en"}}, LISTINGS]}),
        ({}, {"plugins": [{"bantin/articles": {"photos": {"cards": False}}}, LISTINGS]}),
        (listings(feedback="a@b.example"), listings(feedback="c@b.example")),
        (links("Một"), links("Hai")),
        ({}, {"hooks": ["moc.py"]}),
    ],
)
def test_an_option_of_a_plugin_changes_pages_and_no_texts(
    site: Site, before: dict[str, object], after: dict[str, object]
) -> None:
    assert told(taken(site, **before), taken(site, **after)) == {"pages"}


def test_a_hook_that_was_edited_changes_pages(site: Site) -> None:
    before = taken(site, hooks=["moc.py"])
    write_file(site.root / "moc.py", f"{HOOK}\n")
    assert told(before, taken(site, hooks=["moc.py"])) == {"pages"}


def test_what_pages_say_by_their_values_is_no_part_of_the_basis(site: Site) -> None:
    assert told(taken(site), taken(site, site_name="Tên khác", copyright="Ai đó")) == set()


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: write_file(root / "page/cards.py", "x = 2\n"),
        lambda root: write_file(root / "page/them.py", ""),
        lambda root: (root / "page/cards.py").unlink(),
        lambda root: (root / "page/cards.py").rename(root / "page/carts.py"),
    ],
)
def test_any_file_of_the_program_changes_everything(
    site: Site, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Path], object]
) -> None:
    package = site.root / "goi"
    write_file(package / "page/cards.py", "x = 1\n")
    monkeypatch.setattr(basis, "_PACKAGE", package)
    before = taken(site)
    assert told(before, taken(site)) == set()
    edit(package)
    assert told(before, taken(site)) == {"program", "texts", "pages"}


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: (root / "Markdown-3.8.dist-info").rename(root / "Markdown-3.9.dist-info"),
        lambda root: (root / "nh3-1.0.dist-info").mkdir(),
        lambda root: (root / "Markdown-3.8.dist-info").rmdir(),
    ],
)
def test_any_library_changes_everything(
    site: Site, monkeypatch: pytest.MonkeyPatch, edit: Callable[[Path], object]
) -> None:
    libraries = site.root / "thu-vien"
    (libraries / "Markdown-3.8.dist-info").mkdir(parents=True)
    monkeypatch.setattr(basis, "_LIBRARIES", libraries)
    before = taken(site)
    edit(libraries)
    assert told(before, taken(site)) == {"program", "texts", "pages"}


def test_another_python_changes_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_version()
    monkeypatch.setattr(sys, "version", f"{sys.version}+")
    assert program_version() != before


def theme(site: Site) -> str:
    site.configure(theme={"name": "material", "custom_dir": "rieng"})
    return theme_version(load_config(str(site.root / "mkdocs.yml")))


@pytest.mark.parametrize(
    "edit",
    [
        lambda root: write_file(root / "main.html", "<b>"),
        lambda root: write_file(root / "bantin/a.html", "<b>"),
        lambda root: write_file(root / "assets/them.css", ""),
        lambda root: (root / "main.html").unlink(),
        lambda root: shutil.move(root / "main.html", root / "base.html"),
    ],
)
def test_any_file_of_the_sites_own_theme_changes_the_theme(
    site: Site, edit: Callable[[Path], object]
) -> None:
    before = theme(site)
    assert theme(site) == before
    edit(site.root / "rieng")
    assert theme(site) != before


def _nested() -> Callable[[], None]:
    def nested() -> None:
        return

    return nested


class Holder:
    """An object that a plugin might keep."""

    def __init__(self, value: object) -> None:
        self.value = value


DAY: Final = date(2025, 8, 1)
PAIRS: Final[list[tuple[object, object]]] = [
    (1, "1"),
    (1, True),
    (None, "None"),
    (DAY, date(2025, 8, 2)),
    (DAY, "2025-08-01"),
    (DAY, datetime(2025, 8, 1, tzinfo=VIETNAM)),
    (Path("a"), Path("b")),
    (b"a", b"b"),
    ({"a"}, {"b"}),
    ({"a": 1}, {"a": 2}),
    ({"a": None}, {"b": None}),
    (["a", ["b"]], ["a", "b"]),
    (fold, normalise),
    (partial(sorted, reverse=True), partial(sorted, reverse=False)),
    (partial(fold), partial(normalise)),
    (BoxLink("Một", "/a/"), BoxLink("Hai", "/a/")),
    (Status.DRAFT, Status.REVIEW),
    (Focus(0.1, 0.2), Focus(0.2, 0.1)),
    (Holder("a"), Holder("b")),
    (_nested, fold),
]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_settings_that_differ_are_written_otherwise(one: object, other: object) -> None:
    for way in (lambda value: value, lambda value: {"k": [value]}, lambda value: Holder((value,))):
        assert repr(plain(way(one))) != repr(plain(way(other)))
        assert repr(plain(way(one))) == repr(plain(way(one)))


def test_settings_that_hold_themselves_come_to_an_end() -> None:
    ring = Holder(None)
    ring.value = [ring]
    assert repr(plain(ring)) == repr(plain(ring))


def test_equal_objects_are_written_alike_wherever_they_lie_in_memory() -> None:
    assert repr(plain(Holder(fold))) == repr(plain(Holder(fold)))
    assert plain(_nested()) == plain(_nested())
    assert "0x" not in repr(plain([Holder(_nested()), partial(_nested()), fold, object()]))


ELSEWHERE: Final = """
import sys
from mkdocs.config import load_config
from bantin.hooks.basis import basis_of, plain, theme_version
config = load_config(sys.argv[1])
names = [name for name in config if name not in ("plugins", "hooks")]
print(basis_of(config), theme_version(config), plain({name: config[name] for name in names}))
"""


def test_two_processes_write_a_sites_functions_and_sets_alike(site: Site) -> None:
    site.configure(
        theme={"name": "material", "custom_dir": "rieng"},
        hooks=["moc.py"],
        plugins=["bantin/articles", LISTINGS, "search"],
    )
    file = site.root / "mkdocs.yml"
    emoji = "material.extensions.emoji"
    file.write_text(
        f"{file.read_text('utf-8')}markdown_extensions:\n  - pymdownx.emoji:\n"
        f"      emoji_index: !!python/name:{emoji}.twemoji\n"
        f"      emoji_generator: !!python/name:{emoji}.to_svg\n"
        "  - toc:\n      slugify: !!python/object/apply:pymdownx.slugs.slugify\n"
        "        kwds: {case: lower}\n",
        "utf-8",
    )
    written = {
        subprocess.run(
            [sys.executable, "-c", ELSEWHERE, str(file)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(written) == 1
    assert "twemoji" in written.pop()
