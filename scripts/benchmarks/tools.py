"""The site generators that are measured: how each is called, and how its site is written."""

import importlib.metadata
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import bantin_layout
import hugo_layout
import material_layout
from corpus import Article, Corpus
from registers import Unit


@dataclass(frozen=True, slots=True)
class Tool:
    """One site generator."""

    name: str
    version: str
    command: Sequence[str]
    """Builds into `site/` of the folder it runs in."""
    write_site: Callable[[Path, Corpus], None]
    write_article: Callable[[Path, Corpus, Article], None]
    rename_unit: Callable[[Path, Sequence[Unit], str], None] | None = None
    """Gets all units, and the key of the one whose name is new."""
    change_template: Callable[[Path], None] | None = None


def _script(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def _hugo() -> str:
    """Give Hugo's own program: the one on the path starts Python first."""
    files = importlib.metadata.files("hugo") or ()
    return next(str(file.locate()) for file in files if file.match("binaries/hugo"))


BANTIN: Final = Tool(
    name="bantin",
    version=importlib.metadata.version("bantin"),
    command=(_script("bantin"), "build"),
    write_site=bantin_layout.write_site,
    write_article=bantin_layout.write_article,
    rename_unit=bantin_layout.rename_unit,
    change_template=bantin_layout.change_template,
)
HUGO: Final = Tool(
    name="hugo",
    version=importlib.metadata.version("hugo"),
    command=(_hugo(), "--quiet", "--destination", "site"),
    write_site=hugo_layout.write_site,
    write_article=hugo_layout.write_article,
    rename_unit=hugo_layout.rename_unit,
    change_template=hugo_layout.change_template,
)
MATERIAL: Final = Tool(
    name="material",
    version=importlib.metadata.version("mkdocs-material"),
    command=(_script("mkdocs"), "build", "--quiet"),
    write_site=material_layout.write_site,
    write_article=material_layout.write_article,
)
