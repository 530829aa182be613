from datetime import date

import pytest

from bantin.page.news_page import NewsPage, PageHead, PageKind, PlannedPage, made, piece


@pytest.mark.parametrize("address", ["", "tin/2025/08/01/bai/"])
def test_a_page_and_its_plan_have_the_file_at_their_address(address: str) -> None:
    page = NewsPage(PageKind.HOME, address, PageHead("Tên"), piece("home.html"))
    assert page.file == f"{address}index.html"
    assert made(page).file == page.file


def test_a_page_that_is_made_is_planned_by_itself_and_by_its_templates() -> None:
    page = NewsPage(PageKind.UNIT, "don-vi/a/", PageHead("Tên"), piece("unit.html", name="A"))
    plan = made(page)
    assert (plan.kind, plan.address, plan.value) == (page.kind, page.address, page)
    assert plan.templates == ("unit.html",)
    assert plan.make() is page
    assert plan.newest is None


def test_a_header_has_a_template_too() -> None:
    header, content = piece("cover.html"), piece("unit.html")
    page = NewsPage(PageKind.UNIT, "don-vi/a/", PageHead("Tên"), content, header)
    assert set(made(page).templates) == {"unit.html", "cover.html"}


def test_a_piece_may_have_a_value_called_template() -> None:
    assert piece("a.html", template="b", name="c").values == {"template": "b", "name": "c"}


def test_a_page_is_made_only_when_it_is_wanted() -> None:
    asked: list[str] = []

    def make() -> NewsPage:
        asked.append("once")
        return NewsPage(PageKind.HOME, "", PageHead("Tên"), piece("home.html"))

    plan = PlannedPage(PageKind.HOME, "", "value", ("home.html",), make, date(2025, 8, 1))
    assert plan.file == "index.html"
    assert asked == []
    assert plan.make().head.title == "Tên"
    assert asked == ["once"]
