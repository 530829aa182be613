"""What a stranger, or chance, may have put into a file of the cache, for tests of its readers."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

DEEDS: Final = (os.mkdir, os.system, Path.mkdir, eval, getattr)
"""What a pickle could have called."""

NO_VALUES: Final = (b"", b"no pickle", b"]" * 100_000, b"(" * 100_000 + b".")
"""Bytes that no pickle is, or only one that is too deep."""


class Deed:
    """What a stranger would have done by whoever reads a pickle."""

    def __init__(self, does: Callable[..., object], *arguments: object) -> None:
        self._call = does, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._call


def deed(does: Callable[..., object], trace: Path) -> Deed:
    """Give one of the deeds, which leaves a folder as its trace where it can."""
    given: dict[Callable[..., object], object] = {os.system: f"mkdir '{trace}'"}
    given |= {Path.mkdir: trace, eval: f"__import__('os').mkdir({str(trace)!r})"}
    return Deed(does, given.get(does, str(trace)), *(("mkdir",) if does is getattr else ()))
