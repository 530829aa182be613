import json
from base64 import b64decode
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bantin.page.reader_links import feedback_link, share_links

ROOT = "https://songmay.example/tin-tuc/"


def test_a_page_is_shared_by_its_whole_address() -> None:
    links = share_links(ROOT, "tin/2025/10/18/cau-moi/")
    assert links is not None
    url = f"{ROOT}tin/2025/10/18/cau-moi/"
    assert parse_qs(urlsplit(links.facebook).query) == {"u": [url]}
    data = parse_qs(urlsplit(links.zalo).query)["d"][0]
    assert json.loads(b64decode(data, validate=True)) == {"url": url}


@given(st.text("abc-19/", max_size=12))
def test_what_zalo_gets_needs_no_escaping(address: str) -> None:
    links = share_links(ROOT, address)
    assert links is not None
    data = links.zalo.partition("?d=")[2]
    assert data.isascii()
    assert not set(data) & set("=%+/&#")
    assert json.loads(b64decode(data, validate=True)) == {"url": ROOT + address}


def test_without_the_sites_address_there_is_nothing_to_share() -> None:
    assert share_links("", "tin/2025/10/18/cau-moi/") is None


@pytest.mark.parametrize(
    "subject", ["Cầu mới", "A & B?", "\" onclick='x'", "a\r\nBcc: b@c.example", "100% #1 + 2"]
)
def test_a_mail_has_its_subject_and_body_whole_and_no_other_field(subject: str) -> None:
    link = feedback_link("mailto:ban.doc+1@doan.example", subject, f"Bài: {subject}\nhttps://x/\n")
    address, _, query = link.partition("?")
    assert address == "mailto:ban.doc+1@doan.example"
    fields = dict(part.split("=") for part in query.split("&"))
    assert list(fields) == ["subject", "body"]
    assert unquote(fields["subject"]) == subject
    assert unquote(fields["body"]).endswith("\r\nhttps://x/\r\n")
    assert not set(link) & set("\"'<>\r\n ")


@pytest.mark.parametrize("target", ["", "https://bieu-mau.example/phan-hoi?nguon=trang"])
def test_a_form_is_led_to_as_it_is_and_nothing_nowhere(target: str) -> None:
    assert feedback_link(target, "Bài", "Thân") == target
