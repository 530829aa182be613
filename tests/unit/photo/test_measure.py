import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bantin.findings import Checked
from bantin.photo.measure import Photo, measure, upright
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

Encode = Callable[..., bytes]
ORIENTATION = 0x0112


def png_header(width: int, height: int) -> bytes:
    """Give the beginning of a PNG that claims a size, with no pixels to speak of."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100))


def marked() -> Image.Image:
    """Give a picture 40 wide, 24 high, with a red upper left quarter and a blue upper right."""
    image = Image.new("RGB", (40, 24), "white")
    image.paste("red", (0, 0, 20, 12))
    image.paste("blue", (20, 0, 40, 12))
    return image


def with_orientation(image: Image.Image, orientation: int, encode: Encode, kind: str) -> bytes:
    """Encode a picture such that turning it by its EXIF gives the picture."""
    undo = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    return encode(image if undo is None else image.transpose(undo), kind, exif=exif)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_size_and_format_are_those_of_the_file(tmp_path: Path, encode: Encode, kind: str) -> None:
    file = tmp_path / "a"
    file.write_bytes(encode(marked(), kind))
    for suffix in {"JPEG": (".jpg", ".JPEG")}.get(kind, (f".{kind}",)):
        assert measure(file, f"content/tin/a/a{suffix}") == Checked(Photo(40, 24, kind))
    wrong = ".png" if kind == "JPEG" else ".jpg"
    (finding,) = measure(file, f"content/tin/a/a{wrong}").findings
    right = ".jpg" if kind == "JPEG" else f".{kind.lower()}"
    assert (finding.kind.code, dict(finding.values)) == (
        "photo-misnamed",
        {"photo": f"a{wrong}", "format": kind, "suffix": right},
    )


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.heic", "photo-heic"),
        ("a.HEIF", "photo-heic"),
        ("a.html", "photo-format"),
        ("a.svg", "photo-format"),
        ("a.jpg.exe", "photo-format"),
        ("a", "photo-format"),
        ("b.jpg/a", "photo-format"),
    ],
)
def test_only_names_of_pictures_are_opened(
    tmp_path: Path, encode: Encode, name: str, code: str
) -> None:
    (tmp_path / "a").write_bytes(encode(marked(), "JPEG"))
    checked = measure(tmp_path / "a", name)
    assert checked.value is None
    assert [finding.kind.code for finding in checked.findings] == [code]


def test_a_png_is_measured_without_its_pixels(tmp_path: Path, encode: Encode) -> None:
    data = encode(marked(), "PNG")
    (tmp_path / "a.png").write_bytes(data[: data.index(b"IDAT") + 8])
    assert measure(tmp_path / "a.png", "a.png").value == Photo(40, 24, "PNG")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_is_measured_and_turned_as_it_is_shown(
    tmp_path: Path, encode: Encode, orientation: int, kind: str
) -> None:
    file = tmp_path / "a"
    file.write_bytes(with_orientation(marked(), orientation, encode, kind))
    assert measure(file, "a.jpg" if kind == "JPEG" else f"a.{kind}").value == Photo(40, 24, kind)
    with Image.open(file) as image:
        assert image.size == ((40, 24) if orientation < 5 else (24, 40))
        turned = upright(image).convert("RGB")
    assert turned.size == (40, 24)
    for place, expected in (((8, 6), (255, 0, 0)), ((32, 6), (0, 0, 255)), ((8, 18), (255,) * 3)):
        pixel = turned.getpixel(place)
        assert isinstance(pixel, tuple)
        assert all(abs(a - b) < 40 for a, b in zip(pixel, expected, strict=True))


@pytest.mark.parametrize("orientation", [0, 9, 65535])
def test_an_orientation_that_does_not_exist_turns_nothing(
    tmp_path: Path, encode: Encode, orientation: int
) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    file = tmp_path / "a.jpg"
    file.write_bytes(encode(marked(), "JPEG", exif=exif))
    assert measure(file, "a.jpg").value == Photo(40, 24, "JPEG")


def test_a_phones_photo_with_another_behind_it_is_a_jpeg(tmp_path: Path, encode: Encode) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(encode(marked(), "MPO", save_all=True, append_images=[marked()]))
    with Image.open(file) as image:
        assert image.format == "MPO"
    assert measure(file, "a.jpg").value == Photo(40, 24, "JPEG")


def test_a_truncated_jpeg_still_has_a_size(tmp_path: Path, encode: Encode) -> None:
    data = encode(Image.effect_noise((400, 300), 80), "JPEG")
    file = tmp_path / "a.jpg"
    file.write_bytes(data[: len(data) // 2])
    assert measure(file, "a.jpg").value == Photo(400, 300, "JPEG")


def test_a_phones_108_megapixels_pass(tmp_path: Path, encode: Encode) -> None:
    data = bytearray(encode(Image.new("L", (8, 8)), "JPEG"))
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 9000, 12000)
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    assert measure(file, "a.jpg").value == Photo(12000, 9000, "JPEG")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", kinds.PHOTO_NONE),
        ("Đây là chữ, không phải ảnh".encode(), kinds.PHOTO_NONE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", kinds.PHOTO_NONE),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", kinds.PHOTO_NONE),
        (b"\xff\xd8\xff", kinds.PHOTO_NONE),
        (b"\x89PNG\r\n\x1a\n", kinds.PHOTO_NONE),
        (png_header(8_000, 5_001), kinds.PHOTO_TOO_LARGE),
        (png_header(100_000, 100_000), kinds.PHOTO_TOO_LARGE),
        (png_header(2**31 - 1, 2**31 - 1), kinds.PHOTO_TOO_LARGE),
    ],
)
def test_what_is_no_photo(tmp_path: Path, data: bytes, problem: Phrase) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(data)
    checked = measure(file, "content/tin/a/a.jpg")
    assert checked.value is None
    assert [finding.text("en") for finding in checked.findings] == [
        f"content/tin/a/a.jpg: the photo «a.jpg» can't be read: {problem.en}"
    ]


def test_formats_that_browsers_do_not_show_are_not_opened(tmp_path: Path, encode: Encode) -> None:
    for kind in ("TIFF", "BMP", "PPM", "ICO"):
        (tmp_path / "a.jpg").write_bytes(encode(marked(), kind))
        assert measure(tmp_path / "a.jpg", "a.jpg").value is None


@pytest.mark.parametrize("name", ["none.jpg", ""])
def test_a_photo_that_cannot_be_opened(tmp_path: Path, name: str) -> None:
    (finding,) = measure(tmp_path / name, "none.jpg").findings
    assert dict(finding.values)["problem"] == kinds.PHOTO_UNOPENED


def test_exif_that_is_broken_says_nothing(tmp_path: Path, encode: Encode) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    data = encode(marked(), "JPEG", exif=exif)
    start = data.index(b"Exif\0\0") + 6
    for broken in (b"XX", b"MM\0\x2a\xff\xff\xff\xff", b"\0" * 8):
        file = tmp_path / "a.jpg"
        file.write_bytes(data[:start] + broken + data[start + len(broken) :])
        assert measure(file, "a.jpg").value == Photo(40, 24, "JPEG")
