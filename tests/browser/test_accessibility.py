"""No rule of axe is broken, on any kind of page, light or dark, on a phone or at a desk."""

import sys
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Page, expect
from tests.browser.visiting import ARTICLE, PAGES, Visit

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "scripts"))

from browser.packages import AXE, MissingToolError, fetched

WIDTHS: Final = (390, 1280)
SCHEMES: Final = ("light", "dark")

BROKEN: Final = """async () => {
  const rules = {"target-size": {enabled: true}, "css-orientation-lock": {enabled: true}};
  const {violations, passes} = await axe.run(document, {rules});
  return {
    broken: violations.flatMap(({id, nodes}) =>
      nodes.map(({target, html}) => `${id}: ${target} ${html.slice(0, 120)}`)),
    kept: passes.map(({id}) => id),
  };
}"""
"""Every rule of WCAG 2 at level A and AA that axe knows, and what it calls good practice."""

FAINT: Final = """async () => {
  document.documentElement.dataset.theme = "dark";
  await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
  const {violations, passes} = await axe.run(document, {runOnly: ["color-contrast"]});
  return [violations.flatMap(({nodes}) => nodes.map(({html}) => html)), passes.length];
}"""
"""What is too faint in the dark appearance, in which nothing but colours differs."""

COMPLETE: Final = "!document.querySelector('[data-box]:not([data-loaded])')"
"""All that a page loads after itself is there."""


@pytest.fixture(scope="module")
def axe() -> str:
    """Give axe's script."""
    try:
        return (fetched(AXE) / "axe.min.js").read_text("utf-8")
    except MissingToolError as error:
        pytest.skip(str(error))


def judged(page: Page, axe: str) -> tuple[list[str], set[str]]:
    """Give the faults that axe finds in a page as it is, and the names of the rules it keeps."""
    page.evaluate(axe)
    result = page.evaluate(BROKEN)
    return result["broken"], set(result["kept"])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_breaks_no_rule(visit: Visit, axe: str, name: str, width: int) -> None:
    page = visit(PAGES[name], width).page
    page.wait_for_function(COMPLETE)
    broken, kept = judged(page, axe)
    assert broken == []
    assert {"color-contrast", "html-has-lang", "document-title"} <= kept
    assert page.evaluate(FAINT) == [[], 1]


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
