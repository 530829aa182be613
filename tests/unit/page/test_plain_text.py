"""Which texts are plain, and in which dialects; what is made of them, other tests compare."""

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from bantin.page.body import Heading
from bantin.page.plain_text import PlainTexts, plain_texts
from bantin.page.quick import QuickProse

USUAL = ("toc", "tables", "fenced_code")
PROSE = "Một **hai** *ba*, [bốn](../a/index.md).\n\n## Năm sáu\n\n- Bảy\n- Tám\n\n> Chín"


def known(
    extensions: tuple[str, ...],
    configs: dict[str, dict[str, object]] | None = None,
    more: tuple[Extension, ...] = (),
) -> PlainTexts | None:
    converter = Markdown(
        extensions=[*extensions, *more], extension_configs=configs or {}, output_format="html"
    )
    converter.registerExtensions([QuickProse()], {})
    return plain_texts(converter, extensions)


def test_prose_is_marked_up() -> None:
    plain = known(USUAL)
    assert plain is not None
    body = plain.marked_up(PROSE, lambda destination: f"x/{destination}")
    assert body is not None
    assert body.html == (
        '<p>Một <strong>hai</strong> <em>ba</em>, <a href="x/../a/index.md">bốn</a>.</p>\n'
        '<h2 id="nam-sau">Năm sáu</h2>\n'
        "<ul>\n<li>Bảy</li>\n<li>Tám</li>\n</ul>\n"
        "<blockquote>\n<p>Chín</p>\n</blockquote>"
    )
    assert body.headings == (Heading(2, "nam-sau", "Năm sáu"),)


def test_a_link_that_is_taken_out_leaves_its_words() -> None:
    plain = known(())
    assert plain is not None
    body = plain.marked_up("Một [hai](ba.md)", lambda _: None)
    assert body is not None
    assert body.html == "<p>Một <a>hai</a></p>"


@pytest.mark.parametrize(
    "markdown",
    [
        *(
            "",
            "\n\n",
            "a `b`",
            "a <b>c</b>",
            "a &amp; b",
            "a&b",
            "| a |",
            "a_b_",
            "a ~~b~~",
            "a\\*",
        ),
        *("![a](1.jpg)", "a [b]", "a [b][c]", "a [b](c d.md)", '[b](c.md "d")', "a\n\n[b]: c.md"),
        *("    a", "a  \nb", "a ", "a\tb", "a\r\nb", "a\xa0b", "a\ue000b", "a\x02b", "a\n\n\nb"),
        *("- a\n    - b", "- a\nb", "- a\n\n1. b", "> a\nb", "> a\n\n> b", "2. a", "1. a\n- b"),
        *("a\n===", "a\n---", "## a\nb", "a\n## b", "## a ##", "## *a*", "## bantin", "## Ảnh 1"),
        *("***a***", "**a*", "a * b", "a**b**c", "[**a**](b.md)", "**[a](b.md)**", "[a](b.md)"),
        *("a [b](javascript:c)", "a [b](mailto:c@d.example)", "a [b](//c.example)", "a {: #b }"),
        *(
            "a [b](https://xn--c.example)",
            "a [b](https://127.0.0.1/)",
            "https://a.example",
            "[TOC]",
        ),
    ],
)
def test_whatever_could_mean_more_is_refused(markdown: str) -> None:
    plain = known(USUAL)
    assert plain is not None
    asked: list[str] = []
    assert plain.marked_up(markdown, asked.append) is None
    assert asked == []


@pytest.mark.parametrize(
    ("extensions", "configs"),
    [
        (("toc", "smarty"), {}),
        (("nl2br",), {}),
        (("pymdownx.tasklist",), {}),
        (("toc",), {"toc": {"permalink": True}}),
        (("toc",), {"toc": {"anchorlink": True}}),
        (("toc",), {"toc": {"baselevel": 2}}),
        (("abbr",), {"abbr": {"glossary": {"ABC": "x"}}}),
    ],
)
def test_no_text_is_plain_where_extensions_change_prose(
    extensions: tuple[str, ...], configs: dict[str, dict[str, object]]
) -> None:
    assert known(extensions, configs) is None


def test_no_text_is_plain_where_a_part_of_somebody_else_is_registered() -> None:
    class Loud(Treeprocessor):
        """Somebody else's."""

    class Strange(Extension):
        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
            md.treeprocessors.register(Loud(md), "loud", 1)

    assert known(USUAL, more=(Strange(),)) is None


def test_the_list_of_contents_is_left_to_the_toc_extension() -> None:
    plain = known(("toc",), {"toc": {"marker": "Mục lục"}})
    assert plain is not None
    assert plain.marked_up("Mục lục\n\n## Một", str) is None


def test_a_heap_of_headings_is_refused() -> None:
    plain = known(USUAL)
    assert plain is not None
    assert plain.marked_up("\n\n".join(["## Một"] * 200), str) is None
