"""Texts of WordPress' posts: automatic paragraphs, shortcodes, blocks, «read more», links."""

from pathlib import Path

import pytest
from tests.wordpress_files import SITE, UPLOADS, WordPressExport, upload

from bantin.article.model import PhotoReference
from bantin.importers.posts import Post
from bantin.importers.wordpress.autop import with_paragraphs
from bantin.importers.wordpress.reading import read_export

YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"


class Old:
    """An old site with three photos, a paper and a film."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.uploads = folder / "uploads"
        self.export = WordPressExport()
        for number, name in enumerate(("a", "b", "c"), start=11):
            upload(self.uploads, f"2019/05/{name}.jpg")
            self.export.attachment(
                f"2019/05/{name}.jpg", post_id=number, parent=50, caption=f"Chú {name}",
                alt=f"Mô tả {name}", menu_order=20 - number,
            )  # fmt: skip
        for name in ("ke-hoach.pdf", "phim.mp4", "nhac.m4a"):
            (self.uploads / "2019/05" / name).write_bytes(b"x")
            self.export.attachment(f"2019/05/{name}", parent=50)

    def read(self, content: str, **fields: object) -> Post:
        others = len(self.export.items)
        self.export.post(content, post_id=50, **fields)  # type: ignore[arg-type]
        given = list(read_export(self.export.save(self.folder), self.uploads))
        del self.export.items[others:]
        return next(p for p in given if isinstance(p, Post) and p.key == "wordpress:50")


@pytest.fixture
def old(tmp_path: Path) -> Old:
    return Old(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("một\n\nhai", "một<p>hai"),
        ("một\nhai", "một<br>hai"),
        ("một\r\n\r\n\r\nhai", "một<p>hai"),
        ("<ul>\n<li>một</li>\n\n<li>hai</li>\n</ul>\n\nba", "<ul><li>một</li><li>hai</li></ul>ba"),
        ("<pre>a\n\nb</pre>\nc", "<pre>a\n\nb</pre>c"),
        ("<b>a</b>\n<i>b</i>", "<b>a</b><br><i>b</i>"),
        ("a<br />\nb", "a<br />b"),
        ('<a\nhref="x">a</a>', '<a\nhref="x">a</a>'),
        ("a<!-- x\n\ny -->b\nc", "ab<br>c"),
        ("một dòng", "một dòng"),
    ],
)
def test_automatic_paragraphs(text: str, expected: str) -> None:
    assert with_paragraphs(text) == expected


@pytest.mark.parametrize(
    ("content", "body"),
    [
        (f'[caption id="x" width="3"]<a href="{UPLOADS}/2019/05/a.jpg"><img class="wp-image-11" '
         f'src="{UPLOADS}/2019/05/a-300x200.jpg" alt="" /></a> Lễ <em>ra quân</em>[/caption]',
         '![Mô tả a](a.jpg "Lễ ra quân")'),
        (f'[caption caption="Lễ ra quân"]<img src="{UPLOADS}/2019/05/a.jpg" alt="Cờ">[/caption]',
         '![Cờ](a.jpg "Lễ ra quân")'),
        ('[gallery ids="12,11"]\n\nKết.',
         '![Mô tả b](b.jpg "Chú b")\n![Mô tả a](a.jpg "Chú a")\n\nKết.'),
        (f'[video mp4="{UPLOADS}/2019/05/phim.mp4"][/video]', "![](phim.mp4)"),
        ("[video]", "![](phim.mp4)"),
        (f'[audio src="{UPLOADS}/2019/05/nhac.m4a"]', "[nhac.m4a](nhac.m4a)"),
        (f"[embed]{YOUTUBE}[/embed]", f"<{YOUTUBE}>"),
        (f"[youtube={YOUTUBE}&w=320]", f"<{YOUTUBE}>"),
        (f"[youtube {YOUTUBE}]", f"<{YOUTUBE}>"),
        ("[youtube id='dQw4w9WgXcQ' width=\"600\"]", f"<{YOUTUBE}>"),
        (f"[youtube]{YOUTUBE}[/youtube]", f"<{YOUTUBE}>"),
        ("[youtube]dQw4w9WgXcQ[/youtube]", f"<{YOUTUBE}>"),
        ("[vimeo 123456789]", "<https://vimeo.com/123456789>"),
        ("[youtube]", "\\[youtube\\]"),
        ("[embed]https://khac.example/bai/1[/embed]",
         "[https://khac.example/bai/1](https://khac.example/bai/1)"),
        (f"Trước\n{YOUTUBE}\nSau", f"Trước\n\n<{YOUTUBE}>\n\nSau"),
        ('[[gallery ids="1"]]', '\\[\\[gallery ids="1"\\]\\]'),
    ],
)  # fmt: skip
def test_shortcodes(old: Old, content: str, body: str) -> None:
    post = old.read(content)
    assert post.body == body
    assert post.missing == ()


def test_a_gallery_without_numbers_is_all_of_the_post(old: Old) -> None:
    post = old.read("Chữ.\n\n[gallery]")
    assert post.body == "Chữ."
    assert [photo.file for photo in post.gallery] == ["c.jpg", "b.jpg", "a.jpg"]
    assert post.gallery[0] == PhotoReference("c.jpg", "Mô tả c", "Chú c")
    assert old.read("[gallery exclude='12' order='DESC']").gallery[0].file == "a.jpg"


def test_a_gallery_of_photos_that_are_gone_names_them(old: Old) -> None:
    post = old.read('[gallery ids="11,99"]')
    assert [photo.file for photo in post.gallery] == ["a.jpg"]
    assert post.body == "*[Ảnh]*"
    assert post.missing == (f"{SITE}/?attachment_id=99",)


def test_other_shortcodes_stay_and_are_named(old: Old) -> None:
    post = old.read('Xem [bieu_mau id="7"] và [tab]x[/tab], [1], [sic], [Ảnh].')
    assert (
        post.body
        == 'Xem \\[bieu\\_mau id="7"\\] và \\[tab\\]x\\[/tab\\], \\[1\\], \\[sic\\], \\[Ảnh\\].'
    )
    assert post.shortcodes == ("bieu_mau", "tab")
    (finding,) = post.findings
    assert finding.kind.code == "wordpress-shortcodes"
    assert "[bieu_mau], [tab]" in finding.text("vi")


def test_blocks(old: Old) -> None:
    post = old.read(
        "<!-- wp:paragraph --><p>Một.</p><!-- /wp:paragraph -->\n\n"
        '<!-- wp:image {"id":11} --><figure class="wp-block-image"><img class="wp-image-11" '
        f'src="{UPLOADS}/2019/05/a-1024x683.jpg" alt=""/></figure><!-- /wp:image -->\n\n'
        '<!-- wp:gallery {"ids":[12,13]} /-->\n\n'
        f'<!-- wp:core-embed/youtube {{"url":"{YOUTUBE}"}} /-->\n\nTrần một\n\ntrần hai\n\n'
        '<!-- wp:block {"ref":60} /--><!-- wp:latest-posts {"postsToShow":3} /-->'
        f'<!-- wp:file --><div class="wp-block-file"><a href="{UPLOADS}/2019/05/ke-hoach.pdf">Kế '
        'hoạch</a><a href="x" class="wp-block-file__button" download>Tải</a></div><!-- /wp:file -->'
    )
    assert post.body.split("\n\n") == [
        "Một.", "![Mô tả a](a.jpg)",
        '![Mô tả b](b.jpg "Chú b")\n![Mô tả c](c.jpg "Chú c")',
        f"<{YOUTUBE}>", "Trần một", "trần hai", "[Kế hoạch](ke-hoach.pdf)",
    ]  # fmt: skip
    (finding,) = post.findings
    assert finding.text("vi").endswith("wp:block 60, wp:latest-posts")


def test_a_block_that_several_posts_show(old: Old) -> None:
    old.export.post("<p>Dùng chung.</p>", post_id=60, post_type="wp_block")
    assert old.read('<!-- wp:block {"ref":60} /-->').body == "Dùng chung."
    old.export.post('<!-- wp:block {"ref":61} /-->', post_id=61, post_type="wp_block")
    assert old.read('<!-- wp:block {"ref":61} /-->').body == ""


def test_what_stands_before_read_more(old: Old) -> None:
    short = old.read("Lời dẫn <b>ngắn</b>.\n\n<!--more Xem tiếp-->\n\nThân bài.")
    assert (short.summary, short.body) == ("Lời dẫn ngắn.", "Thân bài.")
    with_excerpt = old.read("Lời dẫn.\n<!--more-->\nThân bài.", excerpt="Tóm tắt.")
    assert (with_excerpt.summary, with_excerpt.body) == ("Tóm tắt.", "Lời dẫn.\n\nThân bài.")
    two = old.read("Một.\n\nHai.\n<!--more-->\nBa.")
    assert (two.summary, two.body) == ("", "Một.\n\nHai.\n\nBa.")
    alone = old.read("Chỉ có lời dẫn.<!--more-->")
    assert (alone.summary, alone.body) == ("", "Chỉ có lời dẫn.")


def test_pages_of_a_post_are_joined(old: Old) -> None:
    assert old.read("Một.<!--nextpage-->Hai.").body == "Một.\n\nHai."


@pytest.mark.parametrize(
    ("href", "to"),
    [
        (f"{SITE}/2019/05/khac/", "bantin-post:wordpress:70"),
        (f"{SITE}/2019/05/khac/?utm=1#muc", "bantin-post:wordpress:70#muc"),
        ("/2019/05/khac", "bantin-post:wordpress:70"),
        (f"http://www.{SITE[8:]}/?p=70", "bantin-post:wordpress:70"),
        (f"{SITE}/2019/05/nhap/", f"{SITE}/2019/05/nhap/"),
        (f"{SITE}/chuyen-muc/", f"{SITE}/chuyen-muc/"),
        ("/tim?x=1", f"{SITE}/tim?x=1"),
        ("https://khac.example/2019/05/khac/", "https://khac.example/2019/05/khac/"),
        (f"{UPLOADS}/2019/05/ke-hoach.pdf", "ke-hoach.pdf"),
    ],
)
def test_links(old: Old, href: str, to: str) -> None:
    old.export.post(post_id=70, post_name="khac")
    old.export.post(post_id=71, post_name="nhap", status="draft")
    assert old.read(f'<a href="{href}">chữ</a>').body == f"[chữ]({to})"


def test_links_in_html_keep_the_old_address(old: Old) -> None:
    old.export.post(post_id=70, post_name="khac")
    body = old.read(
        f'<table><tr><td colspan="2"><a href="{SITE}/2019/05/khac/">chữ</a></td></tr>'
        "<tr><td>a</td><td>b</td></tr></table>"
    ).body
    assert '<a href="/2019/05/khac/">chữ</a>' in body


def test_a_cover_needs_not_stand_in_the_text(old: Old) -> None:
    post = old.read("Chữ.", meta={"_thumbnail_id": "12"})
    assert post.cover == "b.jpg"
    assert [file.name for file in post.files] == ["b.jpg"]
    assert old.read("Chữ.", meta={"_thumbnail_id": "999"}).cover == ""


def test_a_very_long_text_is_cut_and_told(old: Old) -> None:
    post = old.read("chữ " * 300_000)
    assert [finding.kind.code for finding in post.findings] == ["wordpress-long"]
    assert 900_000 < len(post.body) <= 1_000_000
