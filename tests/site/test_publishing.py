"""Publishing by whole builds: folders that aren't the build's, several builds at once."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from mkdocs.exceptions import Abort
from tests.site.sites import Site, read_tree, write_file

from bantin.hooks.checking import check_site

NAV = [{"Giới thiệu": "gioi-thieu.md"}]


def run(site: Site, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run MkDocs as a process of its own."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=site.root, check=False, capture_output=True, text=True)


def test_a_folder_with_files_of_somebody_is_refused_and_not_touched(new_sample: Site) -> None:
    new_sample.configure(nav=NAV, site_dir="cua-toi")
    write_file(new_sample.root / "cua-toi/quan-trong.txt", "giữ")
    write_file(new_sample.root / "cua-toi/anh/goc.raw", "giữ")
    before = read_tree(new_sample.root)
    ended = run(new_sample, "build")
    assert ended.returncode == 1
    assert f"thư mục {new_sample.root / 'cua-toi'} đã có tệp không do bantin tạo" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert read_tree(new_sample.root) == before
    assert not (new_sample.root / ".cache").exists()


def test_a_site_that_was_built_before_is_published_into(published: Site) -> None:
    published.article("2025/12/moi")
    published.build(strict=True)
    assert published.page("tin/2025/08/01/moi")


def test_a_folder_above_the_content_is_refused(sample: Site) -> None:
    inner = Site(sample.root / "trong")
    inner.configure(docs_dir="../content", site_dir=".", nav=NAV)
    before = read_tree(sample.root)
    with pytest.raises(Abort):
        inner.build()
    assert read_tree(sample.root) == before


def test_a_cache_within_the_site_is_refused(sample: Site, caplog: pytest.LogCaptureFixture) -> None:
    plugins = [{"bantin/articles": {"cache": "site/tam"}}, "bantin/listings"]
    sample.configure(nav=NAV, plugins=plugins)
    with pytest.raises(Abort):
        sample.build()
    assert "Ví dụ đúng: site_dir: site" in caplog.text
    assert not sample.output.exists()


def test_a_file_in_the_place_of_the_site_is_told_in_a_sentence(
    sample: Site, caplog: pytest.LogCaptureFixture
) -> None:
    sample.output.write_text("một tệp")
    with pytest.raises(Abort):
        sample.build()
    assert f"{sample.output} là một tệp, không phải thư mục" in caplog.text
    assert sample.output.read_text() == "một tệp"


def test_what_a_build_did_is_told(published: Site, caplog: pytest.LogCaptureFixture) -> None:
    published.build()
    assert f"Trang ở {published.output}: 0 tệp mới, 0 tệp đổi, 0 tệp xóa, " in caplog.text
    published.write("them.txt", "thêm")
    published.build()
    assert "1 tệp mới, 0 tệp đổi, 0 tệp xóa" in caplog.text
    assert "stage-" not in caplog.text


def test_builds_at_once_take_turns(built: Site, published: Site) -> None:
    builds = 10
    for place in range(200):
        write_file(published.output / f"cu/{place}/index.html", "cũ")
    for file in published.output.rglob("*.html"):
        file.write_text("cũ", "utf-8")
    with ThreadPoolExecutor(3) as pool:
        ended = list(pool.map(lambda _: run(published, "build"), range(builds)))
    assert [one.returncode for one in ended] == [0] * builds, [one.stderr for one in ended]
    assert not any("Traceback" in one.stderr for one in ended)
    assert published.tree() == built.tree()
    assert list((published.root / ".cache/bantin").glob("stage-*")) == []


TAKE_AWAY = """\
from pathlib import Path

def on_post_build(config):
    for file in Path({site!r}, "media").rglob("*.webp"):
        file.unlink()
"""
"""What a build does to the photos of a site whose content has lost them, while another ends."""


def test_photos_that_another_build_took_away_meanwhile_are_published(published: Site) -> None:
    before = published.tree()
    write_file(published.root / "moc.py", TAKE_AWAY.format(site=str(published.output)))
    published.configure(hooks=["moc.py"], nav=NAV)
    published.build()
    assert published.tree() == before


def test_a_document_beside_an_article_is_published_as_it_is(sample: Site) -> None:
    data = bytes(range(256)) * 5000
    sample.article("2025/12/tep", "[Kế hoạch](ke-hoach.pdf)\n")
    sample.write("tin/2025/12/tep/ke-hoach.pdf", data)
    sample.build(strict=True)
    assert (sample.output / "tin/2025/08/01/tep/ke-hoach.pdf").read_bytes() == data


@pytest.mark.parametrize(
    ("alias", "message"),
    [
        ("/sitemap.xml", "đã là của bantin"),
        ("/404.html", "đã là của bantin"),
        ("/assets/bantin/site.css/", "đã là của bantin"),
        ("/don-vi/doan-xa/", "đã là của bantin"),
        ("/don-vi/doan-xa/gioi-thieu/", "đã là của content/don-vi/doan-xa/index.md"),
        ("/gioi-thieu/", "đã là của content/gioi-thieu.md"),
        ("/gioi-thieu/index.html/x/", "đã là của content/gioi-thieu.md"),
        ("/tin/2025/10/11/don-lu/", "đã là của content/tin/2025/10/don-lu/index.md"),
        ("/tin/2025/08/01/tep/ke-hoach.pdf", "đã là của content/tin/2025/12/tep/ke-hoach.pdf"),
        ("/media/ab/0123456789abcdef0123-400.webp", "đã là của bantin"),
        ("/.git/x/", "không phải địa chỉ cũ trên trang này"),
        ("/.nojekyll", "không phải địa chỉ cũ trên trang này"),
    ],
)
def test_an_old_address_that_cannot_be_is_found_by_a_build_and_by_check(
    sample: Site, caplog: pytest.LogCaptureFixture, alias: str, message: str
) -> None:
    sample.article("2025/12/moi", aliases=[alias])
    sample.article("2025/12/tep", "[Kế hoạch](ke-hoach.pdf)\n")
    sample.write("tin/2025/12/tep/ke-hoach.pdf", b"%PDF-1.4")
    with pytest.raises(Abort):
        sample.build()
    assert f"«{alias}» {message}" in caplog.text or f"địa chỉ cũ {alias} {message}" in caplog.text
    assert not sample.output.exists()
    findings = check_site(sample.root).findings
    assert any(message in finding.message("vi") for finding in findings)


def test_site_maps_quote_addresses(sample: Site) -> None:
    sample.write("Giới thiệu thêm.md", "# Giới thiệu thêm\n")
    sample.configure(nav=None)
    sample.build()
    text = (sample.output / "sitemap.xml").read_text("utf-8")
    assert "<loc>https://thu.example/Gi%E1%BB%9Bi%20thi%E1%BB%87u%20th%C3%AAm/</loc>" in text
