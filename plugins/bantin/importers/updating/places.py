"""Where posts lie in the content folder: where they lay before, else by their date and name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Final

from bantin.article.fields import UnfitValueError
from bantin.article.manuscript import split
from bantin.article.model import Article, Moment, Status
from bantin.article.readers import read_moment
from bantin.article.source import ARTICLE_FILE, ARTICLES, Source, read_text_file
from bantin.article.yaml_nodes import MapNode, TextNode
from bantin.catalogue.addresses import OWN_PLACES, article_address
from bantin.importers.device_names import is_device_name
from bantin.importers.posts import Post
from bantin.importers.saving import UNDATED
from bantin.importers.updating.cleaning import day_of
from bantin.importers.updating.entry import Entry
from bantin.importers.updating.ledger import OWN_FOLDER, Known
from bantin.text import VIETNAM, numbered, slugify

PAGE_DRAFTS: Final = f"{OWN_FOLDER}/trang"
"""The folder of pages that aren't published: MkDocs knows no drafts that aren't hidden."""

_UNNAMED: Final = "bai-viet"
_BESIDE: Final = "trang"
"""What stands before a page's address where the site has that for itself."""
_NO_PAGES: Final = ("index", "readme")
"""Names that MkDocs takes for a folder's own page."""
_FOREIGN: Final = (*OWN_PLACES, "assets/", "search/", "templates/")
"""First parts of addresses that no page may have; MkDocs leaves `templates` out of a site."""


def wanted_folder(post: Post) -> str:
    """Give the folder that a post would have, were it the only one."""
    if post.page_path is not None:
        parts = [_part(part) for part in post.page_path.split("/")]
        path = "/".join(part for part in parts if part) or _part(post.title) or _UNNAMED
        path = f"{_BESIDE}/{path}" if f"{path}/".startswith(_FOREIGN) else path
        return path if post.status is Status.PUBLISHED else f"{PAGE_DRAFTS}/{path}"
    slug = _part(post.slug) or _part(post.title) or _UNNAMED
    if post.published is None:
        return str(PurePosixPath(ARTICLES, UNDATED, slug))
    day = day_of(post.published)
    return str(PurePosixPath(ARTICLES, f"{day:%Y}", f"{day:%m}", slug))


def _part(text: str) -> str:
    slug = slugify(text)
    return f"{_UNNAMED}-{slug}" if is_device_name(slug) or slug in _NO_PAGES else slug


def address_of(post: Post, folder: str) -> str:
    """Give the address at which a post is published; empty where it isn't."""
    if post.status is not Status.PUBLISHED:
        return ""
    if post.page_path is not None:
        return "" if folder.startswith(f"{OWN_FOLDER}/") else f"{folder}/"
    if post.published is None:
        return ""
    day = day_of(post.published)
    moment = Moment(datetime(day.year, day.month, day.day, tzinfo=VIETNAM), has_clock=False)
    slug = slugify(folder.rpartition("/")[2])
    return article_address(Article(f"{folder}/{ARTICLE_FILE}", "", moment, "", slug))


@dataclass(slots=True)
class _Taken:
    """Folders that posts of this source have, and the last number given after each name."""

    folders: set[str]
    numbers: dict[str, int]


def with_former_addresses(post: Post, folder: str, last: Entry | None) -> Post:
    """Give a post that keeps the addresses it had here before the source gave it another day."""
    if last is None or post.page_path is not None:
        return post
    slug = slugify(folder.rpartition("/")[2])
    own = re.compile(rf"/{ARTICLES}/\d{{4}}/\d\d/\d\d/{slug}/")
    former = [old for old in (*last.old, f"/{last.address}") if own.fullmatch(old)]
    return replace(post, aliases=tuple(dict.fromkeys((*post.aliases, *former))))


class Places:
    """Gives each post its folder, in the order in which they come."""

    def __init__(self, content: Path, entries: Iterable[Entry]) -> None:
        """Take the content folder, and what is known of posts of earlier imports."""
        self._content: Final = content
        self._taken: Final = _Taken({entry.folder.lower() for entry in entries}, {})
        self._names: Final[dict[str, frozenset[str]]] = {}
        self._addresses: Final[set[str]] = set()

    def place(self, post: Post, known: Known) -> tuple[str, bool]:
        """Give a post's folder, and whether another post or article had the one that it wanted.

        The folder of an earlier import stays, whatever date and name the source says now. A folder
        that no import knows is taken for this post's where an article of the same title and day
        lies in it; else `-2`, `-3` … follow the name.
        """
        before = known.last or next(iter(known.tried), None)
        if before is not None:
            self._addresses.add(address_of(post, before.folder))
            return before.folder, False
        wanted = wanted_folder(post)
        number = self._taken.numbers.get(wanted, 1)
        while not self._is_free(folder := _numbered(wanted, number), post):
            number += 1
        self._taken.numbers[wanted] = number
        self._taken.folders.add(folder.lower())
        self._addresses.add(address_of(post, folder))
        return folder, number > 1

    def _is_free(self, folder: str, post: Post) -> bool:
        if folder.lower() in self._taken.folders:
            return False
        address = address_of(post, folder)
        if address and address in self._addresses:
            return False
        return not self._is_there(folder, post) or self._is_same(folder, post)

    def _is_there(self, folder: str, post: Post) -> bool:
        above, _, name = folder.rpartition("/")
        names = self._names_in(above)
        if post.page_path is None:
            return name in names
        within = self._names_in(folder) if name in names else frozenset()
        return f"{name}.md" in names or not within.isdisjoint((ARTICLE_FILE, "readme.md"))

    def _names_in(self, folder: str) -> frozenset[str]:
        """Give what is in a folder before the import, in small letters."""
        if folder not in self._names:
            try:
                names = [entry.name for entry in (self._content / folder).iterdir()]
            except OSError:
                names = []
            self._names[folder] = frozenset(name.lower() for name in names)
        return self._names[folder]

    def _is_same(self, folder: str, post: Post) -> bool:
        """Tell whether the article that lies in a folder has a post's title and day."""
        file = self._content / folder / ARTICLE_FILE
        if file.is_symlink() or not file.is_file():
            return False
        text = read_text_file(file, "").value
        parts = split(Source("", text, frozenset()), "").value if text is not None else None
        if parts is None or _text_at(parts.metadata, "title") != post.title:
            return False
        if post.page_path is not None or post.published is None:
            return True
        try:
            moment = read_moment(TextNode(0, _text_at(parts.metadata, "date")))
        except UnfitValueError:
            return False
        return moment.day == day_of(post.published)


def _numbered(wanted: str, number: int) -> str:
    above, slash, name = wanted.rpartition("/")
    return f"{above}{slash}{numbered(name, number)}"


def _text_at(metadata: MapNode, key: str) -> str:
    node = metadata.get(key)
    return node.text if isinstance(node, TextNode) else ""
