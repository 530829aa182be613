"""What is said of a text, in this program's terms, from the names five systems have for it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from bantin.article.excerpt import plain_text
from bantin.article.fields import brief
from bantin.article.model import Author, Status
from bantin.article.yaml_nodes import Entry, ListNode, MapNode, Node, TextNode
from bantin.findings import Finding, found
from bantin.importers.markdown_folder.dates import day_of, read_when
from bantin.importers.markdown_folder.lists import category_paths, texts_of, words_of
from bantin.importers.markdown_folder.people import authors_of
from bantin.importers.markdown_folder.project import System
from bantin.wording import importing_markdown as kinds


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as metadata names it."""

    address: str
    line: int


@dataclass(slots=True)
class Metadata:
    """What is said of a text; it is filled key by key."""

    system: System
    name: str
    """What findings call the file."""
    register: Mapping[str, Author]
    """The authors that the folder knows, by what texts call them."""
    title: str = ""
    published: datetime | date | None = None
    slug: str = ""
    addresses: list[str] = field(default_factory=list)
    """Old addresses, as written; the first may be the last one it had."""
    categories: tuple[tuple[str, ...], ...] = ()
    tags: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    summary: str = ""
    covers: list[Shown] = field(default_factory=list)
    status: Status = Status.PUBLISHED
    pin: bool = False
    expires: date | None = None
    album: tuple[tuple[Shown, str], ...] = ()
    """Pictures that the text shows as one gallery, with their captions."""
    unknown: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_metadata(
    entries: tuple[Entry, ...], name: str, system: System, register: Mapping[str, Author]
) -> Metadata:
    """Read what is said of a text.

    Findings: dates that can't be read. Keys that nothing is done with are in `unknown`.
    """
    metadata = Metadata(system, name, register)
    for entry in entries:
        key = entry.key.strip().lower().replace("-", "").replace("_", "").replace(" ", "")
        reader = _READERS.get(key)
        if reader is not None:
            reader(metadata, entry)
        elif key not in _PASSED:
            metadata.unknown.append(entry.key.strip())
    return metadata


def one_line(node: Node | None) -> str:
    """Give a text on one line; nothing for a list or a mapping."""
    return " ".join(node.text.split()) if isinstance(node, TextNode) else ""


def _title(metadata: Metadata, entry: Entry) -> None:
    metadata.title = metadata.title or one_line(entry.value)


def _date(metadata: Metadata, entry: Entry) -> None:
    node: Node | None = entry.value
    if isinstance(node, MapNode):  # Material's blog: created, updated
        node = node.get("created")
    text = one_line(node)
    when = read_when(text)
    if when is not None:
        metadata.published = metadata.published or when
    elif text and not text.startswith("0001-"):
        value = brief(text)
        metadata.findings.append(found(kinds.DATE_UNREAD, metadata.name, entry.line, value=value))


def _published(metadata: Metadata, entry: Entry) -> None:
    """Jekyll's `published` says whether, Hugo's when."""
    text = one_line(entry.value).lower()
    if text in _NO:
        metadata.status = Status.DRAFT
    elif text not in _YES:
        _date(metadata, entry)


def _draft(metadata: Metadata, entry: Entry) -> None:
    if one_line(entry.value).lower() in _YES:
        metadata.status = Status.DRAFT


def _status(metadata: Metadata, entry: Entry) -> None:
    word = one_line(entry.value).lower()
    if word in _REVIEWED:
        metadata.status = Status.REVIEW
    elif word in _UNPUBLISHED:
        metadata.status = Status.DRAFT


def _slug(metadata: Metadata, entry: Entry) -> None:
    metadata.slug = metadata.slug or one_line(entry.value)


def _address(metadata: Metadata, entry: Entry) -> None:
    metadata.addresses.extend(texts_of(entry.value))


def _saved_as(metadata: Metadata, entry: Entry) -> None:
    text = one_line(entry.value)
    if text.endswith((".html", "/")):
        metadata.addresses.append(text)


def _categories(metadata: Metadata, entry: Entry) -> None:
    is_split = metadata.system is System.JEKYLL and entry.key.strip().lower() == "categories"
    is_tree = metadata.system is System.NIKOLA
    paths = category_paths(entry.value, is_split=is_split, is_tree=is_tree)
    metadata.categories = tuple(dict.fromkeys((*metadata.categories, *paths)))


def _tags(metadata: Metadata, entry: Entry) -> None:
    words = words_of(entry.value, has_blanks=metadata.system is System.JEKYLL)
    metadata.tags = tuple(dict.fromkeys((*metadata.tags, *words)))


def _authors(metadata: Metadata, entry: Entry) -> None:
    found_here = authors_of(entry.value, metadata.register)
    metadata.authors = tuple(dict.fromkeys((*metadata.authors, *found_here)))


def _summary(metadata: Metadata, entry: Entry) -> None:
    text = entry.value.text if isinstance(entry.value, TextNode) else ""
    metadata.summary = metadata.summary or plain_text(text)


def _cover(metadata: Metadata, entry: Entry) -> None:
    node: Node | None = entry.value
    if isinstance(node, ListNode):
        node = node.items[0] if node.items else None
    if isinstance(node, MapNode):
        node = _first(node, _COVER_PARTS)
    text = one_line(node)
    if text and text.lower() not in (_YES | _NO):
        metadata.covers.append(Shown(text, entry.line))


def _resources(metadata: Metadata, entry: Entry) -> None:
    """Hugo names the files of a bundle; those that are called a cover are taken for it."""
    for item in entry.value.items if isinstance(entry.value, ListNode) else ():
        if isinstance(item, MapNode) and _COVER_NAME.search(one_line(item.get("name"))):
            metadata.covers.append(Shown(one_line(item.get("src")), entry.line))


def _album(metadata: Metadata, entry: Entry) -> None:
    """Minimal Mistakes' gallery: addresses of pictures with their captions."""
    items = entry.value.items if isinstance(entry.value, ListNode) else ()
    shown = []
    for item in items:
        address = _first(item, _COVER_PARTS) if isinstance(item, MapNode) else item
        caption = _first(item, ("caption", "title")) if isinstance(item, MapNode) else None
        if one_line(address):
            shown.append((Shown(one_line(address), entry.line), one_line(caption)))
    metadata.album = (*metadata.album, *shown)


def _pin(metadata: Metadata, entry: Entry) -> None:
    metadata.pin = metadata.pin or one_line(entry.value).lower() in _YES


def _expires(metadata: Metadata, entry: Entry) -> None:
    text = one_line(entry.value)
    when = read_when(text)
    if when is not None:
        metadata.expires = day_of(when)
    elif text and not text.startswith("0001-"):
        value = brief(text)
        metadata.findings.append(found(kinds.DATE_UNREAD, metadata.name, entry.line, value=value))


def _featured(metadata: Metadata, entry: Entry) -> None:
    """Themes use this name for a pin and for a picture."""
    if one_line(entry.value).lower() in (_YES | _NO):
        _pin(metadata, entry)
    else:
        _cover(metadata, entry)


def _first(node: MapNode, keys: tuple[str, ...]) -> Node | None:
    values = (node.get(key) for key in keys)
    return next((value for value in values if one_line(value)), None)


_YES: Final = frozenset({"true", "yes", "on", "1", "y"})
_NO: Final = frozenset({"false", "no", "off", "0", "n"})
_REVIEWED: Final = frozenset({"review", "pending"})
_UNPUBLISHED: Final = frozenset({"draft", "private", "hidden", "unpublished", "skip"})
_COVER_PARTS: Final = ("image", "src", "image_path", "url", "file", "path", "teaser")
_COVER_NAME: Final = re.compile(r"cover|feature|thumb|hero|header|banner", re.IGNORECASE)

_READERS: Final[dict[str, Callable[[Metadata, Entry], None]]] = {
    "title": _title,
    **dict.fromkeys(("date", "publishdate", "pubdate", "publisheddate", "created"), _date),
    "published": _published,
    "draft": _draft,
    "status": _status,
    "slug": _slug,
    **dict.fromkeys(("url", "permalink", "aliases", "alias", "redirectfrom"), _address),
    "saveas": _saved_as,
    **dict.fromkeys(("categories", "category"), _categories),
    **dict.fromkeys(("tags", "tag", "keywords"), _tags),
    **dict.fromkeys(("author", "authors"), _authors),
    **dict.fromkeys(("summary", "excerpt", "description"), _summary),
    **dict.fromkeys(
        "cover image images featuredimage thumbnail thumb hero heroimage feature featureimage "
        "previewimage coverimage header banner photo".split(),
        _cover,
    ),
    "featured": _featured,
    "resources": _resources,
    "gallery": _album,
    **dict.fromkeys(("pin", "pinned", "sticky"), _pin),
    **dict.fromkeys(("expirydate", "unpublishdate", "expires"), _expires),
}
"""Readers by the names of keys, in small letters without `-`, `_` and blanks."""

_PASSED: Final = frozenset(
    "lastmod lastmodified lastmodifiedat modified updated weight layout type template comments "
    "math mathjax toc hide navorder readtime lang locale bundle markup hiddenfromhomepage id "
    "modifieddate link islandingpage kind updatedate".split()
)
"""Keys that a site shows in other ways or not at all, and nobody misses."""
