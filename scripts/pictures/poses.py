"""How people stand and move, chosen by the dice."""

from __future__ import annotations

from pictures.dice import Dice
from pictures.looks import Pose

_AT_REST = (
    ((-0.2, 0.0), (0.2, 0.0)),
    ((-0.18, 0.03), (0.21, -0.04)),
    ((-0.17, -0.12), (0.2, 0.02)),
    ((-0.2, 0.02), (0.15, -0.16)),
    ((-0.13, -0.02), (0.2, 0.03)),
)
_BEFORE = (
    ((-0.04, -0.04), (0.05, -0.03)),
    ((-0.19, 0.0), (0.19, 0.0)),
    ((-0.18, 0.02), (0.06, -0.14)),
    ((-0.05, -0.17), (0.06, -0.15)),
)


def standing(dice: Dice, facing: str = "back") -> Pose:
    """At rest."""
    if facing == "side":
        return Pose("side", (0.06, 0.02), (0.09, -0.02), turn=dice.choice((-1, 1)))
    left, right = dice.choice(_BEFORE if facing == "front" else _AT_REST)
    return Pose(facing, left, right, bent=dice.uniform(-0.015, 0.015))


def walking(dice: Dice, turn: int) -> Pose:
    """Walking to one side, or away where ``turn`` is 0."""
    if turn == 0:
        return Pose(
            "back",
            (-0.19, dice.uniform(-0.08, 0.02)),
            (0.19, dice.uniform(-0.06, 0.03)),
            stride=dice.choice((0.06, 0.1, -0.1)),
        )
    reach = dice.uniform(0.1, 0.16)
    return Pose(
        "side", (reach, -0.03), (-reach, 0.0), bent=0.02 * turn, stride=0.1 * turn, turn=turn
    )


def working(dice: Dice) -> Pose:
    """Bent over some work on the ground."""
    turn = dice.choice((-1, 1))
    return Pose(
        "side",
        (0.3, 0.12),
        (0.27, 0.16),
        bent=dice.uniform(0.1, 0.18) * turn,
        stride=0.07,
        turn=turn,
    )


def pointing(dice: Dice) -> Pose:
    """One arm up, showing something."""
    if dice.chance(0.5):
        return Pose("back", (-0.2, 0.02), (dice.uniform(0.26, 0.34), dice.uniform(-0.5, -0.34)))
    return Pose("back", (dice.uniform(-0.34, -0.26), dice.uniform(-0.5, -0.34)), (0.2, 0.02))


def cheering(dice: Dice, facing: str = "back") -> Pose:
    """Both arms up, or one."""
    left = (-dice.uniform(0.14, 0.26), -dice.uniform(0.52, 0.64))
    right = (dice.uniform(0.14, 0.26), -dice.uniform(0.52, 0.64))
    if dice.chance(0.4):
        left = (-0.19, 0.0)
    return Pose(facing, left, right)


def giving(turn: int) -> Pose:
    """Holding something out to somebody beside."""
    return Pose("side", (0.25, -0.2), (0.27, -0.19), bent=0.02 * turn, turn=turn)


def running(dice: Dice) -> Pose:
    """Running to one side."""
    turn = dice.choice((-1, 1))
    return Pose(
        "side",
        (0.2, -0.2),
        (-0.16, -0.12),
        bent=0.06 * turn,
        stride=dice.uniform(0.13, 0.18) * turn,
        turn=turn,
    )


def at_ease(dice: Dice) -> Pose:
    """Any quiet way to stand."""
    facing = dice.choice(("back", "back", "front", "side"))
    return standing(dice, facing)
