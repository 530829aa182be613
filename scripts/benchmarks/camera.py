"""Makes photos as a phone does: 12 megapixels, noisy, turned by EXIF, with place and names in it.

The scenes are pictures that the demo site has anyway, so that faces, text and sky are in them; a
sensor's noise is laid over each pixel, because a smooth drawing would be far cheaper to encode
than any photo. The same number gives the same photo.
"""

import io
import random
import statistics
import struct
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image, ImageChops, ImageOps  # noqa: TID251 - makes what photo/ is given

SENSOR: Final = (4032, 3024)
"""Pixels as they lie in the file, however the phone was held."""
NOISE: Final = 9.0
"""Standard deviation of the noise in each channel, of 256 levels: a phone's indoors."""
QUALITY: Final = 92
ORIENTATIONS: Final = 8

_FIRST_SHOT: Final = datetime(2025, 3, 26, 7, 30)  # noqa: DTZ001 - cameras give no zone
_THUMBNAIL: Final = (160, 120)
_MIDDLE: Final = 128
_LEVELS: Final = 256
_NOISE_OF_BYTE: Final = bytes(
    round(_MIDDLE + NOISE * statistics.NormalDist().inv_cdf((level + 0.5) / _LEVELS))
    for level in range(_LEVELS)
)
"""Turns a byte of which all values are as likely into noise around the middle."""

_TURNED_BACK: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""From the upright picture to the pixels as they lie in a file of that orientation."""
_FIRST_ON_ITS_SIDE: Final = 5

_EXIF_HEAD: Final = b"Exif\0\0"
_SHORT: Final = 3
_LONG: Final = 4
_ENTRY_BYTES: Final = 12
_TIFF_HEAD_BYTES: Final = 8
_JPEG_IN_TIFF: Final = 6


@dataclass(frozen=True, slots=True)
class Shot:
    """One photo to be taken."""

    scene: Path
    number: int
    """Gives its noise and its orientation."""
    file: Path
    """Where it is written."""
    sensor: tuple[int, int] = SENSOR
    """Pixels, width and height."""


def take_photos(scenes: Path, count: int, folder: Path, workers: int) -> list[Path]:
    """Write photos of the JPEGs below a folder; scenes come again when there are too few.

    Raises:
        FileNotFoundError: there is no scene.
    """
    found = sorted(scenes.rglob("*.jpg"))
    if not found:
        raise FileNotFoundError(scenes)
    folder.mkdir(parents=True, exist_ok=True)
    shots = [
        Shot(found[number % len(found)], number, folder / f"IMG_{number:04}.jpg")
        for number in range(count)
    ]
    # the measuring process stays small: a child's peak memory begins with its parent's
    with ProcessPoolExecutor(workers) as executor:
        return list(executor.map(take, shots))


def take(shot: Shot) -> Path:
    """Write one photo, and give where it is."""
    orientation = orientation_of(shot.number)
    with Image.open(shot.scene) as scene:
        is_on_side = orientation >= _FIRST_ON_ITS_SIDE
        size = shot.sensor[::-1] if is_on_side else shot.sensor
        upright = ImageOps.fit(scene.convert("RGB"), size, Image.Resampling.BICUBIC)
    turn = _TURNED_BACK.get(orientation)
    pixels = upright if turn is None else upright.transpose(turn)
    exif = _exif(shot.number, orientation, pixels)
    noisy = ImageChops.add(pixels, _noise(shot.number, pixels.size), offset=-_MIDDLE)
    noisy.save(shot.file, "JPEG", quality=QUALITY, subsampling="4:2:0", exif=exif)
    return shot.file


def orientation_of(number: int) -> int:
    """Give the EXIF orientation of a photo, 1 to 8 in turn."""
    return number % ORIENTATIONS + 1


def _noise(seed: int, size: tuple[int, int]) -> Image.Image:
    width, height = size
    even = random.Random(seed).randbytes(width * height * 3)
    return Image.frombytes("RGB", size, even.translate(_NOISE_OF_BYTE))


def _exif(number: int, orientation: int, pixels: Image.Image) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Song May"
    exif[ExifTags.Base.Model] = "SM-12"
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Artist] = "Ban Tuyen giao Tinh doan"
    taken = f"{_FIRST_SHOT + timedelta(minutes=number):%Y:%m:%d %H:%M:%S}"
    exif[ExifTags.Base.DateTime] = taken
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = taken
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (10.0, 57.0, number % 60 + 0.25),
            ExifTags.GPS.GPSLongitudeRef: "E",
            ExifTags.GPS.GPSLongitude: (106.0, 49.0, number % 60 + 0.5),
        }
    )
    small = io.BytesIO()
    pixels.resize(_THUMBNAIL, Image.Resampling.BOX).save(small, "JPEG", quality=75)
    return _with_thumbnail(exif.tobytes(), small.getvalue())


def _with_thumbnail(exif: bytes, thumbnail: bytes) -> bytes:
    """Hang a second directory with the small picture onto the EXIF data that Pillow wrote."""
    tiff = bytearray(exif.removeprefix(_EXIF_HEAD))
    tiff += bytes(len(tiff) % 2)
    (entries,) = struct.unpack_from(">H", tiff, _TIFF_HEAD_BYTES)
    link_to_next = _TIFF_HEAD_BYTES + 2 + entries * _ENTRY_BYTES
    struct.pack_into(">I", tiff, link_to_next, len(tiff))
    directory_bytes = 2 + 3 * _ENTRY_BYTES + 4
    directory = (
        struct.pack(">H", 3)
        + struct.pack(">HHIHxx", ExifTags.Base.Compression, _SHORT, 1, _JPEG_IN_TIFF)
        + struct.pack(">HHII", ExifTags.Base.JpegIFOffset, _LONG, 1, len(tiff) + directory_bytes)
        + struct.pack(">HHII", ExifTags.Base.JpegIFByteCount, _LONG, 1, len(thumbnail))
        + struct.pack(">I", 0)
    )
    return _EXIF_HEAD + bytes(tiff) + directory + thumbnail
