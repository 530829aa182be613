"""Posts of another system: what WordPress, Hugo and their like know of an article.

A reader gives them one by one, in the order of its source, and between them any finding that is of
no post. A link of a body to another post is `post_link` of that post's key: whoever writes the
articles knows where each of them lies, and puts its address there.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import quote

from bantin.article.model import Author, PhotoReference, Status
from bantin.findings import Finding

POST_LINK: Final = re.compile(r"bantin-post:([A-Za-z0-9_.~%:/-]+)")
"""Finds the destination of a link to another post; its key stands percent-encoded in group 1."""


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
    expires: date | None = None
    """From this day it isn't shown any more."""
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
    missing: tuple[str, ...] = ()
    """Addresses of photos and files that weren't given; told when the post is written."""
    shortcodes: tuple[str, ...] = ()
    """Names of those that were left in the text, which the reader has told; they are counted."""
    findings: tuple[Finding, ...] = ()


Read: TypeAlias = Post | Finding
"""What a reader gives: a post, or a finding that is of none (a damaged file, posts left out)."""


def post_link(key: str) -> str:
    """Give what stands in a body as a link's destination to another post; `#part` may follow."""
    return f"bantin-post:{quote(key, safe='/:')}"
