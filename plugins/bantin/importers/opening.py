"""Opening what a person named on the command line: a file, and nothing that only looks like one."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from bantin.findings import Kind
from bantin.wording import importing as kinds


def open_given(file: Path) -> BinaryIO:
    """Open a file to read its bytes.

    Pipes and devices aren't waited for: one may have no end, or nobody at the other.

    Raises:
        OSError: it isn't there, is no file, or can't be read.
        ValueError: no file can have this name.
    """
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
    stream = os.fdopen(os.open(file, flags), "rb")
    if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        return stream
    stream.close()
    raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(file))


def plain_fault(error: Exception) -> Kind | None:
    """Give the words for a file that isn't there or is a folder; none for other faults."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return kinds.MISSING
    return kinds.FOLDER if isinstance(error, IsADirectoryError) else None
