"""What listings need of a body's words without rendering it: its first paragraph."""

import re
from html import unescape
from typing import Final

from bantin.article.elements import is_element
from bantin.article.hidden import without_comments, without_fences

SUMMARY_LENGTH: Final = 300
"""Longest summary taken from a body, in characters: four lines of a card on a desktop."""

_IMAGE: Final = re.compile(
    r"!\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*+\](?:\((?:[^()]|\([^()]*\))*+\)|\[[^\[\]\n]*+\])"
)
_LINK: Final = re.compile(
    r"\[(?P<text>[^\[\]\n]*+)\](?:\((?:[^()\n]|\([^()\n]*\))*+\)|\[[^\[\]\n]*+\])"
)
_BARE_LINK: Final = re.compile(r"^ {0,3}<?https?://\S+$\n?", re.MULTILINE)
_AUTOLINK: Final = re.compile(r"<(?P<link>(?:https?://|mailto:)[^<>\s]++)>")
_TAG: Final = re.compile(r"</?(?P<name>[A-Za-z!][^\s<>/]*+)[^<>\n]*+>")
_MARKS: Final = re.compile(
    r"(?<!\\)(\*{1,3}|_{2,3}|`+|~~)|(?<![\w\\])_(?=\S)|(?<=\S)(?<!\\)_(?!\w)"
)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!~>-])")
_ATTRIBUTES: Final = re.compile(r"\{:?[ ]*+[#.][^{}\n]*+\}")
_FOOTNOTE: Final = re.compile(r"\[\^[^\[\]\n]{1,100}\]")
_BREAK: Final = re.compile(r"<br[ ]*/?>", re.IGNORECASE)
_NOT_PROSE: Final = re.compile(
    r"\s{4}|\t|#|>|[-*+] |\d+[.)] |\||!\[|<|:{3}|={3,}\s*$|-{3,}\s*$|\[\^|!!!|`{3}|~{3}"
)


def first_paragraph(markdown: str) -> str:
    """Give the first paragraph of prose as plain text, at most `SUMMARY_LENGTH` long."""
    for block in without_comments(without_fences(markdown)).split("\n\n"):
        text = _BARE_LINK.sub("", block.strip("\n"))
        if text.strip() and not _NOT_PROSE.match(text):
            return shorten(plain_text(text))
    return ""


def plain_text(markdown: str) -> str:
    """Give one paragraph of Markdown without its marks."""
    text = _FOOTNOTE.sub("", _BREAK.sub(" ", _IMAGE.sub("", markdown)))
    text = _TAG.sub(_without_element, _AUTOLINK.sub(r"\g<link>", text))
    text = _LINK.sub(r"\g<text>", text)
    text = _ESCAPE.sub(r"\1", _MARKS.sub("", _ATTRIBUTES.sub("", text)))
    return " ".join(unescape(text).split())


def _without_element(tag: re.Match[str]) -> str:
    """Give nothing for an element; what somebody put in brackets, as a name, stays."""
    return "" if tag["name"].startswith("!") or is_element(tag["name"]) else tag[0]


def shorten(text: str) -> str:
    """Cut a text at the end of a sentence or at a blank, so that it has `SUMMARY_LENGTH`."""
    if len(text) <= SUMMARY_LENGTH:
        return text
    head = text[:SUMMARY_LENGTH]
    sentence = max(head.rfind(mark) for mark in (". ", "! ", "? ", "… "))
    if sentence > SUMMARY_LENGTH // 2:
        return head[: sentence + 1]
    return (head.rpartition(" ")[0] or head[:-1]).rstrip(" ,;:–-") + "…"
