"""Pictures and players of a page: which addresses they have."""

import re
from collections.abc import Iterable
from typing import Final

from bantin.importers.html.addresses import LONGEST, is_image
from bantin.importers.html.dom import DATA, Element
from bantin.importers.html.kinds import names_of
from bantin.page.videos import video_of

_LAZY: Final = (
    "data-orig-file",
    "data-large-file",
    "data-full-url",
    "data-original",
    "data-src",
    "data-lazy-src",
    "data-lazy",
    "data-echo",
    "data-image-src",
    "data-srcset",
    "data-lazy-srcset",
    "srcset",
)
"""Where pages keep a picture's address that is loaded late, or in other sizes."""
_SET_PART: Final = re.compile(r"(\S{1,2000})(?:\s+([\d.]{1,8})([wx]))?\s*(?:,|$)")
_ICONS: Final = re.compile(
    r"(?:^|[\s_/-])(?:emoji|wp-smiley|smiley|icon|icons|avatar|spacer|blank|loading|loader|logo|"
    r"pixel|tracking|transparent|placeholder|1x1)(?:$|[\s._-])",
    re.IGNORECASE,
)
_SMALLEST: Final = 48
"""Pixels: what is shown smaller is no photo."""
_TEXTUAL: Final = 4


def addresses_of(image: Element) -> tuple[str, ...]:
    """Give the addresses that a picture may be found at, the largest first, each once."""
    late = [one for name in _LAZY for one in _listed(name, image.get(name))]
    others = [
        one
        for source in _sources(image)
        for name in ("srcset", "data-srcset")
        for one in _listed(name, source.get(name))
    ]
    found = (one.strip() for one in (*late, image.get("src"), *others))
    return tuple(dict.fromkeys(one for one in found if one and len(one) <= LONGEST))[:20]


def _sources(image: Element) -> list[Element]:
    """Give the other forms of a picture; the parser puts what follows one of them into it."""
    around = next((e for e in image.above() if e.tag == "picture"), None)
    return [e for e in around.all() if e.tag == "source"] if around is not None else []


def _listed(name: str, value: str) -> list[str]:
    """Give the addresses of an attribute; of a set of sizes the largest first."""
    if not value or not name.endswith("srcset"):
        return [value] if value else []
    parts = (
        (m[1].rstrip(","), float(m[2] or 1))
        for m in _SET_PART.finditer(value[:20_000])
        if _is_number(m[2])
    )
    return [address for address, _ in sorted(parts, key=lambda part: -part[1])]


def _is_number(text: str | None) -> bool:
    return text is None or text.replace(".", "", 1).isdecimal()


def is_ornament(image: Element) -> bool:
    """Tell whether a picture is an icon, a face, a counter's dot: no photo of an article."""
    for name in ("width", "height"):
        given = re.match(r"\s*(\d{1,6})", image.get(name))
        if given is not None and int(given[1]) <= _SMALLEST and "%" not in image.get(name):
            return True
    return _ICONS.search(f"{names_of(image)} {image.get('src')[-80:]}") is not None


def sign_of(image: Element) -> str:
    """Give the sign that a small picture stands for: a face in a text."""
    alt = image.get("alt").strip()
    return alt if len(alt) <= _TEXTUAL and not alt.isascii() else ""


def full_size(link: str) -> str:
    """Give where a link around a picture leads, if that is a picture."""
    return link if is_image(link) and not link.startswith(DATA) else ""


def player_addresses(element: Element) -> Iterable[str]:
    """Give the addresses that a player on the page may have."""
    for one in element.all():
        for name in (
            "src",
            "data-src",
            "data-lazy-src",
            "data-litespeed-src",
            "data",
            "href",
            "poster",
        ):
            if name != "poster" and (value := one.get(name).strip()):
                yield f"https:{value}" if value.startswith("//") else value


def watch_address(address: str) -> str:
    """Give the address of a video's own page, if it is one of a provider that the site knows."""
    video = video_of(address)
    return video.watch if video is not None else ""
