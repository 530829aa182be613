"""The pictures of a text: looked up beside it, and their addresses on the page."""

import re
from html import escape, unescape
from typing import Final
from urllib.parse import quote
from xml.etree.ElementTree import Element

from bantin.article.descriptions import automatic_text, written_by_people
from bantin.article.fields import brief
from bantin.article.model import PhotoReference
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
from bantin.page.photos import Photos, media_address
from bantin.page.places import Places
from bantin.page.text import Text
from bantin.photo.picture import Picture
from bantin.wording import findings as kinds

_SRC: Final = re.compile(r' src="([^"]*)"')
_ALT: Final = re.compile(r' alt="([^"]*)"')
_TITLE: Final = re.compile(r' title="([^"]*)"')
_WIDTH: Final = re.compile(r" (?:width|height)=")


class Pictures:
    """Looks up every picture of one text; what isn't there is a finding."""

    def __init__(self, text: Text, targets: Targets, photos: Photos, places: Places) -> None:
        """Take the text, where content files are on the site, photos, and the text's lines."""
        self._text: Final = text
        self._targets: Final = targets
        self._photos: Final = photos
        self._places: Final = places
        self._checked: Final[set[str]] = set()
        self.findings: Final[list[Finding]] = []

    def check(self, source: str) -> None:
        """Look up a picture as its author named it."""
        self._checked.add(source)
        text = self._text
        if text.files is None or (is_remote(source) and not is_of_computer(source)):
            self._places.passed(source)
            return
        file = file_named(source, text.files)
        if file is not None and self._is_known(f"{text.folder}/{file}"):
            self._places.passed(source)
            return
        line = self._places.line(source)
        if file is None:
            self.findings.append(photo_finding(source, text.files, text.path, line))
        else:
            finding = found(kinds.PHOTO_UNPUBLISHED, text.path, line, photo=file)
            self.findings.append(finding)

    def _is_known(self, file: str) -> bool:
        return file in self._photos or file in self._targets

    def describe(self, root: Element) -> None:
        """Take texts that no person wrote from the pictures of a tree."""
        pictures = list(root.iter("img"))
        photos = [_photo_of(picture) for picture in pictures]
        if not any(automatic_text(photo) for photo in photos):
            return
        # Lines are told in the text's order, and these were not asked for yet.
        places = Places(self._text.markdown, self._text.first_line)
        for picture, photo in zip(pictures, photos, strict=True):
            line = places.line(photo.file)
            kept = written_by_people(photo)
            if kept == photo:
                continue
            self._tell_automatic(photo, line)
            if not kept.alt:
                picture.set("alt", "")
            if not kept.caption:
                picture.attrib.pop("title", None)

    def _tell_automatic(self, photo: PhotoReference, line: int) -> None:
        """Say that a text of a photo was taken out; of pictures on other sites, more is said."""
        text = automatic_text(photo)
        if text is not None and not is_remote(photo.file):
            values = {"photo": brief(photo.file), "text": brief(text)}
            self.findings.append(found(kinds.ALT_AUTOMATIC, self._text.path, line, **values))

    def placed(self, html: str) -> str:
        """Give clean HTML with the addresses of its pictures; those written as HTML are checked.

        Of a picture whose source was taken out, the alternative text stays.
        """
        return IMG.sub(self._placed, IMG.sub(self._described, html)) if "<img" in html else html

    def _described(self, image: re.Match[str]) -> str:
        """Give an image of clean HTML without the texts that no person wrote."""
        source, alt, title = (_value(name, image[0]) for name in (_SRC, _ALT, _TITLE))
        photo = PhotoReference(source, alt, title)
        kept = written_by_people(photo)
        if kept == photo:
            return image[0]
        if source:
            self._tell_automatic(photo, self._places.line(source))
        shown = image[0] if kept.alt else _ALT.sub(' alt=""', image[0])
        return shown if kept.caption else _TITLE.sub("", shown)

    def _placed(self, image: re.Match[str]) -> str:
        match = _SRC.search(image[0])
        if match is None:
            return _alt_alone(image[0])
        source = unescape(match[1])
        file = self._file(source)
        if file in self._photos:
            return self._photo(image[0], match[0], self._photos[file])
        address = self._address(source)
        if source not in self._checked and not source.startswith("/") and address is None:
            self.check(source)
        if address is None:
            return _alt_alone(image[0])
        if address == source:
            return image[0]
        return image[0].replace(match[0], f' src="{escape(address)}"')

    def _photo(self, image: str, source: str, picture: Picture | None) -> str:
        """Give the element of a photo within a line: its size said, so that nothing jumps."""
        if picture is None:
            return _alt_alone(image)
        shown = picture.plan.fallback
        address = relative(self._text.address, media_address(shown.file))
        size = f' width="{shown.width}" height="{shown.height}"'
        more = ("" if _WIDTH.search(image) else size) + ' loading="lazy" decoding="async"'
        return image.replace(source, f' src="{escape(quote(address))}"{more}')

    def _file(self, source: str) -> str:
        """Give the content file that a picture's source means; empty where it means none."""
        text = self._text
        file = file_named(source, text.files or frozenset()) or local_file(source)
        return f"{text.folder}/{file}" if file is not None else ""

    def _address(self, source: str) -> str | None:
        text = self._text
        target = self._targets.get(self._file(source))
        if target is not None:
            below = target.removeprefix(text.address)
            return quote(below if below != target else relative(text.address, target))
        return resolve(source, text.folder, text.address, self._targets)


def _photo_of(picture: Element) -> PhotoReference:
    """Give what an image element of a tree names."""
    source, alt, title = (unescape(picture.get(name) or "") for name in ("src", "alt", "title"))
    return PhotoReference(source, alt, title)


def _value(attribute: re.Pattern[str], image: str) -> str:
    match = attribute.search(image)
    return unescape(match[1]) if match is not None else ""


def _alt_alone(image: str) -> str:
    """Give what stays of a picture that can't be shown: its alternative text."""
    alt = _ALT.search(image)
    return escape(unescape(alt[1])) if alt is not None else ""
