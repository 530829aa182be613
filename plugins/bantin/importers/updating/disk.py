"""The disk as an import uses it: files copied and digested, folders put in place in one step."""

import codecs
import hashlib
import os
import shutil
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from bantin.findings import Kind
from bantin.importers.updating.entry import Imprint
from bantin.importers.updating.ledger import OWN_FOLDER
from bantin.importers.updating.names import NamedFile
from bantin.photo.faults import UnusablePhotoError
from bantin.wording import importing_posts as kinds

LARGEST_FILE: Final = 500_000_000
"""Most bytes of a photo or another file of a post; hosts of sites take less."""

_LARGEST_TURNED: Final = 200_000_000
_LARGEST_TEXT: Final = 16_000_000
_STAGE: Final = "dang-ghi"
_CHUNK: Final = 1 << 20
_SIZE: Final = 16
"""Bytes of a digest."""
NO_FILE: Final = "-"
"""Stands for the digest of what is no plain file, and so is nobody's but a person's."""


class UnusableFileError(Exception):
    """A file of a post that can't be taken; `kind` says why."""

    def __init__(self, kind: Kind, problem: str = "") -> None:
        super().__init__(kind.code)
        self.kind = kind
        self.problem = problem


class ChangedError(Exception):
    """Somebody changed a file between an import's look at it and its writing."""


class OutsideError(Exception):
    """A folder of the content folder that is a link, behind which nothing is written."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file's size in bytes and the time of its last change in nanoseconds."""

    size: int
    time: int


def digest_of(data: bytes) -> str:
    """Give the digest of a file's bytes."""
    return hashlib.blake2b(data, digest_size=_SIZE).hexdigest()


def digest_there(file: Path) -> str | None:
    """Give the digest of a file of the content folder; none where nothing is there.

    Raises:
        OSError: it can't be read.
    """
    try:
        status = file.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return NO_FILE
    with file.open("rb") as stream:
        return _digested(stream)


def digest_alike(file: Path, there: str | None, wanted: Collection[str]) -> str | None:
    """Give the digest of a file as an import wrote it, where programs only rewrote its line ends.

    Git on Windows ends lines with CR and LF, and Notepad puts a byte order mark before a text:
    neither is an edit. Any other file keeps its own digest.

    Args:
        file: where it is.
        there: its digest as it is.
        wanted: digests of what imports wrote or are going to write.

    Raises:
        OSError: it can't be read.
    """
    if there in {None, NO_FILE} or there in wanted or file.stat().st_size > _LARGEST_TEXT:
        return there
    data = file.read_bytes()
    plain = data.removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")
    alike = digest_of(plain) if plain != data else there
    return alike if alike in wanted else there


def _digested(stream: IO[bytes]) -> str:
    return hashlib.file_digest(
        stream,  # type: ignore[arg-type]  # typeshed asks for a method that files have
        lambda: hashlib.blake2b(digest_size=_SIZE),
    ).hexdigest()


def stamp_of(file: NamedFile) -> Stamp:
    """Look at a file of a post.

    Raises:
        UnusableFileError: it isn't there, is no plain file, or too large.
    """
    try:
        status = file.source.lstat()
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or "?"
        raise UnusableFileError(kinds.FILE_UNREADABLE, problem) from None
    if not stat.S_ISREG(status.st_mode):
        raise UnusableFileError(kinds.FILE_NONE)
    most = _LARGEST_TURNED if file.is_turned else LARGEST_FILE
    if status.st_size > most:
        raise UnusableFileError(kinds.FILE_LARGE, str(most // 1_000_000))
    return Stamp(status.st_size, status.st_mtime_ns)


def imprint_of(file: NamedFile, stamp: Stamp) -> Imprint:
    """Give what a file would be beside its article.

    Raises:
        UnusableFileError: it can't be read, or isn't a picture where it must be turned into one.
    """
    try:
        if file.is_turned:
            digest = digest_of(_turned(file.source))
        else:
            with file.source.open("rb") as stream:
                digest = _digested(stream)
    except OSError as error:
        raise UnusableFileError(kinds.FILE_UNREADABLE, error.strerror or "?") from None
    return Imprint(digest, stamp.size, stamp.time)


def _turned(source: Path) -> bytes:
    """Give a picture of an older format as a PNG."""
    from bantin.photo.conversion import as_png  # noqa: PLC0415 - few imports have such a picture

    data = source.read_bytes()
    try:
        return as_png(data)[0]
    except UnusablePhotoError:
        raise UnusableFileError(kinds.FILE_NO_PICTURE) from None


def copy(file: NamedFile, target: Path, stamp: Stamp) -> Imprint:
    """Write a file of a post to a new place, and give what it is there.

    Raises:
        UnusableFileError: it can't be read, or isn't a picture where it must be turned into one.
        OSError: the disk refuses.
    """
    if file.is_turned:
        data = _turned(file.source)
        target.write_bytes(data)
        return Imprint(digest_of(data), stamp.size, stamp.time)
    digest = hashlib.blake2b(digest_size=_SIZE)
    try:
        source = file.source.open("rb")
    except OSError as error:
        raise UnusableFileError(kinds.FILE_UNREADABLE, error.strerror or "?") from None
    with source, target.open("wb") as stream:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            stream.write(chunk)
    return Imprint(digest.hexdigest(), stamp.size, stamp.time)


class Stage:
    """A hidden folder in the content folder, on the same disk, in which files are made whole."""

    def __init__(self, content: Path) -> None:
        self._content: Final = content
        self._folder: Final = content / OWN_FOLDER / _STAGE
        self._solid: Final[set[str]] = set()
        self._number = 0

    def clear(self) -> None:
        """Clear it of what a killed import left."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def new_folder(self) -> Path:
        """Give an empty folder.

        Raises:
            OSError: the disk refuses.
        """
        place = self.new_file()
        place.mkdir()
        return place

    def new_file(self) -> Path:
        """Give a path at which nothing is.

        Raises:
            OSError: the disk refuses.
        """
        self._number += 1
        if self._number == 1:
            self._folder.mkdir(parents=True, exist_ok=True)
        return self._folder / str(self._number)

    def prepare(self, folder: str) -> Path:
        """Make a folder of the content folder, and those above it.

        Raises:
            OutsideError: one of them is a link.
            OSError: the disk refuses.
        """
        place = self._content
        for part in folder.split("/") if folder else ():
            place /= part
            if str(place) in self._solid:
                continue
            place.mkdir(exist_ok=True)
            if place.is_symlink():
                raise OutsideError
            self._solid.add(str(place))
        return place

    def is_solid(self, folder: str) -> bool:
        """Tell whether no part of the way to a folder is a link, as far as it is there."""
        place = self._content
        for part in folder.split("/"):
            place /= part
            if place.is_symlink():
                return False
        return True


@contextmanager
def alone(content: Path) -> Iterator[bool]:
    """Hold the right to import into a content folder; gives whether nobody else has it.

    The system gives it back when an import is killed. Where it knows no such locks, it is given.

    Raises:
        OSError: the folder of ledgers can't be made, is a link, or holds one: nothing is written
            through links.
    """
    folder = content / OWN_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for one in (folder, *folder.iterdir()):
        if one.is_symlink():
            raise OSError(0, f"symlink: {one.name}")
    held = _lock(folder)
    try:
        yield held is not None
    finally:
        if held is not None and held >= 0:
            os.close(held)


def _lock(folder: Path) -> int | None:
    """Lock a folder; gives what must be closed, -1 without locks, none where another has it."""
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        return -1
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
