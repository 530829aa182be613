"""The photo library in Chromium: grids, albums, and the tabs of a unit."""

import re

import pytest
from playwright.sync_api import expect
from tests.browser.visiting import ARTICLE, Visit

UNIT = "don-vi/tinh-doan-song-may/"
ALBUM = f"{ARTICLE}anh/"

COLUMNS = """() => {
  const tops = [...document.querySelectorAll(".albums:first-of-type .album-card")]
    .map((card) => card.getBoundingClientRect());
  return [tops.filter((box) => box.top === tops[0].top).length,
          Math.min(...tops.map((box) => box.width))];
}"""

TILES = """() => [...document.querySelectorAll(".tile")].map((tile) => {
  const picture = tile.querySelector("img").getBoundingClientRect();
  const box = tile.getBoundingClientRect();
  return [box.width / box.height, picture.width - box.width, picture.height - box.height];
})"""


@pytest.mark.parametrize(("width", "columns"), [(390, 2), (800, 3), (1280, 4)])
@pytest.mark.parametrize("address", ["anh/", "anh/2024/", f"{UNIT}anh/"])
def test_albums_stand_in_a_grid_of_tiles_of_one_shape(
    visit: Visit, address: str, width: int, columns: int
) -> None:
    page = visit(address, width).page
    count, narrowest = page.evaluate(COLUMNS)
    assert count == columns
    assert narrowest >= 150
    tiles = page.evaluate(TILES)
    assert len(tiles) >= 8
    for shape, beside, below in tiles:
        assert shape == pytest.approx(1.5, abs=0.02)
        assert beside == pytest.approx(0, abs=1)
        assert below == pytest.approx(0, abs=1)


def test_a_reader_goes_from_the_library_to_a_year_an_album_and_its_article(visit: Visit) -> None:
    page = visit("anh/").page
    page.get_by_role("navigation", name="Ảnh theo năm").get_by_role("link", name="2024").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ảnh năm 2024")
    card = page.locator(".album-card").first
    title = card.get_by_role("heading").inner_text()
    count = re.search(r"(\d+) ảnh", card.inner_text())
    assert count is not None
    card.locator("img").click(force=True)  # the link of the heading lies over the whole card
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator("main a.photo")).to_have_count(int(count[1]))
    page.get_by_role("link", name="Đọc bài viết").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.locator(".to-album a").click()
    assert page.url.endswith("/anh/")


def test_every_photo_of_an_album_is_a_link_to_its_full_view(visit: Visit) -> None:
    visited = visit(ALBUM, scripts=False)
    links = visited.page.locator("main a.photo")
    assert links.count() >= 10
    numbers = [links.nth(place).get_attribute("id") for place in range(links.count())]
    assert numbers == [f"anh-{number}" for number in range(1, links.count() + 1)]
    address = str(links.nth(4).evaluate("link => link.href"))
    with visited.page.expect_response(address) as response:
        links.nth(4).click()
    assert response.value.headers["content-type"].startswith("image/")


def test_a_units_tabs_lead_from_one_to_the_other_by_keyboard(visit: Visit) -> None:
    page = visit(UNIT, width=1280).page
    tabs = page.get_by_role("navigation", name="Các mục của Tỉnh đoàn")
    current = tabs.locator("[aria-current=page]")
    expect(current).to_have_text("Bài viết")
    tabs.get_by_role("link", name="Bài viết").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{UNIT}anh/")
    expect(current).to_have_text(re.compile(r"^Ảnh\d+$"))
    tabs.get_by_role("link", name="Giới thiệu").click()
    page.wait_for_url(f"**/{UNIT}gioi-thieu/")
    expect(current).to_have_text("Giới thiệu")
    tabs.get_by_role("link", name="Đơn vị trực thuộc").click()
    page.wait_for_url(f"**/{UNIT}#truc-thuoc")
    expect(page.locator("#truc-thuoc h2")).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_tabs_and_years_can_be_tapped(visit: Visit, width: int) -> None:
    for address, links in ((UNIT, ".unit-tabs a"), ("anh/", ".library-head .chip")):
        targets = visit(address, width).page.locator(links)
        assert targets.count() >= 4
        for place in range(targets.count()):
            box = targets.nth(place).bounding_box()
            assert box is not None
            assert box["height"] >= 44


@pytest.mark.parametrize(
    ("address", "tab"),
    [("anh/", "Ảnh"), ("anh/2024/", "Ảnh"), (ALBUM, "Ảnh"), (f"{UNIT}anh/", "Đơn vị")],
)
def test_the_sites_tabs_say_where_a_reader_is(visit: Visit, address: str, tab: str) -> None:
    page = visit(address).page
    expect(page.locator(".tabs [aria-current=page]")).to_have_text(tab)
