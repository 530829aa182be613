"""Reading a part's XML as if hostile: no document types, so no entities; bounds on its size.

The libraries that read Word files parse with the standard library's defaults, which expand
entities. They only ever get markup that was read here and written anew.
"""

from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import (
    Element,
    TreeBuilder,
    tostring,
)
from xml.parsers import expat

from bantin.importers.word.package import BrokenPartError
from bantin.wording import importing_word as kinds

MOST_XML: Final = 24_000_000
"""Most bytes of one part; a report of 200 pages has about 5 million."""
MOST_ELEMENTS: Final = 300_000
"""Most elements of one part; a report of 200 pages has about 100,000."""
MOST_DEPTH: Final = 90
"""How deep elements may be nested; a photo in a box in a table in a table is 40 deep."""

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V: Final = "{urn:schemas-microsoft-com:vml}"
OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATIONSHIPS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"

# What the strict form of the standard calls the same things (ECMA-376, part 1, annex A).
_STRICT: Final = {
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": W,
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}": R,
    "{http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing}": WP,
    "{http://purl.oclc.org/ooxml/drawingml/main}": A,
    "{http://purl.oclc.org/ooxml/drawingml/picture}": PIC,
    "{http://purl.oclc.org/ooxml/officeDocument/math}": M,
}


def parse(data: bytes) -> Element:
    """Give the root of a part.

    Raises:
        BrokenPartError: it isn't well formed, has a document type, or passes a bound.
    """
    if len(data) > MOST_XML:
        raise BrokenPartError(kinds.WORD_BOMB)
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    parser.StartDoctypeDeclHandler = reader.refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's signature
        return reader.builder.close()
    except (expat.ExpatError, AssertionError, ValueError, LookupError) as error:
        raise BrokenPartError(kinds.WORD_DAMAGED) from error


def write(root: Element) -> bytes:
    """Give a part's bytes.

    Raises:
        BrokenPartError: it has names that can't be written.
    """
    try:
        written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    except (TypeError, ValueError, RecursionError) as error:
        raise BrokenPartError(kinds.WORD_DAMAGED) from error
    return written


@dataclass(slots=True)
class _Reader:
    builder: TreeBuilder = field(default_factory=TreeBuilder)
    depth: int = 0
    count: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > MOST_DEPTH or self.count > MOST_ELEMENTS:
            raise BrokenPartError(kinds.WORD_BOMB)
        self.builder.start(_tag(name), {_tag(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.builder.end(_tag(name))

    def data(self, text: str) -> None:
        self.builder.data(text)

    def refuse(self, *_: object) -> None:
        raise BrokenPartError(kinds.WORD_ENTITIES)


def _tag(name: str) -> str:
    """Give a name as `{namespace}name`, a strict namespace as the usual one."""
    space, mark, local = name.rpartition("}")
    if not mark:
        return name
    return _STRICT.get(f"{{{space}}}", f"{{{space}}}") + local
