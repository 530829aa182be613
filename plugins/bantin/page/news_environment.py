"""Jinja's environment for news pages, in which what never changes is worked out once.

An article's page includes seventeen templates, says thirty sentences and draws ten icons. Jinja
looks each template up anew, calls a function for each sentence and a macro for each icon, and
walks through a chain of two dictionaries for names; for ten thousand articles that is a third of
all rendering. Here a template is looked up once, and sentences and icons that a template names as
they are become part of its text when it is read.
"""

import re
from collections.abc import Callable, MutableMapping
from typing import Final, TypeAlias

from jinja2 import BytecodeCache, Environment, StrictUndefined, Template
from markupsafe import escape

ICONS: Final = "bantin/partials/icons.html"

_SENTENCE: Final = re.compile(r'\{\{ t\("([a-z_]+)"\) \}\}')
_ICON: Final = re.compile(r'\{\{ icons\.(icon|named)\("([a-z_]+)"\) \}\}')
_IMPORTS: Final = f'{{% import "{ICONS}" as icons %}}'
_OWN_NAMES: Final = re.compile(
    r"\{%-?\s*(?:"
    r"(?:set|with|for)\b[^%]*\b(?:t|icons)\b\s*(?:=|,|in\b)"
    r"|macro\s+(?:t|icons)\b"
    r"|macro\b[^%]*[(,]\s*(?:t|icons)\b"
    r"|from\b[^%]*\bimport\b[^%]*\b(?:t|icons)\b"
    r'|import\b(?!\s+"bantin/partials/icons\.html" as icons)[^%]*\bas\s+(?:t|icons)\b'
    r"|raw\b)"
)
"""A template that gives the names a meaning of its own."""
_JINJA: Final = re.compile(r"\{[{%#]")

Say: TypeAlias = Callable[[str], str]
"""Gives a sentence of the interface by its name, as plain text."""


class NewsEnvironment(Environment):
    """An environment whose templates are those of one theme and one language for good."""

    def __init__(
        self,
        theme: Environment,
        functions: dict[str, object],
        say: Say,
        compiled: BytecodeCache | None = None,
    ) -> None:
        """Take a theme's loader, filters and globals; it stays as it is.

        Args:
            theme: the theme's environment.
            functions: what templates may call besides.
            say: gives whole sentences.
            compiled: where templates are that were compiled for the same sentences and icons.
        """
        super().__init__(
            loader=theme.loader,
            extensions=[type(extension) for extension in theme.extensions.values()],
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=compiled,
        )
        self.filters = theme.filters
        self.tests = theme.tests
        self.policies = theme.policies
        self.globals = {**theme.globals, **functions}
        self._say: Final = say
        self._known: Final[dict[str, Template]] = {}

    def make_globals(self, d: MutableMapping[str, object] | None) -> MutableMapping[str, object]:
        """Give what a template knows besides its values, as one plain dictionary."""
        return {**self.globals, **(d or {})}

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002 - Jinja's name
    ) -> Template:
        """Give a template, read once."""
        if isinstance(name, Template) or globals is not None:
            return super().get_template(name, parent, globals)
        template = self._known.get(name)
        if template is None:
            template = self._known[name] = super().get_template(name, parent)
        return template

    def preprocess(self, source: str, name: str | None = None, filename: str | None = None) -> str:
        """Give a template's source with the sentences and icons that it names."""
        text = super().preprocess(source, name, filename)
        if _OWN_NAMES.search(text):
            return text
        text = _SENTENCE.sub(self._sentence, text)
        return _ICON.sub(self._icon, text) if _IMPORTS in text else text

    def _sentence(self, call: re.Match[str]) -> str:
        return _unless_jinja(str(escape(self._say(call[1]))), call[0])

    def _icon(self, call: re.Match[str]) -> str:
        macro = getattr(self.get_template(ICONS).module, call[1])
        return _unless_jinja(str(macro(call[2])), call[0])


def _unless_jinja(text: str, call: str) -> str:
    """Give a text for a template's source; the call for it where Jinja would read the text."""
    return call if _JINJA.search(text) else text
