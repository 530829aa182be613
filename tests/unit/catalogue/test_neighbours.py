from collections.abc import Callable

from bantin.article.model import Article
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import list_articles
from bantin.catalogue.neighbours import RELATED, Neighbours, neighbours

UNITS = "tinh-doan: {name: A}"
CATEGORIES = "x: {name: X, children: {y: {name: Y}}}\nz: {name: Z}\n"


def names(articles: tuple[Article, ...]) -> str:
    return "".join(article.slug for article in articles)


def test_an_article_leads_to_those_before_and_after_and_to_its_like(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    in_x = [
        make_article(f"2023-10-{day:02}", "abcdefg"[day - 1], categories=("x/y",))
        for day in range(1, 8)
    ]
    alone = make_article("2023-10-08", "h", categories=("z",))
    without = make_article("2023-10-09", "i")
    wider = make_article("2023-10-10", "j", categories=("x", "z"))
    catalogue = make_catalogue((*in_x, alone, without, wider), UNITS, CATEGORIES)
    found = neighbours(catalogue, list_articles(catalogue))
    assert {article.slug: names(found[article.path].related) for article in catalogue.articles} == {
        "a": "edcb",
        "b": "edca",
        "c": "edba",
        "d": "ecba",
        "e": "dcba",
        "f": "edcb",
        "g": "fedc",
        "h": "j",
        "i": "",
        "j": "gfed",
    }
    assert RELATED == 4
    assert [found[article.path].previous for article in catalogue.articles] == [
        None,
        *catalogue.articles[:-1],
    ]
    assert [found[article.path].next for article in catalogue.articles] == [
        *catalogue.articles[1:],
        None,
    ]


def test_the_only_article_leads_nowhere(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    catalogue = make_catalogue((make_article(categories=("z",)),), UNITS, CATEGORIES)
    assert neighbours(catalogue, list_articles(catalogue)) == {
        "tin/2023/10/bai/index.md": Neighbours()
    }
