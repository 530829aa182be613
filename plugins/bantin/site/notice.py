"""A preview of content with errors: what is right is shown, what is wrong is said on top of it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bantin.findings import Finding, Severity, has_errors, in_order
from bantin.page.templates import Templates
from bantin.phrase import Language
from bantin.site.project import Project
from bantin.wording.terminal import PREVIEW_FOUND, PREVIEW_GOES_ON

_BODY: Final = re.compile(rb"<body\b[^>]*>")


def without_wrong(project: Project, findings: Iterable[Finding]) -> Project:
    """Give the project without the articles that have errors."""
    wrong = {finding.path for finding in findings if finding.severity is Severity.ERROR}
    right = tuple(a for a in project.catalogue.articles if project.prefix + a.path not in wrong)
    return replace(project, catalogue=replace(project.catalogue, articles=right))


def notice_of(findings: Iterable[Finding], templates: Templates, language: Language) -> str:
    """Give what a preview says on top of every page; empty where nothing is wrong."""
    ordered = [one for one in in_order(findings) if one.severity is not Severity.NOTE]
    if not has_errors(ordered):
        return ""
    return templates.render(
        "notice.html",
        "",
        language=language,
        title=PREVIEW_FOUND.say(language, count=str(len(ordered))),
        advice=PREVIEW_GOES_ON.say(language),
        findings=[finding.text(language).splitlines() for finding in ordered],
    )


def with_notice(page: bytes, notice: str) -> bytes:
    """Give a page with a notice on top of it."""
    text = notice.encode()
    return _BODY.sub(lambda body: body[0] + text, page, count=1)
