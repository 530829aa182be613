from collections.abc import Callable
from datetime import date

import pytest
from tests.unit.page.pictures import picture

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.catalogue import Catalogue, Visibility
from bantin.catalogue.profiles import Profile
from bantin.catalogue.units import Unit
from bantin.page.cards import COLLAGE, Card, UnitView, card, initials, unit_views
from bantin.page.photos import media_address, view_of
from bantin.photo.plan import Use

UNIT = Unit("tinh-doan", "Tỉnh đoàn Sông Mây", "Tỉnh đoàn")
VIEW = UnitView(UNIT, "don-vi/tinh-doan/", "TĐ", None, None)
FOLDER = "tin/2023/10/bai"
ADDRESS = "tin/2023/10/25/bai/"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Chi đoàn ấp Vàm", "AV"),
        ("Tỉnh đoàn", "TĐ"),
        ("đoàn Đức", "ĐĐ"),
        ("Ủy ban", "UB"),
        ("Xã 3", "X3"),
        ("Đoàn – Hội", "ĐH"),
        ("(Tạm)", ""),
        ("  ", ""),
        ("A", "A"),
    ],
)
def test_initials(name: str, expected: str) -> None:
    assert initials(name) == expected


def test_a_unit_is_shown_with_its_pictures_where_they_can_be() -> None:
    other = Unit("b", "B", "B")
    profiles = {
        "tinh-doan": Profile(
            "don-vi/tinh-doan", "don-vi/tinh-doan/bia.jpg", "don-vi/tinh-doan/a.jpg"
        ),
        "b": Profile("don-vi/b", "don-vi/b/bia.jpg"),
    }
    cover = picture((1600, 600), "bia.jpg", Use.COVER)
    avatar = picture((200, 200), "a.jpg", Use.AVATAR)
    photos = {
        "don-vi/tinh-doan/bia.jpg": cover,
        "don-vi/tinh-doan/a.jpg": avatar,
        "don-vi/b/bia.jpg": None,
    }
    assert unit_views([UNIT, other], profiles, photos, date(2025, 1, 1)) == {
        "tinh-doan": UnitView(
            UNIT,
            "don-vi/tinh-doan/",
            "TĐ",
            view_of(avatar, "", ""),
            view_of(cover, "Tỉnh đoàn Sông Mây", ""),
        ),
        "b": UnitView(other, "don-vi/b/", "B", None, None),
    }


def the_card(
    make_catalogue: Callable[..., Catalogue], article: Article, seen: Visibility = Visibility.PUBLIC
) -> Card:
    catalogue = make_catalogue((article,), "tinh-doan: {name: A}", "x: {name: X}\ny: {name: Y}\n")
    photos = {f"{FOLDER}/{n}.jpg": picture(name=f"{n}.jpg") for n in range(9)}
    return card(article, catalogue, {"tinh-doan": VIEW}, photos, seen)


def test_a_card_shows_the_cover_first_and_at_most_a_collage(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    references = tuple(PhotoReference(f"{n}.jpg", str(n)) for n in range(7))
    article = make_article(
        photos=references, cover="3.jpg", categories=("y", "x"), summary="Tóm tắt"
    )
    shown = the_card(make_catalogue, article)
    assert [photo.alt for photo in shown.photos] == ["3", "0", "1", "2", "4"]
    assert (len(shown.photos), shown.photo_count, shown.hidden_photos) == (COLLAGE, 7, 2)
    assert shown.category is not None
    assert shown.category.path == "y"
    assert shown.mark is None
    assert (shown.title, shown.summary, shown.moment) == ("Bài bai", "Tóm tắt", article.moment)
    assert (shown.address, shown.unit, shown.article) == (ADDRESS, VIEW, article)


def test_a_cover_that_stands_nowhere_else_is_one_photo_more(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    article = make_article(photos=(PhotoReference("1.jpg"),), cover="8.jpg")
    shown = the_card(make_catalogue, article)
    own = [media_address(picture(name=name).plan.fallback.file) for name in ("8.jpg", "1.jpg")]
    assert [photo.address for photo in shown.photos] == own
    assert (shown.photo_count, shown.hidden_photos) == (2, 0)


def test_a_card_without_photos_and_category_says_why_it_is_hidden(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    shown = the_card(make_catalogue, make_article(), Visibility.DRAFT)
    assert shown.photos == ()
    assert shown.category is None
    assert shown.mark is Visibility.DRAFT
