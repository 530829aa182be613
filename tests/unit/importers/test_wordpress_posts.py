"""What an export tells of its posts: status, dates, addresses, authors, categories, comments."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.wordpress_files import SITE, WordPressExport

from bantin.article.model import Author, Status
from bantin.findings import Finding
from bantin.importers.posts import Post
from bantin.importers.wordpress.reading import open_export, read_export
from bantin.text import VIETNAM


def read(
    export: WordPressExport, folder: Path, *, keep_comments: bool = False
) -> tuple[list[Post], list[Finding]]:
    given = list(read_export(export.save(folder), None, keep_comments=keep_comments))
    posts = [one for one in given if isinstance(one, Post)]
    return posts, [one for one in given if isinstance(one, Finding)]


def one_post(
    folder: Path,
    content: str = "<p>Chữ.</p>",
    **fields: Any,  # noqa: ANN401 - of the fields' types
) -> Post:
    export = WordPressExport()
    export.post(content, **fields)
    return read(export, folder)[0][0]


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("version", ["1.0", "1.1", "1.2", "1.3"])
@pytest.mark.parametrize("prefix", ["wp", "xuat"])
def test_any_version_and_prefix(tmp_path: Path, scheme: str, version: str, prefix: str) -> None:
    export = WordPressExport(version, scheme, prefix)
    export.author("thuyan", "Thùy An")
    export.post("<p>Chữ.</p>", excerpt="Tóm tắt.")
    (post,), findings = read(export, tmp_path)
    assert findings == []
    assert (post.title, post.body, post.summary) == (
        "Ra quân Tháng Thanh niên", "Chữ.", "Tóm tắt.",
    )  # fmt: skip
    assert post.authors == (Author("Thùy An"),)


@pytest.mark.parametrize(
    ("fields", "status", "codes"),
    [
        ({"status": "publish"}, Status.PUBLISHED, []),
        ({"status": "future"}, Status.PUBLISHED, []),
        ({"status": "pending"}, Status.REVIEW, []),
        ({"status": "draft"}, Status.DRAFT, []),
        ({"status": "private"}, Status.DRAFT, ["wordpress-private"]),
        ({"post_password": "bí mật"}, Status.DRAFT, ["wordpress-password"]),
        ({"status": "cua-trinh-cam"}, Status.DRAFT, []),
    ],
)
def test_statuses(tmp_path: Path, fields: dict[str, Any], status: Status, codes: list[str]) -> None:
    post = one_post(tmp_path, **fields)
    assert post.status is status
    assert [finding.kind.code for finding in post.findings] == codes
    assert all(finding.line and finding.line > 1 for finding in post.findings)


def test_a_password_is_told_to_nobody(tmp_path: Path) -> None:
    post = one_post(tmp_path, post_password="m4tkhau")  # noqa: S106 - a made-up one
    assert "m4tkhau" not in repr(post)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, datetime(2019, 5, 3, 9, 10, tzinfo=VIETNAM)),
        ({"post_date_gmt": "2019-05-03 20:00:00"}, datetime(2019, 5, 4, 3, 0, tzinfo=VIETNAM)),
        ({"post_date_gmt": "0000-00-00 00:00:00", "post_date": "2019-05-01 08:30:15"},
         datetime(2019, 5, 1, 8, 30, 15, tzinfo=VIETNAM)),
        ({"post_date_gmt": "", "post_date": "2019-02-31 08:00:00"},
         datetime(2019, 5, 3, 9, 10, tzinfo=VIETNAM)),
    ],
)  # fmt: skip
def test_dates(tmp_path: Path, fields: dict[str, Any], expected: datetime) -> None:
    published = one_post(tmp_path, **fields).published
    assert published == expected
    assert isinstance(published, datetime)
    assert published.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    ("given", "slug"),
    [
        ("ra-quan", "ra-quan"),
        ("", ""),
        ("ra-qu%C3%A2n-th%C3%A1ng-3", "ra-quan-thang-3"),
        ("Đoàn_Viên", "doan-vien"),
        ("%zz", "zz"),
    ],
)
def test_slugs(tmp_path: Path, given: str, slug: str) -> None:
    assert one_post(tmp_path, post_name=given).slug == slug


def test_old_addresses(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post(post_id=7, link=f"{SITE}/2019/05/b%C3%A0i-m%E1%BB%9Bi/")
    export.post(post_id=8, link=f"{SITE}/?p=8")
    export.post(post_id=9, link="javascript:alert(1)")
    export.post(post_id=10, post_type="page", post_name="lich-su", link=f"{SITE}/lich-su/")
    posts, _ = read(export, tmp_path)
    assert [post.aliases for post in posts] == [("/2019/05/bài-mới/",), (), (), ()]
    assert [post.queries for post in posts] == [
        ("p=7",), ("p=8",), ("p=9",), ("page_id=10",),
    ]  # fmt: skip
    assert [post.key for post in posts] == [f"wordpress:{number}" for number in (7, 8, 9, 10)]


def test_pages_stand_below_each_other(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post(post_id=5, post_type="page", post_name="gioi-thieu", post_parent=0)
    export.post(post_id=6, post_type="page", post_name="lịch-sử", post_parent=5)
    export.post(post_id=7, post_type="page", post_name="a", post_parent=8)
    export.post(post_id=8, post_type="page", post_name="b", post_parent=7)
    export.post(post_id=9, post_type="page", post_name="", title="Liên hệ")
    posts, _ = read(export, tmp_path)
    assert [post.page_path for post in posts] == [
        "gioi-thieu", "gioi-thieu/lich-su", "a/b/a", "b/a/b", "lien-he",
    ]  # fmt: skip


def test_categories_and_tags(tmp_path: Path) -> None:
    export = WordPressExport()
    export.category("phong-trao", "Phong trào &amp; tình nguyện")
    export.category("hien-mau", "Hiến máu", "phong-trao")
    export.category("vong", "Vòng", "vong")
    export.post(
        terms=[
            ("category", "phong-trao", "Phong trào"),
            ("category", "hien-mau", "Hiến máu"),
            ("category", "chi-co-o-bai", "Chỉ có ở bài"),
            ("category", "uncategorized", "Uncategorized"),
            ("category", "vong", "Vòng"),
            ("post_tag", "mua-he", "mùa hè"),
            ("post_format", "post-format-video", "Video"),
        ],
        is_sticky=1,
    )
    (post,), _ = read(export, tmp_path)
    assert post.categories == (
        ("Phong trào & tình nguyện", "Hiến máu"), ("Chỉ có ở bài",), ("Vòng",),
    )  # fmt: skip
    assert post.tags == ("mùa hè",)
    assert post.pin


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ra quân &#8220;Tháng&#8221; &amp; <em>hè</em>", "Ra quân “Tháng” & hè"),
        ("  hai \n dòng ", "hai dòng"),
        ("1 < 2", "1 < 2"),
    ],
)
def test_titles(tmp_path: Path, title: str, expected: str) -> None:
    assert one_post(tmp_path, title=title).title == expected


def test_without_a_title_the_first_words_stand_for_it(tmp_path: Path) -> None:
    post = one_post(tmp_path, "<p>Sáng 3/5, đoàn viên ra quân.</p>", title="")
    assert post.title == "Sáng 3/5, đoàn viên ra quân."
    assert [finding.kind.code for finding in post.findings] == ["wordpress-title"]


def test_what_is_no_article_is_left_out_and_counted(tmp_path: Path) -> None:
    export = WordPressExport()
    for kind in ("revision", "nav_menu_item", "revision"):
        export.post(post_type=kind)
    export.post(status="trash")
    export.post(status="auto-draft")
    export.post(post_type="ngg_album")
    export.attachment("2019/05/a.jpg")
    export.post(title="Sự kiện", post_type="su_kien")
    posts, (finding,) = read(export, tmp_path)
    assert [post.findings[0].kind.code for post in posts] == ["wordpress-type"]
    assert finding.message("vi").endswith(
        ": bản nháp tự động (1), mục trình đơn (1), «ngg_album» (1), bản sửa đổi (2), "
        "bài trong thùng rác (1)"
    )
    assert finding.message("en").endswith(
        ": automatic drafts (1), menu items (1), «ngg_album» (1), revisions (2), in the trash (1)"
    )


def test_an_excerpt_that_repeats_the_beginning_is_no_summary(tmp_path: Path) -> None:
    text = "<p>Sáng 3/5, đoàn viên ra quân dọn kênh.</p>"
    assert one_post(tmp_path, text, excerpt="Sáng 3/5, đoàn viên [&hellip;]").summary == ""
    assert one_post(tmp_path, text, excerpt="Hơn <b>120</b> người.").summary == "Hơn 120 người."


def test_two_posts_of_one_number_are_both_kept(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post(post_id=5)
    export.post(post_id=5)
    assert [post.key for post in read(export, tmp_path)[0]] == ["wordpress:5", "wordpress:5-2"]


def comment(number: int, parent: int = 0, approved: str = "1", **more: str) -> dict[str, str]:
    return {
        "comment_id": str(number),
        "comment_author": f"Người {number}",
        "comment_author_email": "bimat@songmay.example",
        "comment_author_IP": "192.0.2.7",
        "comment_date_gmt": "2019-05-04 01:00:00",
        "comment_content": f"Lời <b>{number}</b>",
        "comment_approved": approved,
        "comment_parent": str(parent),
        **more,
    }


def test_comments_are_kept_only_when_asked_for(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post(
        comments=[comment(1), comment(2, parent=1), comment(3, approved="spam"),
                  comment(4, comment_type="pingback"), comment(5, parent=3)]
    )  # fmt: skip
    assert read(export, tmp_path)[0][0].comments == ""
    text = read(export, tmp_path, keep_comments=True)[0][0].comments
    assert "bimat" not in text
    assert "192.0.2.7" not in text
    first, last = yaml.safe_load(text)
    assert first["text"] == "Lời 1"
    assert str(first["date"]).startswith("2019-05-04 08:00")
    assert [answer["author"] for answer in first["answers"]] == ["Người 2"]
    assert last["author"] == "Người 5"


def test_answers_in_a_ring_or_very_deep_are_all_kept(tmp_path: Path) -> None:
    export = WordPressExport()
    chain = [comment(n, parent=n - 1) for n in range(10, 1500)]
    export.post(comments=[comment(1, parent=2), comment(2, parent=1), *chain])
    text = read(export, tmp_path, keep_comments=True)[0][0].comments
    assert text.count("text: Lời") == len(chain) + 2


def test_what_the_first_look_knows(tmp_path: Path) -> None:
    export = WordPressExport()
    export.post()
    export.post(post_type="page")
    export.post(post_type="revision")
    opened = open_export(export.save(tmp_path), None)
    assert (opened.total, opened.origin) == (2, SITE)
