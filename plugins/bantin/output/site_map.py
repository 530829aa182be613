"""`sitemap.xml`, by the protocol of sitemaps.org, version 0.9.

The protocol allows 50,000 addresses in a file; a larger site has several, and an index of them at
the place where search engines look.
"""

import re
from collections.abc import Sequence
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


_PLAIN: Final = re.compile(r"[a-zA-Z0-9_.~/-]*")
"""What an address may be made of that stands in XML as it is (RFC 3986, section 2.3)."""


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


def site_map(root: str, addresses: Sequence[str]) -> str:
    """Give the site map of addresses below a root that ends with `/`."""
    begin = f"<url><loc>{escaped(root)}"
    # ours need no quoting, and to find out takes less than to quote each
    needs_none = _PLAIN.fullmatch("".join(addresses)) is not None
    places = addresses if needs_none else [escaped(quote(address)) for address in addresses]
    lines = [f"{begin}{place}</loc></url>\n" for place in places]
    return f"{_OPEN}{''.join(lines)}</urlset>\n"
