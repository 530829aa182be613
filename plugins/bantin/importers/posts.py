"""Posts of another system: what WordPress, Hugo and their like know of an article."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from bantin.article.model import Author, PhotoReference, Status
from bantin.findings import Finding


@dataclass(frozen=True, slots=True)
class PostFile:
    """A file that a post shows or links to."""

    name: str
    """Its name beside the article: one part, ASCII, unique within the post."""
    source: Path
    """Where it lies; inside the folder that was given for it, links resolved."""


@dataclass(frozen=True, slots=True)
class Post:
    """An article or page of another system, in this one's terms."""

    key: str
    """What its system knows it by, the same at every run: `wordpress:1234`, `markdown:a/b.md`."""
    source: str
    """The file it stands in, as findings name it."""
    title: str
    body: str
    """Markdown, in which its files are named by their `name`."""
    published: datetime | date | None = None
    """A moment in Vietnam's time, or a bare day."""
    slug: str = ""
    """The wanted end of its address; empty where its title gives it."""
    status: Status = Status.PUBLISHED
    summary: str = ""
    authors: tuple[Author, ...] = ()
    categories: tuple[tuple[str, ...], ...] = ()
    """Each as its names, from the root of their tree down."""
    tags: tuple[str, ...] = ()
    cover: str = ""
    """The name of one of `files`."""
    pin: bool = False
    gallery: tuple[PhotoReference, ...] = ()
    """The closing album; its files are among `files`."""
    aliases: tuple[str, ...] = ()
    """Its old addresses as paths, `/2019/05/ten-bai/`."""
    queries: tuple[str, ...] = ()
    """Its old addresses below the root that are told by a query, `p=1234`, for a server."""
    page_path: str | None = None
    """Where a page that is no news stands, `gioi-thieu/lich-su`; none for an article."""
    files: tuple[PostFile, ...] = ()
    comments: str = ""
    """Readers' comments as the text of a file beside the article; empty unless they are kept."""
    findings: tuple[Finding, ...] = ()
