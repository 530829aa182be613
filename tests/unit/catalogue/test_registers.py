from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bantin.catalogue.categories import read_categories
from bantin.catalogue.register import DEEPEST
from bantin.catalogue.units import read_units
from bantin.findings import Finding

GOLDEN = Path(__file__).parents[2] / "golden"
ReadCase = Callable[[Path, Iterable[str]], dict[str, Any]]
Rows = Callable[[Iterable[Finding]], list[dict[str, str]]]


def plain(value: object) -> object:
    """Give a value as a golden file writes it: fields that are empty are left out."""
    if is_dataclass(value):
        named = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: part for name, part in named.items() if part not in ("", "0", None, [], {})}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else None if value is None else str(value)


def filled(groups: dict[str, tuple[str, ...]]) -> dict[str, list[str]]:
    return {key: list(group) for key, group in groups.items() if group}


@pytest.mark.parametrize("file", sorted((GOLDEN / "units").glob("*.yml")), ids=lambda f: f.stem)
def test_golden_registers_of_units(file: Path, read_case: ReadCase, rows: Rows) -> None:
    case = read_case(file, ("text", "units", "ancestors", "children", "predecessors"))
    checked = read_units(case["text"], "content/don-vi.yml")
    units = checked.value
    assert units is not None
    assert rows(checked.findings) == case.get("findings", [])
    assert {finding.path for finding in checked.findings} <= {"content/don-vi.yml"}
    expected = {key: {"key": key} | unit for key, unit in case.get("units", {}).items()}
    expected = {key: {k: v for k, v in unit.items() if v} for key, unit in expected.items()}
    assert {key: plain(unit) for key, unit in units.by_key.items()} == expected
    assert list(units.by_key) == list(expected)
    assert filled(units.tree.ancestors) == case.get("ancestors", {})
    assert filled(units.tree.children) == case.get("children", {})
    assert filled(units.predecessors) == case.get("predecessors", {})


@pytest.mark.parametrize(
    "file", sorted((GOLDEN / "categories").glob("*.yml")), ids=lambda f: f.stem
)
def test_golden_registers_of_categories(file: Path, read_case: ReadCase, rows: Rows) -> None:
    case = read_case(file, ("text", "categories", "roots", "children"))
    checked = read_categories(case["text"], "content/chuyen-muc.yml")
    categories = checked.value
    assert categories is not None
    assert rows(checked.findings) == case.get("findings", [])
    assert [plain(category) for category in categories.by_path.values()] == (
        case.get("categories", [])
    )
    assert all(path == category.path for path, category in categories.by_path.items())
    assert list(categories.roots()) == case.get("roots", [])
    assert filled(categories.tree.children) == case.get("children", {})


def test_the_site_is_the_first_units_that_has_no_parent() -> None:
    units = read_units("b: {name: B, parent: a}\na: {name: A}\nc: {name: C}", "x").value
    assert units is not None
    root = units.root()
    assert root is not None
    assert root.key == "a"
    assert units.tree.line("b") == ("a", "b")


def test_a_register_of_nothing_has_no_root() -> None:
    units = read_units("", "x").value
    assert units is not None
    assert units.root() is None


def test_a_cycle_is_told_with_its_way() -> None:
    checked = read_units("a: {name: A, parent: b}\nb: {name: B, parent: a}", "don-vi.yml")
    assert [finding.text("vi") for finding in checked.findings] == [
        "don-vi.yml:1: «a» trực thuộc chính mình: a → b → a"
    ]


def test_a_key_that_cannot_be_used_is_told_with_those_that_are_taken() -> None:
    (finding,) = read_units("anh: {name: A}", "don-vi.yml").findings
    assert finding.message("en") == (
        "«anh» can't be a key: lower-case ASCII letters, digits and hyphens, "
        "with a letter, and no page's name (anh, gioi-thieu, trang-1)"
    )


def test_a_tree_has_at_most_so_many_levels() -> None:
    deepest = "\n".join(f"a{n}: {{name: A, parent: a{n - 1}}}" for n in range(1, DEEPEST))
    for read in (read_units, read_categories):
        assert read(f"a0: {{name: A}}\n{deepest}", "x").findings == ()


def test_a_chain_of_parents_deeper_than_the_interpreters_stack() -> None:
    count = 20_000
    text = "\n".join(f"a{n}: {{name: A, parent: a{n - 1}}}" for n in range(1, count))
    categories = read_categories(f"a0: {{name: A}}\n{text}", "x")
    units = read_units(f"a0: {{name: A}}\n{text}", "x")
    assert categories.findings == units.findings
    assert [finding.text("en") for finding in units.findings] == [
        "x:13: «a12» stands below too many levels (at most 12)"
    ]
    assert categories.value is not None
    assert units.value is not None
    assert len(categories.value.by_path) == count
    assert units.value.tree.ancestors[f"a{count - 1}"] == ()


def test_units_by_the_name_they_have_are_hinted_at() -> None:
    (finding,) = read_units("a: {name: Đoàn khối}\nb: {name: B, parent: đoàn khối}", "x").findings
    assert finding.near == "a"


def test_many_unknown_parents_are_told_in_one_go() -> None:
    text = "".join(f"chi-doan-{n}: {{name: A, parent: goc-{n}}}\n" for n in range(2000))
    assert len(read_units(text, "x").findings) == 2000


@pytest.mark.parametrize(
    "contact",
    [
        "{email: 'a@b.example, c@d.example'}",
        "{email: a b@c.example}",
        "{facebook: facebook.com/doan}",
        "{website: 'https://x.example/a b'}",
        "{website: 'javascript:1'}",
    ],
)
def test_ways_of_contact_that_make_no_link(contact: str) -> None:
    (finding,) = read_units(f"a:\n  name: A\n  contact: {contact}", "x").findings
    assert (finding.kind.code, finding.line) == ("value-type", 3)


def test_links_without_blanks() -> None:
    text = "a: {name: A, links: [{name: B, url: 'https://x.example/ c'}]}"
    (finding,) = read_units(text, "x").findings
    assert finding.kind.code == "value-type"
