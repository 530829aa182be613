import pytest

from bantin.findings import (
    Checked,
    Finding,
    Kind,
    Severity,
    as_notes,
    as_records,
    found,
    has_errors,
    in_order,
)
from bantin.phrase import Phrase
from bantin.wording import findings as kinds

ARTICLE = "content/tin/2023/10/kiem-tra/index.md"
WARNING = Kind("w", Severity.WARNING, Phrase("cảnh báo", "warning"))
ERROR = Kind("e", Severity.ERROR, Phrase("lỗi {what}", "error {what}"), "đúng: thế này")


def test_a_finding_is_told_as_the_design_says() -> None:
    finding = found(kinds.UNIT_UNKNOWN, ARTICLE, 4, "doan-toa-an", unit="doan-toaan")
    assert finding.text("vi") == (
        "content/tin/2023/10/kiem-tra/index.md:4: đơn vị «doan-toaan» không có trong don-vi.yml\n"
        "    Có phải: doan-toa-an?"
    )
    assert finding.text("en") == (
        "content/tin/2023/10/kiem-tra/index.md:4: the unit «doan-toaan» is not in don-vi.yml\n"
        "    Did you mean: doan-toa-an?"
    )


def test_a_finding_without_a_line_and_with_an_example() -> None:
    finding = found(ERROR, "a.md", what="{là}")
    assert finding.text("vi") == "a.md: lỗi {là}\n    Ví dụ đúng: đúng: thế này"
    assert finding.text("en") == "a.md: error {là}\n    A right example: đúng: thế này"


def test_signs_that_steer_a_terminal_or_a_log_are_written_out() -> None:
    kind = Kind("a", Severity.ERROR, Phrase("«{name}» sai", "«{name}» is wrong"))
    finding = found(kind, "content/a\n::error::b.jpg", 3, name="\x1b[31mđỏ\u202e")
    assert finding.text("en") == (
        "content/a\\u000a::error::b.jpg:3: «\\u001b[31mđỏ\\u202e» is wrong"
    )


def test_a_phrase_among_the_values_is_said_in_the_readers_language() -> None:
    finding = found(ERROR, "a.md", what=Phrase("một", "one"))
    assert finding.message("vi") == "lỗi một"
    assert finding.message("en") == "error one"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], False),
        ([found(WARNING, "a")], False),
        ([found(WARNING, "a"), found(ERROR, "b", what="x")], True),
    ],
)
def test_only_errors_forbid_publishing(given: list[Finding], expected: bool) -> None:  # noqa: FBT001
    assert has_errors(iter(given)) is expected


def test_findings_of_an_article_that_is_not_published_are_notes() -> None:
    given = [found(WARNING, "a", 3), found(ERROR, "b", 4, "near", what="x")]
    notes = as_notes(given)
    assert [finding.severity for finding in given] == [Severity.WARNING, Severity.ERROR]
    assert [finding.severity for finding in notes] == [Severity.NOTE, Severity.NOTE]
    assert [finding.text("vi") for finding in notes] == [finding.text("vi") for finding in given]
    assert not has_errors(notes)
    assert [record["severity"] for record in as_records(notes, "vi")] == ["note", "note"]


def test_findings_are_sorted_by_file_and_line_each_once() -> None:
    given = [
        found(WARNING, "b", 1),
        found(ERROR, "a", 10, what="x"),
        found(ERROR, "a", 9, what="y"),
        found(ERROR, "a", 9, what="x"),
        found(WARNING, "a"),
        found(ERROR, "a", 9, what="y"),
    ]
    assert in_order(given) == (given[4], given[3], given[2], given[1], given[0])


def test_records_for_machines() -> None:
    assert as_records([found(ERROR, "a.md", 3, "z", what="x"), found(WARNING, "b.md")], "en") == [
        {
            "file": "a.md",
            "line": 3,
            "code": "e",
            "severity": "error",
            "message": "error x",
            "hint": "z",
            "example": "đúng: thế này",
        },
        {
            "file": "b.md",
            "line": None,
            "code": "w",
            "severity": "warning",
            "message": "warning",
            "hint": None,
            "example": None,
        },
    ]


def test_a_checked_value_has_no_findings_unless_they_are_given() -> None:
    assert Checked(3).findings == ()


def test_a_phrase_without_values_is_said_as_it_stands() -> None:
    assert Phrase("{a}", "b").say("vi") == "{a}"
    assert Phrase("{a}", "b").say("en") == "b"
    assert Phrase("{a}", "b").say("vi", a="c") == "c"
