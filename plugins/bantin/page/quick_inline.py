"""The inline step, with patterns left out that can't match, and plain pieces left alone."""

from typing import Final, TypeAlias, cast
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX, Registry

from bantin.page.quick_registry import class_name, swap

_NAME: Final = "inline"
_PRIORITY: Final = 20.0
_INLINE: Final = "markdown.treeprocessors.InlineProcessor"

# What a piece of text must hold, one of these characters, so that a regular expression matches.
# Single ones, since those are looked for fast.
_NEEDED: Final = {
    inlinepatterns.BACKTICK_RE: "`",
    inlinepatterns.ESCAPE_RE: "\\",
    inlinepatterns.REFERENCE_RE: "[",
    inlinepatterns.LINK_RE: "[",
    inlinepatterns.IMAGE_LINK_RE: "[",
    inlinepatterns.IMAGE_REFERENCE_RE: "[",
    inlinepatterns.AUTOLINK_RE: "<",
    inlinepatterns.AUTOMAIL_RE: "<",
    inlinepatterns.LINE_BREAK_RE: "\n",
    inlinepatterns.HTML_RE: "<",
    inlinepatterns.ENTITY_RE: "&",
    # nl2br
    r"\n": "\n",
    # emphasis: since 3.11, and before in three parts
    r"\*|_": "*_",
    r"\*": "*",
    r"_": "_",
    r"((^|(?<=\s))(\*{1,3}|_{1,3})(?=\s|$))": "*_",
    # footnotes
    r"\[\^([^\]]*)\]": "^",
}
# Patterns of these give back pieces of the text they were given, and placeholders, but no text of
# their own in which others could match. Footnotes have words of their own: see `_Inline`.
_MODULES: Final = ("markdown.inlinepatterns.", "markdown.extensions.footnotes.")
_OF_FOOTNOTE: Final = "^"
_NO_REFERENCES: Final = ""
"""Stands among the triggers of a text without definitions of references."""

_Patterns: TypeAlias = "Registry[inlinepatterns.Pattern]"
_OF_REFERENCES: Final = frozenset(
    {
        "markdown.inlinepatterns.ReferenceInlineProcessor",
        "markdown.inlinepatterns.ShortReferenceInlineProcessor",
        "markdown.inlinepatterns.ImageReferenceInlineProcessor",
        "markdown.inlinepatterns.ShortImageReferenceInlineProcessor",
    }
)


def quicken_inline(converter: Markdown) -> None:
    """Put the quick step in place of Python-Markdown's, if all patterns are known."""
    registry = converter.treeprocessors
    if _NAME not in registry or class_name(registry[_NAME]) != _INLINE:
        return
    if all(_is_known(pattern) for pattern in converter.inlinePatterns):
        swap(registry, _NAME, _PRIORITY, _Inline(converter))


def _is_known(pattern: inlinepatterns.Pattern) -> bool:
    is_new = isinstance(pattern, inlinepatterns.InlineProcessor)
    is_ours = class_name(pattern).startswith(_MODULES)
    return is_new and is_ours and pattern.pattern in _NEEDED


class _Inline(InlineProcessor):
    """Python-Markdown's inline step for the pieces of text that hold a trigger of a pattern."""

    def __init__(self, converter: Markdown) -> None:
        super().__init__(converter)
        self._all: Final = converter.inlinePatterns
        self._known: Final = list(self._all)
        needed = (trigger for pattern in self._known for trigger in _NEEDED[pattern.pattern])
        # Where a placeholder stands, Python-Markdown looks itself.
        self._triggers: Final = tuple(dict.fromkeys((*needed, STX)))
        self._chosen: Final[dict[tuple[str, ...], _Patterns]] = {}

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply inline patterns to a tree; plain texts are out of it meanwhile."""
        if list(self._all) != self._known:
            self._use(self._all)
            return super().run(tree, ancestors)
        texts = [element for element in tree.iter() if type(element.text) is str]
        tails = [element.tail for element in tree.iter() if element.tail]
        whole = "".join([*(element.text or "" for element in texts), *tails])
        triggers = tuple([trigger for trigger in self._triggers if trigger in whole])
        self._use(self._patterns(triggers))
        hidden = _hide(texts, triggers)
        super().run(tree, ancestors)
        for element, text in hidden:
            element.text = text
        return tree

    def _use(self, patterns: _Patterns) -> None:
        # The stubs mean the tree's processor of the same name.
        self.inlinePatterns = cast("Registry[InlineProcessor]", patterns)

    def _patterns(self, triggers: tuple[str, ...]) -> _Patterns:
        """Give the patterns that can match where only some triggers are."""
        # What a site lets footnotes say may hold anything.
        if _OF_FOOTNOTE in triggers:
            return self._all
        if not self.md.references:
            triggers = (*triggers, _NO_REFERENCES)
        chosen = self._chosen.get(triggers)
        if chosen is None:
            chosen = self._chosen[triggers] = _chosen(self._known, triggers)
        return chosen


def _hide(elements: list[Element], triggers: tuple[str, ...]) -> list[tuple[Element, str]]:
    """Take the texts without any trigger out of their elements, and give both."""
    hidden = []
    for element in elements:
        text = element.text or ""
        for trigger in triggers:
            if trigger in text:
                break
        else:
            element.text = None
            hidden.append((element, text))
    return hidden


def _chosen(patterns: list[inlinepatterns.Pattern], triggers: tuple[str, ...]) -> _Patterns:
    """Give, in their order, the patterns that can match where only some triggers are."""
    chosen: _Patterns = Registry()
    for place, pattern in enumerate(patterns):
        needs_references = class_name(pattern) in _OF_REFERENCES
        if needs_references and _NO_REFERENCES in triggers:
            continue
        if any(trigger in triggers for trigger in _NEEDED[pattern.pattern]):
            chosen.register(pattern, str(place), -place)
    return chosen
