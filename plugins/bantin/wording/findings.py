"""Every kind of finding about articles, registers and photos, one table.

Example lines are YAML or Markdown as staff would write it; they need no translation.
"""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

# ---- any file

UNREADABLE: Final = Kind(
    "unreadable",
    _ERROR,
    Phrase("không đọc được tệp này: {problem}", "this file can't be read: {problem}"),
)
NOT_UTF8: Final = Kind(
    "not-utf8",
    _ERROR,
    Phrase(
        "tệp không ở bảng mã UTF-8; hãy lưu lại với bảng mã UTF-8",
        "the file isn't UTF-8; save it again as UTF-8",
    ),
)
TOO_LARGE: Final = Kind(
    "too-large",
    _ERROR,
    Phrase(
        "tệp lớn quá {limit} kB, không phải một bài viết",
        "the file is over {limit} kB, which is no article",
    ),
)
PATH_OUTSIDE: Final = Kind(
    "path-outside",
    _WARNING,
    Phrase(
        "tệp này là liên kết dẫn ra ngoài thư mục nội dung nên không được đăng",
        "this file is a link that leads out of the content folder, and isn't published",
    ),
)
YAML_BROKEN: Final = Kind(
    "yaml-broken",
    _ERROR,
    Phrase("phần YAML sai cú pháp: {problem}", "the YAML is broken: {problem}"),
    'title: "Đêm hội: trăng rằm"',
)
YAML_ALIAS: Final = Kind(
    "yaml-alias",
    _ERROR,
    Phrase(
        "phần YAML dùng dấu & hoặc * (neo, bí danh), không được phép ở đây",
        "the YAML uses & or * (anchors, aliases), which is not allowed here",
    ),
    'title: "*Chung tay*"',
)
YAML_TAG: Final = Kind(
    "yaml-tag",
    _ERROR,
    Phrase(
        "phần YAML dùng nhãn «{tag}», không được phép ở đây",
        "the YAML uses the tag «{tag}», which is not allowed here",
    ),
    'title: "!Nhanh tay"',
)
YAML_DEEP: Final = Kind(
    "yaml-deep",
    _ERROR,
    Phrase("phần YAML lồng nhau quá sâu", "the YAML is nested too deep"),
)

# ---- metadata

METADATA_MISSING: Final = Kind(
    "metadata-missing",
    _ERROR,
    Phrase(
        "bài viết thiếu phần thông tin đầu bài giữa hai dòng ---",
        "the article lacks its metadata between two lines ---",
    ),
    "--- ⏎ title: Ngày hội Giọt hồng ⏎ date: 2025-09-21 ⏎ unit: tinh-doan ⏎ ---",
)
METADATA_NOT_MAPPING: Final = Kind(
    "metadata-not-mapping",
    _ERROR,
    Phrase(
        "phần này phải gồm các dòng «khóa: giá trị»",
        "this part must be lines of «key: value»",
    ),
    "title: Ngày hội Giọt hồng",
)
KEY_UNKNOWN: Final = Kind(
    "key-unknown",
    _ERROR,
    Phrase("không có khóa «{key}»", "there is no key «{key}»"),
)
KEY_DUPLICATE: Final = Kind(
    "key-duplicate",
    _ERROR,
    Phrase(
        "khóa «{key}» đã có ở dòng {first}; chỉ giữ một",
        "the key «{key}» stands in line {first} already; keep one",
    ),
)
KEY_REQUIRED: Final = Kind(
    "key-required",
    _ERROR,
    Phrase("thiếu khóa «{key}»: {meaning}", "the key «{key}» is missing: {meaning}"),
)
VALUE_TYPE: Final = Kind(
    "value-type",
    _ERROR,
    Phrase(
        "«{key}» phải là {expected}; ví dụ đúng: {example}",
        "«{key}» must be {expected}; a right example: {example}",
    ),
)
DATE_INVALID: Final = Kind(
    "date-invalid",
    _ERROR,
    Phrase(
        "«{key}»: không có ngày giờ «{value}»",
        "«{key}»: there is no such date or time as «{value}»",
    ),
    "date: 2023-10-25 09:10",
)
PERIOD_BACKWARDS: Final = Kind(
    "period-backwards",
    _ERROR,
    Phrase(
        "«{later}» ({end}) lại sớm hơn «{earlier}» ({start})",
        "«{later}» ({end}) is earlier than «{earlier}» ({start})",
    ),
)
SLUG_INVALID: Final = Kind(
    "slug-invalid",
    _ERROR,
    Phrase(
        "«{slug}» không dùng làm địa chỉ được; chỉ dùng chữ thường không dấu, số và gạch nối",
        "«{slug}» can't be an address; use lower-case ASCII letters, digits and hyphens",
    ),
    "kiem-tra-doan-toa-an",
)
ALIAS_INVALID: Final = Kind(
    "alias-invalid",
    _ERROR,
    Phrase(
        "«{alias}» không phải địa chỉ cũ trên trang này",
        "«{alias}» is not an old address on this site",
    ),
    "aliases: [/tin-tuc/hien-mau-2019/]",
)
UNIT_UNKNOWN: Final = Kind(
    "unit-unknown",
    _ERROR,
    Phrase("đơn vị «{unit}» không có trong don-vi.yml", "the unit «{unit}» is not in don-vi.yml"),
)
CATEGORY_UNKNOWN: Final = Kind(
    "category-unknown",
    _ERROR,
    Phrase(
        "chuyên mục «{category}» không có trong chuyen-muc.yml",
        "the category «{category}» is not in chuyen-muc.yml",
    ),
)
ADDRESS_TAKEN: Final = Kind(
    "address-taken",
    _ERROR,
    Phrase(
        "địa chỉ {address} đã là của {other}; hãy đổi «slug» hoặc tên thư mục của một bài",
        "the address {address} belongs to {other} already; change one's «slug» or folder name",
    ),
)
ARTICLE_MISPLACED: Final = Kind(
    "article-misplaced",
    _WARNING,
    Phrase(
        "tệp này không được đăng: mỗi bài là tệp index.md trong thư mục riêng",
        "this file is not published: an article is the index.md of a folder of its own",
    ),
    "content/tin/2025/09/ngay-hoi-giot-hong/index.md",
)

# ---- body and photos

BODY_EMPTY: Final = Kind(
    "body-empty",
    _ERROR,
    Phrase("bài viết chưa có nội dung", "the article has no body"),
)
BODY_TANGLED: Final = Kind(
    "body-tangled",
    _ERROR,
    Phrase(
        "nội dung lồng nhau quá sâu hoặc có quá nhiều dấu [ nên không dựng được trang",
        "the body is nested too deep or has too many [, and can't be made into a page",
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

# ---- registers

REGISTER_MISSING: Final = Kind(
    "register-missing",
    _ERROR,
    Phrase("thiếu tệp này: {meaning}", "this file is missing: {meaning}"),
)
REGISTER_KEY_INVALID: Final = Kind(
    "register-key-invalid",
    _ERROR,
    Phrase(
        "«{key}» không dùng làm khóa được: chữ thường không dấu, số và gạch nối, "
        "có ít nhất một chữ, không trùng tên trang ({reserved})",
        "«{key}» can't be a key: lower-case ASCII letters, digits and hyphens, "
        "with a letter, and no page's name ({reserved})",
    ),
    "doan-xa-ben-trang:",
)
PARENT_UNKNOWN: Final = Kind(
    "parent-unknown",
    _ERROR,
    Phrase("«{key}»: không có cấp trên «{parent}»", "«{key}»: there is no parent «{parent}»"),
)
PARENT_CYCLE: Final = Kind(
    "parent-cycle",
    _ERROR,
    Phrase(
        "«{key}» trực thuộc chính mình: {cycle}",
        "«{key}» is under itself: {cycle}",
    ),
)
SUCCESSOR_UNKNOWN: Final = Kind(
    "successor-unknown",
    _ERROR,
    Phrase(
        "«{key}»: không có đơn vị kế thừa «{successor}»",
        "«{key}»: there is no successor «{successor}»",
    ),
)
SUCCESSOR_CYCLE: Final = Kind(
    "successor-cycle",
    _ERROR,
    Phrase(
        "«{key}» kế thừa chính mình: {cycle}",
        "«{key}» succeeds itself: {cycle}",
    ),
)

# ---- templates of the site

PLACE_TAKEN: Final = Kind(
    "place-taken",
    _ERROR,
    Phrase(
        "trang này chiếm địa chỉ {address}, vốn dành cho bantin; hãy đổi tên tệp",
        "this page takes the address {address}, which is bantin's; rename the file",
    ),
)
