"""A made-up archive: ten years of a provincial union's news, the same for every tool measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache
from random import Random
from typing import Final

from prose import Scene, Writer, document_number
from registers import CATEGORIES, Category, Unit, make_units
from sentences import Material, read_material

from bantin.text import SLUG_LENGTH, slugify

FIRST_DAY: Final = date(2016, 1, 1)
DAYS: Final = 3650
VIETNAM: Final = timezone(timedelta(hours=7))

_PINNED: Final = (12, 45, 130)
"""How many articles before the last ones are pinned."""
_ALIASED_UNTIL: Final = 2020
_ALIASED: Final = 10
"""Of the old articles, one in so many has an old address."""

_LONGEST: Final = SLUG_LENGTH - len("-999999")
"""Letters of a title in a slug, so that its number isn't cut off."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article, as every tool gets it."""

    slug: str
    title: str
    moment: datetime
    unit: str
    """Key of its publisher."""
    subjects: tuple[str, ...]
    categories: tuple[str, ...]
    authors: tuple[tuple[str, str], ...]
    """Names and offices, which may be empty."""
    summary: str
    """Empty where the first paragraph is the summary."""
    tags: tuple[str, ...]
    pin: bool
    alias: str
    """An old address, or empty."""
    event: date | None
    documents: tuple[str, ...]
    body: str
    """Markdown; `prose.EARLIER` stands for the address of the article at `earlier`."""
    earlier: int | None
    """Place in the corpus of an article that the body leads to."""

    @property
    def address(self) -> str:
        """Its address on the site, from the root on."""
        return f"/tin/{self.moment:%Y/%m/%d}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Corpus:
    """A whole archive."""

    units: tuple[Unit, ...]
    categories: tuple[Category, ...]
    articles: tuple[Article, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is drawn of an article before its text, so that others can lead to it."""

    title: str
    moment: datetime
    unit: Unit
    theme: str


def make_corpus(count: int, seed: int = 1) -> Corpus:
    """Make an archive of `count` articles; the same seed gives the same archive."""
    units = make_units()
    plans = [_plan(number, count, seed, units) for number in range(count)]
    return Corpus(
        units=units,
        categories=CATEGORIES,
        articles=tuple(_article(number, plans, seed, units) for number in range(count)),
    )


@cache
def _material() -> Material:
    return read_material()


def _writer(plan: _Plan, dice: Random) -> Writer:
    theme = _material().themes[plan.theme]
    return Writer(_material(), Scene(plan.unit.short, plan.moment.date(), theme), dice)


def _plan(number: int, count: int, seed: int, units: Sequence[Unit]) -> _Plan:
    dice = Random(f"{seed} {number} plan")
    # the minutes grow with the number, so that articles of one day keep their order
    start = datetime(FIRST_DAY.year, FIRST_DAY.month, FIRST_DAY.day, 7, tzinfo=VIETNAM)
    share = number * DAYS / count
    moment = start + timedelta(days=int(share), minutes=int(share % 1 * 14 * 60))
    plan = _Plan("", moment, _publisher(dice, units), dice.choice(list(_material().themes)))
    return _Plan(_writer(plan, dice).title(), moment, plan.unit, plan.theme)


def _publisher(dice: Random, units: Sequence[Unit]) -> Unit:
    """Give a unit; the higher it stands, the more it publishes."""
    return dice.choices(units, [unit.weight for unit in units])[0]


def _article(number: int, plans: Sequence[_Plan], seed: int, units: Sequence[Unit]) -> Article:
    plan = plans[number]
    dice = Random(f"{seed} {number} text")
    writer = _writer(plan, dice)
    earlier = dice.randrange(max(0, number - 400), number) if number else None
    others = [unit.key for unit in units if unit.key != plan.unit.key]
    tags = writer.scene.theme.tags
    moment = plan.moment
    is_old = moment.year < _ALIASED_UNTIL
    return Article(
        slug=f"{slugify(plan.title)[:_LONGEST].rstrip('-')}-{number}",
        title=plan.title,
        moment=moment,
        unit=plan.unit.key,
        subjects=tuple(dice.sample(others, dice.choice((0, 0, 0, 1, 1, 2, 3)))),
        categories=_categories(plan.theme, dice),
        authors=_authors(dice),
        summary=writer.summary() if dice.random() < 0.3 else "",
        tags=tuple(dice.sample(tags, dice.randrange(1, len(tags) + 1))),
        pin=len(plans) - number in _PINNED,
        alias=f"/tin-tuc/{moment.year}/bai-{number}/" if is_old and not number % _ALIASED else "",
        event=moment.date() - timedelta(days=dice.randrange(3)) if dice.random() < 0.4 else None,
        documents=tuple(document_number(dice) for _ in range(dice.choice((0, 0, 0, 1, 2)))),
        body=writer.body(plans[earlier].title if earlier is not None else ""),
        earlier=earlier,
    )


def _categories(theme: str, dice: Random) -> tuple[str, ...]:
    others = [category.path for category in CATEGORIES if category.path != theme]
    return (theme, dice.choice(others)) if dice.random() < 0.2 else (theme,)


def _authors(dice: Random) -> tuple[tuple[str, str], ...]:
    slots = _material().slots
    names = dice.sample(slots["signer"], dice.choice((0, 1, 1, 1, 2)))
    return tuple(
        (name, dice.choice(slots["office"]) if dice.random() < 0.4 else "") for name in names
    )
