"""A site whose every name, title and caption tries to get out of its place."""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
import yaml
from tests.site.sites import Site, Tree, phone_photo

ATTACKS: Final = {
    "script": "</title><script>alert(1)</script>",
    "quotes": '"\'` onmouseover=alert(2) x="',
    "template": "{{7*7}}{% raw %}${7*7}#{7*7}",
    "direction": "a\u202egnp.exe\u2066b\u2069\u202c",
    "ends": "]]></script></style></textarea>--><!-- <img src=x onerror=alert(3)>",
    "entities": "&lt;b&gt; &amp; & &#60;script&#62;",
}
"""What is written into each place, by what it tries."""

ALL: Final = " ".join(ATTACKS.values())

IN_TEXT: Final = " ".join(text for name, text in ATTACKS.items() if name != "ends")
"""What is written into a body, where a picture that isn't there would be an error."""


def _named(place: str) -> str:
    return f"{place} {ALL}"


@dataclass(slots=True)
class _Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""


@dataclass(slots=True)
class _Page:
    """A page as a browser's parser would see it, roughly: elements with the text below them."""

    elements: list[_Element] = field(default_factory=list)

    def texts(self, tag: str, name: str = "") -> list[str]:
        """Give the texts of elements by tag and class."""
        return [
            " ".join(element.text.split())
            for element in self.elements
            if element.tag == tag and name in ["", *element.attributes.get("class", "").split()]
        ]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = _Page()
        self._open: list[_Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = _Element(tag, {name: value or "" for name, value in attrs})
        self.page.elements.append(element)
        if tag not in {"meta", "link", "img", "br", "hr", "source", "input", "wbr"}:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data


def _read(data: bytes) -> _Page:
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    return reader.page


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """Give the hostile site, built."""
    site = Site(tmp_path_factory.mktemp("hiem"))
    site.configure()
    units = {
        "tinh-doan": {
            "name": _named("Tỉnh đoàn"),
            "short": _named("Tỉnh"),
            "contact": {"address": _named("Số 1"), "person": _named("Chị A")},
            "former_names": [{"name": _named("Tên cũ"), "until": "1998-03-01"}],
        },
        "doan-xa": {"name": _named("Đoàn xã"), "parent": "tinh-doan"},
    }
    categories = {"muc": {"name": _named("Mục"), "description": _named("Về mục")}}
    site.write("don-vi.yml", yaml.safe_dump(units, allow_unicode=True))
    site.write("chuyen-muc.yml", yaml.safe_dump(categories, allow_unicode=True))
    for day in (1, 2, 3):
        folder = f"2025/08/bai-{day}"
        for number in range(3):
            site.write(f"tin/{folder}/{number}.jpg", phone_photo(day * 20 + number))
        site.article(
            folder,
            f"{IN_TEXT}\n\n## Phần {IN_TEXT}\n\nMột là, {IN_TEXT}\n\nHai là, {IN_TEXT}\n\n"
            "![](0.jpg)\n",
            date=f"2025-08-0{day}",
            title=_named(f"Bài {day}"),
            subjects=["doan-xa"],
            categories=["muc"],
            summary=_named("Tóm tắt"),
            authors=[{"name": _named("Người"), "role": _named("Chức vụ")}],
            tags=[_named("Từ khóa")],
            documents=[_named("128-KH/TĐTN")],
            gallery=[
                {"file": f"{number}.jpg", "caption": _named("Chú thích"), "alt": _named("Ảnh")}
                for number in (1, 2)
            ],
        )
    site.build()
    return site.tree()


ARTICLE: Final = "tin/2025/08/02/bai-2/index.html"


def _shown(text: str) -> str:
    """Give a text as it is read: signs that turn the direction of writing may be gone."""
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)


def test_no_page_holds_a_script_that_is_not_the_themes(tree: Tree) -> None:
    inline: set[str] = set()
    count = 0
    for name, data in tree.items():
        if not name.endswith(".html"):
            continue
        count += 1
        for element in _read(data).elements:
            assert not any(attribute.startswith("on") for attribute in element.attributes), name
            assert not re.match(r"\s*javascript:", element.attributes.get("href", "")), name
            if element.tag != "script":
                continue
            if element.attributes.get("type") == "application/ld+json":
                json.loads(element.text)
            elif "src" in element.attributes:
                path = element.attributes["src"].partition("?")[0]
                assert re.fullmatch(r"[./]*assets/bantin/[\w-]+\.js", path), (name, path)
            else:
                inline.add(element.text)
    assert count >= 20
    source = Path(__file__).parents[2] / "theme" / "base.html"
    assert inline
    for text in inline:
        assert f"<script>{text}</script>" in source.read_text("utf-8")


def test_every_text_of_an_article_is_read_as_it_was_written(tree: Tree) -> None:
    page = _read(tree[ARTICLE])
    assert [_shown(text) for text in page.texts("h1")] == [_shown(_named("Bài 2"))]
    assert _shown(page.texts("title")[0]).startswith(_shown(_named("Bài 2")))
    assert _shown(_named("Tóm tắt")) in map(_shown, page.texts("p", "lead"))
    whole = _shown(" ".join(page.elements[0].text.split()))
    for place in ("128-KH/TĐTN", "Người", "Từ khóa", "Chú thích", "Đoàn xã", "Mục", "Bài 1"):
        assert _shown(_named(place)) in whole, place
    # an office may be parted into lines, and Markdown has its own meaning for some signs
    assert ATTACKS["script"] in " ".join(page.texts("dl", "signature"))
    assert [text.count("#{7*7}") for text in page.texts("ol", "directives")] == [2]


def test_what_search_engines_are_told_of_an_article_is_whole(tree: Tree) -> None:
    told = [
        json.loads(element.text)
        for element in _read(tree[ARTICLE]).elements
        if element.attributes.get("type") == "application/ld+json"
    ]
    headlines = re.findall(r'"headline": "(.*?)(?<!\\)"', json.dumps(told, ensure_ascii=False))
    assert [_shown(json.loads(f'"{headline}"')) for headline in headlines] == [
        _shown(_named("Bài 2"))
    ]


def test_descriptions_and_texts_of_photos_are_whole(tree: Tree) -> None:
    elements = _read(tree[ARTICLE]).elements
    descriptions = [
        _shown(element.attributes["content"])
        for element in elements
        if element.attributes.get("name") == "description"
    ]
    assert descriptions == [_shown(_named("Tóm tắt"))]
    texts = [_shown(element.attributes.get("alt", "")) for element in elements]
    assert texts.count(_shown(_named("Ảnh"))) >= 2


@pytest.mark.parametrize(
    ("page", "places"),
    [
        ("index.html", ("Bài 1", "Bài 3", "Tỉnh đoàn", "Tóm tắt")),
        ("don-vi/index.html", ("Tỉnh đoàn", "Đoàn xã")),
        ("don-vi/tinh-doan/index.html", ("Tỉnh đoàn", "Bài 3")),
        ("don-vi/tinh-doan/gioi-thieu/index.html", ("Số 1", "Chị A", "Tên cũ")),
        ("don-vi/doan-xa/index.html", ("Đoàn xã", "Bài 2")),
        ("chuyen-muc/index.html", ("Mục",)),
        ("chuyen-muc/muc/index.html", ("Mục", "Về mục")),
        ("luu-tru/2025/08/index.html", ("Bài 2",)),
        ("anh/index.html", ("Bài 2",)),
        ("manh/tin-moi-nhat/index.html", ("Bài 3",)),
    ],
)
def test_every_other_page_tells_names_whole(tree: Tree, page: str, places: tuple[str, ...]) -> None:
    read = _read(tree[page])
    whole = _shown(" ".join(" ".join(element.text for element in read.elements[:1]).split()))
    for place in places:
        assert _shown(_named(place)) in whole, place


def test_what_machines_read_is_well_formed(tree: Tree) -> None:
    names = [name for name in tree if name.endswith((".xml", ".json", ".webmanifest"))]
    assert "sitemap.xml" in names
    for name in names:
        if name.endswith(".xml"):
            ET.fromstring(tree[name])  # noqa: S314 - made by the build that is tested
        else:
            json.loads(tree[name])


def test_no_template_is_run_and_no_text_is_escaped_twice(tree: Tree) -> None:
    for name, data in tree.items():
        if name.endswith((".html", ".xml")):
            text = data.decode()
            assert "&amp;lt;script" not in text, name
            # the author wrote one entity in words; more were made by escaping anew
            assert "&amp;amp;amp;" not in text, name
            assert "49{%" not in text, name
