"""Nothing that runs gets onto a page, whatever is written; links and shells hold."""

import posixpath
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import quote, urljoin

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bantin.findings import has_errors
from bantin.page.body import PhotoBlock, Prose
from bantin.page.cleaning import ATTRIBUTES, SCHEMES, TAGS, clean, is_safe_link
from bantin.page.links import resolve
from bantin.page.markdown import Converter
from bantin.page.shell import Document, fill, make_shell
from bantin.page.text import Text

EXTENSIONS = (
    *("toc", "tables", "fenced_code", "attr_list", "footnotes", "md_in_html", "def_list"),
    *("admonition", "abbr", "sane_lists"),
)
CONVERTER = Converter(EXTENSIONS, {}, {"tin/a/index.md": "tin/2023/10/25/a/"})

scraps = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<svg onload=alert(1)>",
            "<math>",
            "<style>",
            "</style>",
            "<!--",
        ),
        *(
            "-->",
            "<img src=x onerror=alert(1)>",
            "<img src='//evil.example/a.gif'>",
            "<iframe srcdoc='",
        ),
        *(
            "<a href='",
            "<a href=javascript:alert(1)>",
            "</a>",
            "'>",
            '">',
            "<p title='",
            "<div ",
            ">",
        ),
        *(
            "onclick=alert(1) ",
            "style='text-align:center;color:red' ",
            "xlink:href=javascript:x ",
            "/>",
        ),
        *(
            "javascript:",
            "JaVa\tScRiPt:",
            "&#106;avascript&colon;",
            "data:text/html,",
            "vbscript:",
            "\x01",
        ),
        *(
            "<![CDATA[",
            "<![x[",
            "]]>",
            "<?php",
            "<textarea>",
            "<template>",
            "<noscript>",
            "<select>",
        ),
        *(
            "<table><tr><td>",
            "</table>",
            "<form>",
            "<math><mtext><table><mglyph><style>",
            "<title>",
        ),
        *(
            "[x](",
            "![x](",
            "a.jpg",
            "index.md",
            "../",
            ")",
            ' "t")',
            "[r]",
            "\n\n[r]: ",
            "<",
            "&lt;",
        ),
        *(
            "{: onclick=x href='javascript:y' }",
            "{: #noi-dung .x }",
            "`",
            "```\n",
            "\n\n",
            "\n",
            "    ",
        ),
        *(
            "&#xe000;0&#xe001;",
            "\ue0000\ue001",
            "&\\#57344;",
            "# ",
            "> ",
            "- ",
            "| a | b |\n|--|--|\n",
        ),
        *(
            "<div markdown='1'>",
            "</div>",
            "*",
            "_",
            "\\",
            "&amp;",
            "&",
            "[^1]",
            "\n[^1]: ",
            "!!! note\n    ",
        ),
        *(
            "//evil.example",
            "https://a.example",
            "<https://a.example>",
            "<a@b.example>",
            "\u2028",
            "chữ",
        ),
    ]
)
hostile = st.one_of(
    st.lists(scraps, max_size=25).map("".join),
    st.text(st.characters(exclude_categories=["Cs"])),
)


class Inspector(HTMLParser):
    """Collects the elements and attributes of a page, as a second parser sees them."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[tuple[str, str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, "", ""))
        self.seen.extend((tag, name, value or "") for name, value in attrs)

    def handle_comment(self, data: str) -> None:
        self.seen.append(("!--", "", data))

    def handle_decl(self, decl: str) -> None:
        self.seen.append(("!", "", decl))

    def handle_pi(self, data: str) -> None:
        self.seen.append(("?", "", data))

    def unknown_decl(self, data: str) -> None:
        self.seen.append(("![", "", data))


def as_browsers_see(link: str) -> str:
    """Give a link without what the URL standard passes over."""
    return re.sub(r"[\t\n\r]", "", link.strip("".join(map(chr, range(33)))))


def wrongs(html: str) -> Iterator[tuple[str, str, str]]:
    """Give everything in HTML that no article may hold."""
    for tag, name, value in Inspector(html).seen:
        allowed = tag in TAGS and (not name or name in ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()))
        address = as_browsers_see(value) if name in {"href", "src"} else ""
        scheme = re.match(r"[a-z][a-z0-9+.-]*(?=:)", address, re.IGNORECASE)
        foreign = name == "src" and (scheme or re.match(r"[/\\]{2}", address))
        runs = scheme is not None and scheme[0].lower() not in SCHEMES
        styled = name == "style" and not re.fullmatch(r"text-align:\s*\w+;?", value)
        if not allowed or foreign or runs or styled or name.startswith("on"):
            yield tag, name, value


@given(hostile)
@settings(max_examples=600)
@example(
    "<math><mtext><table><mglyph><style><!--</style>"
    "<img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>"
)
@example("<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>")
@example("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>")
@example("<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>")
def test_cleaned_html_holds_nothing_but_what_is_allowed(html: str) -> None:
    cleaned = clean(html)
    assert list(wrongs(cleaned)) == []
    assert list(wrongs(clean(cleaned))) == []


@given(hostile)
@settings(max_examples=600)
@example("[x](&#106;avascript:alert(1))")
@example("[x](javascript\\:alert(1))")
@example("[x][r]\n\n[r]: <JAVASCRIPT:alert(1)>")
@example("![x](a.jpg)\n\n&#xe000;9&#xe001;")
@example("![x](a.jpg)\n\n&\\#xE000;0&\\#xE001;")
@example("<div>\n<![x[y]]>\n</div>")
def test_a_body_holds_nothing_but_what_is_allowed(markdown: str) -> None:
    text = Text(markdown, "content/tin/b/index.md", "tin/b", "tin/2023/10/26/b/", 7)
    checked = CONVERTER.convert(text)
    body = checked.value
    assert body is not None
    html = "".join(part.html for part in body.parts if isinstance(part, Prose))
    assert list(wrongs(html)) == []
    photos = [p for part in body.parts if isinstance(part, PhotoBlock) for p in part.photos]
    assert len(photos) <= markdown.count("![")
    assert not has_errors(checked.findings)
    for finding in checked.findings:
        assert finding.line is not None
        assert 7 <= finding.line <= 7 + markdown.count("\n")
        assert finding.text("vi")


@given(hostile)
def test_a_body_is_the_same_whatever_was_converted_before(markdown: str) -> None:
    text = Text(markdown, "a.md", "tin/b", "tin/2023/10/26/b/")
    first = CONVERTER.convert(text)
    CONVERTER.convert(Text("# Một\n\n![a](a.jpg)\n\n[^1]\n\n[^1]: x\n\n[r]: /b", "b.md", "", ""))
    assert CONVERTER.convert(text) == first


@given(hostile)
def test_a_safe_link_has_an_allowed_scheme_or_none(link: str) -> None:
    """An independent reading of the scheme, as in the URL standard of browsers."""
    scheme = re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*(?=:)", as_browsers_see(link))
    if scheme is not None and scheme[0].lower() not in SCHEMES:
        assert not is_safe_link(link)


segments = st.one_of(
    st.sampled_from(
        ["tin", "2023", "bài", "a b", "50%", "c#d", "e?f", "g&h", "..i", "%2e%2e", "k:l"]
    ),
    st.from_regex(r"[a-z0-9-]{1,6}", fullmatch=True),
)
folders = st.lists(segments, max_size=4).map("/".join)
files = st.lists(segments, min_size=1, max_size=5).map(lambda parts: "/".join(parts) + ".md")
addresses = st.lists(segments, max_size=5).map(lambda parts: "".join(f"{part}/" for part in parts))
fragments = st.one_of(st.just(""), st.from_regex(r"#[a-z0-9-]{1,5}", fullmatch=True))


@given(folders, files, addresses, addresses, fragments)
@settings(max_examples=300)
def test_links_between_files_lead_to_their_targets(
    folder: str, file: str, address: str, target: str, fragment: str
) -> None:
    written = quote(posixpath.relpath(file, folder or ".")) + fragment
    link = resolve(written, folder, address, {file: target})
    assert link is not None
    base = "https://songmay.example/doan/"
    assert urljoin(base + quote(address), link) == base + quote(target) + fragment


@given(folders, files, addresses, st.integers(1, 5))
def test_links_out_of_the_content_folder_lead_nowhere(
    folder: str, file: str, address: str, beyond: int
) -> None:
    depth = len(folder.split("/")) if folder else 0
    link = "../" * (depth + beyond) + quote(file)
    targets = {file: "x/", f"../{file}": "y/"} if beyond > 1 else {file: "x/"}
    assert resolve(link, folder, address, targets) is None


literals = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x02\x03"))
values = st.builds(Document, *[st.text()] * 4)
pieces = st.lists(st.one_of(literals, st.sampled_from(["title", "head", "header", "content"])))


@given(pieces, st.lists(st.booleans(), min_size=30, max_size=30), values)
def test_filling_a_shell_gives_what_rendering_gives(
    parts: list[str], holes: list[bool], document: Document
) -> None:
    def render(given: Document) -> str:
        return "".join(
            getattr(given, part) if hole and hasattr(given, part) else part
            for part, hole in zip(parts, holes * (len(parts) // 30 + 1), strict=False)
        )

    assert fill(make_shell(render), document) == render(document)
