"""What the registers of units and of categories have in common: a mapping of keys."""

import re
from collections.abc import Mapping
from typing import Final

from bantin.article.yaml_nodes import Entry, MapNode, load_yaml
from bantin.findings import Checked, Finding, found
from bantin.text import slugify
from bantin.wording import findings as kinds

PAGE_WORD: Final = "trang"
"""What the address of a listing's page begins with, before its number."""

_KEY: Final = re.compile(r"(?=.{1,100}\Z)(?=[a-z0-9-]*[a-z])[a-z0-9]+(?:-[a-z0-9]+)*")
_PAGE: Final = re.compile(rf"{PAGE_WORD}-\d+")


DEEPEST: Final = 12
"""Most levels of a tree of units or categories; a province's ward's branch stands on the fourth."""


def depth_findings(
    parents: Mapping[str, str | None], lines: Mapping[str, int], path: str
) -> list[Finding]:
    """Find keys below too many levels; `parents` must have no cycle. One finding a chain."""
    depths: dict[str, int] = {}
    findings: list[Finding] = []
    for key in parents:
        way = [key]
        while (parent := parents.get(way[-1])) is not None and parent not in depths:
            way.append(parent)
        depth = depths.get(parents.get(way[-1]) or "", 0)
        for one in reversed(way):
            depth += 1
            depths[one] = depth
            if depth == DEEPEST + 1:
                line = lines.get(one)
                findings.append(found(kinds.TREE_DEEP, path, line, key=one, most=str(DEEPEST)))
    return findings


def read_register(text: str, path: str) -> Checked[tuple[Entry, ...]]:
    """Read a register as entries by key; an empty register has none."""
    loaded = load_yaml(text, path)
    if loaded.value is None:
        return Checked((), loaded.findings)
    if not isinstance(loaded.value, MapNode):
        wrong = found(kinds.METADATA_NOT_MAPPING, path, loaded.value.line)
        return Checked((), (*loaded.findings, wrong))
    return Checked(loaded.value.entries, loaded.findings)


def key_findings(entry: Entry, path: str, reserved: tuple[str, ...]) -> tuple[Finding, ...]:
    """Say whether a key can be part of an address.

    A key of digits alone would be taken for a year, `trang-2` for a page of a listing.
    """
    usable = _KEY.fullmatch(entry.key) and not _PAGE.fullmatch(entry.key)
    if usable and entry.key not in reserved:
        return ()
    names = ", ".join((*reserved, f"{PAGE_WORD}-1"))
    near = slugify(entry.key) or None
    near = None if near == entry.key else near
    finding = found(
        kinds.REGISTER_KEY_INVALID, path, entry.line, near, key=entry.key, reserved=names
    )
    return (finding,)
