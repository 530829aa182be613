from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from bantin.article.model import Article
from bantin.catalogue.listing import Listing, ListingKind
from bantin.catalogue.pagination import PAGE_SIZE, FeedPage, paginate

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "pagination").glob("*.yml"))

ADDRESSES = {
    ListingKind.UNIT: "don-vi/a/",
    ListingKind.MONTH: "luu-tru/2023/01/",
    ListingKind.ALBUM_YEAR: "anh/2023/",
    ListingKind.UNIT_ALBUMS: "don-vi/a/anh/",
}


def shown(page: FeedPage) -> dict[str, object]:
    """Give a page as a golden file writes it."""
    values: dict[str, object] = {
        "address": page.address,
        "articles": [article.slug for article in page.articles],
        "year": None if page.year is None else str(page.year),
        "number": None if page.number is None else str(page.number),
        "newer": page.newer,
        "older": page.older,
    }
    return {name: value for name, value in values.items() if value is not None}


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_golden_paginations(
    file: Path,
    read_case: Callable[[Path, Iterable[str]], dict[str, Any]],
    make_article: Callable[..., Article],
) -> None:
    case = read_case(file, ("kind", "size", "articles", "pages"))
    articles = tuple(
        make_article(f"{year}-01-{day:02}", f"{year}-{day}")
        for year, count in case["articles"].items()
        for day in range(1, int(count) + 1)
    )
    kind = ListingKind(case.get("kind", "unit"))
    address = ADDRESSES[kind]
    listing = Listing(kind, "a", address, articles)
    pages = paginate(listing, int(case["size"]))
    assert [shown(page) for page in pages] == case["pages"]
    assert [page.is_head for page in pages] == [True, *[False] * (len(pages) - 1)]
    assert all(page.listing is listing for page in pages)


def test_a_page_holds_twenty(make_article: Callable[..., Article]) -> None:
    articles = tuple(make_article(f"2023-01-{day:02}", f"a{day}") for day in range(1, 32))
    listing = Listing(ListingKind.CATEGORY, "x", "chuyen-muc/x/", (*articles, *articles))
    assert PAGE_SIZE == 20
    assert [len(page.articles) for page in paginate(listing)] == [22, 20, 20]
