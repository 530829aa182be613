"""WordPress' automatic paragraphs: line breaks of a text without `<p>` mean something.

Blank lines part paragraphs and a line break stays one, but not beside elements that begin a line
of their own, nor where text stands as it was typed (`pre`, scripts).
"""

import re
from typing import Final

_TAG: Final = re.compile(r"(<[^<>]*>)")
_NAME: Final = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9]*)")
_BLANK_LINE: Final = re.compile(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_LINE_END: Final = re.compile(r"[ \t]*\n[ \t]*")
_BLOCKS: Final = frozenset(
    "address area article aside blockquote br caption col colgroup dd details dir div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li link main "
    "map menu nav ol option p param pre script section select source style summary table tbody td "
    "textarea tfoot th thead tr track ul".split()
)
_VERBATIM: Final = frozenset({"pre", "script", "style", "textarea"})


def with_paragraphs(text: str) -> str:
    """Give a text with its line breaks as HTML."""
    if "\n" not in text.strip():
        return text
    pieces = _TAG.split(_without_comments(text).replace("\r\n", "\n").strip("\n"))
    names = [_name(piece) if place % 2 else "" for place, piece in enumerate(pieces)]
    verbatim = ""
    for place, piece in enumerate(pieces):
        if place % 2:
            verbatim = _verbatim(verbatim, names[place], piece)
        elif not verbatim and "\n" in piece:
            before = names[place - 1] if place else ""
            after = names[place + 1] if place + 1 < len(pieces) else ""
            pieces[place] = _broken(piece, before, after)
    return "".join(pieces)


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    done = 0
    while (start := text.find("<!--", done)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        pieces.append(text[done:start])
        done = end + len("-->")
    return "".join((*pieces, text[done:]))


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return match[1].lower() if match is not None else ""


def _verbatim(inside: str, name: str, tag: str) -> str:
    """Give the element, if any, in which text stands as it was typed, behind a tag."""
    if inside:
        return "" if name == inside and tag.startswith("</") else inside
    return name if name in _VERBATIM and not tag.startswith("</") else ""


def _broken(text: str, before: str, after: str) -> str:
    """Give the text between two tags with its line breaks."""
    if before in _BLOCKS:
        text = text.lstrip(" \t\n")
    if after in _BLOCKS:
        text = text.rstrip(" \t\n")
    return _LINE_END.sub("<br>", _BLANK_LINE.sub("<p>", text))
