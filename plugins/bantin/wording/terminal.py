"""What the commands say."""

from typing import Final

from bantin.phrase import Phrase

UNITS_MEANING: Final = Phrase("sổ các đơn vị", "the register of units")
CATEGORIES_MEANING: Final = Phrase("sổ các chuyên mục", "the register of categories")

CHECK_CLEAN: Final = Phrase(
    "Đã kiểm tra {articles} bài viết: không có lỗi.",
    "Checked {articles} articles: nothing wrong.",
)
CHECK_FOUND: Final = Phrase(
    "Đã kiểm tra {articles} bài viết: {errors} lỗi, {warnings} lưu ý.",
    "Checked {articles} articles: {errors} errors, {warnings} warnings.",
)
CHECK_NOTED: Final = Phrase(
    "Đã kiểm tra {articles} bài viết: {errors} lỗi, {warnings} lưu ý, {notes} ghi chú.",
    "Checked {articles} articles: {errors} errors, {warnings} warnings, {notes} notes.",
)
NOT_BUILT: Final = Phrase(
    "Nội dung còn {errors} lỗi nên không đăng; trang cũ được giữ nguyên.",
    "The content has {errors} errors, so nothing was published; the site stays as it was.",
)
NEED_BOTH: Final = Phrase(
    "mkdocs.yml phải có cả hai: plugins: [bantin/articles, bantin/listings]",
    "mkdocs.yml must have both: plugins: [bantin/articles, bantin/listings]",
)
NO_DIRTY: Final = Phrase(
    "Không dùng --dirty: kết quả có thể sai. Hãy chạy lại không kèm --dirty.",
    "Don't use --dirty: what it leaves may be wrong. Run it again without --dirty.",
)

# ---- publishing

MARKER: Final = Phrase(
    "Thư mục này do bantin dựng. Mỗi lần dựng, bantin thay mọi thứ trong đây, "
    "trừ những tên bắt đầu bằng dấu chấm.\nĐừng để tệp nào khác ở đây.",
    "bantin made this folder. Each build replaces all that is in it, "
    "but for names that begin with a dot.\nKeep nothing else here.",
)
SITE_NO_FOLDER: Final = Phrase(
    "không đăng được: {site} là một tệp, không phải thư mục. "
    "Hãy dời tệp ấy đi, hoặc đổi site_dir trong mkdocs.yml.",
    "nothing can be published: {site} is a file, not a folder. "
    "Move it away, or change site_dir in mkdocs.yml.",
)
SITE_TOO_HIGH: Final = Phrase(
    "không đăng được: thư mục {site} chứa mkdocs.yml, nội dung hoặc thư mục tạm của bantin, "
    "đăng vào đó sẽ xóa mất chúng.\nHãy đổi site_dir trong mkdocs.yml. Ví dụ đúng: site_dir: site",
    "nothing can be published: the folder {site} holds mkdocs.yml, the content or bantin's "
    "cache, which publishing would remove.\n"
    "Change site_dir in mkdocs.yml. A right example: site_dir: site",
)
SITE_NOT_OURS: Final = Phrase(
    "không đăng được: thư mục {site} đã có tệp không do bantin tạo, đăng vào đó sẽ xóa mất chúng.\n"
    "Nếu không cần chúng nữa, hãy tự xóa hết trong thư mục ấy rồi dựng lại; "
    "nếu cần, hãy đổi site_dir trong mkdocs.yml sang một thư mục mới.",
    "nothing can be published: the folder {site} holds files that bantin didn't make, and "
    "publishing would remove them.\n"
    "If nobody needs them, empty the folder and build again; "
    "otherwise set site_dir in mkdocs.yml to a new folder.",
)
SITE_UNWRITABLE: Final = Phrase(
    "không đăng được vào {site}: {problem}",
    "nothing can be published into {site}: {problem}",
)
CACHE_UNWRITABLE: Final = Phrase(
    "không ghi được ảnh vào {cache}: {problem}",
    "photos can't be written into {cache}: {problem}",
)
WORKERS_WRONG: Final = Phrase(
    "số tiến trình (workers) phải là số nguyên từ 0 đến 64, ví dụ «workers: 2»; "
    "ghi 0 để bantin tự chọn",
    "the number of processes (workers) must be a whole number from 0 to 64, as “workers: 2”; "
    "0 lets bantin choose",
)
CACHE_UNUSABLE: Final = Phrase(
    "không làm việc được trong thư mục tạm {cache}: {problem}\n"
    "    Hãy kiểm tra quyền ghi và chỗ trống của ổ đĩa.",
    "the folder for work in progress, {cache}, can't be used: {problem}\n"
    "    Check whether it may be written to, and whether the disk has room.",
)
READING_UNWRITABLE: Final = Phrase(
    "không ghi được những gì đã đọc vào thư mục {cache}: {problem}",
    "what was read can't be kept in the folder {cache}: {problem}",
)
CACHE_DAMAGED: Final = Phrase(
    "bộ nhớ đệm có {count} ảnh bị hỏng, đã được bỏ đi; hãy dựng trang lần nữa",
    "{count} photos in the cache were damaged and have been removed; build once more",
)
PRUNED: Final = Phrase(
    "Đã xóa {files} tệp ảnh không còn dùng, {size} MB.",
    "{files} photo files that nothing needs were removed, {size} MB.",
)
DEVELOPING: Final = Phrase("Đang xử lý ảnh", "Processing photos")
PUBLISHED: Final = Phrase(
    "Trang ở {site}: {added} tệp mới, {changed} tệp đổi, {removed} tệp xóa, "
    "{unchanged} tệp giữ nguyên.",
    "The site is in {site}: {added} files new, {changed} changed, {removed} removed, "
    "{unchanged} as they were.",
)

WATCHING_FAILED: Final = Phrase(
    "Hệ thống không báo được khi tệp thay đổi ({problem}). Bản xem thử sẽ tự dò tìm; "
    "trang vẫn tự cập nhật, nhưng chậm hơn và máy phải làm việc nhiều hơn.",
    "The system can't tell when files change ({problem}). The preview looks round by itself; "
    "pages stay fresh, but later and with more work for this machine.",
)
PREVIEW_FOUND: Final = Phrase(
    "Nội dung có {count} điều phải sửa", "{count} things in the content must be mended"
)
PREVIEW_GOES_ON: Final = Phrase(
    "Bài có lỗi chưa được hiển thị. Sửa xong và lưu tệp, trang này tự tải lại.",
    "Articles with errors aren't shown. Mend and save them, and this page reloads by itself.",
)

# ---- commands

HELP_MAIN: Final = Phrase(
    "bantin: bản tin của Đoàn thành trang web.",
    "bantin: the news bulletin of a Youth Union body as a website.",
)
HELP_NEW: Final = Phrase(
    "Tạo thư mục và tệp cho một bài viết mới.",
    "Make the folder and file of a new article.",
)
HELP_CHECK: Final = Phrase(
    "Kiểm tra nội dung, báo mọi lỗi trong một lần chạy.",
    "Check the content, and report everything wrong in one run.",
)
HELP_BUILD: Final = Phrase(
    "Dựng trang web vào thư mục site/.",
    "Build the website into site/.",
)
HELP_SERVE: Final = Phrase(
    "Xem thử trên máy này, tự cập nhật khi sửa bài; thấy cả bản nháp.",
    "Preview on this machine, fresh at each edit; drafts are shown.",
)
HELP_PRUNE: Final = Phrase(
    "Xóa khỏi bộ nhớ đệm những ảnh mà không bài nào còn dùng.",
    "Remove from the cache the photos that no article uses any more.",
)
HELP_FOLDER: Final = Phrase("thư mục có mkdocs.yml", "the folder with mkdocs.yml")
HELP_LANG: Final = Phrase("ngôn ngữ của thông báo", "the language of messages")
HELP_JSON: Final = Phrase("in kết quả dạng JSON", "print the result as JSON")
HELP_STRICT: Final = Phrase("coi lưu ý là lỗi", "take warnings for errors")
HELP_TITLE: Final = Phrase("tiêu đề bài viết", "the article's title")
HELP_UNIT: Final = Phrase("khóa của đơn vị đăng bài", "the key of the publisher")
HELP_CATEGORY: Final = Phrase("đường dẫn chuyên mục", "the path of a category")
HELP_DATE: Final = Phrase("ngày đăng, như 2025-10-25 09:10", "the date, as 2025-10-25 09:10")
HELP_ADDRESS: Final = Phrase("địa chỉ để xem thử", "the address of the preview")

ASK_TITLE: Final = Phrase("Tiêu đề bài viết", "The article's title")
ASK_UNIT: Final = Phrase("Đơn vị đăng bài", "The publisher")
ASK_CATEGORY: Final = Phrase("Chuyên mục (bỏ trống nếu không có)", "The category (may be empty)")
UNITS_ARE: Final = Phrase("Các đơn vị:", "The units:")
CATEGORIES_ARE: Final = Phrase("Các chuyên mục:", "The categories:")
UNIT_NOT_THERE: Final = Phrase(
    "không có đơn vị «{key}» trong don-vi.yml", "there is no unit «{key}» in don-vi.yml"
)
CATEGORY_NOT_THERE: Final = Phrase(
    "không có chuyên mục «{key}» trong chuyen-muc.yml",
    "there is no category «{key}» in chuyen-muc.yml",
)
TITLE_EMPTY: Final = Phrase("cần có tiêu đề", "a title is needed")
DATE_WRONG: Final = Phrase(
    "không có ngày giờ «{value}»; ví dụ đúng: 2025-10-25 09:10",
    "there is no such time as «{value}»; a right example: 2025-10-25 09:10",
)
NEAREST: Final = Phrase("Có phải: {near}?", "Did you mean: {near}?")
NEW_MADE: Final = Phrase(
    "Đã tạo bản nháp: {file}\n"
    "Viết bài vào tệp ấy, chép ảnh vào cùng thư mục, rồi xem thử bằng: bantin serve\n"
    "Khi bài đã xong, xóa dòng «status: draft».",
    "The draft is here: {file}\n"
    "Write in that file, copy photos into its folder, and look at it with: bantin serve\n"
    "When it is done, remove the line «status: draft».",
)
NEW_BODY: Final = Phrase(
    "Đoạn đầu: việc gì, ở đâu, ngày nào, ai làm.\n\n"
    "Các đoạn sau kể chi tiết. Chép ảnh vào cạnh tệp này, rồi ghi mỗi ảnh một dòng như mẫu:\n\n"
    "```\n"
    '![Trong ảnh có gì](ten-anh.jpg "Chú thích dưới ảnh. Ảnh: Tên người chụp")\n'
    "```\n",
    "The first paragraph: what, where, when, who.\n\n"
    "The next ones tell more. Copy photos beside this file, and give each a line like this:\n\n"
    "```\n"
    '![What the photo shows](photo.jpg "The caption below it. Photo: who took it")\n'
    "```\n",
)
NO_CONFIG: Final = Phrase(
    "không có mkdocs.yml trong {folder}; hãy chạy lệnh trong thư mục của trang, "
    "hoặc thêm --site THƯ_MỤC",
    "there is no mkdocs.yml in {folder}; run this in the site's folder, or add --site FOLDER",
)
CONFIG_BROKEN: Final = Phrase("mkdocs.yml có lỗi: {problem}", "mkdocs.yml is wrong: {problem}")

WRONG_FEEDBACK: Final = Phrase(
    "«feedback» cần là địa chỉ thư điện tử hoặc địa chỉ biểu mẫu bắt đầu bằng https://. "
    "Ví dụ: feedback: bandoc@tinhdoan.example",
    "“feedback” must be an e-mail address or the address of a form that begins with https://. "
    "Example: feedback: bandoc@tinhdoan.example",
)

PROFILE: Final = Phrase("Thời gian từng phần việc (giây)", "Time of each part (seconds)")
PROFILE_PART: Final = Phrase("phần", "part")
PROFILE_PROCESSORS: Final = Phrase("CPU", "processors")
PROFILE_WALL: Final = Phrase("thực tế", "clock")
PROFILE_ALL: Final = Phrase("tổng cộng", "all")
PROFILE_START: Final = Phrase("khởi động và cấu hình", "start and configuration")
PROFILE_READING: Final = Phrase("đọc bài viết", "reading articles")
PROFILE_PHOTOS: Final = Phrase("ảnh", "photos")
PROFILE_MKDOCS: Final = Phrase("trang của MkDocs", "MkDocs' own pages")
PROFILE_COMPOSING: Final = Phrase("sắp xếp nội dung", "composing")
PROFILE_DRAWING: Final = Phrase("vẽ ảnh chia sẻ", "drawing cards")
PROFILE_LOOKING: Final = Phrase("tìm trang phải làm lại", "looking for new pages")
PROFILE_ARTICLES: Final = Phrase("trang bài viết", "articles' pages")
PROFILE_LISTINGS: Final = Phrase("trang danh sách", "listings' pages")
PROFILE_FEEDS: Final = Phrase("tệp feed", "feeds")
PROFILE_MACHINES: Final = Phrase("tệp cho máy đọc", "files for machines")
PROFILE_PUBLISHING: Final = Phrase("đăng trang", "publishing")
HELP_PROFILE: Final = Phrase(
    "In thời gian của từng bước khi dựng trang.",
    "Print the time that each part of the build took.",
)
