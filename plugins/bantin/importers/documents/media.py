"""A picture that a document brings along."""

from dataclasses import dataclass
from typing import Final

LARGEST: Final = 80_000_000
"""Most bytes of one picture."""


@dataclass(frozen=True, slots=True)
class Medium:
    """One picture of a file: its bytes, or why there are none."""

    data: bytes = b""
    suffix: str = ""
    """How its name must end, with the dot; empty where it can't be taken."""
    address: str = ""
    """Where it lies, if it is only linked."""
    drawn: str = ""
    """The kind of drawing it is, if it is no photo."""
    converted: str = ""
    """The format it had, if it was turned into another."""

    @property
    def is_usable(self) -> bool:
        """Whether a site can take it."""
        return bool(self.suffix)
