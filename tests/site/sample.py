"""The sample site: twelve articles of five units, one of them dissolved, in four categories."""

from typing import Final

from tests.site.sites import Site, phone_photo

UNITS: Final = """\
tinh-doan:
  name: Tỉnh đoàn Thử
  short: Tỉnh đoàn
  founded: 1976-05-01
  contact: {address: Số 1 đường Thử, phone: 0000 000 000, email: ban@thu.example}
huyen-doan:
  name: Huyện đoàn Cũ
  parent: tinh-doan
  dissolved: 2025-07-01
  successors: [doan-xa]
doan-xa:
  name: Đoàn xã Mới
  parent: tinh-doan
  founded: 2025-07-01
doan-truong: {name: Đoàn Trường Thử, parent: tinh-doan}
chi-doan: {name: Chi đoàn ấp Thử, parent: doan-xa}
"""

CATEGORIES: Final = """\
phong-trao:
  name: Phong trào
  description: Việc làm ở cơ sở.
  children:
    tinh-nguyen: {name: Tình nguyện}
    hien-mau: {name: Hiến máu}
xay-dung-doan: {name: Xây dựng Đoàn}
"""

# folder, moment, unit, subjects, category, photos
ARTICLES: Final[tuple[tuple[str, str, str, list[str], str, int], ...]] = (
    ("2023/03/trong-cay", "2023-03-05", "huyen-doan", [], "phong-trao/tinh-nguyen", 1),
    ("2023/10/dai-hoi", "2023-10-20 09:00", "huyen-doan", [], "xay-dung-doan", 0),
    ("2024/01/ao-am", "2024-01-14 07:30", "tinh-doan", ["huyen-doan"], "phong-trao", 2),
    ("2024/05/giot-hong", "2024-05-19", "doan-truong", [], "phong-trao/hien-mau", 3),
    ("2024/05/ve-nguon", "2024-05-19 14:00", "doan-truong", [], "", 1),
    ("2024/11/kiem-tra", "2024-11-02", "tinh-doan", ["huyen-doan"], "xay-dung-doan", 0),
    ("2025/02/tet-am", "2025-02-02 08:15", "huyen-doan", [], "phong-trao/tinh-nguyen", 6),
    ("2025/06/khep-so", "2025-06-30 17:00", "huyen-doan", ["doan-xa"], "xay-dung-doan", 1),
    ("2025/07/ra-mat", "2025-07-01 07:00", "doan-xa", ["chi-doan"], "xay-dung-doan", 2),
    ("2025/09/trung-thu", "2025-09-28", "chi-doan", [], "phong-trao", 1),
    ("2025/10/don-lu", "2025-10-11 19:45", "chi-doan", [], "phong-trao/tinh-nguyen", 1),
    ("2025/10/hien-mau", "2025-10-25 11:00", "tinh-doan", [], "phong-trao/hien-mau", 2),
)

BODY: Final = """\
Đoạn đầu kể việc gì, ở đâu, ngày nào.

{figures}

## Người tham gia

Có ba mươi người, xem [bài trước](../../../2023/03/trong-cay/index.md) và
[trang giới thiệu](../../../../gioi-thieu.md).

| Việc | Số |
|---|--:|
| Cây | 30 |
"""


def write_sample(site: Site) -> None:
    """Write the sample site's mkdocs.yml and content."""
    site.configure(nav=[{"Giới thiệu": "gioi-thieu.md"}])
    site.write("don-vi.yml", UNITS)
    site.write("chuyen-muc.yml", CATEGORIES)
    site.write(
        "gioi-thieu.md", "# Giới thiệu\n\nChúng tôi là [Đoàn xã](don-vi/doan-xa/index.md).\n"
    )
    site.write("don-vi/doan-xa/index.md", "Đoàn xã có **chín** chi đoàn.\n")
    site.write("don-vi/doan-xa/bia.jpg", phone_photo(10, (120, 40)))
    for number, (folder, date, unit, subjects, category, photos) in enumerate(ARTICLES):
        names = [f"anh-{place}.jpg" for place in range(1, photos + 1)]
        for place, name in enumerate(names):
            site.write(f"tin/{folder}/{name}", phone_photo(number * 8 + place))
        figures = "\n".join(
            f'![Ảnh thứ {place}]({name} "Chú thích thứ {place}")'
            for place, name in enumerate(names, 1)
        )
        site.article(
            folder,
            BODY.format(figures=figures),
            title=f"Bài số {number}: {folder.rpartition('/')[2]} “đặc biệt” & <lạ>",
            date=date,
            unit=unit,
            subjects=subjects,
            categories=[category] if category else [],
            authors=["Người Viết"],
        )
