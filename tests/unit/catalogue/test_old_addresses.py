from collections.abc import Callable, Mapping

import pytest

from bantin.article.model import Article, Status
from bantin.catalogue.addresses import alias_file, file_at
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import list_articles
from bantin.catalogue.old_addresses import news_places, plan_redirects
from bantin.findings import Severity

MakeArticle = Callable[..., Article]
OWN = "content/tin/2023/10/bai/index.md"


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("cu/bai/", "cu/bai/index.html"),
        ("cu/bai", "cu/bai/index.html"),
        ("cu/bai.html", "cu/bai.html"),
        ("cu/bai.htm", "cu/bai.htm"),
        ("cu.html/", "cu.html/index.html"),
        ("xem.php", "xem.php/index.html"),
    ],
)
def test_the_file_of_an_old_address(alias: str, file: str) -> None:
    assert alias_file(alias) == file


@pytest.mark.parametrize(
    ("address", "file"), [("", "index.html"), ("tin/a/", "tin/a/index.html"), ("a.jpg", "a.jpg")]
)
def test_the_file_at_an_address(address: str, file: str) -> None:
    assert file_at(address) == file


def planned(
    aliases: tuple[str, ...], taken: Mapping[str, str], make_article: MakeArticle
) -> tuple[list[str], list[str]]:
    """Give the files of the redirects, and code and owner of each finding."""
    article = make_article(aliases=aliases, lines={"aliases": 7})
    plan = plan_redirects((article,), (), taken, "content/")
    assert plan.value is not None
    assert all((finding.path, finding.line) == (OWN, 7) for finding in plan.findings)
    return (
        [redirect.file for redirect in plan.value],
        [finding.text("vi").splitlines()[0].partition(": ")[2] for finding in plan.findings],
    )


@pytest.mark.parametrize(
    ("alias", "owner"),
    [
        ("gioi-thieu/", "content/gioi-thieu.md"),
        ("gioi-thieu", "content/gioi-thieu.md"),
        ("tep.html/x/", "content/tep.html"),
        ("anh/a.html", "content/anh/a.html/index.md"),
        ("sitemap.xml/", "bantin"),
        ("404.html", "bantin"),
        ("assets/bantin/site.css/", "bantin"),
        ("manh/tin-moi-nhat/", "bantin"),
    ],
)
def test_an_old_address_that_somebody_has(
    make_article: MakeArticle, alias: str, owner: str
) -> None:
    taken = {
        "gioi-thieu/index.html": "content/gioi-thieu.md",
        "tep.html": "content/tep.html",
        "anh/a.html/index.html": "content/anh/a.html/index.md",
        "sitemap.xml": "bantin",
    }
    files, findings = planned((alias, "con/trong/"), taken, make_article)
    assert files == ["con/trong/index.html"]
    assert findings == [f"địa chỉ cũ /{alias} đã là của {owner}; hãy bỏ nó khỏi «aliases»"]


@pytest.mark.parametrize("alias", [".git/x/", ".nojekyll", "a/.b/", ".html"])
def test_an_old_address_with_a_hidden_name_is_none(make_article: MakeArticle, alias: str) -> None:
    files, findings = planned((alias,), {}, make_article)
    assert files == []
    assert findings == [f"«/{alias}» không phải địa chỉ cũ trên trang này"]


def test_two_ways_to_write_one_old_address_are_one(make_article: MakeArticle) -> None:
    own = {"tin/2023/10/25/bai/index.html": OWN}
    aliases = ("cu/a", "cu/a/", "tin/2023/10/25/bai/")
    assert planned(aliases, own, make_article) == (["cu/a/index.html"], [])


def test_a_file_and_a_folder_of_one_name_within_an_article(make_article: MakeArticle) -> None:
    files, findings = planned(("a.html", "a.html/x/"), {}, make_article)
    assert files == ["a.html"]
    assert findings == [f"địa chỉ cũ /a.html/x/ đã là của {OWN}; hãy bỏ nó khỏi «aliases»"]


def test_an_old_address_claimed_twice_names_the_first(make_article: MakeArticle) -> None:
    first = make_article("2023-10-25", "a", aliases=("cu/a/",))
    second = make_article("2023-10-26", "b", aliases=("cu/a", "cu/b/"), lines={"aliases": 8})
    plan = plan_redirects((first, second), (), {}, "content/")
    assert plan.value is not None
    assert [redirect.article for redirect in plan.value] == [first, second]
    assert [finding.text("vi").splitlines()[0] for finding in plan.findings] == [
        "content/tin/2023/10/b/index.md:8: địa chỉ cũ /cu/a đã là của "
        "content/tin/2023/10/a/index.md; hãy bỏ nó khỏi «aliases»"
    ]


def test_articles_that_wait_get_notes_and_no_redirects(make_article: MakeArticle) -> None:
    shown = make_article("2023-10-26", "a", aliases=("cu/a/",))
    draft = make_article(
        "2023-10-25", "b", aliases=("cu/a/", "cu/b/", ".git/"), status=Status.DRAFT
    )
    plan = plan_redirects((shown,), (draft,), {}, "")
    assert plan.value is not None
    assert [redirect.file for redirect in plan.value] == ["cu/a/index.html"]
    assert [(f.kind.code, f.severity) for f in plan.findings] == [
        ("alias-taken", Severity.NOTE),
        ("alias-invalid", Severity.NOTE),
    ]


def test_the_places_of_listings(
    make_article: MakeArticle, make_catalogue: Callable[..., Catalogue]
) -> None:
    articles = (make_article(), make_article("2024-05-01", "co-anh", cover="a.jpg"))
    catalogue = make_catalogue(articles, "tinh-doan: {name: A}", "tin: {name: B}")
    assert set(news_places(list_articles(catalogue))) == {
        "",
        "don-vi/",
        "don-vi/tinh-doan/",
        "don-vi/tinh-doan/gioi-thieu/",
        "don-vi/tinh-doan/anh/",
        "anh/",
        "kha-nang-tiep-can/",
        "anh/2024/",
        "tin/2024/05/01/co-anh/anh/",
        "chuyen-muc/",
        "chuyen-muc/tin/",
        "luu-tru/",
        "luu-tru/2023/",
        "luu-tru/2023/10/",
        "luu-tru/2023/10/25/",
        "luu-tru/2024/",
        "luu-tru/2024/05/",
        "luu-tru/2024/05/01/",
    }
