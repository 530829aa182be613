"""Findings about folders of Markdown that are imported."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_NOTE: Final = Severity.NOTE
_EXAMPLE: Final = "bantin import markdown trang-hugo"

# ---- the folder

MISSING: Final = Kind(
    "markdown-missing", _ERROR, Phrase("không có thư mục này", "there is no such folder"), _EXAMPLE
)
NO_FOLDER: Final = Kind(
    "markdown-no-folder",
    _ERROR,
    Phrase(
        "đây là tệp; hãy nêu tên thư mục chứa cả trang cũ",
        "this is a file; name the folder that holds the old site",
    ),
    _EXAMPLE,
)
EMPTY: Final = Kind(
    "markdown-empty",
    _ERROR,
    Phrase(
        "thư mục không có tệp .md nào; hãy nêu tên thư mục chứa cả trang cũ, nơi có content, docs "
        "hay _posts",
        "the folder has no .md file; name the folder that holds the old site, where content, docs "
        "or _posts is",
    ),
    _EXAMPLE,
)
OVERLAPS: Final = Kind(
    "markdown-overlaps",
    _ERROR,
    Phrase(
        "thư mục này chứa thư mục nội dung của trang tin, hoặc nằm trong đó, nên chưa nhập gì; hãy "
        "để trang cũ ở một thư mục riêng",
        "this folder holds the site's content folder or lies in it, so nothing was imported; put "
        "the old site into a folder of its own",
    ),
    _EXAMPLE,
)
TOO_MANY: Final = Kind(
    "markdown-too-many",
    _ERROR,
    Phrase(
        "thư mục có hơn {limit} tệp, phần còn lại không được đọc; hãy nhập từng thư mục con",
        "the folder has more than {limit} files, the rest wasn't read; import its folders one by "
        "one",
    ),
    "bantin import markdown trang-hugo/content/tin-tuc",
)
TOO_DEEP: Final = Kind(
    "markdown-too-deep",
    _ERROR,
    Phrase(
        "thư mục nằm quá sâu nên không được đọc; hãy chuyển nó lên gần hơn",
        "the folder lies too deep and wasn't read; move it further up",
    ),
)
FOLDERS_LEFT: Final = Kind(
    "markdown-folders-left",
    _NOTE,
    Phrase(
        "không đọc các thư mục này vì là giao diện hoặc trang đã dựng: {folders}",
        "these folders were not read, they are themes or finished sites: {folders}",
    ),
)
LINK_OUTSIDE: Final = Kind(
    "markdown-link-outside",
    _WARNING,
    Phrase(
        "liên kết này dẫn ra ngoài thư mục nên không được đọc; hãy chép tệp thật vào",
        "this link leads out of the folder and wasn't read; copy the real file here",
    ),
)
NAME_NOT_TEXT: Final = Kind(
    "markdown-name-not-text",
    _WARNING,
    Phrase(
        "một tệp hay thư mục ở đây có tên không đọc được; hãy đổi tên rồi nhập lại",
        "a file or folder here has a name that can't be read; rename it and import again",
    ),
    "toan-canh.jpg",
)
KEYS_UNKNOWN: Final = Kind(
    "markdown-keys-unknown",
    _NOTE,
    Phrase(
        "các khóa này ở đầu bài không có chỗ tương ứng nên không được đưa sang (số bài): {keys}",
        "these keys above texts have no counterpart and were left out (number of texts): {keys}",
    ),
)
EXTENSIONS_USED: Final = Kind(
    "markdown-extensions",
    _NOTE,
    Phrase(
        "một số bài dùng cách viết mà mkdocs.yml phải bật mới hiển thị đúng (số bài): {names}",
        "some texts are written in ways that mkdocs.yml must turn on (number of texts): {names}",
    ),
    "markdown_extensions: [admonition, footnotes]",
)
LISTINGS_LEFT: Final = Kind(
    "markdown-listings-left",
    _NOTE,
    Phrase(
        "bỏ {count} trang chỉ để liệt kê bài, không có chữ, như {example}",
        "pages that only list others and hold no text were left out: {count}, as {example}",
    ),
)
NO_PAGES_LEFT: Final = Kind(
    "markdown-not-pages",
    _NOTE,
    Phrase(
        "bỏ các tệp không phải bài hay trang: {files}",
        "these files are no articles or pages and were left out: {files}",
    ),
)

# ---- a file

UNREADABLE: Final = Kind(
    "markdown-unreadable",
    _ERROR,
    Phrase("không đọc được: {problem}", "this can't be read: {problem}"),
)
TOO_LARGE: Final = Kind(
    "markdown-too-large",
    _ERROR,
    Phrase(
        "tệp lớn quá {limit} kB, không phải một bài viết; hãy chia thành nhiều bài",
        "the file is over {limit} kB, which is no article; split it",
    ),
)
NOT_TEXT: Final = Kind(
    "markdown-not-text",
    _ERROR,
    Phrase(
        "tệp này không phải chữ; nếu là ảnh hay văn bản, hãy đặt lại đúng đuôi tên tệp",
        "this file is no text; if it is a picture or document, give its name the right ending",
    ),
    "toan-canh.jpg",
)
NOT_UTF8: Final = Kind(
    "markdown-not-utf8",
    _ERROR,
    Phrase(
        "tệp không ở bảng mã UTF-8; hãy mở bằng Notepad, chọn File → Save as, ở mục Encoding chọn "
        "UTF-8, rồi nhập lại",
        "the file isn't UTF-8; open it in Notepad, choose File → Save as, pick UTF-8 as Encoding, "
        "and import again",
    ),
)
TOML_BROKEN: Final = Kind(
    "markdown-toml-broken",
    _ERROR,
    Phrase(
        "không đọc được phần TOML đầu bài: {problem}",
        "the TOML above the text is broken: {problem}",
    ),
    'title = "Ngày hội Giọt hồng"',
)
JSON_BROKEN: Final = Kind(
    "markdown-json-broken",
    _ERROR,
    Phrase(
        "không đọc được phần JSON đầu bài: {problem}",
        "the JSON above the text is broken: {problem}",
    ),
    '{"title": "Ngày hội Giọt hồng"}',
)
TANGLED: Final = Kind(
    "markdown-tangled",
    _ERROR,
    Phrase(
        "nội dung lồng nhau quá sâu hoặc có quá nhiều dấu [ hay < nên không đưa sang được",
        "the text is nested too deep or has too many [ or <, and can't be taken",
    ),
)
NO_TEXT: Final = Kind(
    "markdown-no-text",
    _WARNING,
    Phrase(
        "trang không có chữ hay ảnh nào nên không được đưa sang",
        "the page holds no words or pictures, and wasn't taken",
    ),
)
DATE_UNREAD: Final = Kind(
    "markdown-date-unread",
    _WARNING,
    Phrase(
        "không hiểu ngày «{value}»; hãy viết lại rồi nhập lại, hoặc điền «date» trong bài mới",
        "the date «{value}» isn't understood; write it anew and import again, or fill in «date»",
    ),
    "date: 2019-05-03 09:10",
)
TITLE_GUESSED: Final = Kind(
    "markdown-title-guessed",
    _WARNING,
    Phrase(
        "bài không có tiêu đề, lấy theo tên tệp: «{title}»",
        "the text has no title, the file's name stands for it: «{title}»",
    ),
    "title: Ngày hội Giọt hồng: 612 đơn vị máu",
)
PAGE_MOVED: Final = Kind(
    "markdown-page-moved",
    _NOTE,
    Phrase(
        "trang có địa chỉ mới /{place}/, vì địa chỉ cũ trùng với phần khác của trang tin",
        "the page stands at /{place}/ now, as its old place is that of another part of the site",
    ),
)
FILES_UNUSED: Final = Kind(
    "markdown-files-unused",
    _NOTE,
    Phrase(
        "các tệp đặt cạnh bài mà bài không dẫn tới cũng được chép theo: {files}",
        "files that lie beside the text and that it doesn't lead to were copied too: {files}",
    ),
)

# ---- what a text shows and links to

FILE_MISSING: Final = Kind(
    "markdown-file-missing",
    _WARNING,
    Phrase(
        "không có tệp «{address}» trong thư mục; hãy tìm tệp, đặt cạnh index.md của bài mới, rồi "
        "thêm vào chỗ này",
        "the folder has no file «{address}»; find it, put it beside the new index.md and in this "
        "place",
    ),
    '![Toàn cảnh buổi lễ](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_REMOTE: Final = Kind(
    "markdown-photo-remote",
    _WARNING,
    Phrase(
        "ảnh «{address}» nằm ở trang khác nên không hiển thị; hãy tải về, đặt cạnh index.md",
        "the photo «{address}» is on another site and isn't shown; save it beside index.md",
    ),
    '![Toàn cảnh buổi lễ](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_EMBEDDED: Final = Kind(
    "markdown-photo-embedded",
    _WARNING,
    Phrase(
        "ảnh bị dán thẳng vào bài nên không lấy được; hãy lưu thành tệp, đặt cạnh index.md",
        "a photo is pasted into the text and can't be taken; save it as a file beside index.md",
    ),
    '![Toàn cảnh buổi lễ](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_FORMAT: Final = Kind(
    "markdown-photo-format",
    _WARNING,
    Phrase(
        "«{address}» không hiển thị được trong bài; hãy lưu thành .png hay .jpg, đặt cạnh index.md",
        "«{address}» can't be shown in an article; save it as .png or .jpg beside index.md",
    ),
    "![Biểu đồ kết quả](bieu-do.png)",
)
FILE_FORMAT: Final = Kind(
    "markdown-file-format",
    _WARNING,
    Phrase(
        "«{address}» không phải loại tệp được đăng kèm bài; chữ được giữ, liên kết bỏ; hãy lưu "
        "thành .pdf hay .zip, đặt cạnh index.md rồi dẫn tới",
        "«{address}» is no kind of file that is published; its words stay, the link goes; save it "
        "as .pdf or .zip beside index.md and link to it",
    ),
    "[Kế hoạch số 12](ke-hoach-12.pdf)",
)
LINK_LOST: Final = Kind(
    "markdown-link-lost",
    _WARNING,
    Phrase(
        "liên kết «{address}» không dẫn tới bài hay tệp nào của thư mục; chữ được giữ, liên kết bỏ",
        "the link «{address}» leads to no text or file of the folder; its words stay, it goes",
    ),
    "[bài trước](../ten-bai-truoc/index.md)",
)
LINK_UNSAFE: Final = Kind(
    "markdown-link-unsafe",
    _WARNING,
    Phrase(
        "đã bỏ liên kết «{address}»: chỉ được dùng http, https, mailto, tel và địa chỉ trong trang",
        "the link «{address}» was taken out: only http, https, mailto, tel and this site's "
        "addresses",
    ),
    "[Kế hoạch](https://songmay.example/ke-hoach.pdf)",
)
SHORTCODE_LEFT: Final = Kind(
    "markdown-shortcode-left",
    _WARNING,
    Phrase(
        "«{code}» là lệnh của phần mềm cũ, được giữ lại thành chữ; hãy thay bằng nội dung thật",
        "«{code}» is a command of the old software and stays as text; put in what it stood for",
    ),
)
HTML_LEFT: Final = Kind(
    "markdown-html-left",
    _WARNING,
    Phrase(
        "đã bỏ {what}: HTML này không được phép trong bài",
        "{what} was taken out: this HTML is not allowed in an article",
    ),
)
FRAME_LINKED: Final = Kind(
    "markdown-frame-linked",
    _WARNING,
    Phrase(
        "khung nhúng «{address}» được thay bằng liên kết",
        "the frame «{address}» was replaced by a link",
    ),
)

# ---- what the command says

HELP_MARKDOWN: Final = Phrase(
    "Đưa mọi bài Markdown của một thư mục (Hugo, Jekyll, MkDocs, Nikola, Pelican) vào, kèm ảnh. "
    "Chạy lại chỉ đưa vào những gì mới hoặc đã đổi, không ghi đè phần người dùng đã sửa.",
    "Bring all Markdown texts of a folder (Hugo, Jekyll, MkDocs, Nikola, Pelican) in, with photos. "
    "Run again, it imports what is new or changed, and overwrites nothing that a person edited.",
)
