"""The five real captures come out as labelled by hand; they lie outside the project."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from bantin.importers.draft import as_record
from bantin.importers.text.split import split_page

SEEDS: Final = Path(__file__).parents[4] / "shared" / "seeds"
LABELS: Final = SEEDS / "labels.json"


def labels() -> dict[str, dict[str, Any]]:
    if not LABELS.is_file():
        return {}
    loaded: dict[str, dict[str, Any]] = json.loads(LABELS.read_text(encoding="utf-8"))
    return loaded


def author(label: dict[str, Any]) -> list[dict[str, str | None]]:
    if label["author"] is None:
        return []
    role = label.get("author_role")
    role = ", ".join(role) if isinstance(role, list) else role
    is_note = role is not None and role.startswith("ban chuyên môn (")
    return [{"name": label["author"], "role": None if is_note else role}]


@pytest.mark.skipif(not LABELS.is_file(), reason="the real captures are not on this machine")
@pytest.mark.parametrize("name", sorted(labels()))
def test_seed(name: str) -> None:
    label = labels()[name]
    draft = split_page((SEEDS / name).read_text(encoding="utf-8"), name, {}).value
    assert draft is not None
    record = as_record(draft)
    assert record["title"] == label["title"]
    assert record["date"] == label["date"]
    assert record["categories"] == (label["category"] or [])
    assert record["authors"] == author(label)
    assert record["summary"] == label["summary"]
    assert record["captions"] == label["captions"]
    assert record["gallery"] == (label["gallery"] or {}).get("captions", [])
    assert record["documents"] == label["document_numbers"]
    assert record["body_paragraphs"] == label["body_paragraphs"]
    assert draft.lead_is_explicit == label["lead_is_explicit"]
