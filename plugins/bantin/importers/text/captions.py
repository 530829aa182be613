"""Lines that belong to photos: captions, credits, alternative texts, heads of galleries."""

import re
from collections import Counter
from enum import IntEnum
from functools import lru_cache
from typing import Final

from bantin.importers.text.lines import Line, ends_sentence, has_inner_stop, key_of
from bantin.text import fold

# How captions begin (folded). Plain: hardly anything else begins so.
_PLAIN: Final = re.compile(
    r"(?:toan canh|quang canh|khung canh|hinh anh|mot goc|chup anh|tu trai (?:sang|qua)|"
    r"anh(?: minh hoa| tu lieu| tap the| luu niem)?(?: \d+)? ?[:(-]|hinh(?: \d+)? ?[:.]|"
    r"anh \d+[.:]|anh (?:minh hoa|tu lieu)|trong anh ?:|chu thich(?: anh)? ?:|h\d{1,2} ?[:.]|"
    r"anh (?:tren|duoi) ?:)"
)
# With their tones: «bà» is somebody, «ba» a number; «giải» a prize, «giải pháp» a heading.
_WHO: Final = (
    r"đồng chí|các đồng chí|đ/c|các đ/c|đc|ông|bà|anh|chị|em|cô|thầy|bác|bác sĩ|bạn|"
    r"các đại biểu|đại biểu|đại diện|lãnh đạo|ban|bch|btv|đoàn viên|đvtn|các đvtn|thanh niên|"
    r"thanh thiếu nhi|tuổi trẻ|thiếu nhi|các em|các bạn|các|học sinh|sinh viên|cán bộ|chiến sĩ|"
    r"bộ đội|tân binh|cựu chiến binh|diễn giả|nghệ nhân|già làng|trại sinh|vận động viên|đoàn|"
    r"lực lượng|người dân|bà con|bí thư|phó bí thư|chủ tịch|phó chủ tịch|trưởng ban|giám đốc|"
    r"phó trưởng ban|thượng tướng|đông đảo|hàng trăm|hàng nghìn|hơn \d|gần \d|đội|thí sinh|"
    r"tác giả|gia đình|mẹ|nữ|nam|tỉnh đoàn|thành đoàn|huyện đoàn|thị đoàn|quận đoàn|chi đoàn|"
    r"hội|trẻ em|tập thể|cá nhân|nguyên|phóng viên|tnv|tình nguyện viên|những|hai|một số|khách|"
    r"khách mời|chủ tọa|pgs|gs|ts|ths|bs|thượng tá|trung tá|đại tá|thiếu tá|đại úy|đảng ủy|"
    r"mttq|phó|trưởng"
)
_WHAT: Final = (
    r"trao|tặng|lễ|buổi|phiên|hội nghị|hội thi|hội thảo|hội trại|hội diễn|chương trình|ngày hội|"
    r"giải|sân chơi|gian hàng|công trình|mô hình|sản phẩm|diễn đàn|tọa đàm|lớp|đại hội|tiết mục|"
    r"phần thi|trận|đêm|cuộc|chuyến|góc|cảnh|không khí|khoảnh khắc|cầu|câu|con đường|ngôi nhà|"
    r"phút|biểu diễn|ký kết|cắt băng|ra quân|dâng hương|dâng hoa|thăm|giao lưu|tham quan|đón|"
    r"trong|nhận|bữa|mâm|những phần quà|phần quà|sau|tại|bên|phát|trình diễn"
)
_BEGINS: Final = re.compile(rf"(?:{_WHO}|{_WHAT})(?!\w)")
# How sections of essays are headed, which else begin as captions do.
_HEADS: Final = re.compile(
    r"(?:(?:một số|những|các|vài) )?(?:vấn đề|giải pháp|thực trạng|nguyên nhân|kết luận|mở đầu|"
    r"đặt vấn đề|nhiệm vụ|phương hướng|kết quả|bài học|kiến nghị|đề xuất|mục tiêu|mục đích|"
    r"ý nghĩa|vai trò|tầm quan trọng|hạn chế|thuận lợi|khó khăn|tồn tại|nội dung chính|"
    r"yêu cầu|định hướng|kinh nghiệm|thành tích|cơ cấu giải thưởng|trong thời gian tới)(?!\w)"
)
_DOES: Final = re.compile(
    r"\b(?:phat bieu|trao|tang|chup|luu niem|bao cao|chu tri|dieu hanh|chu toa|dang huong|dang hoa|"
    r"tham quan|ky ket|ra quan|tham hoi|tham du|tham gia|thuc hien|lam viec|khai mac|be mac|"
    r"trinh bay|hien mau|don dep|giao luu|bieu dien|cat bang|trao doi|thao luan|dong gop|chia se|"
    r"huong dan|ve sinh|trong cay|nhan|ra mat|tuyen duong|khen thuong|chuc mung|kiem tra|"
    r"trai nghiem|van chuyen|bieu dien|thap nen|lao dong|ve tranh|"
    r"tai (?:buoi|hoi|le|chuong|ngay|cuoc|dem|phien|dai|diem|khu|nha|xa|truong|cong|huyen|gian)|"
    r"trong (?:buoi|le|chuong trinh|ngay|phien)|(?:hoi nghi|buoi le|chuong trinh|le)$)"
)
# A sentence that is a caption all the same.
_SENTENCE: Final = re.compile(
    r"(?:toan canh|quang canh|khung canh|mot goc)\b.*|.*\bchup (?:anh|hinh) (?:luu niem|"
    r"tap the|chung)"
    r"[^,;]{0,60}"
)
_SPEAKS: Final = re.compile(
    r"(?:dong chi|d/c|ong|ba|anh|chi|em|thay|co) [^.;:“\"]{5,140}"
    r"\bphat bieu(?: \w+){0,4} tai [^.;:,]{3,60}"
)
_CREDITED: Final = re.compile(
    r"(?:\(?\b|(?<=_))(?:ảnh|hình|nguồn(?: ảnh)?)(?: minh họa| tư liệu)?"
    r"\s*[:\uff1a][^.:;]{1,40}\)?\.?$",
    re.IGNORECASE,
)
_ILLUSTRATION: Final = re.compile(r"\(ảnh[^()]{0,40}\)\.?$", re.IGNORECASE)
_PREFIX: Final = re.compile(r"^(?:ảnh|hình ảnh|hình)(?:\s+\d+)?\s*[:.]\s*", re.IGNORECASE)

_VIDEO: Final = re.compile(r"^(?:video|clip|video clip|phim)\s*(?:\d+\s*)?[:\uff1a]", re.IGNORECASE)

# What announces photos at once, and what does so with a colon behind it.
_ALBUM: Final = re.compile(
    r"(?:(?:duoi day|sau day)(?: la)? |them )?(?:mot so|mot vai|mot chum|nhung|cac|mot so cac) "
    r"(?:hinh anh|buc anh|khoanh khac)\b|(?:chum|bo|mot chum) anh\b|"
    r"(?:hinh anh|anh) (?:hoat dong|khac|ghi nhan|ghi lai)\b"
)
_PHOTOS: Final = re.compile(r".{0,40}\b(?:hinh anh|khoanh khac|chum anh)\b|anh (?:tai|cua|ve)\b")

_WORD_ALT: Final = re.compile(
    r"description (?:automatically )?generated|generated with (?:very )?\w+ confidence|"
    r"mo ta (?:duoc tao )?tu dong"
)
_ENGLISH_ALT: Final = re.compile(
    r"(?:an?|two|three|several|the) (?:group|person|people|man|woman|couple|close|large|small|few|"
    r"child|boy|girl|picture|room|building|screen|crowd|table|poster|collage|sign|"
    r"red|white|blue|green|yellow|young|stage|flag|logo|text|document)\b[\x20-\x7e]*|"
    r"(?:people|men|women|children) [\x20-\x7e]{3,80}|may be an? [\x20-\x7e]+|"
    r"no photo description.*|"
    r"co the la (?:hinh anh|anh) .*|khong co mo ta anh.*"
)
_FILE: Final = re.compile(
    r"[^\s/]*[\w()-][\w() .,-]{0,90}\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?)|"
    r"(?:img|dsc|dscf|dscn|dji|pxl|mg|image|screenshot|photo|viber|z\d{6,})[_-]?[\w-]*\d[\w-]*|"
    r"image ?\d*|picture ?\d*|[a-z0-9]+(?:-[a-z0-9]+)+"
)
_NUMBERED_ALT: Final = re.compile(r".{8,} [-–] (?:anh|hinh|hinh anh|photo) \d{1,2}")
_ALT_NUMBER: Final = re.compile(r"\s?[-–_]\s?(?:Ảnh |Hình )?\d{1,2}\.?")
_COUNTED: Final = re.compile(r"(?:hinh|anh|hinh anh|photo)(?: dai dien)? ?\d*")
_ALT_START: Final = ("ảnh ", "hình ảnh ", "hình ")
_TELLS: Final = re.compile(r"\b(?:đã|sẽ|cần phải)\b")
_TELLING_WORDS: Final = 9
_HEAD_WORDS: Final = 30
_CAPTION_WORDS: Final = 60
_SENTENCE_WORDS: Final = 32
_ALIKE: Final = 0.62
_ALIKE_WORDS: Final = 15
_CONTAINED: Final = 0.6
_SAME_NAMES: Final = 0.85
_COMPARED: Final = 1500


_PERSON: Final = re.compile(
    r"(?:đồng chí|các đồng chí|đ/c|đc|ông|bà|anh|chị|em|cô|thầy|đại biểu|các đại biểu|các em|"
    r"các bạn|lãnh đạo|bí thư|phó bí thư|ban tổ chức|bác sĩ|bạn)(?!\w)"
)
# Where somebody is in a photo: nothing but a caption says so.
_PLACED: Final = re.compile(
    r"\([^()]{0,24}\b(?:bên phải|bên trái|bìa phải|bìa trái|đứng|ngồi|ở giữa|giữa|từ trái|từ phải|"
    r"hàng đầu|hàng trên|hàng dưới|ngoài cùng|mặc áo|áo \w+|cầm \w+)\b[^()]{0,24}\)",
    re.IGNORECASE,
)
_LISTED: Final = re.compile(r"[^:“\"]{2,60}: \S|.*(?:https?://|www\.)\S")
_REFERENCE: Final = re.compile(r"Số\s*:\s*\d+\S*/\S+$")
_FILMED: Final = re.compile(
    r"[.!?…)”–-]\s*\(?(?:clip|video)\s*[:\uff1a]\s*[^.:;]{1,40}\)?\.?$", re.IGNORECASE
)
_PAIRS: Final = (("“", "”"), ("«", "»"))


class Cue(IntEnum):
    """How plainly a line reads as a caption."""

    NONE = 0
    WEAK = 1
    """By its beginning or its verb alone."""
    FAIR = 2
    """By both."""
    PLAIN = 3
    """Hardly anything else reads so."""


@lru_cache(maxsize=4096)
def cue_of(text: str) -> Cue:
    """Tell how plainly a line without a full stop reads as a caption."""
    folded = fold(text)
    if _PLAIN.match(folded) or _CREDITED.search(text) or _ILLUSTRATION.search(text):
        return Cue.PLAIN
    if _PLACED.search(text):
        return Cue.PLAIN
    if heads_section(text):
        return Cue.NONE
    begins, does = _BEGINS.match(text.lower()) is not None, _DOES.search(folded) is not None
    return Cue(begins + does)


def is_credited(text: str) -> bool:
    """Tell whether a line says whom the photo above it is by: `… Ảnh: Minh Hạ`."""
    if text.count(" ") >= _CAPTION_WORDS or len(text) > _COMPARED:
        return False
    return _CREDITED.search(text) is not None or _ILLUSTRATION.search(text) is not None


def names_somebody(text: str) -> bool:
    """Tell whether a line begins with somebody, as captions do and leads seldom."""
    return _PERSON.match(text[:_COMPARED].lower()) is not None


def is_plain_caption(text: str) -> bool:
    """Tell whether a line is a caption by its own words, full stop or not."""
    if text.count(" ") >= _CAPTION_WORDS or len(text) > _COMPARED:
        return False
    if _CREDITED.search(text) or _ILLUSTRATION.search(text) or _PREFIX.match(text):
        return True
    if _PLACED.search(text):
        return not has_inner_stop(text)
    folded = fold(text).rstrip(" .")
    if ends_sentence(text):
        short = text.count(" ") < _SENTENCE_WORDS and not has_inner_stop(text)
        return short and _SENTENCE.fullmatch(folded) is not None
    return _PLAIN.match(folded) is not None


def speaks_in_photo(text: str) -> bool:
    """Tell whether a sentence says no more than who is speaking where, as captions do."""
    if text.count(" ") >= _SENTENCE_WORDS or len(text) > _COMPARED:
        return False
    return _SPEAKS.fullmatch(fold(text).rstrip(" .")) is not None


def heads_section(text: str) -> bool:
    """Tell whether a line begins as headings of essays do: `Một số vấn đề đặt ra`."""
    return _HEADS.match(text[:_COMPARED].lower()) is not None


def is_listed(text: str) -> bool:
    """Tell whether a line is one of a list, a slogan's half or an address, not a caption."""
    if _LISTED.match(text) is not None or text.count('"') % 2:
        return True
    return any(text.count(opens) != text.count(closes) for opens, closes in _PAIRS)


def is_reference(text: str) -> bool:
    """Tell whether a line is the number of the document that a page shows."""
    return _REFERENCE.match(text) is not None


def tells(line: Line) -> bool:
    """Tell whether a line tells what has been done, as sentences do and captions seldom."""
    return line.words >= _TELLING_WORDS and _TELLS.search(line.text) is not None


def fits_photo(line: Line) -> bool:
    """Tell whether a sentence is short enough to be a caption where captions stand."""
    return line.words <= _SENTENCE_WORDS and not has_inner_stop(line.text)


def is_video(line: Line) -> bool:
    """Tell whether a line only names a video."""
    if line.words <= _SENTENCE_WORDS and _VIDEO.match(line.text) is not None:
        return True
    return line.words <= _CAPTION_WORDS and _FILMED.search(line.text) is not None


def without_prefix(caption: str) -> str:
    """Take `Ảnh:` from a caption's beginning, unless nothing is left."""
    return _PREFIX.sub("", caption) or caption


def is_gallery_head(line: Line) -> bool:
    """Tell whether a line announces photos: `Một số hình ảnh tại buổi lễ:`."""
    key = line.key.rstrip(" .:")
    if not key or line.words > _HEAD_WORDS or ends_sentence(line.text):
        return False
    if _ALBUM.match(key) is not None:
        return True
    return line.text.endswith(":") and _PHOTOS.match(key) is not None


def is_alt(line: Line) -> bool:
    """Tell whether a line is an alternative text or a file's name that a program wrote."""
    if not line.key:
        return False
    written = _WORD_ALT.search(line.key) is not None and line.text.isascii()
    vietnamese = line.key.startswith("mo ta") and _WORD_ALT.search(line.key) is not None
    return written or vietnamese or _is_machine_text(line)


def is_titled_alt(line: Line, title: str) -> bool:
    """Tell whether a line is the title with a photo's number: `… - 1`."""
    if not title or not line.text.startswith(title):
        return False
    return _ALT_NUMBER.fullmatch(line.text, len(title)) is not None


def _is_machine_text(line: Line) -> bool:
    if _COUNTED.fullmatch(line.key) is not None or _NUMBERED_ALT.fullmatch(line.key) is not None:
        return True
    if line.text.isascii() and _FILE.fullmatch(line.key) is not None:
        return any(map(str.isdigit, line.key)) or "-" in line.key or " " not in line.key
    return _ENGLISH_ALT.fullmatch(line.key) is not None


def is_second_alt(line: Line) -> bool:
    """Tell whether a line is only the word processor's note under an alternative text."""
    return line.words <= 7 and _WORD_ALT.search(line.key) is not None  # noqa: PLR2004 - the note's


def is_unmarked_alt(text: str) -> bool:
    """Tell whether a text begins as alternative texts do, `Ảnh hội nghị`, not as captions do."""
    opens = text.lower().startswith(_ALT_START) and _PREFIX.match(text) is None
    return opens and not ends_sentence(text)


def are_alike(one: str, other: str) -> bool:
    """Tell whether two lines tell of one photo: the same, one within the other, or the same names.

    Captions of two photos share most words as well, but not their names and numbers.
    """
    if max(len(one), len(other)) > _COMPARED:
        return one == other
    short, long = sorted((key_of(without_prefix(text)) for text in (one, other)), key=len)
    if short == long or (len(short) >= _CONTAINED * len(long) and short in long):
        return bool(short)
    first, second = Counter(fold(one).split()), Counter(fold(other).split())
    total = first.total() + second.total()
    if min(first.total(), second.total()) < _ALIKE_WORDS or _names_differ(one, other):
        return False
    return 2 * (first & second).total() >= _ALIKE * total


def are_same(one: str, other: str) -> bool:
    """Tell whether two paragraphs are one, but for marks and capitals."""
    return one == other or (bool(key_of(one)) and key_of(one) == key_of(other))


def _names_differ(one: str, other: str) -> bool:
    """Tell whether either text has names or numbers that the other lacks, beyond a few."""
    first, second = _names(one), _names(other)
    fewer = min(first.total(), second.total())
    return (first & second).total() < _SAME_NAMES * fewer


def _names(text: str) -> Counter[str]:
    words = (word.strip(' .,;:()“”"') for word in text.split()[1:])
    return Counter(word for word in words if word[:1].isupper() or word[:1].isdigit())
