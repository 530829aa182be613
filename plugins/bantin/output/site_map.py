"""`sitemap.xml`, by the protocol of sitemaps.org, version 0.9."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import quote
from xml.sax.saxutils import escape

_OPEN: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


def site_map(root: str, addresses: Iterable[str]) -> str:
    """Give the site map of addresses below a root that ends with `/`."""
    lines = (f"<url><loc>{escape(root + quote(address))}</loc></url>\n" for address in addresses)
    return f"{_OPEN}{''.join(lines)}</urlset>\n"
