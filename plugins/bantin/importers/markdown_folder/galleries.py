"""Galleries: pictures within a command, and all pictures of a folder."""

import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Final

from bantin.article.parse import PHOTO_SUFFIXES
from bantin.importers.markdown_folder.work import Picture, Work

_INLINE: Final = re.compile(
    r"!\[(?P<alt>[^\[\]\n]*)\]\((?P<file>[^()\s]+)(?:\s+\"(?P<title>[^\"]*)\")?\)"
)
_NUMBERS: Final = re.compile(r"(\d+)")
_MOST: Final = 300
"""Most pictures that are taken of one folder."""


def pictures_of(inner: str) -> Iterator[Picture]:
    """Give the Markdown pictures within a gallery."""
    for match in _INLINE.finditer(inner):
        yield Picture(match["file"], match["alt"], match["title"] or "")


def files_of(wanted: str, work: Work) -> tuple[str, ...]:
    """Give the photos of a folder as people count them: `anh-2` before `anh-10`.

    Args:
        wanted: the folder, or a pattern of files in it; empty for the text's own folder.
        work: the text.
    """
    folder = wanted.rpartition("/")[0] if "*" in wanted else wanted
    for place in _places(folder, work):
        within = work.index.tree.folders.get(place, ())
        files = [file for file in within if file.lower().endswith(PHOTO_SUFFIXES)]
        if files:
            return tuple(sorted(files, key=natural)[:_MOST])
    return ()


def _places(folder: str, work: Work) -> Iterator[str]:
    roots = [dirname(work.path)] if not folder.startswith("/") else []
    for root in (*roots, *(work.index.project.files if folder else ())):
        place = normpath(join(root, folder.strip("/")))
        if not place.startswith(".."):
            yield "" if place == "." else place


def natural(file: str) -> list[tuple[str, int]]:
    """Give what sorts names as people count."""
    pieces = [*_NUMBERS.split(file.lower()), "0"]
    numbers = zip(pieces[::2], pieces[1::2], strict=True)
    return [(before, int(number[:18])) for before, number in numbers]
