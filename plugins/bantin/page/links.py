"""Links between content files, resolved to addresses."""

import posixpath
from collections.abc import Mapping
from typing import TypeAlias
from urllib.parse import quote, unquote, urlsplit

from bantin.catalogue.addresses import relative

Targets: TypeAlias = Mapping[str, str]
"""Addresses by content file, as `tin/2023/10/kiem-tra/index.md` → `tin/2023/10/25/kiem-tra/`."""


def resolve(link: str, folder: str, address: str, targets: Targets) -> str | None:
    """Give a link as it must stand on a page.

    Args:
        link: as the author wrote it.
        folder: the folder of the author's file, relative to the content folder.
        address: the address of the page.
        targets: where content files are on the site.

    Returns:
        Links to other sites, to places on the page and to absolute addresses as they are;
        links to content files as relative addresses; none where a link leads nowhere.
    """
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return link
    file = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    target = targets.get(file)
    if target is None:
        return None
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return quote(relative(address, target)) + fragment
