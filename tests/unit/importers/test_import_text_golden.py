"""Every invented capture under tests/golden/import_text gives what its case says."""

import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from bantin.importers.draft import as_record
from bantin.importers.text.split import split_page

GOLDEN: Final = Path(__file__).parents[2] / "golden" / "import_text"
FORMS: Final[dict[str | None, Callable[[str], str]]] = {
    None: lambda text: text,
    "nfd-crlf-bom": lambda text: (
        "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n")
    ),
    "nbsp-zero-width": lambda text: text.replace(" ", "\u00a0").replace("o", "o\u200b"),
}
CASES: Final = [
    pytest.param(case, id=f"{file.stem}: {case['name']}")
    for file in sorted(GOLDEN.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize("case", CASES)
def test_capture(case: dict[str, Any]) -> None:
    text = FORMS[case.get("form")](case["input"])
    result = split_page(text, "trang.txt", case.get("known") or {})
    codes = [finding.kind.code for finding in result.findings]
    assert sorted(codes) == sorted(case["codes"])
    hints = {finding.kind.code: finding.near for finding in result.findings}
    for code, near in (case.get("hints") or {}).items():
        assert hints[code] == near
    if case["expected"] is None:
        assert result.value is None
        return
    assert result.value is not None
    assert as_record(result.value) == case["expected"]
    assert result.value.lead_is_explicit == case.get("lead_is_explicit", has_body(case))
    if "category_paths" in case:
        assert list(result.value.category_paths) == case["category_paths"]


def has_body(case: dict[str, Any]) -> bool:
    return bool(case["expected"]["body_paragraphs"])


def test_there_are_enough_captures() -> None:
    assert len(CASES) >= 45
