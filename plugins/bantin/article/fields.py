"""Keys with types: how a table of fields reads a mapping into values.

A `Field` is one row of a schema: the key, how its value is read, and what is said of it to
people. `read_fields` applies a table of them. The articles' table stands in `schema`, the
registers' tables in `catalogue`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar, cast

from bantin.article.yaml_nodes import Entry, MapNode, Node
from bantin.findings import Finding, found
from bantin.phrase import Phrase
from bantin.text import nearest
from bantin.wording import findings as kinds

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


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
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    findings: list[Finding] = []
    for entry in node.entries:
        field = known.get(entry.key)
        if field is None:
            near = nearest(entry.key, tuple(known))
            findings.append(found(kinds.KEY_UNKNOWN, path, entry.line, near, key=entry.key))
            continue
        lines[field.key] = entry.line
        try:
            values[field.key] = field.read(entry.value)
        except UnfitValueError as unfit:
            findings.append(_unfit(field, entry, unfit, path))
    findings.extend(
        found(kinds.KEY_REQUIRED, path, node.line, key=field.key, meaning=field.meaning)
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
