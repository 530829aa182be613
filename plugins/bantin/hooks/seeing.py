"""What a build sees when it begins: content and site, and what earlier builds knew of them."""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bantin.hooks.reading import Memory
from bantin.site.article_index import Index
from bantin.site.page_index import PageIndex, index_file, read_page_index
from bantin.site.publishing import is_marked
from bantin.site.site_tree import SiteTree, Stamp, tree_of, tree_with
from bantin.site.staging import Stage
from bantin.site.unchanged import Content, content_of
from bantin.site.workers import both_beside


@dataclass(frozen=True, slots=True)
class Seen:
    """What was there."""

    content: Content
    articles: Index
    """What earlier builds read."""
    pages: PageIndex
    """What the last build left in the site."""
    site: Callable[[], SiteTree]
    """Gives the site as it lies there; waits until it was looked at."""


class Sight:
    """Sees what is there; in a preview, it remembers what the last build saw and left."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._read: tuple[Memory, Index] | None = None
        self._left: SiteTree | None = None

    def see(
        self, stage: Stage, content: Path, memory: Memory, workers: int, build: ExitStack
    ) -> Seen:
        """See all that there is: a worker looks at the disk while this process reads indexes.

        Args:
            stage: of the build.
            content: the content folder.
            memory: of articles.
            workers: that there are.
            build: ends with the build, and the worker with it.
        """
        look, site = self._looks(stage.site, content, workers, build)
        articles = self._articles(memory)
        pages = read_page_index(index_file(stage.cache, stage.site))
        # what makes pages takes long to import, and the worker still looks
        import bantin.hooks.press  # noqa: F401, PLC0415

        return Seen(look(), articles, pages, site)

    def _looks(
        self, site: Path, content: Path, workers: int, build: ExitStack
    ) -> tuple[Callable[[], Content], Callable[[], SiteTree]]:
        left, see = self._left, partial(content_of, content)
        if left is not None and is_marked(site):
            return see, lambda: left
        return build.enter_context(both_beside(workers, see, partial(tree_of, site)))

    def _articles(self, memory: Memory) -> Index:
        if self._read is not None and self._read[0] == memory:
            return self._read[1]
        return memory.read()

    def remember_articles(self, memory: Memory, index: Index) -> None:
        """Keep what a build read for the next one."""
        self._read = memory, index

    def forget_site(self) -> None:
        """Have the site looked at next time: it is being changed."""
        self._left = None

    def remember_site(self, files: Mapping[str, Stamp]) -> None:
        """Keep how a build left a site that nobody else writes to."""
        self._left = tree_with(files)
