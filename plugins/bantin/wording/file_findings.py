"""What can be wrong with any file: its name, its place, its bytes, its YAML."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

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
NAME_TWICE: Final = Kind(
    "name-twice",
    _ERROR,
    Phrase(
        "có hai tệp hoặc thư mục cùng tên này, chỉ khác cách gõ dấu; hãy đổi tên một cái",
        "two files or folders have this name, written differently; rename one",
    ),
)
NAME_NOT_TEXT: Final = Kind(
    "name-not-text",
    _WARNING,
    Phrase(
        "tên tệp hoặc thư mục này không đọc được nên bị bỏ qua; hãy đổi tên, không dùng dấu",
        "the name of this file or folder isn't text, and it was passed over; rename it",
    ),
)
FOLDER_DEEP: Final = Kind(
    "folder-deep",
    _WARNING,
    Phrase(
        "thư mục này nằm quá sâu nên bị bỏ qua",
        "this folder is nested too deep, and was passed over",
    ),
    "content/tin/2025/09/ngay-hoi-giot-hong/index.md",
)
FOLDER_MISNAMED: Final = Kind(
    "folder-misnamed",
    _WARNING,
    Phrase(
        "thư mục này không được đọc: hãy đổi tên thành «{right}»",
        "this folder isn't read: rename it «{right}»",
    ),
)
FOLDER_WITHOUT_ARTICLE: Final = Kind(
    "folder-without-article",
    _WARNING,
    Phrase(
        "thư mục này có ảnh hoặc tệp Word nhưng không có index.md nên không được đăng",
        "this folder has photos or a Word file but no index.md, and isn't published",
    ),
    "bantin import bai.docx",
)
MORE_FINDINGS: Final = Kind(
    "more-findings",
    _WARNING,
    Phrase(
        "còn {count} lỗi nữa trong tệp này; hãy sửa các lỗi trên trước",
        "there are {count} more findings in this file; mend those above first",
    ),
)
YAML_BROKEN: Final = Kind(
    "yaml-broken",
    _ERROR,
    Phrase("phần YAML sai cú pháp: {problem}", "the YAML is broken: {problem}"),
    'title: "Đêm hội: trăng rằm"',
)
YAML_TAB: Final = Kind(
    "yaml-tab",
    _ERROR,
    Phrase(
        "dòng này thụt vào bằng phím Tab; hãy xóa đi, thụt bằng dấu cách hoặc không thụt",
        "this line is indented with a tab; use blanks, or don't indent it",
    ),
    "date: 2025-09-21",
)
YAML_COLON: Final = Kind(
    "yaml-colon",
    _ERROR,
    Phrase(
        "dòng này thiếu dấu hai chấm, hoặc thiếu dấu cách sau dấu hai chấm",
        "this line lacks a colon, or a blank after the colon",
    ),
    "title: Ngày hội Giọt hồng",
)
YAML_QUOTE: Final = Kind(
    "yaml-quote",
    _ERROR,
    Phrase(
        "dấu nháy mở ở dòng này chưa đóng đúng chỗ; nháy kép bao cả giá trị, bên trong dùng «»",
        "a quote on this line isn't closed where the value ends; use «» within quotes",
    ),
    'title: "Diễn đàn «Tôi yêu Tổ quốc tôi»"',
)
YAML_BRACKET: Final = Kind(
    "yaml-bracket",
    _ERROR,
    Phrase(
        "dấu ngoặc vuông hoặc ngoặc nhọn ở dòng này chưa đóng đúng chỗ",
        "a square or curly bracket on this line isn't closed where it should be",
    ),
    "tags: [hiến máu, Giọt hồng]",
)
YAML_INDENT: Final = Kind(
    "yaml-indent",
    _ERROR,
    Phrase(
        "dòng này thụt vào không đều với các dòng cùng cấp",
        "this line isn't indented as the lines of its level are",
    ),
    "title: Ngày hội Giọt hồng ⏎ date: 2025-09-21",
)
YAML_UNQUOTED: Final = Kind(
    "yaml-unquoted",
    _ERROR,
    Phrase(
        "giá trị ở dòng này có dấu «{sign}» nên phải đặt trong dấu nháy kép",
        "the value on this line has a «{sign}», and must stand in quotes",
    ),
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
