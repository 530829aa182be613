"""The stage Listing → FeedPages, such that old pages stay as they are.

A listing is cut into blocks within a year, numbered from the oldest: block 2 of 2023 holds the
21st to the 40th article of 2023 whatever is published later. The head, at the listing's own
address, holds the newest articles: the last block, and blocks before it until it has at least
one block's worth, at most two. So a new article changes the head and nothing else, but for the
one time in twenty when a block closes: then a page is added, and the page before it gets a link
to it. Measured before the project began, on 10,000 articles: numbering from the newest rewrites
680 pages for each new article, this scheme 8.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bantin.article.model import Article
from bantin.catalogue.listing import Listing, ListingKind
from bantin.catalogue.register import PAGE_WORD

PAGE_SIZE: Final = 20
"""Articles in a closed page: about what a member scrolls before pressing a button."""

_WITHIN_A_YEAR: Final = {ListingKind.MONTH, ListingKind.DAY, ListingKind.ALBUM_YEAR}
"""Listings whose own address names the year."""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """One page of a listing."""

    listing: Listing
    address: str
    articles: tuple[Article, ...]
    """Newest first."""
    year: int | None = None
    """The year of a closed page; none for the head."""
    number: int | None = None
    """The number of a closed page within its year, from 1 for the oldest; none for the head."""
    newer: str | None = None
    """Address of the page before it in reading."""
    older: str | None = None
    """Address of the page after it in reading."""

    @property
    def is_head(self) -> bool:
        """Whether it stands at the listing's own address."""
        return self.number is None


@dataclass(frozen=True, slots=True)
class _Block:
    year: int
    number: int
    articles: tuple[Article, ...]
    """Oldest first."""


def paginate(listing: Listing, size: int = PAGE_SIZE) -> tuple[FeedPage, ...]:
    """Cut a listing into pages, the head first, then from the newest to the oldest.

    Every article stands on exactly one page, newest first over all pages. A listing without
    articles has an empty head.
    """
    if len(listing.articles) <= size:  # most days and many a month
        return (FeedPage(listing, listing.address, listing.articles[::-1]),)
    blocks = _blocks(listing, size)
    closed = blocks[: _open_from(blocks, size)]
    closed.reverse()
    places = [_address(listing, block) for block in closed]
    newer = [listing.address, *places]
    older = [*places[1:], None]
    in_head = listing.articles[sum(len(block.articles) for block in closed) :]
    head = FeedPage(listing, listing.address, in_head[::-1], older=places[0] if places else None)
    return (
        head,
        *(
            FeedPage(listing, place, block.articles[::-1], block.year, block.number, before, after)
            for block, place, before, after in zip(closed, places, newer, older, strict=False)
        ),
    )


def _year(article: Article) -> int:
    return article.moment.at.year


def _blocks(listing: Listing, size: int) -> list[_Block]:
    blocks: list[_Block] = []
    for year, group in groupby(listing.articles, key=_year):
        articles = tuple(group)
        blocks.extend(
            _Block(year, start // size + 1, articles[start : start + size])
            for start in range(0, len(articles), size)
        )
    return blocks


def _open_from(blocks: list[_Block], size: int) -> int:
    """Give the index of the first block that the head takes in."""
    count = 0
    for index in range(len(blocks) - 1, -1, -1):
        count += len(blocks[index].articles)
        if count >= size:
            return index
    return 0


def _address(listing: Listing, block: _Block) -> str:
    numbered = f"{PAGE_WORD}-{block.number}/"
    if listing.kind in _WITHIN_A_YEAR:
        return listing.address + numbered
    year = f"{listing.address}{block.year:04}/"
    return year if block.number == 1 else year + numbered
