from pathlib import Path

import pytest

from bantin.article.yaml_nodes import (
    DEEPEST,
    Entry,
    ListNode,
    MapNode,
    Node,
    TextNode,
    load_yaml,
)

LAUGHS = "\n".join(
    [
        'a: &a ["ha", "ha", "ha", "ha", "ha", "ha", "ha", "ha", "ha"]',
        *(
            f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
            for before, name in zip("abcdefgh", "bcdefghi", strict=True)
        ),
    ]
)


def codes(text: str, first_line: int = 1) -> list[tuple[str, int | None]]:
    loaded = load_yaml(text, "a.yml", first_line)
    assert loaded.value is None
    return [(finding.kind.code, finding.line) for finding in loaded.findings]


def value(text: str) -> Node | None:
    loaded = load_yaml(text, "a.yml")
    assert loaded.findings == ()
    return loaded.value


def test_a_document_becomes_a_tree_with_lines() -> None:
    loaded = load_yaml("a: 1\n# ghi chú\nb:\n  - x\n  - {c: y}\n", "a.yml", first_line=2)
    assert loaded.findings == ()
    assert loaded.value == MapNode(
        2,
        (
            Entry(2, "a", TextNode(2, "1")),
            Entry(
                4,
                "b",
                ListNode(5, (TextNode(5, "x"), MapNode(6, (Entry(6, "c", TextNode(6, "y")),)))),
            ),
        ),
    )


@pytest.mark.parametrize(
    "text", ["yes", "2025", "2023-10-25", "~", "0x1F", "1e3", ".inf", "null", "=", "<<"]
)
def test_every_scalar_stays_text(text: str) -> None:
    assert value(f"- {text}") == ListNode(1, (TextNode(1, text),))


@pytest.mark.parametrize("text", ["", "\n\n", "# chỉ ghi chú\n"])
def test_an_empty_document_has_no_value(text: str) -> None:
    assert value(text) is None


def test_an_empty_value_is_empty_text() -> None:
    assert value("a:\nb: ''") == MapNode(
        1, (Entry(1, "a", TextNode(1, "")), Entry(2, "b", TextNode(2, "")))
    )


def test_escapes_cannot_bring_back_what_normalising_takes_out() -> None:
    node = value(r'"e\u0301\0\u0002title\u0003\uFEFF\U0001F389 \u00D0"')
    assert node == TextNode(1, "étitle🎉 Đ")


def test_a_value_is_found_by_its_key() -> None:
    node = value("a: 1\nb: 2")
    assert isinstance(node, MapNode)
    assert node.get("b") == TextNode(2, "2")
    assert node.get("c") is None


def test_a_key_given_twice_keeps_the_first_and_is_found_at_the_second() -> None:
    loaded = load_yaml("a: 1\nb: 2\na: 3\n'a': 4\n", "a.yml", first_line=11)
    assert loaded.value == MapNode(
        11, (Entry(11, "a", TextNode(11, "1")), Entry(12, "b", TextNode(12, "2")))
    )
    assert [finding.text("en") for finding in loaded.findings] == [
        "a.yml:13: the key «a» stands in line 11 already; keep one",
        "a.yml:14: the key «a» stands in line 11 already; keep one",
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (LAUGHS, "yaml-alias", 1),
        ("a: 1\nb: &x 2", "yaml-alias", 2),
        ("a: *x", "yaml-alias", 1),
        ("? &x a\n: 1", "yaml-alias", 1),
        ("a:\n  <<: *x", "yaml-alias", 2),
        ("title: *Chung tay*", "yaml-alias", 1),
        ("a: !!python/object/apply:os.system ['id']", "yaml-tag", 1),
        ("a: 1\nb: !!python/object:builtins.str {}", "yaml-tag", 2),
        ("!!map {a: 1}", "yaml-tag", 1),
        ("a: !!str 1", "yaml-tag", 1),
        ("a: !Nhanh tay", "yaml-tag", 1),
        ("a: !<tag:yaml.org,2002:python/name:os.system> x", "yaml-tag", 1),
        ("%TAG ! tag:example,2000:\n---\na: !b c", "yaml-tag", 3),
        ("a: [1, 2", "yaml-bracket", 1),
        ("a: 1\nb: Đêm hội: trăng rằm", "yaml-unquoted", 2),
        ("a: 'b", "yaml-quote", 1),
        ("a: b\n\tc: d", "yaml-tab", 2),
        ("a: @b", "yaml-unquoted", 1),
        ("a: 1\n---\nb: 2", "yaml-broken", 2),
        ('a: "\\UFFFFFFFF"', "yaml-broken", 1),
        ('a: "\\uD800"', "yaml-broken", 1),
        ("a: \x80", "yaml-broken", 1),
        ("%YAML 9.9\n---\na", "yaml-broken", 1),
        ("[" * (DEEPEST + 1), "yaml-deep", 1),
        ("[" * 100_000, "yaml-deep", 1),
        ("{a: " * 100_000, "yaml-deep", 1),
        ("- " * 100_000 + "a", "yaml-deep", 1),
        ("? " * 100_000, "yaml-deep", 1),
        ("\n".join("  " * depth + "a:" for depth in range(12)), "yaml-deep", DEEPEST + 1),
        ("a: 1\n? [b]\n: c", "metadata-not-mapping", 2),
        ("{a: 1}: b", "metadata-not-mapping", 1),
    ],
)
def test_what_metadata_may_not_use_is_refused(text: str, code: str, line: int) -> None:
    assert codes(text) == [(code, line)]
    assert codes(text, first_line=101) == [(code, line + 100)]


def test_the_deepest_nesting_is_allowed() -> None:
    node = value("[" * DEEPEST + "]" * DEEPEST)
    for _ in range(DEEPEST - 1):
        assert isinstance(node, ListNode)
        (node,) = node.items
    assert node == ListNode(1, ())


def test_siblings_do_not_count_as_depth() -> None:
    node = value("[" + "[]," * 1000 + "]")
    assert isinstance(node, ListNode)
    assert len(node.items) == 1000


def test_quoted_marks_are_text() -> None:
    assert value("['*a', \"&b\", '!c', '%d']") == ListNode(
        1, tuple(TextNode(1, text) for text in ("*a", "&b", "!c", "%d"))
    )


def test_the_non_specific_tag_is_allowed() -> None:
    assert value("! a") == TextNode(1, "a")


def test_findings_before_the_refusal_are_kept() -> None:
    assert codes("a: {x: 1, x: 2}\nb: *y") == [("key-duplicate", 1), ("yaml-alias", 2)]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: x\n\tdate: 1", "yaml-tab", 2),
        ("\ttitle: x", "yaml-tab", 1),
        ("title x\ndate: 1", "yaml-colon", 1),
        ("title:x\n\ndate: 1", "yaml-colon", 1),
        ("a: 1\ntitle 2\ndate: 1", "yaml-colon", 2),
        ('title: "abc\ndate: 1', "yaml-quote", 1),
        ("title: 'Tết 'vui' quá'", "yaml-quote", 1),
        ('title: "a" b', "yaml-quote", 1),
        ("tags: [a, b\ndate: 1", "yaml-bracket", 1),
        ("a: 1\ntags: {a: b\nd: 1", "yaml-bracket", 2),
        ("tags: [a] b", "yaml-bracket", 1),
        ("k: }", "yaml-broken", 1),
        ("title: x\n  date: 1", "yaml-indent", 2),
        (" title: x\ndate: 1", "yaml-indent", 2),
        ("a:\n  - x\n - y", "yaml-indent", 3),
        ("- a\nb: c", "yaml-indent", 2),
        ("title: a: b", "yaml-unquoted", 1),
        ("title: “Ngày hội”: vui", "yaml-unquoted", 1),
        ("title: @x", "yaml-unquoted", 1),
        ("title: `x", "yaml-unquoted", 1),
        ("title: %x", "yaml-unquoted", 1),
        ('title: "\\d"', "yaml-broken", 1),
    ],
)
def test_common_slips_are_told_as_what_they_are(text: str, code: str, line: int) -> None:
    assert codes(text, first_line=3) == [(code, line + 2)]


def test_what_is_broken_otherwise_is_told_with_the_parsers_words() -> None:
    finding = load_yaml('title: a\nb: "\\d"', "bai/index.md", 2).findings[0]
    assert finding.text("vi") == (
        "bai/index.md:3: phần YAML sai cú pháp: found unknown escape character\n"
        '    Ví dụ đúng: title: "Đêm hội: trăng rằm"'
    )


def test_the_registers_of_the_demo_site_can_be_read() -> None:
    content = Path(__file__).parents[3] / "content"
    for name in ("don-vi.yml", "chuyen-muc.yml"):
        assert isinstance(value((content / name).read_text("utf-8")), MapNode)
