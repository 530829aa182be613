from datetime import date

from bantin.article.parse import parse
from bantin.article.source import Source
from bantin.article.writing import Plain, metadata_of, render_article

FULL = """\
---
title: 'Đêm hội: trăng rằm'
date: '2023-10-25 09:10:00'
unit: doan-khoi
subjects:
- doan-toa-an
authors:
- Thùy Linh
- name: Văn Nam
  role: Phó Bí thư
tags:
- 'yes'
- '2023'
pin: true
expires: 2024-01-01
aliases:
- /cu/a/
event:
- 2023-10-24
- 2023-10-24
gallery:
- file: a.jpg
  caption: Trao quà
focus:
  a.jpg: 0.3,0.25
---

Thân bài.
"""


def test_keys_stand_in_the_schemas_order_and_empty_ones_are_left_out() -> None:
    metadata: dict[str, Plain] = {
        "extra": "x",
        "tags": [],
        "summary": "",
        "gallery": None,
        "unit": "doan-khoi",
        "date": date(2023, 10, 25),
        "pin": False,
        "title": "Một 🎉",
    }
    assert render_article(metadata, "\n\nThân bài.\n\n") == (
        "---\ntitle: Một 🎉\ndate: 2023-10-25\nunit: doan-khoi\npin: false\nextra: x\n---\n\n"
        "Thân bài.\n"
    )


def test_an_article_is_written_as_it_was_read() -> None:
    read = parse(Source("tin/2023/10/a/index.md", FULL, frozenset({"a.jpg"})), "")
    assert read.findings == ()
    assert read.value is not None
    metadata = metadata_of(read.value)
    assert metadata.pop("slug") == "a"
    assert metadata.pop("cover") == "a.jpg"
    assert render_article(metadata, "Thân bài.") == FULL


def test_a_value_that_stands_twice_is_written_twice() -> None:
    day = date(2023, 10, 24)
    text = render_article({"expires": day, "event": [day, day]}, "")
    assert "&" not in text
    assert text.count("2023-10-24") == 3


def test_a_summary_taken_from_the_body_is_not_written() -> None:
    text = "---\ntitle: T\ndate: 2023-10-25\nunit: u\n---\nĐoạn đầu.\n"
    article = parse(Source("tin/a/index.md", text, frozenset()), "").value
    assert article is not None
    assert article.summary == "Đoạn đầu."
    assert metadata_of(article)["summary"] is None
