"""What a reader has at hand: letters' size, nearness of dates, folds, print, feedback, keyboard."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import unquote

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect
from tests.browser.visiting import ARTICLE, PAGES, Visit
from tests.site.demo import ROOT
from tests.site.serving import serving
from tests.site.sites import Site

from bantin.text import VIETNAM

EXACT: Final = "Thứ Bảy, 18/10/2025 · 11:45"
"""When the article was published."""

ROOT_SIZE: Final = "parseFloat(getComputedStyle(document.documentElement).fontSize)"

OVERFLOWING: Final = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_letters_grow_in_three_steps_and_stay_so(visit: Visit) -> None:
    page = visit(ARTICLE).page
    button = page.locator("#bantin-co-chu")
    sizes = []
    for name in ("vừa", "lớn", "rất lớn"):
        expect(button).to_have_accessible_name(f"Cỡ chữ: {name}")
        sizes.append(page.evaluate(ROOT_SIZE))
        button.click()
    assert sizes == [16, 18, 20]
    expect(button).to_have_accessible_name("Cỡ chữ: vừa")
    button.click()
    expect(page.locator(".said")).to_have_text("Cỡ chữ: lớn")
    page.goto(visit.root)
    expect(button).to_have_accessible_name("Cỡ chữ: lớn")
    assert page.evaluate(ROOT_SIZE) == 18


@pytest.mark.parametrize("name", PAGES)
def test_the_largest_letters_fit_a_small_phone(
    root: str, open_context: Callable[..., BrowserContext], name: str
) -> None:
    page = open_context(360).new_page()
    page.add_init_script("localStorage.text = 'largest'")
    page.goto(root + PAGES[name])
    assert page.evaluate(ROOT_SIZE) == 20
    assert page.evaluate(OVERFLOWING) == 0


def test_without_scripts_there_is_no_button_that_does_nothing(visit: Visit) -> None:
    for name in ("home", "article", "unit", "library"):
        page = visit(PAGES[name], scripts=False).page
        buttons = page.locator("button:visible")
        expect(buttons.and_(page.locator("main *, .top *, .unit-header *"))).to_have_count(0)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2025-10-18T11:45:30", "Vừa xong"),
        ("2025-10-18T12:14:00", "29 phút trước"),
        ("2025-10-18T15:00:00", "3 giờ trước"),
        ("2025-10-19T00:10:00", "Hôm qua, 11:45"),
        ("2025-10-19T23:59:00", "Hôm qua, 11:45"),
        ("2025-10-20T00:01:00", "2 ngày trước"),
        ("2025-10-24T23:59:00", "6 ngày trước"),
        ("2025-10-25T00:01:00", EXACT),
        ("2025-10-18T11:00:00", EXACT),
    ],
)
def test_a_date_within_a_week_says_how_near_it_is(
    root: str, open_context: Callable[..., BrowserContext], now: str, expected: str
) -> None:
    page = open_context().new_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now).replace(tzinfo=VIETNAM))
    page.goto(root)
    time = page.locator(".post-card").nth(1).locator("time")
    expect(page.locator(".near").first).to_be_attached()  # of this post or another
    if expected == EXACT:
        expect(time).to_have_text(EXACT)
        return
    expect(time.locator(".near")).to_have_text(expected)
    assert time.inner_text() == expected
    expect(time).to_have_attribute("title", EXACT)
    expect(time).to_have_attribute("datetime", "2025-10-18T11:45:00+07:00")
    page.emulate_media(media="print")
    assert time.inner_text() == EXACT


def test_without_scripts_dates_are_exact(visit: Visit) -> None:
    page = visit("", scripts=False).page
    expect(page.locator(".post-card").nth(1).locator("time")).to_have_text(EXACT)


LONG: Final = "Câu chuyện dài của một buổi sáng bên sông, kể cho hết mới thôi. " * 7
MIDDLE: Final = "Câu chuyện vừa phải của một buổi sáng. " * 6
SHORT: Final = "Câu chuyện ngắn."


@pytest.fixture
def folded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Give a built site with a long, a middling and a short summary."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    site = Site(tmp_path / "trang")
    site.configure()
    site.write("don-vi.yml", "tinh-doan: {name: Tỉnh đoàn Thử}\n")
    site.write("chuyen-muc.yml", "phong-trao: {name: Phong trào}\n")
    for day, (name, summary) in enumerate({"dai": LONG, "vua": MIDDLE, "ngan": SHORT}.items(), 1):
        site.article(
            f"2025/08/{name}", title=f"Bài {name}", summary=summary.strip(), date=f"2025-08-0{day}"
        )
    site.build()
    return site


def card_of(page: Page, title: str) -> Locator:
    return page.locator(".post-card").filter(has=page.get_by_role("link", name=title, exact=True))


def lines(card: Locator) -> int:
    count: int = card.locator("h3 + p").evaluate(
        "it => Math.round(it.clientHeight / parseFloat(getComputedStyle(it).lineHeight))"
    )
    return count


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(("width", "is_middle_folded"), [(390, True), (1280, False)])
def test_long_summaries_fold_after_four_lines(
    folded: Site,
    open_context: Callable[..., BrowserContext],
    width: int,
    *,
    is_middle_folded: bool,
    scripts: bool,
) -> None:
    with serving(folded.output) as root:
        page = open_context(width, scripts=scripts).new_page()
        page.goto(root)
        for title, is_folded in (("Bài dai", True), ("Bài vua", is_middle_folded)):
            card = card_of(page, title)
            summary = card.locator("summary")
            assert summary.is_visible() == is_folded
            assert lines(card) == 4
            more = card.get_by_role("link", name=f"Xem thêm: {title}")
            expect(more).to_be_visible(visible=not is_folded)
            if is_folded:
                summary.click()
                assert lines(card) > 4
                expect(summary).to_have_text("Thu gọn", use_inner_text=True)
                expect(card.get_by_role("link", name=f"Đọc cả bài: {title}")).to_be_visible()
                summary.click()
                assert lines(card) == 4
        short = card_of(page, "Bài ngan")
        expect(short.locator("details")).to_have_count(0)
        short.get_by_role("link", name="Xem thêm: Bài ngan").click()
        expect(page.locator("h1")).to_have_text("Bài ngan")


def test_the_print_button_prints(visit: Visit) -> None:
    page = visit(ARTICLE).page
    page.evaluate("window.print = () => { document.title = 'đã in'; }")
    page.get_by_role("button", name="In bài").click()
    assert page.title() == "đã in"


PRINTED: Final = """() => [...document.querySelectorAll(
  "nav, .top, .tabs, .share, .after, .foot, .skip, .said, .aside, .contents, button"
)].filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 80))"""

HEIGHTS: Final = """() => [...document.querySelectorAll("article img")]
  .map((it) => it.getBoundingClientRect().height / 96 * 25.4)"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printed_article_has_its_address_and_nothing_of_navigation(
    visit: Visit, scheme: str
) -> None:
    page = visit(ARTICLE, 680, scheme).page
    page.evaluate("localStorage.text = 'largest'")
    page.reload()
    expect(page.locator(".print-note")).to_be_hidden()
    page.emulate_media(media="print")
    assert page.evaluate(PRINTED) == []
    expect(page.locator(".print-note")).to_contain_text(ROOT + ARTICLE)
    for part in ("h1", ".byline", ".byline time", ".signature"):
        expect(page.locator(part).first).to_be_visible()
    expect(page.locator(".byline")).to_contain_text("Đoàn xã Bến Trăng")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    assert page.evaluate(ROOT_SIZE) == 16
    heights = page.evaluate(HEIGHTS)
    assert len(heights) >= 10
    assert max(heights) <= 90.5


def test_an_article_becomes_a_pdf_of_few_pages(visit: Visit) -> None:
    page = visit(ARTICLE).page
    paper = page.pdf(format="A4")
    assert paper.startswith(b"%PDF")
    assert 2 <= paper.count(b"/Type /Page\n") <= 5


def test_feedback_is_a_mail_that_names_the_article(visit: Visit) -> None:
    link = visit(ARTICLE).page.get_by_role("link", name="Phản hồi")
    address, _, query = str(link.get_attribute("href")).partition("?")
    assert address == "mailto:bandoc@songmay.example"
    subject, body = (unquote(part.partition("=")[2]) for part in query.split("&"))
    assert subject == "Phản hồi bài: Cây cầu mới ở xóm Cồn thông xe sau 47 ngày"
    assert ROOT + ARTICLE in body
    assert "\r\n" in body


STOP: Final = """() => {
  const it = document.activeElement;
  if (it === document.body) return null;
  const all = [...document.body.querySelectorAll("*")];
  return [all.indexOf(it), it.outerHTML.slice(0, 90)];
}"""

LINKS: Final = """() => [...document.body.querySelectorAll(
  "a[href], button, summary, audio, video, iframe"
)].filter((it) => it.checkVisibility({visibilityProperty: true}) && it.tabIndex >= 0)
  .map((it) => [...document.body.querySelectorAll("*")].indexOf(it))"""


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_goes_through_an_article_in_order_and_out_at_its_end(
    visit: Visit, width: int, *, scripts: bool
) -> None:
    page = visit(ARTICLE, width, scripts=scripts).page
    wanted = page.evaluate(LINKS)
    reached = []
    for _ in range(len(wanted) + 30):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        reached.append(stop[0])
    assert len(wanted) >= 40
    assert reached[: len(wanted)] == wanted
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(STOP)[0] == wanted[-1]


MOVING: Final = """() => [...document.querySelectorAll("*")].filter((it) => {
  const style = getComputedStyle(it);
  return parseFloat(style.transitionDuration) > 0 || style.animationName !== "none" ||
    style.scrollBehavior === "smooth";
}).map((it) => it.className)"""


def test_nothing_moves_for_those_who_asked_for_that(visit: Visit) -> None:
    for name in ("home", "article", "library"):
        page = visit(PAGES[name]).page
        assert page.evaluate(MOVING)
        page.emulate_media(reduced_motion="reduce")
        assert page.evaluate(MOVING) == []
