"""Words of Word files: title, lead, headings, lists, tables, notes, looks, signatures."""

import unicodedata
from pathlib import Path

import pytest
from docx.oxml import parse_xml
from tests.word_drafts import body_of, draft_of
from tests.word_files import CENTRE, LAST, LEAD, NAMES, RIGHT, TEXT, TITLE, WordFile, with_parts

from bantin.article.model import Author
from bantin.importers.draft import BlockKind


@pytest.mark.parametrize(
    "look", [{"style": "Title"}, {"style": "Heading 1"}, {"bold": True}, {"align": CENTRE}, {}]
)
def test_a_title_is_known_by_its_style_its_look_or_its_place(
    look: dict[str, object], tmp_path: Path
) -> None:
    word = WordFile()
    word.text(TITLE.upper(), **look)
    word.text(LEAD)
    word.text(TEXT)
    draft = draft_of(word, tmp_path)
    assert draft.title == TITLE.upper()
    assert (draft.summary, draft.lead_is_explicit) == (LEAD, True)
    assert body_of(draft) == TEXT


def test_a_document_without_a_title_keeps_its_text(tmp_path: Path) -> None:
    word = WordFile()
    word.text(LEAD)
    word.text(TEXT)
    draft = draft_of(word, tmp_path)
    assert draft.title is None
    assert draft.summary == LEAD
    assert body_of(draft) == TEXT


def test_date_byline_and_rubric_beside_the_title_leave_the_text(tmp_path: Path) -> None:
    word = WordFile()
    word.text("Tin tức")
    word.text(TITLE, bold=True, align=CENTRE)
    word.text("06/04/2023 08:15")
    word.text("Tác giả: Thùy An")
    word.text(LEAD)
    word.text(TEXT)
    draft = draft_of(word, tmp_path)
    assert draft.published is not None
    assert draft.published.isoformat() == "2023-04-06T08:15:00+07:00"
    assert draft.authors == (Author("Thùy An"),)
    assert draft.category_paths == ("tin-tuc",)
    assert body_of(draft) == TEXT


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["Tin, ảnh: Thùy An"], [Author("Thùy An")]),
        (["(Ảnh + tin bài) Thùy An"], [Author("Thùy An")]),
        (["Thùy An", "Bí thư Đoàn xã"], [Author("Thùy An", "Bí thư Đoàn xã")]),
        (["Ban Tuyên giáo"], [Author("Ban Tuyên giáo")]),
        (["Hoa Nắng Quê"], [Author("Hoa Nắng Quê")]),
    ],
)
def test_signatures(lines: list[str], authors: list[Author], tmp_path: Path) -> None:
    word = WordFile().news()
    word.text(LAST)
    for line in lines:
        word.text(line, bold=True, align=RIGHT)
    draft = draft_of(word, tmp_path)
    assert list(draft.authors) == authors
    assert body_of(draft) == f"{TEXT}\n\n{LAST}"


def test_headings_lists_and_tables(tmp_path: Path) -> None:
    word = WordFile()
    word.text(TITLE, style="Title")
    word.text(LEAD)
    word.text("Kết quả", style="Heading 1")
    word.text(TEXT)
    word.text("Chi tiết", style="Heading 2")
    word.text("Một", style="List Bullet")
    word.text("Hai", style="List Bullet 2")
    word.text(TEXT)
    word.text("Thứ nhất", style="List Number")
    word.text("Thứ nhì", style="List Number")
    table = word.document.add_table(rows=2, cols=2)
    for place, text in enumerate(("Đội", "Điểm", "A|B", "9")):
        table.cell(place // 2, place % 2).text = text
    word.text("Việc tới", bold=True)
    word.text(LAST)
    assert body_of(draft_of(word, tmp_path)) == (
        f"## Kết quả\n\n{TEXT}\n\n### Chi tiết\n\n- Một\n- Hai\n\n{TEXT}\n\n"
        "1. Thứ nhất\n2. Thứ nhì\n\n| Đội | Điểm |\n| --- | --- |\n| A\\|B | 9 |\n\n"
        f"## Việc tới\n\n{LAST}"
    )


def test_looks_links_and_signs(tmp_path: Path) -> None:
    word = WordFile().news()
    paragraph = word.text("Theo ")
    paragraph.add_run("Đoàn xã").bold = True
    paragraph.add_run(", ")
    paragraph.add_run("rất vui ").italic = True
    paragraph.add_run("<b>*không*</b> & _gạch_ [1](x) &lt;")
    key = word.document.part.relate_to(
        "https://songmay.example/a b(1)",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    link = f'<w:hyperlink {NAMES} r:id="{key}"><w:r><w:t>ở đây</w:t></w:r></w:hyperlink>'
    paragraph._p.append(parse_xml(link))  # noqa: SLF001 - python-docx has no other way in
    assert body_of(draft_of(word, tmp_path)).split("\n\n")[1] == (
        r"Theo **Đoàn xã**, *rất vui* &lt;b>\*không\*&lt;/b> & \_gạch\_ \[1\](x) &amp;lt;"
        "[ở đây](https://songmay.example/a%20b%281%29)"
    )


def test_what_was_changed_is_taken_as_accepted_and_comments_are_left_out(tmp_path: Path) -> None:
    word = WordFile().news()
    paragraph = word.text("Có ")
    for markup in (
        '<w:ins w:id="1" w:author="x"><w:r><w:t>300 em</w:t></w:r></w:ins>',
        '<w:del w:id="2" w:author="x"><w:r><w:delText>200 em</w:delText></w:r></w:del>',
        '<w:fldSimple w:instr="SEQ"><w:r><w:t> dự</w:t></w:r></w:fldSimple>',
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>",
    ):
        whole = parse_xml(f"<w:p {NAMES}>{markup}</w:p>")
        paragraph._p.append(whole[0])  # noqa: SLF001 - python-docx has no other way in
    word.document.add_comment(paragraph.runs, text="Xem lại", author="x")
    assert body_of(draft_of(word, tmp_path)).split("\n\n")[1] == "Có 300 em dự"


def test_notes_stand_below_with_their_numbers(tmp_path: Path) -> None:
    word = WordFile().news()
    word.raw('<w:footnoteReference w:id="7"/>', word.text("Theo kế hoạch"))
    word.document.part.relate_to(
        "footnotes.xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
        is_external=True,
    )
    text = "<w:p><w:r><w:t>Số 12</w:t></w:r></w:p>"
    note = f'<w:footnotes {NAMES}><w:footnote w:id="7">{text}</w:footnote></w:footnotes>'
    data = with_parts(word.data(), {"word/footnotes.xml": note.encode()})
    body = body_of(draft_of(data, tmp_path)).split("\n\n")
    assert body[1:] == [r"Theo kế hoạch\[1\]", r"\[1\] Số 12"]


def test_text_is_composed_and_lookalikes_are_mended(tmp_path: Path) -> None:
    word = WordFile()
    word.text(unicodedata.normalize("NFD", TITLE), bold=True)
    word.text(unicodedata.normalize("NFD", LEAD))
    word.text(TEXT.replace("đ", "\u00f0"))
    draft = draft_of(word, tmp_path)
    assert (draft.title, draft.summary) == (TITLE, LEAD)
    assert body_of(draft) == TEXT


def test_nothing_of_a_letter_is_lost(tmp_path: Path) -> None:
    word = WordFile().news()
    word.text("Kính thưa quý vị")
    word.text(LAST)
    word.text("Nơi nhận: như trên")
    texts = [block.text for block in draft_of(word, tmp_path).blocks]
    assert texts == [TEXT, "Kính thưa quý vị", LAST, "Nơi nhận: như trên"]
    assert BlockKind.PHOTO not in {block.kind for block in draft_of(word, tmp_path).blocks}


def test_letters_below_their_reading_are_kept(tmp_path: Path) -> None:
    word = WordFile().news()
    reading, base = ("<w:r><w:t>とうきょう</w:t></w:r>", "<w:r><w:t>東京</w:t></w:r>")
    markup = f"<w:ruby><w:rubyPr/><w:rt>{reading}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby>"
    word.raw(markup, word.text("Các em chào: "))
    word.text(LAST)
    assert "Các em chào: 東京" in body_of(draft_of(word, tmp_path))
