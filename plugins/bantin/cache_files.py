"""Files of the cache: written whole or not at all, and believed only as they were written.

A cache may be damaged by a full disk or a power cut, be older than the program, or come from
somewhere else. So each of its files begins with a line that has its version and a hash of the
rest, and what doesn't fit is taken for nothing.
"""

import hashlib
import secrets
from pathlib import Path
from typing import Final

_SIZE: Final = 16
"""Bytes of the hash."""


def read_sealed(file: Path, version: str) -> bytes | None:
    """Give what a file holds; none where there is none that can be believed."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return body if head == _head(version, body) else None


def write_sealed(file: Path, version: str, body: bytes) -> None:
    """Write a file beside its place, then rename it into it.

    Raises:
        OSError: the disk is full, or the folder can't be written to.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    # builds in two containers may have one number, but not one number at random
    beside = file.with_name(f".{file.name}.{secrets.token_hex(8)}.new")
    try:
        beside.write_bytes(_head(version, body) + b"\n" + body)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _head(version: str, body: bytes) -> bytes:
    return f"{version} {hashlib.blake2b(body, digest_size=_SIZE).hexdigest()}".encode()
