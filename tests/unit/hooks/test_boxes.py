from collections import Counter
from datetime import date, datetime
from string import Formatter

import pytest
import yaml
from mkdocs.config.base import ValidationError

from bantin.catalogue.units import Contact
from bantin.findings import Kind, Severity
from bantin.hooks.boxes import BoxesOption, read_boxes
from bantin.page.boxes import Banner, BoxKind, BoxLink, BoxOption, Helper, Track
from bantin.phrase import Language
from bantin.wording import box_findings

KINDS = [value for value in vars(box_findings).values() if isinstance(value, Kind)]

RIGHT = """
- calendar
- support: [{name: Văn phòng, phone: "+84 (0) 12.34-56", zalo: "https://zalo.example/a"}]
- links: [{name: Tỉnh, url: "https://tinh.example/?a=b#c"}, {name: 2025, url: /luu-tru/2025/}]
- utilities: [{name: Lịch, url: /, icon: clock}, {name: Sổ, url: "http://so.example"}]
- music: [{name: Hát, file: âm nhạc/Bài ca.MP3}]
- banners:
    - {picture: bieu-ngu/a.webp, alt: A, url: /luu-tru/, from: 2025-09-01, to: "2025-12-31"}
    - {picture: a.png, alt: B, url: /luu-tru/, from: 2025-09-01, to: 2025-09-01}
- today
"""


def test_boxes_are_read_in_their_order() -> None:
    checked = read_boxes(yaml.safe_load(RIGHT))
    assert checked.findings == ()
    assert checked.value == (
        BoxOption(BoxKind.CALENDAR),
        BoxOption(
            BoxKind.SUPPORT,
            helpers=(
                Helper(
                    "Văn phòng",
                    Contact(phone="+84 (0) 12.34-56", zalo="https://zalo.example/a"),
                ),
            ),
        ),
        BoxOption(
            BoxKind.LINKS,
            links=(
                BoxLink("Tỉnh", "https://tinh.example/?a=b#c"),
                BoxLink("2025", "/luu-tru/2025/"),
            ),
        ),
        BoxOption(
            BoxKind.UTILITIES,
            links=(BoxLink("Lịch", "/", "clock"), BoxLink("Sổ", "http://so.example")),
        ),
        BoxOption(BoxKind.MUSIC, tracks=(Track("Hát", "âm nhạc/Bài ca.MP3"),)),
        BoxOption(
            BoxKind.BANNERS,
            banners=(
                Banner("bieu-ngu/a.webp", "A", "/luu-tru/", date(2025, 9, 1), date(2025, 12, 31)),
                Banner("a.png", "B", "/luu-tru/", date(2025, 9, 1), date(2025, 9, 1)),
            ),
        ),
        BoxOption(BoxKind.TODAY),
    )


def wrong_link(url: object) -> object:
    return [{"links": [{"name": "A", "url": url}]}]


def wrong_banner(**values: object) -> object:
    right = {"picture": "a.png", "alt": "A", "url": "/"}
    return [{"banners": [{**right, **values}]}]


WRONG = {
    "no list": ("today", ["boxes-no-list"]),
    "a mapping": ({"today": None}, ["boxes-no-list"]),
    "a number": ([7], ["box-unreadable"]),
    "two names in one row": ([{"today": None, "newest": None}], ["box-unreadable"]),
    "a name that is a number": ([{7: []}], ["box-unreadable"]),
    "unknown": (["calender"], ["box-unknown"]),
    "twice": (["today", "today"], ["box-twice"]),
    "entries where there are none": ([{"today": [1]}], ["box-plain"]),
    "no entries": (["links"], ["box-empty"]),
    "an empty list": ([{"music": []}], ["box-empty"]),
    "entries that are text": ([{"links": "https://a.example/"}], ["box-empty"]),
    "an entry that is text": ([{"links": ["https://a.example/"]}], ["box-entry"]),
    "an unknown key": ([{"links": [{"name": "A", "url": "/", "ulr": 1}]}], ["box-key"]),
    "a key without value": ([{"links": [{"name": None, "url": "/"}]}], ["box-missing"]),
    "two things missing": ([{"links": [{}]}], ["box-missing", "box-missing"]),
    "an empty name": ([{"links": [{"name": " ", "url": "/"}]}], ["box-value"]),
    "a name of two lines": ([{"links": [{"name": "A\nB", "url": "/"}]}], ["box-value"]),
    "a long name": ([{"links": [{"name": "A" * 201, "url": "/"}]}], ["box-value"]),
    "a link that runs": (wrong_link("javascript:alert(1)"), ["box-value"]),
    "a link with data": (wrong_link("data:text/html,a"), ["box-value"]),
    "a link without a host": (wrong_link("https:///a"), ["box-value"]),
    "a link to a broken host": (wrong_link("https://[a/"), ["box-value"]),
    "a link with quotes": (wrong_link('https://a.example/"onclick="'), ["box-value"]),
    "a link to another host in disguise": (wrong_link("//a.example/"), ["box-value"]),
    "a link that leads out": (wrong_link("/../a/"), ["box-value"]),
    "a link that is a number": (wrong_link(7), ["box-value"]),
    "a number for a phone": ([{"support": [{"name": "A", "phone": 912345678}]}], ["box-value"]),
    "no address": ([{"support": [{"name": "A", "email": "a b@c.example"}]}], ["box-value"]),
    "an icon that isn't there": (
        [{"utilities": [{"name": "A", "url": "/", "icon": "moon<"}]}],
        ["box-value"],
    ),
    "a recording elsewhere": (
        [{"music": [{"name": "A", "file": "https://a.example/a.mp3"}]}],
        ["box-value"],
    ),
    "a recording of no kind": ([{"music": [{"name": "A", "file": "a.exe"}]}], ["box-value"]),
    "a picture outside": (wrong_banner(picture="../a.png"), ["box-value"]),
    "a picture from the root": (wrong_banner(picture="/etc/a.png"), ["box-value"]),
    "a picture with backslashes": (wrong_banner(picture="..\\a.png"), ["box-value"]),
    "a picture of an article": (wrong_banner(picture="tin/2025/10/a/a.png"), ["box-value"]),
    "a drawing with scripts": (wrong_banner(picture="a.svg"), ["box-value"]),
    "no such day": (wrong_banner(to="2025-02-30"), ["box-value"]),
    "a day that is a number": (wrong_banner(to=2025), ["box-value"]),
    "days in the wrong order": (
        wrong_banner(**{"from": date(2025, 9, 2), "to": datetime(2025, 9, 1, 8)}),  # noqa: DTZ001
        ["box-days"],
    ),
    "much at once": (
        ["calender", {"links": [{"name": "A", "url": "x"}]}, "music"],
        ["box-unknown", "box-value", "box-empty"],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_with_boxes_is_found_all_at_once(name: str) -> None:
    value, codes = WRONG[name]
    checked = read_boxes(value)
    assert checked.value is None
    assert [finding.kind.code for finding in checked.findings] == codes
    for finding in checked.findings:
        assert finding.severity is Severity.ERROR
        assert finding.path == "mkdocs.yml"


def test_a_finding_names_the_box_the_entry_and_a_right_example_in_both_languages() -> None:
    [finding] = read_boxes(wrong_link("tinh.example")).findings
    assert finding.text("vi") == (
        "mkdocs.yml: hộp «links», mục 1: «tinh.example» không dùng được cho «url»; cần một địa "
        "chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của chính trang tin này\n"
        "    Ví dụ đúng: - links: [{name: Cổng thông tin tỉnh, url: 'https://tinh.example/'}]"
    )
    assert "the box «links», entry 1: «tinh.example» can't be used for «url»" in finding.text("en")
    assert "A right example: - links:" in finding.text("en")


def test_a_box_of_another_name_is_guessed() -> None:
    [finding] = read_boxes(["calender"]).findings
    assert "Có phải: calendar?" in finding.text("vi")
    assert "today, support, links" in finding.text("vi")


@pytest.mark.parametrize("kind", BoxKind)
def test_the_example_of_a_box_is_right(kind: BoxKind) -> None:
    rows = yaml.safe_load(box_findings.EXAMPLES[kind.value])
    checked = read_boxes(rows["boxes"] if isinstance(rows, dict) else rows)
    assert checked.findings == ()
    assert checked.value is not None
    assert [box.kind for box in checked.value] == [kind]


def places(text: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_a_finding_about_boxes_names_the_same_places_in_both_languages(kind: Kind) -> None:
    assert places(kind.message.vi) == places(kind.message.en)
    assert kind.message.vi != kind.message.en


def test_no_boxes_are_on_unless_a_site_says_so() -> None:
    option = BoxesOption()
    assert option.validate(option.default) == ()
    assert option.validate([]) == ()


def test_the_option_refuses_what_is_wrong_with_all_findings() -> None:
    with pytest.raises(ValidationError) as error:
        BoxesOption().validate(["calender", "music"])
    languages: tuple[Language, ...] = ("vi", "en")
    for finding in read_boxes(["calender", "music"]).findings:
        for language in languages:
            assert finding.text(language) in str(error.value)
