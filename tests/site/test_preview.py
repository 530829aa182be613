"""The preview: what it shows of right and of broken content, and how it ends."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.site.pictures import is_near, middle_colour, plain_photo
from tests.site.previewing import PATIENCE, Preview, previewing, wait_for
from tests.site.sites import Site, build_site

from bantin.hooks.articles import ArticlesPlugin
from bantin.site.notice import with_notice


@pytest.fixture
def preview(sample: Site) -> Iterator[Preview]:
    """Give the preview of the sample site with a draft."""
    sample.article("2025/12/nhap", "Chữ nháp.\n", title="Bài nháp", status="draft")
    with previewing(sample) as running:
        yield running


def test_drafts_are_shown_and_edits_served_and_broken_ones_survived(preview: Preview) -> None:
    site = preview.site
    home = preview.page()
    assert home is not None
    assert "Bài nháp" in home
    draft = preview.page("tin/2025/08/01/nhap/")
    assert draft is not None
    assert '<p class="mark"><b>Bản nháp.</b>' in draft
    assert not site.output.exists()

    site.article("2025/12/nhap", "Chữ đã sửa.\n", title="Bài đã sửa", status="draft")
    wait_for("the edit", lambda: "Chữ đã sửa." in (preview.page("tin/2025/08/01/nhap/") or ""))
    assert "Bài đã sửa" in (preview.page() or "")

    site.article("2025/12/sai", "Chữ.\n", unit="khong-co")
    wait_for("the finding", lambda: "đơn vị «khong-co» không có" in (preview.page() or ""))
    assert "đơn vị «khong-co» không có" in preview.told()
    assert "Bài đã sửa" in (preview.page() or "")
    site.article("2025/12/sai", "Chữ đã mềm.\n", unit="doan-xa")
    wait_for("recovery", lambda: "Chữ đã mềm." in (preview.page("tin/2025/08/01/sai/") or ""))
    assert "Bài đã sửa" in (preview.page() or "")


def test_photos_are_served_new_ones_and_those_that_were_there(preview: Preview) -> None:
    address, red, green = "tin/2025/08/01/nhap/", (230, 20, 20), (20, 220, 20)
    preview.site.write("tin/2025/12/nhap/a.jpg", plain_photo(red))
    preview.site.article("2025/12/nhap", "![A](a.jpg)\n", status="draft")
    wait_for("the photo", lambda: len(preview.photos(address)) == 2)
    for data in preview.photos(address):
        assert data is not None
        assert is_near(middle_colour(data), red)
    preview.site.write("tin/2025/12/nhap/b.jpg", plain_photo(green))
    preview.site.article("2025/12/nhap", "![A](a.jpg)\n\n![B](b.jpg)\n", status="draft")
    wait_for("both photos", lambda: len(preview.photos(address)) == 4)
    for data, colour in zip(preview.photos(address), (red, red, green, green), strict=True):
        assert data is not None
        assert is_near(middle_colour(data), colour)
    assert not preview.site.output.exists()


def test_ctrl_c_ends_it_and_leaves_nothing_behind(preview: Preview) -> None:
    os.killpg(preview.process.pid, signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
    assert "Traceback" not in preview.told()
    assert preview.page() is None
    left = (file.name for file in (preview.site.root / "tam").iterdir())
    assert [name for name in left if not name.startswith("_jinja2-cache")] == []
    assert list((preview.site.root / ".cache/bantin").glob("stage-*")) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ending_the_command_alone_ends_the_server_too(
    preview: Preview, number: signal.Signals
) -> None:
    os.kill(preview.process.pid, number)
    preview.process.wait(PATIENCE)
    wait_for("the server's end", lambda: preview.page() is None)


def test_a_site_that_is_broken_at_the_start_is_served_with_its_findings(sample: Site) -> None:
    file = sample.article("2025/12/sai", title="Bài sai", unit="khong-co")
    with previewing(sample) as running:
        home = running.page() or ""
        assert "Nội dung có 1 điều phải sửa" in home
        assert "content/tin/2025/12/sai/index.md:4: đơn vị «khong-co» không có" in home
        assert "Bài số 11" in home
        assert "Bài sai" not in home
        assert "đơn vị «khong-co» không có" in (running.page("gioi-thieu/") or "")
        assert "đơn vị «khong-co» không có trong don-vi.yml" in running.told()
        assert "Traceback" not in running.told()
        file.write_text(file.read_text("utf-8").replace("khong-co", "doan-xa"), "utf-8")
        wait_for("the mended article", lambda: "Bài sai" in (running.page() or ""))
        assert "điều phải sửa" not in (running.page() or "")


def _served_home(sample: Site) -> str:
    """Give the home page of a preview as its server sends it."""
    config = build_site(sample.root / "mkdocs.yml", command="serve")
    plugin = config.plugins["bantin/articles"]
    assert isinstance(plugin, ArticlesPlugin)
    page = (Path(config.site_dir) / "index.html").read_bytes()
    return with_notice(page, plugin.notice).decode()


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("don-vi.yml", None, "content/don-vi.yml: thiếu tệp này"),
        ("don-vi.yml", "tinh-doan: {name: [", "content/don-vi.yml:"),
        ("chuyen-muc.yml", "a: b: c\n", "content/chuyen-muc.yml:"),
        ("don-vi.md", "# Đơn vị\n", "content/don-vi.md: trang này chiếm địa chỉ"),
    ],
)
def test_a_preview_of_broken_content_says_so_on_its_home_page(
    sample: Site, name: str, text: str | None, message: str
) -> None:
    if text is None:
        (sample.content / name).unlink()
    else:
        sample.write(name, text)
    home = _served_home(sample)
    assert message in home
    assert home.startswith("<!doctype html>")


def test_a_preview_of_right_content_has_no_notice(sample: Site) -> None:
    sample.article("2025/12/nhap", status="draft", unit="khong-co")
    assert "phải sửa" not in _served_home(sample)


def test_findings_on_a_preview_are_escaped(sample: Site) -> None:
    sample.article("2025/12/sai", unit="<b>la</b>")
    home = _served_home(sample)
    assert "«&lt;b&gt;la&lt;/b&gt;»" in home
    assert "<b>la</b>" not in home


@pytest.mark.parametrize("year", ["0001", "1899", "2101", "9999"])
def test_a_year_that_no_article_can_have_is_a_finding(sample: Site, year: str) -> None:
    sample.article("2025/12/xa", date=f"{year}-12-31", title="Bài xa")
    home = _served_home(sample)
    assert "content/tin/2025/12/xa/index.md:3: " in home
    assert "Bài xa" not in home
