import io
import struct
from collections.abc import Callable

import pytest
from PIL import Image, PngImagePlugin

from bantin.photo.clean_copy import LONGEST_SIDE, MOST_BYTES, UnusablePhotoError, clean_copy

Encode = Callable[..., bytes]
SECRET = b"bi-mat-cua-Linh"
GPS = 0x8825


def picture(size: tuple[int, int] = (64, 48)) -> Image.Image:
    """Give a picture with a red left half and a blue right half."""
    image = Image.new("RGB", size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image


def exif_of_a_phone(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = SECRET.decode()
    exif[0x9003] = "2023:10:25 09:10:00"
    gps = exif.get_ifd(GPS)
    gps[1], gps[2], gps[3], gps[4] = "N", (10.0, 46.0, 12.5), "E", (106.0, 41.0, 30.0)
    return exif


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def opened(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def near(image: Image.Image, place: tuple[int, int], colour: tuple[int, ...]) -> bool:
    pixel = image.getpixel(place)
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=True))


def test_a_plain_small_jpeg_is_published_as_it_is(encode: Encode) -> None:
    for data in (
        encode(picture(), "JPEG"),
        encode(picture(), "JPEG", progressive=True),
        encode(picture().convert("L"), "JPEG"),
        encode(picture().convert("CMYK"), "JPEG"),
        encode(picture(), "JPEG", restart_marker_blocks=1),
        encode(picture(), "JPEG") + b"\0\0",
    ):
        assert clean_copy(data) == data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_place_and_the_device_are_gone(encode: Encode, kind: str) -> None:
    data = encode(picture(), kind, exif=exif_of_a_phone())
    assert opened(data).getexif().get_ifd(GPS)[1] == "N"
    assert SECRET in data
    clean = opened(clean_copy(data))
    assert clean.format == kind
    assert clean.size == (64, 48)
    assert not clean.getexif()
    assert not clean.getexif().get_ifd(GPS)
    assert SECRET not in clean_copy(data)
    assert near(clean.convert("RGB"), (8, 24), (255, 0, 0))
    assert near(clean.convert("RGB"), (56, 24), (0, 0, 255))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_what_is_published_stands_upright(encode: Encode, orientation: int) -> None:
    clean = opened(clean_copy(encode(picture(), "JPEG", exif=exif_of_a_phone(orientation))))
    assert clean.size == ((64, 48) if orientation < 5 else (48, 64))
    assert not clean.getexif()
    left_is_red = near(clean, (4, clean.height // 2), (255, 0, 0))
    assert left_is_red is (orientation in {1, 4})
    assert near(clean, (clean.width // 2, 4), (255, 0, 0)) is (orientation in {5, 6})


APPENDED = b"\xff\xd8" + segment(0xE1, b"Exif\0\0" + SECRET) + b"\xff\xd9"


@pytest.mark.parametrize(
    "hidden",
    [
        segment(0xFE, SECRET),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + b"</x>"),
        segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + SECRET),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01" + SECRET),
        segment(0xE0, b"JFXX\0\x10" + SECRET),
        segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01" + SECRET),
        segment(0xEE, b"Adobe\0\x64\0\0\0\0\0" + SECRET),
        segment(0xEE, SECRET[:12]),
        segment(0xEF, SECRET),
    ],
)
def test_a_segment_that_pictures_nothing_is_gone(encode: Encode, hidden: bytes) -> None:
    data = encode(picture(), "JPEG")
    first = data.index(b"\xff\xdb")
    given = data[:first] + hidden + data[first:]
    opened(given)
    clean = clean_copy(given)
    assert SECRET[:12] in given
    assert SECRET[:12] not in clean
    assert opened(clean).size == (64, 48)


def test_what_stands_behind_the_picture_or_between_its_scans_is_gone(encode: Encode) -> None:
    data = encode(picture(), "JPEG")
    assert SECRET not in clean_copy(data + SECRET)
    assert SECRET not in clean_copy(data + APPENDED)
    progressive = encode(picture(), "JPEG", progressive=True)
    scans = progressive.index(b"\xff\xda")
    second = progressive.index(b"\xff\xc4", scans)
    given = progressive[:second] + segment(0xFE, SECRET) + progressive[second:]
    assert opened(given).size == (64, 48)
    assert SECRET not in clean_copy(given)


def test_text_within_a_png_is_gone(encode: Encode) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", f"<x>{SECRET.decode()}</x>")
    data = encode(picture(), "PNG", pnginfo=info)
    assert SECRET in data
    assert SECRET not in clean_copy(data)
    assert not opened(clean_copy(data)).info


def test_a_comment_within_a_gif_is_gone(encode: Encode) -> None:
    data = encode(picture(), "GIF", comment=SECRET)
    assert SECRET in data
    assert SECRET not in clean_copy(data)
    assert near(opened(clean_copy(data)).convert("RGB"), (8, 24), (255, 0, 0))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_large_photo_is_scaled_to_the_longest_side(encode: Encode, kind: str) -> None:
    clean = opened(clean_copy(encode(picture((3200, 1000)), kind)))
    assert clean.size == (LONGEST_SIDE, 500)
    assert clean.format == kind
    assert near(clean.convert("RGB"), (400, 250), (255, 0, 0))


def test_a_heavy_photo_is_encoded_anew(encode: Encode) -> None:
    data = encode(Image.effect_noise((1000, 1000), 90).convert("RGB"), "JPEG", quality=98)
    assert len(data) > MOST_BYTES
    assert len(clean_copy(data)) < len(data)


def test_cmyk_becomes_rgb_when_it_is_encoded_anew(encode: Encode) -> None:
    data = encode(picture().convert("CMYK"), "JPEG", comment=SECRET)
    clean = opened(clean_copy(data))
    assert (clean.mode, clean.format) == ("RGB", "JPEG")
    assert near(clean, (8, 24), (255, 0, 0))


def test_a_phones_photo_with_another_behind_it_is_published_alone(encode: Encode) -> None:
    other = Image.new("RGB", (64, 48), "lime")
    data = encode(picture(), "MPO", save_all=True, append_images=[other], exif=exif_of_a_phone())
    clean = clean_copy(data)
    assert opened(clean).format == "JPEG"
    assert SECRET not in clean
    assert b"MPF" not in clean
    assert clean.count(b"\xff\xd8\xff") == 1


def transparent(mode: str) -> Image.Image:
    """Give a picture whose left half is transparent and whose right half is blue."""
    image = Image.new("RGBA", (64, 48), (0, 0, 255, 255))
    image.paste((255, 0, 0, 0), (0, 0, 32, 48))
    return image if mode == "RGBA" else image.quantize(8)


@pytest.mark.parametrize(
    ("mode", "kind"), [("RGBA", "PNG"), ("P", "PNG"), ("RGBA", "WEBP"), ("P", "GIF")]
)
def test_transparency_stays(encode: Encode, mode: str, kind: str) -> None:
    image = transparent(mode)
    options = {"transparency": image.getpixel((0, 0))} if (mode, kind) == ("P", "GIF") else {}
    data = encode(image, kind, **options)
    clean = opened(clean_copy(data)).convert("RGBA")
    for shown in (opened(data).convert("RGBA"), clean):
        assert shown.getchannel("A").getpixel((8, 24)) == 0
    assert near(clean, (56, 24), (0, 0, 255, 255))


def test_one_colour_that_stands_for_transparent_stays(encode: Encode) -> None:
    data = encode(picture(), "PNG", transparency=(255, 0, 0))
    clean = opened(clean_copy(data)).convert("RGBA")
    assert clean.getpixel((8, 24)) == (255, 0, 0, 0)
    assert clean.getpixel((56, 24)) == (0, 0, 255, 255)


def grey(image: Image.Image, factor: float, mode: str) -> Image.Image:
    """Give a picture in greys; 16-bit ones are brought to 8 bits and back by the factor."""
    if mode == "L" and image.mode != "I;16":
        return image.convert("L")
    plane = image if image.mode == "I;16" else image.convert("L")
    return plane.convert("I").point(lambda value: value * factor).convert(mode)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "RGB", "RGBA"])
def test_every_mode_of_a_png_keeps_its_look(encode: Encode, mode: str) -> None:
    image = grey(picture((2000, 40)), 256, "I;16") if mode == "I;16" else picture((2000, 40))
    data = encode(image if mode == "I;16" else image.convert(mode), "PNG")
    before, after = opened(data), opened(clean_copy(data))
    assert after.size == (1600, 32)
    for given, published in (((100, 20), (80, 16)), ((1900, 20), (1520, 16))):
        a = grey(before, 1 / 256, "L").getpixel(given)
        b = grey(after, 1 / 256, "L").getpixel(published)
        assert isinstance(a, int | float)
        assert isinstance(b, int | float)
        assert abs(a - b) < 8


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_truncated_photo_is_unusable(encode: Encode, kind: str, share: float) -> None:
    data = encode(Image.effect_noise((400, 300), 80).convert("RGB"), kind)
    with pytest.raises(UnusablePhotoError):
        clean_copy(data[: int(len(data) * share)])


@pytest.mark.parametrize(
    "data",
    [b"", b"x", "Đây là chữ".encode(), b"\xff\xd8\xff\xd9", b"GIF89a", b"<svg onload='alert(1)'/>"],
)
def test_what_is_no_photo_is_unusable(data: bytes) -> None:
    with pytest.raises(UnusablePhotoError):
        clean_copy(data)


def test_a_picture_that_unfolds_into_too_much_is_unusable(encode: Encode) -> None:
    data = bytearray(encode(Image.new("L", (8, 8)), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 12_000, 12_000)
    with pytest.raises(UnusablePhotoError, match="too large"):
        clean_copy(bytes(data))
    data[frame + 5 : frame + 9] = struct.pack(">HH", 60_000, 60_000)
    with pytest.raises(UnusablePhotoError, match="too large"):
        clean_copy(bytes(data))


def test_exif_that_is_broken_does_not_cost_the_photo(encode: Encode) -> None:
    data = encode(picture(), "JPEG", exif=exif_of_a_phone())
    start = data.index(b"Exif\0\0") + 14
    kinds = {bytes([kind]) for kind in range(14)}
    for offset in range(0, 60, 2):
        for kind in sorted(kinds):
            broken = data[: start + offset] + kind + data[start + offset + 1 :]
            assert opened(clean_copy(broken)).size in {(64, 48), (48, 64)}


def test_the_copy_of_a_copy_is_the_copy(encode: Encode) -> None:
    once = clean_copy(encode(picture(), "JPEG", exif=exif_of_a_phone()))
    assert clean_copy(once) == once
