"""What importers have in common: what a run is told, what becomes of each file, how it is said."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bantin.article.source import read_text_file
from bantin.catalogue.categories import CATEGORIES_FILE, read_categories
from bantin.findings import Finding, as_records
from bantin.importers.draft import Draft, as_record
from bantin.phrase import Language
from bantin.wording import importing as wording


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file."""

    file: str
    draft: Draft | None
    findings: tuple[Finding, ...]
    written: Path | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What all files of one run have in common."""

    content: Path
    unit: str
    categories: Mapping[str, str]
    is_dry: bool


def known_categories(content: Path) -> dict[str, str]:
    """Give the site's categories as names to paths; a name that two have stands for neither."""
    text = read_text_file(content / CATEGORIES_FILE, CATEGORIES_FILE).value
    register = read_categories(text, CATEGORIES_FILE).value if text is not None else None
    if register is None:
        return {}
    categories = register.by_path.values()
    uses = Counter(category.name for category in categories)
    return {c.name: c.path for c in categories if uses[c.name] == 1}


def records(results: Sequence[Imported], language: Language) -> list[dict[str, object]]:
    """Give results as plain values: of each file its draft's fields and its findings."""
    return [record(result, language) for result in results]


def record(
    result: Imported, language: Language, more: Mapping[str, object] | None = None
) -> dict[str, object]:
    """Give a result as plain values; `more` stands between the draft's fields and the findings."""
    row: dict[str, object] = {"file": result.file, **as_record(result.draft or Draft(None))}
    row.update(more or {})
    row["findings"] = as_records(result.findings, language)
    if result.written is not None:
        row["written"] = result.written.as_posix()
    return row


def told(result: Imported, language: Language, more: Sequence[str] = ()) -> str:
    """Give a result as a person reads it: what was made, and what is to be looked at.

    Args:
        result: what became of a file.
        language: the reader's.
        more: lines that stand between the two.
    """
    lines: list[str] = []
    title = result.draft.title if result.draft is not None else None
    if result.written is not None:
        place = result.written.as_posix()
        lines.append(wording.WRITTEN.say(language, file=result.file, draft=place))
    elif result.draft is not None:
        lines.append(wording.SPLIT.say(language, file=result.file, title=title or "?"))
    lines.extend(more)
    lines.extend(finding.text(language) for finding in result.findings)
    return "\n".join(lines)
