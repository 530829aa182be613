"""The first pass over an export: what its posts need to know of each other and of the uploads."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from bantin.findings import Finding
from bantin.importers.wordpress.kinds_of_posts import (
    ATTACHMENT,
    PAGE,
    REUSABLE,
    is_article_or_page,
    is_published,
)
from bantin.importers.wordpress.paths import (
    host_of,
    likely_keys,
    own_key,
    parts_of,
    path_of,
    upload_in,
)
from bantin.importers.wordpress.values import Attachment, Library, PageStep, Record, Term
from bantin.importers.wordpress.wxr import records
from bantin.text import normalise

_LONGEST_REUSABLE: Final = 100_000
_LONGEST_WORDS: Final = 2_000
"""Longest caption or description that is kept, in characters."""


def survey(path: Path, source: str) -> Library:
    """Read an export once; what is wrong with it is told by the second pass.

    Args:
        path: the file.
        source: it as findings name it.
    """
    return library_of(records(path, source))


def library_of(entries: Iterable[Record | Finding]) -> Library:
    """Give what posts need to know of the entries of an export."""
    gathering = _Gathering()
    for entry in entries:
        if isinstance(entry, Record):
            gathering.take(entry)
    return gathering.library()


@dataclass(slots=True)
class _Gathering:
    """Gathers what is kept."""

    attachments: dict[str, Attachment] = field(default_factory=dict)
    by_path: dict[str, str] = field(default_factory=dict)
    categories: dict[str, Term] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    authors: dict[str, str] = field(default_factory=dict)
    posts: dict[str, str] = field(default_factory=dict)
    published: set[str] = field(default_factory=set)
    pages_of_files: dict[str, str] = field(default_factory=dict)
    pages: dict[str, PageStep] = field(default_factory=dict)
    reusable: dict[str, str] = field(default_factory=dict)
    hosts: set[str] = field(default_factory=set)
    base: str = ""
    total: int = 0

    def take(self, record: Record) -> None:
        """Take one entry."""
        match record.kind:
            case "item":
                self._item(record)
            case "author":
                login = words(record.text("author_login"))
                self.authors[login] = words(record.text("author_display_name")) or login
            case "category":
                self._category(record, "category_nicename", "category_parent", "cat_name")
            case "tag":
                self.tags[record.text("tag_slug").strip()] = words(record.text("tag_name"))
            case "term":
                self._term(record)
            case _:
                self._site(record)

    def _term(self, record: Record) -> None:
        taxonomy = record.text("term_taxonomy").strip()
        if taxonomy == "category":
            self._category(record, "term_slug", "term_parent", "term_name")
        elif taxonomy in {"post_tag", "tag"}:
            self.tags[record.text("term_slug").strip()] = words(record.text("term_name"))

    def _category(self, record: Record, nicename: str, parent: str, name: str) -> None:
        key = record.text(nicename).strip()
        self.categories[key] = Term(words(record.text(name)) or key, record.text(parent).strip())

    def _site(self, record: Record) -> None:
        for name in ("base_blog_url", "base_site_url", "link"):
            parts = parts_of(record.text(name))
            if parts is not None and parts.netloc:
                self.hosts.add(host_of(parts))
                self.base = self.base or record.text(name).strip().rstrip("/")

    def _item(self, record: Record) -> None:
        kind, key = record.text("post_type").strip(), record.text("post_id").strip()
        if kind == ATTACHMENT:
            self._attachment(record, key)
        elif kind == REUSABLE:
            self.reusable[key] = record.text("content")[:_LONGEST_REUSABLE]
        elif is_article_or_page(record):
            self.total += 1
            if kind == PAGE:
                slug = unquote(record.text("post_name").strip())
                self.pages[key] = PageStep(slug, record.text("post_parent").strip())
            self._address(record, key)

    def _address(self, record: Record, key: str) -> None:
        """Keep where a published post is."""
        parts = parts_of(record.text("link"))
        if not key or not is_published(record):
            return
        self.published.add(key)
        if parts is not None and parts.scheme in {"http", "https"} and not parts.query:
            path = path_of(parts).strip("/").lower()
            if path:
                self.posts.setdefault(path, key)

    def _attachment(self, record: Record, key: str) -> None:
        url = unescape(record.text("attachment_url") or record.text("guid")).strip()
        parts = parts_of(url)
        file = record.meta.get("_wp_attached_file", "").strip()
        if parts is not None and parts.netloc and upload_in(parts):
            self.hosts.add(host_of(parts))
        if key:
            self._page_of_file(record, key)
            self.attachments[key] = Attachment(
                key,
                url,
                file,
                record.text("excerpt").strip()[:_LONGEST_WORDS],
                words(record.meta.get("_wp_attachment_image_alt", ""))[:_LONGEST_WORDS],
                record.text("post_parent").strip(),
                _number(record.text("menu_order")),
            )
            for place in (file, upload_in(parts) if parts is not None else ""):
                if place:
                    self.by_path.setdefault(own_key(place), key)
                    self.by_path.setdefault(next(likely_keys(place)), key)

    def _page_of_file(self, record: Record, key: str) -> None:
        """Keep where the old site showed a file on a page of its own."""
        parts = parts_of(record.text("link"))
        if parts is not None and parts.netloc and not parts.query and not upload_in(parts):
            path = path_of(parts).strip("/").lower()
            if path:
                self.pages_of_files.setdefault(path, key)

    def library(self) -> Library:
        """Give all that was kept."""
        children: dict[str, list[Attachment]] = {}
        for attachment in self.attachments.values():
            if attachment.parent not in {"", "0"}:
                children.setdefault(attachment.parent, []).append(attachment)
        return Library(
            attachments=self.attachments,
            by_path=self.by_path,
            children={
                parent: tuple(a.key for a in sorted(files, key=_place))
                for parent, files in children.items()
            },
            categories=self.categories,
            tags=self.tags,
            authors=self.authors,
            posts=self.posts,
            published=frozenset(self.published),
            pages_of_files=self.pages_of_files,
            pages=self.pages,
            reusable=self.reusable,
            hosts=frozenset(self.hosts),
            base=self.base,
            total=self.total,
        )


def _place(attachment: Attachment) -> tuple[int, int, str]:
    return attachment.order, _number(attachment.key), attachment.key


def _number(text: str) -> int:
    plain = text.strip()
    digits = plain.removeprefix("-")
    is_number = digits.isascii() and digits.isdigit() and len(digits) <= 15  # noqa: PLR2004 - as SQL's
    return int(plain) if is_number else 0


def words(text: str) -> str:
    """Give a name or title as plain text on one line."""
    return " ".join(normalise(unescape(text)).split())
