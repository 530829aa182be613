"""Listings hold what belongs to them, and old pages stay as they are when articles are added."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import TypeAlias

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from bantin.article.model import Article, Moment
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import Listing, ListingKind, Listings, list_articles
from bantin.catalogue.neighbours import RELATED, Neighbourhood, Neighbours
from bantin.catalogue.pagination import FeedPage, paginate
from bantin.text import VIETNAM

MakeCatalogue: TypeAlias = Callable[..., Catalogue]
Parents: TypeAlias = dict[str, str | None]
FIRST = date(2021, 11, 1)
LAST = date(2024, 3, 1)

sizes = st.integers(1, 6)
# crowded days and lone ones, and more at the turn of a year
days = st.one_of(
    st.dates(FIRST, LAST),
    st.sampled_from([FIRST, date(2022, 12, 31), date(2023, 1, 1), date(2023, 1, 2), LAST]),
)


def article_of(day: date, number: int, **fields: object) -> Article:
    moment = Moment(datetime(day.year, day.month, day.day, tzinfo=VIETNAM), has_clock=False)
    name = f"bai-{number:03}"
    values: dict[str, object] = {"unit": "u0", "subjects": (), "categories": (), **fields}
    return Article(f"tin/{name}/index.md", name, moment, slug=name, **values)  # type: ignore[arg-type]


def listing_of(articles: list[Article]) -> Listing:
    ordered = sorted(articles, key=lambda article: (article.moment.day, article.slug))
    return Listing(ListingKind.UNIT, "a", "don-vi/a/", tuple(ordered))


listings = st.lists(days, max_size=40).map(
    lambda given: listing_of([article_of(day, number) for number, day in enumerate(given)])
)


def contents(page: FeedPage) -> tuple[object, ...]:
    """Give all of a page that its reader sees."""
    return page.articles, page.year, page.number, page.newer, page.older


@given(listings, sizes)
def test_pages_part_a_listing_newest_first(listing: Listing, size: int) -> None:
    pages = paginate(listing, size)
    assert [a for page in pages for a in page.articles] == list(reversed(listing.articles))
    head, *closed = pages
    assert head.address == listing.address
    assert min(size, len(listing.articles)) <= len(head.articles) < 2 * size
    assert len({page.address for page in pages}) == len(pages)
    assert all(0 < len(page.articles) <= size for page in closed)
    for page in closed:
        assert {article.moment.day.year for article in page.articles} == {page.year}
    for year in {page.year for page in closed}:
        numbers = [page.number for page in closed if page.year == year]
        assert numbers == list(range(len(numbers), 0, -1))
    links = [(page.newer, page.address, page.older) for page in pages]
    addresses = [None, *(page.address for page in pages), None]
    assert links == list(zip(addresses, addresses[1:], addresses[2:], strict=False))


@given(listings, sizes, st.integers(0, 400))
@settings(max_examples=300)
def test_a_newest_article_changes_the_head_and_closes_at_most_one_page(
    listing: Listing, size: int, later: int
) -> None:
    last = listing.articles[-1].moment.day if listing.articles else FIRST
    new = article_of(last + timedelta(later), 999)
    before = {page.address: contents(page) for page in paginate(listing, size)}
    pages = paginate(listing_of([*listing.articles, new]), size)
    after = {page.address: contents(page) for page in pages}
    changed = {address for address in before if before[address] != after.get(address)}
    closed = [page for page in pages if page.address not in before]
    assert len(closed) <= 1
    allowed = {listing.address} | {page.older for page in closed if page.older is not None}
    assert changed <= allowed
    for address in changed - {listing.address}:
        assert before[address][:3] == after[address][:3]  # its articles stay: a link changes


@given(listings.filter(lambda listing: listing.articles != ()), sizes, days)
@settings(max_examples=300)
def test_a_back_dated_article_changes_its_year_and_what_is_next_to_it(
    listing: Listing, size: int, day: date
) -> None:
    before = paginate(listing, size)
    after = paginate(listing_of([*listing.articles, article_of(day, 999)]), size)
    old = {page.address: contents(page) for page in before}
    new = {page.address: contents(page) for page in after}
    changed = {address for address in old | new if old.get(address) != new.get(address)}
    touched = {page.address for page in (*before, *after) if page.is_head or page.year == day.year}
    beside = {
        address
        for page in (*before, *after)
        if page.address in touched
        for address in (page.newer, page.older)
    }
    assert changed <= touched | beside
    assert old.keys() <= new.keys()
    for address in changed - touched:
        if address in old:
            assert old[address][:3] == new[address][:3]


@st.composite
def forests(draw: st.DrawFn, letter: str) -> Parents:
    """Give keys, each with an earlier one or none above it."""
    parents: Parents = {}
    for number in range(draw(st.integers(1, 7))):
        above = st.sampled_from(list(parents)) if parents else st.nothing()
        parents[f"{letter}{number}"] = draw(st.one_of(st.none(), above))
    return parents


def path_of(key: str, parents: Parents) -> str:
    parent = parents[key]
    return key if parent is None else f"{path_of(parent, parents)}/{key}"


def register(parents: Parents) -> str:
    rows = {key: {"name": key} | ({"parent": up} if up else {}) for key, up in parents.items()}
    return yaml.safe_dump(rows)


@st.composite
def sites(draw: st.DrawFn) -> tuple[Parents, Parents, list[Article]]:
    units, rubrics = draw(forests("u")), draw(forests("c"))
    paths = [path_of(key, rubrics) for key in rubrics]
    articles = []
    for number, day in enumerate(draw(st.lists(days, max_size=12))):
        unit = draw(st.sampled_from(sorted(units)))
        others = [key for key in units if key != unit]
        subjects = st.lists(st.sampled_from(others), unique=True) if others else st.just([])
        categories = st.lists(st.sampled_from(paths), unique=True, max_size=3)
        articles.append(
            article_of(
                day,
                number,
                unit=unit,
                subjects=tuple(draw(subjects)),
                categories=tuple(draw(categories)),
            )
        )
    return units, rubrics, articles


def is_within(key: str | None, above: str, parents: Parents) -> bool:
    """Tell by walking up whether a key is another, or below it."""
    while key is not None:
        if key == above:
            return True
        key = parents[key]
    return False


@given(sites())
def test_an_article_stands_where_it_belongs_and_nowhere_else(
    make_catalogue: MakeCatalogue, site: tuple[Parents, Parents, list[Article]]
) -> None:
    units, rubrics, articles = site
    catalogue = make_catalogue(articles, register(units), register(rubrics))
    found = list_articles(catalogue)
    ordered = sorted(articles, key=lambda article: (article.moment.day, article.slug))
    assert found.units.keys() == units.keys()
    for key, listing in found.units.items():
        assert list(listing.articles) == [
            article
            for article in ordered
            if any(is_within(unit, key, units) for unit in (article.unit, *article.subjects))
        ]
    assert found.categories.keys() == {path_of(key, rubrics) for key in rubrics}
    for path, listing in found.categories.items():
        assert list(listing.articles) == [
            article
            for article in ordered
            if any(f"{named}/".startswith(f"{path}/") for named in article.categories)
        ]
    for length, group in ((7, found.months), (10, found.days)):
        dates = [article.moment.day.isoformat()[:length] for article in ordered]
        assert list(group) == sorted(set(dates))
        for key, listing in group.items():
            assert list(listing.articles) == [
                article for article, day in zip(ordered, dates, strict=True) if day == key
            ]
    assert all(listing.key == key for key, listing in found.units.items())
    addresses = [listing.address for listing in found.all()]
    assert len(set(addresses)) == len(addresses)


def neighbours(catalogue: Catalogue, listings: Listings) -> dict[str, Neighbours]:
    near = Neighbourhood(catalogue, listings)
    return {article.path: near.of(article) for article in catalogue.articles}


@given(sites(), st.data())
def test_what_is_around_some_articles_tells_the_neighbours_of_each(
    make_catalogue: MakeCatalogue, site: tuple[Parents, Parents, list[Article]], data: st.DataObject
) -> None:
    units, rubrics, articles = site
    catalogue = make_catalogue(articles, register(units), register(rubrics))
    count = len(catalogue.articles)
    begin = data.draw(st.integers(0, max(count - 1, 0)))
    some = catalogue.articles[begin : data.draw(st.integers(begin + 1, max(count, begin + 1)))]
    if not some:
        return
    near = Neighbourhood(catalogue, list_articles(catalogue))
    around = near.around(some)
    there = {article.path for _, alike in around.alike for article in alike}
    for article in some:
        found = near.of(article)
        assert {one.path for one in found.related} <= there
    assert near.of(some[0]).previous == around.previous
    assert near.of(some[-1]).next == around.next


@given(sites(), st.data())
def test_a_new_article_changes_few_neighbours(
    make_catalogue: MakeCatalogue, site: tuple[Parents, Parents, list[Article]], data: st.DataObject
) -> None:
    units, rubrics, articles = site
    paths = sorted(path_of(key, rubrics) for key in rubrics)
    named = tuple(data.draw(st.lists(st.sampled_from(paths), unique=True, max_size=2)))
    new = article_of(LAST, 999, categories=named)
    old_catalogue = make_catalogue(articles, register(units), register(rubrics))
    new_catalogue = make_catalogue([*articles, new], register(units), register(rubrics))
    old_listings = list_articles(old_catalogue)
    before = neighbours(old_catalogue, old_listings)
    after = neighbours(new_catalogue, list_articles(new_catalogue))
    changed = {path for path in before if before[path] != after[path]}
    newest = {article.path for article in old_catalogue.articles[-1:]}
    few = {
        article.path
        for path, listing in old_listings.categories.items()
        if any(f"{name}/".startswith(f"{path}/") for name in named)
        for article in listing.articles[:RELATED]
    }
    assert changed <= newest | few
    for path, found in after.items():
        assert len(found.related) <= RELATED
        assert path not in {article.path for article in found.related}
        moments = [article.moment for article in found.related]
        assert moments == sorted(moments, reverse=True)
