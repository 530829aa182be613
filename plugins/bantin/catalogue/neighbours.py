"""Which articles an article's page leads to: the one before, the one after, and its like."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from bantin.article.model import Article
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import Listings

RELATED: Final = 4
"""Articles under «Tin cùng mục»."""


class Neighbours(NamedTuple):
    """The articles that an article's page links to."""

    previous: Article | None = None
    """The one published before it."""
    next: Article | None = None
    """The one published after it."""
    related: tuple[Article, ...] = ()
    """Others of its first category, newest first."""


class Surroundings(NamedTuple):
    """All articles that the neighbours of several articles in a row can be among."""

    previous: Article | None
    """The one before the first of them."""
    next: Article | None
    """The one after the last of them."""
    alike: tuple[tuple[str, tuple[Article, ...]], ...]
    """By each category that is the first of one of them: those of them that are in it, and those
    around that are related to them, oldest first."""


class Neighbourhood:
    """Finds the neighbours of a catalogue's articles.

    Related articles are the nearest older ones of the same category, so that a new article
    changes no older page but the one that gets it as its next; only the first few articles of
    a category, which have too few before them, look forward.
    """

    def __init__(self, catalogue: Catalogue, listings: Listings) -> None:
        """Take a catalogue and its listings."""
        self._articles: Final = catalogue.articles
        self._categories: Final = listings.categories
        self._places: Final = {a.path: place for place, a in enumerate(catalogue.articles)}

    def of(self, article: Article) -> Neighbours:
        """Give the neighbours of an article."""
        category = self._category(article)
        related = () if category is None else self._related(category, article)
        return Neighbours(self._beside(article, -1), self._beside(article, 1), related)

    def around(self, articles: Sequence[Article]) -> Surroundings:
        """Give what the neighbours of some articles, which follow each other, depend on."""
        ends: dict[str, tuple[Article, Article]] = {}
        for article in articles:
            category = self._category(article)
            if category is not None:
                ends[category] = (ends.get(category, (article,))[0], article)
        alike = tuple((category, self._alike(category, *ends[category])) for category in ends)
        return Surroundings(self._beside(articles[0], -1), self._beside(articles[-1], 1), alike)

    def _category(self, article: Article) -> str | None:
        return next((path for path in article.categories if path in self._categories), None)

    def _beside(self, article: Article, step: int) -> Article | None:
        place = self._places[article.path] + step
        return self._articles[place] if 0 <= place < len(self._articles) else None

    def _place_in(self, category: str, article: Article) -> int:
        places = self._places
        listed = self._categories[category].articles
        return bisect_left(listed, places[article.path], key=lambda other: places[other.path])

    def _related(self, category: str, article: Article) -> tuple[Article, ...]:
        articles, place = self._categories[category].articles, self._place_in(category, article)
        older = articles[max(0, place - RELATED) : place]
        newer = articles[place + 1 : place + 1 + RELATED - len(older)]
        return (*reversed(newer), *reversed(older))

    def _alike(self, category: str, first: Article, last: Article) -> tuple[Article, ...]:
        begin, end = self._place_in(category, first), self._place_in(category, last) + 1
        if begin < RELATED:  # the first few of a category look forward
            end = max(end, RELATED + 1)
        return self._categories[category].articles[max(0, begin - RELATED) : end]
