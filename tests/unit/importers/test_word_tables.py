"""Tables of Word files: galleries with captions in cells, data, an office's letterhead."""

from pathlib import Path

from tests.word_drafts import body_of, draft_of, shots, told
from tests.word_files import CENTRE, LAST, LEAD, TEXT, TITLE, WordFile

from bantin.importers.documents.telling import photo_records

CAPTION = "Các em đọc sách ở góc sân trường"


def test_captions_stand_in_cells_below_photos(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=4, cols=2)
    for row, texts in ((0, ("Một góc trưng bày", "Thi kể chuyện")), (2, ("Thi vẽ", "Trao quà"))):
        for column, text in enumerate(texts):
            word.shot(table.cell(row, column).paragraphs[0])
            table.cell(row + 1, column).text = text
    word.text(LAST)
    draft = draft_of(word, tmp_path)
    assert [row["caption"] for row in photo_records(draft)] == [
        "Một góc trưng bày",
        "Thi kể chuyện",
        "Thi vẽ",
        "Trao quà",
    ]
    assert [block.is_beside for block in shots(draft)] == [False, True, True, True]
    assert told(draft) == [TEXT, LAST]


def test_captions_stand_in_the_photos_cells_or_in_one_below_all(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=1, cols=2)
    for column, text in enumerate(("Thi vẽ", "Trao quà")):
        word.shot(table.cell(0, column).paragraphs[0])
        table.cell(0, column).add_paragraph(text).alignment = CENTRE
    word.text(LAST)
    table = word.document.add_table(rows=2, cols=2)
    for column in (0, 1):
        word.shot(table.cell(0, column).paragraphs[0])
    table.cell(1, 0).merge(table.cell(1, 1)).text = CAPTION
    word.text(TEXT)
    captions = [row["caption"] for row in photo_records(draft_of(word, tmp_path))]
    assert captions == ["Thi vẽ", "Trao quà", CAPTION, CAPTION]


def test_text_beside_a_photo_in_a_table_stays(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=1, cols=2)
    word.shot(table.cell(0, 0).paragraphs[0])
    table.cell(0, 1).text = LAST
    draft = draft_of(word, tmp_path)
    assert told(draft) == [TEXT, LAST]
    assert len(shots(draft)) == 1


def test_a_short_text_below_a_photo_in_its_cell_is_its_caption(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=1, cols=2)
    for column, text in enumerate(("Thi vẽ", "Trao quà")):
        word.shot(table.cell(0, column).paragraphs[0])
        table.cell(0, column).add_paragraph(text)
    word.text(LAST)
    captions = [row["caption"] for row in photo_records(draft_of(word, tmp_path))]
    assert captions == ["Thi vẽ", "Trao quà"]


def test_a_table_within_a_cell_gives_its_photo_its_caption(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=1, cols=2)
    inner = table.cell(0, 0).add_table(rows=2, cols=1)
    word.shot(inner.cell(0, 0).paragraphs[0])
    inner.cell(1, 0).text = "Thi vẽ"
    word.shot(table.cell(0, 1).paragraphs[0])
    word.text(LAST)
    draft = draft_of(word, tmp_path)
    assert [row["caption"] for row in photo_records(draft)] == ["Thi vẽ", ""]
    assert told(draft) == [TEXT, LAST]


def test_a_table_of_data_with_a_photo_stays_a_table(tmp_path: Path) -> None:
    word = WordFile().news()
    table = word.document.add_table(rows=3, cols=3)
    rows = (("TT", "Chi đoàn", "Ảnh"), ("1", "Ấp Bờ Tre", ""), ("2", "Ấp Lá Dừa", ""))
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    word.shot(table.cell(1, 2).paragraphs[0])
    word.text(LAST)
    assert body_of(draft_of(word, tmp_path)) == (
        f"{TEXT}\n\n| TT | Chi đoàn | Ảnh |\n| --- | --- | --- |\n| 1 | Ấp Bờ Tre |  |\n"
        f"| 2 | Ấp Lá Dừa |  |\n\n![](anh-1.jpg)\n\n{LAST}"
    )


def test_the_title_is_found_below_a_letterhead(tmp_path: Path) -> None:
    word = WordFile()
    table = word.document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "TỈNH ĐOÀN SÔNG MÂY"
    table.cell(0, 1).text = "ĐOÀN TNCS HỒ CHÍ MINH"
    word.news()
    draft = draft_of(word, tmp_path)
    assert (draft.title, draft.summary, draft.lead_is_explicit) == (TITLE, LEAD, True)
    assert "| TỈNH ĐOÀN SÔNG MÂY | ĐOÀN TNCS HỒ CHÍ MINH |" in body_of(draft)


def test_an_offices_names_above_the_title_are_none(tmp_path: Path) -> None:
    word = WordFile()
    word.text("TỈNH ĐOÀN SÔNG MÂY", align=CENTRE)
    word.text("ĐOÀN XÃ CẦU MÂY", bold=True, align=CENTRE)
    word.text("***", align=CENTRE)
    word.text("ĐOÀN XÃ CẦU MÂY", bold=True, align=CENTRE)
    word.text("TỔ CHỨC NGÀY HỘI ĐỌC SÁCH", bold=True, align=CENTRE)
    word.text(LEAD)
    word.text(TEXT)
    draft = draft_of(word, tmp_path)
    assert draft.title == "ĐOÀN XÃ CẦU MÂY TỔ CHỨC NGÀY HỘI ĐỌC SÁCH"
    assert (draft.summary, draft.lead_is_explicit) == (LEAD, True)
    assert told(draft) == ["TỈNH ĐOÀN SÔNG MÂY", "ĐOÀN XÃ CẦU MÂY", "***", TEXT]
    assert shots(draft) == []
