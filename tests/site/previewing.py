"""`bantin serve` as a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from tests.site.reading import read_page
from tests.site.sites import Site

PATIENCE: Final = 30
"""Seconds after which something that should happen is taken for not happening."""


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port = place.getsockname()[1]
    assert isinstance(port, int)
    return port


@dataclass(frozen=True, slots=True)
class Preview:
    """A running preview."""

    site: Site
    process: subprocess.Popen[bytes]
    root: str
    log: Path

    def page(self, address: str = "") -> str | None:
        """Give a page; none while there is no answer, or none that is a page."""
        data = self.file(address)
        return None if data is None else data.decode()

    def file(self, address: str) -> bytes | None:
        """Give a file; none while there is no answer, or none that is one."""
        try:
            with urllib.request.urlopen(self.root + address, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
                data: bytes = answer.read()
                return data
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return None

    def photos(self, address: str) -> list[bytes | None]:
        """Give the bytes of all sizes of the photos in the text of a page."""
        page = (self.page(address) or "").encode()
        pictures = (one for one in read_page(page).pictures if one.is_figure)
        links = (link for picture in pictures for link in picture.addresses)
        return [self.file(urljoin(f"/{address}", link).removeprefix("/")) for link in links]

    def told(self) -> str:
        return self.log.read_text("utf-8")


def wait_for(what: str, is_there: Callable[[], bool]) -> None:
    """Wait until something is so, or fail."""
    until = time.monotonic() + PATIENCE
    while not is_there():
        if time.monotonic() > until:
            raise AssertionError(f"waited in vain: {what}")
        time.sleep(0.05)


@contextmanager
def previewing(site: Site, port: int = 0) -> Iterator[Preview]:
    """Run `bantin serve` in a site's folder, in a group of its own."""
    address = f"127.0.0.1:{port or free_port()}"
    log = site.root / "serve.log"
    temporary = site.root / "tam"
    temporary.mkdir(exist_ok=True)
    environment = {
        **os.environ,
        "TMPDIR": str(temporary),
        "PYTHONUNBUFFERED": "1",
    }
    command = [sys.executable, "-c", "from bantin.cli import main; main()"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "serve", "--address", address],
            cwd=site.root,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    preview = Preview(site, process, f"http://{address}/", log)
    try:
        wait_for("the first page", lambda: bool(preview.page()) or process.poll() is not None)
        yield preview
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait(PATIENCE)
