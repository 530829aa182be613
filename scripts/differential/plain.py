"""Whole conversions with and without the short way for plain texts, side by side."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import cycle
from typing import Final

from bantin.findings import Checked
from bantin.page.body import Body
from bantin.page.markdown import Converter
from bantin.page.plain_text import PlainTexts, plain_texts
from bantin.page.text import Text
from differential.compare import pair
from differential.prose import prose

_USUAL: Final = ("toc", "tables", "fenced_code")
_EVERY: Final = (
    *_USUAL,
    *("attr_list", "footnotes", "admonition", "md_in_html", "abbr", "def_list", "sane_lists"),
)
_Options = Mapping[str, dict[str, object]]
SETS: Final[tuple[tuple[tuple[str, ...], _Options], ...]] = (
    (_USUAL, {}),
    (_EVERY, {}),
    ((), {}),
    (("markdown.extensions.toc", "extra"), {"markdown.extensions.toc": {"toc_depth": "2-3"}}),
    (("toc", "abbr"), {"toc": {"marker": "Chiều nay", "separator": "_"}}),
    (("toc", "sane_lists"), {"toc": {"permalink": True}}),
)
"""Extensions as sites configure them, and their options; of the last none is plain."""

_FILES: Final = frozenset({"1.jpg", "a.mp4", "a.jpg", "b.mp3"})
_TARGETS: Final = {
    "tin/a/index.md": "tin/2023/10/25/a/",
    "tin/bài/index.md": "tin/2023/10/26/bai/",
    "tin/x/a.mp4": "tin/2024/01/01/x/a.mp4",
    "tin/x/b.mp3": "tin/2024/01/01/x/b.mp3",
    "index.md": "",
}


class _Asked(dict[str, str]):
    """Addresses, and which of them were asked for."""

    def __init__(self) -> None:
        super().__init__(_TARGETS)
        self.names: list[str] = []

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """Give an address, and take note of its name."""
        self.names.append(key)
        return super().get(key, default)


@dataclass(frozen=True, slots=True)
class PlainDifference:
    """A document that isn't the same, and the extensions."""

    number: int
    extensions: tuple[str, ...]
    text: str
    stock: tuple[Checked[Body], list[str]]
    quick: tuple[Checked[Body], list[str]]


@dataclass(slots=True)
class _Sides:
    """One dialect's converters, and the files that each of them has asked for."""

    names: tuple[str, ...]
    plain: PlainTexts | None
    stock: Converter
    quick: Converter
    stock_asked: _Asked
    quick_asked: _Asked


def plain_differences(numbers: Iterable[int]) -> Iterator[PlainDifference | bool]:
    """Give, for the document of each number, what differs; else whether the short way was taken."""
    every = [_sides(names, options) for names, options in SETS]
    for number, sides in zip(numbers, cycle(every), strict=False):
        text = Text(prose(number), "tin/x/index.md", "tin/x", "tin/2024/01/01/x/", 7, _FILES)
        sides.stock_asked.names.clear()
        sides.quick_asked.names.clear()
        wanted = sides.stock.convert(text), sides.stock_asked.names.copy()
        given = sides.quick.convert(text), sides.quick_asked.names.copy()
        if wanted != given:
            yield PlainDifference(number, sides.names, text.markdown, wanted, given)
        else:
            plain = sides.plain
            yield plain is not None and plain.marked_up(text.markdown, str) is not None


def _sides(names: tuple[str, ...], options: _Options) -> _Sides:
    stock_asked, quick_asked = _Asked(), _Asked()
    unknown = (*names, "differential.nothing")
    return _Sides(
        names,
        plain_texts(pair(names, dict(options))[1], names),
        Converter(unknown, options, stock_asked),
        Converter(names, options, quick_asked),
        stock_asked,
        quick_asked,
    )
