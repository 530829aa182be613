"""What an article's page weighs before its reader scrolls."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.browser.visiting import ARTICLE, FONTS_LOADED, wait_for_tasks
from tests.site.demo import CONTENT
from tests.site.serving import serving
from tests.site.sites import Site, read_tree

MOST_TEXT: Final = 40_000
"""Bytes of page, styles and scripts, compressed as servers do."""
MOST_WITH_FONTS: Final = 90_000
MOST_FRAME: Final = 14_000
"""Bytes of an article's page beyond its body, not compressed."""


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give a site with an article without photos, and all that an article can name."""
    site = Site(tmp_path_factory.mktemp("chu"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1767225600")
        site.configure()
        site.write("don-vi.yml", (CONTENT / "don-vi.yml").read_text("utf-8"))
        site.write("chuyen-muc.yml", (CONTENT / "chuyen-muc.yml").read_text("utf-8"))
        for day in range(1, 7):
            site.article(
                f"2025/08/bai-{day}",
                "Thân bài.\n",
                title=f"Bài số {day} có một tiêu đề dài như người ta hay viết ở cơ sở",
                date=f"2025-08-0{day} 08:00",
                unit="tinh-doan-song-may",
                subjects=["doan-xa-ben-trang", "doan-xa-cau-may"],
                categories=["cong-tac-xay-dung-doan/kiem-tra-giam-sat"],
                authors=["Nguyễn Hoài An", {"name": "Trần Bảo Lâm", "role": "Ảnh"}],
                summary="Tóm tắt dài một câu, kể việc gì đã xong và còn việc gì phải làm tiếp.",
                tags=["kiểm tra", "sau sắp xếp"],
                documents=["128-KH/TĐTN"],
            )
        site.build(strict=True)
    return site


PLAIN: Final = "tin/2025/08/03/bai-3/"


def _loaded(context: BrowserContext, address: str) -> set[str]:
    """Give the paths that a page loads before anybody scrolls."""
    page = context.new_page()
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(unquote(urlsplit(request.url).path)))
    page.goto(address, wait_until="networkidle")
    return asked


def test_an_article_without_photos_is_light(
    plain: Site, open_whole_context: Callable[..., BrowserContext]
) -> None:
    with serving(plain.output) as root:
        paths = _loaded(open_whole_context(390), root + PLAIN)
    fonts = texts = 0
    for path in paths:
        file = plain.output / path.strip("/")
        data = (file / "index.html" if file.is_dir() else file).read_bytes()
        if path.endswith(".woff2"):
            fonts += len(data)
        else:
            texts += len(gzip.compress(data, 6))
    assert any(path.endswith(".css") for path in paths)
    assert 0 < texts <= MOST_TEXT, paths
    assert fonts > 0
    assert texts + fonts <= MOST_WITH_FONTS


def test_the_frame_of_an_article_is_small(plain: Site) -> None:
    page = plain.page(PLAIN.rstrip("/"))
    assert "<p>Thân bài.</p>" in page
    assert len(page.replace("<p>Thân bài.</p>", "").encode()) <= MOST_FRAME


SHIFTS: Final = """() => {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({type: "layout-shift", buffered: true});
}"""

DRAWN: Final = (
    "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
)

# what is left are titles whose stand-in is just so much wider that a line breaks elsewhere
MOST_SHIFT: Final = 0.005


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address", ["", ARTICLE, "luu-tru/2025/10/"], ids=["home", "article", "month"]
)
def test_nothing_jumps_when_fonts_come_late(
    root: str, open_whole_context: Callable[..., BrowserContext], address: str, width: int
) -> None:
    page = open_whole_context(width).new_page()
    page.add_init_script(f"({SHIFTS})()")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(re.compile(r"\.woff2"), hold)
    page.goto(root + address, wait_until="commit")
    expect(page.locator(".foot")).to_be_attached()
    wait_for_tasks(page)  # lists that come by themselves are no matter of fonts
    page.evaluate(DRAWN)
    assert _font_of_title(page) == 0
    assert len(held) == 2
    page.evaluate("window.shifted = 0")
    for route in held:
        route.continue_()
    page.evaluate(FONTS_LOADED)
    page.evaluate(DRAWN)
    assert _font_of_title(page) == 2
    assert page.evaluate("window.shifted") < MOST_SHIFT


def _font_of_title(page: Page) -> int:
    loaded = """[...document.fonts].filter((font) =>
        font.family === "BVP" && font.status === "loaded").length"""
    return int(page.evaluate(loaded))


def test_no_font_is_published_that_no_rule_asks_for(plain: Site) -> None:
    fonts = {Path(name).name for name in read_tree(plain.output) if name.endswith(".woff2")}
    assert fonts == {"400.woff2", "700.woff2"}
