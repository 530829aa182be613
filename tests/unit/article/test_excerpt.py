import pytest

from bantin.article.excerpt import (
    SUMMARY_LENGTH,
    first_paragraph,
    photos_in,
    plain_text,
    shorten,
    without_code,
)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Đoạn một\nhai dòng.\n\nĐoạn hai.", "Đoạn một hai dòng."),
        ("# Tiêu đề\n\n## Mục\n\nĐoạn.", "Đoạn."),
        ("![a](a.jpg)\n\n> Trích\n\n- một\n- hai\n\n1. ba\n\n| a |\n\nĐoạn.", "Đoạn."),
        ("    mã\n\n\tmã\n\n<div>x</div>\n\n:::note\n\n!!! note\n\n[^1]: x\n\nĐoạn.", "Đoạn."),
        ("```\nmã\n\nmã\n```\n\nĐoạn.", "Đoạn."),
        ("~~~\nmã\n\nkhông đóng", ""),
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


def photos(markdown: str) -> list[tuple[str, str, str, int]]:
    return [
        (placed.photo.file, placed.photo.alt, placed.photo.caption, placed.line)
        for placed in photos_in(markdown)
    ]


def test_photos_are_found_with_their_lines() -> None:
    markdown = (
        'Chữ ![ a ](a.jpg "  Lễ "khai mạc" năm 2023 ")\n'
        "![b](<b c.jpg> 'C') ![](d.png)\n"
        "```\n![x](x.jpg)\n```\n"
        "![e [f] \\[g\\]](  e.jpg\n'Chú thích'  )\n"
        "[![h](h.jpg)](i.jpg)\n"
        "![j] (j.jpg) ![k](k l.jpg) ![m][1] ![n](n.jpg"
    )
    assert photos(markdown) == [
        ("a.jpg", "a", 'Lễ "khai mạc" năm 2023', 0),
        ("b c.jpg", "b", "C", 1),
        ("d.png", "", "", 1),
        ("e.jpg", "e [f] \\[g\\]", "Chú thích", 5),
        ("h.jpg", "h", "", 7),
    ]


def test_a_body_without_photos() -> None:
    assert photos("chữ [a](a.jpg)") == []


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n```\nb\nc\n```\nd", "a\n\n\n\n\nd"),
        ("a\n~~~ py\nb\n~~~  \nd", "a\n\n\n\nd"),
        ("````\n```\n````\nb", "\n\n\nb"),
        ("```\n~~~\n```\nb\n~~~\nc", "\n\n\nb\n\n"),
        ("``\nb\n``", "``\nb\n``"),
        ("```\nkhông đóng\n", "\n\n"),
        ("a ```b``` c", "a ```b``` c"),
    ],
)
def test_fenced_code_is_blanked_line_for_line(markdown: str, expected: str) -> None:
    assert without_code(markdown) == expected


MARKS = ["[", "![", "[](", '![](a "', "![](a '", "<a", "<http://", "{#", "```", "a_", "*", "![]("]


@pytest.mark.parametrize("unit", MARKS)
def test_long_runs_of_one_mark_are_read_in_one_go(unit: str) -> None:
    """A pattern that tried each place against all of the rest would take minutes here."""
    text = "x " + unit * (100_000 // len(unit))
    assert photos(text) == []
    assert len(first_paragraph(text)) <= SUMMARY_LENGTH
