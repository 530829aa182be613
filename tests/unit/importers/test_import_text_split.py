"""What whole pages show that no golden case can say shortly."""

from bantin.findings import Checked
from bantin.importers.draft import Block, BlockKind, Draft, as_record
from bantin.importers.text.split import split_page

LEAD = "Sáng 5/4/2023, Đoàn xã Cầu Mây tổ chức ngày hội đọc sách với 300 em thiếu nhi tham gia."
TEXT = "Các em được mượn sách, nghe kể chuyện và thi vẽ tranh theo sách trong không khí rất vui."
MORE = (
    "Ngày hội khép lại với phần trao giải cho các đội và trao tặng 200 cuốn sách cho thư viện xã."
)
TITLE = "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách"


def split(*lines: str) -> Checked[Draft]:
    return split_page("\n".join(lines), "trang.txt", {})


def draft_of(*lines: str) -> Draft:
    draft = split(*lines).value
    assert draft is not None
    return draft


def kinds_of(draft: Draft) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in draft.blocks]


def codes_of(*lines: str) -> list[str]:
    return [finding.kind.code for finding in split(*lines).findings]


def test_a_megabyte_of_junk_around_an_article() -> None:
    junk = ["Trang chủ", "Giới thiệu", "Liên hệ", "🟦" * 30, "x" * 200_000] * 5
    draft = draft_of(*junk[:-1], TITLE, "05/04/2023", LEAD, TEXT, "Tin liên quan", *junk)
    assert as_record(draft)["date"] == "2023-04-05"
    assert draft.title == TITLE
    assert draft.summary == LEAD


def test_a_date_right_above_the_title_counts_unless_it_may_be_the_clock() -> None:
    rest = (TITLE, LEAD, TEXT)
    assert as_record(draft_of("06/04/2023", *rest))["date"] == "2023-04-06"
    assert as_record(draft_of("Thứ Năm, 06/04/2023", *rest))["date"] is None
    assert as_record(draft_of("06/04/2023", "Giới thiệu", *rest))["date"] is None
    assert as_record(draft_of("06/09/2023", *rest))["date"] is None
    rubric = draft_of("Nhịp sống", "Thứ Năm, 06/04/2023, 10:35 (GMT+7)", *rest)
    assert as_record(rubric)["date"] == "2023-04-06T10:35:00+07:00"
    two = draft_of("Thứ Bảy, 01/06/2024", "Nhịp sống", "Thứ Năm, 06/04/2023", *rest)
    assert as_record(two)["date"] == "2023-04-06"


def test_a_labelled_date_after_the_article_counts() -> None:
    draft = draft_of(TITLE, LEAD, TEXT, "Ngày đăng: 06/04/2023")
    assert as_record(draft)["date"] == "2023-04-06"
    changed = draft_of(TITLE, LEAD, TEXT, "Cập nhật: 07/04/2023 08:00")
    assert as_record(changed)["date"] == "2023-04-07T08:00:00+07:00"


def test_of_two_dates_below_the_title_the_clock_is_not_taken() -> None:
    draft = draft_of(TITLE, "Thứ Bảy, 01/06/2024", "06/04/2023 08:00", LEAD, TEXT)
    assert as_record(draft)["date"] == "2023-04-06T08:00:00+07:00"
    assert as_record(draft_of(TITLE, "Hôm nay: 01/06/2024", LEAD, TEXT))["date"] is None


def test_a_title_that_ends_in_a_full_stop() -> None:
    long = "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách và trao tặng 200 cuốn sách cho thư viện xã."
    draft = draft_of("Loading ...", long, "06/04/2023", LEAD, TEXT)
    assert (draft.title, draft.summary) == (long, LEAD)


def test_a_short_title_beside_its_date() -> None:
    assert draft_of("Tin tức", "Ra quân mùa hè", "06/04/2023", LEAD, TEXT).title == "Ra quân mùa hè"
    assert draft_of("06/04/2023", "Ra quân", LEAD, TEXT).title == "Ra quân"
    assert draft_of("Ra quân mùa hè", LEAD, TEXT).title == "Ra quân mùa hè"


def test_a_banner_in_capitals_above_the_clock_is_not_the_title() -> None:
    draft = draft_of(
        "TUỔI TRẺ SÔNG MÂY TIẾN BƯỚC DƯỚI CỜ ĐẢNG", "Thứ Năm, 06/04/2023", TITLE, LEAD, TEXT
    )
    assert draft.title == TITLE


def test_without_a_date_heading_and_lead_below_the_title_stay_below() -> None:
    assert draft_of(TITLE, "NGÀY HỘI CỦA NHỮNG NGƯỜI YÊU SÁCH", LEAD, TEXT).title == TITLE
    lead = (
        f"{LEAD.rstrip('.')} và nhiều thầy cô, cha mẹ từ bảy thôn bản của xã cùng các vùng lân cận"
    )
    draft = draft_of(TITLE, lead, TEXT, MORE)
    assert (draft.title, draft.summary) == (TITLE, lead)


def test_a_sentence_too_short_for_prose_is_still_the_article() -> None:
    draft = draft_of("Thông báo nghỉ lễ", "Chi đoàn nghỉ sinh hoạt tối thứ Bảy này.", "BBT")
    assert (draft.title, draft.summary) == (
        "Thông báo nghỉ lễ",
        "Chi đoàn nghỉ sinh hoạt tối thứ Bảy này.",
    )


def test_a_page_of_titles_only() -> None:
    assert "import-body-missing" in codes_of("Ngày hội đọc sách", "Ra quân")
    assert draft_of("Một dòng duy nhất").summary == ""


def test_captions_credits_and_photos_without_either() -> None:
    draft = draft_of(
        TITLE, "05/04/2023", LEAD, "IMG_1.jpg", TEXT, "Ảnh: Minh Hạ", MORE, "IMG_2.jpg",
        "Ảnh: Minh Hạ", TEXT, "Quang cảnh ngày hội", "Ảnh: Minh Hạ", MORE,
    )  # fmt: skip
    photos = [block for block in draft.blocks if block.kind is BlockKind.PHOTO]
    assert [(photo.text, photo.credit) for photo in photos] == [
        ("", ""),
        ("", "Ảnh: Minh Hạ"),
        ("", "Ảnh: Minh Hạ"),
        ("Quang cảnh ngày hội", "Ảnh: Minh Hạ"),
    ]


def test_speech_captions_are_unsure() -> None:
    speech = "Đồng chí Lê Nam, Bí thư Đoàn xã phát biểu tại ngày hội."
    assert "import-unsure-photo" in codes_of(TITLE, "05/04/2023", LEAD, speech, TEXT, MORE)


def test_verses_and_loose_lines_are_unsure() -> None:
    verse = [
        "Sách mở ra cửa sổ",
        "Cho gió bay vào lòng",
        "Cho mây về ngủ đỗ",
        "Trên trang giấy mênh mông",
    ]
    codes = codes_of(TITLE, "05/04/2023", LEAD, *verse, TEXT)
    assert codes.count("import-unsure-paragraph") == 1
    three = codes_of(TITLE, "05/04/2023", LEAD, *verse[:3], TEXT)
    assert three.count("import-unsure-paragraph") == 3
    loose = "Yêu thương từ những trang sách nhỏ bé mà ấm áp biết bao nhiêu giữa cao nguyên"
    assert "import-unsure-photo" in codes_of(TITLE, "05/04/2023", LEAD, loose, TEXT)


def test_numbered_lines_in_a_row_are_a_list() -> None:
    draft = draft_of(TITLE, "05/04/2023", LEAD, "1. Đội Sao Mai", "2. Đội Sao Hôm", TEXT, "I. Hết")
    kinds = kinds_of(draft)
    assert (BlockKind.PARAGRAPH, "1. Đội Sao Mai") in kinds
    assert (BlockKind.PARAGRAPH, "2. Đội Sao Hôm") in kinds


def test_a_gallery_in_the_middle_is_not_the_closing_one() -> None:
    draft = draft_of(
        TITLE, "05/04/2023", LEAD, "Một số hình ảnh tại ngày hội:", "Các em đọc sách.",
        "Các em vẽ tranh.", f"{TEXT} {MORE}", "Kết thúc ngày hội, ai cũng vui./.", "Thùy An",
    )  # fmt: skip
    assert draft.captions == ("Các em đọc sách.", "Các em vẽ tranh.")
    assert draft.gallery == ()


def test_three_captions_at_the_end_are_a_gallery() -> None:
    ends = ("Toàn cảnh ngày hội", "Quang cảnh thi vẽ", "Các em nhận quà tại lễ trao giải")
    assert draft_of(TITLE, "05/04/2023", LEAD, TEXT, *ends).gallery == ends
    assert draft_of(TITLE, "05/04/2023", LEAD, TEXT, *ends[:2]).gallery == ()


def test_a_signature_above_a_gallery() -> None:
    draft = draft_of(
        TITLE,
        "05/04/2023",
        LEAD,
        TEXT,
        "Thùy An",
        "Chùm ảnh ngày hội",
        "Các em đọc sách",
        "Hết giờ",
    )
    assert [author.name for author in draft.authors] == ["Thùy An"]
    assert draft.gallery == ("Các em đọc sách", "Hết giờ")


def test_a_role_above_its_name_and_one_without() -> None:
    signed = draft_of(TITLE, LEAD, TEXT, "Bí thư Đoàn xã", "Lê Nam", "Ủy viên Huyện đoàn")
    assert as_record(signed)["authors"] == [
        {"name": "Lê Nam", "role": "Bí thư Đoàn xã, Ủy viên Huyện đoàn"}
    ]
    office = draft_of(TITLE, LEAD, TEXT, "Ban Tuyên giáo", "Lê Nam")
    assert as_record(office)["authors"] == [{"name": "Lê Nam", "role": "Ban Tuyên giáo"}]
    unnamed = draft_of(TITLE, LEAD, TEXT, "Bí thư Đoàn xã", "Phó Bí thư thường trực")
    assert as_record(unnamed)["authors"] == [{"name": "Bí thư Đoàn xã", "role": None}]


def test_what_follows_the_signature_is_the_pages() -> None:
    draft = draft_of(
        TITLE,
        LEAD,
        TEXT,
        "Thùy An",
        "06/04/2023",
        "Chuyên mục: Sách",
        "Toàn cảnh chợ phiên",
        "Lê Nam",
    )
    assert [author.name for author in draft.authors] == ["Thùy An"]
    assert draft.categories == ("Sách",)
    assert draft.captions == ()


def test_lines_after_the_last_paragraph() -> None:
    last = "Mong những năm sau ngày hội còn đến với nhiều em nhỏ ở khắp các bản làng xa xôi hơn nữa"
    assert (BlockKind.PHOTO, last) in kinds_of(draft_of(TITLE, LEAD, TEXT, last))
    assert draft_of(TITLE, LEAD, TEXT, "Trang chủ", "Toàn cảnh chợ").captions == ()
    assert draft_of(TITLE, LEAD, TEXT, "Tin tức › Chợ", "Toàn cảnh chợ").captions == ()
    assert draft_of(TITLE, LEAD, TEXT, "NIÊM YẾT CÔNG KHAI", "Toàn cảnh chợ").captions == ()
    assert draft_of(TITLE, LEAD, TEXT, "Xin cảm ơn!").body_paragraphs == 2
    assert draft_of(TITLE, LEAD, TEXT, "Ảnh: Minh Hạ").authors[0].role == "ảnh"


def test_a_box_of_other_news_within_the_article() -> None:
    box = ("Tin liên quan", "Đoàn xã ra quân làm sạch bến đò")
    assert draft_of(TITLE, LEAD, *box, TEXT * 2, MORE * 2).body_paragraphs == 2
    assert draft_of(TITLE, LEAD, *box, TEXT * 2, "Thùy An").authors[0].name == "Thùy An"
    assert draft_of(TITLE, LEAD, TEXT, *box, f"{MORE * 2}./.").body_paragraphs == 2
    assert draft_of(TITLE, LEAD, TEXT, *box, TEXT * 2).body_paragraphs == 1


def test_days_as_headings_stay_and_dates_under_the_lead_go() -> None:
    kinds = kinds_of(draft_of(TITLE, LEAD, "06/04/2023 08:00", TEXT, "Ngày 07/04/2023", MORE))
    assert all("06/04/2023" not in text for _, text in kinds)
    assert any(text == "Ngày 07/04/2023" for _, text in kinds)


def test_who_wrote_may_stand_in_the_head() -> None:
    assert draft_of(TITLE, "Thùy An", "05/04/2023", LEAD, TEXT).authors[0].name == "Thùy An"
    assert draft_of(TITLE, "Thùy An | 05/04/2023", LEAD, TEXT).authors[0].name == "Thùy An"
    assert draft_of(TITLE, "Tác giả:", "Cô Dợ", LEAD, TEXT).authors[0].name == "Cô Dợ"
    assert draft_of(TITLE, LEAD, "Bài và ảnh: Thùy An", TEXT, MORE).authors[0].name == "Thùy An"
    office = draft_of(TITLE, "Ban Tuyên giáo", "05/04/2023", LEAD, TEXT)
    assert office.authors[0].name == "Ban Tuyên giáo"
    assert draft_of(TITLE, "Theo Báo Đảo Mây", LEAD, TEXT).authors[0].name == "Báo Đảo Mây"


def test_words_between_title_and_date_are_asked_about() -> None:
    assert "import-category-unsure" in codes_of(TITLE, "Sông nước", "05/04/2023", LEAD, TEXT)
    named = draft_of(TITLE, "Hoạt động | 05/04/2023 08:00", LEAD, TEXT)
    assert named.categories == ("Hoạt động",)
    listed = draft_of(TITLE, "05/04/2023 in Thiếu nhi", LEAD, TEXT)
    assert listed.categories == ("Thiếu nhi",)


def test_a_breadcrumb_ends_in_the_title_itself() -> None:
    draft = draft_of(f"Trang chủ › Thiếu nhi › {TITLE}", TITLE, LEAD, TEXT)
    assert draft.categories == ("Thiếu nhi",)
    unparted = draft_of(f"Trang chủ Tin tức Thiếu nhi {TITLE}", TITLE, LEAD, TEXT)
    assert unparted.categories == ("Thiếu nhi",)


def test_a_banner_above_a_rubric_is_no_rubric() -> None:
    draft = draft_of("SÁCH HAY CHO MỌI NGƯỜI", "Sách", TITLE, "05/04/2023", LEAD, TEXT)
    assert draft.categories == ("Sách",)


def test_an_empty_draft_has_nothing() -> None:
    draft = Draft(None, blocks=(Block(BlockKind.PHOTO, "", 1),))
    assert as_record(draft) == {
        "title": None,
        "date": None,
        "categories": [],
        "authors": [],
        "summary": "",
        "captions": [],
        "gallery": [],
        "documents": [],
        "body_paragraphs": 0,
    }


def test_a_lead_said_again_with_other_words_stays_the_lead() -> None:
    lead = "Sáng 5/4/2023, Đoàn xã Cầu Mây tổ chức ngày hội đọc sách với 300 em thiếu nhi của xã"
    draft = draft_of(TITLE, "05/04/2023", lead, LEAD, TEXT)
    assert (draft.summary, draft.body_paragraphs, draft.captions) == (lead, 2, ())
    twice = draft_of(TITLE, "05/04/2023", LEAD, LEAD, TEXT)
    assert (twice.summary, twice.body_paragraphs, twice.blocks[0].text) == (LEAD, 1, TEXT)


def test_headlines_below_the_article_are_no_captions() -> None:
    spaced = f"{TITLE}\n\n05/04/2023\n\n{LEAD}\n\n{TEXT}\n\n{MORE}"
    page = f"{spaced}\n\nĐoàn xã ra quân làm đẹp bến đò\nĐoàn xã tặng quà thiếu nhi\n"
    draft = split_page(page, "trang.txt", {}).value
    assert draft is not None
    assert draft.captions == ()
    apart = split_page(f"{spaced}\n\nĐoàn xã tặng quà thiếu nhi\n", "trang.txt", {}).value
    assert apart is not None
    assert apart.captions == ("Đoàn xã tặng quà thiếu nhi",)
    assert draft_of(TITLE, LEAD, TEXT, "Đoàn xã tặng quà (01/04/2023)").captions == ()


def test_the_body_that_signs_gets_no_role() -> None:
    draft = draft_of(TITLE, LEAD, TEXT, "Tin, ảnh: Chi đoàn thôn Suối Khe", "ĐOÀN XÃ CẦU MÂY")
    assert as_record(draft)["authors"] == [{"name": "Chi đoàn thôn Suối Khe", "role": None}]


def test_odd_ends_of_pages() -> None:
    assert draft_of(TITLE, LEAD, TEXT, "Xin đi qua. " * 30, "Thùy An").body_paragraphs == 2
    gallery = ("Một số hình ảnh tại ngày hội:", "Thùy An đọc sách cùng các em")
    assert draft_of(TITLE, LEAD, TEXT, *gallery).gallery == gallery[1:]
    assert draft_of("Tỉnh đoàn Sông Mây", "05/04/2023", "Đi chợ", LEAD, TEXT).title == "Đi chợ"
    assert draft_of("Tỉnh đoàn Sông Mây", "05/04/2023", LEAD, TEXT).title is None
    labelled = draft_of(TITLE, "Ngày đăng:", "05/04/2023", LEAD, TEXT)
    assert as_record(labelled)["date"] == "2023-04-05"
    long_line = f"Thùy An {'rất vui ' * 40}"
    assert draft_of(TITLE, LEAD, TEXT, "Bí thư Đoàn xã", long_line).authors == ()
