"""An article in detail: directives, numbers of documents, who signs, what leads on."""

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from tests.site.serving import serving
from tests.site.sites import Site, phone_photo

BODY: Final = """\
Đoạn đầu.

**Một là, gọi cho người đi xa.** Mỗi quý một lần.

**Hai là**, họp đều.

Ba là, bớt sổ.

![](1.jpg)

Bốn là, có người giữ.

Năm là, công khai.

Chỉ một đoạn nữa theo Kết luận số 07/KL-TWĐTN-BTC và các văn bản 128-KH/UBKTTĐ, 30/2020/NĐ-CP, \
1042/QĐ-TTg, 618/KL-HĐND, 15-NQ/TĐTN-VP, 08-KL/TWĐT-BTC, 2214-CV/TĐTN-PTTN đã nêu.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a site with an article that has everything."""
    site = Site(tmp_path_factory.mktemp("bai"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        patch.setenv("SOURCE_DATE_EPOCH", "1767225600")
        site.configure()
        site.write("don-vi.yml", "tinh-doan: {name: Tỉnh đoàn Thử}\n")
        site.write("chuyen-muc.yml", "a: {name: Xây dựng Đoàn, children: {b: {name: Kiểm tra}}}\n")
        for day in (1, 2, 3, 4):
            site.write(f"tin/2025/08/bai-{day}/1.jpg", phone_photo(day, (300, 200)))
            site.article(
                f"2025/08/bai-{day}",
                BODY,
                title=f"Bài {day}",
                date=f"2025-08-0{day} 08:00",
                categories=["a/b"],
                authors=[
                    {"name": "Nguyễn Hoài An", "role": "Phó Bí thư, Trưởng ban Phong trào"},
                    {"name": "Trần Bảo Lâm", "role": "Ảnh"},
                    {"name": "Võ Minh Khang", "role": "Ảnh"},
                    {"name": "Phạm Thu Giang", "role": "Duyệt đăng"},
                ],
                tags=["kiểm tra", "sau sắp xếp"],
                documents=["128-KH/TĐTN"],
            )
        site.build(strict=True)
    with serving(site.output) as address:
        yield address


@pytest.fixture
def article(site: str, open_context: Callable[..., BrowserContext]) -> Callable[[int], Page]:
    """Give an opener of the article by the window's width."""

    def visit(width: int) -> Page:
        page = open_context(width).new_page()
        page.goto(f"{site}tin/2025/08/03/bai-3/")
        return page

    return visit


@pytest.mark.parametrize("width", [390, 1280])
def test_directives_are_lists_that_a_photo_parts(
    article: Callable[[int], Page], width: int
) -> None:
    page = article(width)
    lists = page.locator("ol.directives")
    expect(lists).to_have_count(2)
    expect(lists.nth(0).locator("li")).to_have_count(3)
    expect(lists.nth(1).locator("li")).to_have_count(2)
    expect(lists.locator("li > :is(b, strong):first-child")).to_have_text(
        ["Một là, gọi cho người đi xa.", "Hai là", "Ba là", "Bốn là", "Năm là"]
    )
    expect(lists.nth(0).locator("li").nth(0).locator("strong")).to_have_css("display", "block")
    expect(lists.nth(0).locator("li").nth(1).locator("b")).to_have_css("display", "inline")
    # the words count; a number beside them would count twice
    expect(lists.nth(0)).to_have_css("list-style-type", "none")


LINES: Final = "numbers => numbers.map((number) => number.getClientRects().length)"


@pytest.mark.parametrize("width", [320, 390, 620, 1280])
def test_no_number_of_a_document_breaks_over_lines(
    article: Callable[[int], Page], width: int
) -> None:
    page = article(width)
    numbers = page.locator(".number")
    assert numbers.count() == 8
    assert numbers.evaluate_all(LINES) == [1] * 8
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_those_who_sign_stand_with_what_they_did(article: Callable[[int], Page]) -> None:
    signature = article(390).locator(".signature")
    expect(signature.locator("dt")).to_have_text(["Bài", "Ảnh", "Duyệt đăng"])
    lines = signature.locator("div")
    expect(lines.nth(0).locator("small")).to_have_text(["Phó Bí thư,", "Trưởng ban Phong trào"])
    expect(lines.nth(1).locator("dd")).to_have_text(["Trần Bảo Lâm", "Võ Minh Khang"])
    boxes = [lines.nth(1).locator("dd").nth(place).bounding_box() for place in (0, 1)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["x"] == boxes[1]["x"]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]


def test_an_article_says_where_it_stands_and_leads_on(
    site: str, article: Callable[[int], Page]
) -> None:
    page = article(390)
    expect(page.locator(".crumbs a")).to_have_text(["Trang chủ", "Xây dựng Đoàn", "Kiểm tra"])
    expect(page.get_by_role("list", name="Từ khóa").locator("li")).to_have_text(
        ["kiểm tra", "sau sắp xếp"]
    )
    expect(page.get_by_role("list", name="Văn bản được dẫn").locator("li")).to_have_text(
        ["128-KH/TĐTN"]
    )
    expect(page.locator(".related a span")).to_have_text(["Bài 4", "Bài 2", "Bài 1"])
    page.locator("a[rel=next]").click()
    assert page.url == f"{site}tin/2025/08/04/bai-4/"
    page.locator("a[rel=prev]").click()
    page.locator("a[rel=prev]").click()
    assert page.url == f"{site}tin/2025/08/02/bai-2/"


def test_no_crumb_begins_a_line_with_its_stroke_alone(article: Callable[[int], Page]) -> None:
    page = article(320)
    heights = page.locator(".crumbs li").evaluate_all(
        "steps => steps.map((step) => step.getBoundingClientRect().height)"
    )
    assert len(heights) == 3
    assert max(heights) < 1.5 * min(heights)
