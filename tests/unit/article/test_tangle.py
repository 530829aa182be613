import pytest

from bantin.article.source import LARGEST_TEXT
from bantin.article.tangle import is_tangled


def filled(unit: str) -> str:
    return unit * (LARGEST_TEXT // len(unit.encode()))


TANGLED = [
    *(
        "[",
        "![ a ",
        "[](",
        "[a](b(",
        '![](a "',
        "[a " + "b " * 50,
        "[[a]",
        "<a ",
        '<a href="',
        "<p\n",
    ),
    *("<b>", "# a\n", "---\n", "a\n===\n", "~~~x\n", "```\n", "\\", "</"),
]


@pytest.mark.parametrize("unit", TANGLED)
def test_texts_that_would_take_the_square_of_their_length(unit: str) -> None:
    assert is_tangled(filled(unit))


PLAIN = [
    *(
        "chữ ",
        "Một đoạn.\n\n",
        "[a](b.md) chữ\n\n",
        '![Ảnh](a.jpg "Lễ (2023)")\n\n',
        "# Mục\n\nchữ\n\n",
    ),
    *(
        "| a | b |\n",
        "- một\n",
        "```\nmã\n```\n\nchữ " + "chữ " * 300 + "\n\n",
        "`a` ",
        "*a* **b** ",
    ),
    "<p class='center'>chữ</p>\n\n",
]


@pytest.mark.parametrize("unit", PLAIN)
def test_long_texts_that_are_no_trouble(unit: str) -> None:
    assert not is_tangled(filled(unit))


def test_a_paragraph_with_many_links() -> None:
    assert not is_tangled("[Kế hoạch số 12](https://songmay.example/ke-hoach-12.pdf), " * 500)
