"""Values of TOML and JSON as the tree that YAML is read into, so that one reader serves all."""

import re
from datetime import date, datetime, time
from typing import Final, TypeAlias

from bantin.article.yaml_nodes import DEEPEST, Entry, ListNode, MapNode, Node, TextNode
from bantin.text import normalise

Value: TypeAlias = object
"""What TOML and JSON are read into: it is looked at before anything is done with it."""


class TooDeepError(Exception):
    """Values that lie deeper in one another than metadata may."""


def node_of(value: Value, line: int, depth: int = 0) -> Node:
    """Give a value as a tree, each text as it would be written in YAML.

    Args:
        value: a mapping, a list, a text, a number, a day or a moment.
        line: the line that all of it is said to stand on.
        depth: how deep it lies.

    Raises:
        TooDeepError: it is deeper than `DEEPEST`.
    """
    if depth > DEEPEST:
        raise TooDeepError
    if isinstance(value, dict):
        entries = ((normalise(str(key)), item) for key, item in value.items())
        return MapNode(
            line, tuple(Entry(line, key, node_of(item, line, depth + 1)) for key, item in entries)
        )
    if isinstance(value, list):
        return ListNode(line, tuple(node_of(item, line, depth + 1) for item in value))
    return TextNode(line, normalise(_text(value)))


def _text(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, datetime | date | time) else str(value)


_KEY: Final = r"^\s*[\"']?{key}[\"']?\s*[=:]"


def with_lines(node: MapNode, text: str, first_line: int) -> MapNode:
    """Give a mapping whose keys stand on the lines on which the text names them first."""
    return MapNode(
        node.line,
        tuple(
            Entry(_line(entry.key, text, first_line, node.line), entry.key, entry.value)
            for entry in node.entries
        ),
    )


def _line(key: str, text: str, first_line: int, usual: int) -> int:
    match = re.search(_KEY.format(key=re.escape(key)), text, re.MULTILINE)
    if match is None:
        return usual
    return first_line + text.count("\n", 0, match.end())
