from collections.abc import Callable

from bantin.article.model import Article, PhotoReference
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import ListingKind, list_articles, with_ancestors
from bantin.catalogue.tree import Tree

UNITS = "a: {name: A}\nb: {name: B, parent: a}\nc: {name: C, parent: b}\nd: {name: D, parent: a}\n"
CATEGORIES = "x: {name: X, children: {y: {name: Y}}}\nz: {name: Z}\n"


def test_articles_stand_in_the_listings_they_belong_to(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    first = make_article("2023-10-25 08:00", "m", unit="c", categories=("x/y",))
    second = make_article("2023-10-25 09:00", "n", unit="a", subjects=("c", "d"))
    third = make_article("0999-01-02", "o", unit="d", categories=("x", "x/y"))
    listings = list_articles(make_catalogue((first, second, third), UNITS, CATEGORIES))
    assert {key: listing.articles for key, listing in listings.units.items()} == {
        "a": (third, first, second),
        "b": (first, second),
        "c": (first, second),
        "d": (third, second),
    }
    assert {key: listing.articles for key, listing in listings.categories.items()} == {
        "x": (third, first),
        "x/y": (third, first),
        "z": (),
    }
    assert {key: listing.articles for key, listing in listings.months.items()} == {
        "0999-01": (third,),
        "2023-10": (first, second),
    }
    assert {key: listing.articles for key, listing in listings.days.items()} == {
        "0999-01-02": (third,),
        "2023-10-25": (first, second),
    }
    assert [(listing.kind, listing.address) for listing in listings.all()] == [
        *((ListingKind.UNIT, f"don-vi/{key}/") for key in "abcd"),
        (ListingKind.CATEGORY, "chuyen-muc/x/"),
        (ListingKind.CATEGORY, "chuyen-muc/x/y/"),
        (ListingKind.CATEGORY, "chuyen-muc/z/"),
        (ListingKind.MONTH, "luu-tru/0999/01/"),
        (ListingKind.MONTH, "luu-tru/2023/10/"),
        (ListingKind.DAY, "luu-tru/0999/01/02/"),
        (ListingKind.DAY, "luu-tru/2023/10/25/"),
        *((ListingKind.UNIT_ALBUMS, f"don-vi/{key}/anh/") for key in "abcd"),
    ]


def test_articles_with_photos_stand_once_more_as_albums(
    make_article: Callable[..., Article], make_catalogue: Callable[..., Catalogue]
) -> None:
    shown = (PhotoReference("1.jpg"),)
    early = make_article("0999-01-02", "m", unit="d", photos=shown)
    bare = make_article("2023-10-25", "n", unit="c")
    covered = make_article("2024-05-01", "o", unit="a", subjects=("c",), cover="bia.jpg")
    late = make_article("2024-05-02", "p", unit="c", photos=shown)
    listings = list_articles(make_catalogue((late, covered, bare, early), UNITS))
    assert {key: listing.articles for key, listing in listings.album_years.items()} == {
        "0999": (early,),
        "2024": (covered, late),
    }
    assert list(listings.album_years) == ["0999", "2024"]
    assert {key: listing.articles for key, listing in listings.unit_albums.items()} == {
        "a": (early, covered, late),
        "b": (covered, late),
        "c": (covered, late),
        "d": (early,),
    }
    albums = [(one.kind, one.key, one.address) for one in listings.albums()]
    assert albums == [
        (ListingKind.ALBUM_YEAR, "0999", "anh/0999/"),
        (ListingKind.ALBUM_YEAR, "2024", "anh/2024/"),
        *((ListingKind.UNIT_ALBUMS, key, f"don-vi/{key}/anh/") for key in "abcd"),
    ]
    assert [*listings.feeds(), *listings.albums()] == list(listings.all())
    assert not {one.address for one in listings.feeds()} & {one[2] for one in albums}


def test_keys_that_a_tree_does_not_know_have_no_listing() -> None:
    tree = Tree.build(("a", "b"), {"b": "a"})
    assert with_ancestors(("b", "nowhere", "a"), tree) == ("b", "a")
