"""Every sentence that stands on a page, by the name templates call it."""

from typing import Final

from bantin.phrase import Phrase

INTERFACE: Final[dict[str, Phrase]] = {
    # the frame of every page
    "locale": Phrase("vi_VN", "en_GB"),
    "skip": Phrase("Tới nội dung", "To the content"),
    "top_bar": Phrase("Thanh đầu trang", "Top bar"),
    "tabs": Phrase("Các mục của trang", "Sections of the site"),
    "dark": Phrase("Giao diện tối", "Dark appearance"),
    "tab_posts": Phrase("Bài viết", "Posts"),
    "tab_photos": Phrase("Ảnh", "Photos"),
    "tab_categories": Phrase("Chuyên mục", "Categories"),
    "tab_units": Phrase("Đơn vị", "Units"),
    "tab_archive": Phrase("Lưu trữ", "Archive"),
    "tab_about": Phrase("Giới thiệu", "About"),
    "home": Phrase("Trang chủ", "Home"),
    "crumbs": Phrase("Đường dẫn", "Path"),
    "contents": Phrase("Mục lục", "Contents"),
    "more_info": Phrase("Thông tin thêm", "More"),
    "not_found": Phrase("Không tìm thấy trang", "Page not found"),
    "not_found_text": Phrase(
        "Trang này không có, hoặc đã đổi địa chỉ. Bạn có thể bắt đầu lại từ đây:",
        "There is no such page, or it has moved. You can start again from here:",
    ),
    # posts
    "read_more": Phrase("Xem thêm", "Read more"),
    "pinned": Phrase("Ghim đầu trang", "Pinned"),
    "photos": Phrase("{count} ảnh", "photos: {count}"),
    "more_photos": Phrase("Xem thêm {count} ảnh", "more photos: {count}"),
    "photo_unreadable": Phrase("Không hiển thị được ảnh", "The photo can't be shown"),
    "photo": Phrase("Ảnh trong bài «{title}»", "A photo of «{title}»"),
    "articles": Phrase("{count} tin", "posts: {count}"),
    "no_articles": Phrase("Chưa có tin", "No posts yet"),
    "month_of": Phrase("{month} năm {year}", "{month} {year}"),
    "month_short": Phrase("tháng {month}/{year}", "{month}/{year}"),
    "draft": Phrase("Bản nháp", "Draft"),
    "review": Phrase("Chờ duyệt", "In review"),
    "future": Phrase("Chưa tới ngày đăng", "Not yet published"),
    "expired": Phrase("Đã hết hạn", "Expired"),
    "mark_note": Phrase(
        "Chỉ thấy khi xem thử, không có trên trang đã đăng.",
        "Seen in the preview alone, not on the published site.",
    ),
    "fold": Phrase("Thu gọn", "Show less"),
    "read_whole": Phrase("Đọc cả bài", "Read the whole post"),
    # when, as a script says it within a week
    "just_now": Phrase("Vừa xong", "Just now"),
    "minutes_ago": Phrase("{count} phút trước", "{count} min ago"),
    "hours_ago": Phrase("{count} giờ trước", "{count} h ago"),
    "today": Phrase("Hôm nay", "Today"),
    "yesterday": Phrase("Hôm qua", "Yesterday"),
    "days_ago": Phrase("{count} ngày trước", "{count} days ago"),
    # what a reader can do
    "share": Phrase("Chia sẻ", "Share"),
    "share_page": Phrase("Chia sẻ trang", "Share this page"),
    "share_to": Phrase("Chia sẻ lên", "Share on"),
    "share_row": Phrase("Chia sẻ, in và phản hồi", "Share, print and reply"),
    "copy_link": Phrase("Sao chép liên kết", "Copy the link"),
    "link_copied": Phrase("Đã sao chép liên kết", "The link is copied"),
    "print": Phrase("In bài", "Print"),
    "print_address": Phrase("Địa chỉ bài viết:", "Address of this post:"),
    "feedback": Phrase("Phản hồi", "Send feedback"),
    "feedback_subject": Phrase("Phản hồi bài: {title}", "Feedback on: {title}"),
    "feedback_body": Phrase(
        "Bài: {title}\n{address}\n\nÝ kiến của tôi:",
        "Post: {title}\n{address}\n\nMy feedback:",
    ),
    "message": Phrase("Nhắn tin", "Message"),
    "write_mail": Phrase("Gửi thư", "Send an e-mail"),
    "call": Phrase("Gọi điện", "Call"),
    "text_size": Phrase("Cỡ chữ: {size}", "Text size: {size}"),
    "text_normal": Phrase("vừa", "normal"),
    "text_large": Phrase("lớn", "large"),
    "text_largest": Phrase("rất lớn", "very large"),
    "more_posts": Phrase("Đã hiện thêm {count} tin", "More posts shown: {count}"),
    "more_albums": Phrase("Đã hiện thêm {count} album", "More albums shown: {count}"),
    # an article
    "previous": Phrase("Bài trước", "Previous"),
    "next": Phrase("Bài sau", "Next"),
    "turn": Phrase("Bài trước và bài sau", "Previous and next"),
    "related": Phrase("Tin cùng mục", "More in this category"),
    "latest": Phrase("Tin mới nhất", "Latest"),
    "latest_link": Phrase("Xem tin mới nhất ở trang chủ", "See the latest on the home page"),
    "day_title": Phrase("Các tin đã đưa ngày {day}", "Published on {day}"),
    "signature_by": Phrase("Bài", "By"),
    "album": Phrase("Ảnh trong bài", "Photos"),
    "album_whole": Phrase("Xem cả {count} ảnh", "See all photos ({count})"),
    "credit": Phrase("Ảnh: {name}", "Photo: {name}"),
    "documents": Phrase("Văn bản được dẫn", "Documents cited"),
    "subjects": Phrase("Đơn vị được nhắc tới", "Units it is about"),
    "tags": Phrase("Từ khóa", "Tags"),
    "event_day": Phrase("Diễn ra ngày {first}", "Date of the event: {first}"),
    "event_days": Phrase("Diễn ra từ {first} đến {last}", "Dates of the event: {first} to {last}"),
    # videos and recordings
    "video": Phrase("Video trong bài «{title}»", "A video of «{title}»"),
    "sound": Phrase("Bản ghi âm trong bài «{title}»", "A recording of «{title}»"),
    "video_watch": Phrase("Xem video trên {provider}", "Watch the video on {provider}"),
    "video_note": Phrase(
        "Bấm để xem; trình phát của {provider} sẽ được tải.",
        "Press to watch; the player of {provider} will be loaded.",
    ),
    # an opened photo
    "opened_photo": Phrase("Xem ảnh", "Photo viewer"),
    "opened_photos": Phrase("Bộ ảnh", "Photos"),
    "opened_close": Phrase("Đóng", "Close"),
    "opened_previous": Phrase("Ảnh trước", "Previous photo"),
    "opened_next": Phrase("Ảnh sau", "Next photo"),
    "opened_zoom": Phrase("Phóng to, thu nhỏ", "Zoom in or out"),
    "opened_download": Phrase("Tải ảnh về", "Download"),
    "opened_share": Phrase("Chia sẻ ảnh", "Share"),
    "opened_copied": Phrase("Đã sao chép đường dẫn của ảnh", "Link to the photo copied"),
    "opened_error": Phrase(
        "Không tải được ảnh. Hãy kiểm tra kết nối mạng rồi thử lại.",
        "The photo can't be loaded. Check the connection and try again.",
    ),
    # feeds
    "continue_month": Phrase("Xem tiếp {month}, còn {count} tin", "On to {month}, {count} more"),
    "continue_whole": Phrase("Xem tiếp {month}, {count} tin", "On to {month}, posts: {count}"),
    "continue_older": Phrase("Xem tiếp từ {month}", "On from {month}"),
    "subscribe": Phrase("Nhận tin mới tự động", "Follow by feed"),
    "feed_atom": Phrase("Kênh Atom", "Atom feed"),
    "feed_json": Phrase("Kênh JSON", "JSON feed"),
    "back_newer": Phrase("Tin mới hơn", "Newer posts"),
    "older_pages": Phrase("Các trang tiếp theo", "Further pages"),
    "whole_year": Phrase("Cả năm {year}", "All of {year}"),
    "closed_page": Phrase("{name}: tin năm {year}, phần {number}", "{name}: {year}, part {number}"),
    "month_part": Phrase("{name}, phần {number}", "{name}, part {number}"),
    # the photo library
    "library_title": Phrase("Thư viện ảnh", "Photo library"),
    "library_about": Phrase("Album ảnh hoạt động của {site}.", "Photo albums of {site}."),
    "library_years": Phrase("Ảnh theo năm", "Photos by year"),
    "library_year": Phrase("Ảnh năm {year}", "Photos of {year}"),
    "albums": Phrase("{count} album", "albums: {count}"),
    "no_photos": Phrase("Chưa có ảnh", "No photos yet"),
    "albums_onward": Phrase("Xem ảnh năm {year}", "On to the photos of {year}"),
    "albums_newer": Phrase("Ảnh mới hơn", "Newer photos"),
    "albums_part": Phrase("{name}, năm {year}, phần {number}", "{name}, {year}, part {number}"),
    "album_title": Phrase("Ảnh: {title}", "Photos: {title}"),
    "album_about": Phrase("{count} ảnh của {unit}, ngày {day}.", "{unit}, {day}; photos: {count}."),
    "album_open": Phrase("Xem album {count} ảnh", "See the album (photos: {count})"),
    "album_article": Phrase("Đọc bài viết", "Read the post"),
    "album_archive": Phrase(
        "Tải cả album (ZIP, {count} ảnh, {size})",
        "Download the whole album (ZIP, photos: {count}, {size})",
    ),
    "unit_photos": Phrase("Ảnh: {name}", "Photos: {name}"),
    "predecessor_photos": Phrase("Xem ảnh của {name}", "See the photos of {name}"),
    # units
    "unit_tabs": Phrase("Các mục của {name}", "Sections of {name}"),
    "units_title": Phrase("Các đơn vị", "Units"),
    "units_below": Phrase("Đơn vị trực thuộc", "Units below"),
    "units_former": Phrase("Các đơn vị đã kết thúc hoạt động", "Units that have ended"),
    "about_unit": Phrase("Về {name}", "About {name}"),
    "unit_of": Phrase("Thuộc", "Part of"),
    "fact_units": Phrase("đơn vị trực thuộc", "units below"),
    "fact_posts": Phrase("tin trong năm {year}", "posts in {year}"),
    "unit_since": Phrase("Thành lập ngày {day}", "Founded on {day}"),
    "dissolved_note": Phrase("{name} kết thúc hoạt động từ ngày {day}.", "{name} ended on {day}."),
    "ended_note": Phrase("{name} đã kết thúc hoạt động.", "{name} has ended."),
    "successors_note": Phrase("Đơn vị kế thừa:", "Followed by:"),
    "kept_note": Phrase("Tin bài cũ vẫn được giữ tại đây.", "Its posts are kept here."),
    "predecessor_note": Phrase("Đơn vị này kế thừa {name}.", "This unit follows {name}."),
    "predecessor_link": Phrase("Đọc {count} tin của {name}", "Read the posts of {name} ({count})"),
    "former_names": Phrase("Tên cũ", "Former names"),
    "until": Phrase("đến {day}", "until {day}"),
    "founded": Phrase("Thành lập", "Founded"),
    "dissolved": Phrase("Kết thúc hoạt động", "Ended"),
    "contact": Phrase("Liên hệ", "Contact"),
    "address": Phrase("Địa chỉ", "Address"),
    "phone": Phrase("Điện thoại", "Telephone"),
    "email": Phrase("Thư điện tử", "E-mail"),
    "facebook": Phrase("Facebook", "Facebook"),
    "website": Phrase("Trang web", "Website"),
    "zalo": Phrase("Zalo", "Zalo"),
    "person": Phrase("Người liên hệ", "Ask for"),
    "hours": Phrase("Giờ làm việc", "Hours"),
    "links": Phrase("Liên kết website", "Links"),
    "unit_links": Phrase("Liên kết của {name}", "Links of {name}"),
    "timeline": Phrase("Dòng thời gian", "Timeline"),
    # categories and archive
    "categories_title": Phrase("Các chuyên mục", "Categories"),
    "archive_title": Phrase("Lưu trữ", "Archive"),
    "year_title": Phrase("Năm {year}", "{year}"),
    "calendar": Phrase("Lịch tin", "Calendar"),
    "calendar_help": Phrase(
        "Ô nhạt: một tin. Ô đậm: từ hai tin trở lên. Chọn ngày để đọc.",
        "Pale: one post. Filled: two or more. Choose a day to read.",
    ),
    "day_label": Phrase("Ngày {day} {month}, {count} tin", "{day} {month}, posts: {count}"),
    "read_month": Phrase("Đọc {count} tin", "Read all ({count})"),
    "by_category": Phrase("Theo chuyên mục", "By category"),
    "other_years": Phrase("Các năm khác", "Other years"),
    "moved": Phrase("Trang đã chuyển địa chỉ", "This page has moved"),
    "year_facts": Phrase(
        "{articles} tin, {photos} ảnh của {units} đơn vị.",
        "Posts: {articles}; photos: {photos}; units: {units}.",
    ),
    "year_rhythm": Phrase("Nhịp tin trong năm", "Month by month"),
    "year_chart": Phrase(
        "Số tin mỗi tháng năm {year}; nhiều nhất là {month} với {count} tin",
        "Posts of each month of {year}; most in {month}: {count}",
    ),
    "year_tick": Phrase("T{month}", "{month}"),
    "year_photos": Phrase("Ảnh trong năm", "Photos of the year"),
    "year_all_photos": Phrase("Tất cả {count} ảnh", "All photos ({count})"),
    # boxes beside feeds
    "box_today": Phrase("Hôm nay", "Today"),
    "box_support": Phrase("Hỗ trợ trực tuyến", "Support"),
    "box_utilities": Phrase("Tiện ích", "Utilities"),
    "box_music": Phrase("Âm nhạc", "Music"),
    "box_player": Phrase("Trình phát nhạc", "Music player"),
    "box_banners": Phrase("Biểu ngữ", "Banners"),
    "box_find": Phrase("Tìm trong danh sách", "Find in the list"),
    "box_found": Phrase("{count} liên kết", "links: {count}"),
    "box_photo": Phrase("Ảnh trong tuần", "Photo of the week"),
    "box_photo_link": Phrase("Xem thư viện ảnh", "See the photo library"),
    "box_calendar_link": Phrase("Xem các tin theo ngày", "See posts by day"),
    "box_calendar_caption": Phrase(
        "{month}, {count} tin. Ngày tô màu là ngày có tin.",
        "{month}, posts: {count}. Days with posts are coloured.",
    ),
    "box_documents": Phrase("Văn bản mới", "Recent documents"),
    "no_documents": Phrase("Chưa có văn bản nào", "No documents yet"),
    "box_documents_link": Phrase("Xem các văn bản được dẫn", "See the documents cited"),
    # the accessibility statement
    "access_title": Phrase("Khả năng tiếp cận", "Accessibility"),
    "access_about": Phrase(
        "Những gì trang {site} đã làm để ai cũng đọc được, và những gì còn thiếu.",
        "What {site} does so that everybody can read it, and what is still missing.",
    ),
    "access_language": Phrase("Tiếng Việt", "English"),
    "access_standard": Phrase(
        "Chúng tôi muốn ai cũng đọc được trang này, và lấy chuẩn WCAG 2.2 mức AA làm đích. "
        "Trang chưa được đánh giá đầy đủ theo chuẩn ấy.",
        "We want everybody to be able to read this site, and aim at WCAG 2.2, level AA. "
        "The site hasn't been assessed in full against it.",
    ),
    "access_works": Phrase("Những gì dùng được", "What works"),
    "access_keyboard": Phrase(
        "Mọi liên kết và nút đều dùng được bằng bàn phím. Lần nhấn phím Tab đầu tiên cho phép "
        "nhảy thẳng tới nội dung; chỗ đang chọn luôn có viền rõ.",
        "Every link and button works from the keyboard. The first press of Tab offers a way "
        "straight to the content, and what is chosen always has a clear outline.",
    ),
    "access_contrast": Phrase(
        "Độ tương phản của chữ trên nền bài là 15,4:1 ở giao diện sáng và 13,6:1 ở giao diện tối; "
        "của chữ phụ là 7,8:1 và 8,9:1; của liên kết là 8,6:1 và 9,3:1. "
        "Không chỗ chữ nào thấp hơn 4,5:1.",
        "Text on its ground has a contrast of 15.4:1 in light and 13.6:1 in dark appearance, "
        "quiet text 7.8:1 and 8.9:1, links 8.6:1 and 9.3:1. No text has less than 4.5:1.",
    ),
    "access_size": Phrase(
        "Cỡ chữ theo cỡ bạn đặt trong trình duyệt. Phóng to trang tới 400% trên màn hình "
        "máy tính, các dòng vẫn vừa bề ngang.",
        "Text follows the size that you set in the browser. Enlarged to 400% on a desk's screen, "
        "lines still fit the width.",
    ),
    "access_touch": Phrase(
        "Các nút và liên kết chính cao ít nhất 44 điểm ảnh, vừa đầu ngón tay.",
        "The main buttons and links are at least 44 pixels high, enough for a finger.",
    ),
    "access_dark": Phrase(
        "Giao diện sáng hay tối theo cài đặt của máy, hoặc theo nút ở đầu trang. "
        "Khi máy yêu cầu giảm chuyển động, trang đứng yên.",
        "Light or dark follows your system, or the button at the top. "
        "Where the system asks for less motion, nothing moves.",
    ),
    "access_scripts": Phrase(
        "Tắt JavaScript vẫn đọc được mọi bài, xem được mọi ảnh và tới được mọi trang.",
        "Without JavaScript every post can be read, every photo seen and every page reached.",
    ),
    "access_print": Phrase(
        "Bản in của một bài chỉ có bài ấy, chữ đen trên nền trắng.",
        "A printed post is the post alone, black on white.",
    ),
    "access_gaps": Phrase("Những gì còn thiếu", "What is missing"),
    "access_gap_photos": Phrase(
        "Nhiều ảnh chưa có lời mô tả riêng; khi ấy trình đọc màn hình chỉ đọc được chú thích "
        "hoặc tên bài.",
        "Many photos have no description of their own; a screen reader then has only the caption "
        "or the title of the post.",
    ),
    "access_gap_videos": Phrase(
        "Video và bản ghi âm có thể chưa có phụ đề hay bản chép lời. Video ở trang khác dùng "
        "trình phát của trang ấy.",
        "Videos and recordings may lack subtitles or a transcript. Videos of other sites use "
        "the players of those sites.",
    ),
    "access_gap_files": Phrase(
        "Tệp đính kèm do nơi ban hành soạn; bản quét có thể không đọc được bằng trình đọc "
        "màn hình.",
        "Attached files are as their offices made them; a screen reader may not be able to read "
        "scans.",
    ),
    "access_gap_scripts": Phrase(
        "Tắt JavaScript thì không có nút đổi giao diện, ảnh mở ra ở trang riêng, và các hộp "
        "tin mới, lịch tin, văn bản chỉ còn là đường dẫn.",
        "Without JavaScript there is no button for the appearance, photos open on a page of their "
        "own, and the boxes of news, calendar and documents are links alone.",
    ),
    "access_gap_tests": Phrase(
        "Những điều trên được kiểm tra tự động trong trình duyệt Chromium. Trang chưa được thử "
        "cùng người dùng trình đọc màn hình, cũng chưa có bên độc lập nào đánh giá.",
        "What is said here is tested automatically in the browser Chromium. The site hasn't been "
        "tried with people who use screen readers, nor assessed by anybody independent.",
    ),
    "access_tell": Phrase("Khi bạn gặp khó khăn", "If something is in your way"),
    "access_tell_text": Phrase(
        "Hãy cho {name} biết đó là trang nào, và điều gì cản trở bạn.",
        "Tell {name} which page it is, and what is in your way.",
    ),
}

WEEKDAYS: Final = (
    Phrase("T2", "Mo"),
    Phrase("T3", "Tu"),
    Phrase("T4", "We"),
    Phrase("T5", "Th"),
    Phrase("T6", "Fr"),
    Phrase("T7", "Sa"),
    Phrase("CN", "Su"),
)
"""Heads of a calendar's columns, Monday first."""

WEEKDAY_NAMES: Final = (
    Phrase("Thứ Hai", "Monday"),
    Phrase("Thứ Ba", "Tuesday"),
    Phrase("Thứ Tư", "Wednesday"),
    Phrase("Thứ Năm", "Thursday"),
    Phrase("Thứ Sáu", "Friday"),
    Phrase("Thứ Bảy", "Saturday"),
    Phrase("Chủ nhật", "Sunday"),
)
"""What a screen reader says of those heads."""
