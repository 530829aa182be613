"""What a line is by its place: boxes, wrapped texts, verse, captions and headings, losses."""

import pytest

from bantin.findings import Checked
from bantin.importers.draft import BlockKind, Draft, as_record
from bantin.importers.text.bylines import read_byline, read_signature
from bantin.importers.text.captions import Cue, cue_of
from bantin.importers.text.dates import Label, read_clock, read_stamp
from bantin.importers.text.joining import join_lines
from bantin.importers.text.lines import has_inner_stop, make_line, read_lines
from bantin.importers.text.names import is_body, is_person, is_role
from bantin.importers.text.rubrics import is_menu, is_site_name, read_crumbs
from bantin.importers.text.split import split_page
from bantin.importers.text.stills import is_heading, sentences_on_photos

TITLE = "Đoàn xã Cầu Mây mở lớp học bơi cho trẻ ven sông"
DAY = "05/07/2023 08:00"
LEAD = "Suốt tháng 7, Đoàn xã Cầu Mây mở lớp học bơi miễn phí cho 80 trẻ em ven sông của ba thôn."
ONE = (
    "Lớp học bắt đầu từ 16 giờ, khi nước lên và nắng đã dịu; mỗi buổi có bốn đoàn viên đứng lớp "
    "và hai cán bộ y tế xã ngồi trực trên bờ."
)
TWO = (
    "Chị Sùng Thị Mận, Bí thư Đoàn xã cho biết nhiều em lần đầu biết nổi trên mặt nước chỉ sau "
    "ba buổi học, phụ huynh rất phấn khởi."
)
END = (
    "Đoàn xã sẽ mở thêm một lớp vào tháng 8, ưu tiên các em ở thôn Bãi Giữa, nơi ngày nào cũng "
    "phải qua đò để đến trường."
)


def split(*lines: str) -> Checked[Draft]:
    return split_page("\n".join(lines), "trang.txt", {})


def draft_of(*lines: str) -> Draft:
    draft = split(*lines).value
    assert draft is not None
    return draft


def codes_of(*lines: str) -> list[str]:
    return [finding.kind.code for finding in split(*lines).findings]


def texts(draft: Draft, kind: BlockKind) -> list[str]:
    return [block.text for block in draft.blocks if block.kind is kind]


@pytest.mark.parametrize("head", ["Tin liên quan", "Bình luận", "Phản hồi", "Thư viện ảnh"])
def test_paragraphs_right_behind_a_head_are_the_articles(head: str) -> None:
    assert draft_of(TITLE, DAY, LEAD, ONE, head, TWO, END).body_paragraphs == 3


def test_behind_a_box_a_credited_photo_tells_that_the_article_goes_on() -> None:
    box = ("Tin liên quan", "Nữ sinh chèo đò đến lớp", "Thầy giáo dạy bơi trên sông")
    draft = draft_of(
        TITLE, DAY, LEAD, ONE, *box, TWO, "Lớp học bơi buổi chiều. Ảnh: Mai Khanh", "Mai Khanh"
    )
    assert draft.body_paragraphs == 2
    assert [author.name for author in draft.authors] == ["Mai Khanh"]
    assert "import-text-left" not in codes_of(TITLE, DAY, LEAD, ONE, *box, TWO, "Mai Khanh")


def test_texts_of_a_discussion_are_left_out_and_said() -> None:
    said = ("Bình luận (2)", "Lê Nam", TWO, "Trả lời", "Thùy An", END, "Trả lời")
    result = split(TITLE, DAY, LEAD, ONE, *said)
    assert result.value is not None
    assert result.value.body_paragraphs == 1
    left = [f for f in result.findings if f.kind.code == "import-text-left"]
    assert [(f.line, dict(f.values)["count"], dict(f.values)["span"]) for f in left] == [
        (7, "2", "7–10")
    ]
    one = split(TITLE, DAY, LEAD, ONE, *said[:4])
    assert [dict(f.values)["span"] for f in one.findings if "span" in dict(f.values)] == ["7"]


def test_a_teaser_of_another_article_begins_as_the_lead_does() -> None:
    teaser = ("Cô giáo và chuyến đò chiều", "BCM - Mười năm nay, cô Dợ chèo đò đưa trò qua sông.")
    draft = draft_of(TITLE, DAY, f"BCM - {LEAD}", ONE, *teaser, TWO)
    assert texts(draft, BlockKind.PARAGRAPH) == [ONE, TWO]
    ended = draft_of(TITLE, DAY, f"BCM - {LEAD}", ONE, TWO, teaser[1])
    assert texts(ended, BlockKind.PARAGRAPH) == [ONE, TWO]


def test_questions_of_an_interview_are_its_body() -> None:
    asked = ("PV: Khó nhất là gì?", f"Chị Mận: {TWO}", "PV: Cảm ơn chị!", "Mai Khanh (thực hiện)")
    draft = draft_of(TITLE, DAY, LEAD, *asked)
    assert draft.body_paragraphs == 3
    assert as_record(draft)["authors"] == [{"name": "Mai Khanh", "role": None}]


def test_a_poem_is_kept_whole_with_who_signs_it() -> None:
    poem = (
        "Em về tắm mát bờ sông",
        "Nghe con nước hát mênh mông bốn bề",
        "Chiều nay khói bếp làng quê",
        "Bay ngang mặt nước đi về cùng em",
    )
    draft = draft_of(TITLE, DAY, LEAD, "", *poem, "", "Lê Thị Mây", "(Chi đoàn thôn Bãi Giữa)")
    assert texts(draft, BlockKind.PARAGRAPH) == list(poem)
    signed = [{"name": "Lê Thị Mây", "role": "Chi đoàn thôn Bãi Giữa"}]
    assert as_record(draft)["authors"] == signed
    bare = draft_of(TITLE, DAY, LEAD, *poem, "(Trích tập thơ Bến đợi)")
    assert texts(bare, BlockKind.PARAGRAPH)[:4] == list(poem)


def test_a_wrapped_text_is_joined() -> None:
    wrapped = (
        "Suốt tháng 7, Đoàn xã Cầu Mây mở lớp học bơi miễn phí cho 80 trẻ em",
        "ven sông của ba thôn, mỗi tuần ba buổi chiều tại bến đò Cây Dừa.",
        "",
        "Lớp học bắt đầu từ 16 giờ, khi nước lên và nắng đã dịu, do Bí thư",
        "Đoàn xã và ba đoàn viên đứng lớp, có cán bộ y tế ngồi trực trên bờ;",
        "phụ huynh thay nhau đưa đón, nấu nước gừng cho các em sau mỗi buổi",
        "học.",
        "- một dòng có dấu đầu dòng",
        "Hết",
    )
    lines = join_lines(read_lines("\n".join((TITLE, DAY, "", *wrapped))))
    assert [line.number for line in lines] == [1, 2, 4, 7, 11, 12]
    assert lines[3].text.startswith("Lớp học")
    assert lines[3].text.endswith("buổi học.")
    head = ("Tỉnh đoàn Sông Mây phát động phong trào bốn mới trong thanh niên xã", DAY, "")
    assert len(join_lines(read_lines("\n".join((*head, *wrapped))))) == 6
    alone = ("Đoàn xã và ba đoàn viên đứng lớp, có cán bộ y tế ngồi trực trên bờ", "Tin khác")
    assert len(join_lines(read_lines("\n".join((*wrapped, "", *alone, "Quay lại."))))) > 6


def test_a_breadcrumb_of_one_item_a_line_is_joined() -> None:
    page = ("Trang chủ", ">", "Tin tức", ">", "Sông nước", TITLE, DAY, LEAD, ONE)
    assert draft_of(*page).categories == ("Sông nước",)
    long = "Một câu rất dài không phải là mục nào cả " * 4
    assert len(join_lines(read_lines(f"{long}\n>\nTin"))) == 3
    assert len(join_lines(read_lines("Hết.\n>\nTin"))) == 3


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Trang chủTin tứcHoạt động cơ sở", ("Tin tức", "Hoạt động cơ sở")),
        ("Trang chủ Tin tức Hoạt động cơ sở", ("Tin tức", "Hoạt động cơ sở")),
        ("Trang chủ / Tin tức - Sự kiện / Thiếu nhi", ("Tin tức - Sự kiện", "Thiếu nhi")),
        ("Trang chủ - Tin tức - Thiếu nhi", ("Tin tức", "Thiếu nhi")),
        ("Home › News › Thiếu nhi", ("News", "Thiếu nhi")),
        ("Trang chủ đã đổi mới.", None),
        ("A › " + "mục " * 50 + "› B", None),
    ],
)
def test_trails(text: str, items: tuple[str, ...] | None) -> None:
    assert read_crumbs(text) == items


def test_menus_that_begin_with_the_way_home() -> None:
    assert is_menu("Trang chủGiới thiệuTin tứcVăn bảnLiên hệ")
    assert is_menu("Trang chủ Giới thiệu Đảng bộ Tin tức Liên hệ")
    assert not is_menu("Trang chủ Tin tức Sông nước")
    page = ("Trang chủ Giới thiệu Sông nước Văn bản mẫu", TITLE, DAY, LEAD, ONE)
    assert draft_of(*page).categories == ()
    assert draft_of("Trang chủ / Thư viện / Góc thơ", TITLE, DAY, LEAD, ONE).categories == (
        "Góc thơ",
    )


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        (("Sông nước", "Bản làng", "Phố phường", "Sông nước"), ("Sông nước",)),
        (("Sông nước", "Bản làng", "Sông nước", "Bến đò"), ("Sông nước", "Bến đò")),
        (("Sông nước", "Bản làng", "Sông nước", "Bến đò", "Chợ nổi"), ("Sông nước",)),
        (("Trang chủ", "Sông nước", "Bến đò"), ("Sông nước", "Bến đò")),
        (("Phố phường", "Sông nước"), ("Sông nước",)),
        (("THÔNG BÁO", "VĂN BẢN", "Thứ Hai, 10/06/2024", "Thông báo"), ("Thông báo",)),
        (("Thứ Hai, 10/06/2024", "Đặt báo", "Thứ Hai, 10/06/2024", "Sông nước"), ("Sông nước",)),
    ],
)
def test_rubrics_above_a_title(rows: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert draft_of(*rows, TITLE, DAY, LEAD, ONE).categories == names


@pytest.mark.parametrize(
    "head",
    [
        (f"{TITLE} | Báo Cầu Mây", "Thứ Hai, 10/06/2024", "Giới thiệu", TITLE, DAY),
        ("CHÀO MỪNG ĐẠI HỘI ĐOÀN CÁC CẤP, NHIỆM KỲ 2022 - 2027!", TITLE, DAY),
        ("HỘI LIÊN HIỆP THANH NIÊN TỈNH SÔNG MÂY ANH HÙNG", DAY, "Sông nước", TITLE),
        ("Gương người tốt, việc tốt", "Sông nước", "Gương người tốt, việc tốt", TITLE, DAY),
        (TITLE, f"Bởi Admin - {DAY}"),
        (TITLE, "Đăng lúc 08:00 ngày 05/07/2023 bởi Ban Truyền thông Đoàn xã"),
        (TITLE, "5/7/2023", "8:00 sáng"),
        (TITLE, "Cập nhật: 06/07/2023 09:00 | Đăng: 05/07/2023 08:00"),
        ("Nội dung trang web hiển thị", "Nội dung trang web hiển thị", TITLE, DAY),
        (TITLE, "Trường Cao đẳng Sông Mây", "Menu", DAY, "Close up photo"),
    ],
)
def test_heads(head: tuple[str, ...]) -> None:
    record = as_record(draft_of(*head, LEAD, ONE))
    assert (record["title"], record["date"]) == (TITLE, "2023-07-05T08:00:00+07:00")
    assert record["summary"] == LEAD


def test_who_wrote_stands_with_a_role_below_the_title() -> None:
    head = (TITLE, "TS LÊ NAM", "Phó Viện trưởng Viện Sông nước,", "Ủy viên Hội đồng", DAY)
    role = "Phó Viện trưởng Viện Sông nước, Ủy viên Hội đồng"
    record = as_record(draft_of(*head, LEAD, ONE))
    assert record["authors"] == [{"name": "TS LÊ NAM", "role": role}]
    assert (record["title"], record["captions"]) == (TITLE, [])
    twice = ("Sông nước và đời người", "Sông nước và đời người", *head)
    assert draft_of(*twice, LEAD, ONE).title == TITLE


def test_a_banner_is_the_title_where_nothing_else_is() -> None:
    banner = "CHÀO MỪNG ĐẠI HỘI ĐOÀN XÃ CẦU MÂY LẦN THỨ MƯỜI"
    assert draft_of(banner, LEAD, ONE).title == banner
    assert draft_of(banner, "Bến đò", LEAD, ONE).title == "Bến đò"


def test_a_page_of_a_social_network() -> None:
    page = ("Tuổi trẻ Cầu Mây vui", "26 tháng 3 lúc 20:05 ·", TITLE, LEAD, ONE)
    record = as_record(draft_of(*page))
    assert (record["title"], record["date"], record["categories"]) == (TITLE, None, [])
    assert as_record(draft_of("Trang chủ", *page[1:]))["title"] == TITLE


def test_rubrics_and_accounts_of_themes() -> None:
    themed = draft_of(TITLE, "05/07/2023", "by Tỉnh đoàn", "in Sông nước", LEAD, ONE)
    assert (themed.categories, themed.authors) == (("Sông nước",), ())
    posted = "This entry was posted in Sông nước and tagged bơi by mai. Bookmark the permalink."
    assert draft_of(TITLE, DAY, LEAD, ONE, posted).categories == ("Sông nước",)
    assert draft_of(TITLE, DAY, "in ra.", LEAD, ONE).categories == ()


def test_words_below_the_date_that_are_nothing_are_left_out_and_said() -> None:
    assert "import-head-left" in codes_of(TITLE, DAY, "Nền xanh lá", LEAD, ONE)
    assert draft_of(TITLE, DAY, "Nền xanh lá", LEAD, ONE).captions == ()
    for kept in ("Toàn cảnh lớp học", "I. MỞ ĐẦU", "1. Mở đầu", "Mai Khanh", "Ban Tuyên giáo"):
        assert "import-head-left" not in codes_of(TITLE, DAY, kept, LEAD, ONE)


def test_a_date_below_who_signs() -> None:
    assert as_record(draft_of(TITLE, LEAD, ONE, "Mai Khanh", DAY))["date"] is not None
    assert as_record(draft_of(TITLE, LEAD, ONE, "Mai Khanh", "05/07/2023"))["date"] is None
    assert as_record(draft_of(TITLE, LEAD, ONE, "Toàn cảnh lớp học", DAY))["date"] is None


def test_captions_with_a_full_stop_are_known_by_each_other() -> None:
    seen = "Các em nhỏ tập nổi bên bến đò."
    other = "Phút nghỉ ngơi của lớp học trên bờ sông."
    both = draft_of(TITLE, DAY, LEAD, ONE, seen, TWO, other, END)
    assert both.captions == (seen, other)
    assert draft_of(TITLE, DAY, LEAD, ONE, seen, TWO, END).captions == ()
    assert "import-unsure-paragraph" in codes_of(TITLE, DAY, LEAD, ONE, seen, TWO, END)
    placed = "Em Lò A Tủa (bên phải) tập thở cùng các bạn; sau ba buổi em đã tự bơi qua ao."
    assert draft_of(TITLE, DAY, LEAD, ONE, placed, TWO, seen, END).captions == (placed, seen)
    assert sentences_on_photos(()) == (frozenset(), frozenset())
    named = "Chị Sùng Thị Mận tặng phao cho các em nhỏ."
    assert draft_of(TITLE, DAY, LEAD, ONE, named, TWO, END).captions == (named,)
    told = "Chị tặng phao cho các em nhỏ của thôn."
    assert draft_of(TITLE, DAY, LEAD, ONE, told, TWO, END).captions == ()


def test_headings_and_captions_without_full_stops() -> None:
    credited = "Các em tập bơi. Ảnh: Mai Khanh"
    page = (TITLE, DAY, LEAD, credited, "Hai bờ sông nhỏ", ONE, "Một số giải pháp", TWO)
    draft = draft_of(*page)
    assert texts(draft, BlockKind.HEADING) == ["Hai bờ sông nhỏ", "Một số giải pháp"]
    plain = draft_of(TITLE, DAY, LEAD, ONE, "Sân chơi mùa hạ", TWO, "Trưa hè oi ả", END)
    assert texts(plain, BlockKind.HEADING) == ["Sân chơi mùa hạ", "Trưa hè oi ả"]
    assert draft_of(TITLE, DAY, LEAD, ONE, "Bến đò Cây Dừa", TWO).captions == ("Bến đò Cây Dừa",)
    assert not is_heading(make_line(1, "Lê Nam bên bờ sông"), Cue.NONE, are_told_apart=True)
    assert cue_of("Lò A Tủa (bìa trái) và các bạn") is Cue.PLAIN


def test_lines_of_lists_and_slogans_are_no_captions() -> None:
    listed = ("Giải Nhất: Đội Sông Lớn", "“Tuổi trẻ Cầu Mây", "Đăng ký: https://boi.example/a")
    assert draft_of(TITLE, DAY, LEAD, ONE, *listed, TWO).captions == ()
    starred = draft_of(TITLE, DAY, LEAD, ONE, "* Những giờ học vui", TWO, "* một", "* hai", END)
    assert texts(starred, BlockKind.HEADING) == ["* Những giờ học vui"]
    assert texts(starred, BlockKind.ITEM) == ["* một", "* hai"]
    number = draft_of(TITLE, DAY, "Số: 14-TB/ĐTN", LEAD, ONE)
    assert (number.summary, number.documents) == (LEAD, ("14-TB/ĐTN",))


def test_alternative_texts_that_number_photos() -> None:
    shown = (f"{TITLE} - Ảnh 1.", "Các em tập nổi", f"{TITLE} - 2", "Các em nghỉ trên bờ")
    draft = draft_of(TITLE, DAY, LEAD, ONE, *shown, TWO)
    assert draft.captions == ("Các em tập nổi", "Các em nghỉ trên bờ")
    film = "Các em tập bơi trên sông. Clip: Mai Khanh"
    assert "import-video-left" in codes_of(TITLE, DAY, LEAD, film, ONE)


@pytest.mark.parametrize(
    "text",
    ["H'Hen Niê", "H’ Loan Byă", "Y Thanh Êban", "Kpă Y Duôn", "K'Brể", "Vũ Ngọc Lan",
     "Trương Công Bảy", "Nguyễn Thị Minh Khai Hồng Phúc"],
)  # fmt: skip
def test_names_of_many_kinds(text: str) -> None:
    assert is_person(text) or len(text.split()) == 1
    assert not is_body(text)
    assert not is_role(text)


def test_no_names() -> None:
    assert not is_person("Y TẾ")
    assert not is_person("RA QUÂN")
    assert not is_person("Y Thanh Êban Niê Mlô Kbuôr")


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Mai Khanh - maikhanh@cau.example", "Mai Khanh", None),
        ("Mai Khanh (Huyện đoàn Bến Trăng)", "Mai Khanh", "Huyện đoàn Bến Trăng"),
        ("Đ/c Lê Mai Khanh – UVBTV Huyện đoàn", "Lê Mai Khanh", "UVBTV Huyện đoàn"),
        ("Lê Nam – Trung tâm VH-TT&TT huyện", "Lê Nam", "Trung tâm VH-TT&TT huyện"),
    ],
)
def test_signatures(text: str, name: str, role: str | None) -> None:
    assert [(a.name, a.role) for a in read_signature(text)] == [(name, role)]


@pytest.mark.parametrize("text", ["", "x" * 300, "Đoàn xã Cầu Mây", "Toàn cảnh lớp học"])
def test_no_signatures(text: str) -> None:
    assert read_signature(text) == ()


@pytest.mark.parametrize(
    "text",
    ["PV: Chị thấy sao?", "PV: Cảm ơn chị!", "Hỏi: Lớp học mở khi nào", "Bởi Tỉnh đoàn tặng quà",
     "Tác giả: Rất vui. Ai cũng thích"],
)  # fmt: skip
def test_dialogue_is_no_byline(text: str) -> None:
    assert read_byline(text) is None


def test_sources_accounts_and_titles_of_people() -> None:
    taken = read_byline("Theo Mai Khanh (Báo Cầu Mây)")
    assert taken is not None
    assert (taken.is_source, taken.authors[0].name) == (True, "Mai Khanh")
    account = read_byline("by Tỉnh đoàn")
    assert account is not None
    assert account.authors == ()
    titled = read_byline("Tác giả: ThS. Lê Nam")
    assert titled is not None
    assert titled.authors[0].name == "ThS. Lê Nam"
    assert not has_inner_stop("TP. Sông Mây")


def test_days_with_two_labels_and_times_alone() -> None:
    stamp = read_stamp("Ngày đăng: 05/07/2023 | Cập nhật: 06/07/2023")
    assert stamp is not None
    assert (stamp.day.day, stamp.label) == (5, Label.PUBLISHED)
    assert read_clock("9:15 sáng") == (9, 15)
    assert read_clock("12:45") is None
    assert read_clock("29:15 sáng") is None


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("ĐOÀN TNCS HỒ CHÍ MINH XÃ CẦU MÂY", True),
        (".:: TRANG TIN ĐIỆN TỬ TỈNH ĐOÀN SÔNG MÂY ::.", True),
        ("TRƯỜNG THCS CẦU MÂY", True),
        ("BAN THƯỜNG VỤ ĐOÀN KHỐI KIỂM TRA ĐOÀN CƠ SỞ", False),
        ("Bảo Châu mở lớp học bơi", False),
    ],
)
def test_names_of_sites(text: str, is_name: bool) -> None:  # noqa: FBT001 - a table
    assert is_site_name(text) is is_name
