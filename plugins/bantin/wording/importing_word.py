"""Findings about Word files that are imported."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_EXAMPLE: Final = "bantin import word bai-viet.docx"

# ---- the file

WORD_MISSING: Final = Kind(
    "word-missing", _ERROR, Phrase("không có tệp này", "there is no such file"), _EXAMPLE
)
WORD_FOLDER: Final = Kind(
    "word-folder",
    _ERROR,
    Phrase("đây là thư mục; hãy nêu tên từng tệp", "this is a folder; name the files in it"),
    "bantin import word bai-viet/*.docx",
)
WORD_UNREADABLE: Final = Kind(
    "word-unreadable",
    _ERROR,
    Phrase("không đọc được tệp này: {problem}", "this file can't be read: {problem}"),
)
WORD_TOO_LARGE: Final = Kind(
    "word-too-large",
    _ERROR,
    Phrase(
        "tệp lớn quá 400 MB; hãy chia bài làm hai, hoặc nén ảnh trong Word (Picture Format → "
        "Compress Pictures)",
        "the file is over 400 MB; part the article in two, or compress its pictures in Word "
        "(Picture Format → Compress Pictures)",
    ),
)
WORD_OLD: Final = Kind(
    "word-old",
    _ERROR,
    Phrase(
        "đây là tệp Word đời cũ (.doc); hãy mở bằng Word, chọn File → Save As, kiểu "
        "«Word Document (*.docx)», rồi đưa tệp mới vào",
        "this is a file of an old Word (.doc); open it in Word, choose File → Save As, type "
        "«Word Document (*.docx)», and import the new file",
    ),
    _EXAMPLE,
)
WORD_LOCKED: Final = Kind(
    "word-locked",
    _ERROR,
    Phrase(
        "tệp có mật khẩu; hãy mở bằng Word, chọn File → Info → Protect Document → "
        "Encrypt with Password, xóa trống ô mật khẩu rồi lưu lại",
        "the file has a password; open it in Word, choose File → Info → Protect Document → "
        "Encrypt with Password, empty the field and save",
    ),
)
WORD_NONE: Final = Kind(
    "word-none",
    _ERROR,
    Phrase(
        "đây không phải tệp Word (.docx); hãy mở bằng Word hoặc LibreOffice rồi lưu thành .docx",
        "this is no Word file (.docx); open it in Word or LibreOffice and save it as .docx",
    ),
    _EXAMPLE,
)
WORD_OPEN: Final = Kind(
    "word-open",
    _WARNING,
    Phrase(
        "đây là tệp tạm mà Word để lại khi bài đang mở, không có gì để đưa vào; hãy đóng Word",
        "this is what Word keeps beside a document while it is open, and holds nothing to import; "
        "close Word",
    ),
)
WORD_DAMAGED: Final = Kind(
    "word-damaged",
    _ERROR,
    Phrase(
        "tệp bị hỏng hoặc chưa tải xong; hãy xin lại tệp, hoặc mở bằng Word (File → Open → "
        "Open and Repair) rồi lưu thành tệp mới",
        "the file is damaged or wasn't downloaded whole; ask for it again, or open it in Word "
        "(File → Open → Open and Repair) and save it anew",
    ),
)
WORD_BOMB: Final = Kind(
    "word-bomb",
    _ERROR,
    Phrase(
        "nội dung tệp lớn bất thường nên không được mở; hãy mở bằng Word, chép bài sang một tệp "
        "mới rồi lưu lại",
        "what the file holds is larger than any article, so it isn't opened; open it in Word, "
        "copy the article into a new file and save that",
    ),
)
WORD_ENTITIES: Final = Kind(
    "word-entities",
    _ERROR,
    Phrase(
        "tệp có phần khai báo mà Word không bao giờ ghi, có thể là tệp độc hại; hãy xin lại tệp "
        "từ người viết",
        "the file holds declarations that Word never writes and may be malicious; ask its writer "
        "for it again",
    ),
)
WORD_EMPTY: Final = Kind(
    "word-empty",
    _ERROR,
    Phrase(
        "tệp không có chữ hay ảnh nào; hãy xem đã chọn đúng tệp chưa",
        "the file has neither text nor photos; look whether it is the right one",
    ),
    _EXAMPLE,
)
WORD_TITLE_ALONE: Final = Kind(
    "word-title-alone",
    _WARNING,
    Phrase(
        "trong tệp chỉ có tiêu đề, chưa có bài; hãy xem đã chọn đúng tệp chưa, hoặc viết bài vào "
        "index.md",
        "the file holds a title and no article; look whether it is the right one, or write the "
        "article into index.md",
    ),
    _EXAMPLE,
)
WORD_TOO_LONG: Final = Kind(
    "word-too-long",
    _WARNING,
    Phrase(
        "bài có hơn 200 kB chữ nên trang sẽ không nhận; hãy chia làm nhiều bài",
        "over 200 kB of text, which the site doesn't take; part it into several articles",
    ),
)

# ---- photos

PHOTO_LINKED: Final = Kind(
    "word-photo-linked",
    _WARNING,
    Phrase(
        "ảnh {number} chỉ được liên kết tới «{address}», không nằm trong tệp Word và không được "
        "tải về; hãy lưu ảnh đó cạnh index.md rồi thay dòng *[Ảnh]*",
        "photo {number} is only linked, to «{address}», isn't in the Word file and isn't fetched; "
        "save it beside index.md and put it in the place of the line *[Ảnh]*",
    ),
    '![](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_DRAWING: Final = Kind(
    "word-photo-drawing",
    _WARNING,
    Phrase(
        "hình {number} có dạng {form}, trình duyệt không hiện được; trong Word hãy bấm chuột phải "
        "vào hình → Save as Picture → PNG, đặt cạnh index.md rồi thay dòng *[Ảnh]*",
        "picture {number} is {form}, which browsers don't show; in Word, right click it → "
        "Save as Picture → PNG, put it beside index.md and in the place of the line *[Ảnh]*",
    ),
    '![](bieu-do.png "Biểu đồ kết quả")',
)
PHOTO_BROKEN: Final = Kind(
    "word-photo-broken",
    _WARNING,
    Phrase(
        "ảnh {number} trong tệp bị hỏng hoặc thiếu; hãy xin lại ảnh gốc, đặt cạnh index.md rồi "
        "thay dòng *[Ảnh]*",
        "photo {number} is damaged or missing in the file; ask for it, put it beside index.md and "
        "in the place of the line *[Ảnh]*",
    ),
    '![](toan-canh.jpg "Toàn cảnh buổi lễ")',
)
PHOTO_CONVERTED: Final = Kind(
    "word-photo-converted",
    Severity.NOTE,
    Phrase(
        "ảnh {number} có dạng {form} nên được chuyển sang PNG: {file}",
        "photo {number} was {form} and was turned into PNG: {file}",
    ),
)
PHOTO_CROPPED: Final = Kind(
    "word-photo-cropped",
    _WARNING,
    Phrase(
        "ảnh {number} được cắt bớt trong Word, nhưng {file} là ảnh nguyên; nếu có phần không nên "
        "đăng, hãy thay bằng ảnh đã cắt (trong Word: Picture Format → Compress Pictures → "
        "Delete cropped areas of pictures, rồi đưa lại)",
        "photo {number} is cropped in Word, but {file} is the whole photo; if it shows what "
        "shouldn't be published, replace it (in Word: Picture Format → Compress Pictures → "
        "Delete cropped areas of pictures, then import again)",
    ),
)
UNSURE_CAPTION: Final = Kind(
    "word-unsure-caption",
    _WARNING,
    Phrase(
        "được coi là chú thích ảnh, chưa chắc: «{text}»",
        "taken for a photo's caption, not for sure: «{text}»",
    ),
)
UNSURE_SIGNATURE: Final = Kind(
    "word-unsure-signature",
    _WARNING,
    Phrase(
        "được coi là người ký tên, chưa chắc: «{text}»",
        "taken for who signs, not for sure: «{text}»",
    ),
)
UNIT_MISSING: Final = Kind(
    "word-unit-missing",
    _WARNING,
    Phrase(
        "chưa biết đơn vị đăng bài; hãy điền «unit», hoặc chạy lại với --unit",
        "the publisher isn't known; fill in «unit», or run again with --unit",
    ),
    "bantin import word --unit doan-khoi bai-viet.docx",
)

# ---- what the command says

HELP_WORD: Final = Phrase(
    "Đưa bài viết trong tệp Word (.docx) cùng ảnh và chú thích vào thành bản nháp.",
    "Bring articles of Word files (.docx) in as drafts, with their photos and captions.",
)
FOUND: Final = Phrase(
    "    {paragraphs} đoạn văn · {photos} ảnh, {captioned} có chú thích, {album} ở bộ ảnh cuối bài",
    "    {paragraphs} paragraphs · {photos} photos, {captioned} with captions, {album} in the "
    "closing album",
)
