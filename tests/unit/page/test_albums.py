from collections.abc import Callable

import pytest
from tests.unit.page.pictures import picture

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.catalogue import Catalogue, Visibility
from bantin.catalogue.listing import Listing, ListingKind
from bantin.catalogue.units import Unit
from bantin.page.albums import (
    Album,
    ArchiveFile,
    album_photos,
    albums_in,
    albums_of,
    count_photos,
)
from bantin.page.cards import Card, UnitView, card
from bantin.page.library import size_label
from bantin.page.photos import Photos, photo_view
from bantin.phrase import Language

MakeArticle = Callable[..., Article]
MakeCard = Callable[[Article, Photos], Card]
UNIT = UnitView(Unit("tinh-doan", "Tỉnh đoàn", "TĐ"), "don-vi/tinh-doan/", "TĐ", None, None)
FOLDER = "tin/2023/10/bai"
PHOTOS: Photos = {f"{FOLDER}/{n}.jpg": picture(name=str(n)) for n in range(1, 5)} | {
    f"{FOLDER}/hong.jpg": None
}


def named(*names: str) -> tuple[PhotoReference, ...]:
    return tuple(PhotoReference(f"{name}.jpg", "", f"Ảnh {name}") for name in names)


@pytest.fixture
def make_card(make_catalogue: Callable[..., Catalogue]) -> MakeCard:
    def make(article: Article, photos: Photos) -> Card:
        catalogue = make_catalogue((article,), "tinh-doan: {name: A}")
        return card(article, catalogue, {"tinh-doan": UNIT}, photos, Visibility.PUBLIC)

    return make


def test_an_album_has_a_cover_and_counts_what_can_be_shown(
    make_article: MakeArticle, make_card: MakeCard
) -> None:
    article = make_article(photos=named("1", "hong", "2", "khong-co", "3"), cover="2.jpg")
    shown = make_card(article, PHOTOS)
    archive = ArchiveFile("media/ab/ab.zip", 5, "bai-anh.zip")
    cover = photo_view(article, PhotoReference("2.jpg", "", "Ảnh 2"), PHOTOS)
    assert albums_of([shown], PHOTOS, {article.path: archive}) == {
        article.path: Album(shown, "tin/2023/10/25/bai/anh/", cover, 3, archive)
    }


def test_a_cover_that_cannot_be_shown_gives_its_place_to_the_first_photo(
    make_article: MakeArticle, make_card: MakeCard
) -> None:
    article = make_article(photos=named("3", "1"), cover="hong.jpg")
    album = albums_of([make_card(article, PHOTOS)], PHOTOS, {})[article.path]
    assert (album.cover.caption, album.count, album.archive) == ("Ảnh 3", 2, None)


@pytest.mark.parametrize("photos", [(), named("hong"), named("khong-co", "hong")])
def test_an_article_none_of_whose_photos_can_be_shown_has_no_album(
    make_article: MakeArticle, make_card: MakeCard, photos: tuple[PhotoReference, ...]
) -> None:
    article = make_article(photos=photos)
    assert albums_of([make_card(article, PHOTOS)], PHOTOS, {}) == {}
    assert album_photos(article, PHOTOS) == ()


def test_the_photos_of_an_album_are_numbered_without_gaps(make_article: MakeArticle) -> None:
    article = make_article(photos=named("3", "hong", "1"), cover="4.jpg")
    shown = album_photos(article, PHOTOS)
    assert [(view.number, view.caption) for view in shown] == [(1, ""), (2, "Ảnh 3"), (3, "Ảnh 1")]
    assert all(view.address for view in shown)


def test_a_listing_counts_the_photos_of_the_albums_it_has(
    make_article: MakeArticle, make_card: MakeCard
) -> None:
    seen = make_article(photos=named("1", "2", "hong"))
    blind = make_article("2023-10-26", "khac", photos=named("hong"))
    albums = albums_of([make_card(seen, PHOTOS), make_card(blind, PHOTOS)], PHOTOS, {})
    listing = Listing(ListingKind.UNIT_ALBUMS, "tinh-doan", "don-vi/tinh-doan/anh/", (seen, blind))
    assert list(albums_in(listing, albums)) == [albums[seen.path]]
    assert count_photos(listing, albums) == 2


@pytest.mark.parametrize(
    ("size", "language", "label"),
    [
        (1, "vi", "1 kB"),
        (99_001, "vi", "100 kB"),
        (100_000, "vi", "0,1 MB"),
        (3_449_999, "vi", "3,4 MB"),
        (3_449_999, "en", "3.4 MB"),
        (1_234_500_000, "vi", "1234,5 MB"),
    ],
)
def test_a_files_size_is_told_as_people_read_it(size: int, language: Language, label: str) -> None:
    assert size_label(size, language) == label
