"""What made a folder of Markdown, told by its files of settings, and where its parts lie."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from posixpath import normpath
from typing import Final
from urllib.parse import urlsplit

LARGEST_SETTINGS: Final = 200_000
"""Most bytes of a file of settings that are looked at."""


class System(StrEnum):
    """What a folder is made for."""

    HUGO = "hugo"
    JEKYLL = "jekyll"
    MKDOCS = "mkdocs"
    NIKOLA = "nikola"
    PELICAN = "pelican"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Project:
    """Where the parts of a folder lie, relative to it, and where its site stood."""

    system: System
    texts: str = ""
    """The folder of its texts; empty for all of it."""
    files: tuple[str, ...] = ("static", "assets", "", "docs")
    """Folders in which addresses that begin with `/` are looked up, in this order."""
    host: str = ""
    """The host of its site, small; empty where it isn't said."""
    base: str = ""
    """The path below which the site stood, without slashes around it."""
    permalink: str = ""
    """How Jekyll made addresses; empty where it isn't said."""


# Names as each of the systems documents them; the first that is there decides.
_SETTINGS: Final = (
    ("mkdocs.yml", System.MKDOCS),
    ("mkdocs.yaml", System.MKDOCS),
    ("_config.yml", System.JEKYLL),
    ("_config.yaml", System.JEKYLL),
    ("_config.toml", System.JEKYLL),
    ("hugo.toml", System.HUGO),
    ("hugo.yaml", System.HUGO),
    ("hugo.yml", System.HUGO),
    ("hugo.json", System.HUGO),
    ("pelicanconf.py", System.PELICAN),
    ("conf.py", System.NIKOLA),
    ("config.toml", System.HUGO),
    ("config.yaml", System.HUGO),
    ("config.yml", System.HUGO),
    ("config.json", System.HUGO),
)
_FOLDERS: Final = (
    ("_posts", System.JEKYLL),
    ("archetypes", System.HUGO),
    ("config/_default", System.HUGO),
)
"""Folders that tell a system where there are no settings."""

_VALUE: Final = r"""["']?\s*[:=]\s*(?P<quote>["']?)(?P<value>[^"'\n#]+)(?P=quote)"""
_ADDRESS: Final = re.compile(
    r"^\s*[\"']?(?:baseurl|url|site_url|siteurl)" + _VALUE, re.IGNORECASE | re.MULTILINE
)
_DOCS: Final = re.compile(r"^docs_dir" + _VALUE, re.MULTILINE)
_PERMALINK: Final = re.compile(r"^permalink" + _VALUE, re.MULTILINE)
_CONTENT: Final = re.compile(r"^\s*[\"']?(?:contentDir|PATH)" + _VALUE, re.MULTILINE)


def project_of(folder: Path) -> Project:
    """Tell what a folder is made for; a plain one where nothing tells."""
    for name, system in _SETTINGS:
        text = _settings(folder, name)
        if text is not None:
            return _addressed(_PARTS[system](folder, text), text)
    for name, system in _FOLDERS:
        if (folder / name).is_dir():
            return _PARTS[system](folder, "")
    return Project(System.PLAIN)


def _settings(folder: Path, name: str) -> str | None:
    """Give the text of a file of settings; none where it isn't a plain file in the folder."""
    place = folder / name
    try:
        if place.is_symlink() or not place.is_file():
            return None
        with place.open("rb") as stream:
            return stream.read(LARGEST_SETTINGS).decode("utf-8", errors="replace")
    except OSError:
        return None


def _below(folder: Path, wanted: str) -> str:
    """Give a folder's path if it is one within; else nothing, which stands for all."""
    path = normpath(wanted.strip().replace("\\", "/")).strip("/")
    if path in {"", "."} or path.startswith(".."):
        return ""
    place = folder
    for part in path.split("/"):
        place = place / part
        if place.is_symlink():
            return ""
    return path if place.is_dir() else ""


def _said(pattern: re.Pattern[str], text: str, usual: str) -> str:
    match = pattern.search(text)
    return match["value"] if match is not None else usual


def _hugo(folder: Path, text: str) -> Project:
    texts = _below(folder, _said(_CONTENT, text, "content"))
    return Project(System.HUGO, texts, tuple(dict.fromkeys(("static", "assets", texts, ""))))


def _mkdocs(folder: Path, text: str) -> Project:
    texts = _below(folder, _said(_DOCS, text, "docs"))
    return Project(System.MKDOCS, texts, tuple(dict.fromkeys((texts, ""))))


def _pelican(folder: Path, text: str) -> Project:
    texts = _below(folder, _said(_CONTENT, text, "content"))
    return Project(System.PELICAN, texts, tuple(dict.fromkeys((texts, f"{texts}/extra", ""))))


def _jekyll(folder: Path, text: str) -> Project:
    del folder, text  # its texts may lie anywhere
    return Project(System.JEKYLL, "", ("", "assets", "static"))


def _nikola(folder: Path, text: str) -> Project:
    del folder, text  # the same
    return Project(System.NIKOLA, "", ("files", ""))


_PARTS: Final[dict[System, Callable[[Path, str], Project]]] = {
    System.HUGO: _hugo,
    System.MKDOCS: _mkdocs,
    System.PELICAN: _pelican,
    System.JEKYLL: _jekyll,
    System.NIKOLA: _nikola,
}


def _addressed(project: Project, text: str) -> Project:
    """Add where the site stood, as far as its settings tell."""
    host = base = ""
    for match in _ADDRESS.finditer(text):
        try:
            parts = urlsplit(match["value"].strip())
        except ValueError:
            continue
        host = host or (parts.netloc.lower() if parts.scheme in {"http", "https"} else "")
        base = base or parts.path.strip("/")
    permalink = _said(_PERMALINK, text, "").strip()
    return replace(project, host=host, base=base, permalink=permalink)
