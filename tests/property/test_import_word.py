"""Whatever stands in a Word file: no photo and no paragraph is lost."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.word_files import CENTRE, LAST, LEAD, RIGHT, TEXT, TITLE, WordFile

from bantin.importers.draft import BlockKind, Draft
from bantin.importers.results import Plan
from bantin.importers.word.importing import import_word_file

WORDS = st.sampled_from(
    [TITLE, LEAD, TEXT, LAST, "Trao quà", "Ảnh: Thùy An", "Một số hình ảnh:", "Kết quả", "Lê An"]
)
LOOKS = st.sampled_from(
    [{}, {"bold": True}, {"italic": True}, {"align": CENTRE}, {"align": RIGHT},
     {"style": "Caption"}, {"style": "Heading 2"}, {"style": "List Number"}]
)  # fmt: skip
PARTS: st.SearchStrategy[tuple[str, str, dict[str, object]]] = st.one_of(
    st.tuples(st.just("text"), WORDS, LOOKS),
    st.tuples(st.just("photo"), st.just(""), st.just({})),
    st.tuples(st.just("photo with text"), WORDS, st.just({})),
    st.tuples(st.just("table"), WORDS, st.just({})),
)


def said(draft: Draft) -> str:
    authors = (f"{author.name} {author.role or ''}" for author in draft.authors)
    blocks = (f"{block.text} {block.credit}" for block in draft.blocks)
    return " ".join((draft.title or "", draft.summary, *authors, *blocks))


@settings(max_examples=15, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=12))
def test_nothing_is_lost(parts: list[tuple[str, str, dict[str, object]]]) -> None:
    word = WordFile()
    photos = 0
    for number, (kind, text, look) in enumerate(parts):
        marked = f"{text} m{number}k"
        if kind == "text":
            word.text(marked, **look)
        elif kind == "table":
            cells = word.document.add_table(rows=2, cols=2)
            word.shot(cells.cell(0, 1).paragraphs[0])
            cells.cell(1, 1).text = marked
        else:
            word.shot(word.text(marked) if text else None)
        photos += kind != "text"
    with tempfile.TemporaryDirectory() as folder:
        file = word.save(Path(folder))
        draft = import_word_file(str(file), Plan(Path(folder), "x", {}, is_dry=True)).draft
    assert draft is not None
    assert sum(block.kind is BlockKind.PHOTO for block in draft.blocks) == photos
    for number, (kind, text, _) in enumerate(parts):
        if kind == "text" or text:
            assert f"m{number}k" in said(draft)
