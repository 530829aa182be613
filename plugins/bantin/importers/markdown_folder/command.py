"""`bantin import markdown`: a whole folder of Markdown."""

from collections.abc import Iterable
from pathlib import Path

import click

from bantin.importers.markdown_folder.reading import open_folder, posts_of
from bantin.importers.options import in_both, in_full, with_options
from bantin.importers.posts import Read
from bantin.importers.updating.commanding import import_posts
from bantin.wording import importing_markdown as wording


@click.command(
    "markdown", help=in_full(wording.HELP_MARKDOWN), short_help=in_both(wording.HELP_MARKDOWN)
)
@click.argument("folder", metavar="FOLDER")
@with_options
@click.pass_context
def command(context: click.Context, /, folder: str, **options: object) -> None:
    """Import a folder of Markdown."""
    opened = open_folder(folder)
    read: Iterable[Read] = opened.findings
    total = 0
    if opened.value is not None:
        read, total = posts_of(opened.value), len(opened.value.texts)
    origin = Path(folder).resolve().name
    import_posts(context, read, "markdown", options, origin=origin, total=total)
