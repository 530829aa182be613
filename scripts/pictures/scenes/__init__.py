"""All scenes by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pictures.scenes import (
    blood,
    bridge,
    candles,
    classroom,
    cover,
    dusk,
    emblem,
    files,
    football,
    hall,
    harvest,
    house,
    lantern,
    library,
    office,
    planting,
    podium,
    volunteers,
)
from pictures.stage import Stage


@dataclass(frozen=True)
class Scene:
    """How a scene is drawn, whether it is in a room, and whether it may be mirrored."""

    draw: Callable[[Stage], None]
    inside: bool = False
    mirrors: bool = True


SCENES: dict[str, Scene] = {
    "cover": Scene(cover.draw),
    "hall": Scene(hall.draw, inside=True),
    "podium": Scene(podium.draw, inside=True),
    "planting": Scene(planting.draw),
    "bridge": Scene(bridge.draw),
    "classroom": Scene(classroom.draw, inside=True),
    "football": Scene(football.draw),
    "blood": Scene(blood.draw),
    "dusk": Scene(dusk.draw),
    "lantern": Scene(lantern.draw),
    "volunteers": Scene(volunteers.draw),
    "office": Scene(office.draw, inside=True),
    "harvest": Scene(harvest.draw),
    "house": Scene(house.draw),
    "library": Scene(library.draw, inside=True),
    "candles": Scene(candles.draw),
    "files": Scene(files.draw, inside=True),
    "emblem": Scene(emblem.draw, mirrors=False),
}
