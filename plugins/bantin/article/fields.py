"""Keys with types: how a table of fields reads a mapping into values.

A `Field` is one row of a schema: the key, how its value is read, and what is said of it to
people. `read_fields` applies a table of them. The articles' table stands in `schema`, the
registers' tables in `catalogue`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, cast

from bantin.article.yaml_nodes import Entry, MapNode, Node
from bantin.findings import Finding, Severity, found
from bantin.phrase import Phrase
from bantin.text import fold, nearest
from bantin.wording import findings as kinds

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


MOST_FINDINGS: Final = 20
"""Most findings of one article; a text with more has one fault that makes many."""

MOST_SEARCHES: Final = 50
"""Most unknown words of one register for which a near one is looked for: each takes its length."""

LONGEST_SHOWN: Final = 120
"""Longest word or link that a finding shows whole."""


class Known:
    """Known keys, and the nearest to an unknown one, which is searched once."""

    def __init__(self, keys: tuple[str, ...], names: Mapping[str, str] | None = None) -> None:
        """Take the keys and what they are called, by which people may mean them too.

        Args:
            keys: the keys.
            names: keys by their names; by the last part of a path, too.
        """
        self.keys: Final = frozenset(keys)
        self._ordered: Final = keys
        self._names: Final = {fold(name): key for name, key in (names or {}).items()}
        self._nearest: Final[dict[str, str | None]] = {}

    def nearest(self, word: str) -> str | None:
        """Give the key that was probably meant."""
        if word not in self._nearest:
            self._nearest[word] = self._search(word)
        return self._nearest[word]

    def _search(self, word: str) -> str | None:
        named = self._names.get(fold(word))
        if named is not None or len(self._nearest) > MOST_SEARCHES or len(word) > LONGEST_SHOWN:
            return named
        near = nearest(word, (*self._ordered, *self._names))
        return self._names.get(near, near) if near is not None else None


def brief(text: str) -> str:
    """Shorten what fills the screen, as the link of a picture that was pasted into a text."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN // 2]}…"


def capped(findings: Sequence[Finding], path: str) -> tuple[Finding, ...]:
    """Give the first findings of an article, and one that counts the rest; errors go first."""
    if len(findings) <= MOST_FINDINGS:
        return tuple(findings)
    ordered = sorted(findings, key=lambda finding: finding.severity is not Severity.ERROR)
    count = str(len(findings) - MOST_FINDINGS)
    return (*ordered[:MOST_FINDINGS], found(kinds.MORE_FINDINGS, path, count=count))


class UnfitValueError(Exception):
    """A value that its field can't take; raised by a field's reader, told as a finding."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class NoSuchDateError(UnfitValueError):
    """A value that has the shape of a date or time, but there is no such one."""

    def __init__(self, line: int, value: str) -> None:
        super().__init__(line)
        self.value = value


@dataclass(frozen=True)  # no slots: `Field[int](…)` sets an attribute on the frozen instance
class Field(Generic[T_co]):
    """One key of a schema."""

    key: str
    read: Callable[[Node], T_co]
    default: T_co
    expected: Phrase
    """What the value must be, as «a day» in «date must be a day»."""
    meaning: Phrase
    example: str
    required: bool = False


class Values:
    """The values of one mapping, by field."""

    __slots__ = ("_lines", "_values")

    def __init__(self, values: dict[str, object], lines: dict[str, int]) -> None:
        self._values: Final = values
        self._lines: Final = lines

    def __getitem__(self, field: Field[T]) -> T:
        """Give the value of a field, its default where the key is absent or unfit."""
        # read_fields stored under a field's key only what that field's reader gave
        return cast("T", self._values.get(field.key, field.default))

    @property
    def lines(self) -> dict[str, int]:
        """The lines on which the keys stand."""
        return self._lines

    def line(self, field: Field[object]) -> int | None:
        """Give the line on which a field's key stands, or none."""
        return self._lines.get(field.key)


def read_fields(
    node: MapNode, fields: tuple[Field[object], ...], path: str
) -> tuple[Values, tuple[Finding, ...]]:
    """Read a mapping by a table of fields.

    Returns:
        The values that could be read, and the findings: unknown keys with the nearest known
        one, values of a wrong type, dates that don't exist, required keys that are missing.
    """
    known = {field.key: field for field in fields}
    names = Known(tuple(known))
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    findings: list[Finding] = []
    for entry in node.entries:
        field = known.get(entry.key)
        if field is None:
            near = names.nearest(entry.key)
            example = known[near or fields[0].key].example
            findings.append(
                found(
                    kinds.KEY_UNKNOWN, path, entry.line, near, key=brief(entry.key), example=example
                )
            )
            continue
        lines[field.key] = entry.line
        try:
            values[field.key] = field.read(entry.value)
        except UnfitValueError as unfit:
            findings.append(_unfit(field, entry, unfit, path))
    findings.extend(
        found(
            kinds.KEY_REQUIRED,
            path,
            node.line,
            key=field.key,
            meaning=field.meaning,
            example=field.example,
        )
        for field in fields
        if field.required and field.key not in lines
    )
    return Values(values, lines), tuple(findings)


def _unfit(field: Field[object], entry: Entry, unfit: UnfitValueError, path: str) -> Finding:
    if isinstance(unfit, NoSuchDateError):
        return found(kinds.DATE_INVALID, path, unfit.line, key=entry.key, value=unfit.value)
    return found(
        kinds.VALUE_TYPE,
        path,
        unfit.line,
        key=entry.key,
        expected=field.expected,
        example=field.example,
    )
