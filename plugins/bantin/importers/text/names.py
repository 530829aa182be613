"""What names of people and bodies, and their roles, look like in signatures."""

import re
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
    "doãn lại mạc uông ông ninh cù khuất bạch âu lục tôn giáp thào sùng rơ ksor siu phù vi quế"
)
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
    "đoan giàu hiên hoạt hợp huyên khanh khiêm khuyên kim lai lãm lập mận miền mộng nết "
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
    "giao thông|phòng giao thông|vĩnh phúc|bình phước|kinh doanh"
)
_ROLES: Final = (
    "bi thu|pho bi thu|uy vien|truong ban|pho truong|pho ban|truong phong|pho phong|chu tich|"
    "pho chu tich|giam doc|pho giam doc|chanh|pho chanh|hieu truong|pho hieu truong|can bo|"
    "chuyen vien|phu trach|thanh vien|hoc vien|sinh vien|tong phu trach|truong|chi hoi truong|"
    "cong chuc|vien chuc|nhan vien|chien si|"
    "lop truong|giao vien|giang vien|cong tac vien|phong vien|bien tap vien|tro ly|thu ky|tong|"
    "doi truong|chu nhiem|pho chu nhiem|pho tong|tm|t/m|kt|k/t|nguyen pho|nguyen bi thu"
)
_BODIES: Final = (
    "ban(?! giam khao| to chuc (?:hoi|cuoc|giai)| tre| doc| be)|bch|btv|bbt|pv|"
    "doan(?! vien| cong tac| kiem tra| dai bieu| chu tich| ket| tham| xe)|tinh doan|thanh doan|"
    "huyen doan|thi doan|quan doan|xa doan|phuong doan|chi doan|lien chi doan|dang uy|chi bo|"
    "van phong|phong|hoi(?! nghi| thi| thao| trai| dien| cho| xuan| truong| y| dam)|lhtn|clb|"
    "cau lac bo|khoa|truong|lop|to|doi|hoi dong|trung tam|cong an|so|cuc|chi cuc|vu|vien|ubnd|"
    "ubmttq|mttq|lien doan|cong doan|bao|tap chi|dai|nhom|cong thong tin|trang tin|bo phan|"
    "thanh tra|bo chi huy|nha thieu nhi|nha van hoa|tu doan|trung uong doan|twd|dtn|vksnd|tand|"
    "benh vien"
)
_ROLE: Final = re.compile(rf"(?:{_ROLES})\b")
_BODY: Final = re.compile(rf"(?:{_BODIES})\b")
# A body that does something is a sentence or a caption, not a signature.
_DOING: Final = re.compile(
    r"\b(?:phát biểu|trao|tặng|chụp|tổ chức (?!-|–|và|cán|kiểm|đảng)|thăm|ra quân|phát động|"
    r"dâng hương|làm việc|báo cáo|triển khai|thực hiện|tham gia|đón|chung tay|tiếp|ký kết|"
    r"hưởng ứng|khai mạc|tuyên dương|tổng kết|sơ kết|bàn giao|khởi công|tập huấn|thành lập|"
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
_DESK: Final = re.compile(r"(?:ban|phong|van phong|bbt|pv|to|nhom|trung tam|bo phan)\b")
# After «Đoàn» these are a body, not the name of somebody called Đoàn.
_LEVELS: Final = words("xã phường khối trường cơ thanh thể viên các huyện tỉnh sở cục tncs bộ")
_PERSON_WORDS: Final = range(2, 6)
_PEN_WORDS: Final = range(2, 4)
_BODY_WORDS: Final = 16
_ROLE_WORDS: Final = 24
_LONGEST: Final = 400


def is_person(text: str) -> bool:
    """Tell whether a text is a person's name: 2 to 5 words, with capitals, like a name."""
    parts = _TITLE.sub("", text).rstrip(".").split()
    if len(parts) not in _PERSON_WORDS or not all(_is_name_word(part) for part in parts):
        return False
    lower = [part.lower() for part in parts]
    if " ".join(lower) in NOT_PEOPLE or (lower[0] == "đoàn" and lower[1] in _LEVELS):
        return False
    return _sounds_like_name(lower, shouted=all(part.isupper() for part in parts))


def _is_name_word(word: str) -> bool:
    plain = word.replace("'", "").replace("’", "")
    return plain.isalpha() and plain[0].isupper() and (plain[1:].islower() or plain.isupper())


def _sounds_like_name(lower: list[str], *, shouted: bool) -> bool:
    """Tell names from titles of sidebars by a known surname or a known given name."""
    given = lower[-1] in GIVEN_NAMES
    full = len(lower) not in _PEN_WORDS or len(lower) == _PEN_WORDS[-1]
    if lower[0] in COMMON_SURNAMES:
        return full or given or not shouted
    if lower[0] in SURNAMES:
        return given or (full and not shouted)
    return given and len(lower) in _PEN_WORDS


def is_initials(text: str) -> bool:
    """Tell whether a text is initials or a desk: `T.H`, `PV`, `BBT`."""
    return fold(text).strip(" .") in _DESKS or _INITIALS.match(text) is not None


def is_admin(text: str) -> bool:
    """Tell whether a name is only the account of whoever runs the site."""
    return fold(text).strip(" .") in _ADMINS


def is_desk(text: str) -> bool:
    """Tell whether a text names an office that writes: `Ban Tuyên giáo`, `Văn phòng`."""
    return is_body(text) and _DESK.match(fold(text)) is not None


def does_something(text: str) -> bool:
    """Tell whether a text says what somebody does: then it is no name, however it begins."""
    return _DOING.search(text[:_LONGEST].lower()) is not None


def is_role(text: str) -> bool:
    """Tell whether a text begins as a role does, and isn't a sentence."""
    folded = fold(text)
    short = len(text) < _ROLE_WORDS * 8 and text.count(" ") < _ROLE_WORDS
    return short and _ROLE.match(folded) is not None and not does_something(text)


def is_body(text: str) -> bool:
    """Tell whether a text is the name of a union body or an office."""
    folded = fold(text[:200])
    short = len(text) < _BODY_WORDS * 8 and text.count(" ") < _BODY_WORDS
    return (
        short
        and text[:1].isupper()
        and _BODY.match(folded) is not None
        and not does_something(text)
    )
