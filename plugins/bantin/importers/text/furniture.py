"""Page furniture: what stands on a page around an article, as tables of folded lines.

A table's entry is a whole line as `Line.key` gives it (lower case, without accents, without marks
at its ends); a pattern must match the whole of it. Nothing here goes by parts of paragraphs.
"""

import re
from enum import StrEnum
from typing import Final

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


_HOME: Final = table("trang chu|home|homepage|trang nhat|trang dau|ban dang o day|you are here")

_MENU: Final = table(
    """
    gioi thieu|gioi thieu chung|lien he|dang nhap|dang ky|dang xuat|tim kiem|so do site|sitemap
    so do cong|rss|van ban|he thong van ban|van ban dieu hanh|van ban phap quy|hoi dap|gop y
    thu vien|co cau to chuc|so do to chuc|chuc nang nhiem vu|chuc nang, nhiem vu|lich cong tac
    lich lam viec|lich tuan|thu dien tu|email|webmail|mail cong vu|menu|main menu|menu chinh
    thu tuc hanh chinh|dich vu cong|dich vu cong truc tuyen|tai lieu|download|tai ve|lich su
    english|tieng viet|tieng anh|vietnamese|vn|en|vie|eng|vi|sign in|sign up|login|log in|register
    log out|search|contact|contact us|about|about us|news|toggle navigation|main navigation
    skip to main content|skip to content|skip ribbon commands|bo qua dieu huong|danh muc
    chuyen den noi dung|chuyen den phan noi dung|turn on more accessible mode
    turn off more accessible mode|turn off animations|turn on animations|currently selected
    page content|navigation|breadcrumb|home page|danh ba|thong tin lien he|quen mat khau
    ban tre|toa soan|duong day nong|quang cao|lien he quang cao|doc bao in|bao in|epaper|e-paper
    tin anh|video|videos|podcast|infographic|emagazine|e-magazine|media|multimedia|longform
    """
)

_JUNK: Final = table(
    """
    loading|dang tai|vui long cho|please wait|spot_img|spot img|advertisement|quang cao|ads|adv
    sponsored|chia se|chia se bai viet|chia se bai viet nay|chia se tin nay|chia se len|share
    share this|share on facebook|share on twitter|chia se facebook|chia se twitter|chia se zalo
    chia se qua zalo|chia se qua facebook|facebook|twitter|tweet|zalo|linkedin|pinterest|whatsapp
    telegram|viber|messenger|tiktok|instagram|youtube|google+|google plus|email|gmail|print|pin
    in bai|in bai viet|in trang|in trang nay|in ra|in tin|ban in|gui email|gui mail|gui bai viet
    gui bai viet qua email|gui cho ban be|gui tin nay|luu bai|luu bai viet|luu bai viet nay|luu tin
    sao chep lien ket|copy link|copy|thich|like|unlike|theo doi|follow|follow us|dang ky kenh
    bo theo doi|tang sao|co chu|co chu a|kich co chu|thay doi co chu|xem voi co chu|a-|a+|aa|a a a
    a- a a+|a+ a a-|a- a+|a+ a-|a a+|mac dinh|tuong phan|do tuong phan|giong nu|giong nam|mien bac
    mien nam|doc bai|doc bai viet|nghe bai viet|nghe doc bai|nghe tin|nghe audio|doc tin|play|pause
    mute|unmute|settings|fullscreen|current time|duration|remaining time|stream type|live|tam dung
    video player is loading|this is a modal window|your browser does not support the video tag
    trinh duyet cua ban khong ho tro video|trinh duyet khong ho tro phat am thanh|xem them|doc them
    doc tiep|read more|more|chi tiet|xem chi tiet|xem tat ca|tat ca|thu gon|mo rong|quay lai
    tro ve|tro lai|back|ve dau trang|len dau trang|go to top|back to top|top|in|a|prev|next|previous
    truoc|sau|tiep|details|chi tiet tin|chi tiet bai viet|noi dung chi tiet|chi tiet tin tuc
    noi dung|noi dung bai viet|noi dung tin|thong tin chi tiet|bai viet|article|close|dong|x|ok
    huy|cancel|print this page|email this|bookmark|save|empty|font size|decrease font size
    increase font size|reset font size|rate this|rate this article|danh gia|danh gia bai viet
    click de danh gia bai viet|nhan vao day de danh gia|no rating|chua co danh gia|binh chon
    nbsp|&nbsp|undefined|null|none|nan|object object|image|images|photo|hinh anh minh hoa
    anh dai dien|featured image|toi|bai doc nhieu|hot|new|moi|tin moi|google news|uncategorized
    theo doi chung toi tren google news|chua phan loai|khong phan loai|admin|super user|share bai
    goc anh|goi y cho ban|xem anh lon|phong to|thu nho|download anh|slideshow|slide
    a a|a a a a|previous slide|next slide
    anh truoc|anh sau|tac gia|author|by|boi|nguoi dang|dang boi|zoom|mo menu|dong menu
    """
)

_RELATED: Final = table(
    """
    tin lien quan|bai lien quan|bai viet lien quan|tin bai lien quan|cac tin lien quan|lien quan
    cac bai viet lien quan|noi dung lien quan|co the ban quan tam|ban co the quan tam|tin tuc khac
    tin khac|cac tin khac|bai viet khac|cac bai viet khac|cac bai khac|tin bai khac|cac tin bai khac
    tin cung chuyen muc|cung chuyen muc|cac tin cung chuyen muc|bai viet cung chuyen muc
    bai cung chuyen muc|tin cung muc|tin bai cung chuyen muc|tin moi nhat|tin moi|moi nhat
    bai viet moi|bai viet moi nhat|bai moi|bai moi nhat|tin noi bat|noi bat|bai noi bat
    bai viet noi bat|tin doc nhieu|doc nhieu|doc nhieu nhat|tin doc nhieu nhat|xem nhieu|tin hot
    xem nhieu nhat|tin xem nhieu|tin xem nhieu nhat|bai viet xem nhieu|bai doc nhieu|duoc quan tam
    tin moi hon|tin cu hon|nhung tin moi hon|nhung tin cu hon|cac tin da dua|cac tin da dua ngay
    cac tin moi hon|cac tin cu hon|tin da dua|tin truoc do|cac tin truoc|cac tin tiep|tin tiep theo
    cac tin da dang|cac bai da dang|tin da dang|bai da dang|cac bai viet da dang|tin cung su kien
    tin cung loai|tin cung loai khac|cung su kien|cung the loai|tin tuc lien quan|tin tuc noi bat
    tin tuc moi|tin tuc moi nhat|tin van khac|xem tin theo ngay|tin theo ngay|dong su kien
    related posts|related articles|related news|related|you may also like|more from author
    more stories|latest news|latest posts|recent posts|popular posts|other news|older posts
    other articles|newer posts|most read|most popular|bai viet cung tac gia|cung tac gia|tin nong
    tin lien quan khac|moi - nong|moi nong|quan tam nhieu nhat|dang duoc quan tam
    doc them bai viet|tin tuc su kien khac|tin su kien khac|hoat dong khac|bai viet cung danh muc
    cung danh muc|tin cung danh muc|bai viet tuong tu|tin tuong tu|bai tuong tu|post navigation
    dieu huong bai viet|bai viet truoc|bai truoc|bai tiep theo|bai ke tiep|bai viet tiep theo
    bai viet sau|bai sau|bai viet ke tiep|previous article|next article|previous post|next post
    tags|tu khoa|tag|the|tu khoa tim kiem|chu de|hashtag
    """
)

_COMMENTS: Final = table(
    """
    binh luan|cac binh luan|y kien ban doc|y kien|gui binh luan|viet binh luan|ban doc binh luan
    de lai binh luan|de lai mot binh luan|them binh luan|danh sach binh luan|binh luan bai viet
    phan hoi|gui phan hoi|phan hoi cua ban doc|y kien phan hoi|viet phan hoi|de lai mot tra loi
    tra loi|tra loi huy|huy tra loi|de lai tra loi|leave a reply|leave a comment|comments|comment
    post a comment|add comment|binh luan facebook|facebook comments|cancel reply|thao luan
    y kien cua ban|gui y kien|gui y kien cua ban|y kien doc gia|gop y bai viet|binh luan cua ban
    y kien binh luan|binh luan (0)|hay la nguoi dau tien binh luan|viet loi binh luan
    """
)

_FOOTER: Final = table(
    """
    lien ket website|lien ket|lien ket web|lien ket trang|lien ket nhanh|lien ket huu ich
    website lien ket|cac website lien ket|trang lien ket|lien ket cac trang|cac lien ket|web links
    thu vien anh|thu vien hinh anh|thu vien video|thu vien media|album anh|hinh anh hoat dong
    anh hoat dong|video clip|video hoat dong|video noi bat|clip|thong ke truy cap|thong ke
    luot truy cap|so luot truy cap|truy cap|bo dem truy cap|dang truy cap|dang online|online
    ho tro truc tuyen|ho tro|music|am nhac|nghe nhac|tien ich|thong bao|thong bao moi|van ban moi
    van ban moi ban hanh|van ban moi nhat|van ban chi dao dieu hanh|doi tac|quang cao lien ket
    lich|lich viet|thoi tiet|ty gia|gia vang|tham do y kien|binh chon|khao sat|dang ky nhan tin
    nhan tin qua email|subscribe|newsletter|facebook fanpage|fanpage|fanpage facebook|ban do
    ket noi voi chung toi|theo doi chung toi|ket noi|mang xa hoi|follow us on|connect with us
    chuyen muc|danh muc tin|danh muc tin tuc|chuyen trang|chuyen de|categories|archives|archive
    luu tru|meta|recent comments|phan hoi gan day|binh luan moi|bai hat ve doan|duong day nong
    thong tin tuyen truyen|cong thong tin|ho so|ung dung|tai ung dung|sach hay|banner|tin anh
    don vi truc thuoc|cac don vi truc thuoc|website don vi|guong sang|guong nguoi tot viec tot
    """
)

_TABLES: Final = (
    (Furniture.HOME, _HOME),
    (Furniture.JUNK, _JUNK),
    (Furniture.COMMENTS, _COMMENTS),
    (Furniture.RELATED, _RELATED),
    (Furniture.FOOTER, _FOOTER),
    (Furniture.MENU, _MENU),
)
_BAR: Final = re.compile(r"\s*[|/•·]\s*")
_COPYRIGHT: Final = ("©", "(c) ", "(C) ")
_WORD_LENGTH: Final = 60
"""Longer words, on average, are addresses or data."""
_CODE: Final = re.compile(
    r"^(?:var|let|const|function|window\.|document\.|\(function|\$\(|jQuery|@media|@import|"
    r"[.#][\w-]+\s*\{|<(?:!--|/?[a-z]+\b))|\{[^{}]{0,200}[:;][^{}]{0,200}[;}]\s*$|=>\s*\{"
)
_ROW_WORDS: Final = 40
_ENTRIES: Final = _MENU | _HOME | table("tin tuc|su kien|thong bao|hoat dong")
_BAR_LENGTH: Final = 24
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
    if not line.key:
        return None
    if line.text.startswith(_COPYRIGHT):
        return Furniture.FOOTER
    if _is_menu_bar(line.key) or _is_menu_row(line.key.split()):
        return Furniture.MENU
    bare = line.key.strip(" .:(0123456789)") or line.key
    for kind, entries in _TABLES:
        if bare in entries or line.key in entries:
            return kind
    return next((kind for kind, shape in _PATTERNS if shape.fullmatch(line.key)), None)


def _is_machines(line: Line) -> bool:
    """Tell whether a line is marks, code, data or hashtags, not words."""
    if not any(map(str.isalnum, line.text)) or len(line.text) > _WORD_LENGTH * line.words:
        return True
    if all(word.startswith("#") for word in line.text.split()):
        return True
    return _CODE.search(line.text) is not None


def _is_menu_bar(key: str) -> bool:
    """Tell whether a line is entries of a menu side by side: `Đăng nhập / Đăng ký`."""
    entries = [entry.strip() for entry in _BAR.split(key)]
    named = [entry for entry in entries if entry in _MENU]
    return len(entries) > 1 and bool(named) and len(key) <= _BAR_LENGTH * len(entries)


def _is_menu_row(words: list[str]) -> bool:
    """Tell whether a line is entries of a menu with blanks between: `Giới thiệu Liên hệ`."""
    if not 4 <= len(words) <= _ROW_WORDS:  # noqa: PLR2004 - two entries of two words
        return False
    reached = {0}
    for end in range(1, len(words) + 1):
        starts = (start for start in range(max(end - 4, 0), end) if start in reached)
        if any(" ".join(words[start:end]) in _ENTRIES for start in starts):
            reached.add(end)
    return len(words) in reached


ENDINGS: Final = frozenset({Furniture.RELATED, Furniture.COMMENTS, Furniture.FOOTER})
"""Furniture at which an article has ended."""
