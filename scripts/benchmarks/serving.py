"""Measures the preview: seconds from saving an article to its new text on the screen.

A real `bantin serve`, and a real browser that nobody touches. How long the build itself took is
what MkDocs says; the rest is watching, waiting, and the browser's own work.
"""

import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import measuring
from bantin_layout import article_file, write_site
from corpus import make_corpus
from playwright.sync_api import ConsoleMessage, Page, sync_playwright

_CHROMIUM: Final = "/usr/bin/chromium"
_EDITS: Final = 7
_IDLE: Final = 30
"""Seconds over which an idle preview is looked at."""
_PATIENCE: Final = 3_600
"""Seconds after which a first build is given up."""
_REST: Final = 3
"""Seconds after which everything that followed a build is over."""
_SHOWN: Final = "shown"
_TELLS: Final = f"""addEventListener("DOMContentLoaded", () => {{
  const tell = () => console.info("{_SHOWN}", Date.now(), document.body.innerText);
  requestAnimationFrame(() => requestAnimationFrame(tell));
}})"""
"""Has each page tell when it was painted, and what it says: to ask a page that is being loaded
again is answered up to half a second late."""
_BUILT: Final = re.compile(r"Documentation built in ([0-9.]+) seconds")


@dataclass(frozen=True, slots=True)
class PreviewFigures:
    """What was measured of one preview."""

    start: float
    """Seconds from the command to the first page that it gives."""
    edits: tuple[float, ...]
    """Seconds from saving to the new text on the screen, of each edit."""
    builds: tuple[float, ...]
    """Seconds that MkDocs says its builds took; it says no sentence twice, so each time once."""
    idle: float
    """Part of one processor that an idle preview takes, in percent."""

    def __str__(self) -> str:
        """Give the figures as lines of text."""
        around = statistics.median(self.edits) - statistics.median(self.builds)
        return "\n".join(
            (
                f"first page {self.start:.1f} s after the start",
                f"save to screen: {_spread(self.edits)}",
                f"  of that, the build: {_spread(self.builds)}",
                f"  and all around it: {around:.2f} s",
                f"idle: {self.idle:.2f} % of one processor",
            )
        )


def _spread(seconds: tuple[float, ...] | list[float]) -> str:
    median = statistics.median(seconds)
    return f"{median:.2f} s ({min(seconds):.2f} to {max(seconds):.2f}, {len(seconds)} times)"


def measure(count: int, folder: Path) -> PreviewFigures:
    """Preview a corpus, edit one of its articles again and again, then let it rest.

    Args:
        count: articles.
        folder: where the site is written, on a quick disk; it must not be there yet.
    """
    corpus = make_corpus(count)
    write_site(folder, corpus)
    article = corpus.articles[len(corpus.articles) // 2]
    begin = time.perf_counter()
    with _served(folder) as (process, root), _browser() as page:
        start = time.perf_counter() - begin
        page.goto(root + article.address)
        file = article_file(folder, article)
        text = file.read_text(encoding="utf-8")
        edits = tuple(_seconds_to_screen(page, file, text, number) for number in range(_EDITS))
        first, *builds = _BUILT.findall((folder / "log.txt").read_text(encoding="utf-8"))
        time.sleep(_REST)
        idle = _idle_percent(process.pid)
    return PreviewFigures(start, edits, tuple(map(float, builds or [first])), idle)


def _seconds_to_screen(page: Page, file: Path, text: str, number: int) -> float:
    """Save an article with one more sentence, and wait until the browser shows it."""
    time.sleep(_REST)
    sentence = f"Câu này vừa được viết thêm lần thứ {number}."

    def says_it(message: ConsoleMessage) -> bool:
        return message.text.startswith(_SHOWN) and sentence in message.text

    with page.expect_console_message(says_it, timeout=_PATIENCE * 1000) as shown:
        begin = time.time()
        file.write_text(f"{text}\n\n{sentence}\n", encoding="utf-8")
    return int(shown.value.text.split()[1]) / 1000 - begin


@contextmanager
def _served(folder: Path) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run the command in a session of its own; gives it and the site's address when it serves."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    with (folder / "log.txt").open("wb") as log:
        process = subprocess.Popen(
            [str(Path(sys.executable).with_name("bantin")), "serve", "--address", address],
            cwd=folder,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait_for(f"http://{address}/", process)
        yield process, f"http://{address}"
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGINT)
        process.wait()


def _wait_for(root: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), urllib.request.urlopen(root, timeout=_PATIENCE):  # noqa: S310 - our own address
            return
        time.sleep(0.05)
    sys.exit("the preview gave no page")


@contextmanager
def _browser() -> Iterator[Page]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        page = chromium.new_page()
        page.add_init_script(_TELLS)
        yield page
        chromium.close()


def _idle_percent(session: int) -> float:
    """Give what part of one processor the processes of a session take while nothing happens."""
    before = measuring.cpu_seconds(session)
    begin = time.perf_counter()
    time.sleep(_IDLE)
    seconds = measuring.cpu_seconds(session) - before
    return 100 * seconds / (time.perf_counter() - begin)
