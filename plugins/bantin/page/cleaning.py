"""Cleaning HTML by an allow-list, and saying what was taken out.

Markdown lets authors write HTML, and fifty offices' texts can't all be trusted. What a browser
would run, load from elsewhere, or lay over the page doesn't get through: `nh3` (the Rust library
ammonia) parses as browsers do and writes anew only what is listed here.
"""

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from typing import Final, TypeAlias

import nh3

from bantin.article.elements import is_element
from bantin.article.parse import is_remote
from bantin.findings import Finding, found
from bantin.wording import findings as kinds

TAGS: Final = frozenset(
    "a abbr b blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
    "figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp "
    "small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
"""Elements that an article may hold. `h1` is the page's own."""

_EVERY: Final = frozenset({"id", "class", "lang", "dir", "title"})
ATTRIBUTES: Final = {
    "*": _EVERY,
    "a": frozenset({"href", "hreflang"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "ol": frozenset({"start", "type", "reversed"}),
    "li": frozenset({"value"}),
    "td": frozenset({"colspan", "rowspan", "style"}),
    "th": frozenset({"colspan", "rowspan", "scope", "style"}),
    "time": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "del": frozenset({"datetime"}),
    "ins": frozenset({"datetime"}),
}
"""Attributes that they may have; `style` only for the alignment of table cells."""

_DROPPED_WHOLE: Final = frozenset(
    "script style template noscript iframe object embed svg math canvas audio video form "
    "textarea select button frameset noframes applet".split()
)
SCHEMES: Final = frozenset({"http", "https", "mailto", "tel"})
"""Where a link may lead, besides addresses of the site."""

_CLASSES: Final = re.compile(
    r"admonition(-title)?|note|tip|info|warning|danger|important|footnote(-ref|-backref)?|"
    r"task-list(-item|-control)?|highlight|language-[\w+-]+|codehilite|headerlink|center|arithmatex"
)
_IDS: Final = re.compile(r"(?!bantin|anh-\d+\Z)[^\s\"'<>&]{1,200}")
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Python's parser gives up where it doesn't know the word behind this; browsers see a comment.
_MARKED_SECTION: Final = re.compile(r"<!\[+")
_INVISIBLE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")


_NUMBER: Final = re.compile(r"\d{1,5}")
_WHOLE_NUMBER: Final = re.compile(r"-?\d{1,6}")
_DAY: Final = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_CLOCK: Final = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
_ZONE: Final = r"(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)"
_EDIT_TIME: Final = re.compile(rf"{_DAY}(?:[T ]{_CLOCK}{_ZONE})?")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-[A-Za-z]{2}|-\d{3})?")
_VALUES: Final = {
    "lang": _LANGUAGE,
    "hreflang": _LANGUAGE,
    "dir": re.compile(r"ltr|rtl|auto", re.IGNORECASE),
    "width": _NUMBER,
    "height": _NUMBER,
    "start": _WHOLE_NUMBER,
    "value": _WHOLE_NUMBER,
    "type": re.compile(r"[1aAiI]"),
    "colspan": re.compile(r"[1-9]\d{0,2}|1000"),
    "rowspan": re.compile(r"0|[1-9]\d{0,3}"),
    "scope": re.compile(r"row|col|rowgroup|colgroup", re.IGNORECASE),
    "id": _IDS,
}
"""What attributes must look like to be kept."""

_TIMES: Final = {
    "time": re.compile(rf"\d{{4}}|\d{{4}}-\d\d|{_DAY}(?:[T ]{_CLOCK}{_ZONE}?)?|{_CLOCK}"),
    "del": _EDIT_TIME,
    "ins": _EDIT_TIME,
}
"""What `datetime` must look like, by element."""

# In clean HTML every tag is written like this.
_TAG: Final = re.compile(r"<[a-z][a-z0-9]*(?: [a-z][\w-]*=\"[^\"]*\")*>")
_ID: Final = re.compile(r" id=\"([^\"]*)\"")
IMG: Final = re.compile(r"<img(?P<attributes>(?: [a-z][\w-]*=\"[^\"]*\")*)>")
"""An image in clean HTML."""

_MARKUP: Final = re.compile(
    r"<(?P<tag>[A-Za-z][^\s<>/]*)|"
    r"(?<![\w:-])(?P<name>[\w:-]+)\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'<>]*)"
)
# The tags of most articles are passed over at once.
_UNKNOWN: Final = re.compile(
    r"<(?!/?(?:p|h[2-6]|li|[uo]l|strong|em|a|b|i|br|img|blockquote)[ >])"
    r"(?=/?(?P<name>[^\W\d_][^\s<>/]*))"
)


def _filter_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = [word for word in value.split() if _CLASSES.fullmatch(word)]
        return " ".join(kept) or None
    form = _TIMES[tag] if name == "datetime" else _VALUES.get(name)
    if form is not None:
        return value if form.fullmatch(value) else None
    return None if tag == "img" and name == "src" and is_remote(value) else value


_CLEANER: Final = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags=set(_DROPPED_WHOLE),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_filter_attribute,
    strip_comments=True,
    link_rel=None,
    url_schemes=set(SCHEMES),
    filter_style_properties={"text-align"},
)


def clean(html: str) -> str:
    """Give HTML with only what is allowed.

    What stands between `<` and `>` and isn't an element, as somebody's name, stays as text.
    """
    cleaned = _CLEANER.clean(_UNKNOWN.sub(_as_text, html))
    if "<img" in cleaned:
        cleaned = IMG.sub(_whole_image, cleaned)
    identifiers = [piece.partition('"')[0] for piece in cleaned.split(' id="')[1:]]
    return cleaned if len(set(identifiers)) == len(identifiers) else _unique_ids(cleaned)


def _as_text(opening: re.Match[str]) -> str:
    return "<" if is_element(opening["name"]) else "&lt;"


def _whole_image(image: re.Match[str]) -> str:
    """Give an image its alternative text, which may be empty."""
    attributes = image["attributes"]
    return image[0] if ' alt="' in attributes else f'<img{attributes} alt="">'


def _unique_ids(html: str) -> str:
    """Keep each id where it stands first."""
    seen: set[str] = set()

    def once(identifier: re.Match[str]) -> str:
        if identifier[1] in seen:
            return ""
        seen.add(identifier[1])
        return identifier[0]

    return _TAG.sub(lambda tag: _ID.sub(once, tag[0], count=1), html)


def is_safe_link(link: str) -> bool:
    """Tell whether a link leads to an allowed scheme or to an address of the site.

    `link` has its character references resolved. Blanks and invisible characters, which
    browsers pass over in a scheme, are passed over here too.
    """
    scheme = _SCHEME.match(_INVISIBLE.sub("", link))
    return scheme is None or scheme[0][:-1].lower() in SCHEMES


_Place: TypeAlias = tuple[str, str]
"""What stands somewhere, as `<b>` or `onclick=`, and its value."""


class _Inventory(HTMLParser):
    """Counts elements and attributes, as `<b>` and `onclick=`, with their values."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.counts: Counter[str] = Counter()
        self.values: Counter[_Place] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[f"<{tag}>"] += 1
        for name, value in attrs:
            if not _may_vanish(tag, name):
                self.counts[f"{name}="] += 1
                self.values[f"{name}=", (value or "").strip()] += 1


def _may_vanish(tag: str, name: str) -> bool:
    """Tell whether an attribute is no loss to anybody, or counted with its element."""
    return tag not in TAGS or name in {"class", "id", "rel", "target", "style"}


def _inventory(html: str) -> _Inventory:
    parser = _Inventory()
    parser.feed(_MARKED_SECTION.sub("<!", html))
    parser.close()
    return parser


def removed(before: str, after: str, markdown: str, path: str, first_line: int) -> list[Finding]:
    """Say what cleaning took out, each kind once, where it stands first.

    Args:
        before: the HTML before.
        after: the HTML after.
        markdown: the source, in which the line of each loss is looked for.
        path: the file, for findings.
        first_line: the line of the file on which `markdown` begins.
    """
    there = _inventory(_UNKNOWN.sub(_as_text, before))
    left = _inventory(after)
    lost = there.counts - left.counts
    if not lost:
        return []
    values = there.values - left.values
    places = _first_places(markdown)
    findings = []
    for what in lost:
        known = [places[key] for key in values if key[0] == what and key in places]
        place = min(known) if known else places.get((what, ""))
        if place is not None:
            line = first_line + markdown.count("\n", 0, place)
            findings.append(found(kinds.HTML_REMOVED, path, line, what=what))
    return findings


def _first_places(markdown: str) -> dict[_Place, int]:
    """Give where each element and attribute, and each value of one, stands first in a source."""
    places: dict[_Place, int] = {}
    for match in _MARKUP.finditer(markdown):
        if match["tag"]:
            places.setdefault((f"<{match['tag'].lower()}>", ""), match.start())
            continue
        what = f"{match['name'].lower()}="
        places.setdefault((what, ""), match.start())
        places.setdefault((what, unescape(match["value"].strip("\"'")).strip()), match.start())
    return places
