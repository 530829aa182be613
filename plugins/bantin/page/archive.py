"""Pages of the archive: all years, and one year with its months and calendars."""

from calendar import Calendar
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from bantin.catalogue import addresses
from bantin.catalogue.categories import Category
from bantin.page.albums import albums_in
from bantin.page.edition import Edition
from bantin.page.months import Month
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.templates import Templates

PICTURES: Final = 9
"""Albums of whose covers a year's page shows the newest."""

_BAR: Final = 40
_STEP: Final = 52
_FIRST: Final = 14
_GROUND: Final = 180
_HIGHEST: Final = 150
"""The chart of months, 640 by 220: widths and heights in units of its view box."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of a calendar, and how many articles it has."""

    day: date
    count: int

    @property
    def address(self) -> str:
        """Its page in the archive."""
        return addresses.day_address(self.day)


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month of a year's page."""

    month: Month
    count: int
    weeks: tuple[tuple[CalendarDay | None, ...], ...]
    """Seven places a week, Monday first; none for days of other months."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A month's place in the chart of a year."""

    month: int
    count: int
    left: int
    top: int
    height: int
    """The units are those of the chart's view box."""

    @property
    def middle(self) -> int:
        """Where its labels stand."""
        return self.left + _BAR // 2


@dataclass(frozen=True, slots=True)
class YearCount:
    """A year, and how many articles it has."""

    year: int
    count: int

    @property
    def address(self) -> str:
        """Its page."""
        return addresses.year_address(self.year)


def archive_pages(edition: Edition, templates: Templates) -> Iterator[NewsPage]:
    """Give the archive's own page and the page of each year that has articles."""
    counts = Counter(article.moment.at.year for article in edition.catalogue.articles)
    years = [YearCount(year, counts[year]) for year in sorted(counts, reverse=True)]
    content = piece("archive.html", years=years, boxes=edition.boxes)
    head = PageHead(templates.say("archive_title"))
    yield NewsPage(PageKind.ARCHIVE, addresses.ARCHIVE, head, content)
    by_category = _by_category(edition)
    units = _units_by_year(edition)
    for year in years:
        categories = [
            (category, by_category[year.year, category.path])
            for category in edition.catalogue.categories.by_path.values()
            if by_category[year.year, category.path] and "/" not in category.path
        ]
        yield _year_page(edition, templates, year, years, categories, len(units[year.year]))


def _by_category(edition: Edition) -> Counter[tuple[int, str]]:
    counts: Counter[tuple[int, str]] = Counter()
    for path, listing in edition.listings.categories.items():
        years = Counter(article.moment.at.year for article in listing.articles)
        counts.update({(year, path): count for year, count in years.items()})
    return counts


def _year_page(  # noqa: PLR0913 - a year says as much
    edition: Edition,
    templates: Templates,
    year: YearCount,
    years: list[YearCount],
    categories: list[tuple[Category, int]],
    unit_count: int,
) -> NewsPage:
    known = [other.year for other in years]
    months = [year_month(edition, year.year, month) for month in range(1, 13)]
    listing = edition.listings.album_years.get(f"{year.year:04}")
    albums = tuple(albums_in(listing, edition.albums)) if listing is not None else ()
    photo_count = sum(album.count for album in albums)
    facts = {"articles": year.count, "photos": photo_count, "units": unit_count}
    content = piece(
        "year.html",
        year=year,
        months=months,
        bars=bars(tuple(entry.count for entry in months)),
        albums=albums[: -PICTURES - 1 : -1],
        album_year=addresses.album_year_address(year.year),
        photo_count=photo_count,
        unit_count=unit_count,
        earlier=next((other for other in known if other < year.year), None),
        later=next((other for other in reversed(known) if other > year.year), None),
        years=years,
        categories=categories,
        boxes=edition.boxes,
    )
    title = templates.say("year_title", year=year.year)
    head = PageHead(title, f"{title}: {templates.say('year_facts', **facts)}")
    return NewsPage(PageKind.ARCHIVE, year.address, head, content)


def _units_by_year(edition: Edition) -> dict[int, set[str]]:
    """Give the units that published in each year."""
    units: dict[int, set[str]] = defaultdict(set)
    for article in edition.catalogue.articles:
        units[article.moment.at.year].add(article.unit)
    return units


def bars(counts: tuple[int, ...]) -> tuple[Bar, ...]:
    """Give the bars of a chart of months; the month with the most articles has the highest."""
    most = max(counts, default=0)
    return tuple(_bar(place, count, most) for place, count in enumerate(counts))


def _bar(place: int, count: int, most: int) -> Bar:
    height = -(-_HIGHEST * count // most) if most else 0
    return Bar(place + 1, count, _FIRST + place * _STEP, _GROUND - height, height)


def year_month(edition: Edition, year: int, month: int) -> YearMonth:
    """Give a month with its calendar; without weeks where it has no articles."""
    listing = edition.listings.months.get(f"{year:04}-{month:02}")
    if listing is None:
        return YearMonth(Month(year, month), 0, ())
    weeks = tuple(
        tuple(_calendar_day(edition, day, month) for day in week)
        for week in Calendar().monthdatescalendar(year, month)
    )
    return YearMonth(Month(year, month), len(listing.articles), weeks)


def _calendar_day(edition: Edition, day: date, month: int) -> CalendarDay | None:
    if day.month != month:
        return None
    listing = edition.listings.days.get(day.isoformat())
    return CalendarDay(day, len(listing.articles) if listing else 0)
