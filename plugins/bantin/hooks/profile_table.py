"""The table of what a build took; imported late, as rich takes time to be imported."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from bantin.hooks.profiling import Part
from bantin.phrase import Language
from bantin.wording import terminal as wording


def print_table(parts: Sequence[Part], language: Language) -> None:
    """Print what the parts of a build took, beside its messages."""
    Console(stderr=True).print(_table(parts, language))


def _table(parts: Sequence[Part], language: Language) -> Table:
    table = Table(title=wording.PROFILE.say(language))
    table.add_column(wording.PROFILE_PART.say(language))
    table.add_column(wording.PROFILE_PROCESSORS.say(language), justify="right")
    table.add_column(wording.PROFILE_WALL.say(language), justify="right")
    total = Part(
        wording.PROFILE_ALL,
        sum(part.processors for part in parts),
        sum(part.wall for part in parts),
    )
    for part in parts:
        table.add_row(part.name.say(language), f"{part.processors:.2f}", f"{part.wall:.2f}")
    table.add_section()
    table.add_row(total.name.say(language), f"{total.processors:.2f}", f"{total.wall:.2f}")
    return table
