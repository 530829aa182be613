"""From a page's value to its file: rendered, put in its shell, written; or left as it is."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeVar

from bantin.page.news_page import (
    Bundle,
    NewsPage,
    PageKind,
    Planned,
    PlannedPage,
)
from bantin.page.shell import fill
from bantin.page.templates import Templates
from bantin.site.keys import Keys
from bantin.site.ledger import Ledger
from bantin.site.shells import Finish, Shells
from bantin.site.staging import StageWriter

T = TypeVar("T")
P = TypeVar("P", bound=Planned)

LEAST: Final = 48
"""Pages that a worker is given at a time; fewer are not worth a worker."""

PORTIONS: Final = 4
"""Pieces of work for each worker: few, as pages of one time share posts, and more than one, so
that none waits long for the slowest."""

_HEAD: Final = ("title.html", "head.html")
"""The templates of every page's head."""


@dataclass(frozen=True, slots=True)
class PageDesk:
    """The means to make files of pages."""

    templates: Templates
    shells: Shells
    keys: Keys
    stage: StageWriter
    finish: Finish

    def key(self, kind: PageKind, address: str, templates: tuple[str, ...], value: object) -> str:
        """Give the key of a page that is made from a value by some templates."""
        shell = self.shells.known(kind, address).fingerprint
        return self.keys.of(address, value, _HEAD + templates, shell)

    def bundle_key(self, bundle: Bundle[Planned], files: Iterable[str]) -> str:
        """Give the key of a bundle whose pages are some files."""
        # pages as deep as each other stand in one shell
        depths = {file.count("/"): file.removesuffix("index.html") for file in files}
        shells = (self.shells.known(bundle.kind, depths[depth]) for depth in sorted(depths))
        around = b"".join(shell.fingerprint for shell in shells)
        return self.keys.of(bundle.name, bundle.value, _HEAD + bundle.templates, around)

    def plain_key(self, name: str, value: object, templates: tuple[str, ...] = ()) -> str:
        """Give the key of a file that stands in no shell."""
        return self.keys.of(name, value, templates)

    def write(self, page: NewsPage) -> None:
        """Render a page and write its file."""
        shell = self.shells.known(page.kind, page.address).shell
        text = self.finish(page, fill(shell, self.templates.document(page)))
        self.stage.write(page.file, text.encode("utf-8", errors="xmlcharrefreplace"))


@dataclass(frozen=True, slots=True)
class StalePage:
    """A page that isn't there as it should be."""

    planned: PlannedPage
    key: str


def stale_pages(
    plans: Iterable[PlannedPage | Bundle[PlannedPage]], desk: PageDesk, ledger: Ledger
) -> list[StalePage]:
    """Give the pages that aren't there as they should be; the ledger keeps the others."""
    stale: list[StalePage] = []
    for plan in plans:
        pages = (plan,) if isinstance(plan, PlannedPage) else unbundled(plan, desk, ledger)
        for page in pages:
            key = desk.key(page.kind, page.address, page.templates, page.value)
            if not ledger.keeps(page.file, key):
                stale.append(StalePage(page, key))
    return stale


def unbundled(bundle: Bundle[P], desk: PageDesk, ledger: Ledger) -> Sequence[P]:
    """Plan the pages of a bundle, unless all of them are there as they should be."""
    known = ledger.bundled(bundle.name)
    if known and ledger.keeps_bundle(bundle.name, desk.bundle_key(bundle, known)):
        return ()
    pages = tuple(bundle.plan())
    files = tuple(page.file for page in pages)
    ledger.made_bundle(bundle.name, desk.bundle_key(bundle, files), files)
    return pages


def render_pages(
    pages: Iterable[StalePage], desk: PageDesk, executor: Executor, workers: int
) -> None:
    """Write pages: those of one time together, as they show the same posts."""
    tasks = sorted((page.planned for page in pages), key=lambda one: one.newest or date.min)

    def write_all(portion: Sequence[PlannedPage]) -> None:
        for page in portion:
            desk.write(page.make())

    for _ in executor.map(write_all, portions(tasks, workers * PORTIONS)):
        pass


def portions(tasks: Sequence[T], most: int) -> Iterator[Sequence[T]]:
    """Cut work into at most so many pieces, none of them too small to be worth a worker."""
    size = max(LEAST, -(-len(tasks) // most))
    return (tasks[start : start + size] for start in range(0, len(tasks), size))
