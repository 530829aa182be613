"""Plans of trials: which edits come before which build; written so that they can be replayed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from trials.edits import CONTENT, DISTURBANCES, EDITS

MISTAKES: Final = ("lose-photo", "remove-unit")
"""Edits that hardly any build accepts; a step of a dealt plan that has one has nothing else."""

_NUMBERS: Final = 100_000
_MOST: Final = 4
_SHARE: Final = 0.75
"""The share of edits of the content among all."""


@dataclass(frozen=True, slots=True)
class Move:
    """One edit, and the number that decides all it may choose."""

    name: str
    number: int

    def __str__(self) -> str:
        return f"{self.name}@{self.number}"


Step: TypeAlias = tuple[Move, ...]
"""What happens before a build."""

Plan: TypeAlias = tuple[Step, ...]


def invent_plan(dice: random.Random, steps: int) -> Plan:
    """Give a plan by chance."""
    return tuple(tuple(_move(dice) for _ in range(dice.randint(1, _MOST))) for _ in range(steps))


def _move(dice: random.Random) -> Move:
    names = CONTENT if dice.random() < _SHARE else DISTURBANCES
    return Move(dice.choice(names), dice.randrange(_NUMBERS))


def deal(seed: int, plans: int, steps: int) -> list[Plan]:
    """Give some plans in which every edit there is comes once."""
    dice = random.Random(seed)  # noqa: S311 - no secret
    names = [name for name in EDITS if name not in MISTAKES]
    dice.shuffle(names)
    moves = [Move(name, dice.randrange(_NUMBERS)) for name in names]
    mistakes = [(Move(name, dice.randrange(_NUMBERS)),) for name in MISTAKES]
    hands = list(_hands(moves, plans * steps))
    return [(*hands[at * steps : (at + 1) * steps], *mistakes[at::plans]) for at in range(plans)]


def _hands(moves: Sequence[Move], count: int) -> Iterator[Step]:
    for at in range(count):
        yield tuple(moves[at::count])


def plan_text(plan: Plan) -> str:
    """Write a plan down in a line."""
    return ",".join("+".join(map(str, step)) for step in plan)


def read_plan(text: str) -> Plan:
    """Read a plan that was written down.

    Raises:
        ValueError: it names an edit that isn't known, or isn't one.
    """
    return tuple(
        tuple(_read_move(move) for move in step.split("+") if move) for step in text.split(",")
    )


def _read_move(text: str) -> Move:
    name, _, number = text.partition("@")
    if name not in EDITS:
        raise ValueError(f"{name} is none of: {', '.join(EDITS)}")
    return Move(name, int(number))


def smaller(plan: Plan) -> Iterator[Plan]:
    """Give plans that lack a little of a plan: a step, or one of its edits."""
    for at, step in enumerate(plan):
        yield (*plan[:at], *plan[at + 1 :])
        if len(step) > 1:
            for gone in range(len(step)):
                yield (*plan[:at], (*step[:gone], *step[gone + 1 :]), *plan[at + 1 :])
