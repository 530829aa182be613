"""Links between posts: their places in the body, and what stands there in an article."""

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from bantin.importers.posts import POST_LINK

_OF_ATTRIBUTES: Final = ('"', "'", "=")
"""What stands before a link that is the value of an attribute of HTML."""
_MARKED: Final = re.compile(
    r"\[((?:[^\[\]\\\n]|\\.)*)\]\(<?"
    + POST_LINK.pattern
    + r"(#[^\s)>]*)?>?(?:[ \t]+\"[^\"\n]*\")?\)"
)


@dataclass(frozen=True, slots=True)
class Ways:
    """What a link to the post of a key must be; none where there is nothing to lead to."""

    in_markdown: Callable[[str], str | None]
    """The other article's file, which a build resolves."""
    in_html: Callable[[str], str | None]
    """Its address, as no build looks into attributes of HTML."""


def with_links(body: str, ways: Ways) -> tuple[str, tuple[str, ...]]:
    """Give a body whose links to posts lead somewhere, and the keys of those that can't.

    A link of Markdown that leads nowhere becomes its text.
    """
    if "bantin-post:" not in body:
        return body, ()
    lost: list[str] = []

    def bare(match: re.Match[str]) -> str:
        key = unquote(match[2])
        if ways.in_markdown(key) is not None:
            return match[0]
        lost.append(key)
        return match[1]

    def led(match: re.Match[str]) -> str:
        key = unquote(match[1])
        is_html = match.string[match.start() - 1 : match.start()] in _OF_ATTRIBUTES
        there = ways.in_html(key) if is_html else ways.in_markdown(key)
        if there is None:
            lost.append(key)
        return there or "#"

    return POST_LINK.sub(led, _MARKED.sub(bare, body)), tuple(dict.fromkeys(lost))


def way(folder: str, file: str) -> str:
    """Give the link from an article's folder to another content file, both in the content."""
    return posixpath.relpath(file, folder)
