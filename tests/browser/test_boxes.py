"""Boxes beside feeds as a reader meets them, and the small pages."""

import re
from datetime import datetime
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from tests.browser.test_every_page import FAINT_TEXT, OVERFLOWING, contrast
from tests.browser.visiting import PAGES, Visit, Visited

from bantin.text import VIETNAM
from bantin.wording.interface import INTERFACE

UNIT = "don-vi/doan-xa-ben-trang/"
CATEGORY = PAGES["category"]
SMALL = ("kha-nang-tiep-can/", "khong/co/trang-nay", "luu-tru/2025/", UNIT)


def open_at(visit: Visit, moment: str, address: str = CATEGORY) -> Page:
    """Open a page as a reader whose clock shows a moment in Vietnam."""
    page = visit("kha-nang-tiep-can/").page
    page.clock.set_fixed_time(datetime.fromisoformat(moment).replace(tzinfo=VIETNAM))
    page.goto(visit.root + address)
    return page


def loaded(visit: Visit, address: str = CATEGORY, width: int = 390) -> Visited:
    """Open a page, and wait for the boxes that it loads."""
    visited = visit(address, width)
    expect(visited.page.locator("[data-box]:not([data-loaded])")).to_have_count(0)
    return visited


def test_today_is_the_readers_day_in_vietnam(visit: Visit) -> None:
    page = open_at(visit, "2026-02-17T00:30:00")
    expect(page.locator(".today time")).to_have_text("Thứ Ba, 17/02/2026")
    expect(page.locator(".today time")).to_have_attribute("datetime", "2026-02-17")


def test_banners_come_and_go_by_the_readers_day(visit: Visit) -> None:
    banners = "[data-banners] a:visible"
    expect(open_at(visit, "2025-02-28T23:59:00").locator(banners)).to_have_count(1)
    expect(open_at(visit, "2025-03-01T00:01:00").locator(banners)).to_have_count(2)


def test_a_box_whose_banners_are_all_over_is_not_seen(visit: Visit) -> None:
    visited = visit("kha-nang-tiep-can/")

    def serve_ended(page: Page) -> None:
        answer = page.request.get(visit.root + CATEGORY).text()
        body = answer.replace('data-from="2025-03-01"', 'data-to="2025-03-31"')
        body = re.sub(r"(<a [^>]*rel=\"noopener\")(><img)", r'\1 data-to="2025-03-31"\2', body)
        page.route(
            f"**/{CATEGORY}", lambda route: route.fulfill(body=body, content_type="text/html")
        )

    serve_ended(visited.page)
    visited.page.clock.set_fixed_time(datetime(2025, 4, 1, tzinfo=VIETNAM))
    visited.page.goto(visit.root + CATEGORY)
    expect(visited.page.locator("[data-banners]")).to_be_hidden()
    visited.page.clock.set_fixed_time(datetime(2025, 3, 31, 23, 59, tzinfo=VIETNAM))
    visited.page.reload()
    expect(visited.page.locator("[data-banners]")).to_be_visible()
    expect(visited.page.locator("[data-banners] a:visible")).to_have_count(2)


def test_links_are_found_without_accents(visit: Visit) -> None:
    page = loaded(visit).page
    field = page.get_by_role("searchbox", name="Tìm trong danh sách")
    rows = page.locator(".find + .list li:visible")
    expect(rows).to_have_count(10)
    field.fill("dai hoc")
    expect(rows).to_have_text(["Trường Đại học Sông Mây"])
    expect(page.locator("[data-found]")).to_have_text("1 liên kết")
    field.fill("HỘI tỉnh")
    expect(rows).to_have_count(3)
    field.fill("khong co gi")
    expect(rows).to_have_count(0)
    expect(page.locator("[data-found]")).to_have_text("0 liên kết")
    field.fill("")
    expect(rows).to_have_count(10)


def test_music_plays_what_a_reader_chooses_and_asks_for_nothing_before(visit: Visit) -> None:
    visited = loaded(visit)
    assert not [request for request in visited.requests if request.endswith(".mp3")]
    page = visited.page
    second = page.locator("[data-music]").get_by_role("button", name="Lên đường")
    second.click()
    expect(second).to_have_attribute("aria-current", "true")
    page.wait_for_function("document.querySelector('[data-music] audio').currentTime > 0")
    assert page.evaluate("document.querySelector('[data-music] audio').currentSrc").endswith(
        "/am-nhac/len-duong.mp3"
    )
    first = page.locator("[data-music]").get_by_role("button", name="Buổi sớm trên sông")
    first.focus()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-music] [aria-current]")).to_have_count(1)
    assert visited.complaints == []


def test_after_a_recording_the_next_one_plays_and_the_last_ends_it(visit: Visit) -> None:
    page = loaded(visit).page
    end = "document.querySelector('[data-music] audio').dispatchEvent(new Event('ended'))"
    current = page.locator("[data-music] [aria-current]")
    page.locator("[data-music] ol a").first.click()
    page.evaluate(end)
    expect(current).to_have_text("Lên đường")
    page.evaluate(end)
    expect(current).to_have_text("Lên đường")


def day_title(label: str) -> str:
    """Give the title of the page of a day of 2025 by its label, `Ngày 21 tháng 9, 1 tin`."""
    day, month, _ = (int(number) for number in re.findall(r"\d+", label))
    return f"Các tin đã đưa ngày {day:02}/{month:02}/2025"


def test_boxes_that_change_are_loaded_with_links_that_lead_on(visit: Visit) -> None:
    visited = loaded(visit, UNIT)
    page = visited.page
    assert len([request for request in visited.requests if request.endswith("/manh/hop/")]) == 1
    documents = page.locator("[data-box=documents] li a")
    expect(documents).to_have_count(8)
    links = page.eval_on_selector_all(
        "[data-box] :is(a[href])", "them => them.map((it) => it.href)"
    )
    assert len(links) >= 12
    for link in dict.fromkeys(links):
        assert page.request.get(link).ok, link
    picture = page.locator("[data-box=photo-of-the-week] img")
    picture.scroll_into_view_if_needed()
    page.wait_for_function(
        "document.querySelector('[data-box=photo-of-the-week] img').naturalWidth > 0"
    )
    assert visited.complaints == []
    day = page.locator("[data-box=calendar] td a").last
    name = str(day.get_attribute("aria-label"))
    day.click()
    expect(page.locator("h1")).to_have_text(day_title(name))


def test_without_the_fragment_plain_links_stay(visit: Visit) -> None:
    visited = visit("kha-nang-tiep-can/")
    page = visited.page
    page.route("**/manh/hop/", lambda route: route.fulfill(status=404, body=""))
    with page.expect_response("**/manh/hop/"):
        page.goto(visit.root + UNIT)
    links = page.locator("[data-box] p a")
    expect(links).to_have_count(3)
    # the room that was kept for what doesn't come is given back
    expect(page.locator("[data-box]:not([data-loaded])")).to_have_count(0)
    links.first.click()
    assert page.url == f"{visit.root}anh/"


def test_what_has_nothing_to_show_is_hidden(visit: Visit) -> None:
    visited = visit("kha-nang-tiep-can/")
    page = visited.page
    whole = page.request.get(f"{visit.root}manh/hop/").text()
    empty = whole.replace('<section id="documents">', '<section id="documents" data-empty>')
    assert empty != whole
    page.route("**/manh/hop/", lambda route: route.fulfill(body=empty, content_type="text/html"))
    page.goto(visit.root + UNIT)
    expect(page.locator("[data-box=documents]")).to_be_hidden()
    expect(page.locator("[data-box=calendar] table")).to_be_visible()


def test_without_scripts_boxes_are_plain_and_lead_on(visit: Visit) -> None:
    page = visit(UNIT, scripts=False).page
    expect(page.locator(".today")).to_be_hidden()
    expect(page.locator(".find")).to_be_hidden()
    expect(page.locator(".find + .list li:visible")).to_have_count(10)
    expect(page.locator("[data-banners] a:visible")).to_have_count(2)
    expect(page.locator("[data-music] ol a").first).to_have_attribute(
        "href", re.compile(r"am-nhac/buoi-som-tren-song\.mp3$")
    )
    page.locator("[data-box=documents] a").click()
    assert page.url == f"{visit.root}manh/hop/#documents"
    expect(page.locator("#documents li")).to_have_count(8)
    page.locator("#documents a").first.click()
    assert urlsplit(page.url).path.partition("/tin/")[1]


TOPS = """() => ["main", ".aside", ".aside > :last-child"].map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return {left: box.left, top: box.top, right: box.right, bottom: box.bottom};
})"""


def test_boxes_follow_the_feed_on_phones_and_stand_beside_it_on_wide_screens(
    visit: Visit,
) -> None:
    for width in (390, 768):
        feed, aside, _ = loaded(visit, "", width).page.evaluate(TOPS)
        assert aside["top"] >= feed["bottom"], width
    feed, aside, _ = loaded(visit, "", 1440).page.evaluate(TOPS)
    assert aside["left"] >= feed["right"]
    assert aside["top"] == pytest.approx(feed["top"], abs=1)


def test_the_last_box_stays_in_view_on_wide_screens(visit: Visit) -> None:
    page = loaded(visit, "", 1440).page
    last = page.locator(".aside > :last-child")
    expect(last.locator("h2")).to_contain_text("Lịch tin")
    page.locator(".pager").scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 768, 1440])
@pytest.mark.parametrize("address", SMALL)
def test_boxes_and_small_pages_fit_and_can_be_read(
    visit: Visit, address: str, width: int, scheme: str
) -> None:
    visited = visit(address, width, scheme)
    page = visited.page
    expect(page.locator("[data-box]:not([data-loaded])")).to_have_count(0)
    for months in page.locator("details").all():
        months.evaluate("element => { element.open = true; }")
    assert page.evaluate(OVERFLOWING) == [0, []]
    assert page.evaluate(FAINT_TEXT) == []
    assert visited.complaints == []


def test_a_month_of_the_year_opens_and_shows_its_days(visit: Visit) -> None:
    page = visit("luu-tru/2025/").page
    september = page.locator("details").filter(has_text="Tháng 9")
    expect(september.locator("table")).to_be_hidden()
    september.locator("summary").click()
    day = september.locator("td a")
    expect(day).to_have_count(1)
    name = str(day.get_attribute("aria-label"))
    day.click()
    expect(page.locator("h1")).to_have_text(day_title(name))


GROUNDS = {"--ink": "15,4:1", "--soft": "7,8:1", "--blue": "8,6:1"}
GROUNDS_DARK = {"--ink": "13,6:1", "--soft": "8,9:1", "--blue": "9,3:1"}
TOKENS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(["--card", "--ink", "--soft", "--blue"].map((name) => {
    canvas.fillStyle = style.getPropertyValue(name).trim();
    canvas.fillRect(0, 0, 1, 1);
    return [name, [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)];
  }));
}"""


@pytest.mark.parametrize(("scheme", "said"), [("light", GROUNDS), ("dark", GROUNDS_DARK)])
def test_the_statement_says_the_contrast_that_there_is(
    visit: Visit, scheme: str, said: dict[str, str]
) -> None:
    tokens = visit("kha-nang-tiep-can/", scheme=scheme).page.evaluate(TOKENS)
    sentence = INTERFACE["access_contrast"]
    for name, words in said.items():
        ratio = contrast(tokens[name], tokens["--card"])
        assert f"{ratio:.1f}:1".replace(".", ",") == words, name
        assert words in sentence.vi
        assert words.replace(",", ".") in sentence.en


def test_the_statement_can_be_reached_from_every_foot_and_read_in_english(visit: Visit) -> None:
    page = visit("").page
    page.locator("footer").get_by_role("link", name="Khả năng tiếp cận").click()
    expect(page.locator("h1")).to_have_text("Khả năng tiếp cận")
    page.get_by_role("link", name="English").click()
    expect(page.locator("h2:target")).to_have_text("Accessibility")
    expect(page.locator("h2:target")).to_be_in_viewport()
