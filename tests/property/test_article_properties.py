"""Articles survive being written and read, and nothing that is read can break the reader."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bantin.article.descriptions import is_automatic
from bantin.article.model import Article, Author, Focus, Moment, Period, PhotoReference, Status
from bantin.article.parse import file_named, parse
from bantin.article.shown import photos_in
from bantin.article.source import ArticleFolder, Source, read_source
from bantin.article.writing import metadata_of, render_article
from bantin.article.yaml_nodes import DEEPEST, ListNode, MapNode, Node, TextNode, load_yaml
from bantin.catalogue.categories import read_categories
from bantin.catalogue.units import read_units
from bantin.findings import Checked, has_errors
from bantin.page.body import PhotoBlock, Prose
from bantin.page.markdown import Converter
from bantin.page.text import Text
from bantin.text import VIETNAM, normalise

NASTY = [
    *("Giọt hồng: 612", "'nháy'", '"nháy"', "- gạch", "--- a", "yes", "No", "~", "null", "2025"),
    *("1e3", "0x1F", "2023-10-25", "# thăng", "a # b", "a: b: c", "*a*", "&b", "!c", "%d", "@e"),
    *("[a", "{b", "a, b]", "|", ">", "?", "a\\b", "\\n", "🎉 vui", "é", "=", "<<", "{}", "a :b"),
    *("đ\u0323", "\u200d", "<script>", "{{ x }}", "a\u0085b".replace("\u0085", "c"), "...", "---"),
]

line = st.one_of(
    st.sampled_from(NASTY),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=30),
    st.lists(st.sampled_from(NASTY), min_size=1, max_size=3).map(" ".join),
).map(lambda text: " ".join(normalise(text).split()))
lines = line.filter(bool)
keys = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True)
paths = st.lists(keys, min_size=1, max_size=3).map("/".join)
LAST_DAY = date(2100, 12, 31)
days = st.dates(date(1900, 1, 1), LAST_DAY)
moments = st.one_of(
    days.map(lambda day: Moment(datetime(day.year, day.month, day.day, tzinfo=VIETNAM), False)),  # noqa: FBT003
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31, 23)).map(  # noqa: DTZ001
        lambda at: Moment(at.replace(microsecond=0, tzinfo=VIETNAM), True)  # noqa: FBT003
    ),
)
names = st.one_of(
    st.sampled_from(["a.jpg", "Ảnh lễ.JPG", "b#1.png", "c%20d.webp", "sâu/e f.jpg", "50%.gif"]),
    st.sampled_from(["g?h.jpg", "i:k.jpg", "-l.jpg", "#m.jpg", "yes", "[n].jpg"]),
)
parts = st.integers(0, 10_000).map(lambda part: part / 10_000)
texts = st.one_of(st.just(""), lines.filter(lambda text: not is_automatic(text)))
references = st.builds(PhotoReference, names, texts, texts)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Give an article such as `parse` gives, with an album but no photos in its body."""
    moment = draw(moments)
    unit = draw(keys)
    gallery = tuple(draw(st.lists(references, max_size=4)))
    photos = tuple(
        PhotoReference(
            file,
            next((one.alt for one in reversed(gallery) if one.file == file and one.alt), ""),
            next(
                (one.caption for one in reversed(gallery) if one.file == file and one.caption), ""
            ),
        )
        for file in dict.fromkeys(one.file for one in gallery)
    )
    first = draw(days)
    summary = draw(st.one_of(st.just(""), lines))
    cover = draw(st.one_of(st.none(), names))
    is_last = moment.day == LAST_DAY
    after = st.none() if is_last else st.dates(moment.day + timedelta(days=1), LAST_DAY)
    return Article(
        path="tin/2023/10/bai/index.md",
        title=draw(lines),
        moment=moment,
        unit=unit,
        slug=draw(st.one_of(st.just("bai"), keys)),
        subjects=tuple(draw(st.lists(keys.filter(lambda key: key != unit), unique=True))),
        categories=tuple(draw(st.lists(paths, unique=True, max_size=3))),
        authors=tuple(
            draw(st.lists(st.builds(Author, lines, st.one_of(st.none(), lines)), max_size=3))
        ),
        summary=summary or "Thân bài.",
        has_lead=bool(summary),
        cover=cover if cover is not None else photos[0].file if photos else None,
        photos=photos,
        gallery=gallery,
        focuses=draw(st.dictionaries(names, st.builds(Focus, parts, parts), max_size=3)),
        tags=tuple(draw(st.lists(lines, max_size=3))),
        pin=draw(st.booleans()),
        status=draw(st.sampled_from(Status)),
        expires=draw(st.one_of(st.none(), after)),
        aliases=tuple(draw(st.lists(paths.map(lambda path: path + "/"), max_size=2))),
        event=draw(
            st.one_of(
                st.none(),
                st.dates(first, LAST_DAY).map(lambda last: Period(first, last)),
                st.just(Period(first, first)),
            )
        ),
        documents=tuple(draw(st.lists(lines, max_size=2))),
    )


@given(articles(), st.sampled_from(["\n", "\r\n", "\r"]))
@settings(max_examples=200)
def test_metadata_survives_being_written_and_read(article: Article, line_end: str) -> None:
    text = render_article(metadata_of(article), "Thân bài.\n").replace("\n", line_end)
    files = {photo.file for photo in article.gallery} | {article.cover or "a.jpg"}
    files |= article.focuses.keys()
    checked = parse(Source(article.path, normalise(text), frozenset(files)), "content/")
    assert checked.findings == ()
    assert checked.value == article


@given(articles())
@settings(max_examples=50)
def test_what_was_written_is_written_again_the_same(article: Article) -> None:
    named = {photo.file for photo in article.gallery} | article.focuses.keys()
    files = frozenset(named | {article.cover or "a.jpg"})
    once = render_article(metadata_of(article), "Thân bài.\n")
    read = parse(Source(article.path, once, files), "").value
    assert read is not None
    assert render_article(metadata_of(read), "Thân bài.\n") == once


scraps = st.sampled_from(
    [
        *(
            "---\n",
            "...\n",
            "title: ",
            "date: 2023-10-25\n",
            "unit: u\n",
            "gallery:\n",
            "focus:\n",
            "  a.jpg: 0.3,0.2\n",
            "  - ",
            "\n",
        ),
        *("cover: ", "a.jpg", "../", "%2e%2e/", "\\", "&a ", "*a", "!!python/object:x ", "!<x> "),
        *(
            "[",
            "]",
            "{",
            "}",
            ": ",
            "? ",
            "- ",
            "| \n",
            ">-\n",
            "#",
            '"',
            "'",
            "\\x",
            "\\U0001",
            "%",
        ),
        *(
            "\t",
            "\r",
            "\0",
            "\ufeff",
            "\x85",
            "\u2028",
            "đ",
            "🎉",
            "<<: ",
            "@",
            "`",
            "=",
            "~",
            "0",
            ",",
        ),
        *(
            "![a](",
            'b.jpg "',
            ")",
            "```\n",
            "<script>",
            "[x](javascript:",
            "{: .a}",
            "event: ",
            "/",
        ),
    ]
)
garbage = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.lists(scraps, max_size=40).map("".join),
    st.lists(scraps, max_size=40).map(lambda parts: "---\n" + "".join(parts) + "\n---\nx"),
    st.lists(scraps, max_size=20).map(
        lambda parts: "---\ntitle: T\ndate: 2023-10-25\nunit: u\n---\n" + "".join(parts)
    ),
)


@given(garbage)
@settings(max_examples=400)
@example("[" * 100_000)
@example("---\n" + "[" * 100_000 + "\n---\n")
@example("---\ntitle: T\ndate: 2023-10-25\nunit: u\n---\n" + "[" * 100_000)
@example("---\n" + "a: &a [x]\n" + "b: [" + "*a, " * 1000 + "]\n---\n")
@example("---\n" + "- " * 100_000 + "\n---\n")
@example("---\ntitle: " + "T" * 900_000 + "\ndate: 2023-10-25\nunit: u\n---\nx")
@example("---\n" + "".join(f"k{n}: {n}\n" for n in range(300)) + "---\n")
def test_any_text_as_an_article_gives_a_result(text: str) -> None:
    checked = parse(Source("tin/a/index.md", normalise(text), frozenset({"a.jpg"})), "content/")
    assert (checked.value is None) <= has_errors(checked.findings)
    for finding in checked.findings:
        assert finding.path == "content/tin/a/index.md"
        assert finding.line is None or 1 <= finding.line <= normalise(text).count("\n") + 1
        assert finding.text("vi").startswith("content/tin/a/index.md:")
        assert finding.text("en").startswith("content/tin/a/index.md:")


@given(
    st.one_of(st.binary(), garbage.map(str.encode), garbage.map(lambda text: text.encode("utf-16")))
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_as_an_article_give_a_result(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "index.md").write_bytes(data)
    source = read_source(tmp_path, ArticleFolder("index.md", frozenset()), "")
    assert (source.value is None) is has_errors(source.findings)
    if source.value is not None:
        text = data.removeprefix(b"\xef\xbb\xbf").decode()
        assert source.value.text == normalise(text)
        moved = Source("tin/a/index.md", source.value.text, frozenset())
        assert isinstance(parse(moved, ""), Checked)


def depth(node: Node) -> int:
    match node:
        case TextNode():
            return 0
        case ListNode():
            return 1 + max((depth(item) for item in node.items), default=0)
        case MapNode():
            return 1 + max((depth(entry.value) for entry in node.entries), default=0)


def size(node: Node) -> int:
    match node:
        case TextNode():
            return 1 + len(node.text)
        case ListNode():
            return 1 + sum(size(item) for item in node.items)
        case MapNode():
            return 1 + sum(1 + len(entry.key) + size(entry.value) for entry in node.entries)


@given(garbage, st.integers(1, 100))
@settings(max_examples=300)
def test_a_tree_is_no_deeper_and_no_larger_than_what_was_written(text: str, first: int) -> None:
    loaded = load_yaml(text, "a.yml", first)
    for finding in loaded.findings:
        assert finding.line is not None
        assert finding.line >= first
    if loaded.value is not None:
        assert depth(loaded.value) <= DEEPEST
        assert size(loaded.value) <= 4 * len(text) + 4


plain_values = st.recursive(
    lines,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(lines, inner, max_size=4)),
    max_leaves=12,
)


def dump(values: object) -> str:
    """Write values as YAML does, with aliases where one stands twice."""
    return yaml.safe_dump(values, allow_unicode=True, sort_keys=False)


registers = st.one_of(
    garbage,
    st.dictionaries(keys, plain_values, max_size=5).map(dump),
    st.dictionaries(
        st.one_of(keys, lines),
        st.fixed_dictionaries(
            {"name": lines},
            optional={
                "parent": st.sampled_from("abc"),
                "successors": st.lists(st.sampled_from("abc"), max_size=3),
                "children": plain_values,
                "former_names": plain_values,
                "contact": plain_values,
                "links": plain_values,
                "order": lines,
            },
        ),
        max_size=5,
    ).map(dump),
)


@given(registers)
@settings(max_examples=300)
@example("a: {name: A, parent: a}")
@example("a: {name: A, children: {a: {name: A, children: {a: {name: A}}}}}")
@example("a: &a {name: A, children: {b: *a}}")
@pytest.mark.parametrize("read", [read_units, read_categories])
def test_any_text_as_a_register_gives_a_result(
    read: Callable[[str, str], Checked[object]], text: str
) -> None:
    checked = read(text, "don-vi.yml")
    assert checked.value is not None
    for finding in checked.findings:
        assert finding.text("vi").startswith("don-vi.yml:")
        assert finding.text("en").startswith("don-vi.yml:")


shown_files = st.sampled_from(["a.jpg", "Ảnh 1.jpg", "b(2).png", "c#3.webp", "d_e.gif", "50%.jpg"])
hidden_files = st.sampled_from(["x.jpg", "y (1).jpg"])


def in_every_form(file: str) -> list[str]:
    """Give paragraphs that show a file."""
    return [
        f"![ảnh]({file})",
        f'![ảnh [1]]({file} "Chú thích (2)")',
        f"![ảnh](<{file}>) chữ",
        f"chữ ![ảnh]({quote(file)}) ![ảnh]({file})",
        f"![ảnh][Ảnh {file[0]}]\n\n[ảnh {file[0]}]: {quote(file)}",
        f"![ảnh {file[0]}][]\n\n[ảnh {file[0]}]: <{quote(file)}> 'Chú thích'",
        f'<img src="{quote(file)}">',
        f"<div>\n<p><IMG alt='a' SRC='{quote(file)}'></p>\n</div>",
        f"- một\n\n    ![ảnh]({file})",
        f"> ![ảnh]({file})",
        f"[![ảnh]({file})](https://a.example/)",
        f"| a |\n|---|\n| ![ảnh]({file}) |",
        f"```\n\n![ảnh]({file})",
    ]


def as_code(file: str) -> list[str]:
    """Give paragraphs that only name a file, in code or in a comment."""
    return [
        f"`![ảnh]({file})`",
        f"``<img src='{file}'> ` ``",
        f"```\n![ảnh]({file})\n\n![ảnh]({file})\n```",
        f"~~~ html\n<img src='{file}'>\n~~~",
        f"chữ\n\n    ![ảnh]({file})",
        f"<!-- ![ảnh]({file})\n\n<img src='{file}'> -->",
        f"chữ <!-- ![ảnh]({file}) --> chữ",
        f"\\![ảnh]({file})",
    ]


pieces = st.one_of(
    st.builds(lambda file, n: (file, in_every_form(file)[n]), shown_files, st.integers(0, 12)),
    st.builds(lambda file, n: ("", as_code(file)[n]), hidden_files, st.integers(0, 7)),
    st.sampled_from([("", "chữ"), ("", "## Mục"), ("", "- một\n- hai"), ("", "> trích")]),
)


@given(st.lists(pieces, max_size=8))
@settings(max_examples=300)
def test_the_photos_of_a_text_are_those_that_its_page_shows(parts: list[tuple[str, str]]) -> None:
    """A fence that isn't closed would take in what follows, so that it may only stand last."""
    parts = [part for part in parts if not part[1].startswith("```\n\n")] + [
        part for part in parts if part[1].startswith("```\n\n")
    ][:1]
    markdown = "\n\nchữ\n\n".join(part for _, part in parts)
    files = frozenset({"a.jpg", "Ảnh 1.jpg", "b(2).png", "c#3.webp", "d_e.gif", "50%.jpg"})
    named = {file_named(placed.photo.file, files) for placed in photos_in(markdown)}
    targets = {f"tin/b/{file}": f"tin/2023/10/26/b/{file}" for file in files}
    converter = Converter(("toc", "tables", "fenced_code"), {}, targets)
    text = Text(markdown, "content/tin/b/index.md", "tin/b", "tin/2023/10/26/b/", 1, files)
    checked = converter.convert(text)
    assert {finding.kind.code for finding in checked.findings} <= {"link-broken"}
    assert checked.value is not None
    shown: set[str | None] = set()
    for part in checked.value.parts:
        if isinstance(part, PhotoBlock):
            shown |= {photo.file for photo in part.photos}
        elif isinstance(part, Prose):
            sources = re.findall(r'<img[^>]* src="([^"]*)"', part.html)
            shown |= {unquote(source) for source in sources}
    assert shown == named == {file for file, _ in parts if file}
