"""Whatever an article of a page holds, no word of its paragraphs and no photo is lost."""

import html
import tempfile
from pathlib import Path
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import html_pages as pages

from bantin.importers.draft import BlockKind, Draft
from bantin.importers.html.importing import import_page
from bantin.importers.results import Plan

SYLLABLES: Final = (
    "đoàn viên thanh niên trồng cây bên bờ sông cùng bà con xóm nhỏ dựng lại nhịp cầu cho các em "
    "đến lớp mùa mưa rồi quây quần kể chuyện làng quê xưa với ánh trăng vàng trên đồng lúa"
).split()
WORDS: Final = st.lists(st.sampled_from(SYLLABLES), min_size=18, max_size=60)
WAYS: Final = st.sampled_from(
    [
        "<p>{0}</p>",
        "<div>{0}</div>",
        "<p><span style='font-size:14pt'>{0}</span></p>",
        "<p style='text-align:justify'><strong>{0}</strong></p>",
        "<blockquote><p>{0}</p></blockquote>",
        "<p><em>{0}</em></p>",
        "<p class='MsoNormal'><o:p></o:p>{0}<br></p>",
        "<div><div><p>{0}</p></div></div>",
        "{0}<br><br>",
        "<p>{0} <a href='https://songmay.example/x'>đường dẫn</a></p>",
        "<h2>Kết quả bước đầu</h2><p>{0}</p>",
        "<ul><li>{0}</li><li>Việc thứ hai</li></ul>",
    ]
)
SHOWN: Final = st.sampled_from(
    [
        "",
        "<p><img src='https://songmay.example/{1}.jpg'></p>",
        "<figure><img src='https://songmay.example/{1}.jpg'><figcaption>Cảnh {1}</figcaption>"
        "</figure>",
        "<p align='center'><img src='https://songmay.example/{1}.jpg'><br><i>Cảnh {1}</i></p>",
        "<div class='wp-caption'><img src='https://songmay.example/{1}.jpg'>"
        "<p class='wp-caption-text'>Cảnh {1}</p></div>",
    ]
)


@st.composite
def bodies(draw: st.DrawFn) -> tuple[str, list[str], int]:
    """Give a body, the words of its paragraphs, and how many photos it shows."""
    parts: list[str] = []
    words: list[str] = []
    photos = 0
    for number in range(draw(st.integers(3, 9))):
        text = f"Đoạn {number}: {' '.join(draw(WORDS))}."
        shown = draw(SHOWN)
        words.extend(text.split())
        photos += bool(shown)
        parts.append(draw(WAYS).format(html.escape(text)) + shown.format("", f"a{number}"))
    return "".join(parts), words, photos


def _words(draft: Draft) -> list[str]:
    told = [draft.summary] if draft.lead_is_explicit else []
    kinds = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.PHOTO}
    told += [block.text for block in draft.blocks if block.kind in kinds]
    return [word for text in told for word in text.split()]


def _is_within(wanted: list[str], found: list[str]) -> bool:
    """Tell whether words stand among others in the same order."""
    rest = iter(found)
    return all(word in rest for word in wanted)


@settings(max_examples=120, deadline=None)
@given(bodies(), st.sampled_from(["article", "div"]))
def test_no_word_and_no_photo_is_lost(made: tuple[str, list[str], int], tag: str) -> None:
    body, words, photos = made
    page = (
        f"<html><head><title>{pages.TITLE}</title></head><body><nav><a href='/'>Trang chủ</a></nav>"
        f"<{tag} class='tin'><h1>{pages.TITLE}</h1><div class='ngay'>12/10/2024 15:35</div>"
        f"<div>{body}</div></{tag}></body></html>"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = pages.Saved(page).write(Path(folder))
        draft = import_page(str(file), Plan(Path(folder), "", {}, is_dry=True)).draft
    assert draft is not None
    assert draft.title == pages.TITLE
    assert _is_within(words, _words(draft)), (page, _words(draft))
    assert sum(block.kind is BlockKind.PHOTO for block in draft.blocks) == photos
