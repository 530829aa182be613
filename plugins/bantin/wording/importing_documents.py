"""What the importers of single documents say of the drafts that they made."""

from typing import Final

from bantin.phrase import Phrase

SIGNED: Final = Phrase("    Ký tên: {names}", "    Signed: {names}")
UNSIGNED: Final = Phrase("    Không thấy tên người viết", "    Nobody signs it")
LACKS: Final = Phrase("    Còn thiếu: {fields}", "    Missing: {fields}")
LACK_TITLE: Final = Phrase("tiêu đề", "the title")
LACK_DATE: Final = Phrase("ngày đăng", "the date")
LACK_UNIT: Final = Phrase("đơn vị đăng bài", "the publisher")
NEXT_WRITTEN: Final = Phrase(
    "    Tiếp theo: mở {draft}, xem lại và điền phần còn thiếu, rồi chạy: "
    "bantin check --site {site}",
    "    Next: open {draft}, look it through and fill in what is missing, then run: "
    "bantin check --site {site}",
)
NEXT_DRY: Final = Phrase(
    "    Chưa ghi gì. Để ghi bản nháp, chạy: bantin import {command} --site {site}{unit} {file}",
    "    Nothing was written. To write the draft, run: "
    "bantin import {command} --site {site}{unit} {file}",
)
