"""Measures how bantin grows with the archive: a whole build, one without changes, a new article."""

import math
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import rounds
from corpus import make_corpus
from edits import Stage, make_scenario
from measuring import Figures
from tools import BANTIN

SIZES: Final = (1_000, 10_000, 50_000)
_FIRST: Final = 20
"""Articles of a build before all others, so that Python has compiled what it imports."""
_SETTLING: Final = 3
"""Seconds before a first build: bantin looks twice at files that changed just now."""
_STAGES: Final = (Stage.COLD, Stage.UNCHANGED, Stage.NEW)
_VALUES: Final[dict[str, Callable[[Figures], float]]] = {
    "CPU": lambda took: took.cpu,
    "wall": lambda took: took.wall,
    "memory": lambda took: took.memory,
}


@dataclass(frozen=True, slots=True)
class Size:
    """What the builds of one archive took."""

    count: int
    """Articles."""
    builds: dict[Stage, Figures]


def measure(counts: Sequence[int], place: Path) -> Iterator[Size]:
    """Build archives of each size: from nothing, again, and with one more article.

    The smallest comes first. Each site is removed before the next is written, so that the disk
    must hold the largest alone.
    """
    _measure(_FIRST, place / "first")
    for count in sorted(set(counts)):
        size = _measure(count, place / str(count))
        print("\n".join(_rows(size)), file=sys.stderr)
        yield size


def table(sizes: Iterable[Size]) -> str:
    """Give the figures, and how they grow from each size to the next.

    Time is in seconds, memory in MB of all processes at once (PSS). An exponent of growth is the
    slope between two sizes where both scales are logarithmic: 1 where twice the articles take
    twice as much. The memory of a further article is what grew, divided by the articles that came.
    """
    measured = list(sizes)
    lines = [
        "| articles | build | CPU s | wall s | memory MB | CPU ms / article | kB / article |",
        "|---:|---|---:|---:|---:|---:|---:|",
        *(row for size in measured for row in _rows(size)),
    ]
    if len(measured) > 1:
        lines += [
            "",
            "| from, to | build | CPU exponent | wall exponent | memory exponent "
            "| kB / further article |",
            "|---|---|---:|---:|---:|---:|",
            *(row for before, after in pairwise(measured) for row in _growth(before, after)),
        ]
    return "\n".join(lines)


def _measure(count: int, folder: Path) -> Size:
    scenario = make_scenario(make_corpus(count + 1))
    BANTIN.write_site(folder, scenario.start)
    time.sleep(_SETTLING)
    builds = {stage: rounds.build(stage, BANTIN, folder, scenario).took for stage in _STAGES}
    shutil.rmtree(folder)
    return Size(count, builds)


def _rows(size: Size) -> Iterator[str]:
    for stage, took in size.builds.items():
        yield (
            f"| {size.count:,} | {stage} | {took.cpu:.2f} | {took.wall:.2f} | {took.memory:.0f} "
            f"| {took.cpu / size.count * 1000:.2f} | {took.memory / size.count * 1000:.1f} |"
        )


def _growth(before: Size, after: Size) -> Iterator[str]:
    times = math.log(after.count / before.count)
    for stage in _STAGES:
        then, now = before.builds[stage], after.builds[stage]
        exponents = (math.log(value(now) / value(then)) / times for value in _VALUES.values())
        further = (now.memory - then.memory) / (after.count - before.count) * 1000
        cells = " | ".join(f"{exponent:.2f}" for exponent in exponents)
        yield f"| {before.count:,}, {after.count:,} | {stage} | {cells} | {further:.1f} |"
