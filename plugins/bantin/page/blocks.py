"""Blocks: what stands alone in a paragraph and is shown in a way of its own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape
from typing import Final, TypeAlias
from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, HTML_PLACEHOLDER_RE

from bantin.article.model import PhotoReference
from bantin.article.parse import (
    SOUND_SUFFIXES,
    file_named,
    is_media,
    local_file,
    namesake,
)
from bantin.page.body import MediaBlock, PhotoBlock, VideoBlock
from bantin.page.links import Targets
from bantin.page.text import Text
from bantin.page.videos import Video, video_of

Block: TypeAlias = PhotoReference | VideoBlock | MediaBlock
"""A photo, a video of another site, or a file that a browser plays."""


class Blocks:
    """Tells of the elements of one text which are blocks."""

    def __init__(self, text: Text, targets: Targets, stash: Sequence[object]) -> None:
        """Take the text, where content files are on the site, and the HTML put away."""
        self._text: Final = text
        self._targets: Final = targets
        self._stash: Final = stash

    def shown_by(self, element: Element) -> Block | None:
        """Give what stands in an element's place where it fills a paragraph; none for text."""
        if element.tag == "img":
            name, title = unescape(element.get("alt") or ""), unescape(element.get("title") or "")
            media = self.media(unescape(element.get("src") or ""), name, title)
            return media or _photo(element, self._text.files)
        if element.tag != "a":
            return None
        href = unescape((element.get("href") or "").replace(AMP_SUBSTITUTE, "&"))
        video = video_of(href)
        if video is not None:
            return self._video(video, element)
        return self.media(href, self._words(element), unescape(element.get("title") or ""))

    def _video(self, video: Video, link: Element) -> VideoBlock:
        picture = link.find("img")
        title = self._words(link)
        if title.startswith(("http://", "https://")):
            title = ""
        caption = unescape(link.get("title") or "")
        if picture is None:
            return VideoBlock(video, title, caption)
        poster = _photo(picture, self._text.files)
        title = title or unescape(picture.get("title") or "")
        if poster is None:
            title = title or unescape(picture.get("alt") or "")
        return VideoBlock(video, title, caption, poster)

    def media(self, source: str, title: str, caption: str) -> MediaBlock | None:
        """Give the player of a file that is published; none for anything else."""
        text = self._text
        file = file_named(source, text.files or frozenset()) or local_file(source)
        address = self._targets.get(f"{text.folder}/{file}") if file and is_media(file) else None
        if file is None or address is None:
            return None
        is_sound = file.lower().endswith(SOUND_SUFFIXES)
        poster = None if is_sound else namesake(file, text.files or frozenset())
        picture = PhotoReference(poster) if poster is not None else None
        return MediaBlock(address, is_sound, title, caption, picture)

    def _words(self, element: Element) -> str:
        """Give an element's text as it is read, without marks and HTML that were put away."""
        stash = self._stash

        def put_away(place: re.Match[str]) -> str:
            block = stash[int(place[1])]
            return block if isinstance(block, str) and block.startswith("&") else ""

        text = HTML_PLACEHOLDER_RE.sub(put_away, "".join(element.itertext()))
        return " ".join(unescape(text).split())


def together(
    parts: Iterable[Block],
) -> Iterator[PhotoBlock | VideoBlock | MediaBlock]:
    """Give the parts with photos that follow each other as one block."""
    photos: list[PhotoReference] = []
    for part in parts:
        if isinstance(part, PhotoReference):
            photos.append(part)
            continue
        if photos:
            yield PhotoBlock(tuple(photos))
            photos = []
        yield part
    if photos:
        yield PhotoBlock(tuple(photos))


def _photo(picture: Element, files: frozenset[str] | None) -> PhotoReference | None:
    """Give the photo that an image element shows; none where it is something else."""
    if picture.tag != "img":
        return None
    source = unescape(picture.get("src") or "")
    file = file_named(source, files or frozenset()) or local_file(source)
    if file is None:
        return None
    return PhotoReference(
        file, unescape(picture.get("alt") or ""), unescape(picture.get("title") or "")
    )
