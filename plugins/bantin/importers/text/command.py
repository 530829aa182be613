"""`bantin import text`: drafts of saved pages' texts."""

from pathlib import Path

import click

from bantin.findings import found
from bantin.importers.options import (
    in_both,
    in_full,
    language_of,
    leave,
    plan_of,
    print_json,
    with_files,
    with_options,
)
from bantin.importers.results import Imported, Plan, records, told
from bantin.importers.saving import save_draft
from bantin.importers.text.reading import read_capture
from bantin.importers.text.split import split_page
from bantin.wording import importing as wording


@click.command("text", help=in_full(wording.HELP_TEXT), short_help=in_both(wording.HELP_TEXT))
@with_files
@with_options
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Split saved pages into drafts."""
    language, plan = language_of(options), plan_of(options)
    results = [_import(name, plan) for name in files]
    if options["as_json"]:
        print_json(records(results, language))
    else:
        for result in results:
            click.echo(told(result, language))
    leave(context, results)


def _import(name: str, plan: Plan) -> Imported:
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
