"""Lines that say who wrote, and what they say: `Tin, ảnh: Thùy An – Minh Hạ`."""

import re
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Author
from bantin.importers.text.lines import has_inner_stop
from bantin.importers.text.names import (
    does_something,
    is_admin,
    is_body,
    is_initials,
    is_person,
    is_role,
    without_honour,
)
from bantin.importers.text.tables import table

PHOTOGRAPHER: Final = "ảnh"
"""The role of somebody whom only the photos are by."""

_WHAT: Final = (
    r"(?:tin|bài viết|bài|ảnh|hình ảnh|hình|clip|video|đồ họa|thơ|viết|nội dung|trình bày)"
)
_JOIN: Final = r"\s*(?:,|;|và|-|–|/|&|\+|\s)\s*"
_KINDS: Final = rf"{_WHAT}(?:{_JOIN}{_WHAT}){{0,3}}"
_LABEL: Final = re.compile(
    r"^(?P<label>(?:người |nhóm )?(?:thực hiện|tác giả|biên tập|viết bài|viết tin)"
    r"(?: bài viết)?|người (?:viết|đăng|đưa)(?: bài(?: viết)?| tin)?|t/h|"
    r"(?:được )?(?:đăng|viết|tạo) bởi|"
    r"bởi|đăng tin|nguồn(?: tin| bài)?|theo|tổng hợp|sưu tầm|pv|ctv|source|author|"
    rf"written by|posted by|published by|created by|by|article by|byline|{_KINDS})"
    r"(?P<colon>\s*[:\uff1a]\s*|\s+[-–]\s+|\s+)(?P<who>\S.{0,160})$",
    re.IGNORECASE,
)
_NEXT_LABEL: Final = re.compile(
    rf"\s*[;,.|–-]\s*(?=(?:{_KINDS}|nguồn)\s*[:\uff1a])|\s+(?=(?:ảnh|hình ảnh|clip)\s*[:\uff1a])",
    re.IGNORECASE,
)
_SOURCE: Final = re.compile(r"^(?:nguồn|theo|source|tổng hợp)", re.IGNORECASE)
_PHOTO: Final = re.compile(r"^(?:ảnh|hình ảnh|hình)$", re.IGNORECASE)
_BARE: Final = re.compile(
    r"^(?:theo|nguồn|tin|bài|ảnh|pv|ctv|by|bởi|viết|nội dung)$", re.IGNORECASE
)
# Themes that aren't translated name the account; an office's account is the publisher.
_ACCOUNT: Final = re.compile(r"^by$", re.IGNORECASE)
_BY: Final = re.compile(r"^(?:by|bởi)$", re.IGNORECASE)
_WEAK: Final = re.compile(
    r"^(?:nội dung|bài|tin|video|clip|hình|thơ|trình bày|đồ họa|viết|by|bởi|(?:video|clip).*)$",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\s*[,;/_]\s*|\s+[&+]\s+|\s+[-–—]\s*|\s*[-–—]\s+|(?<=\w\w)–(?=\w\w)|\s+và\s+|\s+and\s+"
)
_IN_BRACKETS: Final = re.compile(r"^(?P<name>[^()]{2,60}?)\s*\((?P<role>[^()]{2,120})\)\.?$")
_MAIL: Final = re.compile(r"\s*[-–—|(]?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?\s*$")
# Who asks in an interview has no byline, unless a name follows.
_ASKS: Final = re.compile(r"^(?:pv|phóng viên|hỏi|đáp)$", re.IGNORECASE)
# What is said behind a name in brackets of how the text came about: no role.
_DONE: Final = table("thực hiện|ghi|lược ghi|lược dịch|biên soạn|biên tập|sưu tầm|st")
_OUTER: Final = " .,;:–—-"
_TRIM: Final = " .,;:()[]–—-"
_LONGEST: Final = 200
_SOURCE_WORDS: Final = 8
_PEN_WORDS: Final = 4
_WHO_WORDS: Final = 18


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says of who wrote."""

    authors: tuple[Author, ...]
    is_source: bool = False
    """Whether it names where a text was taken from, not who wrote it."""
    is_photo: bool = False
    """Whether it names only who took photos."""


def read_byline(text: str) -> Byline | None:
    """Read a line with a label; none where it has none, or goes on like a sentence."""
    if len(text) > _LONGEST:
        return None
    bare = text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
    label, colon, rest = bare.partition(":")
    head, *others = _NEXT_LABEL.split(rest)
    parts = (label + colon + head, *others)
    found = [byline for part in parts if part for byline in (_read_one(part),) if byline]
    if not found or len(found) < sum(1 for part in parts if part):
        return None
    texts = [byline for byline in found if not byline.is_source] or found
    authors = tuple(dict.fromkeys(author for byline in texts for author in byline.authors))
    return Byline(
        _merge(authors),
        is_source=all(byline.is_source for byline in found),
        is_photo=all(byline.is_photo for byline in found),
    )


def _merge(authors: tuple[Author, ...]) -> tuple[Author, ...]:
    """Keep each name once; who wrote and took photos is who wrote."""
    by_name: dict[str, Author] = {}
    for author in authors:
        by_name.setdefault(author.name, author)
    return tuple(by_name.values())


def _read_one(text: str) -> Byline | None:
    match = _LABEL.match(text)
    if match is None:
        return None
    label, who = match["label"], match["who"].strip(_OUTER)
    if not who or _is_sentence(match["who"]) or not _is_labelled(label, match["colon"], who):
        return None
    photo = _PHOTO.match(label) is not None
    is_account = _ACCOUNT.match(label) is not None and not _is_pen(who)
    source = _SOURCE.match(label) is not None
    if is_account:
        return Byline(())
    authors = read_people(who) if not source else _read_source(who)
    if photo:
        authors = tuple(Author(a.name, a.role or PHOTOGRAPHER) for a in authors)
    return Byline(tuple(a for a in authors if not is_admin(a.name)), source, photo)


def _is_pen(who: str) -> bool:
    return is_person(who) or is_initials(who) or is_admin(who)


def _read_source(who: str) -> tuple[Author, ...]:
    """Read where a text was taken from: a paper, or whoever wrote there."""
    bracketed = _IN_BRACKETS.match(who)
    if bracketed is not None and is_person(bracketed["name"]):
        return (Author(bracketed["name"], bracketed["role"].strip()),)
    return (Author(who),)


def _is_sentence(who: str) -> bool:
    """Tell whether what stands behind a label is said, not a name."""
    return who.endswith(("?", "!", "…", "...", "?”", '?"')) or has_inner_stop(who)


def _is_labelled(label: str, colon: str, who: str) -> bool:
    """Tell whether what follows a label is a name, which it must look like without a colon."""
    words = who.count(" ") + 1
    named = _is_anybody(who)
    if _PHOTO.match(label) or _ASKS.match(label):
        return named
    if colon.strip() in {":", "\uff1a"}:
        return named or (words <= _WHO_WORDS and (not _WEAK.match(label) or _is_capital(who)))
    if _SOURCE.match(label):
        return words <= _SOURCE_WORDS and who[:1].isupper() and label[:1].isupper()
    if _BY.match(label):
        return named and not does_something(who)
    if _BARE.match(label):
        return is_person(who) or is_initials(who)
    return named or is_admin(who)


def _is_capital(who: str) -> bool:
    words = who.split()
    return len(words) <= _PEN_WORDS and all(word[0].isupper() for word in words)


def _is_anybody(text: str) -> bool:
    parts = [part for part in _PARTS.split(text) if part]
    return bool(parts) and (
        is_person(parts[0]) or is_initials(parts[0]) or is_admin(text) or is_body(text)
    )


def read_people(text: str) -> tuple[Author, ...]:
    """Read who is named after a label: people with their roles, or a body, or as it stands."""
    text = without_honour(_MAIL.sub("", text).strip(_OUTER))
    bracketed = _IN_BRACKETS.match(text)
    if bracketed is not None:
        done = bracketed["role"].strip()
        role = None if done.lower() in _DONE else done
        return tuple(Author(a.name, a.role or role) for a in read_people(bracketed["name"]))
    if is_body(text) or is_person(text):
        return (Author(text),)
    return _parted(text) or (Author(text),)


def _parted(text: str) -> tuple[Author, ...]:
    """Read names and roles parted by commas or hyphens; empty where a part is neither."""
    authors: list[Author] = []
    for part in (piece.strip(_TRIM) for piece in _PARTS.split(text)):
        if _may_be_name(part):
            authors.append(Author(part))
        elif authors and part and _may_be_role(part):
            last = authors.pop()
            authors.append(Author(last.name, f"{last.role}, {part}" if last.role else part))
        elif part:
            return ()
    return tuple(authors)


def _may_be_name(text: str) -> bool:
    """Tell whether a part names somebody: like a known name, or two to four capitalised words."""
    if is_person(text) or is_initials(text):
        return True
    return " " in text and _is_capital(text) and not (is_body(text) or is_role(text))


def _may_be_role(text: str) -> bool:
    """Tell whether what stands behind a name is a role or a body, known or not."""
    if is_role(text) or is_body(text):
        return True
    return text.count(" ") < _SOURCE_WORDS and not does_something(text)


def read_signature(text: str) -> tuple[Author, ...]:
    """Read a line that names people, with or without roles, and nothing else."""
    bare = text.strip(_OUTER)
    if not bare or len(bare) > _LONGEST:
        return ()
    if is_person(bare) or is_initials(bare):
        return (Author(bare),)
    people = read_people(bare)
    is_named = is_person(people[0].name) and people[0].name != bare
    return people if is_named and not _is_office(bare) else ()


def _is_office(text: str) -> bool:
    return is_body(text) and not is_person(_PARTS.split(text)[0])


def is_credit(text: str) -> bool:
    """Tell whether a line only says who took the photo above it: `Ảnh: Minh Hạ`."""
    byline = read_byline(text)
    return byline is not None and byline.is_photo
