"""`bantin import word`: drafts of Word files, with their photos."""

import click

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
from bantin.importers.results import Imported, record, told
from bantin.importers.word.importing import import_word_file, photo_records
from bantin.importers.word.telling import summary
from bantin.wording import importing_word as wording


@click.command("word", help=in_full(wording.HELP_WORD), short_help=in_both(wording.HELP_WORD))
@with_files
@with_options
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Make drafts of Word files, with their photos."""
    language, plan = language_of(options), plan_of(options)
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
        print_json(rows)
    leave(context, results)
