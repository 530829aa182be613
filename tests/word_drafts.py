"""What comes of Word files that tests made: their drafts, in the views that tests look at."""

from pathlib import Path

from bantin.importers.draft import Block, BlockKind, Draft
from bantin.importers.markdown import render_draft
from bantin.importers.results import Imported, Plan
from bantin.importers.word.importing import import_word_file
from tests.word_files import WordFile


def read(word: WordFile | bytes, folder: Path, *, is_dry: bool = True) -> Imported:
    """Import a file into `content` beside it, for the unit `doan-xa`."""
    file = folder / "bai.docx"
    file.write_bytes(word if isinstance(word, bytes) else word.data())
    plan = Plan(folder / "content", "doan-xa", {"Tin tức": "tin-tuc"}, is_dry=is_dry)
    return import_word_file(str(file), plan)


def draft_of(word: WordFile | bytes, folder: Path) -> Draft:
    """Give the draft of a file that holds one."""
    draft = read(word, folder).draft
    assert draft is not None
    return draft


def body_of(draft: Draft) -> str:
    """Give a draft's Markdown."""
    return render_draft(draft).split("---\n", 2)[2].strip()


def codes(imported: Imported) -> list[str]:
    """Give the codes of what is to be looked at, but for the date that no Word file has."""
    return [f.kind.code for f in imported.findings if f.kind.code != "import-date-missing"]


def shots(draft: Draft) -> list[Block]:
    """Give a draft's photos."""
    return [block for block in draft.blocks if block.kind is BlockKind.PHOTO]


def told(draft: Draft) -> list[str]:
    """Give a draft's paragraphs below its lead."""
    return [block.text for block in draft.blocks if block.kind is BlockKind.PARAGRAPH]
