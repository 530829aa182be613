"""The text of a Markdown file: whatever can't be one is a finding."""

import codecs
import os
from pathlib import Path
from typing import Final

from bantin.article.source import LARGEST_TEXT
from bantin.findings import Checked, found
from bantin.text import normalise
from bantin.wording import importing_markdown as kinds

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(file: Path, name: str) -> Checked[str]:
    """Read a text, normalised: UTF-8, or UTF-16 as Notepad writes it.

    Args:
        file: where it is.
        name: what findings call it.

    Findings: it can't be read, is larger than an article may be, isn't text, or has another
    encoding.
    """
    try:
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            # one buffer of the largest size for each file would take longer than all the rest
            data = stream.read(min(size, LARGEST_TEXT) + 1)
    except (OSError, ValueError) as error:
        problem = (error.strerror if isinstance(error, OSError) else None) or "?"
        return Checked(None, (found(kinds.UNREADABLE, name, problem=problem),))
    if len(data) > LARGEST_TEXT:
        limit = str(LARGEST_TEXT // 1000)
        return Checked(None, (found(kinds.TOO_LARGE, name, limit=limit),))
    return _decoded(data, name)


def _decoded(data: bytes, name: str) -> Checked[str]:
    is_wide = data.startswith(_UTF16)
    if not is_wide and b"\0" in data:
        return Checked(None, (found(kinds.NOT_TEXT, name),))
    try:
        text = data.decode("utf-16" if is_wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Checked(None, (found(kinds.NOT_UTF8, name, None if is_wide else line),))
    if "\0" in text:
        return Checked(None, (found(kinds.NOT_TEXT, name),))
    return Checked(normalise(text))
