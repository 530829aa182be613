"""Texts that would take Python-Markdown longer than any article is worth.

It looks for the end of what a bracket or a tag opens by reading on, so that many openings in one
paragraph take the square of their number. What that would cost is counted here in one go. The
bounds stand far above every real article, and far below a second.
"""

import re
from collections.abc import Iterator
from typing import Final

MOST_STEPS: Final = 3_000_000
"""Most characters that are read to find where brackets close."""

MOST_TAG_STEPS: Final = 20_000_000
"""Most characters that are read in vain to find where tags close."""

MOST_LINE_STEPS: Final = 100_000_000
"""Most characters that stand behind headings, rules and fences, each of which cuts its text."""

MOST_MARKS: Final = 20_000
"""Most `<`, and most backslashes."""

_BRACKET: Final = re.compile(r"[\[\]]")
_CUT: Final = re.compile(r"\n(?=#|[-=*_ ]{3,}(?:\n|\Z))")
_OPEN_TAG: Final = re.compile(r"<[A-Za-z/!?][^<>]*(?![^<>]*>)(?=<|\Z)")
_DESTINATION: Final = re.compile(r"\]\(([^()\n]*)(\)?)")
_QUOTES: Final = frozenset("\"'")


def is_tangled(markdown: str) -> bool:
    """Tell whether a text would take too long to be marked up."""
    return not _is_simple(markdown) and _is_tangled(markdown)


def _is_simple(markdown: str) -> bool:
    """Tell whether a text stays below all bounds, were each mark as costly as can be."""
    length = len(markdown)
    brackets = markdown.count("[") + markdown.count("]")
    fences = markdown.count("`") + markdown.count("~")
    tags = markdown.count("<")
    return (
        max(tags, markdown.count("\\")) <= MOST_MARKS
        and fences * length <= MOST_LINE_STEPS
        and tags * length <= MOST_TAG_STEPS
        and brackets * length <= MOST_STEPS
        and markdown.count("\n") * length <= MOST_LINE_STEPS
    )


def _is_tangled(markdown: str) -> bool:
    if max(markdown.count("<"), markdown.count("\\")) > MOST_MARKS:
        return True
    fences = markdown.count("\n```") + markdown.count("\n~~~")
    if fences * len(markdown) > MOST_LINE_STEPS:
        return True
    open_tags = sum(1 for _ in _OPEN_TAG.finditer(markdown))
    if open_tags * len(markdown) > MOST_TAG_STEPS:
        return True
    steps = 0
    cuts = 0
    for block in _paragraphs(markdown):
        steps += _bracket_steps(block) + _destination_steps(block)
        cuts += sum(1 for _ in _CUT.finditer(block)) * len(block)
    return steps > MOST_STEPS or cuts > MOST_LINE_STEPS


def _paragraphs(markdown: str) -> Iterator[str]:
    """Give the paragraphs of a text; blank lines within lists cut too, which costs nothing."""
    return (block for block in markdown.split("\n\n") if block)


def _bracket_steps(block: str) -> int:
    """Count what is read from each `[` to its `]`, or to the end where it has none."""
    opened: list[int] = []
    steps = 0
    for match in _BRACKET.finditer(block):
        if match[0] == "[":
            opened.append(match.start())
        elif opened:
            steps += match.start() - opened.pop()
    return steps + sum(len(block) - place for place in opened)


def _destination_steps(block: str) -> int:
    """Count what is read from each `](` to its `)`, or to the end where quotes hide it."""
    steps = 0
    for match in _DESTINATION.finditer(block):
        inner = match[1].rstrip()
        is_plain = match[2] and (not _QUOTES & set(inner) or inner[-1:] in _QUOTES)
        steps += len(match[0]) if is_plain else len(block) - match.start()
    return steps
