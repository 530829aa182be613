"""The demo site served to Chromium.

Most tests run in Debian's Chromium without a window's frame, which takes less than half the time.
It lays pages out and loads them as the whole Chromium does, but asks for no icon. Where it isn't
installed, the whole one runs everything.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect, sync_playwright
from tests.browser.judging import MissingToolError, axe_script
from tests.browser.photo_site import build_photo_site
from tests.browser.visiting import PAGES, PATIENCE, Shown, Visit, windows
from tests.site.demo import built_demo
from tests.site.serving import serving

CHROMIUM: Final = Path("/usr/bin/chromium")
FRAMELESS: Final = Path("/usr/bin/chromium-headless-shell")

QUIET: Final = ("--no-sandbox", "--disable-quic", "--disable-background-networking")
"""Nothing that asks other hosts."""

LIKE_THE_WHOLE: Final = (
    # letters are as wide as on a reader's screen, not rounded to whole pixels
    "--font-render-hinting=none",
    # it knows no kind of connection, for which pictures would be loaded from twice as far; this
    # takes the place of what Playwright says of a mouse by the same name
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,"
    "availablePointerTypes=4,lazyLoadingImageMarginPxUnknown=1250",
)
"""What gives every part of every page of the demo the place that the whole Chromium gives it."""


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the demo site, served below a path."""
    if not CHROMIUM.is_file():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    with serving(built_demo(tmp_path_factory).output) as address:
        yield address


@pytest.fixture(scope="session")
def photo_root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the site with many photos."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        site = build_photo_site(tmp_path_factory.mktemp("anh"))
    with serving(site.output) as address:
        yield address


@pytest.fixture(scope="session")
def playwright(root: str) -> Iterator[Playwright]:
    """Give what starts browsers."""
    del root  # first the site, so that a missing browser is told once
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Give Chromium: without a window's frame, or the whole where there is no other."""
    if FRAMELESS.is_file():
        yield from _started(playwright, FRAMELESS, LIKE_THE_WHOLE)
    else:
        yield from _started(playwright, CHROMIUM)


@pytest.fixture(scope="session")
def whole_browser(playwright: Playwright, browser: Browser) -> Iterator[Browser]:
    """Give the whole Chromium, for tests of all that a page loads, and when."""
    if FRAMELESS.is_file():
        yield from _started(playwright, CHROMIUM)
    else:
        yield browser


def _started(playwright: Playwright, path: Path, more: tuple[str, ...] = ()) -> Iterator[Browser]:
    chromium = playwright.chromium.launch(executable_path=str(path), args=[*QUIET, *more])
    yield chromium
    chromium.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of browser windows, each as new; they close when the test ends."""
    with windows(browser) as make:
        yield make


@pytest.fixture
def open_whole_context(whole_browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of windows of the whole Chromium; they close when the test ends."""
    with windows(whole_browser) as make:
        yield make


@pytest.fixture
def visit(root: str, open_context: Callable[..., BrowserContext]) -> Visit:
    """Give a visitor of the demo site."""
    return Visit(root, open_context)


@pytest.fixture(scope="module")
def shown(root: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Shown]:
    """Give a page that the tests of a module look at one after the other.

    Opening a page takes longer than most looks at it. The parameter is a name of `PAGES`, a width
    and an appearance.
    """
    name, width, scheme = request.param
    with windows(browser) as make:
        yield Shown(name, scheme, Visit(root, make)(PAGES[name], width, scheme))


@pytest.fixture(scope="session")
def axe() -> str:
    """Give axe's script."""
    try:
        return axe_script()
    except MissingToolError as error:
        pytest.skip(str(error))
