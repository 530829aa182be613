"""Writes the reference of all keys, content/cac-khoa.md, from the schemas themselves."""

import sys
from pathlib import Path

from bantin.article import schema
from bantin.article.reference import reference_table
from bantin.catalogue import categories, units

PAGE = Path(__file__).parents[1] / "content" / "cac-khoa.md"

_TEXT = """\
# Các khóa của bài viết và của hai sổ đăng ký

Trang này được tạo từ chính bảng khóa mà chương trình dùng để kiểm tra, nên luôn đúng với bản
đang chạy. Dấu * là khóa bắt buộc.

## Phần thông tin đầu bài (`index.md`)

{article}
Ngày viết `2023-10-25` hoặc `25/10/2023`, có thể thêm giờ `09:10`; giờ luôn là giờ Việt Nam.

## Sổ đơn vị (`don-vi.yml`)

{unit}
## Sổ chuyên mục (`chuyen-muc.yml`)

{category}"""


def reference() -> str:
    """Give the page's text."""
    return _TEXT.format(
        article=reference_table(schema.FIELDS),
        unit=reference_table(units.FIELDS),
        category=reference_table(categories.FIELDS),
    )


def main() -> None:
    """Write the page; with --check, only say whether it is up to date."""
    if "--check" in sys.argv[1:]:
        sys.exit(PAGE.read_text(encoding="utf-8") != reference())
    PAGE.write_text(reference(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
