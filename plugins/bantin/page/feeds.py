"""Feed pages: units, categories, months and days, as members scroll them.

A page is made from its plan, which holds all that it says. Pages that are closed say nothing that
a later post changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from bantin.catalogue import addresses
from bantin.catalogue.categories import Category
from bantin.catalogue.listing import ListingKind
from bantin.page.boxes import Box
from bantin.page.cards import Card, UnitView
from bantin.page.contact import contact_rows
from bantin.page.crumbs import Crumb
from bantin.page.facts import UnitFacts
from bantin.page.months import Feed, Month, month_groups
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.relations import UnitRelations
from bantin.page.sharing import SharedPicture, Sharing
from bantin.page.structured_data import Thing, crumbs_thing, organization_thing
from bantin.page.templates import Templates
from bantin.text import short_date


@dataclass(frozen=True, slots=True)
class UnitFrame:
    """What a unit's pages say besides their posts."""

    view: UnitView
    related: UnitRelations
    picture: SharedPicture | None


@dataclass(frozen=True, slots=True)
class CategoryFrame:
    """What a category's pages say besides their posts."""

    category: Category
    crumbs: tuple[Crumb, ...]
    """The way from the first category down to this one."""


@dataclass(frozen=True, slots=True)
class UnitHead:
    """What a unit's first page alone says."""

    facts: UnitFacts
    related: UnitRelations
    photo_count: int
    parent: UnitView | None


@dataclass(frozen=True, slots=True)
class CategoryHead:
    """What a category's first page alone says."""

    children: tuple[tuple[Category, int], ...]
    """The categories below it, and how many articles each has."""


Frame: TypeAlias = UnitFrame | CategoryFrame | None
Head: TypeAlias = UnitHead | CategoryHead | None


@dataclass(frozen=True, slots=True)
class FeedPlan:
    """All that a feed page is made from, besides the theme."""

    kind: ListingKind
    address: str
    is_head: bool
    year: int | None
    number: int | None
    cards: tuple[Card, ...]
    """Its posts, newest first."""
    totals: Mapping[Month, int]
    """Posts of the listing by month; nothing where a later article would change it."""
    newer: str | None
    older: str | None
    older_month: Month | None
    """The month of the first article that the older page shows."""
    earlier: Month | None
    """The month before, to which the last page of a month leads on."""
    is_fed: bool
    """Whether Atom and JSON feeds stand beside the page."""
    frame: Frame
    """None where a listing has nothing of its own but its posts: months and days."""
    head: Head
    boxes: tuple[Box, ...]

    @property
    def day(self) -> date | None:
        """The day of its newest post; none where there is none."""
        return self.cards[0].moment.day if self.cards else None

    @property
    def feed(self) -> Feed:
        """What the feed's partial needs."""
        groups = month_groups(self.cards, self.totals)
        return Feed(groups, self.newer, self.older, self.older_month, self.earlier, self.is_fed)


PERIOD_TEMPLATE: Final = "period.html"
CATEGORY_TEMPLATE: Final = "category.html"
UNIT_TEMPLATE: Final = "unit.html"
UNIT_HEADER: Final = "partials/unit-header.html"


def feed_page(plan: FeedPlan, templates: Templates) -> NewsPage:
    """Make a page of a listing."""
    if isinstance(plan.frame, UnitFrame):
        return _unit_page(plan, plan.frame, templates)
    if isinstance(plan.frame, CategoryFrame):
        return _category_page(plan, plan.frame, templates)
    return _period_page(plan, templates)


def _unit_page(plan: FeedPlan, frame: UnitFrame, templates: Templates) -> NewsPage:
    view = frame.view
    head = plan.head if isinstance(plan.head, UnitHead) else None
    title = _title(templates, plan, view.unit.name)
    content = piece(
        UNIT_TEMPLATE,
        is_head=plan.is_head,
        feed=plan.feed,
        title=title,
        unit=view,
        related=head.related if head is not None else frame.related,
        photo_count=head.photo_count if head is not None else None,
        contact=contact_rows(view.unit.contact),
        boxes=plan.boxes,
    )
    header = piece(
        UNIT_HEADER,
        unit=view,
        parent=frame.related.parent,
        facts=head.facts if head is not None else None,
    )
    page_head = PageHead(
        title,
        view.unit.description,
        sharing=Sharing(frame.picture),
        has_feed=plan.is_fed,
        things=_unit_things(view, head, templates, title),
    )
    return NewsPage(PageKind.UNIT, plan.address, page_head, content, header)


def _unit_things(
    view: UnitView, head: UnitHead | None, templates: Templates, title: str
) -> tuple[Thing, ...]:
    """Describe a unit, on its own page alone, and the way to each of its pages."""
    site = templates.site
    way = [Crumb(templates.say("tab_units"), addresses.UNITS)]
    if head is None:
        way.append(Crumb(view.unit.name, view.address))
    crumbs = crumbs_thing(site.url, templates.say("home"), way, title)
    if head is None:
        return (crumbs,)
    return (organization_thing(site.url, view, head.parent, site.icon), crumbs)


def _category_page(plan: FeedPlan, frame: CategoryFrame, templates: Templates) -> NewsPage:
    category = frame.category
    title = _title(templates, plan, category.name)
    content = piece(
        CATEGORY_TEMPLATE,
        feed=plan.feed,
        title=title,
        category=category,
        crumbs=frame.crumbs[:-1],
        children=plan.head.children if isinstance(plan.head, CategoryHead) else (),
        boxes=plan.boxes,
    )
    way = [Crumb(templates.say("tab_categories"), addresses.CATEGORIES)]
    way.extend(frame.crumbs[: -1 if plan.is_head else None])
    head = PageHead(
        title,
        category.description,
        has_feed=plan.is_fed,
        things=(crumbs_thing(templates.site.url, templates.say("home"), way, title),),
    )
    return NewsPage(PageKind.CATEGORY, plan.address, head, content)


def _period_page(plan: FeedPlan, templates: Templates) -> NewsPage:
    """Make a page of a month or a day, which has at least one post."""
    if plan.day is None:
        raise AssertionError(plan.address)
    is_day = plan.kind is ListingKind.DAY
    title = _part(templates, plan, _period(templates, plan.day, is_day=is_day))
    content = piece(
        PERIOD_TEMPLATE,
        feed=plan.feed,
        title=title,
        year=plan.day.year,
        month=Month(plan.day.year, plan.day.month) if is_day else None,
        boxes=plan.boxes,
    )
    return NewsPage(PageKind.ARCHIVE, plan.address, PageHead(title), content)


def _period(templates: Templates, day: date, *, is_day: bool) -> str:
    if is_day:
        return templates.say("day_title", day=short_date(day, templates.site.language))
    return templates.month_title(day.year, day.month)


def _title(templates: Templates, plan: FeedPlan, name: str) -> str:
    if plan.is_head:
        return name
    return templates.say("closed_page", name=name, year=plan.year, number=plan.number)


def _part(templates: Templates, plan: FeedPlan, name: str) -> str:
    if plan.is_head:
        return name
    return templates.say("month_part", name=name, number=plan.number)
