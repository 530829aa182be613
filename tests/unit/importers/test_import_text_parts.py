"""The parts of the importer of page captures, each with its own examples."""

from datetime import date, datetime

import pytest

from bantin.article.model import Author
from bantin.importers.text import lines, names
from bantin.importers.text.bylines import is_credit, read_byline, read_people
from bantin.importers.text.dates import Label, label_alone, last_day, read_stamp
from bantin.importers.text.documents import cited
from bantin.importers.text.furniture import Furniture, furniture_of
from bantin.importers.text.lines import make_line, read_lines
from bantin.importers.text.rubrics import Known, is_site_name, read_crumbs, read_section
from bantin.text import VIETNAM

DAY = date(2023, 10, 25)
MOMENT = datetime(2023, 10, 25, 9, 10, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25/10/2023 09:10", MOMENT),
        ("09:10 | 25/10/2023", MOMENT),
        ("Thứ tư, ngày 25 tháng 10 năm 2023", DAY),
        ("25/10/2023 9:10:00 SA", MOMENT),
        ("25/10/2023 9:10:00 CH", MOMENT.replace(hour=21)),
        ("25/10/2023 12:10 AM", MOMENT.replace(hour=0)),
        ("25/10/2023 12:10 PM", MOMENT.replace(hour=12)),
        ("Thứ Tư, 25/10/2023 09:10'(GMT+7)", MOMENT),
        ("T4, 25/10/2023 - 09:10", MOMENT),
        ("25 Tháng Mười, 2023", DAY),
        ("25 Tháng Mười Một, 2023", DAY.replace(month=11)),
        ("Tháng Mười 25, 2023", DAY),
        ("Th10 25, 2023", DAY),
        ("2023-10-25T09:10:00+07:00", MOMENT),
        ("2023-10-25T02:10:00Z", MOMENT),
        ("2023-10-25T09:10", MOMENT),
        ("2023-10-25", DAY),
        ("25.10.2023 lúc 9h10", MOMENT),
        ("9 giờ 10 phút ngày 25/10/2023", MOMENT),
        ("25/10/23", DAY),
        ("10/25/2023", DAY),
        ("October 25, 2023", DAY),
        ("25 Sept 2023", DAY.replace(month=9)),
        ("25th October, 2023", DAY),
        ("25/10/2023 29:70", DAY),
        ("2023-10-25T29:10", DAY),
        ("2023-10-25T09:10+99:99", MOMENT),
    ],
)
def test_dates(text: str, value: date) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert (stamp.value, stamp.rest) == (value, ())
    assert stamp.has_minute == isinstance(value, datetime)


@pytest.mark.parametrize(
    "text", ["32/13/2023", "3 giờ trước", "11/11 đơn vị", "25/10", "12/5/1800", "25/10/2023" * 30,
             "Sông Mây, ngày 25 tháng 10 năm 2023", "29/02/2023", "2023-13-45"],
)  # fmt: skip
def test_no_dates(text: str) -> None:
    assert read_stamp(text) is None


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("Ngày đăng: 25-10-2023", Label.PUBLISHED, ()),
        ("Đăng ngày 25/10/2023 bởi admin", Label.PUBLISHED, ("bởi admin",)),
        ("Posted on October 25, 2023 by admin", Label.PUBLISHED, ("by admin",)),
        ("Cập nhật lúc 09:10, 25/10/2023", Label.UPDATED, ()),
        ("Hôm nay, 25/10/2023", Label.CLOCK, ()),
        ("Thùy An - 25/10/2023", Label.NONE, ("Thùy An",)),
        ("25/10/2023 09:10 | Lượt xem: 12", Label.NONE, ("Lượt xem: 12",)),
        ("Đăng ký trước 25/10/2023", Label.NONE, ("Đăng ký trước",)),
    ],
)
def test_what_stands_beside_a_date(text: str, label: Label, rest: tuple[str, ...]) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert (stamp.label, stamp.rest) == (label, rest)


def test_labels_alone_and_last_days() -> None:
    assert label_alone("Ngày đăng:") is Label.PUBLISHED
    assert label_alone("Ngày hội") is Label.NONE
    assert label_alone("Ngày đăng " * 50) is Label.NONE
    assert last_day("từ ngày 03/8/2022 đến ngày 09/8/2022") == date(2022, 8, 9)
    assert last_day("chưa rõ ngày 30/02/2023") is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Kế hoạch số 131-KH/UBKTTĐ, ngày 09/9/2022", ("131-KH/UBKTTĐ",)),
        ("kết luận số 22/KL-TĐTN-BTC; 14-NQ/ĐUK", ("22/KL-TĐTN-BTC", "14-NQ/ĐUK")),
        ("Nghị định 30/2020/NĐ-CP và 30/2020/NĐ-CP", ("30/2020/NĐ-CP",)),
        ("Luật số 84/2015/QH13", ("84/2015/QH13",)),
        ("số 15-HD/TWĐTN.", ("15-HD/TWĐTN",)),
        ("Công văn số 56/ĐTN ngày 1/2/2023", ("56/ĐTN",)),
        ("Quyết định 1999/QĐ-TTg; 05-CTr/TĐTN", ("1999/QĐ-TTg", "05-CTr/TĐTN")),
        ("Chỉ thị 42CT/TW và Tờ trình 21 - TTr/ĐTN", ("42CT/TW", "21 - TTr/ĐTN")),
        ("Kế hoạch 12-KH/Q.ĐOÀN, 9/TNCN&ĐT-KH", ("12-KH/Q.ĐOÀN", "9/TNCN&ĐT-KH")),
        ("11/11 đơn vị, 24/7, 3/4 thôn, ngày 25/10/2023, 2022-2027", ()),
        ("12/KH, COVID-19, 5/Đoàn, áo số 10 FIFA, 100/CLB", ()),
    ],
)
def test_documents(text: str, numbers: tuple[str, ...]) -> None:
    assert cited([text]) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Thùy Khuê",
        "Nguyễn Văn Bảy",
        "NGÔ THẾ LÂN",
        "HÀ THANH",
        "ThS. Trần Nam",
        "Lý A Sình",
        "Hồ Sơn",
    ],
)
def test_people(text: str) -> None:
    assert names.is_person(text)


@pytest.mark.parametrize(
    "text",
    ["Tiện ích", "HỖ TRỢ TRỰC TUYẾN", "Hà Giang", "Thư Viện Ảnh", "Linh", "BÍ THƯ", "Đoàn khối",
     "Liên Kết Website", "MUSIC", "Nguyễn Văn Bảy phát biểu", "Một Hai Ba Bốn Năm Sáu", "Âu 1"],
)  # fmt: skip
def test_no_people(text: str) -> None:
    assert not names.is_person(text)


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("Phó Bí thư Chi đoàn", True, False),
        ("Ban Tổ chức – Kiểm tra", False, True),
        ("Đoàn xã Cầu Mây trao quà", False, False),
        ("Đoàn viên tham gia hiến máu", False, False),
        ("Hội nghị sơ kết", False, False),
        ("ban tổ chức", False, True),
    ],
)
def test_roles_and_bodies(text: str, role: bool, body: bool) -> None:  # noqa: FBT001 - a table
    assert names.is_role(text) is role
    assert names.is_body(text.capitalize() if text.islower() else text) is body


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("Tin bài: Mai Khanh, Phó Bí thư Đoàn xã", (Author("Mai Khanh", "Phó Bí thư Đoàn xã"),)),
        ("Tin, ảnh: Thùy An - Minh Hạ", (Author("Thùy An"), Author("Minh Hạ"))),
        ("Tin: Thùy An – Ảnh: Minh Hạ", (Author("Thùy An"), Author("Minh Hạ", "ảnh"))),
        ("Tin: Thùy An; Ảnh: Thùy An", (Author("Thùy An"),)),
        ("Bài và ảnh: Ban Tuyên giáo - Kiểm tra", (Author("Ban Tuyên giáo - Kiểm tra"),)),
        ("Thực hiện: Nhóm phóng viên trẻ", (Author("Nhóm phóng viên trẻ"),)),
        ("Tin Thùy An", (Author("Thùy An"),)),
        ("Tác giả: Lê Nam (Huyện đoàn)", (Author("Lê Nam", "Huyện đoàn"),)),
        ("Tin, ảnh: Lê Nam, Bí thư, Đoàn xã", (Author("Lê Nam", "Bí thư, Đoàn xã"),)),
        ("Tin bài: xóm trên, xóm dưới", (Author("xóm trên, xóm dưới"),)),
        ("Bài: Bút Nguyên Tử", (Author("Bút Nguyên Tử"),)),
        ("Đăng bởi admin", ()),
        ("(Theo Báo Sông Mây)", (Author("Báo Sông Mây"),)),
        ("Tin bài: PV. Nguồn: Báo Đảo Mây", (Author("PV"),)),
    ],
)
def test_bylines(text: str, authors: tuple[Author, ...]) -> None:
    byline = read_byline(text)
    assert byline is not None
    assert byline.authors == authors


@pytest.mark.parametrize(
    "text",
    ["Tin Trung ương Đoàn",
     "Bài học kinh nghiệm", "Theo đó, các chi đoàn", "Nội dung: gồm hai phần việc",
     "Video: Lễ khai mạc", "Ảnh hội nghị", "Tin: ", "Tin bài: " + "dài " * 60, "Quang cảnh",
     "Tin bài: - ; Ảnh: Thùy An"],
)  # fmt: skip
def test_no_bylines(text: str) -> None:
    assert read_byline(text) is None


def test_credits_and_people_as_they_stand() -> None:
    assert is_credit("Ảnh: Minh Hạ")
    assert not is_credit("Tin, ảnh: Minh Hạ")
    assert not is_credit("Ảnh: Toàn cảnh hội nghị")
    assert read_people("một bạn đọc") == (Author("một bạn đọc"),)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Loading ...", Furniture.JUNK),
        ("***", Furniture.JUNK),
        ("Lượt xem: 123", Furniture.JUNK),
        ("123 lượt xem", Furniture.JUNK),
        ("3 giờ trước", Furniture.JUNK),
        ("#tuoitre #songmay", Furniture.JUNK),
        ("Xem thêm: Ra quân mùa hè", Furniture.JUNK),
        ("Trang chủ", Furniture.HOME),
        ("Đăng nhập / Đăng ký", Furniture.MENU),
        ("Giới thiệu Tin tức Văn bản Liên hệ", Furniture.MENU),
        ("TIN LIÊN QUAN", Furniture.RELATED),
        ("Các bài viết cùng chuyên mục", Furniture.RELATED),
        ("Từ khóa: đoàn, hội", Furniture.RELATED),
        ("Bình luận (2)", Furniture.COMMENTS),
        ("© 2024 Tỉnh đoàn", Furniture.FOOTER),
        ("Giới thiệu sách hay cho thiếu nhi", None),
        ("Tin vui về trên bản", None),
        ("字", None),
        ("var a = function () { return 1; };", Furniture.JUNK),
        ("x" * 500, Furniture.JUNK),
        ("Chú thích {cho: hiểu} thêm", None),
    ],
)
def test_furniture(text: str, kind: Furniture | None) -> None:
    assert furniture_of(make_line(1, text)) is kind


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Trang chủ › Tin tức › Phong trào", ("Tin tức", "Phong trào")),
        ("Bạn đang ở: Trang chủ » Tin tức", ("Tin tức",)),
        ("Trang chủ / Tin hoạt động /", ("Tin hoạt động",)),
        ("Tin tức > Đoàn xã", ("Tin tức", "Đoàn xã")),
        ("Trang chủ | Giới thiệu | Liên hệ", None),
        ("Xuân về » " + "rất dài " * 50, None),
        ("> Tin tức", None),
        ("Trang chủ", None),
        ("a › " * 100, None),
    ],
)
def test_breadcrumbs(text: str, items: tuple[str, ...] | None) -> None:
    assert read_crumbs(text) == items


def test_sections_and_site_names() -> None:
    assert read_section("Chuyên mục: Tin tức, Phong trào") == ("Tin tức", "Phong trào")
    assert read_section("Chuyên mục này dành cho bạn đọc.") is None
    assert is_site_name("TỈNH ĐOÀN SÔNG MÂY")
    assert is_site_name("Cổng thông tin điện tử huyện Bến Trăng")
    assert not is_site_name("Tỉnh đoàn Sông Mây tổ chức hội nghị, đã tuyên dương gương tốt")


def test_glued_rubrics() -> None:
    known = Known.build({"Tin tức": "tin-tuc", "TIN NÓNG": "nong", "ĐOÀN HỘI": "hoi"})
    assert known.unglue("Công tác ĐoànĐoàn khối") == ("Công tác Đoàn", "Đoàn khối")
    assert known.unglue("TIN NÓNGĐOÀN HỘI") == ("TIN NÓNG", "ĐOÀN HỘI")
    assert known.unglue("TIN NÓNGXYZ") == ("TIN NÓNGXYZ",)
    assert known.unglue("Tin tức / Sự kiện") == ("Tin tức", "Sự kiện")
    assert known.unglue("TIN TỨC") == ("TIN TỨC",)
    assert known.path("tin  tức") is None


def test_lines_of_a_table_and_of_bulleted_paragraphs() -> None:
    table = read_lines("Hạng\tĐội\nNhất\tĐội A\n\n•\tmột mục\nchữ\tthụt\n")
    assert [line.text for line in table] == ["Hạng\tĐội", "Nhất\tĐội A", "• một mục", "chữ thụt"]
    assert table[0].words == 2
    assert not lines.is_prose(table[0])
    assert not lines.is_paragraph(table[0])


def test_invisible_letters_go() -> None:
    assert [line.text for line in read_lines("a\u200bb\u2028c\u00a0d\u00ade\u200d")] == [
        "ab",
        "c de",
    ]


def test_end_marks() -> None:
    assert lines.has_end_mark("trong những năm sau./.")
    assert lines.has_end_mark("trong những năm sau /.") is False
    assert not lines.has_end_mark("trong những năm sau.")
    assert lines.is_upper("A") is False
