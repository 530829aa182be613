"""The quick parts of Markdown are used where everything is known, and nowhere else."""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

import pytest
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.inlinepatterns import SimpleTextInlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import Registry

from bantin.page.quick import QuickProse
from bantin.page.quick_registry import class_name, swap

USUAL = ("toc", "tables", "fenced_code")
RICH = (
    *USUAL,
    *("attr_list", "footnotes", "admonition", "md_in_html", "abbr", "def_list", "sane_lists"),
)


class Shout(SimpleTextInlineProcessor):
    """A pattern of somebody else."""


class Box(BlockProcessor):
    """Somebody else's block: a paragraph that begins with «Hộp»."""

    def test(self, parent: Element, block: str) -> bool:
        return parent.tag == "div" and block.startswith("Hộp")

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "aside").text = blocks.pop(0)


class Fences(FencedBlockPreprocessor):
    """Somebody else's fences, which may begin with anything."""

    def run(self, lines: list[str]) -> list[str]:
        return [line.replace("Rào", "rào") for line in lines]


class Contents(Treeprocessor):
    """Somebody else's use of the ready list of contents."""

    def run(self, root: Element) -> None:
        # Its HTML stands in the page's last paragraph.
        root[-1].set("title", str(getattr(self.md, "toc", "")))


def quick(*extensions: str | Extension) -> Markdown:
    """Give a quick converter with some extensions."""
    converter = Markdown(extensions=[*extensions], output_format="html")
    converter.registerExtensions([QuickProse()], {})
    return converter


def parts(converter: Markdown) -> set[str]:
    """Give the names of the quick parts that a converter uses."""
    things: list[object] = [
        *converter.preprocessors,
        *converter.parser.blockprocessors,
        *converter.treeprocessors,
    ]
    names = (class_name(thing) for thing in things)
    return {name.rpartition(".")[2] for name in names if name.startswith("bantin.")}


class Adding(Extension):
    """An extension that registers something."""

    def __init__(self, add: Callable[[Markdown], None]) -> None:
        super().__init__()
        self.add = add

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        self.add(md)


def boxes(priority: float) -> Extension:
    return Adding(lambda md: md.parser.blockprocessors.register(Box(md.parser), "box", priority))


def shouting(md: Markdown) -> None:
    md.inlinePatterns.register(Shout("(kêu) lớn"), "shout", 10)


@pytest.mark.parametrize("extensions", [(), USUAL, RICH])
def test_every_part_is_used_with_known_extensions(extensions: tuple[str, ...]) -> None:
    contents = {"_Contents"} if "toc" in extensions else set()
    assert parts(quick(*extensions)) == {"_Normalize", "_Guard", "_Plain", "_Inline"} | contents


@pytest.mark.parametrize("priority", [5, 500])
def test_with_a_block_processor_of_somebody_else_blocks_go_the_usual_way(priority: float) -> None:
    assert "_Plain" not in parts(quick(*USUAL, boxes(priority)))


def test_a_block_processor_of_somebody_else_is_asked() -> None:
    converter = quick(*USUAL, boxes(500))
    assert converter.convert("Một\n\nHộp") == "<p>Một</p>\n<aside>Hộp</aside>"


def test_an_inline_pattern_of_somebody_else_is_asked_everywhere() -> None:
    converter = quick(*USUAL, Adding(shouting))
    assert "_Inline" not in parts(converter)
    assert converter.convert("Họ kêu lớn.") == "<p>Họ kêu.</p>"


def test_an_inline_pattern_that_comes_late_is_asked_too() -> None:
    converter = quick(*USUAL)
    assert converter.convert("Họ kêu lớn.") == "<p>Họ kêu lớn.</p>"
    shouting(converter)
    assert converter.convert("Họ kêu lớn.") == "<p>Họ kêu.</p>"


def test_a_preprocessor_of_somebody_else_is_run_on_every_text() -> None:
    fences = Adding(lambda md: md.preprocessors.register(Fences(md, {}), "fenced_code_block", 25))
    assert quick("toc", fences).convert("Rào") == "<p>rào</p>"


def test_the_ready_list_of_contents_is_made_for_whoever_may_read_it() -> None:
    contents = Adding(lambda md: md.treeprocessors.register(Contents(md), "contents", 1))
    html = quick(*USUAL, contents).convert("## Một\n\nHai")
    assert "href=&quot;#mot&quot;" in html


def test_the_list_of_contents_stands_where_its_marker_is() -> None:
    stock = Markdown(extensions=[*USUAL], output_format="html")
    text = "[TOC]\n\n## Một\n\nHai"
    assert quick(*USUAL).convert(text) == stock.convert(text)
    assert 'href="#mot"' in stock.convert(text)


def test_a_swap_keeps_every_place() -> None:
    registry: Registry[Preprocessor] = Registry()
    first, second, third, made = (Preprocessor(Markdown()) for _ in range(4))
    registry.register(first, "first", 20)
    registry.register(second, "second", 20)
    registry.register(third, "third", 10)
    assert swap(registry, "first", 20, made)
    assert list(registry) == [made, second, third]
    assert swap(registry, "second", 20, first)
    assert list(registry) == [made, first, third]


def test_nothing_is_swapped_that_stands_where_nobody_expects_it() -> None:
    registry: Registry[Preprocessor] = Registry()
    first, second, made = (Preprocessor(Markdown()) for _ in range(3))
    registry.register(first, "first", 5)
    registry.register(second, "second", 10)
    assert not swap(registry, "first", 20, made)
    assert list(registry) == [second, first]
