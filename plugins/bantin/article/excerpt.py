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
    text = without_fences(markdown)
    if "<!--" in text:
        text = without_comments(text)
    for block in text.split("\n\n"):
        text = block.strip("\n")
        if "://" in text:
            text = _BARE_LINK.sub("", text)
        if text.strip() and not _NOT_PROSE.match(text):
            return shorten(plain_text(text))
    return ""


def plain_text(markdown: str) -> str:
    """Give one paragraph of Markdown without its marks."""
    text = markdown
    for signs, pattern, instead in _MARKUP:
        if any(map(text.__contains__, signs)):
            text = pattern.sub(instead, text)
    return " ".join(unescape(text).split())


def _without_element(tag: re.Match[str]) -> str:
    """Give nothing for an element; what somebody put in brackets, as a name, stays."""
    return "" if tag["name"].startswith("!") or is_element(tag["name"]) else tag[0]


_MARKUP: Final = (
    ("!", _IMAGE, ""),
    ("<", _BREAK, " "),
    ("[", _FOOTNOTE, ""),
    ("<", _AUTOLINK, r"\g<link>"),
    ("<", _TAG, _without_element),
    ("[", _LINK, r"\g<text>"),
    ("{", _ATTRIBUTES, ""),
    ("*_`~", _MARKS, ""),
    ("\\", _ESCAPE, r"\1"),
)
"""What is taken out of a paragraph, in this order: signs of which it has one, and what is put."""


def shorten(text: str) -> str:
    """Cut a text at the end of a sentence or at a blank, so that it has `SUMMARY_LENGTH`."""
    if len(text) <= SUMMARY_LENGTH:
        return text
    head = text[:SUMMARY_LENGTH]
    sentence = max(head.rfind(mark) for mark in (". ", "! ", "? ", "… "))
    if sentence > SUMMARY_LENGTH // 2:
        return head[: sentence + 1]
    return (head.rpartition(" ")[0] or head[:-1]).rstrip(" ,;:–-") + "…"
