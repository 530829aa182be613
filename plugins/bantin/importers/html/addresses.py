"""Addresses in a page: made absolute where the page says where it stood, else told."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from bantin.importers.html.dom import DATA

LONGEST: Final = 2_000
_SAFE: Final = "/:?#[@!$&'*+,;=%~-._"
_WEB: Final = re.compile(r"https?://[^/\s]", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_CONTROLS: Final = re.compile(r"[\x00-\x20\x7f]+")
_SAVED: Final = re.compile(r"<!-- saved from url=\(\d{4}\)(https?://[^\s<>\"]{4,1000}?)\s*-->")
_IMAGE: Final = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?|heic)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads."""

    address: str
    """Absolute, fit for Markdown; empty where it leads nowhere on the web."""
    is_lost: bool = False
    """Whether it leads somewhere, but the page doesn't say where it stood itself."""


def web_address(address: str) -> str:
    """Give an absolute address of the web, fit for Markdown; empty for any other."""
    bare = address.strip()
    if len(bare) > LONGEST or not _WEB.match(bare):
        return ""
    try:
        urlsplit(bare)
    except ValueError:
        return ""
    return quote(bare, safe=_SAFE)


def base_of(given: Iterable[str], text: str) -> str:
    """Give the address that a page stood at: the first absolute one of those it names.

    Args:
        given: what it names, the most telling first.
        text: its source, in which browsers note where they saved it from.
    """
    noted = _SAVED.search(text[:5_000])
    candidates = (*given, noted[1] if noted else "")
    return next((found for one in candidates if (found := web_address(one))), "")


def resolve(href: str, base: str) -> Link:
    """Tell where a link of a page leads; scripts, mail programs aside, lead nowhere."""
    bare = href.strip()
    if not bare or bare.startswith("#") or len(bare) > LONGEST:
        return Link("")
    if bare.lower().startswith("mailto:"):
        return Link(quote(_CONTROLS.sub("", bare), safe=_SAFE))
    if _WEB.match(bare):
        return Link(web_address(bare))
    if _SCHEME.match(_CONTROLS.sub("", bare)):
        return Link("")
    absolute = absolute_of(bare, base)
    return Link(absolute, is_lost=not absolute)


def absolute_of(address: str, base: str) -> str:
    """Give an address below a page's own; empty where that isn't known."""
    if not base:
        return ""
    try:
        return web_address(urljoin(base, address.strip()))
    except ValueError:
        return ""


def is_image(address: str) -> bool:
    """Tell whether an address is that of a picture, by its ending."""
    if address.startswith(DATA):
        return True
    try:
        return _IMAGE.search(urlsplit(address).path) is not None
    except ValueError:
        return False
