"""Whatever a post of WordPress says, the article made of it says too, in the same order."""

import re
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.wordpress_files import UPLOADS, WordPressExport, upload

from bantin.importers.posts import Post
from bantin.importers.wordpress.reading import read_export
from bantin.page.body import MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.markdown import Converter
from bantin.page.text import Text

CONVERTER = Converter(("toc", "tables", "fenced_code"), {}, {})
_TAG = re.compile(r"<[^<>]*>")

PARTS = st.sampled_from(
    [
        ("text", "{m}"),
        ("text", "{m} <strong>đậm</strong>\ndòng *hai* của [x]"),
        ("text", "<div>{m}\n\nhai</div>"),
        ("text", "<p>{m}</p>\n<ul>\n<li>một</li>\n<li>hai</li>\n</ul>"),
        ("text", "<blockquote>{m}\n\n# hai</blockquote>"),
        ("text", "<h2>{m}</h2>"),
        ("text", "<table><tr><td>{m}</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"),
        ("text", '<table><tr><td colspan="2">{m}</td></tr><tr><td>c</td><td>d</td></tr></table>'),
        ("text", '[ma_ngan x="1"] {m}'),
        ("text", "<!--more-->\n{m}"),
        ("text", "{m}<!--nextpage-->"),
        ("photo", '[caption]<img src="{u}"> {m}[/caption]'),
        ("photo", '[caption caption="{m}"]<img src="{u}">[/caption]'),
        ("photo", '<figure><img src="{u}"><figcaption>{m}</figcaption></figure>'),
        ("photo", '<p><img src="{u}"> {m}</p>'),
        ("photo", '{m} <img src="{u}"> sau'),
        ("gallery", '[gallery ids="11"] {m}'),
        ("gallery", "[gallery]\n{m}"),
    ]
)  # fmt: skip


def said_on_the_page(post: Post) -> str:
    files = frozenset(file.name for file in post.files)
    text = Text(post.body, "tin/a/index.md", "tin/a", "tin/2023/10/25/a/", 1, files)
    body = CONVERTER.convert(text)
    assert {finding.kind.code for finding in body.findings} <= {"photo-unpublished"}
    assert body.value is not None
    said = [post.summary]
    for part in body.value.parts:
        match part:
            case Prose(html):
                said.append(_TAG.sub(" ", html))
            case PhotoBlock(photos):
                said.extend(photo.caption for photo in photos)
            case VideoBlock() | MediaBlock():
                said.append(part.caption)
    said.extend(photo.caption for photo in post.gallery)
    return " ".join(said)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARTS, min_size=1, max_size=8), st.booleans())
def test_nothing_is_lost(parts: list[tuple[str, str]], is_of_blocks: bool) -> None:  # noqa: FBT001
    address = f"{UPLOADS}/2019/05/a-300x200.jpg"
    texts = [
        text.replace("{m}", f"chữ m{number}k").replace("{u}", address)
        for number, (_, text) in enumerate(parts)
    ]
    if is_of_blocks:
        texts = [f"<!-- wp:html -->{text}<!-- /wp:html -->" for text in texts]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        upload(folder, "2019/05/a.jpg")
        export = WordPressExport()
        export.attachment("2019/05/a.jpg", post_id=11, parent=12)
        export.post("\n\n".join(texts), post_id=12)
        (post,) = (p for p in read_export(export.save(folder), folder) if isinstance(p, Post))
    page = said_on_the_page(post)
    marks = [f"m{number}k" for number in range(len(parts))]
    assert re.findall(r"m\d+k", page) == marks
    if any(kind != "text" for kind, _ in parts):
        assert [file.name for file in post.files] == ["a.jpg"]
    shown = post.body.count("(a.jpg") + len(post.gallery)
    assert shown == sum(kind != "text" for kind, _ in parts)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*"ab \n<>/[]()\"'=&#;!-*_`|{}\\.1đ", "<p>", "<!--", "-->", "<!-- wp:image ",
             "[gallery", "[caption]", "[/caption]", "<img src=", "<table><tr><td>", "<ul><li>",
             "<iframe src=", "https://youtu.be/"]
        ),
        max_size=200,
    ).map("".join)
)  # fmt: skip
def test_any_text_becomes_a_body_that_bantin_reads(content: str) -> None:
    export = WordPressExport()
    export.post(content, post_id=12)
    with tempfile.TemporaryDirectory() as name:
        (post,) = (p for p in read_export(export.save(Path(name)), None) if isinstance(p, Post))
    text = Text(post.body, "tin/a/index.md", "tin/a", "tin/2023/10/25/a/", 1, frozenset())
    assert CONVERTER.convert(text).value is not None
