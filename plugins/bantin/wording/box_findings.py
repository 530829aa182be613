"""What can be wrong with the boxes that mkdocs.yml turns on, and a right example of each box."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR

BOXES_NO_LIST: Final = Kind(
    "boxes-no-list",
    _ERROR,
    Phrase("«boxes» phải là một danh sách các hộp", "«boxes» must be a list of boxes"),
    "boxes: [today, newest, calendar]",
)
BOX_UNREADABLE: Final = Kind(
    "box-unreadable",
    _ERROR,
    Phrase(
        "«boxes», hộp thứ {number}: phải là tên một hộp, hoặc tên kèm các mục của nó",
        "«boxes», box {number}: it must be a box's name, or a name with its entries",
    ),
    "boxes: [today, newest, calendar]",
)
BOX_UNKNOWN: Final = Kind(
    "box-unknown",
    _ERROR,
    Phrase(
        "không có hộp «{box}»; các hộp dùng được: {known}",
        "there is no box «{box}»; these can be used: {known}",
    ),
)
BOX_TWICE: Final = Kind(
    "box-twice",
    _ERROR,
    Phrase(
        "hộp «{box}» có hai lần; mỗi hộp chỉ bật một lần",
        "the box «{box}» is there twice; turn each on once",
    ),
)
BOX_PLAIN: Final = Kind(
    "box-plain",
    _ERROR,
    Phrase("hộp «{box}» không có mục nào để khai", "the box «{box}» takes no entries"),
)
BOX_EMPTY: Final = Kind(
    "box-empty",
    _ERROR,
    Phrase("hộp «{box}» cần một danh sách các mục", "the box «{box}» needs a list of entries"),
)
BOX_ENTRY: Final = Kind(
    "box-entry",
    _ERROR,
    Phrase(
        "hộp «{box}», mục {number}: phải gồm các khóa và giá trị",
        "the box «{box}», entry {number}: it must be keys with values",
    ),
)
BOX_KEY: Final = Kind(
    "box-key",
    _ERROR,
    Phrase(
        "hộp «{box}», mục {number}: không có khóa «{key}»; các khóa dùng được: {known}",
        "the box «{box}», entry {number}: there is no key «{key}»; these can be used: {known}",
    ),
)
BOX_MISSING: Final = Kind(
    "box-missing",
    _ERROR,
    Phrase(
        "hộp «{box}», mục {number}: thiếu «{key}»",
        "the box «{box}», entry {number}: «{key}» is missing",
    ),
)
BOX_VALUE: Final = Kind(
    "box-value",
    _ERROR,
    Phrase(
        "hộp «{box}», mục {number}: «{value}» không dùng được cho «{key}»; cần {need}",
        "the box «{box}», entry {number}: «{value}» can't be used for «{key}»; it needs {need}",
    ),
)
BOX_DAYS: Final = Kind(
    "box-days",
    _ERROR,
    Phrase(
        "hộp «{box}», mục {number}: ngày «to» sớm hơn ngày «from»",
        "the box «{box}», entry {number}: the day of «to» is before that of «from»",
    ),
)
BOX_FILE: Final = Kind(
    "box-file",
    _ERROR,
    Phrase(
        "hộp «{box}»: không có tệp «{file}» trong thư mục nội dung, hoặc tệp ấy không được đăng",
        "the box «{box}»: there is no file «{file}» in the content folder, or it isn't published",
    ),
)

BOX_LINK: Final = Kind(
    "box-link",
    Severity.WARNING,
    Phrase(
        "hộp «{box}»: địa chỉ «{link}» không có trên trang này",
        "the box «{box}»: there is nothing at «{link}» on this site",
    ),
)

NEED_TEXT: Final = Phrase(
    "một dòng chữ, tối đa 200 ký tự", "a line of text, at most 200 characters"
)
NEED_PHONE: Final = Phrase(
    "một số điện thoại, đặt trong dấu nháy kép", "a telephone number, within quotation marks"
)
NEED_EMAIL: Final = Phrase("một địa chỉ thư điện tử", "an e-mail address")
NEED_WEB: Final = Phrase(
    "một địa chỉ bắt đầu bằng https://", "an address that begins with https://"
)
NEED_LINK: Final = Phrase(
    "một địa chỉ bắt đầu bằng https://, hoặc bằng / nếu là trang của chính trang tin này",
    "an address that begins with https://, or with / for a page of this very site",
)
NEED_ICON: Final = Phrase("tên một biểu tượng: {known}", "an icon's name: {known}")
NEED_SOUND: Final = Phrase(
    "một tệp .mp3, .m4a hoặc .ogg trong thư mục nội dung, ngoài tin/ và don-vi/",
    "a file .mp3, .m4a or .ogg in the content folder, outside tin/ and don-vi/",
)
NEED_PICTURE: Final = Phrase(
    "một tệp .jpg, .png hoặc .webp trong thư mục nội dung, ngoài tin/ và don-vi/",
    "a file .jpg, .png or .webp in the content folder, outside tin/ and don-vi/",
)
NEED_DAY: Final = Phrase("một ngày", "a day")

EXAMPLES: Final = {
    "today": "boxes: [today]",
    "support": "- support: [{name: Văn phòng, phone: '0000 000 000', email: vp@donvi.example}]",
    "links": "- links: [{name: Cổng thông tin tỉnh, url: 'https://tinh.example/'}]",
    "utilities": "- utilities: [{name: Lịch công tác, url: /lich-cong-tac/, icon: clock}]",
    "music": "- music: [{name: Bài ca của đơn vị, file: am-nhac/bai-ca.mp3}]",
    "banners": "- banners: [{picture: bieu-ngu/dai-hoi.jpg, alt: Chào mừng Đại hội, "
    "url: /luu-tru/, from: 2025-09-01, to: 2025-12-31}]",
    "newest": "boxes: [newest]",
    "photo-of-the-week": "boxes: [photo-of-the-week]",
    "calendar": "boxes: [calendar]",
    "documents": "boxes: [documents]",
}
"""By the box's name; YAML as it is written in mkdocs.yml."""
