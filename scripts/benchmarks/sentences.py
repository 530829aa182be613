"""The sentences that articles of the benchmark are made of: what lies in `words/`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import yaml

WORDS: Final = Path(__file__).with_name("words")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Theme:
    """What the articles of one category tell of; sentences with places in braces."""

    tags: Sequence[str]
    titles: Sequence[str]
    leads: Sequence[str]
    sentences: Sequence[str]
    items: Sequence[str]
    headings: Sequence[str]


@dataclass(frozen=True, slots=True)
class Shared:
    """What any article may say."""

    sentences: Sequence[str]
    headings: Sequence[str]
    quotes: Sequence[str]
    items: Sequence[str]
    endings: Sequence[str]


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that prose is made of."""

    slots: Mapping[str, Sequence[str]]
    """What may stand in a place of a sentence, by the place's name."""
    shared: Shared
    themes: Mapping[str, Theme]
    """By the path of their category."""


def read_material() -> Material:
    """Read the sentences."""
    slots: dict[str, list[str]] = _read("slots.yml")
    shared: dict[str, list[str]] = _read("shared.yml")
    themes: dict[str, dict[str, list[str]]] = _read("themes.yml")
    return Material(
        slots=slots,
        shared=Shared(**shared),
        themes={path: Theme(**parts) for path, parts in themes.items()},
    )


def _read(name: str) -> dict[str, T]:
    content: dict[str, T] = yaml.safe_load((WORDS / name).read_text(encoding="utf-8"))
    return content
