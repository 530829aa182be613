import io
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from tests.unit.photo.samples import (
    SECRET,
    WITH_EXIF,
    chunk,
    encoded,
    lying,
    marked,
    phone_exif,
)

from bantin.photo.faults import UnusablePhotoError
from bantin.photo.opening import (
    FORMATS,
    exif_of,
    faults_told,
    format_of,
    open_picture,
    orientation_of,
    tag_of,
    upright_size,
)
from bantin.phrase import Phrase
from bantin.wording import findings as kinds


def of_claimed_size(kind: str, width: int, height: int) -> bytes:
    """Give a picture whose header claims a size, with no pixels to speak of."""
    if kind == "PNG":
        header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", bytes(20))
    data = bytearray(encoded(Image.new("L", (8, 8)), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    return bytes(data)


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_that_staff_bring_is_opened(kind: str) -> None:
    with open_picture(io.BytesIO(encoded(marked(), kind))) as image:
        assert format_of(image) == kind
        assert upright_size(image) == (80, 48)


def test_a_phones_photo_with_another_behind_it_is_a_jpeg() -> None:
    data = encoded(marked(), "MPO", save_all=True, append_images=[marked()])
    with open_picture(io.BytesIO(data)) as image:
        assert image.format == "MPO"
        assert format_of(image) == "JPEG"


@pytest.mark.parametrize("kind", ["BMP", "PPM", "ICO", "PDF"])
def test_other_formats_are_not_opened(kind: str) -> None:
    with (
        pytest.raises(UnusablePhotoError) as caught,
        open_picture(io.BytesIO(encoded(marked(), kind))),
    ):
        pass
    assert caught.value.problem == kinds.PHOTO_NONE


@pytest.mark.parametrize(
    ("kind", "size", "is_opened"),
    [
        ("JPEG", (12_000, 9_000), True),
        ("JPEG", (12_000, 10_001), False),
        ("JPEG", (60_000, 60_000), False),
        ("PNG", (8_000, 6_250), True),
        ("PNG", (8_000, 6_251), False),
        ("PNG", (100_000, 100_000), False),
        ("PNG", (2**31 - 1, 2**31 - 1), False),
    ],
)
def test_a_picture_of_too_many_pixels_is_not_decoded(
    kind: str, size: tuple[int, int], *, is_opened: bool
) -> None:
    data = io.BytesIO(of_claimed_size(kind, *size))
    if is_opened:
        with open_picture(data) as image:
            assert image.size == size
        return
    with pytest.raises(UnusablePhotoError) as caught, open_picture(data):
        pass
    assert caught.value.problem == kinds.PHOTO_TOO_LARGE


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", WITH_EXIF)
def test_the_size_is_that_of_the_upright_picture(kind: str, orientation: int) -> None:
    data = encoded(lying(marked(), orientation), kind, exif=phone_exif(orientation))
    with open_picture(io.BytesIO(data)) as image:
        assert upright_size(image) == (80, 48)


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_is_upright(orientation: int) -> None:
    data = encoded(marked(), "JPEG", exif=phone_exif(orientation))
    with open_picture(io.BytesIO(data)) as image:
        assert orientation_of(image) == 1


def test_an_orientation_in_xmp_alone_turns_nothing() -> None:
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a tiff:Orientation="6"/></x:xmpmeta>'
    for kind, options in (("JPEG", {"xmp": xmp}), ("TIFF", {"tiffinfo": {700: xmp}})):
        with open_picture(io.BytesIO(encoded(marked(), kind, **options))) as image:
            assert orientation_of(image) == 1
            image.load()
            assert image.size == (80, 48)


def test_metadata_behind_the_pixels_counts_neither_before_nor_after_they_are_read() -> None:
    data = encoded(marked(), "PNG")
    late = chunk(b"eXIf", phone_exif(6).tobytes()[6:])
    with open_picture(io.BytesIO(data[:-12] + late + data[-12:])) as image:
        assert orientation_of(image) == 1
        image.load()
        assert image.getexif()[ExifTags.Base.Orientation] == 6


def test_heif_is_turned_by_its_own_property_alone() -> None:
    turned = encoded(lying(marked(), 6), "HEIF", exif=phone_exif(6))
    assert b"irot" in turned
    plain = encoded(marked(), "HEIF", exif=phone_exif(1))
    assert b"irot" not in plain
    big_endian = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00"
    little_endian = b"\x12\x01\x03\x00\x01\x00\x00\x00"
    said_to_lie = plain.replace(big_endian + b"\x01", big_endian + b"\x06").replace(
        little_endian + b"\x01", little_endian + b"\x06"
    )
    assert said_to_lie != plain
    with open_picture(io.BytesIO(said_to_lie)) as image:
        assert upright_size(image) == (80, 48)


def damaged_exif() -> Iterator[bytes]:
    whole = phone_exif(6).tobytes()
    for place in range(14, 60):
        for value in (0, 7, 255):
            yield whole[:place] + bytes([value]) + whole[place + 1 :]
    yield from (whole[:length] for length in range(len(whole)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_exif_that_is_broken_costs_no_photo(kind: str) -> None:
    data = encoded(marked(), kind, exif=phone_exif(6))
    whole = phone_exif(6).tobytes()[0 if kind == "JPEG" else 6 :]
    assert whole in data
    for broken in damaged_exif():
        given = data.replace(whole, broken[-len(whole) :].ljust(len(whole), b"\0"))
        if kind == "PNG":
            place = given.index(b"eXIf")
            body = given[place + 4 : place + 4 + len(whole)]
            given = given[: place - 4] + chunk(b"eXIf", body) + given[place + 8 + len(whole) :]
        with open_picture(io.BytesIO(given)) as image:
            exif = exif_of(image)
            tag_of(exif, ExifTags.Base.DateTimeOriginal, ExifTags.IFD.Exif)
            tag_of(exif, ExifTags.Base.Artist)
            assert orientation_of(image) in range(1, 9)


def test_a_part_of_a_tiff_that_is_not_there_costs_no_photo() -> None:
    data = encoded(marked(), "TIFF", exif=phone_exif(6))
    place = data.index(b"\x69\x87\x04\x00") + 8
    for pointer in (b"\xff\xff\xff\xff", b"\x01\x00\x00\x00", b"\xff\xff\xff\x7f"):
        broken = data[:place] + pointer + data[place + 4 :]
        with open_picture(io.BytesIO(broken)) as image:
            exif = exif_of(image)
            assert tag_of(exif, ExifTags.Base.DateTimeOriginal, ExifTags.IFD.Exif) is None
            assert tag_of(exif, ExifTags.Base.Make) == SECRET.decode()


def test_a_part_of_exif_that_can_not_be_read_any_more_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.tif"
    file.write_bytes(encoded(marked(), "TIFF", exif=phone_exif(6)))
    with open_picture(file) as image:
        exif = exif_of(image)
    assert tag_of(exif, ExifTags.Base.DateTimeOriginal, ExifTags.IFD.Exif) is None


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (struct.error("unpack"), kinds.PHOTO_CUT),
        (OSError("broken data stream"), kinds.PHOTO_CUT),
        (OSError(5, "Input/output error"), kinds.PHOTO_UNOPENED),
        (MemoryError(), kinds.PHOTO_TOO_LARGE),
        (RecursionError(), kinds.PHOTO_CUT),
    ],
)
def test_what_codecs_raise_is_told_in_words(error: Exception, problem: Phrase) -> None:
    with pytest.raises(UnusablePhotoError) as caught, faults_told():
        raise error
    assert caught.value.problem == problem


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    for file in (tmp_path / "khong-co.jpg", tmp_path):
        with pytest.raises(UnusablePhotoError) as caught, open_picture(file):
            pass
        assert caught.value.problem == kinds.PHOTO_UNOPENED


def test_a_jpeg_of_very_many_scans_is_not_decoded(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.effect_noise((64, 64), 60).save(stream, "JPEG", progressive=True)
    data = stream.getvalue()
    last = data.rindex(b"\xff\xda")
    scan = data[last:-2]
    file = tmp_path / "a.jpg"
    for count, is_read in ((10, True), (200, False)):
        file.write_bytes(data[:last] + scan * count + data[-2:])
        if is_read:
            with open_picture(file) as image:
                assert image.size == (64, 64)
        else:
            with pytest.raises(UnusablePhotoError), open_picture(file):
                pass
