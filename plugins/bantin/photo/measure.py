"""The stage photo file → Photo: what is known of a picture from its header and its bytes."""

import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from PIL import ExifTags, Image

from bantin.article.parse import PHOTO_SUFFIXES
from bantin.findings import Checked, found
from bantin.photo.faults import UnusablePhotoError, unreadable
from bantin.photo.given import Photo, digest_of
from bantin.photo.opening import exif_of, open_picture, tag_of, upright_size
from bantin.text import normalise
from bantin.wording import findings as kinds

_FILMS: Final = (".mov", ".m4v", ".avi", ".mkv", ".3gp", ".wmv", ".mpg", ".flv")
"""How films end that phones and programs make and browsers don't play."""

_DATE: Final = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)")
_LONGEST_NAME: Final = 80


def measure(file: Path, name: str) -> Checked[Photo]:
    """Read a picture's header, and all its bytes for their digest.

    Args:
        file: where it is.
        name: what findings call it: the path of the picture.

    Findings: a name that isn't a picture's, a picture that can't be read.
    """
    if not name.lower().endswith(PHOTO_SUFFIXES):
        kind = kinds.VIDEO_FORMAT if name.lower().endswith(_FILMS) else kinds.PHOTO_FORMAT
        return Checked(None, (found(kind, name, photo=_last(name)),))
    try:
        with open_picture(file) as image:
            exif = exif_of(image)
            size = upright_size(image)
            photo = Photo(*size, digest_of(file), _taken(exif), _photographer(exif))
    except UnusablePhotoError as error:
        return unreadable(name, error.problem)
    return Checked(photo)


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _taken(exif: Image.Exif) -> datetime | None:
    when_taken = tag_of(exif, ExifTags.Base.DateTimeOriginal, ExifTags.IFD.Exif)
    text = when_taken or tag_of(exif, ExifTags.Base.DateTime)
    match = _DATE.match(text) if isinstance(text, str) else None
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) for part in match.groups())
    try:
        return datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 - cameras give none
    except ValueError:
        return None


def _photographer(exif: Image.Exif) -> str:
    """Give the artist's name; cameras write it in UTF-8, which Pillow reads as Latin-1."""
    text = tag_of(exif, ExifTags.Base.Artist)
    if not isinstance(text, str):
        return ""
    with suppress(UnicodeError):
        text = text.encode("latin-1").decode("utf-8")
    words = " ".join(normalise(text).split())
    return "".join(letter for letter in words if letter.isprintable())[:_LONGEST_NAME]
