"""The file of a saved page as text: what kind of file it is, and how its letters are written."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.findings import Checked, Finding, Kind, found
from bantin.importers.html.letters import Letters, in_unicode, is_vietnamese
from bantin.importers.opening import open_given
from bantin.text import normalise
from bantin.wording import importing_html as kinds

LARGEST: Final = 120_000_000
"""Most bytes of a saved page; browser extensions write all photos into it."""

_HEAD: Final = 4_096
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET: Final = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_MHTML: Final = re.compile(
    rb"\s*(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?"
    rb"(?:Content-Type:\s*multipart/related|MIME-Version:)",
    re.IGNORECASE,
)
_OTHERS: Final = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\xff\xd8\xff",
    b"\x89PNG",
    b"GIF8",
    b"{\\rtf",
    b"bplist",
    b"Rar!",
    b"\x1f\x8b",
)
# Declared names that stand for these; browsers read Latin-1 as Windows' own as well.
_CODECS: Final = {
    "utf-8": "utf-8",
    "ascii": "utf-8",
    "utf-16": "utf-8",  # a page whose declaration can be read isn't written so
    "utf-16-le": "utf-8",
    "utf-16-be": "utf-8",
    "cp1258": "cp1258",
    "cp1252": "cp1252",
    "iso8859-1": "cp1252",
}
_DAMAGED: Final = 0.002
"""The part of letters that may be broken in a text that is still told by its others."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A page's text."""

    text: str
    letters: Letters = Letters.UNICODE
    """The old way of writing that it was turned from."""


def open_page(file: Path, name: str) -> Checked[Opened]:
    """Read the text of a saved page.

    Args:
        file: where it is.
        name: what findings call it.

    Returns:
        The text; none where the file is no page, or its letters can't be told.
    """
    try:
        with open_given(file) as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        return Checked(None, (_unreadable(error, name),))
    kind = _wrong(data)
    if kind is not None:
        return Checked(None, (found(kind, name),))
    return decode(data, name)


def _unreadable(error: OSError | ValueError, name: str) -> Finding:
    plain: dict[type[Exception], Kind] = {
        FileNotFoundError: kinds.HTML_MISSING,
        NotADirectoryError: kinds.HTML_MISSING,
        IsADirectoryError: kinds.HTML_FOLDER,
    }
    kind = plain.get(type(error))
    if kind is not None:
        return found(kind, name)
    problem = (error.strerror if isinstance(error, OSError) else None) or "?"
    return found(kinds.HTML_UNREADABLE, name, problem=problem)


def _wrong(data: bytes) -> Kind | None:
    """Tell what else a file is than a page."""
    if len(data) > LARGEST:
        return kinds.HTML_TOO_LARGE
    if data[:1_024].lstrip().startswith(b"%PDF"):
        return kinds.HTML_PDF
    if _MHTML.match(data[:_HEAD]):
        return kinds.HTML_MHTML
    if data.startswith(_OTHERS):
        return kinds.HTML_NONE
    return None if data.strip() else kinds.HTML_EMPTY


def decode(data: bytes, name: str) -> Checked[Opened]:
    """Give bytes as text: by their mark, as UTF-8, as the page declares, else by trying."""
    marked = next(((bom, codec) for bom, codec in _BOMS if data.startswith(bom)), None)
    if marked is not None:
        bom, codec = marked
        return _opened(data[len(bom) :].decode(codec, "replace"), name)
    for codec in ("utf-8", _declared(data)):  # what is UTF-8 by chance is nothing else
        text = _strictly(data, codec) if codec else None
        if text is not None:
            return _opened(text, name)
    return _guessed(data, name)


def _declared(data: bytes) -> str:
    """Give the codec that a page names; empty where it names none that pages are written in."""
    match = _CHARSET.search(data[:_HEAD])
    if match is None:
        return ""
    try:
        found_codec = codecs.lookup(match[1].decode("ascii", "replace")).name
    except LookupError:
        return ""
    return _CODECS.get(found_codec, "")


def _strictly(data: bytes, codec: str) -> str | None:
    """Decode; a letter cut off at the very end is no fault."""
    try:
        return codecs.getincrementaldecoder(codec)().decode(data)
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes, name: str) -> Checked[Opened]:
    """Decode what is in none of the usual ways: UTF-8 with faults, else one byte a letter."""
    text = data.decode("utf-8", "replace")
    marks = sum(ord(letter) > 127 for letter in text)  # noqa: PLR2004 - beyond ASCII
    if text.count("\ufffd") <= _DAMAGED * marks:
        opened = _opened(text, name)
        return Checked(opened.value, (*opened.findings, found(kinds.HTML_LETTERS_BROKEN, name)))
    vietnamese = normalise(data.decode("cp1258", "replace"))
    if is_vietnamese(vietnamese):
        return Checked(Opened(vietnamese))
    opened = _opened(data.decode("cp1252", "replace"), name)
    if opened.value is not None and opened.value.letters is not Letters.UNICODE:
        return opened
    return Checked(None, (found(kinds.HTML_LETTERS_UNKNOWN, name),))


def _opened(text: str, name: str) -> Checked[Opened]:
    plain, letters = in_unicode(text)
    if "\0" in plain:
        plain = plain.replace("\0", "")
    if letters is Letters.UNICODE:
        return Checked(Opened(plain))
    return Checked(
        Opened(plain, letters), (found(kinds.HTML_LETTERS_OLD, name, letters=letters.value),)
    )
