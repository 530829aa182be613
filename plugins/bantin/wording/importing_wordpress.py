"""Findings about exports of WordPress, and what the command says."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_NOTE: Final = Severity.NOTE
_EXAMPLE: Final = "bantin import wordpress trang-cu.xml --media wp-content/uploads"

# ---- the file

WORDPRESS_UNREADABLE: Final = Kind(
    "wordpress-unreadable",
    _ERROR,
    Phrase("không đọc được tệp này: {problem}", "this file can't be read: {problem}"),
    _EXAMPLE,
)
WORDPRESS_NONE: Final = Kind(
    "wordpress-none",
    _ERROR,
    Phrase(
        "đây không phải tệp xuất của WordPress; trong trang quản trị, hãy chọn Công cụ → "
        "Xuất ra (Tools → Export) → Tất cả nội dung rồi tải tệp .xml về",
        "this is no export of WordPress; in its administration choose Tools → Export → "
        "All content and download the .xml file",
    ),
    _EXAMPLE,
)
WORDPRESS_DOCTYPE: Final = Kind(
    "wordpress-doctype",
    _ERROR,
    Phrase(
        "tệp có khai báo DOCTYPE, điều mà tệp xuất của WordPress không có, nên không được đọc; "
        "hãy xuất lại từ trang quản trị",
        "the file has a DOCTYPE, which no export of WordPress has, and isn't read; "
        "export it again from the administration",
    ),
    _EXAMPLE,
)
WORDPRESS_DAMAGED: Final = Kind(
    "wordpress-damaged",
    _ERROR,
    Phrase(
        "tệp bị hỏng từ dòng này; những bài đứng trước được đưa vào, từ đây về sau thì không. "
        "Hãy xuất lại từ trang quản trị",
        "the file is damaged from this line on; posts before it are imported, those behind it "
        "aren't. Export it again from the administration",
    ),
)
WORDPRESS_CUT: Final = Kind(
    "wordpress-cut",
    _ERROR,
    Phrase(
        "tệp bị cắt cụt ở dòng này (có lẽ chưa tải xong); những bài đứng trước được đưa vào. "
        "Hãy tải lại tệp, hoặc xuất từng năm một",
        "the file is cut off at this line (the download may have stopped); posts before it are "
        "imported. Download it again, or export one year at a time",
    ),
)
WORDPRESS_CHARACTERS: Final = Kind(
    "wordpress-characters",
    _WARNING,
    Phrase(
        "tệp có {count} ký tự hỏng hoặc ký tự điều khiển, lần đầu ở dòng này; chúng bị bỏ "
        "hoặc hiện thành �",
        "the file has {count} broken or control characters, first on this line; they were left "
        "out or show as �",
    ),
)
WORDPRESS_LEFT_OUT: Final = Kind(
    "wordpress-left-out",
    _NOTE,
    Phrase(
        "không đưa vào, vì không phải bài viết đang dùng: {kinds}",
        "not imported, as these are no articles in use: {kinds}",
    ),
)
LEFT_OUT_NAMES: Final = {
    "auto-draft": Phrase("bản nháp tự động", "automatic drafts"),
    "revision": Phrase("bản sửa đổi", "revisions"),
    "trash": Phrase("bài trong thùng rác", "in the trash"),
    "nav_menu_item": Phrase("mục trình đơn", "menu items"),
    "feedback": Phrase("thư gửi qua mẫu liên hệ", "messages of contact forms"),
    "custom_css": Phrase("kiểu trình bày riêng", "styles"),
    "wp_global_styles": Phrase("kiểu trình bày riêng", "styles"),
    "wp_navigation": Phrase("trình đơn", "menus"),
    "wp_template": Phrase("mẫu trang", "templates"),
    "wp_template_part": Phrase("phần của mẫu trang", "parts of templates"),
    "wp_block": Phrase("khối dùng chung (đã đưa vào từng bài)", "shared blocks (taken into posts)"),
}
"""What staff call the kinds of entries that are left out; others by their name in the file."""
WORDPRESS_MEDIA_FOLDER: Final = Kind(
    "wordpress-media-folder",
    _ERROR,
    Phrase(
        "không có thư mục ảnh «{folder}»; hãy chép thư mục wp-content/uploads của trang cũ về máy",
        "there is no folder «{folder}»; copy the folder wp-content/uploads of the old site",
    ),
    _EXAMPLE,
)

# ---- a post

WORDPRESS_PRIVATE: Final = Kind(
    "wordpress-private",
    _WARNING,
    Phrase(
        "bài «{title}» để riêng tư trên WordPress, nên được đưa vào làm bản nháp",
        "«{title}» is private in WordPress and becomes a draft",
    ),
    "status: draft",
)
WORDPRESS_PASSWORD: Final = Kind(
    "wordpress-password",
    _WARNING,
    Phrase(
        "bài «{title}» có mật khẩu trên WordPress, nên được đưa vào làm bản nháp; trang này "
        "không khóa bài bằng mật khẩu",
        "«{title}» has a password in WordPress and becomes a draft; this site locks nothing",
    ),
    "status: draft",
)
WORDPRESS_TITLE: Final = Kind(
    "wordpress-title",
    _WARNING,
    Phrase(
        "bài không có tiêu đề; tạm lấy những chữ đầu: «{title}»",
        "the post has no title; its first words stand for it: «{title}»",
    ),
    'title: "Ngày hội Giọt hồng: 612 đơn vị máu"',
)
WORDPRESS_TYPE: Final = Kind(
    "wordpress-type",
    _WARNING,
    Phrase(
        "«{title}» thuộc loại nội dung riêng «{type}» của trang cũ; được đưa vào như một bài viết",
        "«{title}» is of the old site's own type «{type}» and is imported as an article",
    ),
)
WORDPRESS_SHORTCODES: Final = Kind(
    "wordpress-shortcodes",
    _WARNING,
    Phrase(
        "bài «{title}» còn mã ngắn của WordPress, để nguyên như chữ: {names}; hãy thay hoặc xóa",
        "«{title}» has shortcodes of WordPress, left as text: {names}; replace or delete them",
    ),
)
WORDPRESS_BLOCKS: Final = Kind(
    "wordpress-blocks",
    _WARNING,
    Phrase(
        "bài «{title}» có khối do WordPress tự tạo lúc hiện, trong tệp không có nội dung: {names}",
        "«{title}» has blocks that WordPress makes when it shows them; the file holds nothing of "
        "them: {names}",
    ),
)
WORDPRESS_DROPPED: Final = Kind(
    "wordpress-dropped",
    _WARNING,
    Phrase(
        "trong bài «{title}», những thứ sau không đưa vào trang được nên bị bỏ: {what}",
        "of «{title}» this can't stand on a page and was left out: {what}",
    ),
)
WORDPRESS_DEEP: Final = Kind(
    "wordpress-deep",
    _WARNING,
    Phrase(
        "bài «{title}» có các thẻ HTML lồng nhau quá sâu; chữ được giữ, dạng trình bày thì không",
        "«{title}» has HTML nested too deep; its text is kept, its looks aren't",
    ),
)
WORDPRESS_LONG: Final = Kind(
    "wordpress-long",
    _WARNING,
    Phrase(
        "bài «{title}» dài quá {limit} triệu ký tự; chỉ phần đầu được đưa vào",
        "«{title}» has more than {limit} million characters; only the beginning is imported",
    ),
)
WORDPRESS_PATH: Final = Kind(
    "wordpress-path",
    _WARNING,
    Phrase(
        "bài «{title}» gọi tệp «{file}» nằm ngoài thư mục ảnh, nên không được lấy",
        "«{title}» names «{file}», which leads out of the folder of uploads and isn't taken",
    ),
    "2019/05/le-ra-quan.jpg",
)

# ---- what the command says

UNTITLED: Final = Phrase("Bài chưa có tiêu đề", "Untitled")

HELP_WORDPRESS: Final = Phrase(
    "Đưa bài và trang của WordPress vào, từ tệp xuất (Công cụ → Xuất ra) và thư mục ảnh. Chạy lại "
    "chỉ đưa vào những gì mới hoặc đã đổi, không ghi đè phần người dùng đã sửa.",
    "Import posts and pages of WordPress from its export file (Tools → Export) and its folder of "
    "uploads. Run again, it imports what is new or changed, and overwrites nothing that a person "
    "edited.",
)
HELP_MEDIA: Final = Phrase(
    "Thư mục ảnh của trang cũ (wp-content/uploads).", "The old site's wp-content/uploads."
)
HELP_COMMENTS: Final = Phrase(
    "Giữ bình luận đã duyệt trong một tệp cạnh bài.",
    "Keep approved comments in a file beside the article.",
)
