"""Makes the README's picture: the demo site on a desktop and on two phones, one of them dark."""

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image  # noqa: TID251 - puts screenshots together
from playwright.sync_api import Browser, sync_playwright

from browser.demo import ARTICLE, served_demo

PICTURE: Final = Path(__file__).parents[1] / "docs" / "demo.webp"
CHROMIUM: Final = "/usr/bin/chromium"
GROUND: Final = "#e8e3d8"
SIZE: Final = (1560, 764)
QUALITY: Final = 82


@dataclass(frozen=True, slots=True)
class Shot:
    """A page as a screen shows it, and where it stands in the picture."""

    address: str
    screen: tuple[int, int]
    """Pixels of the page."""
    width: int
    """Pixels in the picture."""
    place: tuple[int, int]
    is_dark: bool = False
    scrolled: int = 0
    """Pixels."""


SHOTS: Final = (
    Shot("", (1280, 1083), 903, (0, 0)),
    Shot("", (390, 842), 298, (933, 60), scrolled=520),
    Shot(f"{ARTICLE}anh/", (390, 842), 298, (1262, 60), is_dark=True),
)


def screenshot(browser: Browser, root: str, shot: Shot) -> Image.Image:
    """Give a page's picture, once all that it shows is there."""
    context = browser.new_context(
        viewport={"width": shot.screen[0], "height": shot.screen[1]},
        color_scheme="dark" if shot.is_dark else "light",
        device_scale_factor=2,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
    )
    page = context.new_page()
    page.clock.set_fixed_time("2025-10-21T09:00:00+07:00")
    page.goto(root + shot.address, wait_until="networkidle")
    page.evaluate("top => scrollTo({top, behavior: 'instant'})", shot.scrolled)
    page.wait_for_load_state("networkidle")
    image = Image.open(io.BytesIO(page.screenshot()))
    context.close()
    height = round(shot.width * shot.screen[1] / shot.screen[0])
    return image.convert("RGB").resize((shot.width, height), Image.Resampling.LANCZOS)


def main() -> None:
    """Take the screenshots and put them together."""
    whole = Image.new("RGB", SIZE, GROUND)
    with served_demo() as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for shot in SHOTS:
            whole.paste(screenshot(browser, root, shot), shot.place)
        browser.close()
    whole.save(PICTURE, quality=QUALITY, method=6)
    print(PICTURE.relative_to(Path.cwd()) if PICTURE.is_relative_to(Path.cwd()) else PICTURE)


if __name__ == "__main__":
    main()
