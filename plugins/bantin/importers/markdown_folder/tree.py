"""All plain files of a folder, seen in one walk that never leaves it.

Whatever a text names is looked up among them alone, so that no path can lead out.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import normpath
from typing import Final

from bantin.findings import Finding, found
from bantin.importers.markdown_folder.project import Project
from bantin.text import normalise
from bantin.wording import importing_markdown as kinds

MOST_FILES: Final = 500_000
DEEPEST: Final = 30
"""Most files of a folder, and how deep it is looked into."""

LEFT_OUT: Final = frozenset(
    "themes layouts public _site site output archetypes _layouts _includes _sass _plugins "
    "resources vendor cache overrides templates".split()
)
"""Folders, outside that of the texts, which hold what a site is made with or made to be."""

NEVER: Final = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders that are never looked into."""

_SUFFIXES: Final = (".md", ".markdown", ".mdown")
_KEPT_HIDDEN: Final = frozenset({".authors.yml"})


@dataclass(frozen=True, slots=True)
class Tree:
    """The plain files of a folder."""

    files: Mapping[str, Path]
    """Their places by their paths in the folder, normalised, with `/`."""
    folded: Mapping[str, str]
    """Their paths by those in small letters: other systems don't mind capitals."""
    folders: Mapping[str, tuple[str, ...]]
    """The paths of the files of each folder."""
    findings: tuple[Finding, ...] = ()

    def file(self, path: str) -> str | None:
        """Give a file's path by a path that may go up and down, or differ in capitals."""
        plain = normpath(normalise(path)).lstrip("/") if path else ""
        if plain in self.files:
            return plain
        return self.folded.get(plain.casefold())


@dataclass(slots=True)
class _Walk:
    root: Path
    name: str
    texts: str
    files: dict[str, Path] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    left: set[str] = field(default_factory=set)


def read_tree(folder: Path, name: str, project: Project) -> Tree:
    """Walk through a folder.

    Args:
        folder: where it is.
        name: what findings call it.
        project: what it is made for.

    Returns:
        Its files; hidden ones, and folders of programs and of finished sites, left out. Findings:
        links that lead out, names that are no text, folders that can't be read or are too deep,
        more files than `MOST_FILES`, and which folders were left out.
    """
    walk = _Walk(folder.resolve(), name, project.texts)
    waiting = [""]
    while waiting and len(walk.files) <= MOST_FILES:
        waiting.extend(_look_into(walk, waiting.pop()))
    if len(walk.files) > MOST_FILES:
        walk.findings.append(found(kinds.TOO_MANY, name, limit=str(MOST_FILES)))
    if walk.left:
        folders = ", ".join(sorted(walk.left))
        walk.findings.append(found(kinds.FOLDERS_LEFT, name, folders=folders))
    files = dict(sorted(walk.files.items()))
    folded = {path.casefold(): path for path in files}
    return Tree(files, folded, _by_folder(files), tuple(walk.findings))


def _by_folder(files: Mapping[str, Path]) -> dict[str, tuple[str, ...]]:
    folders: dict[str, list[str]] = {}
    for path in files:
        folders.setdefault(path.rpartition("/")[0], []).append(path)
    return {folder: tuple(paths) for folder, paths in folders.items()}


def _look_into(walk: _Walk, path: str) -> list[str]:
    """Take the files of one folder; give the folders in it."""
    shown = f"{walk.name}/{path}".rstrip("/")
    if path.count("/") >= DEEPEST:
        walk.findings.append(found(kinds.TOO_DEEP, shown))
        return []
    try:
        with os.scandir(walk.root / path) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError as error:
        walk.findings.append(found(kinds.UNREADABLE, shown, problem=error.strerror or "?"))
        return []
    return [below for entry in entries for below in _take(walk, path, entry)]


def _take(walk: _Walk, path: str, entry: os.DirEntry[str]) -> Iterator[str]:
    """Take a file or a link to one; give the path of a folder that is to be looked into."""
    below = f"{path}/{entry.name}".lstrip("/")
    if entry.name.startswith(".") and entry.name not in _KEPT_HIDDEN:
        return
    if not _is_text(entry.name):
        walk.findings.append(found(kinds.NAME_NOT_TEXT, f"{walk.name}/{path}".rstrip("/")))
    elif entry.is_symlink():
        _take_link(walk, below, entry)
    elif entry.is_dir():
        if _is_wanted(walk, below, entry.name):
            yield below
    elif entry.is_file():
        walk.files.setdefault(normalise(below), Path(entry.path))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return not any(sign < " " for sign in name)


def _is_wanted(walk: _Walk, path: str, name: str) -> bool:
    if name in NEVER:
        return False
    is_among_texts = bool(walk.texts) and f"{path}/".startswith(f"{walk.texts}/")
    if name not in LEFT_OUT or is_among_texts:
        return True
    walk.left.add(path)
    return False


def _take_link(walk: _Walk, path: str, entry: os.DirEntry[str]) -> None:
    """Take the file a link leads to, if it is in the folder; folders are walked by themselves."""
    try:
        target = Path(entry.path).resolve()
    except (OSError, RuntimeError):
        target = Path("/")
    if not target.is_relative_to(walk.root):
        walk.findings.append(found(kinds.LINK_OUTSIDE, f"{walk.name}/{path}"))
    elif target.is_file() and not is_markdown(path):
        walk.files.setdefault(normalise(path), target)


def is_markdown(path: str) -> bool:
    """Tell whether a file is a text, by its name."""
    return path.lower().endswith(_SUFFIXES)
