"""Videos of other sites and players of own files: what is asked of whom, and when."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect
from tests.site.sample import write_sample
from tests.site.serving import serving
from tests.site.sites import Site, phone_photo

ARTICLE = "tin/2025/08/01/phim/"
BODY = """\
Đoàn viên ra quân.
https://youtu.be/dQw4w9_Xc-Q?t=75
Sau lễ ra quân, các đội hình về cơ sở.

[![Đoàn viên trồng cây](cay.jpg "Mùa cây mới")](https://vimeo.com/76979871)

[Nhảy cùng áo xanh](https://www.facebook.com/reel/1234567890123)

[Bài hát «Màu áo xanh»](bai-hat.mp3)

![Toàn cảnh buổi lễ](clip.mp4 "Đoạn phim do Đoàn xã quay")

Hết bài.
"""
YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9_Xc-Q&t=75s"
PLAYERS = (
    "https://www.youtube-nocookie.com/embed/dQw4w9_Xc-Q?autoplay=1&rel=0&start=75",
    "https://player.vimeo.com/video/76979871?autoplay=1&dnt=1",
    "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Freel%2F"
    "1234567890123%2F&show_text=false&autoplay=true",
)
BOXES = """() => [...document.querySelectorAll("main *")]
  .filter((element) => !element.closest(".video,iframe,[data-fragment]"))
  .map((element) => {
    const box = element.getBoundingClientRect();
    const sides = [box.left, box.top + scrollY, box.width, box.height];
    return [element.tagName, ...sides.map((side) => Math.round(side * 100) / 100)];
  })
  .filter(([, , , width, height]) => width && height)"""
# the browser itself would open a tab, whose requests a test can't keep from the world
PRESS = """(link, key) => {
  let isLeft = null;
  document.addEventListener("click", (event) => {
    isLeft = !event.defaultPrevented;
    event.preventDefault();
  });
  link.dispatchEvent(new MouseEvent("click", { [key]: true, bubbles: true, cancelable: true }));
  return isLeft;
}"""
SHOW_ALL = "for (const picture of document.images) picture.loading = 'eager'"

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a small site with one article full of videos."""
    site = Site(tmp_path_factory.mktemp("films"))
    write_sample(site)
    shutil.rmtree(site.content / "tin")
    site.article("2025/08/phim", BODY, title="Ra quân Mùa hè xanh")
    site.write("tin/2025/08/phim/cay.jpg", phone_photo(size=(960, 640)))
    site.write("tin/2025/08/phim/bai-hat.mp3", b"\xff\xfb\x90\x00" + bytes(413))
    site.write("tin/2025/08/phim/clip.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(99))
    site.write("don-vi/tinh-doan/index.md", "Tỉnh đoàn Thử.\nhttps://youtu.be/dQw4w9_Xc-Q\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        site.build(strict=True)
    with serving(site.output) as address:
        yield address


@pytest.fixture
def foreign() -> list[str]:
    """Give the addresses that other hosts were asked for; none of them is really asked."""
    return []


@pytest.fixture
def open_article(
    films: str, foreign: list[str], open_context: Callable[..., BrowserContext]
) -> Open:
    """Give an opener of the article in a window of its own."""

    def answer(route: Route) -> None:
        if route.request.url.startswith(films):
            route.continue_()
            return
        foreign.append(route.request.url)
        route.fulfill(body="<p>Trang khác</p>", content_type="text/html; charset=utf-8")

    def make(width: int = 390, scheme: str = "light", **options: bool) -> Page:
        context = open_context(width, scheme, **options)
        context.route("**/*", answer)
        page = context.new_page()
        page.goto(films + ARTICLE)
        return page

    return make


def show_all(page: Page) -> None:
    page.evaluate(SHOW_ALL)
    page.wait_for_load_state("networkidle")


def video(page: Page, number: int) -> Locator:
    return page.locator(".video-box").nth(number)


def test_no_other_host_is_asked_before_a_video_is_wanted(
    open_article: Open, foreign: list[str]
) -> None:
    page = open_article()
    show_all(page)
    links = page.locator("a.video")
    expect(links).to_have_count(3)
    for number in range(3):
        links.nth(number).hover()
        links.nth(number).focus()
    page.wait_for_load_state("networkidle")
    assert foreign == []
    assert page.locator("iframe, link[rel=preconnect], link[rel=dns-prefetch]").count() == 0


@pytest.mark.parametrize("number", range(3))
def test_pressing_a_video_asks_for_its_player_and_nothing_else(
    number: int, open_article: Open, foreign: list[str]
) -> None:
    page = open_article()
    name = video(page, number).locator("a.video").get_attribute("data-name")
    video(page, number).locator("a.video").click()
    player = video(page, number).locator("iframe")
    expect(player.content_frame.locator("p")).to_have_text("Trang khác")
    assert foreign == [PLAYERS[number]]
    expect(player).to_be_focused()
    expect(player).to_have_attribute("title", name or "")
    expect(player).to_have_attribute("referrerpolicy", "strict-origin-when-cross-origin")
    assert {"autoplay", "picture-in-picture"} <= set(str(player.get_attribute("allow")).split("; "))
    assert player.evaluate("player => player.allowFullscreen")
    expect(page.locator("a.video")).to_have_count(2)
    assert page.url.endswith(ARTICLE)


def test_players_are_named_for_those_who_cannot_see_them(open_article: Open) -> None:
    page = open_article()
    names = page.eval_on_selector_all(
        "[data-name]", "them => them.map((it) => it.dataset.name)"
    ) + page.eval_on_selector_all("audio, video", "them => them.map((it) => it.ariaLabel)")
    assert names == [
        "Video trong bài «Ra quân Mùa hè xanh»",
        "Mùa cây mới",
        "Nhảy cùng áo xanh",
        "Bài hát «Màu áo xanh»",
        "Toàn cảnh buổi lễ",
    ]


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_moves_when_players_come(width: int, open_article: Open) -> None:
    page = open_article(width)
    page.locator("[data-fragment] li").first.wait_for(state="attached")
    show_all(page)
    before = page.evaluate(BOXES)
    sizes = [video(page, number).locator("a.video").bounding_box() for number in range(3)]
    for number, size in enumerate(sizes):
        video(page, number).locator("a.video").press("Enter")
        now = video(page, number).locator("iframe").bounding_box()
        assert size is not None
        assert now is not None
        assert [now[key] for key in ("x", "width", "height")] == [
            size[key] for key in ("x", "width", "height")
        ]
    assert page.evaluate(BOXES) == before


@pytest.mark.parametrize("width", [390, 1280])
def test_players_have_the_shape_of_their_videos(width: int, open_article: Open) -> None:
    page = open_article(width)
    for selector, shape in (
        (".video-box:not(.tall) a.video", 16 / 9),
        (".video-box.tall a.video", 9 / 16),
        (".player video", 16 / 9),
    ):
        box = page.locator(selector).first.bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(shape, rel=0.01)
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert box["height"] <= 0.8 * 844


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_video_is_played_by_key(key: str, open_article: Open, foreign: list[str]) -> None:
    page = open_article()
    link = page.get_by_role("button", name="Xem video trên YouTube")
    while not link.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('footer')")
    page.keyboard.press(key)
    expect(video(page, 0).locator("iframe")).to_be_focused()
    expect(video(page, 0).locator("iframe").content_frame.locator("p")).to_have_count(1)
    assert foreign == [PLAYERS[0]]


def test_once_played_the_way_to_the_providers_page_is_still_there(open_article: Open) -> None:
    page = open_article()
    note = video(page, 0).get_by_text("Bấm để xem; trình phát của YouTube sẽ được tải.")
    way = video(page, 0).locator("figcaption a")
    expect(note).to_be_visible()
    expect(way).to_be_hidden()
    video(page, 0).locator("a.video").click()
    expect(note).to_be_hidden()
    expect(way).to_be_visible()
    expect(way).to_have_text("Xem video trên YouTube")
    way.click()
    expect(page).to_have_url(YOUTUBE)


@pytest.mark.parametrize("key", ["ctrlKey", "metaKey", "shiftKey", "altKey"])
def test_with_a_key_held_a_video_is_left_to_the_browser(key: str, open_article: Open) -> None:
    page = open_article()
    is_left = video(page, 0).locator("a.video").evaluate(PRESS, key)
    assert is_left
    assert page.locator("iframe").count() == 0


def test_without_scripts_a_video_is_a_link_to_the_providers_page(open_article: Open) -> None:
    page = open_article(scripts=False)
    expect(page.locator("iframe")).to_have_count(0)
    expect(video(page, 0).locator(".video-note > span")).to_be_hidden()
    page.get_by_role("link", name="Xem video trên YouTube").first.click()
    assert page.url == YOUTUBE


def test_own_files_are_loaded_when_they_are_played(films: str, open_article: Open) -> None:
    page = open_article()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    show_all(page)
    for selector, file in (("audio", "bai-hat.mp3"), (".player video", "clip.mp4")):
        player = page.locator(selector)
        expect(player).to_be_visible()
        assert player.evaluate("player => player.controls")
        assert films + ARTICLE + file not in asked
        with page.expect_response(films + ARTICLE + file) as answer:
            player.evaluate("player => { player.play().catch(() => {}); }")
        assert answer.value.ok
    captions = page.locator(".player figcaption")
    expect(captions).to_have_text(
        ["Bài hát «Màu áo xanh»", "Toàn cảnh buổi lễĐoạn phim do Đoàn xã quay"]
    )


def test_on_paper_the_address_stands_in_place_of_a_video(open_article: Open) -> None:
    page = open_article(1280)
    show_all(page)
    address = video(page, 0).get_by_text(YOUTUBE)
    expect(address).to_be_hidden()
    page.emulate_media(media="print")
    expect(address).to_be_visible()
    expect(video(page, 0).locator("a.video")).to_be_hidden()
    expect(video(page, 1).locator("img")).to_be_visible()
    expect(video(page, 1).locator("i")).to_be_hidden()
    expect(page.locator(".player video")).to_be_hidden()
    expect(page.locator(".player figcaption").last).to_be_visible()


def test_a_units_introduction_shows_videos_too(films: str, open_article: Open) -> None:
    page = open_article()
    page.goto(films + "don-vi/tinh-doan/gioi-thieu/")
    expect(page.locator("a.video")).to_have_attribute("href", YOUTUBE.removesuffix("&t=75s"))
    expect(page.locator("a.video")).to_have_attribute(
        "data-name", "Video trong bài «Tỉnh đoàn Thử»"
    )
