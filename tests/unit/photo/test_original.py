import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from tests.unit.photo.samples import (
    DISPLAY_P3,
    WITH_EXIF,
    encoded,
    full_of_metadata,
    ink_profile,
    is_marked,
    is_near,
    marked,
    opened,
    phone_exif,
    rgb_profile,
    traces,
)

from bantin.photo.faults import UnusablePhotoError
from bantin.photo.opening import FORMATS
from bantin.photo.original import clean_original


def original(data: bytes) -> bytes:
    return clean_original(io.BytesIO(data))


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("is_progressive", [False, True])
def test_an_upright_jpeg_keeps_every_pixel(mode: str, *, is_progressive: bool) -> None:
    image = Image.effect_noise((300, 200), 60).convert(mode)
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (None, srgb):
        data = encoded(
            image, "JPEG", progressive=is_progressive, exif=phone_exif(1), icc_profile=profile
        )
        clean = original(data)
        assert opened(clean).tobytes() == opened(data).tobytes()
        assert not traces(clean)
        assert len(clean) < len(data)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", WITH_EXIF)
def test_every_original_is_an_upright_jpeg_of_its_own_size(kind: str, orientation: int) -> None:
    clean = original(full_of_metadata(kind, orientation))
    image = opened(clean)
    assert (image.format, image.size) == ("JPEG", (80, 48))
    assert is_marked(image)
    assert not traces(clean)


@pytest.mark.parametrize("kind", FORMATS)
def test_a_large_original_stays_large(kind: str) -> None:
    size = (700, 300) if kind in {"HEIF", "AVIF"} else (2400, 1000)
    assert opened(original(encoded(marked(size), kind))).size == size


def test_foreign_colours_become_srgb() -> None:
    image = Image.new("RGB", (32, 32), (200, 100, 60))
    data = encoded(image, "JPEG", quality=100, icc_profile=rgb_profile(DISPLAY_P3, 2.2))
    assert is_near(opened(original(data)), (2, 2), (216, 93, 43), 4)
    cyan = Image.new("CMYK", (32, 32), (255, 0, 0, 0))
    clean = opened(original(encoded(cyan, "JPEG", icc_profile=ink_profile())))
    assert clean.mode == "RGB"
    assert is_near(clean, (2, 2), (0, 168, 52), 12)
    assert opened(original(encoded(cyan, "JPEG"))).mode == "RGB"


def test_transparent_parts_become_white() -> None:
    clean = opened(original(encoded(Image.new("RGBA", (32, 32), (0, 0, 0, 0)), "PNG")))
    assert is_near(clean, (2, 2), (255, 255, 255), 2)


def test_noise_that_hardly_compresses_is_encoded_too() -> None:
    noise = bytes(255 * (byte >> 7) for byte in os.urandom(3 * 800 * 600))
    image = Image.frombytes("RGB", (800, 600), noise)
    assert opened(original(encoded(image, "PNG"))).size == (800, 600)


def test_a_file_is_read_from_its_start_wherever_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(full_of_metadata("JPEG"))
    with file.open("rb") as stream:
        stream.read()
        assert clean_original(stream) == clean_original(file)
        assert clean_original(stream) == clean_original(file)


def test_a_jpeg_that_is_cut_off_has_no_original() -> None:
    data = encoded(Image.effect_noise((400, 300), 80), "JPEG")
    with pytest.raises(UnusablePhotoError):
        original(data[: len(data) // 2])
