"""What python-docx made, saved anew by LibreOffice: the same article comes of it."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.word_drafts import body_of, codes, draft_of, read
from tests.word_files import (
    CENTRE,
    LAST,
    LEAD,
    RIGHT,
    TEXT,
    TITLE,
    WordFile,
    photo,
)

from bantin.importers.documents.telling import photo_records
from bantin.importers.draft import as_record

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("soffice") is None,
        reason="no soffice on this machine; Debian's libreoffice-writer-nogui brings it",
    ),
]


def saved_anew(file: Path, kind: str, folder: Path) -> bytes:
    """Give a file as LibreOffice saves it.

    Args:
        file: a .docx.
        kind: the ending of what is made of it.
        folder: for LibreOffice's own files and the new one; nothing else writes there.
    """
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--convert-to", kind]
    target = folder / "saved"
    done = subprocess.run(
        [*command, "--outdir", str(target), str(file)], capture_output=True, text=True, check=False
    )
    new = target / f"{file.stem}.{kind}"
    assert new.is_file(), done.stdout + done.stderr
    return new.read_bytes()


def article() -> WordFile:
    """Give an article with all that staff's files hold."""
    word = WordFile()
    word.text(TITLE.upper(), bold=True, align=CENTRE)
    word.text(LEAD, bold=True)
    word.shot()
    word.text("Quang cảnh ngày hội", italic=True, align=CENTRE)
    word.text("Kết quả", style="Heading 1")
    paragraph = word.text("Theo ")
    paragraph.add_run("Đoàn xã").bold = True
    paragraph.add_run(", các em ")
    paragraph.add_run("rất vui").italic = True
    paragraph.add_run(" <b> & *sao* _gạch_ và học được nhiều điều hay trong ngày hội này.")
    for style in ("List Bullet", "List Number"):
        word.text("Trồng 300 cây xanh", style=style)
        word.text("Tặng 20 suất quà", style=style)
    word.text(TEXT)
    row = word.document.add_paragraph()
    word.shot(row)
    word.shot(row, alt="Ba bạn nhỏ đọc sách")
    word.text("Các em thi vẽ", style="Caption")
    gallery = word.document.add_table(rows=2, cols=2)
    for column, text in enumerate(("Thi hát", "Thi kể chuyện")):
        word.shot(gallery.cell(0, column).paragraphs[0])
        gallery.cell(1, column).text = text
    word.text(LAST)
    data = word.document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Đội", "Điểm", "Ấp Bờ Tre", "9")):
        data.cell(place // 2, place % 2).text = text
    word.text(TEXT)
    word.text("Một số hình ảnh tại ngày hội:")
    for caption in ("Ảnh: Trao quà cho các em", "Ảnh: Thi vẽ tranh"):
        word.shot()
        word.text(caption, align=CENTRE)
    word.text("Tin, ảnh: Thùy An", bold=True, align=RIGHT)
    return word


def test_a_docx_gives_the_same_article(tmp_path: Path) -> None:
    file = article().save(tmp_path)
    before = draft_of(file.read_bytes(), tmp_path)
    anew = read(saved_anew(file, "docx", tmp_path), tmp_path, is_dry=False)
    assert anew.draft is not None
    assert anew.written is not None
    assert as_record(anew.draft) == as_record(before)
    assert photo_records(anew.draft) == photo_records(before)
    assert body_of(anew.draft) == body_of(before)
    for number, row in enumerate(photo_records(before), start=1):
        assert (anew.written.parent / str(row["file"])).read_bytes() == photo(5 * number)


def anchored(key: str) -> str:
    """Give a photo that floats over the page, in full: LibreOffice passes over less."""
    size = '<wp:extent cx="900000" cy="600000"/><wp:effectExtent l="0" t="0" r="0" b="0"/>'
    where = "".join(
        f'<wp:position{way} relativeFrom="{of}"><wp:posOffset>100</wp:posOffset></wp:position{way}>'
        for way, of in (("H", "column"), ("V", "paragraph"))
    )
    stretch = "<a:stretch><a:fillRect/></a:stretch>"
    fill = f'<pic:blipFill><a:blip r:embed="{key}"/>{stretch}</pic:blipFill>'
    shape = (
        '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="600000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    names = '<pic:nvPicPr><pic:cNvPr id="0" name="a"/><pic:cNvPicPr/></pic:nvPicPr>'
    uri = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{where}{size}<wp:wrapTopAndBottom/>'
        '<wp:docPr id="90" name="a"/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{uri}"><pic:pic>{names}{fill}{shape}</pic:pic></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing>"
    )


def old_shape(inner: str) -> str:
    """Give a shape as Word 2003 wrote it."""
    style = "width:72pt;height:48pt"
    kind = (
        '<v:shapetype id="t75" coordsize="21600,21600" path="m0,0l0,21600,21600,21600,21600,0xe"/>'
    )
    return f'<w:pict>{kind}<v:shape type="#t75" style="{style}">{inner}</v:shape></w:pict>'


def test_photos_of_all_kinds_of_places_stay(tmp_path: Path) -> None:
    word = WordFile().news()
    word.raw(anchored(word.relate(photo(10)))).add_run(LAST)
    word.text("Các em thi hát", italic=True, align=CENTRE)
    word.text(TEXT)
    word.raw(old_shape(f'<v:imagedata r:id="{word.relate(photo(20))}"/>'))
    word.text("Các em thi vẽ", italic=True, align=CENTRE)
    word.text(LAST)
    word.shot()
    box = "<w:txbxContent><w:p><w:r><w:t>Chú thích trong hộp</w:t></w:r></w:p></w:txbxContent>"
    word.raw(old_shape(f"<v:textbox>{box}</v:textbox>"))
    word.text(TEXT)
    file = word.save(tmp_path)
    before, anew = (
        read(file.read_bytes(), tmp_path),
        read(saved_anew(file, "docx", tmp_path), tmp_path),
    )
    assert before.draft is not None
    assert anew.draft is not None
    captions = ["Các em thi hát", "Các em thi vẽ", "Chú thích trong hộp"]
    assert [row["caption"] for row in photo_records(before.draft)] == captions
    assert photo_records(anew.draft) == photo_records(before.draft)
    assert body_of(anew.draft) == body_of(before.draft)


def test_an_old_doc_is_one_clear_line(tmp_path: Path) -> None:
    imported = read(saved_anew(article().save(tmp_path), "doc", tmp_path), tmp_path)
    assert imported.draft is None
    assert codes(imported) == ["word-old"]
    assert "Save As" in imported.findings[0].message("vi")
