"""Telling whether any article of a month stands otherwise than before, in one look at all of them.

A bundle holds all that the settings of its articles are made from. As long as it is the same as
in an earlier build, so are they, and needn't be made one by one: that took half the time of
finding out that nothing is new (10,000 articles).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from bantin.article.model import Article
from bantin.catalogue.neighbours import Neighbourhood
from bantin.page.albums import Album
from bantin.page.articles import (
    ARTICLE_TEMPLATE,
    ArticleSetting,
    article_setting,
    photos_of,
    readers_email,
)
from bantin.page.cards import Card, UnitView
from bantin.page.crumbs import Crumb
from bantin.page.edition import Edition
from bantin.page.news_page import Bundle, PageKind
from bantin.page.photos import Photos
from bantin.photo.picture import Picture

_PREFIX: Final = "articles:"


@dataclass(frozen=True, slots=True)
class ArticleBundle:
    """All that the settings of a month's articles are made from."""

    cards: tuple[Card, ...]
    """Oldest first."""
    previous: Card | None
    following: Card | None
    alike: tuple[tuple[str, tuple[Card, ...]], ...]
    """As the articles' surroundings have them."""
    crumbs: tuple[tuple[Crumb, ...], ...]
    """Of each category among the cards."""
    subjects: tuple[UnitView, ...]
    """The units that the articles are about."""
    beside: tuple[tuple[str, ...], ...]
    """Of each article: photos that its text leads to or that stand for its clips."""
    photos: Photos
    albums: tuple[Album | None, ...]
    email: str


@dataclass(frozen=True, slots=True)
class SetArticle:
    """An article in its setting."""

    article: Article
    setting: ArticleSetting

    @property
    def file(self) -> str:
        """The page's file, relative to the site."""
        return f"{self.setting.card.address}index.html"


def article_bundles(
    edition: Edition, beside: Mapping[str, tuple[str, ...]]
) -> Iterator[Bundle[SetArticle]]:
    """Give the articles of an edition in reading order, a month at a time.

    Args:
        edition: of the build.
        beside: photos that texts lead to or that stand for their clips, by the article's path.
    """
    near = Neighbourhood(edition.catalogue, edition.listings)
    for month in edition.listings.months.values():
        given = edition, month.articles, near, beside
        plan = partial(_set_articles, *given)
        name = f"{_PREFIX}{month.key}"
        yield Bundle(name, PageKind.ARTICLE, _value(*given), (ARTICLE_TEMPLATE,), plan)


def _set_articles(
    edition: Edition,
    articles: tuple[Article, ...],
    near: Neighbourhood,
    beside: Mapping[str, tuple[str, ...]],
) -> Iterator[SetArticle]:
    for article in articles:
        photos = beside.get(article.path, ())
        yield SetArticle(article, article_setting(edition, article, near.of(article), photos))


def _value(
    edition: Edition,
    articles: tuple[Article, ...],
    near: Neighbourhood,
    beside: Mapping[str, tuple[str, ...]],
) -> ArticleBundle:
    cards = tuple([edition.cards[article.path] for article in articles])
    around = near.around(articles)
    photos: dict[str, Picture | None] = {}
    for article in articles:
        photos.update(photos_of(article, beside.get(article.path, ()), edition.photos))
    named = dict.fromkeys(card.category.path for card in cards if card.category is not None)
    subjects = dict.fromkeys(key for article in articles for key in article.subjects)
    return ArticleBundle(
        cards,
        _card(edition, around.previous),
        _card(edition, around.next),
        tuple(
            (category, tuple([edition.cards[article.path] for article in alike]))
            for category, alike in around.alike
        ),
        tuple(edition.crumbs[path] for path in named),
        tuple(edition.units[key] for key in subjects if key in edition.units),
        tuple([beside.get(article.path, ()) for article in articles]),
        photos,
        tuple([edition.albums.get(article.path) for article in articles]),
        readers_email(edition),
    )


def _card(edition: Edition, article: Article | None) -> Card | None:
    return edition.cards[article.path] if article is not None else None
