"""Warm equals cold: after each step of a plan, the same site as from nothing, and nothing more.

A site is edited and built again and again with one cache. After each build it is built from
nothing elsewhere, and must be the same: every byte, every folder, every message. Files with the
same bytes as before must not have been touched. A build that refuses must refuse both times, with
the same words, and leave the site as it was.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from trials.building import Moment, Outcome, build_once
from trials.edits import EDITS
from trials.invented import NOW, invent
from trials.place import Place, Trial, remove
from trials.plans import Move, Plan, Step, plan_text
from trials.trees import Touch, Tree, differences, read_tree, touches

_KEPT: Final = (Move("keep-site", 0), Move("keep-cache", 0))
_SHOWN: Final = 12
"""Most differences that are told."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What was wrong after a step."""

    plan: Plan
    """As far as it was followed."""
    told: tuple[str, ...]
    """What the edits did."""
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join((*self.told, *self.problems, f"plan: {plan_text(self.plan)}"))


@dataclass(slots=True)
class Tally:
    """What trials did."""

    builds: int = 0
    refused: int = 0
    edits: dict[str, int] = field(default_factory=dict)
    """How often each edit could be made."""


@dataclass(frozen=True, slots=True)
class _Before:
    """A site before a build."""

    tree: Tree
    touched: dict[str, Touch]


def follow(plan: Plan, seed: int, articles: int, root: Path, tally: Tally) -> Failure | None:
    """Follow a plan on a new site; gives the first failure, or none.

    Args:
        plan: the edits before each build.
        seed: decides the site's content.
        articles: of the site at first.
        root: an empty folder.
        tally: is counted up.
    """
    dice = random.Random(seed)  # noqa: S311 - no secret
    trial = Trial(Place(root / "trang"), dice, NOW, root / "kept")
    invent(trial, articles)
    told: list[str] = []
    for at, step in enumerate(((), *plan)):
        trial.place.copy_inputs(root / "before")
        now = trial.now
        told.extend(_edit(trial, step, tally))
        told.append(f"— build {at} —")
        outcome, problems = _judge(trial, root / "cold", is_settled=(seed + at) % 2 == 0)
        tally.builds += 1
        if at == 0:  # so that what is kept can come back at any step
            told.extend(_edit(trial, _KEPT, Tally()))
        if problems:
            return Failure(plan[:at], tuple(told), tuple(problems))
        if not outcome.is_published:
            tally.refused += 1
            told.append(f"refused, and taken back: {outcome.messages[:2]}")
            Place(root / "before").copy_inputs(trial.place.root)
            trial.now = now
    return None


def _edit(trial: Trial, step: Step, tally: Tally) -> Iterator[str]:
    for move in step:
        trial.dice = random.Random(move.number)  # noqa: S311 - no secret
        done = EDITS[move.name](trial)
        yield f"{move.name}: {done or 'nothing to do it to'}"
        if done:
            tally.edits[move.name] = tally.edits.get(move.name, 0) + 1


def _judge(trial: Trial, elsewhere: Path, *, is_settled: bool) -> tuple[Outcome, list[str]]:
    """Build a site, and from nothing elsewhere; give the outcome, and what is wrong."""
    place, cold = trial.place, Place(elsewhere)
    before = _Before(read_tree(place.output), touches(place.output))
    outcome = build_once(place, Moment(trial.now, is_settled))
    remove(elsewhere)
    place.copy_inputs(elsewhere)
    wanted = build_once(cold, Moment(trial.now, is_settled))
    problems = [
        *(f"crash: {each.crash}" for each in (outcome, wanted) if each.crash),
        *_other_words(wanted, outcome),
        *(f"left in the cache: {stage.name}" for stage in place.cache.glob("stage-*")),
    ]
    if not problems:
        right = read_tree(cold.output) if outcome.is_published else before.tree
        problems = [*differences(right, read_tree(place.output))[:_SHOWN], *_touched(place, before)]
    return outcome, problems


def _other_words(wanted: Outcome, outcome: Outcome) -> Iterator[str]:
    if wanted.is_published != outcome.is_published:
        yield f"published is {outcome.is_published}, from nothing {wanted.is_published}"
    if wanted.messages != outcome.messages:
        missing = [text for text in wanted.messages if text not in outcome.messages]
        added = [text for text in outcome.messages if text not in wanted.messages]
        yield f"other messages: missing {missing[:_SHOWN]}, added {added[:_SHOWN]}"


def _touched(place: Place, before: _Before) -> list[str]:
    """Name files that were written though their bytes stay the same."""
    after, touched = read_tree(place.output), touches(place.output)
    return [
        f"touched, but the same: {name}"
        for name, touch in touched.items()
        if name in before.touched
        and before.tree[name] == after[name]
        and before.touched[name] != touch
    ][:_SHOWN]
