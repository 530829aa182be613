import pytest

from bantin.article.excerpt import (
    SUMMARY_LENGTH,
    first_paragraph,
    plain_text,
    shorten,
)
from bantin.article.shown import links_in, photos_in


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Đoạn một\nhai dòng.\n\nĐoạn hai.", "Đoạn một hai dòng."),
        ("# Tiêu đề\n\n## Mục\n\nĐoạn.", "Đoạn."),
        ("![a](a.jpg)\n\n> Trích\n\n- một\n- hai\n\n1. ba\n\n| a |\n\nĐoạn.", "Đoạn."),
        ("    mã\n\n\tmã\n\n<div>x</div>\n\n:::note\n\n!!! note\n\n[^1]: x\n\nĐoạn.", "Đoạn."),
        ("```\nmã\n\nmã\n```\n\nĐoạn.", "Đoạn."),
        ("~~~\nmã\n\nkhông đóng", "không đóng"),
        ("<!-- ghi chú\n\nghi chú -->\n\nĐoạn.", "Đoạn."),
        ("---\n\n***đậm*** Đoạn.", "đậm Đoạn."),
        ("\n\n\n   Lùi vào ba.\n", "Lùi vào ba."),
        ("* một", ""),
        ("2023 là năm", "2023 là năm"),
        ("", ""),
        ("\n \n\n", ""),
    ],
)
def test_the_first_paragraph_of_prose(markdown: str, expected: str) -> None:
    assert first_paragraph(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("**Đậm**, *nghiêng*, _ngả_, __dày__, `mã`, ~~bỏ~~", "Đậm, nghiêng, ngả, dày, mã, bỏ"),
        ("so_vao_so và 2*3", "so_vao_so và 23"),
        ("[chữ](https://a.example/x_(y)) và [chữ][1] và [x]", "chữ và chữ và [x]"),
        ("![ảnh](a.jpg) sau", "sau"),
        ("[![ảnh](a.jpg)](b.jpg) sau", "sau"),
        ("<b>đậm</b> <https://a.example/> <!-- x -->", "đậm https://a.example/"),
        ("<mailto:a@b.example>", "mailto:a@b.example"),
        (r"\*không nghiêng\* \[1\] 3 \> 2 \_a\_", "*không nghiêng* [1] 3 > 2 _a_"),
        ("chữ{: .giua } chữ {#a} {tên}", "chữ chữ {tên}"),
        ("a < b và c > d", "a < b và c > d"),
        ("một  \nhai\tba", "một hai ba"),
        ("Theo&nbsp;báo cáo[^1] dòng a<br>b.", "Theo báo cáo dòng a b."),
        ("Đồng chí <Nguyễn Văn A> phát biểu", "Đồng chí <Nguyễn Văn A> phát biểu"),
        ("![a](b (1).jpg 'T') sau ![a][b] hết", "sau hết"),
    ],
)
def test_plain_text(markdown: str, expected: str) -> None:
    assert plain_text(markdown) == expected


def test_a_short_text_stays() -> None:
    assert shorten("a" * SUMMARY_LENGTH) == "a" * SUMMARY_LENGTH


def test_a_long_text_ends_with_a_sentence_past_its_middle() -> None:
    text = "a" * 160 + ". " + "b" * 100 + "! " + "c" * 100 + ". "
    assert shorten(text) == "a" * 160 + ". " + "b" * 100 + "!"


def test_a_long_text_without_a_sentence_ends_at_a_blank() -> None:
    text = "Câu ngắn. " + "từ ngữ, " * 60
    short = shorten(text)
    assert short.endswith("từ ngữ…")
    assert text.startswith(short[:-1])
    assert SUMMARY_LENGTH - 10 < len(short) <= SUMMARY_LENGTH


def test_a_long_word_is_cut() -> None:
    assert shorten("a" * 1000) == "a" * (SUMMARY_LENGTH - 1) + "…"


@pytest.mark.parametrize(
    ("markdown", "summary"),
    [
        ("Trước.\nhttps://youtu.be/abc\nSau.\n", "Trước. Sau."),
        ("<https://vimeo.com/76979871>\n\nĐoạn đầu.\n", "Đoạn đầu."),
        ("Xem https://example.org tại đây.\n", "Xem https://example.org tại đây."),
    ],
)
def test_a_link_on_a_line_of_its_own_is_no_summary(markdown: str, summary: str) -> None:
    assert first_paragraph(markdown) == summary


MARKS = ["[", "![", "[](", '![](a "', "![](a '", "<a", "<http://", "{#", "```", "a_", "*", "![]("]


@pytest.mark.parametrize("unit", MARKS)
def test_long_runs_of_one_mark_are_read_in_one_go(unit: str) -> None:
    """A pattern that tried each place against all of the rest would take minutes here."""
    text = "x " + unit * (100_000 // len(unit))
    assert list(photos_in(text)) == []
    assert links_in(text) == ()
    assert len(first_paragraph(text)) <= SUMMARY_LENGTH
