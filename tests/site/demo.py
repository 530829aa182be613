"""The demo site of this project, built elsewhere than in the checkout."""

from pathlib import Path
from typing import Final

import yaml
from tests.site.sites import PROJECT, Site, build_site, write_file

ROOT: Final = "https://songmay.example/"
CONTENT: Final = PROJECT / "content"


def configure_demo(folder: Path) -> Path:
    """Write a mkdocs.yml that builds the checkout's content into a folder."""
    options = {"INHERIT": str(PROJECT / "mkdocs.yml"), "docs_dir": str(CONTENT)}
    return write_file(folder / "mkdocs.yml", yaml.safe_dump(options))


def build_demo(folder: Path) -> Site:
    """Build the demo site into a folder."""
    build_site(configure_demo(folder), strict=True)
    return Site(folder)
