"""Photos on pages: what a phone must load of them, that nothing jumps, how they lie."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from tests.browser import photo_site
from tests.browser.photo_site import CARDS, COLLAGES, COUNT, LONG_CAPTION, MIXED, TOGETHER

MOST_BYTES: Final = 400_000
"""Of all that a phone loads of a page before its reader scrolls."""


class Traffic:
    """Counts what a page loads."""

    def __init__(self, page: Page) -> None:
        self.bytes: dict[str, int] = {}
        self._addresses: dict[str, str] = {}
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.loadingFinished", self._finish)
        session.send("Network.enable")

    def _ask(self, event: dict[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["request"]["url"]

    def _finish(self, event: dict[str, Any]) -> None:
        address = self._addresses[event["requestId"]]
        self.bytes[address] = self.bytes.get(address, 0) + int(event["encodedDataLength"])


@pytest.mark.parametrize("scale", [1, 2, 3])
@pytest.mark.parametrize("address", [MIXED, TOGETHER, CARDS], ids=["mixed", "together", "cards"])
def test_a_phone_loads_little_before_its_reader_scrolls(
    whole_browser: Browser, photo_root: str, address: str, scale: int
) -> None:
    context = whole_browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=scale,
        is_mobile=True,
        has_touch=True,
    )
    page = context.new_page()
    traffic = Traffic(page)
    page.goto(photo_root + address, wait_until="networkidle")
    photos = {name for name in traffic.bytes if "/media/" in name}
    texts = {urlsplit(name).path.rpartition(".")[2] for name in traffic.bytes}
    context.close()
    assert {"css", "js", "woff2", "webp"} <= texts
    assert 1 <= len(photos) < COUNT
    assert not any(name.endswith(("-1600.webp", ".jpg")) for name in photos)
    assert sum(traffic.bytes.values()) <= MOST_BYTES, traffic.bytes


SHIFTS: Final = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const nodes = entry.sources.map((source) => source.node?.outerHTML?.slice(0, 80));
      window.shifts.push([entry.value, ...nodes]);
    }
  }).observe({type: "layout-shift", buffered: true});
}"""
SCROLL: Final = """async (y) => {
  const frame = () => new Promise(requestAnimationFrame);
  scrollTo(0, y);
  await frame();
  await frame();
  return document.documentElement.scrollHeight;
}"""
ALL_SEEN_ARE_THERE: Final = """() => [...document.images].every((image) => {
  const box = image.getBoundingClientRect();
  return image.complete || box.bottom < 0 || box.top > innerHeight;
})"""


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize(
    "address", [MIXED, TOGETHER, COLLAGES, CARDS], ids=["mixed", "together", "collages", "cards"]
)
def test_nothing_jumps_when_photos_come_late(
    open_context: Callable[..., BrowserContext], photo_root: str, address: str, width: int
) -> None:
    page = open_context(width).new_page()
    held: list[Route] = []
    page.route("**/media/**", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks it
    page.route("**/*.woff2", lambda route: route.abort())  # a font that swaps moves text by itself
    page.goto(photo_root + address, wait_until="domcontentloaded")
    page.evaluate(SHIFTS)
    place, height, count = 0, 1, 0
    while place < height:
        height = page.evaluate(SCROLL, place)
        while not page.evaluate(ALL_SEEN_ARE_THERE):
            count += len(held)
            while held:
                held.pop().continue_()
        place += 400
    page.evaluate(SCROLL, height)
    assert page.evaluate("shifts") == []
    assert count >= 5


BOXES: Final = """(selector) => [...document.querySelectorAll(selector)].map((element) => {
  const box = element.getBoundingClientRect();
  return [box.left, box.top + scrollY, box.width, box.height];
})"""


def _rows(boxes: list[list[float]]) -> list[list[list[float]]]:
    rows: dict[int, list[list[float]]] = {}
    for box in boxes:
        rows.setdefault(round(box[1]), []).append(box)
    return list(rows.values())


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_a_galleries_rows_are_full_and_of_one_height(
    open_context: Callable[..., BrowserContext], photo_root: str, width: int
) -> None:
    page = open_context(width).new_page()
    page.goto(photo_root + MIXED)
    rows = _rows(page.evaluate(BOXES, ".gallery .photo"))
    (gallery,) = page.evaluate(BOXES, ".gallery")
    assert sum(len(row) for row in rows) == COUNT - 1
    for row in rows:
        assert max(box[3] for box in row) - min(box[3] for box in row) < 1
        assert row[0][0] == pytest.approx(gallery[0], abs=1)
        assert row[-1][0] + row[-1][2] == pytest.approx(gallery[0] + gallery[2], abs=1)
        assert len(row) > 1 or row[0][2] > row[0][3]


@pytest.mark.parametrize("width", [390, 1280])
def test_a_collage_has_no_empty_place(
    open_context: Callable[..., BrowserContext], photo_root: str, width: int
) -> None:
    page = open_context(width).new_page()
    page.goto(photo_root + COLLAGES)
    counts = []
    for place in page.locator(".collage").all():
        whole = place.bounding_box()
        tiles = [tile.bounding_box() for tile in place.locator(":scope > :not([hidden])").all()]
        assert whole is not None
        assert all(tiles)
        counts.append(len(tiles))
        covered = sum((box["width"] + 3) * (box["height"] + 3) for box in tiles if box)
        area = (whole["width"] + 3) * (whole["height"] + 3)
        assert covered == pytest.approx(area, rel=0.01), len(tiles)
    assert counts == [2, 3, 4, 5, 5, 2]


def test_a_tall_photo_alone_fits_the_screen(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(1280).new_page()
    page.goto(photo_root + COLLAGES)
    (tall, wide) = page.evaluate(BOXES, ".figure .photo")
    assert tall[3] <= 844 * 0.86
    assert tall[3] / tall[2] == pytest.approx(4 / 3, abs=0.01)
    assert wide[2] == 832


def test_captions_stand_once_below_a_collage_and_names_of_photographers_after_them(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context().new_page()
    page.goto(photo_root + COLLAGES)
    three = page.locator(".together").nth(1)
    assert three.locator("figcaption p").all_inner_texts() == [
        photo_site.caption(1),
        LONG_CAPTION,
        f"Ảnh: {photo_site.CREDIT}",
    ]
    broken = page.locator(".together").last
    expect(broken.locator(".no-photo")).to_have_text("Không hiển thị được ảnh: Ảnh này bị hỏng")
    expect(broken.locator("figcaption")).to_have_count(0)


def test_the_first_photo_of_a_page_comes_at_once_and_the_others_when_they_are_near(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context().new_page()
    for address in (MIXED, TOGETHER, COLLAGES, CARDS):
        page.goto(photo_root + address)
        photos = page.locator("main picture img")
        ways = photos.evaluate_all("them => them.map((it) => [it.loading, it.fetchPriority])")
        assert ways[0] == ["eager", "high"], address
        assert len(ways) >= 5
        assert set(map(tuple, ways[1:])) == {("lazy", "auto")}, address


IDS: Final = "() => [...document.querySelectorAll('[id]')].map((element) => element.id)"


def test_every_opened_photo_has_a_number_of_its_own_and_a_name(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context().new_page()
    for address, count in ((MIXED, COUNT), (TOGETHER, COUNT), (COLLAGES, 26)):
        page.goto(photo_root + address)
        ids = page.evaluate(IDS)
        assert len(ids) == len(set(ids))
        photos = page.locator("main a.photo")
        numbers = photos.evaluate_all("them => them.map((it) => it.id)")
        assert numbers == [f"anh-{number}" for number in range(1, count + 1)]
        for photo in photos.all():
            name = photo.get_attribute("aria-label") or photo.locator("img").get_attribute("alt")
            assert name
            assert photo.get_attribute("data-width")
            assert photo.get_attribute("data-height")
            assert photo.get_attribute("data-download")


def test_photos_without_a_tile_are_not_loaded(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context().new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(photo_root + TOGETHER, wait_until="networkidle")
    hidden = page.locator("a.photo[hidden]")
    assert hidden.count() == COUNT - 5
    assert hidden.locator("img").count() == 0
    assert len([address for address in asked if address.endswith((".webp", ".jpg"))]) == 5


def test_without_scripts_every_photo_can_be_reached(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(scripts=False).new_page()
    for address in (MIXED, TOGETHER, COLLAGES):
        page.goto(photo_root + address)
        pictures = _pictures(page, "main a.photo")
        links = page.locator("main a", has_text="Xem cả")
        assert links.count() == (0 if address == MIXED else 1)
        seen = _pictures(page, "main a.photo:not([hidden])")
        if links.count():
            links.click()
            assert unquote(page.url).endswith(f"{address}anh/")
            seen |= _pictures(page, "main a.photo")
        assert pictures <= seen
    first = page.locator("main a.photo").first
    address = urljoin(page.url, str(first.get_attribute("href")))
    with page.expect_response(address) as response:
        first.click()
    assert response.value.headers["content-type"] == "image/webp"


def _pictures(page: Page, selector: str) -> set[str]:
    return set(page.locator(selector).evaluate_all("them => them.map((it) => it.href)"))
