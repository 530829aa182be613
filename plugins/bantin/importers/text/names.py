"""What names of people and bodies, and their roles, look like in signatures."""

import re
from functools import lru_cache
from typing import Final

from bantin.importers.text.tables import table, words
from bantin.text import fold

# Family names, with their marks: «HỖ TRỢ» is no name, «HỒ SƠN» may be one.
COMMON_SURNAMES: Final = words(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô dương đinh trịnh phùng lương trương"
)
SURNAMES: Final = COMMON_SURNAMES | words(
    "hồ lý mai tô lâm đoàn hà cao thái tạ châu vương tăng quách kiều la lưu đào chu tống "
    "nghiêm diệp thạch kim giàng lò vàng cầm lường hứa nông triệu hầu mông ma bế sầm đàm khổng "
    "doãn lại mạc uông ông ninh cù khuất bạch âu lục tôn giáp thào sùng rơ ksor siu phù vi quế "
    "kpă nay viên bành lộc ngân lữ kha quàng hờ cháng vừ lầu ly chảo tẩn rah"
)
# Names of peoples of the highlands begin with a mark of sex, or end with the family's name.
_MARKED: Final = words("y h h' h’ k k' k’ ka rơ nay")
_LAST_NAMES: Final = words(
    "niê êban mlô byă kbuôr ayun adrơng knul hđơk kđoh êñuôl bkrông ksơr alê lăng blúp arất bríu"
)
_HONOURS: Final = re.compile(r"^(?:đ/c|đ\.c|đc|đồng chí)\.?:?\s+", re.IGNORECASE)
GIVEN_NAMES: Final = words(
    "an anh ánh bách bảo bắc bích bình cảnh châu chi chiến chung công cương cường diễm diệp "
    "diệu doanh du dung dũng duy duyên dương đại đan đào đạt điệp định đông đức giang giao "
    "giáp hà hạ hải hân hạnh hằng hào hảo hậu hiền hiển hiếu hiệp hiệu hoa hòa hoài hoan hoàn "
    "hoàng hồng huân huấn huế huệ hùng huy huyền hưng hương hường hữu kha khải khang khánh "
    "khoa khôi khuê kiên kiệt kiều kỳ lam lan lành lâm lân lệ liên linh loan long lộc lợi luân "
    "luyến lương ly lý mai mạnh mẫn mây mến miên minh mơ mỹ my na nam nga ngà ngân nghi nghĩa "
    "ngoan ngọc nguyên nguyệt nhã nhàn nhân nhật nhi nhiên nhung như oanh phát phi phong phú "
    "phúc phước phương phượng quân quang quốc quý quyên quyền quyết quỳnh sang sáng sen sinh "
    "sơn sương tài tám tâm tân tấn thạch thái thanh thành thảo thắm thắng thao thi thiện thịnh "
    "thọ thoa thông thơ thu thuận thùy thủy thuỷ thúy thụy thư thương thường tiên tiến tín "
    "tình toàn toán trà trang trâm trân trí trinh trọng trúc trung trường tú tuân tuấn tuệ "
    "tùng tuyên tuyền tuyết tường tưởng tư uyên vân vi viên việt vinh vĩnh vui vũ vương vượng "
    "vy xuân ý yên yến ái ân bảng biên bính cẩm cát chánh chí chinh cúc đài đăng điền đỉnh "
    "đoan giàu hiên hoạt hợp huyên khanh khiêm khuyên kim lai lãm lập mận miền mộng nết mi "
    "nghiêm ngôn "
    "nhạn nhẫn ninh nương phấn quế quyến tạo thiên thiều thủ thục thức tiệp tính tịnh toại "
    "tôn tước út viễn vọng xuyến"
)
# Places and the like that look as pen names do.
NOT_PEOPLE: Final = table(
    "việt nam|trung tâm|văn thư|tiếng anh|phát thanh|truyền thanh|hà nam|hà giang|an giang|"
    "kiên giang|tiền giang|hậu giang|bắc giang|hưng yên|phú yên|thái nguyên|thái bình|"
    "hòa bình|ninh bình|quảng bình|quảng nam|long an|nghệ an|trà vinh|hải dương|bình dương|"
    "bình thuận|ninh thuận|bình định|nam định|tuyên quang|cần thơ|vĩnh long|thanh trì|"
    "tây nguyên|học sinh|tuyển sinh|hải quan|công an|đoàn thanh niên|thông tin|tin hay|"
    "bí thư|phó bí thư|thư ký|tổng thư ký|văn phòng|hội đồng|hoạt hình|thể thao|quốc phòng|"
    "giao thông|phòng giao thông|y tế|y học|y khoa|ra quân|vĩnh phúc|bình phước|kinh doanh"
)
# With their tones, and as whole words: «Vũ Lan» is no «Vụ …», «Trương Lan» no «Trường …».
_ROLES: Final = (
    "bí thư|phó|ủy viên|uỷ viên|trưởng|trưởng ban|chủ tịch|giám đốc|chánh|hiệu trưởng|"
    "viện trưởng|cục trưởng|vụ trưởng|cán bộ|chuyên viên|phụ trách|thành viên|học viên|"
    "sinh viên|tổng phụ trách|chi hội trưởng|công chức|viên chức|nhân viên|chiến sĩ|lớp trưởng|"
    "giáo viên|giảng viên|cộng tác viên|phóng viên|biên tập viên|trợ lý|thư ký|tổng|"
    "đội trưởng|chủ nhiệm|tm|t/m|kt|k/t|nguyên phó|nguyên bí thư|uvbtv|uvbch|uv|pbt|bt"
)
_BODIES: Final = (
    "ban(?! giám khảo| tổ chức (?:hội|cuộc|giải)| trẻ| đọc| bè| ngày| đầu| công| phát)|bch|btv|"
    "btg|bbt|btc(?= )|pv|"
    "đoàn(?! viên| công tác| kiểm tra| đại biểu| chủ tịch| kết| tham| xe)|tỉnh đoàn|thành đoàn|"
    "huyện đoàn|thị đoàn|quận đoàn|xã đoàn|phường đoàn|chi đoàn|liên chi đoàn|đảng ủy|đảng uỷ|"
    "chi bộ|văn phòng|phòng|hội(?! nghị| thi| thao| trại| diễn| chợ| xuân| trường| ý| đàm| tụ)|"
    "lhtn|clb|câu lạc bộ|khoa|trường|lớp|tổ(?! chức| quốc| tiên)|đội(?! hình)|hội đồng|"
    "trung tâm|công an|sở|cục|chi cục|vụ(?! án| việc| mùa)|viện|ubnd|ubmttq|mttq|liên đoàn|"
    "công đoàn|báo(?! cáo| công| động)|tạp chí|đài(?! tưởng)|nhóm|cổng thông tin|trang tin|"
    "bộ phận|thanh tra|bộ chỉ huy|nhà thiếu nhi|nhà văn hóa|từ đoàn|trung ương đoàn|twđ|đtn|"
    "vksnd|tand|bệnh viện|ủy ban(?= kiểm tra| hội)"
)
_ROLE: Final = re.compile(rf"(?:{_ROLES})(?!\w)")
_BODY: Final = re.compile(rf"(?:{_BODIES})(?!\w)")
# A body that does something is a sentence or a caption, not a signature.
_DOING: Final = re.compile(
    r"\b(?:phát biểu|trao|tặng|chụp|tổ chức (?!-|–|và|cán|kiểm|đảng)|thăm|ra quân|phát động|"
    r"dâng hương|làm việc|báo cáo|triển khai|thực hiện|tham gia|đón|chung tay|tiếp|ký kết|"
    r"hưởng ứng|ra mắt|khai mạc|tuyên dương|tổng kết|sơ kết|bàn giao|khởi công|tập huấn|thành lập|"
    r"chào mừng|đã|được|đạt|năm 20\d\d|tại|hỗ trợ|nhận|cùng|vui|đồng hành)\b"
)
_TITLE: Final = re.compile(
    r"^(?:(?:ths|ts|pgs|gs|bs|ks|cn|cn\.?ctv|ctv|pv|btv|nsna)\.?\s+)+", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"^(?:[A-ZĐ]\.\s?){1,3}[A-ZĐ]?\.?$|^(?:[A-ZĐ]\.\s?)+[A-ZĐ]\w+$")
_DESKS: Final = table(
    "pv|p.v|nhom pv|nhom phong vien|bbt|b.b.t|btv|ctv|ttx|ttxvn|tttxvn|bts|btc|btg|"
    "ban bien tap|phong vien|bien tap vien|cong tac vien|vnp|tn|vp|nvcc|dvcc|bich|ttvh"
)
_ADMINS: Final = table(
    "admin|administrator|quan tri|quan tri vien|quantri|super user|editor|webmaster|root|"
    "user|bien tap|system account|host|superuser account|author|tac gia|bantin"
)
_DESK: Final = re.compile(r"(?:ban|phòng|văn phòng|bbt|pv|tổ|nhóm|trung tâm|bộ phận)(?!\w)")
# After «Đoàn» these are a body, not the name of somebody called Đoàn.
_LEVELS: Final = words("xã phường khối trường cơ thanh thể viên các huyện tỉnh sở cục tncs bộ")
_PERSON_WORDS: Final = range(2, 7)
_PEN_WORDS: Final = range(2, 4)
_BODY_WORDS: Final = 16
_ROLE_WORDS: Final = 24
_LONGEST: Final = 400


@lru_cache(maxsize=4096)
def is_person(text: str) -> bool:
    """Tell whether a text is a person's name: 2 to 5 words, with capitals, like a name."""
    parts = _TITLE.sub("", text).rstrip(".").split()
    if len(parts) not in _PERSON_WORDS or not all(_is_name_word(part) for part in parts):
        return False
    lower = [part.lower() for part in parts]
    if " ".join(lower) in NOT_PEOPLE or (lower[0] == "đoàn" and lower[1] in _LEVELS):
        return False
    return _sounds_like_name(lower, shouted=all(part.isupper() for part in parts))


def without_honour(text: str) -> str:
    """Take `Đ/c` or `đồng chí` from before a name."""
    return _HONOURS.sub("", text)


def _is_name_word(word: str) -> bool:
    """Tell whether a word is written as names are; `H'Lan` is two parts."""
    parts = [part for part in re.split("['’]", word) if part]
    return bool(parts) and all(_is_capital(part) for part in parts)


def _is_capital(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and (word[1:].islower() or word.isupper())


def _sounds_like_name(lower: list[str], *, shouted: bool) -> bool:
    """Tell names from titles of sidebars by a known surname or a known given name."""
    if _sounds_like_highlands(lower, shouted=shouted):
        return True
    given = lower[-1] in GIVEN_NAMES
    if len(lower) == _PERSON_WORDS[-1]:
        return lower[0] in COMMON_SURNAMES and given
    full = len(lower) not in _PEN_WORDS or len(lower) == _PEN_WORDS[-1]
    if lower[0] in COMMON_SURNAMES:
        return full or given or not shouted
    if lower[0] in SURNAMES:
        return given or (full and not shouted)
    return given and len(lower) in _PEN_WORDS


def _sounds_like_highlands(lower: list[str], *, shouted: bool) -> bool:
    """Tell names such as `Y Thanh Êban` and `H'Hen Niê`."""
    if len(lower) > _PEN_WORDS[-1] + 1:
        return False
    marked = lower[0] in _MARKED or lower[0].startswith(("h'", "h’", "k'", "k’"))
    return lower[-1] in _LAST_NAMES or (marked and not shouted)


def is_initials(text: str) -> bool:
    """Tell whether a text is initials or a desk: `T.H`, `PV`, `BBT`."""
    return fold(text).strip(" .") in _DESKS or _INITIALS.match(text) is not None


def is_admin(text: str) -> bool:
    """Tell whether a name is only the account of whoever runs the site."""
    return fold(text).strip(" .") in _ADMINS


def is_desk(text: str) -> bool:
    """Tell whether a text names an office that writes: `Ban Tuyên giáo`, `Văn phòng`."""
    return is_body(text) and _DESK.match(text.lower()) is not None


def does_something(text: str) -> bool:
    """Tell whether a text says what somebody does: then it is no name, however it begins."""
    return _DOING.search(text[:_LONGEST].lower()) is not None


def is_role(text: str) -> bool:
    """Tell whether a text begins as a role does, and isn't a sentence."""
    short = len(text) < _ROLE_WORDS * 8 and text.count(" ") < _ROLE_WORDS
    return short and _ROLE.match(text.lower()) is not None and not does_something(text)


def is_body(text: str) -> bool:
    """Tell whether a text is the name of a union body or an office."""
    short = len(text) < _BODY_WORDS * 8 and text.count(" ") < _BODY_WORDS and ":" not in text
    return (
        short
        and text[:1].isupper()
        and _BODY.match(text.lower()) is not None
        and not does_something(text)
    )
