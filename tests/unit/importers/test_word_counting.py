"""What Word counts before paragraphs comes along: letters, levels, words, new beginnings."""

from pathlib import Path

import pytest
from docx.oxml import OxmlElement, parse_xml
from tests.word_drafts import body_of, draft_of
from tests.word_files import LAST, NAMES, TEXT, WordFile

from bantin.importers.word.counting import write_number

Level = tuple[str, str]
"""A level's form and what stands before an item."""


def lists(word: WordFile, levels: list[Level], first: int = 1) -> None:
    """Add a group of lists to a file's table, and a list `90` of it."""
    table = word.document.part.numbering_part.element
    rows = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="{first}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(levels)
    )
    group = f'<w:abstractNum {NAMES} w:abstractNumId="77">{rows}</w:abstractNum>'
    table.insert(0, parse_xml(group))
    more(word, "90")


def more(word: WordFile, name: str, inner: str = "") -> None:
    """Add a list of the same group."""
    row = f'<w:num {NAMES} w:numId="{name}"><w:abstractNumId w:val="77"/>{inner}</w:num>'
    word.document.part.numbering_part.element.append(parse_xml(row))


def item(word: WordFile, text: str, level: int = 0, name: str = "90") -> None:
    """Add an item of a list."""
    properties = word.text(text)._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no way
    number = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", str(level)), ("w:numId", name)):
        child = parse_xml(f'<{tag} {NAMES} w:val="{value}"/>')
        number.append(child)
    properties.append(number)


def lines(word: WordFile, folder: Path) -> list[str]:
    """Give the lines between a body's first paragraph and its last."""
    word.text(LAST)
    body = body_of(draft_of(word, folder))
    assert body.startswith(TEXT)
    assert body.endswith(LAST)
    return [line for line in body[len(TEXT) : -len(LAST)].split("\n") if line]


@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (("decimal", "%1."), ["1. Một", "2. Hai"]),
        (("decimal", "%1)"), ["1. Một", "2. Hai"]),
        (("lowerLetter", "%1)"), ["a) Một", "b) Hai"]),
        (("upperRoman", "%1."), ["I. Một", "II. Hai"]),
        (("decimal", "Điều %1:"), ["Điều 1: Một", "Điều 2: Hai"]),
        (("decimalZero", "%1."), ["01\\. Một", "02\\. Hai"]),
        (("none", ""), ["Một", "Hai"]),
        (("bullet", "•"), ["- Một", "- Hai"]),
    ],
)
def test_items_keep_what_stands_before_them(
    level: Level, expected: list[str], tmp_path: Path
) -> None:
    word = WordFile().news()
    lists(word, [level])
    item(word, "Một")
    item(word, "Hai")
    assert lines(word, tmp_path) == expected


def test_levels_count_within_each_other(tmp_path: Path) -> None:
    word = WordFile().news()
    lists(word, [("decimal", "%1."), ("decimal", "%1.%2."), ("lowerLetter", "%3)")])
    for text, level in (("A", 0), ("B", 1), ("C", 2), ("D", 2), ("E", 1), ("F", 0), ("G", 1)):
        item(word, text, level)
    expected = ["1\\. A", "1.1. B", "a) C", "b) D", "1.2. E", "2\\. F", "2.1. G"]
    assert lines(word, tmp_path) == expected


def test_plain_numbers_within_numbers_stay_a_list(tmp_path: Path) -> None:
    word = WordFile().news()
    lists(word, [("decimal", "%1."), ("decimal", "%2.")])
    for text, level in (("A", 0), ("B", 1), ("C", 1), ("D", 0)):
        item(word, text, level)
    assert lines(word, tmp_path) == ["1. A", "    1. B", "    2. C", "2. D"]


def test_lists_of_a_group_count_on_unless_they_begin_anew(tmp_path: Path) -> None:
    word = WordFile().news()
    lists(word, [("upperLetter", "%1.")], first=3)
    more(word, "91")
    more(word, "92", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="2"/></w:lvlOverride>')
    more(
        word,
        "93",
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerRoman"/>'
        '<w:lvlText w:val="(%1)"/></w:lvl></w:lvlOverride>',
    )
    for name in ("90", "91", "92", "92", "93"):
        item(word, "x", name=name)
    assert lines(word, tmp_path) == ["C. x", "D. x", "B. x", "C. x", "(iv) x"]


def test_an_item_with_an_empty_line_within_is_counted_once(tmp_path: Path) -> None:
    word = WordFile().news()
    item(word, "Một", name="8")
    word.document.paragraphs[-1].runs[0].text = "Một\n\ntiếp"
    assert "Một" in lines(word, tmp_path)[0]
    assert lines(word, tmp_path)[1] == "tiếp"


@pytest.mark.parametrize(
    ("number", "form", "written"),
    [
        (27, "lowerLetter", "aa"),
        (26, "upperLetter", "Z"),
        (1994, "upperRoman", "MCMXCIV"),
        (4000, "lowerRoman", "4000"),
        (781, "lowerLetter", "781"),
        (7, "decimalZero", "07"),
        (7, "chicago", "7"),
    ],
)
def test_numbers_are_written_as_word_writes_them(number: int, form: str, written: str) -> None:
    assert write_number(number, form) == written
