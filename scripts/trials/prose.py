"""Vietnamese prose by chance, with everything in it that an article may hold."""

import random
from typing import Final

_WORDS: Final = (
    "đoàn viên thanh niên xã ấp trường lớp bến sông cầu đường cây sách áo quà em bé cụ già "
    "trao tặng trồng dọn sửa xây góp hát kể chạy bơi học họp bàn gặp vui sớm chiều mưa nắng"
).split()
_VIDEOS: Final = ("dQw4w9WgXcQ", "aBcDeFgHiJk", "0123456789_")


def sentence(dice: random.Random) -> str:
    """Give a sentence."""
    words = dice.choices(_WORDS, k=dice.randint(5, 14))
    return f"{' '.join(words).capitalize()}."


def paragraph(dice: random.Random) -> str:
    """Give a paragraph of some sentences."""
    return " ".join(sentence(dice) for _ in range(dice.randint(1, 4)))


def block(dice: random.Random) -> str:
    """Give a piece of an article."""
    return dice.choice(_BLOCKS)(dice)


def _section(dice: random.Random) -> str:
    return f"## {sentence(dice)[:-1]}\n\n{paragraph(dice)}"


def _list(dice: random.Random) -> str:
    return "\n".join(f"- {sentence(dice)}" for _ in range(3))


def _table(dice: random.Random) -> str:
    return f"| Việc | Số |\n|---|--:|\n| {dice.choice(_WORDS)} | {dice.randrange(900)} |"


def _video(dice: random.Random) -> str:
    return f"https://www.youtube.com/watch?v={dice.choice(_VIDEOS)}"


def _directives(dice: random.Random) -> str:
    return f"Một là, {sentence(dice)}\n\nHai là, {sentence(dice)}"


def _footnote(dice: random.Random) -> str:
    number = dice.randrange(1000)
    return f"{sentence(dice)}[^{number}]\n\n[^{number}]: {sentence(dice)}"


def _quotation(dice: random.Random) -> str:
    return f"> {paragraph(dice)}"


def _note(dice: random.Random) -> str:
    return f"!!! note\n    {sentence(dice)}"


def _document(dice: random.Random) -> str:
    return f"Theo văn bản {dice.randrange(1, 300)}-KH/TĐTN, **{sentence(dice)}**"


def _unsafe(dice: random.Random) -> str:
    """Give HTML of which a build removes a part, and says so."""
    return f"<div onclick='x()'>{sentence(dice)}</div>"


_BLOCKS: Final = (
    paragraph, _section, _list, _table, _video, _directives, _footnote, _quotation, _note,
    _document, _unsafe,
)  # fmt: skip


def body(dice: random.Random) -> str:
    """Give an article's text."""
    return "\n\n".join([paragraph(dice), *(block(dice) for _ in range(dice.randint(1, 4)))]) + "\n"
