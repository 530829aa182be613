"""What elements are: by their names, classes and roles, as common systems write them."""

import re
from typing import Final

from bantin.importers.html.dom import Element

BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu "
    "nav ol p pre search section summary table tbody td tfoot th thead tr ul caption colgroup "
    "object".split()
)
HEADINGS: Final = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
SILENT: Final = frozenset(
    "script style template svg math head title meta link base button select option optgroup input "
    "textarea datalist progress meter canvas map area param col rp rt noembed "
    "noframes frameset frame applet dialog".split()
)
"""Elements without any words of an article."""
PLAYERS: Final = frozenset({"iframe", "embed", "object", "video", "audio"})
_BOLD: Final = frozenset({"b", "strong"})
_ITALIC: Final = frozenset({"i", "em", "cite", "dfn", "var"})
_HIDDEN_STYLE: Final = re.compile(
    r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE
)
_HIDDEN: Final = frozenset(
    "hidden hide d-none screen-reader-text sr-only visually-hidden visuallyhidden "
    "element-invisible ms-hide ms-hidden ms-accessible noindex invisible print-only "
    "visible-print-block".split()
)
_CENTRED: Final = frozenset(
    "text-center aligncenter has-text-align-center text-align-center ms-rtealign-center "
    "align-center center text-xs-center rtecenter".split()
)
_ENDED: Final = frozenset(
    "text-right has-text-align-right ms-rtealign-right rteright text-end".split()
)
_STYLE_ALIGN: Final = re.compile(
    r"(?:^|;)\s*text-align\s*:\s*(center|right|end|left|start|justify)", re.IGNORECASE
)
_STYLE_BOLD: Final = re.compile(
    r"(?:^|;)\s*font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE
)
_STYLE_ITALIC: Final = re.compile(r"(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_CAPTION: Final = re.compile(
    r"(?:^|[\s_-])(?:wp-caption-text|wp-caption-dd|image-?caption|img-?caption|photo-?caption|"
    r"caption-?text|pcaption|ck-caption|picture-?desc|image-?desc|img-?desc|gallery-caption|"
    r"ms-rtethemecaption|vck_caption|field--name-field-(?:image-)?caption|caption)(?:$|[\s_])",
    re.IGNORECASE,
)
_TITLE: Final = re.compile(
    r"(?:^|[\s_-])(?:entry-title|post-title|article-title|news-title|page-title|detail-title|"
    r"title-detail|title-news|titlenews|title_news|news_title|item-title|uk-article-title|"
    r"tdb-title-text|ms-core-pagetitle|edn_articletitle|articletitle|tieude|tieu-de|"
    r"contentheading|single-title|headline)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BODY: Final = re.compile(
    r"(?:^|[\s_])(?:entry-content|post-content|td-post-content|tdb-block-inner|article-content|"
    r"article-body|articlebody|article__body|news-content|news-detail|newsdetail|bodytext|"
    r"news-bodyhtml|field--name-body|field-name-body|field-body|ms-rtestate-field|"
    r"ms-rtehtml|edn_articlecontent|article-text|detail-content|content-detail|contentdetail|"
    r"noidung|noi-dung|post-body|com-content-article__body|the-content|single-content|"
    r"elementor-widget-theme-post-content|item-page|fck_detail|maincontent_detail)(?:$|[\s_])",
    re.IGNORECASE,
)
_JUNK: Final = re.compile(
    r"(?:^|[\s_-])(?:sharedaddy|share|sharing|social|socials|addtoany|a2a_kit|addthis|fb-like|"
    r"fb-share|fb-comments|zalo-share-button|jp-relatedposts|related|yarpp|tin-lien-quan|"
    r"tinlienquan|tinkhac|other-news|othernews|post-views|postviews|views-count|kk-star-ratings|"
    r"ratings?|rating-area|comments?|comment-respond|respond|post-navigation|nav-links|pagination|"
    r"pager|author-box|about-author|td-author-line|newsletter|subscribe|adsbygoogle|advert|"
    r"advertisement|banner-ads|quangcao|breadcrumbs?|ez-toc|toc_container|lwptoc|print-link|print-note|to-album|"
    r"post-tags|tags-links|keywords|news_column_tags|hits|article-tools|icons|actions|toolbar|"
    r"font-size|sidebar|widget-area|skip-link|ms-socialnotif|like-button)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?:^|[\s_-])(?:clock|dong-?ho|today|date-?now|current-?(?:date|time)|server-?time|"
    r"time-?now|now|ngay-?gio|thoigian-?hientai|header-date|td_data_time|topbar-date|datetime-top)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_META: Final = re.compile(
    r"(?:^|[\s_-])(?:date|post-?date|entry-date|ngay|ngay-?dang|ngaydang|thoi-?gian|thoigian|time|"
    r"meta|author|byline|tac-?gia|tacgia|posted|published|category|chuyen-?muc|chuyenmuc|views|"
    r"luot-?xem|luotxem)(?:$|[\s_-])",
    re.IGNORECASE,
)
_LONGEST: Final = 600


def names_of(element: Element) -> str:
    """Give an element's classes and its name, for looking up."""
    return f"{element.get('class')} {element.get('id')}"[:_LONGEST]


def is_bold(element: Element) -> bool:
    """Tell whether an element's text is bold."""
    return element.tag in _BOLD or _STYLE_BOLD.search(element.get("style")[:_LONGEST]) is not None


def is_italic(element: Element) -> bool:
    """Tell whether an element's text is slanted."""
    style = element.get("style")[:_LONGEST]
    return element.tag in _ITALIC or _STYLE_ITALIC.search(style) is not None


def alignment_of(element: Element) -> str:
    """Give where an element's lines stand: `center`, `right`, `left`, or nothing of its own."""
    match = _STYLE_ALIGN.search(element.get("style")[:_LONGEST])
    given = match[1].lower() if match else element.get("align").lower()
    classes = frozenset(element.get("class")[:_LONGEST].lower().split())
    if element.tag == "center" or given == "center" or classes & _CENTRED:
        return "center"
    if given in {"right", "end"} or classes & _ENDED:
        return "right"
    return "left" if given else ""


def is_hidden(element: Element) -> bool:
    """Tell whether a reader of the page doesn't see an element."""
    if "hidden" in element.attributes:
        return True
    if _HIDDEN_STYLE.search(element.get("style")[:_LONGEST]):
        return True
    return bool(_HIDDEN & frozenset(element.get("class")[:_LONGEST].lower().split()))


def is_caption(element: Element) -> bool:
    """Tell whether an element is a photo's caption by its name."""
    if element.tag in {"figcaption", "caption"}:
        return element.tag == "figcaption"
    if element.tag in {"figure", "img"} or not _CAPTION.search(element.get("class")[:_LONGEST]):
        return False
    return all(inner.tag != "img" for inner in element.all())


def is_title(element: Element) -> bool:
    """Tell whether an element is the title of a page's article by its name."""
    if "headline" in element.get("itemprop").split():
        return True
    return _TITLE.search(names_of(element)) is not None


def is_body(element: Element) -> bool:
    """Tell whether an element is an article's body by its name."""
    if "articlebody" in element.get("itemprop").lower().split():
        return True
    return _BODY.search(names_of(element)) is not None


def is_junk(element: Element) -> bool:
    """Tell whether an element is the page's own by its name: buttons, other news, comments."""
    return _JUNK.search(names_of(element)) is not None


def is_clock(element: Element) -> bool:
    """Tell whether an element shows the day of viewing by its name."""
    return _CLOCK.search(names_of(element)) is not None


def is_meta(element: Element) -> bool:
    """Tell whether an element says when, by whom or under what, by its name."""
    return _META.search(names_of(element)) is not None


def is_crumbs(element: Element) -> bool:
    """Tell whether an element is a breadcrumb."""
    given = f"{names_of(element)} {element.get('aria-label')} {element.get('itemtype')}".lower()
    return "breadcrumb" in given or "duong-dan" in given
