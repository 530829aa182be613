"""Videos of YouTube, Facebook and Vimeo, known by their links, and the lines that are one.

A link is taken for a video only if its host is one of those below, letter by letter, and every
part of it that is used has the form that the provider gives it; the addresses are then written
anew from those parts, so nothing else of what somebody wrote gets into a player's address.

Sources: YouTube's «Embedded Players and Player Parameters»; Facebook's «Embedded Video and Live
Video Player»; Vimeo's «Player parameters overview».
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from typing import Final, TypeAlias
from urllib.parse import SplitResult, parse_qs, quote, unquote, urlencode, urlsplit

from bantin.article.hidden import without_inline_code

LONGEST: Final = 1000
"""The longest link that is looked at, in characters."""


@dataclass(frozen=True, slots=True)
class Video:
    """A video on another site."""

    provider: str
    """The provider's name, as its readers know it."""
    watch: str
    """The address of the provider's own page of the video."""
    player: str
    """The address of a player that begins at once; nothing may ask for it before a reader does."""
    is_tall: bool = False
    """Whether it is made for a telephone held upright."""


def video_of(link: str) -> Video | None:
    """Give the video that a link leads to; none where it leads to anything else.

    Args:
        link: an absolute address with its character references resolved.
    """
    if len(link) > LONGEST or _NEVER.search(link):
        return None
    try:
        parts = urlsplit(link)
        query = parse_qs(parts.query, max_num_fields=40)
    except ValueError:
        return None
    read = _PROVIDERS.get(parts.netloc.lower())
    if read is None or parts.scheme not in {"http", "https"}:
        return None
    return read(parts, {name: values[0] for name, values in query.items()})


_Query: TypeAlias = dict[str, str]

# Browsers pass over some of these in an address, and take a backslash for a slash.
_NEVER: Final = re.compile(r"[\x00-\x20\x7f-\xa0\\<>\"]")

_YOUTUBE_ID: Final = re.compile(r"[A-Za-z0-9_-]{11}")
_YOUTUBE_PATH: Final = re.compile(r"/(?P<kind>shorts|live|embed|v)/(?P<id>[^/]+)/?")
# They have the length of an id, and stand in its place for a list and for a channel.
_NO_VIDEO: Final = frozenset({"videoseries", "live_stream"})
_START: Final = re.compile(r"(?=[0-9])(?:([0-9]{1,2})h)?(?:([0-9]{1,3})m)?(?:([0-9]{1,6})s?)?")


def _of_youtube(parts: SplitResult, query: _Query) -> Video | None:
    match = _YOUTUBE_PATH.fullmatch(parts.path)
    if match is not None:
        return _youtube(match["id"], parts, query, is_tall=match["kind"] == "shorts")
    if parts.path.rstrip("/") != "/watch":
        return None
    return _youtube(query.get("v", ""), parts, query)


def _of_youtube_short_link(parts: SplitResult, query: _Query) -> Video | None:
    return _youtube(parts.path.strip("/"), parts, query)


def _youtube(
    name: str, parts: SplitResult, query: _Query, *, is_tall: bool = False
) -> Video | None:
    if not _YOUTUBE_ID.fullmatch(name) or name in _NO_VIDEO:
        return None
    start = _start(query.get("t") or query.get("start") or _time_in(parts.fragment))
    page = (
        f"https://www.youtube.com/shorts/{name}?"
        if is_tall
        else (f"https://www.youtube.com/watch?v={name}&")
    )
    watch = page + f"t={start}s" if start else page[:-1]
    options = {"autoplay": "1", "rel": "0"} | ({"start": str(start)} if start else {})
    player = f"https://www.youtube-nocookie.com/embed/{name}?{urlencode(options)}"
    return Video("YouTube", watch, player, is_tall)


def _time_in(fragment: str) -> str:
    return fragment.removeprefix("t=") if fragment.startswith("t=") else ""


def _start(text: str) -> int:
    """Give the seconds that `90`, `90s` or `1h2m3s` mean; 0 for anything else."""
    match = _START.fullmatch(text)
    if match is None:
        return 0
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return 3600 * hours + 60 * minutes + seconds


_VIMEO_PATH: Final = re.compile(r"/(?P<id>[1-9][0-9]{0,11})(?:/(?P<key>[0-9A-Za-z]{4,40}))?/?")
_VIMEO_KEY: Final = re.compile(r"[0-9A-Za-z]{4,40}")


def _of_vimeo(parts: SplitResult, query: _Query) -> Video | None:
    return _vimeo(parts.path, parts, query)


def _of_vimeo_player(parts: SplitResult, query: _Query) -> Video | None:
    if not parts.path.startswith("/video/"):
        return None
    return _vimeo(parts.path.removeprefix("/video"), parts, query)


def _vimeo(path: str, parts: SplitResult, query: _Query) -> Video | None:
    match = _VIMEO_PATH.fullmatch(path)
    if match is None:
        return None
    given = match["key"] or query.get("h", "")
    key = given if _VIMEO_KEY.fullmatch(given) else ""
    start = _start(_time_in(parts.fragment))
    begin = f"#t={start}s" if start else ""
    watch = f"https://vimeo.com/{match['id']}" + (f"/{key}" if key else "") + begin
    options = ({"h": key} if key else {}) | {"autoplay": "1", "dnt": "1"}
    player = f"https://player.vimeo.com/video/{match['id']}?{urlencode(options)}{begin}"
    return Video("Vimeo", watch, player)


_FACEBOOK_ID: Final = re.compile(r"[0-9]{5,25}")
_FACEBOOK_WATCH: Final = frozenset({"/watch", "/watch/live", "/video.php"})
_FACEBOOK_REEL: Final = re.compile(r"/reel/(?P<id>[0-9]{5,25})/?")
_FACEBOOK_PAGE: Final = re.compile(
    r"/(?P<page>\w[\w.-]{0,99})/videos/(?:[^/]{1,300}/)?(?P<id>[0-9]{5,25})/?"
)
_FACEBOOK_SHARE: Final = re.compile(r"/share/(?P<kind>[vr])/(?P<code>[A-Za-z0-9_-]{5,60})/?")
_FACEBOOK_SHORT: Final = re.compile(r"/(?:v/)?(?P<code>[A-Za-z0-9_-]{5,60})/?")


def _of_facebook(parts: SplitResult, query: _Query) -> Video | None:
    path = unquote(parts.path)
    if path.rstrip("/") in _FACEBOOK_WATCH:
        name = query.get("v", "")
        return _facebook(f"watch/?v={name}") if _FACEBOOK_ID.fullmatch(name) else None
    if reel := _FACEBOOK_REEL.fullmatch(path):
        return _facebook(f"reel/{reel['id']}/", is_tall=True)
    if shared := _FACEBOOK_SHARE.fullmatch(path):
        is_reel = shared["kind"] == "r"
        return _facebook(f"share/{shared['kind']}/{shared['code']}/", is_tall=is_reel)
    if posted := _FACEBOOK_PAGE.fullmatch(path):
        return _facebook(f"{quote(posted['page'])}/videos/{posted['id']}/")
    return None


def _of_facebook_short_link(parts: SplitResult, query: _Query) -> Video | None:
    del query  # these links have none
    match = _FACEBOOK_SHORT.fullmatch(parts.path)
    return _facebook_at(f"https://fb.watch/{match['code']}/") if match is not None else None


def _facebook(path: str, *, is_tall: bool = False) -> Video:
    return _facebook_at(f"https://www.facebook.com/{path}", is_tall=is_tall)


def _facebook_at(watch: str, *, is_tall: bool = False) -> Video:
    options = {"href": watch, "show_text": "false", "autoplay": "true"}
    player = f"https://www.facebook.com/plugins/video.php?{urlencode(options)}"
    return Video("Facebook", watch, player, is_tall)


_PROVIDERS: Final[dict[str, Callable[[SplitResult, _Query], Video | None]]] = {
    **dict.fromkeys(
        (
            *("youtube.com", "www.youtube.com", "m.youtube.com"),
            *("youtube-nocookie.com", "www.youtube-nocookie.com"),
        ),
        _of_youtube,
    ),
    "youtu.be": _of_youtube_short_link,
    **dict.fromkeys(("vimeo.com", "www.vimeo.com"), _of_vimeo),
    "player.vimeo.com": _of_vimeo_player,
    **dict.fromkeys(
        (
            *("facebook.com", "www.facebook.com", "m.facebook.com"),
            *("web.facebook.com", "vi-vn.facebook.com"),
        ),
        _of_facebook,
    ),
    "fb.watch": _of_facebook_short_link,
}


_ALONE: Final = re.compile(
    r" {0,3}(?P<open><?)(?P<link>https?://[^\s<>]+)(?(open)>?)\s*", re.IGNORECASE
)
# What begins a list, a quote, an admonition, a footnote, a definition: the lines below are its own.
_HOLDER: Final = re.compile(
    r" {0,3}(?:(?:[*+-]|\d+[.)]|:)[ \t]|>|\[\^[^\]]+\]:)|!!!|\?\?\?|===[!+ ]|:::|///"
)


def set_apart(lines: list[str]) -> list[str]:
    """Give a Markdown text in which every link to a video on a line of its own is a paragraph.

    Staff seldom leave blank lines around such a link. Lines that belong to a list, a quote or
    code stay as they are. The links come out as `<https://…>`, so that no underscore of an
    address is taken for emphasis.

    Args:
        lines: the text's lines, fenced code and raw HTML put away.
    """
    given: list[str] = []
    paragraph: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            paragraph.append(line)
            continue
        given.extend((*_apart(paragraph), line))
        paragraph = []
    return given[:-1]


def _apart(paragraph: list[str]) -> list[str]:
    text = "\n".join(paragraph)
    if "://" not in text:
        return paragraph
    given: list[str] = []
    before = ""
    is_held = False
    for line, plain in zip(paragraph, without_inline_code(text).split("\n"), strict=True):
        link = _ALONE.fullmatch(plain)
        is_held = is_held or _HOLDER.match(line) is not None
        if (
            is_held
            or before.endswith("]:")
            or link is None
            or video_of(unescape(link["link"])) is None
        ):
            given.append(line)
        else:
            given.extend(("", f"<{link['link']}>", ""))
        before = line.rstrip()
    return given
