"""Serves a built site as a web server in use would: compressed, and with rules for caches."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

COMPRESSED: Final = {
    ".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml",
}  # fmt: skip
LASTING: Final = ("/media/", "/assets/")
"""Where files have another address when they change."""

FOREVER: Final = "public, max-age=31536000, immutable"
EACH_TIME: Final = "no-cache"


@cache
def _compressed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), compresslevel=6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Send a file, its folder's index, or the page for what isn't there."""
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        if file.is_file():
            self._send(file, HTTPStatus.OK)
        else:
            self._send(Path(self.directory, "404.html"), HTTPStatus.NOT_FOUND)

    def _send(self, file: Path, status: HTTPStatus) -> None:
        can_gzip = "gzip" in self.headers.get("Accept-Encoding", "")
        is_compressed = can_gzip and file.suffix in COMPRESSED
        body = _compressed(file) if is_compressed else file.read_bytes()
        lasts = urlsplit(self.path).path.startswith(LASTING)
        self.send_response(status)
        self.send_header("Content-Type", self._type(file))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", FOREVER if lasts else EACH_TIME)
        self.send_header("Vary", "Accept-Encoding")
        if is_compressed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def _type(self, file: Path) -> str:
        kind = self.guess_type(file)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the class's own
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that go away."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of this machine; gives the root's address, ending in `/`."""
    handler = partial(_Handler, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://localhost:{server.server_address[1]}/"
        finally:
            server.shutdown()
