"""`bantin build`: MkDocs' own build in this process, with a sentence where mkdocs.yml is wrong."""

import logging
import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Final

from mkdocs.__main__ import State
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException


class ConfigurationError(Exception):
    """The site's mkdocs.yml can't be used."""


_LOG: Final = "mkdocs"


def read_configuration(folder: Path, *, strict: bool | None = None) -> MkDocsConfig:
    """Read a site's mkdocs.yml.

    Args:
        folder: where it is.
        strict: whether warnings are errors; as the file says, where it isn't said.

    Raises:
        ConfigurationError: it isn't there or is wrong; the message says what.
    """
    with _errors_heard() as errors:
        try:
            return load_config(str(folder / "mkdocs.yml"), strict=strict)
        except MkDocsException as error:
            raise ConfigurationError("\n".join(errors) or str(error)) from error


@contextmanager
def _errors_heard() -> Iterator[list[str]]:
    """Keep the errors that MkDocs logs, which its exception doesn't name, from being printed."""
    log, said = logging.getLogger(_LOG), _Said()
    handlers, log.handlers = log.handlers, [said, *map(_Quiet, log.handlers)]
    propagate, log.propagate = log.propagate, False
    try:
        yield said.errors
    finally:
        log.handlers, log.propagate = handlers, propagate


class _Said(logging.Handler):
    """Keeps errors."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(record.getMessage())


class _Quiet(logging.Handler):
    """Passes on what is no error."""

    def __init__(self, handler: logging.Handler) -> None:
        super().__init__(handler.level)
        self._handler: Final = handler

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.ERROR:
            self._handler.handle(record)


def build_site(folder: Path, *, strict: bool, told: dict[str, str]) -> None:
    """Build a site as `mkdocs build` does in its folder.

    Args:
        folder: the site's.
        strict: whether warnings are errors.
        told: variables of the environment, for plugins.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
        ClickException: the build failed; the message says why.
    """
    with _environment(told), _shown(), chdir(folder):
        config = read_configuration(Path(), strict=True if strict else None)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()


@contextmanager
def _environment(told: dict[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(told)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@contextmanager
def _shown() -> Iterator[None]:
    """Print what MkDocs logs, in its own way."""
    log = logging.getLogger(_LOG)
    level, propagate = log.level, log.propagate
    state = State()
    try:
        yield
    finally:
        log.removeHandler(state.stream)
        log.setLevel(level)
        log.propagate = propagate
