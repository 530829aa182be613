"""The cache of encoded and drawn pictures.

It is addressed by content: a file's name says which picture it shows and how. It is written
beside its place and renamed, so that a build that is killed, or two at once, leave no half of
one.
"""

import os
import re
import shutil
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

_JPEG_END: Final = b"\xff\xd9"
_NAMES: Final = re.compile(r"[0-9a-f]{20}[0-9a-f-]*[\w.-]*")
"""How the names of the cache's own files begin; others in its folder aren't its business."""


class PhotoCache:
    """The folder in which renditions survive builds."""

    def __init__(self, folder: Path) -> None:
        """Take the folder, which is made when something is put into it."""
        self.folder: Final = folder

    def place(self, file: str) -> Path:
        """Give where a file is, or would be."""
        return self.folder / shelf(file)

    def files(self) -> dict[str, int]:
        """Give the names of all files that are there, with their sizes in bytes.

        Among them are halves that killed builds have left, whose names end in `.new`.
        """
        sizes: dict[str, int] = {}
        with suppress(FileNotFoundError, NotADirectoryError), os.scandir(self.folder) as folders:
            for folder in folders:
                if folder.is_dir(follow_symlinks=False):
                    sizes.update(_sizes(folder.path))
        return sizes

    def has(self, file: str) -> bool:
        """Tell whether a file is there, and isn't what a power cut left of it."""
        with suppress(FileNotFoundError):
            return self.place(file).stat().st_size > 0
        return False

    def take(self, file: str, target: Path) -> bool:
        """Copy a file; one that isn't whole is removed instead, so that it is made again.

        Returns:
            Whether it was copied.
        """
        place = self.place(file)
        if not is_whole(place):
            place.unlink(missing_ok=True)
            return False
        shutil.copyfile(place, target)
        return True

    def put(self, file: str, data: bytes) -> None:
        """Write a file beside its place, then rename it into it.

        Raises:
            OSError: the disk is full, or the folder can't be written to.
        """
        place = self.place(file)
        place.parent.mkdir(parents=True, exist_ok=True)
        # two builds, or two threads, may make the same file at once
        beside = place.with_name(f"{file}.{os.getpid()}-{threading.get_ident()}.new")
        try:
            beside.write_bytes(data)
            beside.replace(place)
        finally:
            beside.unlink(missing_ok=True)


def _sizes(folder: str) -> dict[str, int]:
    sizes: dict[str, int] = {}
    with suppress(FileNotFoundError), os.scandir(folder) as entries:
        for entry in entries:
            with suppress(FileNotFoundError):  # another build may put its own in order
                if _NAMES.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                    sizes[entry.name] = entry.stat(follow_symlinks=False).st_size
    return sizes


def is_whole(file: Path) -> bool:
    """Tell by its length, or by its last bytes, whether an encoded picture is all there."""
    with file.open("rb") as stream:
        head = stream.read(12)
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - len(_JPEG_END)))
        end = stream.read()
    if head.startswith(b"RIFF"):
        return int.from_bytes(head[4:8], "little") + 8 == size
    return size > 0 and (file.suffix != ".jpg" or end == _JPEG_END)


def shelf(file: str) -> str:
    """Give a file's place within a folder that would hold too many of them."""
    return f"{file[:2]}/{file}"
