"""A run of an importer of whole archives, from the posts of a reader to written articles."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import Final

from bantin.article.model import Status
from bantin.article.source import ARTICLE_FILE
from bantin.findings import Finding, found, has_errors
from bantin.importers.posts import Post, Read
from bantin.importers.updating.bars import Bars, bars_for
from bantin.importers.updating.composing import Surroundings, compose
from bantin.importers.updating.deciding import Decided, decide
from bantin.importers.updating.disk import Stage, alone, digest_of
from bantin.importers.updating.ending import tell_gone, tell_missing, write_redirects, write_report
from bantin.importers.updating.gathering import Gathered, Gathering, Spot
from bantin.importers.updating.ledger import OWN_FOLDER, Ledger, open_ledger
from bantin.importers.updating.places import with_former_addresses
from bantin.importers.updating.planning import lacks_what_it_had
from bantin.importers.updating.published import published_address
from bantin.importers.updating.registers import unit_findings
from bantin.importers.updating.request import Fate, Outcome, Request, Written
from bantin.importers.updating.saving import Desk, Saved, save
from bantin.importers.updating.spool import Spool
from bantin.text import slugify
from bantin.wording import importing_posts as kinds

__all__ = ["Outcome", "Request", "run_import"]

_LONGEST_ORIGIN: Final = 50
_NEWS: Final = (Fate.NEW, Fate.UPDATED, Fate.FAILED, Fate.KEPT)
"""Fates of posts whose own findings are told; those of others were told before."""


def run_import(posts: Iterable[Read], request: Request) -> Outcome:
    """Write posts into the content folder; what people wrote since the last run stays.

    Args:
        posts: what a reader gives, each looked at once and let go, so it should be an iterator.
        request: what the run is told.

    A run that is killed leaves no half article, and the next one goes on where it ended.
    """
    name = _name(request)
    path = f"{request.prefix}{OWN_FOLDER}"
    if not request.content.is_dir():
        return Outcome(findings=(found(kinds.NO_CONTENT, request.prefix),))
    with ExitStack() as stack:
        try:
            if not request.is_dry and not stack.enter_context(alone(request.content)):
                return Outcome(findings=(found(kinds.BUSY, path),))
            opened = open_ledger(request.content, name, request.prefix)
            if opened.value is None:
                return Outcome(findings=opened.findings)
            stack.callback(opened.value.close)
            spool = Spool()
            stack.callback(spool.close)
            bars = stack.enter_context(bars_for(request))
            return _Run(request, name, opened.value, Gathered(spool)).run(posts, bars)
        except OSError as error:
            problem = error.strerror or "?"
            return Outcome(findings=(found(kinds.UNWRITABLE, path, problem=problem),))


def _name(request: Request) -> str:
    """Give an import the name of its files; no two archives have one, however long their names."""
    whole = slugify(f"{request.source}-{request.origin}")
    if len(request.origin) <= _LONGEST_ORIGIN:
        return whole
    return f"{whole[:_LONGEST_ORIGIN]}-{digest_of(request.origin.encode('utf-8', 'replace'))[:8]}"


@dataclass(slots=True)
class _Run:
    """One run: what it was told, what it knows, and what it has to tell."""

    request: Request
    name: str
    ledger: Ledger
    gathered: Gathered
    posts: list[Written] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    files: int = 0
    withheld: int = 0

    def run(self, posts: Iterable[Read], bars: Bars) -> Outcome:
        request, ledger, gathered = self.request, self.ledger, self.gathered
        stage = Stage(request.content)
        if not request.is_dry:
            stage.clear()
            ledger.mend_journal()
        ledger.unit = request.unit or ledger.unit
        gathering = Gathering(request.content, ledger, gathered, request.prefix)
        gathering.take(bars.reading(posts))
        self.findings.extend(gathered.findings)
        units = self._units()
        self.findings.extend(units)
        if has_errors(units):
            return Outcome(findings=tuple(self.findings))
        decided = decide(request, self.name, gathered.categories)
        self.findings.extend(decided.findings)
        if decided.paths is None:
            return Outcome(findings=tuple(self.findings))
        desk = Desk(request.content, stage, ledger, request.is_dry, request.prefix)
        around = self._around(decided)
        try:
            for post in bars.writing(gathered.spool.posts(), gathered.spool.count):
                self._save(desk, post, around)
        finally:
            if not request.is_dry:
                stage.clear()
        return self._end(decided)

    def _units(self) -> tuple[Finding, ...]:
        if not self.gathered.spots:
            return ()
        request = self.request
        return unit_findings(request.content, self.ledger.unit, request.source, request.prefix)

    def _around(self, decided: Decided) -> Surroundings:
        return Surroundings(
            self.ledger.unit,
            decided.paths or {},
            self.gathered.lead,
            self.gathered.lost_link,
            self.gathered.addresses(),
            self.request.prefix,
        )

    def _save(self, desk: Desk, post: Post, around: Surroundings) -> None:
        spot = self.gathered.spots[post.key]
        last = self.ledger.known(post.key).last
        if last is not None and lacks_what_it_had(post, last):
            self.withheld += 1
            self.posts.append(_written(post, spot, Saved(Fate.UNCHANGED)))
            return
        post = with_former_addresses(post, spot.folder, last)
        script = compose(post, spot.folder, spot.address, around)
        was_cut_off = self.ledger.was_cut_off(post.key)
        saved = save(desk, script)
        if saved.is_edited and not script.is_page:
            self._correct_address(post.key, spot)
        self.files += saved.files
        self.findings.extend(saved.findings)
        if saved.fate in _NEWS or was_cut_off:
            self.findings.extend(script.findings)
            self.findings.extend(self.gathered.of_posts.get(post.key, ()))
        self.posts.append(_written(post, spot, saved))

    def _correct_address(self, key: str, spot: Spot) -> None:
        """Let servers lead to where a person's version of an article is published."""
        known = self.ledger.known(key).last
        if known is not None:
            address = published_address(self.request.content, spot.folder)
            self.ledger.put(key, replace(known, address=address))

    def _end(self, decided: Decided) -> Outcome:
        """Tell what is gone and missing, write the tables, and end the ledger."""
        request, gathered = self.request, self.gathered
        gone = tell_gone(self.ledger, gathered, request)
        missing = tell_missing(gathered, request, self.name)
        self.findings.extend((*gone.findings, *missing.findings))
        if self.withheld:
            count = str(self.withheld)
            self.findings.append(found(kinds.WITHHELD, request.source, count=count))
        tables = (*decided.tables, *missing.files)
        if not request.is_dry:
            redirects = write_redirects(self.ledger, request, self.name)
            report = write_report(self.findings, request, self.name)
            tables = (*tables, *redirects.files, *report.files)
            if self.ledger.keys():
                self.ledger.save()
        return Outcome(
            posts=tuple(self.posts),
            findings=tuple(self.findings),
            files=self.files,
            missing=tuple(gathered.missing),
            shortcodes=tuple(sorted(gathered.shortcodes.items())),
            undecided=decided.undecided,
            gone=gone.files,
            tables=tables,
        )


def _written(post: Post, spot: Spot, saved: Saved) -> Written:
    return Written(
        key=post.key,
        title=post.title,
        fate=saved.fate,
        path=f"{spot.folder}/{ARTICLE_FILE}",
        is_page=post.page_path is not None,
        is_draft=post.status is not Status.PUBLISHED,
        is_undated=post.published is None
        and post.page_path is None
        and not saved.is_edited
        and saved.fate is not Fate.DELETED,
    )
