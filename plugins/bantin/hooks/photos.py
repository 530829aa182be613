"""The photos of a site as its configuration asks for them: settings, cache, workers, progress."""

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError

from bantin.findings import Checked
from bantin.photo.cache import PhotoCache
from bantin.photo.development import Darkroom
from bantin.photo.drawn_card import CardFonts, DrawnCard
from bantin.photo.index import read_index, write_index
from bantin.photo.picture import Picture
from bantin.photo.plan import Encoding, Settings
from bantin.phrase import Language
from bantin.site.page_pictures import PagePictures, clean_pictures
from bantin.site.photos import Developed, Measured, develop_photos, measure_photos
from bantin.site.project import Project
from bantin.site.workers import usable_processors, workers
from bantin.wording.terminal import CACHE_UNWRITABLE, DEVELOPING

if TYPE_CHECKING:
    from bantin.site.machine_files import Badge, Drawings

_FOLDER: Final = "photos"
_INDEX: Final = "photos.index"


class PhotoOptions(Config):
    """Options under `photos` of `bantin/articles` in mkdocs.yml."""

    avif = config_options.Type(bool, default=False)
    """Whether photos are encoded as AVIF too: smaller files for twice the work."""
    originals = config_options.Type(bool, default=False)
    """Whether members can download photos in the size they were given, without metadata."""
    archives = config_options.Type(bool, default=False)
    """Whether members can download an album whole, as a ZIP file."""
    cards = config_options.Type(bool, default=True)
    """Whether links to an article without a photo show a drawn card with its title."""


@dataclass(frozen=True, slots=True)
class PhotoRoom:
    """The means to have photos developed."""

    settings: Settings
    darkroom: Darkroom
    index_file: Path
    language: Language

    def measure(self, project: Project) -> Measured:
        """Measure the photos of a project, with what earlier builds learned."""
        return measure_photos(project, read_index(self.index_file), time.time_ns())

    def develop(self, project: Project, measured: Measured) -> Developed:
        """Develop the photos of a project, and remember what was learned of them.

        Raises:
            PluginError: the cache can't be written.
        """
        try:
            developed = develop_photos(project, measured, self.settings, self.darkroom)
            if developed.index != measured.known:
                write_index(self.index_file, developed.index)
        except OSError as error:
            raise self._unwritable(error) from error
        return developed

    def clean(self, pictures: Mapping[str, Path], prefix: str) -> PagePictures:
        """Make clean copies of the pictures of MkDocs' own pages.

        Raises:
            PluginError: the cache can't be written.
        """
        try:
            return clean_pictures(pictures, prefix, self.darkroom.cache)
        except OSError as error:
            raise self._unwritable(error) from error

    def draw(
        self, badge: "Badge | None", cards: Iterable[DrawnCard], fonts: CardFonts
    ) -> "Drawings":
        """Draw the icons of a site and the cards of its pages, where they aren't in the cache.

        Raises:
            PluginError: the cache can't be written.
        """
        from bantin.site.machine_files import make_drawings  # noqa: PLC0415 - not of a repetition

        try:
            return make_drawings(badge, cards, fonts, self.darkroom)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> PluginError:
        cache = str(self.index_file.parent)
        return PluginError(CACHE_UNWRITABLE.say(self.language, cache=cache, problem=str(error)))


def photo_room(options: PhotoOptions, cache: Path, language: Language) -> PhotoRoom:
    """Give the means of a site whose cache is in a folder."""
    encodings = (Encoding.AVIF, Encoding.WEBP) if options.avif else (Encoding.WEBP,)
    settings = Settings(encodings, options.originals, options.archives)
    progress = _Progress(language)
    darkroom = Darkroom(PhotoCache(cache / _FOLDER), workers(usable_processors()), progress)
    return PhotoRoom(settings, darkroom, cache / _INDEX, language)


@dataclass(frozen=True, slots=True)
class _Progress:
    """Shows how far the photos are: a bar where somebody watches, else nothing."""

    language: Language

    def __call__(
        self, outcomes: Iterable[Checked[Picture]], total: int
    ) -> Iterator[Checked[Picture]]:
        if not total or not sys.stderr.isatty():
            yield from outcomes
            return
        from bantin.hooks.photo_progress import with_bar  # noqa: PLC0415 - most builds need none

        yield from with_bar(outcomes, total, DEVELOPING.say(self.language))
