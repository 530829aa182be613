"""`sitemap.xml`, by the protocol of sitemaps.org, version 0.9."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote

from bantin.output.quoting import escaped

SITE_MAPS: Final = ("sitemap.xml", "sitemap.xml.gz")
"""The files of MkDocs' own site map, which has only its own pages."""

_OPEN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def site_map(root: str, addresses: Iterable[str]) -> str:
    """Give the site map of addresses below a root that ends with `/`."""
    lines = (f"<url><loc>{escaped(root + quote(address))}</loc></url>\n" for address in addresses)
    return f"{_OPEN}{''.join(lines)}</urlset>\n"
