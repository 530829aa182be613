"""Checking a site without building it, with the site's own configuration."""

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files
from mkdocs.utils import get_build_datetime

from bantin.findings import Finding, as_notes, in_order
from bantin.hooks.files import content_prefix
from bantin.hooks.reading import page_findings, read_site
from bantin.hooks.theme import add_theme
from bantin.site.project import Project, load
from bantin.text import VIETNAM


class ConfigurationError(Exception):
    """The site's mkdocs.yml can't be used."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check found."""

    articles: int
    findings: tuple[Finding, ...]


def read_configuration(folder: Path) -> MkDocsConfig:
    """Read a site's mkdocs.yml.

    Raises:
        ConfigurationError: it isn't there or is wrong; the message says what.
    """
    log = logging.getLogger("mkdocs")
    said = _Said()
    propagate, log.propagate = log.propagate, False
    log.addHandler(said)
    try:
        return load_config(str(folder / "mkdocs.yml"))
    except MkDocsException as error:
        raise ConfigurationError("\n".join(said.errors) or str(error)) from error
    finally:
        log.removeHandler(said)
        log.propagate = propagate


class _Said(logging.Handler):
    """Keeps the errors that MkDocs logs, which its exception doesn't name."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.errors.append(record.getMessage())


def check_site(folder: Path) -> Checkup:
    """Read everything, mark everything up, and give all findings.

    It judges as a build does: what is wrong with articles that a build leaves out is a note.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    add_theme(config)
    there = get_files(config)
    there.add_files_from_theme(config.theme.get_env(), config)
    reading = read_site(there, config, get_build_datetime().astimezone(VIETNAM))
    findings = (
        *reading.findings,
        *page_findings(reading, reading.public, config),
        *as_notes(page_findings(reading, reading.waiting, config)),
    )
    return Checkup(len(reading.project.catalogue.articles), in_order(findings))


def load_content(folder: Path) -> Project:
    """Read a site's content alone.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    return load(Path(config.docs_dir), content_prefix(config))
