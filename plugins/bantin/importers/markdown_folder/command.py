"""`bantin import markdown`: a whole folder of Markdown."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from bantin.findings import found
from bantin.importers.markdown_folder.reading import open_folder, posts_of
from bantin.importers.options import content_of, in_both, in_full, with_options
from bantin.importers.posts import Read
from bantin.importers.updating.commanding import import_posts
from bantin.wording import importing_markdown as wording

_USUAL: Final = frozenset("content docs src source site blog post posts _posts news pages".split())
"""Names of folders that say nothing of whose they are."""


@click.command(
    "markdown", help=in_full(wording.HELP_MARKDOWN), short_help=in_both(wording.HELP_MARKDOWN)
)
@click.argument("folder", metavar="FOLDER")
@with_options
@click.pass_context
def command(context: click.Context, /, folder: str, **options: object) -> None:
    """Import a folder of Markdown."""
    read: Iterable[Read]
    total = 0
    place, content = whole(folder), whole(str(content_of(options)))
    if place is not None and content is not None and meet(place, content):
        read = (found(wording.OVERLAPS, folder),)
    else:
        opened = open_folder(folder)
        read = opened.findings
        if opened.value is not None:
            read, total = posts_of(opened.value), len(opened.value.texts)
    origin = origin_of(place) if place is not None else folder
    import_posts(context, read, "markdown", options, origin=origin, total=total)


def whole(name: str) -> Path | None:
    """Give where a path leads, from the root; none where links lead round in a circle."""
    try:
        return Path(name).resolve()
    except (OSError, RuntimeError, ValueError):
        return None


def meet(one: Path, other: Path) -> bool:
    """Tell whether two folders are the same, or one lies in the other."""
    return one.is_relative_to(other) or other.is_relative_to(one)


def origin_of(folder: Path) -> str:
    """Give a folder's name, below that of its site where many sites call a folder so.

    It names the ledger of the folder's import, and two sites may not share one.
    """
    parts = folder.parts[1:]
    last = len(parts) - 1
    while last > 0 and parts[last].lower() in _USUAL:
        last -= 1
    return "/".join(parts[max(last, 0) :])
