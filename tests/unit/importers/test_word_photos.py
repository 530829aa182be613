"""Photos of Word files: every way of placing them, their captions, their names."""

from pathlib import Path

import pytest
from PIL import Image
from tests.word_drafts import codes, draft_of, read, shots, told
from tests.word_files import (
    CENTRE,
    LAST,
    LEAD,
    TEXT,
    TITLE,
    WordFile,
    blip,
    floating,
    part_of,
    photo,
    text_box,
    vml,
    with_parts,
)

from bantin.importers.documents.telling import photo_records
from bantin.importers.draft import BlockKind
from bantin.importers.results import Plan
from bantin.importers.word.importing import import_word_file

CAPTION = "Các em đọc sách ở góc sân trường"


@pytest.mark.parametrize(
    "look",
    [
        {"style": "Caption"},
        {"italic": True},
        {"align": CENTRE},
        {"italic": True, "align": CENTRE},
    ],
)
def test_a_caption_is_known_by_its_look(look: dict[str, object], tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot()
    word.text(CAPTION, **look)
    word.text(LAST)
    imported = read(word, tmp_path)
    assert imported.draft is not None
    assert photo_records(imported.draft) == [
        {"file": "cac-em-doc-sach-o-goc-san-truong.jpg", "caption": CAPTION}
    ]
    assert told(imported.draft) == [TEXT, LAST]
    assert imported.draft.title == TITLE
    assert imported.draft.summary == LEAD
    assert codes(imported) == []


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Ảnh: Đoàn viên trồng cây tại ấp Bờ Tre", "Đoàn viên trồng cây tại ấp Bờ Tre"),
        ("Toàn cảnh buổi lễ", "Toàn cảnh buổi lễ"),
        ("Ảnh: Thùy An", "Ảnh: Thùy An"),
    ],
)
def test_a_caption_is_known_by_its_words(line: str, caption: str, tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot()
    word.text(line)
    word.text(LAST)
    draft = draft_of(word, tmp_path)
    assert photo_records(draft)[0]["caption"] == caption
    assert told(draft) == [TEXT, LAST]


def test_a_paragraph_below_a_photo_stays_text(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot()
    word.text(LAST, italic=False)
    draft = draft_of(word, tmp_path)
    assert photo_records(draft) == [{"file": "anh-1.jpg", "caption": ""}]
    assert told(draft) == [TEXT, LAST]


def test_text_right_behind_a_photo_is_its_caption(tmp_path: Path) -> None:
    word = WordFile().news()
    paragraph = word.document.add_paragraph()
    run = word.shot(paragraph)
    run.add_break()
    paragraph.add_run(CAPTION)
    word.text(LAST)
    assert photo_records(draft_of(word, tmp_path))[0]["caption"] == CAPTION


def test_text_around_a_photo_stays_one_paragraph(tmp_path: Path) -> None:
    word = WordFile().news()
    paragraph = word.text(LAST[:40])
    word.shot(paragraph)
    paragraph.add_run(LAST[40:])
    draft = draft_of(word, tmp_path)
    assert told(draft) == [TEXT, LAST]
    assert len(shots(draft)) == 1


def test_photos_in_one_paragraph_are_a_row_with_one_caption(tmp_path: Path) -> None:
    word = WordFile().news()
    paragraph = word.document.add_paragraph()
    word.shot(paragraph)
    word.shot(paragraph)
    word.text(CAPTION, italic=True)
    word.text(LAST)
    first, second = shots(draft_of(word, tmp_path))
    assert (first.text, second.text) == (CAPTION, CAPTION)
    assert (first.is_beside, second.is_beside) == (False, True)
    assert second.photo == "cac-em-doc-sach-o-goc-san-truong-2.jpg"


def test_floating_grouped_and_old_pictures_come_in_order(tmp_path: Path) -> None:
    word = WordFile().news()
    keys = [word.relate(photo(shade)) for shade in (10, 20, 30, 40, 50)]
    word.raw(floating(blip(keys[0])))
    word.raw(vml(keys[1]))
    group = f"<wpg:wgp>{blip(keys[2])}{blip(keys[3])}</wpg:wgp>"
    new = f'<mc:Choice Requires="wpg">{floating(group)}</mc:Choice>'
    word.raw(f"<mc:AlternateContent>{new}</mc:AlternateContent>")
    old = f"<mc:Fallback>{vml(keys[4])}</mc:Fallback>"
    both = f'<mc:Choice Requires="wps">{floating(blip(keys[4]))}</mc:Choice>'
    word.raw(f"<mc:AlternateContent>{both}{old}</mc:AlternateContent>")
    word.text(LAST)
    file = tmp_path / "bai.docx"
    file.write_bytes(word.data())
    done = import_word_file(str(file), Plan(tmp_path / "content", "doan-xa", {}, is_dry=False))
    assert done.written is not None
    assert done.draft is not None
    files = [block.photo for block in shots(done.draft)]
    assert files == [f"anh-{number}.jpg" for number in range(1, 6)]
    assert [(done.written.parent / name).read_bytes() for name in files] == [
        photo(shade) for shade in (10, 20, 30, 40, 50)
    ]


@pytest.mark.parametrize(
    ("text", "look", "caption", "doubts"),
    [
        ("Đoàn xã tặng quà cho các em.", {}, "", []),
        (CAPTION, {}, CAPTION, ["word-unsure-caption"]),
        (CAPTION, {"italic": True}, CAPTION, []),
        ("Các em rất vui.", {"align": CENTRE}, "Các em rất vui.", []),
        ("Ảnh: Các em đọc sách.", {}, "Các em đọc sách.", []),
    ],
)
def test_the_text_of_a_floating_photos_paragraph_is_a_caption_only_if_set_as_one(
    text: str, look: dict[str, object], caption: str, doubts: list[str], tmp_path: Path
) -> None:
    word = WordFile().news()
    paragraph = word.raw(floating(blip(word.relate(photo()))))
    run = paragraph.add_run(text)
    run.italic = bool(look.get("italic")) or None
    if "align" in look:
        paragraph.alignment = CENTRE
    word.text(LAST)
    imported = read(word, tmp_path)
    assert imported.draft is not None
    assert [row["caption"] for row in photo_records(imported.draft)] == [caption]
    assert told(imported.draft) == [TEXT, *([] if caption else [text]), LAST]
    assert codes(imported) == doubts


def test_a_caption_below_a_paragraph_with_a_floating_photo_is_its_own(tmp_path: Path) -> None:
    word = WordFile().news()
    word.raw(floating(blip(word.relate(photo())))).add_run(LAST)
    word.text(CAPTION, italic=True)
    word.text(TEXT)
    draft = draft_of(word, tmp_path)
    assert [row["caption"] for row in photo_records(draft)] == [CAPTION]
    assert told(draft) == [TEXT, LAST, TEXT]


@pytest.mark.parametrize(
    ("rectangle", "expected"),
    [
        ('<a:srcRect l="20000" r="10000"/>', ["word-photo-cropped"]),
        ('<a:srcRect l="0" t="0"/>', []),
        ("<a:srcRect/>", []),
    ],
)
def test_a_photo_that_word_shows_a_part_of_is_told(
    rectangle: str, expected: list[str], tmp_path: Path
) -> None:
    word = WordFile().news()
    cut = blip(word.relate(photo())).replace("</pic:blipFill>", f"{rectangle}</pic:blipFill>")
    word.raw(floating(cut))
    word.text(LAST)
    assert codes(read(word, tmp_path)) == expected


@pytest.mark.parametrize(("kind", "name"), [("chart", "Chart"), ("diagram", "SmartArt")])
def test_drawings_of_figures_are_told(kind: str, name: str, tmp_path: Path) -> None:
    word = WordFile().news()
    uri = f"http://schemas.openxmlformats.org/drawingml/2006/{kind}"
    data = f'<a:graphic><a:graphicData uri="{uri}"/></a:graphic>'
    for _ in range(2):
        word.raw(f'<w:drawing><wp:inline><wp:docPr id="1" name=""/>{data}</wp:inline></w:drawing>')
    word.text(LAST)
    imported = read(word, tmp_path)
    assert codes(imported) == ["word-photo-drawing", "word-photo-drawing"]
    assert f"hình 2 có dạng {name}" in imported.findings[-1].message("vi")


def test_captions_stand_in_text_boxes(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot()
    word.raw(text_box(CAPTION))
    word.text(LAST)
    word.raw(text_box("Thi vẽ tranh theo sách"))
    word.shot()
    word.text(TEXT)
    assert [row["caption"] for row in photo_records(draft_of(word, tmp_path))] == [
        CAPTION,
        "Thi vẽ tranh theo sách",
    ]


def test_a_photo_in_a_list_follows_its_item(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot(word.text("Trồng 300 cây xanh", style="List Bullet"))
    word.text("Tặng 20 suất quà", style="List Bullet")
    kinds = [block.kind for block in draft_of(word, tmp_path).blocks]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.PHOTO, BlockKind.ITEM]


def test_photos_below_their_head_close_the_article(tmp_path: Path) -> None:
    word = WordFile().news()
    word.text("Một số hình ảnh tại ngày hội:")
    for caption in ("Thi vẽ", "Trao quà"):
        word.shot()
        word.text(caption, align=CENTRE, italic=True)
    word.text("Tin, ảnh: Thùy An")
    draft = draft_of(word, tmp_path)
    assert [block.text for block in draft.album] == ["Thi vẽ", "Trao quà"]
    assert [author.name for author in draft.authors] == ["Thùy An"]


def test_a_linked_photo_is_told_and_not_fetched(tmp_path: Path) -> None:
    word = WordFile().news()
    key = word.document.part.relate_to(
        "http://127.0.0.1:9/a.jpg",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        is_external=True,
    )
    word.raw(floating(blip(key, "link")))
    word.text(CAPTION, italic=True)
    imported = read(word, tmp_path)
    assert codes(imported) == ["word-photo-linked"]
    assert imported.draft is not None
    assert photo_records(imported.draft) == [{"file": None, "caption": CAPTION}]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(60), "word-photo-drawing"),
        (b"\xd7\xcd\xc6\x9a" + bytes(60), "word-photo-drawing"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "word-photo-drawing"),
        (photo()[:200], "word-photo-broken"),
        (b"", "word-photo-broken"),
        (None, "word-photo-broken"),
    ],
)
def test_pictures_that_no_site_can_show_are_told(
    data: bytes | None, code: str, tmp_path: Path
) -> None:
    word = WordFile().news()
    word.shot()
    word.text(CAPTION, italic=True)
    imported = read(with_parts(word.data(), {"word/media/image1.jpg": data}), tmp_path)
    assert codes(imported) == [code]
    assert imported.draft is not None
    assert photo_records(imported.draft) == [{"file": None, "caption": CAPTION}]


@pytest.mark.parametrize(
    ("form", "name"), [("PNG", "anh-1.png"), ("GIF", "anh-1.gif"), ("TIFF", "anh-1.tif")]
)
def test_bytes_stay_as_they_are(form: str, name: str, tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot(data=photo(form=form))
    done = import_word_file(
        str(word.save(tmp_path)), Plan(tmp_path / "content", "doan-xa", {}, is_dry=False)
    )
    assert done.written is not None
    assert (done.written.parent / name).read_bytes() == photo(form=form)


def test_a_bitmap_becomes_a_png(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot(data=photo(form="BMP"))
    done = import_word_file(
        str(word.save(tmp_path)), Plan(tmp_path / "content", "doan-xa", {}, is_dry=False)
    )
    assert codes(done) == ["word-photo-converted"]
    assert done.written is not None
    with Image.open(done.written.parent / "anh-1.png") as image:
        assert (image.format, image.size) == ("PNG", (48, 32))


def test_what_word_says_of_a_photo_is_dropped_and_what_people_say_stays(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot(alt="A group of people\n\nDescription automatically generated")
    word.text(TEXT)
    word.shot(alt="Ba bạn nhỏ đọc sách dưới gốc phượng")
    word.text(LAST)
    first, second = shots(draft_of(word, tmp_path))
    assert (first.alt, first.photo) == ("", "anh-1.jpg")
    assert second.alt == "Ba bạn nhỏ đọc sách dưới gốc phượng"
    assert second.photo == "ba-ban-nho-doc-sach-duoi-goc-phuong.jpg"


def test_names_are_safe_and_each_once(tmp_path: Path) -> None:
    word = WordFile().news()
    for caption in ("../../Trao quà", "TRAO QUÀ!", "con", "Trao qua 2"):
        word.shot()
        word.text(caption, style="Caption")
    files = [block.photo for block in shots(draft_of(word, tmp_path))]
    assert files == ["trao-qua.jpg", "trao-qua-2.jpg", "anh-1.jpg", "trao-qua-2-2.jpg"]


def test_names_in_the_zip_lead_nowhere(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot()
    data = word.data()
    rels = part_of(data, "word/_rels/document.xml.rels")
    for target in (b"../../../../x.jpg", b"/etc/x.jpg", b"..\\..\\x.jpg", b"file:///etc/passwd"):
        hostile = with_parts(
            data,
            {
                "word/_rels/document.xml.rels": rels.replace(b"media/image1.jpg", target),
                "../../../../x.jpg": photo(),
                "/etc/x.jpg": photo(),
            },
        )
        file = tmp_path / "bai.docx"
        file.write_bytes(hostile)
        before = sorted(tmp_path.parent.iterdir())
        site = tmp_path / "site"
        done = import_word_file(str(file), Plan(site, "doan-xa", {}, is_dry=False))
        assert done.written is not None
        assert {f.name for f in done.written.parent.iterdir()} <= {"index.md", "anh-1.jpg"}
        assert sorted(tmp_path.parent.iterdir()) == before
        assert {path.name for path in tmp_path.iterdir()} == {"bai.docx", "site"}


def test_a_photo_used_twice_is_written_once(tmp_path: Path) -> None:
    word = WordFile().news()
    word.shot(data=photo(7))
    word.text(TEXT)
    word.shot(data=photo(7))
    word.text(LAST)
    files = [block.photo for block in shots(draft_of(word, tmp_path))]
    assert files == ["anh-1.jpg", "anh-1.jpg"]
