from collections.abc import Callable
from datetime import date, datetime

import pytest

from bantin.article.model import Article, Status
from bantin.catalogue.catalogue import Visibility, collect, visibility
from bantin.catalogue.categories import read_categories
from bantin.catalogue.units import read_units
from bantin.findings import Checked, Severity
from bantin.text import VIETNAM

MakeArticle = Callable[..., Article]
UNITS = read_units("tinh-doan: {name: A}\ndoan-toa-an: {name: B}", "don-vi.yml").value
CATEGORIES = read_categories("phong-trao: {name: A, children: {he: {name: B}}}", "x").value


def collected(*articles: Article) -> tuple[list[str], list[str]]:
    """Give the articles' paths and the findings of a catalogue."""
    assert UNITS is not None
    assert CATEGORIES is not None
    checked = collect(articles, UNITS, CATEGORIES, "content/")
    assert isinstance(checked, Checked)
    assert checked.value is not None
    assert (checked.value.units, checked.value.categories) == (UNITS, CATEGORIES)
    return (
        [article.path for article in checked.value.articles],
        [finding.text("vi") for finding in checked.findings],
    )


def test_articles_are_oldest_first_then_by_address(make_article: MakeArticle) -> None:
    late = make_article("2023-10-25 09:10", "a")
    early = make_article("2023-10-25 09:09", "b")
    day = make_article("2023-10-25", "d")
    same = make_article("2023-10-25", "c")
    old = make_article("1999-12-31 23:59", "z")
    paths, findings = collected(late, early, day, same, old)
    assert paths == [article.path for article in (old, same, day, early, late)]
    assert findings == []


def test_units_and_categories_that_are_not_registered(make_article: MakeArticle) -> None:
    article = make_article(
        unit="tinh-đoàn",
        subjects=("doan-toaan", "doan-toa-an", "xyz"),
        categories=("phong-trao/he", "phong-trao/hè", "phong-trao", "he"),
        lines={"unit": 4, "subjects": 5, "categories": 6},
    )
    place = "content/tin/2023/10/bai/index.md"
    assert collected(article)[1] == [
        f"{place}:4: đơn vị «tinh-đoàn» không có trong don-vi.yml\n    Có phải: tinh-doan?",
        f"{place}:5: đơn vị «doan-toaan» không có trong don-vi.yml\n    Có phải: doan-toa-an?",
        f"{place}:5: đơn vị «xyz» không có trong don-vi.yml\n    Ví dụ đúng: unit: doan-khoi",
        f"{place}:6: chuyên mục «phong-trao/hè» không có trong chuyen-muc.yml\n"
        "    Có phải: phong-trao/he?",
        f"{place}:6: chuyên mục «he» không có trong chuyen-muc.yml\n    Có phải: phong-trao/he?",
    ]


def test_what_an_unpublished_article_names_is_a_note(make_article: MakeArticle) -> None:
    assert UNITS is not None
    assert CATEGORIES is not None
    draft = make_article(status=Status.DRAFT, subjects=("xyz",), categories=("xyz",))
    checked = collect((draft,), UNITS, CATEGORIES, "")
    assert [(f.kind.code, f.severity) for f in checked.findings] == [
        ("unit-unknown", Severity.NOTE),
        ("category-unknown", Severity.NOTE),
    ]


def test_an_article_of_an_unknown_unit_has_no_place(make_article: MakeArticle) -> None:
    known = make_article("2023-10-25", "a")
    unknown = [make_article(f"2023-10-2{day}", "b", unit="tinh-doa") for day in (6, 7)]
    paths, findings = collected(known, *unknown)
    assert paths == [known.path]
    assert len(findings) == 2
    assert all("Có phải: tinh-doan?" in finding for finding in findings)


def test_an_article_that_names_no_unit_is_told_of_by_its_own_lines_alone(
    make_article: MakeArticle,
) -> None:
    assert collected(make_article(unit="")) == ([], [])


def test_an_address_claimed_twice_names_both_files(make_article: MakeArticle) -> None:
    first = make_article("2023-10-25 08:00", "a", slug="x", lines={"date": 3})
    second = make_article("2023-10-25 09:00", "b", slug="x", lines={"date": 3, "slug": 5})
    third = make_article("2023-10-25 10:00", "c", slug="x", lines={"date": 3})
    other_day = make_article("2023-10-26", "d", slug="x")
    message = (
        "địa chỉ /tin/2023/10/25/x/ đã là của content/tin/2023/10/a/index.md; "
        "hãy đổi «slug» hoặc tên thư mục của một bài"
    )
    assert collected(third, second, first, other_day)[1] == [
        f"content/tin/2023/10/b/index.md:5: {message}",
        f"content/tin/2023/10/c/index.md:3: {message}",
    ]


def test_a_draft_never_takes_an_address_from_a_published_article(make_article: MakeArticle) -> None:
    draft = make_article("2023-10-25 08:00", "a", slug="chung", status=Status.DRAFT)
    shown = make_article("2023-10-25 09:00", "b", slug="chung")
    assert UNITS is not None
    assert CATEGORIES is not None
    checked = collect((draft, shown), UNITS, CATEGORIES, "")
    assert checked.value is not None
    assert checked.value.articles == (shown,)
    (finding,) = checked.findings
    assert (finding.path, finding.severity) == (draft.path, Severity.NOTE)
    assert shown.path in finding.message("vi")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, Visibility.PUBLIC),
        ({"status": Status.DRAFT}, Visibility.DRAFT),
        ({"status": Status.REVIEW}, Visibility.REVIEW),
        ({"when": "2023-10-25 09:00"}, Visibility.PUBLIC),
        ({"when": "2023-10-25 09:01"}, Visibility.FUTURE),
        ({"when": "2023-10-26", "status": Status.DRAFT}, Visibility.DRAFT),
        ({"when": "2023-10-25"}, Visibility.PUBLIC),
        ({"expires": date(2023, 10, 25)}, Visibility.EXPIRED),
        ({"expires": date(2023, 10, 26)}, Visibility.PUBLIC),
    ],
)
def test_whether_the_public_sees_an_article(
    make_article: MakeArticle, fields: dict[str, object], expected: Visibility
) -> None:
    now = datetime(2023, 10, 25, 9, tzinfo=VIETNAM)
    assert visibility(make_article(**{"when": "2023-10-24"} | fields), now) is expected
