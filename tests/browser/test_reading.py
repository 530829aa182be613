"""What a reader does: dark and light, the newest articles, keyboard, and without scripts."""

from playwright.sync_api import Page, expect
from tests.browser.visiting import ARTICLE, PAGES, Visit

THEME = "document.documentElement.dataset.theme"
CARD = "getComputedStyle(document.querySelector('.top')).backgroundColor"


def test_the_dark_appearance_is_chosen_and_remembered(visit: Visit) -> None:
    page = visit("").page
    button = page.get_by_role("button", name="Giao diện tối")
    expect(button).to_have_attribute("aria-pressed", "false")
    light = page.evaluate(CARD)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(THEME) == "dark"
    dark = page.evaluate(CARD)
    assert dark != light
    page.reload()
    assert page.evaluate(THEME) == "dark"
    page.goto(visit.root + ARTICLE)
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate(CARD) == dark
    button.click()
    page.reload()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate(THEME) == "light"


def test_a_choice_wins_over_the_systems(visit: Visit) -> None:
    page = visit("", scheme="dark").page
    assert page.evaluate(THEME) == "dark"
    page.get_by_role("button", name="Giao diện tối").click()
    page.goto(visit.root + "don-vi/")
    assert page.evaluate(THEME) == "light"


def _links(page: Page, selector: str) -> list[str]:
    links: list[str] = page.eval_on_selector_all(selector, "them => them.map((it) => it.href)")
    return links


def test_the_newest_articles_load_with_links_that_lead_to_them(visit: Visit) -> None:
    page = visit(ARTICLE).page
    place = page.locator("[data-fragment]")
    expect(place.locator("li")).to_have_count(6)
    links = _links(page, "[data-fragment] li a")
    home = visit("").page
    pinned = _links(home, ".post-card:has(.pin) h3 a")
    cards = _links(home, ".post-card:not(:has(.pin)) h3 a")
    others = [link for link in links if link not in pinned]
    assert len(others) >= 4
    assert others == cards[: len(others)]
    page.goto(links[0])
    assert page.url == links[0]
    assert page.title() != "Error"
    expect(page.locator("h1")).to_have_count(1)
    expect(page.locator("[data-fragment] li")).to_have_count(6)


def test_without_the_fragment_the_way_home_stays(visit: Visit) -> None:
    visited = visit("")
    visited.page.route("**/manh/**", lambda route: route.fulfill(status=404, body=""))
    with visited.page.expect_response("**/manh/**"):
        visited.page.goto(visit.root + ARTICLE)
    way = visited.page.locator("[data-fragment] a")
    expect(way).to_have_text("Xem tin mới nhất ở trang chủ")
    way.click()
    assert visited.page.url == visit.root


def test_without_scripts_pages_read_and_links_lead_on(visit: Visit) -> None:
    page = visit("", scripts=False).page
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#bantin-giao-dien")).to_be_hidden()
    first = page.locator(".post-card h3 a").first
    title = first.inner_text()
    first.click()
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator("[data-fragment] a")).to_be_visible()
    page.locator("[data-fragment] a").click()
    assert page.url == visit.root
    for name in ("Chuyên mục", "Đơn vị", "Lưu trữ", "Bài viết"):
        page.locator(".tabs").get_by_role("link", name=name, exact=True).click()
        expect(page.locator(".tabs [aria-current=page]")).to_have_text(name)


def test_without_scripts_the_systems_dark_appearance_holds(visit: Visit) -> None:
    light = visit("", scripts=False).page.locator("body")
    dark = visit("", scheme="dark", scripts=False).page.locator("body")
    expect(light).to_have_css("background-color", "rgb(245, 242, 236)")
    expect(dark).to_have_css("background-color", "rgb(15, 20, 27)")


FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {
    name: element.textContent.trim() || element.outerHTML,
    class: element.className,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isInView: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left < innerWidth,
  };
}"""


def test_the_first_stop_of_the_keyboard_skips_to_the_content(visit: Visit) -> None:
    for name in ("home", "article", "static page", "not found"):
        page = visit(PAGES[name]).page
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop["class"] == "skip", name
        assert stop["isInView"], name
        assert stop["outline"] >= 2, name
        page.keyboard.press("Enter")
        assert page.url.endswith("#bantin-noi-dung")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#bantin-noi-dung')"), name


def test_every_stop_of_the_keyboard_can_be_seen(visit: Visit) -> None:
    for name in ("home", "article", "unit", "year"):
        page = visit(PAGES[name], width=1280).page
        names = set()
        for _ in range(25):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUS)
            assert stop["outline"] >= 2, (name, stop)
            assert stop["isInView"], (name, stop)
            names.add(stop["name"])
        assert len(names) >= 15, name


def test_the_contents_of_an_article_lead_to_its_sections(visit: Visit) -> None:
    page = visit(ARTICLE).page
    links = page.locator(".contents a")
    assert links.count() >= 4
    links.nth(2).click()
    heading = page.locator("h2:target")
    expect(heading).to_have_text(links.nth(2).inner_text())
    expect(heading).to_be_in_viewport()


def test_every_section_of_the_home_page_can_be_read_by_name(visit: Visit) -> None:
    page = visit("").page
    for role, name in (
        ("navigation", "Thanh đầu trang"),
        ("navigation", "Các mục của trang"),
        ("navigation", "Các trang tiếp theo"),
        ("complementary", "Thông tin thêm"),
    ):
        expect(page.get_by_role(role, name=name)).to_have_count(1)  # type: ignore[arg-type]
    expect(page.get_by_role("main")).to_have_count(1)
