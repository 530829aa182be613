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
ALT_AUTOMATIC: Final = Kind(
    "alt-automatic",
    _WARNING,
    Phrase(
        "đã bỏ «{text}» ở ảnh «{photo}»: chữ này do máy tự ghi; hãy tả điều nhìn thấy trong ảnh",
        "«{text}» of the photo «{photo}» was taken out: a machine wrote it; say what it shows",
    ),
    '![Đoàn viên trồng cây ở đồi Mây Thượng](trong-cay.jpg "Đồi số 1, sáng 24/2")',
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
        "«{photo}» không đăng được: ảnh phải là .jpg, .png, .webp, .avif, .gif, .tif hoặc .heic",
        "«{photo}» can't be shown: a photo must be .jpg, .png, .webp, .avif, .gif, .tif or .heic",
    ),
    "toan-canh.jpg",
)
VIDEO_FORMAT: Final = Kind(
    "video-format",
    _WARNING,
    Phrase(
        "«{photo}» là phim nhưng trình duyệt không phát được; hãy lưu thành .mp4 rồi chép lại",
        "«{photo}» is a film that browsers can't play; save it as .mp4 and copy it again",
    ),
    "![Múa lân trước nhà văn hóa](mua-lan.mp4)",
)
PHOTO_CUT: Final = Phrase("tệp bị cắt cụt hoặc hỏng", "the file is cut off or damaged")
PHOTO_UNOPENED: Final = Phrase("không mở được tệp", "the file can't be opened")
PHOTO_NONE: Final = Phrase("tệp này không phải ảnh", "this file is no picture")
PHOTO_STOPPED: Final = Phrase(
    "ảnh làm chương trình đọc ảnh dừng đột ngột; hãy mở ảnh, lưu thành JPG rồi chép lại",
    "it brings down the program that reads it; open it, save it as JPG and copy it again",
)
PHOTO_CHANGED: Final = Phrase(
    "ảnh bị thay đổi trong lúc dựng trang; hãy dựng lại",
    "it was changed while the site was being built; build it again",
)
PHOTO_NOT_SHOWN: Final = Phrase(
    "trình duyệt không hiển thị được loại ảnh này; hãy lưu thành JPG rồi chép lại",
    "browsers can't show this kind of picture; save it as JPG and copy it again",
)
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
