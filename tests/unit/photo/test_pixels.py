import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.unit.photo.samples import (
    ADOBE_RGB,
    DISPLAY_P3,
    SRGB,
    WITH_EXIF,
    Colorants,
    encoded,
    full_of_metadata,
    grey_profile,
    ink_profile,
    is_marked,
    is_near,
    lying,
    marked,
    opened,
    phone_exif,
    png,
    rgb_profile,
    tiff_of_48_bits,
    traces,
)

from bantin.article.model import Focus
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.focus import find_focus
from bantin.photo.given import Photo
from bantin.photo.pixels import (
    Decoded,
    average_colour,
    decode,
    encode,
    encode_all,
    is_in_srgb,
    small_copy,
)
from bantin.photo.plan import Box, Encoding, Rendition, Settings, Use, plan, plan_social

ORANGE = (200, 100, 60)
ALL = Settings((Encoding.WEBP, Encoding.AVIF))


def decoded(data: bytes) -> Image.Image:
    return decode(io.BytesIO(data)).image


def rendition(size: tuple[int, int], encoding: Encoding, crop: Box | None = None) -> Rendition:
    return Rendition(f"{size[0]}x{size[1]}.{encoding}", *size, encoding, crop)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", WITH_EXIF)
def test_pixels_stand_upright_turned_once(kind: str, orientation: int) -> None:
    data = encoded(lying(marked(), orientation), kind, exif=phone_exif(orientation))
    picture = decode(io.BytesIO(data))
    assert picture.image.size == (80, 48)
    assert picture.width == 80
    assert is_marked(picture.image)


@pytest.mark.parametrize("orientation", [1, 6])
def test_the_width_is_that_of_the_upright_picture_before_it_was_scaled(orientation: int) -> None:
    image = lying(marked((2401, 2400)), orientation)
    picture = decode(io.BytesIO(encoded(image, "JPEG", exif=phone_exif(orientation))))
    assert picture.image.size == (1600, 1599)
    assert picture.width == 2401


def shown_in_srgb(colour: tuple[int, int, int], colorants: Colorants) -> list[int]:
    """Give a colour of a display in sRGB, by IEC 61966-2-1 and a gamma of 2.2."""
    light = [(part / 255) ** (round(2.2 * 256) / 256) for part in colour]
    xyz = [sum(light[i] * colorants[i][j] for i in range(3)) for j in range(3)]
    rows = ((3.1341, -1.6174, -0.4907), (-0.9788, 1.9161, 0.0335), (0.0719, -0.2290, 1.4052))
    linear = [sum(row[j] * xyz[j] for j in range(3)) for row in rows]
    return [
        round(255 * (12.92 * part if part < 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055))
        for part in linear
    ]


@pytest.mark.parametrize("kind", WITH_EXIF)
@pytest.mark.parametrize("colorants", [DISPLAY_P3, ADOBE_RGB])
def test_colours_of_other_displays_become_srgb(kind: str, colorants: Colorants) -> None:
    profile = rgb_profile(colorants, 2.2)
    image = Image.new("RGB", (32, 32), ORANGE)
    expected = tuple(shown_in_srgb(ORANGE, colorants))
    assert max(abs(a - b) for a, b in zip(expected, ORANGE, strict=True)) > 10
    options = {"quality": 100} if kind in {"AVIF", "HEIF", "WEBP", "JPEG"} else {}
    data = encoded(image, kind, icc_profile=profile, **options)
    assert is_near(decoded(data), (2, 2), expected, 6)


@pytest.mark.parametrize("kind", ["JPEG", "TIFF"])
def test_inks_become_srgb_by_their_profile_or_by_rule(kind: str) -> None:
    cyan = Image.new("CMYK", (32, 32), (255, 0, 0, 0))
    assert is_near(decoded(encoded(cyan, kind)), (2, 2), (0, 255, 255), 6)
    assert is_near(
        decoded(encoded(cyan, kind, icc_profile=ink_profile())), (2, 2), (0, 168, 52), 12
    )


def test_an_adobe_jpeg_of_inks_is_not_shown_as_its_negative() -> None:
    data = encoded(marked().convert("CMYK"), "JPEG", quality=95)
    assert b"Adobe" in data
    assert is_marked(decoded(data))


def test_greys_follow_their_profile() -> None:
    data = encoded(Image.new("L", (8, 8), 100), "PNG", icc_profile=grey_profile(1.8))
    assert is_near(decoded(data), (2, 2), (119, 119, 119), 2)


def test_a_profile_that_is_broken_or_anothers_counts_for_nothing() -> None:
    for profile in (b"x" * 200, ink_profile(), grey_profile(1.8), rgb_profile(SRGB, 2.2)[:150]):
        data = encoded(Image.new("RGB", (8, 8), ORANGE), "PNG", icc_profile=profile)
        assert is_near(decoded(data), (2, 2), ORANGE, 0)


def test_srgb_is_known_under_any_name() -> None:
    image = Image.new("RGB", (8, 8), ORANGE)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile, expected in (
        (None, True),
        (b"x", True),
        (srgb, True),
        (rgb_profile(SRGB, 2.2), False),
        (rgb_profile(DISPLAY_P3, 2.2), False),
        (rgb_profile(ADOBE_RGB, 2.2), False),
    ):
        image.info["icc_profile"] = profile
        assert is_in_srgb(image) is expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png((4, 4), 16, 0, b"\x80\x00" * 16), (128, 128, 128)),
        (png((4, 4), 16, 2, b"\x80\x00\x40\x00\xff\xff" * 16), (128, 64, 255)),
        (png((4, 4), 16, 4, b"\x80\x00\x40\x00" * 16), (128, 128, 128, 64)),
        (png((4, 4), 16, 6, b"\x80\x00\x40\x00\xff\xff\x80\x00" * 16), (128, 64, 255, 128)),
        (tiff_of_48_bits((4, 4), (0x8000, 0x4000, 0xFFFF)), (128, 64, 255)),
        (encoded(Image.new("I;16", (4, 4), 0x8000), "TIFF"), (128, 128, 128)),
        (encoded(Image.new("I;16B", (4, 4), 0x8000), "TIFF"), (128, 128, 128)),
        (encoded(Image.new("RGB", (4, 4), ORANGE).convert("LAB"), "TIFF"), ORANGE),
        (encoded(Image.new("1", (4, 4), 1), "PNG"), (255, 255, 255)),
        (encoded(Image.new("1", (4, 4), 1), "TIFF", compression="group4"), (255, 255, 255)),
        (encoded(Image.new("L", (4, 4), 77), "JPEG"), (77, 77, 77)),
        (encoded(Image.new("LA", (4, 4), (100, 50)), "PNG"), (100, 100, 100, 50)),
        (encoded(Image.new("RGBA", (4, 4), (*ORANGE, 50)), "PNG"), (*ORANGE, 50)),
        (encoded(Image.new("RGB", (4, 4), ORANGE).quantize(), "PNG"), ORANGE),
        (encoded(Image.new("RGB", (4, 4), ORANGE).quantize(), "GIF"), ORANGE),
        (
            encoded(Image.new("RGB", (4, 4), ORANGE).quantize(), "PNG", transparency=0),
            (*ORANGE, 0),
        ),
        (encoded(Image.new("RGB", (4, 4), ORANGE), "PNG", transparency=ORANGE), (*ORANGE, 0)),
        (encoded(Image.new("RGB", (4, 4), ORANGE), "JPEG", progressive=True), ORANGE),
    ],
)
def test_every_kind_of_pixels_keeps_its_look(data: bytes, expected: tuple[int, ...]) -> None:
    image = decoded(data)
    assert image.mode == ("RGB" if len(expected) == 3 else "RGBA")
    assert is_near(image, (2, 2), expected, 2)


def test_transparency_that_hides_nothing_is_dropped() -> None:
    assert decoded(encoded(Image.new("RGBA", (4, 4), (*ORANGE, 255)), "PNG")).mode == "RGB"


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF", "AVIF"])
def test_of_a_moving_picture_the_first_frame_is_shown(kind: str) -> None:
    other = Image.new("RGB", (80, 48), "lime")
    data = encoded(marked(), kind, save_all=True, append_images=[other])
    assert is_marked(decoded(data))


def test_of_a_phones_double_photo_the_first_is_shown() -> None:
    other = Image.new("RGB", (80, 48), "lime")
    assert is_marked(decoded(encoded(marked(), "MPO", save_all=True, append_images=[other])))


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ((4000, 3000), (1600, 1200)),
        ((3000, 4000), (1200, 1600)),
        ((1080, 2400), (1080, 2400)),
        ((2160, 3840), (1200, 2133)),
        ((5000, 300), (5000, 300)),
        ((6000, 1000), (3780, 630)),
        ((800, 600), (800, 600)),
        ((1, 5000), (1, 5000)),
        ((5000, 1), (5000, 1)),
        ((1, 1), (1, 1)),
    ],
)
def test_so_many_pixels_are_held_as_renditions_need(
    given: tuple[int, int], held: tuple[int, int]
) -> None:
    assert decoded(encoded(Image.new("L", given), "JPEG")).size == held


@pytest.mark.parametrize("size", [(1800, 1350), (540, 1200), (1, 5000), (5000, 1), (1, 1), (2, 3)])
def test_renditions_have_the_size_and_the_format_that_is_planned(size: tuple[int, int]) -> None:
    picture = decode(io.BytesIO(encoded(marked(size), "PNG")))
    photo = Photo(*size, "0" * 32)
    renditions = (*plan(photo, Use.ARTICLE, ALL).renditions, plan_social(photo, Focus()))
    for rendition_, data in zip(renditions, encode_all(picture, renditions), strict=True):
        image = opened(data)
        assert image.size == (rendition_.width, rendition_.height)
        kind = "JPEG" if rendition_.encoding is Encoding.JPEG else rendition_.encoding.upper()
        assert image.format == kind
        if min(image.size) > 8 and rendition_.crop is None:
            assert is_marked(image)


def test_a_rendition_is_the_same_whatever_else_is_there() -> None:
    photo = Photo(900, 600, "0" * 32)
    picture = decode(io.BytesIO(encoded(Image.effect_noise((900, 600), 60), "JPEG")))
    renditions = (*plan(photo, Use.ARTICLE, Settings()).renditions, plan_social(photo, Focus()))
    whole = dict(zip(renditions, encode_all(picture, renditions), strict=True))
    for rendition_ in renditions:
        others = {other.file for other in renditions} - {rendition_.file}
        assert list(encode_all(picture, renditions, others)) == [whole[rendition_]]


def test_a_crop_shows_its_part() -> None:
    picture = decode(io.BytesIO(encoded(marked((3200, 1920)), "JPEG", quality=95)))
    box = Box(1700, 100, 3100, 835)
    (data,) = encode_all(picture, [rendition((1200, 630), Encoding.JPEG, box)])
    image = opened(data)
    assert all(is_near(image, place, (0, 0, 255)) for place in ((0, 0), (3, 3), (3, 0)))
    left = Box(0, 960, 1600, 1800)
    (data,) = encode_all(picture, [rendition((1200, 630), Encoding.JPEG, left)])
    assert is_near(opened(data), (2, 2), (255, 255, 255))


@pytest.mark.parametrize("size", [(1080, 2400), (2160, 3840), (5000, 300)])
def test_the_picture_of_a_shared_link_is_as_sharp_as_the_photo_allows(
    size: tuple[int, int],
) -> None:
    lines = Image.new("L", (2, 2))
    lines.putpixel((0, 0), 255)
    lines.putpixel((1, 1), 255)
    cells = (size[0] // 6, size[1] // 6)
    chess = Image.new("L", (cells[0] // 2 * 2, cells[1] // 2 * 2))
    for x in range(0, chess.width, 2):
        for y in range(0, chess.height, 2):
            chess.paste(lines, (x, y))
    photo = Photo(*size, "0" * 32)
    social = plan_social(photo, Focus())
    data = encoded(chess.resize(size, Image.Resampling.NEAREST), "PNG")
    (shared,) = encode_all(decode(io.BytesIO(data)), [social])
    greys = opened(shared).convert("L").tobytes()
    assert max(greys) - min(greys) > 200


def test_a_rendition_over_its_budget_is_encoded_coarser() -> None:
    noise = Image.merge("RGB", [Image.effect_noise((800, 600), 200) for _ in range(3)])
    wanted = rendition((800, 600), Encoding.JPEG)
    (data,) = encode_all(Decoded(noise, 800), [wanted])
    assert len(data) < len(encode(noise, Encoding.JPEG, 80))
    calm = Decoded(marked((800, 600)), 800)
    (data,) = encode_all(calm, [wanted])
    assert data == encode(calm.image, Encoding.JPEG, 80)


def test_transparent_parts_are_white_where_the_format_knows_none() -> None:
    clear = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    assert is_near(opened(encode(clear, Encoding.JPEG, 80)), (2, 2), (255, 255, 255), 2)
    assert is_near(opened(encode(clear, Encoding.WEBP, 80)), (2, 2), (0, 0, 0, 0), 2)
    assert average_colour(small_copy(Decoded(clear, 16))) == "#ffffff"


def test_the_average_colour_is_that_of_all_pixels() -> None:
    assert average_colour(small_copy(Decoded(Image.new("RGB", (9, 9), ORANGE), 9))) == "#c8643c"
    assert average_colour(small_copy(Decoded(marked((200, 200)), 200))) == "#c080c0"


@pytest.mark.parametrize("kind", WITH_EXIF)
@pytest.mark.parametrize("encoding", list(Encoding))
def test_nothing_but_pixels_is_written(kind: str, encoding: Encoding) -> None:
    given = full_of_metadata(kind, 6, rgb_profile(DISPLAY_P3, 2.2))
    (data,) = encode_all(decode(io.BytesIO(given)), [rendition((80, 48), encoding)])
    assert not traces(data)
    assert opened(data).getexif() == {}
    assert is_near(opened(data), (1, 3), (255, 255, 255))


def test_a_comment_in_a_gif_is_not_handed_on() -> None:
    for encoding in Encoding:
        picture = decode(io.BytesIO(full_of_metadata("GIF")))
        (data,) = encode_all(picture, [rendition((80, 48), encoding)])
        assert not traces(data)


@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "HEIF"])
def test_a_truncated_photo_cannot_be_decoded(tmp_path: Path, kind: str, share: float) -> None:
    data = encoded(Image.effect_noise((400, 300), 80).convert("RGB"), kind)
    file = tmp_path / "a.jpg"
    file.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(UnusablePhotoError):
        decode(file)


def test_the_focus_is_where_the_people_are() -> None:
    image = Image.new("RGB", (640, 480), (90, 140, 200))
    assert find_focus(small_copy(Decoded(image, 640))).x == 0.5
    for left in (40, 440):
        crowd = image.copy()
        for row in range(4):
            for column in range(4):
                place = (left + 40 * column, 80 + 50 * row)
                crowd.paste((210, 150, 120), (*place, place[0] + 24, place[1] + 30))
        focus = find_focus(small_copy(Decoded(crowd, 640)))
        assert (focus.x < 0.4) is (left == 40)
        assert (focus.x > 0.6) is (left == 440)
        assert 0.2 <= focus.y <= 0.6


@pytest.mark.parametrize("size", [(1, 1), (64, 1), (1, 64), (2, 2), (3, 3)])
def test_a_picture_without_a_middle_has_the_usual_focus(size: tuple[int, int]) -> None:
    focus = find_focus(Image.new("RGB", size))
    assert focus == Focus() if min(size) < 3 else focus == Focus(0.5, 0.5)
