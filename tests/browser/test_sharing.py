"""Sending a page on: plain links, the address copied, the device's own sheet."""

from base64 import b64decode
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.visiting import ARTICLE, Visit
from tests.site.demo import ROOT
from tests.site.sample import write_sample
from tests.site.serving import serving
from tests.site.sites import Site

SHEET: Final = """
window.shared = [];
navigator.share = async (page) => { window.shared.push([page.title, page.url]); };
"""
"""Stands for the sheet of a phone: Chromium on a server has none."""

NO_CLIPBOARD: Final = "Object.defineProperty(navigator, 'clipboard', {value: undefined});"
TITLE: Final = "Cây cầu mới ở xóm Cồn thông xe sau 47 ngày"
UNIT: Final = "don-vi/tinh-doan-song-may/"


def query(link: Locator) -> dict[str, list[str]]:
    return parse_qs(urlsplit(str(link.get_attribute("href"))).query, strict_parsing=True)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("address", ["", ARTICLE])
def test_plain_links_share_the_page_by_its_real_address(
    visit: Visit, address: str, *, scripts: bool
) -> None:
    page = visit(address, scripts=scripts).page
    row = page.locator(".share") if address else page.locator(".actions").nth(1)
    facebook = row.get_by_role("link", name="Chia sẻ lên Facebook")
    zalo = row.get_by_role("link", name="Chia sẻ lên Zalo")
    for link in (facebook, zalo):
        expect(link).to_be_visible()
        expect(link).to_have_attribute("rel", "noopener nofollow")
    assert query(facebook) == {"u": [ROOT + ARTICLE]}
    data = b64decode(query(zalo)["d"][0], validate=True).decode()
    assert data.replace(" ", "") == f'{{"url":"{ROOT}{ARTICLE}"}}'


def with_clipboard(page: Page) -> Page:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def pasted(page: Page) -> str:
    """Give what a reader would paste."""
    page.evaluate("document.body.append(document.createElement('textarea'))")
    field = page.locator("body > textarea")
    field.focus()
    page.keyboard.press("Control+V")
    return field.input_value()


@pytest.mark.parametrize("script", ["", NO_CLIPBOARD])
@pytest.mark.parametrize("address", ["", ARTICLE])
def test_the_address_is_copied_and_said_to_be(visit: Visit, address: str, script: str) -> None:
    page = with_clipboard(visit(address).page)
    page.add_init_script(script)
    page.reload()
    row = page.locator(".share") if address else page.locator(".actions").nth(1)
    button = row.get_by_role("button", name="Sao chép liên kết")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".said")).to_have_text("Đã sao chép liên kết")
    expect(page.locator(".said")).to_be_in_viewport()
    expect(button).to_be_focused()
    assert pasted(page) == visit.root + ARTICLE


def test_where_there_is_a_sheet_it_is_offered(visit: Visit) -> None:
    page = visit("").page
    expect(page.get_by_role("button", name="Chia sẻ", exact=True)).to_have_count(0)
    page.add_init_script(SHEET)
    page.reload()
    card = page.locator(".post-card").nth(1)
    expect(card.locator(".facebook")).to_be_hidden()
    card.get_by_role("button", name="Chia sẻ", exact=True).click()
    page.get_by_role("button", name="Chia sẻ trang").click()
    assert page.evaluate("shared") == [
        [TITLE, visit.root + ARTICLE],
        ["Tỉnh đoàn Sông Mây", visit.root],
    ]
    page.goto(visit.root + UNIT)
    page.get_by_role("button", name="Chia sẻ trang").click()
    assert page.evaluate("shared") == [["Tỉnh đoàn Sông Mây", visit.root + UNIT]]
    page.goto(visit.root + ARTICLE)
    expect(page.locator(".share .facebook")).to_be_visible()
    page.locator(".share").get_by_role("button", name="Chia sẻ", exact=True).click()
    assert page.evaluate("shared") == [[TITLE, visit.root + ARTICLE]]


def test_a_unit_is_shared_from_its_header(visit: Visit) -> None:
    page = with_clipboard(visit(UNIT).page)
    page.locator(".unit-header").get_by_role("button", name="Chia sẻ trang").click()
    expect(page.locator(".said")).to_have_text("Đã sao chép liên kết")
    assert pasted(page) == visit.root + UNIT
    plain = visit(UNIT, scripts=False).page.locator(".unit-header")
    link = plain.get_by_role("link", name="Chia sẻ trang")
    expect(link).to_be_visible()
    assert query(link) == {"u": [ROOT + UNIT]}
    expect(plain.get_by_role("link", name="Gửi thư")).to_have_attribute(
        "href", "mailto:bandoc@songmay.example"
    )


def test_posts_that_came_later_are_shared_too(visit: Visit) -> None:
    page = with_clipboard(visit("").page)
    before = page.locator(".post-card").count()
    page.locator(".pager .button").click()
    card = page.locator(".post-card").nth(before)
    card.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.locator(".said")).to_have_text("Đã sao chép liên kết")
    assert pasted(page) == card.locator("h3 a").evaluate("link => link.href")


def test_a_site_that_does_not_know_its_address_offers_what_the_browser_can(
    tmp_path: Path, open_context: Callable[..., BrowserContext], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    site = Site(tmp_path / "trang")
    write_sample(site)
    site.configure(site_url="")
    (site.content / "gioi-thieu.md").unlink()
    site.build()
    with serving(site.output) as root:
        page = with_clipboard(open_context().new_page())
        page.goto(root)
        expect(page.locator("a[href*='facebook.com'], a[href*='zalo.me']")).to_have_count(0)
        card = page.locator(".post-card").first
        card.get_by_role("button", name="Sao chép liên kết").click()
        expect(page.locator(".said")).to_have_text("Đã sao chép liên kết")
        assert pasted(page) == card.locator("h3 a").evaluate("link => link.href")
        plain = open_context(scripts=False).new_page()
        plain.goto(root)
        expect(plain.locator("main button:visible, .unit-header button:visible")).to_have_count(0)
