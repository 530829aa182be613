import pytest

from bantin.article.model import Author
from bantin.page.cleaning import clean
from bantin.page.directives import with_directives, with_whole_numbers
from bantin.page.signature import SignatureLine, Signer, signature


def _paragraphs(*texts: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def _list(*items: str) -> str:
    inside = "\n".join(f"<li>{item}</li>" for item in items)
    return f'<ol class="directives">\n{inside}\n</ol>'


def test_paragraphs_that_count_become_a_list_and_keep_their_words_in_bold() -> None:
    html = _paragraphs("Đầu.", "Một là, gọn sổ.", "Hai là, họp đều.", "Ba là: công khai.", "Cuối.")
    assert with_directives(html) == "\n".join(
        (
            "<p>Đầu.</p>",
            _list("<b>Một là</b>, gọn sổ.", "<b>Hai là</b>, họp đều.", "<b>Ba là</b>: công khai."),
            "<p>Cuối.</p>",
        )
    )


def test_all_of_ten_and_more_are_counted() -> None:
    words = "Một Hai Ba Bốn Năm Sáu Bảy Tám Chín Mười".split()
    words += ["Mười một", "Mười hai", "Mười ba", "Mười bốn", "Mười lăm"]
    html = with_directives(_paragraphs(*(f"{word} là, việc." for word in words)))
    assert html == _list(*(f"<b>{word} là</b>, việc." for word in words))


def test_a_sentence_that_its_author_made_bold_stays_the_head_of_its_item() -> None:
    html = _paragraphs(
        "<strong>Một là, gọi cho người đi xa.</strong> Mỗi quý một lần.",
        "<strong>Hai là</strong>, họp đều.",
        "<strong>Ba là,</strong> bớt sổ.",
        "<b>Bốn là, có người giữ</b> từng công trình.",
    )
    assert with_directives(html) == _list(
        "<strong>Một là, gọi cho người đi xa.</strong> Mỗi quý một lần.",
        "<b>Hai là</b>, họp đều.",
        "<b>Ba là,</b> bớt sổ.",
        "<b>Bốn là, có người giữ</b> từng công trình.",
    )


def test_first_second_third_are_counted_too() -> None:
    html = _paragraphs("Thứ nhất, a.", "Thứ hai, b.", "Thứ ba, c.", "Thứ tư, d.")
    assert with_directives(html) == _list(
        "<b>Thứ nhất</b>, a.", "<b>Thứ hai</b>, b.", "<b>Thứ ba</b>, c.", "<b>Thứ tư</b>, d."
    )


def test_a_list_goes_on_after_a_photo_as_a_list_of_its_own() -> None:
    first = _paragraphs("Một là, a.", "Hai là, b.")
    second = _paragraphs("Ba là, c.", "Bốn là, d.")
    photo = "<p>\ue0000\ue001</p>"
    assert with_directives(f"{first}\n{photo}\n{second}") == "\n".join(
        (
            _list("<b>Một là</b>, a.", "<b>Hai là</b>, b."),
            photo,
            _list("<b>Ba là</b>, c.", "<b>Bốn là</b>, d."),
        )
    )


@pytest.mark.parametrize(
    "html",
    [
        _paragraphs("Một là, chỉ có một."),
        _paragraphs("Một là, a.", "Chen vào giữa.", "Hai là, b."),
        "<p>Một là, a.</p>\n<ul>\n<li>x</li>\n</ul>\n<p>Hai là, b.</p>",
        "<blockquote>\n<p>Một là, a.</p>\n</blockquote>\n<p>Hai là, b.</p>",
        _paragraphs("Một là, a.", "Ba là, c."),
        _paragraphs("Hai là, b.", "Một là, a."),
        _paragraphs("Một làng nhỏ.", "Hai làng lớn."),
        _paragraphs("Thứ Hai, 20/10: họp.", "Thứ Ba, 21/10: trồng cây.", "Thứ Tư: nghỉ."),
        _paragraphs("Thứ nhất, a.", "Hai là, b."),
        _paragraphs("Nhất là, a.", "Hai lần, b."),
        _paragraphs("Có một là, a.", "Và hai là, b."),
        "",
    ],
)
def test_what_does_not_count_on_is_left_alone(html: str) -> None:
    assert with_directives(html) == html


def test_blanks_of_word_processors_stand_between_words_too() -> None:
    html = clean("<p>Một&nbsp;là, a.</p><p>Hai\u00a0là, b.</p>")
    assert with_directives(html) == _list("<b>Một&nbsp;là</b>, a.", "<b>Hai&nbsp;là</b>, b.")


def test_a_list_is_as_clean_as_the_paragraphs_it_is_made_of() -> None:
    html = clean(
        '<p><strong>Một là, <em>x.</em></strong> <a href="/a" title="&lt;/p&gt;">y</a></p>'
        "<p><b>Hai là, chưa đóng</p>"
    )
    assert with_directives(html) != html
    assert clean(with_directives(html)) == with_directives(html).replace(' class="directives"', "")


@pytest.mark.parametrize(
    "number",
    [
        "128-KH/TĐTN",
        "128-KH/UBKTTĐ",
        "07/KL-TWĐTN-BTC",
        "08-KL/TWĐT-BTC",
        "618/KL-HĐND",
        "30/2020/NĐ-CP",
        "1042/QĐ-TTg",
        "15-NQ/ĐTN",
    ],
)
def test_the_number_of_a_document_stays_whole(number: str) -> None:
    whole = f'<span class="number">{number}</span>'
    assert with_whole_numbers(f"<p>Theo Kế hoạch số {number}, ngày") == (
        f"<p>Theo Kế hoạch số {whole}, ngày"
    )
    assert with_whole_numbers(f"({number}).") == f"({whole})."


@pytest.mark.parametrize(
    "html",
    [
        "nhiệm kỳ 2022-2027, ngày 24-10-2023, 11/11 huyện, 3-4 người",
        '<a href="/128-KH/TĐTN" title="x > 128-KH/TĐTN">đây</a>',
        "COVID-19 và 5G",
        "&lt;b&gt;",
    ],
)
def test_what_is_no_number_of_a_document_is_left_alone(html: str) -> None:
    assert with_whole_numbers(html) == html


def test_people_who_did_the_same_share_a_line_and_offices_stand_below_names() -> None:
    authors = (
        Author("Nguyễn Hoài An"),
        Author("Trần Bảo Lâm", "Ảnh"),
        Author("Võ Minh Khang", "ảnh"),
        Author("Phạm Thu Giang", "Duyệt đăng"),
    )
    assert signature(authors) == (
        SignatureLine("", (Signer("Nguyễn Hoài An", ()),)),
        SignatureLine("Ảnh", (Signer("Trần Bảo Lâm", ()), Signer("Võ Minh Khang", ()))),
        SignatureLine("Duyệt đăng", (Signer("Phạm Thu Giang", ()),)),
    )


@pytest.mark.parametrize(
    ("role", "work", "offices"),
    [
        ("Phó Bí thư Chi đoàn", "", ("Phó Bí thư Chi đoàn",)),
        (
            "Ủy viên Ban Chấp hành, Bí thư Đoàn Khối",
            "",
            ("Ủy viên Ban Chấp hành,", "Bí thư Đoàn Khối"),
        ),
        ("Bí thư Đoàn các cơ quan, doanh nghiệp", "", ("Bí thư Đoàn các cơ quan, doanh nghiệp",)),
        ("Bài và ảnh", "Bài và ảnh", ()),
        ("Tin, ảnh:", "Tin, ảnh", ()),
        ("Biên tập viên", "", ("Biên tập viên",)),
        ("Ảnh hưởng", "", ("Ảnh hưởng",)),
        ("", "", ()),
    ],
)
def test_a_role_is_work_that_was_done_or_an_office(
    role: str, work: str, offices: tuple[str, ...]
) -> None:
    assert signature([Author("A", role or None)]) == (SignatureLine(work, (Signer("A", offices),)),)


def test_nobody_signs_nothing() -> None:
    assert signature(()) == ()
