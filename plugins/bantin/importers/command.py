"""`bantin import`: drafts made of what lies elsewhere."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from bantin.article.source import read_text_file
from bantin.catalogue.categories import CATEGORIES_FILE, read_categories
from bantin.findings import Finding, as_records, found, has_errors
from bantin.importers.draft import Draft, as_record
from bantin.importers.saving import save_draft
from bantin.importers.text.reading import read_capture
from bantin.importers.text.split import split_page
from bantin.phrase import Language, Phrase
from bantin.wording import importing as wording


def _both(phrase: Phrase, between: str = " / ") -> str:
    return f"{phrase.vi}{between}{phrase.en}"


@click.group(
    "import", help=_both(wording.HELP_IMPORT, "\n\n"), short_help=_both(wording.HELP_IMPORT)
)
def import_group() -> None:
    """Hold the importers."""


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


@import_group.command(
    "text", help=_both(wording.HELP_TEXT, "\n\n"), short_help=_both(wording.HELP_TEXT)
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--dry-run", "is_dry", is_flag=True, help=_both(wording.HELP_DRY_RUN))
@click.option("--json", "as_json", is_flag=True, help=_both(wording.HELP_JSON))
@click.option("--unit", default="", metavar="KEY", help=_both(wording.HELP_UNIT))
@click.option("--site", default=".", metavar="DIR", help=_both(wording.HELP_SITE))
@click.option("--content", metavar="DIR", help=_both(wording.HELP_CONTENT))
@click.option(
    "--lang", type=click.Choice(["vi", "en"]), default="vi", help=_both(wording.HELP_LANG)
)
@click.pass_context
def import_text(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Split saved pages into drafts."""
    language: Language = "en" if options["lang"] == "en" else "vi"
    site = Path(str(options["site"]))
    content = Path(str(options["content"])) if options["content"] else site / "content"
    plan = Plan(
        content, str(options["unit"]), known_categories(content), is_dry=bool(options["is_dry"])
    )
    results = [import_file(name, plan) for name in files]
    if options["as_json"]:
        click.echo(json.dumps(records(results, language), ensure_ascii=False, indent=2))
    else:
        for result in results:
            click.echo(told(result, language))
    context.exit(int(any(has_errors(result.findings) for result in results)))


def known_categories(content: Path) -> dict[str, str]:
    """Give the site's categories as names to paths; a name that two have stands for neither."""
    text = read_text_file(content / CATEGORIES_FILE, CATEGORIES_FILE).value
    register = read_categories(text, CATEGORIES_FILE).value if text is not None else None
    if register is None:
        return {}
    categories = register.by_path.values()
    uses = Counter(category.name for category in categories)
    return {c.name: c.path for c in categories if uses[c.name] == 1}


def import_file(name: str, plan: Plan) -> Imported:
    """Make a draft of one saved page, and write it unless the run is dry."""
    capture = read_capture(Path(name), name)
    if capture.value is None:
        return Imported(name, None, capture.findings)
    split = split_page(capture.value, name, plan.categories)
    findings = split.findings
    if split.value is None:
        return Imported(name, None, findings)
    if not plan.unit:
        findings = (*findings, found(wording.UNIT_MISSING, name))
    if plan.is_dry:
        return Imported(name, split.value, findings)
    saved = save_draft(split.value, plan.content, name, plan.unit)
    return Imported(name, split.value, (*findings, *saved.findings), saved.value)


def records(results: Sequence[Imported], language: Language) -> list[dict[str, object]]:
    """Give results as plain values: of each file its draft's fields and its findings."""
    rows: list[dict[str, object]] = []
    for result in results:
        row: dict[str, object] = {"file": result.file, **as_record(result.draft or Draft(None))}
        row["findings"] = as_records(result.findings, language)
        if result.written is not None:
            row["written"] = result.written.as_posix()
        rows.append(row)
    return rows


def told(result: Imported, language: Language) -> str:
    """Give a result as a person reads it: what was made, and what is to be looked at."""
    lines: list[str] = []
    title = result.draft.title if result.draft is not None else None
    if result.written is not None:
        place = result.written.as_posix()
        lines.append(wording.WRITTEN.say(language, file=result.file, draft=place))
    elif result.draft is not None:
        lines.append(wording.SPLIT.say(language, file=result.file, title=title or "?"))
    lines.extend(finding.text(language) for finding in result.findings)
    return "\n".join(lines)
