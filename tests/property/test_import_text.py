"""Whatever text is given: a result, no exception, no line that isn't in the input."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bantin.importers.draft import Draft, as_record
from bantin.importers.markdown import render_draft
from bantin.importers.text.joining import join_lines
from bantin.importers.text.lines import clean, read_lines
from bantin.importers.text.split import split_page

PIECES = st.sampled_from(
    [
        "Trang chủ",
        "Tin tức › Hoạt động › Đoàn xã",
        "25/10/2023 09:10",
        "Thứ Năm, 20 Tháng Sáu, 2024",
        "Ngày đăng:",
        "Đoàn xã Cầu Mây tổ chức ngày hội đọc sách",
        "ĐOÀN XÃ CẦU MÂY TỔ CHỨC NGÀY HỘI ĐỌC SÁCH",
        "Sáng 5/4, Đoàn xã Cầu Mây tổ chức ngày hội đọc sách với 300 em thiếu nhi tham gia.",
        "Các em được mượn sách, nghe kể chuyện và thi vẽ tranh theo sách. Không khí rất vui./.",
        "Quang cảnh ngày hội",
        "Ảnh: Thùy An",
        "A group of people sitting at a table",
        "Description automatically generated",
        "IMG_4824.jpg",
        "Một số hình ảnh tại ngày hội:",
        "1. Kết quả đạt được",
        "- 12 suất quà;",
        "Hạng\tĐội\tĐiểm",
        "Nhất\tĐội A\t9",
        "Video: Ngày hội đọc sách",
        "Tin, ảnh: Lý A Sình – Đoàn xã Cầu Mây",
        "NGÔ THẾ LÂN",
        "Bí thư Đoàn xã,",
        "Ban Tuyên giáo",
        "Nguồn: Báo Đảo Mây",
        "Tin liên quan",
        "Bình luận",
        "Liên kết website",
        "Chia sẻ",
        "Chuyên mục: Tin tức",
    ]
)
LINES = st.one_of(PIECES, st.text(max_size=60))
PAGES = st.lists(LINES, max_size=40).map("\n".join)
KNOWN = st.dictionaries(st.sampled_from(["Tin tức", "Hoạt động", "Đoàn xã"]), st.just("a/b"))


def lines_of(draft: Draft) -> list[str]:
    blocks = [text for block in draft.blocks for text in (block.text, block.credit) if text]
    return [*blocks, *filter(None, (draft.title, draft.summary))]


@given(PAGES, KNOWN)
def test_any_text_gives_a_result_and_no_line_is_invented(page: str, known: dict[str, str]) -> None:
    result = split_page(page, "trang.txt", known)
    given_lines = {line.text for line in join_lines(read_lines(page))}
    if result.value is None:
        assert result.findings
        return
    assert set(lines_of(result.value)) <= given_lines
    record = as_record(result.value)
    assert set(record["gallery"]) <= set(record["captions"])
    assert 0 <= record["body_paragraphs"] <= len(read_lines(page))


@given(PAGES)
def test_names_numbers_and_rubrics_stand_in_the_page(page: str) -> None:
    draft = split_page(page, "trang.txt", {}).value
    text = re.sub(r"\s+", " ", clean(page))
    for found in (*draft.categories, *draft.documents) if draft else ():
        assert found in text
    for author in draft.authors if draft else ():
        assert author.name in text


@given(PAGES)
def test_the_same_page_gives_the_same_draft(page: str) -> None:
    assert split_page(page, "a", {}) == split_page(page, "a", {})


@given(PAGES)
def test_a_draft_can_be_written(page: str) -> None:
    draft = split_page(page, "trang.txt", {}).value
    if draft is not None:
        assert "\nstatus: draft\n" in render_draft(draft)


@given(PAGES)
def test_joined_lines_are_the_same_words(page: str) -> None:
    lines = read_lines(page)
    told = " ".join(line.text for line in join_lines(lines))
    assert told == " ".join(line.text for line in lines)


@given(st.text())
def test_lines_are_clean_and_numbered_upwards(text: str) -> None:
    lines = read_lines(text)
    numbers = [line.number for line in lines]
    assert numbers == sorted(set(numbers))
    assert all(line.text == line.text.strip() and line.text for line in lines)
