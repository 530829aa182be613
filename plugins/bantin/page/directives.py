"""What Vietnamese office writing asks of a text: numbered directives, numbers that stay whole.

Directives are consecutive paragraphs that count: `Một là, …`, `Hai là, …`; or `Thứ nhất, …`,
`Thứ hai, …`. They are shown as one list whose items keep their words. Numbers of documents are
written as the rules on office papers say (Nghị định 30/2020/NĐ-CP, Phụ lục III): `128-KH/TĐTN`,
`30/2020/NĐ-CP`; they aren't broken at the end of a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_COUNT: Final = (
    ("một", "nhất"),
    ("hai",),
    ("ba",),
    ("bốn", "tư"),
    ("năm",),
    ("sáu",),
    ("bảy", "bẩy"),
    ("tám",),
    ("chín",),
    ("mười",),
    ("mười một",),
    ("mười hai",),
    ("mười ba",),
    ("mười bốn",),
    ("mười lăm",),
)
_PLACES: Final = {word: place for place, words in enumerate(_COUNT, 1) for word in words}
_SPACE: Final = r"(?:\s|&nbsp;)+"
_WORD: Final = "|".join(
    re.escape(word).replace(r"\ ", _SPACE) for word in sorted(_PLACES, key=len, reverse=True)
)
# All of a paragraph, its beginning looked into: clean HTML closes every paragraph it opens.
_PARAGRAPH: Final = re.compile(r"<p>(?P<text>(?:(?!</?p>).)*)</p>", re.DOTALL)
_OPENING: Final = re.compile(
    rf"\s*(?P<bold><(?P<tag>strong|b)>)?(?P<words>(?:(?P<first>{_WORD}){_SPACE}là|"
    rf"(?P<thing>Thứ){_SPACE}(?P<second>{_WORD}))(?![\w-]))",
    re.IGNORECASE,
)
_MAYBE: Final = re.compile(f"<p>(?i:{_OPENING.pattern})")
_NUMBERED: Final = re.compile(
    r"\d(?<![\w/.-]\d)\d{0,5}(?:/\d{4})?[/-][A-ZĐ]{2}[\wĐđ]{0,12}(?:[/-][A-ZĐ][\w.]{0,14}){0,3}(?<!\.)"
)
_MAYBE_NUMBERED: Final = re.compile(r"[/-][A-ZĐ]{2}")
_TAG: Final = re.compile(r"(<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>)")
_WHOLE: Final = r'<span class="number">\g<0></span>'
_FEWEST: Final = 2
"""Paragraphs that make a list."""
_SENTENCE_ENDS: Final = (".", ":", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class _Item:
    """A paragraph that counts."""

    html: str
    place: int
    is_thing: bool
    """Whether it counts by `Thứ`, which begins the names of weekdays too."""
    start: int
    end: int


def with_directives(html: str) -> str:
    """Give clean HTML with paragraphs that count one after the other as lists.

    Two are needed, with nothing between them. `Thứ hai` and what follows count only after
    `Thứ nhất`: alone they are days of a week.
    """
    if sum(1 for _ in _MAYBE.finditer(html)) < _FEWEST:
        return html
    pieces: list[str] = []
    done = 0
    for run in _runs(html):
        pieces.append(html[done : run[0].start])
        items = "\n".join(f"<li>{item.html}</li>" for item in run)
        pieces.append(f'<ol class="directives">\n{items}\n</ol>')
        done = run[-1].end
    return "".join((*pieces, html[done:])) if pieces else html


def _runs(html: str) -> Iterator[tuple[_Item, ...]]:
    """Give the longest runs of paragraphs that count on from each other."""
    run: list[_Item] = []
    for paragraph in _PARAGRAPH.finditer(html):
        item = _item(paragraph)
        if item is not None and run and _follows(run[-1], item, html):
            run.append(item)
            continue
        if len(run) >= _FEWEST:
            yield tuple(run)
        run = [item] if item is not None and (item.place == 1 or not item.is_thing) else []
    if len(run) >= _FEWEST:
        yield tuple(run)


def _follows(last: _Item, item: _Item, html: str) -> bool:
    counts_on = item.place == last.place + 1 and item.is_thing == last.is_thing
    return counts_on and not html[last.end : item.start].strip()


def _item(paragraph: re.Match[str]) -> _Item | None:
    opening = _OPENING.match(paragraph["text"])
    if opening is None:
        return None
    word = re.sub(_SPACE, " ", opening["first"] or opening["second"]).lower()
    if (word == "nhất" and not opening["thing"]) or (word == "một" and opening["thing"]):
        return None
    html = _in_bold(paragraph["text"].lstrip(), opening)
    start, end = paragraph.span()
    return _Item(html, _PLACES[word], bool(opening["thing"]), start, end)


def _in_bold(text: str, opening: re.Match[str]) -> str:
    """Give a paragraph's text with the words that count in bold.

    Where its author made a sentence bold, that stays, and stands as the item's head. A few bold
    words, which the text goes on from, become plain `b`.
    """
    words = opening["words"]
    if not opening["bold"]:
        return f"<b>{words}</b>{text[len(words) :]}"
    tag = opening["tag"].lower()
    head, closing, rest = text[len(opening["bold"]) :].partition(f"</{tag}>")
    if head.rstrip().endswith(_SENTENCE_ENDS):
        return f"<strong>{head}</strong>{rest}"
    return f"<b>{head}</b>{rest}" if closing else text


def with_whole_numbers(html: str) -> str:
    """Give clean HTML, or escaped text, in which numbers of documents don't break over lines."""
    if not _MAYBE_NUMBERED.search(html) or not _NUMBERED.search(html):
        return html
    pieces = _TAG.split(html)
    pieces[::2] = [
        _NUMBERED.sub(_WHOLE, text) if _MAYBE_NUMBERED.search(text) else text
        for text in pieces[::2]
    ]
    return "".join(pieces)
