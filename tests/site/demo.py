"""The demo site of this project, built elsewhere than in the checkout."""

from pathlib import Path
from typing import Final

import yaml
from tests.site.sites import PROJECT, Site, build_site, write_file

from bantin.site.turns import turn

ROOT: Final = "https://songmay.example/"
CONTENT: Final = PROJECT / "content"
CACHE: Final = PROJECT / ".cache"


def configure_demo(folder: Path) -> Path:
    """Write a mkdocs.yml that builds the checkout's content into a folder.

    The photo cache is the checkout's own, so that its photos are developed once for all builds.
    """
    options = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "docs_dir": str(CONTENT),
        "plugins": _plugins(),
    }
    return write_file(folder / "mkdocs.yml", yaml.safe_dump(options))


def _plugins() -> list[object]:
    """Give the demo's plugins with the checkout's cache; MkDocs lets a list win as a whole."""
    given = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["plugins"]
    rows = (entry if isinstance(entry, dict) else {entry: {}} for entry in given)
    options = {name: values or {} for row in rows for name, values in row.items()}
    options["bantin/articles"] = {**options["bantin/articles"], "cache": str(CACHE / "bantin")}
    return [{name: values} for name, values in options.items()]


def build_demo(folder: Path) -> Site:
    """Build the demo site into a folder.

    Of test processes that begin with an empty cache, one develops the photos; others wait for it.
    """
    with turn(CACHE / "tests"):
        build_site(configure_demo(folder), strict=True)
    return Site(folder)
