"""The folder of uploads: a file as an export names it, or the largest copy of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bantin.importers.wordpress.paths import likely_keys, own_key, upload_key
from bantin.text import normalise

_ABOVE: Final = ("", "uploads", "wp-content/uploads", "files")
"""Where uploads may lie in the folder that was given."""
_MOST_LISTED: Final = 256
"""Most folders whose names are kept in mind; an archive's posts go through them in order."""
_MOST_NAMES: Final = 200_000
"""Most names of one folder that are looked at."""
_EDITED: Final = re.compile(r"-e\d{10,14}(?=\.\w+\Z)")
_SIZE: Final = re.compile(r"-(\d{1,5})x(\d{1,5})(?=\.\w+\Z)")


class OutsideError(Exception):
    """A name leads out of the folder of uploads."""


class Media:
    """Finds files in a folder of uploads; nothing outside of it is ever given."""

    def __init__(self, folder: Path | None) -> None:
        """Take the folder; none where no files were given."""
        self._root: Final = folder.resolve() if folder is not None else None
        self._listed: Final[dict[str, dict[str, list[str]]]] = {}

    def find(self, file: str, *, is_sized: bool = False) -> Path | None:
        """Give a file by its place below the uploads; none where it isn't there.

        Args:
            file: the place.
            is_sized: whether the size at the end of its name is the name's own, so that names
                with another one are of other pictures.

        Raises:
            OutsideError: its name or a symbolic link leads out of the folder.
        """
        parts = normalise(file).strip("/").split("/")
        if any(part in {"", ".", ".."} or set("\\:\0") & set(part) for part in parts):
            raise OutsideError(file)
        if self._root is None:
            return None
        for above in _ABOVE:
            folder = "/".join((*above.split("/"), *parts[:-1])).strip("/")
            for name in self._candidates(folder, parts[-1], is_sized=is_sized):
                return self._checked(self._root, f"{folder}/{name}".strip("/"))
        return None

    def _candidates(self, folder: str, name: str, *, is_sized: bool) -> Iterator[str]:
        """Give the names of a folder that are a file or its copies, the best first."""
        names = self._names(folder).get(upload_key(name), [])
        wanted = name.lower()
        original = own_key(name) if is_sized else upload_key(name)
        if is_sized:
            names = [other for other in names if original in likely_keys(other)]
        yield from sorted(names, key=lambda other: _rank(other, wanted, original))

    def _names(self, folder: str) -> dict[str, list[str]]:
        """Give a folder's files by what the copies of one picture have in common."""
        if folder not in self._listed:
            if len(self._listed) >= _MOST_LISTED:
                self._listed.clear()
            self._listed[folder] = self._read(folder)
        return self._listed[folder]

    def _read(self, folder: str) -> dict[str, list[str]]:
        named: dict[str, list[str]] = {}
        if self._root is None:
            return named
        try:
            place = (self._root / folder).resolve(strict=True)
            if not place.is_relative_to(self._root):
                raise OutsideError(folder)
            for count, entry in enumerate(place.iterdir()):
                if count >= _MOST_NAMES:
                    break
                named.setdefault(upload_key(entry.name), []).append(entry.name)
        except (OSError, ValueError, RuntimeError):
            return named
        return named

    def _checked(self, root: Path, file: str) -> Path | None:
        try:
            place = (root / file).resolve(strict=True)
        except (OSError, ValueError, RuntimeError):
            return None
        if not place.is_relative_to(root):
            raise OutsideError(file)
        return place if place.is_file() else None


def _rank(name: str, wanted: str, original: str) -> tuple[int, int, str]:
    """Give the place of a file among the copies of a picture: the original, then by size."""
    plain = normalise(name).lower()
    if plain == wanted and _EDITED.search(wanted):  # somebody cut or turned it
        return 0, 0, name
    if plain == original:
        return 1, 0, name
    size = _SIZE.search(plain)
    if size is not None and own_key(plain) != original:
        return 3, -int(size[1]) * int(size[2]), name
    return 2, plain != wanted, name
