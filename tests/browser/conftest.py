"""The demo site served to Chromium."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright
from tests.browser.judging import MissingToolError, axe_script
from tests.browser.photo_site import build_photo_site
from tests.browser.visiting import PAGES, PATIENCE, Shown, Visit, windows
from tests.site.demo import build_demo
from tests.site.serving import serving

CHROMIUM: Final = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of the demo site, served below a path."""
    if not CHROMIUM.is_file():
        pytest.skip(f"there is no Chromium at {CHROMIUM}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        demo = build_demo(tmp_path_factory.mktemp("demo"))
    with serving(demo.output) as address:
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
def browser(root: str) -> Iterator[Browser]:
    """Give Chromium, without anything that asks other hosts."""
    del root  # first the site, so that a missing browser is told once
    arguments = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """Give a maker of browser windows, each as new; they close when the test ends."""
    with windows(browser) as make:
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
