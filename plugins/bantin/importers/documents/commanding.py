"""What the commands have in common that import single documents: read each, tell, and leave."""

from collections.abc import Mapping, Sequence

import click

from bantin.importers.documents.telling import Importer, photo_records, summary
from bantin.importers.options import language_of, leave, plan_of, print_json
from bantin.importers.results import Imported, record, told


def import_documents(
    context: click.Context, files: Sequence[str], importer: Importer, options: Mapping[str, object]
) -> None:
    """Make a draft of each file, tell of it when it is made, and end the command."""
    language, plan = language_of(options), plan_of(options)
    results: list[Imported] = []
    rows: list[dict[str, object]] = []
    for name in files:
        result = importer.read(name, plan)
        results.append(result)
        if options["as_json"]:
            photos = photo_records(result.draft) if result.draft is not None else []
            rows.append(record(result, language, {"photos": photos}))
        else:
            more = summary(result, plan, str(options["site"]), importer, language)
            click.echo(told(result, language, more))
    if options["as_json"]:
        print_json(rows)
    leave(context, results)
