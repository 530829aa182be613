"""Rubrics of a page: breadcrumbs, rubrics glued together, names the site knows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bantin.importers.text.furniture import Furniture, furniture_of
from bantin.importers.text.lines import Line, ends_sentence, is_row, make_line
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
    "doan thanh nien|cong doan|cong tac dang|cong tac dang - doan the|cong doan - doan thanh nien"
)
# Names of the body or paper whose site it is; `_SHORT_SITE` only when nothing is done by it.
_LONG_SITE: Final = re.compile(
    r"(?:cong|trang) (?:thong tin|tin|tttdt)|website\b|co quan (?:cua|ngon luan|chu quan)"
)
_SHORT_SITE: Final = re.compile(
    r"(?:tinh|thanh|huyen|quan|thi|xa|phuong) doan\b|doan (?:tncs|thanh nien cong san|thanh nien|"
    r"khoi cac|truong|xa|phuong|tinh)\b|bao\b(?! ve| hiem)|tap chi\b|ubnd\b|uy ban nhan dan|"
    r"so \w+ va|bo \w+ va|dang bo\b|tinh uy\b|hoi lhtn|hoi lien hiep|trung uong doan"
)
_HOME_WORDS: Final = re.compile(
    r"^(?:(?:trang chủ|trang nhất|trang đầu|home|bạn đang ở(?: đây)?|bạn đang xem|you are here)\b"
    r"\s*:?\s*)+",
    re.IGNORECASE,
)
_ARROWS: Final = re.compile(r"\s*(?:[›»→▸►❯>]|&gt;|&raquo;|::)+\s*")
_SLASHES: Final = re.compile(r"\s+[/|\\-]\s+|\s*[/|\\]\s*")
_BESIDE: Final = re.compile(r"\s+[/>|]\s+")
_SECTION: Final = re.compile(
    r"^(?:chuyên mục|danh mục|thể loại|category|categories|posted in|filed under|đăng trong|"
    r"chuyên trang|in)"
    r"(?:\s*:\s*|\s+)(?P<names>\S.{0,150})$",
    re.IGNORECASE,
)
_ANNOUNCED: Final = ("posted in ", "filed under ", "đăng trong ")
_LONGEST: Final = 160
_CRUMB_WORDS: Final = 40
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
        seams = [
            place
            for place in range(1, len(text))
            if text[place].isupper() and text[place - 1].islower()
        ]
        if not seams:
            seams = self._known_seams(text)
        cuts = [0, *seams, len(text)]
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
    has_home = _HOME_WORDS.match(text) is not None
    parts = _ARROWS.split(text)
    if len(parts) < 2 and has_home:  # noqa: PLR2004 - nothing was split
        parts = _SLASHES.split(text)
    items = [_HOME_WORDS.sub("", part).strip(" .:") for part in parts]
    named = tuple(item for item in items if item)
    return named if _is_trail(parts, named, has_home=has_home) else None


def _is_trail(parts: list[str], named: tuple[str, ...], *, has_home: bool) -> bool:
    """Tell a trail from a menu, whose entries stand side by side, and from a quotation."""
    if len(parts) < 2 or not named:  # noqa: PLR2004 - a trail has two items
        return False
    if any(len(item.split()) > _CRUMB_WORDS for item in named):
        return False
    kinds = {furniture_of(make_line(0, item)) for item in named[:-1] or named}
    opens = has_home or bool(parts[0].strip())
    return Furniture.MENU not in kinds and opens


def read_section(text: str) -> tuple[str, ...] | None:
    """Read a line such as `Chuyên mục: Tin tức, Hoạt động`."""
    match = _SECTION.match(text) if len(text) <= _LONGEST else None
    if match is None or ends_sentence(text):
        return None
    return tuple(part.strip() for part in re.split(r"[,;|]", match["names"]) if part.strip())


def announces_section(text: str) -> bool:
    """Tell whether a line can only be about rubrics, colon or not: `Posted in Tin tức`."""
    return text.lower().startswith(_ANNOUNCED)


def is_site_name(text: str) -> bool:
    """Tell whether a line is the name of the body or paper whose site it is."""
    folded = fold(text[:_LONGEST])
    if _LONG_SITE.match(folded):
        return True
    short = text.count(" ") < _SITE_WORDS and not does_something(text)
    return short and _SHORT_SITE.match(folded) is not None


def looks_like_rubric(line: Line) -> bool:
    """Tell whether a line before the title may be a rubric: a few words, no sentence."""
    short = line.words <= _RUBRIC_WORDS and len(line.text) <= _LONGEST and not is_row(line)
    return short and not ends_sentence(line.text) and not line.text[0].isdigit()
