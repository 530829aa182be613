"""The stage articles + registers → Catalogue: what a site consists of, checked as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from bantin.article import schema
from bantin.article.model import Article, Moment, Status
from bantin.catalogue.addresses import article_address
from bantin.catalogue.categories import Categories
from bantin.catalogue.units import Units
from bantin.findings import Checked, Finding, as_notes, found
from bantin.text import nearest
from bantin.wording import findings as kinds


class Visibility(StrEnum):
    """Whether the public sees an article at a moment, and if not, why."""

    PUBLIC = "public"
    DRAFT = "draft"
    REVIEW = "review"
    FUTURE = "future"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All articles of one build, with the registers they refer to."""

    articles: tuple[Article, ...]
    """Oldest first; articles of the same moment by address."""
    units: Units
    categories: Categories


def reading_order(article: Article) -> tuple[Moment, str]:
    """Give the key by which articles are sorted: total, ties broken by address."""
    return article.moment, article_address(article)


def collect(
    articles: Iterable[Article], units: Units, categories: Categories, prefix: str
) -> Checked[Catalogue]:
    """Put articles and registers together.

    Args:
        articles: all articles that could be read.
        units: the register of units.
        categories: the register of categories.
        prefix: what stands before content paths in findings, as `content/`.

    Returns:
        The catalogue. Findings: units and categories that aren't in the registers, with the
        nearest that is; addresses and aliases claimed more than once, naming both files. An
        article whose publisher isn't known can't be shown, and is left out.
    """
    ordered = tuple(sorted(articles, key=reading_order))
    known_units = _Known(tuple(units.by_key))
    known_categories = _Known(tuple(categories.by_path))
    findings: list[Finding] = []
    for article in ordered:
        named = (
            *_unit_findings(article, known_units, prefix),
            *_category_findings(article, known_categories, prefix),
        )
        findings.extend(named if article.status is Status.PUBLISHED else as_notes(named))
    findings.extend(_address_findings(ordered, prefix))
    known = tuple(article for article in ordered if article.unit in units.by_key)
    return Checked(Catalogue(known, units, categories), tuple(findings))


def visibility(article: Article, now: datetime) -> Visibility:
    """Tell whether the public sees an article at a moment."""
    if article.status is Status.DRAFT:
        return Visibility.DRAFT
    if article.status is Status.REVIEW:
        return Visibility.REVIEW
    if article.moment.at > now:
        return Visibility.FUTURE
    if article.expires is not None and article.expires <= now.date():
        return Visibility.EXPIRED
    return Visibility.PUBLIC


class _Known:
    """Keys of a register; the nearest to an unknown one is searched once."""

    def __init__(self, keys: tuple[str, ...]) -> None:
        self.keys: Final = frozenset(keys)
        self._ordered: Final = keys
        self._nearest: Final[dict[str, str | None]] = {}

    def nearest(self, key: str) -> str | None:
        if key not in self._nearest:
            self._nearest[key] = nearest(key, self._ordered)
        return self._nearest[key]


def _unit_findings(article: Article, known: _Known, prefix: str) -> Iterable[Finding]:
    named = [(article.unit, schema.UNIT.key)]
    named.extend((key, schema.SUBJECTS.key) for key in article.subjects)
    for key, field in named:
        if key not in known.keys:
            line = article.lines.get(field)
            yield found(
                kinds.UNIT_UNKNOWN, prefix + article.path, line, known.nearest(key), unit=key
            )


def _category_findings(article: Article, known: _Known, prefix: str) -> Iterable[Finding]:
    line = article.lines.get(schema.CATEGORIES.key)
    for path in article.categories:
        if path not in known.keys:
            near = known.nearest(path)
            yield found(kinds.CATEGORY_UNKNOWN, prefix + article.path, line, near, category=path)


def _address_findings(ordered: tuple[Article, ...], prefix: str) -> Iterable[Finding]:
    """Report every address that more than one file claims, at each file after the first."""
    owners: dict[str, Article] = {}
    for article in ordered:
        address = article_address(article)
        owner = owners.setdefault(address, article)
        if owner is not article:
            line = article.lines.get(schema.SLUG.key) or article.lines.get(schema.DATE.key)
            yield _taken(article, line, address, owner, prefix)
    for article in ordered:
        line = article.lines.get(schema.ALIASES.key)
        for alias in article.aliases:
            owner = owners.setdefault(alias.rstrip("/") + "/", article)
            if owner is not article:
                yield _taken(article, line, alias, owner, prefix)


def _taken(
    article: Article, line: int | None, address: str, owner: Article, prefix: str
) -> Finding:
    other = prefix + owner.path
    path = prefix + article.path
    return found(kinds.ADDRESS_TAKEN, path, line, address=f"/{address}", other=other)
