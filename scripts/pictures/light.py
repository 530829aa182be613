"""The light of a picture: its sky, its haze, and how it tints what it falls on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pictures.colours import Colour, Paint, mix, rgb

Tint = tuple[float, float, float]


@dataclass(frozen=True)
class Light:
    """A time of day or a kind of weather.

    ``ambient`` multiplies every colour of the finished picture, so things are
    painted in their daylight colours. The sky and what shines by itself are
    painted through :meth:`shining`, which undoes that.
    """

    name: str
    skies: tuple[tuple[str, str], ...]
    haze: str
    ambient: Tint
    warmth: float = 0.14
    shadow: float = 0.32
    vignette: float = 0.15
    saturation: float = 1.0

    @property
    def dark(self) -> bool:
        """Whether lamps are lit."""
        return self.name == "night"

    def shining(self, paint: Paint) -> Colour:
        """The paint which looks like this colour after the tint of the light."""
        red, green, blue = rgb(paint)
        tint = self.ambient
        return (
            min(255, round(red / tint[0])),
            min(255, round(green / tint[1])),
            min(255, round(blue / tint[2])),
        )

    def far(self, paint: Paint, distance: float) -> Colour:
        """The colour seen through the haze, from 0 (near) to 1 (lost in it)."""
        return mix(paint, self.shining(self.haze), distance)

    def indoors(self) -> Light:
        """The same hour in a room with its lamps on."""
        return replace(
            self,
            ambient=_ROOMS[self.name],
            shadow=0.25,
            warmth=self.warmth * 0.7,
            saturation=max(self.saturation, 0.92),
        )


LIGHTS: dict[str, Light] = {
    light.name: light
    for light in (
        Light(
            "morning",
            (
                ("#a9cfe0", "#fde6bf"),
                ("#b9dbe6", "#fdecc9"),
                ("#c3d5e6", "#fbd9c0"),
                ("#9cc8dc", "#f9eec9"),
            ),
            "#e9e3d0",
            (1.0, 0.985, 0.945),
            0.18,
        ),
        Light(
            "noon",
            (("#6fb7e0", "#d8eef2"), ("#5aa9dc", "#e4f2ee"), ("#84c4e4", "#f4f3df")),
            "#d9ecf0",
            (1.0, 1.0, 0.985),
            0.1,
            0.4,
            0.12,
        ),
        Light(
            "overcast",
            (("#b7c4cc", "#e2e4df"), ("#a9b8c2", "#d9dedd"), ("#c4c9cb", "#ecebe4")),
            "#d5dadb",
            (0.93, 0.945, 0.96),
            0.03,
            0.16,
            0.16,
            0.78,
        ),
        Light(
            "dusk",
            (
                ("#3f4f88", "#f9bd7e"),
                ("#5a4f8c", "#f7a27a"),
                ("#6a7fb0", "#fbd08a"),
                ("#45467c", "#ee8f70"),
            ),
            "#e0a288",
            (0.97, 0.82, 0.75),
            0.22,
            0.3,
            0.18,
        ),
        Light(
            "night",
            (("#0e1634", "#3b3c6c"), ("#0b1a33", "#2d4a6c"), ("#17153a", "#4a3a68")),
            "#34386a",
            (0.37, 0.4, 0.66),
            0.0,
            0.2,
            0.24,
        ),
    )
}

_ROOMS: dict[str, Tint] = {
    "morning": (1.0, 0.985, 0.95),
    "noon": (1.0, 1.0, 0.99),
    "overcast": (0.98, 0.98, 0.97),
    "dusk": (0.97, 0.87, 0.78),
    "night": (0.93, 0.83, 0.7),
}
