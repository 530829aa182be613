"""What the commands say."""

from typing import Final

from bantin.phrase import Phrase

UNITS_MEANING: Final = Phrase("sổ các đơn vị", "the register of units")
CATEGORIES_MEANING: Final = Phrase("sổ các chuyên mục", "the register of categories")

CHECK_CLEAN: Final = Phrase(
    "Đã kiểm tra {articles} bài viết: không có lỗi.",
    "Checked {articles} articles: nothing wrong.",
)
CHECK_FOUND: Final = Phrase(
    "Đã kiểm tra {articles} bài viết: {errors} lỗi, {warnings} lưu ý.",
    "Checked {articles} articles: {errors} errors, {warnings} warnings.",
)
NOT_BUILT: Final = Phrase(
    "Nội dung còn {errors} lỗi nên không đăng; trang cũ được giữ nguyên.",
    "The content has {errors} errors, so nothing was published; the site stays as it was.",
)
NEED_BOTH: Final = Phrase(
    "mkdocs.yml phải có cả hai: plugins: [bantin/articles, bantin/listings]",
    "mkdocs.yml must have both: plugins: [bantin/articles, bantin/listings]",
)
NO_DIRTY: Final = Phrase(
    "Không dùng --dirty: kết quả có thể sai. Hãy chạy lại không kèm --dirty.",
    "Don't use --dirty: what it leaves may be wrong. Run it again without --dirty.",
)
