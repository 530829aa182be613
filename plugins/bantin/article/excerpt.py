"""What listings need of a body without rendering it: its first paragraph and its photos."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bantin.article.model import PhotoReference

SUMMARY_LENGTH: Final = 300
"""Longest summary taken from a body, in characters: four lines of a card on a desktop."""

IMAGE: Final = re.compile(
    r"!\[(?P<alt>(?:[^\[\]\n]|\[[^\[\]\n]*\])*+)\]"
    r"\(\s*(?:<(?P<bracketed>[^<>\n]+)>|(?P<file>[^\s()<>]+))"
    r"(?:\s+(?:\"(?P<double>[^\n]{0,2000}?)\"|'(?P<single>[^\n]{0,2000}?)'))?\s*\)"
)
"""An inline image of Markdown: alternative text, destination, and its title."""

_LINK: Final = re.compile(
    r"\[(?P<text>[^\[\]\n]*+)\](?:\((?:[^()\n]|\([^()\n]*\))*+\)|\[[^\[\]\n]*+\])"
)
_AUTOLINK: Final = re.compile(r"<(?P<link>(?:https?://|mailto:)[^<>\s]++)>")
_TAG: Final = re.compile(r"</?[A-Za-z!][^<>\n]*+>")
_MARKS: Final = re.compile(
    r"(?<!\\)(\*{1,3}|_{2,3}|`+|~~)|(?<![\w\\])_(?=\S)|(?<=\S)(?<!\\)_(?!\w)"
)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~>-])")
_ATTRIBUTES: Final = re.compile(r"\{:?[ ]*+[#.][^{}\n]*+\}")
_FENCE: Final = re.compile(
    r"^(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n.*?(?:^(?P=fence)[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_NOT_PROSE: Final = re.compile(
    r"\s{4}|\t|#|>|[-*+] |\d+[.)] |\||!\[|<|:{3}|={3,}\s*$|-{3,}\s*$|\[\^|!!!"
)


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo and the line of the body on which it stands, from 0."""

    photo: PhotoReference
    line: int


def without_code(markdown: str) -> str:
    """Give the body with fenced code blanked, line for line."""
    if "```" not in markdown and "~~~" not in markdown:
        return markdown
    return _FENCE.sub(lambda match: "\n" * match[0].count("\n"), markdown)


def photos_in(markdown: str) -> Iterator[PlacedPhoto]:
    """Give the images of a body in order."""
    if "![" not in markdown:
        return
    text = without_code(markdown)
    line = 0
    counted = 0
    for match in IMAGE.finditer(text):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        file = match["bracketed"] or match["file"]
        caption = match["double"] or match["single"] or ""
        yield PlacedPhoto(PhotoReference(file, match["alt"].strip(), caption.strip()), line)


def first_paragraph(markdown: str) -> str:
    """Give the first paragraph of prose as plain text, at most `SUMMARY_LENGTH` long."""
    for block in without_code(markdown).split("\n\n"):
        text = block.strip("\n")
        if text.strip() and not _NOT_PROSE.match(text):
            return shorten(plain_text(text))
    return ""


def plain_text(markdown: str) -> str:
    """Give one paragraph of Markdown without its marks."""
    text = _TAG.sub("", _AUTOLINK.sub(r"\g<link>", IMAGE.sub("", markdown)))
    text = _LINK.sub(r"\g<text>", text)
    text = _ESCAPE.sub(r"\1", _MARKS.sub("", _ATTRIBUTES.sub("", text)))
    return " ".join(text.split())


def shorten(text: str) -> str:
    """Cut a text at the end of a sentence or at a blank, so that it has `SUMMARY_LENGTH`."""
    if len(text) <= SUMMARY_LENGTH:
        return text
    head = text[:SUMMARY_LENGTH]
    sentence = max(head.rfind(mark) for mark in (". ", "! ", "? ", "… "))
    if sentence > SUMMARY_LENGTH // 2:
        return head[: sentence + 1]
    return (head.rpartition(" ")[0] or head[:-1]).rstrip(" ,;:–-") + "…"
