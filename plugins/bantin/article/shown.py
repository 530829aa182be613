"""What a Markdown text shows and links to, found without marking it up.

Listings need a text's photos, and a build must know which files to publish before any page is
made. Destinations are read by Python-Markdown's own reader, so that blanks and brackets in a
file's name mean here what they mean on the page. What a page really shows is told by
`page.markdown`: it has the last word on files that are missing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Final, TypeAlias

from markdown import Markdown
from markdown.inlinepatterns import IMAGE_LINK_RE, ImageInlineProcessor

from bantin.article.hidden import (
    BLANK,
    blocks,
    without_comments,
    without_fences,
    without_inline_code,
)
from bantin.article.model import PhotoReference
from bantin.article.tangle import is_tangled

_ESCAPED: Final = re.compile(r"\\([\\`*_{}\[\]()>#+.!-])")
_FIRST_HIDDEN: Final = 0xE100
_HIDDEN: Final = re.compile("[\ue100-\ue17f]")
_DEFINITION: Final = re.compile(
    r"^ {0,3}\[(?P<name>[^\[\]]*)\]:[ ]*\n?[ ]*(?P<file>[^\s]+)[ ]*"
    r"(?:\n?[ ]*(?:\"(?P<double>.*)\"|'(?P<single>.*)'|\((?P<round>.*)\))[ ]*)?$",
    re.MULTILINE,
)
_VALUE: Final = r"""\s*=\s*(?:"(?P<double>[^"<>]*)"|'(?P<single>[^'<>]*)'|(?P<bare>[^\s"'<>]+))"""
_IMG: Final = re.compile(r"<img(?=\s)(?P<attributes>[^<>]*)>?", re.IGNORECASE)
_SRC: Final = re.compile(r"\ssrc" + _VALUE, re.IGNORECASE)
_ALT: Final = re.compile(r"\salt" + _VALUE, re.IGNORECASE)
_ANCHOR: Final = re.compile(r"<a(?=\s)(?P<attributes>[^<>]*)>?", re.IGNORECASE)
_HREF: Final = re.compile(r"\shref" + _VALUE, re.IGNORECASE)
_IMAGE: Final = re.compile(r"!\[")
_LINK: Final = re.compile(r"(?<!!)\[")
_NAME: Final = re.compile(r"\s?\[(?P<name>[^\]]*)\]")


class _Reader(ImageInlineProcessor):
    """Reads texts and destinations that nothing was done to before."""

    def unescape(self, text: str) -> str:
        """Give the text as it is: nothing of it was put away."""
        return text


_READER: Final = _Reader(IMAGE_LINK_RE, Markdown())

_Definitions: TypeAlias = dict[str, PhotoReference]


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo and the line of the body on which it stands, from 0."""

    photo: PhotoReference
    line: int


def photos_in(markdown: str) -> Iterator[PlacedPhoto]:
    """Give the images of a body in order: inline, by reference, and `<img>`.

    None of those in code or comments, and none of a text too tangled to be marked up.
    """
    if ("![" not in markdown and not _may_have("<img", markdown)) or is_tangled(markdown):
        return
    text = without_comments(without_fences(markdown))
    definitions = _definitions(text) if "]:" in text else {}
    line = 0
    counted = 0
    for start, block in blocks(text):
        if "![" not in block and "<" not in block:
            continue
        marked = _marked(block)
        found = [*_images(marked, definitions), *_img_elements(marked)]
        for place, photo in sorted(found, key=lambda one: one[0]):
            line += text.count("\n", counted, start + place)
            counted = start + place
            yield PlacedPhoto(photo, line)


def links_in(markdown: str) -> tuple[str, ...]:
    """Give the destinations of a body's links, each once: inline, by reference, and `<a>`."""
    if ("](" not in markdown and "]:" not in markdown and not _may_have("<a", markdown)) or (
        is_tangled(markdown)
    ):
        return ()
    text = without_comments(without_fences(markdown))
    definitions = _definitions(text) if "]:" in text else {}
    links = [definition.file for definition in definitions.values()]
    for _, block in blocks(text):
        if "](" not in block and "<" not in block:
            continue
        marked = _marked(block)
        links.extend(_values(_ANCHOR, _HREF, marked))
        for match in _LINK.finditer(marked):
            linked = _inline(marked, match)
            if linked is not None:
                links.append(linked[0].file)
    return tuple(dict.fromkeys(links))


def _may_have(element: str, markdown: str) -> bool:
    """Tell whether an element may stand in a text, in small or capital letters."""
    return "<" in markdown and element in markdown.lower()


def _images(marked: str, definitions: _Definitions) -> Iterator[tuple[int, PhotoReference]]:
    end = 0
    for match in _IMAGE.finditer(marked):
        if match.start() < end:
            continue
        shown = _inline(marked, match) or _by_reference(marked, match, definitions)
        if shown is not None:
            photo, end = shown
            yield match.start(), photo


def _inline(marked: str, opening: re.Match[str]) -> tuple[PhotoReference, int] | None:
    """Read `text](destination "title")` behind an opening bracket, and say where it ends."""
    text, index, is_closed = _READER.getText(marked, opening.end())
    if not is_closed:
        return None
    href, title, index, is_closed = _READER.getLink(marked, index)
    if not is_closed:
        return None
    return PhotoReference(_plain(href), _plain(text), _plain(title or "")), index


def _by_reference(
    marked: str, opening: re.Match[str], definitions: _Definitions
) -> tuple[PhotoReference, int] | None:
    """Read `text][name]` or `text]` behind an opening bracket, where the name is defined."""
    text, index, is_closed = _READER.getText(marked, opening.end())
    if not is_closed or not definitions:
        return None
    named = _NAME.match(marked, index)
    name = named["name"] if named is not None else ""
    defined = definitions.get(_reference_name(name or text))
    if defined is None:
        return None
    end = named.end() if named is not None else index
    return PhotoReference(defined.file, _plain(text), defined.caption), end


def _img_elements(marked: str) -> Iterator[tuple[int, PhotoReference]]:
    for match in _IMG.finditer(marked):
        source = _value(_SRC, match["attributes"])
        if source:
            yield match.start(), PhotoReference(source, _value(_ALT, match["attributes"]))


def _values(element: re.Pattern[str], attribute: re.Pattern[str], marked: str) -> Iterator[str]:
    for match in element.finditer(marked):
        yield _value(attribute, match["attributes"])


def _value(attribute: re.Pattern[str], attributes: str) -> str:
    match = attribute.search(attributes)
    if match is None:
        return ""
    return _plain(match["double"] or match["single"] or match["bare"] or "")


def _definitions(text: str) -> _Definitions:
    """Give what names of references stand for; a later definition counts, as on the page."""
    return {
        _reference_name(match["name"]): PhotoReference(
            _plain(match["file"].lstrip("<").rstrip(">")),
            caption=_plain(match["double"] or match["single"] or match["round"] or ""),
        )
        for match in _DEFINITION.finditer(text)
    }


def _reference_name(name: str) -> str:
    return " ".join(_plain(name).lower().split())


def _marked(block: str) -> str:
    """Give a paragraph with code blanked and escaped characters hidden, place for place."""
    return _ESCAPED.sub(_hide, without_inline_code(block))


def _hide(match: re.Match[str]) -> str:
    return BLANK + chr(_FIRST_HIDDEN + ord(match[1]))


def _plain(text: str) -> str:
    """Give what a reader sees of a piece of a marked paragraph."""
    shown = _HIDDEN.sub(lambda match: chr(ord(match[0]) - _FIRST_HIDDEN), text.replace(BLANK, ""))
    return unescape(shown).strip()
