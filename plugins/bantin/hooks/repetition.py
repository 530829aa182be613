"""Whether a build would only repeat the one before it; see `site.unchanged`."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig

from bantin.article.entries import SETTLED
from bantin.article.model import Article
from bantin.hooks.basis import Basis, plain, theme_version
from bantin.hooks.foreign import is_repeatable
from bantin.site.page_index import index_file
from bantin.site.site_tree import SiteTree, Stamp
from bantin.site.staging import Stage
from bantin.site.unchanged import (
    Content,
    Record,
    digest_of_site,
    next_day,
    read_record,
    write_record,
)

_OTHERWISE_TOLD: Final = frozenset({"site_dir", "config_file_path", "plugins", "hooks"})
"""Settings that say nothing of what the site is made from, or that the basis has told."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A build at its beginning: what it will be made from."""

    file: Path
    """Where its record is."""
    inputs: str
    changed: int
    """When the last file of the content changed, in nanoseconds since 1970."""
    now: datetime

    def record(self) -> Record | None:
        """Give the record of a build that was made from the same."""
        record = read_record(self.file)
        return record if record is not None and record.holds(self.inputs, self.now) else None

    def keep(
        self,
        files: Mapping[str, Stamp],
        icons: tuple[str, str, str],
        targets: Mapping[str, str],
        waiting: Iterable[Article],
    ) -> None:
        """Leave a record for the next build, if a change after this one's beginning would show.

        A record that can't be written is none; the next build does what this one did.

        Args:
            files: of the site as published.
            icons: addresses that every page names.
            targets: where content files are on the site.
            waiting: articles that aren't published yet.
        """
        if self.changed + SETTLED >= int(self.now.timestamp() * 1_000_000_000):
            return
        coming = (one.moment.at for one in waiting if one.moment.at > self.now)
        until = min(coming, default=next_day(self.now))
        until = min(until, next_day(self.now))
        record = Record(self.inputs, self.now, until, digest_of_site(files), icons, targets)
        with suppress(OSError):
            write_record(self.file, record)

    def keep_again(self, record: Record, files: Mapping[str, Stamp]) -> None:
        """Leave a record anew where MkDocs' own pages have changed.

        Raises:
            OSError: it can't be written.
        """
        site = digest_of_site(files)
        if site != record.site:
            write_record(self.file, replace(record, site=site))


@dataclass(frozen=True, slots=True)
class Repetition:
    """A build that has nothing to do for articles."""

    occasion: Occasion
    record: Record
    site: SiteTree
    """The site as it lies there, and is held."""


def occasion(
    config: MkDocsConfig, basis: Basis, stage: Stage, now: datetime, content: Content
) -> Occasion | None:
    """Say what a build is made from; none where others must be asked."""
    if not is_repeatable(config):
        return None
    settings = {name: value for name, value in config.items() if name not in _OTHERWISE_TOLD}
    told = repr(
        (basis.pages, theme_version(config), plain(settings), str(stage.site), content.digest)
    )
    inputs = blake2b(told.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    file = index_file(stage.cache, stage.site).with_suffix(".record")
    return Occasion(file, inputs, content.changed, now)
