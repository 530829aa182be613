"""Reads the plan files: which pictures there are to be, and what is wrong with a plan."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from pictures.recipe import CROWDS, FORMATS, FRAMINGS, LIGHTS, PLACES, Recipe, complete
from pictures.scenes import SCENES

_VALUES: dict[str, tuple[str, ...]] = {
    "scene": tuple(SCENES),
    "light": LIGHTS,
    "people": CROWDS,
    "framing": FRAMINGS,
    "format": FORMATS,
    "place": PLACES,
}
_KEYS = (*_VALUES, "seed")


@dataclass(frozen=True)
class Trouble:
    """One thing wrong with a plan."""

    file: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


def read_plans(files: Iterable[Path]) -> tuple[list[Recipe], list[Trouble]]:
    """The recipes of all plan files, by path, and everything wrong with them."""
    recipes: dict[str, Recipe] = {}
    troubles: list[Trouble] = []
    for file in sorted(files):
        entries, found = _entries(file)
        troubles += found
        for path, line, wishes in entries:
            wrong = _wrong_path(path) or _wrong_wishes(wishes)
            if path in recipes:
                wrong = f"the picture «{path}» is planned twice"
            if wrong:
                troubles.append(Trouble(file, line, wrong))
            elif isinstance(wishes, dict):
                texts = {str(key): str(value) for key, value in wishes.items()}
                recipes[path] = complete(path, texts)
    return [recipes[path] for path in sorted(recipes)], troubles


def _entries(file: Path) -> tuple[list[tuple[str, int, object]], list[Trouble]]:
    """Each entry of a file with its line; a file that cannot be read is one trouble."""
    loader = yaml.SafeLoader(file.read_text(encoding="utf-8"))
    try:
        node = loader.get_single_node()
        if node is None:
            return [], []
        if not isinstance(node, yaml.MappingNode):
            return [], [Trouble(file, 1, "a plan is a mapping: path/of/picture.jpg: {scene: …}")]
        return [
            (str(key.value), key.start_mark.line + 1, loader.construct_object(value, deep=True))
            for key, value in node.value
        ], []
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return [], [Trouble(file, line, f"not readable as YAML: {error.problem}")]
    finally:
        loader.dispose()


def _wrong_path(path: str) -> str | None:
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or "\\" in path or ":" in path:
        return f"the path «{path}» leaves content/; write it relative to content/"
    if parts.suffix != ".jpg":
        return f"the path «{path}» must end in .jpg"
    return None


def _wrong_wishes(wishes: object) -> str | None:
    if not isinstance(wishes, dict):
        return "an entry is written {scene: hall, light: morning}"
    if "scene" not in wishes:
        return "the key «scene» is missing"
    for key, value in wishes.items():
        if key not in _KEYS:
            return f"unknown key «{key}»" + _hint(str(key), _KEYS)
        if key in _VALUES and value not in _VALUES[key]:
            return f"unknown {key} «{value}»" + _hint(str(value), _VALUES[key])
    return None


def _hint(word: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(word, known, 1)
    return f"; did you mean «{near[0]}»?" if near else "; known: " + ", ".join(known)
