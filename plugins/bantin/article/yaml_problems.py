"""What libyaml complains of, as what a person did: six common slips, and the rest as it is."""

import re
from dataclasses import dataclass
from typing import Final

import yaml

from bantin.findings import Finding, Kind, found
from bantin.wording import findings as kinds

_INDENT: Final = re.compile(r"[ \t]*")
_KEY: Final = re.compile(r"\s*(?:- )?[^\s:][^:]*:(?:\s|$)")
_NOT_CLOSED: Final = (
    ("quoted scalar: found unexpected end of stream", kinds.YAML_QUOTE),
    ("while parsing a flow", kinds.YAML_BRACKET),
    ("could not find expected ':'", kinds.YAML_COLON),
)
"""Words of complaints about what began on an earlier line."""

_CLOSED_QUOTE: Final = ("'", '"')
_CLOSED_BRACKET: Final = ("]", "}")


@dataclass(frozen=True, slots=True)
class _Complaint:
    """An error of the parser, with the lines around it."""

    problem: str
    context: str
    lines: tuple[str, ...]
    place: int
    """The line that the parser had reached, from 0."""
    column: int
    began: int
    """The line on which what it was reading began, from 0."""

    def line(self, number: int) -> str:
        """Give a line; empty behind the end."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    @property
    def before(self) -> str:
        """What stands before the place in its line."""
        return self.line(self.place)[: self.column].rstrip()


def yaml_finding(error: yaml.YAMLError, text: str, path: str, first_line: int) -> Finding:
    """Say what is wrong with YAML that can't be parsed.

    Args:
        error: the parser's error.
        text: the YAML.
        path: the file, for findings.
        first_line: the line of the file on which `text` begins, from 1.
    """
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "?")
    if mark is None:
        return found(kinds.YAML_BROKEN, path, first_line, problem=problem)
    context_mark = getattr(error, "context_mark", None)
    complaint = _Complaint(
        problem,
        str(getattr(error, "context", None) or ""),
        tuple(text.split("\n")),
        mark.line,
        mark.column,
        mark.line if context_mark is None else context_mark.line,
    )
    kind, place, values = _slip(complaint)
    return found(kind, path, first_line + place, **values)


def _slip(complaint: _Complaint) -> tuple[Kind, int, dict[str, str]]:
    """Give the kind of slip, its line from 0, and what fills its message."""
    place = complaint.place
    indent = _INDENT.match(complaint.line(place))
    if indent is not None and "\t" in indent[0]:
        return kinds.YAML_TAB, place, {}
    said = f"{complaint.context}: {complaint.problem}"
    for words, kind in _NOT_CLOSED:
        if words in said:
            return kind, complaint.began, {}
    return _at_place(complaint)


def _at_place(complaint: _Complaint) -> tuple[Kind, int, dict[str, str]]:
    """Tell slips that show where the parser stopped."""
    place = complaint.place
    if "cannot start any token" in complaint.problem:
        sign = complaint.line(place)[complaint.column : complaint.column + 1]
        return kinds.YAML_UNQUOTED, place, {"sign": sign}
    if "mapping values" in complaint.problem:
        return _second_colon(complaint)
    if "did not find expected" in complaint.problem:
        return _misplaced(complaint)
    return kinds.YAML_BROKEN, place, {"problem": complaint.problem}


def _second_colon(complaint: _Complaint) -> tuple[Kind, int, dict[str, str]]:
    place = complaint.place
    if _KEY.match(complaint.before):
        return kinds.YAML_UNQUOTED, place, {"sign": ":"}
    above = place - 1
    while above > 0 and not complaint.line(above).strip():
        above -= 1
    if _KEY.match(complaint.line(above)):
        return kinds.YAML_INDENT, place, {}
    return kinds.YAML_COLON, max(above, 0), {}


def _misplaced(complaint: _Complaint) -> tuple[Kind, int, dict[str, str]]:
    if complaint.before.endswith(_CLOSED_QUOTE):
        return kinds.YAML_QUOTE, complaint.place, {}
    if complaint.before.endswith(_CLOSED_BRACKET):
        return kinds.YAML_BRACKET, complaint.place, {}
    if complaint.before:
        return kinds.YAML_BROKEN, complaint.place, {"problem": complaint.problem}
    return kinds.YAML_INDENT, complaint.place, {}
