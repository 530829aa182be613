import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageSequence
from tests.unit.photo.samples import (
    DISPLAY_P3,
    SECRET,
    encoded,
    full_of_metadata,
    is_marked,
    is_near,
    marked,
    opened,
    phone_exif,
    rgb_profile,
    traces,
)

from bantin.photo.clean_copy import MOST_BYTES, clean_copy
from bantin.photo.faults import UnusablePhotoError
from bantin.photo.plan import LONGEST_SIDE
from bantin.wording import findings as kinds

SHOWN = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
Copy = Callable[[bytes], bytes]


@pytest.fixture
def copied(tmp_path: Path) -> Copy:
    def copy(data: bytes) -> bytes:
        file = tmp_path / "hinh.jpg"
        file.write_bytes(data)
        return clean_copy(file.read_bytes())

    return copy


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", SHOWN)
def test_a_copy_keeps_its_format_and_stands_upright(
    copied: Copy, kind: str, orientation: int
) -> None:
    shown = 1 if kind == "GIF" else orientation
    copy = copied(full_of_metadata(kind, shown))
    assert opened(copy).format == kind
    assert opened(copy).size == (80, 48)
    assert is_marked(opened(copy))
    assert not traces(copy)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_small_plain_picture_keeps_every_pixel(copied: Copy, kind: str) -> None:
    image = Image.effect_noise((90, 60), 60).convert("RGB")
    data = encoded(image, kind, **({"lossless": True} if kind == "WEBP" else {}))
    copy = copied(data)
    assert opened(copy).convert("RGB").tobytes() == opened(data).convert("RGB").tobytes()
    assert copied(copy) == copy


@pytest.mark.parametrize("kind", SHOWN)
def test_a_large_picture_is_scaled_to_the_longest_side(copied: Copy, kind: str) -> None:
    copy = copied(encoded(marked((LONGEST_SIDE * 2, 400)), kind))
    assert opened(copy).size == (LONGEST_SIDE, 200)
    assert opened(copy).format == kind
    assert is_marked(opened(copy))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_foreign_colours_become_srgb(copied: Copy, kind: str) -> None:
    image = Image.new("RGB", (32, 32), (200, 100, 60))
    data = encoded(image, kind, quality=100, icc_profile=rgb_profile(DISPLAY_P3, 2.2))
    assert is_near(opened(copied(data)), (2, 2), (216, 93, 43), 6)
    assert not traces(copied(data))


def test_a_heavy_jpeg_is_encoded_anew(copied: Copy) -> None:
    noise = Image.effect_noise((1000, 1000), 90).convert("RGB")
    data = encoded(noise, "JPEG", quality=98)
    assert len(data) > MOST_BYTES
    assert len(copied(data)) < len(data)


def test_inks_become_rgb(copied: Copy) -> None:
    copy = opened(copied(encoded(marked().convert("CMYK"), "JPEG")))
    assert (copy.mode, copy.format) == ("RGB", "JPEG")
    assert is_marked(copy)


def frames_of(data: bytes) -> list[Image.Image]:
    with Image.open(io.BytesIO(data)) as image:
        return [frame.convert("RGB") for frame in ImageSequence.Iterator(image)]


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
@pytest.mark.parametrize("size", [(80, 48), (1700, 20)])
def test_what_moves_keeps_moving(copied: Copy, kind: str, size: tuple[int, int]) -> None:
    other = marked(size).rotate(180)
    options = {"comment": SECRET} if kind == "GIF" else {"exif": phone_exif(6)}
    data = encoded(marked(size), kind, save_all=True, append_images=[other], **options)
    copy = copied(data)
    assert not traces(copy)
    first, second = frames_of(copy)
    assert first.size == size
    assert is_marked(first)
    assert is_marked(second.rotate(180))


def test_a_moving_picture_that_is_cut_off_is_unusable(copied: Copy) -> None:
    noise = [Image.effect_noise((90, 60), 60) for _ in range(4)]
    data = encoded(noise[0], "GIF", save_all=True, append_images=noise[1:])
    with pytest.raises(UnusablePhotoError) as caught:
        copied(data[:-400])
    assert caught.value.problem == kinds.PHOTO_CUT


@pytest.mark.parametrize("kind", ["TIFF", "HEIF"])
def test_what_browsers_do_not_show_is_refused_with_advice(copied: Copy, kind: str) -> None:
    with pytest.raises(UnusablePhotoError) as caught:
        copied(encoded(marked(), kind))
    assert caught.value.problem == kinds.PHOTO_NOT_SHOWN
    assert "JPG" in caught.value.problem.vi


def clear(mode: str) -> Image.Image:
    """Give a picture whose left half is transparent and whose right half is blue."""
    image = Image.new("RGBA", (64, 48), (0, 0, 255, 255))
    image.paste((255, 0, 0, 0), (0, 0, 32, 48))
    return image if mode == "RGBA" else image.quantize(8)


@pytest.mark.parametrize("scale", [1, 40])
@pytest.mark.parametrize(
    ("mode", "kind"),
    [("RGBA", "PNG"), ("P", "PNG"), ("RGBA", "WEBP"), ("P", "GIF"), ("RGBA", "AVIF")],
)
def test_transparency_stays(copied: Copy, mode: str, kind: str, scale: int) -> None:
    image = clear(mode)
    image = image.resize((64 * scale, 48 * scale), Image.Resampling.NEAREST)
    options = {"transparency": image.getpixel((0, 0))} if (mode, kind) == ("P", "GIF") else {}
    copy = opened(copied(encoded(image, kind, **options))).convert("RGBA")
    transparent = copy.getpixel((copy.width // 4, copy.height // 2))
    assert isinstance(transparent, tuple)
    assert transparent[3] == 0
    assert is_near(copy, (3, 2), (0, 0, 255, 255))


def test_a_palette_stays_a_palette(copied: Copy) -> None:
    logo = marked().quantize(4)
    assert opened(copied(encoded(logo, "PNG"))).mode == "P"


@pytest.mark.parametrize("data", [b"", b"x", "Đây là chữ".encode(), b"\xff\xd8\xff\xd9", b"GIF89a"])
def test_what_is_no_picture_is_unusable(copied: Copy, data: bytes) -> None:
    with pytest.raises(UnusablePhotoError):
        copied(data)


def test_the_copy_of_a_copy_is_the_copy(copied: Copy) -> None:
    for kind in ("JPEG", "PNG", "GIF"):
        once = copied(full_of_metadata(kind, 1 if kind == "GIF" else 6))
        assert copied(once) == once
