"""People who sit, seen from behind over the back of a chair."""

from __future__ import annotations

from pictures.canvas import Canvas
from pictures.colours import RED, Paint, lighter
from pictures.heads import draw_hat
from pictures.looks import Look
from pictures.stage import Spot


def draw_sitter(canvas: Canvas, spot: Spot, look: Look, chair: Paint | None = None) -> None:
    """Head and shoulders from behind; ``y`` is the top of the chair's back."""
    x, y, size = spot
    canvas.rect(
        (x - size * 0.42, y - size * 0.28, size * 0.84, size * 0.9), look.shirt, size * 0.26
    )
    canvas.rect(
        (x + size * 0.12, y - size * 0.26, size * 0.29, size * 0.6),
        lighter(look.shirt, 0.13),
        size * 0.2,
    )
    if look.scarf:
        canvas.poly(
            [
                (x - size * 0.2, y - size * 0.26),
                (x + size * 0.2, y - size * 0.26),
                (x, y + size * 0.06),
            ],
            RED,
        )
    skin, shadow = look.skin
    canvas.rect((x - size * 0.1, y - size * 0.45, size * 0.2, size * 0.25), shadow, size * 0.06)
    canvas.oval((x - size * 0.235, y - size * 0.6), (size * 0.045, size * 0.07), shadow)
    canvas.oval((x + size * 0.235, y - size * 0.6), (size * 0.045, size * 0.07), skin)
    canvas.oval((x, y - size * 0.66), (size * 0.225, size * 0.27), look.hair)
    canvas.oval(
        (x + size * 0.08, y - size * 0.76), (size * 0.09, size * 0.08), lighter(look.hair, 0.1)
    )
    _sitters_hair(canvas, spot, look)
    if look.hat:
        draw_hat(canvas, (x, y - size * 0.66), size * 3.4, look)
    if chair:
        canvas.rect((x - size * 0.47, y, size * 0.94, size * 1.1), chair, size * 0.1)
        canvas.rect(
            (x - size * 0.47, y, size * 0.94, size * 0.1), lighter(chair, 0.22), size * 0.05
        )


def _sitters_hair(canvas: Canvas, spot: Spot, look: Look) -> None:
    x, y, size = spot
    lengths = {"tail": (0.14, 0.5), "long": (0.38, 0.46)}
    if look.style in lengths:
        wide, drop = lengths[look.style]
        box = (x - size * wide / 2, y - size * 0.6, size * wide, size * drop)
        canvas.rect(box, look.hair, size * 0.07)
    elif look.style == "bun":
        canvas.disc((x, y - size * 0.84), size * 0.12, lighter(look.hair, 0.07))
