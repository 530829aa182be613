"""A preview of content with errors: what is right is shown, what is wrong is said on top of it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from bantin.findings import Finding, Severity, has_errors, in_order
from bantin.page.templates import Templates
from bantin.phrase import Language
from bantin.site.project import Project
from bantin.site.staging import StageWriter
from bantin.wording.terminal import PREVIEW_FOUND, PREVIEW_GOES_ON

_BODY: Final = re.compile(r"<body\b[^>]*>")


def without_wrong(project: Project, findings: Iterable[Finding]) -> Project:
    """Give the project without the articles that have errors."""
    wrong = {finding.path for finding in findings if finding.severity is Severity.ERROR}
    right = tuple(a for a in project.catalogue.articles if project.prefix + a.path not in wrong)
    return replace(project, catalogue=replace(project.catalogue, articles=right))


def write_notice(
    stage: StageWriter, findings: Iterable[Finding], templates: Templates, language: Language
) -> None:
    """Put the findings on top of every page of a preview, where there are errors among them."""
    ordered = [one for one in in_order(findings) if one.severity is not Severity.NOTE]
    if not has_errors(ordered):
        return
    notice = templates.render(
        "notice.html",
        "",
        language=language,
        title=PREVIEW_FOUND.say(language, count=str(len(ordered))),
        advice=PREVIEW_GOES_ON.say(language),
        findings=[finding.text(language).splitlines() for finding in ordered],
    )
    for file in stage.folder.rglob("*.html"):
        page = file.read_text("utf-8", errors="surrogateescape")
        noticed = _BODY.sub(lambda body: body[0] + notice, page, count=1)
        if noticed != page:
            file.write_text(noticed, "utf-8", errors="surrogateescape", newline="\n")
