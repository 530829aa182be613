import io
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from bantin.photo.card_drawing import MOST_LINES, can_draw, draw_card, title_lines, wrapped
from bantin.photo.drawn_card import CardFonts, DrawnCard

FOLDER = Path(__file__).parents[3] / "theme" / "assets" / "bantin" / "fonts"
FONTS = CardFonts(FOLDER / "700.woff2", FOLDER / "400.woff2")
CARD = DrawnCard("Đoàn xã Bến Trăng ra quân", "Tỉnh đoàn Sông Mây", "25/10/2025")
LETTERS = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
PAPER = (255, 253, 249)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def ink_in(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Count the pixels of a part that aren't paper."""
    pixels = image.crop(box).tobytes()
    return sum(pixels[at : at + 3] != bytes(PAPER) for at in range(0, len(pixels), 3))


def test_a_card_has_the_size_that_shared_links_want_and_is_small() -> None:
    data = draw_card(CARD, FONTS)
    image = Image.open(io.BytesIO(data))
    assert image.size == (1200, 630)
    assert image.format == "PNG"
    assert len(data) < 40_000


def test_a_card_shows_the_stroke_the_title_the_unit_and_the_day() -> None:
    image = opened(draw_card(CARD, FONTS))
    assert image.getpixel((1, 1)) == PAPER
    colours = [image.getpixel((x, 78)) for x in (100, 250, 300)]
    assert colours == [(0x0F, 0x4A, 0x8E), (0xA3, 0x21, 0x1A), (0xF0, 0xB4, 0x1C)]
    nothing = opened(draw_card(DrawnCard(""), FONTS))
    for box in ((72, 110, 1128, 440), (72, 470, 1128, 524), (72, 526, 1128, 570)):
        assert ink_in(image, box) > 500, box
        assert ink_in(nothing, box) == 0, box


def test_nothing_is_written_over_the_edges() -> None:
    long = DrawnCard("Ổ" * 400, "Đoàn Khối các cơ quan " * 9, "25/10/2025")
    image = opened(draw_card(long, FONTS))
    assert ink_in(image, (1130, 0, 1200, 630)) == 0
    assert ink_in(image, (0, 0, 70, 630)) == 0
    assert ink_in(image, (0, 572, 1200, 630)) == 0


@pytest.mark.parametrize(
    "title",
    [
        "Ngắn",
        "Hội nghị sơ kết công tác Đoàn và phong trào thanh thiếu nhi sáu tháng đầu năm 2025",
        "Đại hội " * 60,
        "X" * 300,
        "Ổ " + "Ậ" * 90,
    ],
)
def test_a_title_takes_four_lines_at_most_and_leaves_room_for_the_unit(title: str) -> None:
    size, lines = title_lines(title, FONTS.bold)
    assert 1 <= len(lines) <= MOST_LINES
    assert len(lines) * size * 1.3 <= 310
    font = ImageFont.truetype(FONTS.bold, size, layout_engine=ImageFont.Layout.BASIC)
    assert all(font.getlength(line) <= 1056 for line in lines)
    whole = " ".join(title.split())
    kept = "".join(lines).replace(" ", "")
    assert kept == whole.replace(" ", "") or kept.endswith("…")


def test_a_short_title_is_larger_than_a_long_one_and_no_word_stands_alone() -> None:
    short, _ = title_lines("Ngắn", FONTS.bold)
    long, lines = title_lines("Liên đội Trường THCS Cồn Sậy", FONTS.bold)
    assert short == long == 76
    assert lines == ["Liên đội Trường", "THCS Cồn Sậy"]
    longer, _ = title_lines("Hội nghị sơ kết công tác Đoàn và phong trào " * 2, FONTS.bold)
    assert longer < short


def test_words_too_long_for_a_line_are_cut() -> None:
    font = ImageFont.truetype(FONTS.bold, 50)
    lines = wrapped("ab " + "c" * 50, font, 400)
    assert "".join(lines).replace(" ", "") == "ab" + "c" * 50
    assert all(font.getlength(line) <= 400 for line in lines)


@pytest.mark.parametrize("file", [FONTS.bold, FONTS.plain])
def test_the_fonts_draw_every_vietnamese_letter_as_itself(file: Path) -> None:
    font = ImageFont.truetype(file, 40, layout_engine=ImageFont.Layout.BASIC)
    drawn = {letter: bytes(font.getmask(letter)) for letter in LETTERS + LETTERS.upper()}
    assert len(set(drawn.values())) == len(drawn)
    assert bytes(font.getmask("\uffff")) not in drawn.values()


def test_letters_that_no_font_has_are_left_out() -> None:
    assert title_lines("Vui 😀 汉字 \u202equá", FONTS.bold)[1] == ["Vui quá"]


def test_the_name_changes_with_the_words_and_only_with_them() -> None:
    same = DrawnCard(CARD.title, CARD.unit, CARD.day)
    others = [
        DrawnCard("Khác", CARD.unit, CARD.day),
        DrawnCard(CARD.title, "Khác", CARD.day),
        DrawnCard(CARD.title, CARD.unit, "26/10/2025"),
        DrawnCard(CARD.title + CARD.unit, "", CARD.day),
    ]
    assert same.file == CARD.file
    assert len({CARD.file, *(other.file for other in others)}) == 5
    assert draw_card(same, FONTS) == draw_card(CARD, FONTS)


def test_a_font_that_cannot_be_opened_is_told_beforehand(tmp_path: Path) -> None:
    broken = tmp_path / "700.woff2"
    broken.write_bytes(b"wOF2 nothing")
    assert can_draw(FONTS)
    assert not can_draw(CardFonts(broken, FONTS.plain))
    assert not can_draw(CardFonts(FONTS.bold, tmp_path / "khong-co.woff2"))
