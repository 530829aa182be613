"""How much of the processors each part of a build took, for whoever wants to make it faster."""

import os
import time
from dataclasses import dataclass
from typing import Final

from bantin.phrase import Language, Phrase

ASKED: Final = "BANTIN_PROFILE"
"""The variable that asks for it; `bantin build --profile` sets it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a build, and what it took."""

    name: Phrase
    processors: float
    """Seconds of all processors, user and system, workers counted."""
    wall: float
    """Seconds of the clock."""


class Profile:
    """Takes the time of a build's parts, one after the other."""

    def __init__(self) -> None:
        """Begin; what came before was the program's start."""
        self.parts: Final[list[Part]] = []
        self._processors = 0.0
        self._wall = time.perf_counter()

    def ended(self, name: Phrase) -> None:
        """Write down a part that ends now; the next one begins."""
        processors, wall = _processors(), time.perf_counter()
        self.parts.append(Part(name, processors - self._processors, wall - self._wall))
        self._processors, self._wall = processors, wall

    def tell(self, language: Language) -> None:
        """Print the parts, if somebody asked."""
        if os.environ.get(ASKED):
            from bantin.hooks.profile_table import print_table  # noqa: PLC0415 - seldom asked for

            print_table(self.parts, language)


def _processors() -> float:
    return sum(os.times()[:4])
