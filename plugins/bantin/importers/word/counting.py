"""What Word counts before paragraphs: «1.», «a)», «Điều 2.», «1.1» (ECMA-376 part 1, 17.9).

The library tells bullets from numbers and no more, so that how a list counts is read here of the
file's own table, handed on with each paragraph, and counted when the paragraphs are walked over.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from bantin.importers.word.markup import W

_LEVELS: Final = tuple("012345678")
"""How levels are called."""
_LARGEST: Final = 32_767
"""The largest number that Word begins at."""
_PART: Final = re.compile("%([1-9])")
_LONGEST: Final = 60
"""Most letters of what stands before a paragraph."""
_MOST_LETTERS: Final = 780
"""Up to here numbers are told by letters, thirty times the alphabet."""
_MOST_ROMAN: Final = 3_999
_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Way:
    """How one level of a list counts."""

    group: str
    """Lists of one group count on from each other."""
    list: str
    first: int
    """What its first item counts."""
    restarts: bool
    """Whether this list, when it begins, counts from `first` again within its group."""
    forms: tuple[str, ...]
    """How the numbers of this level and those above are written, by Word's names."""
    text: str
    """What stands before an item, `%1` for the number of the first level."""

    def written(self) -> str:
        """Give all of it as one text."""
        parts = (self.group, self.list, str(self.first), "1" * self.restarts)
        return "|".join((*parts, ",".join(self.forms), self.text))


def plain_way(level: int) -> Way:
    """Give how a level counts of which the file's table doesn't say it."""
    return Way("", "", 1, restarts=False, forms=("decimal",) * (level + 1), text=f"%{level + 1}.")


def read_way(written: str) -> Way | None:
    """Give what `Way.written` gave back; none for anything else."""
    parts = written.split("|", 5)
    if len(parts) != 6 or not parts[2].isdecimal():  # noqa: PLR2004 - its fields
        return None
    group, name, first, restarts, forms, text = parts
    return Way(group, name, int(first), bool(restarts), tuple(forms.split(",")), text)


@dataclass(frozen=True, slots=True)
class _Level:
    """What is said of one level."""

    first: int
    form: str
    text: str


@dataclass(frozen=True, slots=True)
class Counts:
    """The table of a file's lists."""

    groups: Mapping[str, str] = field(hash=False)
    """Of each list its group."""
    levels: Mapping[tuple[str, str], _Level] = field(hash=False)
    """By groups and levels."""
    own: Mapping[tuple[str, str], _Level] = field(hash=False)
    """By lists and levels, where they aren't as their group's."""
    begins: Mapping[tuple[str, str], int] = field(hash=False)
    """What lists begin at, by lists and levels, where they restart."""

    @classmethod
    def read(cls, numbering: Element | None) -> "Counts":
        """Read the part that holds the table; empty where the file has none."""
        root = numbering if numbering is not None else Element("none")
        lists = {row.get(W + "numId", ""): row for row in root.iter(W + "num")}
        groups = {row.get(W + "abstractNumId", ""): row for row in root.iter(W + "abstractNum")}
        changes = {
            (name, change.get(W + "ilvl", "")): change
            for name, row in lists.items()
            for change in row.iter(W + "lvlOverride")
        }
        begins = {key: value_of(change, "startOverride") for key, change in changes.items()}
        return cls(
            {name: value_of(row, "abstractNumId") for name, row in lists.items()},
            {(name, key): lvl for name, row in groups.items() for key, lvl in _levels(row)},
            {(k[0], key): lvl for k, change in changes.items() for key, lvl in _levels(change)},
            {key: _number(text) for key, text in begins.items() if text},
        )

    def way(self, name: str, level: str) -> Way | None:
        """Give how a level of a list counts; none where the table doesn't say."""
        group = self.groups.get(name)
        if group is None or level not in _LEVELS:
            return None
        keys = _LEVELS[: int(level) + 1]
        levels = [self.own.get((name, k)) or self.levels.get((group, k)) for k in keys]
        own = levels[-1]
        if own is None:
            return None
        first = self.begins.get((name, level))
        return Way(
            group.replace("|", ""),
            name.replace("|", ""),
            own.first if first is None else first,
            first is not None,
            tuple(one.form if one is not None else "decimal" for one in levels),
            own.text,
        )


def _levels(parent: Element) -> Iterator[tuple[str, _Level]]:
    for lvl in parent.iterfind(W + "lvl"):
        form = value_of(lvl, "numFmt") or "decimal"
        first, text = _number(value_of(lvl, "start")), value_of(lvl, "lvlText")[:_LONGEST]
        yield lvl.get(W + "ilvl", ""), _Level(first, form.replace("|", "").replace(",", ""), text)


def value_of(parent: Element | None, name: str) -> str:
    """Give what a child says; empty where there is none."""
    child = parent.find(W + name) if parent is not None else None
    return child.get(W + "val", "") if child is not None else ""


def _number(text: str) -> int:
    is_number = text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST))
    return min(int(text), _LARGEST) if is_number else 1


@dataclass(slots=True)
class Counter:
    """Counts the paragraphs of all lists, in order."""

    counts: dict[str, list[int | None]] = field(default_factory=dict)
    """The last number of each level, by groups; none of a level that hasn't begun."""
    begun: set[tuple[str, int]] = field(default_factory=set)
    """Lists that have restarted."""

    def next(self, way: Way, level: int) -> tuple[int, str]:
        """Count an item: give its number, and what stands before it."""
        counts = self.counts.setdefault(way.group, [])
        del counts[level + 1 :]
        counts.extend([None] * (level + 1 - len(counts)))
        last = counts[level]
        restarts = way.restarts and (way.list, level) not in self.begun
        self.begun.add((way.list, level))
        number = way.first if last is None or restarts else last + 1
        counts[level] = number
        return number, _PART.sub(lambda part: _said(counts, way.forms, int(part[1]) - 1), way.text)


def _said(counts: list[int | None], forms: tuple[str, ...], level: int) -> str:
    if level >= len(counts) or level >= len(forms):
        return ""
    return write_number(counts[level] or 1, forms[level])


def write_number(number: int, form: str) -> str:
    """Give a number as Word writes it in a form, by Word's name for that."""
    kind = form.lower()
    if kind == "decimalzero":
        return f"{number:02}"
    if kind.endswith("letter") and 0 < number <= _MOST_LETTERS:
        written = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif kind.endswith("roman") and 0 < number <= _MOST_ROMAN:
        written = _roman(number)
    else:
        return str(number)
    return written.upper() if kind.startswith("upper") else written


def _roman(number: int) -> str:
    signs = ""
    for value, sign in _ROMAN:
        signs += sign * (number // value)
        number %= value
    return signs
