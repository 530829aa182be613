"""Nodes parted into what stands within a line and what begins one."""

from collections.abc import Iterable, Iterator
from typing import Final

from bantin.importers.html_markdown.tree import INLINE, Element, Node

_LOOKS: Final = frozenset("a b strong i em u ins s strike del sup sub code".split())
_LEFT_OUT: Final = frozenset({"wp-block-file__button", "wp-block-file__embed"})
"""Classes of what only repeats what stands beside."""


def items_of(node: Element) -> Iterator[tuple[tuple[Node, ...], bool]]:
    """Give what a list's items hold, and whether each is one: text and lists may stand between."""
    between: list[Node] = []
    for child in node.children:
        if isinstance(child, str) or child.tag in INLINE:
            between.append(child)
            continue
        yield tuple(between), False
        between = []
        is_item = child.tag == "li"
        yield (child.children if is_item else (child,)), is_item
    yield tuple(between), False


def spread(
    nodes: Iterable[Node], looks: tuple[Element, ...]
) -> Iterator[tuple[Node, tuple[Element, ...]]]:
    """Give nodes that stand within a line or begin one, each with the looks around it.

    An element of a line that holds blocks is taken apart: each of its parts has its look.
    """
    for node in nodes:
        if isinstance(node, Element) and node.classes & _LEFT_OUT:
            continue
        if isinstance(node, Element) and node.tag in INLINE and node.has_blocks:
            look = (Element(node.tag, node.attributes),) if node.tag in _LOOKS else ()
            yield from spread(node.children, (*looks, *look))
        else:
            yield node, looks


def wrapped(node: Node, looks: tuple[Element, ...]) -> Node:
    """Give a node with the looks around it; a line break needs none."""
    if isinstance(node, Element) and node.tag == "br":
        return node
    for look in reversed(looks):
        node = Element(look.tag, look.attributes, (node,))
    return node
