"""Where a build writes: a stage of its own, while the site stays as it is until the end."""

import gc
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from bantin.hooks.files import site_folder
from bantin.hooks.reporting import RealPlace
from bantin.phrase import Language
from bantin.site.page_index import index_file
from bantin.site.preview_place import is_momentary, preview_place
from bantin.site.publishing import why_unfit
from bantin.site.staging import Stage, open_stage
from bantin.site.turns import turn
from bantin.wording.terminal import CACHE_UNUSABLE


@contextmanager
def workplace(config: MkDocsConfig, site: Path, cache: Path, language: Language) -> Iterator[Stage]:
    """Point MkDocs at a stage, from a build's beginning to its end.

    Meanwhile Python doesn't look for garbage: an archive is read into many small values that
    stay, and looking through them again and again took a quarter of a warm build's time (10,000
    articles).

    Args:
        config: MkDocs' configuration.
        site: where the site is to be.
        cache: the cache folder.
        language: of what is said where this can't be.

    Raises:
        PluginError: the site's folder isn't the build's, or the cache can't be written.
    """
    unfit = why_unfit(site, (site_folder(config) / "mkdocs.yml", Path(config.docs_dir), cache))
    if unfit is not None:
        raise PluginError(unfit.say(language, site=str(site)))
    try:
        stage = open_stage(cache, site)
    except OSError as error:
        raise unusable(cache, error, language) from error
    real_place = RealPlace(str(stage.folder), str(site))
    real_place.attach()
    config.site_dir = str(stage.folder)
    gc.disable()
    try:
        yield stage
    finally:
        config.site_dir = str(site)
        real_place.detach()
        gc.unfreeze()
        gc.enable()
        stage.discard()


@contextmanager
def held_site(stage: Stage) -> Iterator[None]:
    """Keep other builds from changing the site that a stage is for; wait until none does."""
    with turn(stage.cache, index_file(stage.cache, stage.site).stem):
        yield


class PreviewPlace:
    """Where a preview has its site: in the cache, instead of the folder that MkDocs gives it."""

    def __init__(self) -> None:
        """Begin without one."""
        self._place: Path | None = None
        self._holding = ExitStack()

    def instead_of(self, given: Path, cache: Path, language: Language) -> Path:
        """Give the place, the same at every build of a preview; the one given, if it is to stay.

        Raises:
            PluginError: the cache can't be written.
        """
        if not is_momentary(given):
            return given
        if self._place is None:
            try:
                self._place = self._holding.enter_context(preview_place(cache)) or given
            except OSError as error:
                raise unusable(cache, error, language) from error
        return self._place

    def is_at(self, site: Path) -> bool:
        """Tell whether a site is in a place that this preview alone holds."""
        return self._place == site

    def let_go(self) -> None:
        """Let another preview have it."""
        self._holding.close()


def unusable(cache: Path, error: OSError, language: Language) -> PluginError:
    """Say in a sentence why a cache can't be used."""
    return PluginError(CACHE_UNUSABLE.say(language, cache=str(cache), problem=str(error)))
