"""Findings in MkDocs' log, where `--strict` counts them."""

import logging
import os
from collections.abc import Iterable
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from bantin.findings import Finding, Severity, in_order
from bantin.phrase import Language
from bantin.site.publishing import Published
from bantin.wording.terminal import NOT_BUILT, PUBLISHED

_LOG: Final = logging.getLogger("mkdocs.plugins.bantin")
_BUILD_LOG: Final = logging.getLogger("mkdocs.commands.build")
_LEVELS: Final = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.INFO,
}


def message_language(interface: Language) -> Language:
    """Give the language of messages: what the commands were asked for, else the interface's."""
    asked = os.environ.get("BANTIN_LANG")
    return "vi" if asked == "vi" else "en" if asked == "en" else interface


def tell(findings: Iterable[Finding], language: Language) -> None:
    """Log all findings."""
    for finding in in_order(findings):
        _LOG.log(_LEVELS[finding.severity], finding.text(language))


def tell_published(published: Published, site: str, language: Language) -> None:
    """Log what publishing did."""
    names = ("added", "changed", "removed", "unchanged")
    counts = {name: str(getattr(published, name)) for name in names}
    _LOG.info(PUBLISHED.say(language, site=site, **counts))


def stop_at_errors(findings: Iterable[Finding], language: Language) -> None:
    """Stop the build if there are errors among its findings.

    Raises:
        PluginError: there are errors; nothing is published.
    """
    errors = sum(finding.severity is Severity.ERROR for finding in in_order(findings))
    if errors:
        raise PluginError(NOT_BUILT.say(language, errors=str(errors)))


def fails_strict(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs is going to refuse the build for its warnings, which it does late."""
    if not config.strict:
        return False
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)


class RealPlace(logging.Filter):
    """Makes MkDocs' log name the site where MkDocs knows only the stage."""

    def __init__(self, stage: str, site: str) -> None:
        """Take both folders as MkDocs writes them."""
        super().__init__()
        self._stage: Final = stage
        self._site: Final = site

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, with the site's folder in the place of the stage's."""
        message = record.getMessage()
        if self._stage in message:
            record.msg = message.replace(self._stage, self._site)
            record.args = ()
        return True

    def attach(self) -> None:
        """Listen to MkDocs' own messages of a build."""
        _BUILD_LOG.addFilter(self)

    def detach(self) -> None:
        """Listen no more."""
        _BUILD_LOG.removeFilter(self)
