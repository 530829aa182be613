"""Putting a site out: its pages and its pictures, or a sentence that says why not."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from bantin.hooks.repetition import Repetition
from bantin.output.site_map import SITE_MAPS
from bantin.photo.cache import PhotoCache
from bantin.phrase import Language
from bantin.site.archives import Archives, stage_archives
from bantin.site.page_index import index_file, write_page_index
from bantin.site.photos import CacheDamagedError, Developed, stage_pictures
from bantin.site.publishing import Published, publish
from bantin.site.staging import Stage, StageWriter
from bantin.wording.terminal import CACHE_DAMAGED, SITE_UNWRITABLE

if TYPE_CHECKING:
    from bantin.hooks.press import Press
    from bantin.site.machine_files import Drawings


@dataclass(frozen=True, slots=True)
class Media:
    """The pictures of a build, all of them in the cache."""

    developed: Developed
    cache: PhotoCache
    archives: Archives
    drawings: "Drawings"

    def stage(self, writer: StageWriter, site: Path) -> frozenset[str]:
        """Stage what a site lacks at this moment; give what of it the site has."""
        pictures = self.developed.photos.values()
        kept = stage_pictures(pictures, self.cache, writer, site, self.drawings)
        return kept | stage_archives(self.archives.values(), writer, site)


def put_out(press: "Press", media: Media, stage: Stage, language: Language) -> Published:
    """Publish a stage, and write down what the site holds now.

    Raises:
        PluginError: the site can't be written, or the cache was damaged.
    """
    with _told(stage.site, language):
        stays = press.ledger.kept | media.stage(press.stage, stage.site)
        published = publish(stage.folder, stage.site, stays, press.ledger.tree)
        index = press.ledger.closed(published.files)
    with suppress(OSError):  # the next build makes every page; this one is published
        write_page_index(index_file(stage.cache, stage.site), index)
    return published


def put_out_again(repeated: Repetition, stage: Stage, language: Language) -> Published:
    """Publish MkDocs' own pages, and leave all else as it is.

    Raises:
        PluginError: the site can't be written.
    """
    for name in SITE_MAPS:
        (stage.folder / name).unlink(missing_ok=True)
    with _told(stage.site, language):
        kept = frozenset(repeated.site.files)
        published = publish(stage.folder, stage.site, kept, repeated.site)
        repeated.occasion.keep_again(repeated.record, published.files)
    return published


@contextmanager
def _told(site: Path, language: Language) -> Iterator[None]:
    """Say in a sentence what keeps a site from being published."""
    try:
        yield
    except CacheDamagedError as error:
        raise PluginError(CACHE_DAMAGED.say(language, count=str(error.count))) from error
    except OSError as error:
        text = SITE_UNWRITABLE.say(language, site=str(site), problem=str(error))
        raise PluginError(text) from error
