"""HTML within Markdown: pictures, films, links and boxes become Markdown, tables and lists stay.

What a page may not hold (`page.cleaning`) goes; its words stay, but those of programs and styles.
"""

import re
from collections.abc import Iterator, Mapping
from html import escape, unescape
from typing import Final

from bantin.article.elements import is_element
from bantin.article.fields import brief
from bantin.importers.markdown_folder.attributes import attributes_of
from bantin.importers.markdown_folder.code import spans
from bantin.importers.markdown_folder.galleries import pictures_of
from bantin.importers.markdown_folder.linking import destination_of, link
from bantin.importers.markdown_folder.work import Picture, Work, picture, placeholder
from bantin.page.cleaning import TAGS
from bantin.page.videos import video_of
from bantin.wording import importing_markdown as kinds

_AUTOLINK: Final = re.compile(
    r"<(?:https?://|mailto:)[^<>\s]+>|<[\w.+-]{1,80}@[\w-]{1,80}(?:\.[\w-]{1,80})+>", re.IGNORECASE
)
_ATTRIBUTES: Final = (
    r"(?P<attributes>(?:\s+[^\s\"'<>/=]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*+\s*/?)"
)
_TAG: Final = re.compile(rf"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]*){_ATTRIBUTES}>")
_BREAKS_AT_END: Final = re.compile(r"(?<![ \t])[ \t]*+(?:<br[ ]*/?>[ \t]*)++\Z", re.IGNORECASE)
_ANY_TAG: Final = re.compile(r"<[^<>]*>")
_NUMBER: Final = re.compile(r"[1-9]\d{0,2}")


def _opening(name: str) -> re.Pattern[str]:
    return re.compile(rf"<{name}(?=[\s/>]){_ATTRIBUTES}>", re.IGNORECASE)


def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s*>", re.IGNORECASE)


_Pair = tuple[re.Pattern[str], re.Pattern[str]]


def _pairs(names: str) -> dict[str, _Pair]:
    return {name: (_opening(name), _closing(name)) for name in names.split()}


_DROPPED: Final = _pairs(
    "script style noscript template object svg math canvas applet frameset noframes"
)
"""Elements that go with all they hold."""

_FRAMES: Final = _pairs("iframe")
_FILMS: Final = _pairs("video audio")
_KEPT: Final = _pairs("table ul ol dl blockquote details")
"""Elements that stay as they are, but for what a page may not hold."""

_FIGURE: Final = _pairs("figure")
_ANCHOR: Final = _pairs("a")
_HEADINGS: Final = _pairs("h1 h2 h3 h4 h5 h6")
_CAPTION: Final = (_opening("figcaption"), _closing("figcaption"))
_IMG: Final = _opening("img")
_SOURCE: Final = _opening("source")

_BOXES: Final = frozenset(
    "p div center section article main header footer aside nav hgroup address figure figcaption "
    "form fieldset body html head".split()
)
"""Elements whose words stay as paragraphs."""

_PLAIN: Final = frozenset(
    "span font big tt nobr basefont picture source label bdi bdo data".split()
)
"""Elements whose words stay as they are."""

_RENAMED: Final = {"strike": "del", "acronym": "abbr", "h1": "h2"}
_UNTOLD: Final = (_BOXES | _PLAIN) - {"form"}
_EVERYWHERE: Final = frozenset({"id", "title"})
_CELL: Final = frozenset({"colspan", "rowspan"})


def with_elements(text: str, work: Work) -> str:
    """Give a text with marks in place of its HTML.

    Findings: what was taken out, each kind once; frames that became links; those of pictures and
    links.
    """
    if "<" not in text:
        return text
    text = _AUTOLINK.sub(lambda match: work.stash.made(match[0], match[0]), text)
    if "<" not in text:
        return text
    text = _without_dropped(text, work)
    text = _with_films(text, work)
    text = _with_figures(text, work)
    text = _with_kept(text, work)
    text = _with_headings(text, work)
    text = _IMG.sub(lambda match: _img(match, work), text)
    text = _with_anchors(text, work)
    if "<br" in text.lower():
        text = "\n".join(_broken(line) if "<" in line else line for line in text.split("\n"))
    return _TAG.sub(lambda match: _tag(match, work), text)


def _without_dropped(text: str, work: Work) -> str:
    small = text.lower()
    for name, (opening, closing) in _DROPPED.items():
        if f"<{name}" not in small:
            continue
        pieces: list[str] = []
        done = 0
        for span in spans(text, opening, closing):
            work.complain_once(kinds.HTML_LEFT, work.line(text, span.start), f"<{name}>")
            stood = text[span.start : span.end]
            pieces.extend((text[done : span.start], work.stash.made("", stood)))
            done = span.end
        text = "".join((*pieces, text[done:]))
    return text


def _with_films(text: str, work: Work) -> str:
    """Put films and recordings in the place of `video` and `audio`, addresses in that of frames."""
    for name, (opening, closing) in (*_FRAMES.items(), *_FILMS.items()):
        pieces: list[str] = []
        done = 0
        for span in spans(text, opening, closing):
            line = work.line(text, span.start)
            given = attributes_of(span.opening["attributes"])
            address = given.get("src") or given.get("data-src") or _first_source(span.inner)
            made = _frame(address, work, line) if name == "iframe" else _film(address, work, line)
            stood = text[span.start : span.end]
            pieces.extend((text[done : span.start], work.stash.made(f"\n\n{made}\n\n", stood)))
            done = span.end
        text = "".join((*pieces, text[done:]))
    return text


def _first_source(inner: str) -> str:
    sources = (attributes_of(match["attributes"]) for match in _SOURCE.finditer(inner))
    return next((one["src"] for one in sources if one.get("src")), "")


def _frame(address: str, work: Work, line: int) -> str:
    link_to = f"https:{address}" if address.startswith("//") else address
    if video_of(link_to) is not None:
        return link_to
    work.complain(kinds.FRAME_LINKED, line, address=brief(link_to))
    if not link_to.startswith(("http://", "https://")):
        return ""
    return link(escape(brief(link_to)), link_to, "", work, line)


def _film(address: str, work: Work, line: int) -> str:
    return address if video_of(address) is not None else picture(work, Picture(address), line)


def _with_figures(text: str, work: Work) -> str:
    pieces: list[str] = []
    done = 0
    for span in spans(text, *_FIGURE["figure"]):
        lines = list(_figure(span.inner, work, work.line(text, span.start)))
        if not lines:
            continue
        stood = text[span.start : span.end]
        pieces.extend((text[done : span.start], _paragraph("\n".join(lines), stood, work)))
        done = span.end
    return "".join((*pieces, text[done:]))


def _paragraph(made: str, stood: str, work: Work) -> str:
    return work.stash.made(f"\n\n{made}\n\n", stood)


def _figure(inner: str, work: Work, line: int) -> Iterator[str]:
    """Give the pictures of a figure, the last of them with its caption."""
    caption = next((words(span.inner, work) for span in spans(inner, *_CAPTION)), "")
    shown = [_asked(attributes_of(match["attributes"])) for match in _IMG.finditer(inner)]
    shown.extend(pictures_of(inner))
    for number, one in enumerate(shown, 1):
        own = caption if number == len(shown) and caption else one.caption
        yield picture(work, Picture(one.address, one.alt, own), line)


def words(html: str, work: Work) -> str:
    """Give the words of HTML, on one line."""
    return " ".join(unescape(_ANY_TAG.sub("", work.stash.shown(html))).split())


def _asked(given: Mapping[str, str]) -> Picture:
    address = given.get("src") or given.get("data-src") or given.get("data-lazy-src") or ""
    return Picture(address, given.get("alt", ""), given.get("title", ""))


def _img(match: re.Match[str], work: Work) -> str:
    shown = _asked(attributes_of(match["attributes"]))
    line = work.line(match.string, match.start())
    return work.stash.made(picture(work, shown, line), match[0])


def _with_headings(text: str, work: Work) -> str:
    """Write headings as Markdown, those of the page's own level one level deeper."""
    for name, pair in _HEADINGS.items():
        pieces: list[str] = []
        done = 0
        for span in spans(text, *pair):
            marks = "#" * max(int(name[1]), 2)
            stood = "\n" * text.count("\n", span.start, span.end)
            inner = " ".join(span.inner.split())
            pieces.extend((text[done : span.start], work.stash.made(f"\n\n{marks} ", "")))
            pieces.extend((inner, work.stash.made("\n\n", stood)))
            done = span.end
        text = "".join((*pieces, text[done:]))
    return text


def _with_anchors(text: str, work: Work) -> str:
    pieces: list[str] = []
    done = 0
    for span in spans(text, *_ANCHOR["a"]):
        given = attributes_of(span.opening["attributes"])
        line = work.line(text, span.start)
        pieces.append(text[done : span.start])
        if given.get("href"):
            pieces.append(link(span.inner, given["href"], given.get("title", ""), work, line))
        else:
            pieces.extend((_place(given, work), span.inner))
        done = span.end
    return "".join((*pieces, text[done:]))


def _place(given: Mapping[str, str], work: Work) -> str:
    """Give the place on a page that others lead to."""
    name = given.get("id") or given.get("name") or ""
    return work.stash.made(f'<a id="{escape(name)}"></a>', "") if name else ""


def _broken(line: str) -> str:
    """Give a line that ends with a break as Markdown has it; breaks alone are a blank line."""
    before = _BREAKS_AT_END.sub("", line)
    is_text = before.strip() and before != line and not before.lstrip().startswith(("|", "#"))
    return f"{before}  " if is_text else before


def _tag(match: re.Match[str], work: Work) -> str:
    """Give what stands in the place of one tag."""
    name = match["name"].lower()
    if not is_element(name):
        return match[0]
    if name in _BOXES:
        made = "\n\n"
    elif name == "hr":
        made = "\n\n---\n\n"
    else:
        made = "" if name in _PLAIN else _kept_tag(match, name)
    if name not in _UNTOLD and not made.startswith(("<", "\n\n-")):
        work.complain_once(kinds.HTML_LEFT, work.line(match.string, match.start()), f"<{name}>")
    return work.stash.made(made, match[0])


def _kept_tag(match: re.Match[str], name: str) -> str:
    """Give a tag with those of its attributes that a page may hold; nothing where it may not."""
    written = _RENAMED.get(name, name)
    if written not in TAGS:
        return ""
    if match["end"]:
        return f"</{written}>"
    allowed = _EVERYWHERE | (_CELL if written in {"td", "th"} else frozenset())
    given = attributes_of(match["attributes"])
    kept = [
        f' {key}="{escape(value)}"'
        for key, value in given.items()
        if key in allowed and value and (key not in _CELL or _NUMBER.fullmatch(value))
    ]
    return f"<{written}{''.join(kept)}>"


def _with_kept(text: str, work: Work) -> str:
    """Put away tables, lists and quotations, the outermost of them with all they hold."""
    pieces: list[str] = []
    done = 0
    for start, end in _outermost(text):
        stood = text[start:end]
        line = work.line(text, start)
        made = "\n".join(one for one in _within(stood, work, line).split("\n") if one.strip())
        pieces.extend((text[done:start], _paragraph(made, stood, work)))
        done = end
    return "".join((*pieces, text[done:]))


def _outermost(text: str) -> Iterator[tuple[int, int]]:
    """Give where kept elements begin and end, none within another, none that isn't closed."""
    opened: list[tuple[str, int]] = []
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        if name not in _KEPT:
            continue
        if not match["end"]:
            opened.append((name, match.start()))
        elif opened and opened[-1][0] == name:
            start = opened.pop()[1]
            if not opened:
                yield start, match.end()


def _within(html: str, work: Work, first_line: int) -> str:
    """Give the HTML of a kept element, its pictures, links and attributes as pages have them."""

    def written(match: re.Match[str]) -> str:
        line = first_line + html.count("\n", 0, match.start())
        return _tag_within(match, work, line)

    return _TAG.sub(written, html)


def _tag_within(match: re.Match[str], work: Work, line: int) -> str:
    name = match["name"].lower()
    if not is_element(name):
        return match[0]
    given = attributes_of(match["attributes"])
    if name == "img":
        return _img_within(_asked(given), work, line)
    if name == "a" and not match["end"]:
        target = destination_of(given["href"], work, line) if given.get("href") else None
        return f'<a href="{escape(target)}">' if target is not None else "<a>"
    made = "" if name in _PLAIN else _kept_tag(match, name)
    if not made and name not in _UNTOLD:
        work.complain_once(kinds.HTML_LEFT, line, f"<{name}>")
    return made


def _img_within(shown: Picture, work: Work, line: int) -> str:
    target = work.target(shown.address)
    if target.file:
        return f'<img src="{work.bring(target.file)}" alt="{escape(shown.alt)}">'
    made = picture(work, shown, line)
    if not made.startswith("!"):
        return f"<em>{escape(placeholder(shown.alt).strip('*'))}</em>"
    return f'<a href="{escape(target.link)}">{escape(shown.alt or brief(target.link))}</a>'
