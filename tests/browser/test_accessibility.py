"""No rule of axe is broken by what opens on a page, or where its letters are large.

`test_every_page` holds the pages themselves to them.
"""

from typing import Final

import pytest
from playwright.sync_api import expect
from tests.browser.judging import COMPLETE, judged
from tests.browser.visiting import ARTICLE, PAGES, Visit

WIDTHS: Final = (390, 1280)
SCHEMES: Final = ("light", "dark")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_an_opened_photo_breaks_no_rule(visit: Visit, axe: str, width: int, scheme: str) -> None:
    page = visit(f"{ARTICLE}anh/", width, scheme).page
    page.locator("main a.photo").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_function("document.querySelector('.pswp').classList.contains('pswp--ui-visible')")
    assert judged(page, axe)[0] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_a_month_in_place_breaks_no_rule(visit: Visit, axe: str, width: int) -> None:
    page = visit("", width).page
    posts = page.locator(".post-card").count()
    page.locator(".pager .button").click()
    expect(page.locator(".post-card").nth(posts)).to_be_visible()
    page.wait_for_function(COMPLETE)
    # the bar that stays at the top covers parts of what lies below it
    page.evaluate("scrollTo({top: 0, behavior: 'instant'})")
    assert judged(page, axe)[0] == []


@pytest.mark.parametrize("name", ["home", "article", "year"])
def test_the_largest_text_breaks_no_rule(visit: Visit, axe: str, name: str) -> None:
    page = visit(PAGES[name]).page
    button = page.locator("#bantin-co-chu")
    before = page.locator("html").get_attribute("data-text")
    button.click()
    expect(page.locator("html")).not_to_have_attribute("data-text", str(before))
    assert judged(page, axe)[0] == []


def test_a_fault_is_found_where_there_is_one(visit: Visit, axe: str) -> None:
    page = visit(ARTICLE).page
    page.evaluate("document.documentElement.removeAttribute('lang')")
    page.evaluate("document.querySelector('h1').style.color = '#bbb'")
    broken, _ = judged(page, axe)
    assert {fault.partition(":")[0] for fault in broken} == {"html-has-lang", "color-contrast"}
