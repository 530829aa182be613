"""Addresses: where each page of a site is, relative to the site's root.

All begin without `/`; pages end with it. They are permanent: change one only with an alias.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from bantin.article.model import Article
from bantin.article.source import ARTICLES

HOME: Final = ""
UNITS: Final = "don-vi/"
CATEGORIES: Final = "chuyen-muc/"
ARCHIVE: Final = "luu-tru/"
FRAGMENTS: Final = "manh/"
LATEST_FRAGMENT: Final = f"{FRAGMENTS}tin-moi-nhat/"
BOXES_FRAGMENT: Final = f"{FRAGMENTS}hop/"
ACCESSIBILITY: Final = "kha-nang-tiep-can/"
PHOTOS: Final = "anh/"
"""The photo library; under an article or a unit, the part of its address that shows photos."""
MEDIA: Final = "media/"
"""The encoded photos; their names are hashes, so they may be kept for ever."""
ATOM_FILE: Final = "feed.xml"
"""An Atom feed, beside the page of its listing."""
JSON_FILE: Final = "feed.json"
"""A JSON feed, beside the page of its listing."""
MANIFEST_FILE: Final = "manifest.webmanifest"
"""The web app manifest, at the root."""

OWN_PLACES: Final = (
    UNITS, CATEGORIES, ARCHIVE, f"{ARTICLES}/", FRAGMENTS, PHOTOS, MEDIA, "tim-kiem/",
    ACCESSIBILITY,
)  # fmt: skip
"""First parts of addresses that no static page may take."""

FIXED_PLACES: Final = (HOME, UNITS, CATEGORIES, ARCHIVE, PHOTOS, ACCESSIBILITY)
"""Addresses of pages that every site has."""


def article_address(article: Article) -> str:
    """Give an article's address: `tin/2023/10/25/kiem-tra-doan-toa-an/`."""
    return f"{ARTICLES}/{_day(article.moment.day)}/{article.slug}/"


def unit_address(key: str) -> str:
    """Give the address of a unit's page."""
    return f"{UNITS}{key}/"


def introduction_address(key: str) -> str:
    """Give the address of a unit's introduction."""
    return f"{UNITS}{key}/gioi-thieu/"


def album_address(article: Article) -> str:
    """Give the address of an article's album."""
    return article_address(article) + PHOTOS


def album_year_address(year: int) -> str:
    """Give the address of a year's albums in the photo library."""
    return f"{PHOTOS}{year:04}/"


def unit_albums_address(key: str) -> str:
    """Give the address of a unit's albums."""
    return unit_address(key) + PHOTOS


def category_address(path: str) -> str:
    """Give the address of a category's page."""
    return f"{CATEGORIES}{path}/"


def year_address(year: int) -> str:
    """Give the address of a year's page in the archive."""
    return f"{ARCHIVE}{year:04}/"


def month_address(year: int, month: int) -> str:
    """Give the address of a month's page in the archive."""
    return f"{ARCHIVE}{year:04}/{month:02}/"


def day_address(day: date) -> str:
    """Give the address of a day's page in the archive."""
    return f"{ARCHIVE}{_day(day)}/"


def file_at(address: str) -> str:
    """Give the file, relative to the site folder, that stands at an address."""
    return f"{address}index.html" if address.endswith("/") or not address else address


def alias_file(alias: str) -> str:
    """Give the file of the page that stands at an old address."""
    if alias.endswith((".html", ".htm")):
        return alias
    return f"{alias.rstrip('/')}/index.html"


@lru_cache(maxsize=16_384)
def _day(day: date) -> str:
    """Give `2023/10/25`; unlike strftime, with four digits for early years too."""
    return day.isoformat().replace("-", "/")


@dataclass(frozen=True, slots=True)
class Places:
    """The addresses that templates may name."""

    home: str = HOME
    units: str = UNITS
    categories: str = CATEGORIES
    archive: str = ARCHIVE
    photos: str = PHOTOS
    accessibility: str = ACCESSIBILITY
    boxes: str = BOXES_FRAGMENT

    def category(self, path: str) -> str:
        """Give a category's page."""
        return category_address(path)

    def year(self, year: int) -> str:
        """Give a year's page."""
        return year_address(year)

    def introduction(self, key: str) -> str:
        """Give a unit's introduction."""
        return introduction_address(key)

    def unit_albums(self, key: str) -> str:
        """Give a unit's albums."""
        return unit_albums_address(key)


PLACES: Final = Places()


def relative(start: str, target: str) -> str:
    """Give the link from one page's address to another address of the site."""
    return "../" * start.count("/") + target or "./"
