"""The preview in a real browser: what an editor sees, who touches nothing but the files."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.site.previewing import Preview, previewing
from tests.site.sample import write_sample
from tests.site.sites import Site, phone_photo

ARTICLE: Final = "tin/2025/08/01/nhap/"
FOLDER: Final = "2025/12/nhap"


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Give the preview of the sample site with an article more."""
    site = Site(tmp_path / "trang")
    write_sample(site)
    site.article(FOLDER, "Chữ lúc đầu.\n", title="Bài nháp")
    with previewing(site) as running:
        yield running


@pytest.fixture
def page(preview: Preview, open_context: Callable[..., BrowserContext]) -> Page:
    """Give a browser's window in which that article is open."""
    page = open_context().new_page()
    page.goto(preview.root + ARTICLE)
    expect(page.get_by_text("Chữ lúc đầu.")).to_be_visible()
    return page


def test_an_edit_shows_by_itself(preview: Preview, page: Page) -> None:
    preview.site.article(FOLDER, "Chữ đã sửa.\n", title="Bài đã sửa")
    expect(page.get_by_text("Chữ đã sửa.")).to_be_visible()
    expect(page.get_by_role("heading", name="Bài đã sửa")).to_be_visible()


def test_a_save_by_renaming_shows_by_itself_each_time(preview: Preview, page: Page) -> None:
    for text in ("Chữ lần hai.", "Chữ lần ba."):
        beside = preview.site.article(FOLDER, f"{text}\n")
        kept = beside.rename(beside.with_name(".goutputstream-A1B2C3"))
        kept.rename(beside)
        expect(page.get_by_text(text)).to_be_visible()


def test_a_broken_edit_shows_what_is_wrong_and_a_mended_one_the_page_again(
    preview: Preview, page: Page
) -> None:
    preview.site.article(FOLDER, "Chữ.\n", unit="khong-co")
    expect(page.get_by_text("đơn vị «khong-co» không có")).to_be_visible()
    preview.site.article(FOLDER, "Chữ đã lành.\n")
    expect(page.get_by_text("Chữ đã lành.")).to_be_visible()
    expect(page.get_by_text("điều phải sửa")).to_have_count(0)


def test_a_new_photo_shows_by_itself(preview: Preview, page: Page) -> None:
    preview.site.write(f"tin/{FOLDER}/moi.jpg", phone_photo(30, (640, 480)))
    preview.site.article(FOLDER, "Chữ lúc đầu.\n\n![Ảnh](moi.jpg)\n")
    photo = page.locator("article figure img").first
    expect(photo).to_be_visible()
    page.wait_for_function("() => document.querySelector('article figure img').naturalWidth > 0")


def test_a_change_of_the_configuration_shows_by_itself(preview: Preview, page: Page) -> None:
    for name in ("Đoàn trường Một", "Đoàn trường Hai"):
        preview.site.configure(site_name=name)
        expect(page.get_by_role("contentinfo")).to_contain_text(name)


def test_a_page_that_comes_shows_where_it_was_waited_for(
    preview: Preview, open_context: Callable[..., BrowserContext]
) -> None:
    page = open_context().new_page()
    page.goto(f"{preview.root}tin/2025/08/01/sap-co/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    preview.site.article("2025/12/sap-co", "Bài đã có.\n")
    expect(page.get_by_text("Bài đã có.")).to_be_visible()
