"""`bantin import word`: drafts of Word files, with their photos."""

import click

from bantin.importers.documents.commanding import import_documents
from bantin.importers.documents.telling import Importer
from bantin.importers.options import in_both, in_full, with_files, with_options
from bantin.importers.word.importing import import_word_file
from bantin.wording import importing_word as wording


@click.command("word", help=in_full(wording.HELP_WORD), short_help=in_both(wording.HELP_WORD))
@with_files
@with_options
@click.pass_context
def command(context: click.Context, /, files: tuple[str, ...], **options: object) -> None:
    """Make drafts of Word files, with their photos."""
    importer = Importer("word", import_word_file, wording.FOUND)
    import_documents(context, files, importer, options)
