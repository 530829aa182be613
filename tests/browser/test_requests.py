"""Pages ask no other host for anything, whatever a reader looks at."""

from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.visiting import PAGES, Visit, Visited

OWN_FILES: Final = {"", "data", "blob"}
"""Schemes that ask nobody."""

SCROLL_TO_THE_END: Final = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
    scrollTo({top, behavior: "instant"});
    await frame();
    await frame();
  }
  await Promise.all([...document.images].filter((picture) => !picture.complete).map(
    (picture) => new Promise((done) => {
      picture.addEventListener("load", done);
      picture.addEventListener("error", done);
      if (picture.complete) done();
    })));
}"""

PROMISES: Final = """() => [
  ...document.querySelectorAll("[rel~=preconnect], [rel~=dns-prefetch], [ping], iframe, object"),
].map((element) => element.outerHTML)"""
"""What asks other hosts without a request that a page tells of, or shows their pages."""

PICTURE_IS_OPEN: Final = """() => {
  const picture = document.querySelector('.pswp [aria-hidden="false"] img.pswp__img');
  return picture?.complete && picture.naturalWidth > 0;
}"""

IS_AT_REST: Final = "document.querySelectorAll('.pswp__item')[2]?.style.display === 'block'"
"""A photo is open, and PhotoSwipe takes keys."""


def hosts(visited: Visited) -> set[str]:
    """Give all that was asked so far, by host and port."""
    parts = [urlsplit(request) for request in visited.requests]
    return {part.netloc for part in parts if part.scheme not in OWN_FILES}


def open_a_photo(page: Page) -> None:
    """Open the first photo, where there is one, and go on to the next."""
    photos = page.locator("main a.photo:visible")
    if not photos.count():
        return
    photos.first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_function(PICTURE_IS_OPEN)
    forward = page.locator(".pswp__button--arrow--next")
    if forward.is_visible() and forward.is_enabled():
        # pressed at once, while the first photo is still on its way
        first = page.url
        forward.click()
        page.wait_for_function("first => location.href !== first", arg=first)
    page.wait_for_function(IS_AT_REST)
    page.wait_for_function(PICTURE_IS_OPEN)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)


def go_on(page: Page) -> bool:
    """Press the way on from a feed, and wait for what comes; tell whether there is one."""
    button = page.locator("main .pager .button")
    if not button.count():
        return False
    items = page.locator("main :is(.post-card, .album-card)")
    count = items.count()
    button.first.click()
    expect(items.nth(count)).to_be_attached()
    return True


@pytest.mark.parametrize(
    ("name", "width"),
    [*((name, 390) for name in PAGES), ("home", 1280), ("article", 1280), ("album", 1280)],
)
def test_a_page_read_to_its_end_asks_its_own_host_alone(
    visit: Visit, name: str, width: int
) -> None:
    visited = visit(PAGES[name], width)
    page = visited.page
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    page.evaluate(SCROLL_TO_THE_END)
    open_a_photo(page)
    if go_on(page):
        page.evaluate(SCROLL_TO_THE_END)
    assert hosts(visited) == {urlsplit(visit.root).netloc}
    assert page.evaluate(PROMISES) == []
    assert visited.complaints == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_scripts_asks_its_own_host_alone(visit: Visit, name: str) -> None:
    # browsers wait with no picture where scripts are off, so there is nothing to scroll to
    visited = visit(PAGES[name], scripts=False)
    assert hosts(visited) == {urlsplit(visit.root).netloc}


def test_another_host_is_heard_where_one_is_asked(visit: Visit) -> None:
    visited = visit()
    page = visited.page
    page.route("https://another.example/**", lambda route: route.abort())
    page.evaluate("""() => new Promise((done) => {
      const picture = Object.assign(new Image(), {onerror: done});
      picture.src = "https://another.example/anh.png";
    })""")
    assert hosts(visited) == {urlsplit(visit.root).netloc, "another.example"}
