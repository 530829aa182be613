"""The desk of one post: its photos, files and links, looked up in the export and the uploads."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Final, TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote

from bantin.findings import Finding
from bantin.importers.device_names import is_device_name
from bantin.importers.html_markdown.blocks import Outside, Shot
from bantin.importers.html_markdown.tree import Element
from bantin.importers.posts import PostFile, post_link
from bantin.importers.wordpress.facts import Place
from bantin.importers.wordpress.media import Media, OutsideError
from bantin.importers.wordpress.paths import (
    host_of,
    is_size,
    likely_keys,
    parts_of,
    path_of,
    suffix_of,
    upload_in,
    upload_key,
)
from bantin.importers.wordpress.values import Attachment, Library
from bantin.text import slugify
from bantin.wording import importing_wordpress as kinds

_NUMBERED: Final = re.compile(r"wp-image-(\d{1,15})")
_DECORATIONS: Final = frozenset({"wp-smiley", "emoji"})
_SUFFIX: Final = re.compile(r"\.[a-z0-9]{1,8}")
_FRAGMENT: Final = re.compile(r"[\w.-]{1,200}")
_PLAIN_NAME: Final = "tep"
_LONGEST_STEM: Final = 60
_ToPost: TypeAlias = Callable[[str], str]
_ELSEWHERE: Final = frozenset({"mailto", "tel"})


def key_of(number: str) -> str:
    """Give what a post is known by, from its number."""
    return f"wordpress:{number}"


class Desk:
    """Looks up what one post shows and links to, and remembers it."""

    def __init__(self, library: Library, media: Media, place: Place) -> None:
        """Take the export, the uploads, and how findings name the post."""
        self._library: Final = library
        self._media: Final = media
        self._place: Final = place
        self._names: Final[dict[Path, str]] = {}
        self._missing: Final[dict[str, None]] = {}
        self._outside: Final[dict[str, Finding]] = {}

    @property
    def files(self) -> tuple[PostFile, ...]:
        """The files that were found, in order."""
        return tuple(PostFile(name, source) for source, name in self._names.items())

    @property
    def missing(self) -> tuple[str, ...]:
        """The addresses of those that weren't."""
        return tuple(self._missing)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Names that lead out of the uploads."""
        return tuple(self._outside.values())

    def outside(self) -> Outside:
        """Give what a text may ask."""
        return Outside(self.photo, self.link, self.address, self.player, self.shows_file)

    # ---- photos and files

    def photo(self, picture: Element) -> Shot | None:
        """Give the photo of an image; none for smileys."""
        if picture.classes & _DECORATIONS:
            return None
        given = picture.attributes.get("src") or picture.attributes.get("data-src") or ""
        address = unescape(given).strip()
        attachment = self._attachment(address, self._number(picture))
        alt = picture.attributes.get("alt") or (attachment.alt if attachment is not None else "")
        if not address and attachment is None:
            return None
        file = self._file(address, attachment) or self._lost(address, attachment)
        return Shot(file, alt, lost="" if file else _last_part(address))

    def shows_file(self, href: str) -> bool:
        """Tell whether a link leads to the page that WordPress made for a file."""
        parts = parts_of(unescape(href).strip())
        return parts is not None and self._shown_at(parts) is not None

    def cover(self, number: str) -> str:
        """Give the name of the picture that an article is shown by; empty where it isn't there."""
        attachment = self._library.attachments.get(number.strip())
        if attachment is None:
            return ""
        return self._file("", attachment) or self._lost("", attachment)

    def player(self, address: str) -> Shot | None:
        """Give the film or recording at an address; none where it isn't the site's."""
        plain = unescape(address).strip()
        parts = parts_of(plain)
        if parts is None or not self._is_own(parts) or not upload_in(parts):
            return None
        attachment = self._attachment(plain, "")
        caption = (
            attachment.caption if attachment is not None and "<" not in attachment.caption else ""
        )
        return Shot(self._file(plain, attachment) or self._lost(plain, attachment), "", caption)

    def _number(self, picture: Element) -> str:
        """Give the number of an image's attachment, if it says one."""
        match = _NUMBERED.search(picture.attributes.get("class", ""))
        return match[1] if match is not None else picture.attributes.get("data-id", "").strip()

    def _attachment(self, address: str, number: str) -> Attachment | None:
        """Give an address's attachment, else a number's: texts from other sites have theirs."""
        parts = parts_of(address)
        if parts is not None and self._is_own(parts):
            file = upload_in(parts)
            keys = map(self._library.by_path.get, likely_keys(file) if file else ())
            key = next(filter(None, keys), None)
            if key is not None:
                return self._library.attachments[key]
        return self._library.attachments.get(number)

    def _file(self, address: str, attachment: Attachment | None) -> str:
        """Give a file's name beside the article; empty where the file isn't there."""
        places: list[str] = []
        if attachment is not None:
            places.append(attachment.file)
            of_attachment = parts_of(attachment.url)
            places.append(upload_in(of_attachment) if of_attachment is not None else "")
        is_sized = any(map(is_size, places))
        parts = parts_of(address)
        if parts is not None and self._is_own(parts):
            places.append(upload_in(parts))
        for place in dict.fromkeys(filter(None, places)):
            found_file = self._found(place, is_sized=is_sized)
            if found_file is not None:
                return self._name(found_file)
        return ""

    def _found(self, place: str, *, is_sized: bool) -> Path | None:
        try:
            return self._media.find(place, is_sized=is_sized)
        except OutsideError:
            if place not in self._outside:
                shown = place[:120]
                self._outside[place] = self._place.complain(kinds.WORDPRESS_PATH, file=shown)
            return None

    def _lost(self, address: str, attachment: Attachment | None) -> str:
        """Note a file that isn't there; give the empty name of it."""
        url = address or (attachment.url if attachment is not None else "")
        if url.startswith("?") and self._library.base:
            url = f"{self._library.base}/{url}"
        if url:
            self._missing[url] = None
        return ""

    def _name(self, source: Path) -> str:
        if source not in self._names:
            self._names[source] = self._free(source)
        return self._names[source]

    def _free(self, source: Path) -> str:
        """Give a name in ASCII that no other file of the post has."""
        suffix = suffix_of(source.name)
        suffix = suffix if _SUFFIX.fullmatch(suffix) else ""
        original = upload_key(source.name)
        slug = slugify(original.removesuffix(suffix))[:_LONGEST_STEM].strip("-")
        stem = slug if slug and not is_device_name(slug) else f"{_PLAIN_NAME}-{slug}".rstrip("-")
        taken = frozenset(self._names.values())
        number, name = 1, stem + suffix
        while name in taken or name in {"index.md", "index"}:
            number += 1
            name = f"{stem}-{number}{suffix}"
        return name

    # ---- links

    def link(self, href: str) -> str:
        """Give where a link of a Markdown text leads; empty for a place within the old page."""
        return self._led(href, lambda number: post_link(key_of(number)))

    def address(self, href: str) -> str:
        """Give where a link in HTML leads: to another post by its old address."""
        return self._led(href, lambda number: self._old_path(number, href))

    def _old_path(self, _number: str, href: str) -> str:
        parts = parts_of(href)
        return quote(path_of(parts)) if parts is not None and not parts.query else href

    def _led(self, href: str, to_post: _ToPost) -> str:
        plain = unescape(href).strip()
        parts = parts_of(plain)
        if parts is None or plain.startswith("#"):
            return ""
        if parts.scheme in _ELSEWHERE or not self._is_own(parts):
            return plain
        if upload_in(parts) and suffix_of(parts.path):
            return self._linked_file(plain, parts)
        number = self._post_at(parts)
        if number:
            fragment = f"#{parts.fragment}" if _FRAGMENT.fullmatch(parts.fragment) else ""
            return to_post(number) + fragment
        return self._elsewhere(plain, parts)

    def _elsewhere(self, href: str, parts: SplitResult) -> str:
        """Give where a link to the old site leads that is to no post: maybe to a file."""
        shown = self._shown_at(parts)
        if shown is not None:
            return self._linked_file(shown.url, parts_of(shown.url) or parts)
        return "" if "attachment_id=" in parts.query else self._absolute(href, parts)

    def _linked_file(self, href: str, parts: SplitResult) -> str:
        attachment = self._attachment(href, "")
        absolute = self._absolute(href, parts)
        return self._file(href, attachment) or self._lost(absolute, attachment) or absolute

    def _absolute(self, href: str, parts: SplitResult) -> str:
        """Give a link with its site, so that it leads where it led."""
        if parts.netloc or not self._library.base:
            return href
        return f"{self._library.base}/{href.lstrip('/')}"

    def _post_at(self, parts: SplitResult) -> str:
        """Give the number of the published post at an address; empty where there is none."""
        queries = dict(parse_qsl(parts.query, max_num_fields=20)) if len(parts.query) < 500 else {}  # noqa: PLR2004
        number = queries.get("p") or queries.get("page_id") or ""
        if number:
            return number if number in self._library.published else ""
        return self._library.posts.get(path_of(parts).strip("/").lower(), "")

    def _shown_at(self, parts: SplitResult) -> Attachment | None:
        """Give the file that a page of the old site shows and nothing else."""
        if not self._is_own(parts) or self._post_at(parts):
            return None
        number = self._library.pages_of_files.get(path_of(parts).strip("/").lower(), "")
        return self._library.attachments.get(number)

    def _is_own(self, parts: SplitResult) -> bool:
        """Tell whether an address is of the old site."""
        return not parts.netloc or host_of(parts) in self._library.hosts


def _last_part(address: str) -> str:
    """Give the name of the file at an address."""
    parts = parts_of(address)
    return path_of(parts).rpartition("/")[2] if parts is not None else ""
