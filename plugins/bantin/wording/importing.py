"""Every kind of finding about pages and files that are imported, and what the command says."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING

# ---- the file

MISSING: Final = Kind(
    "import-missing",
    _ERROR,
    Phrase("không có tệp này", "there is no such file"),
    "bantin import text trang-da-luu.txt",
)
FOLDER: Final = Kind(
    "import-folder",
    _ERROR,
    Phrase("đây là thư mục; hãy nêu tên từng tệp", "this is a folder; name the files in it"),
    "bantin import text trang-da-luu/*.txt",
)
UNREADABLE: Final = Kind(
    "import-unreadable",
    _ERROR,
    Phrase("không đọc được tệp này: {problem}", "this file can't be read: {problem}"),
)
NOT_TEXT: Final = Kind(
    "import-not-text",
    _ERROR,
    Phrase(
        "tệp này không phải chữ thuần; hãy mở trang, chọn tất cả, sao chép, dán vào Notepad "
        "rồi lưu thành tệp .txt với bảng mã UTF-8",
        "this is no plain text; open the page, select all, copy, paste into Notepad "
        "and save as .txt in UTF-8",
    ),
    "trang-da-luu.txt",
)
TOO_LARGE: Final = Kind(
    "import-too-large",
    _ERROR,
    Phrase(
        "tệp lớn quá {limit} MB, không phải chữ của một trang",
        "the file is over {limit} MB, which is not the text of one page",
    ),
)
EMPTY: Final = Kind(
    "import-empty",
    _ERROR,
    Phrase(
        "tệp không có dòng nào của một bài viết",
        "the file has no line of an article",
    ),
)
UNWRITABLE: Final = Kind(
    "import-unwritable",
    _ERROR,
    Phrase("không ghi được bản nháp: {problem}", "the draft can't be written: {problem}"),
    "bantin import word --site . bai-viet.docx",
)

# ---- what a person has to answer

TITLE_MISSING: Final = Kind(
    "import-title-missing",
    _WARNING,
    Phrase(
        "không thấy tiêu đề; hãy điền «title»",
        "no title was found; fill in «title»",
    ),
    "title: Ngày hội Giọt hồng: 612 đơn vị máu",
)
TITLE_LOWER: Final = Kind(
    "import-title-lower",
    _WARNING,
    Phrase(
        "tiêu đề bắt đầu bằng chữ thường; được giữ như trên trang",
        "the title begins with a small letter; it is kept as on the page",
    ),
)
DATE_MISSING: Final = Kind(
    "import-date-missing",
    _WARNING,
    Phrase(
        "không thấy ngày đăng; hãy điền «date» (không sớm hơn việc được kể trong bài)",
        "no publishing date was found; fill in «date» (not before what the article tells of)",
    ),
    "date: 2023-10-25 09:10",
)
DATE_CLOCK: Final = Kind(
    "import-date-clock",
    _WARNING,
    Phrase(
        "«{shown}» có thể là ngày xem trang, không phải ngày đăng, nên không được dùng; "
        "hãy điền «date» (không sớm hơn việc được kể trong bài)",
        "«{shown}» may be the day of viewing, not of publishing, and isn't used; "
        "fill in «date» (not before what the article tells of)",
    ),
    "date: 2023-10-25 09:10",
)
CATEGORY_UNSURE: Final = Kind(
    "import-category-unsure",
    _WARNING,
    Phrase(
        "không rõ dòng nào là chuyên mục, dòng nào là trình đơn: {lines}; hãy điền «categories»",
        "rubrics and menu can't be told apart: {lines}; fill in «categories»",
    ),
    "categories: [phong-trao/hien-mau]",
)
CATEGORY_UNMAPPED: Final = Kind(
    "import-category-unmapped",
    _WARNING,
    Phrase(
        "chuyên mục «{name}» của trang không có trong chuyen-muc.yml, nên để trống",
        "the page's rubric «{name}» is not in chuyen-muc.yml and is left out",
    ),
    "categories: [phong-trao/hien-mau]",
)
UNIT_MISSING: Final = Kind(
    "import-unit-missing",
    _WARNING,
    Phrase(
        "chưa biết đơn vị đăng bài; hãy điền «unit», hoặc chạy lại với --unit",
        "the publisher isn't known; fill in «unit», or run again with --unit",
    ),
    "bantin import text --unit doan-khoi trang-da-luu.txt",
)
AUTHOR_SOURCE: Final = Kind(
    "import-author-source",
    _WARNING,
    Phrase(
        "«{name}» là nguồn tin, tạm ghi ở «authors»; hãy xem lại",
        "«{name}» is where the text was taken from, for now in «authors»; look again",
    ),
)
BODY_MISSING: Final = Kind(
    "import-body-missing",
    _WARNING,
    Phrase(
        "không thấy đoạn văn nào của bài; hãy kiểm tra tệp đã lưu",
        "no paragraph of an article was found; check the saved file",
    ),
)
PHOTOS_WANTED: Final = Kind(
    "import-photos-wanted",
    _WARNING,
    Phrase(
        "bài có {count} chỗ đặt ảnh, ghi bằng dòng *[Ảnh: …]*; hãy thay mỗi dòng bằng ảnh",
        "photos stood in {count} places, marked *[Ảnh: …]*; put a photo in each place",
    ),
    '![Toàn cảnh buổi lễ](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
VIDEO_LEFT: Final = Kind(
    "import-video-left",
    _WARNING,
    Phrase(
        "trang có video ở đây: «{text}»; hãy thêm liên kết nếu cần",
        "the page has a video here: «{text}»; add a link if it is wanted",
    ),
    "[Xem video](https://songmay.example/video)",
)
UNSURE_PHOTO: Final = Kind(
    "import-unsure-photo",
    _WARNING,
    Phrase(
        "được coi là chú thích ảnh, chưa chắc: «{text}»",
        "taken for a photo's caption, not for sure: «{text}»",
    ),
)
UNSURE_HEADING: Final = Kind(
    "import-unsure-heading",
    _WARNING,
    Phrase(
        "được coi là đề mục, chưa chắc: «{text}»",
        "taken for a heading, not for sure: «{text}»",
    ),
)
UNSURE_PARAGRAPH: Final = Kind(
    "import-unsure-paragraph",
    _WARNING,
    Phrase(
        "được coi là đoạn văn, chưa chắc: «{text}»",
        "taken for a paragraph, not for sure: «{text}»",
    ),
)
HEAD_LEFT: Final = Kind(
    "import-head-left",
    _WARNING,
    Phrase(
        "dòng này dưới ngày đăng được coi là của giao diện trang, nên bị bỏ: «{text}»",
        "this line below the date was taken for the page's own and left out: «{text}»",
    ),
)
TEXT_LEFT: Final = Kind(
    "import-text-left",
    _WARNING,
    Phrase(
        "{count} dòng dài như đoạn văn ở sau lời dẫn (dòng {span}) không được đưa vào bài, "
        "bắt đầu bằng «{text}»; hãy xem có phải của bài không",
        "lines below the lead as long as paragraphs were left out: {count} (lines {span}), "
        "beginning with «{text}»; look whether they are the article's",
    ),
)

# ---- what the draft holds

PHOTO_PLACE: Final = Phrase("*[Ảnh: {caption}]*", "*[Photo: {caption}]*")
PHOTO_PLACE_BARE: Final = Phrase("*[Ảnh]*", "*[Photo]*")

# ---- what the command says

WRITTEN: Final = Phrase("{file} → {draft}", "{file} → {draft}")
SPLIT: Final = Phrase("{file}: đọc được bài «{title}»", "{file}: found the article «{title}»")

HELP_IMPORT: Final = Phrase(
    "Đưa bài từ nơi khác vào trang tin.", "Bring articles from elsewhere into the site."
)
HELP_TEXT: Final = Phrase(
    "Tách chữ của trang web đã lưu (chọn tất cả, sao chép, dán vào tệp .txt) thành bản nháp.",
    "Split the text of saved web pages (select all, copy, paste into a .txt file) into drafts.",
)
HELP_DRY_RUN: Final = Phrase(
    "Chỉ đọc và cho biết, không ghi gì.", "Only read and tell, write nothing."
)
HELP_JSON: Final = Phrase("In kết quả dạng JSON.", "Print the result as JSON.")
HELP_UNIT: Final = Phrase(
    "Khóa của đơn vị đăng bài, theo don-vi.yml.", "The publisher, a key of don-vi.yml."
)
HELP_SITE: Final = Phrase("Thư mục của trang, nơi có mkdocs.yml.", "The site's folder.")
HELP_CONTENT: Final = Phrase(
    "Thư mục nội dung; mặc định là content trong thư mục của trang.",
    "The content folder; content in the site's folder where it isn't said.",
)
HELP_LANG: Final = Phrase("Ngôn ngữ của thông báo.", "The language of what is said.")
