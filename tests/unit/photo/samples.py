"""Real pictures of every kind that staff bring, and all that hides in them."""

import io
import struct
import zlib
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, PngImagePlugin

from bantin.photo.given import Photo
from bantin.photo.measure import measure
from bantin.photo.opening import FORMATS

SECRET: Final = b"bi-mat-cua-Linh"
"""A text that no published file may have."""

RED: Final = (255, 0, 0)
BLUE: Final = (0, 0, 255)
WHITE: Final = (255, 255, 255)

WITH_EXIF: Final = tuple(kind for kind in FORMATS if kind != "GIF")

XMP: Final = b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + SECRET + b"</x:xmpmeta>"

_TRACES: Final = (
    SECRET, b"Exif", b"eXIf", b"EXIF", b"http://ns.adobe.com", b"xmpmeta", b"XMP", b"Photoshop",
    b"8BIM", b"ICC", b"iCCP", b"acsp", b"colrprof", b"GPS", b"tEXt", b"iTXt", b"zTXt", b"MPF",
    b"\xff\xfe\x00",
)  # fmt: skip
_CURVES: Final = (b"rTRC", b"gTRC", b"bTRC")

Colorants = tuple[tuple[float, float, float], ...]

ADOBE_RGB: Final[Colorants] = (
    (0.60974, 0.31111, 0.01947),
    (0.20528, 0.62567, 0.06087),
    (0.14919, 0.06322, 0.74457),
)
DISPLAY_P3: Final[Colorants] = (
    (0.51512, 0.2412, -0.00105),
    (0.29198, 0.69225, 0.04189),
    (0.1571, 0.06657, 0.78407),
)
SRGB: Final[Colorants] = (
    (0.43607, 0.22249, 0.01392),
    (0.38515, 0.71687, 0.09708),
    (0.14307, 0.06061, 0.7141),
)
"""Primaries as XYZ at D50."""

_UNDONE: Final = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def marked(size: tuple[int, int] = (80, 48)) -> Image.Image:
    """Give a picture with a red upper left quarter, a blue upper right one, and white below."""
    width, height = size
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, width // 2, height // 2))
    image.paste("blue", (width // 2, 0, width, height // 2))
    return image


def is_marked(image: Image.Image) -> bool:
    """Tell whether a picture shows what `marked` does, upright."""
    expected = {(1, 1): RED, (3, 1): BLUE, (1, 3): WHITE, (3, 3): WHITE}
    return all(is_near(image, place, colour) for place, colour in expected.items())


def is_near(
    image: Image.Image, quarter: tuple[int, int], colour: tuple[int, ...], most: int = 40
) -> bool:
    """Tell whether a picture has about a colour at a place, given in quarters of its sides."""
    place = (image.width * quarter[0] // 4, image.height * quarter[1] // 4)
    pixel = image.convert("RGBA" if len(colour) == 4 else "RGB").getpixel(place)
    assert isinstance(pixel, tuple)
    return all(abs(a - b) <= most for a, b in zip(pixel, colour, strict=True))


def lying(image: Image.Image, orientation: int) -> Image.Image:
    """Give a picture's pixels as a camera stores them that is held so."""
    undone = _UNDONE[orientation]
    return image if undone is None else image.transpose(undone)


def phone_exif(orientation: int = 1) -> Image.Exif:
    """Give what a phone writes: where, when, by whom and with what."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = SECRET.decode()
    camera = exif.get_ifd(ExifTags.IFD.Exif)
    camera[ExifTags.Base.DateTimeOriginal] = "2023:10:25 09:10:00"
    gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
    gps[1], gps[2], gps[3], gps[4] = "N", (10.0, 46.0, 12.5), "E", (106.0, 41.0, 30.0)
    return exif


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    """Encode a picture; EXIF is taken as bytes by every format."""
    stream = io.BytesIO()
    if isinstance(exif := options.get("exif"), Image.Exif):
        options["exif"] = exif.tobytes()
    image.save(stream, kind, **options)
    return stream.getvalue()


def opened(data: bytes) -> Image.Image:
    """Give a picture with its pixels read."""
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image


def segment(marker: int, data: bytes) -> bytes:
    """Give a segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def chunk(kind: bytes, data: bytes) -> bytes:
    """Give a chunk of a PNG."""
    crc = struct.pack(">I", zlib.crc32(kind + data))
    return struct.pack(">I", len(data)) + kind + data + crc


def png(size: tuple[int, int], bits: int, colour_type: int, pixels: bytes) -> bytes:
    """Give a PNG from its raw pixels, row by row."""
    header = struct.pack(">IIBBBBB", *size, bits, colour_type, 0, 0, 0)
    length = len(pixels) // size[1]
    rows = b"".join(b"\0" + pixels[at : at + length] for at in range(0, len(pixels), length))
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def tiff_of_48_bits(size: tuple[int, int], colour: tuple[int, int, int]) -> bytes:
    """Give a TIFF with 16 bits a channel, all of one colour."""
    pixels = struct.pack("<HHH", *colour) * (size[0] * size[1])
    rows = [
        (256, 3, size[0]), (257, 3, size[1]), (258, 3, 0), (259, 3, 1), (262, 3, 2), (273, 4, 0),
        (277, 3, 3), (278, 3, size[1]), (279, 4, len(pixels)),
    ]  # fmt: skip
    after = 8 + 2 + 12 * len(rows) + 4
    places = {258: (3, after), 273: (1, after + 6)}
    table = b"".join(
        struct.pack("<HHII", tag, kind, *places.get(tag, (1, value))) for tag, kind, value in rows
    )
    head = b"II*\0" + struct.pack("<IH", 8, len(rows))
    return head + table + bytes(4) + struct.pack("<HHH", 16, 16, 16) + pixels


def full_of_metadata(kind: str, orientation: int = 1, profile: bytes | None = None) -> bytes:
    """Give a picture with everything that its format can hide."""
    image = lying(marked(), orientation)
    exif = phone_exif(orientation)
    icc = {} if profile is None else {"icc_profile": profile}
    if kind == "JPEG":
        data = encoded(image, kind, exif=exif, comment=SECRET, xmp=XMP, quality=92, **icc)
        iptc = segment(0xED, b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + SECRET)
        return data[:2] + iptc + data[2:] + SECRET
    if kind == "PNG":
        info = PngImagePlugin.PngInfo()
        info.add_text("Comment", SECRET.decode())
        info.add_text("Software", SECRET.decode(), zip=True)
        info.add_itxt("XML:com.adobe.xmp", XMP.decode())
        return encoded(image, kind, exif=exif, pnginfo=info, **icc)
    if kind == "GIF":
        return encoded(image, kind, comment=SECRET)
    if kind == "TIFF":
        more = {ExifTags.Base.ImageDescription: SECRET.decode(), 700: XMP}
        exif.update(more)
        return encoded(image, kind, exif=exif, **icc)
    return encoded(image, kind, exif=exif, xmp=XMP, quality=92, **icc)


def traces(data: bytes) -> list[bytes]:
    """Give what a published file has and must not have."""
    image = opened(data)
    assert not image.getexif()
    assert not {"exif", "xmp", "icc_profile", "comment", "photoshop"} & image.info.keys()
    return [trace for trace in _TRACES if trace in data]


def rgb_profile(colorants: Colorants, gamma: float) -> bytes:
    """Give an ICC profile of a display: its primaries as XYZ at D50, and one gamma for all."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))
    tags = {
        name: b"XYZ " + bytes(4) + struct.pack(">iii", *(round(part * 65536) for part in xyz))
        for name, xyz in zip((b"rXYZ", b"gXYZ", b"bXYZ"), colorants, strict=True)
    }
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags | dict.fromkeys(_CURVES, curve))


def grey_profile(gamma: float) -> bytes:
    """Give an ICC profile of greys."""
    curve = b"curv" + bytes(4) + struct.pack(">IH", 1, round(gamma * 256))
    return _profile(b"mntr", b"GRAY", b"XYZ ", {b"kTRC": curve})


def ink_profile() -> bytes:
    """Give an ICC profile of a press whose cyan ink is green, so that one sees if it is used."""
    table = b"".join(_ink(cyan, dark) for cyan in (0, 1) for dark in (0, 1, 1, 1, 1, 1, 1, 1))
    same = bytes(range(256))
    matrix = struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    lut = b"mft1" + bytes(4) + bytes([4, 3, 2, 0]) + matrix + same * 4 + table + same * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"A2B0": lut})


def _ink(cyan: int, dark: int) -> bytes:
    lightness = 0 if dark else 150 if cyan else 255
    return bytes((lightness, 48 if cyan else 128, 190 if cyan else 128))


def _profile(kind: bytes, space: bytes, connection: bytes, tags: dict[bytes, bytes]) -> bytes:
    white = b"XYZ " + bytes(4) + struct.pack(">iii", 63190, 65536, 54061)
    everything = {b"wtpt": white, **tags}
    place = 128 + 4 + 12 * len(everything)
    table, body = struct.pack(">I", len(everything)), b""
    for name, tag in everything.items():
        padded = tag + bytes(-len(tag) % 4)
        table += name + struct.pack(">II", place + len(body), len(tag))
        body += padded
    head = struct.pack(">I4xI", place + len(body), 0x02100000)
    header = head + kind + space + connection
    rest = bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return (header + rest).ljust(128, b"\0") + table + body


def photo_of(file: Path, data: bytes) -> Photo:
    """Write a file and measure it."""
    file.write_bytes(data)
    photo = measure(file, f"content/tin/a/{file.name}").value
    assert photo is not None
    return photo
