import pytest

from bantin.article.shown import links_in, photos_in


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
        ("e.jpg", "e [f] [g]", "Chú thích", 5),
        ("h.jpg", "h", "", 7),
        ("k l.jpg", "k", "", 8),
    ]


def test_names_with_blanks_and_brackets() -> None:
    markdown = """![Ảnh](Ảnh 1.jpg "Chú thích")

![Ảnh](IMG(2).jpg)

![a](anh#1.jpg) ![b](a\\_b.jpg)
"""
    assert photos(markdown) == [
        ("Ảnh 1.jpg", "Ảnh", "Chú thích", 0),
        ("IMG(2).jpg", "Ảnh", "", 2),
        ("anh#1.jpg", "a", "", 4),
        ("a_b.jpg", "b", "", 4),
    ]


def test_photos_by_reference_and_in_html() -> None:
    markdown = """![b][Tên  ảnh] <img alt='d' src="d.jpg">

![tên ảnh][] ![tên ảnh] ![không có][x] <IMG SRC=e.jpg /> <img alt="không">

[tên ảnh]: <c.JPG> "Chú thích"
"""
    assert photos(markdown) == [
        ("c.JPG", "b", "Chú thích", 0),
        ("d.jpg", "d", "", 0),
        ("c.JPG", "tên ảnh", "Chú thích", 2),
        ("c.JPG", "tên ảnh", "Chú thích", 2),
        ("e.jpg", "", "", 2),
    ]


@pytest.mark.parametrize(
    "markdown",
    [
        "chữ [a](a.jpg)",
        "Gõ `![x](ten.jpg)` nhé.",
        "chữ\n\n    ![y](ten.jpg)",
        "<!-- ![z](ten.jpg) -->",
        "chữ <!-- <img src=ten.jpg> --> chữ",
        "```\n![x](ten.jpg)\n```",
        "```\n<img src=ten.jpg>\n```",
        "\\![x](ten.jpg)",
        "![x](ten.jpg",
        "![x] (ten.jpg)",
        "![x",
        "<img>",
        "[" * 5000 + "![x](ten.jpg)",
    ],
)
def test_what_is_no_photo(markdown: str) -> None:
    assert photos(markdown) == []


def test_a_photo_behind_a_fence_that_is_never_closed() -> None:
    assert photos("```\nquên đóng\n\n![q](a.jpg)") == [("a.jpg", "q", "", 3)]


def test_a_photo_in_a_list() -> None:
    assert photos("1. một\n\n    ![q](a.jpg)") == [("a.jpg", "q", "", 2)]


def test_links_are_found_in_every_form() -> None:
    markdown = """[a](Kế hoạch (1).pdf "T") [![h](h.jpg)](b.pdf) [c][1] ![d](d.jpg)

<a class=x href='e.pdf'>e</a> `[f](f.pdf)` [a](Kế hoạch (1).pdf)

    [g](g.pdf)

[1]: c.pdf
"""
    assert links_in(markdown) == ("c.pdf", "Kế hoạch (1).pdf", "b.pdf", "e.pdf")
    assert links_in("chữ") == ()
    assert links_in("[a](b.pdf)" + "[" * 5000) == ()
