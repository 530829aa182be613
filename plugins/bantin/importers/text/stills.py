"""Short lines among paragraphs: captions, with or without a full stop, or headings.

Alike lines of one article are treated alike: where captions say whom a photo is by, a line that
doesn't is a heading; where one caption ends in a full stop, others may as well.
"""

import re
from collections.abc import Sequence
from statistics import median
from typing import Final

from bantin.importers.text.captions import Cue, cue_of, heads_section, is_plain_caption
from bantin.importers.text.lines import Line, ends_sentence, has_end_mark, has_inner_stop, is_item
from bantin.importers.text.names import is_person

_SENTENCE_WORDS: Final = 22
_HEADING_WORDS: Final = 12
_FEWEST_WORDS: Final = 5
_SHORTER: Final = 1.6
"""How many times shorter than the article's paragraphs a caption's sentence is."""
_SHORTER_FAIR: Final = 1.3
"""The same, where it reads as a caption by its words."""
_ALIKE: Final = 2
# What tells, or goes on from what was told; captions say what is seen.
_TELLING: Final = re.compile(
    r"(?<!\w)(?:đã|sẽ|đang|vẫn|là|được|bị|có|cũng|còn|diễn ra|kéo dài|nhằm|góp phần|cho biết|"
    r"khẳng định|nhấn mạnh|chia sẻ|yêu cầu|đề nghị|mong|cần|phải|không|chưa|thu hút|gồm|tiếp tục|"
    r"nên|thành công|rất|này|đó|ấy|họ|nhóm|mang lại|ghi nhận|đạt|hơn|nói|kể|bảo|hỏi|thì|rồi)(?!\w)"
)
_OPENING: Final = re.compile(
    r"(?:năm|ngày|sáng|chiều|tối|trưa|đúng|từ|đến|đầu|cuối|theo|kết thúc|dự kiến|dự|qua|nhờ|vì|"
    r"khi|nếu|tuy|song|nhưng|và|trước|sau khi|sau đó|tại buổi|tại lễ|tại hội|tại chương|"
    r"trong khuôn|trong thời|trong năm|dịp|nhân|cùng|ngoài|bên cạnh|đặc biệt|để|với|đây|mỗi|"
    r"mọi|xin|hiện|một là|hai là|ba là|thứ|nhóm|phát biểu)(?!\w)"
)
_SOMEBODY: Final = frozenset("Cô Anh Chị Ông Bà Em Bạn".split())
_OWN_NAMES: Final = frozenset(
    "Đoàn Đảng Hội Đội Bác Tổ Tháng Thanh Tết Nhà Hồ Chí Minh Việt Nam Internet".split()
)
_QUOTED: Final = re.compile(r"[“\"«]")


def sentences_on_photos(lines: Sequence[Line]) -> tuple[frozenset[int], frozenset[int]]:
    """Give the numbers of sentences that are captions, and of those that may be.

    Args:
        lines: An article's lines, from the lead on.
    """
    long = [len(line.text) for line in lines if ends_sentence(line.text) and not _is_short(line)]
    usual = median(long) if long else 0
    seen = [line for line in lines[1:-1] if _is_seen(line) and _is_shorter(line, usual)]
    plain = [line for line in seen if cue_of(line.text) >= Cue.FAIR]
    stopped = sum(is_plain_caption(i.text) and ends_sentence(i.text) for i in lines)
    if len(seen) + stopped >= _ALIKE:
        plain = seen
    sure = frozenset(line.number for line in plain)
    return sure, frozenset(line.number for line in seen) - sure


def _is_shorter(line: Line, usual: float) -> bool:
    """Tell whether a line is well below the length of the article's paragraphs."""
    times = _SHORTER_FAIR if cue_of(line.text) >= Cue.FAIR else _SHORTER
    return len(line.text) * times <= usual


def _is_short(line: Line) -> bool:
    return is_plain_caption(line.text) or _is_seen(line)


def _is_seen(line: Line) -> bool:
    """Tell whether a line is one short sentence that says what is seen, not what was done."""
    text = line.text
    if line.words not in range(_FEWEST_WORDS, _SENTENCE_WORDS) or not text.endswith("."):
        return False
    if has_end_mark(text) or has_inner_stop(text) or is_item(line) or not text[0].isupper():
        return False
    if any(map(str.isdigit, text)) or _QUOTED.search(text) or is_plain_caption(text):
        return False
    if text.split()[0] in _SOMEBODY and not text.split()[1][0].isupper():
        return False
    return _OPENING.match(text.lower()) is None and _TELLING.search(text.lower()) is None


def is_heading(line: Line, cue: Cue, *, are_told_apart: bool) -> bool:
    """Tell whether a few words without a full stop, above a paragraph, are its heading.

    Args:
        line: The words.
        cue: How plainly they read as a caption.
        are_told_apart: Whether the article's captions are known by their credits, or other
            lines that can be nothing but headings stand in it and no captions.
    """
    if cue > Cue.WEAK or line.words > _HEADING_WORDS or _names_first(line):
        return False
    if heads_section(line.text):
        return True
    if are_told_apart:
        return cue is Cue.NONE or not _names(line)
    return cue is Cue.NONE and not _names(line)


def _names_first(line: Line) -> bool:
    """Tell whether a line begins with somebody's name."""
    words = line.text.split()
    return any(is_person(" ".join(words[:count])) for count in (2, 3, 4) if count < len(words))


def _names(line: Line) -> bool:
    """Tell whether a line names a place or somebody: captions do, headings seldom."""
    words = (word.strip("“”\"'().,:;") for word in line.text.split()[1:])
    return any(word[:1].isupper() and word not in _OWN_NAMES for word in words)
