"""Whatever HTML says, the page that bantin makes of its Markdown says too, in the same order."""

import re
from html.parser import HTMLParser

import nh3
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.article.elements import is_element
from bantin.importers.html_markdown.blocks import Outside, Shot
from bantin.importers.html_markdown.tree import INLINE
from bantin.importers.html_markdown.walking import walk
from bantin.importers.html_markdown.writing import as_markdown
from bantin.page.body import MediaBlock, PhotoBlock, Prose, VideoBlock
from bantin.page.markdown import Converter
from bantin.page.text import Text
from bantin.text import normalise

PLAIN = Converter(("toc", "tables", "fenced_code"), {}, {})
RICH = Converter(
    (
        *("toc", "tables", "fenced_code", "attr_list", "footnotes", "md_in_html", "def_list"),
        *("admonition", "abbr", "sane_lists"),
    ),
    {},
    {},
)
OUTSIDE = Outside(
    lambda picture: Shot("a.jpg", picture.attributes.get("alt", "")),
    lambda link: link,
    lambda link: link,
    lambda _address: None,
)

WORDS = st.sampled_from(
    (
        "Đoàn viên|xã Mây Hạ|hiến máu|1. một|2) hai|- gạch|# số|### ba|> lớn|+ cộng|* sao|a*b*c|"
        "**đậm**|_nghiêng_|__x__|[ngoặc]|[a](b)|![x](y)|`mã`|```|~~~|---|===|***|___|: hai chấm|"
        ":::|!!! note|??? hỏi|=== tab|| a | b ||--- \\| ---|:--|{: .x}|{#id}|\\|\\\\|\\*|&amp;amp;|"
        "&amp;lt;b&amp;gt;|&lt;b&gt;|&lt;Nguyễn&gt;|&amp;copy;|C#|#|&lt;!-- x --&gt;|*[HTML]: chữ|"
        '[^1]|[^1]: chú|[x]: http://a.example|100 %|«Giọt hồng»|"dẫn"|it\'s|a_b_c|x^2|H~2~O|$a$|'
        "https://songmay.example/a_b_c|    lùi|@ai|:smile:|==tô==|++x++|[[a]]|{{ x }}|<Trần Văn B>|"
        "một  hai|ba\nbốn|năm\n\nsáu|&nbsp;|\t|.|…|–|<|>|&|&#|1.|1|."
    ).split("|")
)
BLOCKS = (
    "p div h1 h2 h4 ul ol li blockquote pre table tr td th tbody figure figcaption section center "
    "dl dt dd details summary hr br address"
).split()
MARKS = "b strong i em u s sup sub span font code mark q a small big ins del cite kbd abbr".split()


def element(tag: str, inner: list[str]) -> str:
    if tag in {"hr", "br"}:
        return f"<{tag}>"
    if tag == "a":
        return f'<a href="https://songmay.example/b_c(d)">{"".join(inner)}</a>'
    return f"<{tag}>{''.join(inner)}</{tag}>"


TREES = st.recursive(
    st.one_of(WORDS, WORDS.map(lambda word: f" {word} ")),
    lambda inner: st.builds(
        element,
        st.one_of(st.sampled_from(MARKS), st.sampled_from(BLOCKS)),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


class Reader(HTMLParser):
    """What a person reads of HTML: text, with a blank wherever a line begins."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in INLINE or tag == "br":
            self.texts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self.handle_starttag(tag, [])

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def words(html: str) -> list[str]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.texts).replace("“", "").replace("”", "").split()


def as_text(opening: re.Match[str]) -> str:
    """Names between `<` and `>` are text."""
    return "<" if is_element(opening["name"]) else "&lt;"


def words_of_source(html: str) -> list[str]:
    """Read as a browser does: its parser writes what it understood."""
    named = re.sub(r"<(?=/?(?P<name>[^\W\d_][^\s<>/]*))", as_text, html)
    known = {*BLOCKS, *MARKS, "thead", "tfoot", "img"}
    read = words(normalise(nh3.Cleaner(tags=known, attributes={}).clean(named)))
    return [word for text in read if (word := normalise(text))]


def words_of_page(markdown: str, converter: Converter) -> list[str]:
    text = Text(markdown, "tin/a/index.md", "tin/a", "tin/2023/10/25/a/", 1, frozenset({"a.jpg"}))
    body = converter.convert(text).value
    assert body is not None
    said: list[str] = []
    for part in body.parts:
        match part:
            case Prose(html):
                said.extend(words(html))
            case PhotoBlock(photos):
                for photo in photos:
                    said.extend(photo.caption.split())
            case VideoBlock() | MediaBlock():
                said.extend(part.caption.split())
    return said


def converted(html: str) -> str:
    return as_markdown(walk(html, OUTSIDE).blocks)


@settings(max_examples=300, deadline=None)
@given(st.lists(TREES, min_size=1, max_size=6).map("".join))
@example("<p>1<b>. a</b></p>")
@example("<ul><li># a</li><li>- b</li></ul>")
def test_no_word_is_lost(html: str) -> None:
    markdown = converted(html)
    expected = words_of_source(html)
    assert words_of_page(markdown, PLAIN) == expected
    assert words_of_page(markdown, RICH) == expected
