"""An extension that makes Python-Markdown cheaper on plain prose, and changes nothing it gives.

Most of an article is paragraphs without any mark. Python-Markdown asks a dozen block processors
and some fourteen inline patterns about each; this extension answers for them where the answer is
known beforehand, and hands everything else on. It has no syntax of its own.

- `quick_lines`: preprocessors that find nothing to do in a text aren't run.
- `quick_blocks`: plain paragraphs, headings and list items are taken at once.
- `quick_inline`: patterns that can't match a text are left out; plain pieces aren't looked into.
- `quick_tree`: passes over the tree that have nothing to do are left out; HTML is written faster.

Each of them knows some classes by name. Where a site's extensions bring others, or replace one,
the part concerned leaves things as they are. That the result stays the same, byte for byte, is
held by the tests (`tests/property/test_markdown_differential.py`) and, with many more documents,
by `scripts/markdown-differential`.
"""

from markdown import Markdown
from markdown.extensions import Extension

from bantin.page.quick_blocks import quicken_blocks
from bantin.page.quick_inline import quicken_inline
from bantin.page.quick_lines import quicken_lines
from bantin.page.quick_tree import quicken_tree


class QuickProse(Extension):
    """Makes a converter cheaper on plain prose.

    It looks at what the others have registered, so it must be the last:
    `converter.registerExtensions([QuickProse()], {})`, after the converter was made.
    """

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Put the quick parts in place of those they stand for."""
        quicken_lines(md)
        quicken_blocks(md)
        quicken_inline(md)
        quicken_tree(md)
