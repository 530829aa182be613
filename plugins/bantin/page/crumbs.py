"""The steps of the path above a page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the path above a page."""

    name: str
    address: str
