"""The plainest texts, marked up in one pass; whatever is more goes to Python-Markdown.

Most articles are prose alone: paragraphs, headings, simple lists and quotes, bold, italic, links
to web addresses and to other articles. What Python-Markdown and the cleaning after it make of such
a text is known beforehand, so it is written down directly. This is no second dialect: a text with
anything that could mean more, or that stands where it could mean something else, is refused, and
so is a converter with extensions of whose effect on prose nothing is known. The tests hold that
both ways give the same bytes and findings (`tests/property/test_plain_text_differential.py`, and
`scripts/markdown-differential --plain` with many more documents).

What is written needs no cleaning: there are only the elements below, without any attribute but
anchors of a strict form and links that the caller has allowed, and all text is escaped.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, TypeAlias

from markdown import Markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.toc import TocTreeprocessor, unique
from markdown.serializers import to_html_string

from bantin.page.body import Heading
from bantin.page.quick_registry import class_name

Link: TypeAlias = Callable[[str], str | None]
"""Gives the address a link's destination leads to on the page; none where the link is taken out.

It is asked for each link in the text's order, once it is sure that the text is plain.
"""

# None of these has anything to do with a text as is taken here.
_KNOWN: Final = frozenset(
    (
        "abbr admonition attr_list def_list extra fenced_code footnotes md_in_html sane_lists "
        "tables toc"
    ).split()
)
_MODULE: Final = "markdown.extensions."
_OURS: Final = ("markdown.", "bantin.")
_TOC: Final = "markdown.extensions.toc.TocExtension"

# Controls, blanks other than a space, invisible and private-use characters, and the marks of code,
# HTML, tables, attributes, escapes and of extensions.
_FOREIGN: Final = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u3000\ud800-\uf8ff\ufdd0-\ufdef\ufeff\ufff0-\uffff"
    r"\U0001fffe-\U0001ffff\U000e0000-\U0010ffff\\`<{}|~^_]"
)
_AMPERSAND: Final = re.compile(r"&(?! )")

# What a line of prose begins with: a letter; bold or italic text; a link; a number that none takes
# for a list's; quotation marks, brackets and dashes that mean nothing.
_START: Final = r"(?:\*{0,2}[^\W\d_]|\[\w|\d(?:[\d.,/-]*\d)?[ %]|[\"“”‘’«(–—…])"
_BEGINS: Final = re.compile(_START)
_BREAKS_OFF: Final = re.compile(rf"\n(?!{_START})")
_WORD: Final = r"[^#*\[\]>&\n ]+"
_HEADING: Final = re.compile(rf"(#{{1,6}}) ({_WORD}(?: {_WORD})*)")
_BULLET: Final = re.compile(r"[-*] (.+)")
_NUMBER: Final = re.compile(r"\d{1,4}\. (.+)")
_FIRST_NUMBER: Final = "1. "
_QUOTE: Final = "> "
_MOST_HEADINGS: Final = 100
_LIST_SIGNS: Final = ("- ", "* ", _FIRST_NUMBER)

# Hosts of plain names with files below them; files of this site; places on a page.
_HOST: Final = r"(?:(?!xn--)[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,10}"
_HREF: Final = (
    rf"https?://{_HOST}(?:/[A-Za-z0-9./%=+-]*)?(?:\?[A-Za-z0-9./%=+-]*)?(?:#[A-Za-z0-9-]+)?"
    r"|(?=[^)])(?:[A-Za-z0-9.-][A-Za-z0-9./-]*|/(?!/)[A-Za-z0-9./-]*)?(?:#[A-Za-z0-9-]+)?"
)
_MARK: Final = re.compile(
    rf"(?<!!)\[(?P<words>[^*\[\]>&\n]+)\]\((?P<link>{_HREF})\)"
    r"|(?<![^\s(“\"«‘])(?P<stars>\*\*?)(?P<strong>\w(?:[^*\[\]\n]*[\w.,;:!?%])?)(?P=stars)"
    r"(?=[\s.,;:!?)”\"»…]|\Z)"
)
# Neither those of this project's pages, nor any that the cleaning would take out.
_ANCHOR: Final = re.compile(r"(?!bantin|anh-)\w[\w-]{0,199}")


@dataclass(frozen=True, slots=True)
class PlainBody:
    """A plain text, marked up."""

    html: str
    headings: tuple[Heading, ...]
    """Those for the contents list."""


@dataclass(frozen=True, slots=True)
class _Contents:
    """How the toc extension makes anchors, and which headings it lists."""

    slugify: Callable[[str, str], str]
    separator: str
    marker: str
    """What stands where the list of contents is to be shown; may be empty."""
    top: int
    bottom: int


class PlainTexts:
    """Marks up the plain texts of one converter's dialect."""

    def __init__(self, contents: _Contents | None) -> None:
        """Take how anchors are made; none where headings have none."""
        self._contents: Final = contents

    def marked_up(self, markdown: str, link: Link) -> PlainBody | None:
        """Mark a text up; none where it holds anything but plain prose, or nothing.

        Args:
            markdown: the text.
            link: what tells where links lead.
        """
        text = markdown.strip("\n")
        if not text or _is_foreign(text) or self._shows_contents(text):
            return None
        writer = _Writer(self._contents)
        for block in text.split("\n\n"):
            if not writer.write(block):
                return None
        return writer.written(link)

    def _shows_contents(self, text: str) -> bool:
        marker = self._contents.marker if self._contents is not None else ""
        return bool(marker) and marker in text


def plain_texts(converter: Markdown, extensions: Collection[str]) -> PlainTexts | None:
    """Give what marks up plain texts as a converter would; none where that isn't known.

    Args:
        converter: the converter, with everything registered.
        extensions: the names of its extensions.
    """
    names = {name.removeprefix(_MODULE) for name in extensions}
    if not names <= _KNOWN or not _is_of_known_parts(converter) or _has_glossary(converter):
        return None
    if "toc" not in converter.treeprocessors:
        return PlainTexts(None)
    contents = _contents(converter)
    return PlainTexts(contents) if contents is not None else None


def _is_of_known_parts(converter: Markdown) -> bool:
    """Tell whether nothing but Python-Markdown and this project has a part in a converter."""
    parts: tuple[object, ...] = (
        *converter.preprocessors,
        *converter.parser.blockprocessors,
        *converter.inlinePatterns,
        *converter.treeprocessors,
        *converter.postprocessors,
        *converter.registeredExtensions,
    )
    is_stock = converter.serializer is to_html_string and not converter.references
    return is_stock and all(class_name(part).startswith(_OURS) for part in parts)


def _has_glossary(converter: Markdown) -> bool:
    """Tell whether there are abbreviations that every text has."""
    return any(
        isinstance(extension, AbbrExtension) and extension.getConfigs().get("glossary")
        for extension in converter.registeredExtensions
    )


def _contents(converter: Markdown) -> _Contents | None:
    """Give how anchors are made; none where headings get more than an anchor."""
    for extension in converter.registeredExtensions:
        if class_name(extension) == _TOC:
            toc = TocTreeprocessor(converter, extension.getConfigs())
            has_more = toc.use_anchors or toc.use_permalinks or toc.base_level
            if not has_more:
                return _Contents(toc.slugify, toc.sep, toc.marker, toc.toc_top, toc.toc_bottom)
    return None


def _is_foreign(text: str) -> bool:
    """Tell whether a text holds what could mean more than prose, wherever it stands."""
    if _FOREIGN.search(text):
        return True
    has_hard_break = " \n" in text or text[-1] == " "
    has_entity = "&" in text and _AMPERSAND.search(text) is not None
    return has_hard_break or has_entity or ("://" in text and _has_bare_link(text))


def _has_bare_link(text: str) -> bool:
    """Tell whether an address stands anywhere but between the round brackets of a link."""
    return text.count("://") != text.count("](http://") + text.count("](https://")


class _Writer:
    """Writes one text's HTML, block by block."""

    def __init__(self, contents: _Contents | None) -> None:
        self._contents: Final = contents
        self._pieces: Final[list[str]] = []
        # Places in the pieces that wait for an address, and the destinations.
        self._links: Final[list[tuple[int, str]]] = []
        self._headings: Final[list[Heading]] = []
        self._anchors: Final[set[str]] = set()
        self._last: Callable[[str], bool] = self._paragraph

    def write(self, block: str) -> bool:
        """Write a block; tell whether it is plain."""
        write = self._writing(block)
        # What follows one of its own kind is a part of it.
        is_part = write == self._last and write in (self._list, self._quote)
        self._last = write
        return not is_part and write(block)

    def written(self, link: Link) -> PlainBody:
        """Give all that was written, once the links have their addresses."""
        for place, destination in self._links:
            address = link(destination)
            if address is not None:
                self._pieces[place] = f' href="{_escaped(address)}"'
        return PlainBody("".join(self._pieces)[:-1], tuple(self._headings))

    def _writing(self, block: str) -> Callable[[str], bool]:
        """Give what writes a block's kind."""
        sign = block[:1]
        if sign.isalpha():
            return self._paragraph
        if sign == "#":
            return self._heading
        if sign == ">":
            return self._quote
        return self._list if block.startswith(_LIST_SIGNS) else self._paragraph

    def _paragraph(self, text: str) -> bool:
        if _BEGINS.match(text) is None or ("\n" in text and _BREAKS_OFF.search(text) is not None):
            return False
        # A paragraph of links alone may be one of videos.
        if text[0] in "[*" and "](" in text and not _MARK.sub("", text).strip():
            return False
        self._pieces.append("<p>")
        is_written = self._inline(text)
        self._pieces.append("</p>\n")
        return is_written

    def _quote(self, block: str) -> bool:
        lines = block.split("\n")
        if not all(line.startswith(_QUOTE) for line in lines):
            return False
        self._pieces.append("<blockquote>\n")
        is_written = self._paragraph("\n".join(line.removeprefix(_QUOTE) for line in lines))
        self._pieces.append("</blockquote>\n")
        return is_written

    def _list(self, block: str) -> bool:
        is_numbered = block.startswith(_FIRST_NUMBER)
        form, tag = (_NUMBER, "ol") if is_numbered else (_BULLET, "ul")
        self._pieces.append(f"<{tag}>\n")
        for line in block.split("\n"):
            item = form.fullmatch(line)
            if item is None or not self._item(item[1]):
                return False
        self._pieces.append(f"</{tag}>\n")
        return True

    def _item(self, text: str) -> bool:
        if _BEGINS.match(text) is None:
            return False
        self._pieces.append("<li>")
        is_written = self._inline(text)
        self._pieces.append("</li>\n")
        return is_written

    def _heading(self, block: str) -> bool:
        match = _HEADING.fullmatch(block)
        # Telling many headings of one name apart takes the square of their number.
        if match is None or len(self._anchors) > _MOST_HEADINGS:
            return False
        words = match[2]
        anchor = self._anchor(words)
        if anchor is not None and _ANCHOR.fullmatch(anchor) is None:
            return False
        level = len(match[1])
        # The title of the page is its only `h1`.
        shown = max(2, level)
        attribute = f' id="{anchor}"' if anchor is not None else ""
        self._pieces.append(f"<h{shown}{attribute}>{words}</h{shown}>\n")
        if anchor is not None and self._is_listed(level):
            self._headings.append(Heading(shown, anchor, words))
        return True

    def _anchor(self, words: str) -> str | None:
        """Give a heading's anchor; none without the toc extension."""
        contents = self._contents
        if contents is None:
            return None
        return unique(contents.slugify(words, contents.separator), self._anchors)

    def _is_listed(self, level: int) -> bool:
        contents = self._contents
        return contents is not None and contents.top <= level <= contents.bottom

    def _inline(self, text: str) -> bool:
        """Write a text with its marks."""
        if not _has_mark(text):
            self._pieces.append(_escaped(text))
            return True
        done = 0
        for mark in _MARK.finditer(text):
            if not self._text(text[done : mark.start()]):
                return False
            self._mark(mark)
            done = mark.end()
        return self._text(text[done:])

    def _text(self, text: str) -> bool:
        self._pieces.append(_escaped(text))
        return not _has_mark(text)

    def _mark(self, mark: re.Match[str]) -> None:
        if mark["stars"]:
            tag = "em" if mark["stars"] == "*" else "strong"
            self._pieces.append(f"<{tag}>{_escaped(mark['strong'])}</{tag}>")
            return
        self._pieces.append("<a")
        self._links.append((len(self._pieces), mark["link"]))
        self._pieces.extend(("", f">{mark['words']}</a>"))


def _has_mark(text: str) -> bool:
    return "*" in text or "[" in text or "]" in text


def _escaped(text: str) -> str:
    """Give text as it stands in HTML; there is no `<` in it."""
    if "&" in text:
        text = text.replace("&", "&amp;")
    return text.replace(">", "&gt;") if ">" in text else text
