"""The fragment with the boxes that change with every article; pages load it once."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Final

from bantin.catalogue import addresses
from bantin.page.albums import Album
from bantin.page.archive import YearMonth, year_month
from bantin.page.boxes import CHANGING
from bantin.page.cards import Card
from bantin.page.edition import Edition
from bantin.page.news_page import NewsPage, PageHead, PageKind, piece
from bantin.page.templates import Templates

NEWEST: Final = 6
"""Articles in the box of the newest ones."""

DOCUMENTS: Final = 8
"""Documents in the box of those cited last."""

WEEK: Final = timedelta(days=6)
"""How long before the newest article's day an album may be that gives the photo of the week."""


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """An official document, and the newest article that cites it."""

    name: str
    card: Card


def boxes_fragment(edition: Edition, templates: Templates) -> Iterator[NewsPage]:
    """Give the page of the boxes that change; none where the site has turned on none."""
    kinds = [box.kind for box in edition.boxes if box.kind in CHANGING]
    if not kinds:
        return
    address = addresses.BOXES_FRAGMENT
    content = piece(
        "boxes.html",
        kinds=kinds,
        cards=[edition.cards[a.path] for a in reversed(edition.catalogue.articles[-NEWEST:])],
        album=photo_of_the_week(edition),
        month=_newest_month(edition),
        documents=newest_documents(edition),
    )
    head = PageHead(templates.say("more_info"), is_indexed=False)
    yield NewsPage(PageKind.FRAGMENT, address, head, content)


def photo_of_the_week(edition: Edition) -> Album | None:
    """Give the newest album among the articles of the last seven days, by the newest article."""
    articles = edition.catalogue.articles
    if not articles:
        return None
    earliest = articles[-1].moment.day - WEEK
    recent = (article for article in reversed(articles) if article.moment.day >= earliest)
    albums = (edition.albums.get(article.path) for article in recent)
    return next((album for album in albums if album is not None), None)


def _newest_month(edition: Edition) -> YearMonth | None:
    articles = edition.catalogue.articles
    if not articles:
        return None
    day = articles[-1].moment.day
    return year_month(edition, day.year, day.month)


def newest_documents(edition: Edition) -> tuple[CitedDocument, ...]:
    """Give the documents that the newest articles cite, each once."""
    return tuple(islice(_documents(edition), DOCUMENTS))


def _documents(edition: Edition) -> Iterator[CitedDocument]:
    seen: set[str] = set()
    for article in reversed(edition.catalogue.articles):
        for name in article.documents:
            if name not in seen:
                seen.add(name)
                yield CitedDocument(name, edition.cards[article.path])
