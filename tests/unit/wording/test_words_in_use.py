import re
from pathlib import Path

import pytest

from bantin.wording import terminal
from bantin.wording.interface import INTERFACE

ROOT = Path(__file__).parents[3]
THEME = "\n".join(file.read_text("utf-8") for file in (ROOT / "theme").rglob("*.html"))
PACKAGE = "\n".join(
    file.read_text("utf-8")
    for file in (ROOT / "plugins" / "bantin").rglob("*.py")
    if file.parent.name != "wording"
)
BY_VALUE = ("draft", "review", "future", "expired")
BY_FIELD = ("person", "address", "phone", "email", "hours", "facebook", "zalo", "website")


@pytest.mark.parametrize("name", [name for name in INTERFACE if name not in BY_VALUE + BY_FIELD])
def test_every_word_of_the_interface_stands_somewhere(name: str) -> None:
    assert f'"{name}"' in THEME + PACKAGE


@pytest.mark.parametrize("name", [name for name in vars(terminal) if name.isupper()])
def test_every_word_of_the_commands_is_said_somewhere(name: str) -> None:
    assert re.search(rf"\b{name}\b", PACKAGE)
