"""Who signs: names as texts give them, and the registers of authors that folders have."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bantin.article.model import Author
from bantin.article.yaml_nodes import Entry, ListNode, MapNode, Node, TextNode, load_yaml
from bantin.findings import Checked, Finding
from bantin.importers.markdown_folder.decoding import read_text
from bantin.importers.markdown_folder.tree import Tree

_REGISTERS: Final = re.compile(r"(?:.*/)?\.authors\.yml|_?data/authors\.ya?ml")
"""Material's `.authors.yml`, and the data that Jekyll and Hugo themes look into."""

_LONGEST_ROLE: Final = 80
_CUT: Final = re.compile(r"\s*[;,&]\s*|\s+(?:và|and)\s+")


def read_register(tree: Tree, name: str) -> Checked[dict[str, Author]]:
    """Give the authors that a folder knows, by what texts call them; findings of `load_yaml`."""
    known: dict[str, Author] = {}
    findings: list[Finding] = []
    for path in (path for path in tree.files if _REGISTERS.fullmatch(path)):
        text = read_text(tree.files[path], f"{name}/{path}")
        findings.extend(text.findings)
        loaded = load_yaml(text.value or "", f"{name}/{path}")
        findings.extend(loaded.findings)
        known.update(_registered(loaded.value))
    return Checked(known, tuple(findings))


def _registered(node: Node | None) -> Iterator[tuple[str, Author]]:
    if not isinstance(node, MapNode):
        return
    people = node.get("authors")
    for entry in (people if isinstance(people, MapNode) else node).entries:
        author = _described(entry)
        if author is not None:
            yield entry.key, author


def _described(entry: Entry) -> Author | None:
    if not isinstance(entry.value, MapNode):
        return None
    name = _text(entry.value.get("name"))
    role = _text(entry.value.get("role")) or _text(entry.value.get("description"))
    return Author(name, role if 0 < len(role) <= _LONGEST_ROLE else None) if name else None


def authors_of(node: Node, register: Mapping[str, Author]) -> tuple[Author, ...]:
    """Give who signs a text.

    Args:
        node: a text with names between commas, a mapping with a name, or a list of them.
        register: the authors that the folder knows.
    """
    items = node.items if isinstance(node, ListNode) else (node,)
    authors = (author for item in items for author in _authors(item, register))
    return tuple(dict.fromkeys(authors))


def _authors(node: Node, register: Mapping[str, Author]) -> Iterator[Author]:
    if isinstance(node, MapNode):
        name, role = _text(node.get("name")), _text(node.get("role"))
        if name:
            yield register.get(name) or Author(name, role or None)
        return
    text = _text(node)
    if text in register:
        yield register[text]
        return
    for name in _CUT.split(text):
        if name:
            yield register.get(name) or Author(name)


def _text(node: Node | None) -> str:
    return " ".join(node.text.split()) if isinstance(node, TextNode) else ""
