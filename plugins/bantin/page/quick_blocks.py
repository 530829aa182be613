"""Plain blocks, taken at once: paragraphs, headings of one line, items of a list."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor

from bantin.page.quick_registry import class_name

# None of these has anything to do with a block of which every line begins as below, and none
# remembers that it was asked.
_KNOWN: Final = frozenset(
    (
        "markdown.blockprocessors.EmptyBlockProcessor "
        "markdown.blockprocessors.ListIndentProcessor "
        "markdown.blockprocessors.CodeBlockProcessor "
        "markdown.blockprocessors.HashHeaderProcessor "
        "markdown.blockprocessors.SetextHeaderProcessor "
        "markdown.blockprocessors.HRProcessor "
        "markdown.blockprocessors.OListProcessor "
        "markdown.blockprocessors.UListProcessor "
        "markdown.blockprocessors.BlockQuoteProcessor "
        "markdown.blockprocessors.ReferenceProcessor "
        "markdown.blockprocessors.ParagraphProcessor "
        "markdown.extensions.abbr.AbbrBlockprocessor "
        "markdown.extensions.abbr.AbbrPreprocessor "
        "markdown.extensions.admonition.AdmonitionProcessor "
        "markdown.extensions.def_list.DefListIndentProcessor "
        "markdown.extensions.def_list.DefListProcessor "
        "markdown.extensions.footnotes.FootnoteBlockProcessor "
        "markdown.extensions.md_in_html.MarkdownInHtmlProcessor "
        "markdown.extensions.sane_lists.SaneOListProcessor "
        "markdown.extensions.sane_lists.SaneUListProcessor "
        "markdown.extensions.tables.TableProcessor "
        "pymdownx.details.DetailsProcessor "
        "pymdownx.superfences.SuperFencesCodeBlockProcessor "
        "pymdownx.tabbed.TabbedProcessor"
    ).split()
)
_FIRST: Final = 1e6
"""A priority above all others."""

# A letter, bold or behind an opening quotation mark or bracket; an image.
_BEGINNING: Final = r"(?:\*\*|[\"“«(])?[^\W\d_]|!\["
_BEGINS: Final = re.compile(_BEGINNING)
_BREAKS_OFF: Final = re.compile(rf"\n(?!{_BEGINNING})")
_HEADING: Final = re.compile(r"(#{1,6})([^#\\\n]+)")


def quicken_blocks(converter: Markdown) -> None:
    """Register the quick processor, if all others are known."""
    registry = converter.parser.blockprocessors
    if all(class_name(processor) in _KNOWN for processor in registry):
        registry.register(_Plain(converter.parser), "bantin_plain", _FIRST)


def _is_paragraph(block: str) -> bool:
    """Tell whether every line of a block begins as text does."""
    return _BEGINS.match(block) is not None and (
        "\n" not in block or _BREAKS_OFF.search(block) is None
    )


class _Plain(BlockProcessor):
    """Takes plain blocks of the document itself, and plain text that begins an item of a list."""

    def test(self, parent: Element, block: str) -> bool:
        """Tell whether a block is plain and stands where nothing else has a say."""
        state = self.parser.state
        if not state:
            # Made by the first document.
            root: Element | None = getattr(self.parser, "root", None)
            return parent is root and (
                _is_paragraph(block) or _HEADING.fullmatch(block) is not None
            )
        is_fresh = parent.tag == "li" and not len(parent) and not parent.text
        return is_fresh and state[-1] == "list" and _is_paragraph(block)

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the block, and in the document those behind it that are plain too."""
        if self.parser.state:
            parent.text = blocks.pop(0)
            return
        taken = 0
        for block in blocks:
            if _is_paragraph(block):
                SubElement(parent, "p").text = block
            elif heading := _HEADING.fullmatch(block):
                SubElement(parent, f"h{len(heading[1])}").text = heading[2].strip()
            else:
                break
            taken += 1
        del blocks[:taken]
