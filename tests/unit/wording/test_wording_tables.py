"""Every sentence exists in both languages with the same places, and every kind is in use."""

from collections import Counter
from importlib import import_module
from inspect import signature
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

import bantin
from bantin import wording
from bantin.findings import Kind, found
from bantin.phrase import Phrase
from bantin.wording import findings as kinds
from bantin.wording import interface

KINDS = {name: kind for name, kind in vars(kinds).items() if isinstance(kind, Kind)}
PACKAGE = Path(bantin.__file__).parent
SOURCES = "\n".join(
    file.read_text("utf-8")
    for file in PACKAGE.rglob("*.py")
    if file != PACKAGE / "wording" / "findings.py"
)


def places(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kind_names_the_same_places_in_both_languages(name: str) -> None:
    kind = KINDS[name]
    assert places(kind.message.vi) == places(kind.message.en)
    assert kind.message.vi != kind.message.en


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kind_is_called_as_its_code_and_used(name: str) -> None:
    assert KINDS[name].code == name.lower().replace("_", "-")
    assert f"kinds.{name}" in SOURCES


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_kinds_places_can_be_given_to_found(name: str) -> None:
    taken = set(signature(found).parameters) - {"values"}
    assert not set(places(KINDS[name].message.vi)) & (taken | {"language"})


def test_codes_are_unique() -> None:
    assert max(Counter(kind.code for kind in KINDS.values()).values()) == 1


@pytest.mark.parametrize("name", sorted(interface.INTERFACE))
def test_a_sentence_of_the_interface_names_the_same_places(name: str) -> None:
    phrase = interface.INTERFACE[name]
    assert places(phrase.vi) == places(phrase.en)
    assert phrase.vi.strip() == phrase.vi != ""
    assert phrase.en.strip() == phrase.en != ""


def test_a_week_has_seven_days_in_both_languages() -> None:
    assert len({day.vi for day in interface.WEEKDAYS}) == 7
    assert len({day.en for day in interface.WEEKDAYS}) == 7


PHRASES = [
    pytest.param(phrase, id=f"{module.name}.{name}")
    for module in iter_modules(wording.__path__, "bantin.wording.")
    for name, value in vars(import_module(module.name)).items()
    for phrase in ([value] if isinstance(value, Phrase) else [])
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_sentence_of_the_commands_names_the_same_places(phrase: Phrase) -> None:
    assert places(phrase.vi) == places(phrase.en)
