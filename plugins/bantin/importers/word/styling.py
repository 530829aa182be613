"""What styles and lists say of paragraphs, written on each paragraph itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from bantin.importers.word.counting import Counts, Way, read_way, value_of
from bantin.importers.word.markup import W

_OFF: Final = frozenset({"0", "false", "off"})
_MOST_STYLES: Final = 20
"""How many styles may be based on each other."""


@dataclass(frozen=True, slots=True)
class _Look:
    """What a style says of its paragraphs."""

    base: str
    align: str
    is_bold: bool
    is_italic: bool
    number: str
    level: str


@dataclass(frozen=True, slots=True)
class ParagraphMark:
    """What a prepared paragraph says of itself in the one attribute that the library hands on."""

    align: str = ""
    is_boxed: bool = False
    way: Way | None = None
    """How its list counts; none where it is in none, or the file doesn't say."""

    def written(self) -> str:
        """Give all of it as one text."""
        way = self.way.written() if self.way is not None else ""
        return f"{self.align.replace('|', '')}|{'1' * self.is_boxed}|{way}"


def read_paragraph_mark(text: str) -> ParagraphMark:
    """Give what `ParagraphMark.written` gave back."""
    align, is_boxed, way = [*text.split("|", 2), "", ""][:3]
    return ParagraphMark(align, bool(is_boxed), read_way(way))


def spread(document: Element, styles: Element | None, numbering: Element | None) -> None:
    """Write on each paragraph what its style and its list say of it, where it says nothing itself.

    Args:
        document: the part with the paragraphs, which is changed.
        styles: the part with the styles, if the file has one.
        numbering: the part with the lists, if the file has one.
    """
    looks = _looks(styles) if styles is not None else {}
    counts = Counts.read(numbering)
    for paragraph in document.iter(W + "p"):
        properties = paragraph.find(W + "pPr")
        if properties is None:
            properties = Element(W + "pPr")
            paragraph.insert(0, properties)
        chain = list(_chain(value_of(properties, "pStyle"), looks))
        align = value_of(properties, "jc") or next((k.align for k in chain if k.align), "")
        own = properties.find(W + "numPr")
        name = value_of(own, "numId") or next((look.number for look in chain if look.number), "")
        level = value_of(own, "ilvl") or next((look.level for look in chain if look.level), "0")
        is_boxed = bool(paragraph.attrib.pop("box", ""))
        place = properties.find(W + "jc")
        place = SubElement(properties, W + "jc") if place is None else place
        place.set(W + "val", ParagraphMark(align, is_boxed, counts.way(name, level)).written())
        for mark, is_on in (("b", _first(chain, "b")), ("i", _first(chain, "i"))):
            if is_on:
                _mark_runs(paragraph, mark)


def _first(chain: list[_Look], mark: str) -> bool:
    return any(look.is_bold if mark == "b" else look.is_italic for look in chain)


def _mark_runs(paragraph: Element, mark: str) -> None:
    for run in paragraph.iter(W + "r"):
        properties = run.find(W + "rPr")
        if properties is None:
            properties = Element(W + "rPr")
            run.insert(0, properties)
        if properties.find(W + mark) is None:
            SubElement(properties, W + mark)


def _looks(styles: Element) -> dict[str, _Look]:
    return {
        style.get(W + "styleId", ""): _Look(
            value_of(style, "basedOn"),
            value_of(style.find(W + "pPr"), "jc"),
            _is_on(style.find(f"{W}rPr/{W}b")),
            _is_on(style.find(f"{W}rPr/{W}i")),
            value_of(style.find(f"{W}pPr/{W}numPr"), "numId"),
            value_of(style.find(f"{W}pPr/{W}numPr"), "ilvl"),
        )
        for style in styles.iter(W + "style")
        if style.get(W + "type", "paragraph") == "paragraph"
    }


def _is_on(mark: Element | None) -> bool:
    return mark is not None and mark.get(W + "val") not in _OFF


def _chain(style: str, looks: Mapping[str, _Look]) -> Iterator[_Look]:
    """Give a style and those it is based on."""
    for _ in range(_MOST_STYLES):
        look = looks.get(style)
        if look is None:
            return
        yield look
        style = look.base
