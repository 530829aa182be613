"""`sitemap.xml`, by the protocol of sitemaps.org, version 0.9.

The protocol allows 50,000 addresses in a file; a larger site has several, and an index of them at
the place where search engines look.
"""

from collections.abc import Iterable, Sequence
from typing import Final
from urllib.parse import quote

from bantin.output.quoting import escaped

SITE_MAPS: Final = ("sitemap.xml", "sitemap.xml.gz")
"""The files of MkDocs' own site map, which has only its own pages."""

_OPEN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


_OPEN_INDEX: Final = _OPEN.replace("urlset", "sitemapindex")

MOST: Final = 50_000
"""Addresses in a file, by the protocol; at most 50 MB, which so many of ours never are."""


def site_maps(root: str, addresses: Sequence[str], most: int = MOST) -> dict[str, str]:
    """Give the files of a site map by their names.

    Args:
        root: where addresses are, ending with `/`.
        addresses: of all pages, relative to the root, in their order.
        most: addresses in a file.
    """
    first, *_ = SITE_MAPS
    if len(addresses) <= most:
        return {first: site_map(root, addresses)}
    starts = range(0, len(addresses), most)
    parts = {
        f"sitemap-{number}.xml": site_map(root, addresses[start : start + most])
        for number, start in enumerate(starts, 1)
    }
    places = (f"<sitemap><loc>{escaped(root + name)}</loc></sitemap>\n" for name in parts)
    return {first: f"{_OPEN_INDEX}{''.join(places)}</sitemapindex>\n", **parts}


def site_map(root: str, addresses: Iterable[str]) -> str:
    """Give the site map of addresses below a root that ends with `/`."""
    lines = (f"<url><loc>{escaped(root + quote(address))}</loc></url>\n" for address in addresses)
    return f"{_OPEN}{''.join(lines)}</urlset>\n"
