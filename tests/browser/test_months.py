"""The way on from a feed, in place: older posts come below, and go when a reader goes back."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from tests.browser.visiting import Visit
from tests.site.serving import serving
from tests.site.sites import Site, phone_photo

UNITS: Final = """\
tinh-doan:
  name: Tỉnh đoàn Thử
  contact: {email: ban@thu.example}
"""

POSTS: Final = {"2025-10": 40, "2025-09": 3, "2025-08": 2}
"""Posts by month; the home page shows half of the newest month, whose own page shows the same."""

UNIT: Final = "don-vi/tinh-doan-song-may/"

SHOWN: Final = """() => [...document.querySelectorAll(".post-card h3 a, .album-card :is(h2, h3) a")]
  .map((link) => link.href)"""
MONTHS: Final = """() => [...document.querySelectorAll("main .month")]
  .map((heading) => heading.firstChild.data.trim())"""
FOCUSED: Final = "() => document.activeElement.href ?? document.activeElement.className"


def write_posts(site: Site) -> None:
    site.configure()
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", "phong-trao: {name: Phong trào}\n")
    for month, count in POSTS.items():
        for number in range(count):
            folder = f"{month.replace('-', '/')}/bai-{number:02}"
            site.write(f"tin/{folder}/anh.jpg", phone_photo(number))
            site.article(
                folder,
                "Kể chuyện.\n\n![Người](anh.jpg)\n",
                title=f"Chuyện {number} tháng {month[5:]}",
                date=f"{month}-{number % 27 + 1:02} 08:{number:02}",
            )


@pytest.fixture(scope="module")
def news_root(browser: object, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a site whose months are longer than a page."""
    del browser
    site = Site(tmp_path_factory.mktemp("thang") / "trang")
    write_posts(site)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        site.build(strict=True)
    with serving(site.output, "/doan/") as address:
        yield address


@pytest.fixture
def home(news_root: str, open_context: Callable[..., BrowserContext]) -> Page:
    """Give the home page of that site."""
    page = open_context().new_page()
    page.goto(news_root, wait_until="networkidle")  # before its module is there, a link is a link
    return page


def go_on(page: Page) -> None:
    """Press the button that leads on, and wait until its posts are there."""
    before = len(page.evaluate(SHOWN))
    page.locator(".pager .button").click()
    page.wait_for_function(
        "before => document.querySelectorAll('.post-card, .album-card').length > before", arg=before
    )


def test_posts_that_are_not_shown_yet_come_below_once(home: Page, news_root: str) -> None:
    before = home.evaluate(SHOWN)
    assert len(before) == 20
    go_on(home)
    links = home.evaluate(SHOWN)
    assert links[:20] == before
    assert len(links) == len(set(links)) == 40
    assert home.evaluate(MONTHS) == ["Tháng 10"]
    assert home.url == f"{news_root}luu-tru/2025/10/trang-1/"
    assert "Tháng 10 năm 2025" in home.title()
    assert home.evaluate(FOCUSED) == links[20]
    expect(home.locator(f"h3 a[href='{links[20]}']")).to_be_in_viewport()
    expect(home.locator(".said")).to_have_text("Đã hiện thêm 20 tin")
    expect(home.locator(".said")).to_have_attribute("role", "status")


def test_the_way_leads_from_month_to_month_and_ends(home: Page, news_root: str) -> None:
    for month, shown, next_button in (
        (["Tháng 10"], 40, "Xem tiếp từ tháng 9/2025"),
        (["Tháng 10", "Tháng 9"], 43, "Xem tiếp từ tháng 8/2025"),
    ):
        go_on(home)
        assert home.evaluate(MONTHS) == month
        assert len(home.evaluate(SHOWN)) == shown
        expect(home.locator(".pager .button")).to_have_text(next_button)
    go_on(home)
    assert home.evaluate(MONTHS) == ["Tháng 10", "Tháng 9", "Tháng 8"]
    assert home.url == f"{news_root}luu-tru/2025/08/"
    expect(home.locator(".pager .button")).to_have_count(0)
    links = home.evaluate(SHOWN)
    assert len(links) == len(set(links)) == sum(POSTS.values())


def test_going_back_takes_the_posts_away_and_returns_to_the_place(
    home: Page, news_root: str
) -> None:
    title = home.title()
    home.locator(".pager .button").scroll_into_view_if_needed()
    place = home.evaluate("scrollY")
    assert place > 1000
    go_on(home)
    go_on(home)
    home.go_back()
    home.wait_for_function("document.querySelectorAll('.post-card').length === 40")
    home.go_back()
    home.wait_for_function("document.querySelectorAll('.post-card').length === 20")
    assert (home.url, home.title()) == (news_root, title)
    assert home.evaluate(FOCUSED) == home.locator(".pager .button").evaluate("it => it.href")
    assert home.evaluate("scrollY") == pytest.approx(place, abs=2)
    home.go_forward()
    home.wait_for_function("document.querySelectorAll('.post-card').length === 40")
    assert home.url == f"{news_root}luu-tru/2025/10/trang-1/"
    go_on(home)
    assert len(home.evaluate(SHOWN)) == 43


ADDRESSES: Final = """() => [...document.querySelectorAll("body a, body img, body source")]
  .filter((it) => !it.getAttribute("href")?.startsWith("#"))
  .map((it) => it.localName === "source"
    ? it.srcset.split(", ").map((view) => new URL(view.split(" ")[0], document.baseURI).href).join()
    : it.href ?? it.src)"""


def test_the_links_of_the_page_lead_where_they_led(home: Page) -> None:
    before = home.evaluate(ADDRESSES)
    go_on(home)
    after = home.evaluate(ADDRESSES)
    kept = [address for address in before if "trang-1" not in address]
    assert len(before) > 100
    assert [address for address in kept if address not in after] == []
    assert home.locator(".skip").get_attribute("href") == "#bantin-noi-dung"
    card = home.locator(".post-card").nth(30)
    title = card.locator("h3").inner_text()
    card.scroll_into_view_if_needed()
    picture = card.locator("img").first
    home.wait_for_function("it => it.complete && it.naturalWidth > 0", arg=picture.element_handle())
    card.locator("h3 a").click()
    expect(home.get_by_role("heading", level=1)).to_have_text(title)


def test_going_back_after_a_reload_shows_the_page_of_the_address(
    home: Page, news_root: str
) -> None:
    go_on(home)
    home.reload()
    expect(home.locator("h1")).to_have_text("Tháng 10 năm 2025, phần 1")
    home.go_back()
    expect(home.locator("h1")).to_have_text("Tỉnh đoàn Thử")
    assert home.url == news_root
    assert len(home.evaluate(SHOWN)) == 20


@pytest.mark.parametrize("fault", ["status", "host", "text"])
def test_where_the_older_page_cannot_be_read_the_link_is_a_link(home: Page, fault: str) -> None:
    target = home.locator(".pager .button").evaluate("it => it.href")
    failed: list[str] = []

    def fail_once(route: Route) -> None:
        if failed:
            route.continue_()
            return
        failed.append(fault)
        if fault == "host":
            route.abort()
        else:
            status = 500 if fault == "status" else 200
            route.fulfill(status=status, body="chữ khác", content_type="text/html")

    home.route("**/luu-tru/2025/10/", fail_once)
    home.locator(".pager .button").click()
    expect(home.locator("h1")).to_have_text("Tháng 10 năm 2025")
    assert home.url == target
    assert failed == [fault]


def test_without_scripts_the_link_leads_to_the_older_page(
    news_root: str, open_context: Callable[..., BrowserContext]
) -> None:
    page = open_context(scripts=False).new_page()
    page.goto(f"{news_root}luu-tru/2025/10/trang-1/")
    page.get_by_role("link", name="Xem tiếp từ tháng 9/2025").click()
    assert page.url == f"{news_root}luu-tru/2025/09/"
    expect(page.locator(".post-card")).to_have_count(3)


def test_the_button_works_by_keyboard_and_a_tab_more_reads_on(home: Page) -> None:
    home.locator(".pager .button").focus()
    home.keyboard.press("Enter")
    home.wait_for_function("document.querySelectorAll('.post-card').length === 40")
    assert home.evaluate(FOCUSED) == home.evaluate(SHOWN)[20]
    home.keyboard.press("Tab")
    assert home.evaluate("!!document.activeElement.closest('.post-card')")


def test_a_press_with_control_opens_another_tab(home: Page, news_root: str) -> None:
    with home.context.expect_page() as opened:
        home.locator(".pager .button").click(modifiers=["Control"])
    opened.value.wait_for_load_state()
    assert opened.value.url == f"{news_root}luu-tru/2025/10/"
    assert home.url == news_root
    assert len(home.evaluate(SHOWN)) == 20


@pytest.mark.parametrize("address", ["", UNIT, "luu-tru/2025/10/", "anh/", "anh/2025/"])
def test_feeds_of_every_kind_go_on_in_place(visit: Visit, address: str) -> None:
    visited = visit(address)
    page = visited.page
    before = page.evaluate(SHOWN)
    go_on(page)
    links = page.evaluate(SHOWN)
    assert links[: len(before)] == before
    assert len(links) == len(set(links)) > len(before)
    months = page.eval_on_selector_all(".month", "them => them.map((it) => it.dataset.month)")
    assert len(months) == len(set(months))
    assert page.evaluate(FOCUSED) == links[len(before)]
    assert page.url != visit.root + address
    page.go_back()
    page.wait_for_function(
        "count => document.querySelectorAll('.post-card, .album-card').length === count",
        arg=len(before),
    )
    assert page.evaluate(SHOWN) == before
    assert page.url == visit.root + address
    assert visited.complaints == []


def test_albums_of_another_year_stand_below_its_heading(visit: Visit) -> None:
    page = visit("anh/2025/").page
    go_on(page)
    assert page.evaluate(MONTHS) == ["Năm 2024"]
    levels = page.eval_on_selector_all(
        ".month ~ .albums .album-card :is(h1,h2,h3)", "them => them.map((it) => it.localName)"
    )
    assert set(levels) == {"h3"}
