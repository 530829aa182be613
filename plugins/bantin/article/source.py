"""Reading content folders: the only part of `article` that touches the disk.

A `Source` is all that a later stage may know of an article's folder: the text of its file and
the names of the other files. Nothing outside the content folder is read: links that lead out
of it aren't followed.
"""

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.findings import Checked, Finding, found
from bantin.text import normalise
from bantin.wording import findings as kinds

ARTICLES: Final = "tin"
"""The folder of articles in the content folder, and the first part of their addresses."""

ARTICLE_FILE: Final = "index.md"

LARGEST_TEXT: Final = 1_000_000
"""Most bytes of one article's file or register; the longest real one measured had 40,000."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article's folder as found."""

    path: str
    """The article's file, relative to the content folder, with `/`."""
    text: str
    """The file's text, normalised."""
    files: frozenset[str]
    """The other files in the folder and its subfolders, relative to it, with `/`."""


@dataclass(frozen=True, slots=True)
class ArticleFolder:
    """Where an article was seen, before it is read."""

    path: str
    files: frozenset[str]


@dataclass(frozen=True, slots=True)
class Survey:
    """The articles' folder as seen in one walk."""

    folders: tuple[ArticleFolder, ...]
    """Folders with an `index.md`, by path."""
    strays: tuple[str, ...]
    """Markdown files that belong to no article."""


def survey(content: Path) -> Survey:
    """Walk the folder of articles once and say where articles are."""
    folders: list[ArticleFolder] = []
    strays: list[str] = []
    if not (content / ARTICLES).is_symlink():
        _walk(content, ARTICLES, folders, strays)
    return Survey(tuple(sorted(folders, key=lambda folder: folder.path)), tuple(sorted(strays)))


def _walk(content: Path, folder: str, folders: list[ArticleFolder], strays: list[str]) -> list[str]:
    """Survey one folder; give the files that may belong to an article above it."""
    names, subfolders = _listing(on_disk(content, folder))
    files = list(names)
    for name in subfolders:
        below = _walk(content, f"{folder}/{name}", folders, strays)
        files.extend(f"{name}/{file}" for file in below)
    if ARTICLE_FILE in names and folder != ARTICLES:
        others = frozenset(file for file in files if file != ARTICLE_FILE)
        strays.extend(f"{folder}/{file}" for file in others if file.endswith(".md"))
        folders.append(ArticleFolder(f"{folder}/{ARTICLE_FILE}", others))
        return []
    if folder == ARTICLES:
        strays.extend(f"{folder}/{file}" for file in files if file.endswith(".md"))
    return files


def _listing(folder: Path) -> tuple[list[str], list[str]]:
    """Give the names of plain files and folders, normalised.

    Hidden ones, links, and names that aren't text are passed over.
    """
    files: list[str] = []
    folders: list[str] = []
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return [], []
    for entry in entries:
        if entry.name.startswith(".") or not _is_text(entry.name):
            continue
        if entry.is_file(follow_symlinks=False):
            files.append(normalise(entry.name))
        elif entry.is_dir(follow_symlinks=False):
            folders.append(normalise(entry.name))
    return files, folders


def _is_text(name: str) -> bool:
    """Tell whether a file's name is UTF-8; others come as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def on_disk(content: Path, path: str) -> Path:
    """Give the place of a content file, whose name may be decomposed there.

    Macs and ZIP files made on them write `ảnh` as `a` and marks; inside, names are NFC.
    """
    file = content / path
    return file if file.exists() else content / unicodedata.normalize("NFD", path)


def is_inside(content: Path, path: str) -> bool:
    """Tell whether a path in the content folder is a plain file, reached by no link."""
    file = on_disk(content, path)
    above = file.relative_to(content).parents
    linked = file.is_symlink() or any((content / folder).is_symlink() for folder in above[:-1])
    return file.is_file() and not linked


def read_source(content: Path, folder: ArticleFolder, prefix: str) -> Checked[Source]:
    """Read one article's file.

    Args:
        content: the content folder.
        folder: where the article is, from `survey`.
        prefix: what stands before content paths in findings, as `content/`.
    """
    text = read_text_file(on_disk(content, folder.path), prefix + folder.path)
    if text.value is None:
        return Checked(None, text.findings)
    return Checked(Source(folder.path, text.value, folder.files), text.findings)


def read_text_file(file: Path, name: str) -> Checked[str]:
    """Read a UTF-8 file of at most `LARGEST_TEXT` bytes, normalised.

    Args:
        file: where it is.
        name: what findings call it.
    """
    try:
        with file.open("rb") as stream:
            data = stream.read(LARGEST_TEXT + 1)
    except OSError as error:
        return Checked(None, (found(kinds.UNREADABLE, name, problem=error.strerror or "?"),))
    if len(data) > LARGEST_TEXT:
        limit = str(LARGEST_TEXT // 1000)
        return Checked(None, (found(kinds.TOO_LARGE, name, limit=limit),))
    try:
        return Checked(normalise(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Checked(None, (found(kinds.NOT_UTF8, name, line),))


def stray_findings(strays: tuple[str, ...], prefix: str) -> Iterator[Finding]:
    """Say of each Markdown file without an article that it is not published."""
    return (found(kinds.ARTICLE_MISPLACED, prefix + path) for path in strays)
