"""Whatever a Word file holds, no photo and no text is lost; whatever its bytes, no traceback."""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.word_drafts import draft_of, read, shots
from tests.word_files import (
    CENTRE,
    LAST,
    LEAD,
    NAMES,
    RIGHT,
    TEXT,
    TITLE,
    WordFile,
    blip,
    floating,
    part_of,
    photo,
    text_box,
    vml,
    with_parts,
)

from bantin.importers.markdown import render_draft

WORDS = st.sampled_from(
    [TITLE, LEAD, TEXT, LAST, "Trao quà", "Ảnh: Thùy An", "Một số hình ảnh:", "Kết quả", "Lê An",
     "Tin, ảnh: Lê An", "ĐOÀN XÃ CẦU MÂY", "***", "1. Việc", "Bí thư Đoàn xã"]
)  # fmt: skip
LOOKS = st.sampled_from(
    [{}, {"bold": True}, {"italic": True}, {"align": CENTRE}, {"bold": True, "align": CENTRE},
     {"bold": True, "align": RIGHT}, {"style": "Caption"}, {"style": "Title"},
     {"style": "Heading 2"}, {"style": "List Number"}, {"style": "List Bullet"},
     {"style": "List Bullet 2"}]
)  # fmt: skip
Look = dict[str, object]
Part = tuple[str, str, Look]


def _photo(word: WordFile, text: str, look: Look) -> int:
    word.shot(word.text(text, **look) if text else None)
    return 1


def _photo_before(word: WordFile, text: str, look: Look) -> int:
    paragraph = word.text("", **look)
    word.shot(paragraph).add_break()
    paragraph.add_run(text)
    return 1


def _text(word: WordFile, text: str, look: Look) -> int:
    word.text(text, **look)
    return 0


def _row(word: WordFile, text: str, look: Look) -> int:
    paragraph = word.document.add_paragraph()
    word.shot(paragraph)
    word.shot(paragraph)
    word.text(text, **look)
    return 2


def _floating(word: WordFile, text: str, look: Look) -> int:
    word.shade += 5
    key = word.relate(photo(word.shade))
    word.raw(floating(blip(key)), word.text("", **look)).add_run(text)
    return 1


def _old(word: WordFile, text: str, look: Look) -> int:
    word.shade += 5
    word.raw(vml(word.relate(photo(word.shade))), word.text(text, **look))
    return 1


def _box(word: WordFile, text: str, look: Look) -> int:
    word.raw(text_box(text), word.text("", **look))
    return 0


def _grid(word: WordFile, text: str, _: Look) -> int:
    cells = word.document.add_table(rows=2, cols=2)
    word.shot(cells.cell(0, 1).paragraphs[0])
    cells.cell(1, 1).text = text
    return 1


def _cell(word: WordFile, text: str, look: Look) -> int:
    cells = word.document.add_table(rows=1, cols=2)
    word.shot(cells.cell(0, 0).paragraphs[0])
    run = cells.cell(0, 0).add_paragraph().add_run(text)
    run.bold = bool(look.get("bold"))
    word.shot(cells.cell(0, 1).paragraphs[0])
    return 2


def _data(word: WordFile, text: str, look: Look) -> int:
    cells = word.document.add_table(rows=3, cols=2)
    for place in range(6):
        cells.cell(place // 2, place % 2).text = f"Ô {place}"
    cells.cell(1, 0).text = text
    if look:
        word.shot(cells.cell(2, 1).paragraphs[0])
    return int(bool(look))


def _inner(word: WordFile, text: str, _: Look) -> int:
    cells = word.document.add_table(rows=1, cols=2)
    inner = cells.cell(0, 1).add_table(rows=2, cols=1)
    word.shot(inner.cell(0, 0).paragraphs[0])
    inner.cell(1, 0).text = text
    return 1


MAKERS: Final[dict[str, Callable[[WordFile, str, Look], int]]] = {
    maker.__name__: maker
    for maker in (
        *(_photo, _photo_before, _text, _row, _floating, _old, _box, _grid, _cell, _data, _inner),
    )
}
PARTS: st.SearchStrategy[Part] = st.tuples(
    st.sampled_from([*MAKERS, "_text", "_text"]), WORDS, LOOKS
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=12))
def test_nothing_is_lost(parts: list[Part]) -> None:
    word = WordFile()
    photos = sum(
        MAKERS[kind](word, f"{text} m{number}k", look)
        for number, (kind, text, look) in enumerate(parts)
    )
    with tempfile.TemporaryDirectory() as folder:
        done = read(word, Path(folder), is_dry=False)
        assert done.draft is not None
        assert done.written is not None
        kept = {file.read_bytes() for file in done.written.parent.glob("*.jpg")}
        written = done.written.read_text("utf-8")
    assert written == render_draft(done.draft, "doan-xa")
    assert [number for number in range(len(parts)) if f"m{number}k" not in written] == []
    assert len(shots(done.draft)) == photos
    assert all(shot.photo in written for shot in shots(done.draft))
    assert len(kept) == photos


def everything() -> bytes:
    """Give a file with all that the importer has a way of its own for."""
    word = WordFile().news()
    for number, maker in enumerate(MAKERS.values()):
        maker(word, f"{LAST} m{number}k", {"style": "List Number"})
    word.raw('<w:footnoteReference w:id="7"/>', word.text("Theo kế hoạch"))
    word.document.part.relate_to(
        "footnotes.xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
        is_external=True,
    )
    text = "<w:p><w:r><w:t>Số 12</w:t></w:r></w:p>"
    note = f'<w:footnotes {NAMES}><w:footnote w:id="7">{text}</w:footnote></w:footnotes>'
    return with_parts(word.data(), {"word/footnotes.xml": note.encode()})


EVERYTHING: Final = everything()
XML: Final = (
    "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml",
    "word/_rels/document.xml.rels", "_rels/.rels", "[Content_Types].xml",
)  # fmt: skip
SIGNS: Final = b'<>/"=w:09 '


def flipped(data: bytes, dice: random.Random) -> bytes:
    """Give bytes of which some are others, or cut off."""
    changed = bytearray(data)
    if dice.random() < 0.3:
        del changed[dice.randrange(len(changed)) :]
    for _ in range(dice.choice((0, 1, 3, 30)) if changed else 0):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def blurred(data: bytes, dice: random.Random) -> bytes:
    """Give markup of which some signs, names or numbers are others."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 2, 4))):
        place = dice.randrange(len(changed))
        changed[place : place + dice.choice((1, 3))] = bytes(dice.choices(SIGNS, k=1))
    return bytes(changed)


def swapped(data: bytes, dice: random.Random) -> bytes:
    """Give markup in which one element's name, or one value, stands for another: well formed."""
    words = sorted({word for word in data.replace(b"<", b" ").replace(b">", b" ").split() if word})
    return data.replace(dice.choice(words), dice.choice(words), dice.choice((1, 5, -1)))


def damaged(seed: int) -> bytes:
    """Give the file of everything, damaged in one of the ways."""
    dice = random.Random(seed)  # noqa: S311 - the same bytes for the same seed
    if seed % 3 == 0:
        return flipped(EVERYTHING, dice)
    part = dice.choice(XML)
    change = dice.choice((flipped, blurred, swapped))
    return with_parts(EVERYTHING, {part: change(part_of(EVERYTHING, part), dice)})


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_damaged_files_are_a_draft_or_a_finding(seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        imported = read(damaged(seed), Path(folder), is_dry=False)
        assert (imported.draft is None) == (imported.written is None)
        assert imported.draft is not None or len(imported.findings) == 1
        assert {path.name for path in Path(folder).iterdir()} <= {"bai.docx", "content"}


def test_the_file_that_is_damaged_is_whole(tmp_path: Path) -> None:
    draft = draft_of(EVERYTHING, tmp_path)
    assert len(shots(draft)) == 11
    assert "Số 12" in render_draft(draft)
