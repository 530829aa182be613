"""What the commands have in common that import a whole archive: run, tell, and leave."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import click

from bantin.findings import has_errors
from bantin.importers.options import content_of, language_of
from bantin.importers.posts import Read
from bantin.importers.updating.request import Request
from bantin.importers.updating.running import run_import
from bantin.importers.updating.telling import record, shown, summary
from bantin.wording import terminal

_USAGE: Final = 2


def import_posts(  # noqa: PLR0913 - each is a thing of its own that a command knows
    context: click.Context,
    posts: Iterable[Read],
    source: str,
    options: Mapping[str, object],
    *,
    origin: str = "",
    total: int | None = None,
) -> None:
    """Import what a reader gives, tell what became of it, and end the command.

    Args:
        context: the command's.
        posts: what the reader gives.
        source: the system, `wordpress`.
        options: those of `with_options`.
        origin: which of that system's archives it is, as its address or its folder's name.
        total: how many posts there will be, if that is known.
    """
    need_site(context, options)
    request = request_of(source, options, origin=origin, total=total)
    outcome = run_import(posts, request)
    if options["as_json"]:
        click.echo(json.dumps(record(outcome, request.language), ensure_ascii=False, indent=2))
    else:
        for line in shown(outcome, request):
            click.echo(line)
        for line in summary(outcome, request, str(options["site"])):
            click.echo(line)
    context.exit(int(has_errors(outcome.findings)))


def need_site(context: click.Context, options: Mapping[str, object]) -> None:
    """End a command that runs where no site is: other systems have a folder `content` too."""
    site = Path(str(options["site"]))
    if not options["content"] and not (site / "mkdocs.yml").is_file():
        language = language_of(options)
        click.echo(terminal.NO_CONFIG.say(language, folder=str(site)), err=True)
        context.exit(_USAGE)


def request_of(
    source: str, options: Mapping[str, object], *, origin: str = "", total: int | None = None
) -> Request:
    """Give what a run is told by a command's options."""
    content = content_of(options)
    return Request(
        content=content,
        source=source,
        origin=origin,
        unit=str(options["unit"]),
        is_dry=bool(options["is_dry"]),
        total=total,
        language=language_of(options),
        has_bar=not options["as_json"],
        prefix=f"{content.as_posix()}/",
    )
