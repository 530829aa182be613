"""What is wrong with the content, as values that travel beside the results.

A stage that meets a problem doesn't raise and doesn't log: it gives `Checked`, its value (or
none) and its findings, so that one run reports all of them. Exceptions are for faults of the
program and of the machine.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Generic, TypedDict, TypeVar

from bantin.phrase import Language, Phrase

T = TypeVar("T")

_WORD_NEAR = Phrase("Có phải: {near}?", "Did you mean: {near}?")
_WORD_EXAMPLE = Phrase("Ví dụ đúng: {example}", "A right example: {example}")


class Severity(StrEnum):
    """Whether a site may be published in spite of a finding."""

    ERROR = "error"
    """The article or register can't be used: nothing is published until it is mended."""
    WARNING = "warning"
    """The site can be published; what is wrong was left out or replaced."""
    NOTE = "note"
    """It concerns an article that isn't published yet, and must be mended before it is."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding: its code for machines, its sentence, and an example that is right."""

    code: str
    severity: Severity
    message: Phrase
    example: str = ""


# A hostile file name mustn't begin a line of its own in a log, or speak to a terminal.
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def _written_out(sign: re.Match[str]) -> str:
    return f"\\u{ord(sign[0]):04x}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with the content: where, what, and how to mend it."""

    kind: Kind
    path: str
    """The file, relative to the site's folder, with `/`."""
    line: int | None = None
    """The line in the file, from 1; none where the whole file is meant."""
    values: tuple[tuple[str, str | Phrase], ...] = ()
    """What fills the places of the message; a phrase is said in the reader's language."""
    near: str | None = None
    """The known name that was probably meant."""
    is_note: bool = False
    """Whether it concerns an article that isn't published yet."""

    @property
    def severity(self) -> Severity:
        """Whether a site may be published in spite of it."""
        return Severity.NOTE if self.is_note else self.kind.severity

    def message(self, language: Language) -> str:
        """Give the sentence alone."""
        values = {
            name: value.say(language) if isinstance(value, Phrase) else value
            for name, value in self.values
        }
        return self.kind.message.say(language, **values)

    def text(self, language: Language) -> str:
        """Give the finding as a person reads it: place, sentence, and a hint or an example."""
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        lines = [f"{place}: {self.message(language)}"]
        if self.near is not None:
            lines.append("    " + _WORD_NEAR.say(language, near=self.near))
        elif self.kind.example:
            lines.append("    " + _WORD_EXAMPLE.say(language, example=self.kind.example))
        return "\n".join(_UNSEEN.sub(_written_out, line) for line in lines)


class FindingRecord(TypedDict):
    """A finding as `--json` prints it."""

    file: str
    line: int | None
    code: str
    severity: str
    message: str
    hint: str | None
    example: str | None


@dataclass(frozen=True, slots=True)
class Checked(Generic[T]):
    """A value, or none where it can't be had, and what was found on the way."""

    value: T | None
    findings: tuple[Finding, ...] = field(default=())


def found(
    kind: Kind, path: str, line: int | None = None, near: str | None = None, **values: str | Phrase
) -> Finding:
    """Make a finding; `values` fill the places of the kind's message."""
    return Finding(kind, path, line, tuple(values.items()), near)


def has_errors(findings: Iterable[Finding]) -> bool:
    """Tell whether any finding forbids publishing."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def as_notes(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give findings of an article that isn't published yet: none of them stops a build."""
    return tuple(replace(finding, is_note=True) for finding in findings)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings by file and line, each once."""
    unique = dict.fromkeys(findings)
    return tuple(sorted(unique, key=_place))


def _place(finding: Finding) -> tuple[str, int, str, str]:
    return finding.path, finding.line or 0, finding.kind.code, finding.message("vi")


def as_records(findings: Sequence[Finding], language: Language) -> list[FindingRecord]:
    """Give findings as plain records, for `--json`."""
    return [
        FindingRecord(
            file=finding.path,
            line=finding.line,
            code=finding.kind.code,
            severity=finding.severity.value,
            message=finding.message(language),
            hint=finding.near,
            example=finding.kind.example or None,
        )
        for finding in findings
    ]
