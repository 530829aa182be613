"""`bantin import wordpress`: posts and pages of an export, with their photos."""

from pathlib import Path

import click

from bantin.importers.options import in_both, in_full, with_options
from bantin.importers.updating.commanding import import_posts
from bantin.importers.wordpress.reading import open_export
from bantin.wording import importing_wordpress as wording


@click.command(
    "wordpress",
    help=in_full(wording.HELP_WORDPRESS),
    short_help=in_both(wording.HELP_WORDPRESS),
)
@click.argument("file", metavar="EXPORT.xml")
@click.option("--media", metavar="DIR", help=in_both(wording.HELP_MEDIA))
@click.option("--comments", "keep_comments", is_flag=True, help=in_both(wording.HELP_COMMENTS))
@with_options
@click.pass_context
def command(
    context: click.Context,
    /,
    file: str,
    media: str | None,
    *,
    keep_comments: bool,
    **options: object,
) -> None:
    """Import the posts and pages of an export."""
    export = open_export(Path(file), Path(media) if media else None)
    posts = export.posts(keep_comments=keep_comments)
    import_posts(context, posts, "wordpress", options, origin=export.origin, total=export.total)
