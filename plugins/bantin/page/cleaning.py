"""Cleaning HTML by an allow-list, and saying what was taken out.

Markdown lets authors write HTML, and fifty offices' texts can't all be trusted. What a browser
would run, load from elsewhere, or lay over the page doesn't get through: `nh3` (the Rust library
ammonia) parses as browsers do and writes anew only what is listed here.
"""

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Final

import nh3

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
_IDS: Final = re.compile(r"(?!bantin)[^\s\"'<>&]{1,200}")
_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
# Python's parser gives up where it doesn't know the word behind this; browsers see a comment.
_MARKED_SECTION: Final = re.compile(r"<!\[+")
_INVISIBLE: Final = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\ufeff]")


def _filter_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "class":
        kept = [word for word in value.split() if _CLASSES.fullmatch(word)]
        return " ".join(kept) or None
    if name == "id":
        return value if _IDS.fullmatch(value) else None
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
    """Give HTML with only what is allowed."""
    return _CLEANER.clean(html)


def is_safe_link(link: str) -> bool:
    """Tell whether a link leads to an allowed scheme or to an address of the site.

    `link` has its character references resolved. Blanks and invisible characters, which
    browsers pass over in a scheme, are passed over here too.
    """
    scheme = _SCHEME.match(_INVISIBLE.sub("", link))
    return scheme is None or scheme[0][:-1].lower() in SCHEMES


class _Inventory(HTMLParser):
    """Counts elements and attributes, as `<b>` and `onclick=`."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.counts: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.counts[f"<{tag}>"] += 1
        self.counts.update(f"{name}=" for name, _ in attrs if not _may_vanish(tag, name))


def _may_vanish(tag: str, name: str) -> bool:
    """Tell whether an attribute is no loss to anybody, or counted with its element."""
    return tag not in TAGS or name in {"class", "id", "rel", "target", "style"}


def _inventory(html: str) -> Counter[str]:
    parser = _Inventory()
    parser.feed(_MARKED_SECTION.sub("<!", html))
    parser.close()
    return parser.counts


def removed(before: str, after: str, markdown: str, path: str, first_line: int) -> list[Finding]:
    """Say what cleaning took out.

    Args:
        before: the HTML before.
        after: the HTML after.
        markdown: the source, in which the line of each loss is looked for.
        path: the file, for findings.
        first_line: the line of the file on which `markdown` begins.
    """
    lost = _inventory(before) - _inventory(after)
    findings = []
    for what in lost:
        place = re.search(_source_pattern(what), markdown, re.IGNORECASE)
        if place is None:
            continue
        line = first_line + markdown.count("\n", 0, place.start())
        findings.append(found(kinds.HTML_REMOVED, path, line, what=what))
    return findings


def _source_pattern(what: str) -> str:
    if what.startswith("<"):
        return rf"<{re.escape(what[1:-1])}\b"
    return rf"(?<![\w:-]){re.escape(what[:-1])}\s*="
