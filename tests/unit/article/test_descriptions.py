import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bantin.article.descriptions import automatic_text, is_automatic, written_by_people
from bantin.article.model import PhotoReference

AUTOMATIC = [
    "A group of people standing in a field Description automatically generated",
    "A group of people  Description automatically generated with medium confidence",
    "A close up of a person Description generated with very high confidence",
    "A diagram of a network AI-generated content may be incorrect.",
    "Ảnh có chứa văn bản, áp phích, Phông chữ, biểu tượngMô tả được tạo tự động",
    "Ảnh có chứa người, ngoài trời, cỏ",
    "Một người mặc áo sơ mi đen Nội dung do AI tạo ra có thể không chính xác.",
    "Picture containing text, person",
    "Có thể là hình ảnh về 7 người và cỏ",
    "Có thể là ảnh chụp màn hình về văn bản",
    "Trong hình ảnh có thể có: 2 người, mọi người đang đứng",
    "Không có mô tả ảnh.",
    "May be an image of 5 people and text",
    "No photo description available.",
    "IMG_4824",
    "img_4824",
    "IMG_E4824",
    "IMG4824",
    "IMG 4824",
    "IMG_4824 (1)",
    "IMG_4824 2",
    "IMG_4824 - Copy",
    "IMG_4824-scaled",
    "IMG_4824.JPG",
    "«IMG_4824.HEIC»",
    "IMG-20230510-WA0003",
    "IMG_20230510_093011_1",
    "DSC_0012",
    "_DSC0012",
    "DSC00012",
    "DSCF1234",
    "DSCN1234",
    "DSC_0012-Edit",
    "_MG_1234",
    "P1010123",
    "P5100123",
    "GOPR0012",
    "GH010123",
    "100_0123",
    "DJI_0042",
    "PXL_20230510_021530123.PORTRAIT",
    "MVIMG_20230510_093011",
    "20230510_093011",
    "20230510_093011(0)",
    "20230510",
    "1683712345678",
    "z4812345678901_0123456789abcdef0123456789abcdef",
    "z4812345678901",
    "received_123456789012345",
    "FB_IMG_1683712345678",
    "347414219_10222242820329797_1721002249522354565_n",
    "Screenshot_20230510-093011",
    "Screenshot_20230510-093011_Facebook",
    "Screenshot 2023-05-10 093011",
    "Screen Shot 2023-05-10 at 9.30.11 AM",
    "Ảnh chụp màn hình 2025-05-20 113942",
    "Ảnh chụp Màn hình 2023-05-08 lúc 19.18.09",
    "Ảnh màn hình 2024-09-05 lúc 18 44 05",
    "Ảnh chụp màn hình (12)",
    "WhatsApp Image 2023-05-10 at 09.30.11",
    "image001",
    "image",
    "image (3)",
    "image-20230510093011",
    "Picture 3",
    "Picture1",
    "Hình ảnh 3",
    "photo_2023-05-10_09-30-11",
    "viber_image_2023-05-10_09-30-11-123",
    "untitled",
    "Untitled-1",
    "Untitled design (2)",
    "unnamed",
    "download (1)",
    "tải xuống (2)",
    "2023-05-10 09.30.11",
    "InShot_20230510_093011123",
    "lễ chào cờ.jpg",
    "Lễ chào cờ đầu tuần.PNG",
    "toan-canh.jpeg?v=2",
    "media/image1",
    r"C:\Users\Lan\Pictures\Lễ chào cờ",
    "D:/anh/1",
    "/Users/lan/Desktop/Ảnh lễ",
    "file:///C:/anh/a",
    r"\\mayin\chung\anh 1",
    "https://songmay.example/anh/1",
    "www.songmay.example/anh",
    "data:image/png;base64,iVBORw0KGgo",
    "8f2c3d4e-1a2b-4c5d-8e9f-001122334455",
    "d41d8cd98f00b204e9800998ecf8427e",
    "AF1QipN3xYz9Kp2Qw8RtLm",
]
PEOPLES = [
    "Ảnh tập thể",
    "Ảnh",
    "Hình 3",
    "Ảnh 3",
    "Ảnh 3: lễ chào cờ",
    "Ảnh 3 người bạn",
    "Hình ảnh buổi lễ",
    "Hình ảnh 3 đoàn viên nhận bằng khen",
    "IMG là tên ảnh",
    "Picture of the team",
    "Image: Trần Bảo Lâm",
    "Lớp 20230510",
    "DSC là tên một đội bóng",
    "Ảnh: Võ Minh Khang",
    "Ảnh 20/10",
    "26/3",
    "Ngày 26/3/1931",
    "26-3-2025",
    "10/05/2023",
    "10-05-2023",
    "2023-05-10",
    "Đoàn/Hội",
    "127-KL/TĐTN",
    "128-KH/UBKTTĐ",
    "ThanhNienTinhNguyen2025",
    "#TuoiTreSongMay2025",
    "SEA Games 31",
    "G7",
    "K61",
    "Zalo",
    "z",
    "a",
    "P.A. Tuyền",
    "Nguồn: https://songmay.example/anh",
    "Ảnh chụp màn hình",
    "Ảnh chụp màn hình trang đăng ký",
    "Ảnh chụp màn hình 2023-05-10 trang web của Đoàn",
    "Ảnh màn hình buổi họp trực tuyến",
    "Người xem ảnh trên màn hình",
    "Tranh cổ động chưa có tên tác giả",
    "Bài không có mô tả ảnh bị trả lại",
    "Có thể là mùa sau mới có quả",
    "612 đơn vị máu",
    "Đội 1",
    "Tổ 3, ấp Vàm",
    "Mở tệp .jpg bằng điện thoại",
    "20 năm Mùa hè xanh",
    "2025",
    "0912 345 678",
    "Đồng chí Mai phát biểu (2)",
    "Toàn cảnh",
    "Toan canh hoi nghi",
    "Vid",
    "Cam sành 2025",
    "Sam",
    "CAM KẾT",
    "Cam 100 gam",
    "WP",
    "Trao 100_quà",
    "Ảnh 3 – Trao quà",
    "Cam 100",
    "Pano 360",
    "Người dân chụp ảnh bằng điện thoại",
    "Ảnh có dấu đỏ",
    "Hình ảnh đẹp",
    "Mô tả bằng lời",
    "Word",
    "https đã bật",
    "C: đội trưởng",
    "Users của trang",
    "A picture of the river",
    "Group of people planting trees",
    "May Thượng 2025",
]

words = st.one_of(
    st.sampled_from(
        "Đoàn viên trồng cây ở đồi Mây Thượng ảnh hình IMG DSC Zalo Picture image 612 26/3 2025 "
        "(2) «lễ» chào cờ Bến Trăng: quà, khai mạc Ảnh: màn hình A-B tải xuống một hai".split()
    ),
    st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạềổữíịĐÂẤ", min_size=1, max_size=7),
)


@pytest.mark.parametrize("text", AUTOMATIC)
def test_texts_that_no_person_wrote(text: str) -> None:
    assert is_automatic(text)


@pytest.mark.parametrize("text", PEOPLES)
def test_texts_that_people_wrote(text: str) -> None:
    assert not is_automatic(text)


def test_both_tables_are_large_enough_to_mean_something() -> None:
    assert len(set(AUTOMATIC)) >= 40
    assert len(set(PEOPLES)) >= 40


@given(st.lists(words, min_size=4, max_size=30).map(" ".join))
@settings(max_examples=500)
def test_a_sentence_is_never_automatic(sentence: str) -> None:
    assert not is_automatic(sentence)


@given(st.text(max_size=250), st.sampled_from([".jpg", ".JPEG", ".png", ".heic", ".webp"]))
def test_every_name_of_a_picture_is_automatic(name: str, ending: str) -> None:
    assume(any(sign.isalnum() for sign in name) and not name[-1].isspace())
    assert is_automatic(name + ending)


@given(st.text(), st.sampled_from(AUTOMATIC), st.sampled_from(["\n\n", " ", "\u00a0", "\t"]))
def test_blanks_and_quotation_marks_change_nothing(text: str, known: str, blank: str) -> None:
    assert is_automatic(f" «{blank.join(known.split(' '))}»{blank}")
    assert is_automatic(text) == is_automatic(f"{blank}“{text}”")


@pytest.mark.parametrize("piece", ["1", "a_", "a1", "aB1-", "deadbeef-", "at ", "1.1_", "[", "é"])
def test_a_long_text_is_read_and_is_no_name(piece: str) -> None:
    assert not is_automatic("Đoàn viên " + piece * 100_000)
    assert not is_automatic(piece * 100_000)


@pytest.mark.parametrize(
    ("alt", "caption", "automatic", "left"),
    [
        ("", "", None, ("", "")),
        ("Đồi số 1", "Sáng 24/2", None, ("Đồi số 1", "Sáng 24/2")),
        ("IMG_1", "Sáng 24/2", "IMG_1", ("", "Sáng 24/2")),
        ("Đồi số 1", "IMG_1.JPG", "IMG_1.JPG", ("Đồi số 1", "")),
        ("IMG_1", "DSC_0002", "IMG_1", ("", "")),
        ("Ảnh có chứa cỏ\n\nMô tả", "", "Ảnh có chứa cỏ Mô tả", ("", "")),
    ],
)
def test_a_photo_keeps_what_people_wrote(
    alt: str, caption: str, automatic: str | None, left: tuple[str, str]
) -> None:
    photo = PhotoReference("a.jpg", alt, caption)
    assert automatic_text(photo) == automatic
    assert written_by_people(photo) == PhotoReference("a.jpg", *left)
