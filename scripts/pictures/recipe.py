"""What one picture is to show, and what its seed decides where the plan says nothing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from pictures.dice import Dice

LIGHTS = ("morning", "noon", "dusk", "night", "overcast")
CROWDS = ("few", "some", "many")
FRAMINGS = ("wide", "medium", "close")
FORMATS = ("landscape", "portrait", "square", "wide")
PLACES = ("hills", "river", "village", "town")

AVATAR, COVER = "anh-dai-dien.jpg", "bia.jpg"
LONG_SIDE, AVATAR_SIDE = 1600, 480

# The hours at which a scene usually happens; a repeated one is more likely.
_USUAL_LIGHTS: dict[str, tuple[str, ...]] = {
    "cover": ("morning", "morning", "noon", "dusk"),
    "dusk": ("dusk",),
    "lantern": ("night",),
    "candles": ("dusk", "night"),
    "emblem": ("noon",),
}
# The places where a scene usually happens.
_USUAL_PLACES: dict[str, tuple[str, ...]] = {
    "harvest": ("hills", "river", "village"),
    "planting": ("hills", "hills", "river", "village"),
    "house": ("hills", "river", "village"),
    "bridge": ("hills", "river", "village"),
    "volunteers": ("hills", "river", "village", "village", "town"),
}
_DAYTIME = ("morning", "morning", "noon", "noon", "overcast", "dusk")


@dataclass(frozen=True)
class Recipe:
    """All choices for one picture; two equal recipes give equal pictures."""

    path: str
    scene: str
    seed: int
    light: str
    people: str
    framing: str
    format: str
    place: str

    @property
    def long_side(self) -> int:
        """The length of the longer side in pixels."""
        return AVATAR_SIDE if PurePosixPath(self.path).name == AVATAR else LONG_SIDE


def complete(path: str, wishes: dict[str, str]) -> Recipe:
    """The recipe of a picture: the plan's wishes, and the seed's choice of the rest."""
    again = wishes.get("seed", "")
    seed = int.from_bytes(hashlib.sha256(f"{path}#{again}".encode()).digest()[:8], "big")
    dice = Dice(seed)
    scene = wishes["scene"]
    chosen = {
        "light": dice.choice(_USUAL_LIGHTS.get(scene, _DAYTIME)),
        "people": dice.choice(CROWDS),
        "framing": dice.choice(("wide", "wide", "medium", "medium", "close")),
        "format": dice.choice(("landscape", "landscape", "landscape", "portrait", "square")),
        "place": dice.choice(_USUAL_PLACES.get(scene, PLACES)),
    }
    name = PurePosixPath(path).name
    if name == COVER:
        chosen |= {"format": "wide", "framing": "wide"}
    chosen |= {key: value for key, value in wishes.items() if key in chosen}
    if name == AVATAR:
        chosen["format"] = "square"
    return Recipe(path=path, scene=scene, seed=seed, **chosen)
