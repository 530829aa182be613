import unicodedata
from datetime import UTC, date, datetime

import pytest

from bantin.text import (
    SLUG_LENGTH,
    VIETNAM,
    fold,
    full_date,
    full_moment,
    month_name,
    nearest,
    normalise,
    numbered,
    short_date,
    slugify,
    sort_key,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\r\nhai\rba\n", "một\nhai\nba\n"),
        ("a\r\r\nb", "a\n\nb"),
        (unicodedata.normalize("NFD", "Đoàn Thanh niên"), "Đoàn Thanh niên"),
        ("Ðoàn \u00f0", "Đoàn đ"),
        ("\ufeffđầu\x00 \x08\x0b\x1f\x7fcuối\ufffe\uffff", "đầu cuối"),
        ("tab\tgiữ", "tab\tgiữ"),
        ("e\x00\u0301", "é"),
        ("", ""),
    ],
)
def test_normalise(text: str, expected: str) -> None:
    assert normalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "doan thanh nien cong san ho chi minh"),
        ("ĐẮK LẮK, Ðà Nẵng", "dak lak, da nang"),
        ("𝐇𝐨̣̂𝐢 𝐧𝐠𝐡𝐢̣ ᴬ", "hoi nghi a"),
        ("ﬁle №1", "file no1"),
        ("Straße", "strasse"),
        ("日本", "日本"),
    ],
)
def test_fold(text: str, expected: str) -> None:
    assert fold(text) == expected


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kiểm tra Đoàn Tòa án – 2023!", "kiem-tra-doan-toa-an-2023"),
        ("  --Ðêm_hội trăng rằm.. ", "dem-hoi-trang-ram"),
        ("../../etc/passwd", "etc-passwd"),
        ("日本", ""),
        ("", ""),
        ("🎉 vui 🎉", "vui"),
        ("a" * 200, "a" * SLUG_LENGTH),
        ("x" * SLUG_LENGTH + " y", "x" * SLUG_LENGTH),
        ("x" * 78 + " yzt", "x" * 78),
        ("x" * 78 + " y z", "x" * 78 + "-y"),
    ],
)
def test_slugify(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    "ordered",
    [
        list("aăâbcdđeêfghijklmnoôơpqrstuưvwxyzö"),
        list("aàảãáạăằẳẵắặâầẩẫấậbeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵz"),
        ["", " x", "-", "1", "10", "2", "a"],
        ["Ả Rập", "An Ấp", "An Bình", "Ăn", "Âm", "Bến", "Da", "Đa", "Đà", "Eo"],
        ["Hoa An", "hoa an", "HÒA AN", "Hòa An", "Hóa An", "Hoà Bình"],
    ],
)
def test_names_are_sorted_by_the_alphabet_then_by_tone(ordered: list[str]) -> None:
    shuffled = ordered[1::2] + ordered[::2]
    assert sorted(shuffled, key=sort_key) == ordered


@pytest.mark.parametrize("text", ["b\u0301", "\u0301", "\u0323x", "Ð", "\u0344", "ḹ", "\U0010ffff"])
def test_every_text_has_a_place(text: str) -> None:
    assert sorted([text, "a", ""], key=sort_key)[0] == ""


def test_an_eth_is_sorted_as_d_with_stroke() -> None:
    assert sort_key("Ðà")[:2] == sort_key("Đà")[:2]


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("doan-toaan", ("doan-khoi", "doan-toa-an"), "doan-toa-an"),
        ("Tiêu đề", ("tieu-de", "title"), "tieu-de"),
        ("titel", ("title", "tags"), "title"),
        ("xyz", ("title", "tags"), None),
        ("", ("title",), None),
        ("title", (), None),
        ("ảnh", ("anh", "Ảnh"), "anh"),
    ],
)
def test_nearest(word: str, known: tuple[str, ...], expected: str | None) -> None:
    assert nearest(word, known) == expected


def test_dates_are_said_in_vietnamese_and_english() -> None:
    day = date(2023, 10, 25)
    assert short_date(day) == "25/10/2023"
    assert short_date(day, "en") == "25 Oct 2023"
    assert full_date(day) == "Thứ Tư, 25/10/2023"
    assert full_date(date(2023, 10, 29)) == "Chủ Nhật, 29/10/2023"
    assert full_date(day, "en") == "Wednesday, 25 Oct 2023"
    assert full_moment(datetime(2023, 10, 25, 9, 10, tzinfo=VIETNAM)) == (
        "Thứ Tư, 25/10/2023 · 09:10"
    )
    assert month_name(2023, 10) == "Tháng 10"
    assert month_name(2023, 10, "en") == "October"


def test_vietnam_is_seven_hours_ahead() -> None:
    assert datetime(2023, 10, 25, 20, tzinfo=UTC).astimezone(VIETNAM).isoformat() == (
        "2023-10-26T03:00:00+07:00"
    )


def test_a_slug_with_a_number_is_its_own_slug_however_long_it_is() -> None:
    for slug in ("a", "ra-quan", "x" * SLUG_LENGTH, "-".join(["dai"] * 20)[:SLUG_LENGTH]):
        names = [numbered(slug, number) for number in (1, 2, 9, 10, 123)]
        assert names[0] == slug
        assert [slugify(name) for name in names] == names
        assert len(set(names)) == len(names)
        assert names[1].endswith("-2")
