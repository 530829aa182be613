"""The figures of a run as tables in Markdown, and as JSON."""

import dataclasses
import json
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from edits import Stage
from machine import Machine
from rounds import Build, Outcome
from tools import BANTIN, HUGO

_MEGABYTE: Final = 1_000_000

_TARGETS: Final = (
    (Stage.COLD, "CPU", 1.0),
    (Stage.COLD, "memory", 0.4),
    (Stage.UNCHANGED, "CPU", 0.06),
    (Stage.NEW, "CPU", 0.10),
    (Stage.NEW, "wall", 0.10),
    (Stage.EDITED, "CPU", None),
    (Stage.RENAMED, "CPU", 0.5),
    (Stage.TEMPLATE, "CPU", 0.5),
)
"""What is compared with Hugo, and how much of Hugo's it may be at most."""
_VALUES: Final[dict[str, Callable[[Build], float]]] = {
    "CPU": lambda build: build.took.cpu,
    "wall": lambda build: build.took.wall,
    "memory": lambda build: build.took.memory,
}

DIFFERENCES: Final = """\
What isn't the same work:

- bantin numbers the pages of lists from the oldest, by year, so that old pages stay as they are;
  Hugo numbers them from the newest. That is why the numbers of pages differ.
- bantin checks every article, link and address, and looks through the HTML that authors may
  write; Hugo takes what it is given. Links between articles are addresses for Hugo, and names of
  files, which are looked up, for bantin.
- bantin replaces files of the site only when all pages are right, and removes what is stale; Hugo
  writes into the site as it goes, and every page at every build.
- bantin publishes totals of months on heads of lists, charts of years, and a sitemap of all
  pages, those of lists too; Hugo's theme has no totals, no chart, and a sitemap of first pages.
- Pictures of shared links are off for bantin (`cards: false`), because Hugo draws none; what they
  cost is said below the tables. No article has photos.
- Material's blog plugin has lists by category, month and tag only, and a layout of its own."""
"""What must be said beside the figures."""


def tables(outcome: Outcome) -> str:
    """Give the figures of one size: medians of all rounds, and ratios to Hugo's."""
    lines = list(_figures(outcome))
    if all((tool.name, Stage.COLD) in outcome.builds for tool in (BANTIN, HUGO)):
        lines += ["", *_ratios(outcome)]
    return "\n".join(lines)


def as_json(machine: Machine, outcomes: Iterable[Outcome], cards: float | None) -> str:
    """Give all that was measured, each round by itself."""
    content = {
        "machine": dataclasses.asdict(machine),
        "cpu_seconds_of_cards_per_1000": cards,
        "outcomes": [
            {
                "count": outcome.count,
                "builds": [
                    {"tool": tool, "stage": stage, **_flat(build)}
                    for (tool, stage), builds in outcome.builds.items()
                    for build in builds
                ],
            }
            for outcome in outcomes
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _flat(build: Build) -> dict[str, float]:
    return {**dataclasses.asdict(build.took), **dataclasses.asdict(build.wrote)}


def _figures(outcome: Outcome) -> Iterator[str]:
    yield f"| {outcome.count:,} articles | tool | CPU s | wall s | memory MB | files | MB | pages |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for stage in Stage:
        for (tool, own), builds in outcome.builds.items():
            if own == stage:
                yield _row(stage, tool, builds)


def _row(stage: Stage, tool: str, builds: Sequence[Build]) -> str:
    cpu, wall, memory = (
        statistics.median(value(build) for build in builds) for value in _VALUES.values()
    )
    wrote = builds[-1].wrote
    return (
        f"| {stage} | {tool} | {cpu:.2f} | {wall:.2f} | {memory:.0f} "
        f"| {wrote.files:,} | {wrote.bytes / _MEGABYTE:.2f} | {wrote.pages:,} |"
    )


def _ratios(outcome: Outcome) -> Iterator[str]:
    yield f"| {outcome.count:,} articles | bantin / Hugo | wanted |"
    yield "|---|---:|---:|"
    for stage, name, most in _TARGETS:
        value = _VALUES[name]
        ratios = [
            value(ours) / value(theirs)
            for ours, theirs in zip(
                outcome.builds[BANTIN.name, stage], outcome.builds[HUGO.name, stage], strict=True
            )
        ]
        wanted = f"at most {most:.2f}" if most is not None else ""
        yield f"| {stage}: {name} | {_range(ratios)} | {wanted} |"


def _range(ratios: Sequence[float]) -> str:
    low, high = f"{min(ratios):.3f}", f"{max(ratios):.3f}"
    return low if low == high else f"{low} to {high}"
