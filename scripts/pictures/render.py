"""From a recipe to the bytes of its JPEG file."""

from __future__ import annotations

import io

from PIL import Image

from pictures.recipe import Recipe
from pictures.scenes import SCENES
from pictures.stage import Stage

BYTE_LIMIT = 150_000


def draw(recipe: Recipe) -> Image.Image:
    """The picture of a recipe."""
    scene = SCENES[recipe.scene]
    stage = Stage.of(recipe, inside=scene.inside)
    scene.draw(stage)
    mirrored = scene.mirrors and stage.dice.chance(0.5)
    return stage.canvas.finish(mirrored=mirrored)


def encode(image: Image.Image) -> bytes:
    """A progressive JPEG without metadata, as good as the limit of bytes allows."""
    data = b""
    for quality in range(86, 40, -4):
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True)
        data = buffer.getvalue()
        if len(data) <= BYTE_LIMIT:
            break
    return data
