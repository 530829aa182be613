import json
from collections.abc import Callable, Iterable
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bantin.article.model import Article, Author, Focus, Moment, Period, PhotoReference
from bantin.article.parse import is_remote, local_file, nearest_file, parse
from bantin.article.source import Source
from bantin.findings import Finding

GOLDEN = sorted((Path(__file__).parents[2] / "golden" / "articles").glob("*.yml"))
KEYS = ("path", "files", "text", "article")
DEFAULTS: dict[str, Any] = {
    "summary": "",
    "cover": None,
    "pin": False,
    "has_lead": False,
    "status": "published",
    "focuses": {},
}


def plain(value: object) -> object:
    """Give a value as a golden file writes it."""
    match value:
        case Moment():
            return str(value.at if value.has_clock else value.day)
        case Author() | Focus() | Period() | PhotoReference():
            named = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
            return {name: text for name, text in named.items() if text}
        case tuple():
            return [plain(item) for item in value]
        case bool() | float():
            return str(value).lower()
        case date():
            return value.isoformat()
        case _:
            return value


def shown(article: Article) -> dict[str, object]:
    """Give an article's values that aren't the defaults."""
    values = {
        field.name: getattr(article, field.name)
        for field in fields(article)
        if field.name != "lines"
    }
    values["focuses"] = {file: plain(focus) for file, focus in article.focuses.items()}
    return {
        name: plain(value)
        for name, value in values.items()
        if value != DEFAULTS.get(name, ()) and value is not None
    }


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_golden_articles(
    file: Path,
    read_case: Callable[[Path, Iterable[str]], dict[str, Any]],
    rows: Callable[[Iterable[Finding]], list[dict[str, str]]],
) -> None:
    case = read_case(file, KEYS)
    path = case.get("path", "tin/2023/10/bai/index.md")
    checked = parse(Source(path, case["text"], frozenset(case.get("files", ()))), "content/")
    article = None if checked.value is None else shown(checked.value)
    assert (article, rows(checked.findings)) == (case.get("article"), case.get("findings", []))
    assert {finding.path for finding in checked.findings} <= {f"content/{path}"}


def test_what_is_wrong_is_told_with_the_text_that_is_right(
    make_source: Callable[..., Source],
) -> None:
    source = make_source("title: T\ndate: 2023-02-30\nexpires: x\n", path="tin/a/index.md")
    assert [finding.text("vi") for finding in parse(source, "content/").findings] == [
        "content/tin/a/index.md:3: «date»: không có ngày giờ «2023-02-30»\n"
        "    Ví dụ đúng: date: 2023-10-25 09:10",
        "content/tin/a/index.md:4: «expires» phải là một ngày; ví dụ đúng: expires: 2024-01-01",
        "content/tin/a/index.md:2: thiếu khóa «unit»: đơn vị đăng bài, theo don-vi.yml; "
        "ví dụ đúng: unit: doan-khoi",
    ]


def test_an_article_knows_the_lines_of_its_keys(make_source: Callable[..., Source]) -> None:
    source = make_source("title: T\ndate: 2023-10-25\n\nunit: u\nslug: [x]\n")
    article = parse(source, "").value
    assert article is not None
    assert article.lines == {"title": 2, "date": 3, "unit": 5, "slug": 6}


def test_an_album_is_in_the_same_order_whatever_the_order_of_the_files(
    make_source: Callable[..., Source],
) -> None:
    names = ["a/1❶2.jpg", "a/anh-1.jpg", "a/anh-01.jpg", "a/ảnh-1.jpg", "a/ANH-1.jpg", "a/2.jpg"]
    orders = set()
    for shift in range(len(names)):
        files = names[shift:] + names[:shift]
        metadata = "title: T\ndate: 2023-10-25\nunit: u\ngallery: a\n"
        article = parse(make_source(metadata, files=files), "").value
        assert article is not None
        orders.add(json.dumps([photo.file for photo in article.gallery]))
    assert [json.loads(order) for order in orders] == [
        ["a/1❶2.jpg", "a/2.jpg", "a/ANH-1.jpg", "a/anh-01.jpg", "a/anh-1.jpg", "a/ảnh-1.jpg"]
    ]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://a.example/1.jpg", True),
        ("//a.example/1.jpg", True),
        ("///a.example/1.jpg", True),
        (r"\\a.example\1.jpg", True),
        (r"/\a.example/1.jpg", True),
        ("/\t/a.example/1.jpg", True),
        ("\x01 //a.example/1.jpg", True),
        ("\xa0//[", True),
        ("ht\ntps:a", True),
        ("data:image/png;base64,AA", True),
        ("JavaScript:alert(1)", True),
        ("http://[::1", True),
        (r"C:\a.jpg", True),
        ("a.jpg", False),
        ("/a.jpg", False),
        ("12:30.jpg", False),
        ("a/b:c.jpg", False),
        ("?a:b", False),
        ("", False),
    ],
)
def test_what_is_on_another_site(link: str, expected: bool) -> None:  # noqa: FBT001
    assert is_remote(link) is expected


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("a.jpg", "a.jpg"),
        (" ./b/../a.jpg?x#y ", "a.jpg"),
        ("%E1%BA%A3nh%20l%E1%BB%85.jpg", "ảnh lễ.jpg"),
        ("b//a.jpg", "b/a.jpg"),
        ("..a.jpg", "..a.jpg"),
        ("%252e%252e/a.jpg", "%2e%2e/a.jpg"),
        ("", None),
        (".", None),
        ("..", None),
        ("../a.jpg", None),
        ("b/../../a.jpg", None),
        ("/a.jpg", None),
        ("%2Fetc/passwd", None),
        ("..%2Fa.jpg", None),
        (r"..\a.jpg", None),
        ("..%5Ca.jpg", None),
        ("a%00.jpg", None),
        ("a\0.jpg", None),
        ("file:///etc/passwd", None),
    ],
)
def test_which_file_a_name_means(name: str, file: str | None) -> None:
    assert local_file(name) == file


def test_the_nearest_file_is_a_photo() -> None:
    files = frozenset({"Toàn Cảnh.JPG", "toan-canh.txt", "trao-qua.png"})
    assert nearest_file("toan canh.jpg", files) == "Toàn Cảnh.JPG"
    assert nearest_file("toan-canh.txt", files) == "Toàn Cảnh.JPG"
    assert nearest_file("trao-qua.jpg", files) == "trao-qua.png"
    assert nearest_file("zzz.jpg", frozenset()) is None


@pytest.mark.parametrize(
    ("metadata", "body"),
    [
        ("gallery: [s.jpg]\n", '![Một](s.jpg "Chú thích")\n'),
        ("gallery: [{file: s.jpg, caption: Chú thích, alt: Một}]\n", "![](s.jpg)\n"),
        ("gallery: [{file: s.jpg, caption: Chú thích}, s.jpg]\n", "![Một](s.jpg)\n"),
    ],
)
def test_a_photo_that_stands_twice_keeps_the_words_of_both(
    make_source: Callable[..., Source], metadata: str, body: str
) -> None:
    head = "title: A\ndate: 2025-08-01\nunit: a\n"
    article = parse(make_source(head + metadata, body, ("s.jpg",)), "").value
    assert article is not None
    assert article.photos == (PhotoReference("s.jpg", "Một", "Chú thích"),)
