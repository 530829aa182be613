"""Stock Python-Markdown and the quick one side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle
from typing import Final
from xml.etree.ElementTree import Element, tostring

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension

from bantin.page.quick import QuickProse
from differential.documents import document

_USUAL: Final = ("toc", "tables", "fenced_code")
_EXTRA: Final = (
    *("attr_list", "footnotes", "admonition", "md_in_html", "abbr", "def_list", "sane_lists"),
)
_MATERIAL: Final = tuple(
    f"pymdownx.{name}"
    for name in (
        "betterem caret details emoji highlight inlinehilite keys magiclink mark smartsymbols "
        "superfences tabbed tasklist tilde"
    ).split()
)
SETS: Final[tuple[tuple[tuple[str, ...], dict[str, dict[str, object]]], ...]] = (
    (_USUAL, {}),
    ((*_USUAL, *_EXTRA), {}),
    (_USUAL, {"toc": {"permalink": True, "toc_depth": "2-3", "baselevel": 2}}),
    ((), {}),
    (
        (*_USUAL, "attr_list", "footnotes", "md_in_html"),
        {
            "toc": {"marker": "[[MỤC LỤC]]", "anchorlink": True, "title": "Mục lục"},
            "footnotes": {"SUPERSCRIPT_TEXT": "*{}* [x](y)", "BACKLINK_TEXT": "&_"},
        },
    ),
    ((*_USUAL, "nl2br", "smarty", "abbr", "codehilite"), {}),
    (("extra", "toc", "admonition", "legacy_attrs", "meta", "wikilinks"), {}),
    (("toc", "tables", "attr_list", "md_in_html", "admonition", *_MATERIAL), {}),
    (("toc", "sane_lists", "legacy_em", "def_list", "pymdownx.tasklist"), {}),
    (("pymdownx.extra", "toc", "pymdownx.saneheaders", "pymdownx.critic"), {}),
)
"""Extensions as sites configure them, and their options."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """All that a converter leaves after a text."""

    html: str
    """Or what it failed with."""
    contents: str
    """The tokens of its headings."""
    references: str
    stash: tuple[str, ...]
    """The HTML that was put away."""
    footnotes: str
    leftovers: int
    """States that the parser is still in."""


def outcome(converter: Markdown, text: str) -> Outcome:
    """Convert a text, and give all that is left."""
    converter.reset()
    converter.parser.state.clear()
    try:
        html = converter.convert(text)
    # Whatever a third-party extension fails with, both must.
    except Exception as error:  # noqa: BLE001
        html = f"{type(error).__name__}: {error}"
    kept = [
        (extension.footnotes, getattr(extension, "footnote_order", None))
        for extension in converter.registeredExtensions
        if isinstance(extension, FootnoteExtension)
    ]
    return Outcome(
        html,
        repr(getattr(converter, "toc_tokens", None)),
        repr(converter.references),
        tuple(_shown(block) for block in converter.htmlStash.rawHtmlBlocks),
        repr(kept),
        len(converter.parser.state),
    )


def _shown(block: str | Element) -> str:
    return block if isinstance(block, str) else tostring(block, encoding="unicode")


@dataclass(frozen=True, slots=True)
class Difference:
    """A document that isn't the same, and the set of extensions."""

    number: int
    extensions: tuple[str, ...]
    text: str
    stock: Outcome
    quick: Outcome


def differences(numbers: Iterable[int]) -> Iterator[Difference]:
    """Give what differs among the documents of some numbers, each with the next set in turn."""
    pairs = [(names, *pair(names, options)) for names, options in SETS]
    for number, (names, stock, quick) in zip(numbers, cycle(pairs), strict=False):
        text = document(number)
        wanted, given = outcome(stock, text), outcome(quick, text)
        if wanted != given:
            yield Difference(number, names, text, wanted, given)


def pair(
    names: tuple[str, ...], options: dict[str, dict[str, object]]
) -> tuple[Markdown, Markdown]:
    """Give a stock converter and a quick one with the same extensions and options."""
    made = [
        Markdown(extensions=list(names), extension_configs=options, output_format="html")
        for _ in range(2)
    ]
    made[1].registerExtensions([QuickProse()], {})
    return made[0], made[1]
