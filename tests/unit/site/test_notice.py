import pytest
from jinja2 import Environment, FileSystemLoader
from tests.site.sites import PROJECT

from bantin.findings import Finding, found
from bantin.page.templates import SiteInfo, Templates
from bantin.phrase import Language, Phrase
from bantin.site.notice import notice_of, with_notice
from bantin.wording import findings as kinds

ERROR = found(
    kinds.VALUE_TYPE, "content/<b>.md", 3, key="pin", expected=Phrase("có", "yes"), example=""
)
NOTE = Finding(ERROR.kind, "content/nhap.md", 4, ERROR.values, is_note=True)
ENVIRONMENT = Environment(loader=FileSystemLoader(PROJECT / "theme"))  # noqa: S701 - as MkDocs does


def notice(*findings: Finding, language: Language = "vi") -> str:
    site = SiteInfo("Tỉnh đoàn", "", "", language)
    return notice_of(findings, Templates(ENVIRONMENT, site), language)


def test_nothing_is_said_where_nothing_keeps_the_site_from_being_published() -> None:
    assert notice() == ""
    assert notice(NOTE) == ""


def test_what_is_wrong_is_said_with_its_place_and_escaped() -> None:
    text = notice(ERROR, NOTE)
    assert "content/&lt;b&gt;.md:3" in text
    assert "<b>.md" not in text
    assert "nhap.md" not in text
    assert notice(ERROR, language="en") != text


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (b"<body>x", b"<body>!x"),
        (b"<html><body class='a'\n data-b>x<body>", b"<html><body class='a'\n data-b>!x<body>"),
        (b"<bodyguard><body>", b"<bodyguard><body>!"),
        (b"manh", b"manh"),
        (b"", b""),
    ],
)
def test_a_notice_stands_on_top_of_a_page_once(page: bytes, wanted: bytes) -> None:
    assert with_notice(page, "!") == wanted


def test_a_notice_is_put_in_as_it_is() -> None:
    assert with_notice(b"<body>", r"\1 \g<0> Đoàn") == "<body>\\1 \\g<0> Đoàn".encode()
