"""Preprocessors that run only where a text holds what they look for."""

from typing import Final

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

from bantin.page.quick_registry import class_name, swap

# What a text must hold, so that the preprocessor of a class changes it or keeps anything of it.
_TRIGGERS: Final = {
    "markdown.extensions.fenced_code.FencedBlockPreprocessor": ("`", "~"),
    "markdown.preprocessors.HtmlBlockPreprocessor": ("<", "&"),
    "markdown.extensions.md_in_html.HtmlBlockPreprocessor": ("<", "&"),
}
_PRIORITIES: Final = {"fenced_code_block": 25.0, "html_block": 20.0}
_NORMALIZE: Final = "markdown.preprocessors.NormalizeWhitespace"


def quicken_lines(converter: Markdown) -> None:
    """Put guards in place of the preprocessors whose classes are known."""
    registry = converter.preprocessors
    for name, priority in _PRIORITIES.items():
        triggers = _TRIGGERS.get(class_name(registry[name])) if name in registry else None
        if triggers is not None:
            swap(registry, name, priority, _Guard(registry[name], triggers))
    name = "normalize_whitespace"
    if name in registry and class_name(registry[name]) == _NORMALIZE:
        swap(registry, name, 30.0, _Normalize(registry[name]))


class _Guard(Preprocessor):
    """Runs a preprocessor on texts that hold one of its triggers."""

    def __init__(self, inner: Preprocessor, triggers: tuple[str, ...]) -> None:
        super().__init__(inner.md)
        self._inner: Final = inner
        self._triggers: Final = triggers

    def run(self, lines: list[str]) -> list[str]:
        """Change one text's lines."""
        text = "\n".join(lines)
        for trigger in self._triggers:
            if trigger in text:
                return self._inner.run(lines)
        return text.split("\n")


class _Normalize(Preprocessor):
    """Runs Python-Markdown's normaliser on texts that aren't normal; the others get its end."""

    _ODD: Final = (STX, ETX, "\r", "\t")

    def __init__(self, inner: Preprocessor) -> None:
        super().__init__(inner.md)
        self._inner: Final = inner

    def run(self, lines: list[str]) -> list[str]:
        """Change one text's lines."""
        text = "\n".join(lines)
        for odd in self._ODD:
            if odd in text:
                return self._inner.run(lines)
        split = text.split("\n")
        # A line of blanks alone is emptied.
        for line in split:
            if line.startswith(" "):
                return self._inner.run(lines)
        return [*split, "", ""]
