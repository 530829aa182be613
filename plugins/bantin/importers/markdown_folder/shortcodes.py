"""Commands in braces: shortcodes of Hugo and Nikola, tags and variables of Jekyll.

What shows a picture, a film or another text becomes Markdown. Everything else stays in the text,
to be seen, and is a finding.
"""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote, unquote

from bantin.article.fields import brief
from bantin.importers.markdown import escape_within
from bantin.importers.markdown_folder.arguments import Arguments, read_arguments
from bantin.importers.markdown_folder.code import spans
from bantin.importers.markdown_folder.galleries import files_of, pictures_of
from bantin.importers.markdown_folder.index import target_of
from bantin.importers.markdown_folder.work import SHOWN, Picture, Work, picture
from bantin.importers.posts import post_link
from bantin.page.videos import video_of
from bantin.wording import importing_markdown as kinds

_HUGO: Final = re.compile(r"\{\{(?P<sign>[<%])(?P<inner>(?:(?!\{\{).){0,2000}?)[>%]\}\}", re.DOTALL)
_TAG: Final = re.compile(r"\{%-?(?P<inner>(?:(?!%\}|\{%).){0,2000}?)-?%\}", re.DOTALL)
_VARIABLE: Final = re.compile(r"\{\{-?(?P<inner>[^{}<>%\n][^{}\n]{0,300}?)-?\}\}")
_NAME: Final = re.compile(r"\s*(?P<end>/?)\s*(?P<name>[\w./-]+)(?P<rest>.*)", re.DOTALL)
_GALLERY: Final = (
    re.compile(r"\{\{[<%]\s*(?:gallery|foldergallery|carousel|grid|photos)\b[^{}]{0,500}[>%]\}\}"),
    re.compile(r"\{\{[<%]\s*/\s*(?:gallery|foldergallery|carousel|grid|photos)\s*[>%]\}\}"),
)
_FILTERED: Final = re.compile(
    r"\s*[\"'](?P<path>[^\"']*)[\"']\s*\|\s*"
    r"(?:relative_url|absolute_url|relURL|absURL|prepend:\s*site\.(?:baseurl|url))[^|]*"
    r"(?:\|\s*prepend:\s*site\.(?:baseurl|url)\s*)?"
)
_OWN_SITE: Final = re.compile(r"\s*(?:site\.(?:baseurl|url|github\.url)|SITEURL|base_url)\s*")
_UNWRAPPED: Final = frozenset({"rawhtml", "raw", "html", "center", "div", "p", "container", "row"})
_PICTURES: Final = re.compile(r"fig|image|img|picture|photo|thumbnail|lightbox", re.IGNORECASE)
_SOURCES: Final = ("src", "image_path", "path", "url", "file", "filename", "image")
_CAPTIONS: Final = ("caption", "description", "title", "text")
_LAYOUT: Final = re.compile(r"[\d.]+(?:px|%|em)?|left|right|center|full|wide|\w+\.html?")

UNFOUND: Final = "bantin-lost:"
"""Stands before the name of a text that a link meant and the folder hasn't."""


def with_shortcodes(text: str, work: Work) -> str:
    """Give a text with marks in place of the commands; findings tell those that are left."""
    if "{{" not in text and "{%" not in text:
        return text
    text = _with_galleries(text, work)
    text = _HUGO.sub(lambda match: _hugo(match, work), text)
    text = _TAG.sub(lambda match: _liquid(match, work), text)
    return _VARIABLE.sub(lambda match: _variable(match, work), text)


def _with_galleries(text: str, work: Work) -> str:
    """Put the pictures between `gallery` and `/gallery` on the lines of one paragraph."""
    pieces: list[str] = []
    done = 0
    for span in spans(text, *_GALLERY):
        line = work.line(text, span.start)
        lines = list(_inner_pictures(span.inner, work, line))
        if not lines:
            continue
        stood = text[span.start : span.end]
        pieces.append(text[done : span.start])
        pieces.append(work.stash.made("\n\n" + "\n".join(lines) + "\n\n", stood))
        done = span.end
    return "".join((*pieces, text[done:]))


def _inner_pictures(inner: str, work: Work, line: int) -> Iterator[str]:
    for match in _HUGO.finditer(inner):
        parts = _NAME.fullmatch(work.stash.shown(match["inner"]))
        if parts is not None and not parts["end"]:
            arguments = read_arguments(parts["rest"])
            here = line + inner.count("\n", 0, match.start())
            shown = _picture_of(arguments)
            if shown is not None:
                yield picture(work, shown, here)
    for shown in pictures_of(inner):
        yield picture(work, shown, line)


def _hugo(match: re.Match[str], work: Work) -> str:
    stood = match[0]
    inner = work.stash.shown(match["inner"]).strip()
    if inner.startswith("/*"):  # an example of a shortcode
        shown = stood.replace("/*", "", 1).replace("*/", "", 1)
        return work.stash.made(escape_within(work.stash.shown(shown)), stood)
    parts = _NAME.fullmatch(inner)
    if parts is None:
        return _left(match, inner, work)
    name = parts["name"].lower().removesuffix(".html")
    if name in _UNWRAPPED or (parts["end"] and _PICTURES.search(name)):
        return work.stash.made("\n\n", stood)
    rest = parts["rest"].strip().removesuffix("/")
    made = None if parts["end"] else _made(name, read_arguments(rest), match, work)
    return _left(match, name, work) if made is None else made


def _made(name: str, arguments: Arguments, match: re.Match[str], work: Work) -> str | None:
    """Give what a shortcode becomes; none where nothing is known of it."""
    line = work.line(match.string, match.start())
    if name in {"ref", "relref", "doc"}:
        return _other_text(arguments.first("path") or arguments.at(0), work, line)
    video = _video(name, arguments)
    if video is not None:
        return work.stash.made(f"\n\n{video}\n\n", match[0])
    if name in {"gallery", "foldergallery", "carousel", "grid", "photos"}:
        return _folder_gallery(arguments, match[0], work)
    shown = _picture_of(arguments)
    is_picture = _PICTURES.search(name) or name in {"video", "audio", "media"}
    if shown is None or not (is_picture or shown.address.lower().endswith(SHOWN)):
        return None
    made = picture(work, shown, line)
    return work.stash.made(f"\n\n{made}\n\n" if _stands_alone(match) else made, match[0])


def _stands_alone(match: re.Match[str]) -> bool:
    """Tell whether nothing else stands on a command's lines."""
    before = match.string[: match.start()].rpartition("\n")[2]
    after = match.string[match.end() :].partition("\n")[0]
    return not before.strip() and not after.strip()


def _picture_of(arguments: Arguments) -> Picture | None:
    address = arguments.first(*_SOURCES) or next(
        (one for one in arguments.plain if one.lower().endswith(SHOWN)), ""
    )
    if not address:
        return None
    others = [one for one in arguments.plain if one != address and not _is_layout(one)]
    caption = arguments.first(*_CAPTIONS) or (others[0] if others else "")
    credit = arguments.first("attr", "credit")
    alt = arguments.first("alt") or (others[1] if len(others) > 1 else "")
    caption = " – ".join(part for part in (caption, credit) if part)
    return Picture(address, alt, caption)


def _is_layout(word: str) -> bool:
    """Tell whether an argument says where and how large: `left`, `600`, `100%`."""
    return _LAYOUT.fullmatch(word) is not None


def _video(name: str, arguments: Arguments) -> str | None:
    """Give the address of a film that a command shows, as this site's pages know it."""
    given = arguments.first("id", "url", "src", "video") or next(
        (one for one in arguments.plain if not one.endswith(".html")), ""
    )
    given = given.strip()
    if video_of(given) is not None:
        return given
    provider = f"{name} {arguments.first('provider')} {' '.join(arguments.plain[:1])}".lower()
    addresses = []
    if "youtube" in provider:
        addresses.append(f"https://www.youtube.com/watch?v={given}")
    if "vimeo" in provider:
        addresses.append(f"https://vimeo.com/{given}")
    return next((one for one in addresses if video_of(one) is not None), None)


def _folder_gallery(arguments: Arguments, stood: str, work: Work) -> str | None:
    """Give all pictures of a folder, or of the text's own, as one paragraph."""
    wanted = arguments.first("dir", "folder", "path", "src", "match", "pattern") or arguments.at(0)
    files = files_of(wanted, work)
    if not files:
        return None
    lines = (f"![]({work.bring(file)})" for file in files)
    return work.stash.made("\n\n" + "\n".join(lines) + "\n\n", stood)


def _other_text(name: str, work: Work, line: int) -> str:
    """Give the destination of a link to another text."""
    target = target_of(name, work.path, work.index)
    if target.link.startswith("bantin-post:"):
        return target.link
    stem = name.partition("#")[0].rpartition("/")[2].removesuffix(".md")
    key = work.index.names.get(stem)
    if key is not None:
        return post_link(key) + ("#" + fragment if (fragment := name.partition("#")[2]) else "")
    work.complain(kinds.LINK_LOST, line, address=brief(name))
    return UNFOUND + quote(name, safe="")


def with_unfound(text: str) -> str:
    """Give a text in which names that no link uses are words again."""
    return re.sub(rf"{UNFOUND}([\w.~%-]*)", lambda match: unquote(match[1]), text)


def _liquid(match: re.Match[str], work: Work) -> str:
    stood, inner = match[0], work.stash.shown(match["inner"]).strip()
    parts = _NAME.fullmatch(inner)
    if parts is None:
        return _left(match, inner, work)
    name, rest = parts["name"].lower(), parts["rest"].strip()
    line = work.line(match.string, match.start())
    if name in {"post_url", "link"}:
        return _of_jekyll(name, rest, work, line)
    if name in {"include", "include_relative", "include_cached"}:
        file, _, rest = rest.partition(" ")
        name = file.rpartition("/")[2].removesuffix(".html").removesuffix(".md").lower()
    if name == "gallery" and not rest.strip().startswith("{"):
        made = _album(work, line, stood)
    else:
        made = _made(name, read_arguments(rest), match, work)
    return _left(match, name, work) if made is None else made


def _album(work: Work, line: int, stood: str) -> str | None:
    """Give the gallery that a text's metadata lists, as one paragraph."""
    lines = [picture(work, shown, line) for shown in work.album]
    return work.stash.made("\n\n" + "\n".join(lines) + "\n\n", stood) if lines else None


def _of_jekyll(name: str, rest: str, work: Work, line: int) -> str:
    """Give the destination of `post_url` and `link`."""
    wanted = rest.strip().strip("\"'")
    if name == "link":
        found = target_of(f"/{wanted.lstrip('/')}", work.path, work.index)
        if found.file:
            return f"/{quote(found.file)}"
    return _other_text(wanted if name == "link" else f"/_posts/{wanted}.md", work, line)


def _variable(match: re.Match[str], work: Work) -> str:
    inner = match["inner"]
    if _OWN_SITE.fullmatch(inner):
        return ""
    filtered = _FILTERED.fullmatch(inner)
    if filtered is not None:
        return filtered["path"]
    if inner.strip() == "page.title" and work.title:
        return work.stash.made(escape_within(work.title), match[0])
    return _left(match, inner.strip(), work)


def _left(match: re.Match[str], name: str, work: Work) -> str:
    """Keep a command visible as text, and tell it."""
    code = work.stash.shown(match[0])
    line = work.line(match.string, match.start())
    work.shortcodes.append(brief(name.split(maxsplit=1)[0]) if name.strip() else "?")
    work.complain(kinds.SHORTCODE_LEFT, line, code=brief(" ".join(code.split())))
    return work.stash.made(escape_within(code), match[0])
