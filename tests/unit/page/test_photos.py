from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from tests.unit.page.pictures import LOOK, picture

from bantin.article.model import Article, Focus, PhotoReference
from bantin.page.photos import (
    PhotoView,
    album_of,
    credits_of,
    folder_photo,
    media_address,
    numbered,
    numbering,
    photo_view,
    view_of,
)
from bantin.photo.picture import Job, picture_of
from bantin.photo.plan import Encoding, Settings, Use, Wish

FOLDER = "tin/2023/10/bai"
BOTH = Settings((Encoding.AVIF, Encoding.WEBP))


def test_encoded_photos_stand_on_shelves_by_the_beginning_of_their_names() -> None:
    assert media_address("ab12-400.webp") == "media/ab/ab12-400.webp"


def test_a_photo_is_shown_with_its_size_and_shape(make_article: Callable[..., Article]) -> None:
    article = make_article()
    photos = {
        f"{FOLDER}/a.jpg": picture((400, 300), "a"),
        f"{FOLDER}/b/c.jpg": picture((300, 400), "c"),
    }
    wide = photo_view(article, PhotoReference("a.jpg", "", "Chú thích"), photos)
    tall = photo_view(article, PhotoReference("b/c.jpg", "Mô tả", "Chú thích"), photos)
    none = photo_view(article, PhotoReference("d.jpg", "Mô tả"), photos)
    views = (wide, tall, none)
    assert [(view.width, view.height) for view in views] == [(400, 300), (300, 400), (0, 0)]
    assert [(view.alt, view.caption) for view in views] == [
        ("Chú thích", "Chú thích"),
        ("Mô tả", "Chú thích"),
        ("Mô tả", ""),
    ]
    assert [(view.ratio, view.is_tall) for view in views] == [
        ("1.333", False),
        ("0.750", True),
        ("1.500", False),
    ]


@pytest.mark.parametrize("photos", [{}, {f"{FOLDER}/a.jpg": None}])
def test_a_photo_that_cannot_be_read_has_no_address(photos: dict[str, None]) -> None:
    shown = folder_photo(FOLDER, PhotoReference("a.jpg", "Mô tả", "Chú thích"), photos)
    assert shown == PhotoView("", 0, 0, "Mô tả", "Chú thích")


def test_every_size_of_a_photo_is_offered_the_smallest_first_and_the_best_format_first() -> None:
    shown = view_of(picture((3000, 2000), settings=BOTH), "", "")
    assert [source.type for source in shown.sources] == ["image/avif", "image/webp"]
    for source, suffix in zip(shown.sources, (".avif", ".webp"), strict=True):
        assert [view.width for view in source.views] == [400, 800, 1600]
        assert all(view.address.endswith(f"-{view.width}{suffix}") for view in source.views)
    assert shown.address.endswith("-800.jpg")
    assert shown.full == shown.sources[1].views[-1].address


@pytest.mark.parametrize("width", [1, 159, 400, 401, 799, 1599, 1601, 4000])
@pytest.mark.parametrize("use", Use)
def test_no_size_of_a_photo_is_larger_than_it_or_offered_twice(width: int, use: Use) -> None:
    shown = view_of(picture((width, width), use=use), "", "")
    (source,) = shown.sources
    widths = [view.width for view in source.views]
    assert all(before < after for before, after in pairwise(widths))
    assert widths[-1] == shown.width == shown.height <= min(width, 1600)


def test_addresses_of_a_photo_are_those_of_its_files() -> None:
    one = picture((3000, 2000), settings=Settings(BOTH.encodings, has_archives=True))
    shown = view_of(one, "", "")
    offered = {view.address for source in shown.sources for view in source.views}
    named = {shown.address, shown.full, shown.download, *offered}
    assert named == {media_address(file) for file in one.files}


@pytest.mark.parametrize(
    ("settings", "name"),
    [
        (Settings(), "full"),
        (Settings(has_archives=True), "download"),
        (Settings(has_originals=True), "original"),
        (Settings(has_originals=True, has_archives=True), "original"),
    ],
)
def test_what_a_member_keeps_is_the_best_that_the_site_gives(settings: Settings, name: str) -> None:
    one = picture((3000, 2000), settings=settings)
    files = {
        "full": one.plan.full.file,
        "download": one.plan.download.file if one.plan.download else "",
        "original": one.plan.original,
    }
    assert view_of(one, "", "").download == media_address(files[name])


def test_a_photo_has_a_ground_a_point_to_keep_and_its_photographer() -> None:
    shown = view_of(picture(photographer="Nguyễn Văn Ảnh"), "", "")
    assert (shown.colour, shown.focus) == (LOOK.colour, "30% 20%")
    assert shown.credit == "Nguyễn Văn Ảnh"


def test_where_staff_say_to_look_wins() -> None:
    one = picture()
    job = Job(Path("a.jpg"), "a.jpg", one.photo, Wish(), Focus(0.0, 1.0))
    assert view_of(picture_of(job, LOOK, Settings()), "", "").focus == "0% 100%"


def test_a_numbered_view_is_the_same_but_for_its_number() -> None:
    shown = view_of(picture(), "a", "b")
    third = numbered(shown, 3)
    assert (shown.number, third.number) == (0, 3)
    assert numbered(third, 0) == shown


def test_an_album_has_every_photo_once_and_a_cover_of_its_own_first(
    make_article: Callable[..., Article],
) -> None:
    photos = (PhotoReference("1.jpg", "một"), PhotoReference("2.jpg", "hai"))
    assert album_of(make_article()) == ()
    assert album_of(make_article(photos=photos)) == photos
    assert album_of(make_article(photos=photos, cover="2.jpg")) == photos
    assert album_of(make_article(photos=photos, cover="3.jpg")) == (
        PhotoReference("3.jpg"),
        *photos,
    )


def test_photos_are_numbered_in_the_order_in_which_they_are_asked_for() -> None:
    def photo_of(reference: PhotoReference) -> PhotoView:
        address = "" if reference.file == "hong.jpg" else f"media/{reference.file}"
        return PhotoView(address, 4, 3, "", "")

    number_of = numbering(photo_of)
    files = ["b.jpg", "hong.jpg", "a.jpg", "b.jpg"]
    assert [number_of(PhotoReference(file)).number for file in files] == [1, 0, 2, 3]
    assert numbering(photo_of)(PhotoReference("a.jpg")).number == 1


def _taken_by(credit: str, caption: str = "") -> PhotoView:
    return PhotoView("a.jpg", 4, 3, "", caption, credit=credit)


def test_a_photographer_is_named_unless_the_caption_does_it() -> None:
    assert _taken_by("Lê Thị Mây").shown_credit == "Lê Thị Mây"
    assert _taken_by("Lê Thị Mây", "Toàn cảnh").shown_credit == "Lê Thị Mây"
    assert _taken_by("Le Thi May", "Toàn cảnh. Ảnh: Lê Thị Mây").shown_credit == ""
    assert _taken_by("").shown_credit == ""


def test_photographers_of_several_photos_are_named_once() -> None:
    photos = [_taken_by("Mây"), _taken_by(""), _taken_by("Sông"), _taken_by("Mây")]
    assert credits_of(photos) == "Mây, Sông"
    assert credits_of([]) == ""
