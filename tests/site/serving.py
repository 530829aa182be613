"""Serving a built site, below a path, as a plain web server would."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit


class _Handler(SimpleHTTPRequestHandler):
    """Files of a folder below a path, and its 404.html for all that isn't there."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, prefix: str, directory: str) -> None:  # noqa: ANN401 - the class's own
        self._prefix = prefix
        super().__init__(*arguments, directory=directory)

    def translate_path(self, path: str) -> str:
        if not urlsplit(path).path.startswith(self._prefix):
            return f"{self.directory}/ngoai-trang"
        return super().translate_path(path[len(self._prefix) - 1 :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        page = Path(str(self.directory), "404.html")
        body = page.read_bytes() if code == HTTPStatus.NOT_FOUND and page.is_file() else b""
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the class's own
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that go away; a handler's own fault ends in no answer."""


@contextmanager
def serving(folder: Path, prefix: str = "/") -> Iterator[str]:
    """Serve a folder on a free port; gives the address of its root, with `/` at its end."""
    handler = partial(_Handler, prefix=prefix, directory=str(folder))
    with _Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
        finally:
            server.shutdown()
            thread.join()
