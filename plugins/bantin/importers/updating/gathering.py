"""The first look at all posts: each gets its place, and is put aside until all have one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from bantin.article.model import Status
from bantin.article.source import ARTICLE_FILE
from bantin.findings import Finding, Severity, found
from bantin.importers.posts import Post, Read
from bantin.importers.updating.categories import label
from bantin.importers.updating.cleaning import brief, cleaned
from bantin.importers.updating.composing import Lead
from bantin.importers.updating.entry import Entry
from bantin.importers.updating.ledger import Known, Ledger
from bantin.importers.updating.places import (
    PAGE_DRAFTS,
    Places,
    address_of,
    wanted_folder,
)
from bantin.importers.updating.spool import Spool
from bantin.wording import importing_posts as kinds


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a post lies, as others need to know it."""

    folder: str
    address: str
    """Where it is published; empty where it isn't."""
    old: str
    """An old address of it; empty where it has none."""
    is_there: bool
    """Whether it will lie there: no person deleted it."""
    title: str


@dataclass(slots=True)
class Gathered:
    """What is known once all posts have been looked at."""

    spool: Spool
    spots: dict[str, Spot] = field(default_factory=dict)
    """By the posts' keys."""
    findings: list[Finding] = field(default_factory=list)
    """Those of no post, and what is wrong with single ones."""
    of_posts: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    """What the reader found in single posts, by their keys."""
    categories: Counter[str] = field(default_factory=Counter)
    """The source's categories as the table names them, and in how many posts they are."""
    missing: dict[str, str] = field(default_factory=dict)
    """Addresses of files that weren't given, with the folder of the first post that shows them."""
    shortcodes: Counter[str] = field(default_factory=Counter)

    @property
    def is_whole(self) -> bool:
        """Whether the reader came to the end of its source."""
        return not any(one.severity is Severity.ERROR for one in self.findings)

    def lead(self, key: str) -> Lead | None:
        """Give where a link to a post leads: to its page, or an old address where it has none."""
        spot = self.spots.get(key)
        if spot is None:
            return None
        file = f"{spot.folder}/{ARTICLE_FILE}"
        if spot.address and spot.is_there:
            return Lead(file, spot.address)
        return Lead(file, "", spot.old) if spot.old else None

    def lost_link(self, key: str, path: str) -> Finding:
        """Say why a link of the article at a path leads nowhere."""
        spot = self.spots.get(key)
        if spot is None:
            return found(kinds.LINK_LOST, path, key=brief(key))
        kind = kinds.LINK_TO_DRAFT if spot.is_there else kinds.LINK_TO_DELETED
        return found(kind, path, title=spot.title)

    def addresses(self) -> frozenset[str]:
        """Give the addresses of all posts that are published."""
        return frozenset(spot.address for spot in self.spots.values() if spot.address)


class Gathering:
    """Looks at posts one by one."""

    def __init__(self, content: Path, ledger: Ledger, gathered: Gathered, prefix: str) -> None:
        self._content: Final = content
        self._ledger: Final = ledger
        self._gathered: Final = gathered
        self._prefix: Final = prefix
        self._places: Final = Places(content, _entries(ledger))
        self._aliases: Final[set[str]] = set()

    def take(self, reads: Iterable[Read]) -> None:
        """Look at all that a reader gives.

        Findings: posts whose key another has, places that another post has, old addresses that two
        posts have.

        Raises:
            OSError: the disk for what is put aside is full.
        """
        for read in reads:
            if isinstance(read, Finding):
                self._gathered.findings.append(read)
            else:
                self._take(read)

    def _take(self, given: Post) -> None:
        gathered = self._gathered
        post, findings = cleaned(given)
        if post.key in gathered.spots:
            title, key = brief(post.title), brief(post.key)
            gathered.findings.append(found(kinds.KEY_TWICE, post.source, title=title, key=key))
            return
        known = self._ledger.known(post.key)
        folder, is_moved = self._places.place(post, known)
        told = [*given.findings, *findings]
        if is_moved:
            path = f"{self._prefix}{folder}/{ARTICLE_FILE}"
            told.append(found(kinds.PLACE_TAKEN, path, title=brief(post.title)))
        gathered.findings.extend(self._of_page(post, folder))
        post = self._with_own_aliases(post, folder, told)
        if told:
            gathered.of_posts[post.key] = tuple(told)
        old = post.aliases[0] if post.aliases else ""
        is_there = known.last is None or (self._content / folder / ARTICLE_FILE).is_file()
        address, title = address_of(post, folder), brief(post.title)
        gathered.spots[post.key] = Spot(folder, address, old, is_there, title)
        gathered.categories.update(dict.fromkeys(map(label, post.categories)).keys())
        gathered.shortcodes.update(post.shortcodes)
        for address in post.missing:
            gathered.missing.setdefault(address, folder)
        gathered.spool.put(post)

    def _of_page(self, post: Post, folder: str) -> Iterator[Finding]:
        """Say of a page that the source published or took back since that it lies elsewhere."""
        if post.page_path is None:
            return
        is_public, is_hidden = post.status is Status.PUBLISHED, folder.startswith(PAGE_DRAFTS)
        path = f"{self._prefix}{folder}/{ARTICLE_FILE}"
        if is_public and is_hidden:
            yield found(kinds.PAGE_HIDDEN, path, wanted=self._prefix + wanted_folder(post))
        elif not is_public and not is_hidden:
            yield found(kinds.PAGE_SHOWN, path, title=brief(post.title))

    def _with_own_aliases(self, post: Post, folder: str, told: list[Finding]) -> Post:
        """Give a post without old addresses that an earlier one has."""
        if post.status is not Status.PUBLISHED and not post.aliases:
            return post
        own = []
        for alias in post.aliases:
            same = alias.strip("/").lower()
            if same in self._aliases:
                path = f"{self._prefix}{folder}/{ARTICLE_FILE}"
                told.append(found(kinds.ALIAS_TWICE, path, alias=brief(alias)))
                continue
            self._aliases.add(same)
            own.append(alias)
        return replace(post, aliases=tuple(own))


def _entries(ledger: Ledger) -> Iterable[Entry]:
    for key in sorted(ledger.keys()):
        known: Known = ledger.known(key)
        if known.last is not None:
            yield known.last
        yield from known.tried
