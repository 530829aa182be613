"""Tools from npm, each fetched once into the checkout's cache folder."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Final

CACHE: Final = Path(__file__).resolve().parents[2] / ".cache"

AXE: Final = ("axe-core", "4.14.1")
"""Finds faults of accessibility in a page that is open."""

LIGHTHOUSE: Final = ("lighthouse", "12.8.2")
"""Judges a page as a phone would load it."""


class MissingToolError(Exception):
    """A tool isn't here and couldn't be fetched."""


def fetched(package: tuple[str, str]) -> Path:
    """Give the folder of an npm package, by its name and version; fetch it if it isn't here.

    Raises:
        MissingToolError: there is no npm, or it didn't get the package.
    """
    name, version = package
    place = CACHE / name
    folder = place / "node_modules" / name
    if _version(folder) == version:
        return folder
    npm = shutil.which("npm")
    if npm is None:
        raise MissingToolError(f"{name} needs npm, which isn't here")
    place.mkdir(parents=True, exist_ok=True)
    command = [npm, "install", "--no-audit", "--no-fund", "--prefix", str(place)]
    ended = subprocess.run(  # noqa: S603 - npm, with arguments of this file
        [*command, f"{name}@{version}"], check=False, capture_output=True, text=True
    )
    if ended.returncode:
        raise MissingToolError(f"{name} could not be fetched: {ended.stderr[-200:]}")
    return folder


def _version(folder: Path) -> str | None:
    """Give the version that is in a package's folder."""
    try:
        described = json.loads((folder / "package.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return str(described.get("version"))
