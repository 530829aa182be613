"""The casting: who takes part in a picture, chosen by its dice."""

from __future__ import annotations

from pictures.colours import (
    AO_DAI,
    BLUE,
    BLUES,
    CLOTHES,
    GREY_HAIR,
    HAIRS,
    RED,
    SKINS,
    WHITE,
    YELLOW,
    Paint,
    lighter,
    mix,
)
from pictures.dice import Dice
from pictures.looks import HAT_PAINTS, Look

TROUSERS = ("#2d3a4c", "#253246", "#3a3f4a", "#33475c", "#4a4f58")
TEAMS = (
    (RED, WHITE),
    (YELLOW, "#2f5f50"),
    (WHITE, "#2d3a4c"),
    ("#3f8a5e", WHITE),
    ("#e5803a", "#2d3a4c"),
    ("#7a4a90", WHITE),
)


def _style(dice: Dice) -> str:
    return dice.choice(("short", "short", "short", "tail", "tail", "long", "bun"))


class Cast:
    """A company of people who look as if they came together."""

    def __init__(self, dice: Dice) -> None:
        self.dice = dice
        self.hat_share = dice.choice((0.0, 0.25, 0.6, 0.9))
        self.hats = dice.choice((("beo",), ("beo", "beo", "non"), ("cap",), ("beo", "cap")))
        self.hat_paint: Paint = dice.choice(HAT_PAINTS)
        self.cap_paint: Paint = dice.choice((RED, BLUE, WHITE))
        self.starred = dice.chance(0.6)
        self.guests = dice.choice((0.0, 0.15, 0.3))
        self.blue: Paint = dice.choice(BLUES)

    def _hair(self) -> Paint:
        return mix(self.dice.choice(HAIRS), "#5a4638", self.dice.uniform(0, 0.3))

    def _hat(self) -> tuple[str, Paint]:
        if not self.dice.chance(self.hat_share):
            return "", self.hat_paint
        hat = self.dice.choice(self.hats)
        return hat, self.cap_paint if hat == "cap" else self.hat_paint

    def member(self) -> Look:
        """A member in the blue shirt."""
        dice = self.dice
        hat, paint = self._hat()
        return Look(
            shirt=dice.choice((self.blue, self.blue, *BLUES)),
            pants=dice.choice(TROUSERS),
            hair=self._hair(),
            style=_style(dice),
            hat=hat,
            hat_paint=paint,
            skin=dice.choice(SKINS),
            star=self.starred,
        )

    def anybody(self) -> Look:
        """A member, or now and then somebody of the village."""
        return self.villager() if self.dice.chance(self.guests) else self.member()

    def villager(self) -> Look:
        """Somebody who lives there."""
        dice = self.dice
        old = dice.chance(0.25)
        hair: Paint = GREY_HAIR if old else self._hair()
        hat = dice.choice(("non", "non", "", ""))
        return Look(
            shirt=dice.choice(CLOTHES),
            pants=dice.choice((*TROUSERS, "#4a3a44")),
            hair=hair,
            style=_style(dice),
            hat=hat,
            skin=dice.choice(SKINS),
        )

    def official(self, tie: float = 0.3) -> Look:
        """Somebody at a meeting: a white or blue shirt, or an áo dài."""
        dice = self.dice
        style = _style(dice)
        if style != "short" and dice.chance(0.35):
            return self.in_ao_dai()
        shirt = dice.choice((WHITE, WHITE, self.blue, BLUE, "#e6eef5", "#dfe9f2"))
        return Look(
            shirt=shirt,
            pants=dice.choice(TROUSERS),
            hair=self._hair(),
            style=style,
            skin=dice.choice(SKINS),
            tie=style == "short" and dice.chance(tie),
        )

    def in_ao_dai(self) -> Look:
        """A woman in an áo dài."""
        dice = self.dice
        return Look(
            shirt=dice.choice(AO_DAI),
            hair=self._hair(),
            skin=dice.choice(SKINS),
            dress=True,
            style=dice.choice(("long", "bun", "tail")),
        )

    def pupil(self) -> Look:
        """A child in the white shirt of a school."""
        dice = self.dice
        return Look(
            shirt=dice.choice((WHITE, WHITE, "#eef3f6", "#f7f3e8")),
            pants=dice.choice(("#2d3a6c", "#253a5a", "#2d3a4c")),
            hair=self._hair(),
            style=_style(dice),
            skin=dice.choice(SKINS),
            child=True,
            scarf=True,
        )

    def child(self) -> Look:
        """A child in its own clothes."""
        dice = self.dice
        shirts = (*CLOTHES, RED, YELLOW, BLUE, WHITE)
        return Look(
            shirt=lighter(dice.choice(shirts), 0.1),
            pants=dice.choice((*TROUSERS, "#5a4a6a")),
            hair=self._hair(),
            style=_style(dice),
            skin=dice.choice(SKINS),
            child=True,
        )

    def medic(self) -> Look:
        """Somebody in a white coat."""
        dice = self.dice
        return Look(
            shirt=dice.choice((WHITE, "#eef4f4", "#e6f0ee")),
            pants="#dfe7ea",
            hair=self._hair(),
            style=_style(dice),
            skin=dice.choice(SKINS),
            coat=True,
        )

    def player(self, shirt: Paint, shorts: Paint) -> Look:
        """A football player."""
        dice = self.dice
        return Look(
            shirt=shirt,
            pants=shorts,
            hair=self._hair(),
            skin=dice.choice(SKINS),
            style=dice.choice(("short", "short", "tail")),
            shorts=True,
        )
