"""Opening a Word file as if hostile: a ZIP with limits, old and locked files told apart.

A .docx is a ZIP of parts that name each other by relationships (ECMA-376, part 2). Nothing is ever
unpacked to the disk: parts are looked up by name in memory, so that a name in the ZIP can't lead
anywhere.
"""

import posixpath
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bantin.findings import Checked, Kind, found
from bantin.importers.opening import open_given
from bantin.wording import importing_word as kinds

LARGEST: Final = 400_000_000
"""Most bytes of a file: fifty phone photos of 8 MB."""
MOST_BYTES: Final = 600_000_000
"""Most bytes that all parts may have once unpacked."""
MOST_PARTS: Final = 4_000
MOST_TIMES: Final = 200
"""How many times larger a part may become; XML as Word writes it becomes 10 to 40 times larger."""
RATIO_FROM: Final = 1_000_000
"""Parts of fewer bytes may become any number of times larger."""

_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream in which Word keeps a file with a password ([MS-OFFCRYPTO], 1.3.3).
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_MARKER: Final = "~$"
"""Begins the name of the small file that Word keeps beside a document while it is open."""
_ENCRYPTED: Final = 1
_METHODS: Final = frozenset({ZIP_STORED, ZIP_DEFLATED})
_FAULTS: Final = (BadZipFile, EOFError, LookupError, NotImplementedError, RuntimeError)
_MORE_FAULTS: Final = (ValueError, OSError, MemoryError, zlib.error)


class BrokenPartError(Exception):
    """A part of a Word file that is damaged, or larger than it says or may be."""

    def __init__(self, kind: Kind) -> None:
        """Take the finding that says so."""
        super().__init__(kind.code)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file, none of them read yet."""

    archive: ZipFile
    entries: Mapping[str, ZipInfo] = field(hash=False)
    """By their names, without a leading `/`."""

    def has(self, name: str) -> bool:
        """Tell whether there is such a part."""
        return name in self.entries

    def read(self, name: str, most: int = MOST_BYTES) -> bytes:
        """Give the bytes of a part.

        Args:
            name: the part.
            most: the most bytes it may have.

        Raises:
            BrokenPartError: it isn't there, is damaged, or is larger.
        """
        try:
            with self.archive.open(self.entries[name]) as stream:
                data = stream.read(most + 1)
        except (*_FAULTS, *_MORE_FAULTS) as error:
            raise BrokenPartError(kinds.WORD_DAMAGED) from error
        if len(data) > most:
            raise BrokenPartError(kinds.WORD_BOMB)
        return data


def open_package(file: Path, name: str) -> Checked[Package]:
    """Open a Word file and look at its list of parts; whoever asks for it closes its archive.

    Args:
        file: where it is.
        name: what findings call it.

    Findings: no such file, a folder, an old .doc, a password, no Word file, the mark of an open
    one, damage, a bomb.
    """
    try:
        with open_given(file) as stream:
            kind = _wrong_kind(stream)
    except (OSError, ValueError, MemoryError) as error:
        return _unreadable(error, name)
    if kind is kinds.WORD_NONE and file.name.startswith(_MARKER):
        kind = kinds.WORD_OPEN
    if kind is not None:
        return Checked(None, (found(kind, name),))
    try:
        archive = ZipFile(file)
    except (*_FAULTS, *_MORE_FAULTS):
        return Checked(None, (found(kinds.WORD_DAMAGED, name),))
    problem = _problem(archive.infolist())
    if problem is not None:
        archive.close()
        return Checked(None, (found(problem, name),))
    return Checked(Package(archive, {_plain(info.filename): info for info in archive.infolist()}))


def resolve(base: str, target: str) -> str:
    """Give the part that a relationship's target means, seen from the part that names it."""
    if target.startswith("/"):
        return _plain(target)
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), _plain(target)))


def _plain(name: str) -> str:
    """Give a part's name without a leading slash; some programs write backslashes."""
    return name.replace("\\", "/").lstrip("/")


def _wrong_kind(stream: BinaryIO) -> Kind | None:
    """Tell by its bytes what a file is that isn't a .docx; only of an old one more than the first.

    A ZIP behind other bytes is none: Word writes no such file, and what is hidden in front could
    be meant for another program.
    """
    if stream.seek(0, SEEK_END) > LARGEST:
        return kinds.WORD_TOO_LARGE
    stream.seek(0)
    head = stream.read(len(_OLE))
    if head == _OLE:
        return kinds.WORD_LOCKED if _LOCKED in stream.read(LARGEST) else kinds.WORD_OLD
    if not head:
        return kinds.WORD_DAMAGED
    return None if head.startswith(_ZIP) else kinds.WORD_NONE


def _problem(parts: list[ZipInfo]) -> Kind | None:
    """Tell by its own list whether a ZIP can't be a document, or is a bomb."""
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        return kinds.WORD_LOCKED
    if any(part.compress_type not in _METHODS for part in parts):
        return kinds.WORD_DAMAGED
    whole = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or whole > MOST_BYTES or any(_is_bomb(part) for part in parts):
        return kinds.WORD_BOMB
    return None


def _is_bomb(part: ZipInfo) -> bool:
    return part.file_size > max(RATIO_FROM, MOST_TIMES * part.compress_size)


def _unreadable(error: Exception, name: str) -> Checked[Package]:
    plain: dict[type[Exception], Kind] = {
        FileNotFoundError: kinds.WORD_MISSING,
        NotADirectoryError: kinds.WORD_MISSING,
        IsADirectoryError: kinds.WORD_FOLDER,
    }
    kind = plain.get(type(error))
    if kind is not None:
        return Checked(None, (found(kind, name),))
    problem = (error.strerror if isinstance(error, OSError) else None) or "?"
    return Checked(None, (found(kinds.WORD_UNREADABLE, name, problem=problem),))
