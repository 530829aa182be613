from dataclasses import replace
from typing import Final

from tests.unit.output.samples import article, edition
from tests.unit.page.pictures import LOOK, picture

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.profiles import Profile
from bantin.page.edition import Edition
from bantin.page.photos import Photos
from bantin.page.sharing import (
    CardMaker,
    Sharing,
    article_picture,
    article_sharing,
    drawn_cards,
    site_picture,
    unit_picture,
)
from bantin.photo.drawn_card import DrawnCard
from bantin.photo.picture import Picture
from bantin.photo.plan import plan_social

MAKER: Final = CardMaker("Trang thử", "vi")
WITH_PHOTO: Final = article(
    1, cover="a.jpg", photos=(PhotoReference("a.jpg", "Các bạn trồng cây", "Toàn cảnh"),)
)
WITHOUT: Final = article(2)


def cropped(name: str) -> Picture:
    """Give a cover's picture."""
    plain = picture((1600, 1200), name)
    return replace(plain, social=plan_social(plain.photo, LOOK.focus))


def with_photos(photos: Photos, profiles: dict[str, Profile] | None = None) -> Edition:
    """Give the edition of two articles with some photos."""
    made = edition(WITH_PHOTO, WITHOUT)
    return replace(made, photos=photos, profiles={**made.profiles, **(profiles or {})})


def drawn(made: Edition, one: Article) -> DrawnCard:
    return MAKER.of_article(made.cards[one.path])


def test_an_articles_links_show_its_covers_crop() -> None:
    cover = cropped("a")
    made = with_photos({"tin/bai-1/a.jpg": cover})
    shown = article_picture(made.cards[WITH_PHOTO.path], made.photos, MAKER)
    assert shown is not None
    assert cover.social is not None
    assert shown.address.endswith(f"/{cover.social.file}")
    assert (shown.width, shown.height) == (1200, 630)
    assert shown.alt == "Các bạn trồng cây"


def test_an_article_without_a_photo_that_can_be_read_has_a_drawn_card() -> None:
    made = with_photos({"tin/bai-1/a.jpg": None})
    for one in (WITH_PHOTO, WITHOUT):
        shown = article_picture(made.cards[one.path], made.photos, MAKER)
        assert shown is not None
        assert shown.address.endswith(f"/{drawn(made, one).file}")
        assert (shown.width, shown.height) == (1200, 630)
    assert drawn(made, WITHOUT) == DrawnCard("Bài 2", "Xã", "03/01/2025")


def test_units_and_the_site_show_the_cover_else_a_card_of_their_name() -> None:
    cover = cropped("bia")
    made = with_photos(
        {"don-vi/tinh/bia.jpg": cover},
        {"tinh": Profile("don-vi/tinh", cover="don-vi/tinh/bia.jpg")},
    )
    assert cover.social is not None
    for shown in (unit_picture(made, "tinh", MAKER), site_picture(made, MAKER)):
        assert shown is not None
        assert shown.address.endswith(f"/{cover.social.file}")
    below = unit_picture(made, "xa", MAKER)
    assert below is not None
    assert below.address.endswith(f"/{DrawnCard('Xã', 'Tỉnh <đoàn>').file}")
    whole = site_picture(with_photos({}), MAKER)
    assert whole is not None
    assert whole.address.endswith(f"/{DrawnCard('Trang thử').file}")


def test_exactly_the_cards_that_pages_show_are_drawn() -> None:
    photos = {"tin/bai-1/a.jpg": cropped("a"), "don-vi/xa/bia.jpg": cropped("bia")}
    made = with_photos(photos, {"xa": Profile("don-vi/xa", cover="don-vi/xa/bia.jpg")})
    shown = [
        article_picture(made.cards[one.path], made.photos, MAKER) for one in made.catalogue.articles
    ]
    shown += [unit_picture(made, key, MAKER) for key in made.units]
    shown.append(site_picture(made, MAKER))
    named = {one.address.rpartition("/")[2] for one in shown if one is not None}
    cards = {one.file for one in drawn_cards(made, MAKER)}
    assert {file for file in named if file.endswith(".png")} == cards
    assert len(cards) == 4


def test_a_site_that_draws_nothing_has_the_crops_alone() -> None:
    made = with_photos({"tin/bai-1/a.jpg": cropped("a")})
    without = replace(MAKER, draws=False)
    assert list(drawn_cards(made, without)) == []
    assert article_picture(made.cards[WITH_PHOTO.path], made.photos, without) is not None
    assert article_picture(made.cards[WITHOUT.path], made.photos, without) is None
    assert unit_picture(made, "xa", without) is site_picture(made, without) is None


def test_an_article_says_when_and_in_which_section_it_was_published() -> None:
    one = article(1, categories=("phong-trao/he",), tags=("hè",))
    made = edition(one)
    sharing = article_sharing(made.cards[one.path], made.photos, MAKER)
    assert sharing.type == "article"
    assert sharing.published == "2025-01-02T08:30:00+07:00"
    assert (sharing.section, sharing.tags) == ("Hè", ("hè",))
    assert Sharing(None).type == "website"
