from collections.abc import Callable

from bantin.article.model import Article
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import list_articles
from bantin.catalogue.neighbours import RELATED, Neighbourhood, Neighbours

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
    near = Neighbourhood(catalogue, list_articles(catalogue))
    found = {article.path: near.of(article) for article in catalogue.articles}
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
    article = make_article(categories=("z",))
    catalogue = make_catalogue((article,), UNITS, CATEGORIES)
    near = Neighbourhood(catalogue, list_articles(catalogue))
    assert near.of(article) == Neighbours()
    assert near.around([article]) == (None, None, (("z", (article,)),))


def test_what_is_around_articles_holds_the_neighbours_of_each_and_little_more(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    articles = [
        make_article(f"2023-{day // 28 + 1:02}-{day % 28 + 1:02}", f"a{day}", categories=(path,))
        for day, path in enumerate(("x", "z") * 20)
    ]
    catalogue = make_catalogue(tuple(articles), UNITS, CATEGORIES)
    near = Neighbourhood(catalogue, list_articles(catalogue))
    around = near.around(catalogue.articles[20:24])
    assert (around.previous, around.next) == (catalogue.articles[19], catalogue.articles[24])
    assert {path: [articles.index(one) for one in alike] for path, alike in around.alike} == {
        "x": [12, 14, 16, 18, 20, 22],
        "z": [13, 15, 17, 19, 21, 23],
    }
    first = near.around(catalogue.articles[:1])
    assert [articles.index(one) for one in dict(first.alike)["x"]] == [0, 2, 4, 6, 8]
