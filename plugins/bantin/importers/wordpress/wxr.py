"""WordPress' export format (WXR) of any version, read as a stream.

Elements are known by their namespace, whatever prefix a file gives it. Document types, and with
them entities, are refused. Nothing but the texts that are asked for is kept, and those only until
their entry is given out.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import XMLParser

from bantin.findings import Finding, found
from bantin.importers.opening import open_given, plain_fault
from bantin.importers.wordpress.characters import Characters
from bantin.importers.wordpress.values import Record, TermOfItem
from bantin.wording import importing_wordpress as kinds

MOST_TEXT: Final = 4_000_000
"""Longest text of one element, in characters; of a longer one the beginning is kept."""
MOST_PARTS: Final = 20_000
"""Most terms, custom fields and comments of one post that are looked at, of each."""

_EXPORT: Final = re.compile(r"https?://wordpress\.org/export/[\d.]+/(?P<excerpt>excerpt/)?")
_CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
_META: Final = frozenset({"_thumbnail_id", "_wp_attached_file", "_wp_attachment_image_alt"})
_ENTRIES: Final = {
    "item": "item",
    "wp:author": "author",
    "wp:category": "category",
    "wp:tag": "tag",
    "wp:term": "term",
}
_OF_CHANNEL: Final = frozenset(
    {"title", "link", "wp:wxr_version", "wp:base_site_url", "wp:base_blog_url"}
)
_PARTS: Final = frozenset({"wp:postmeta", "wp:comment"})
_LEVEL_OF_ENTRY: Final = 3


def records(path: Path, source: str) -> Iterator[Record | Finding]:
    """Give the entries of an export, in order, and last what the site says of itself.

    Args:
        path: the file.
        source: it as findings name it.

    Findings: it can't be read, is none of WordPress' exports, has a document type, is damaged or
    cut off (what stood before is given), has characters that no XML may hold.
    """
    try:
        with open_given(path) as file:
            yield from _parsed(Characters(file), source)
    except (OSError, ValueError) as error:
        kind = plain_fault(error)
        problem = (error.strerror if isinstance(error, OSError) else None) or "?"
        yield (
            found(kind, source)
            if kind is not None
            else found(kinds.WORDPRESS_UNREADABLE, source, problem=problem)
        )


def _parsed(characters: Characters, source: str) -> Iterator[Record | Finding]:
    target = _Target()
    parser = XMLParser(target=target, forbid_dtd=True)
    target.lines = lambda: parser.parser.CurrentLineNumber
    problem: Finding | None = None
    pieces = characters.pieces()
    while problem is None and not target.is_foreign:
        piece = next(pieces, None)
        problem = _fed(parser, piece, source)
        yield from target.taken()
        if piece is None:
            break
    if target.is_foreign or not target.is_export:
        problem = problem if problem and problem.kind is kinds.WORDPRESS_DOCTYPE else None
        yield problem or found(kinds.WORDPRESS_NONE, source)
        return
    yield target.channel()
    yield from (problem,) if problem is not None else ()
    if characters.illegal or characters.broken:
        count, line = str(characters.illegal + characters.broken), characters.first_line
        yield found(kinds.WORDPRESS_CHARACTERS, source, line, count=count)


def _fed(parser: XMLParser, piece: str | None, source: str) -> Finding | None:
    """Give the parser a piece, or the end; give what is wrong with it."""
    try:
        if piece is None:
            parser.close()
        else:
            parser.feed(piece)
    except DefusedXmlException:
        return found(kinds.WORDPRESS_DOCTYPE, source, parser.parser.CurrentLineNumber)
    except ParseError as error:
        line = error.position[0]
        kind = kinds.WORDPRESS_CUT if piece is None else kinds.WORDPRESS_DAMAGED
        return found(kind, source, line)
    return None


@lru_cache(maxsize=4096)
def _name(tag: str) -> str:
    """Give an element's name, `wp:` before those of the export's own namespace."""
    if not tag.startswith("{"):
        return tag
    namespace, _, local = tag[1:].rpartition("}")
    export = _EXPORT.fullmatch(namespace)
    if export is not None:
        return "excerpt" if export["excerpt"] else f"wp:{local}"
    if namespace == _CONTENT:
        return "content" if local == "encoded" else ""
    return local if namespace.startswith("http://purl.org/dc/") else ""


class _Target:
    """Puts entries together from what the parser tells."""

    def __init__(self) -> None:
        self.lines: Callable[[], int] = int
        self.is_export = False
        """Whether anything of WordPress' export was seen."""
        self.is_foreign = False
        """Whether the file is another kind of XML."""
        self._ready: Final[deque[Record]] = deque()
        self._site: Final[dict[str, str]] = {}
        self._names: Final[list[str]] = []
        self._text: list[str] | None = None
        self._length = 0
        self._entry: _Entry | None = None

    def taken(self) -> Iterator[Record]:
        """Give the entries that are whole by now, each once; none of files of another kind."""
        while self._ready and self.is_export:
            yield self._ready.popleft()

    def channel(self) -> Record:
        """Give what the site says of itself, as far as it was read."""
        return Record("channel", 1, self._site)

    def start(self, tag: str, attrs: dict[str, str]) -> None:
        """Begin an element."""
        name = _name(tag)
        depth = len(self._names) + 1
        if depth == 1 and name != "rss":
            self.is_foreign = True
        self._names.append(name)
        if depth == _LEVEL_OF_ENTRY and name in _ENTRIES:
            self._entry = _Entry(_ENTRIES[name], self.lines())
        if name.startswith("wp:"):
            self.is_export = True
        if self._entry is not None:
            self._entry.begin(name, depth - _LEVEL_OF_ENTRY, attrs)
        self._text = []
        self._length = 0

    def data(self, data: str) -> None:
        """Take text."""
        if self._text is not None and self._length <= MOST_TEXT:
            self._text.append(data)
            self._length += len(data)

    def end(self, _tag: str) -> None:
        """End an element."""
        name = self._names.pop()
        depth = len(self._names) + 1
        text = "".join(self._text) if self._text is not None else ""
        self._text = None
        if self._entry is None:
            if depth == _LEVEL_OF_ENTRY and name in _OF_CHANNEL:
                self._site[name.removeprefix("wp:")] = text.strip()
            return
        if depth == _LEVEL_OF_ENTRY:
            self._ready.append(self._entry.record())
            self._entry = None
        else:
            self._entry.end(name, depth - _LEVEL_OF_ENTRY, text)

    def close(self) -> None:
        """End the document."""


class _Entry:
    """An entry while it is read."""

    def __init__(self, kind: str, line: int) -> None:
        self._kind: Final = kind
        self._line: Final = line
        self._fields: Final[dict[str, str]] = {}
        self._terms: Final[list[TermOfItem]] = []
        self._meta: Final[dict[str, str]] = {}
        self._comments: Final[list[dict[str, str]]] = []
        self._attributes: dict[str, str] = {}
        self._part: dict[str, str] | None = None
        self._is_cut = False

    def begin(self, name: str, depth: int, attrs: Mapping[str, str]) -> None:
        """Begin an element of it, `depth` steps below."""
        if depth == 1:
            self._attributes = dict(attrs) if name == "category" else {}
            self._part = {} if name in _PARTS else None

    def end(self, name: str, depth: int, text: str) -> None:
        """End an element of it."""
        self._is_cut = self._is_cut or len(text) > MOST_TEXT
        if depth == 1:
            self._end_own(name, text[:MOST_TEXT])
        elif depth == 2 and self._part is not None and name.startswith("wp:"):  # noqa: PLR2004 - a part's own
            self._part.setdefault(name.removeprefix("wp:"), text[:MOST_TEXT])

    def _end_own(self, name: str, text: str) -> None:
        if name == "category" and self._kind == "item":
            if len(self._terms) < MOST_PARTS:
                given = self._attributes
                taxonomy, nicename = given.get("domain", ""), given.get("nicename", "")
                self._terms.append(TermOfItem(taxonomy, nicename, text.strip()))
        elif name in _PARTS and self._part is not None:
            self._end_part(name, self._part)
            self._part = None
        elif name:
            self._fields.setdefault(name.removeprefix("wp:"), text)

    def _end_part(self, name: str, part: dict[str, str]) -> None:
        if name == "wp:postmeta":
            if part.get("meta_key") in _META:
                self._meta.setdefault(part["meta_key"], part.get("meta_value", ""))
        elif len(self._comments) < MOST_PARTS:
            self._comments.append(part)

    def record(self) -> Record:
        """Give the entry."""
        return Record(
            self._kind,
            self._line,
            self._fields,
            tuple(self._terms),
            self._meta,
            tuple(self._comments),
            self._is_cut,
        )
