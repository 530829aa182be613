"""The index of pages: which key each file of a site had when a build left it there.

A page whose key is still the same, and whose file has still the size and time that it was left
with, is neither rendered nor written again. The index is a cache: one that is missing, damaged
or of another version is an empty one, and every page is made anew.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from bantin.cache_files import read_sealed, write_sealed
from bantin.site.site_tree import Stamp

_VERSION: Final = "bantin-pages-3"

Answers: TypeAlias = tuple[tuple[str, str], ...]
"""What a text asked of the rest of the site, as where a file is, and what it was told."""


class PageEntry(NamedTuple):
    """What is known of one file of a site: a tuple, since a build makes one for every page."""

    key: str
    """Changes with whatever the file is made from."""
    stamp: Stamp
    """Of the file as it was left."""
    answers: Answers = ()


class BundleEntry(NamedTuple):
    """What is known of pages that were planned together."""

    key: str
    """Changes with whatever they are planned from."""
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageIndex:
    """What is known of a site's files."""

    pages: Mapping[str, PageEntry] = field(default_factory=dict)
    """By the file relative to the site."""
    bundles: Mapping[str, BundleEntry] = field(default_factory=dict)
    """By the bundle's name."""


def index_file(cache: Path, site: Path) -> Path:
    """Give where the index of a site is in a cache, which may serve several sites."""
    place = hashlib.blake2b(str(site.resolve()).encode(), digest_size=8).hexdigest()
    return cache / f"pages-{place}.index"


def read_page_index(file: Path) -> PageIndex:
    """Read an index; an empty one where there is none that can be trusted."""
    body = read_sealed(file, _VERSION)
    if body is None:
        return PageIndex()
    try:
        names, keys, sizes, times, asked, bundles = json.loads(body)
        answers = {name: _texts(told) for name, told in asked.items()}
        stamps = zip(sizes, times, strict=True)
        pages = {
            name: PageEntry(key, stamp, answers.get(name, ()))
            for name, key, stamp in zip(names, keys, stamps, strict=True)
        }
        together = {name: BundleEntry(key, tuple(map(str, files))) for name, key, files in bundles}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return PageIndex()
    return PageIndex(pages, together)


def _texts(answers: Iterable[tuple[object, object]]) -> Answers:
    return tuple((str(asked), str(told)) for asked, told in answers)


def write_page_index(file: Path, index: PageIndex) -> None:
    """Write an index.

    Raises:
        OSError: it can't be written.
    """
    entries = index.pages.values()
    answers = {name: entry.answers for name, entry in index.pages.items() if entry.answers}
    bundles = [(name, *entry) for name, entry in index.bundles.items()]
    # columns are written and read in half the time of rows
    columns = (
        list(index.pages),
        [entry.key for entry in entries],
        [entry.stamp[0] for entry in entries],
        [entry.stamp[1] for entry in entries],
    )
    body = json.dumps((*columns, answers, bundles), separators=(",", ":"))
    write_sealed(file, _VERSION, body.encode("ascii"))
