"""Builds the same archive with several tools in turn, through all stages of a round."""

import shutil
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import bantin_layout
import measuring
from corpus import make_corpus
from edits import Scenario, Stage, make_scenario, missing, unmade
from measuring import Figures
from site_tree import Tree, Written, compare, look_at
from tools import BANTIN, MATERIAL, Tool

_SETTLING: Final = 3
"""Seconds before a round: bantin looks twice at files that changed just now."""
_FEW_STAGES: Final = (Stage.COLD, Stage.NEW)
"""What is measured of a tool that is far from the others."""


@dataclass(frozen=True, slots=True)
class Build:
    """One build: what it took, and what it wrote."""

    took: Figures
    wrote: Written


@dataclass(frozen=True, slots=True)
class Outcome:
    """All builds of an archive of one size."""

    count: int
    """Articles."""
    builds: Mapping[tuple[str, Stage], Sequence[Build]]
    """By tool and stage; one for each round."""


def measure(count: int, rounds: int, tools: Sequence[Tool], place: Path) -> Outcome:
    """Build `count` articles with every tool, `rounds` times in turn, and check each site.

    Nothing is deleted before the last build: a file system that remembers deleted files makes
    whoever comes next pay for them.
    """
    scenario = make_scenario(make_corpus(count + 1))
    builds: dict[tuple[str, Stage], list[Build]] = {}
    for number in range(rounds):
        folders = {tool.name: place / f"{count}-{number}" / tool.name for tool in tools}
        for tool in tools:
            folders[tool.name].mkdir(parents=True)
            tool.write_site(folders[tool.name], scenario.start)
        time.sleep(_SETTLING)
        in_turn = tools if number % 2 == 0 else tuple(reversed(tools))
        for stage in Stage:
            for tool in in_turn:
                if stage in stages_of(tool):
                    built = build(stage, tool, folders[tool.name], scenario)
                    builds.setdefault((tool.name, stage), []).append(built)
    return Outcome(count, builds)


def stages_of(tool: Tool) -> Sequence[Stage]:
    """Give the stages that are measured of a tool."""
    return _FEW_STAGES if tool is MATERIAL else tuple(Stage)


def cost_of_cards(count: int, place: Path) -> float:
    """Give the CPU seconds that drawing the pictures of shared links takes, per 1,000 articles."""
    scenario = make_scenario(make_corpus(count + 1))
    seconds = []
    for draws in (False, True):
        folder = place / f"cards-{draws}"
        folder.mkdir(parents=True)
        bantin_layout.write_site(folder, scenario.start)
        if draws:
            bantin_layout.draw_cards(folder)
        seconds.append(measuring.run(BANTIN.command, folder).cpu)
    shutil.rmtree(place)
    return (seconds[1] - seconds[0]) / count * 1000


def build(stage: Stage, tool: Tool, folder: Path, scenario: Scenario) -> Build:
    """Change the sources for a stage, build, and stop everything if the site isn't right."""
    scenario.make(stage, tool, folder)
    site = folder / "site"
    before: Tree = look_at(site)
    took = measuring.run(tool.command, folder)
    wrong = _wrong(stage, tool, site, scenario)
    if wrong:
        sys.exit("\n".join([f"{tool.name}, {stage}: the site isn't right", *wrong[:20]]))
    print(f"{tool.name}, {stage}: {took.cpu:.2f} CPU s", file=sys.stderr)
    return Build(took, compare(before, look_at(site)))


def _wrong(stage: Stage, tool: Tool, site: Path, scenario: Scenario) -> list[str]:
    """Give what a site lacks after a stage."""
    if tool is MATERIAL:
        articles = scenario.start.articles
        if stage == Stage.NEW:
            articles = (*articles, scenario.newcomer)
        return [one.address for one in articles if not (site / one.address[1:]).is_dir()]
    lacking = unmade(site, scenario) if stage == Stage.COLD else []
    return [*lacking, *missing(site, scenario.expected(stage))]
