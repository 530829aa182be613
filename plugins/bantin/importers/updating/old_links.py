"""Old addresses of posts: which of them bantin can keep itself, and which only a server can."""

import re
from typing import Final
from urllib.parse import unquote, urlsplit

from bantin.article.parse import read_article
from bantin.article.source import Source
from bantin.article.writing import render_article
from bantin.catalogue.addresses import (
    ACCESSIBILITY,
    ARCHIVE,
    CATEGORIES,
    FRAGMENTS,
    MEDIA,
    PHOTOS,
    UNITS,
)
from bantin.text import normalise

_PLAIN: Final = re.compile(r"/(?:[a-z0-9-]{1,80}/)*[a-z0-9-]{1,80}(?:/|\.html?)?")
_TAKEN: Final = (
    UNITS, CATEGORIES, ARCHIVE, FRAGMENTS, PHOTOS, MEDIA, ACCESSIBILITY, "tim-kiem/", "assets/",
    "search/",
)  # fmt: skip
"""Addresses of the site's own pages, which no article's old one may cover."""
_TAKEN_FILES: Final = ("404.html", "index.html", "sitemap.xml", "feed.xml", "feed.json")
_LONGEST: Final = 1000
"""Characters; what Cloudflare allows a line of its table."""


def path_of(alias: str) -> str | None:
    """Give an old address as a path that begins with `/`; none where it is none.

    Its parts are decoded, without `.` and `..`; a query and a fragment go.
    """
    try:
        path = normalise(unquote(urlsplit(alias.strip()).path))
    except ValueError:
        return None
    parts = path.split("/")
    if {".", ".."} & set(parts) or not path.strip("/") or len(path) > _LONGEST:
        return None
    return "/" + re.sub(r"/{2,}", "/", path.lstrip("/"))


def query_of(query: str) -> str | None:
    """Give an old address told by a query as `/?p=123`; none where it is none."""
    text = query.strip().lstrip("/?")
    if not re.fullmatch(r"[A-Za-z0-9_.~%=&+-]{1,200}", text):
        return None
    return f"/?{text}"


def is_of_the_site(path: str) -> bool:
    """Tell whether an old address is one that the new site gives to a page of its own."""
    plain = path.lstrip("/")
    return plain in _TAKEN_FILES or f"{plain.rstrip('/')}/".startswith(_TAKEN)


def fits_an_article(path: str) -> bool:
    """Tell whether bantin takes an address as an article's alias: as its reader says."""
    if _PLAIN.fullmatch(path):
        return True
    if any(part.startswith(".") for part in path.split("/")):
        return False
    text = render_article({"title": "-", "date": "2000-01-01", "unit": "-", "aliases": [path]}, "-")
    reading = read_article(Source("tin/2000/01/x/index.md", text, frozenset()), "")
    return reading.article is not None and bool(reading.article.aliases)
