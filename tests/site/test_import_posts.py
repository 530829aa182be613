"""Posts of another system into a site that is then checked and built."""

import io
import json
from html import unescape
from pathlib import Path

import pytest
from click.testing import CliRunner
from PIL import Image
from tests.imported_posts import a_post, bring, codes, fates, some_files
from tests.site.sites import Site, phone_photo

from bantin.article.model import Author, PhotoReference, Status
from bantin.cli import main
from bantin.importers.posts import Post, post_link
from bantin.importers.updating.request import Fate

COMMENTS = "- name: Hoa\n  text: Bí mật không đăng\n"


def check(site: Site) -> list[str]:
    """Give the codes of what `bantin check` finds."""
    result = CliRunner().invoke(main, ["check", "--site", str(site.root), "--json"])
    return [finding["code"] for finding in json.loads(result.stdout)]


def old_picture() -> bytes:
    stream = io.BytesIO()
    Image.linear_gradient("L").resize((80, 60)).save(stream, "BMP")
    return stream.getvalue()


def posts(kho: Path) -> list[Post]:
    """Give posts of all kinds: two news that lead to one another, drafts, and pages."""
    photos = some_files(kho, a_jpg=phone_photo(), b_jpg=phone_photo(40), cu_bmp=old_picture())
    paper = some_files(kho, ke_hoach_pdf=b"%PDF-1.4\n")
    to_second, to_page, to_draft = map(post_link, ("wordpress:2", "wordpress:5", "wordpress:3"))
    body = (
        "Sáng nay, các đoàn viên trồng cây.\n\n"
        '![Hàng cây](a.jpg "Hàng &#34;cây&#34;")\n\n![](cu.bmp)\n\n'
        f"Xem [bài hai]({to_second}), [trang]({to_page}), [nháp]({to_draft}) và "
        f'[kế hoạch](ke_hoach.pdf).\n\n<p><a href="{to_second}">hai</a></p>'
    )
    return [
        a_post(
            1,
            body=body,
            files=(*photos, *paper),
            gallery=(PhotoReference("b.jpg", "Cờ", "Lễ chào cờ"),),
            cover="b.jpg",
            authors=(Author("Lê An", "Bí thư"),),
            categories=(("Phong trào", "Hiến máu"), ("Xây dựng Đoàn",)),
            tags=("cây xanh", "mùa hè"),
            aliases=("/2019/05/trong-cay/", "/tin-tức/trồng-cây/"),
            queries=("p=1",),
            comments=COMMENTS,
            pin=True,
        ),
        a_post(2, published=a_post().published, aliases=("/2019/05/hai.html",)),
        a_post(3, status=Status.DRAFT, aliases=("/cu/nhap/",), body=f"[Hai]({to_second})"),
        a_post(4, published=None),
        a_post(
            5,
            title="Lịch sử",
            page_path="gioi-thieu/lich-su",
            body=f"Xem [bài hai]({to_second}).\n\n![](a.jpg)",
            files=photos[:1],
            comments=COMMENTS,
        ),
        a_post(6, title="Ảnh", page_path="anh", body="Trang có địa chỉ của thư viện ảnh."),
        a_post(7, title="Liên hệ", page_path="lien-he", status=Status.DRAFT),
        a_post(8, title="  ", slug="khong-ten", body="Chữ."),
        a_post(9, body=""),
    ]


def test_an_import_makes_a_site_without_other_findings(new_site: Site, tmp_path: Path) -> None:
    given = posts(tmp_path / "kho")
    outcome = bring(new_site.content, *given)
    assert fates(outcome) == [Fate.NEW] * 9
    assert sorted(codes(outcome)) == [
        "posts-body-missing", "posts-date-missing", "posts-title-missing",
    ]  # fmt: skip
    # the drafts lack what the import said that they lack
    assert sorted(check(new_site)) == ["body-empty", "key-required"]
    new_site.build(strict=True)
    page = new_site.page("tin/2019/05/03/ngay-hoi-trong-cay-lan-1")
    assert 'Hàng "cây"' in unescape(page)
    up = "../" * 5
    assert page.count(f'href="{up}tin/2019/05/03/ngay-hoi-trong-cay-lan-2/">hai') == 1
    assert f'href="{up}tin/2019/05/03/ngay-hoi-trong-cay-lan-2/">bài hai' in page
    assert f'href="{up}gioi-thieu/lich-su/"' in page
    assert 'href="/cu/nhap/"' in page
    assert "ke_hoach.pdf" in page
    assert "/phong-trao/hien-mau/" in page
    assert "../tin/2019/05/03/ngay-hoi-trong-cay-lan-2/" in new_site.page("gioi-thieu/lich-su")
    assert "ngay-hoi-trong-cay-lan-1" in new_site.page("2019/05/trong-cay")
    tree = new_site.tree()
    published = "\n".join(tree)
    for hidden in ("nhap", "binh-luan", "wordpress", "_redirects", "lien-he", "lan-3", "lan-9"):
        assert hidden not in published
    assert not any(COMMENTS.encode() in data for data in tree.values())
    assert "trang/anh/index.html" in tree


def test_importing_again_leaves_the_site_as_it_is(new_site: Site, tmp_path: Path) -> None:
    given = posts(tmp_path / "kho")
    bring(new_site.content, *given)
    new_site.build(strict=True)
    before = new_site.tree()
    outcome = bring(new_site.content, *given)
    assert fates(outcome) == [Fate.UNCHANGED] * 9
    assert codes(outcome) == []
    new_site.build(strict=True)
    assert new_site.tree() == before


@pytest.mark.parametrize("name", ["tin/2019/05/x", "trang-cu"])
def test_what_an_import_keeps_for_itself_is_not_published(new_site: Site, name: str) -> None:
    new_site.article("2025/01/co-that")
    new_site.write(f".nhap/{name}/index.md", "---\ntitle: Ẩn\n---\nKhông đăng.\n")
    new_site.write(".nhap/wordpress.jsonl", "{}\n")
    assert check(new_site) == []
    new_site.build(strict=True)
    assert not any("nhap" in path or b"wordpress" in path.encode() for path in new_site.tree())
