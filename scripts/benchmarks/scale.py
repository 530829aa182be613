"""Measures how bantin grows with the archive: a whole build, and one new article."""

import math
import shutil
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import measuring
from corpus import make_corpus
from edits import Stage, make_scenario, missing
from measuring import Figures
from tools import BANTIN

SIZES: Final = (1_000, 10_000, 50_000)
_SETTLING: Final = 3


@dataclass(frozen=True, slots=True)
class Size:
    """What one size took."""

    count: int
    """Articles."""
    cold: Figures
    new: Figures


def measure(counts: Sequence[int], place: Path) -> list[Size]:
    """Build archives of each size from nothing, and again with one more article."""
    return [_measure(count, place / str(count)) for count in counts]


def table(sizes: Sequence[Size]) -> str:
    """Give the figures, and the exponents of growth from each size to the next."""
    lines = [
        "| articles | cold CPU s | cold MB | one new CPU s | one new MB |",
        "|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {size.count:,} | {size.cold.cpu:.1f} | {size.cold.memory:.0f} "
        f"| {size.new.cpu:.2f} | {size.new.memory:.0f} |"
        for size in sizes
    ]
    lines += [
        "",
        "Exponents of growth, and the memory of each further article:",
        "",
        "| from, to | cold CPU | cold memory | one new CPU | cold kB | one new kB |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [_growth(before, after) for before, after in pairwise(sizes)]
    return "\n".join(lines)


def _measure(count: int, folder: Path) -> Size:
    scenario = make_scenario(make_corpus(count + 1))
    folder.mkdir(parents=True)
    BANTIN.write_site(folder, scenario.start)
    time.sleep(_SETTLING)
    cold = measuring.run(BANTIN.command, folder)
    scenario.make(Stage.NEW, BANTIN, folder)
    new = measuring.run(BANTIN.command, folder)
    wrong = missing(folder / "site", scenario.expected(Stage.NEW))
    if wrong:
        sys.exit("\n".join(wrong))
    shutil.rmtree(folder)
    print(f"{count:,}: {cold.cpu:.1f} and {new.cpu:.2f} CPU s", file=sys.stderr)
    return Size(count, cold, new)


def _growth(before: Size, after: Size) -> str:
    times = math.log(after.count / before.count)
    exponents = (
        math.log(then / now) / times
        for now, then in (
            (before.cold.cpu, after.cold.cpu),
            (before.cold.memory, after.cold.memory),
            (before.new.cpu, after.new.cpu),
        )
    )
    further = (
        (after.cold.memory - before.cold.memory) / (after.count - before.count) * 1000,
        (after.new.memory - before.new.memory) / (after.count - before.count) * 1000,
    )
    cells = [*(f"{exponent:.2f}" for exponent in exponents), *(f"{kept:.1f}" for kept in further)]
    return f"| {before.count:,}, {after.count:,} | {' | '.join(cells)} |"
