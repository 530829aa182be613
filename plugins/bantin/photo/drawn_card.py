"""Drawn cards: the picture of a shared link for pages that have no photo of their own.

A name is a hash of the words, so that a card is drawn once and may be kept for ever.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bantin.photo.plan import SOCIAL, code_of

DRAWING: Final = "1"
"""Raised when the same words give other pixels, so that old cards aren't taken for new."""


@dataclass(frozen=True, slots=True)
class CardFonts:
    """The font files that cards are drawn with."""

    bold: Path
    plain: Path


@dataclass(frozen=True, slots=True)
class DrawnCard:
    """The words of a card."""

    title: str
    unit: str = ""
    """Who publishes; empty where the title says it."""
    day: str = ""
    """The day as people read it; empty where there is none."""

    @property
    def file(self) -> str:
        """Its name."""
        text = f"{self.title}\0{self.unit}\0{self.day}\0{DRAWING}"
        return f"{code_of(text)}-{SOCIAL[0]}.png"
