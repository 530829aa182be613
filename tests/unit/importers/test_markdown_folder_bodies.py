"""Bodies of imported Markdown: pictures, links, shortcodes, HTML, and code that nobody touches."""

from pathlib import Path

import pytest
from tests.markdown_files import OTHER, PHOTO, write_files

from bantin.importers.markdown_folder.reading import open_folder, posts_of
from bantin.importers.posts import Post

FRONT = "---\ntitle: Bài\ndate: 2020-01-02\n---\n"
BESIDE: dict[str, str | bytes] = {
    "posts/khac.md": "---\ntitle: Khác\ndate: 2020-01-03\nurl: /cu/khac/\n---\nBài khác.\n",
    "posts/a.jpg": PHOTO,
    "posts/Ảnh Đẹp (1).JPG": OTHER,
    "posts/lon.jpg": OTHER,
    "posts/v.mp4": b"0000ftypmp42",
    "posts/so-do.svg": b"<svg/>",
    "static/t/b.png": OTHER,
    "static/t/anh-2.jpg": PHOTO,
    "static/t/anh-10.jpg": PHOTO,
    "posts/k.pdf": b"%PDF",
}
POST = "bantin-post:markdown:posts/khac.md"


def post_of(folder: Path, body: str) -> Post:
    """Give the post of a body, its findings' lines counted from the body's first."""
    write_files(folder, {**BESIDE, "posts/bai.md": FRONT + body})
    opened = open_folder(str(folder))
    assert opened.value is not None
    posts = [post for post in posts_of(opened.value) if isinstance(post, Post)]
    return next(post for post in posts if post.key == "markdown:posts/bai.md")


def found_in(post: Post) -> list[tuple[str, int]]:
    lines = FRONT.count("\n")
    return [(finding.kind.code, (finding.line or 0) - lines) for finding in post.findings]


CLEAN = {
    "a picture": ('![Lều](a.jpg "Bên lều")', '![Lều](a.jpg "Bên lều")'),
    "a name of several words": ("![](<Ảnh Đẹp (1).JPG>)", "![](anh-dep-1.jpg)"),
    "a name that is quoted": (
        "![](%E1%BA%A2nh%20%C4%90%E1%BA%B9p%20(1).JPG)",
        "![](anh-dep-1.jpg)",
    ),
    "brackets in a name": (
        "![](Ảnh Đẹp (1).JPG 'Lều \"to\"')",
        '![](anh-dep-1.jpg "Lều &#34;to&#34;")',
    ),
    "capitals that differ": ("![](A.JPG)", "![](a.jpg)"),
    "a path with dots": ("![](./../posts/a.jpg)", "![](a.jpg)"),
    "an absolute path": ("![](/t/b.png)", "![](b.png)"),
    "an alt text of a camera": ("![IMG_1234](a.jpg)", "![](a.jpg)"),
    "an alt text with marks": (r"![Lều **to** \[1\]](a.jpg)", r"![Lều to \[1\]](a.jpg)"),
    "a caption below": ("![](a.jpg)\n*Bên lều*\n\nChữ", '![](a.jpg "Bên lều")\n\nChữ'),
    "words below": ("![](a.jpg)\n*Bên* lều", "![](a.jpg)\n*Bên* lều"),
    "attributes": ("![](a.jpg){: .giua width=300 }", "![](a.jpg)"),
    "a picture by reference": ('![Lều][1]\n\n[1]: a.jpg "Bên lều"', '![Lều](a.jpg "Bên lều")'),
    "a short reference": (
        "[k.pdf] và [khác][]\n\n[k.pdf]: k.pdf\n[khác]: khac.md",
        f"[k.pdf](k.pdf) và [khác]({POST})",
    ),
    "a picture that leads to its larger self": ("[![Lều](a.jpg)](lon.jpg)", "![Lều](lon.jpg)"),
    "a picture that leads away": (
        "[![](a.jpg)](https://x.example)",
        "[![](a.jpg)](https://x.example)",
    ),
    "a link to a text": ("[x](khac.md#muc)", f"[x]({POST}#muc)"),
    "a link to an old address": ("[x](/cu/khac/)", f"[x]({POST})"),
    "a link to an unknown address": ("[x](/cu/nua/)", "[x](/cu/nua/)"),
    "a link to the page itself": ("[x](#muc)", "[x](#muc)"),
    "a link with a title": ("[x](k.pdf 'Bản \"đẹp\"')", '[x](k.pdf "Bản &#34;đẹp&#34;")'),
    "an address alone": (
        "<https://x.example/a_b> <a@x.example>",
        "<https://x.example/a_b> <a@x.example>",
    ),
    "brackets that are text": (r"[x] \[y](z) a[1](", r"[x] \[y](z) a[1]("),
    "a film": ('<video src="v.mp4" controls></video>', "![](v.mp4)"),
    "a film with sources": ('<video><source src="v.mp4"></video>', "![](v.mp4)"),
    "a frame of a film": (
        '<iframe width="5" src="//www.youtube.com/embed/dQw4w9WgXcQ"></iframe>',
        "https://www.youtube.com/embed/dQw4w9WgXcQ",
    ),
    "img": (
        "<p align=center><img src=a.jpg alt='Lều' title='Bên \"lều\"'></p>",
        '![Lều](a.jpg "Bên &#34;lều&#34;")',
    ),
    "a figure": (
        "<figure>\n  <a href=\"lon.jpg\"><img src='a.jpg'></a>\n"
        "  <figcaption>Bên <b>lều</b></figcaption>\n</figure>",
        '![](a.jpg "Bên lều")',
    ),
    "two pictures in a box": (
        '<div>\n    <img src="a.jpg">\n    <img src="lon.jpg">\n</div>',
        "![](a.jpg)\n![](lon.jpg)",
    ),
    "text in boxes": ("<center><font color=red>Chữ <u>gạch</u></font></center>", "Chữ <u>gạch</u>"),
    "breaks": ("Một<br>\nHai<br/>Ba<br>", "Một  \nHai<br>Ba  "),
    "a link in HTML": ('<a href="khac.md" target=_blank>khác</a>', f"[khác]({POST})"),
    "a place in HTML": ('<a name="muc"></a>Chữ', '<a id="muc"></a>Chữ'),
    "a heading in HTML": ('<h1 class="x">Đề <i>mục</i></h1>\nChữ', "## Đề <i>mục</i>\n\nChữ"),
    "a table in HTML": (
        '<table border="1">\n\n<tr><td colspan="2" bgcolor=red><a href="k.pdf">x</a>'
        '<img src="a.jpg" alt="Lều"></td></tr>\n</table>',
        '<table>\n<tr><td colspan="2"><a href="k.pdf">x</a>'
        '<img src="a.jpg" alt="Lều"></td></tr>\n</table>',
    ),
    "somebody's name": ("Gửi <Nguyễn Văn A> và 1 < 2", "Gửi <Nguyễn Văn A> và 1 < 2"),
    "a figure of Hugo": (
        '{{< figure src="a.jpg" title="Lều" attr="Minh An" >}}',
        '![](a.jpg "Lều – Minh An")',
    ),
    "a figure of Hugo without quotes": ("{{<figure src=a.jpg alt=Lều>}}", "![Lều](a.jpg)"),
    "pictures of Hugo's themes": ('{{< img "a.jpg" "Bên lều" >}}', '![](a.jpg "Bên lều")'),
    "vimeo": ("{{< vimeo 76979871 >}}", "https://vimeo.com/76979871"),
    "a gallery of a folder": (
        '{{< gallery dir="/t/" >}}',
        "![](anh-2.jpg)\n![](anh-10.jpg)\n![](b.png)",
    ),
    "a reference of Hugo": ('[x]({{< relref "/posts/khac.md#muc" >}})', f"[x]({POST}#muc)"),
    "an example of a shortcode": ("{{</* figure */>}}", r"\{\{&lt; figure >\}\}"),
    "code of Hugo": (
        "{{< highlight go >}}\nx := `![](y.jpg)`\n{{< /highlight >}}",
        "```go\nx := `![](y.jpg)`\n```",
    ),
    "a picture of Jekyll's themes": (
        '{% include figure image_path="/t/b.png" alt="B" caption="Bảng" %}',
        '![B](b.png "Bảng")',
    ),
    "a film of Jekyll's themes": (
        '{% include video id="dQw4w9WgXcQ" provider="youtube" %}',
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    ),
    "what isn't for the reader": ("Một{% comment %}[x](y.jpg){% endcomment %} hai", "Một hai"),
    "what braces may stay": ("{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    "the title": ("{{ page.title }}!", "Bài!"),
    "a heading that is the title": ("# Bài\n\nChữ", "Chữ"),
    "a heading that isn't": ("# Mục\n\nChữ", "# Mục\n\nChữ"),
    "a heading with attributes": ("## Mục {#muc .x}\n\nChữ\n{: .lead}", "## Mục\n\nChữ"),
    "a lead of two paragraphs": ("Một.\n\nHai.\n\n<!-- more -->\n\nBa.", "Một.\n\nHai.\n\nBa."),
    "a link of Pelican": (
        "[x]({filename}/posts/khac.md) ![](|attach|a.jpg)",
        f"[x]({POST}) ![](a.jpg)",
    ),
}


@pytest.mark.parametrize("case", CLEAN)
def test_what_bodies_become(tmp_path: Path, case: str) -> None:
    body, wanted = CLEAN[case]
    post = post_of(tmp_path, f"{body}\n\nHết.\n")
    assert post.body == f"{wanted}\n\nHết.\n"
    assert found_in(post) == []
    assert {file.name for file in post.files} == {
        name
        for name in (
            "a.jpg",
            "b.png",
            "k.pdf",
            "lon.jpg",
            "v.mp4",
            "anh-dep-1.jpg",
            "anh-2.jpg",
            "anh-10.jpg",
        )
        if f"({name}" in wanted or f'"{name}"' in wanted
    }


LISTS = {
    "no blank line above": ("Gồm:\n- một\n- hai", "Gồm:\n\n- một\n- hai"),
    "steps of two": ("- một\n  - hai\n    - ba\n- bốn", "- một\n    - hai\n        - ba\n- bốn"),
    "steps of four": ("- một\n    - hai\n- ba", "- một\n    - hai\n- ba"),
    "numbers": ("1) một\n   - hai\n2) ba", "1. một\n    - hai\n2. ba"),
    "lines that go on": ("- một\n  hai\nba\n\nbốn", "- một\n    hai\n    ba\n\nbốn"),
    "paragraphs": (
        "- một\n\n  hai\n\n  ![](a.jpg)\n\nba",
        "- một\n\n    hai\n\n    ![](a.jpg)\n\nba",
    ),
    "a rule": ("một\n\n* * *\n\n- - -", "một\n\n* * *\n\n- - -"),
    "a year": ("Thành lập năm\n1976. Đến nay", "Thành lập năm\n1976. Đến nay"),
    "a heading below": ("- một\n## Mục", "- một\n## Mục"),
    "emphasis": ("*một* hai\n**ba** - bốn", "*một* hai\n**ba** - bốn"),
}


@pytest.mark.parametrize("case", LISTS)
def test_lists_of_commonmark(tmp_path: Path, case: str) -> None:
    body, wanted = LISTS[case]
    assert post_of(tmp_path, f"{body}\n\nHết.\n").body == f"{wanted}\n\nHết.\n"


def test_lists_of_python_markdown_stay(tmp_path: Path) -> None:
    write_files(tmp_path, {"mkdocs.yml": "docs_dir: .\n"})
    body = "Gồm:\n- một\n  - hai\n"
    assert post_of(tmp_path, body).body == body


CODE = {
    "a fence": "```html\n<script>x</script> ![](y.jpg) {{< z >}}\n\n\n\n<br>\n```",
    "a fence of tildes": "~~~\n# không phải tiêu đề\n[x](y.md)\n~~~",
    "an indented block": "Chữ:\n\n    <script> ![](y.jpg)\n\n    {% x %}",
    "code in a line": "Gõ `![](y.jpg)` rồi ``<script> `{{ x }}` ``.",
    "pre": '<pre class="x">\n<b>![](y.jpg)</b>\n\n{{ x }}\n</pre>',
    "a comment": "Chữ <!-- ![](y.jpg)\n\n{{ x }} --> chữ",
}


@pytest.mark.parametrize("case", CODE)
def test_code_is_not_touched(tmp_path: Path, case: str) -> None:
    post = post_of(tmp_path, f"{CODE[case]}\n\nHết.\n")
    assert post.body == f"{CODE[case]}\n\nHết.\n"
    assert found_in(post) == []


def test_fences_become_what_this_site_reads(tmp_path: Path) -> None:
    post = post_of(
        tmp_path, '   ```js {linenos=true}\n   x\n   ```\n\n```{.py hl="1"}\n![](y.jpg)\n'
    )
    assert post.body == "```js\nx\n```\n\n```py\n![](y.jpg)\n\n```\n"


TOLD = {
    "a photo that isn't there": ("x\n\n![Lều](mat.jpg)", "x\n\n*[Ảnh: Lều]*", "file-missing", 3),
    "a photo outside": ("![](../../../../etc/x.jpg)", "*[Ảnh: x]*", "file-missing", 1),
    "a photo of a computer": (r"![](C:\anh\x.jpg)", r"*[Ảnh: C:\\anh\\x]*", "file-missing", 1),
    "a photo that is pasted": ("![](data:image/png;base64,AAAA)", "*[Ảnh]*", "photo-embedded", 1),
    "a photo elsewhere": (
        "![Lều](https://x.example/a.jpg)",
        "![Lều](https://x.example/a.jpg)",
        "photo-remote",
        1,
    ),
    "a drawing": ("![Sơ đồ](so-do.svg)", "*[Ảnh: Sơ đồ]*", "photo-format", 1),
    "a page that isn't ours": ("[x](so-do.svg)", "x", "file-format", 1),
    "a command in a link": (
        "[x]({{ site.a }}/b)",
        r"x (\{\{ site.a \}\}/b)",
        "shortcode-left",
        1,
    ),
    "a film elsewhere": (
        "![Phim](https://x.example/a.mp4)",
        "[Phim](https://x.example/a.mp4)",
        "frame-linked",
        1,
    ),
    "a link to nothing": ("Một\n[x](mat.md) hai", "Một\nx hai", "link-lost", 2),
    "a reference to nothing": ('[x]({{< ref "mat.md" >}})', "x", "link-lost", 1),
    "a link that runs": ("[x](javascript:alert(1))", "x", "link-unsafe", 1),
    "a script": ("Một\n\n<script>\nx()\n</script>\n\nHai", "Một\n\nHai", "html-left", 3),
    "a form": ("<form><button>Gửi</button></form>", "Gửi", "html-left", 1),
    "a frame": (
        '<iframe src="https://x.example/ban-do"></iframe>',
        "[https://x.example/ban-do](https://x.example/ban-do)",
        "frame-linked",
        1,
    ),
    "a photo in a table": (
        '<table><tr><td><img src="mat.jpg" alt="Lều"></td></tr></table>',
        "<table><tr><td><em>[Ảnh: Lều]</em></td></tr></table>",
        "file-missing",
        1,
    ),
    "a variable": (
        "```\nx\n```\n\n{{ site.author }}",
        "```\nx\n```\n\n\\{\\{ site.author \\}\\}",
        "shortcode-left",
        5,
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_what_is_told_of_bodies(tmp_path: Path, case: str) -> None:
    body, wanted, code, line = TOLD[case]
    post = post_of(tmp_path, f"{body}\n\nHết.\n")
    assert post.body == f"{wanted}\n\nHết.\n"
    told = found_in(post)
    assert (f"markdown-{code}", line) in told
    assert {name for name, _ in told} == {f"markdown-{code}"}


def test_lines_are_told_behind_whatever_stands_above(tmp_path: Path) -> None:
    above = (
        '<figure>\n<img src="a.jpg">\n</figure>\n\n![][1]\n\n[1]: a.jpg\n'
        "{{< gallery >}}\n![](a.jpg)\n{{< /gallery >}}\n<!-- x\n\n-->\n"
    )
    post = post_of(tmp_path, f"{above}![](mat.jpg)\n")
    assert found_in(post) == [("markdown-file-missing", above.count("\n") + 1)]
