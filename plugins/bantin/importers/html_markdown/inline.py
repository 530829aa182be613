"""Text of several looks as Markdown: markdownify's walk, with marks that always mean one thing.

Python-Markdown's emphasis fails where marks touch each other or stand within each other, so the
second and the inner one are written as HTML, which it passes through. Underline, raised and lowered
text and what was struck out have no marks in Markdown at all.
"""

from collections.abc import Callable
from html import unescape
from typing import Final

from bs4 import Tag
from bs4.element import NavigableString, PageElement
from markdownify import MarkdownConverter

from bantin.importers.html_markdown.escaping import escape_lines, escape_text, quoted
from bantin.importers.html_markdown.tree import Element, Node

_EMPHASIS: Final = frozenset({"strong", "em"})
_BREAK: Final = "\n"
# What would end a destination, or be taken for a mark before the link is found.
_IN_DESTINATION: Final = {
    sign: f"%{ord(sign):02X}" for sign in " \t\n\\`()<>\"'[]{}|*^"
}  # `_` needs none: links are read before emphasis


def one_line(inlines: tuple[Node, ...]) -> str:
    """Give text as Markdown on one line."""
    return " ".join(_marked(inlines).split())


def paragraph(inlines: tuple[Node, ...]) -> str:
    """Give text as the Markdown of a paragraph; its line breaks stay."""
    return escape_lines([" ".join(line.split()) for line in _marked(inlines).split(_BREAK)])


def cell(inlines: tuple[Node, ...]) -> str:
    """Give text as the Markdown of a table's cell; its line breaks stay."""
    lines = (" ".join(line.split()) for line in _marked(inlines).split(_BREAK))
    return "<br>".join(line.replace("|", "\\|") for line in lines if line)


def destination(address: str) -> str:
    """Give an address such that a link ends where it does."""
    kept = "".join(_IN_DESTINATION.get(sign, sign) for sign in address)
    return kept.replace("&", "&amp;") if unescape(kept) != kept else kept


def image(file: str, alt: str, caption: str) -> str:
    """Give a photo as Markdown."""
    title = f' "{quoted(caption)}"' if caption.strip() else ""
    return f"![{escape_text(' '.join(alt.split()))}]({destination(file)}{title})"


def _marked(inlines: tuple[Node, ...]) -> str:
    """Give text as Markdown, its line breaks as they are; others are blanks."""
    texts = [node for node in inlines if isinstance(node, str)]
    if len(texts) == len(inlines):
        return escape_text(" ".join("".join(texts).split()))
    return _CONVERTER.convert_soup(_tag(Element("span", {}, inlines)))


class _Tag(Tag):
    """An element for markdownify; made directly, which takes half the time of parsing it."""

    def find_parent(self, *_args: object, **_options: object) -> None:
        """Give none: markdownify looks for `pre`, in which no simplified text stands."""


def _tag(element: Element) -> _Tag:
    tag = _Tag(name=element.tag, attrs=dict(element.attributes))
    for child in element.children:
        tag.append(NavigableString(child) if isinstance(child, str) else _tag(child))
    return tag


def _markup(sign: str, tag: str) -> "Callable[[_Converter, Tag, str, set[str]], str]":
    def convert(_self: "_Converter", element: Tag, text: str, parent_tags: set[str]) -> str:
        bare = text.strip(" \n")
        if not bare:
            return text
        is_alone = not (_EMPHASIS & parent_tags or _is_emphasis(element.previous_sibling))
        head, _, tail = text.partition(bare)
        marked = f"{sign}{bare}{sign}" if sign and is_alone else f"<{tag}>{bare}</{tag}>"
        return head + marked + tail

    return convert


def _is_emphasis(node: PageElement | None) -> bool:
    return isinstance(node, Tag) and node.name in _EMPHASIS


class _Converter(MarkdownConverter):
    """Markdownify's converter for the few elements that simplified text is made of."""

    convert_strong = _markup("**", "strong")
    convert_em = _markup("*", "em")
    convert_u = _markup("", "u")
    convert_sup = _markup("", "sup")
    convert_sub = _markup("", "sub")
    convert_del = _markup("", "del")

    def process_text(self, el: NavigableString, parent_tags: set[str]) -> str:
        """Give text, escaped; its blanks are tidied when the line is whole."""
        text = str(el)
        if "code" in parent_tags:
            return text
        blank_before = " " if text[:1].isspace() else ""
        blank_after = " " if text[-1:].isspace() else ""
        return blank_before + escape_text(" ".join(text.split())) + blank_after

    def convert_br(self, _el: Tag, _text: str, parent_tags: set[str]) -> str:
        """Give a line break; within a link's words there is none."""
        return " " if parent_tags & {"a", "code"} else _BREAK

    def convert_code(self, _el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - markdownify's signature
        """Give code between backticks; code that has some itself as HTML."""
        bare = " ".join(text.split())
        if not bare:
            return ""
        is_hard = any(sign in bare for sign in "`|&<")
        marked = f"<code>{escape_text(bare)}</code>" if is_hard else f"`{bare}`"
        return _beside(text, marked)

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - the same
        """Give a link."""
        bare = " ".join(text.split())
        href = str(el.get("href") or "")
        if not bare or not href:
            return text
        return _beside(text, f"[{bare}]({destination(href)})")

    def convert_img(self, el: Tag, _text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - the same
        """Give a photo within a line."""
        file, alt, title = (str(el.get(name) or "") for name in ("src", "alt", "title"))
        return image(file, alt, title)


def _beside(text: str, marked: str) -> str:
    """Give what was made of a text between the blanks that stood around it."""
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    return head + marked + tail


_CONVERTER: Final = _Converter()
