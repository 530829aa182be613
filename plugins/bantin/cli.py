"""The commands: `bantin new`, `check`, `import`, `build`, `serve`, `prune`.

Each imports what it needs when it runs, so that none waits for what others need.

Exit codes: 0 all is well, 1 the content has findings, 2 the command was used wrongly.
"""

import gc
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import click
from click.core import ParameterSource

import bantin
from bantin.findings import Finding, Severity, as_records
from bantin.phrase import Language, Phrase
from bantin.text import VIETNAM, normalise
from bantin.wording import terminal as wording

if TYPE_CHECKING:
    from bantin.hooks.checking import Checkup
    from bantin.site.project import Project

_FINDINGS: Final = 1
_USAGE: Final = 2
_CLEARING_UP: Final = 3
"""Seconds that MkDocs has to stop after Ctrl-C."""
_STYLES: Final = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def _help(phrase: Phrase) -> str:
    return f"{phrase.vi}\n\n{phrase.en}"


def _short(phrase: Phrase) -> str:
    return f"{phrase.vi} / {phrase.en}"


_folder = click.option(
    "--site",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help=_short(wording.HELP_FOLDER),
)
_language = click.option(
    "--lang",
    "language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    envvar="BANTIN_LANG",
    help=_short(wording.HELP_LANG),
)


_IMPORT: Final = "import"


class _Commands(click.Group):
    """The commands, of which `import` has some of its own."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Give their names."""
        return sorted([*super().list_commands(ctx), _IMPORT])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give one of them."""
        if cmd_name != _IMPORT:
            return super().get_command(ctx, cmd_name)
        from bantin.importers.command import import_group

        return import_group


@click.group(
    cls=_Commands,
    help=_help(wording.HELP_MAIN),
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(bantin.__version__, prog_name="bantin")
def main() -> None:
    """Hold the commands."""


def _fail(message: str) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(_USAGE)


def _need_site(folder: Path, language: Language) -> None:
    if not (folder / "mkdocs.yml").is_file():
        _fail(wording.NO_CONFIG.say(language, folder=str(folder)))


def _need_configuration(folder: Path, language: Language) -> None:
    from bantin.hooks.building import ConfigurationError, read_configuration

    _need_site(folder, language)
    try:
        read_configuration(folder)
    except ConfigurationError as error:
        _fail(wording.CONFIG_BROKEN.say(language, problem=str(error)))


# ---- check


@main.command(help=_help(wording.HELP_CHECK), short_help=_short(wording.HELP_CHECK))
@_folder
@_language
@click.option("--json", "as_json", is_flag=True, help=_short(wording.HELP_JSON))
def check(folder: Path, language: Language, *, as_json: bool) -> None:
    """Print all findings; exit with 1 if there are errors or warnings."""
    from bantin.hooks.building import ConfigurationError
    from bantin.hooks.checking import check_site

    _need_site(folder, language)
    try:
        checkup = check_site(folder)
    except ConfigurationError as error:
        _fail(wording.CONFIG_BROKEN.say(language, problem=str(error)))
    if as_json:
        records = as_records(checkup.findings, language)
        click.echo(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        _print_findings(checkup.findings, language)
        click.echo(_verdict(checkup, language))
    if any(finding.severity is not Severity.NOTE for finding in checkup.findings):
        sys.exit(_FINDINGS)


def _print_findings(
    findings: tuple[Finding, ...], language: Language, *, to_stderr: bool = False
) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True, stderr=to_stderr)
    for finding in findings:
        first, _, rest = finding.text(language).partition("\n")
        place, _, message = first.partition(": ")
        line = Text(f"{place}: ", style=_STYLES[finding.severity])
        line.append(message, style="default")
        console.print(line)
        if rest:
            console.print(Text(rest, style="dim"))


def _verdict(checkup: "Checkup", language: Language) -> str:
    counts = Counter(finding.severity for finding in checkup.findings)
    verdict = wording.CHECK_CLEAN
    if counts:
        verdict = wording.CHECK_NOTED if counts[Severity.NOTE] else wording.CHECK_FOUND
    return verdict.say(
        language,
        articles=str(checkup.articles),
        errors=str(counts[Severity.ERROR]),
        warnings=str(counts[Severity.WARNING]),
        notes=str(counts[Severity.NOTE]),
    )


# ---- build and serve


@main.command(help=_help(wording.HELP_BUILD), short_help=_short(wording.HELP_BUILD))
@_folder
@_language
@click.option("--strict", is_flag=True, help=_short(wording.HELP_STRICT))
@click.option("--profile", is_flag=True, help=_short(wording.HELP_PROFILE))
def build(folder: Path, language: Language, *, strict: bool, profile: bool) -> None:
    """Run MkDocs' build."""
    gc.disable()  # what is imported stays: looking through it for garbage took a tenth of the time
    try:
        _build(folder, language, strict=strict, profile=profile)
    finally:
        gc.enable()


def _build(folder: Path, language: Language, *, strict: bool, profile: bool) -> None:
    from bantin.hooks.building import ConfigurationError, build_site
    from bantin.hooks.profiling import ASKED

    _need_site(folder, language)
    told = {**_environment(), **({ASKED: "1"} if profile else {})}
    try:
        build_site(folder, strict=strict, told=told)
    except ConfigurationError as error:
        _fail(wording.CONFIG_BROKEN.say(language, problem=str(error)))


@main.command(help=_help(wording.HELP_SERVE), short_help=_short(wording.HELP_SERVE))
@_folder
@_language
@click.option("--address", default="127.0.0.1:8000", help=_short(wording.HELP_ADDRESS))
def serve(folder: Path, language: Language, address: str) -> None:
    """Run MkDocs' server."""
    _need_configuration(folder, language)
    sys.exit(_run_mkdocs(folder, "serve", "--dev-addr", address))


def _run_mkdocs(folder: Path, *arguments: str) -> int:
    """Run MkDocs in the site's folder, without its notice about version 2; give its exit code."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    environment = {**os.environ, **_environment()}
    with subprocess.Popen(command, cwd=folder, env=environment) as process:  # noqa: S603 - our own interpreter, words of our own
        before = signal.signal(signal.SIGTERM, lambda *_: process.terminate())
        try:
            code = _wait(process)
        finally:
            signal.signal(signal.SIGTERM, before)
    return code if code >= 0 else 128 - code


def _environment() -> dict[str, str]:
    """Give what plugins are told: no notice about version 2, and the language if one was asked."""
    context = click.get_current_context()
    if context.get_parameter_source("language") is ParameterSource.DEFAULT:
        return {"NO_MKDOCS_2_WARNING": "1"}
    return {"NO_MKDOCS_2_WARNING": "1", "BANTIN_LANG": context.params["language"]}


def _wait(process: subprocess.Popen[bytes]) -> int:
    """Wait for MkDocs' end; at Ctrl-C, which reaches it too, for its clearing up."""
    try:
        return process.wait()
    except KeyboardInterrupt:
        try:
            return process.wait(_CLEARING_UP)
        except subprocess.TimeoutExpired:
            process.terminate()
            return process.wait()


@main.command(help=_help(wording.HELP_PRUNE), short_help=_short(wording.HELP_PRUNE))
@_folder
@_language
def prune(folder: Path, language: Language) -> None:
    """Clear the photo cache of what isn't needed."""
    from bantin.hooks.checking import prune_site

    _need_configuration(folder, language)
    pruned = prune_site(folder)
    size = f"{pruned.size / 1_000_000:.1f}"
    shown = size.replace(".", ",") if language == "vi" else size
    click.echo(wording.PRUNED.say(language, files=str(pruned.files), size=shown))


# ---- new


@main.command(help=_help(wording.HELP_NEW), short_help=_short(wording.HELP_NEW))
@_folder
@_language
@click.option("--title", help=_short(wording.HELP_TITLE))
@click.option("--unit", help=_short(wording.HELP_UNIT))
@click.option("--category", help=_short(wording.HELP_CATEGORY))
@click.option("--date", "when", help=_short(wording.HELP_DATE))
def new(folder: Path, language: Language, **given: str | None) -> None:
    """Ask for title, unit and category where they aren't given, and write the draft."""
    from bantin.hooks.building import ConfigurationError
    from bantin.hooks.checking import load_content
    from bantin.importers.asking import ask, category_choice, unit_choice
    from bantin.importers.beginning import begin_article

    _need_site(folder, language)
    try:
        project = load_content(folder)
    except ConfigurationError as error:
        _fail(wording.CONFIG_BROKEN.say(language, problem=str(error)))
    moment = _moment(given["when"], language)
    _tell_registers(project, language)
    title = given["title"] or click.prompt(wording.ASK_TITLE.say(language))
    title = " ".join(normalise(title).split()) or _fail(wording.TITLE_EMPTY.say(language))
    unit = ask(unit_choice(project.catalogue, moment.date()), given["unit"], language)
    category = ask(category_choice(project.catalogue), given["category"], language)
    file = begin_article(
        project.content,
        {
            "title": title,
            "date": f"{moment:%Y-%m-%d %H:%M}",
            "unit": unit,
            "categories": [category] if category else [],
            "status": "draft",
        },
        moment,
        wording.NEW_BODY.say(language),
    )
    click.echo(wording.NEW_MADE.say(language, file=str(file)))


def _tell_registers(project: "Project", language: Language) -> None:
    """Say what is wrong with the registers; without a unit there is nothing to ask."""
    from bantin.catalogue.categories import CATEGORIES_FILE
    from bantin.catalogue.units import UNITS_FILE

    registers = {project.prefix + UNITS_FILE, project.prefix + CATEGORIES_FILE}
    wrong = tuple(finding for finding in project.findings if finding.path in registers)
    _print_findings(wrong, language, to_stderr=True)
    if not project.catalogue.units.by_key:
        sys.exit(_FINDINGS)


def _moment(text: str | None, language: Language) -> datetime:
    from bantin.article.fields import UnfitValueError
    from bantin.article.readers import read_moment
    from bantin.article.yaml_nodes import TextNode

    if text is None:
        return datetime.now(VIETNAM)
    try:
        return read_moment(TextNode(1, text)).at
    except UnfitValueError:
        _fail(wording.DATE_WRONG.say(language, value=text))
