"""The photos that are measured: they are noisy, turned by EXIF, and hold what phones write."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageChops, ImageOps, ImageStat

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "scripts"))

from benchmarks.camera import Shot, orientation_of, take

SENSOR = (320, 240)


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """A picture that is another one however it is turned or mirrored."""
    image = Image.new("RGB", SENSOR, "#808080")
    image.paste("#a03020", (70, 0, 160, 120))
    image.paste("#2030a0", (160, 0, 250, 120))
    file = tmp_path / "scene.jpg"
    image.save(file)
    return file


def _taken(scene: Path, number: int) -> Path:
    return take(Shot(scene, number, scene.with_name(f"{number}.jpg"), SENSOR))


def _difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("number", range(8))
def test_a_photo_shows_its_scene_upright_whichever_way_its_pixels_lie(
    scene: Path, number: int
) -> None:
    with Image.open(_taken(scene, number)) as photo:
        assert photo.size == SENSOR
        assert photo.getexif()[ExifTags.Base.Orientation] == orientation_of(number) == number + 1
        upright = ImageOps.exif_transpose(photo)
    with Image.open(scene) as image:
        expected = ImageOps.fit(image, upright.size)
    assert _difference(upright, expected) < 12
    assert _difference(upright, ImageOps.mirror(expected)) > 24
    assert _difference(upright, ImageOps.flip(expected)) > 24


def test_a_photo_holds_place_time_names_and_a_small_picture(scene: Path) -> None:
    with Image.open(_taken(scene, 5)) as photo:
        exif = photo.getexif()
        raw = photo.info["exif"].removeprefix(b"Exif\0\0")
    assert exif[ExifTags.Base.Artist]
    assert exif[ExifTags.Base.Make]
    assert exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] == "2025:03:26 07:35:00"
    assert exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] == (10.0, 57.0, 5.25)
    second = exif.get_ifd(ExifTags.IFD.IFD1)
    start = second[ExifTags.Base.JpegIFOffset]
    with Image.open(
        io.BytesIO(raw[start : start + second[ExifTags.Base.JpegIFByteCount]])
    ) as small:
        small.load()
        assert (small.format, small.size) == ("JPEG", (160, 120))


def test_noise_is_a_sensors_and_each_number_has_its_own(scene: Path) -> None:
    first = _taken(scene, 0).read_bytes()
    assert _taken(scene, 0).read_bytes() == first
    assert _taken(scene, 8).read_bytes() != first
    with Image.open(io.BytesIO(first)) as photo:
        plain = photo.convert("L").crop((8, 136, 312, 232))
    # nine in each channel, weighed as the eye does, are 6.0; JPEG's own rounding adds a little
    assert 5.8 < ImageStat.Stat(plain).stddev[0] < 7.0
