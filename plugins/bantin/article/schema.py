"""The keys of an article's metadata: one table, from which the reference in the docs is made."""

from datetime import date
from typing import Final

from bantin.article import readers
from bantin.article.fields import Field
from bantin.article.model import Author, Moment, Period, Status
from bantin.phrase import Phrase

_LINE: Final = Phrase("một dòng chữ", "a line of text")
_DAY: Final = Phrase("một ngày", "a day")

TITLE: Final = Field(
    "title",
    readers.read_required_text,
    default="",
    expected=_LINE,
    meaning=Phrase("tiêu đề bài viết", "the article's title"),
    example='title: "Ngày hội Giọt hồng: 612 đơn vị máu"',
    required=True,
)
DATE: Final = Field[Moment | None](
    "date",
    readers.read_moment,
    default=None,
    expected=Phrase("ngày, có thể kèm giờ", "a day, with or without a time"),
    meaning=Phrase("ngày giờ đăng bài, giờ Việt Nam", "when it is published, Vietnam's time"),
    example="date: 2023-10-25 09:10",
    required=True,
)
UNIT: Final = Field(
    "unit",
    readers.read_required_text,
    default="",
    expected=Phrase("khóa của một đơn vị", "the key of one unit"),
    meaning=Phrase("đơn vị đăng bài, theo don-vi.yml", "the publisher, a key of don-vi.yml"),
    example="unit: doan-khoi",
    required=True,
)
SUBJECTS: Final = Field[tuple[str, ...]](
    "subjects",
    readers.read_keys,
    default=(),
    expected=Phrase("danh sách khóa đơn vị", "a list of keys of units"),
    meaning=Phrase("các đơn vị mà bài nói tới", "the units it is about"),
    example="subjects: [doan-toa-an]",
)
CATEGORIES: Final = Field[tuple[str, ...]](
    "categories",
    readers.read_keys,
    default=(),
    expected=Phrase("danh sách đường dẫn chuyên mục", "a list of paths of categories"),
    meaning=Phrase("các chuyên mục, theo chuyen-muc.yml", "the categories, of chuyen-muc.yml"),
    example="categories: [phong-trao/hien-mau]",
)
AUTHORS: Final = Field[tuple[Author, ...]](
    "authors",
    readers.read_many(readers.read_author),
    default=(),
    expected=Phrase("danh sách tên, có thể kèm chức vụ", "a list of names, with or without roles"),
    meaning=Phrase("người ký tên dưới bài", "who signs the article"),
    example="authors: [{name: Thùy Linh, role: Phó Bí thư}]",
)
SUMMARY: Final = Field(
    "summary",
    readers.read_text,
    default="",
    expected=_LINE,
    meaning=Phrase(
        "tóm tắt; nếu không có thì lấy đoạn đầu", "the summary; else the first paragraph"
    ),
    example="summary: Kết quả cao nhất trong năm năm qua.",
)
COVER: Final = Field[str | None](
    "cover",
    readers.read_optional_text,
    default=None,
    expected=Phrase("tên một tệp ảnh cạnh index.md", "the name of a photo beside index.md"),
    meaning=Phrase("ảnh đại diện; nếu không có thì lấy ảnh đầu", "the cover; else the first photo"),
    example="cover: toan-canh.jpg",
)
SLUG: Final = Field[str | None](
    "slug",
    readers.read_optional_text,
    default=None,
    expected=Phrase("chữ thường không dấu, số và gạch nối", "ASCII letters, digits, hyphens"),
    meaning=Phrase(
        "phần cuối của địa chỉ; nếu không có thì lấy tên thư mục",
        "the end of the address; else the folder's name",
    ),
    example="slug: kiem-tra-doan-toa-an",
)
TAGS: Final = Field[tuple[str, ...]](
    "tags",
    readers.read_texts,
    default=(),
    expected=Phrase("danh sách từ khóa", "a list of words"),
    meaning=Phrase("từ khóa", "tags"),
    example="tags: [hiến máu, Giọt hồng]",
)
PIN: Final = Field(
    "pin",
    readers.read_flag,
    default=False,
    expected=Phrase("true hoặc false", "true or false"),
    meaning=Phrase("ghim ở đầu trang", "kept at the head of the home page"),
    example="pin: true",
)
STATUS: Final = Field(
    "status",
    readers.read_status,
    default=Status.PUBLISHED,
    expected=Phrase("draft, review hoặc published", "draft, review or published"),
    meaning=Phrase(
        "bản nháp (draft), chờ duyệt (review) hay đăng (published)",
        "how far it has come; published where it isn't said",
    ),
    example="status: draft",
)
EXPIRES: Final = Field[date | None](
    "expires",
    readers.read_day,
    default=None,
    expected=_DAY,
    meaning=Phrase("từ ngày này bài không còn hiện", "from this day it isn't shown any more"),
    example="expires: 2024-01-01",
)
ALIASES: Final = Field[tuple[str, ...]](
    "aliases",
    readers.read_texts,
    default=(),
    expected=Phrase("danh sách địa chỉ cũ", "a list of old addresses"),
    meaning=Phrase("địa chỉ cũ, được dẫn về bài", "old addresses, which lead to the article"),
    example="aliases: [/tin-tuc/hien-mau-2019/]",
)
EVENT: Final = Field[Period | None](
    "event",
    readers.read_period,
    default=None,
    expected=Phrase("một ngày, hoặc [ngày đầu, ngày cuối]", "a day, or [first day, last day]"),
    meaning=Phrase("ngày diễn ra việc được kể", "when what it tells of took place"),
    example="event: [2023-11-02, 2023-11-10]",
)
DOCUMENTS: Final = Field[tuple[str, ...]](
    "documents",
    readers.read_texts,
    default=(),
    expected=Phrase("danh sách số, ký hiệu văn bản", "a list of numbers of documents"),
    meaning=Phrase("văn bản được dẫn trong bài", "official documents it cites"),
    example="documents: [128-KH/TĐTN]",
)
GALLERY: Final = Field[tuple[readers.AlbumPhoto, ...]](
    "gallery",
    readers.read_many(readers.read_album_photo),
    default=(),
    expected=Phrase(
        "danh sách ảnh kèm chú thích, hoặc tên một thư mục ảnh",
        "a list of photos with captions, or the name of a folder of photos",
    ),
    meaning=Phrase("bộ ảnh cuối bài", "the closing album"),
    example="gallery: [{file: trao-qua.jpg, caption: Trao quà cho các em}]",
)
FOCUS: Final = Field[tuple[readers.NamedFocus, ...]](
    "focus",
    readers.read_focuses,
    default=(),
    expected=Phrase(
        "tên ảnh kèm điểm cần giữ: ngang, dọc, từ 0 đến 1 hoặc 0% đến 100%",
        "names of photos with the point to keep: across, down, 0 to 1 or 0% to 100%",
    ),
    meaning=Phrase(
        "điểm cần giữ khi ảnh bị cắt, tính từ góc trên bên trái; nếu không có thì máy tự chọn",
        "the point that a crop keeps, from the top left corner; else it is guessed",
    ),
    example='focus: {toan-canh.jpg: "30%,20%"}',
)

FIELDS: Final[tuple[Field[object], ...]] = (
    TITLE,
    DATE,
    UNIT,
    SUBJECTS,
    CATEGORIES,
    AUTHORS,
    SUMMARY,
    COVER,
    SLUG,
    TAGS,
    PIN,
    STATUS,
    EXPIRES,
    ALIASES,
    EVENT,
    DOCUMENTS,
    GALLERY,
    FOCUS,
)
"""Every key of an article, in the order in which the docs name them."""
