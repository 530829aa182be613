from collections.abc import Callable
from datetime import date

import pytest

from bantin.article.model import Article
from bantin.catalogue import addresses


def test_addresses_are_those_of_the_design(make_article: Callable[..., Article]) -> None:
    day = date(2023, 10, 5)
    article = make_article("2023-10-05 09:10", slug="kiem-tra-doan-toa-an")
    assert addresses.article_address(article) == "tin/2023/10/05/kiem-tra-doan-toa-an/"
    assert addresses.unit_address("doan-khoi") == "don-vi/doan-khoi/"
    assert addresses.introduction_address("doan-khoi") == "don-vi/doan-khoi/gioi-thieu/"
    assert addresses.album_address(article) == "tin/2023/10/05/kiem-tra-doan-toa-an/anh/"
    assert addresses.unit_albums_address("doan-khoi") == "don-vi/doan-khoi/anh/"
    assert addresses.album_year_address(2023) == "anh/2023/"
    assert addresses.category_address("a/b") == "chuyen-muc/a/b/"
    assert addresses.year_address(2023) == "luu-tru/2023/"
    assert addresses.month_address(2023, 1) == "luu-tru/2023/01/"
    assert addresses.day_address(day) == "luu-tru/2023/10/05/"


def test_early_years_have_four_digits_too(make_article: Callable[..., Article]) -> None:
    assert addresses.article_address(make_article("0023-10-05")) == "tin/0023/10/05/bai/"
    assert addresses.album_year_address(23) == "anh/0023/"
    assert addresses.year_address(23) == "luu-tru/0023/"
    assert addresses.month_address(23, 10) == "luu-tru/0023/10/"
    assert addresses.day_address(date(23, 10, 5)) == "luu-tru/0023/10/05/"


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("", "", "./"),
        ("", "tin/a/", "tin/a/"),
        ("404.html", "", "./"),
        ("tin/a/", "", "../../"),
        ("tin/a/", "tin/a/", "../../tin/a/"),
        ("don-vi/a/", "don-vi/b/bia.jpg", "../../don-vi/b/bia.jpg"),
    ],
)
def test_links_between_addresses(start: str, target: str, link: str) -> None:
    assert addresses.relative(start, target) == link
