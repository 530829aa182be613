"""The stage articles + registers → Catalogue: what a site consists of, checked as a whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import itemgetter

from bantin.article import schema
from bantin.article.fields import Known
from bantin.article.model import Article, Status
from bantin.catalogue.addresses import article_address
from bantin.catalogue.categories import Categories
from bantin.catalogue.units import Units
from bantin.findings import Checked, Finding, as_notes, found
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
        nearest that is; addresses claimed more than once, naming both files. An article whose
        publisher isn't known, or whose address is another's, can't be shown and is left out.
    """
    addressed = [(_in_reading_order(article), article) for article in articles]
    addressed.sort(key=itemgetter(0))
    ordered = tuple([article for _, article in addressed])
    findings = list(reference_findings(ordered, units, categories, prefix))
    owners = _owners((order[-1], article) for order, article in addressed)
    rivals = _rivals(ordered, owners)
    findings.extend(_address_findings(rivals, owners, prefix))
    without_place = {article.path for article in rivals}
    known = tuple(
        article
        for article in ordered
        if article.unit in units.by_key and article.path not in without_place
    )
    return Checked(Catalogue(known, units, categories), tuple(findings))


def reference_findings(
    articles: Iterable[Article], units: Units, categories: Categories, prefix: str
) -> Iterable[Finding]:
    """Find units and categories that aren't in the registers, with the nearest that is.

    Units and categories may have been named, or called by the last part of their path.
    """
    known_units = Known(tuple(units.by_key), {unit.name: key for key, unit in units.by_key.items()})
    leaves = {path.rpartition("/")[2]: path for path in categories.by_path}
    names = {category.name: path for path, category in categories.by_path.items()}
    known_categories = Known(tuple(categories.by_path), {**leaves, **names})
    for article in articles:
        if _is_right(article, units, categories):
            continue
        named = (
            *_unit_findings(article, known_units, prefix),
            *_category_findings(article, known_categories, prefix),
        )
        yield from named if article.status is Status.PUBLISHED else as_notes(named)


def _is_right(article: Article, units: Units, categories: Categories) -> bool:
    """Tell whether an article names only units and categories that there are."""
    return (
        article.unit in units.by_key
        and all(key in units.by_key for key in article.subjects)
        and all(path in categories.by_path for path in article.categories)
    )


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


def _unit_findings(article: Article, known: Known, prefix: str) -> Iterable[Finding]:
    # of an article that names none its own lines have told
    named = [(article.unit, schema.UNIT.key)] if article.unit else []
    named.extend((key, schema.SUBJECTS.key) for key in article.subjects)
    for key, field in named:
        if key not in known.keys:
            line = article.lines.get(field)
            yield found(
                kinds.UNIT_UNKNOWN, prefix + article.path, line, known.nearest(key), unit=key
            )


def _category_findings(article: Article, known: Known, prefix: str) -> Iterable[Finding]:
    line = article.lines.get(schema.CATEGORIES.key)
    for path in article.categories:
        if path not in known.keys:
            near = known.nearest(path)
            yield found(kinds.CATEGORY_UNKNOWN, prefix + article.path, line, near, category=path)


def _in_reading_order(article: Article) -> tuple[datetime, bool, str]:
    """Give the key by which articles are sorted: total, ties broken by address."""
    # a moment compares as its parts do, but several times slower
    return article.moment.at, article.moment.has_clock, article_address(article)


def _owners(addressed: Iterable[tuple[str, Article]]) -> dict[str, Article]:
    """Give who has which address: the oldest of those that claim it, a published one if any."""
    owners: dict[str, Article] = {}
    for address, article in sorted(
        addressed, key=lambda one: one[1].status is not Status.PUBLISHED
    ):
        owners.setdefault(address, article)
    return owners


def _rivals(ordered: tuple[Article, ...], owners: dict[str, Article]) -> tuple[Article, ...]:
    """Give the articles whose address is another's."""
    if len(owners) == len(ordered):
        return ()
    return tuple(one for one in ordered if owners[article_address(one)] is not one)


def _address_findings(
    rivals: tuple[Article, ...], owners: dict[str, Article], prefix: str
) -> Iterable[Finding]:
    """Report every address that more than one file claims, at each file that hasn't got it."""
    for article in rivals:
        address = article_address(article)
        line = article.lines.get(schema.SLUG.key) or article.lines.get(schema.DATE.key)
        taken = _taken(article, line, address, owners[address], prefix)
        yield from (taken,) if article.status is Status.PUBLISHED else as_notes((taken,))


def _taken(
    article: Article, line: int | None, address: str, owner: Article, prefix: str
) -> Finding:
    other = prefix + owner.path
    path = prefix + article.path
    return found(kinds.ADDRESS_TAKEN, path, line, address=f"/{address}", other=other)
