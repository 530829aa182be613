"""`bantin import html`: drafts of saved web pages, with their photos."""

import click

from bantin.importers.html.importing import import_page, photo_records
from bantin.importers.html.telling import summary
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
from bantin.wording import importing_html as wording


@click.command("html", help=in_full(wording.HELP_HTML), short_help=in_both(wording.HELP_HTML))
@with_files
@with_options
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Make drafts of saved web pages, with their photos."""
    language, plan = language_of(options), plan_of(options)
    results: list[Imported] = []
    rows: list[dict[str, object]] = []
    for name in files:
        result = import_page(name, plan)
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
