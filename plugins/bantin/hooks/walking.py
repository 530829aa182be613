"""MkDocs' walk through the content, without the folders that are read by our own.

MkDocs makes a `File` of everything it finds and matches its path with patterns: for 10,000
articles, which then leave its files again, that takes longer than all of our own reading.
"""

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final, cast

from jinja2 import Environment
from mkdocs.commands import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import files as structure
from mkdocs.structure.files import File, Files, set_exclusions

from bantin.article.source import ARTICLES
from bantin.catalogue.profiles import PROFILES
from bantin.hooks.foreign import hears_foreigner

OWN_FOLDERS: Final = (ARTICLES, PROFILES)
"""Folders in the content folder whose files aren't MkDocs'."""

_WALK: Final = structure.get_files.__name__
_INDEXES: Final = ("index", "README")
"""Names of files that MkDocs takes for a folder's own page, without their endings."""


def shorten_walk(config: MkDocsConfig) -> None:
    """Have the build that begins walk past our folders, unless a plugin wants to see all files.

    MkDocs has no way to say so: what it leaves out (`exclude_docs`), it walks through as well.
    """
    if _WALK in vars(build) and not hears_foreigner(config, "files"):
        vars(build)[_WALK] = _walk_once


def _walk_once(config: MkDocsConfig) -> Files:
    vars(build)[_WALK] = structure.get_files
    return mkdocs_files(config)


def mkdocs_files(config: MkDocsConfig) -> Files:
    """Give the content files that are MkDocs', as its own `get_files` does."""
    files: list[File] = []
    rivals: list[tuple[File, File]] = []
    for folder, subfolders, names in os.walk(config.docs_dir, followlinks=True):
        way = os.path.relpath(folder, config.docs_dir)
        own = OWN_FOLDERS if way == os.curdir else ()
        subfolders[:] = sorted(name for name in subfolders if name not in own)
        found = [_file(way, name, config) for name in sorted(names, key=_index_first)]
        rivals.extend(_rivals(found))
        files.extend(found)
    set_exclusions(files, config)
    losers = {id(loser) for pair in rivals for loser in _losers(*pair)}
    return _ContentFiles(file for file in files if id(file) not in losers)


class _ContentFiles(Files):
    """MkDocs' files, to which those of the theme are added without a look at its hidden ones.

    Material has some twelve thousand icons in a hidden folder, which MkDocs lists and then passes
    over.
    """

    def add_files_from_theme(self, env: Environment, config: MkDocsConfig) -> None:
        """Add the theme's files."""
        super().add_files_from_theme(cast("Environment", _Visible(config.theme.dirs)), config)


class _Visible:
    """Lists a theme's files as its environment would, but for hidden ones."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders: Final = tuple(folders)

    def list_templates(self, filter_func: Callable[[str], bool]) -> list[str]:
        """Give the names that a filter lets through."""
        return sorted(filter(filter_func, {name for one in self._folders for name in _below(one)}))


def _below(folder: str) -> Iterator[str]:
    for place, subfolders, names in os.walk(folder):
        subfolders[:] = [name for name in subfolders if not name.startswith(".")]
        way = os.path.relpath(place, folder)
        yield from (Path(way, name).as_posix() for name in names)


def _file(way: str, name: str, config: MkDocsConfig) -> File:
    path = str(Path(way, name))
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def _index_first(name: str) -> tuple[bool, str]:
    return Path(name).stem not in _INDEXES, name


def _rivals(files: Iterable[File]) -> Iterable[tuple[File, File]]:
    """Give pairs of files that would have one address, as `README.md` beside `index.md`."""
    first: dict[str, File] = {}
    for file in files:
        earlier = first.setdefault(file.dest_uri, file)
        if earlier is not file:
            yield earlier, file


def _losers(one: File, other: File) -> Iterable[File]:
    """Give which of two files has no page, and warn of it in MkDocs' words."""
    if not other.inclusion.is_included():
        return (other,)
    if one.inclusion.is_included():
        logging.getLogger(structure.__name__).warning(
            "Excluding '%s' from the site because it conflicts with '%s'.",
            one.src_uri,
            other.src_uri,
        )
    return (one,)
