"""The dice of a picture: the same seed always throws the same."""

from __future__ import annotations

from random import Random


class Dice(Random):
    """Random choices which also read as sentences."""

    def chance(self, part: float) -> bool:
        """True in this part of all throws."""
        return self.random() < part
