"""A photo opened in full: by mouse, finger, keyboard and link, and closed again."""

from collections.abc import Callable, Iterator
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from tests.browser.photo_site import COUNT, CREDIT, LONG_CAPTION, MIXED, TOGETHER, caption

DIALOG: Final = "Xem ảnh"
FOCUSED: Final = "document.activeElement.id"
IS_OPEN: Final = "document.querySelector('.pswp')?.classList.contains('pswp--ui-visible') ?? false"


@pytest.fixture
def page(open_context: Callable[..., BrowserContext], photo_root: str) -> Iterator[Page]:
    """Give an article with a figure and an album, on a desk; it must not complain."""
    opened = open_context(1280).new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.goto(photo_root + MIXED)
    yield opened
    assert complaints == []


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name=DIALOG)


def shown(page: Page, number: int, count: int = COUNT) -> None:
    """Hold that a photo is open, by its counter and by the address, and can be worked with."""
    expect(dialog(page)).to_be_visible()
    expect(dialog(page).locator(".pswp__counter")).to_have_text(f"{number} / {count}")
    page.wait_for_function(f"location.hash === '#anh-{number}'")
    settled(page)


def settled(page: Page) -> None:
    """Wait until the photo has come to rest: PhotoSwipe takes no key before."""
    page.wait_for_function("document.querySelectorAll('.pswp__item')[2]?.style.display === 'block'")


def closed(page: Page) -> None:
    expect(dialog(page)).to_have_count(0)
    page.wait_for_function("location.hash === ''")


def test_a_press_opens_the_photo_and_escape_closes_it(page: Page) -> None:
    page.locator("#anh-4").click()
    shown(page, 4)
    picture = dialog(page).locator('[aria-hidden="false"] img.pswp__img').last
    expect(picture).to_have_attribute("alt", caption(4))
    assert picture.evaluate("(it) => it.decode().then(() => it.currentSrc)").endswith("-1600.webp")
    page.keyboard.press("Escape")
    closed(page)
    page.wait_for_function(f"{FOCUSED} === 'anh-4'")


def test_the_enter_key_opens_the_photo_and_the_focus_comes_back(page: Page) -> None:
    page.locator("#anh-2").focus()
    page.keyboard.press("Enter")
    shown(page, 2)
    page.wait_for_function("document.activeElement.closest('[role=dialog]') !== null")
    page.get_by_role("button", name="Đóng").press("Enter")
    closed(page)
    page.wait_for_function(f"{FOCUSED} === 'anh-2'")


def test_arrow_keys_and_buttons_move_through_all_photos_to_their_ends(page: Page) -> None:
    page.locator("#anh-1").click()
    shown(page, 1)
    expect(dialog(page).locator(".pswp__button--arrow--prev")).to_be_disabled()
    page.keyboard.press("ArrowRight")
    shown(page, 2)
    page.get_by_role("button", name="Ảnh sau").click()
    shown(page, 3)
    page.keyboard.press("ArrowLeft")
    shown(page, 2)
    page.get_by_role("button", name="Ảnh trước").click()
    shown(page, 1)
    page.goto(page.url.partition("#")[0] + f"#anh-{COUNT}")
    shown(page, COUNT)
    expect(dialog(page).locator(".pswp__button--arrow--next")).to_be_disabled()


def test_the_caption_changes_with_the_photo_and_is_whole(page: Page) -> None:
    page.locator("#anh-1").click()
    words = dialog(page).locator(".viewer-caption")
    expect(words.locator("p")).to_have_text([caption(1), f"Ảnh: {CREDIT}"])
    shown(page, 1)
    page.keyboard.press("ArrowRight")
    expect(words.locator("p")).to_have_text([LONG_CAPTION, f"Ảnh: {CREDIT}"])
    shown(page, 2)
    page.keyboard.press("ArrowRight")
    shown(page, 3)
    expect(words).to_be_empty()
    expect(words).to_be_hidden()


def test_the_tab_key_stays_among_the_buttons(page: Page) -> None:
    page.locator("#anh-5").click()
    shown(page, 5)
    names = set()
    for keys in ["Tab"] * 8 + ["Shift+Tab"] * 8:
        page.keyboard.press(keys)
        assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
        names.add(page.evaluate("document.activeElement.ariaLabel"))
    moves = {"Ảnh trước", "Ảnh sau", "Phóng to, thu nhỏ", "Đóng"}
    assert names == moves | {"Chia sẻ ảnh", "Tải ảnh về"}


def test_going_back_closes_the_photo_and_going_on_opens_it_again(page: Page) -> None:
    before = page.evaluate("history.length")
    page.locator("#anh-1").click()
    shown(page, 1)
    page.keyboard.press("ArrowRight")
    shown(page, 2)
    assert page.evaluate("history.length") == before + 1
    page.go_back()
    closed(page)
    assert urlsplit(page.url).path == f"/{MIXED}"
    page.go_forward()
    shown(page, 2)
    page.keyboard.press("Escape")
    closed(page)
    assert page.evaluate("history.scrollRestoration") == "auto"


def test_closing_leaves_no_entry_to_go_back_through(page: Page, photo_root: str) -> None:
    page.goto(photo_root)
    page.goto(photo_root + MIXED)
    for _ in range(2):
        page.locator("#anh-1").click()
        shown(page, 1)
        page.keyboard.press("Escape")
        closed(page)
    page.go_back()
    assert page.url == photo_root


def test_a_link_to_a_photo_opens_it_and_closing_keeps_the_page(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(1280).new_page()
    page.goto(photo_root)
    page.goto(f"{photo_root}{MIXED}#anh-7")
    shown(page, 7)
    page.keyboard.press("Escape")
    closed(page)
    assert page.url == photo_root + MIXED
    page.wait_for_function(f"{FOCUSED} === 'anh-7'")
    expect(page.locator("#anh-7")).to_be_in_viewport()
    page.go_back()
    assert page.url == photo_root


def test_a_link_to_anything_else_opens_nothing(page: Page) -> None:
    for other in ("#anh-99", "#anh-", "#bantin-noi-dung", "#anh-1<b>"):
        page.goto(page.url.partition("#")[0] + other)
        page.reload()
        page.locator("[data-fragment] li").first.wait_for(state="attached")
        assert not page.evaluate(IS_OPEN)


def test_the_page_follows_to_the_photo_seen_last(page: Page) -> None:
    page.locator("#anh-1").click()
    for number in range(1, 15):
        shown(page, number)
        page.keyboard.press("ArrowRight")
    shown(page, 15)
    page.keyboard.press("Escape")
    closed(page)
    page.wait_for_function(f"{FOCUSED} === 'anh-15'")
    expect(page.locator("#anh-15")).to_be_in_viewport()


def test_photos_without_a_tile_open_from_the_last_tile_on(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(1280).new_page()
    page.goto(photo_root + TOGETHER)
    expect(page.locator("#anh-5 .rest")).to_have_text("+15")
    page.locator("#anh-5").click()
    shown(page, 5)
    page.keyboard.press("ArrowRight")
    shown(page, 6)
    picture = dialog(page).locator('[aria-hidden="false"] img.pswp__img').last
    expect(picture).to_have_js_property("complete", value=True)
    assert picture.evaluate("(it) => it.decode().then(() => it.naturalWidth)") >= 800
    page.keyboard.press("Escape")
    closed(page)
    page.wait_for_function(f"{FOCUSED} === 'anh-5'")


def test_a_finger_swipes_to_the_next_photo_and_down_to_close(
    browser: Browser, photo_root: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        is_mobile=True,
        has_touch=True,
    )
    page = context.new_page()
    page.goto(photo_root + MIXED)
    page.locator("#anh-1").tap()
    shown(page, 1)
    swipe(page, (330, 400), (40, 400))
    shown(page, 2)
    swipe(page, (40, 400), (330, 400))
    shown(page, 1)
    swipe(page, (200, 300), (200, 700))
    closed(page)
    context.close()


def swipe(page: Page, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Draw a finger over the screen."""
    session = page.context.new_cdp_session(page)
    steps = 8
    for step in range(steps + 1):
        x, y = (a + (b - a) * step / steps for a, b in zip(start, end, strict=True))
        kind = "touchMove" if step else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def test_a_photo_is_downloaded_under_a_name_that_says_what_it_is(page: Page) -> None:
    page.locator("#anh-3").click()
    shown(page, 3)
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải ảnh về").click()
    assert download.value.suggested_filename == "anh-va-album-3.webp"
    assert download.value.path().read_bytes()[8:12] == b"WEBP"
    expect(dialog(page)).to_be_visible()


SHARED: Final = "() => { navigator.share = async (what) => { window.shared = what; }; }"


def test_a_photo_is_shared_as_a_link_that_opens_it(page: Page) -> None:
    page.evaluate(SHARED)
    page.locator("#anh-3").click()
    shown(page, 3)
    page.keyboard.press("ArrowRight")
    shown(page, 4)
    page.get_by_role("button", name="Chia sẻ ảnh").click()
    page.wait_for_function("window.shared !== undefined")
    assert page.evaluate("shared.url") == page.url
    assert page.url.endswith("#anh-4")
    assert page.evaluate("shared.text") == caption(4)


def test_where_nothing_can_be_shared_the_link_is_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("() => { navigator.share = undefined; }")
    page.locator("#anh-3").click()
    shown(page, 3)
    page.get_by_role("button", name="Chia sẻ ảnh").click()
    expect(page.locator(".viewer-said")).to_have_text("Đã sao chép đường dẫn của ảnh")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("button", name="Chia sẻ ảnh").click()
    expect(page.locator(".viewer-said")).to_have_text(page.url)


def test_the_lightbox_is_loaded_when_a_photo_is_reached_for_and_from_this_host_alone(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(1280).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(photo_root)
    assert not [address for address in asked if "lightbox" in address or "photoswipe" in address]
    page.goto(photo_root + MIXED, wait_until="networkidle")
    assert [address for address in asked if "lightbox.js?" in address]
    assert not [address for address in asked if "photoswipe" in address]
    page.locator("#anh-1").click()
    shown(page, 1)
    page.keyboard.press("ArrowRight")
    shown(page, 2)
    assert len([address for address in asked if "photoswipe" in address]) == 2
    assert {urlsplit(address).netloc for address in asked} == {urlsplit(photo_root).netloc}


def test_without_the_lightbox_the_photo_opens_as_a_picture(
    open_context: Callable[..., BrowserContext], photo_root: str
) -> None:
    page = open_context(1280).new_page()
    page.route("**/photoswipe/**", lambda route: route.abort())
    page.goto(photo_root + MIXED)
    address = page.locator("#anh-1").evaluate("(it) => it.href")
    page.locator("#anh-1").click()
    page.wait_for_url(address)


def test_a_press_with_a_key_held_is_the_browsers_own(page: Page) -> None:
    with page.context.expect_page() as other:
        page.locator("#anh-1").click(modifiers=["ControlOrMeta"])
    other.value.wait_for_url("**/media/**")
    assert not page.evaluate(IS_OPEN)


def test_nothing_moves_for_readers_who_want_no_motion(browser: Browser, photo_root: str) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(photo_root + MIXED)
    page.locator("#anh-1").click()
    shown(page, 1)
    style = "document.querySelector('.pswp').style"
    assert page.evaluate(f"{style}.getPropertyValue('--pswp-transition-duration')") == "0ms"
    page.keyboard.press("Escape")
    closed(page)
    page.wait_for_function(f"{FOCUSED} === 'anh-1'")
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_everything_of_the_dialog_has_a_name_and_room_for_a_finger(
    open_context: Callable[..., BrowserContext], photo_root: str, width: int
) -> None:
    page = open_context(width).new_page()
    page.goto(photo_root + MIXED)
    page.locator("#anh-2").click()
    shown(page, 2)
    buttons = dialog(page).locator("button, a").all()
    assert len(buttons) == 6
    for button in buttons:
        assert button.get_attribute("aria-label")
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    assert dialog(page).get_attribute("aria-modal") == "true"
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((it) => it.id)")
    assert len(ids) == len(set(ids))
    words = dialog(page).locator(".viewer-caption").bounding_box()
    assert words is not None
    assert words["x"] >= 0
    assert words["x"] + words["width"] <= width
