"""A real article as a Word file comes out as labelled by hand; it lies outside the project."""

import json
from pathlib import Path
from typing import Any, Final

import pytest

from bantin.importers.documents.telling import photo_records
from bantin.importers.draft import as_record
from bantin.importers.results import Plan
from bantin.importers.word.importing import import_word_file

SEEDS: Final = Path(__file__).parents[4] / "shared" / "seeds"
FILE: Final = SEEDS / "001_as_word.docx"


@pytest.mark.skipif(not FILE.is_file(), reason="the real Word file is not on this machine")
def test_the_real_file(tmp_path: Path) -> None:
    labels = json.loads((SEEDS / "labels.json").read_text(encoding="utf-8"))
    label: dict[str, Any] = next(v for name, v in labels.items() if name.startswith("001_"))
    done = import_word_file(str(FILE), Plan(tmp_path, "tinh-doan", {}, is_dry=False))
    assert done.draft is not None
    assert done.written is not None
    record = as_record(done.draft)
    assert record["title"] == label["title"]
    assert record["date"] is None
    assert record["summary"] == label["summary"]
    assert record["authors"] == [{"name": label["author"], "role": None}]
    assert record["captions"] == label["captions"]
    assert record["gallery"] == label["gallery"]["captions"]
    assert record["documents"] == label["document_numbers"]
    assert record["body_paragraphs"] == label["body_paragraphs"]
    assert len(done.draft.album) == len(label["gallery"]["captions"])
    files = [row["file"] for row in photo_records(done.draft)]
    assert len(set(files)) == label["photo_count"]
    assert all((done.written.parent / str(file)).is_file() for file in files)
