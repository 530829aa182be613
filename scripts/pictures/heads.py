"""Heads from behind, before and beside, without faces, and the hats on them."""

from __future__ import annotations

from typing import NamedTuple

from pictures.canvas import Canvas, Point
from pictures.colours import STRAW, STRAW_DARK, WOOD, darker, lighter, mix
from pictures.looks import Look


class Head(NamedTuple):
    """A head: its middle, the height of the person it fits, and which way it looks."""

    x: float
    y: float
    size: float
    look: Look
    facing: str
    turn: int

    def at(self, dx: float, dy: float) -> Point:
        """The point this far from the middle, in heights of the person."""
        return (self.x + dx * self.size, self.y + dy * self.size)

    def radii(self, across: float, down: float) -> Point:
        """The radii of an oval, in heights of the person."""
        return (across * self.size, down * self.size)


def draw_hair_behind(canvas: Canvas, head: Head) -> None:
    """Long hair seen from before: what of it falls behind the neck and over the shoulders."""
    if head.facing != "front" or head.look.style == "short":
        return
    hair, size = head.look.hair, head.size
    x, y = head.at(-0.074, -0.05)
    canvas.rect((x, y, 0.148 * size, 0.11 * size), hair, 0.06 * size)
    if head.look.style == "long":
        for dx in (-0.078, 0.046):
            x, y = head.at(dx, -0.03)
            canvas.rect((x, y, 0.032 * size, 0.2 * size), hair, 0.016 * size)


def draw_head(canvas: Canvas, head: Head) -> None:
    """The head, from the side it shows."""
    {"back": _from_behind, "front": _from_before, "side": _from_beside}[head.facing](canvas, head)


def _from_behind(canvas: Canvas, head: Head) -> None:
    hair, size, (skin, shadow) = head.look.hair, head.size, head.look.skin
    canvas.oval(head.at(-0.066, 0.012), head.radii(0.014, 0.022), shadow)
    canvas.oval(head.at(0.066, 0.012), head.radii(0.014, 0.022), skin)
    canvas.oval(head.at(0, 0), head.radii(0.066, 0.078), hair)
    canvas.oval(head.at(0.024, -0.03), head.radii(0.026, 0.024), lighter(hair, 0.09))
    lengths = {"tail": (0.044, 0.16), "long": (0.12, 0.15)}
    if head.look.style in lengths:
        wide, drop = lengths[head.look.style]
        x, y = head.at(-wide / 2, 0)
        canvas.rect((x, y, wide * size, drop * size), hair, 0.03 * size)
    elif head.look.style == "bun":
        canvas.disc(head.at(0, -0.05), size * 0.034, lighter(hair, 0.07))


def _from_before(canvas: Canvas, head: Head) -> None:
    hair, size, (skin, shadow) = head.look.hair, head.size, head.look.skin
    canvas.oval(head.at(-0.062, 0.014), head.radii(0.013, 0.02), shadow)
    canvas.oval(head.at(0.062, 0.014), head.radii(0.013, 0.02), skin)
    canvas.oval(head.at(0, 0), head.radii(0.062, 0.076), skin)
    canvas.oval(head.at(0, -0.048), head.radii(0.068, 0.044), hair)
    for dx in (-0.068, 0.048):
        x, y = head.at(dx, -0.05)
        canvas.rect((x, y, 0.02 * size, 0.06 * size), hair, 0.01 * size)


def _from_beside(canvas: Canvas, head: Head) -> None:
    hair, size, turn, (skin, shadow) = head.look.hair, head.size, head.turn, head.look.skin
    lengths = {"tail": 0.15, "long": 0.17}
    if head.look.style in lengths:
        x, y = head.at(-turn * 0.05 - 0.03, -0.03)
        canvas.rect((x, y, 0.06 * size, lengths[head.look.style] * size), hair, 0.03 * size)
    canvas.oval(head.at(turn * 0.06, 0.014), head.radii(0.016, 0.013), skin)
    canvas.oval(head.at(turn * 0.008, 0.004), head.radii(0.058, 0.074), skin)
    canvas.oval(head.at(-turn * 0.026, -0.012), head.radii(0.048, 0.066), hair)
    canvas.oval(head.at(turn * 0.004, -0.05), head.radii(0.06, 0.038), hair)
    canvas.oval(head.at(-turn * 0.004, 0.014), head.radii(0.012, 0.02), shadow)
    if head.look.style == "bun":
        canvas.disc(head.at(-turn * 0.07, -0.02), size * 0.032, hair)


def draw_hat(canvas: Canvas, head: Point, size: float, look: Look) -> None:
    """The hat, if one is worn, on the head of a person of this height."""
    x, y = head
    if look.hat == "beo":
        paint = look.hat_paint
        canvas.oval((x, y - size * 0.03), (size * 0.125, size * 0.038), darker(paint))
        crown = (x - size * 0.07, y - size * 0.105, size * 0.14, size * 0.085)
        canvas.rect(crown, paint, size * 0.045)
        shine = (x + size * 0.03, y - size * 0.07)
        canvas.oval(shine, (size * 0.03, size * 0.025), lighter(paint, 0.18))
    elif look.hat == "non":
        top, brim = (x, y - size * 0.15), size * 0.16
        canvas.oval((x, y - size * 0.012), (brim, size * 0.024), mix(STRAW_DARK, WOOD, 0.3))
        foot = y - size * 0.012
        canvas.poly([(x - brim, foot), top, (x + brim, foot)], STRAW_DARK)
        canvas.poly([(x + size * 0.02, foot), top, (x + brim, foot)], STRAW)
    elif look.hat == "cap":
        crown = (x - size * 0.07, y - size * 0.09, size * 0.14, size * 0.08)
        canvas.rect(crown, look.hat_paint, size * 0.045)
        peak = (x - size * 0.076, y - size * 0.03, size * 0.152, size * 0.02)
        canvas.rect(peak, darker(look.hat_paint, 0.15), size * 0.01)
