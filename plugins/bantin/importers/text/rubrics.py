"""Rubrics of a page: breadcrumbs, rubrics glued together, names the site knows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bantin.importers.text.furniture import Furniture, furniture_of
from bantin.importers.text.lines import Line, ends_sentence, is_row, is_upper, make_line
from bantin.importers.text.names import does_something
from bantin.importers.text.tables import table
from bantin.text import fold

# Rubrics of union bodies' sites; long ones would else look like titles (folded).
COMMON: Final = table(
    "tin tuc|tin tuc su kien|tin tuc - su kien|su kien|tin hoat dong|hoat dong|thoi su|xa hoi|"
    "hoat dong doan|hoat dong doan - hoi - doi|hoat dong cua doan|hoat dong co so|tin co so|"
    "cong tac doan|cong tac doan va phong trao thanh thieu nhi|cong tac xay dung doan|"
    "xay dung doan|phong trao|phong trao thanh nien|cong tac giao duc|cong tac tuyen giao|"
    "hoc tap va lam theo tu tuong, dao duc, phong cach ho chi minh|hoc va lam theo bac|"
    "hoc tap va lam theo tam guong dao duc ho chi minh|tuoi tre hoc tap va lam theo loi bac|"
    "hoc tap va lam theo bac|thanh nien tinh nguyen|doan ket tap hop thanh nien|tin noi bat|"
    "mat tran doan ket tap hop thanh nien|cong tac doi|doi thieu nien|thieu nhi|tin dia phuong|"
    "thanh nien|nhip song tre|gioi tre|giao duc|van hoa|chinh tri|trong nuoc|tin trong nuoc|"
    "tin trong tinh|tin tu co so|tin tuc chung|tin hoat dong doan|tin doan - hoi - doi|doan hoi|"
    "tin van|tin chi doan|van hoa - xa hoi|khoi nghiep|guong dien hinh|nguoi tot viec tot|"
    "tin hoat dong cua nganh|hoat dong cua don vi|hoat dong cua cac don vi|doan the|"
    "dang - doan the|news|events|"
    "tin tuc hoat dong|tin tuc su kien|hoat dong su kien|tin hoat dong hoi|thong tin hoat dong|"
    "doan thanh nien|cong doan|cong tac dang|cong tac dang - doan the|cong doan - doan thanh nien"
)
# Rubrics that say nothing of an article: no categories, unless the site has one of that name.
STOP: Final = table(
    "tin tuc|news|trang nhat|ban tin|tin tuc - su kien|tin tuc su kien|tin tuc & su kien|"
    "tin tuc va su kien|su kien|su kien - tin tuc|trang chu|home|thu vien|chi tiet|chi tiet tin|"
    "chi tiet bai viet|tin|tin bai|bai viet|news & events|news and events|events|blog|"
    "danh muc|chuyen muc|noi dung|noi dung tin|uncategorized|chua phan loai|tin tuc chung|"
    "tin moi|tin noi bat|dien dan|tin tuc, su kien|su kien, tin tuc|tin chi tiet"
)
# Names of the body or paper whose site it is; `_SHORT_SITE` only when nothing is done by it.
_LONG_SITE: Final = re.compile(
    r"(?:cong|trang) (?:thong tin|tin|tttdt)|website\b|co quan (?:cua|ngon luan|chu quan)"
)
_SHORT_SITE: Final = re.compile(
    r"(?:(?:tỉnh|thành|huyện|quận|thị|xã|phường) đoàn|đoàn (?:tncs|thanh niên cộng sản|thanh niên|"
    r"khối các|trường|xã|phường|tỉnh)|báo(?! vệ| hiểm| cáo| động)|tạp chí|ubnd|ủy ban nhân dân|"
    r"uỷ ban nhân dân|sở \w+ và|bộ \w+ và|đảng bộ|tỉnh ủy|hội lhtn|hội liên hiệp|"
    r"trung ương đoàn|đảng cộng sản)(?!\w)"
)
_SHOUTED_SITE: Final = re.compile(
    r"(?:trường|phòng|sở|cục|chi cục|viện|đoàn|công đoàn|hội(?! nghị| thảo| thi| trại)|khoa|"
    r"ubnd|bộ|ban|trung tâm|đảng ủy|đảng uỷ|liên đoàn|truyền hình)(?!\w)"
)
_BANNER: Final = re.compile(r"(?:nhiệt liệt )?(?:chào|chúc) mừng(?!\w)")
_ACTS: Final = re.compile(
    r"(?<!ban )(?<!–)(?<!-)(?<!\w)(?:kiểm tra|giám sát|thi|gặp|họp|về|với|học|dự|có|là|năm|của)"
    r"(?!\w)"
)
_MARKS_BEFORE: Final = re.compile(r"^[^\w“\"]+")
_HOME_WORDS: Final = re.compile(
    r"^(?:(?:trang chủ|trang nhất|trang đầu|home|bạn đang ở(?: đây)?|bạn đang xem|you are here)\b"
    r"\s*:?\s*)+",
    re.IGNORECASE,
)
_HOME_START: Final = re.compile(r"\s*(?:trang|home|bạn|you)", re.IGNORECASE)
_ARROWS: Final = re.compile(r"\s*(?:[›»→▸►❯>]|&gt;|&raquo;)+\s*|(?<=\w)\s+::\s+(?=\w)")
# After the way home, marks that part a trail, the plainest first: a name may hold the later ones.
_PARTERS: Final = (
    re.compile(r"\s+[/|\\]\s+"),
    re.compile(r"\s*[/|\\]\s*"),
    re.compile(r"\s+[-–]\s+"),
)
_MENU_PHRASES: Final = re.compile(
    r"(?<!\w)(?:giới thiệu|liên hệ|văn bản|đăng nhập|sơ đồ|diễn đàn|hỏi đáp|thủ tục)(?!\w)"
)
_BESIDE: Final = re.compile(r"\s+[/>|]\s+|,\s+")
_SECTION: Final = re.compile(
    r"^(?:chuyên mục|danh mục|thể loại|category|categories|posted in|filed under|đăng trong|"
    r"chuyên trang|in)"
    r"(?:\s*:\s*|\s+)(?P<names>\S.{0,150})$",
    re.IGNORECASE,
)
# How classic themes close an article.
_POSTED: Final = re.compile(
    r"this entry was posted (?:in|on .{4,40} in) (?P<names>[^.]{2,80}?)"
    r"(?= and tagged | by |\.|$).*",
    re.IGNORECASE,
)
_ANNOUNCED: Final = ("this entry was posted ", "posted in ", "filed under ", "đăng trong ")
_LONGEST: Final = 160
_CRUMB_WORDS: Final = 40
_STOP_WORDS: Final = 5
_TRAIL: Final = 4
"""How many items a breadcrumb has at most, the way home among them, if some may be a menu's."""
_SHOUTED_WORDS: Final = 16
_SITE_WORDS: Final = 9
_RUBRIC_WORDS: Final = 9


@dataclass(frozen=True, slots=True)
class Known:
    """The site's own categories, found by how their names are written."""

    paths: Mapping[str, str]
    """Paths of the register by folded name."""

    @classmethod
    def build(cls, categories: Mapping[str, str]) -> "Known":
        """Take the register as names to paths."""
        return cls({fold(name).strip(): path for name, path in categories.items()})

    def path(self, name: str) -> str | None:
        """Give the path of the category of this name."""
        return self.paths.get(fold(name).strip())

    def is_rubric(self, text: str) -> bool:
        """Tell whether a text is the name of a category, the site's or a usual one."""
        key = fold(text).strip(" .:")
        return key in self.paths or key in COMMON

    def unglue(self, text: str) -> tuple[str, ...]:
        """Part rubrics that stand glued together: `Công tác ĐoànĐoàn khối`.

        A small letter right before a capital is a seam, and so is the end of a known name.
        """
        if self.path(text) is not None:
            return (text,)
        parts = tuple(part.strip() for part in _BESIDE.split(text))
        if len(parts) > 1 and all(self.is_rubric(part) for part in parts):
            return parts
        glued = unseam(text)
        if len(glued) > 1:
            return glued
        cuts = [0, *self._known_seams(text), len(text)]
        return tuple(text[a:b].strip() for a, b in pairwise(cuts))

    def _known_seams(self, text: str) -> list[int]:
        """Find the places that part a text into known names wholly."""
        seams: list[int] = []
        start = 0
        while start < len(text):
            end = self._longest(text, start)
            if end is None:
                return []
            seams.append(end)
            start = end
        return seams[:-1]

    def _longest(self, text: str, start: int) -> int | None:
        ends = range(len(text), start, -1)
        return next((end for end in ends if fold(text[start:end]).strip() in self.paths), None)


def read_crumbs(text: str) -> tuple[str, ...] | None:
    """Read a breadcrumb's items without the way home; none where the line is no breadcrumb."""
    if len(text) > _LONGEST * 2:
        return None
    has_home = _begins_home(text)
    parts = _ARROWS.split(text)
    if len(parts) < 2 and has_home:  # noqa: PLR2004 - nothing was split
        parts = _parted(text)
    items = [_HOME_WORDS.sub("", part).strip(" .:/|\\") for part in parts]
    named = tuple(item for item in items if item)
    return named if _is_trail(parts, named, has_home=has_home) else None


def _parted(text: str) -> list[str]:
    """Part a trail that begins with the way home at its own marks, else behind known words."""
    ways = (*(parter.split(text) for parter in _PARTERS), list(unseam(text)))
    for parts in ways:
        if len(parts) > 1 and _HOME_WORDS.fullmatch(parts[0]):
            return parts
    home = _HOME_WORDS.match(text)
    rest = text[home.end() :] if home is not None else text
    if not rest[:1].isupper() or ends_sentence(rest):
        return [text]
    return [text[: -len(rest)], *_without_stops(rest)]


def _without_stops(text: str) -> tuple[str, ...]:
    """Part off the words at a text's beginning that are rubrics but say nothing."""
    pieces = text.split()
    for count in range(min(_STOP_WORDS, len(pieces) - 1), 0, -1):
        head = " ".join(pieces[:count])
        if is_stop(head) and pieces[count][:1].isupper():
            return (head, *_without_stops(" ".join(pieces[count:])))
    return (text,)


def is_stop(text: str) -> bool:
    """Tell whether a rubric says nothing of an article: `Tin tức`."""
    return fold(text).strip(" .:") in STOP


def is_menu(text: str) -> bool:
    """Tell whether a line that begins with the way home is a menu: `Trang chủ Giới thiệu …`."""
    if len(text) > _LONGEST * 2 or not _begins_home(text):
        return False
    entries = max(len(way.split(text)) for way in (_ARROWS, *_PARTERS))
    if 1 < entries <= _TRAIL:
        return False
    return _MENU_PHRASES.search(" ".join(unseam(text)).lower()) is not None


def _begins_home(text: str) -> bool:
    return _HOME_START.match(text) is not None and (_HOME_WORDS.match(unseam(text)[0]) is not None)


def unseam(text: str) -> tuple[str, ...]:
    """Part names that stand glued together: a small letter right before a capital is a seam."""
    seams = [
        place
        for place in range(1, len(text))
        if text[place].isupper() and text[place - 1].islower()
    ]
    return tuple(text[a:b].strip() for a, b in pairwise([0, *seams, len(text)]))


def _is_trail(parts: list[str], named: tuple[str, ...], *, has_home: bool) -> bool:
    """Tell a trail from a menu, whose entries stand side by side, and from a quotation."""
    if len(parts) < 2 or not named:  # noqa: PLR2004 - a trail has two items
        return False
    if any(len(item.split()) > _CRUMB_WORDS for item in named):
        return False
    told = [item for item in named[:-1] or named if not is_stop(item)]
    kinds = {furniture_of(make_line(0, item)) for item in told}
    opens = has_home or bool(parts[0].strip())
    return Furniture.MENU not in kinds and opens


def read_section(text: str) -> tuple[str, ...] | None:
    """Read a line such as `Chuyên mục: Tin tức, Hoạt động`."""
    posted = _POSTED.match(text) if len(text) <= _LONGEST * 2 else None
    match = _SECTION.match(text) if len(text) <= _LONGEST else None
    if posted is not None:
        match = posted
    elif match is None or ends_sentence(text):
        return None
    return tuple(part.strip() for part in re.split(r"[,;|]", match["names"]) if part.strip())


def announces_section(text: str) -> bool:
    """Tell whether a line can only be about rubrics, colon or not: `Posted in Tin tức`."""
    return text.lower().startswith(_ANNOUNCED)


def is_site_name(text: str) -> bool:
    """Tell whether a line is the name of the body or paper whose site it is, or its banner."""
    bare = _MARKS_BEFORE.sub("", text[:_LONGEST]).lower()
    if _LONG_SITE.match(fold(bare)):
        return True
    if is_upper(text) and _is_shouted_site(text, bare):
        return True
    short = text.count(" ") < _SITE_WORDS and not does_something(text)
    return short and _SHORT_SITE.match(bare) is not None


def _is_shouted_site(text: str, bare: str) -> bool:
    """Tell whether a line of capitals is a banner or an organisation's name, and does nothing."""
    if _BANNER.match(bare):
        return True
    if does_something(text) or _ACTS.search(bare):
        return False
    if _SHORT_SITE.match(bare) is not None:
        return text.count(" ") < _SHOUTED_WORDS
    return text.count(" ") < _SITE_WORDS and _SHOUTED_SITE.match(bare) is not None


def looks_like_rubric(line: Line) -> bool:
    """Tell whether a line before the title may be a rubric: a few words, no sentence."""
    short = line.words <= _RUBRIC_WORDS and len(line.text) <= _LONGEST and not is_row(line)
    return short and not ends_sentence(line.text) and not line.text[0].isdigit()
