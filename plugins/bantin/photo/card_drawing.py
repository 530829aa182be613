"""Pure drawing of cards: the same words give the same pixels."""

import io
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from PIL import Image, ImageColor, ImageDraw, ImageFont

from bantin.photo.drawn_card import CardFonts, DrawnCard
from bantin.photo.plan import SOCIAL

MOST_LINES: Final = 4
"""Lines of a title in its smallest size; what doesn't fit in them ends in `…`."""

# the colours of the look in daylight
_PAPER: Final = "#fffdf9"
_INKS: Final = ("#1b2430", "#48525f", "#0f4a8e", "#a3211a", "#f0b41c")
_INK, _SOFT, _BLUE, _RED, _YELLOW = range(len(_INKS))
_SHADES: Final = 16
"""Steps from the paper's colour to an ink's: a palette of these is drawn and packed fast."""
_GROUND: Final = 0
_STROKE: Final = ((_BLUE, 4), (_RED, 1), (_YELLOW, 1))
"""The three-colour stroke: two thirds blue, a sixth red, a sixth yellow."""

_MARGIN: Final = 72
_STROKE_BOX: Final = (240, 14)
_TITLE_TOP: Final = 118
_TITLE_ROOM: Final = 310
"""Pixels from the top of a title to the end of its last line."""
_TITLE_SIZES: Final = (76, 66, 58)
"""Pixels; the largest in which a title has room."""
_LINE: Final = 1.3
"""Line height; Vietnamese letters carry two marks one above the other."""
_UNIT_SIZE: Final = 34
_DAY_SIZE: Final = 30
_LONGEST: Final = 400
"""Letters of a title that are looked at; four lines hold fewer."""
_ABSENT: Final = "\uffff"
"""A character that no font has, to know the box that fonts draw for such."""


def can_draw(fonts: CardFonts) -> bool:
    """Tell whether this machine's Pillow opens the fonts: some are built without Brotli."""
    try:
        _font(fonts.bold, _UNIT_SIZE)
        _font(fonts.plain, _DAY_SIZE)
    except (OSError, ImportError):
        return False
    return True


def draw_card(card: DrawnCard, fonts: CardFonts) -> bytes:
    """Give a card as PNG."""
    canvas = Image.new("L", SOCIAL, _GROUND)
    _draw_stroke(ImageDraw.Draw(canvas))
    size, lines = title_lines(card.title, fonts.bold)
    bold = _font(fonts.bold, size)
    for number, line in enumerate(lines):
        bottom = _TITLE_TOP + round(number * size * _LINE) + size
        _write(canvas, line, bottom, bold, _INK)
    _write_foot(canvas, card, fonts)
    canvas.putpalette(_palette())
    stream = io.BytesIO()
    canvas.save(stream, "PNG")
    return stream.getvalue()


def _draw_stroke(pen: ImageDraw.ImageDraw) -> None:
    length, height = _STROKE_BOX
    left = _MARGIN
    for ink, parts in _STROKE:
        right = left + length * parts // sum(share for _, share in _STROKE)
        pen.rectangle((left, _MARGIN, right - 1, _MARGIN + height - 1), _full(ink))
        left = right


def _write_foot(canvas: Image.Image, card: DrawnCard, fonts: CardFonts) -> None:
    width, height = SOCIAL
    bottom = height - _MARGIN
    if card.day:
        plain = _font(fonts.plain, _DAY_SIZE)
        _write(canvas, _drawable(card.day, plain), bottom, plain, _SOFT)
        bottom -= round(_DAY_SIZE * 1.6)
    bold = _font(fonts.bold, _UNIT_SIZE)
    unit = _shortened(_drawable(card.unit, bold), bold, width - 2 * _MARGIN)
    _write(canvas, unit, bottom, bold, _BLUE)


def _write(
    canvas: Image.Image, text: str, bottom: int, font: ImageFont.FreeTypeFont, ink: int
) -> None:
    """Write a line of text: how much of a pixel it covers chooses one of its ink's shades."""
    layer = Image.new("L", canvas.size, 0)
    ImageDraw.Draw(layer).text((_MARGIN, bottom), text, 255, font, "ls")
    box = layer.getbbox()
    if box is None:
        return
    covered = layer.crop(box)
    shades = covered.point([_shade(ink, cover) for cover in range(256)])
    canvas.paste(shades, box, covered.point([255 * (cover > 0) for cover in range(256)]))


def _shade(ink: int, cover: int) -> int:
    return ink * _SHADES + cover * (_SHADES - 1) // 255


def _full(ink: int) -> int:
    return _shade(ink, 255)


@lru_cache(maxsize=1)
def _palette() -> bytes:
    """Give the colours of all shades, from that of the ground to each ink's own."""
    paper = ImageColor.getrgb(_PAPER)
    return bytes(
        round(ground + (own - ground) * shade / (_SHADES - 1))
        for ink in _INKS
        for shade in range(_SHADES)
        for ground, own in zip(paper, ImageColor.getrgb(ink), strict=True)
    )


def title_lines(title: str, file: Path) -> tuple[int, list[str]]:
    """Give the size and the lines of a title; what is too long for the smallest size is cut."""
    room = SOCIAL[0] - 2 * _MARGIN
    for size in _TITLE_SIZES:
        font = _font(file, size)
        lines = wrapped(_drawable(title[:_LONGEST], font), font, room)
        if len(lines) * size * _LINE <= _TITLE_ROOM:
            return size, _balanced(lines, font, room)
    smallest = _TITLE_SIZES[-1]
    font = _font(file, smallest)
    lines = wrapped(_drawable(title[:_LONGEST], font), font, room)
    last = _shortened(" ".join(lines[MOST_LINES - 1 :]), font, room)
    return smallest, [*lines[: MOST_LINES - 1], last]


def _balanced(lines: list[str], font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Give a text in as many lines, of widths as alike as can be, so that no word stands alone."""
    text = " ".join(lines)
    narrow, wide = room // 2, room
    while narrow < wide:
        middle = (narrow + wide) // 2
        if len(wrapped(text, font, middle)) <= len(lines):
            wide = middle
        else:
            narrow = middle + 1
    return wrapped(text, font, wide)


def wrapped(text: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """Give the lines of a text within a width in pixels; a word that is too long is cut."""
    lines: list[str] = []
    for word in _pieces(text.split(), font, room):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(joined) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _pieces(words: Iterable[str], font: ImageFont.FreeTypeFont, room: int) -> Iterator[str]:
    for word in words:
        if font.getlength(word) <= room:
            yield word
            continue
        piece = ""
        for letter in word:
            if piece and font.getlength(piece + letter) > room:
                yield piece
                piece = ""
            piece += letter
        yield piece


def _shortened(text: str, font: ImageFont.FreeTypeFont, room: int) -> str:
    """Give a text that fits into a width, cut between words where that can be."""
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(f"{text}…") > room:
        head, blank, _ = text.rpartition(" ")
        text = head if blank else text[:-1]
    return f"{text.rstrip(' ,;:.–-')}…"


def _drawable(text: str, font: ImageFont.FreeTypeFont) -> str:
    """Give a text without the characters that the font would show as an empty box."""
    return "".join(letter for letter in text if letter.isspace() or _has(font, letter))


@lru_cache(maxsize=4096)
def _has(font: ImageFont.FreeTypeFont, letter: str) -> bool:
    if not letter.isprintable():
        return False
    return bytes(font.getmask(letter)) != bytes(font.getmask(_ABSENT))


@lru_cache(maxsize=16)
def _font(file: Path, size: int) -> ImageFont.FreeTypeFont:
    # the plain layout is the same on every machine; composed Vietnamese letters need no other
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)
