"""Making plain markup of what Word and its likes write, before a library reads it.

The library (mammoth) knows paragraphs, runs, lists, tables, notes and tracked changes, but passes
over pictures in groups and shapes, text in fields of one kind, and what only newer programs
write; and it fails on references that lead nowhere. So a small document is made anew of the parts
that hold text: every picture becomes a plain one that has a key in place of its bytes.
"""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element, SubElement
from zipfile import ZipFile

from bantin.importers.word.counting import value_of
from bantin.importers.word.graphics import Pictures, simplify
from bantin.importers.word.markup import MC, RELATIONSHIPS, M, R, V, W, parse, write
from bantin.importers.word.package import BrokenPartError, Package, resolve
from bantin.importers.word.styling import spread
from bantin.wording import importing_word as kinds

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_DOCUMENT: Final = "word/document.xml"
_OTHERS: Final = ("styles", "numbering", "footnotes", "endnotes")
"""Parts that count beside the document; comments, headers and footers don't."""
_WITH_PARAGRAPHS: Final = (_DOCUMENT, "word/footnotes.xml", "word/endnotes.xml")
_WITH_TEXT: Final = frozenset({"footnotes", "endnotes"})
_UNWRAPPED: Final = frozenset(
    W + name
    for name in (
        *("fldSimple", "sdt", "sdtContent", "bdo", "dir", "smartTag", "customXml"),
        *("ruby", "rubyBase"),
    )
)
"""What stands around text and is nothing to a reader."""
_DROPPED: Final = frozenset(
    W + name
    for name in (
        "sdtPr",
        "sdtEndPr",
        "customXmlPr",
        "smartTagPr",
        "rt",
        "commentReference",
        "rubyPr",
    )
)
_GRAPHICS: Final = frozenset({W + "drawing", W + "pict", W + "object"})
_OFF: Final = frozenset({"0", "false", "off"})
_HEX: Final = re.compile(r"[0-9A-Fa-f]{4}")
_MOST_COLUMNS: Final = 63


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that can be read without harm, and its pictures."""

    document: bytes
    """A .docx without pictures; each is a key of `sources`."""
    sources: Mapping[str, str] = field(hash=False)
    """The part of the file that holds a picture; `link:` and the address where none does."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part calls another part or an address."""

    kind: str
    target: str
    is_outside: bool


def prepare(package: Package) -> Prepared:
    """Make the document that is read of a file's parts.

    Raises:
        BrokenPartError: a part that counts is missing, damaged or too large, or the file is one
            of Excel or PowerPoint.
    """
    main = _main_part(package)
    relations = _relations(package, main)
    pictures = Pictures()
    parts = {_DOCUMENT: parse(package.read(main))}
    if parts[_DOCUMENT].tag != W + "document":
        raise BrokenPartError(kinds.WORD_NONE)
    links = {"document": relations}
    _tidy(parts[_DOCUMENT], pictures, relations, main)
    for name in _OTHERS:
        part = _named(package, main, relations, name)
        if part is None:
            continue
        parts[f"word/{name}.xml"] = _complete(parse(package.read(part)))
        if name in _WITH_TEXT:
            links[name] = _relations(package, part)
            _tidy(parts[f"word/{name}.xml"], pictures, links[name], part)
    styles, numbering = (parts.get(f"word/{name}.xml") for name in ("styles", "numbering"))
    for name in _WITH_PARAGRAPHS:
        if name in parts:
            spread(parts[name], styles, numbering)
    return Prepared(_pack(parts, pictures, links), pictures.sources)


def _main_part(package: Package) -> str:
    """Find the document by the package's relationships, else where Word has it."""
    relations = _relations(package, "")
    found = [resolve("", r.target) for r in relations.values() if r.kind == "officeDocument"]
    names = [name for name in (*found, _DOCUMENT) if package.has(name)]
    if not names:
        raise BrokenPartError(kinds.WORD_NONE)
    return names[0]


def _relations(package: Package, part: str) -> dict[str, Relation]:
    """Give what a part calls others by its ids; of the package itself where it is empty."""
    folder, _, last = part.rpartition("/")
    name = f"{folder}/_rels/{last}.rels".lstrip("/")
    if not package.has(name):
        return {}
    rows = parse(package.read(name)).iter(RELATIONSHIPS + "Relationship")
    return {
        row.get("Id", ""): Relation(
            row.get("Type", "").rpartition("/")[2],
            row.get("Target", ""),
            row.get("TargetMode") == "External",
        )
        for row in rows
    }


def _named(package: Package, main: str, relations: Mapping[str, Relation], kind: str) -> str | None:
    found = (resolve(main, r.target) for r in relations.values() if r.kind == kind)
    return next((name for name in found if package.has(name)), None)


def _complete(root: Element) -> Element:
    """Give a table's rows what the library can't do without and Word can, or take them out."""
    for style in root.iter(W + "style"):
        style.attrib.setdefault(W + "type", "paragraph")
        style.attrib.setdefault(W + "styleId", "")
    for note in (*root.iter(W + "footnote"), *root.iter(W + "endnote")):
        note.attrib.setdefault(W + "id", "")
    for count in root.findall(W + "num"):
        if not value_of(count, "abstractNumId"):
            root.remove(count)
    return root


# ---- one part


def _tidy(root: Element, pictures: Pictures, relations: Mapping[str, Relation], part: str) -> None:
    """Make a part's markup plain, in its place."""
    places = {
        key: f"link:{relation.target}" if relation.is_outside else resolve(part, relation.target)
        for key, relation in relations.items()
    }
    _tidy_children(root, pictures, places, part)


def _tidy_children(
    parent: Element, pictures: Pictures, places: Mapping[str, str], part: str
) -> None:
    kept: list[Element] = []
    for child in parent:
        kept.extend(_plain(child, pictures, places, part))
    parent[:] = kept


def _plain(
    element: Element, pictures: Pictures, places: Mapping[str, str], part: str
) -> Iterator[Element]:
    """Give what stands for an element: itself, what is within it, or nothing."""
    if element.tag in _DROPPED or (element.tag == W + "r" and _is_hidden(element)):
        return
    if _is_graphic(element):
        shown = simplify(element, pictures, places)
        for simple in shown:
            _tidy_boxes(simple, pictures, places, part)
        yield from shown
        return
    if element.tag == MC + "AlternateContent":
        element = _alternative(element)
    if element.tag == M + "oMath":
        yield _run("".join(text.text or "" for text in element.iter(M + "t")))
        return
    if not _is_sound(element, places):
        return
    _tidy_children(element, pictures, places, part)
    if element.tag in _UNWRAPPED or element.tag.startswith((MC, M)):
        yield from list(element)
    else:
        yield element


def _tidy_boxes(simple: Element, pictures: Pictures, places: Mapping[str, str], part: str) -> None:
    for box in simple.iterfind(f"{V}shape/{V}textbox/{W}txbxContent"):  # inner ones come by it
        _tidy_children(box, pictures, places, part)
        for paragraph in box.iter(W + "p"):
            paragraph.set("box", "1")


def _is_graphic(element: Element) -> bool:
    """Tell whether an element is a picture or a shape, written in one way or in two."""
    if element.tag in _GRAPHICS:
        return True
    return element.tag == MC + "AlternateContent" and any(
        inner.tag in _GRAPHICS for way in element for inner in way
    )


def _alternative(element: Element) -> Element:
    """Give the way of writing, of several, that every program can read."""
    fallback = element.find(MC + "Fallback")
    choice = element.find(MC + "Choice")
    if fallback is not None and len(fallback):
        return fallback
    return choice if choice is not None else element


def _is_hidden(run: Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(W + "val") not in _OFF


def _is_sound(element: Element, places: Mapping[str, str]) -> bool:
    """Mend what an element calls others by; tell whether it can be read at all."""
    if element.tag in {W + "footnoteReference", W + "endnoteReference"}:
        return element.get(W + "id") is not None
    if element.tag == W + "sym":
        return _HEX.fullmatch(element.get(W + "char", "")) is not None
    if element.tag == W + "hyperlink" and not _leads_out(element, places):
        element.attrib.pop(R + "id", None)
    if element.tag == W + "cr":
        element.tag = W + "br"
    if element.tag == W + "ptab":
        element.tag = W + "tab"
    if element.tag == W + "gridSpan":
        value = element.get(W + "val", "")
        return value.isascii() and value.isdigit() and 1 <= int(value) <= _MOST_COLUMNS
    return True


def _leads_out(link: Element, places: Mapping[str, str]) -> bool:
    return places.get(link.get(R + "id", ""), "").startswith("link:")


def _run(text: str) -> Element:
    run = Element(W + "r")
    SubElement(run, W + "t").text = text
    return run


# ---- packing


def _pack(
    parts: Mapping[str, Element],
    pictures: Pictures,
    relations: Mapping[str, Mapping[str, Relation]],
) -> bytes:
    """Give the document anew, as Word would name its parts."""
    own = [(n, _OFFICE + n, f"/word/{n}.xml") for n in _OTHERS if f"word/{n}.xml" in parts]
    shown = [(key, f"{_OFFICE}image", f"/photo/{key}") for key in pictures.sources]
    stream = io.BytesIO()
    with ZipFile(stream, "w") as archive:
        main = _related([("main", f"{_OFFICE}officeDocument", f"/{_DOCUMENT}")])
        archive.writestr("_rels/.rels", main)
        for name, named in relations.items():
            rows = [*(own if name == "document" else ()), *shown, *_links(named)]
            archive.writestr(f"word/_rels/{name}.xml.rels", _related(rows))
        for key in pictures.sources:
            archive.writestr(f"photo/{key}", key)
        for name, root in parts.items():
            archive.writestr(name, write(root))
    return stream.getvalue()


def _links(relations: Mapping[str, Relation]) -> list[tuple[str, str, str]]:
    outside = {key: row.target for key, row in relations.items() if row.is_outside}
    return [(key, f"{_OFFICE}hyperlink", target) for key, target in outside.items()]


def _related(rows: Iterable[tuple[str, str, str]]) -> bytes:
    root = Element(RELATIONSHIPS + "Relationships")
    for key, kind, target in rows:
        SubElement(
            root, RELATIONSHIPS + "Relationship", {"Id": key, "Type": kind, "Target": target}
        )
    return write(root)
