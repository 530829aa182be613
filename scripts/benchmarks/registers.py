"""The units and categories of the made-up archive: 60 and 12, each in a tree."""

from dataclasses import dataclass
from typing import Final

from bantin.text import slugify


@dataclass(frozen=True, slots=True)
class Unit:
    """A union body."""

    key: str
    name: str
    short: str
    kind: str
    parent: str
    """Key of the unit above it; empty at the root."""
    weight: float
    """How much of the archive it publishes, beside the others."""


@dataclass(frozen=True, slots=True)
class Category:
    """A rubric."""

    path: str
    name: str
    description: str


CATEGORIES: Final = (
    Category(
        "cong-tac-xay-dung-doan", "Công tác xây dựng Đoàn", "Tổ chức, cán bộ và nền nếp sinh hoạt."
    ),
    Category(
        "cong-tac-xay-dung-doan/kiem-tra-giam-sat",
        "Kiểm tra, giám sát",
        "Các đợt kiểm tra và kết luận.",
    ),
    Category(
        "cong-tac-xay-dung-doan/dai-hoi",
        "Đại hội, hội nghị",
        "Đại hội các cấp, hội nghị sơ kết, tổng kết.",
    ),
    Category(
        "cong-tac-xay-dung-doan/boi-duong-can-bo",
        "Bồi dưỡng cán bộ Đoàn",
        "Tập huấn nghiệp vụ và kỹ năng.",
    ),
    Category("phong-trao", "Phong trào hành động", "Việc làm của đoàn viên ở cơ sở."),
    Category(
        "phong-trao/tinh-nguyen",
        "Thanh niên tình nguyện",
        "Chiến dịch hè, mùa đông và ngày thứ Bảy tình nguyện.",
    ),
    Category("phong-trao/hien-mau", "Hiến máu tình nguyện", "Những ngày hội hiến máu trong tỉnh."),
    Category("phong-trao/sang-tao", "Tuổi trẻ sáng tạo", "Sáng kiến, số hóa và khởi nghiệp."),
    Category("giao-duc", "Công tác giáo dục", "Truyền thống, lý tưởng và văn hóa đọc."),
    Category("giao-duc/truyen-thong", "Giáo dục truyền thống", "Về nguồn, tri ân, ngày lễ lớn."),
    Category("giao-duc/thieu-nhi", "Công tác Đội và thiếu nhi", "Đội viên, trại hè, Trung thu."),
    Category("van-hoa-the-thao", "Văn hóa, thể thao", "Hội thao, hội diễn và sân chơi."),
)

_ROOT: Final = "tinh-doan"
_BLOC: Final = "doan-khoi-co-quan"
_COMMUNES: Final = (
    "Bến Trăng",
    "Cầu Mây",
    "Đồi Mây",
    "Cồn Sậy",
    "Rạch Vàm",
    "Suối Trong",
    "Mây Hạ",
    "Mây Thượng",
)
_BELOW: Final = (
    ("Đoàn Trường THPT {}", "doan-truong"),
    ("Liên đội Trường THCS {}", "lien-doi"),
    ("Chi đoàn Trạm Y tế {}", "chi-doan"),
    ("Chi đoàn Công an {}", "chi-doan"),
    ("Chi đoàn ấp Một {}", "chi-doan"),
    ("Chi đoàn ấp Hai {}", "chi-doan"),
)


def make_units() -> tuple[Unit, ...]:
    """Give the province, a bloc and eight communes below it, and 50 units below those."""
    province = Unit(_ROOT, "Tỉnh đoàn Sông Mây", "Tỉnh đoàn", "tinh-doan", "", 10)
    bloc = Unit(_BLOC, "Đoàn Khối các cơ quan tỉnh", "Đoàn Khối", "doan-khoi", _ROOT, 4)
    courts = _unit("Chi đoàn Tòa án nhân dân tỉnh", "chi-doan", _BLOC, 1)
    archive = _unit("Chi đoàn Thư viện tỉnh", "chi-doan", _BLOC, 1)
    communes = tuple(unit for place in _COMMUNES for unit in _commune(place))
    return (province, bloc, courts, archive, *communes)


def _commune(place: str) -> tuple[Unit, ...]:
    unit = _unit(f"Đoàn xã {place}", "doan-xa", _ROOT, 3)
    below = (_unit(name.format(place), kind, unit.key, 1) for name, kind in _BELOW)
    return (unit, *below)


def _unit(name: str, kind: str, parent: str, weight: float) -> Unit:
    return Unit(slugify(name), name, name, kind, parent, weight)
