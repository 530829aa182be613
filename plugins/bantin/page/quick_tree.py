"""Passes over a document's tree that are left out where they have nothing to do."""

from collections.abc import Iterable
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX

from bantin.page.quick_registry import class_name, swap

# What a text, a tail or an attribute must hold, so that the pass of a class changes anything.
_TRIGGERS: Final = {
    "markdown.extensions.attr_list.AttrListTreeprocessor": "{",
    "markdown.treeprocessors.UnescapeTreeprocessor": STX,
}
_PRIORITIES: Final = {"attr_list": 8.0}
_TOC: Final = "markdown.extensions.toc.TocTreeprocessor"
_TOC_EXTENSION: Final = "markdown.extensions.toc.TocExtension"
_FREQUENT: Final = frozenset({"p", "li", "h2", "h3", "ul", "ol", "blockquote"})


def quicken_tree(converter: Markdown) -> None:
    """Put guards in place of the passes whose classes are known."""
    registry = converter.treeprocessors
    for name, priority in _PRIORITIES.items():
        trigger = _TRIGGERS.get(class_name(registry[name])) if name in registry else None
        if trigger is not None:
            swap(registry, name, priority, _Guard(registry[name], trigger))
    if _is_alone(converter):
        _quicken_toc(converter)
    # It is a list, which is searched from its beginning for every element, several times.
    converter.block_level_elements.sort(key=lambda tag: tag not in _FREQUENT)


def _is_alone(converter: Markdown) -> bool:
    """Tell whether nothing but Python-Markdown and this project looks at a finished tree."""
    steps: Iterable[object] = (*converter.treeprocessors, *converter.postprocessors)
    return all(class_name(step).startswith(("markdown.", "bantin.")) for step in steps)


def _quicken_toc(converter: Markdown) -> None:
    registry = converter.treeprocessors
    if "toc" not in registry:
        return
    whole = registry["toc"]
    if not isinstance(whole, TocTreeprocessor) or class_name(whole) != _TOC:
        return
    for extension in converter.registeredExtensions:
        if class_name(extension) == _TOC_EXTENSION:
            lean = _Lean(converter, extension.getConfigs())
            swap(registry, "toc", 5.0, _Contents(whole, lean))


class _Guard(Treeprocessor):
    """Runs a pass over trees whose texts hold its trigger."""

    def __init__(self, inner: Treeprocessor, trigger: str) -> None:
        super().__init__(inner.md)
        self._inner: Final = inner
        self._trigger: Final = trigger

    def run(self, root: Element) -> Element | None:
        """Change one text's tree."""
        if self._trigger in "".join(root.itertext()):
            return self._inner.run(root)
        return None


class _Lean(TocTreeprocessor):
    """Gives headings their anchors, and the converter its `toc_tokens`, but no ready list."""

    def build_toc_div(self, toc_list: object) -> Element:
        """Give an empty list."""
        del toc_list
        return Element("div")


class _Contents(Treeprocessor):
    """Makes the ready list of contents only for texts that show it.

    The converter's `toc`, which nobody else reads, is empty for the others.
    """

    def __init__(self, whole: TocTreeprocessor, lean: _Lean) -> None:
        super().__init__(whole.md)
        self._whole: Final = whole
        self._lean: Final = lean
        self._marker: Final = whole.marker
        lean.marker = ""

    def run(self, root: Element) -> None:
        """Change one text's tree."""
        shows = self._marker and self._marker in "".join(root.itertext())
        (self._whole if shows else self._lean).run(root)
