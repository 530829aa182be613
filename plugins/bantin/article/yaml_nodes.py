"""YAML as a tree of texts with line numbers, read as if hostile.

Only what metadata needs is accepted: mappings, sequences and plain values. Every scalar stays
the text that was written (the «failsafe» schema of YAML 1.2, section 10.1), normalised, since
escapes can write what `normalise` takes out; the schema decides what it means, so that
`title: 2025` is a title and `slug: no` isn't false. Anchors, aliases and
tags are findings: without them a document can't unfold into more than was written. Nesting is
bounded, and nothing here recurses on the input's depth.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import yaml

from bantin.article.yaml_problems import yaml_finding
from bantin.findings import Checked, Finding, found
from bantin.text import normalise
from bantin.wording import findings as kinds

DEEPEST: Final = 8
"""Deepest nesting that any metadata or register needs, with room to spare."""

# YAML 1.1 breaks lines where no editor does, so that findings would name wrong lines.
_RARE_BREAKS: Final = str.maketrans("\x85\u2028\u2029", "   ")
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class TextNode:
    """One scalar, as written."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ListNode:
    """A sequence."""

    line: int
    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Entry:
    """One `key: value` of a mapping."""

    line: int
    key: str
    value: "Node"


@dataclass(frozen=True, slots=True)
class MapNode:
    """A mapping, its entries in the order written, no key twice."""

    line: int
    entries: tuple[Entry, ...]

    def get(self, key: str) -> "Node | None":
        """Give the value under a key, or none."""
        return next((entry.value for entry in self.entries if entry.key == key), None)


Node: TypeAlias = TextNode | ListNode | MapNode


@dataclass(slots=True)
class _Open:
    """A collection whose end hasn't been seen yet."""

    line: int
    is_map: bool
    nodes: list[Node] = field(default_factory=list)


class _RefusedError(Exception):
    """The document uses what metadata may not use."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.kind.code)
        self.finding = finding


def load_yaml(text: str, path: str, first_line: int = 1) -> Checked[Node]:
    """Read one YAML document.

    Args:
        text: the document.
        path: the file it stands in, for findings.
        first_line: the line of the file on which `text` begins, from 1.

    Returns:
        The tree, or no value where the document is empty or refused. Findings: YAML that is
        broken, anchors and aliases, tags, nesting deeper than `DEEPEST`, keys given twice.
    """
    findings: list[Finding] = []
    try:
        node = _build(_events(text, path, first_line), path, findings)
    except _RefusedError as refused:
        return Checked(None, (*findings, refused.finding))
    except yaml.YAMLError as error:
        return Checked(None, (*findings, yaml_finding(error, text, path, first_line)))
    return Checked(node, tuple(findings))


def _events(text: str, path: str, first_line: int) -> Iterator[tuple[yaml.Event, int]]:
    """Give the parser's events with their lines, refusing what metadata may not use."""
    depth = 0
    documents = 0
    for event in _parsed(text):
        line = first_line + (event.start_mark.line if event.start_mark is not None else 0)
        refused = None
        if isinstance(event, yaml.NodeEvent):
            refused = _refusal(event, path, line)
            depth += isinstance(event, yaml.CollectionStartEvent)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        if depth > DEEPEST:
            refused = found(kinds.YAML_DEEP, path, line)
        if documents > 1:
            refused = found(kinds.YAML_BROKEN, path, line, problem="---")
        if refused is not None:
            raise _RefusedError(refused)
        yield event, line


def _parsed(text: str) -> Iterator[yaml.Event]:
    """Give the parser's events, as `yaml.parse`, which asks it twice for each."""
    loader = _LOADER(text.translate(_RARE_BREAKS))
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _refusal(event: yaml.NodeEvent, path: str, line: int) -> Finding | None:
    if event.anchor is not None:
        return found(kinds.YAML_ALIAS, path, line)
    tag = getattr(event, "tag", None)
    if tag is not None and tag != "!":
        return found(kinds.YAML_TAG, path, line, tag=str(tag))
    return None


def _build(
    events: Iterator[tuple[yaml.Event, int]], path: str, findings: list[Finding]
) -> Node | None:
    """Build the tree with a stack of its own."""
    root = _Open(0, is_map=False)
    stack = [root]
    for event, line in events:
        if isinstance(event, yaml.ScalarEvent):
            stack[-1].nodes.append(TextNode(line, normalise(event.value)))
        elif isinstance(event, yaml.CollectionStartEvent):
            stack.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.CollectionEndEvent):
            closed = stack.pop()
            stack[-1].nodes.append(_close(closed, path, findings))
    return root.nodes[0] if root.nodes else None


def _close(opened: _Open, path: str, findings: list[Finding]) -> Node:
    if not opened.is_map:
        return ListNode(opened.line, tuple(opened.nodes))
    entries: dict[str, Entry] = {}
    for key, value in zip(opened.nodes[::2], opened.nodes[1::2], strict=True):
        if not isinstance(key, TextNode):
            raise _RefusedError(found(kinds.METADATA_NOT_MAPPING, path, key.line))
        if key.text in entries:
            first = str(entries[key.text].line)
            findings.append(found(kinds.KEY_DUPLICATE, path, key.line, key=key.text, first=first))
        else:
            entries[key.text] = Entry(key.line, key.text, value)
    return MapNode(opened.line, tuple(entries.values()))
