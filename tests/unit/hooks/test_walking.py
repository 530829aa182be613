import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files, get_files
from tests.site.sites import Site

from bantin.hooks.theme import add_theme
from bantin.hooks.walking import OWN_FOLDERS, mkdocs_files, shorten_walk

LOUD = "def on_files(files, config):\n    return files\n"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """Give a site with all that MkDocs treats in a way of its own, in our folders too."""
    site = Site(tmp_path / "trang")
    for name in (
        *("index.md", "README.md", "gioi-thieu.md", "anh/a.jpg", "anh/b.JPG", ".an.md"),
        *("tro-giup/README.md", "tro-giup/index.md", "tro-giup/sau/README.md", "templates/x.html"),
        *("nhap/mot.md", "nhap/README.md", "bo/index.md", "bo/README.md", "trang.html", "trang.md"),
        *("don-vi.yml", "don-vi/a/index.md", "tin/2025/a/index.md", "tin/2025/a/README.md"),
        *("sau/tin/index.md", "sau/don-vi/1.jpg", "tin-khac/index.md"),
    ):
        site.write(name, "# Trang\n")
    (site.content / "lien-ket").symlink_to(site.content / "tro-giup")
    return site


def configured(site: Site, **options: object) -> MkDocsConfig:
    site.configure(**options)
    return load_config(str(site.root / "mkdocs.yml"))


def rows(files: Files) -> list[tuple[str, str, str, str | None]]:
    return [(one.src_uri, one.dest_uri, one.inclusion.name, one.abs_src_path) for one in files]


def besides_ours(files: Files) -> list[tuple[str, str, str, str | None]]:
    own = tuple(f"{folder}/" for folder in OWN_FOLDERS)
    return [row for row in rows(files) if not row[0].startswith(own)]


@pytest.mark.parametrize("directories", [True, False])
def test_all_files_but_ours_are_found_as_mkdocs_finds_them(
    site: Site, caplog: pytest.LogCaptureFixture, *, directories: bool
) -> None:
    config = configured(
        site, use_directory_urls=directories, exclude_docs="bo/index.md\n", draft_docs="nhap/\n"
    )
    with caplog.at_level(logging.WARNING, "mkdocs"):
        theirs = get_files(config)
    said = [one.getMessage() for one in caplog.records if "'tin/" not in one.getMessage()]
    caplog.clear()
    with caplog.at_level(logging.WARNING, "mkdocs"):
        ours = mkdocs_files(config)
    assert rows(ours) == besides_ours(theirs)
    assert [one.getMessage() for one in caplog.records] == said
    assert len(said) >= 3


@pytest.fixture
def _whole_walk() -> Iterator[None]:
    """Leave MkDocs as it was."""
    yield
    vars(build)["get_files"] = get_files


@pytest.mark.usefixtures("_whole_walk")
def test_a_build_walks_past_our_folders_once(site: Site) -> None:
    config = configured(site)
    whole = vars(build)["get_files"]
    shorten_walk(config)
    short = vars(build)["get_files"](config)
    assert rows(short) == besides_ours(get_files(config))
    assert vars(build)["get_files"] is whole


@pytest.mark.usefixtures("_whole_walk")
def test_a_plugin_that_asks_for_files_gets_all_of_them(site: Site) -> None:
    (site.root / "nghe.py").write_text(LOUD, "utf-8")
    config = configured(site, hooks=["nghe.py"])
    shorten_walk(config)
    assert vars(build)["get_files"] is get_files


@pytest.mark.usefixtures("_whole_walk")
def test_mkdocs_own_plugins_do_not_count(site: Site) -> None:
    config = configured(site, plugins=["bantin/articles", "bantin/listings", "search"])
    shorten_walk(config)
    assert vars(build)["get_files"] is not get_files


def test_the_files_of_a_theme_are_those_that_mkdocs_adds(site: Site) -> None:
    for name in (
        *("a.css", "main.html", "hinh/b.svg", "hinh/.an/c.svg", ".icons/d.svg", ".an.css"),
        *("readme.txt", "sau/e.md", "locales/vi.po", "sau/f.py", "anh/a.jpg", "404.html"),
    ):
        site.write(f"../rieng/{name}", "x")
    config = configured(site, theme={"name": "material", "custom_dir": "rieng"})
    add_theme(config)
    theirs, ours = get_files(config), mkdocs_files(config)
    for files in (theirs, ours):
        files.add_files_from_theme(config.theme.get_env(), config)
    assert besides_ours(ours) == besides_ours(theirs)
    added = [one.src_uri for one in ours if one.src_dir != config.docs_dir]
    assert {"a.css", "hinh/b.svg", "assets/bantin/site.css"} <= set(added)
    assert "anh/a.jpg" not in added
