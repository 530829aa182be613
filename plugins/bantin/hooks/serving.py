"""The preview's server: it is told of changes, where MkDocs' own would look for them.

MkDocs looks round all watched files twice a second, which for ten thousand articles takes half
a processor. Its server says what it watches to an observer; another one stands there instead.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final, TypeAlias, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileModifiedEvent, FileSystemEventHandler
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from bantin.phrase import Language
from bantin.site.notice import with_notice
from bantin.site.watching import Listener, Watch, Watched
from bantin.wording.terminal import WATCHING_FAILED

_LOG: Final = logging.getLogger("mkdocs.plugins.bantin")


@dataclass(frozen=True, slots=True)
class Messages:
    """What a preview tells the person before it."""

    language: Language
    notice: Callable[[], str]
    """Gives what stands on top of each page at the moment; empty for nothing."""


def watch_changes(
    server: LiveReloadServer,
    config: MkDocsConfig,
    passed_over: tuple[Path, ...],
    since: int,
    messages: Messages,
) -> LiveReloadServer:
    """Give a preview's server with which an idle preview rests, and an edit is seen at once.

    Args:
        server: of MkDocs, before it serves.
        config: of the site.
        passed_over: folders that builds write to.
        since: when the first build began, in nanoseconds since 1970: what was edited while it
            ran is built when it has ended.
        messages: what it says.
    """
    observer = Observer(server.observer, passed_over, since, messages.language)
    mkdocs_own = [path for path in _may_be_watched(config) if _is_unwatched(server, path)]
    server.observer = cast("PollingObserver", observer)
    for path in mkdocs_own:
        server.watch(path)
    server.root = config.site_dir
    server.build_delay = 0  # the observer tells of a burst when it is over
    server.set_app(LivePages(server.serve_request, f"{server.mount_path}404.html", messages.notice))
    return server


def _may_be_watched(config: MkDocsConfig) -> list[str]:
    return [config.docs_dir, config.config_file_path or "", *config.theme.dirs]


def _is_unwatched(server: LiveReloadServer, path: str) -> bool:
    """Have a server watch a path no longer; tell whether it did."""
    try:
        server.unwatch(path)
    except KeyError:
        return False
    return True


class Observer:
    """Stands for the observer of MkDocs' server: has what that calls of it, and no more."""

    def __init__(
        self, polling: BaseObserver, passed_over: tuple[Path, ...], since: int, language: Language
    ) -> None:
        """Take the observer that MkDocs made, and what the watch needs."""
        self._polling: Final = polling
        self._passed_over: Final = passed_over
        self._since: Final = since
        self._language: Final = language
        self._handlers: Final[dict[str, FileSystemEventHandler]] = {}
        self._watch: Watch | None = None
        self._lock: Final = Lock()
        self._falls_back = False

    def schedule(self, handler: FileSystemEventHandler, path: str, *, recursive: bool) -> str:
        """Watch a path too, once it is started; give what `unschedule` takes."""
        del recursive  # MkDocs asks for all below a folder
        self._handlers[path] = handler
        return path

    def unschedule(self, path: str) -> None:
        """Watch a path no longer."""
        del self._handlers[path]

    def start(self) -> None:
        """Begin to watch."""
        if self._polling.emitters:  # another plugin had something watched before
            self._polling.start()
        paths = tuple(map(Path, self._handlers))
        watched = Watched(paths, self._passed_over, self._since)
        self._watch = Watch(watched, Listener(self._tell, self._fall_back))
        self._watch.start()

    def stop(self) -> None:
        """Watch no more."""
        if self._watch is not None:
            self._watch.stop()
        self._polling.stop()

    def join(self) -> None:
        """Wait until MkDocs' own has ended too."""
        if self._polling.is_alive():
            self._polling.join()

    def _tell(self, path: str) -> None:
        """Ask for a build; all handlers ask for the same one."""
        for handler in list(self._handlers.values())[:1]:
            handler.dispatch(FileModifiedEvent(path))

    def _fall_back(self, problem: str) -> None:
        """Have MkDocs' own observer look round instead."""
        with self._lock:
            if self._falls_back:
                return
            self._falls_back = True
            _LOG.info(WATCHING_FAILED.say(self._language, problem=problem))
            for path, handler in self._handlers.items():
                self._polling.schedule(handler, path, recursive=True)
            if not self._polling.is_alive():
                self._polling.start()
        self._tell("")  # what changed meanwhile isn't known


_WsgiStart: TypeAlias = Callable[[str, list[tuple[str, str]]], object]
_Wsgi: TypeAlias = Callable[[dict[str, object], _WsgiStart], Iterable[bytes]]


@dataclass(frozen=True, slots=True)
class LivePages:
    """What a preview's server answers: MkDocs' pages, with what is wrong said on top of them.

    A page that isn't there reloads too: an article with an error has none; when it is mended, a
    browser that waits on its address is to show it. MkDocs lets all pages reload but the one that
    stands for those not there.
    """

    answer: _Wsgi
    """MkDocs' own application."""
    missing: str
    """The path of the page for what isn't there."""
    notice: Callable[[], str]

    def __call__(self, environ: dict[str, object], start_response: _WsgiStart) -> Iterable[bytes]:
        """Answer a request, by WSGI (PEP 3333)."""
        status: list[str] = []
        headers: list[tuple[str, str]] = []

        def note(said: str, told: list[tuple[str, str]]) -> None:
            status[:], headers[:] = [said], told

        body = self.answer(environ, note)
        if status[0].startswith("404"):
            body = self.answer({**environ, "PATH_INFO": self.missing}, note)
            status[0] = "404 Not Found"
        notice = self.notice()
        if notice and any("html" in value for name, value in headers if name == "Content-Type"):
            page = with_notice(b"".join(body), notice)
            body = [page]
            headers = [(n, v) for n, v in headers if n != "Content-Length"]
            headers.append(("Content-Length", str(len(page))))
        start_response(status[0], headers)
        return body
