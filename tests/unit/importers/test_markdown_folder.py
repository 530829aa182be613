"""`bantin import markdown`: what becomes of a folder of each system, field by field."""

from datetime import date, datetime
from pathlib import Path

from tests.markdown_files import (
    HUGO,
    JEKYLL,
    MATERIAL,
    NIKOLA,
    PELICAN,
    PHOTO,
    PLAIN,
    Files,
    write_files,
)

from bantin.article.model import Author, Status
from bantin.findings import Finding
from bantin.importers.markdown_folder.reading import open_folder, posts_of
from bantin.importers.posts import Post
from bantin.text import VIETNAM
from bantin.wording import importing_markdown as kinds


def read_any(folder: Path, files: Files) -> tuple[dict[str, Post], list[Finding]]:
    """Give the posts of a folder by their files, and the findings of none of them."""
    opened = open_folder(str(write_files(folder, files)))
    assert opened.value is not None
    read = list(posts_of(opened.value))
    return (
        {one.key.removeprefix("markdown:"): one for one in read if isinstance(one, Post)},
        [one for one in read if isinstance(one, Finding)],
    )


def read(folder: Path, files: Files) -> tuple[dict[str, Post], list[Finding]]:
    """Give the same of a folder each of whose texts that are counted becomes a post."""
    posts, findings = read_any(folder, files)
    opened = open_folder(str(folder))
    assert opened.value is not None
    assert opened.value.texts == tuple(posts)
    return posts, findings


def told(post: Post) -> list[tuple[str, int | None]]:
    return [(finding.kind.code, finding.line) for finding in post.findings]


def sources(post: Post, folder: Path) -> dict[str, str]:
    root = folder.resolve()
    return {file.name: file.source.relative_to(root).as_posix() for file in post.files}


def test_a_bundle_of_hugo(tmp_path: Path) -> None:
    posts, findings = read(tmp_path, HUGO)
    post = posts["content/post/trong-cay/index.md"]
    assert post.title == "Trồng cây ở đồi Mây Thượng"
    assert post.published == datetime(2019, 5, 3, 8, 30, tzinfo=VIETNAM)
    assert post.slug == "trong-cay"
    assert post.status is Status.PUBLISHED
    assert post.summary == "Ba mươi đoàn viên lên đồi từ sáng sớm."
    assert post.authors == (Author("Thùy Linh"),)
    assert post.categories == (("Phong trào",), ("Tình nguyện", "Mùa hè xanh"))
    assert post.tags == ("trồng cây", "đồi Mây")
    assert post.cover == "bia-dep.jpg"
    assert post.aliases == ("/cu/trong-cay.html", "/post/ban-cu/", "/post/trong-cay/")
    assert post.page_path is None
    assert post.shortcodes == ("thong-bao",)
    assert post.body == (
        '![Đồi cây](bia-dep.jpg "Toàn cảnh &#34;đồi&#34; 1")\n\n'
        "Xem [bài trước](bantin-post:markdown:content/post/hien-mau.md) và "
        "[kế hoạch](ke-hoach.pdf).\n\n"
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n"
        '\\{\\{&lt; thong-bao "quan trọng" >\\}\\}\n\n'
        '![](a.jpg "Một")\n![](b.jpg)\n'
    )
    assert sources(post, tmp_path) == {
        "a.jpg": "static/img/a.jpg",
        "b.jpg": "static/img/b.jpg",
        "bia-dep.jpg": "content/post/trong-cay/Bìa Đẹp.JPG",
        "du-thua.jpg": "content/post/trong-cay/du-thua.jpg",
        "ke-hoach.pdf": "content/post/trong-cay/ke-hoach.pdf",
    }
    assert told(post) == [("markdown-shortcode-left", 27), ("markdown-files-unused", None)]
    assert [finding.kind for finding in findings] == [
        kinds.FOLDERS_LEFT, kinds.LISTINGS_LEFT, kinds.KEYS_UNKNOWN,
    ]  # fmt: skip
    assert "thanhvien (2)" in findings[-1].text("vi")


def test_a_draft_of_hugo_and_what_its_photos_say(tmp_path: Path) -> None:
    posts, _ = read(tmp_path, HUGO)
    post = posts["content/post/hien-mau.md"]
    assert post.published == date(2018, 1, 2)
    assert post.slug == "hien-mau-2018"
    assert post.status is Status.DRAFT
    assert post.expires == date(2030, 1, 1)
    assert post.cover == "a.jpg"
    assert post.aliases == ()
    assert post.body == 'Xem ![ảnh](a.jpg "Bên &#34;trong&#34; lều") và *[Ảnh: mất]*.\n'
    assert post.missing == ("/img/khong-co.jpg",)
    assert told(post) == [("markdown-file-missing", 12)]
    json = posts["content/post/json.md"]
    assert (json.title, json.tags) == ("Bài JSON", ("một",))
    assert json.published == datetime(2020, 2, 3, 8, tzinfo=VIETNAM)
    assert json.body == "Thân bài.\n"
    page = posts["content/gioi-thieu/lich-su.md"]
    assert (page.page_path, page.published, page.aliases) == ("gioi-thieu/lich-su", None, ())


def test_posts_of_jekyll(tmp_path: Path) -> None:
    posts, findings = read(tmp_path, JEKYLL)
    post = posts["_posts/2019-05-03-giot-hong.md"]
    assert post.title == "Ngày hội Giọt hồng"
    assert post.published == date(2019, 5, 3)
    assert post.slug == "giot-hong"
    assert post.authors == (Author("Thùy Linh", "Phó Bí thư"),)
    assert post.categories == (("phong-trao",), ("hien-mau",))
    assert post.tags == ("hiến máu", "Giọt hồng")
    assert post.cover == "giot-hong.jpg"
    assert post.aliases == ("/giot-hong/", "/phong-trao/hien-mau/2019/05/03/giot-hong.html")
    assert post.queries == ("p=12",)
    assert post.body == (
        "Sáng nay có **612** đơn vị máu.\n\n"
        '![](giot-hong.jpg "Quầy đăng ký")\n\n'
        '![Xếp hàng](hang.jpg "Đoàn viên xếp hàng")\n\n'
        "Xem [sau](bantin-post:markdown:_posts/2020-06-07-mua-he.markdown) hoặc "
        "[đồi](hang.jpg).\n\n"
        '```ruby\nputs "{{ không động }}" # ![x](y.jpg)\n```\n\n'
        "\\{% include quang-cao.html id=3 %\\}\n"
    )
    assert told(post) == [("markdown-shortcode-left", 29)]
    later = posts["_posts/2020-06-07-mua-he.markdown"]
    assert later.published == datetime(2020, 6, 7, 16, 10, tzinfo=VIETNAM)
    assert (later.status, later.categories) == (Status.DRAFT, (("Tình nguyện hè",),))
    # a link to the other text's address below the old site's path
    assert "(bantin-post:markdown:_posts/2019-05-03-giot-hong.md)" in later.body
    assert posts["_drafts/y-tuong.md"].status is Status.DRAFT
    assert posts["lien-he.md"].page_path == "lien-he"
    assert [finding.kind for finding in findings] == [kinds.FOLDERS_LEFT, kinds.NO_PAGES_LEFT]
    assert "README.md" in findings[1].text("vi")


def test_the_blog_of_material(tmp_path: Path) -> None:
    posts, findings = read(tmp_path, MATERIAL)
    post = posts["docs/blog/posts/doc-sach.md"]
    assert post.title == "Ngày hội đọc sách"
    assert post.published == date(2023, 4, 6)
    assert post.authors == (Author("Thùy Linh", "Phó Bí thư"), Author("Minh An"))
    assert post.categories == (("Thiếu nhi",),)
    assert post.pin
    assert post.summary == "Ba trăm em thiếu nhi tham gia."
    assert post.aliases == ("/blog/2023/04/06/doc-sach/",)
    assert post.body == (
        '!!! note "Lưu ý"\n    Mang theo sách cũ.\n\n'
        '![Gian sách](sach.jpg "Gian sách cũ")\n\n'
        "Xem [giới thiệu](bantin-post:markdown:docs/gioi-thieu.md#lich-su), "
        '[tệp](ke-hoach.pdf "Kế hoạch") và ![gian](sach.jpg).\n'
    )
    assert told(post) == []
    page = posts["docs/gioi-thieu.md"]
    assert (page.title, page.page_path) == ("Giới thiệu", "gioi-thieu")
    assert page.body == (
        "## Lịch sử\n\nXem [bài](bantin-post:markdown:docs/blog/posts/doc-sach.md).\n"
    )
    home = posts["docs/index.md"]
    assert (home.page_path, told(home)) == ("trang-chu", [("markdown-page-moved", None)])
    assert [finding.kind for finding in findings] == [kinds.LISTINGS_LEFT, kinds.EXTENSIONS_USED]
    assert "admonition (1)" in findings[1].text("en")


def test_posts_of_nikola(tmp_path: Path) -> None:
    posts, _ = read(tmp_path, NIKOLA)
    post = posts["posts/hoi-trai.md"]
    assert (post.title, post.slug) == ("Hội trại", "hoi-trai-2017")
    assert post.published == datetime(2017, 3, 26, 7, 30, tzinfo=VIETNAM)
    assert post.tags == ("trại", "thanh niên")
    assert post.categories == (("Phong trào", "Trại"),)
    assert post.authors == (Author("Minh An"),)
    assert post.summary == "Hai ngày ở bãi sông."
    assert post.aliases == ("/posts/hoi-trai-2017/",)
    assert post.body == (
        "Trại có *hai* cổng.\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\n"
        "![Cổng trại](trai.jpg)\n"
    )
    assert told(post) == []
    beside = posts["posts/rieng.md"]
    assert (beside.title, beside.status) == ("Riêng", Status.DRAFT)
    assert beside.published == date(2017, 4, 1)
    assert posts["pages/lien-he.md"].page_path == "lien-he"


def test_posts_of_pelican(tmp_path: Path) -> None:
    posts, _ = read(tmp_path, PELICAN)
    post = posts["content/bao-cao.md"]
    assert (post.title, post.slug) == ("Báo cáo năm", "bao-cao-nam")
    assert post.published == datetime(2016, 12, 30, 16, tzinfo=VIETNAM)
    assert post.authors == (Author("Thùy Linh"), Author("Minh An"))
    assert post.categories == (("Báo cáo",),)
    assert post.tags == ("tổng kết", "số liệu")
    assert post.summary == "Một năm nhiều việc."
    assert post.aliases == ("/bao-cao-nam.html",)
    assert post.body == (
        "Đọc [bài khác](bantin-post:markdown:content/khac.md) và [bảng](bang.pdf).\n\n"
        "![Biểu đồ](bieu-do.png)\n"
    )
    assert told(post) == []
    assert posts["content/khac.md"].status is Status.DRAFT
    assert posts["content/pages/gioi-thieu.md"].page_path == "gioi-thieu"


def test_a_plain_folder(tmp_path: Path) -> None:
    posts, findings = read(tmp_path, PLAIN)
    assert [finding.kind for finding in findings] == [kinds.LISTINGS_LEFT]
    post = posts["2022-09-05-khai-giang.md"]
    assert (post.title, post.published) == ("Khai giang", date(2022, 9, 5))
    assert post.body == "Trống vang, <b>ba</b> hồi.  \nVui.\n"
    assert told(post) == [("markdown-title-guessed", None)]
    undated = posts["tin/le-ra-quan.md"]
    assert (undated.title, undated.published) == ("Lễ ra quân", None)
    assert told(undated) == []
    # no static page may take the place of the photo library
    assert posts["anh/noi-quy.md"].page_path == "trang-anh/noi-quy"
    assert posts["gioi-thieu/index.md"].page_path == "gioi-thieu"


def test_pages_that_have_a_day(tmp_path: Path) -> None:
    front = "---\ntitle: Bài\ndate: 2020-01-02\n---\nChữ.\n"
    texts = ("page/a.md", "pages/b.md", "khac/c.md", "posts/pages/d.md", "posts/_index.md")
    posts, _ = read(tmp_path, dict.fromkeys(texts, front))
    assert {path: post.page_path for path, post in posts.items()} == {
        "page/a.md": "a",
        "pages/b.md": "b",
        "khac/c.md": None,
        "posts/pages/d.md": None,
        "posts/_index.md": "posts",
    }


def test_an_article_without_words_is_left_to_people(tmp_path: Path) -> None:
    front = "---\ntitle: Bài\ndate: 2020-01-02\ncover: {}\n---\n# Bài\n"
    files: Files = {
        "posts/a.md": front.format("''"),
        "posts/b.md": front.format("b.jpg"),
        "trang/c.md": "---\ntitle: Trang\n---\n{% comment %}x{% endcomment %}\n",
        "posts/b.jpg": PHOTO,
    }
    posts, findings = read_any(tmp_path, files)
    assert {path: post.body for path, post in posts.items()} == {
        "posts/a.md": "\n",
        "posts/b.md": "![](b.jpg)\n",
    }
    assert [finding.kind for finding in findings] == [kinds.NO_TEXT]


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    opened = open_folder(str(write_files(tmp_path, HUGO)))
    assert opened.value is not None
    assert list(posts_of(opened.value)) == list(posts_of(opened.value))
