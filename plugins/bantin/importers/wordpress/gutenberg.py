"""Texts of WordPress' block editor: comments around HTML that mostly speaks for itself."""

import json
import re
from dataclasses import dataclass
from html import escape
from typing import Final

from bantin.importers.wordpress.autop import with_paragraphs
from bantin.importers.wordpress.shortcodes import figure_of
from bantin.importers.wordpress.values import Library

_COMMENT: Final = re.compile(
    r"<!--\s+(?P<closing>/)?wp:(?P<name>(?:[a-z][a-z0-9_-]*/)?[a-z][a-z0-9_-]*)"
    r"(?P<rest>[^<>]*?)(?P<void>/)?-->"
)
# In what a block is told, WordPress writes `<`, `>` and `--` as references of JSON.
_SAYS_NOTHING: Final = frozenset(
    "spacer separator more nextpage page-break post-title post-date post-author "
    "post-featured-image navigation page-list site-title site-logo".split()
)
_MOST_DEPTH: Final = 3
"""How deep texts that several posts show may stand within each other."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without its blocks' comments."""

    html: str
    unknown: tuple[str, ...] = ()
    """Names of blocks that the export holds nothing of."""


def is_of_blocks(text: str) -> bool:
    """Tell whether a text is of the block editor."""
    return "<!-- wp:" in text


def without_comments(text: str, library: Library, depth: int = 0) -> Plain:
    """Give a text of blocks as HTML; what stands between blocks gets its paragraphs.

    Args:
        text: the text.
        library: the export, for texts that several posts show, and galleries told by numbers.
        depth: how many such texts stand around.
    """
    pieces: list[str] = []
    unknown: list[str] = []
    inside = 0
    done = 0
    for comment in _COMMENT.finditer(text):
        between = text[done : comment.start()]
        pieces.append(between if inside else with_paragraphs(between))
        done = comment.end()
        if comment["void"]:
            shown = _shown(comment["name"], comment["rest"], library, depth)
            pieces.append(shown.html)
            unknown.extend(shown.unknown)
        else:
            inside = max(0, inside + (-1 if comment["closing"] else 1))
    rest = text[done:]
    pieces.append(rest if inside else with_paragraphs(rest))
    return Plain("\n".join(pieces), tuple(dict.fromkeys(unknown)))


def _shown(name: str, rest: str, library: Library, depth: int) -> Plain:
    """Give what a block shows that is nothing but its comment."""
    plain = name.rpartition("/")[2]
    told = _told(rest)
    if plain == "block":
        text = library.reusable.get(str(told.get("ref", "")), "")
        if text and depth < _MOST_DEPTH:
            return without_comments(text, library, depth + 1)
        return Plain("", (f"wp:{name} {told.get('ref', '')}".strip(),))
    if plain == "gallery":
        ids = told.get("ids")
        keys = [str(key) for key in ids] if isinstance(ids, list) else []
        figures = "".join(figure_of(key, library.attachments.get(key)) for key in keys)
        return Plain(f'<figure class="gallery">{figures}</figure>')
    if plain == "image" and "id" in told:
        key = str(told["id"])
        return Plain(figure_of(key, library.attachments.get(key)))
    url = told.get("url") or told.get("src")
    if isinstance(url, str):
        return Plain(f"<p>{escape(url, quote=False)}</p>")
    return Plain("") if plain in _SAYS_NOTHING else Plain("", (f"wp:{name}",))


def _told(rest: str) -> dict[str, object]:
    """Give what a block was told."""
    try:
        told: object = json.loads(rest.strip() or "{}")
    except (ValueError, RecursionError):
        return {}
    return {str(name): value for name, value in told.items()} if isinstance(told, dict) else {}
