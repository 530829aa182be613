"""What every page of a build stands on: the program, its libraries, the theme, the configuration.

A page that was made from the same values on the same basis is the same page. So whatever can
change how values become bytes has its part in one of these fingerprints; a part too many costs a
build that makes pages anew, a part too few would leave a stale page.
"""

import hashlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Final

import mkdocs
from mkdocs.config.defaults import MkDocsConfig

import bantin

_SIZE: Final = 16
"""Bytes of a fingerprint."""
_LIBRARIES: Final = Path(mkdocs.__file__).parents[1]
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
    installed = sorted(place.name for place in _LIBRARIES.glob("*.dist-info"))
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
    """Give a configuration's value so that it is written alike in every process."""
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        return [(str(name), plain(each)) for name, each in value.items()]
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{getattr(named, '__module__', '')}.{getattr(named, '__qualname__', '')}"
