"""Findings in MkDocs' log, where `--strict` counts them."""

import logging
from collections.abc import Iterable
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from bantin.findings import Finding, Severity, in_order
from bantin.phrase import Language
from bantin.wording.terminal import NOT_BUILT

_LOG: Final = logging.getLogger("mkdocs.plugins.bantin")
_LEVELS: Final = {
    Severity.ERROR: logging.ERROR,
    Severity.WARNING: logging.WARNING,
    Severity.NOTE: logging.INFO,
}


def report(findings: Iterable[Finding], language: Language) -> None:
    """Log all findings, and stop the build if there are errors among them.

    Raises:
        PluginError: there are errors; nothing is published.
    """
    ordered = in_order(findings)
    for finding in ordered:
        _LOG.log(_LEVELS[finding.severity], finding.text(language))
    errors = sum(finding.severity is Severity.ERROR for finding in ordered)
    if errors:
        raise PluginError(NOT_BUILT.say(language, errors=str(errors)))


def fails_strict(config: MkDocsConfig) -> bool:
    """Tell whether MkDocs is going to refuse the build for its warnings, which it does late."""
    if not config.strict:
        return False
    handlers = logging.getLogger("mkdocs").handlers
    return any(isinstance(handler, CountHandler) and handler.get_counts() for handler in handlers)
