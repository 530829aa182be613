"""Which of the site's categories posts get: the table for staff read, and new ones added to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from bantin.article.source import LARGEST_REGISTER, read_text_file
from bantin.catalogue.categories import Categories
from bantin.findings import Finding, found
from bantin.importers.updating.categories import (
    Answers,
    Proposal,
    propose,
    read_answers,
    with_proposals,
)
from bantin.importers.updating.ledger import OWN_FOLDER, write_whole
from bantin.importers.updating.registers import site_categories
from bantin.importers.updating.request import Request
from bantin.wording import importing_posts as kinds

_MOST_NAMED: Final = 3
"""Categories without a decision that are told one by one; the table has them all."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What the table says."""

    paths: Mapping[str, tuple[str, ...]] | None
    """The site's categories by the source's; none where the table is broken."""
    undecided: tuple[tuple[str, int], ...] = ()
    """The source's categories that nobody decided, with the count of their posts."""
    findings: tuple[Finding, ...] = ()
    tables: tuple[str, ...] = field(default=())
    """The table's place in the content folder, where there is one."""


def decide(request: Request, name: str, counts: Mapping[str, int]) -> Decided:
    """Read the table of an import, and write it with the categories that it hasn't yet.

    Args:
        request: what the run is told.
        name: of the import.
        counts: the source's categories as the table names them, with the count of their posts.

    Findings: a broken table, which is an error and left as it is; paths that the register hasn't;
    each category that nobody decided.

    Raises:
        OSError: the table can't be written.
    """
    if not counts:
        return Decided({})
    place = f"{OWN_FOLDER}/{name}-chuyen-muc.yml"
    path = f"{request.prefix}{place}"
    register = site_categories(request.content)
    file = request.content / place
    text = ""
    if file.is_file():
        read = read_text_file(file, path, LARGEST_REGISTER)
        if read.value is None:
            return Decided(None, findings=read.findings)
        text = read.value
    answers = read_answers(text, path, register)
    if answers.value is None:
        return Decided(None, findings=answers.findings)
    new = propose((one for one in counts if one not in answers.value.lines), register)
    whole = with_proposals(text, new, request.language)
    if new and not request.is_dry:
        write_whole(file, whole)
    paths = {**answers.value.paths, **_proposed(new)}
    undecided = _undecided(counts, paths)
    lines = _lines_of(whole, path, register) if undecided else {}
    return Decided(
        paths,
        undecided,
        (*answers.findings, *_wanting(undecided, lines, path)),
        (place,),
    )


def _proposed(new: tuple[Proposal, ...]) -> dict[str, tuple[str, ...]]:
    return {one.label: (one.path,) for one in new if one.path}


def _undecided(
    counts: Mapping[str, int], paths: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[str, int], ...]:
    wanting = ((one, count) for one, count in counts.items() if one not in paths)
    return tuple(sorted(wanting, key=lambda pair: (-pair[1], pair[0])))


def _wanting(
    undecided: tuple[tuple[str, int], ...], lines: Mapping[str, int], path: str
) -> tuple[Finding, ...]:
    told = undecided[:_MOST_NAMED]
    findings = [
        found(kinds.CATEGORY_UNDECIDED, path, lines.get(name), name=name, count=str(count))
        for name, count in told
    ]
    if len(undecided) > len(told):
        findings.append(
            found(kinds.CATEGORIES_UNDECIDED, path, count=str(len(undecided) - len(told)))
        )
    return tuple(findings)


def _lines_of(text: str, path: str, register: Categories | None) -> Mapping[str, int]:
    answers: Answers | None = read_answers(text, path, register).value
    return answers.lines if answers is not None else {}
