"""The characters of an export, without those that no XML may hold.

Exports in the wild have control characters that were pasted from Word, bytes that are no UTF-8,
and HTML's names for characters, which XML doesn't know. A strict parser would stop at the first.
"""

import codecs
import re
import sys
from collections.abc import Iterator
from html.entities import html5
from typing import BinaryIO, Final

_BLOCK: Final = 1 << 18
"""Bytes that are read at once."""
_HEAD: Final = 400
"""Bytes in which an XML declaration ends."""
_LONGEST_REFERENCE: Final = 40
_DECLARED: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REFERENCE: Final = re.compile(r"&(?:#(?P<number>[xX]?[0-9A-Fa-f]{1,8})|(?P<name>[A-Za-z]\w*));")
_OF_XML: Final = frozenset({"amp", "lt", "gt", "quot", "apos"})
_CONTROLS: Final = bytes((*range(9), 0x0B, 0x0C, *range(0x0E, 0x20)))
_RARE: Final = ("\ufffe", "\uffff")
_REPLACEMENT: Final = "\ufffd"


class Characters:
    """Gives a file's text piece by piece, and counts what it had to leave out."""

    def __init__(self, file: BinaryIO) -> None:
        """Take an open file, at its beginning."""
        self._file: Final = file
        self.illegal = 0
        """How many characters were left out so far."""
        self.broken = 0
        """How many are shown as �, because their bytes mean nothing."""
        self.first_line = 0
        """The line of the first of them, from 1; 0 where there is none."""
        self._line = 1
        self._referred = 0

    def pieces(self) -> Iterator[str]:
        """Give the text.

        Raises:
            OSError: the disk refuses.
        """
        head = self._file.read(_BLOCK)
        decoder = codecs.getincrementaldecoder(_encoding(head[:_HEAD]))(errors="replace")
        text = decoder.decode(head).removeprefix("\ufeff")
        rest = ""
        while True:
            block = self._file.read(_BLOCK)
            ready, rest = (
                _apart(rest + text)
                if block
                else (rest + text + decoder.decode(b"", final=True), "")
            )
            yield self._clean(ready)
            if not block:
                return
            text = decoder.decode(block)

    def _clean(self, text: str) -> str:
        if _REPLACEMENT in text:
            self.broken += text.count(_REPLACEMENT)
            self._note(text, text.index(_REPLACEMENT))
        if _may_be_illegal(text):
            first = _ILLEGAL.search(text)
            if first is not None:
                self._note(text, first.start())
                text, count = _ILLEGAL.subn("", text)
                self.illegal += count
        known = _REFERENCE.sub(self._known, text) if "&" in text else text
        self._line += text.count("\n")
        return known

    def _note(self, text: str, place: int) -> None:
        line = self._line + text.count("\n", 0, place)
        self.first_line = min(self.first_line or line, line)

    def _known(self, reference: re.Match[str]) -> str:
        """Give a character reference as XML knows it."""
        name = reference["name"]
        if name is not None:
            meant = None if name in _OF_XML else html5.get(f"{name};")
            return "".join(f"&#{ord(sign)};" for sign in meant) if meant else reference[0]
        digits = reference["number"]
        is_hex = digits[0] in "xX"
        try:
            code = int(digits[1:] if is_hex else digits, 16 if is_hex else 10)
        except ValueError:
            return reference[0]
        if code <= sys.maxunicode and not _ILLEGAL.match(chr(code)):
            return reference[0]
        self.illegal += 1
        self._referred += 1
        if self._referred == 1:
            self._note(reference.string, reference.start())
        return ""


def _may_be_illegal(text: str) -> bool:
    """Tell whether anything illegal can be in a text; much faster than looking for it."""
    data = text.encode("utf-8", errors="surrogatepass")
    return len(data.translate(None, _CONTROLS)) < len(data) or any(s in text for s in _RARE)


def _apart(text: str) -> tuple[str, str]:
    """Cut a text before a reference that may go on in the next piece."""
    start = text.rfind("&", len(text) - _LONGEST_REFERENCE if len(text) > _LONGEST_REFERENCE else 0)
    if start < 0 or ";" in text[start:]:
        return text, ""
    return text[:start], text[start:]


def _encoding(head: bytes) -> str:
    """Give the encoding that a file declares, if it is one of characters; else UTF-8."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    declared = _DECLARED.search(head)
    name = declared[1].decode("ascii") if declared is not None else "utf-8"
    try:
        known = codecs.lookup(name).name
        "a".encode(known)
    except (LookupError, ValueError):
        return "utf-8"
    return "utf-8" if known.startswith(("utf-16", "utf-32", "idna", "punycode")) else known
