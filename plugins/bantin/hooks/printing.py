"""Writing the pages of a press: beside each other where few are new, else by all workers.

To find out which pages are new takes longer than to make a few of them. So a worker looks through
the articles and feeds while this process looks through the listings; each makes what few pages it
finds new, in books of its own. Where one finds many, all workers make them afterwards.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final, TypeAlias

from bantin.findings import Finding
from bantin.hooks.press import Press
from bantin.hooks.relaying import relayed_beside
from bantin.phrase import Phrase
from bantin.site.article_pages import PlannedArticle, plan_articles, render_articles
from bantin.site.bodies import introductions
from bantin.site.ledger import Books
from bantin.site.machine_files import write_feeds
from bantin.site.pages import StalePage, render_pages, stale_pages
from bantin.site.workers import Forks
from bantin.site.writing import listing_pages, write_attachments
from bantin.wording import terminal as wording

FEW: Final = 64
"""New pages that one process makes while it is at it: they take it no longer than looking did."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was done for a press, in books of its own."""

    books: Books
    findings: tuple[Finding, ...]


_Part: TypeAlias = Callable[[Press], bool]
"""Writes a part of the pages if few of them are new; tells whether it did."""


def write_pages(press: Press, ended: Callable[[Phrase], None]) -> None:
    """Write every news page that isn't there as it should be.

    Args:
        press: what they are written with.
        ended: is told of each part of the work when it is done.
    """
    write_attachments(press.project, press.desk, press.ledger)
    proofs: Sequence[Proof | None] = (None, None, None)
    if press.ledger.knows_anything:
        with relayed_beside(press.workers, partial(_articles_and_feeds, press)) as others:
            listings = _proof(press, _few_listings)
            articles, feeds = others()
        proofs = (articles, listings, feeds)
        ended(wording.PROFILE_LOOKING)
    for proof, write_all, name in zip(
        proofs,
        (write_articles, write_listings, _feeds),
        (wording.PROFILE_ARTICLES, wording.PROFILE_LISTINGS, wording.PROFILE_FEEDS),
        strict=True,
    ):
        if proof is None:
            write_all(press)
        else:
            press.ledger.take(proof.books)
            press.findings.extend(proof.findings)
        ended(name)


def _articles_and_feeds(press: Press) -> tuple[Proof | None, Proof | None]:
    return _proof(press, _few_articles), _proof(press, _feeds)


def _proof(press: Press, part: _Part) -> Proof | None:
    """Write a part with books and findings of its own; give them, unless there was too much."""
    own = replace(press, ledger=press.ledger.branch(), findings=[], executor=Forks(1), workers=1)
    return Proof(own.ledger.books, tuple(own.findings)) if part(own) else None


def write_articles(press: Press) -> None:
    """Write the page of every article that isn't there as it should be."""
    _render_articles(press, plan_articles(press.edition, press.articles, press.ledger))


def _few_articles(press: Press) -> bool:
    planned = plan_articles(press.edition, press.articles, press.ledger)
    if len(planned) > FEW:
        return False
    _render_articles(press, planned)
    return True


def _render_articles(press: Press, planned: Sequence[PlannedArticle]) -> None:
    for done in render_articles(planned, press.articles, press.executor):
        press.findings.extend(done.findings)
        if done.lasts:
            press.ledger.made(done.file, done.key, done.answers)


def write_listings(press: Press) -> None:
    """Write every other news page that isn't there as it should be."""
    _render_listings(press, _stale_listings(press))


def _few_listings(press: Press) -> bool:
    stale = _stale_listings(press)
    if len(stale) > FEW:
        return False
    _render_listings(press, stale)
    return True


def _feeds(press: Press) -> bool:
    write_feeds(press.edition, press.desk, press.ledger)
    return True


def _stale_listings(press: Press) -> list[StalePage]:
    bodies, findings = introductions(press.project, press.articles.converter)
    press.findings.extend(findings)
    pages = listing_pages(press.edition, press.templates, bodies)
    return stale_pages(pages, press.desk, press.ledger)


def _render_listings(press: Press, stale: list[StalePage]) -> None:
    render_pages(stale, press.desk, press.executor, press.workers)
    for page in stale:
        press.ledger.made(page.planned.file, page.key)
