"""What `bantin new` asks: a choice among the units or categories of a site."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import click

from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.units import Unit
from bantin.phrase import Language, Phrase
from bantin.text import fold, nearest
from bantin.wording import terminal as wording

_USAGE: Final = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A question whose answer is a key of a register, or the name that stands for it."""

    names: Mapping[str, str]
    """Of every key that may be answered."""
    offered: tuple[str, ...]
    """The keys that are shown."""
    heading: Phrase
    question: Phrase
    complaint: Phrase
    may_be_empty: bool = False

    def key(self, answer: str) -> str | None:
        """Give the key that an answer means: the key itself, or the one that has such a name."""
        if answer in self.names:
            return answer
        wanted = _plain(answer)
        meant = [key for key, name in self.names.items() if _plain(name) == wanted]
        return meant[0] if len(meant) == 1 else None

    def why_not(self, answer: str, language: Language) -> str:
        """Say that nothing is meant by an answer, and what is near it."""
        near = nearest(answer, (*self.names, *self.names.values()))
        hint = "\n    " + wording.NEAREST.say(language, near=near) if near else ""
        return self.complaint.say(language, key=answer) + hint


def unit_choice(catalogue: Catalogue, day: date) -> Choice:
    """Ask for a publisher; units that have ended may be answered but aren't offered."""
    units = catalogue.units.by_key
    return Choice(
        {key: unit.name for key, unit in units.items()},
        tuple(key for key, unit in units.items() if not _has_ended(unit, day)),
        wording.UNITS_ARE,
        wording.ASK_UNIT,
        wording.UNIT_NOT_THERE,
    )


def category_choice(catalogue: Catalogue) -> Choice:
    """Ask for a category, or none."""
    categories = catalogue.categories.by_path
    return Choice(
        {path: category.name for path, category in categories.items()},
        tuple(categories),
        wording.CATEGORIES_ARE,
        wording.ASK_CATEGORY,
        wording.CATEGORY_NOT_THERE,
        may_be_empty=True,
    )


def ask(choice: Choice, given: str | None, language: Language) -> str:
    """Take what an option gives, or ask until the answer is right.

    An option that is wrong ends the command: nobody is there to ask.
    """
    if given is not None:
        return _taken(choice, given, language)
    click.echo(choice.heading.say(language))
    width = max((len(key) for key in choice.offered), default=0)
    for key in choice.offered:
        click.echo(f"  {key:{width}}  {choice.names[key]}")
    while True:
        answer = _asked(choice, language)
        answered = _answered(choice, answer)
        if answered is not None:
            return answered
        click.echo(choice.why_not(answer, language), err=True)


def _answered(choice: Choice, answer: str) -> str | None:
    if not answer.strip() and choice.may_be_empty:
        return ""
    return choice.key(answer.strip())


def _taken(choice: Choice, given: str, language: Language) -> str:
    key = _answered(choice, given)
    if key is None:
        click.echo(choice.why_not(given, language), err=True)
        sys.exit(_USAGE)
    return key


def _asked(choice: Choice, language: Language) -> str:
    question = choice.question.say(language)
    if choice.may_be_empty:
        answer: str = click.prompt(question, default="", show_default=False)
    else:
        answer = click.prompt(question)
    return answer


def _plain(name: str) -> str:
    return " ".join(fold(name).split())


def _has_ended(unit: Unit, day: date) -> bool:
    if unit.dissolved is None:
        return bool(unit.successors)
    return unit.dissolved <= day
