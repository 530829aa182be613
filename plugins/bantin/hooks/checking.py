"""Checking a site without building it, with the site's own configuration."""

import logging
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import get_files

from bantin.findings import Finding, in_order
from bantin.hooks.files import link_findings, place_findings, static_targets, with_own_files
from bantin.page.markdown import Converter
from bantin.site.bodies import check_bodies
from bantin.site.project import load, measure_photos


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
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        return load_config(str(folder / "mkdocs.yml"))
    except MkDocsException as error:
        raise ConfigurationError(str(error)) from error
    finally:
        log.setLevel(level)


def check_site(folder: Path) -> Checkup:
    """Read everything, mark everything up, and give all findings.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    content = Path(config.docs_dir)
    prefix = f"{content.name}/"
    project = load(content, prefix)
    there = get_files(config)
    files = with_own_files(there, project.targets(), config)
    targets = {**static_targets(files), **project.targets()}
    converter = Converter(tuple(config.markdown_extensions), config.mdx_configs, targets)
    findings = (
        *project.findings,
        *link_findings(there, prefix, config),
        *place_findings(files, prefix),
        *measure_photos(project).findings,
        *check_bodies(project, converter),
    )
    return Checkup(len(project.catalogue.articles), in_order(findings))


def content_folder(folder: Path) -> Path:
    """Give the content folder of a site.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    return Path(read_configuration(folder).docs_dir)
