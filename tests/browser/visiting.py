"""Visiting pages, and remembering what went wrong on the way."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
)

PATIENCE: Final = 20_000
"""Milliseconds after which something that should happen is taken for not happening."""

ARTICLE: Final = "tin/2025/10/18/cau-xom-con-thong-xe/"

PAGES: Final = {
    "home": "",
    "article": ARTICLE,
    "unit": "don-vi/tinh-doan-song-may/",
    "ended unit": "don-vi/huyen-doan-ben-trang/",
    "introduction": "don-vi/doan-xa-ben-trang/gioi-thieu/",
    "category": "chuyen-muc/phong-trao/",
    "categories": "chuyen-muc/",
    "archive": "luu-tru/",
    "year": "luu-tru/2025/",
    "month": "luu-tru/2025/10/",
    "day": "luu-tru/2025/10/18/",
    "units": "don-vi/",
    "library": "anh/",
    "year of albums": "anh/2024/",
    "album": f"{ARTICLE}anh/",
    "unit's albums": "don-vi/tinh-doan-song-may/anh/",
    "article without photos": "tin/2024/03/22/phat-dong-viec-nho-lam-kheo/",
    "accessibility": "kha-nang-tiep-can/",
    "reference": "cac-khoa/",
    "static page": "gioi-thieu/",
    "guide": "huong-dan/",
    "not found": "khong/co/trang-nay",
}
"""A page of each kind, by its address."""

FONTS_LOADED: Final = """async () => {
  await document.fonts.ready;
  return [...document.fonts].filter((font) => font.family === "BVP" && font.status === "loaded")
    .map((font) => font.weight);
}"""
"""The weights of the fonts that a page has loaded."""


TASKS_BEGUN: Final = """async () => {
  const script = document.querySelector("script[type=module][src*='site.js']");
  if (script) await (await import(script.src)).ready;
}"""
"""Waits for what a page does by itself; a press that comes earlier finds a plain link."""

ICONS: Final = """() => [...document.querySelectorAll("link[rel~=icon]")].map((it) => it.href)"""
"""What only a browser with a window asks for."""


@dataclass(slots=True)
class Visited:
    """An open page, and what a browser complained of since."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    """What it asked for, and its icons, which not every browser asks for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of `PAGES` that several tests look at."""

    name: str
    scheme: str
    visited: Visited


class Visit:
    """Opens pages of the demo site."""

    def __init__(self, root: str, open_context: Callable[..., BrowserContext]) -> None:
        self.root: Final = root
        self._open_context: Final = open_context

    def __call__(
        self, address: str = "", width: int = 390, scheme: str = "light", *, scripts: bool = True
    ) -> Visited:
        """Open a page in a window of its own, and wait for all it loads."""
        page = self._open_context(width, scheme, scripts=scripts).new_page()
        visited = Visited(page)
        own = self.root + address

        def hear(message: ConsoleMessage) -> None:
            # a browser says of every page not found that it is not found
            if message.type in {"error", "warning"} and message.location["url"] != own:
                visited.complaints.append(f"console: {message.text}")

        def asked(request: Request) -> None:
            visited.requests.append(request.url)

        def failed(request: Request) -> None:
            visited.complaints.append(f"failed: {request.url} {request.failure}")

        def answered(response: Response) -> None:
            if not response.ok and response.url != own:
                visited.complaints.append(f"{response.status}: {response.url}")

        page.on("console", hear)
        page.on("pageerror", lambda error: visited.complaints.append(f"script: {error}"))
        page.on("request", asked)
        page.on("requestfailed", failed)
        page.on("response", answered)
        page.goto(own)
        visited.requests.extend(page.evaluate(ICONS))
        if scripts:
            wait_for_tasks(page)
        return visited


def wait_for_tasks(page: Page) -> None:
    """Wait until a page does all that it does by itself."""
    page.evaluate(TASKS_BEGUN)
    if page.locator("[data-fragment]").count():
        page.locator("[data-fragment] li").first.wait_for(state="attached")


@contextmanager
def windows(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of browser windows, each as new; they close when the block ends."""
    contexts: list[BrowserContext] = []

    def make(width: int = 390, scheme: str = "light", **options: bool) -> BrowserContext:
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            color_scheme="dark" if scheme == "dark" else "light",
            locale="vi-VN",
            java_script_enabled=options.get("scripts", True),
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
