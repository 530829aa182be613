"""`bantin import html`: drafts of saved web pages, with their photos."""

import click

from bantin.importers.documents.commanding import import_documents
from bantin.importers.documents.telling import Importer
from bantin.importers.html.importing import import_page
from bantin.importers.options import in_both, in_full, with_files, with_options
from bantin.wording import importing_html as wording


@click.command("html", help=in_full(wording.HELP_HTML), short_help=in_both(wording.HELP_HTML))
@with_files
@with_options
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Make drafts of saved web pages, with their photos."""
    importer = Importer("html", import_page, wording.FOUND)
    import_documents(context, files, importer, options)
