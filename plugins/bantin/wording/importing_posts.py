"""Findings about whole archives that are imported, and what such an import says."""

from typing import Final

from bantin.findings import Kind, Severity
from bantin.phrase import Phrase

_ERROR: Final = Severity.ERROR
_WARNING: Final = Severity.WARNING
_NOTE: Final = Severity.NOTE

# ---- the ledger

LEDGER_DAMAGED: Final = Kind(
    "posts-ledger-damaged",
    _ERROR,
    Phrase(
        "sổ ghi lần nhập trước bị hỏng ở dòng này nên chưa nhập gì; hãy lấy lại tệp này từ bản sao "
        "lưu hoặc từ Git. Nếu không có, hãy xóa tệp: bài nào đang khác với nguồn sẽ được coi là "
        "đã có người sửa và được giữ nguyên",
        "the ledger of the last import is damaged on this line, so nothing was imported; take the "
        "file from a backup or from Git. If there is none, delete it: articles that differ from "
        "the source will be taken for edited by a person and left as they are",
    ),
)
LEDGER_NEWER: Final = Kind(
    "posts-ledger-newer",
    _ERROR,
    Phrase(
        "sổ ghi lần nhập trước do một bản bantin mới hơn viết; hãy cập nhật bantin rồi chạy lại",
        "the ledger of the last import was written by a newer bantin; update bantin and run again",
    ),
)
LEDGER_UNREADABLE: Final = Kind(
    "posts-ledger-unreadable",
    _ERROR,
    Phrase(
        "không đọc được sổ ghi lần nhập trước: {problem}",
        "the ledger of the last import can't be read: {problem}",
    ),
)
BUSY: Final = Kind(
    "posts-busy",
    _ERROR,
    Phrase(
        "một lệnh nhập khác đang chạy với thư mục nội dung này; hãy đợi nó xong rồi chạy lại",
        "another import is at work in this content folder; wait for its end and run again",
    ),
)
UNWRITABLE: Final = Kind(
    "posts-unwritable",
    _ERROR,
    Phrase("không ghi được: {problem}", "it can't be written: {problem}"),
)

NO_CONTENT: Final = Kind(
    "posts-no-content",
    _ERROR,
    Phrase(
        "không có thư mục nội dung này; hãy chạy trong thư mục của trang, nơi có mkdocs.yml, hoặc "
        "chỉ rõ bằng --site (thư mục của trang) hay --content (thư mục nội dung)",
        "there is no such content folder; run it in the site's folder, where mkdocs.yml is, or say "
        "where by --site (the site's folder) or --content (the content folder)",
    ),
    "--site trang-tin",
)

# ---- the unit and the categories

UNIT_MISSING: Final = Kind(
    "posts-unit-missing",
    _WARNING,
    Phrase(
        "chưa biết đơn vị đăng các bài này; hãy chạy lại với --unit, những bài chưa ai sửa sẽ được "
        "điền «unit»",
        "who publishes these articles isn't known; run again with --unit, which fills in «unit» "
        "wherever nobody has edited an article",
    ),
    "--unit doan-khoi",
)
UNIT_UNKNOWN: Final = Kind(
    "posts-unit-unknown",
    _ERROR,
    Phrase(
        "sổ đơn vị không có «{unit}» nên chưa nhập gì; hãy chạy lại với --unit và một khóa có "
        "trong tệp này",
        "the register of units has no «{unit}», so nothing was imported; run again with --unit and "
        "a key of this file",
    ),
    "--unit doan-khoi",
)
CATEGORIES_BROKEN: Final = Kind(
    "posts-categories-broken",
    _ERROR,
    Phrase(
        "bảng chuyên mục phải gồm các dòng «chuyên mục ở nguồn: chuyên mục của trang»; chưa nhập "
        "gì",
        "the table of categories must have lines of «category of the source: category of the "
        "site»; nothing was imported",
    ),
    '"Tin tức › Hoạt động": phong-trao/hien-mau',
)
CATEGORY_UNKNOWN: Final = Kind(
    "posts-category-unknown",
    _WARNING,
    Phrase(
        "không có chuyên mục «{given}» trong chuyen-muc.yml",
        "there is no category «{given}» in chuyen-muc.yml",
    ),
    '"Tin tức › Hoạt động": phong-trao/hien-mau',
)
CATEGORY_UNDECIDED: Final = Kind(
    "posts-category-undecided",
    _WARNING,
    Phrase(
        "{count} bài thuộc chuyên mục «{name}» ở nguồn, chưa chọn chuyên mục của trang; hãy điền "
        "vào dòng này (ghi «bỏ» nếu không cần) rồi chạy lại lệnh nhập",
        "{count} articles are in the source's category «{name}», for which none of the site's is "
        "chosen; fill in this line («bỏ» if none is needed) and run the import again",
    ),
    '"Tin tức › Hoạt động": phong-trao/hien-mau',
)

CATEGORIES_UNDECIDED: Final = Kind(
    "posts-categories-undecided",
    _WARNING,
    Phrase(
        "còn {count} chuyên mục khác của nguồn chưa chọn chuyên mục của trang; hãy điền vào bảng "
        "này rồi chạy lại lệnh nhập",
        "{count} more of the source's categories have none of the site's; fill in this table and "
        "run the import again",
    ),
    '"Tin tức › Hoạt động": phong-trao/hien-mau',
)

# ---- what a post lacks

TITLE_MISSING: Final = Kind(
    "posts-title-missing",
    _WARNING,
    Phrase(
        "có bài không có tiêu đề, tạm ghi là «{title}»; hãy sửa «title»",
        "a post has no title and was called «{title}»; mend «title»",
    ),
    'title: "Ngày hội Giọt hồng: 612 đơn vị máu"',
)
DATE_MISSING: Final = Kind(
    "posts-date-missing",
    _WARNING,
    Phrase(
        "bài «{title}» không có ngày đăng dùng được nên được để là bản nháp; hãy điền «date» và bỏ "
        "dòng «status»",
        "the post «{title}» has no usable date and was made a draft; fill in «date» and take out "
        "«status»",
    ),
    "date: 2023-10-25 09:10",
)
BODY_MISSING: Final = Kind(
    "posts-body-missing",
    _WARNING,
    Phrase(
        "bài «{title}» không có nội dung nên được để là bản nháp",
        "the post «{title}» has no text and was made a draft",
    ),
)
BODY_TANGLED: Final = Kind(
    "posts-body-tangled",
    _WARNING,
    Phrase(
        "nội dung bài «{title}» có quá nhiều dấu lồng nhau, trang không dựng được, nên được để là "
        "bản nháp",
        "the text of «{title}» has more nested marks than a site can build and was made a draft",
    ),
)
EXPIRES_EARLY: Final = Kind(
    "posts-expires-early",
    _WARNING,
    Phrase(
        "bài «{title}» có ngày hết hạn trước ngày đăng nên bỏ ngày hết hạn",
        "the post «{title}» expires before it appears; its last day was left out",
    ),
)
TEXT_LARGE: Final = Kind(
    "posts-text-large",
    _WARNING,
    Phrase(
        "bài «{title}» dài quá {limit} kB, trang sẽ không nhận; hãy chia làm nhiều bài",
        "the post «{title}» is over {limit} kB, which the site won't take; part it in several",
    ),
)
KEY_TWICE: Final = Kind(
    "posts-key-twice",
    _WARNING,
    Phrase(
        "bài «{title}» có cùng mã «{key}» với một bài trước nên không được nhập",
        "the post «{title}» has the key «{key}» of an earlier one and wasn't imported",
    ),
)
PLACE_TAKEN: Final = Kind(
    "posts-place-taken",
    _NOTE,
    Phrase(
        "đã có bài khác ở địa chỉ mà bài «{title}» cần, nên thêm số vào tên thư mục",
        "another article has the address that «{title}» wanted, so its folder got a number",
    ),
)

PAGE_HIDDEN: Final = Kind(
    "posts-page-hidden",
    _WARNING,
    Phrase(
        "trang này trước là bản nháp nên nằm trong thư mục ẩn, nay nguồn đã đăng; muốn đăng, hãy "
        "chuyển thư mục của nó tới {wanted}",
        "this page was a draft, so it lies in a hidden folder, and the source has published it "
        "since; to publish it, move its folder to {wanted}",
    ),
)
PAGE_SHOWN: Final = Kind(
    "posts-page-shown",
    _WARNING,
    Phrase(
        "trang «{title}» nay là bản nháp ở nguồn nhưng vẫn được đăng ở đây; nếu không muốn, hãy "
        "xóa",
        "the page «{title}» is a draft in the source now and still published here; delete it if "
        "that isn't wanted",
    ),
)

# ---- links, old addresses, files

LINK_LOST: Final = Kind(
    "posts-link-lost",
    _WARNING,
    Phrase(
        "bài có liên kết tới bài «{key}» không có trong đợt nhập; liên kết được bỏ, chữ được giữ",
        "it links to the post «{key}», which wasn't imported; the link went, its text stayed",
    ),
)
LINK_TO_DRAFT: Final = Kind(
    "posts-link-to-draft",
    _WARNING,
    Phrase(
        "bài có liên kết tới bài «{title}», bài ấy còn là bản nháp; liên kết được bỏ, chữ được "
        "giữ. Khi đăng bài ấy, hãy thêm lại liên kết",
        "it links to «{title}», which is a draft; the link went, its text stayed. Add the link "
        "again when that article is published",
    ),
    "[bài trước](../ten-bai-truoc/index.md)",
)
LINK_TO_DELETED: Final = Kind(
    "posts-link-to-deleted",
    _WARNING,
    Phrase(
        "bài có liên kết tới bài «{title}», bài ấy đã có người xóa hoặc chuyển đi; liên kết được "
        "bỏ, chữ được giữ",
        "it links to «{title}», which a person deleted or moved; the link went, its text stayed",
    ),
    "[bài trước](../ten-bai-truoc/index.md)",
)
ALIAS_UNFIT: Final = Kind(
    "posts-alias-unfit",
    _WARNING,
    Phrase(
        "địa chỉ cũ «{alias}» không dùng được trong «aliases», chỉ có trong bảng chuyển hướng cho "
        "máy chủ",
        "the old address «{alias}» can't stand in «aliases»; only the tables for servers have it",
    ),
    "aliases: [/tin-tuc/hien-mau-2019/]",
)
ALIAS_TAKEN: Final = Kind(
    "posts-alias-taken",
    _WARNING,
    Phrase(
        "địa chỉ cũ «{alias}» trùng địa chỉ một trang của trang mới nên được bỏ",
        "the old address «{alias}» is that of a page of the new site and was left out",
    ),
)
ALIAS_TWICE: Final = Kind(
    "posts-alias-twice",
    _WARNING,
    Phrase(
        "địa chỉ cũ «{alias}» đã thuộc về một bài khác nên được bỏ ở bài này",
        "the old address «{alias}» belongs to another article and was left out of this one",
    ),
)
FILE_MISSING: Final = Kind(
    "posts-file-missing",
    _WARNING,
    Phrase("thiếu ảnh hoặc tệp: {address}", "a photo or file is missing: {address}"),
)
FILES_MISSING: Final = Kind(
    "posts-files-missing",
    _WARNING,
    Phrase(
        "thiếu {count} ảnh hoặc tệp; tệp này liệt kê địa chỉ của chúng và bài cần chúng",
        "{count} photos or files are missing; this file lists their addresses and the articles",
    ),
)
FILE_UNKNOWN: Final = Kind(
    "posts-file-unknown",
    _WARNING,
    Phrase(
        "bài nêu ảnh «{file}» nhưng không kèm ảnh này; ảnh được bỏ khỏi «cover» hoặc «gallery»",
        "the post names the photo «{file}» but didn't bring it; «cover» or «gallery» is without it",
    ),
)
FILE_UNREADABLE: Final = Kind(
    "posts-file-unreadable",
    _WARNING,
    Phrase("không đọc được tệp «{file}»: {problem}", "the file «{file}» can't be read: {problem}"),
)
FILE_NONE: Final = Kind(
    "posts-file-none",
    _WARNING,
    Phrase(
        "«{file}» không phải một tệp thường nên không được chép",
        "«{file}» is no plain file and wasn't copied",
    ),
)
FILE_LARGE: Final = Kind(
    "posts-file-large",
    _WARNING,
    Phrase(
        "tệp «{file}» lớn quá {problem} MB nên không được chép; nếu là phim, hãy đăng lên YouTube "
        "và dẫn liên kết",
        "the file «{file}» is over {problem} MB and wasn't copied; put a film on YouTube and link "
        "it",
    ),
)
FILE_NO_PICTURE: Final = Kind(
    "posts-file-no-picture",
    _WARNING,
    Phrase(
        "không chuyển được ảnh «{file}» sang PNG; hãy mở ảnh, lưu thành JPG rồi chép vào cạnh "
        "index.md",
        "the picture «{file}» can't be turned into PNG; open it, save it as JPG and put it beside "
        "index.md",
    ),
)

# ---- running again

KEPT: Final = Kind(
    "posts-kept",
    _WARNING,
    Phrase(
        "bài đã có người sửa từ lần nhập trước nên được giữ nguyên, trong khi nguồn cũng thay đổi. "
        "Phần mới ở nguồn không được đưa vào: thông tin: {keys}; {count} đoạn: {paragraphs}",
        "it was edited since the last import and left as it is, while the source changed too. What "
        "the source has new wasn't taken: metadata: {keys}; paragraphs ({count}): {paragraphs}",
    ),
)
EDITED_MEANWHILE: Final = Kind(
    "posts-edited-meanwhile",
    _WARNING,
    Phrase(
        "có người vừa sửa bài này trong lúc nhập nên bài được giữ nguyên; hãy chạy lại lệnh nhập",
        "somebody edited this article while the import ran, so it was left; run the import again",
    ),
)
KEPT_UNKNOWN: Final = Kind(
    "posts-kept-unknown",
    _WARNING,
    Phrase(
        "ở đây đã có bài cùng tiêu đề, khác với bài ở nguồn, nên được giữ nguyên. Phần khác ở "
        "nguồn: thông tin: {keys}; {count} đoạn: {paragraphs}",
        "an article of this title is here already, differs from the source's and was left as it "
        "is. What the source has: metadata: {keys}; paragraphs ({count}): {paragraphs}",
    ),
)
FILE_KEPT: Final = Kind(
    "posts-file-kept",
    _WARNING,
    Phrase(
        "tệp đã có người thay nên được giữ nguyên, trong khi tệp ở nguồn cũng đổi; nếu cần, hãy tự "
        "chép tệp mới từ nguồn",
        "the file was replaced by a person and left as it is, while the source's changed too; copy "
        "that by hand if it is wanted",
    ),
)
WITHHELD: Final = Kind(
    "posts-withheld",
    _WARNING,
    Phrase(
        "{count} bài lần này thiếu ảnh mà lần trước có nên được giữ nguyên; hãy chạy lại với thư "
        "mục ảnh của lần trước",
        "{count} posts lack photos that the last import had and were left as they are; run again "
        "with the folder of media of that time",
    ),
    "bantin import wordpress --media uploads xuat.xml",
)
DELETED: Final = Kind(
    "posts-deleted",
    _NOTE,
    Phrase(
        "bài đã có người xóa hoặc chuyển đi từ lần nhập trước nên không được ghi lại",
        "it was deleted or moved since the last import and isn't written again",
    ),
)
GONE: Final = Kind(
    "posts-gone",
    _NOTE,
    Phrase(
        "nguồn không còn bài này; bài trên trang được giữ",
        "the source hasn't this post any more; the article stays",
    ),
)
GONE_MORE: Final = Kind(
    "posts-gone-more",
    _NOTE,
    Phrase(
        "nguồn không còn {count} bài khác nữa; các bài trên trang được giữ",
        "the source hasn't {count} other posts any more; the articles stay",
    ),
)

# ---- what is written

UNTITLED: Final = "Bài không có tiêu đề"

TABLE_CATEGORIES: Final = Phrase(
    "Bảng chuyên mục. Mỗi dòng: bên trái là chuyên mục ở nguồn, bên phải là chuyên mục\n"
    "của trang này, viết như trong chuyen-muc.yml, ví dụ: phong-trao/hien-mau\n"
    "Để trống: chưa chọn. Ghi «bỏ»: không cần chuyên mục này. Nhiều chuyên mục: [a, b/c]\n"
    "Điền xong, chạy lại lệnh nhập: những bài chưa ai sửa sẽ được xếp vào chuyên mục.\n"
    "Lệnh nhập chỉ thêm dòng mới ở cuối, không sửa những gì đã điền.",
    "Table of categories. On each line: left, the source's category; right, one of this\n"
    "site's, as chuyen-muc.yml has it, such as: phong-trao/hien-mau\n"
    "Empty: not decided. «bỏ»: none is needed. Several: [a, b/c]\n"
    "When it is filled in, run the import again: articles that nobody edited get them.\n"
    "The import only adds new lines at the end and changes nothing that stands here.",
)
TABLE_NEAR: Final = Phrase("có phải: {path}?", "perhaps: {path}?")
TABLE_NGINX: Final = Phrase(
    "Địa chỉ cũ của các bài đã nhập, cho máy chủ nginx.\n"
    "Chép tệp này vào thư mục cấu hình, trong khối http ghi (đủ chỗ cho địa chỉ dài):\n"
    "    map_hash_bucket_size 512;\n"
    "    map_hash_max_size 65536;\n"
    "    include /đường/dẫn/tới/tệp/này;\n"
    "và trong khối server của trang:\n"
    '    if ($bantin_moved != "") { return 301 $bantin_moved; }\n'
    "Địa chỉ mới tính từ gốc tên miền; nếu trang nằm trong thư mục con, hãy thêm thư mục đó.",
    "Old addresses of the imported articles, for nginx.\n"
    "Copy this file to the configuration; in the http block (with room for long addresses):\n"
    "    map_hash_bucket_size 512;\n"
    "    map_hash_max_size 65536;\n"
    "    include /path/to/this/file;\n"
    "and in the site's server block:\n"
    '    if ($bantin_moved != "") { return 301 $bantin_moved; }\n'
    "New addresses begin at the domain's root; add the folder if the site is in one.",
)
TABLE_REDIRECTS: Final = Phrase(
    "Địa chỉ cũ của các bài đã nhập, cho Netlify và Cloudflare Pages: chép thành tệp _redirects\n"
    "ở gốc của trang đã dựng. Cloudflare nhận nhiều nhất {most} dòng và 100 kB, phần sau bị bỏ\n"
    "qua; bài nào cũng có trang chuyển hướng riêng nên phần bị bỏ qua vẫn dùng được.",
    "Old addresses of the imported articles, for Netlify and Cloudflare Pages: copy it as\n"
    "_redirects to the root of the built site. Cloudflare takes {most} lines and 100 kB at most\n"
    "and passes over the rest, for which articles have pages of their own that lead to them.",
)
TABLE_QUERIES: Final = Phrase(
    "Địa chỉ cũ có dấu hỏi, như /?p=123, chỉ cho Netlify: chép thêm vào tệp _redirects.\n"
    "Cloudflare Pages không nhận loại dòng này.",
    "Old addresses with a query, as /?p=123, for Netlify alone: add them to its _redirects.\n"
    "Cloudflare Pages takes no such lines.",
)

# ---- what the command says

BAR_READING: Final = Phrase("Đọc bài", "Reading posts")
BAR_WRITING: Final = Phrase("Ghi bài", "Writing posts")

MORE_FINDINGS: Final = Phrase(
    "… và {count} điều nữa cùng loại; tất cả được ghi trong {file}",
    "… and {count} more of these kinds; all of them stand in {file}",
)
MORE_FINDINGS_DRY: Final = Phrase(
    "… và {count} điều nữa cùng loại; thêm --json để xem tất cả",
    "… and {count} more of these kinds; add --json to see all of them",
)
POSTS: Final = Phrase(
    "{articles} bài, {pages} trang: {new} mới, {updated} cập nhật, {unchanged} không đổi",
    "articles: {articles}, pages: {pages}; new: {new}, updated: {updated}, unchanged: {unchanged}",
)
POSTS_KEPT: Final = Phrase(
    "    {count} bài có người đã sửa, được giữ nguyên", "    {count} edited by people, left so"
)
POSTS_DELETED: Final = Phrase(
    "    {count} bài có người đã xóa, không ghi lại", "    {count} deleted by people, left so"
)
POSTS_FAILED: Final = Phrase("    {count} bài không ghi được", "    {count} couldn't be written")
POSTS_GONE: Final = Phrase(
    "    {count} bài nguồn không còn, bài trên trang được giữ",
    "    {count} that the source hasn't any more; their articles stay",
)
DRAFTS: Final = Phrase("    {count} bài là bản nháp", "    drafts: {count}")
UNDATED: Final = Phrase(
    "    {count} bài chưa có ngày đăng; hãy điền «date» rồi bỏ dòng «status»",
    "    without a date: {count}; fill in «date» and take out «status»",
)
FILES: Final = Phrase(
    "    {count} ảnh và tệp được ghi, thiếu {missing}",
    "    photos and files written: {count}, missing: {missing}",
)
SHORTCODES: Final = Phrase(
    "    Mã ngắn còn để nguyên trong bài: {names}", "    Shortcodes left in texts: {names}"
)
UNDECIDED: Final = Phrase(
    "    {count} chuyên mục chưa chọn", "    categories not decided yet: {count}"
)
TABLES: Final = Phrase("    Xem: {files}", "    See: {files}")
DRY: Final = Phrase(
    "    Chưa ghi gì. Để ghi, chạy lại không có --dry-run.",
    "    Nothing was written. To write, run again without --dry-run.",
)
NEXT: Final = Phrase(
    "    Tiếp theo: bantin check --site {site}, rồi bantin serve --site {site}",
    "    Next: bantin check --site {site}, then bantin serve --site {site}",
)
