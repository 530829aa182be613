"""Pictures and shapes in all the ways Word writes them, made one plain way.

A photo may stand in a line, float over the page, lie in a group or fill a shape (DrawingML,
ECMA-376 part 1, 20 and 21), or be written as Word 2003 did (VML, part 4, 19); newer files have
both, one for old readers.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from bantin.importers.word.markup import MC, OFFICE, PIC, WP, A, R, V, W

_MISSING: Final = "missing:"
_DRAWN: Final = frozenset({A + "blip", V + "imagedata", V + "fill"})
_FLOATS: Final = re.compile(r"position\s*:\s*absolute", re.IGNORECASE)
DRAWINGS: Final = {"chart": "Chart", "chartex": "Chart", "diagram": "SmartArt"}
"""What Word draws of figures when it shows them, by the end of its kind; by Word's own names."""
DRAWING: Final = "drawing:"
"""Begins the source of such a drawing; its name follows."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the plain picture says of itself in the one attribute that the library hands on."""

    floats: bool
    is_cut: bool
    alt: str

    def written(self) -> str:
        """Give all of it as one text."""
        return f"{self.floats:d}{self.is_cut:d}{self.alt}"


def read_mark(text: str) -> Mark:
    """Give what `Mark.written` gave back."""
    return Mark(text[:1] == "1", text[1:2] == "1", text[2:])


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of a file so far, each once; this alone grows while a file is made plain."""

    sources: dict[str, str] = field(default_factory=dict)
    """Where each is, by its key."""
    keys: dict[str, str] = field(default_factory=dict)
    """The key of each, by where it is."""

    def key(self, source: str) -> str:
        """Give the key of a picture, a new one where it wasn't seen before."""
        if source not in self.keys:
            self.keys[source] = f"photo-{len(self.sources) + 1}"
            self.sources[self.keys[source]] = source
        return self.keys[source]


def simplify(
    element: Element, pictures: Pictures, places: Mapping[str, str]
) -> tuple[Element, ...]:
    """Give the pictures of a drawing as plain ones, then its text boxes.

    Args:
        element: a drawing, in one way of writing or in several.
        pictures: takes the pictures in.
        places: where the pictures are, by the ids of the part.
    """
    chosen = _chosen(element)
    floats, is_cut = _is_floating(chosen), _is_cut(chosen)
    shown = [
        _picture(key, Mark(floats, is_cut, alt))
        for key, alt in _shown(chosen, pictures, places, "")
    ]
    boxes = [_box(content) for content in _boxes(chosen)]
    return (*shown, *boxes)


def _chosen(element: Element) -> Element:
    """Choose among ways of writing the first that shows or says anything."""
    if element.tag != MC + "AlternateContent":
        return element
    ways = [way for way in element if way.tag in {MC + "Choice", MC + "Fallback"}]
    telling = (way for way in ways if _weight(way) > 0)
    return next(telling, element)


def _weight(way: Element) -> int:
    text = W + "txbxContent"
    return sum(inner.tag in _DRAWN or inner.tag == text for inner in way.iter())


def _shown(
    element: Element, pictures: Pictures, places: Mapping[str, str], alt: str
) -> Iterator[tuple[str, str]]:
    """Give the keys of pictures in order, with what is said of them; none of those in boxes."""
    alt = _alt(element) or alt
    source = _source(element, places)
    if source is not None:
        yield pictures.key(_apart(source, pictures)), alt
    for child in element:
        if child.tag == MC + "AlternateContent":
            yield from _shown(_chosen(child), pictures, places, alt)
        elif child.tag != W + "txbxContent":
            yield from _shown(child, pictures, places, alt)


def _apart(source: str, pictures: Pictures) -> str:
    """Give each drawing a source of its own: it has no part that tells it from others."""
    return f"{source}:{len(pictures.sources)}" if source.startswith(DRAWING) else source


def _alt(element: Element) -> str:
    """Give what is said of the picture on an element, or on its properties within."""
    if element.tag == V + "imagedata":
        return ""
    own = element.get("alt", "") or element.get(OFFICE + "title", "")
    names = (WP + "docPr", f"{PIC}nvPicPr/{PIC}cNvPr")
    said = (element.find(name) for name in names)
    return own or next((s.get("descr", "") for s in said if s is not None and s.get("descr")), "")


def _source(element: Element, places: Mapping[str, str]) -> str | None:
    """Give where the picture of an element is; none where it shows none."""
    if element.tag == A + "graphicData":
        name = DRAWINGS.get(element.get("uri", "").rpartition("/")[2])
        return f"{DRAWING}{name}" if name else None
    if element.tag not in _DRAWN:
        return None
    keys = (element.get(R + "embed"), element.get(R + "id"), element.get(R + "link"))
    named = [key for key in keys if key]
    if element.tag == V + "imagedata" and not named:
        outside = element.get("src")
        return f"link:{outside}" if outside else None
    if not named:
        return None
    return next((places[key] for key in named if key in places), _MISSING + named[0])


def _boxes(element: Element) -> Iterator[Element]:
    """Give the text boxes of a drawing, not those within them."""
    for child in element:
        if child.tag == MC + "AlternateContent":
            yield from _boxes(_chosen(child))
        elif child.tag == W + "txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _is_floating(element: Element) -> bool:
    """Tell whether a drawing stands beside the lines, not in one of them."""
    return any(
        inner.tag == WP + "anchor" or _FLOATS.search(inner.get("style", "")) is not None
        for inner in element.iter()
    )


def _is_cut(element: Element) -> bool:
    """Tell whether a drawing shows a part of its picture alone (ECMA-376 part 1, 20.1.8.55)."""
    shown = element.iter(A + "srcRect")
    return any(value.strip("0%") for one in shown for value in one.attrib.values())


def _picture(key: str, mark: Mark) -> Element:
    drawing = Element(W + "drawing")
    inline = SubElement(drawing, WP + "inline")
    SubElement(inline, WP + "docPr", {"descr": mark.written()})
    data = SubElement(SubElement(inline, A + "graphic"), A + "graphicData")
    fill = SubElement(SubElement(data, PIC + "pic"), PIC + "blipFill")
    SubElement(fill, A + "blip", {R + "embed": key})
    return drawing


def _box(content: Element) -> Element:
    pict = Element(W + "pict")
    SubElement(SubElement(pict, V + "shape"), V + "textbox").append(content)
    return pict
