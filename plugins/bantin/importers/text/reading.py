"""Reading the file of a capture: whatever is no text of a page is a finding."""

import codecs
from pathlib import Path
from typing import Final

from bantin.findings import Checked, Kind, found
from bantin.importers.opening import open_given
from bantin.wording import importing as kinds

LARGEST: Final = 8_000_000
"""Most bytes of a capture; the longest real one measured had 12,000."""

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_capture(file: Path, name: str) -> Checked[str]:
    """Read the text of a saved page: UTF-8, or UTF-16 as Notepad writes it.

    Args:
        file: where it is.
        name: what findings call it.
    """
    try:
        with open_given(file) as stream:
            data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        return _unreadable(error, name)
    if len(data) > LARGEST:
        return Checked(None, (found(kinds.TOO_LARGE, name, limit=str(LARGEST // 1_000_000)),))
    return _decode(data, name)


def _unreadable(error: OSError | ValueError, name: str) -> Checked[str]:
    plain: dict[type[Exception], Kind] = {
        FileNotFoundError: kinds.MISSING,
        NotADirectoryError: kinds.MISSING,
        IsADirectoryError: kinds.FOLDER,
    }
    kind = plain.get(type(error))
    if kind is not None:
        return Checked(None, (found(kind, name),))
    problem = (error.strerror if isinstance(error, OSError) else None) or "?"
    return Checked(None, (found(kinds.UNREADABLE, name, problem=problem),))


def _decode(data: bytes, name: str) -> Checked[str]:
    codec = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return Checked(None, (found(kinds.NOT_TEXT, name),))
    if "\0" in text:
        return Checked(None, (found(kinds.NOT_TEXT, name),))
    return Checked(text)
