import pytest

from bantin.catalogue.tree import Tree, cycle_findings


def test_a_forest_knows_who_stands_above_whom() -> None:
    tree = Tree.build(("c", "b", "a", "d"), {"c": "b", "b": "a", "d": "a", "a": None})
    assert tree == Tree(
        {"c": ("b", "a"), "b": ("a",), "a": (), "d": ("a",)},
        {"c": (), "b": ("c",), "a": ("b", "d"), "d": ()},
    )
    assert tree.line("c") == ("a", "b", "c")
    assert tree.line("a") == ("a",)


@pytest.mark.parametrize(
    ("edges", "cycles"),
    [
        ({}, []),
        ({"a": ("b",), "b": ("c",)}, []),
        ({"a": ("b", "c"), "b": ("d",), "c": ("d",)}, []),
        ({"a": ("a",)}, ["a → a"]),
        ({"a": ("b",), "b": ("a",)}, ["a → b → a"]),
        ({"x": ("a",), "a": ("b",), "b": ("a",), "y": ("x",)}, ["a → b → a"]),
        ({"a": ("b",), "b": ("a",), "c": ("d",), "d": ("c",)}, ["a → b → a", "c → d → c"]),
        ({"a": ("b", "c"), "b": (), "c": ("d",), "d": ("a",)}, ["a → c → d → a"]),
    ],
)
def test_cycles(edges: dict[str, tuple[str, ...]], cycles: list[str]) -> None:
    lines = {key: number for number, key in enumerate(edges, start=5)}
    findings = cycle_findings(edges, lines, "don-vi.yml")
    assert [dict(finding.values)["cycle"] for finding in findings] == cycles
    for finding in findings:
        assert finding.line == lines[str(dict(finding.values)["key"])]
