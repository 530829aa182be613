"""Names of files beside an article: ASCII, one part, none twice, and none that Windows refuses."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from bantin.importers.device_names import is_device_name
from bantin.importers.posts import PostFile
from bantin.text import slugify

COMMENTS_FILE: Final = "binh-luan.yml"
"""The file of readers' comments; of a page, whose files MkDocs publishes, a dot stands before."""

TURNED: Final = (".bmp", ".dib", ".pcx", ".tga", ".ico", ".ppm", ".pgm", ".pbm")
"""Endings of pictures that no site can take, and that are turned into PNG."""

_LONGEST: Final = 100
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,10}")
# A Markdown file beside an article would be taken for one that belongs to none.
_TEXTS: Final = {".md": ".txt", ".markdown": ".txt"}


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that is written beside an article."""

    name: str
    wanted: str
    """What the post calls it."""
    source: Path
    is_turned: bool
    """Whether it is a picture that must be turned into PNG."""


def name_files(files: Sequence[PostFile]) -> tuple[NamedFile, ...]:
    """Give each file a name that it can have; the ones that it has, where that is possible.

    Names count as the same that differ by capitals alone. Of two files of one name and one source,
    the first is given.
    """
    taken = {"index.md", "readme.md", COMMENTS_FILE}
    named: dict[tuple[str, Path], NamedFile] = {}
    for file in files:
        if (file.name, file.source) in named:
            continue
        stem, suffix = _parts(file.name)
        is_turned = suffix in TURNED
        name = _free(stem, ".png" if is_turned else suffix, taken)
        taken.add(name.lower())
        named[file.name, file.source] = NamedFile(name, file.name, file.source, is_turned)
    return tuple(named.values())


def _parts(name: str) -> tuple[str, str]:
    """Give a usable name without its ending, and the ending."""
    stem, dot, ending = name.rpartition(".")
    suffix = f".{ending.lower()}"
    if not dot or not stem or not _SUFFIX.fullmatch(suffix):
        stem, suffix, ending = name, "", ""
    suffix = _TEXTS.get(suffix, suffix)
    if _is_plain(name):
        same = suffix if suffix in TURNED or suffix == ".txt" or not ending else f".{ending}"
        return stem, same
    own = slugify(re.split(r"[/\\]", stem)[-1]) or "tep"
    return (f"tep-{own}" if is_device_name(own) else own), suffix


def _is_plain(name: str) -> bool:
    return len(name) <= _LONGEST and not is_device_name(name) and _PLAIN.fullmatch(name) is not None


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    number, name = 1, stem + suffix
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    return name


def renames(files: Sequence[NamedFile]) -> dict[str, str]:
    """Give the new names of files that are called otherwise; of two of one name, the first's."""
    changed: dict[str, str] = {}
    for file in files:
        changed.setdefault(file.wanted, file.name)
    return {wanted: name for wanted, name in changed.items() if wanted != name}


def renamed(body: str, changed: Mapping[str, str]) -> str:
    """Give a body in which links to files have the files' new names."""
    if not changed:
        return body
    by_link = {link: name for wanted, name in changed.items() for link in (wanted, quote(wanted))}
    links = "|".join(re.escape(link) for link in sorted(by_link, key=len, reverse=True) if link)
    if not links:
        return body
    pattern = re.compile(rf"(?<=[(<\"'\s])(?:{links})(?=[)>\"'\s?#])")
    return pattern.sub(lambda match: by_link[match[0]], body)
