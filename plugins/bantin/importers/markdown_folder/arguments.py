"""Arguments of shortcodes and includes: `src="a.jpg" caption='…' wide`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_ARGUMENT: Final = re.compile(
    r"(?:(?P<key>[A-Za-z_][\w.:-]*)\s*=\s*)?"
    r"(?:\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^'\\]|\\.)*)'|`(?P<tick>[^`]*)`|"
    r"(?P<bare>[^\s\"'`,]+))",
    re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\([\"'\\])")


@dataclass(frozen=True, slots=True)
class Arguments:
    """What a shortcode is given."""

    named: Mapping[str, str]
    plain: tuple[str, ...]
    """Those without a name, in order."""

    def first(self, *names: str) -> str:
        """Give the first of those names that is given; else nothing."""
        return next((self.named[name] for name in names if self.named.get(name)), "")

    def at(self, place: int) -> str:
        """Give an argument without a name by its place, from 0; else nothing."""
        return self.plain[place] if place < len(self.plain) else ""


def read_arguments(text: str) -> Arguments:
    """Read arguments; of a name that is given twice, the first counts."""
    named: dict[str, str] = {}
    plain: list[str] = []
    for match in _ARGUMENT.finditer(text):
        parts = (match["double"], match["single"], match["tick"], match["bare"])
        value = _ESCAPE.sub(r"\1", next((part for part in parts if part is not None), ""))
        if match["key"]:
            named.setdefault(match["key"].lower(), value)
        else:
            plain.append(value)
    return Arguments(named, tuple(plain))
