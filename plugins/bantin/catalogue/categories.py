"""The register of categories (`chuyen-muc.yml`): a tree by nesting, or by `parent`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from bantin.article import readers
from bantin.article.fields import Field, Known, read_fields
from bantin.article.yaml_nodes import Entry, MapNode, Node
from bantin.catalogue.register import depth_findings, key_findings, read_register
from bantin.catalogue.tree import Tree, cycle_findings
from bantin.findings import Checked, Finding, found
from bantin.phrase import Phrase
from bantin.text import sort_key
from bantin.wording import findings as kinds

CATEGORIES_FILE: Final = "chuyen-muc.yml"


@dataclass(frozen=True, slots=True)
class Category:
    """A rubric."""

    path: str
    """Its key after its parents' keys, as `phong-trao/hien-mau`; also its address."""
    name: str
    description: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Categories:
    """The register: categories by path, siblings in their order, and their tree."""

    by_path: dict[str, Category]
    tree: Tree

    def roots(self) -> tuple[str, ...]:
        """Give the paths of the categories without a parent, in order."""
        return tuple(path for path in self.by_path if not self.tree.ancestors[path])


@dataclass(frozen=True, slots=True)
class _Row:
    """One category as written, before its path is known."""

    key: str
    line: int
    name: str
    description: str
    order: int
    parent: str | None
    children: tuple["_Row", ...]


def _read_node(node: Node) -> Node:
    return node


_NAME: Final = Field(
    "name",
    readers.read_required_text,
    default="",
    expected=Phrase("một dòng chữ", "a line of text"),
    meaning=Phrase("tên chuyên mục", "the category's name"),
    example="name: Hiến máu tình nguyện",
    required=True,
)
_DESCRIPTION: Final = Field(
    "description",
    readers.read_text,
    default="",
    expected=Phrase("một dòng chữ", "a line of text"),
    meaning=Phrase("một câu giới thiệu", "one sentence about it"),
    example="description: Những ngày hội hiến máu trong tỉnh.",
)
_ORDER: Final = Field(
    "order",
    readers.read_number,
    default=0,
    expected=Phrase("một số nguyên", "a whole number"),
    meaning=Phrase("thứ tự giữa các chuyên mục cùng cấp", "its place among its siblings"),
    example="order: 1",
)
_PARENT: Final = Field[str | None](
    "parent",
    readers.read_optional_text,
    default=None,
    expected=Phrase("khóa của một chuyên mục", "the key of a category"),
    meaning=Phrase("chuyên mục cha, nếu không viết lồng", "the parent, where it isn't nested"),
    example="parent: phong-trao",
)
_CHILDREN: Final = Field[Node | None](
    "children",
    _read_node,
    default=None,
    expected=Phrase("các chuyên mục con", "categories below"),
    meaning=Phrase("các chuyên mục con", "the categories below"),
    example="children: {hien-mau: {name: Hiến máu tình nguyện}}",
)
FIELDS: Final[tuple[Field[object], ...]] = (_NAME, _DESCRIPTION, _ORDER, _PARENT, _CHILDREN)
"""Every key of a category."""


def read_categories(text: str, path: str) -> Checked[Categories]:
    """Read the register of categories.

    Findings: broken YAML, unusable or duplicate keys, unknown keys and wrong values, parents
    that don't exist, categories under themselves.
    """
    register = read_register(text, path)
    findings = list(register.findings)
    rows = [_read_row(entry, path, findings) for entry in register.value or ()]
    tops = {row.key: row for row in rows}
    findings.extend(_parent_findings(tops, path))
    lines = {row.key: row.line for row in rows}
    edges = {row.key: (row.parent,) for row in rows if row.parent in tops and row.parent}
    cycles = cycle_findings(edges, lines, path)
    if not cycles:
        cycles = depth_findings({key: named[0] for key, named in edges.items()}, lines, path)
    findings.extend(cycles)
    below: dict[str | None, list[_Row]] = {}
    for row in rows:
        parent = row.parent if row.parent in tops and not cycles else None
        below.setdefault(parent, []).append(row)
    by_path: dict[str, Category] = {}
    parents: dict[str, str | None] = {}
    places: dict[str, int] = {}
    for place, parent, row in _places(tops, below):
        if place in places:
            first = str(places[place])
            findings.append(found(kinds.KEY_DUPLICATE, path, row.line, key=place, first=first))
            continue
        places[place] = row.line
        by_path[place] = Category(place, row.name, row.description, row.order)
        parents[place] = parent
    return Checked(Categories(by_path, Tree.build(tuple(by_path), parents)), tuple(findings))


def _read_row(entry: Entry, path: str, findings: list[Finding]) -> _Row:
    findings.extend(key_findings(entry, path, ()))
    if not isinstance(entry.value, MapNode):
        findings.append(found(kinds.METADATA_NOT_MAPPING, path, entry.line))
        return _Row(entry.key, entry.line, entry.key, "", 0, None, ())
    values, problems = read_fields(entry.value, FIELDS, path)
    findings.extend(problems)
    children = values[_CHILDREN]
    nested = children.entries if isinstance(children, MapNode) else ()
    if children is not None and not isinstance(children, MapNode):
        findings.append(found(kinds.METADATA_NOT_MAPPING, path, children.line))
    return _Row(
        key=entry.key,
        line=entry.line,
        name=values[_NAME] or entry.key,
        description=values[_DESCRIPTION],
        order=values[_ORDER],
        parent=values[_PARENT],
        children=tuple(_read_row(child, path, findings) for child in nested),
    )


def _parent_findings(tops: dict[str, _Row], path: str) -> list[Finding]:
    known = Known(tuple(tops), {row.name: key for key, row in tops.items()})
    return [
        found(
            kinds.PARENT_UNKNOWN,
            path,
            row.line,
            known.nearest(row.parent),
            key=row.key,
            parent=row.parent,
        )
        for row in tops.values()
        if row.parent is not None and row.parent not in tops
    ]


def _places(
    tops: dict[str, _Row], below: dict[str | None, list[_Row]]
) -> Iterator[tuple[str, str | None, _Row]]:
    """Give every row with its path and its parent's path, in the order of the site."""
    waiting = _waiting(below.get(None, []), None)
    while waiting:
        row, parent = waiting.pop()
        path = row.key if parent is None else f"{parent}/{row.key}"
        yield path, parent, row
        named = below.get(row.key, []) if tops.get(row.key) is row else []
        waiting.extend(_waiting([*row.children, *named], path))


def _waiting(rows: list[_Row], parent: str | None) -> list[tuple[_Row, str | None]]:
    """Give siblings such that the first of them is taken first from the end."""
    ordered = sorted(rows, key=lambda row: (row.order, sort_key(row.name), row.key))
    return [(row, parent) for row in reversed(ordered)]
