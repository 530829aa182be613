"""The end of a run: what the source hasn't any more or didn't bring, and the tables for servers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bantin.article.source import ARTICLE_FILE
from bantin.findings import Finding, found
from bantin.importers.updating.entry import Entry
from bantin.importers.updating.gathering import Gathered
from bantin.importers.updating.ledger import OWN_FOLDER, Ledger, write_whole
from bantin.importers.updating.redirects import nginx_table, queries_table, redirects_table
from bantin.importers.updating.request import Request
from bantin.importers.updating.saving import with_state
from bantin.importers.updating.telling import REPORT, is_folded
from bantin.wording import importing_posts as kinds

_MOST_NAMED: Final = 10
"""Most missing files and lost posts that are told one by one."""
_MOST_ON_SCREEN: Final = 40
_REDIRECTS: Final = f"{OWN_FOLDER}/chuyen-huong"


@dataclass(frozen=True, slots=True)
class Told:
    """What the end of a run has to tell."""

    findings: tuple[Finding, ...] = ()
    files: tuple[str, ...] = ()
    """Articles whose posts are gone, or tables that were written, in the content folder."""


def tell_gone(ledger: Ledger, gathered: Gathered, request: Request) -> Told:
    """Say once which posts of earlier runs the source hasn't any more; their articles stay.

    Nothing is said where the source couldn't be read to its end.
    """
    if not gathered.is_whole:
        return Told()
    gone: list[str] = []
    for key in sorted(ledger.keys() - gathered.spots.keys()):
        known = ledger.known(key)
        entry = known.last or known.tried[-1]
        if not entry.state:
            gone.append(f"{entry.folder}/{ARTICLE_FILE}")
            ledger.put(key, with_state(entry, "gone"))
    findings = [found(kinds.GONE, f"{request.prefix}{path}") for path in gone[:_MOST_NAMED]]
    if len(gone) > _MOST_NAMED:
        count = str(len(gone) - _MOST_NAMED)
        findings.append(found(kinds.GONE_MORE, request.source, count=count))
    return Told(tuple(findings), tuple(gone))


def tell_missing(gathered: Gathered, request: Request, name: str) -> Told:
    """Say which files weren't given: a few one by one, many in a file of their own.

    Raises:
        OSError: that can't be written.
    """
    missing = {address: f"{folder}/{ARTICLE_FILE}" for address, folder in gathered.missing.items()}
    if len(missing) <= _MOST_NAMED:
        return Told(
            tuple(
                found(kinds.FILE_MISSING, f"{request.prefix}{path}", address=address)
                for address, path in missing.items()
            )
        )
    place = f"{OWN_FOLDER}/{name}-anh-thieu.txt"
    finding = found(kinds.FILES_MISSING, f"{request.prefix}{place}", count=str(len(missing)))
    if request.is_dry:
        return Told((finding,))
    rows = (f"{address}\t{path}\n" for address, path in missing.items())
    write_whole(request.content / place, "".join(rows))
    return Told((finding,), (place,))


def write_report(findings: Sequence[Finding], request: Request, name: str) -> Told:
    """Write all that was found into a file, where it is more than a screen holds.

    What was told once isn't told again by the next run, so it mustn't scroll away.

    Raises:
        OSError: it can't be written.
    """
    if len(findings) <= _MOST_ON_SCREEN and not is_folded(findings):
        return Told()
    place = f"{OWN_FOLDER}/{name}{REPORT}"
    text = "\n".join(finding.text(request.language) for finding in findings)
    write_whole(request.content / place, text + "\n")
    return Told(files=(place,))


def write_redirects(ledger: Ledger, request: Request, name: str) -> Told:
    """Write the tables for servers: of all published posts that any run brought.

    Raises:
        OSError: they can't be written.
    """
    moved: dict[str, str] = {}
    for _, entry in ledger.entries():
        for old, new in _moved(entry):
            moved.setdefault(old, new)
    tables = _tables(moved, request, name)
    if not moved and not any((request.content / place).exists() for place in tables):
        return Told()
    for place, text in tables.items():
        write_whole(request.content / place, text)
    return Told(files=tuple(tables))


def _moved(entry: Entry) -> Iterator[tuple[str, str]]:
    if entry.address:
        same = f"/{entry.address}"
        yield from ((old, entry.address) for old in entry.old if old != same)


def _tables(moved: Mapping[str, str], request: Request, name: str) -> dict[str, str]:
    language = request.language
    return {
        f"{_REDIRECTS}/{name}.nginx.conf": nginx_table(moved, language),
        f"{_REDIRECTS}/{name}._redirects": redirects_table(moved, language),
        f"{_REDIRECTS}/{name}.netlify-query._redirects": queries_table(moved, language),
    }
