"""Which articles an article's page leads to: the one before, the one after, and its like."""

from itertools import pairwise
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


def neighbours(catalogue: Catalogue, listings: Listings) -> dict[str, Neighbours]:
    """Give the neighbours of every article, by the article's path.

    Related articles are the nearest older ones of the same category, so that a new article
    changes no older page but the one that gets it as its next; only the first few articles of
    a category, which have too few before them, look forward.
    """
    previous = {after.path: before for before, after in pairwise(catalogue.articles)}
    following = {before.path: after for before, after in pairwise(catalogue.articles)}
    places = {
        path: {article.path: place for place, article in enumerate(listing.articles)}
        for path, listing in listings.categories.items()
    }

    def related(article: Article) -> tuple[Article, ...]:
        category = next((path for path in article.categories if path in places), None)
        if category is None:
            return ()
        place = places[category][article.path]
        return _related(listings.categories[category].articles, place)

    return {
        article.path: Neighbours(
            previous.get(article.path), following.get(article.path), related(article)
        )
        for article in catalogue.articles
    }


def _related(articles: tuple[Article, ...], place: int) -> tuple[Article, ...]:
    older = articles[max(0, place - RELATED) : place]
    newer = articles[place + 1 : place + 1 + RELATED - len(older)]
    return (*reversed(newer), *reversed(older))
