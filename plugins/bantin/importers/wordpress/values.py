"""What an export tells, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TermOfItem:
    """A category, tag or other term that a post names."""

    taxonomy: str
    nicename: str
    name: str


@dataclass(frozen=True, slots=True)
class Record:
    """One entry of an export: an author, a term, a post, or the site itself."""

    kind: str
    """`item`, `author`, `category`, `tag`, `term`, `comment`, or `channel`."""
    line: int
    """Where it begins in the file, from 1."""
    fields: Mapping[str, str]
    """Its texts by their names without a namespace; of texts over the bound the beginning."""
    terms: tuple[TermOfItem, ...] = ()
    meta: Mapping[str, str] = field(default_factory=dict)
    """Those of a post's custom fields that are used."""
    comments: tuple[Mapping[str, str], ...] = ()
    is_cut: bool = False
    """Whether a text was over the bound."""

    def text(self, name: str) -> str:
        """Give one of its texts; empty where it has none."""
        return self.fields.get(name, "")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the uploads."""

    key: str
    """Its number."""
    url: str
    file: str
    """Where it lies below the uploads, `2019/05/le-ra-quan.jpg`; empty where it isn't told."""
    caption: str
    alt: str
    parent: str
    order: int


@dataclass(frozen=True, slots=True)
class Term:
    """A category as the export's head tells it."""

    name: str
    parent: str
    """The nicename of the one above; empty at the top."""


@dataclass(frozen=True, slots=True)
class PageStep:
    """A page's part of its address."""

    slug: str
    parent: str


@dataclass(frozen=True, slots=True)
class Library:
    """What posts need to know of the rest of the export."""

    attachments: Mapping[str, Attachment]
    by_path: Mapping[str, str]
    """Numbers of attachments by their place below the uploads (see `paths.likely_keys`)."""
    children: Mapping[str, tuple[str, ...]]
    """Numbers of the attachments of each post, in their order."""
    categories: Mapping[str, Term]
    """By nicename."""
    tags: Mapping[str, str]
    authors: Mapping[str, str]
    """Names as they are shown, by login."""
    posts: Mapping[str, str]
    """Numbers of published posts and pages by the path of their address, without slashes."""
    pages_of_files: Mapping[str, str]
    """Numbers of attachments by the path of the page that the old site showed each on."""
    published: frozenset[str]
    """Numbers of published posts and pages."""
    pages: Mapping[str, PageStep]
    reusable: Mapping[str, str]
    """Texts that several posts show, by number."""
    hosts: frozenset[str]
    """The site's hosts, without `www.`."""
    base: str
    """The site's address without a slash at its end."""
    total: int
    """How many posts and pages there are to import."""
