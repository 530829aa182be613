"""What every page of a build stands on: the program, its libraries, the theme, the configuration.

A page that was made from the same values on the same basis is the same page. So whatever can
change how values become bytes has its part in one of these fingerprints; a part too many costs a
build that makes pages anew, a part too few would leave a stale page.
"""

import hashlib
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, time, timedelta
from enum import Enum
from functools import partial
from pathlib import Path, PurePath
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Final

import mkdocs
from mkdocs.config.defaults import MkDocsConfig

import bantin

_SIZE: Final = 16
"""Bytes of a fingerprint."""
_LIBRARIES: Final = Path(mkdocs.__file__).parents[1]
_SPOKEN: Final = (str, int, float, bytes, date, time, timedelta, PurePath, Enum, re.Pattern)
"""Kinds of value that say by themselves what they are."""
_PACKAGE: Final = Path(bantin.__file__).parent


@dataclass(frozen=True, slots=True)
class Basis:
    """Fingerprints of what pages are made with."""

    program: str
    """Of the program and all installed libraries."""
    texts: str
    """Of that, and of how the site's Markdown is set up."""
    pages: str
    """Of all of that, and of the options of plugins and the site's hooks; not of its templates."""


def basis_of(config: MkDocsConfig) -> Basis:
    """Take the fingerprints of a build's basis."""
    program = program_version()
    markdown = plain((config.markdown_extensions, config.mdx_configs))
    texts = _digest([program, repr(markdown)])
    plugins = {name: getattr(plugin, "config", {}) for name, plugin in config.plugins.items()}
    hooks = sorted(Path(str(hook.__file__)) for hook in _hook_modules(config))
    return Basis(program, texts, _digest([texts, repr(plain(plugins)), *_files_told(hooks)]))


def theme_version(config: MkDocsConfig) -> str:
    """Give what changes with any file of the theme that no library brings."""
    return _digest(_files_told(_own_files(config)))


def program_version() -> str:
    """Give what changes with the program, the installed libraries and Python itself."""
    places = sorted(_LIBRARIES.glob("*.dist-info"))
    # one that is installed again has its name and another time
    installed = [f"{place.name} {place.stat().st_mtime_ns}" for place in places]
    return _digest([sys.version, *installed, *_files_told(sorted(_PACKAGE.rglob("*.py")))])


def _own_files(config: MkDocsConfig) -> Iterator[Path]:
    """Give the files of the theme's folders that no library brings."""
    for folder in map(Path, config.theme.dirs):
        if not folder.is_relative_to(_LIBRARIES):
            yield from sorted(file for file in folder.rglob("*") if file.is_file())


def _hook_modules(config: MkDocsConfig) -> Iterable[ModuleType]:
    hooks = config.hooks if isinstance(config.hooks, Mapping) else {}
    return (module for module in hooks.values() if isinstance(module, ModuleType))


def _files_told(files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield str(file)
        yield hashlib.blake2b(file.read_bytes(), digest_size=_SIZE).hexdigest()


def _digest(parts: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        data = part.encode("utf-8", errors="surrogateescape")
        digest.update(len(data).to_bytes(8, "little"))
        digest.update(data)
    return digest.hexdigest()


def plain(value: object) -> object:
    """Give a configuration's value so that it is written alike in every process.

    What isn't a value, as an object of a plugin, is told by its kind and by what it holds.
    """
    return _plain(value, frozenset())


def _plain(value: object, above: frozenset[int]) -> object:
    if value is None or isinstance(value, _SPOKEN):
        return repr(value)
    if id(value) in above:
        return "above"
    within = above | {id(value)}
    if isinstance(value, type | FunctionType | BuiltinFunctionType):
        return _named(value)
    return [_named(type(value)), *_parts(value, within)]


def _parts(value: object, above: frozenset[int]) -> Iterator[object]:
    """Give what a value holds."""
    if isinstance(value, Mapping):
        yield from ([_plain(name, above), _plain(each, above)] for name, each in value.items())
    elif isinstance(value, list | tuple):
        yield from (_plain(each, above) for each in value)
    elif isinstance(value, set | frozenset):
        yield from sorted(repr(_plain(each, above)) for each in value)
    elif isinstance(value, partial):
        yield from (_plain(each, above) for each in (value.func, value.args, value.keywords))
    elif is_dataclass(value):
        yield from (_plain(getattr(value, field.name), above) for field in fields(value))
    else:
        held = getattr(value, "__dict__", {})
        yield from (_plain(item, above) for item in held.items())


def _named(value: object) -> str:
    return f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
