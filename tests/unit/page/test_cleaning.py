import pytest

from bantin.page.cleaning import clean, is_safe_link, removed


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", "<p>a</p>"),
        ("<h1>a</h1><h2>b</h2>", "a<h2>b</h2>"),
        ("<script>a</script>b", "b"),
        ("<style>a</style><noscript>b</noscript><template>c</template>d", "d"),
        ("<object>a</object><embed><video>b</video><audio>c</audio>d", "d"),
        ("<svg><g>a</g></svg><math><mi>b</mi></math>c", "c"),
        ("<svg><p>a</p></svg>b", "<p>a</p>b"),
        ("<textarea>a</textarea><select><option>b</select>c", "c"),
        ("<center>a</center><font color=red>b</font><marquee>c</marquee>", "abc"),
        ("<p onclick=a ONLOAD=b data-x=c is=d slot=e autofocus tabindex=0>f</p>", "<p>f</p>"),
        ("<a href=javascript:a>b</a>", "<a>b</a>"),
        ("<a href=' \x01jAvascript:a'>b</a>", "<a>b</a>"),
        ("<a href='data:text/html,a'>b</a>", "<a>b</a>"),
        (
            "<a href='//b.example' target=_blank rel=opener download ping=x>c</a>",
            '<a href="//b.example">c</a>',
        ),
        ("<a href=tel:0 hreflang=vi>a</a>", '<a href="tel:0" hreflang="vi">a</a>'),
        ("<img src=data:image/png;base64,a>", '<img alt="">'),
        ("<img src=http://b.example/a.gif srcset='a 2x' loading=lazy>", '<img alt="">'),
        ("<img src='/\\b.example/a.gif'>", '<img alt="">'),
        (
            "<img src=a.gif alt=b width=1 height=2 usemap=#m>",
            '<img src="a.gif" alt="b" width="1" height="2">',
        ),
        ("<p style='color:red'>a</p>", "<p>a</p>"),
        (
            "<table><tr><td style='text-align:right;position:fixed' colspan=2>a</td></tr></table>",
            '<table><tbody><tr><td style="text-align:right" colspan="2">a</td></tr></tbody>'
            "</table>",
        ),
        ("<td style='text-align:expression(a)'>b</td>", "b"),
        (
            "<ol start=3 type=a reversed><li value=4>b</li></ol>",
            '<ol start="3" type="a" reversed=""><li value="4">b</li></ol>',
        ),
        (
            "<p class='note x center site-bar highlight language-c++'>a</p>",
            '<p class="note center highlight language-c++">a</p>',
        ),
        ("<p class='x y'>a</p>", "<p>a</p>"),
        (
            "<p id=bantin>b</p><p id=bantin-noi-dung>c</p>",
            "<p>b</p><p>c</p>",
        ),
        (
            "<p id='noi-dung-2'>a</p><p id='fn:1'>b</p>",
            '<p id="noi-dung-2">a</p><p id="fn:1">b</p>',
        ),
        (f"<p id={'a' * 201}>a</p><p id='a b'>c</p><p id=''>d</p>", "<p>a</p><p>c</p><p>d</p>"),
        ("<!-- a --><!DOCTYPE html><?php a ?>b", "b"),
        ("<![CDATA[a]]>b", "b"),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("<img src=a.gif width=1px height=-2>", '<img src="a.gif" alt="">'),
        ("<ol type=zz start=q><li value=w>1</li></ol>", "<ol><li>1</li></ol>"),
        ("<time datetime=xx>x</time><del datetime=q>y</del>", "<time>x</time><del>y</del>"),
        ("<time datetime=2023-10-25>x</time>", '<time datetime="2023-10-25">x</time>'),
        (
            "<del datetime='2023-10-25 09:10+07:00'>a</del>",
            '<del datetime="2023-10-25 09:10+07:00">a</del>',
        ),
        ("<p lang=vietnam dir=up>x</p><a hreflang='???'>y</a>", "<p>x</p><a>y</a>"),
        ("<p lang=vi dir=RTL>x</p>", '<p lang="vi" dir="RTL">x</p>'),
        (
            "<p id=a>1</p><p id=a>2</p><p id=b title=' id=\"a\"'>3</p>",
            '<p id="a">1</p><p>2</p><p id="b" title=" id=&quot;a&quot;">3</p>',
        ),
        ("Đồng chí <Nguyễn Văn A> phát biểu", "Đồng chí &lt;Nguyễn Văn A&gt; phát biểu"),
        ("<Tên>a</Tên><o:p>b</o:p>", "&lt;Tên&gt;a&lt;/Tên&gt;b"),
        ("<iframe srcdoc='<script>a</script>'></iframe>", ""),
        ("<a href='x'", ""),
    ],
)
def test_clean(html: str, expected: str) -> None:
    cleaned = clean(html)
    assert cleaned == expected
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://a.example", True),
        ("HTTP://a.example", True),
        ("mailto:a@b.example", True),
        ("tel:+84", True),
        ("../a/index.md", True),
        ("#a:b", True),
        ("?a:b", True),
        ("./a:b", True),
        ("12:30", True),
        ("", True),
        ("javascript:a", False),
        ("JAVASCRIPT:a", False),
        (" java\tscr\nipt\r:a", False),
        ("\x01javascript:a", False),
        ("java\u200bscript:a", False),
        ("\ufeffjavascript:a", False),
        ("\xa0javascript\x85:a", False),
        ("data:text/html,a", False),
        ("vbscript:a", False),
        ("file:///etc/passwd", False),
        ("a.b+c-1:x", False),
    ],
)
def test_safe_links(link: str, safe: bool) -> None:  # noqa: FBT001
    assert is_safe_link(link) is safe


def told(before: str, after: str, markdown: str) -> list[tuple[int | None, str]]:
    findings = removed(before, after, markdown, "a.md", 5)
    assert {finding.kind.code for finding in findings} <= {"html-removed"}
    return [(finding.line, str(dict(finding.values)["what"])) for finding in findings]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a</p>", []),
        ("a\n<script>b</script>", [(6, "<script>")]),
        ("<b onclick=a>c</b>\n<i\nONCLICK = 'd'>e</i>", [(5, "onclick=")]),
        ("<b data-href=a>c</b>\n<a href=javascript:a>b</a>", [(5, "data-href="), (6, "href=")]),
        ("<p class=x id=bantin style=a>b</p><a target=c rel=d>e</a>", []),
        ("<custom-tag x=1>a</custom-tag>", [(5, "<custom-tag>")]),
        ("<H1 onclick=a>b</H1>", [(5, "<h1>")]),
        ("<![foo[x]]><b onclick=a>c</b>", [(5, "onclick=")]),
        ("<![[foo[x]]>", []),
        ("<a href=/tin/>a</a>\n\n<a href='javascript:1'>b</a>", [(7, "href=")]),
        ("<Nguyễn Văn A> và <script>b</script>", [(5, "<script>")]),
        ("<!x[", []),
    ],
)
def test_what_was_taken_out(html: str, expected: list[tuple[int, str]]) -> None:
    assert told(html, clean(html), html) == expected


def test_what_the_author_did_not_write_is_not_told() -> None:
    assert told("<script>a</script><b onclick=c>d</b>", "<b>d</b>", "chữ") == []


def test_many_losses_are_told_in_one_go() -> None:
    html = "".join(f"<b a{number}=1>x</b>" for number in range(5000))
    assert len(told(html, clean(html), html)) == 5000
