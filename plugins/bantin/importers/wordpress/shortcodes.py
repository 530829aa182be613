"""WordPress' shortcodes: those that show photos, films and sound, and the names of all others.

Source of their form: WordPress' «Shortcode API», «Gallery Shortcode», «Caption Shortcode».
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Final

from bantin.article.parse import PHOTO_SUFFIXES
from bantin.importers.wordpress.paths import suffix_of
from bantin.importers.wordpress.values import Attachment, Library

_ENCLOSING: Final = frozenset({"caption", "wp_caption", "video", "audio", "embed"})
_OPENING: Final = re.compile(
    r"(?<!\[)\[(?P<name>gallery|caption|wp_caption|video|audio|embed)(?![\w-])"
    r"(?P<attributes>(?:\"[^\"]*\"|'[^']*'|[^\[\]\"'])*+)\]",
    re.IGNORECASE,
)
_VIDEO_OF_SITE: Final = re.compile(
    r"\[(?P<site>youtube|vimeo)(?![\w-])(?P<told>[^\[\]]*)\]"
    r"(?:(?P<inner>[^\[\]]{0,300})\[/(?P=site)\])?",
    re.IGNORECASE,
)
_VIDEO_NUMBER: Final = re.compile(r"(?:\bid\s*=\s*|^)[\"']?([\w-]{6,20})[\"']?(?=\s|\Z)")
_VIDEO_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+")
_VIDEOS: Final = {
    "youtube": "https://www.youtube.com/watch?v=",
    "vimeo": "https://vimeo.com/",
}
_ATTRIBUTE: Final = re.compile(
    r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))|\"([^\"]*)\"|([^\s\"'=]+)"
)
_LEFT: Final = re.compile(
    r"\[(?P<closing>/?)(?P<name>[a-zA-Z][a-zA-Z0-9_-]{1,60})(?P<attributes>(?:\s[^\[\]]*)?)/?\]"
)
_WORDY: Final = re.compile(r"[_-]|\d")
_KNOWN: Final = frozenset(
    "playlist poll contact form tabs tab button row column columns slider".split()
)
_LINE_END: Final = re.compile(r"\s*\n\s*")
_CAPTIONED: Final = re.compile(
    r"\s*(?P<media>(?:<a\b[^<>]*>\s*)?<(?:img|iframe|video)\b[^<>]*>(?:\s*</(?:iframe|video)>)?"
    r"(?:\s*</a>)?)(?P<caption>.*)",
    re.DOTALL | re.IGNORECASE,
)
_SOURCES: Final = (
    "src",
    "mp4",
    "webm",
    "m4v",
    "ogv",
    "wmv",
    "flv",
    "mov",
    "mp3",
    "m4a",
    "ogg",
    "wav",
)
_MOST: Final = 2_000
"""Most shortcodes of one text that are shown; and most photos of one gallery."""


@dataclass(frozen=True, slots=True)
class Call:
    """A shortcode with what it was told."""

    name: str
    attributes: Mapping[str, str]
    inner: str


def expanded(text: str, post: str, library: Library) -> str:
    """Give a text with the shortcodes of photos, films and sound as HTML.

    Args:
        text: the text.
        post: the number of the post, whose photos a gallery without numbers shows.
        library: the export's attachments.
    """
    if "[" not in text:
        return text
    text = _VIDEO_OF_SITE.sub(_video_of_site, text)
    pieces: list[str] = []
    done = 0
    for count, opening in enumerate(_OPENING.finditer(text)):
        if opening.start() < done or count >= _MOST:
            continue
        call, end = _call(text, opening)
        pieces.extend((text[done : opening.start()], _SHOWN[call.name](call, post, library)))
        done = end
    return "".join((*pieces, text[done:]))


def _video_of_site(call: re.Match[str]) -> str:
    """Give the shortcode of a video, as WordPress.com has it, as its address."""
    told = (call["inner"] or call["told"]).strip().removeprefix("=").strip()
    address = _VIDEO_ADDRESS.search(told)
    number = _VIDEO_NUMBER.search(told)
    if address is not None:
        return f"\n\n<p>{address[0]}</p>\n\n"
    return f"\n\n<p>{_VIDEOS[call['site'].lower()]}{number[1]}</p>\n\n" if number else call[0]


def left_in(text: str) -> tuple[str, ...]:
    """Give the names of shortcodes that nothing is known of, each once."""
    if "[" not in text:
        return ()
    calls = list(_LEFT.finditer(text))
    closed = {call["name"].lower() for call in calls if call["closing"]}
    names = (call["name"].lower() for call in calls if _is_call(call, closed))
    return tuple(dict.fromkeys(names))


def _is_call(call: re.Match[str], closed: set[str]) -> bool:
    """Tell whether what stands in brackets is no mere word."""
    name = call["name"].lower()
    is_wordy = bool(_WORDY.search(name)) or name in _KNOWN or name in _SHOWN
    return is_wordy or name in closed or "=" in call["attributes"]


def _call(text: str, opening: re.Match[str]) -> tuple[Call, int]:
    """Give a shortcode, and where it ends."""
    name = opening["name"].lower()
    attributes = _attributes(opening["attributes"])
    is_single = opening["attributes"].rstrip().endswith("/")
    if name in _ENCLOSING and not is_single:
        closing = text.find(f"[/{opening['name']}]", opening.end())
        if closing >= 0:
            end = closing + len(f"[/{opening['name']}]")
            return Call(name, attributes, text[opening.end() : closing]), end
    return Call(name, attributes, ""), opening.end()


def _attributes(text: str) -> dict[str, str]:
    """Give what a shortcode was told; what has no name is told as `src`."""
    told: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(unescape(text.rstrip(" /"))):
        name = (match[1] or "src").lower()
        told.setdefault(name, next((part for part in match.groups()[1:] if part is not None), ""))
    return told


# ---- galleries


def gallery(call: Call, post: str, library: Library) -> str:
    """Give a gallery as HTML: the photos that are named, or all of the post's."""
    keys = _numbers(call.attributes.get("ids") or call.attributes.get("include") or "")
    if not keys:
        parent = call.attributes.get("id", "").strip() or post
        excluded = set(_numbers(call.attributes.get("exclude", "")))
        keys = [key for key in _photos_of(parent, library) if key not in excluded]
        if call.attributes.get("order", "").upper() == "DESC":
            keys.reverse()
    figures = "".join(figure_of(key, library.attachments.get(key)) for key in keys[:_MOST])
    return f'\n\n<figure class="gallery">{figures}</figure>\n\n' if figures else ""


def _numbers(text: str) -> list[str]:
    return [number.strip() for number in text.split(",") if number.strip().isdigit()]


def _photos_of(post: str, library: Library) -> list[str]:
    """Give the pictures that were uploaded for a post, in their order."""
    keys = library.children.get(post, ())
    return [key for key in keys if suffix_of(library.attachments[key].url) in PHOTO_SUFFIXES]


def figure_of(key: str, attachment: Attachment | None) -> str:
    """Give an attachment as a figure."""
    url = attachment.url if attachment is not None else f"?attachment_id={key}"
    alt = attachment.alt if attachment is not None else ""
    caption = attachment.caption if attachment is not None else ""
    image = f'<img class="wp-image-{key}" src="{escape(url)}" alt="{escape(alt)}">'
    return f"<figure>{image}<figcaption>{caption}</figcaption></figure>"


# ---- photos with captions, films, sound


def caption(call: Call, _post: str, _library: Library) -> str:
    """Give a photo with its caption as HTML, in both forms that WordPress had."""
    inner = _LINE_END.sub(" ", call.inner)
    match = _CAPTIONED.fullmatch(inner)
    media, words = (match["media"], match["caption"]) if match is not None else (inner, "")
    said = call.attributes.get("caption", "")
    caption = f"<figcaption>{said} {words}</figcaption>" if said or words.strip() else ""
    return f"\n\n<figure>{media}{caption}</figure>\n\n"


def player(call: Call, post: str, library: Library) -> str:
    """Give a film or recording as HTML; without a source the first that was uploaded."""
    source = next(
        (call.attributes[n] for n in _SOURCES if n in call.attributes), call.inner.strip()
    )
    if not source:
        endings = (".mp4", ".webm", ".m4v") if call.name == "video" else (".mp3", ".m4a", ".ogg")
        files = (library.attachments[key].url for key in library.children.get(post, ()))
        source = next((url for url in files if suffix_of(url) in endings), "")
    tag = call.name
    return f'\n\n<figure><{tag} src="{escape(source)}"></{tag}></figure>\n\n' if source else ""


def embed(call: Call, _post: str, _library: Library) -> str:
    """Give an embedded address as a paragraph of its own."""
    address = call.inner.strip() or call.attributes.get("src", "")
    return f"\n\n<p>{escape(unescape(address), quote=False)}</p>\n\n"


_SHOWN: Final[Mapping[str, Callable[[Call, str, Library], str]]] = {
    "gallery": gallery,
    "caption": caption,
    "wp_caption": caption,
    "video": player,
    "audio": player,
    "embed": embed,
}
