"""Builds of a site on trial, each in a process of its own that knows nothing of the last one."""

import logging
import multiprocessing
import os
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Final, Literal, TypeAlias

from mkdocs.commands.build import build  # noqa: TID251 - builds as MkDocs' own command does
from mkdocs.config import load_config  # noqa: TID251
from mkdocs.exceptions import MkDocsException  # noqa: TID251

from bantin.hooks.checking import check_site
from trials.place import Place

SETTLED: Final = 60
"""Seconds after which any file counts as one that nobody is just writing."""

_FORK: Final = multiprocessing.get_context("fork")
_NOTE: Final = "content/"
"""How a note about the content begins; what else MkDocs tells differs from build to build."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended."""

    is_published: bool
    messages: tuple[str, ...] = ()
    """Errors, warnings, and notes about the content, in the order in which they were told."""
    crash: str = ""
    """A traceback where there should be none."""
    forks: int = 0
    """How many processes the build's own one forked."""


Errand: TypeAlias = Literal["build", "strict", "elsewhere", "preview", "check"]
"""What is done: a build; one that refuses warnings, one into another folder, one for `serve`, a
mere check."""


@dataclass(frozen=True, slots=True)
class Moment:
    """When a build is made, and what kind of build."""

    now: int
    """Seconds since 1970, for what pages show."""
    is_settled: bool = True
    """Whether files that were just written are to look as if written a while ago."""
    errand: Errand = "build"


def build_once(place: Place, moment: Moment) -> Outcome:
    """Build a site in a fork of this process, and wait for the end of it."""
    with begun(place, moment) as (process, end):
        try:
            outcome = end.recv()
        except EOFError:
            outcome = Outcome(is_published=False, crash="the build's process died")
        process.join()
    if not isinstance(outcome, Outcome):
        raise TypeError(outcome)
    return outcome


@contextmanager
def begun(place: Place, moment: Moment) -> Iterator[tuple[ForkProcess, Connection]]:
    """Begin a build in a process group of its own; gives its process and its later outcome."""
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_build, args=(place, moment, theirs))
    process.start()
    theirs.close()
    try:
        yield process, ours
    finally:
        ours.close()
        process.join()


def _build(place: Place, moment: Moment, end: Connection) -> None:
    os.setsid()
    os.environ["SOURCE_DATE_EPOCH"] = str(moment.now)
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.chdir(place.root)
    if moment.is_settled:
        _put_clock_forward()
    forks: list[str] = []
    sys.addaudithook(lambda event, _: forks.append(event) if event == "os.fork" else None)
    record = _Record(str(place.root))
    log = logging.getLogger("mkdocs")
    log.handlers[:] = [record]
    log.propagate = False
    log.setLevel(logging.INFO)
    outcome = _run(place, moment.errand)
    end.send(replace(outcome, messages=tuple(record.lines), forks=len(forks)))


def _run(place: Place, errand: Errand) -> Outcome:
    try:
        if errand == "check":
            check_site(place.root)
        else:
            _build_site(place, errand)
    except MkDocsException:
        return Outcome(is_published=False)
    except BaseException:  # noqa: BLE001 - whatever it is, a person must not see it
        return Outcome(is_published=False, crash=traceback.format_exc())
    return Outcome(is_published=True)


def _build_site(place: Place, errand: Errand) -> None:
    options = {"site_dir": str(place.elsewhere)} if errand in {"elsewhere", "preview"} else {}
    config = load_config(str(place.root / "mkdocs.yml"), strict=errand == "strict", **options)
    command: Literal["build", "serve"] = "serve" if errand == "preview" else "build"
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()


def _put_clock_forward() -> None:
    now, now_ns = time.time, time.time_ns
    time.time = lambda: now() + SETTLED
    time.time_ns = lambda: now_ns() + SETTLED * 1_000_000_000


class _Record(logging.Handler):
    """Remembers what a build tells, without the site's place."""

    def __init__(self, root: str) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._root: Final = root

    def emit(self, record: logging.LogRecord) -> None:
        """Remember one message."""
        text = record.getMessage()
        if record.levelno >= logging.WARNING or text.startswith(_NOTE):
            self.lines.append(f"{record.levelname} {text.replace(self._root, '…')}")
