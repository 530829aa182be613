"""`bantin import`: one command a kind of source, each loaded when it is asked for."""

from importlib import import_module
from typing import Final

import click

from bantin.importers.options import in_both, in_full
from bantin.wording import importing as wording

_SOURCES: Final = {
    "text": "text",
    "word": "word",
    "html": "html",
    "wordpress": "wordpress",
    "markdown": "markdown_folder",
}
"""The commands, and the folder of each; it is `command` in the folder's module `command`."""


class _Importers(click.Group):
    """The importers, none of which waits for the libraries of another."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Give their names."""
        return list(_SOURCES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Give one of them."""
        folder = _SOURCES.get(cmd_name)
        if folder is None:
            return None
        loaded: object = import_module(f"bantin.importers.{folder}.command").command
        return loaded if isinstance(loaded, click.Command) else None


@click.group(
    "import",
    cls=_Importers,
    help=in_full(wording.HELP_IMPORT),
    short_help=in_both(wording.HELP_IMPORT),
)
def import_group() -> None:
    """Hold the importers."""
