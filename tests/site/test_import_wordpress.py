"""An export of WordPress into a site that is then checked and built."""
# ruff: noqa: E501 - markup as WordPress writes it

import json
from html import unescape
from pathlib import Path

from click.testing import CliRunner
from tests.site.sites import Site, phone_photo
from tests.wordpress_files import SITE, UPLOADS, WordPressExport

from bantin.cli import main

BLOCKS = f"""<!-- wp:paragraph -->
<p>Sáng 3/5, <strong>120 đoàn viên</strong> xã Mây Hạ ra quân dọn kênh. Xem
<a href="{SITE}/2019/05/hien-mau/">bài hiến máu</a>, <a href="{SITE}/lich-su/">lịch sử</a> và
<a href="{UPLOADS}/2019/05/ke-hoach.pdf">kế hoạch</a>.</p>
<!-- /wp:paragraph -->
<!-- wp:heading {{"level":4}} --><h4>Kết quả</h4><!-- /wp:heading -->
<!-- wp:list --><ul><li>Dọn 2 km kênh<ul><li>kênh Một</li></ul></li><li>Trồng 300 cây</li></ul>
<!-- /wp:list --><!-- wp:list {{"ordered":true}} --><ol><li>Một việc</li></ol><!-- /wp:list -->
<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>Xã</th><th>Cây</th></tr></thead>
<tbody><tr><td>Mây Hạ</td><td>300</td></tr></tbody></table><figcaption>Bảng cây</figcaption></figure>
<!-- /wp:table --><!-- wp:table --><figure class="wp-block-table"><table><tr><td colspan="2">Gộp</td></tr>
<tr><td>a</td><td>b</td></tr></table></figure><!-- /wp:table -->
<!-- wp:image {{"id":11}} --><figure class="wp-block-image"><img
src="{UPLOADS}/2019/05/le-ra-quan-300x200.jpg" alt="Đoàn viên xuống kênh" class="wp-image-11"/>
<figcaption>Lễ "ra quân" *sớm* _nay_ &lt;Mây Hạ&gt; &amp; [bạn]</figcaption></figure><!-- /wp:image -->
<!-- wp:media-text --><div class="wp-block-media-text"><figure><img src="{UPLOADS}/2019/05/b.jpg"
class="wp-image-12" alt=""/></figure><div><p>Chữ cạnh ảnh.</p></div></div><!-- /wp:media-text -->
<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->
<!-- wp:quote --><blockquote class="wp-block-quote"><p>Lời bí thư.</p><cite>Lê An</cite></blockquote>
<!-- /wp:quote --><!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->
<!-- wp:columns --><div class="wp-block-columns"><div><p>Cột một.</p></div><div><p>Cột hai.</p></div>
</div><!-- /wp:columns --><!-- wp:html --><p>Nước H<sub>2</sub>O</p><!-- /wp:html -->
<!-- wp:gallery --><figure class="wp-block-gallery">
<figure class="wp-block-image"><img src="{UPLOADS}/2019/05/c.jpg" alt=""/><figcaption>Trao quà</figcaption>
</figure><figure class="wp-block-image"><img src="{UPLOADS}/2019/05/d.jpg" alt="Cờ"/></figure>
</figure><!-- /wp:gallery -->
"""
CLASSIC = f"""Ngày hội <em>Giọt hồng</em>.
Dòng hai: 612 đơn vị.

[caption id="attachment_11" align="alignnone" width="300"]<a href="{UPLOADS}/2019/05/le-ra-quan.jpg">\
<img src="{UPLOADS}/2019/05/le-ra-quan-300x200.jpg" alt="" class="wp-image-11" /></a> Chú thích cũ[/caption]

[bieu_mau id="7"]

[gallery]

Kết bài.
"""


def export(folder: Path) -> Path:
    """Write an export with its uploads."""
    uploads = folder / "uploads" / "2019" / "05"
    uploads.mkdir(parents=True)
    for shade, name in enumerate(("le-ra-quan", "b", "c", "d", "e")):
        (uploads / f"{name}.jpg").write_bytes(phone_photo(40 + shade))
    (uploads / "ke-hoach.pdf").write_bytes(b"%PDF-1.4\n")
    wordpress = WordPressExport()
    wordpress.author("thuyan", "Thùy An")
    for number, name in enumerate(("le-ra-quan", "b", "c", "d"), start=11):
        wordpress.attachment(f"2019/05/{name}.jpg", post_id=number)
    wordpress.attachment("2019/05/e.jpg", parent=21, caption="Trao hoa", post_id=15)
    wordpress.post(BLOCKS, post_id=20, meta={"_thumbnail_id": "12"})
    wordpress.post(CLASSIC, post_id=21, title="Hiến máu", post_name="hien-mau")
    wordpress.post("Đoàn thành lập.", post_id=22, title="Lịch sử", post_name="lich-su",
                   post_type="page", link=f"{SITE}/lich-su/")  # fmt: skip
    wordpress.post("Nháp.", post_id=23, title="Đang viết", status="draft", post_name="")
    return wordpress.save(folder)


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result.stdout


def test_an_import_makes_a_site_without_other_findings(new_site: Site, tmp_path: Path) -> None:
    file = export(tmp_path)
    options = ("--site", str(new_site.root), "--unit", "tinh-doan", "--json")
    media = ("--media", str(tmp_path / "uploads"))
    outcome = json.loads(run("import", "wordpress", str(file), *media, *options))
    codes = [finding["code"] for finding in outcome["findings"]]
    assert codes == ["wordpress-shortcodes"]
    findings = json.loads(run("check", "--site", str(new_site.root), "--json"))
    assert findings == []
    new_site.build(strict=True)
    page = unescape(new_site.page("tin/2019/05/03/ra-quan"))
    assert 'Lễ "ra quân" *sớm* _nay_ <Mây Hạ> & [bạn]' in page
    for words in (
        "<h2",
        "Bảng cây",
        'colspan="2"',
        "Lê An",
        "Cột hai.",
        "H<sub>2</sub>O",
        "Trao quà",
    ):
        assert words in page
    up = "../" * 5
    assert f'href="{up}tin/2019/05/03/hien-mau/"' in page
    assert f'href="{up}lich-su/"' in page
    assert "ke-hoach.pdf" in page
    other = new_site.page("tin/2019/05/03/hien-mau")
    for words in ("Dòng hai: 612", "Chú thích cũ", "[bieu_mau id=", "Trao hoa", "Kết bài."):
        assert words in unescape(other)
    assert "tin/2019/05/03/ra-quan/" in new_site.page("2019/05/ra-quan")


def test_importing_again_changes_nothing(new_site: Site, tmp_path: Path) -> None:
    file = export(tmp_path)
    command = ("import", "wordpress", str(file), "--media", str(tmp_path / "uploads"))
    options = ("--site", str(new_site.root), "--unit", "tinh-doan", "--json")
    run(*command, *options)
    before = {p: p.read_bytes() for p in new_site.content.rglob("*") if p.is_file()}
    run(*command, *options)
    after = {p: p.read_bytes() for p in new_site.content.rglob("*") if p.is_file()}
    assert {p.name for p in before if before[p] != after.get(p)} == set()
    assert before.keys() == after.keys()


def test_a_file_that_is_no_export_is_one_line(new_site: Site, tmp_path: Path) -> None:
    file = tmp_path / "khac.xml"
    file.write_text("<html><body>Không phải</body></html>")
    result = CliRunner().invoke(
        main, ["import", "wordpress", str(file), "--site", str(new_site.root), "--lang", "en"]
    )
    assert result.exit_code == 1
    assert "Tools → Export" in result.stdout
    assert not list(new_site.content.glob("tin/**/index.md"))
