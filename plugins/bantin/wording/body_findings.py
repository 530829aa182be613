"""What can be wrong with a body and its photos."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

BODY_EMPTY: Final = Kind(
    "body-empty",
    _ERROR,
    Phrase("bài viết chưa có nội dung", "the article has no body"),
)
BODY_TANGLED: Final = Kind(
    "body-tangled",
    _ERROR,
    Phrase(
        "nội dung lồng nhau quá sâu hoặc có quá nhiều dấu [ hay < nên không dựng được trang",
        "the body is nested too deep or has too many [ or <, and can't be made into a page",
    ),
)
HTML_REMOVED: Final = Kind(
    "html-removed",
    _WARNING,
    Phrase(
        "đã bỏ {what}: HTML này không được phép trong bài",
        "{what} was taken out: this HTML is not allowed in an article",
    ),
)
LINK_REMOVED: Final = Kind(
    "link-removed",
    _WARNING,
    Phrase(
        "đã bỏ liên kết «{link}»: chỉ được dùng http, https, mailto, tel và địa chỉ trong trang",
        "the link «{link}» was taken out: only http, https, mailto, tel and this site's addresses",
    ),
    "[Kế hoạch](https://songmay.example/ke-hoach.pdf)",
)
LINK_BROKEN: Final = Kind(
    "link-broken",
    _WARNING,
    Phrase(
        "liên kết «{link}» không dẫn tới bài hay trang nào",
        "the link «{link}» leads to no article or page",
    ),
    "[bài trước](../ten-bai-truoc/index.md)",
)
PHOTO_MISSING: Final = Kind(
    "photo-missing",
    _ERROR,
    Phrase(
        "không có ảnh «{photo}» trong thư mục của bài",
        "there is no photo «{photo}» in the article's folder",
    ),
    "![Toàn cảnh buổi lễ](toan-canh.jpg)",
)
PHOTO_OUTSIDE: Final = Kind(
    "photo-outside",
    _ERROR,
    Phrase(
        "ảnh «{photo}» nằm ngoài thư mục của bài; hãy chép ảnh vào cạnh index.md",
        "the photo «{photo}» is outside the article's folder; copy it beside index.md",
    ),
    "cover: toan-canh.jpg",
)
PHOTO_BACKSLASH: Final = Kind(
    "photo-backslash",
    _ERROR,
    Phrase(
        "ảnh «{photo}»: dùng dấu / thay cho \\",
        "the photo «{photo}»: write / instead of \\",
    ),
    "![Toàn cảnh buổi lễ](anh/toan-canh.jpg)",
)
PHOTO_UNPUBLISHED: Final = Kind(
    "photo-unpublished",
    _WARNING,
    Phrase(
        "ảnh «{photo}» không hiển thị được khi viết thế này; hãy viết lại như ví dụ",
        "the photo «{photo}» can't be shown when it is written like this; write it as below",
    ),
    "![Toàn cảnh buổi lễ](toan-canh.jpg)",
)
PHOTO_EMBEDDED: Final = Kind(
    "photo-embedded",
    _WARNING,
    Phrase(
        "ảnh «{photo}» bị dán thẳng vào bài nên không hiển thị; hãy lưu thành tệp cạnh index.md",
        "the photo «{photo}» is pasted into the text and isn't shown; save it beside index.md",
    ),
    "![Toàn cảnh buổi lễ](toan-canh.jpg)",
)
PHOTO_REMOTE: Final = Kind(
    "photo-remote",
    _WARNING,
    Phrase(
        "ảnh «{photo}» lấy từ trang khác nên không hiển thị; hãy tải về, đặt cạnh index.md",
        "the photo «{photo}» is on another site and isn't shown; save it beside index.md",
    ),
    '![Toàn cảnh buổi lễ](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_UNREADABLE: Final = Kind(
    "photo-unreadable",
    _WARNING,
    Phrase(
        "không đọc được ảnh «{photo}»: {problem}", "the photo «{photo}» can't be read: {problem}"
    ),
)
PHOTO_FORMAT: Final = Kind(
    "photo-format",
    _WARNING,
    Phrase(
        "«{photo}» không hiển thị được: ảnh phải là .jpg, .png, .webp hoặc .gif",
        "«{photo}» can't be shown: a photo must be .jpg, .png, .webp or .gif",
    ),
    "toan-canh.jpg",
)
PHOTO_HEIC: Final = Kind(
    "photo-heic",
    _WARNING,
    Phrase(
        "«{photo}» là ảnh iPhone HEIC: hãy lưu thành JPG rồi chép lại",
        "«{photo}» is an iPhone's HEIC photo: save it as JPG and copy it again",
    ),
    "toan-canh.jpg",
)
PHOTO_MISNAMED: Final = Kind(
    "photo-misnamed",
    _WARNING,
    Phrase(
        "ảnh «{photo}» thật ra là {format} nên không được đăng; hãy đổi đuôi tên thành {suffix}",
        "the photo «{photo}» is really {format} and isn't published; let its name end in {suffix}",
    ),
)
PHOTO_CUT: Final = Phrase("tệp bị cắt cụt hoặc hỏng", "the file is cut off or damaged")
PHOTO_UNOPENED: Final = Phrase("không mở được tệp", "the file can't be opened")
PHOTO_NONE: Final = Phrase("tệp này không phải ảnh", "this file is no picture")
PHOTO_TOO_LARGE: Final = Phrase(
    "quá lớn; hãy thu nhỏ ảnh rồi chép lại", "too large; scale it down and copy it again"
)
ATTACHMENT_UNLINKED: Final = Kind(
    "attachment-unlinked",
    Severity.NOTE,
    Phrase(
        "tệp «{file}» không được dẫn trong bài nên không được đăng",
        "the file «{file}» isn't linked in the article, and isn't published",
    ),
    "[Kế hoạch số 12](ke-hoach-12.pdf)",
)
