"""Page furniture: what stands on a page around an article, told by whole lines.

Words stand in `furniture_words`; a pattern must match the whole of a line as `Line.key` gives it
(lower case, without accents, without marks at its ends). Nothing goes by parts of paragraphs.
"""

import re
from enum import StrEnum
from typing import Final

from bantin.importers.text import furniture_words
from bantin.importers.text.lines import Line
from bantin.importers.text.tables import table


class Furniture(StrEnum):
    """What a line of page furniture means for what stands around it."""

    JUNK = "junk"
    """Dropped wherever it stands."""
    MENU = "menu"
    """An entry of a menu: what stands beside it is a menu's too."""
    HOME = "home"
    """The way home: the head of a menu or of a breadcrumb."""
    RELATED = "related"
    """The head of a list of other news: ends the article, unless the article goes on."""
    COMMENTS = "comments"
    """The head of a discussion: ends the article."""
    FOOTER = "footer"
    """The head of a side column or the page's foot: ends the article."""


_TABLES: Final = (
    (Furniture.HOME, furniture_words.HOME),
    (Furniture.JUNK, furniture_words.JUNK),
    (Furniture.COMMENTS, furniture_words.COMMENTS),
    (Furniture.RELATED, furniture_words.RELATED),
    (Furniture.FOOTER, furniture_words.FOOTER),
    (Furniture.MENU, furniture_words.MENU),
)
_BAR: Final = re.compile(r"\s*(?:[|/•·]|\]\s*\[)\s*")
_COPYRIGHT: Final = ("©", "(c) ", "(C) ")
_WORD_LENGTH: Final = 60
"""Longer words, on average, are addresses or data."""
_CODE: Final = re.compile(
    r"^(?:var|let|const|function|window\.|document\.|\(function|\$\(|jQuery|@media|@import|"
    r"[.#][\w-]+\s*\{|<(?:!--|/?[a-z]+\b))|\{[^{}]{0,200}[:;][^{}]{0,200}[;}]\s*$|=>\s*\{"
)
_ROW_WORDS: Final = 40
_ENTRIES: Final = (
    furniture_words.MENU | furniture_words.HOME | table("tin tuc|su kien|thong bao|hoat dong")
)
_FIRST_WORDS: Final = frozenset(entry.split()[0] for entry in _ENTRIES | furniture_words.ROW)
_BAR_LENGTH: Final = 24
_BUTTON_MARKS: Final = re.compile(r"[^\w\s]+")
_POINTERS: Final = (">>", "»»")
"""What stands before a link to another article."""
_COUNT: Final = r"[:\s(]*\d[\d.,k]*\)?"
_AGO: Final = r"(?:giay|phut|gio|ngay|tuan|thang|nam) truoc"
_PATTERNS: Final = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        (Furniture.JUNK, r"[\W\d_]*"),
        (
            Furniture.JUNK,
            r"(?:so )?(?:luot|da|lan|so lan|tong) ?(?:xem|doc|truy cap|view|thich|chia se)"
            rf"[^.]{{0,12}}?{_COUNT}(?: (?:luot|lan)(?: xem)?)?",
        ),
        (Furniture.JUNK, rf"(?:views?|hits|number of views|lan xem|doc|xem|so lan xem){_COUNT}"),
        (
            Furniture.JUNK,
            r"\d[\d.,k]* ?(?:luot(?: (?:xem|doc|thich))?|lan(?: xem)?|views?|xem"
            r"|hits)",
        ),
        (Furniture.JUNK, r"(?:luot xem|luot doc|views|so luot xem|so lan doc|luot truy cap)"),
        (Furniture.JUNK, rf"(?:binh luan|phan hoi|comments?|thich|like|chia se|shares?){_COUNT}"),
        (Furniture.JUNK, r"\d+ ?(?:binh luan|phan hoi|comments?|thich|likes?|chia se|shares?)"),
        (Furniture.JUNK, r"(?:khong co|chua co|no) (?:binh luan|phan hoi|comments?)(?: nao)?"),
        (
            Furniture.JUNK,
            rf"(?:khoang )?\d+ {_AGO}|hom qua|vua xong|\d+ (?:minutes?|hours?"
            rf"|days?) ago",
        ),
        (Furniture.JUNK, r"(?:thoi gian doc|reading time)\b.{0,20}|\d+ (?:phut doc|min read)"),
        (Furniture.JUNK, r"[\d:/\s]*\d+:\d\d[\d:/\s]*|\d(?:[.,]\d+)?x"),
        (Furniture.JUNK, r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
        (Furniture.JUNK, r"(?:https?://|www\.)\S+"),
        (Furniture.JUNK, r"tong so diem cua bai viet la.*|xep hang: .{0,60}|danh gia: .{0,40}"),
        (Furniture.JUNK, r"it looks like your browser does not have javascript enabled.*"),
        (
            Furniture.JUNK,
            r"(?:please )?(?:enable|turn on) javascript.*"
            r"|trinh duyet .{0,60}javascript.*",
        ),
        (Furniture.JUNK, r"theo doi .{0,60}(?:google news|tren|fanpage|kenh).{0,60}"),
        (
            Furniture.JUNK,
            r"(?:share|chia se)(?: (?:on|len|qua|toi))? (?:facebook|twitter|zalo"
            r"|email).{0,30}",
        ),
        (Furniture.JUNK, r"(?:giong )?(?:nam|nu) mien (?:bac|nam|trung)"),
        (Furniture.JUNK, r"bookmark the permalink.*|(?:like|thich) (?:loading|dang tai)"),
        (
            Furniture.JUNK,
            r"(?:\* )?moi (?:ban doc|quy doc gia|doc gia|cac ban|quy vi)\b.{0,80}"
            r"\b(?:chuyen muc|bai lien quan)\b.*",
        ),
        (Furniture.JUNK, r"trang ?: [\d .…>]+|(?:tim kiem|nhap tu khoa)\b.{0,24}"),
        (Furniture.JUNK, r"tro thanh nguoi dau tien.{0,60}|vui long nhap .{0,60}"),
        (Furniture.JUNK, r".{0,24}\d ?°c\b.{0,24}"),
        (
            Furniture.JUNK,
            r"(?:file|tep|tep tin|tap tin)(?: dinh kem)? ?:.*|"
            r"tai (?:file|tep)\b.{0,40}|\S+\.(?:pdf|docx?|xlsx?|rar|zip)\b.{0,20}",
        ),
        (Furniture.JUNK, r"(?:id|ma)(?: so)?(?: tin| bai viet)?: ?\d+"),
        (Furniture.JUNK, r"chu y: viec dang lai bai viet.*|xin vui long.{0,40}nguon.{0,80}"),
        (
            Furniture.RELATED,
            r"(?:tagged|gan the|duoc gan the) .*|(?:tu khoa|tags?|the|chu de|hashtag|"
            r"keywords?) ?:.*",
        ),
        (Furniture.JUNK, r"chao mung (?:ban |quy vi |cac ban |quy khach )?(?:da )?den voi.*"),
        (Furniture.JUNK, r"(?:xem them|doc them|xem tiep|tin lien quan|moi xem) ?: ?\S.*"),
        (
            Furniture.RELATED,
            r"(?:cac |nhung |mot so )?(?:tin|bai|tin tuc|tin bai|bai viet|bai bao|noi dung|su kien)"
            r"(?: (?:tuc|viet|bai|hoat dong|su kien))? "
            r"(?:lien quan|khac|moi|moi nhat|moi hon|cu hon|noi bat|tiep theo|truoc|da dua|"
            r"da dang|doc nhieu|xem nhieu|tham khao|tuong tu|hot|cung .{3,24})(?: .{0,12})?",
        ),
        (Furniture.COMMENTS, r"(?:y kien|binh luan|phan hoi|y kien ban doc|comments?) ?\(\d*\)"),
        (Furniture.COMMENTS, r"(?:email|thu dien tu) cua ban se khong .*|your email address .*"),
        (Furniture.COMMENTS, r"\d+ (?:tra loi|replies|y kien|thoughts on).*"),
        (Furniture.FOOTER, r"(?:©|\(c\)|copyright|ban quyen)\b.*|powered by.*|designed by.*"),
        (
            Furniture.FOOTER,
            r"(?:thiet ke|phat trien|xay dung)(?: va .{0,20})? (?:boi"
            r"|website).{0,80}",
        ),
        (
            Furniture.FOOTER,
            r"(?:chiu trach nhiem (?:noi dung|chinh|xuat ban|quan ly|bien tap)"
            r"|gpmxh)\b.*",
        ),
        (Furniture.FOOTER, r"(?:tong bien tap|pho tong bien tap|truong ban bien tap) ?:.*"),
        (Furniture.FOOTER, r"giay phep (?:so|hoat dong|thiet lap|xuat ban|trang|mxh)\b.*"),
        (
            Furniture.FOOTER,
            r"(?:dia chi|tru so|toa soan|dien thoai|dt|tel|hotline|fax|email"
            r"|website) ?:.*",
        ),
        (
            Furniture.FOOTER,
            r"(?:trang thong tin|cong thong tin)[^.]{0,30} (?:dien tu"
            r"|tong hop)\b.*",
        ),
        (
            Furniture.FOOTER,
            r"(?:hom nay|hom qua|tuan nay|thang nay|tong truy cap"
            r"|dang truy cap) ?:? ?\d[\d.,]*",
        ),
        (Furniture.FOOTER, r"(?:ghi ro nguon|khi phat hanh lai|vui long ghi ro|de nghi ghi ro).*"),
    )
)


def furniture_of(line: Line) -> Furniture | None:
    """Tell which furniture a line is, if it is any."""
    if _is_machines(line):
        return Furniture.JUNK
    return _furniture_in_words(line) if line.key else None


def _furniture_in_words(line: Line) -> Furniture | None:
    if line.text.startswith(_COPYRIGHT):
        return Furniture.FOOTER
    if line.text.startswith(_POINTERS) or _is_button_row(line.key):
        return Furniture.JUNK
    if _is_menu_bar(line.key) or _is_row_of(line.key.split(), _ENTRIES):
        return Furniture.MENU
    bare = line.key.strip(" .:(0123456789)") or line.key
    for kind, entries in _TABLES:
        if bare in entries or line.key in entries:
            return kind
    whole = line.key.strip("() ") if line.key.startswith("(") else line.key
    return next((kind for kind, shape in _PATTERNS if shape.fullmatch(whole)), None)


def _is_machines(line: Line) -> bool:
    """Tell whether a line is marks, code, data or hashtags, not words."""
    if not any(map(str.isalnum, line.text)) or len(line.text) > _WORD_LENGTH * line.words:
        return True
    if all(word.startswith("#") for word in line.text.split()):
        return True
    return _CODE.search(line.text) is not None


def _is_menu_bar(key: str) -> bool:
    """Tell whether a line is entries of a menu side by side: `Đăng nhập / Đăng ký`."""
    entries = [entry.strip("[] ") for entry in _BAR.split(key)]
    named = [entry for entry in entries if entry in furniture_words.MENU]
    return len(entries) > 1 and bool(named) and len(key) <= _BAR_LENGTH * len(entries)


def _is_button_row(key: str) -> bool:
    """Tell whether a line is buttons side by side: `Email In PDF`, `Thích 0 Chia sẻ`."""
    words = [word for word in _BUTTON_MARKS.sub(" ", key).split() if not word.isdigit()]
    return bool(words) and len(key.split()) > 1 and _is_row_of(words, furniture_words.ROW)


def _is_row_of(words: list[str], entries: frozenset[str]) -> bool:
    """Tell whether a line is entries of a table with blanks between: `Giới thiệu Liên hệ`."""
    least = 1 if entries is furniture_words.ROW else 4
    if not least <= len(words) <= _ROW_WORDS or words[0] not in _FIRST_WORDS:
        return False
    reached = {0}
    for end in range(1, len(words) + 1):
        starts = (start for start in range(max(end - 4, 0), end) if start in reached)
        if any(" ".join(words[start:end]) in entries for start in starts):
            reached.add(end)
    return len(words) in reached


ENDINGS: Final = frozenset({Furniture.RELATED, Furniture.COMMENTS, Furniture.FOOTER})
"""Furniture at which an article has ended."""
