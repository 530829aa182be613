"""What a person has to look at in a draft made of a page, as findings."""

from collections.abc import Sequence
from typing import Final

from bantin.findings import Finding, found
from bantin.importers.draft import BlockKind, Draft
from bantin.importers.text.body import Body
from bantin.importers.text.lines import Line
from bantin.importers.text.page import Item
from bantin.importers.text.publishing import Published, hint
from bantin.importers.text.rubrics import Known
from bantin.importers.text.sections import Sections
from bantin.wording import importing as kinds

_MANY: Final = 5
_WIDTH: Final = 80
_UNSURE: Final = {
    BlockKind.PHOTO: kinds.UNSURE_PHOTO,
    BlockKind.HEADING: kinds.UNSURE_HEADING,
    BlockKind.PARAGRAPH: kinds.UNSURE_PARAGRAPH,
}


def head_findings(path: str, draft: Draft, published: Published) -> tuple[Finding, ...]:
    """Say what of title and date is missing or strange."""
    findings: list[Finding] = []
    if draft.title is None:
        findings.append(found(kinds.TITLE_MISSING, path))
    elif draft.title[:1].islower():
        near = draft.title[:1].upper() + draft.title[1:]
        findings.append(found(kinds.TITLE_LOWER, path, near=near))
    if draft.published is None:
        findings.append(_date_finding(path, draft, published.clock))
    return tuple(findings)


def _date_finding(path: str, draft: Draft, clock: Item | None) -> Finding:
    near = hint("\n".join((draft.summary, *(block.text for block in draft.blocks))), clock)
    if clock is None:
        return found(kinds.DATE_MISSING, path, near=near)
    return found(kinds.DATE_CLOCK, path, clock.line.number, near=near, shown=clock.text)


def category_findings(path: str, sections: Sections, known: Known) -> tuple[Finding, ...]:
    """Say which rubrics the site hasn't, and which lines may be rubrics."""
    findings = [
        found(kinds.CATEGORY_UNMAPPED, path, name=name)
        for name in sections.names
        if known.path(name) is None
    ]
    if sections.unsure:
        lines = " · ".join(shorten(item.text) for item in sections.unsure[-_MANY:])
        line = sections.unsure[0].line.number
        findings.append(found(kinds.CATEGORY_UNSURE, path, line, lines=lines))
    return tuple(findings)


def loss_findings(path: str, odd: Sequence[Line], lost: Sequence[Line]) -> tuple[Finding, ...]:
    """Say which words of the head, and how many long lines further down, were left out."""
    findings = [found(kinds.HEAD_LEFT, path, line.number, text=shorten(line.text)) for line in odd]
    if lost:
        first, last = lost[0].number, lost[-1].number
        span = str(first) if first == last else f"{first}–{last}"
        text = shorten(lost[0].text)
        findings.append(
            found(kinds.TEXT_LEFT, path, first, count=str(len(lost)), span=span, text=text)
        )
    return tuple(findings)


def body_findings(path: str, draft: Draft, body: Body) -> tuple[Finding, ...]:
    """Say which lines of the body may be something else, and how many photos are wanted."""
    findings = [] if draft.summary else [found(kinds.BODY_MISSING, path)]
    photos = sum(block.kind is BlockKind.PHOTO for block in draft.blocks)
    if photos:
        findings.append(found(kinds.PHOTOS_WANTED, path, count=str(photos)))
    findings.extend(
        found(_UNSURE[block.kind], path, block.line, text=shorten(block.text))
        for block in body.unsure
    )
    findings.extend(
        found(kinds.VIDEO_LEFT, path, line.number, text=shorten(line.text)) for line in body.videos
    )
    return tuple(findings)


def shorten(text: str, width: int = _WIDTH) -> str:
    """Give the beginning of a text."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "…"
