"""Types of mammoth's model of a document, as far as it is walked."""

from contextlib import AbstractContextManager
from typing import IO

class Element: ...

class HasChildren(Element):
    children: list[object]
    def copy(self, *, children: list[object]) -> Document: ...

class Notes:
    def find_note(self, note_type: str, note_id: str) -> Note: ...

class Document(HasChildren):
    notes: Notes

class NumberingLevel:
    level_index: str
    is_ordered: bool

class Paragraph(HasChildren):
    style_id: str | None
    style_name: str | None
    numbering: NumberingLevel | None
    alignment: str | None

class Run(HasChildren):
    is_bold: bool
    is_italic: bool

class Text(Element):
    value: str

class Hyperlink(HasChildren):
    href: str | None

class Checkbox(Element):
    checked: bool

class Table(HasChildren): ...
class TableRow(HasChildren): ...

class TableCell(HasChildren):
    colspan: int
    rowspan: int

class Break(Element):
    break_type: str

class Tab(Element): ...

class Image(Element):
    alt_text: str | None
    def open(self) -> AbstractContextManager[IO[bytes]]: ...

class Note(Element):
    body: list[object]

class NoteReference(Element):
    note_type: str
    note_id: str
