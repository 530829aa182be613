"""The files of a page's photos: beside it, within it, or only on the web."""

import base64
import binascii
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, unquote_to_bytes

from bantin.importers.documents.media import LARGEST, Medium
from bantin.importers.html.addresses import absolute_of, web_address
from bantin.importers.html.blocks import PagePicture
from bantin.importers.html.dom import DATA
from bantin.photo.conversion import as_png, suffix_of
from bantin.photo.faults import UnusablePhotoError

_TOGETHER: Final = 600_000_000
"""Most bytes of all photos of one page."""
_TINY: Final = 400
"""Bytes: what is smaller only keeps a photo's place until it is loaded."""
_DIGITS: Final = 7
_SVG: Final = (b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")
_WEB: Final = ("http://", "https://", "//")


@dataclass(frozen=True, slots=True)
class Shown:
    """What became of one picture of a page."""

    medium: Medium
    is_outside: bool = False
    """Whether it lies outside the page's folder."""
    is_missing: bool = False
    """Whether it should lie beside the page, but doesn't."""
    is_nothing: bool = False
    """Whether it only keeps a place: nothing is lost with it."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A saved page's folder."""

    folder: Path
    """With links resolved."""
    saved: Path
    """The folder that browsers save a page's files in; needn't be there."""


def beside(page: Path) -> Beside:
    """Give the folder of a saved page."""
    folder = page.parent.resolve()
    return Beside(folder, folder / f"{page.stem}_files")


def read_photos(
    pictures: Mapping[str, PagePicture], place: Beside, inside: Sequence[str], base: str
) -> dict[str, Shown]:
    """Give the pictures of a page by their keys; what is on the web is never fetched.

    Args:
        pictures: the page's, by their keys.
        place: where the page lies.
        inside: pictures that stood in the page itself, as base64.
        base: the address that links start from; may be empty.
    """
    shown: dict[str, Shown] = {}
    left = _TOGETHER
    for key, picture in pictures.items():
        one = _shown(picture.addresses, place, inside, base, left)
        left -= len(one.medium.data)
        shown[key] = one
    return shown


def _shown(
    addresses: Sequence[str], place: Beside, inside: Sequence[str], base: str, left: int
) -> Shown:
    """Take the first of a picture's addresses that has a usable file."""
    tried = [_at(address, place, inside, min(left, LARGEST)) for address in addresses]
    usable = next((one for one in tried if one.medium.is_usable), None)
    if usable is not None:
        return usable
    named = (
        web_address(_with_scheme(a)) or absolute_of(a, base)
        for a in addresses
        if not a.startswith(DATA) and _is_web_or_path(a)
    )
    address = next((one for one in named if one), "")
    if all(one.is_nothing for one in tried) and not address:
        return Shown(Medium(), is_nothing=True)
    worst = next((one for one in tried if one.medium.drawn or one.is_outside), None)
    if worst is not None and (worst.medium.drawn or not address):
        return worst
    if address:
        return Shown(Medium(address=address))
    return next(one for one in tried if not one.is_nothing)


def _with_scheme(address: str) -> str:
    return f"https:{address}" if address.startswith("//") else address


def _is_web_or_path(address: str) -> bool:
    return address.startswith(_WEB) or ":" not in address.partition("/")[0]


def _at(address: str, place: Beside, inside: Sequence[str], limit: int) -> Shown:
    if address.startswith(DATA):
        return _in_page(address, inside, limit)
    if address.lower().startswith("data:"):  # written out: what keeps a place until it is loaded
        return Shown(Medium(), is_nothing=True)
    name = PurePosixPath(unquote(address.partition("?")[0].partition("#")[0]).replace("\\", "/"))
    if address.startswith(_WEB) or name.is_absolute():
        return _file(place, place.saved / name.name, limit)
    if ":" in address.partition("/")[0]:
        other = _file(place, place.saved / name.name, limit)
        return other if other.medium.is_usable else Shown(Medium(), is_outside=True)
    return _file(place, place.folder / name, limit)


def _in_page(address: str, inside: Sequence[str], limit: int) -> Shown:
    number = address.removeprefix(DATA)
    is_ours = number.isdecimal() and len(number) < _DIGITS and int(number) < len(inside)
    text = inside[int(number)] if is_ours else ""
    if len(text) > limit * 4 // 3:
        return Shown(Medium())
    try:
        plain = unquote_to_bytes(text)
        data = base64.b64decode(plain + b"=" * (-len(plain) % 4))
    except (binascii.Error, ValueError):
        return Shown(Medium())
    return Shown(Medium(), is_nothing=True) if len(data) < _TINY else _taken(data)


def _file(place: Beside, wanted: Path, limit: int) -> Shown:
    """Read a file beside the page; nothing outside its folder is opened, through links neither."""
    try:
        real = wanted.resolve(strict=True)
        if not real.is_relative_to(place.folder):
            return Shown(Medium(), is_outside=True)
        data = _bytes(real, limit)
    except (OSError, ValueError, RuntimeError):
        return Shown(Medium(), is_outside=_leaves(place, wanted), is_missing=True)
    return _taken(data) if data is not None else Shown(Medium())


def _leaves(place: Beside, wanted: Path) -> bool:
    return not Path(os.path.normpath(wanted)).is_relative_to(place.folder)


def _bytes(file: Path, limit: int) -> bytes | None:
    """Read a plain file; none where it is something else, or too large."""
    descriptor = os.open(
        file,
        os.O_RDONLY
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_NOFOLLOW", 0)
        | getattr(os, "O_BINARY", 0),
    )
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        data = stream.read(limit + 1)
    return data if len(data) <= limit else None


def _taken(data: bytes) -> Shown:
    """Keep a picture's bytes where the site can take its format, else make a PNG."""
    if data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_SVG):
        return Shown(Medium(drawn="SVG"))
    try:
        return Shown(Medium(data, suffix_of(data)))
    except UnusablePhotoError:
        pass
    try:
        png, form = as_png(data)
    except UnusablePhotoError:
        return Shown(Medium())
    return Shown(Medium(png, ".png", converted=form))


def media_of(shown: Mapping[str, Shown]) -> dict[str, Medium]:
    """Give the pictures alone, by their keys."""
    return {key: one.medium for key, one in shown.items()}
