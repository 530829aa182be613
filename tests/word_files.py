"""Word files made for tests: with python-docx, and with markup of Word's that it can't write."""

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from docx.document import Document as DocumentObject
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from PIL import Image

CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT
TITLE: Final = "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách"
LEAD: Final = (
    "Sáng 5/4/2023, Đoàn xã Cầu Mây tổ chức ngày hội đọc sách với 300 em thiếu nhi tham gia."
)
TEXT: Final = (
    "Các em được mượn sách, nghe kể chuyện và thi vẽ tranh theo sách trong không khí rất vui."
)
LAST: Final = (
    "Kết thúc ngày hội, Đoàn xã trao 12 suất quà cho các em vượt khó học tốt trên địa bàn xã."
)


def photo(shade: int = 90, form: str = "JPEG", size: tuple[int, int] = (48, 32)) -> bytes:
    """Give a small picture, another one for another shade."""
    stream = io.BytesIO()
    Image.new("RGB", size, (shade, 120, 200)).save(stream, form)
    return stream.getvalue()


@dataclass(slots=True)
class WordFile:
    """A document that is being made."""

    document: DocumentObject = field(default_factory=Document)
    shade: int = 0

    def text(self, text: str, **look: object) -> Paragraph:
        """Add a paragraph; `look` is bold, italic, align, style."""
        style = look.get("style")
        paragraph = self.document.add_paragraph(style=str(style) if style else None)
        run = paragraph.add_run(text)
        run.bold, run.italic = bool(look.get("bold")) or None, bool(look.get("italic")) or None
        align = look.get("align")
        if isinstance(align, WD_ALIGN_PARAGRAPH):
            paragraph.alignment = align
        return paragraph

    def news(self) -> "WordFile":
        """Add a title, a lead and a paragraph."""
        self.text(TITLE, bold=True, align=CENTRE)
        self.text(LEAD, bold=True)
        self.text(TEXT)
        return self

    def shot(self, paragraph: Paragraph | None = None, data: bytes = b"", alt: str = "") -> Run:
        """Add a photo, alone in a paragraph in the middle or to one that is given."""
        if paragraph is None:
            paragraph = self.document.add_paragraph()
            paragraph.alignment = CENTRE
        run = paragraph.add_run()
        self.shade += 5
        shape = run.add_picture(io.BytesIO(data or photo(self.shade)))
        shape._inline.docPr.set("descr", alt)  # noqa: SLF001 - python-docx has no way to set it
        return run

    def relate(self, data: bytes) -> str:
        """Add a picture's part and give the id by which the document calls it."""
        key, _ = self.document.part.get_or_add_image(io.BytesIO(data))
        return str(key)

    def raw(self, markup: str, paragraph: Paragraph | None = None) -> Paragraph:
        """Add markup of Word's within a run."""
        paragraph = paragraph or self.document.add_paragraph()
        run = parse_xml(f"<w:r {NAMES}>{markup}</w:r>")
        paragraph._p.append(run)  # noqa: SLF001 - python-docx has no other way in
        return paragraph

    def data(self) -> bytes:
        """Give the file's bytes."""
        stream = io.BytesIO()
        self.document.save(stream)
        return stream.getvalue()

    def save(self, folder: Path, name: str = "bai-viet.docx") -> Path:
        """Write the file."""
        file = folder / name
        file.write_bytes(self.data())
        return file


NAMES: Final = (
    nsdecls("w", "r", "wp", "a", "pic")
    + ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
)


def blip(key: str, way: str = "embed") -> str:
    """Give the picture of a drawing."""
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:{way}="{key}"/></pic:blipFill><pic:spPr/></pic:pic>'
    )


def floating(inner: str, alt: str = "") -> str:
    """Give a drawing that floats over the page."""
    return (
        f'<w:drawing><wp:anchor><wp:docPr id="9" name="" descr="{alt}"/><a:graphic>'
        f'<a:graphicData uri="x">{inner}</a:graphicData></a:graphic></wp:anchor></w:drawing>'
    )


def vml(key: str) -> str:
    """Give a picture as Word 2003 wrote it."""
    return f'<w:pict><v:shape><v:imagedata r:id="{key}" o:title=""/></v:shape></w:pict>'


def text_box(text: str) -> str:
    """Give a text box in both ways of writing, as Word does."""
    content = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    new = floating(f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>")
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    )


def with_parts(data: bytes, parts: dict[str, bytes | None]) -> bytes:
    """Give a ZIP with other parts: replaced, added, or taken away where there are no bytes."""
    stream = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            if part is not None:
                new.writestr(name, part)
    return stream.getvalue()


def part_of(data: bytes, name: str) -> bytes:
    """Give a part of a ZIP."""
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)
