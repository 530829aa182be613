import pytest

from bantin.article.hidden import (
    BLANK,
    blocks,
    without_comments,
    without_fences,
    without_inline_code,
)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n```\nb\nc\n```\nd", "a\n\n\n\n\nd"),
        ("a\n~~~ py\nb\n~~~  \nd", "a\n\n\n\nd"),
        ("````\n```\n````\nb", "\n\n\nb"),
        ("```\n~~~\n```\nb\n~~~\nc", "\n\n\nb\n~~~\nc"),
        ("``\nb\n``", "``\nb\n``"),
        ("```\nkhông đóng\n", "```\nkhông đóng\n"),
        ("a ```b``` c", "a ```b``` c"),
        ("``` hai chữ\nb\n```", "``` hai chữ\nb\n```"),
        ('``` {.py title="a b"}\nb\n```', "\n\n"),
    ],
)
def test_fenced_code_is_blanked_line_for_line(markdown: str, expected: str) -> None:
    assert without_fences(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\n<!-- b\n\nc -->\nd", "a\n\n\n\nd"),
        ("<!-- a --> b <!-- c -->", " b <!-- c -->"),
        ("<!-- không đóng\n\nb", "<!-- không đóng\n\nb"),
        ("a <!-- b\n\nc -->", "a <!-- b\n\nc -->"),
    ],
)
def test_comments_that_begin_a_line_are_blanked(markdown: str, expected: str) -> None:
    assert without_comments(markdown) == expected


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("a `b` c", "a ___ c"),
        ("a ``b ` c`` d", "a _________ d"),
        ("a `b\nc` d", "a __\n__ d"),
        ("a ` b", "a ` b"),
        ("a \\`b` c", "a \\`b` c"),
        ("a `b` `c", "a ___ `c"),
        ("a <!-- b\nc --> d <!-- e", "a ______\n_____ d <!-- e"),
        ("a `<!--` b -->", "a ______ b -->"),
    ],
)
def test_code_and_comments_in_a_paragraph_are_blanked(block: str, expected: str) -> None:
    assert without_inline_code(block).replace(BLANK, "_") == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("a\nb\n\n  \nc", [(0, "a\nb"), (8, "c")]),
        ("a\n\n    mã\n\n\tmã\n\nb", [(0, "a"), (16, "b")]),
        ("    mã\nchữ", [(7, "chữ")]),
        (
            "- a\n\n    b\n\n    c\n\nd\n\n    mã",
            [(0, "- a"), (5, "    b"), (12, "    c"), (19, "d")],
        ),
        ("!!! note\n\n    b", [(0, "!!! note"), (10, "    b")]),
        ("", []),
    ],
)
def test_paragraphs_without_indented_code(markdown: str, expected: list[tuple[int, str]]) -> None:
    assert list(blocks(markdown)) == expected
