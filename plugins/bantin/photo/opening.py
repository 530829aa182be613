"""Opening pictures as if hostile: known formats, a limit of pixels, every fault one error.

Registering Pillow's reader of HEIF is the one piece of global state of this folder. Pillow's
warnings are held back while a picture is open, for the whole process: more than one picture at a
time wants processes, not threads.
"""

import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

import pillow_heif
from PIL import ExifTags, Image, UnidentifiedImageError

from bantin.photo.faults import UnusablePhotoError
from bantin.photo.segments import has_more_scans
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

pillow_heif.register_heif_opener()

FORMATS: Final = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "TIFF", "HEIF")
"""Formats that are read; JPEG also with another picture behind it (MPO), as some phones write."""

MOST_PIXELS: Final = 120_000_000
"""Most pixels of a JPEG: a phone's 108-megapixel photo passes, and it is decoded at a fraction."""

MOST_PIXELS_WHOLE: Final = 50_000_000
"""Most pixels of a picture that can only be decoded whole: 200 MB in memory."""

MOST_SCANS: Final = 64
"""Most scans of a JPEG: encoders write ten or so, and hours of decoding fit in a few megabytes."""

_FAULTS: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    MemoryError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)
"""What Pillow and its codecs raise on broken files, found by flipping bytes of real ones."""

# Their readers turn the pixels themselves, and say so in the size: TIFF by its own field, HEIF
# by its properties (ISO/IEC 23008-12, 6.5.10), beside which EXIF counts for nothing.
_TURNED_BY_READER: Final = frozenset({"TIFF", "HEIF"})
_UPRIGHT: Final = 1
_LAST_ORIENTATION: Final = 8


@contextmanager
def faults_told() -> Iterator[None]:
    """Turn whatever Pillow and its codecs raise into one error.

    Raises:
        UnusablePhotoError: they raised something.
    """
    try:
        yield
    except _FAULTS as error:
        raise UnusablePhotoError(_problem_of(error)) from error


@contextmanager
def open_picture(file: Path | BinaryIO) -> Iterator[Image.Image]:
    """Open a picture; its first frame where it has several.

    Raises:
        UnusablePhotoError: it can't be read, then or while its pixels are used.
    """
    with faults_told(), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of metadata that is broken, and of large pictures
        with Image.open(file, formats=FORMATS) as image:
            if _is_too_large(image) or _is_too_much_work(image, file):
                raise UnusablePhotoError(kinds.PHOTO_TOO_LARGE)
            # Pillow would turn a TIFF by it, which nothing else that shows pictures does
            image.info.pop("xmp", None)
            yield image


def format_of(image: Image.Image) -> str:
    """Give a picture's format: JPEG also for a phone's photo with another picture behind it."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def exif_of(image: Image.Image) -> Image.Exif:
    """Give a picture's EXIF from its header alone, empty where it has none or a broken one."""
    exif = Image.Exif()
    try:
        if image.format == "TIFF":
            return image.getexif()
        if isinstance(data := image.info.get("exif"), bytes):
            exif.load(data)
    except _FAULTS:
        return Image.Exif()
    return exif


def tag_of(exif: Image.Exif, tag: int, part: int | None = None) -> object:
    """Give a value from EXIF, or from a part (IFD) of it; none where it is missing or broken."""
    try:
        return exif.get(tag) if part is None else exif.get_ifd(part).get(tag)
    except _FAULTS:
        return None


def orientation_of(image: Image.Image) -> int:
    """Give how a picture's pixels lie, 1 (upright) to 8 as EXIF counts; nonsense is 1.

    It must be asked before the pixels are read: some formats have metadata behind them, which
    only then would be known, to this but not to `measure`.
    """
    if image.format in _TURNED_BY_READER:
        return _UPRIGHT
    value = tag_of(exif_of(image), ExifTags.Base.Orientation)
    is_one = isinstance(value, int) and _UPRIGHT <= value <= _LAST_ORIENTATION
    return value if isinstance(value, int) and is_one else _UPRIGHT


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Give a picture's width and height in pixels, as it is shown."""
    width, height = image.size
    lies = orientation_of(image) in {5, 6, 7, 8}
    return (height, width) if lies else (width, height)


def bytes_of(file: Path | BinaryIO) -> bytes:
    """Give a file's bytes, whole."""
    if isinstance(file, Path):
        return file.read_bytes()
    place = file.tell()
    file.seek(0)
    data = file.read()
    file.seek(place)
    return data


def _is_too_much_work(image: Image.Image, file: Path | BinaryIO) -> bool:
    return format_of(image) == "JPEG" and has_more_scans(bytes_of(file), MOST_SCANS)


def _is_too_large(image: Image.Image) -> bool:
    most = MOST_PIXELS if format_of(image) == "JPEG" else MOST_PIXELS_WHOLE
    return image.width * image.height > most


def _problem_of(error: BaseException) -> Phrase:
    """Say why a picture can't be read, as a person sees it."""
    if isinstance(error, UnidentifiedImageError):
        return kinds.PHOTO_NONE
    if isinstance(error, Image.DecompressionBombError | MemoryError):
        return kinds.PHOTO_TOO_LARGE
    is_of_disk = isinstance(error, OSError) and error.errno is not None
    return kinds.PHOTO_UNOPENED if is_of_disk else kinds.PHOTO_CUT
