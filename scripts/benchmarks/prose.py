"""Vietnamese news prose in Markdown, put together by dice from the sentences of `words/`."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from sentences import Material, Theme

EARLIER: Final = "earlier-article"
"""Stands in a body where the address of an earlier article belongs."""

_SHORTEST: Final = 5_600
"""Bytes of a body before its last paragraphs."""
_LONGEST: Final = 8_200
_TOLD_AGAIN: Final = 3
"""How often a theme's sentences stand in the deck, where any article's stand once."""
_WITH_TABLE: Final = 0.06
"""How often an article has one; so too below."""
_WITH_DUTIES: Final = 0.15
_WITH_EARLIER: Final = 0.5
_DUTIES: Final = ("Một là", "Hai là", "Ba là", "Bốn là", "Năm là")


@dataclass(frozen=True, slots=True)
class Scene:
    """What the sentences of one article share."""

    unit: str
    """The publisher's short name."""
    day: date
    theme: Theme


class Places(dict[str, str]):
    """What fills the places of a sentence: each is drawn anew whenever it is asked for."""

    def __init__(self, material: Material, scene: Scene, dice: Random) -> None:
        super().__init__()
        self._slots = material.slots
        self._scene = scene
        self._dice = dice

    def __missing__(self, name: str) -> str:
        words = self._words(name.lower())
        return words[:1].upper() + words[1:] if name[:1].isupper() else words

    def _words(self, name: str) -> str:
        if name in self._slots:
            return self._dice.choice(self._slots[name])
        return _DRAWN[name](self._scene, self._dice)


def document_number(dice: Random) -> str:
    """Give the number of an official document, such as `128-KH/TĐTN`."""
    return f"{dice.randrange(1, 200):02}-{dice.choice('KH BC KL HD TB'.split())}/TĐTN"


def _near_day(scene: Scene, dice: Random) -> str:
    day = scene.day + timedelta(days=dice.randrange(-20, 21))
    return f"{day.day}/{day.month}/{day.year}"


_DRAWN: Final[dict[str, Callable[[Scene, Random], str]]] = {
    "unit": lambda scene, _: scene.unit,
    "month": lambda scene, _: str(scene.day.month),
    "day": _near_day,
    "few": lambda _, dice: str(dice.randrange(2, 10)),
    "dozen": lambda _, dice: str(dice.randrange(11, 60)),
    "hundred": lambda _, dice: str(dice.randrange(101, 990)),
    "thousand": lambda _, dice: f"{dice.randrange(1, 10)}.{dice.randrange(1000):03}",
    "money": lambda _, dice: f"{dice.randrange(4, 96)},{dice.randrange(1, 10)} triệu đồng",
    "number": lambda _, dice: str(dice.randrange(1_000, 100_000)),
    "document": lambda _, dice: document_number(dice),
}
"""What fills the places that aren't words of `words/slots.yml`."""


def _deck(material: Material, scene: Scene, dice: Random) -> Iterator[str]:
    """Give sentences for ever; all of them before any comes as often again."""
    cards = [*material.shared.sentences, *[*scene.theme.sentences] * _TOLD_AGAIN]
    while True:
        dice.shuffle(cards)
        yield from cards


class Writer:
    """Writes the parts of one article."""

    def __init__(self, material: Material, scene: Scene, dice: Random) -> None:
        self.scene = scene
        self._material = material
        self._dice = dice
        self._places = Places(material, scene, dice)
        self._deck = _deck(material, scene, dice)

    def title(self) -> str:
        """Give a title."""
        return self._filled(self.scene.theme.titles)

    def summary(self) -> str:
        """Give a summary: one sentence of the theme, as plain text."""
        return self._filled(self.scene.theme.sentences).replace("*", "")

    def body(self, earlier: str) -> str:
        """Give the text in Markdown, 6 to 9 kB.

        Args:
            earlier: the title of an article it may lead to, whose address stands in the text as
                `EARLIER`; empty where there is none.
        """
        blocks = [self._opening(), self._paragraph(4), self._paragraph(5)]
        size = self._dice.randrange(_SHORTEST, _LONGEST)
        headings = self._headings()
        if self._dice.random() < _WITH_TABLE:
            blocks.append(self._table())
        if earlier and self._dice.random() < _WITH_EARLIER:
            blocks.append(f"Trước đó, trang tin đã đưa bài [{earlier}]({EARLIER}).")
        while sum(len(block.encode()) for block in blocks) < size:
            blocks.extend(self._section(headings.pop() if headings else ""))
        if self._dice.random() < _WITH_DUTIES:
            blocks.extend(self._duties())
        blocks.append(self._filled(self._material.shared.endings))
        return "\n\n".join(blocks) + "\n"

    def _filled(self, choices: Sequence[str]) -> str:
        return self._dice.choice(choices).format_map(self._places)

    def _sentence(self) -> str:
        return next(self._deck).format_map(self._places)

    def _opening(self) -> str:
        return f"{self._filled(self.scene.theme.leads)} {self._sentence()}"

    def _paragraph(self, sentences: int) -> str:
        return " ".join(self._sentence() for _ in range(sentences))

    def _headings(self) -> list[str]:
        known = [*self.scene.theme.headings, *self._material.shared.headings]
        self._dice.shuffle(known)
        return [self._filled([heading]) for heading in known[: self._dice.randrange(2, 6)]]

    def _section(self, heading: str) -> list[str]:
        parts = [f"## {heading}"] if heading else []
        parts.append(self._paragraph(self._dice.randrange(3, 6)))
        kind = self._dice.random()
        if kind < 0.3:
            parts.append(self._list())
        elif kind < 0.5:
            parts.append(f"> {self._filled(self._material.shared.quotes)}")
        parts.append(self._paragraph(self._dice.randrange(2, 6)))
        return parts

    def _list(self) -> str:
        known = [*self.scene.theme.items, *self._material.shared.items]
        items = self._dice.sample(known, self._dice.randrange(3, 6))
        mark = self._dice.choice(("- ", "1. "))
        return "\n".join(mark + self._filled([item]) for item in items)

    def _table(self) -> str:
        rows = [
            self._filled(["| {Hamlet} | {dozen} | {hundred} |"])
            for _ in range(self._dice.randrange(3, 8))
        ]
        return "\n".join(["| Nơi | Số buổi | Lượt người |", "|---|---:|---:|", *rows])

    def _duties(self) -> list[str]:
        duties = _DUTIES[: self._dice.randrange(3, 6)]
        sentences = (self._sentence() for _ in duties)
        return [
            f"**{duty}**, {text[:1].lower()}{text[1:]}"
            for duty, text in zip(duties, sentences, strict=True)
        ]
