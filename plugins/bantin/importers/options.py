"""What every importer's command may be told, and what all of them say at the end."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

import click

from bantin.findings import has_errors
from bantin.importers.results import Imported, Plan, known_categories
from bantin.phrase import Language, Phrase
from bantin.wording import importing as wording


def in_both(phrase: Phrase) -> str:
    """Give a phrase in both languages, in a line."""
    return f"{phrase.vi} / {phrase.en}"


def in_full(phrase: Phrase) -> str:
    """Give a phrase in both languages, a paragraph each."""
    return f"{phrase.vi}\n\n{phrase.en}"


_CONTENT: Final = "content"
"""The content folder where no configuration says another."""

_SHARED: Final = (
    click.option("--dry-run", "is_dry", is_flag=True, help=in_both(wording.HELP_DRY_RUN)),
    click.option("--json", "as_json", is_flag=True, help=in_both(wording.HELP_JSON)),
    click.option("--unit", default="", metavar="KEY", help=in_both(wording.HELP_UNIT)),
    click.option("--site", default=".", metavar="DIR", help=in_both(wording.HELP_SITE)),
    click.option("--content", metavar="DIR", help=in_both(wording.HELP_CONTENT)),
    click.option(
        "--lang", type=click.Choice(["vi", "en"]), default="vi", help=in_both(wording.HELP_LANG)
    ),
)


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of all importers, in the order of the help."""
    for option in reversed(_SHARED):
        command = option(command)
    return command


with_files: Final = click.argument("files", metavar="FILE...", nargs=-1, required=True)
"""The argument of the importers that read single files."""


def language_of(options: Mapping[str, object]) -> Language:
    """Give the language that a command was asked to speak."""
    return "en" if options["lang"] == "en" else "vi"


def content_of(options: Mapping[str, object]) -> Path:
    """Give the content folder that a command's options mean; where none is given, the site's."""
    if options["content"]:
        return Path(str(options["content"]))
    site = Path(str(options["site"]))
    if not (site / "mkdocs.yml").is_file():
        return site / _CONTENT
    # drafts outside of a site need no configuration, which takes long to load
    from bantin.hooks.building import ConfigurationError, read_configuration  # noqa: PLC0415

    try:
        folder = Path(read_configuration(site).docs_dir)
    except ConfigurationError:
        return site / _CONTENT
    whole = site.resolve()
    return site / folder.relative_to(whole) if folder.is_relative_to(whole) else folder


def plan_of(options: Mapping[str, object]) -> Plan:
    """Give what all files of a command have in common."""
    content = content_of(options)
    unit = str(options["unit"])
    return Plan(content, unit, known_categories(content), is_dry=bool(options["is_dry"]))


def print_json(rows: Sequence[Mapping[str, object]]) -> None:
    """Print results for machines."""
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2))


def leave(context: click.Context, results: Sequence[Imported]) -> None:
    """End a command: with 1 where a file could not be imported."""
    context.exit(int(any(has_errors(result.findings) for result in results)))
