"""Captions, alternative texts and headings of page captures, each with its own examples."""

import pytest

from bantin.importers.text import captions
from bantin.importers.text.captions import Cue
from bantin.importers.text.headings import is_shouted, numbering
from bantin.importers.text.lines import make_line


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Toàn cảnh buổi tọa đàm", Cue.PLAIN),
        ("Anh Đạo bên tủ sách. (Ảnh: NVCC)", Cue.PLAIN),
        ("Đồng chí A phát biểu tại hội nghị", Cue.FAIR),
        ("Tặng hoa", Cue.FAIR),
        ("Đoàn Chủ tịch", Cue.WEAK),
        ("Không để ai bị bỏ lại phía sau", Cue.NONE),
    ],
)
def test_cues_of_captions(text: str, cue: Cue) -> None:
    assert captions.cue_of(text) is cue


@pytest.mark.parametrize(
    "text",
    ["A group of people sitting at a table", "Description automatically generated", "IMG_4824.jpg",
     "z5512345678_abc12", "ngay-hoi-doc-sach-2021", "Có thể là hình ảnh về 5 người", "hinh anh 3",
     "Ảnh 2",
     "Mô tả được tạo tự động", "A photo. Description automatically generated"],
)  # fmt: skip
def test_alternative_texts(text: str) -> None:
    assert captions.is_alt(make_line(1, text))


@pytest.mark.parametrize("text", ["Quang cảnh hội nghị", "Facebook", "x" * 500, "A Lý đi học"])
def test_no_alternative_texts(text: str) -> None:
    assert not captions.is_alt(make_line(1, text))


def test_captions_that_are_sentences() -> None:
    assert captions.is_plain_caption("Quang cảnh hội nghị.")
    assert captions.is_plain_caption("Các đại biểu chụp ảnh lưu niệm.")
    assert not captions.is_plain_caption("Quang cảnh vui tươi. Ai cũng thích.")
    assert not captions.is_plain_caption("Quang cảnh " * 80)
    assert captions.speaks_in_photo("Đồng chí Lê Nam, Bí thư Đoàn xã phát biểu tại hội nghị.")
    assert not captions.speaks_in_photo("Đồng chí Lê Nam phát biểu. " * 40)


def test_captions_that_are_alike() -> None:
    one = (
        "Đoàn viên Cầu Mây tham gia Ngày hội đọc sách tháng 4 năm 2023 tại Nhà văn hóa xã rất đông"
    )
    other = (
        "Đoàn viên Cầu Mây dự Ngày hội đọc sách tháng 4 năm 2023 tại Nhà văn hóa xã rất đông vui"
    )
    assert captions.are_alike(one, other)
    assert not captions.are_alike(one, one.replace("Cầu Mây", "Đồi Sim").replace("2023", "2024"))
    assert not captions.are_alike(
        "ảnh: Đoàn làm việc tại Bến Trăng", "ảnh: Đoàn làm việc tại Cầu Mây"
    )
    assert captions.are_alike("Lễ ra quân", "Ảnh: Lễ ra quân")
    assert not captions.are_alike("a" * 2000, "b" * 2000)
    assert captions.without_prefix("Ảnh 1: Lễ ra quân") == "Lễ ra quân"
    assert captions.without_prefix("Ảnh:") == "Ảnh:"


@pytest.mark.parametrize(
    ("text", "is_head"),
    [
        ("Một số hình ảnh tại buổi lễ:", True),
        ("Chùm ảnh hoạt động", True),
        ("Hình ảnh tại chương trình:", True),
        ("Hình ảnh tại chương trình", False),
        ("Một số hình ảnh đẹp đã được các em vẽ nên.", False),
        ("Dài " * 200, False),
    ],
)
def test_heads_of_galleries(text: str, is_head: bool) -> None:  # noqa: FBT001 - a table
    assert captions.is_gallery_head(make_line(1, text)) is is_head


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("I. Kết quả", "roman"),
        ("1. Kết quả", "figure"),
        ("2.1. Công tác giáo dục", "point"),
        ("a) Tồn tại", "letter"),
        ("Phần thứ nhất", "part"),
        ("1. Kết quả đã đạt được.", None),
        ("12 suất quà", None),
        ("1. Lý A Sình;", None),
    ],
)
def test_numbered_headings(text: str, style: str | None) -> None:
    assert numbering(make_line(1, text)) == style


def test_shouted_headings() -> None:
    assert is_shouted(make_line(1, "KẾT QUẢ NỔI BẬT"))
    assert not is_shouted(make_line(1, "NGÔ THẾ LÂN"))
    assert not is_shouted(make_line(1, "- KẾT QUẢ"))
    assert not is_shouted(make_line(1, "KẾT QUẢ " * 40))
