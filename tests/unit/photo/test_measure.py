import hashlib
from datetime import datetime
from pathlib import Path

import pytest
from PIL import ExifTags, Image
from tests.unit.photo.samples import WITH_EXIF, encoded, lying, marked, phone_exif, photo_of

from bantin.findings import Checked
from bantin.photo.given import Photo, digest_of
from bantin.photo.measure import measure
from bantin.photo.opening import FORMATS
from bantin.phrase import Phrase
from bantin.wording import findings as kinds


def with_exif(values: dict[int, object], camera: dict[int, object] | None = None) -> bytes:
    exif = Image.Exif()
    exif.update(values)
    exif.get_ifd(ExifTags.IFD.Exif).update(camera or {})
    return encoded(marked(), "JPEG", exif=exif)


def test_a_photo_is_known_by_its_size_and_its_bytes(tmp_path: Path) -> None:
    data = encoded(marked(), "JPEG")
    digest = hashlib.blake2b(data, digest_size=16).hexdigest()
    photo = photo_of(tmp_path / "a.jpg", data)
    assert photo == Photo(80, 48, digest)
    assert digest_of(tmp_path / "a.jpg") == digest


@pytest.mark.parametrize("kind", FORMATS)
def test_the_contents_say_the_format_and_the_name_says_nothing(tmp_path: Path, kind: str) -> None:
    for name in ("a.jpg", "b.JPEG", "c.png", "d.webp", "e.heic", "f.TIF", "g.avif", "h.gif"):
        photo = photo_of(tmp_path / name, encoded(marked(), kind))
        assert (photo.width, photo.height) == (80, 48)


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.jpg.exe", "a", "b.jpg/a", "a.pdf", "jpg"])
def test_only_names_of_pictures_are_opened(tmp_path: Path, name: str) -> None:
    (tmp_path / "a").write_bytes(encoded(marked(), "JPEG"))
    (finding,) = measure(tmp_path / "a", name).findings
    assert finding.kind is kinds.PHOTO_FORMAT
    for suffix in (".jpg", ".png", ".webp", ".avif", ".gif", ".tif", ".heic"):
        assert suffix in finding.message("vi")
        assert suffix in finding.message("en")


@pytest.mark.parametrize("name", ["IMG_4824.MOV", "phim.avi", "a.3gp"])
def test_a_film_that_browsers_do_not_play_is_told_so(tmp_path: Path, name: str) -> None:
    (finding,) = measure(tmp_path / name, name).findings
    assert finding.kind is kinds.VIDEO_FORMAT


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", WITH_EXIF)
def test_a_photo_is_measured_as_it_is_shown(tmp_path: Path, kind: str, orientation: int) -> None:
    data = encoded(lying(marked(), orientation), kind, exif=phone_exif(orientation))
    photo = photo_of(tmp_path / "a.jpg", data)
    assert (photo.width, photo.height) == (80, 48)
    assert photo.taken == datetime(2023, 10, 25, 9, 10)  # noqa: DTZ001 - cameras give none


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        ("2023:10:25 09:10:11", datetime(2023, 10, 25, 9, 10, 11)),  # noqa: DTZ001
        ("2023:10:25 09:10:11.55", datetime(2023, 10, 25, 9, 10, 11)),  # noqa: DTZ001
        ("0000:00:00 00:00:00", None),
        ("2023:02:30 09:10:11", None),
        ("2023:10:25 24:10:11", None),
        ("    :  :     :  :  ", None),
        ("hôm qua", None),
        ("", None),
    ],
)
def test_the_cameras_clock_is_read_where_it_makes_sense(
    tmp_path: Path, text: str, taken: datetime | None
) -> None:
    in_camera = with_exif({}, {ExifTags.Base.DateTimeOriginal: text})
    assert photo_of(tmp_path / "a.jpg", in_camera).taken == taken
    assert photo_of(tmp_path / "a.jpg", with_exif({ExifTags.Base.DateTime: text})).taken == taken


@pytest.mark.parametrize(
    ("artist", "name"),
    [
        ("Thuỳ Linh", "Thuỳ Linh"),
        ("Thu\u0300y  Linh\n", "Thùy Linh"),
        ("Linh\u202e\x1b[31m", "Linh[31m"),
        ("a" * 200, "a" * 80),
        ("  ", ""),
        (b"\xff\xfe\x00", "ÿþ"),
    ],
)
def test_the_photographers_name_is_one_line_of_letters(
    tmp_path: Path, artist: str | bytes, name: str
) -> None:
    value = artist.encode() if isinstance(artist, str) else artist
    photo = photo_of(tmp_path / "a.jpg", with_exif({ExifTags.Base.Artist: value}))
    assert photo.photographer == name


def test_a_photo_is_measured_by_its_header_alone(tmp_path: Path) -> None:
    png = encoded(marked(), "PNG")
    assert photo_of(tmp_path / "a.png", png[: png.index(b"IDAT") + 8]).width == 80
    jpeg = encoded(Image.effect_noise((400, 300), 80), "JPEG")
    assert photo_of(tmp_path / "a.jpg", jpeg[: len(jpeg) // 2]).height == 300


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", kinds.PHOTO_NONE),
        ("Đây là chữ, không phải ảnh".encode(), kinds.PHOTO_NONE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", kinds.PHOTO_NONE),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", kinds.PHOTO_NONE),
        (b"\xff\xd8\xff", kinds.PHOTO_NONE),
        (b"\x89PNG\r\n\x1a\n", kinds.PHOTO_NONE),
        (b"\0\0\0\x18ftypheic" + bytes(40), kinds.PHOTO_NONE),
    ],
)
def test_what_is_no_photo_is_told(tmp_path: Path, data: bytes, problem: Phrase) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    checked = measure(file, "content/tin/a/a.jpg")
    assert checked == Checked(None, checked.findings)
    assert [finding.text("en") for finding in checked.findings] == [
        f"content/tin/a/a.jpg: the photo «a.jpg» can't be read: {problem.en}"
    ]


@pytest.mark.parametrize("name", ["none.jpg", ""])
def test_a_photo_that_cannot_be_opened_is_told(tmp_path: Path, name: str) -> None:
    (finding,) = measure(tmp_path / name, "none.jpg").findings
    assert dict(finding.values)["problem"] == kinds.PHOTO_UNOPENED


def test_a_bad_part_of_exif_costs_neither_the_photo_nor_its_orientation(tmp_path: Path) -> None:
    exif = phone_exif(6)
    data = encoded(lying(marked(), 6), "JPEG", exif=exif)
    pointer = data.index(b"\x87\x69\x00\x04\x00\x00\x00\x01") + 8
    for place in (b"\xff\xff\xff\xff", b"\x00\x00\x00\x01", b"\x7f\xff\xff\xff"):
        broken = data[:pointer] + place + data[pointer + 4 :]
        photo = photo_of(tmp_path / "a.jpg", broken)
        assert (photo.width, photo.height, photo.taken) == (80, 48, None)
