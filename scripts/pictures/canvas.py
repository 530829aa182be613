"""A canvas for flat shapes: drawn at twice its size, lit, and reduced.

Points and lengths are in the picture's own units (a landscape is 1200 wide),
seen through a view that can be zoomed, so no scene counts pixels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageOps

from pictures.colours import Paint, rgb
from pictures.light import Light

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # left, top, width, height
Pixels = NDArray[np.float32]

OVERSIZE = 2
THIN = 2  # pixels: lines up to this have no round ends
LAMP_GRID = 8


class Canvas:
    """Shapes on a picture of ``width`` by ``height`` units."""

    def __init__(self, width: float, height: float, long_side: int, light: Light) -> None:
        self.width, self.height, self.light = width, height, light
        self._scale = OVERSIZE * long_side / max(width, height)
        self._left, self._top, self._zoom = 0.0, 0.0, 1.0
        size = (
            OVERSIZE * round(width * self._scale / OVERSIZE),
            OVERSIZE * round(height * self._scale / OVERSIZE),
        )
        self._image = Image.new("RGB", size)
        self._pen = ImageDraw.Draw(self._image)
        self._lamps: list[tuple[Point, float, Pixels]] = []

    # -- the view --

    def look(self, centre: Point, zoom: float) -> None:
        """Show what lies round a point, enlarged; the view stays within the picture."""
        zoom = max(1.0, zoom)
        width, height = self.width / zoom, self.height / zoom
        self._left = min(max(centre[0] - width / 2, 0.0), self.width - width)
        self._top = min(max(centre[1] - height / 2, 0.0), self.height - height)
        self._zoom = zoom

    @property
    def view(self) -> Box:
        """What of the picture is seen."""
        return (self._left, self._top, self.width / self._zoom, self.height / self._zoom)

    def _length(self, units: float) -> float:
        return units * self._scale * self._zoom

    def _point(self, point: Point) -> Point:
        return (self._length(point[0] - self._left), self._length(point[1] - self._top))

    # -- shapes --

    def poly(self, points: Sequence[Point], paint: Paint) -> None:
        """A filled polygon."""
        self._pen.polygon([self._point(point) for point in points], fill=rgb(paint))

    def rect(self, box: Box, paint: Paint, radius: float = 0) -> None:
        """A filled rectangle, with round corners where a radius is given."""
        x0, y0 = self._point((box[0], box[1]))
        x1, y1 = self._point((box[0] + box[2], box[1] + box[3]))
        if x1 < x0 or y1 < y0:
            return
        corner = min(self._length(radius), (x1 - x0) / 2, (y1 - y0) / 2)
        self._pen.rounded_rectangle((x0, y0, x1, y1), corner, fill=rgb(paint))

    def oval(self, centre: Point, radii: Point, paint: Paint) -> None:
        """A filled ellipse."""
        x, y = self._point(centre)
        rx, ry = self._length(radii[0]), self._length(radii[1])
        self._pen.ellipse((x - rx, y - ry, x + rx, y + ry), fill=rgb(paint))

    def disc(self, centre: Point, radius: float, paint: Paint) -> None:
        """A filled circle."""
        self.oval(centre, (radius, radius), paint)

    def line(self, points: Sequence[Point], paint: Paint, width: float) -> None:
        """A line with round ends."""
        pixels = max(1, round(self._length(width)))
        self._pen.line([self._point(p) for p in points], rgb(paint), pixels, joint="curve")
        if pixels > THIN:
            self.disc(points[0], width / 2, paint)
            self.disc(points[-1], width / 2, paint)

    def star(self, centre: Point, radius: float, paint: Paint) -> None:
        """A five-pointed star."""
        points = []
        for i in range(10):
            reach = radius if i % 2 == 0 else radius * 0.4
            angle = i * math.pi / 5
            points.append(
                (centre[0] + math.sin(angle) * reach, centre[1] - math.cos(angle) * reach)
            )
        self.poly(points, paint)

    def gradient(self, box: Box, top: Paint, low: Paint) -> None:
        """A rectangle whose colour runs from its top to its foot."""
        x0, y0 = self._point((box[0], box[1]))
        size = (round(self._length(box[2])) + 1, round(self._length(box[3])) + 1)
        run = np.linspace(0.0, 1.0, size[1])[:, None]
        column = np.array(rgb(top)) * (1 - run) + np.array(rgb(low)) * run
        strip = Image.fromarray(column.round().astype("uint8")[:, None, :])
        self._image.paste(strip.resize(size, Image.Resampling.NEAREST), (round(x0), round(y0)))

    # -- soft light and shadow --

    def soft(self, centre: Point, radii: Point, paint: Paint, alpha: float) -> None:
        """A soft spot of a colour, strongest in its middle."""
        x, y = self._point(centre)
        rx, ry = self._length(radii[0]) * 2, self._length(radii[1]) * 2
        x0, y0 = max(0, round(x - rx)), max(0, round(y - ry))
        x1, y1 = min(self._image.width, round(x + rx)), min(self._image.height, round(y + ry))
        if min(x1 - x0, y1 - y0) <= 1:
            return
        across = (np.linspace(x0, x1, max(2, (x1 - x0) // 6)) - x) / rx
        down = (np.linspace(y0, y1, max(2, (y1 - y0) // 6)) - y) / ry
        fall = np.clip(1 - across[None, :] ** 2 - down[:, None] ** 2, 0, 1) ** 2.4
        small = Image.fromarray((fall * 255 * min(alpha, 1.0)).astype("uint8"))
        mask = small.resize((x1 - x0, y1 - y0), Image.Resampling.BILINEAR)
        self._image.paste(rgb(paint), (x0, y0, x1, y1), mask)

    def shade(self, centre: Point, radii: Point, strength: float = 1.0) -> None:
        """The shadow of something that stands on the ground."""
        self.soft(centre, radii, "#16302f", min(0.9, self.light.shadow * 1.5 * strength))

    def lamp(self, centre: Point, radius: float, paint: Paint, strength: float = 1.0) -> None:
        """A light which brightens what lies round it; it counts where it is dark."""
        x, y = self._point(centre)
        glow: Pixels = (np.array(rgb(paint)) / 255 * strength).astype(np.float32)
        self._lamps.append(((x / OVERSIZE, y / OVERSIZE), self._length(radius) / OVERSIZE, glow))

    def hide_lamps(self, box: Box) -> None:
        """Something solid comes to stand here: the lamps behind it no longer show."""
        x0, y0 = self._point((box[0], box[1]))
        x1, y1 = self._point((box[0] + box[2], box[1] + box[3]))
        self._lamps = [
            lamp
            for lamp in self._lamps
            if not (x0 < lamp[0][0] * OVERSIZE < x1 and y0 < lamp[0][1] * OVERSIZE < y1)
        ]

    # -- finish --

    def finish(self, *, mirrored: bool = False) -> Image.Image:
        """The picture at its own size, lit."""
        image = self._image.reduce(OVERSIZE)
        pixels: Pixels = (np.asarray(image) / 255).astype(np.float32)
        pixels = _with_corner_light(self._tinted(pixels), self.light)
        lit = Image.fromarray((np.clip(pixels, 0, 1) * 255).round().astype("uint8"))
        return ImageOps.mirror(lit) if mirrored else lit

    def _tinted(self, pixels: Pixels) -> Pixels:
        """The colours under the ambient light and the lamps."""
        grey = pixels.mean(axis=2, keepdims=True)
        pixels = grey + (pixels - grey) * np.float32(self.light.saturation)
        ambient = np.array(self.light.ambient, dtype=np.float32)
        if not self._lamps:
            tinted: Pixels = pixels * ambient
            return tinted
        height, width = pixels.shape[:2]
        rows = np.arange(0, height + LAMP_GRID, LAMP_GRID, dtype=np.float32)[:, None]
        columns = np.arange(0, width + LAMP_GRID, LAMP_GRID, dtype=np.float32)[None, :]
        field = np.zeros((rows.size, columns.size, 3), dtype=np.float32)
        for (x, y), radius, glow in self._lamps:
            near = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / max(radius, 1.0) ** 2)
            field += near[..., None] * glow
        lamps = _enlarged(field, width, height)
        room = np.maximum(np.float32(1.16) - ambient, np.float32(0.1))
        lamps = room * (1 - np.exp(np.float32(-1.7) * lamps))
        lit: Pixels = pixels * (ambient + lamps) + lamps * np.float32(0.05)
        return lit


def _enlarged(field: Pixels, width: int, height: int) -> Pixels:
    def one(channel: int) -> Pixels:
        small = Image.fromarray(np.ascontiguousarray(field[..., channel]))
        large = small.resize(
            (field.shape[1] * LAMP_GRID, field.shape[0] * LAMP_GRID), Image.Resampling.BILINEAR
        )
        return np.asarray(large, dtype=np.float32)[:height, :width]

    return np.stack([one(channel) for channel in range(3)], axis=2)


def _with_corner_light(pixels: Pixels, light: Light) -> Pixels:
    """Warm light from the upper right, and slightly darker corners."""
    height, width = pixels.shape[:2]
    x = np.linspace(0, 1, width, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None]
    fall = np.clip(1 - np.hypot(x - 0.82, y - 0.05) / 1.15, 0, 1)[..., None] ** 1.6
    glow = np.array([1.0, 0.86, 0.55], dtype=np.float32) * np.float32(light.warmth)
    pixels = 1 - (1 - np.clip(pixels, 0, 1)) * (1 - fall * glow)
    away = np.clip(np.hypot(x - 0.5, y - 0.5) - 0.3, 0, 1)[..., None]
    result: Pixels = pixels * (1 - away * np.float32(1.5 * light.vignette))
    return result
