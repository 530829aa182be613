"""What became of a run, as a few lines that a person reads or as plain values."""

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from bantin.findings import Finding, Kind, as_records
from bantin.importers.updating.request import Fate, Outcome, Request
from bantin.phrase import Language, Phrase
from bantin.wording import importing_posts as wording

REPORT: Final = "-can-xem.txt"
"""What the file of all findings of a run ends with."""

_MOST_OF_A_KIND: Final = 20


def summary(outcome: Outcome, request: Request, site: str) -> tuple[str, ...]:
    """Say what was written, what was left to whoever edited it, what is wanting, and what is next.

    Args:
        outcome: of the run.
        request: what the run was told.
        site: the site's folder, for the next command.
    """
    if not outcome.posts:
        return ()
    return (_posts(outcome, request.language), *_rest(outcome, request, site))


def is_folded(findings: Iterable[Finding]) -> bool:
    """Tell whether `shown` leaves out some of the findings."""
    counts = Counter(finding.kind for finding in findings)
    return any(count > _MOST_OF_A_KIND for count in counts.values())


def shown(outcome: Outcome, request: Request) -> Iterator[str]:
    """Give the findings as a person reads them: of each kind the first, and how many more."""
    language = request.language
    counts: Counter[Kind] = Counter()
    for finding in outcome.findings:
        counts[finding.kind] += 1
        if counts[finding.kind] <= _MOST_OF_A_KIND:
            yield finding.text(language)
    more = sum(max(count - _MOST_OF_A_KIND, 0) for count in counts.values())
    if not more:
        return
    whole = next((place for place in outcome.tables if place.endswith(REPORT)), None)
    if whole is None:
        yield wording.MORE_FINDINGS_DRY.say(language, count=str(more))
    else:
        place = f"{request.prefix}{whole}"
        yield wording.MORE_FINDINGS.say(language, count=str(more), file=place)


def _posts(outcome: Outcome, language: Language) -> str:
    pages = sum(post.is_page for post in outcome.posts)
    return wording.POSTS.say(
        language,
        articles=str(len(outcome.posts) - pages),
        pages=str(pages),
        new=str(outcome.count(Fate.NEW)),
        updated=str(outcome.count(Fate.UPDATED)),
        unchanged=str(outcome.count(Fate.UNCHANGED)),
    )


def _rest(outcome: Outcome, request: Request, site: str) -> Iterator[str]:
    language = request.language
    counted: tuple[tuple[Phrase, int], ...] = (
        (wording.POSTS_KEPT, outcome.count(Fate.KEPT)),
        (wording.POSTS_DELETED, outcome.count(Fate.DELETED)),
        (wording.POSTS_FAILED, outcome.count(Fate.FAILED)),
        (wording.POSTS_GONE, len(outcome.gone)),
        (wording.DRAFTS, sum(post.is_draft for post in outcome.posts)),
        (wording.UNDATED, sum(post.is_undated for post in outcome.posts)),
        (wording.UNDECIDED, len(outcome.undecided)),
    )
    yield wording.FILES.say(language, count=str(outcome.files), missing=str(len(outcome.missing)))
    for phrase, count in counted:
        if count:
            yield phrase.say(language, count=str(count))
    if outcome.shortcodes:
        names = ", ".join(f"[{name}] × {count}" for name, count in outcome.shortcodes)
        yield wording.SHORTCODES.say(language, names=names)
    if outcome.tables and not request.is_dry:
        yield wording.TABLES.say(language, files=", ".join(_places(outcome, request)))
    if request.is_dry:
        yield wording.DRY.say(language)
    else:
        yield wording.NEXT.say(language, site=shlex.quote(site))


def _places(outcome: Outcome, request: Request) -> Iterator[str]:
    """Give the tables for staff, and of those for servers the folder."""
    places = (
        table if table.count("/") == 1 else table.rpartition("/")[0] for table in outcome.tables
    )
    yield from dict.fromkeys(f"{request.prefix}{place}" for place in places)


def record(outcome: Outcome, language: Language) -> dict[str, object]:
    """Give all of it as plain values, for `--json`."""
    return {
        "counts": {fate.value: outcome.count(fate) for fate in Fate},
        "posts": [
            {
                "key": post.key,
                "title": post.title,
                "file": post.path,
                "fate": post.fate.value,
                "page": post.is_page,
                "draft": post.is_draft,
            }
            for post in outcome.posts
        ],
        "files": outcome.files,
        "missing": list(outcome.missing),
        "shortcodes": dict(outcome.shortcodes),
        "undecided": dict(outcome.undecided),
        "gone": list(outcome.gone),
        "tables": list(outcome.tables),
        "findings": as_records(outcome.findings, language),
    }
