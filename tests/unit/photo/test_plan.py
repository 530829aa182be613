import pytest

from bantin.article.model import Focus
from bantin.photo.given import Photo
from bantin.photo.plan import Box, Encoding, Settings, Use, least_scale, plan, plan_social

PHOTO = Photo(4000, 3000, "0" * 32)
BOTH = Settings((Encoding.AVIF, Encoding.WEBP))


def sizes(photo: Photo, use: Use = Use.ARTICLE) -> list[tuple[int, int]]:
    return [(view.width, view.height) for view in plan(photo, use, Settings()).views]


@pytest.mark.parametrize(
    ("photo", "expected"),
    [
        ((4000, 3000), [(1600, 1200), (800, 600), (400, 300)]),
        ((3000, 4000), [(1200, 1600), (800, 1067), (400, 533)]),
        ((1080, 2400), [(720, 1600), (400, 889)]),
        ((800, 600), [(800, 600), (400, 300)]),
        ((401, 300), [(401, 300), (400, 299)]),
        ((320, 240), [(320, 240)]),
        ((1, 5000), [(1, 1600)]),
        ((5000, 1), [(1600, 1), (800, 1), (400, 1)]),
        ((1, 1), [(1, 1)]),
    ],
)
def test_an_articles_photo_has_a_tile_a_figure_and_a_full_view(
    photo: tuple[int, int], expected: list[tuple[int, int]]
) -> None:
    assert sizes(Photo(*photo, "0" * 32)) == expected


def test_a_cover_is_wide_and_an_avatar_small() -> None:
    assert sizes(PHOTO, Use.COVER) == [(1600, 1200), (800, 600)]
    assert sizes(PHOTO, Use.AVATAR) == [(160, 120)]


def test_every_encoding_has_every_size_and_one_jpeg_stands_beside() -> None:
    planned = plan(PHOTO, Use.ARTICLE, BOTH)
    assert [(view.encoding, view.width) for view in planned.views] == [
        (Encoding.AVIF, 1600), (Encoding.AVIF, 800), (Encoding.AVIF, 400),
        (Encoding.WEBP, 1600), (Encoding.WEBP, 800), (Encoding.WEBP, 400),
    ]  # fmt: skip
    assert (planned.fallback.encoding, planned.fallback.width) == (Encoding.JPEG, 800)
    assert (planned.full.encoding, planned.full.width) == (Encoding.WEBP, 1600)
    assert planned.download is None
    assert planned.original == ""


def test_the_full_view_is_in_the_format_there_is() -> None:
    planned = plan(PHOTO, Use.ARTICLE, Settings((Encoding.AVIF,)))
    assert (planned.full.encoding, planned.full.width) == (Encoding.AVIF, 1600)


def test_only_articles_photos_can_be_downloaded_the_original_before_the_full_view() -> None:
    archives = Settings(has_archives=True)
    download = plan(PHOTO, Use.ARTICLE, archives).download
    assert download is not None
    assert (download.encoding, download.width) == (Encoding.JPEG, 1600)
    assert download in plan(PHOTO, Use.ARTICLE, archives).renditions
    originals = Settings(has_originals=True, has_archives=True)
    assert plan(PHOTO, Use.ARTICLE, originals).download is None
    assert plan(PHOTO, Use.ARTICLE, originals).original.endswith(".jpg")
    for use in (Use.COVER, Use.AVATAR):
        assert plan(PHOTO, use, originals).original == ""
        assert plan(PHOTO, use, archives).download is None


def test_a_name_tells_the_width_and_the_format() -> None:
    for rendition in plan(PHOTO, Use.ARTICLE, BOTH).renditions:
        code, rest = rendition.file.split("-")
        assert rest == f"{rendition.width}.{rendition.encoding}"
        assert len(code) == 20
        assert set(code) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("photo", "focus", "box", "size"),
    [
        ((4000, 3000), Focus(0.5, 0.5), Box(0, 450, 4000, 2550), (1200, 630)),
        ((4000, 3000), Focus(0.5, 0.0), Box(0, 0, 4000, 2100), (1200, 630)),
        ((4000, 3000), Focus(0.5, 1.0), Box(0, 900, 4000, 3000), (1200, 630)),
        ((6000, 1000), Focus(0.0, 0.5), Box(0, 0, 1905, 1000), (1200, 630)),
        ((6000, 1000), Focus(1.0, 0.5), Box(4095, 0, 6000, 1000), (1200, 630)),
        ((600, 400), Focus(0.5, 0.5), Box(0, 42, 600, 357), (600, 315)),
        ((1, 5000), Focus(0.5, 0.5), Box(0, 2500, 1, 2501), (1, 1)),
        ((5000, 1), Focus(0.5, 0.5), Box(2499, 0, 2501, 1), (2, 1)),
        ((1, 1), Focus(0.5, 0.5), Box(0, 0, 1, 1), (1, 1)),
    ],
)
def test_a_shared_link_shows_the_largest_part_around_the_focus(
    photo: tuple[int, int], focus: Focus, box: Box, size: tuple[int, int]
) -> None:
    social = plan_social(Photo(*photo, "0" * 32), focus)
    assert (social.crop, (social.width, social.height)) == (box, size)
    assert social.encoding is Encoding.JPEG


@pytest.mark.parametrize(
    ("size", "scale"),
    [((4000, 3000), 0.4), ((1080, 2400), 1.0), ((2400, 4800), 0.5), ((6300, 630), 1.0)],
)
def test_so_much_of_a_picture_is_enough_for_its_plan(size: tuple[int, int], scale: float) -> None:
    assert least_scale(*size) == scale
