"""Addresses of an old site: what they mean below its uploads, and as paths."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from bantin.text import normalise

LONGEST: Final = 2_000
"""Longest address that is looked at, in characters."""

_UPLOADS: Final = re.compile(r"(?:^|/)(?:wp-content/)?(?:uploads|files)/(?P<file>[^?#]+)")
# What WordPress adds to the names of smaller, turned and edited copies of a picture.
_VARIANT: Final = re.compile(r"(?:-scaled|-rotated|-e\d{10,14}|-\d{1,5}x\d{1,5})+(?=\.\w+\Z)")
_TURNED: Final = re.compile(r"(?:-scaled|-rotated|-e\d{10,14})+(?=\.\w+\Z)")
_LAST_MARK: Final = re.compile(r"(?:-scaled|-rotated|-e\d{10,14}|-\d{1,5}x\d{1,5})(?=\.\w+\Z)")
_PHOTON: Final = re.compile(r"i\d\.wp\.com")
_UPLOADS_HOST: Final = ".files.wordpress.com"
"""Ends the hosts that hold nothing but the uploads of a site at WordPress.com."""


def parts_of(address: str) -> SplitResult | None:
    """Give an address in its parts; none for what is no address."""
    if not address or len(address) > LONGEST:
        return None
    try:
        parts = urlsplit(address.strip())
        _ = parts.hostname, parts.port
    except ValueError:
        return None
    host = parts.netloc.lower()
    if _PHOTON.fullmatch(host):  # Jetpack's copies: the real address is their path
        return parts_of(f"https:/{parts.path}")
    return parts


def host_of(parts: SplitResult) -> str:
    """Give an address's host without `www.`, in small letters."""
    return (parts.hostname or "").removeprefix("www.")


def path_of(parts: SplitResult) -> str:
    """Give an address's path as people read it."""
    return normalise(unquote(parts.path))


def upload_of(path: str) -> str:
    """Give the place below the uploads that a path means; empty where it means none."""
    match = _UPLOADS.search(path)
    return match["file"] if match is not None else ""


def upload_in(parts: SplitResult) -> str:
    """Give the place below the uploads that an address means; empty where it means none."""
    path = path_of(parts)
    return path.strip("/") if host_of(parts).endswith(_UPLOADS_HOST) else upload_of(path)


def upload_key(file: str) -> str:
    """Give what the original and all smaller copies of a picture have in common."""
    return _VARIANT.sub("", normalise(file)).lower().strip("/")


def own_key(file: str) -> str:
    """Give what the copies of a picture begin with whose own name may end like that of a copy.

    People upload pictures that they saved from other sites, sizes in their names.
    """
    return _TURNED.sub("", normalise(file)).lower().strip("/")


def likely_keys(file: str) -> Iterator[str]:
    """Give the names that a file's original may have, the nearest first."""
    name = normalise(file).lower().strip("/")
    yield name
    while (shorter := _LAST_MARK.sub("", name)) != name:
        yield shorter
        name = shorter


def suffix_of(file: str) -> str:
    """Give the end of a file's name with its dot, in small letters."""
    return posixpath.splitext(file)[1].lower()


def is_size(file: str) -> bool:
    """Tell whether a name, apart from marks of turned and edited pictures, ends with a size."""
    return upload_key(file) != own_key(file)
