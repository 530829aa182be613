"""Descriptions and captions that no person wrote.

Word and Facebook describe pictures by themselves, and cameras, phones and programs for messages
name them. Whoever can't see a photo is told nothing by such a text, or something wrong, so that
none at all is better.
"""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from bantin.article.model import PhotoReference

# What Word (Office 2016 to 365, English and Vietnamese) and Facebook write, wherever it stands.
_MARKS: Final = (
    "description automatically generated",
    "description generated with",
    "ai-generated content may be incorrect",
    "mô tả được tạo tự động",
    "nội dung do ai tạo ra có thể không chính xác",
    "may be an image of",
    "no photo description available",
    "image may contain:",
    "có thể là hình ảnh về",
    "trong hình ảnh có thể có:",
)
_BEGINNINGS: Final = (
    *("ảnh có chứa ", "picture containing ", "a picture containing "),
    *("có thể là hình ảnh", "có thể là ảnh", "có thể là đồ họa"),
    *("data:image/", "file:/", "blob:http", "content://", "\\\\"),
    *("/users/", "/home/", "/storage/", "/sdcard/", "/volumes/", "/private/", "/var/", "/mnt/"),
)

_LONGEST_NAME: Final = 300
"""Longest text that is looked at as a name; those of files have at most 255 bytes."""

_QUOTES: Final = " \"'“”‘’«»"
_SEPARATOR: Final = re.compile(r"[/\\]")
_FILE: Final = re.compile(
    r"\S\.(?:jpe?g|jfif|png|webp|avif|gif|tiff?|hei[cf]|bmp|svg)(?:\?\S*)?\Z", re.IGNORECASE
)

_REST: Final = r"[A-Za-z0-9_.~-]*"
_COPY: Final = r"(?: ?\(\d{1,4}\)| \d{1,2}|(?: -)? (?:copy|sao chép)(?: \(?\d{1,3}\)?)?)?"
_DAY: Final = r"(?:19|20)\d\d-[01]\d-[0-3]\d"
_MOMENT: Final = r"(?:at|lúc|am|pm|sa|ch|[ \d.,:_()-])*"
_NAMES: Final = (
    # cameras and phones: IMG_4824, IMG-20230510-WA0003, DSCF1234, FB_IMG_1683712345678
    r"_?(?:fb_)?(?:img|dsc[fn]?|mg|mvimg|mvi|vid|pxl|pano|hdr|burst|cimg|imag|cam|pict|sam|gopr|"
    rf"dji|hpim|sdc|wp|received|snapchat)(?:[_-]e?\d|e?\d{{3}}){_REST}",
    r"(?:img|dsc[fn]?) \d{3,}",
    # P1010123 of Panasonic and Olympus, GH010123 of GoPro, 100_0123 of Kodak
    r"p[0-9a-c]\d{6}|g[hpx]\d{6}|\d{3}_\d{4}",
    # 20230510_093011 and numbers of Facebook, alone or behind a program's name
    rf"\d{{8,}}(?:[_-]{_REST})?|{_REST}\d{{8}}[_-]?\d{{4}}{_REST}",
    # Zalo
    rf"z\d{{8,}}(?:_{_REST})?",
    # Word, and programs that save what a page shows: image001, photo_2023-05-10_09-30-11
    rf"(?:image|images|photo|picture|pic|file|viber_image|messenger_creation)[_-]?\d{_REST}",
    r"(?:image|img|picture|photo|graphic|hình ảnh|đồ họa) \d{1,3}",
    r"(?:images?|img|picture|unnamed|untitled(?: design)?|download|tải xuống|không có tiêu đề|"
    r"thiết kế chưa có tên|screenshot|screen shot|alt text)(?:[_-]?\d{1,3})?",
    # pictures of screens, as Android, Windows and macOS name them, and WhatsApp's
    rf"screen[ _-]?shot[_-]?\d{_REST}",
    rf"(?:screen ?shot|ảnh chụp màn hình|ảnh màn hình|whatsapp (?:image|ảnh)) {_DAY}{_MOMENT}",
    r"(?:screen ?shot|ảnh chụp màn hình|ảnh màn hình) \(\d{1,4}\)",
    # 2023-05-10 09.30.11
    rf"{_DAY}[ _T](?:at |lúc )?\d\d[.:_-]\d\d[.:_-]\d\d",
    # what programs count: 8-4-4-4-12 letters and digits, sums, keys
    rf"{_REST}[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}{_REST}",
    rf"(?:{_REST}[_.-])?(?=[a-f]*\d)[0-9a-f]{{16,}}(?:[_.-]{_REST})?",
    r"(?=(?:\D*\d+\D){3})(?=.*(?-i:[a-z]))(?=.*(?-i:[A-Z]))[A-Za-z0-9_-]{20,}",
    # an address alone, a file of somebody's own computer
    r"(?:https?://|www\.)\S+",
    r"[a-z]:[/\\].*",
    # Facebook, LinkedIn
    r"(?:không có mô tả ảnh|không có văn bản thay thế tự động nào|"
    r"no alt(?:ernative)? text (?:provided|description) for this image)\.?",
)


@cache
def _name() -> re.Pattern[str]:
    # compiling takes 2 ms, and a build that reads no new text never asks
    return re.compile(rf"(?:{'|'.join(_NAMES)}){_COPY}", re.IGNORECASE)


def is_automatic(text: str) -> bool:
    """Tell whether a photo's description or caption was made by a machine.

    That is so of descriptions by Word or Facebook, and of names by which cameras, phones and
    programs call pictures, with or without a file's ending or a path.
    """
    plain = " ".join(text.split()).strip(_QUOTES)
    small = plain.casefold()
    if small.startswith(_BEGINNINGS) or any(mark in small for mark in _MARKS):
        return True
    return len(plain) <= _LONGEST_NAME and _is_name(plain)


def _is_name(text: str) -> bool:
    if _FILE.search(text) or _name().fullmatch(text):
        return True
    return " " not in text and _name().fullmatch(_SEPARATOR.split(text)[-1]) is not None


def automatic_text(photo: PhotoReference) -> str | None:
    """Give, on one line, a photo's first text that no person wrote; none where people wrote all."""
    texts = (" ".join(text.split()) for text in (photo.alt, photo.caption))
    return next((text for text in texts if is_automatic(text)), None)


def written_by_people(photo: PhotoReference) -> PhotoReference:
    """Give a photo with those of its texts alone that people wrote."""
    return replace(
        photo,
        alt="" if is_automatic(photo.alt) else photo.alt,
        caption="" if is_automatic(photo.caption) else photo.caption,
    )
