"""HTML of other systems as Markdown of this one."""

import pytest

from bantin.importers.html_markdown.blocks import Film, Outside, Paragraph, Photos, Shot
from bantin.importers.html_markdown.bounds import MOST_DEPTH, bounded
from bantin.importers.html_markdown.tree import Element
from bantin.importers.html_markdown.walking import walk
from bantin.importers.html_markdown.writing import as_markdown

YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


def photo(picture: Element) -> Shot | None:
    source = picture.attributes.get("src", "")
    if source == "cuoi.gif":
        return None
    return Shot("" if source == "mat.jpg" else source, picture.attributes.get("alt", ""))


OUTSIDE = Outside(
    photo,
    lambda href: "" if "di-vang" in href else href,
    lambda href: href,
    lambda address: Shot("phim.mp4") if address == "phim.mp4" else None,
)


def markdown(html: str) -> str:
    return as_markdown(walk(html, OUTSIDE).blocks)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Chào <b>các</b> <i>bạn</i></p>", "Chào **các** *bạn*"),
        ("<p><b>a</b><i>b</i></p>", "**a**<em>b</em>"),
        ("<p><b>a <i>b</i></b></p>", "**a <em>b</em>**"),
        ("<p><b>a</b><strong>b</strong></p>", "**ab**"),
        ("<p>a<b> b </b>c</p>", "a **b** c"),
        ("<p>H<sub>2</sub>O, m<sup>2</sup>, <u>gạch</u></p>",
         "H<sub>2</sub>O, m<sup>2</sup>, <u>gạch</u>"),
        ('<p><span style="color:red">đỏ</span></p>', "đỏ"),
        ("<p>a<br>b</p>", "a  \nb"),
        ("<p>https://songmay.example/a_b</p>",
         "[https://songmay.example/a\\_b](https://songmay.example/a_b)"),
        ("<p>a https://songmay.example/</p>", "a https://songmay.example/"),
        ("<p>a<br><br>b</p>", "a\n\nb"),
        ("chữ trần<div>khối</div>đuôi", "chữ trần\n\nkhối\n\nđuôi"),
        ("<strong>a<p>b</p></strong>", "**a**\n\n**b**"),
        ("<p>x<code>a_b</code></p>", "x`a_b`"),
        ("<p><code>a`b</code></p>", "<code>a\\`b</code>"),
        ("<q>trích</q>", "“trích”"),
        ("<p>e\u0301\u200b a\u00a0b</p>", "é a b"),
    ],
)  # fmt: skip
def test_looks(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p># số</p>", "\\# số"),
        ("<p>1. một</p>", "1\\. một"),
        ("<p>- gạch<br>+ cộng</p>", "\\- gạch  \n\\+ cộng"),
        ("<p>= bằng</p>", "&#61; bằng"),
        ("<p>a*b_c [d] `e`</p>", "a\\*b\\_c \\[d\\] \\`e\\`"),
        ("<p>&lt;b&gt; &amp;amp; &amp;#38;</p>", "&lt;b> &amp;amp; &amp;#38;"),
        ("<Nguyễn Văn An> phát biểu", "&lt;Nguyễn Văn An> phát biểu"),
        ("<h2>Ngôn ngữ C#</h2>", "## Ngôn ngữ C&#35;"),
        ("<ul><li>- hai</li></ul>", "- \\- hai"),
        ("<table><tr><td>a|b</td><td>c</td></tr></table>", "| a\\|b | c |\n| --- | --- |"),
    ],
)
def test_text_stays_text(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>A</h1><h3>B</h3>", "## A\n\n#### B"),
        ("<h4>A</h4><h6>B</h6>", "## A\n\n#### B"),
        ("<h2></h2><p>a</p>", "a"),
        ('<h2><img src="a.jpg">A</h2>', "## A\n\n![](a.jpg)"),
        ("<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>",
         "- a\n    - b\n        1. c\n- d"),
        ("<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n    b\n\n- c"),
        ('<ol start="8"><li>a</li><li>b</li></ol>', "8. a\n9. b"),
        ('<ol start="-1"><li>a</li></ol>', "1. a"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "- a\n\n<!-- -->\n\n1. b"),
        ("<ul><li></li><li>a</li></ul>", "- a"),
        ("<ul><li><h3>Đầu</h3></li></ul>", "- **Đầu**"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n<!-- -->\n\n> b"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ("<pre><code>x = 1\n  y</code></pre>", "```\nx = 1\n  y\n```"),
        ("<pre><code>```</code></pre>", "````\n```\n````"),
        ("<pre>Quê hương\nlà chùm</pre>", "Quê hương  \nlà chùm"),
        ("<dl><dt>Ngày</dt><dd>3/5</dd></dl>", "**Ngày**\n\n3/5"),
    ],
)  # fmt: skip
def test_blocks(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><thead><tr><th>A</th><th>B</th></tr></thead><tr><td>1<br>2</td></tr></table>",
         "| A | B |\n| --- | --- |\n| 1<br>2 |  |"),
        ("<table><caption>Bảng</caption><tr><td>a</td><td>b</td></tr></table>",
         "Bảng\n\n| a | b |\n| --- | --- |"),
        ('<table class="x"><tr><td colspan="2" onclick="x()">a</td></tr>'
         '<tr><td>b</td><td style="color:red">c</td></tr></table>',
         '<table><tbody><tr><td colspan="2">a</td></tr><tr><td>b</td><td>c</td></tr></tbody>'
         "</table>"),
        ("<table><tr><td>một cột</td></tr><tr><td>hai</td></tr></table>", "một cột\n\nhai"),
        ('<table><tr><td><img src="a.jpg"></td><td><img src="b.jpg"></td></tr>'
         "<tr><td>Ảnh một</td><td>Ảnh hai</td></tr></table>",
         '![](a.jpg "Ảnh một")\n![](b.jpg "Ảnh hai")'),
        ("<ul><li>a<table><tr><td>b</td><td>c</td></tr></table></li></ul>", "- a\n\n    b – c"),
    ],
)  # fmt: skip
def test_tables(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<p><img src="a.jpg" alt="Cờ"></p>', "![Cờ](a.jpg)"),
        ('<p><img src="a.jpg" alt="IMG_4824.JPG"></p>', "![](a.jpg)"),
        ('<p><a href="http://x.example/a.jpg"><img src="a.jpg"></a></p>', "![](a.jpg)"),
        ('<p><a href="http://x.example/"><img src="a.jpg"></a></p>',
         "[![](a.jpg)](http://x.example/)"),
        ('<figure><img src="a.jpg"><figcaption>Lễ <b>"ra quân"</b> *x*</figcaption></figure>',
         '![](a.jpg "Lễ &#34;ra quân&#34; &#42;x&#42;")'),
        ('<p><img src="a.jpg"><br><em>Chú thích</em></p>', '![](a.jpg "Chú thích")'),
        ('<p>trước <img src="a.jpg"><br>sau</p>', "trước\n\n![](a.jpg)\n\nsau"),
        ('<p>giữa <img src="a.jpg"> dòng</p>', "giữa ![](a.jpg) dòng"),
        ('<p>vui <img src="cuoi.gif" alt=":)"> nhé</p>', "vui :) nhé"),
        ('<figure><img src="mat.jpg"><figcaption>Lễ [x]</figcaption></figure>',
         "*[Ảnh: Lễ \\[x\\]]*"),
        ('<p><img src="mat.jpg"></p>', "*[Ảnh]*"),
        ('<p><img src="a.jpg"><img src="b.jpg"></p>', "![](a.jpg)\n![](b.jpg)"),
        (f"<p>{YOUTUBE}</p>", f"<{YOUTUBE}>"),
        ('<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ"></iframe>', f"<{YOUTUBE}>"),
        ('<iframe src="https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook'
         '.com%2Fwatch%2F%3Fv%3D123456789"></iframe>',
         "<https://www.facebook.com/watch/?v=123456789>"),
        ('<video src="phim.mp4"></video>', "![](phim.mp4)"),
        ('<audio src="https://x.example/a.mp3"></audio>',
         "[https://x.example/a.mp3](https://x.example/a.mp3)"),
    ],
)  # fmt: skip
def test_photos_and_films(html: str, expected: str) -> None:
    assert markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="https://a.example/b_c?x=1&amp;y=2">chữ</a>',
         "[chữ](https://a.example/b_c?x=1&y=2)"),
        ('<a href="https://a.example/(b) c">chữ [1]</a>',
         "[chữ \\[1\\]](https://a.example/%28b%29%20c)"),
        ('<a href="javascript:alert(1)">chữ</a>', "chữ"),
        ('<a href="#_ftn1">chữ</a>', "chữ"),
        ('<a href="https://di-vang.example/">chữ</a>', "chữ"),
        ('<a href="https://a.example/"></a>', ""),
        ('<a href="mailto:a@songmay.example">thư</a>', "[thư](mailto:a@songmay.example)"),
    ],
)  # fmt: skip
def test_links(html: str, expected: str) -> None:
    assert markdown(html) == expected


def test_a_gallery_is_one_row_with_captions() -> None:
    html = (
        '<figure class="wp-block-gallery"><figure><img src="a.jpg"><figcaption>A</figcaption>'
        '</figure><figure><img src="b.jpg"></figure><figcaption>Cả bộ</figcaption></figure>'
    )
    blocks = walk(html, OUTSIDE).blocks
    assert blocks[0] == Photos((Shot("a.jpg", "", "A"), Shot("b.jpg")), is_gallery=True)
    assert as_markdown(blocks) == '![](a.jpg "A")\n![](b.jpg)\n\nCả bộ'


@pytest.mark.parametrize(
    "html",
    [
        '<ul class="blocks-gallery-grid"><li><figure><img src="a.jpg"><figcaption>A</figcaption>'
        "</figure></li></ul>",
        '<div class="gallery"><dl><dt><img src="a.jpg"></dt><dd>A</dd></dl></div>',
    ],
)
def test_galleries_of_older_systems(html: str) -> None:
    assert walk(html, OUTSIDE).blocks == (Photos((Shot("a.jpg", "", "A"),), is_gallery=True),)


def test_a_film_has_its_caption() -> None:
    html = f"<figure><div>{YOUTUBE}</div><figcaption>Phim</figcaption></figure>"
    assert walk(html, OUTSIDE).blocks == (Film(YOUTUBE, "Phim"),)


def test_what_runs_is_left_out_and_told() -> None:
    walked = walk(
        '<p onclick="x()">a</p><script>x()</script><style>p{}</style>'
        '<iframe src="https://la.example/"></iframe><object data="x"></object>',
        OUTSIDE,
    )
    assert [type(block) for block in walked.blocks] == [Paragraph]
    assert walked.dropped == (
        "<script>", "<style>", "<object>", "<iframe> https://la.example/",
    )  # fmt: skip


def test_deep_elements_lose_their_looks_and_no_word() -> None:
    html = "<div>" * 500 + "sâu" + "</div>" * 500 + "<p>sau</p>"
    walked = walk(html, OUTSIDE)
    assert walked.is_deep
    assert as_markdown(walked.blocks) == "sâu\n\nsau"
    assert bounded("<p>a</p>" * 100) == ("<p>a</p>" * 100, False)
    assert bounded("<div>" * 100)[0] == "<div>" * MOST_DEPTH


def test_what_is_never_closed_is_not_opened_again_for_ever() -> None:
    html = "".join(f"<b id={n}>" for n in range(50)) + "<p>x" * 5000
    walked = walk(html, OUTSIDE)
    assert walked.is_deep
    assert len(walked.blocks) == 5000
