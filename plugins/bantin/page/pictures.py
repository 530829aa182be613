"""The pictures of a text: looked up beside it, and their addresses on the page."""

import re
from html import escape, unescape
from typing import Final
from urllib.parse import quote

from bantin.article.parse import (
    file_named,
    is_of_computer,
    is_remote,
    local_file,
    photo_finding,
)
from bantin.catalogue.addresses import relative
from bantin.findings import Finding, found
from bantin.page.cleaning import IMG
from bantin.page.links import Targets, resolve
from bantin.page.places import Places
from bantin.page.text import Text
from bantin.wording import findings as kinds

_SRC: Final = re.compile(r' src="([^"]*)"')
_ALT: Final = re.compile(r' alt="([^"]*)"')


class Pictures:
    """Looks up every picture of one text; what isn't there is a finding."""

    def __init__(self, text: Text, targets: Targets, places: Places) -> None:
        """Take the text, where content files are on the site, and the lines of the text."""
        self._text: Final = text
        self._targets: Final = targets
        self._places: Final = places
        self._checked: Final[set[str]] = set()
        self.findings: Final[list[Finding]] = []

    def check(self, source: str) -> None:
        """Look up a picture as its author named it."""
        self._checked.add(source)
        text = self._text
        line = self._places.line(source)
        if text.files is None or (is_remote(source) and not is_of_computer(source)):
            return
        file = file_named(source, text.files)
        if file is None:
            self.findings.append(photo_finding(source, text.files, text.path, line))
        elif f"{text.folder}/{file}" not in self._targets:
            finding = found(kinds.PHOTO_UNPUBLISHED, text.path, line, photo=file)
            self.findings.append(finding)

    def placed(self, html: str) -> str:
        """Give clean HTML with the addresses of its pictures; those written as HTML are checked.

        Of a picture whose source was taken out, the alternative text stays.
        """
        return IMG.sub(self._placed, html) if "<img" in html else html

    def _placed(self, image: re.Match[str]) -> str:
        match = _SRC.search(image[0])
        if match is None:
            alt = _ALT.search(image[0])
            return escape(unescape(alt[1])) if alt is not None else ""
        source = unescape(match[1])
        address = self._address(source)
        if source not in self._checked and not source.startswith("/") and address is None:
            self.check(source)
        if address is None or address == source:
            return image[0]
        return image[0].replace(match[0], f' src="{escape(address)}"')

    def _address(self, source: str) -> str | None:
        text = self._text
        file = file_named(source, text.files or frozenset()) or local_file(source)
        target = self._targets.get(f"{text.folder}/{file}") if file is not None else None
        if target is not None:
            below = target.removeprefix(text.address)
            return quote(below if below != target else relative(text.address, target))
        return resolve(source, text.folder, text.address, self._targets)
