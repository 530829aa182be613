"""Feeds are read here by parsers that know nothing of how they were written."""

import json
import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from tests.unit.output.samples import HOSTILE, ROOT, SITE, article, edition, hostile

from bantin.output.atom_feed import atom_feed
from bantin.output.channel import Channel, channels, cleaned
from bantin.output.json_feed import json_feed

ATOM: Final = "{http://www.w3.org/2005/Atom}"
ARTICLES: Final = [*(article(number) for number in range(25)), hostile()]
EDITION: Final = edition(*ARTICLES)
CHANNELS: Final = {channel.address: channel for channel in channels(EDITION, SITE)}
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def parsed(channel: Channel) -> ET.Element:
    return ET.fromstring(atom_feed(channel).encode())  # noqa: S314 - written just now


def texts(element: ET.Element, name: str) -> list[str]:
    return [found.text or "" for found in element.findall(ATOM + name)]


def links(element: ET.Element, kind: str) -> list[str]:
    found = element.findall(f"{ATOM}link[@rel='{kind}']")
    return [link.attrib["href"] for link in found]


def read_json(channel: Channel) -> dict[str, Any]:
    feed = json.loads(json_feed(channel))
    assert isinstance(feed, dict)
    return feed


def test_home_and_every_unit_and_category_with_articles_have_a_channel() -> None:
    assert CHANNELS.keys() == {
        "",
        "don-vi/tinh/",
        "don-vi/xa/",
        "chuyen-muc/phong-trao/",
        "chuyen-muc/phong-trao/he/",
    }


def test_a_site_whose_address_is_not_known_has_no_channels() -> None:
    assert list(channels(EDITION, replace(SITE, url=""))) == []


def test_a_channel_holds_the_newest_twenty_the_newest_first() -> None:
    entries = CHANNELS[""].entries
    assert len(entries) == 20
    assert [entry.title for entry in entries[1:4]] == ["Bài 24", "Bài 23", "Bài 22"]
    assert entries[-1].title == "Bài 6"


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=lambda channel: channel.address)
def test_an_atom_feed_holds_what_rfc_4287_wants(channel: Channel) -> None:
    feed = parsed(channel)
    assert feed.tag == f"{ATOM}feed"
    own = f"{ROOT}{channel.address}feed.xml"
    # 4.1.1: exactly one id, title and updated; one author, or one in every entry
    assert texts(feed, "id") == links(feed, "self") == [own]
    assert links(feed, "alternate") == [ROOT + channel.address]
    assert len(texts(feed, "title")) == len(texts(feed, "updated")) == 1
    assert len(feed.findall(f"{ATOM}author/{ATOM}name")) == 1
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == len(channel.entries)
    for entry in entries:
        # 4.1.2: exactly one id, title and updated, at most one summary and published
        for name in ("id", "title", "updated", "published", "summary"):
            assert len(texts(entry, name)) == 1, name
        assert len(links(entry, "alternate")) == 1
        assert len(entry.findall(f"{ATOM}author/{ATOM}name")) >= 1
        for category in entry.findall(f"{ATOM}category"):
            assert category.attrib["term"]
    ids = [texts(entry, "id")[0] for entry in entries]
    assert len(set(ids)) == len(ids)
    assert all(urlsplit(one).netloc == "thu.example" for one in ids)


def test_moments_are_those_of_publication_in_vietnam() -> None:
    feed = parsed(CHANNELS[""])
    moments = [texts(entry, "updated")[0] for entry in feed.findall(f"{ATOM}entry")]
    assert all(_MOMENT.fullmatch(moment) for moment in moments)
    assert moments == sorted(moments, reverse=True)
    assert texts(feed, "updated") == moments[:1] == ["2025-01-31T08:30:00+07:00"]
    assert datetime.fromisoformat(moments[0]).utcoffset() == timedelta(hours=7)


def test_hostile_words_arrive_whole_and_break_nothing() -> None:
    entry = parsed(CHANNELS[""]).findall(f"{ATOM}entry")[0]
    assert texts(entry, "title") == [HOSTILE]
    assert texts(entry, "summary") == [HOSTILE]
    names = [name.text for name in entry.findall(f"{ATOM}author/{ATOM}name")]
    assert names == [HOSTILE, "Người Viết"]
    found = entry.findall(f"{ATOM}category")
    assert [(one.attrib["term"], one.attrib.get("label")) for one in found] == [
        ("phong-trao/he", "Hè"),
        ("phong-trao", "Phong trào & <hè>"),
        (HOSTILE, None),
        ("hè", None),
    ]
    assert texts(parsed(CHANNELS["don-vi/tinh/"]), "title") == ["Tỉnh <đoàn>"]


@pytest.mark.parametrize("letter", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_what_xml_cannot_hold_is_left_out(letter: str) -> None:
    assert cleaned(f"A{letter}b\n") == "Ab\n"


def test_letters_that_xml_can_hold_stay() -> None:
    text = "Ổ 😀 \t\n\r\u0300\ud7ff\ue000\ufffd\U0010ffff"
    assert cleaned(text) == text


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=lambda channel: channel.address)
def test_a_json_feed_holds_what_version_1_1_wants(channel: Channel) -> None:
    feed = read_json(channel)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] == channel.title
    assert feed["home_page_url"] == ROOT + channel.address
    assert feed["feed_url"] == f"{ROOT}{channel.address}feed.json"
    assert feed["language"] == "vi"
    assert feed["icon"] == f"{ROOT}media/aa/a.png"
    assert len(feed["items"]) == len(channel.entries)
    for item in feed["items"]:
        assert item["id"] == item["url"]
        assert item["content_text"]
        assert _MOMENT.fullmatch(item["date_published"])
        assert all(author["name"] for author in item["authors"])
        assert all(isinstance(tag, str) for tag in item.get("tags", []))


def test_a_json_feed_and_an_atom_feed_hold_the_same_articles() -> None:
    channel = CHANNELS["don-vi/xa/"]
    items = read_json(channel)["items"]
    entries = parsed(channel).findall(f"{ATOM}entry")
    assert [item["id"] for item in items] == [texts(entry, "id")[0] for entry in entries]
    assert [item["title"] for item in items] == [texts(entry, "title")[0] for entry in entries]
    assert items[0]["summary"] == HOSTILE
    assert items[0]["tags"] == ["Hè", "Phong trào & <hè>", HOSTILE, "hè"]


def test_an_article_that_nobody_signs_is_its_units() -> None:
    entry = CHANNELS["don-vi/xa/"].entries[1]
    assert entry.authors == ("Xã",)


def test_an_article_without_a_summary_has_its_title_as_content() -> None:
    channel = next(channels(edition(article(1, summary="")), SITE))
    (item,) = read_json(channel)["items"]
    assert "summary" not in item
    assert item["content_text"] == item["title"] == "Bài 1"
