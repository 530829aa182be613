"""Every kind of finding about articles, registers and photos, in three tables.

Example lines are YAML or Markdown as staff would write it; they need no translation.
"""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase
from bantin.wording.body_findings import (
    ALT_AUTOMATIC,
    ATTACHMENT_UNLINKED,
    BODY_EMPTY,
    BODY_TANGLED,
    HTML_REMOVED,
    LINK_BROKEN,
    LINK_REMOVED,
    PHOTO_BACKSLASH,
    PHOTO_CHANGED,
    PHOTO_CUT,
    PHOTO_EMBEDDED,
    PHOTO_FORMAT,
    PHOTO_MISSING,
    PHOTO_NONE,
    PHOTO_NOT_SHOWN,
    PHOTO_OUTSIDE,
    PHOTO_REMOTE,
    PHOTO_STOPPED,
    PHOTO_TOO_LARGE,
    PHOTO_UNOPENED,
    PHOTO_UNPUBLISHED,
    PHOTO_UNREADABLE,
    VIDEO_FORMAT,
)
from bantin.wording.file_findings import (
    FOLDER_DEEP,
    FOLDER_MISNAMED,
    FOLDER_WITHOUT_ARTICLE,
    MORE_FINDINGS,
    NAME_NOT_TEXT,
    NAME_TWICE,
    NOT_UTF8,
    PATH_OUTSIDE,
    TOO_LARGE,
    UNREADABLE,
    YAML_ALIAS,
    YAML_BRACKET,
    YAML_BROKEN,
    YAML_COLON,
    YAML_DEEP,
    YAML_INDENT,
    YAML_QUOTE,
    YAML_TAB,
    YAML_TAG,
    YAML_UNQUOTED,
)

__all__ = [
    "ADDRESS_TAKEN",
    "ALIAS_INVALID",
    "ALIAS_TAKEN",
    "ALT_AUTOMATIC",
    "ARTICLE_MISPLACED",
    "ATTACHMENT_UNLINKED",
    "BODY_EMPTY",
    "BODY_TANGLED",
    "CATEGORY_UNKNOWN",
    "DATE_INVALID",
    "EXPIRES_EARLY",
    "FOLDER_DEEP",
    "FOLDER_MISNAMED",
    "FOLDER_WITHOUT_ARTICLE",
    "HTML_REMOVED",
    "KEY_DUPLICATE",
    "KEY_REQUIRED",
    "KEY_UNKNOWN",
    "LINK_BROKEN",
    "LINK_REMOVED",
    "METADATA_MISSING",
    "METADATA_NOT_MAPPING",
    "MORE_FINDINGS",
    "NAME_NOT_TEXT",
    "NAME_TWICE",
    "NOT_UTF8",
    "OURS",
    "PARENT_CYCLE",
    "PARENT_UNKNOWN",
    "PATH_OUTSIDE",
    "PERIOD_BACKWARDS",
    "PHOTO_BACKSLASH",
    "PHOTO_CHANGED",
    "PHOTO_CUT",
    "PHOTO_EMBEDDED",
    "PHOTO_FORMAT",
    "PHOTO_MISSING",
    "PHOTO_NONE",
    "PHOTO_NOT_SHOWN",
    "PHOTO_OUTSIDE",
    "PHOTO_REMOTE",
    "PHOTO_STOPPED",
    "PHOTO_TOO_LARGE",
    "PHOTO_UNOPENED",
    "PHOTO_UNPUBLISHED",
    "PHOTO_UNREADABLE",
    "PLACE_TAKEN",
    "PROFILE_UNKNOWN",
    "REGISTER_KEY_INVALID",
    "REGISTER_MISSING",
    "SLUG_INVALID",
    "SUCCESSOR_CYCLE",
    "SUCCESSOR_UNKNOWN",
    "TOO_LARGE",
    "TREE_DEEP",
    "UNIT_UNKNOWN",
    "UNREADABLE",
    "VALUE_TYPE",
    "VIDEO_FORMAT",
    "YAML_ALIAS",
    "YAML_BRACKET",
    "YAML_BROKEN",
    "YAML_COLON",
    "YAML_DEEP",
    "YAML_INDENT",
    "YAML_QUOTE",
    "YAML_TAB",
    "YAML_TAG",
    "YAML_UNQUOTED",
]

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

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
    Phrase(
        "không có khóa «{key}»; ví dụ đúng: {example}",
        "there is no key «{key}»; a right example: {example}",
    ),
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
    Phrase(
        "thiếu khóa «{key}»: {meaning}; ví dụ đúng: {example}",
        "the key «{key}» is missing: {meaning}; a right example: {example}",
    ),
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
EXPIRES_EARLY: Final = Kind(
    "expires-early",
    _ERROR,
    Phrase(
        "«expires» ({end}) phải sau ngày đăng ({start}), nếu không bài chẳng bao giờ hiện",
        "«expires» ({end}) must be after the date ({start}), or the article is never shown",
    ),
    "expires: 2030-01-01",
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
OURS: Final = Phrase("bantin", "bantin")
"""Who has the addresses of pages and files that stand in no content file."""

ALIAS_TAKEN: Final = Kind(
    "alias-taken",
    _ERROR,
    Phrase(
        "địa chỉ cũ {alias} đã là của {owner}; hãy bỏ nó khỏi «aliases»",
        "the old address {alias} belongs to {owner}; take it out of «aliases»",
    ),
    "aliases: [/tin-tuc/hien-mau-2019/]",
)
UNIT_UNKNOWN: Final = Kind(
    "unit-unknown",
    _ERROR,
    Phrase("đơn vị «{unit}» không có trong don-vi.yml", "the unit «{unit}» is not in don-vi.yml"),
    "unit: doan-khoi",
)
CATEGORY_UNKNOWN: Final = Kind(
    "category-unknown",
    _ERROR,
    Phrase(
        "chuyên mục «{category}» không có trong chuyen-muc.yml",
        "the category «{category}» is not in chuyen-muc.yml",
    ),
    "categories: [phong-trao/hien-mau]",
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
TREE_DEEP: Final = Kind(
    "tree-deep",
    _ERROR,
    Phrase(
        "«{key}» nằm dưới quá nhiều cấp (nhiều nhất {most})",
        "«{key}» stands below too many levels (at most {most})",
    ),
)
PROFILE_UNKNOWN: Final = Kind(
    "profile-unknown",
    _WARNING,
    Phrase(
        "thư mục này không được dùng: không có đơn vị «{unit}» trong don-vi.yml",
        "this folder isn't used: there is no unit «{unit}» in don-vi.yml",
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
