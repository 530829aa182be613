"""What many scenes do alike: place people, aim the camera, light the night."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from pictures.looks import Look, Pose
from pictures.people import draw_person
from pictures.stage import Ground, Spot, Stage

INNER = 0.6  # the part of the width in which the main person stands


def growth_for(stage: Stage) -> float:
    """How fast people grow towards the camera: a few are taken from nearer by."""
    low, high = {"few": (0.9, 1.06), "some": (0.76, 0.92), "many": (0.64, 0.8)}[stage.recipe.people]
    growth = stage.dice.uniform(low, high)
    narrow = {"portrait": 0.78, "square": 0.9}
    return growth * narrow.get(stage.recipe.format, 1.0)


def put_person(stage: Stage, spot: Spot, look: Look, pose: Pose) -> None:
    """Somebody with a shadow, drawn in turn."""
    stage.put(spot.y, partial(_with_shadow, stage, spot, look, pose))


def _with_shadow(stage: Stage, spot: Spot, look: Look, pose: Pose) -> None:
    tall = spot.tall * (0.7 if look.child else 1.0)
    centre = (spot.x + tall * 0.12, spot.y + tall * 0.015)
    stage.canvas.shade(centre, (tall * 0.24, tall * 0.04))
    draw_person(stage.canvas, spot, look, pose)


def frame_on(stage: Stage, spots: Sequence[Spot]) -> None:
    """Aim the camera at the nearest person who is well within the picture."""
    inner = [s for s in spots if abs(s.x / stage.width - 0.5) < INNER / 2] or list(spots)
    lead = max(inner, key=lambda spot: spot.y)
    stage.frame((lead.x, lead.y), lead.tall)


def row_of_spots(stage: Stage, ground: Ground, count: int) -> list[Spot]:
    """People in a line, and a second line behind them if they are too many."""
    y = min(
        ground.horizon + (stage.height - ground.horizon) * stage.dice.uniform(0.66, 0.86),
        stage.height * 0.92,
    )
    tall = ground.tall(y)
    room = max(3, int(stage.width * 0.84 / (tall * 0.4)))
    front = min(count, room)
    spots = _line(stage, Spot(stage.middle, y, tall), front)
    if count > front:
        back = Spot(stage.middle, y - tall * 0.1, tall * 0.98)
        spots = _line(stage, back, min(count - front, room - 1)) + spots
    return spots


def frame_row(stage: Stage, spots: Sequence[Spot]) -> None:
    """Aim the camera at a line of people, so that all of them are in the picture."""
    first, last = min(spots), max(spots)
    width = last.x - first.x + first.tall * 2
    as_tall = stage.height * 0.76 * width / stage.width
    foot = ((first.x + last.x) / 2, max(spot.y for spot in spots))
    stage.frame(foot, max(first.tall, as_tall))


def _line(stage: Stage, centre: Spot, count: int) -> list[Spot]:
    gap = centre.tall * 0.4
    first = centre.x - gap * (count - 1) / 2
    return [
        Spot(
            first + i * gap + stage.dice.uniform(-0.04, 0.04) * centre.tall,
            centre.y + stage.dice.uniform(-0.015, 0.015) * centre.tall,
            centre.tall * stage.dice.uniform(0.94, 1.04),
        )
        for i in range(count)
    ]


def light_up(stage: Stage, spots: Sequence[Spot]) -> None:
    """At night, light falls where people are."""
    if not stage.light.dark or not spots:
        return
    x = sum(spot.x for spot in spots) / len(spots)
    y = sum(spot.y - spot.tall * 0.6 for spot in spots) / len(spots)
    for dx in (-0.24, 0.0, 0.24):
        stage.canvas.lamp((x + dx * stage.width, y), stage.width * 0.2, "#ffd9a0", 0.36)
