"""The ledger of one build: which files of the site stay, and what is known of those that don't."""

from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import dataclass
from typing import Final, TypeAlias

from bantin.site.page_index import Answers, BundleEntry, PageEntry, PageIndex
from bantin.site.site_tree import SiteTree, Stamp

StillAnswers: TypeAlias = Callable[[Answers], bool]
"""Tells whether the site gives a text the same answers as before."""


@dataclass(frozen=True, slots=True)
class Books:
    """What was written down of some files."""

    kept: tuple[str, ...]
    """Those that stay as they are, each told by itself."""
    kept_bundles: tuple[str, ...]
    """Bundles whose files all stay as they are."""
    made: Mapping[str, tuple[str, Answers]]
    """The key of those that were made, and what their text was told."""
    bundles: Mapping[str, BundleEntry]
    """Pages that were planned together, by the bundle's name."""


class Ledger:
    """Keeps the books of one build's files; belongs to one process."""

    def __init__(self, known: PageIndex, tree: SiteTree, still: StillAnswers) -> None:
        """Take what the last build left.

        Args:
            known: what it wrote down; nothing, for a build that makes every page.
            tree: what lies in the site now.
            still: whether the site gives a text the same answers as then.
        """
        self.tree: Final = tree
        self._known: Final = {
            file: entry
            for file, entry in known.pages.items()
            if tree.files.get(file) == entry.stamp
        }
        self._bundles: Final = known.bundles
        self._still: Final = still
        self._begin()

    def _begin(self) -> None:
        self._kept: dict[str, PageEntry] = {}
        self._alone: list[str] = []
        self._together: list[str] = []
        self._made: dict[str, tuple[str, Answers]] = {}
        self._bundles_made: dict[str, BundleEntry] = {}

    @property
    def knows_anything(self) -> bool:
        """Whether the last build left files that are still there."""
        return bool(self._known)

    @property
    def books(self) -> Books:
        """What was written down until now."""
        told = tuple(self._alone), tuple(self._together)
        return Books(*told, dict(self._made), dict(self._bundles_made))

    def branch(self) -> "Ledger":
        """Give a ledger that knows the same, with nothing written down yet."""
        branch = copy(self)
        branch._begin()  # noqa: SLF001 - of its own kind
        return branch

    def take(self, books: Books) -> None:
        """Write down what was written down in a branch."""
        for file in books.kept:
            self._keep(file)
        for name in books.kept_bundles:
            self._keep_bundle(name)
        self._made.update(books.made)
        self._bundles_made.update(books.bundles)

    @property
    def kept(self) -> frozenset[str]:
        """The files that stay as they are."""
        return frozenset(self._kept)

    def keeps(self, file: str, key: str) -> bool:
        """Keep a file if it is still what the key says; tell whether it was kept."""
        entry = self._known.get(file)
        if entry is None or entry.key != key or not self._still(entry.answers):
            return False
        self._keep(file)
        return True

    def _keep(self, file: str) -> None:
        self._kept[file] = self._known[file]
        self._alone.append(file)

    def made(self, file: str, key: str, answers: Answers = ()) -> None:
        """Write down that a file was made."""
        self._made[file] = (key, answers)

    def bundled(self, name: str) -> tuple[str, ...]:
        """Give the files of a bundle; none if one of them isn't there as it was left."""
        entry = self._bundles.get(name)
        if entry is None or not all(file in self._known for file in entry.files):
            return ()
        return entry.files

    def keeps_bundle(self, name: str, key: str) -> bool:
        """Keep the files of a bundle if it is still what the key says; tell whether it was."""
        entry = self._bundles.get(name)
        if entry is None or entry.key != key or not self.bundled(name):
            return False
        told = (self._known[file].answers for file in entry.files)
        if not all(self._still(answers) for answers in told if answers):
            return False
        self._keep_bundle(name)
        return True

    def _keep_bundle(self, name: str) -> None:
        self._kept.update((file, self._known[file]) for file in self._bundles[name].files)
        self._together.append(name)

    def made_bundle(self, name: str, key: str, files: tuple[str, ...]) -> None:
        """Write down which files were planned together."""
        self._bundles_made[name] = BundleEntry(key, files)

    def closed(self, files: Mapping[str, Stamp]) -> PageIndex:
        """Give the index of the site whose files were published."""
        made = {
            file: PageEntry(key, files[file], answers)
            for file, (key, answers) in self._made.items()
            if file in files  # a plugin that came later may have taken it away
        }
        pages = {**self._kept, **made}
        together = {name: self._bundles[name] for name in self._together}
        bundles = {
            name: entry
            for name, entry in {**together, **self._bundles_made}.items()
            if all(file in pages for file in entry.files)
        }
        return PageIndex(pages, bundles)
