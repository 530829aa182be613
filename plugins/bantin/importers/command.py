"""`bantin import`: drafts made of what lies elsewhere."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from bantin.findings import found, has_errors
from bantin.importers.results import Imported, Plan, known_categories, record, records, told
from bantin.importers.saving import save_draft
from bantin.importers.text.reading import read_capture
from bantin.importers.text.split import split_page
from bantin.importers.word.importing import import_word_file, photo_records
from bantin.importers.word.telling import summary
from bantin.phrase import Language, Phrase
from bantin.wording import importing as wording
from bantin.wording import importing_word


def _both(phrase: Phrase, between: str = " / ") -> str:
    return f"{phrase.vi}{between}{phrase.en}"


@click.group(
    "import", help=_both(wording.HELP_IMPORT, "\n\n"), short_help=_both(wording.HELP_IMPORT)
)
def import_group() -> None:
    """Hold the importers."""


_OPTIONS: Final = (
    click.argument("files", metavar="FILE...", nargs=-1, required=True),
    click.option("--dry-run", "is_dry", is_flag=True, help=_both(wording.HELP_DRY_RUN)),
    click.option("--json", "as_json", is_flag=True, help=_both(wording.HELP_JSON)),
    click.option("--unit", default="", metavar="KEY", help=_both(wording.HELP_UNIT)),
    click.option("--site", default=".", metavar="DIR", help=_both(wording.HELP_SITE)),
    click.option("--content", metavar="DIR", help=_both(wording.HELP_CONTENT)),
    click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", help=_both(wording.HELP_LANG)
    ),
)
"""What every importer may be told, in the order of the help."""


def _with_options(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@import_group.command(
    "text", help=_both(wording.HELP_TEXT, "\n\n"), short_help=_both(wording.HELP_TEXT)
)
@_with_options
@click.pass_context
def import_text(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Split saved pages into drafts."""
    language, plan = _language(options), _plan(options)
    results = [import_file(name, plan) for name in files]
    if options["as_json"]:
        _print_json(records(results, language))
    else:
        for result in results:
            click.echo(told(result, language))
    _leave(context, results)


@import_group.command(
    "word",
    help=_both(importing_word.HELP_WORD, "\n\n"),
    short_help=_both(importing_word.HELP_WORD),
)
@_with_options
@click.pass_context
def import_word(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Make drafts of Word files, with their photos."""
    language, plan = _language(options), _plan(options)
    results: list[Imported] = []
    rows: list[dict[str, object]] = []
    for name in files:
        result = import_word_file(name, plan)
        results.append(result)
        if options["as_json"]:
            photos = photo_records(result.draft) if result.draft is not None else []
            rows.append(record(result, language, {"photos": photos}))
        else:
            more = summary(result, plan, str(options["site"]), language)
            click.echo(told(result, language, more))
    if options["as_json"]:
        _print_json(rows)
    _leave(context, results)


def _language(options: dict[str, object]) -> Language:
    return "en" if options["lang"] == "en" else "vi"


def _plan(options: dict[str, object]) -> Plan:
    site = Path(str(options["site"]))
    content = Path(str(options["content"])) if options["content"] else site / "content"
    unit = str(options["unit"])
    return Plan(content, unit, known_categories(content), is_dry=bool(options["is_dry"]))


def _print_json(rows: list[dict[str, object]]) -> None:
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2))


def _leave(context: click.Context, results: list[Imported]) -> None:
    context.exit(int(any(has_errors(result.findings) for result in results)))


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
