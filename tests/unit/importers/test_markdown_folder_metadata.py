"""What is said above imported texts: five ways of writing it, and many names for each thing."""

from datetime import date, datetime

import pytest

from bantin.article.model import Author, Status
from bantin.importers.markdown_folder.dates import read_when
from bantin.importers.markdown_folder.front import split_front
from bantin.importers.markdown_folder.metadata import Metadata, read_metadata
from bantin.importers.markdown_folder.project import System
from bantin.text import VIETNAM


def metadata(text: str, system: System = System.HUGO) -> Metadata:
    split = split_front(text, "x.md")
    assert split.value is not None
    assert split.findings == ()
    register = {"linh": Author("Thùy Linh", "Bí thư")}
    return read_metadata(split.value.entries, "x.md", system, register)


def at(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2019, 5, 3, hour, minute, second, tzinfo=VIETNAM)


DATES = {
    "2019-05-03": date(2019, 5, 3),
    "2019/5/3": date(2019, 5, 3),
    "03/05/2019": date(2019, 5, 3),
    "May 3, 2019": date(2019, 5, 3),
    "3 May 2019": date(2019, 5, 3),
    "Fri, 03 May 2019": date(2019, 5, 3),
    "2019-05-03 09:10": at(9, 10),
    "2019-05-03 9:10 PM": at(21, 10),
    "2019-05-03 12:10 am": at(0, 10),
    "2019-05-03T09:10:11+07:00": at(9, 10, 11),
    "2019-05-03T02:10:11.123Z": at(9, 10, 11),
    "2019-05-03 02:10:00 +0000": at(9, 10),
    "2019-05-03 09:10:00 UTC+07:00": at(9, 10),
    "2019-05-03 09:10:00 +07": at(9, 10),
    "2019-05-03 11:10 Asia/Tokyo": at(9, 10),
    "Fri, 03 May 2019 09:10:00 +0700": at(9, 10),
    "0001-01-01T00:00:00Z": None,
    "2019-02-30": None,
    "2019-05-03 25:00": None,
    "2019-05-03 09:10 Asia/Nowhere": None,
    "2019-05-03 09:10 +99:99": None,
    "hôm qua": None,
    "3 Mây 2019": None,
    "": None,
    "9" * 5000: None,
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert read_when(text) == DATES[text]
    assert type(read_when(text)) is type(DATES[text])


FRONTS = {
    "yaml": "---\ntitle: Bài\ntags: [một]\n---\nThân.\n",
    "yaml with dots": "\n---\ntitle: Bài\ntags: [một]\n...\nThân.\n",
    "toml": "+++\ntitle = 'Bài'\ntags = ['một']\n+++\nThân.\n",
    "json": '{"title": "Bài", "tags": ["một"]}\nThân.\n',
    "nikola": ".. title: Bài\n.. tags: một\n\nThân.\n",
    "nikola in a comment": "<!--\n.. title: Bài\n.. tags: một\n-->\nThân.\n",
    "pelican": "Title: Bài\nTags: một\n\nThân.\n",
    "pelican in lines": "Title: Bài\nSummary: x\n    y\nTags: một\n\nThân.\n",
}


@pytest.mark.parametrize("case", FRONTS)
def test_ways_of_writing(case: str) -> None:
    text = FRONTS[case]
    split = split_front(text, "x.md")
    assert split.value is not None
    assert split.value.body.strip() == "Thân."
    shown = text.split("\n")[split.value.body_line - 1 :]
    assert "\n".join(shown).strip() in {"Thân.", '{"title": "Bài", "tags": ["một"]}\nThân.'}
    read = metadata(text)
    assert (read.title, read.tags) == ("Bài", ("một",))


NO_FRONT = (
    "Lưu ý: mang theo sách.\n",
    "Note: mang theo sách.\n",
    "---\nMột câu giữa hai vạch.\n---\nHai.\n",
    "{{< figure src=a.jpg >}}\n",
    "{ không phải JSON }\n",
    ".. \n",
    "",
)


@pytest.mark.parametrize("text", NO_FRONT)
def test_texts_with_nothing_above(text: str) -> None:
    split = split_front(text, "x.md")
    assert split.value is not None
    assert (split.value.entries, split.value.body, split.findings) == ((), text, ())


def test_names_of_keys() -> None:
    read = metadata(
        "---\nTitle: Bài\nPublish-Date: 2019-05-03\npermalink: /a/\nredirect_from: [/b/]\n"
        "Keywords: một, hai\nfeaturedImage: a.jpg\nsticky: true\nexpiryDate: 2020-01-01\n"
        "excerpt: Tóm *tắt*.\nlastmod: 2020-01-01\nWeight: 3\nThanhVien: 5\n---\n"
    )
    assert (read.title, read.published) == ("Bài", date(2019, 5, 3))
    assert read.addresses == ["/a/", "/b/"]
    assert read.tags == ("một", "hai")
    assert [(cover.address, cover.line) for cover in read.covers] == [("a.jpg", 7)]
    assert read.pin
    assert read.expires == date(2020, 1, 1)
    assert read.summary == "Tóm tắt."
    assert read.unknown == ["ThanhVien"]
    assert read.findings == []


STATUS = {
    "draft: true": Status.DRAFT,
    "draft: false": Status.PUBLISHED,
    "published: false": Status.DRAFT,
    "published: true": Status.PUBLISHED,
    "published: 2019-05-03": Status.PUBLISHED,
    "status: private": Status.DRAFT,
    "Status: hidden": Status.DRAFT,
    "status: published": Status.PUBLISHED,
}


@pytest.mark.parametrize("line", STATUS)
def test_how_far_a_text_has_come(line: str) -> None:
    assert metadata(f"---\n{line}\n---\n").status is STATUS[line]


AUTHORS = {
    "author: Minh An": (Author("Minh An"),),
    "authors: [linh, Minh An]": (Author("Thùy Linh", "Bí thư"), Author("Minh An")),
    "author: {name: Minh An, role: Bí thư}": (Author("Minh An", "Bí thư"),),
    "authors: Minh An, linh": (Author("Minh An"), Author("Thùy Linh", "Bí thư")),
    "authors: [{name: Minh An}, {name: linh}]": (
        Author("Minh An"), Author("Thùy Linh", "Bí thư"),
    ),
    "author: ''": (),
}  # fmt: skip


@pytest.mark.parametrize("line", AUTHORS)
def test_who_signs(line: str) -> None:
    assert metadata(f"---\n{line}\n---\n").authors == AUTHORS[line]


CATEGORIES = {
    ("categories: phong-trao hien-mau", System.JEKYLL): (("phong-trao",), ("hien-mau",)),
    ("categories: Hoạt động Đoàn", System.JEKYLL): (("Hoạt động Đoàn",),),
    ("category: phong trao", System.JEKYLL): (("phong trao",),),
    ("categories: [Phong trào, Hiến máu]", System.JEKYLL): (("Phong trào",), ("Hiến máu",)),
    ("categories: [[Phong trào, Hiến máu], Tin]", System.HUGO): (
        ("Phong trào", "Hiến máu"), ("Tin",),
    ),
    ("category: Phong trào/Trại", System.NIKOLA): (("Phong trào", "Trại"),),
    ("category: Phong trào/Trại", System.PELICAN): (("Phong trào/Trại",),),
}  # fmt: skip


@pytest.mark.parametrize(("line", "system"), CATEGORIES)
def test_categories(line: str, system: System) -> None:
    assert metadata(f"---\n{line}\n---\n", system).categories == CATEGORIES[line, system]


COVERS = {
    "cover: {image: a.jpg, alt: x}": "a.jpg",
    "images: [a.jpg, b.jpg]": "a.jpg",
    "header: {teaser: a.jpg}": "a.jpg",
    "resources: [{src: b.pdf, name: x}, {src: a.jpg, name: featured-image}]": "a.jpg",
    "featured: a.jpg": "a.jpg",
    "featured: true": "",
    "header: true": "",
}


@pytest.mark.parametrize("line", COVERS)
def test_covers(line: str) -> None:
    covers = [cover.address for cover in metadata(f"---\n{line}\n---\n").covers]
    assert covers == ([COVERS[line]] if COVERS[line] else [])


def test_lines_of_toml_are_told() -> None:
    read = metadata('+++\ntitle = "x"\n\ndate = "hôm qua"\n+++\n')
    assert [(one.kind.code, one.line) for one in read.findings] == [("markdown-date-unread", 4)]
