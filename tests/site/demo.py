"""The demo site of this project, built elsewhere than in the checkout."""

import os
from pathlib import Path
from typing import Final

import pytest
import yaml
from tests.site.sites import NOW, PROJECT, Site, build_site, write_file

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


def built_demo(factory: pytest.TempPathFactory) -> Site:
    """Give the demo site, built once for all processes of a run; it is looked at, never changed.

    The process that comes first builds it, while others wait.
    """
    folder = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each process has a folder below the run's
        folder = folder.parent
    folder /= "demo"
    is_built = folder / "da-dung"
    with turn(folder):
        if not is_built.exists():
            _build(folder)
            is_built.touch()
    return Site(folder)


def _build(folder: Path) -> None:
    """Build the demo site at the moment of every build, in its own language.

    Of runs that begin with an empty cache, one develops the photos; others wait for it.
    """
    with pytest.MonkeyPatch.context() as patch, turn(CACHE / "tests"):
        patch.setenv("SOURCE_DATE_EPOCH", NOW)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.delenv("BANTIN_LANG", raising=False)
        build_site(configure_demo(folder), strict=True)
