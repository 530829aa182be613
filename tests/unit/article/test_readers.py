from collections.abc import Callable
from datetime import date

import pytest

from bantin.article import readers
from bantin.article.fields import NoSuchDateError, UnfitValueError
from bantin.article.model import Author, Focus, Period, PhotoReference, Status
from bantin.article.readers import AlbumPhoto, NamedFocus
from bantin.article.yaml_nodes import ListNode, Node, TextNode, load_yaml

DAY = date(2023, 10, 25)


def node(text: str) -> Node:
    loaded = load_yaml(text, "a.yml")
    assert loaded.findings == ()
    return TextNode(1, "") if loaded.value is None else loaded.value


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (readers.read_text, '" một\\n  hai\\u00a0ba "', "một hai ba"),
        (readers.read_text, "", ""),
        (readers.read_required_text, "0", "0"),
        (readers.read_optional_text, "' '", None),
        (readers.read_optional_text, "a", "a"),
        (readers.read_flag, "CÓ", True),
        (readers.read_flag, "yes", True),
        (readers.read_flag, "off", False),
        (readers.read_flag, "", False),
        (readers.read_number, "-12", -12),
        (readers.read_number, "007", 7),
        (readers.read_number, "", 0),
        (readers.read_status, "Draft", Status.DRAFT),
        (readers.read_texts, "[a, ' b  c ']", ("a", "b c")),
        (readers.read_texts, "a", ("a",)),
        (readers.read_texts, "[]", ()),
        (readers.read_texts, "' '", ()),
        (readers.read_keys, "[/a/b/, a/b, c, c]", ("a/b", "c")),
        (readers.read_day, "2024-02-29", date(2024, 2, 29)),
        (readers.read_day, "1/6/2024", date(2024, 6, 1)),
        (readers.read_day, "01.06.2024", date(2024, 6, 1)),
        (readers.read_period, "2023-10-25", Period(DAY, DAY)),
        (readers.read_period, "25/10/2023", Period(DAY, DAY)),
        (
            readers.read_period,
            "[2023-10-25, 2023-11-01]",
            Period(DAY, date(2023, 11, 1)),
        ),
        (
            readers.read_period,
            "2023-10-25 / 2023-11-01",
            Period(DAY, date(2023, 11, 1)),
        ),
        (readers.read_author, "Thùy Linh", Author("Thùy Linh")),
        (readers.read_author, "{name: Thùy Linh, role: ''}", Author("Thùy Linh")),
        (readers.read_author, "{name: L, role: Phó Bí thư}", Author("L", "Phó Bí thư")),
        (readers.read_focus, "0.3,0.2", Focus(0.3, 0.2)),
        (readers.read_focus, "' 0 , 1.000 '", Focus(0, 1)),
        (readers.read_focus, "[0.3, 0.2]", Focus(0.3, 0.2)),
        (readers.read_focus, "[.5, 0.25%]", Focus(0.5, 0.0025)),
        (readers.read_focus, "30%,20%", Focus(0.3, 0.2)),
        (readers.read_focus, "100%, 33.33333%", Focus(1, 0.3333)),
        (readers.read_focuses, "", ()),
        (readers.read_focuses, "' '", ()),
        (readers.read_focuses, "{a.jpg: [1, 0]}", (NamedFocus("a.jpg", 1, Focus(1, 0)),)),
        (
            readers.read_focuses,
            "\na.jpg: 0.3,0.2\n\nb c.jpg: 30%,20%",
            (NamedFocus("a.jpg", 2, Focus(0.3, 0.2)), NamedFocus("b c.jpg", 4, Focus(0.3, 0.2))),
        ),
    ],
)
def test_what_fits(read: Callable[[Node], object], text: str, expected: object) -> None:
    assert read(node(text)) == expected


@pytest.mark.parametrize(
    ("read", "text", "line"),
    [
        (readers.read_text, "[a]", 1),
        (readers.read_text, "{a: b}", 1),
        (readers.read_required_text, "' '", 1),
        (readers.read_optional_text, "[]", 1),
        (readers.read_flag, "2", 1),
        (readers.read_number, "1.5", 1),
        (readers.read_number, "1234567", 1),
        (readers.read_number, "١٢", 1),
        (readers.read_status, "deleted", 1),
        (readers.read_texts, "\n- a\n- [b]", 3),
        (readers.read_texts, "\n- a\n- ''", 3),
        (readers.read_texts, "{a: b}", 1),
        (readers.read_keys, "{a: b}", 1),
        (readers.read_moment, "2023-10-25 9h10", 1),
        (readers.read_moment, "2023", 1),
        (readers.read_moment, "25/10/23", 1),
        (readers.read_moment, "25 tháng 10 năm 2023", 1),
        (readers.read_moment, "2023-10-25+07:00", 1),
        (readers.read_moment, "[2023-10-25]", 1),
        (readers.read_day, "2023-10-25 00:00", 1),
        (readers.read_period, "[]", 1),
        (readers.read_period, "[2023-10-25, 2023-10-26, 2023-10-27]", 1),
        (readers.read_period, "2023-10-26/2023-10-25", 1),
        (readers.read_period, "10/2023", 1),
        (readers.read_period, "2023-10-25/", 1),
        (readers.read_period, "{first: 2023-10-25}", 1),
        (readers.read_author, "[a]", 1),
        (readers.read_author, "{role: a}", 1),
        (readers.read_author, "\nname: a\nphone: b", 3),
        (readers.read_author, "{name: [a]}", 1),
        (readers.read_album_photo, "[a]", 1),
        (readers.read_album_photo, "caption: a", 1),
        (readers.read_album_photo, "focus: 0.3,0.2", 1),
        (readers.read_album_photo, "{file: '', caption: a}", 1),
        (readers.read_album_photo, "\nfile: a.jpg\nsize: 3", 3),
        (readers.read_album_photo, "\nfile: a.jpg\nfocus: 3", 3),
        (readers.read_album_photo, "{file: a.jpg, focus: 0.3,0.2}", 1),
        (readers.read_album_photo, "{file: a.jpg, focus: ''}", 1),
        (readers.read_album_photo, "a.jpg: [b]", 1),
        (readers.read_focus, "''", 1),
        (readers.read_focus, "0.3", 1),
        (readers.read_focus, "0.3,0.2,0.1", 1),
        (readers.read_focus, "0.3 0.2", 1),
        (readers.read_focus, "0.3;0.2", 1),
        (readers.read_focus, "1.00001,0", 1),
        (readers.read_focus, "0,101%", 1),
        (readers.read_focus, "-0.1,0.5", 1),
        (readers.read_focus, "30,20", 1),
        (readers.read_focus, "nan,inf", 1),
        (readers.read_focus, "1e-1,0.5", 1),
        (readers.read_focus, "٠,١", 1),
        (readers.read_focus, "giữa, trên", 1),
        (readers.read_focus, "{x: 0.3, y: 0.2}", 1),
        (readers.read_focus, "\n- 0.3\n- [0.2]", 3),
        (readers.read_focuses, "0.3,0.2", 1),
        (readers.read_focuses, "[a.jpg]", 1),
        (readers.read_focuses, "\na.jpg: 0.3,0.2\nb.jpg: 0.3", 3),
        (readers.read_focuses, "a.jpg:", 1),
    ],
)
def test_what_does_not_fit(read: Callable[[Node], object], text: str, line: int) -> None:
    with pytest.raises(UnfitValueError) as unfit:
        read(node(text))
    assert unfit.value.line == line
    assert not isinstance(unfit.value, NoSuchDateError)


@pytest.mark.parametrize(
    ("text", "photo", "focus"),
    [
        ("a.jpg", PhotoReference("a.jpg"), None),
        ("a.jpg: Trao quà", PhotoReference("a.jpg", "", "Trao quà"), None),
        ("{file: a.jpg}", PhotoReference("a.jpg"), None),
        ("{file: a, caption: C, alt: A}", PhotoReference("a", "A", "C"), None),
        ("{alt: A, file: a.jpg}", PhotoReference("a.jpg", "A"), None),
        ("{file: a.jpg, focus: '0.3,0.2'}", PhotoReference("a.jpg"), Focus(0.3, 0.2)),
        ("{focus: [30%, 1], file: a, alt: A}", PhotoReference("a", "A"), Focus(0.3, 1)),
    ],
)
def test_photos_of_an_album(text: str, photo: PhotoReference, focus: Focus | None) -> None:
    assert readers.read_album_photo(node(text)) == AlbumPhoto(photo, 1, focus)


def test_a_photo_of_an_album_knows_its_line() -> None:
    read = readers.read_many(readers.read_album_photo)
    album = read(node("\n- a.jpg\n- b.jpg: B\n- caption: C\n  file: c.jpg\n- file: d.jpg"))
    assert [(item.photo.file, item.line) for item in album] == [
        ("a.jpg", 2),
        ("b.jpg", 3),
        ("c.jpg", 4),
        ("d.jpg", 6),
    ]


@pytest.mark.parametrize(
    ("text", "at", "has_clock"),
    [
        ("2023-10-25", "2023-10-25T00:00:00+07:00", False),
        ("2023-10-25 09:10", "2023-10-25T09:10:00+07:00", True),
        ("2023-1-5T9:10:11.123456", "2023-01-05T09:10:11+07:00", True),
        ("2023-10-25T20:00Z", "2023-10-26T03:00:00+07:00", True),
        ("2023-10-25 09:10 -05:30", "2023-10-25T21:40:00+07:00", True),
        ("2023-10-25T09:10+0000", "2023-10-25T16:10:00+07:00", True),
        ("25/10/2023, 09:10", "2023-10-25T09:10:00+07:00", True),
        ("25-10-2023   09:10", "2023-10-25T09:10:00+07:00", True),
        ("25.10.2023", "2023-10-25T00:00:00+07:00", False),
    ],
)
def test_moments(text: str, at: str, has_clock: bool) -> None:  # noqa: FBT001
    moment = readers.read_moment(TextNode(1, text))
    assert (moment.at.isoformat(), moment.has_clock) == (at, has_clock)
    assert moment.day.isoformat() == at[:10]


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-29",
        "0000-01-01",
        "31/04/2023",
        "13/13/2023",
        "2023-10-25 24:00",
        "2023-10-25 09:60",
        "2023-10-25 09:10+24:00",
        "2023-10-25 09:10+99:99",
        "9999-12-31 23:59Z",
        "0001-01-01 00:00+14:00",
    ],
)
def test_moments_that_never_were(text: str) -> None:
    with pytest.raises(NoSuchDateError) as unfit:
        readers.read_moment(TextNode(7, text))
    assert (unfit.value.line, unfit.value.value) == (7, text)


def test_a_list_of_one_reader_is_read_item_by_item() -> None:
    read = readers.read_many(readers.read_number)
    assert read(ListNode(1, (TextNode(1, "1"), TextNode(2, "2")))) == (1, 2)
