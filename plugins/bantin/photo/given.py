"""A picture as staff give it: what is known of it, and what its bytes tell unopened."""

import hashlib
import io
import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

_DIGEST_BYTES: Final = 16
_HEAD: Final = 16
# JPEG, PNG, GIF, TIFF (and cameras' raw files), WebP, HEIF and AVIF by their brands
_BEGINNING: Final = re.compile(
    rb"\xff\xd8\xff|\x89PNG|GIF8|II[*+]\0|MM\0[*+]|RIFF....WEBP|"
    rb"....ftyp(?:hei|hev|mif1|msf1|avi[fs])",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture as given by staff."""

    width: int
    """Pixels, as shown: with the orientation of EXIF applied."""
    height: int
    """Pixels, as shown."""
    digest: str
    """A hash of the file's bytes."""
    taken: datetime | None = None
    """When it was taken by the camera's clock, without a time zone."""
    photographer: str = ""
    """The name in EXIF's Artist."""


def digest_of(file: Path) -> str:
    """Give the hash of a file's bytes, read piece by piece."""
    with file.open("rb") as stream:
        return digest_of_stream(stream)


def digest_of_stream(stream: io.BufferedReader | io.BytesIO) -> str:
    """Give the hash of an open file's bytes, from where it stands to its end."""
    digest = hashlib.file_digest(stream, lambda: hashlib.blake2b(digest_size=_DIGEST_BYTES))
    return digest.hexdigest()


def looks_like_picture(file: Path) -> bool:
    """Tell by its first bytes whether a file is a picture, whatever its name says."""
    try:
        with file.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return False
    return _BEGINNING.match(head) is not None
