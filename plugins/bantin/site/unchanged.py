"""The shortest build: nothing changed since the last one, so the site stays as it is.

A build that published without any finding leaves a record of all that it was made from, and of
the site as it left it. Where both are still the same, and no day has begun since, the next build
has nothing to read, to render or to write but MkDocs' own pages.
"""

import json
import marshal
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import Final

from bantin.article.entries import Entry, Listed, entries_in
from bantin.cache_files import read_sealed, write_sealed
from bantin.site.site_tree import Stamp

_VERSION: Final = "bantin-unchanged-1"
_SIZE: Final = 16
"""Bytes of a digest."""


@dataclass(frozen=True, slots=True)
class Content:
    """A content folder, as the names, sizes and times of its files tell."""

    digest: str
    changed: int
    """When the last of its files changed, in nanoseconds since 1970."""
    listed: Listed = field(repr=False)
    """What was seen, so that nobody need look again."""

    def __reduce__(self) -> tuple[Callable[..., "Content"], tuple[object, ...]]:
        """Give how a worker sends it: pickled entry by entry it took as long as to look again."""
        told = {
            folder: tuple([(name, *rest) for name, _, *rest in entries])
            for folder, entries in self.listed.items()
        }
        return _received, (self.digest, self.changed, marshal.dumps(told))


def _received(digest: str, changed: int, told: bytes) -> Content:
    there = marshal.loads(told)  # noqa: S302 - of a worker of our own
    listed = {
        folder: tuple([Entry(name, f"{folder}/{name}", *rest) for name, *rest in entries])
        for folder, entries in there.items()
    }
    return Content(digest, changed, listed)


@dataclass(frozen=True, slots=True)
class Record:
    """What a build was made from, and what it left."""

    inputs: str
    """A digest of all that the site is made from."""
    since: datetime
    """When it was made."""
    until: datetime
    """When the same content may give another site."""
    site: str
    """A digest of the site's files as they were left."""
    icons: tuple[str, str, str]
    """The addresses that every page names: of the icons and the manifest."""
    targets: Mapping[str, str]
    """Where content files are on the site."""

    def holds(self, inputs: str, now: datetime) -> bool:
        """Tell whether the site would be made from the same at a moment."""
        return self.inputs == inputs and self.since <= now < self.until


def content_of(folder: Path) -> Content:
    """Look at all files below a folder, without reading any.

    Links aren't followed, as they may lead anywhere: one out of the content has a finding, so that
    no record is left, and what one inside leads to is looked at in its own place. A folder that
    can't be looked into is an empty one.
    """
    digest = blake2b(digest_size=_SIZE)
    changed = 0
    listed: dict[str, tuple[Entry, ...]] = {}
    waiting = [str(folder)]
    while waiting:
        place = waiting.pop()
        # no name has a stroke, which tells folders and stamps from names
        told = [f"/{place}"]
        with suppress(OSError):
            listed[place] = entries_in(place)
        for name, below, _, is_folder, stamp in listed.get(place, ()):
            told.append(name)
            if is_folder:
                waiting.append(below)
                continue
            told.append(f"/{stamp[0]} {stamp[1]} {stamp[2]}")
            changed = max(changed, stamp[1], stamp[2])
        digest.update("\0".join((*told, "")).encode("utf-8", "surrogateescape"))
    return Content(digest.hexdigest(), changed, listed)


def digest_of_site(files: Mapping[str, Stamp]) -> str:
    """Give a digest of a site's files as they lie there."""
    digest = blake2b(digest_size=_SIZE)
    for name in sorted(files):
        digest.update(f"{name}\0{files[name]}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def next_day(now: datetime) -> datetime:
    """Give the beginning of the day after a moment, in the moment's own zone."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)


def read_record(file: Path) -> Record | None:
    """Read a record; none where there is none that can be trusted."""
    body = read_sealed(file, _VERSION)
    if body is None:
        return None
    try:
        match json.loads(body):
            case [str(inputs), str(since), str(until), str(site), [*icons], dict(targets)]:
                favicon, apple, manifest = map(str, icons)
                moments = datetime.fromisoformat(since), datetime.fromisoformat(until)
                if any(moment.tzinfo is None for moment in moments):
                    return None
                targets = {str(file): str(address) for file, address in targets.items()}
                return Record(inputs, *moments, site, (favicon, apple, manifest), targets)
    except (ValueError, TypeError, RecursionError):
        return None
    return None


def write_record(file: Path, record: Record) -> None:
    """Write a record.

    Raises:
        OSError: it can't be written.
    """
    moments = record.since.isoformat(), record.until.isoformat()
    row = (record.inputs, *moments, record.site, record.icons, dict(record.targets))
    write_sealed(file, _VERSION, json.dumps(row, separators=(",", ":")).encode("ascii"))
