from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.unit.page.pictures import picture

from bantin.article.model import PhotoReference
from bantin.findings import Finding
from bantin.page.body import Body, BodyPart, PhotoBlock, Prose
from bantin.page.markdown import Converter
from bantin.page.photos import media_address
from bantin.page.text import Text

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "bodies").glob("*.yml"))
EXTENSIONS = (
    *("toc", "tables", "fenced_code", "attr_list", "footnotes", "md_in_html", "def_list"),
    *("admonition", "abbr"),
)
TARGETS = {
    "tin/2023/10/truoc/index.md": "tin/2023/10/24/truoc/",
    "tin/2023/10/bai/1.jpg": "tin/2023/10/25/bai/1.jpg",
    **{
        f"tin/2023/10/bai/{name}": f"tin/2023/10/25/bai/{name}"
        for name in ("ảnh 2(a).jpg", "c#1.jpg", "50%.jpg", "trao-qua.jpg")
    },
    "tin/2023/10/bai/kế hoạch.pdf": "tin/2023/10/25/bai/ke-hoach.pdf",
    "don-vi/a/index.md": "don-vi/a/gioi-thieu/",
}
PATH = "content/tin/2023/10/bai/index.md"
FIRST_LINE = 11


def text(markdown: str) -> Text:
    return Text(markdown, PATH, "tin/2023/10/bai", "tin/2023/10/25/bai/", FIRST_LINE)


def photo(reference: PhotoReference) -> dict[str, str]:
    values = {"file": reference.file, "alt": reference.alt, "caption": reference.caption}
    return {name: value for name, value in values.items() if value}


@pytest.mark.parametrize(
    "markdown", ["## Ảnh 1\n", "## Ảnh {#anh-1}\n", '<p id="anh-1">x</p>\n', "x {#anh-1}\n"]
)
def test_no_anchor_of_the_text_is_that_of_a_photo(markdown: str) -> None:
    body = Converter(EXTENSIONS, {}, TARGETS).convert(text(markdown)).value
    assert body is not None
    html = "".join(part.html for part in body.parts if isinstance(part, Prose))
    assert 'id="anh-1"' not in html
    for heading in body.headings:
        assert f'id="{heading.anchor}"' in html


def shown(part: BodyPart) -> object:
    if isinstance(part, Prose):
        return part.html
    assert isinstance(part, PhotoBlock)
    return [photo(reference) for reference in part.photos]


@pytest.fixture(scope="module")
def converter() -> Converter:
    return Converter(EXTENSIONS, {}, TARGETS)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_golden_bodies(
    file: Path,
    converter: Converter,
    read_case: Callable[[Path, Iterable[str]], dict[str, Any]],
    rows: Callable[[Iterable[Finding]], list[dict[str, str]]],
) -> None:
    case = read_case(file, ("markdown", "files", "parts", "headings"))
    files = frozenset(case["files"]) if "files" in case else None
    checked = converter.convert(replace(text(case["markdown"]), files=files))
    body = checked.value
    assert body is not None
    assert [shown(part) for part in body.parts] == case["parts"]
    assert [[str(h.level), h.anchor, h.text] for h in body.headings] == case.get("headings", [])
    assert rows(checked.findings) == case.get("findings", [])
    assert {finding.path for finding in checked.findings} <= {PATH}


def test_what_was_taken_out_is_named(converter: Converter) -> None:
    checked = converter.convert(
        text("[a](javascript:x) [b](c.md) ![d](//e/f)\n\n<h1 onclick=x>g</h1>")
    )
    assert [finding.message("en") for finding in checked.findings] == [
        "the link «javascript:x» was taken out: "
        "only http, https, mailto, tel and this site's addresses",
        "the link «c.md» leads to no article or page",
        "the photo «//e/f» is on another site and isn't shown; save it beside index.md",
        "<h1> was taken out: this HTML is not allowed in an article",
    ]


def test_a_converter_keeps_nothing_of_the_text_before(converter: Converter) -> None:
    first = "# Một\n\n![a](1.jpg)\n\n[^1]\n\n[^1]: x\n\n*[ABC]: y\n\n[r]: https://b.example/"
    second = "## Một\n\nABC [r] [^1] [x](javascript:y)"
    fresh = Converter(EXTENSIONS, {}, TARGETS).convert(text(second))
    converter.convert(text(first))
    assert converter.convert(text(second)) == fresh


def test_headings_are_none_without_the_toc_extension() -> None:
    body = Converter((), {}, {}).convert(text("# Một")).value
    assert body == Body((Prose("<h2>Một</h2>"),), ())


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("## Một {: id }", '<h2 id="mot">Một</h2>'),
        ("## Một {: data-toc-label }", '<h2 id="mot">Một</h2>'),
        ("Một\n{: id }", "<p>Một</p>"),
        ("Một *hai*{: id }", "<p>Một <em>hai</em></p>"),
    ],
)
def test_an_anchor_without_a_name_is_none(converter: Converter, markdown: str, html: str) -> None:
    body = converter.convert(text(markdown)).value
    assert body is not None
    assert [shown(part) for part in body.parts] == [html]


def test_extensions_take_their_options() -> None:
    configs: dict[str, dict[str, object]] = {"toc": {"permalink": True}}
    body = Converter(("toc",), configs, {}).convert(text("## Một")).value
    assert body is not None
    assert body.parts == (
        Prose(
            '<h2 id="mot">Một<a class="headerlink" href="#mot" title="Permanent link">¶</a></h2>'
        ),
    )
    assert [heading.text for heading in body.headings] == ["Một"]


def test_html_can_be_changed_after_it_was_cleaned(converter: Converter) -> None:
    given: list[str] = []

    def change(html: str) -> str:
        given.append(html)
        return html.replace("Chữ", "<mark>Chữ</mark>")

    body = converter.convert(text("Chữ <b onclick=x>đậm</b>\n\n![a](1.jpg)"), change).value
    assert body is not None
    assert [shown(part) for part in body.parts] == [
        "<p><mark>Chữ</mark> <b>đậm</b></p>\n",
        [{"file": "1.jpg", "alt": "a"}],
    ]
    assert len(given) == 1
    assert "onclick" not in given[0]


def test_photo_blocks_are_of_photos(converter: Converter) -> None:
    body = converter.convert(text("![a](1.jpg)")).value
    assert body == Body((PhotoBlock((PhotoReference("1.jpg", "a"),)),))


ANH = picture((1200, 900), "anh")
SRC = f"../../../../../{media_address(ANH.plan.fallback.file)}"
SIZED = f'src="{SRC}" width="800" height="600" loading="lazy" decoding="async"'


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Chữ ![a & b](anh.jpg) chữ.", f'<p>Chữ <img alt="a &amp; b" {SIZED}> chữ.</p>'),
        ('<p><img src="anh.jpg" alt="a"></p>', f'<p><img {SIZED} alt="a"></p>'),
        ("| ![a](%61nh.jpg) | b |\n|--|--|", f'<th><img alt="a" {SIZED}></th>'),
        (
            '<b><img alt="a" src="anh.jpg" width="40"></b>',
            f'<img alt="a" src="{SRC}" loading="lazy" decoding="async" width="40">',
        ),
        ("Chữ ![a < b](hong.jpg) chữ.", "<p>Chữ a &lt; b chữ.</p>"),
        ('Chữ <img src="hong.jpg"> chữ.', "<p>Chữ  chữ.</p>"),
        ("Xem [ảnh lớn](anh.jpg).", f'<a href="../../../../../{media_address("x.webp")}">'),
    ],
    ids=["markdown", "html", "table", "own-width", "unreadable", "unreadable-html", "link"],
)
def test_photos_within_a_line_are_published_ones_of_a_size_that_is_said(
    markdown: str, expected: str
) -> None:
    folder = "tin/2023/10/bai"
    photos = {f"{folder}/anh.jpg": ANH, f"{folder}/hong.jpg": None}
    targets = {f"{folder}/anh.jpg": media_address("x.webp")}
    checked = Converter(EXTENSIONS, {}, targets, photos).convert(text(markdown))
    assert checked.findings == ()
    assert checked.value is not None
    (prose,) = checked.value.parts
    assert isinstance(prose, Prose)
    assert expected in prose.html


@pytest.mark.parametrize(
    "markdown",
    [
        "\n".join("  " * level * 2 + "- x" for level in range(400)),
        "[" * 20_000,
    ],
    ids=["lists", "brackets"],
)
def test_tangled_texts_are_a_finding(markdown: str, converter: Converter) -> None:
    checked = converter.convert(text(markdown))
    assert checked.value is None
    assert [finding.kind.code for finding in checked.findings] == ["body-tangled"]
    assert converter.convert(text("x")).value == Body((Prose("<p>x</p>"),))
