"""Findings about saved web pages that are imported."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_EXAMPLE: Final = "bantin import html trang-da-luu.html"
_PHOTO: Final = '![](toan-canh.jpg "Toàn cảnh buổi lễ")'

# ---- the file

HTML_MISSING: Final = Kind(
    "html-missing", _ERROR, Phrase("không có tệp này", "there is no such file"), _EXAMPLE
)
HTML_FOLDER: Final = Kind(
    "html-folder",
    _ERROR,
    Phrase("đây là thư mục; hãy nêu tên từng tệp", "this is a folder; name the files in it"),
    "bantin import html trang-da-luu/*.html",
)
HTML_UNREADABLE: Final = Kind(
    "html-unreadable",
    _ERROR,
    Phrase("không đọc được tệp này: {problem}", "this file can't be read: {problem}"),
)
HTML_TOO_LARGE: Final = Kind(
    "html-too-large",
    _ERROR,
    Phrase(
        "trang lớn quá mức của một bài viết; hãy mở trang bằng trình duyệt rồi lưu lại: Lưu trang "
        "→ «Trang web, hoàn chỉnh», để ảnh nằm riêng bên cạnh",
        "the page is larger than any article; open it in a browser and save it anew: Save page → "
        "«Webpage, complete», with the photos beside it",
    ),
)
HTML_PDF: Final = Kind(
    "html-pdf",
    _ERROR,
    Phrase(
        "đây là tệp PDF; hãy mở trang gốc bằng trình duyệt rồi lưu: Lưu trang → «Trang web, hoàn "
        "chỉnh», hoặc chép bài sang Word và dùng bantin import word",
        "this is a PDF; open the page itself in a browser and save it: Save page → «Webpage, "
        "complete», or copy the article into Word and use bantin import word",
    ),
    _EXAMPLE,
)
HTML_MHTML: Final = Kind(
    "html-mhtml",
    _ERROR,
    Phrase(
        "đây là trang lưu thành một tệp (.mht, .mhtml); hãy mở tệp bằng trình duyệt rồi lưu lại: "
        "Lưu trang → «Trang web, hoàn chỉnh»",
        "this is a page saved as a single file (.mht, .mhtml); open it in a browser and save it "
        "anew: Save page → «Webpage, complete»",
    ),
    _EXAMPLE,
)
HTML_NONE: Final = Kind(
    "html-none",
    _ERROR,
    Phrase(
        "đây không phải trang web đã lưu (.html); tệp Word thì dùng bantin import word",
        "this is no saved web page (.html); for Word files use bantin import word",
    ),
    _EXAMPLE,
)
HTML_EMPTY: Final = Kind(
    "html-empty",
    _ERROR,
    Phrase(
        "trang không có chữ hay ảnh nào; nếu bài chỉ hiện ra sau khi tải, hãy đợi trang hiện đủ "
        "rồi mới lưu",
        "the page holds neither text nor photos; if the article appears only after loading, wait "
        "for it before saving",
    ),
    _EXAMPLE,
)
HTML_CUT: Final = Kind(
    "html-cut",
    _WARNING,
    Phrase(
        "trang lồng nhau quá sâu nên chỉ đọc được phần đầu; hãy so lại với trang, chép phần thiếu "
        "vào bản nháp",
        "the page is nested too deep and was read only in part; compare it with the draft and copy "
        "what is missing",
    ),
)
HTML_LETTERS_UNKNOWN: Final = Kind(
    "html-letters-unknown",
    _ERROR,
    Phrase(
        "không rõ chữ trong tệp viết bằng bảng mã nào; hãy mở trang bằng trình duyệt, xem chữ có "
        "đúng không, rồi lưu lại: Lưu trang → «Trang web, hoàn chỉnh»",
        "the letters of this file can't be told; open the page in a browser, see whether they are "
        "right, and save it anew: Save page → «Webpage, complete»",
    ),
    '<meta charset="utf-8">',
)
HTML_LETTERS_BROKEN: Final = Kind(
    "html-letters-broken",
    _WARNING,
    Phrase(
        "một vài chữ trong tệp bị hỏng, ở bản nháp là «\ufffd»; hãy tìm và sửa lại",
        "some letters of the file are damaged and stand as «\ufffd» in the draft; find and mend "
        "them",
    ),
)
HTML_LETTERS_OLD: Final = Kind(
    "html-letters-old",
    _WARNING,
    Phrase(
        "chữ trong trang viết theo kiểu {letters} và đã được chuyển sang Unicode; hãy đọc lại, "
        "nhất là chữ hoa",
        "the page is written in {letters} and was turned into Unicode; read it through, above all "
        "the capitals",
    ),
)

# ---- what is left out

HTML_LINKS_LOST: Final = Kind(
    "html-links-lost",
    _WARNING,
    Phrase(
        "{count} liên kết trong bài chỉ ghi địa chỉ tương đối mà trang không cho biết mình nằm ở "
        "đâu, nên chỉ giữ lại chữ; hãy thêm liên kết nếu cần",
        "{count} links of the article are relative and the page doesn't say where it stood, so "
        "only their words were kept; add them if they are wanted",
    ),
    "[kế hoạch](https://songmay.example/ke-hoach)",
)
HTML_PLAYER_LEFT: Final = Kind(
    "html-player-left",
    _WARNING,
    Phrase(
        "ở đây trang nhúng nội dung từ «{address}», không đưa vào bản nháp; hãy thêm liên kết nếu "
        "cần",
        "the page embeds «{address}» here, which isn't taken over; add a link if it is wanted",
    ),
    "[Xem video](https://songmay.example/video)",
)
HTML_TEXT_LEFT: Final = Kind(
    "html-text-left",
    _WARNING,
    Phrase(
        "phần này nằm trong bài nhưng có vẻ là của giao diện trang, nên bị bỏ: «{text}»",
        "this stands within the article but seems to be the page's own and was left out: «{text}»",
    ),
)
HTML_UNSURE_SIGNATURE: Final = Kind(
    "html-unsure-signature",
    _WARNING,
    Phrase(
        "được coi là người ký tên, chưa chắc: «{text}»",
        "taken for who signs, not for sure: «{text}»",
    ),
)

# ---- photos

HTML_PHOTO_REMOTE: Final = Kind(
    "html-photo-remote",
    _WARNING,
    Phrase(
        "ảnh {number} không được lưu cùng trang mà nằm ở {address} và không được tải về; hãy lưu "
        "ảnh đó cạnh index.md rồi thay dòng *[Ảnh]*",
        "photo {number} wasn't saved with the page but is at {address} and isn't fetched; save it "
        "beside index.md and put it in the place of the line *[Ảnh]*",
    ),
    _PHOTO,
)
HTML_PHOTO_MISSING: Final = Kind(
    "html-photo-missing",
    _WARNING,
    Phrase(
        "không thấy tệp của ảnh {number} bên cạnh trang: «{address}»; hãy chép cả thư mục đi kèm "
        "trang (tên kết thúc bằng _files) rồi chạy lại, hoặc thay dòng *[Ảnh]*",
        "the file of photo {number} isn't beside the page: «{address}»; copy the folder that came "
        "with the page (its name ends in _files) and run again, or fill the line *[Ảnh]*",
    ),
    _PHOTO,
)
HTML_PHOTO_OUTSIDE: Final = Kind(
    "html-photo-outside",
    _WARNING,
    Phrase(
        "ảnh {number} nằm ngoài thư mục của trang («{address}») nên không được mở; hãy đặt ảnh "
        "cạnh index.md rồi thay dòng *[Ảnh]*",
        "photo {number} lies outside the page's folder («{address}») and isn't opened; put it "
        "beside index.md and in the place of the line *[Ảnh]*",
    ),
    _PHOTO,
)
HTML_PHOTO_DRAWING: Final = Kind(
    "html-photo-drawing",
    _WARNING,
    Phrase(
        "hình {number} là hình vẽ (SVG): «{address}»; hãy mở bằng trình duyệt, chụp lại thành PNG, "
        "đặt cạnh index.md rồi thay dòng *[Ảnh]*",
        "picture {number} is a drawing (SVG): «{address}»; open it in a browser, save it as PNG, "
        "put it beside index.md and in the place of the line *[Ảnh]*",
    ),
    '![](bieu-do.png "Biểu đồ kết quả")',
)
HTML_PHOTO_BROKEN: Final = Kind(
    "html-photo-broken",
    _WARNING,
    Phrase(
        "tệp của ảnh {number} bị hỏng; hãy xin lại ảnh gốc, đặt cạnh index.md rồi thay dòng "
        "*[Ảnh]*",
        "the file of photo {number} is damaged; ask for it, put it beside index.md and in the "
        "place of the line *[Ảnh]*",
    ),
    _PHOTO,
)
HTML_PHOTO_CONVERTED: Final = Kind(
    "html-photo-converted",
    Severity.NOTE,
    Phrase(
        "ảnh {number} có dạng {form} nên được chuyển sang PNG: {file}",
        "photo {number} was {form} and was turned into PNG: {file}",
    ),
)
HTML_UNIT_MISSING: Final = Kind(
    "html-unit-missing",
    _WARNING,
    Phrase(
        "chưa biết đơn vị đăng bài; hãy điền «unit», hoặc chạy lại với --unit",
        "the publisher isn't known; fill in «unit», or run again with --unit",
    ),
    "bantin import html --unit doan-khoi trang-da-luu.html",
)

# ---- what the command says

HELP_HTML: Final = Phrase(
    "Đưa bài trong trang web đã lưu (.html, cùng thư mục _files bên cạnh) vào thành bản nháp, "
    "cả ảnh và chú thích.",
    "Bring articles of saved web pages (.html, with the _files folder beside) in as drafts, with "
    "photos and captions.",
)
FOUND: Final = Phrase(
    "    {paragraphs} đoạn văn · {photos} ảnh: {files} có tệp, {captioned} có chú thích, {album} ở "
    "bộ ảnh cuối bài",
    "    {paragraphs} paragraphs · {photos} photos: {files} with files, {captioned} with captions, "
    "{album} in the closing album",
)
