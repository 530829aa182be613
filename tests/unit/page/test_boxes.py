import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.unit.page.pictures import picture

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.profiles import Profile
from bantin.catalogue.units import Contact
from bantin.page.archive import bars
from bantin.page.box_fragment import newest_documents, photo_of_the_week
from bantin.page.boxes import (
    ICONS,
    SEARCHED_FROM,
    Banner,
    Box,
    BoxKind,
    BoxLink,
    BoxOption,
    Helper,
    Track,
    boxes_of,
)
from bantin.page.contact import ContactRow
from bantin.page.edition import Edition, compose
from bantin.text import VIETNAM

TODAY = date(2025, 10, 25)
MakeArticle = Callable[..., Article]
MakeCatalogue = Callable[..., Catalogue]


def banner(
    first: str | None = None, last: str | None = None, picture: str = "bieu-ngu/a.png"
) -> Banner:
    days = (date.fromisoformat(day) if day else None for day in (first, last))
    return Banner(picture, "Chào mừng", "/luu-tru/", *days)


def shown(*banners: Banner) -> Box | None:
    """Give the box of banners as it is on the day; none where it is left out."""
    option = BoxOption(BoxKind.BANNERS, banners=banners)
    addresses = {"bieu-ngu/a.png": "bieu-ngu/a.png", "hong.png": "hong.png"}
    boxes = boxes_of((option,), addresses, {"bieu-ngu/a.png": (600, 200)}, TODAY)
    return next(iter(boxes), None)


@pytest.mark.parametrize(
    ("first", "last", "hidden"),
    [
        (None, None, [False]),
        ("2025-10-25", "2025-10-25", [False]),
        ("2025-10-26", None, [True]),
        (None, "2025-10-24", None),
        ("2025-01-01", "2025-10-25", [False]),
        ("2025-10-26", "2025-11-01", [True]),
    ],
)
def test_a_banner_is_shown_in_its_days_and_gone_after_them(
    first: str | None, last: str | None, hidden: list[bool] | None
) -> None:
    box = shown(banner(first, last))
    assert (box and [one.is_hidden for one in box.banners]) == hidden
    if box is not None:
        assert [box.is_hidden] == hidden


def test_a_box_with_one_banner_of_today_is_to_be_seen() -> None:
    box = shown(banner("2025-10-26"), banner())
    assert box is not None
    assert not box.is_hidden
    assert [one.is_hidden for one in box.banners] == [True, False]
    assert (box.banners[1].width, box.banners[1].height) == (600, 200)


def test_a_banner_whose_picture_cannot_be_read_is_left_out() -> None:
    assert shown(banner(picture="hong.png"), banner(picture="khong-co.png")) is None


def test_boxes_keep_the_order_of_the_site_and_have_what_templates_need() -> None:
    options = (
        BoxOption(BoxKind.CALENDAR),
        BoxOption(BoxKind.MUSIC, tracks=(Track("Hát", "a.mp3"), Track("Mất", "b.mp3"))),
        BoxOption(BoxKind.SUPPORT, helpers=(Helper("Văn phòng", Contact(phone="00 11")),)),
        BoxOption(BoxKind.TODAY),
    )
    assert boxes_of(options, {"a.mp3": "am/a.mp3"}, {}, TODAY)[1].tracks == (
        Track("Hát", "am/a.mp3"),
    )
    boxes = boxes_of(options, {"a.mp3": "am/a.mp3"}, {}, TODAY)
    assert [box.kind for box in boxes] == [option.kind for option in options]
    assert boxes[2].helpers[0].rows == (ContactRow("phone", "phone", "00 11", "tel:0011"),)
    assert not any(box.is_hidden for box in boxes)


def test_many_links_are_searched_and_few_are_not() -> None:
    links = tuple(BoxLink(str(n), "https://a.example/") for n in range(SEARCHED_FROM))
    assert Box(BoxKind.LINKS, links=links).is_searched
    assert not Box(BoxKind.LINKS, links=links[1:]).is_searched


def test_a_link_leads_within_the_site_or_out_of_it() -> None:
    assert BoxLink("A", "/luu-tru/2025/").own_address == "luu-tru/2025/"
    assert BoxLink("A", "/").own_address == ""
    assert BoxLink("A", "https://a.example/").own_address is None


def test_every_icon_that_may_be_named_is_drawn() -> None:
    icons = Path(__file__).parents[3] / "theme/bantin/partials/icons.html"
    drawn = set(re.findall(r'^"([a-z-]+)":', icons.read_text("utf-8"), re.MULTILINE))
    assert set(ICONS) <= drawn


@pytest.fixture
def make_edition(make_catalogue: MakeCatalogue) -> Callable[..., Edition]:
    """Give a maker of editions of articles, of which every photo `a.jpg` can be shown."""

    def make(*articles: Article) -> Edition:
        catalogue = make_catalogue(articles, "tinh-doan: {name: A}")
        photos = {f"{article.folder}/a.jpg": picture() for article in articles}
        profiles = {"tinh-doan": Profile("don-vi/tinh-doan")}
        return compose(catalogue, profiles, photos, datetime(2026, 1, 1, tzinfo=VIETNAM))

    return make


def test_the_photo_of_the_week_is_of_the_newest_album_of_seven_days(
    make_article: MakeArticle, make_edition: Callable[..., Edition]
) -> None:
    photos = (PhotoReference("a.jpg"),)
    old = make_article("2025-10-18", "cu", photos=photos)
    young = make_article("2025-10-19", "moi", photos=photos)
    plain = make_article("2025-10-25", "chu")
    album = photo_of_the_week(make_edition(old, young, plain))
    assert album is not None
    assert album.card.article is young
    assert photo_of_the_week(make_edition(old, plain)) is None
    assert photo_of_the_week(make_edition()) is None


def test_documents_are_those_cited_last_each_once_with_its_newest_article(
    make_article: MakeArticle, make_edition: Callable[..., Edition]
) -> None:
    old = make_article("2025-10-01", "cu", documents=("1-KH", "2-KH"))
    others = tuple(
        make_article(f"2025-10-{10 + n}", f"bai-{n}", documents=(f"{n}-TB",)) for n in range(7)
    )
    young = make_article("2025-10-20", "moi", documents=("2-KH",))
    found = newest_documents(make_edition(old, *others, young))
    assert [one.name for one in found] == ["2-KH", *(f"{n}-TB" for n in reversed(range(7)))]
    assert found[0].card.article is young


def test_the_bars_of_a_year_are_as_high_as_their_months_have_articles() -> None:
    chart = bars((2, 0, 4, 1, 0, 0, 0, 0, 0, 0, 0, 3))
    assert [bar.height for bar in chart] == [75, 0, 150, 38, 0, 0, 0, 0, 0, 0, 0, 113]
    assert {bar.top + bar.height for bar in chart} == {180}
    assert chart[0].left >= 0
    assert chart[-1].left + 40 <= 640
    assert [bar.month for bar in chart] == list(range(1, 13))
    assert {bar.height for bar in bars((0,) * 12)} == {0}
