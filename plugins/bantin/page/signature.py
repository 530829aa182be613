"""Who signs an article, as a block of lines: `Bài`, `Ảnh`, `Duyệt đăng`, each with its people."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Author

# What somebody did for the article; any other role is the office that somebody holds.
_WORK: Final = re.compile(
    r"(?:(?:tin|tin bài|tin ảnh|bài|bài viết|viết bài|ảnh|chụp ảnh|hình ảnh|quay phim|"
    r"video|clip|đồ họa|thiết kế|nội dung|biên tập|biên soạn|"
    r"tổng hợp|thực hiện|dịch|lược dịch|nguồn|theo|sưu tầm|trình bày|duyệt|duyệt đăng|duyệt bài|"
    r"người duyệt|kiểm duyệt|hiệu đính|chịu trách nhiệm nội dung|"
    r"text|story|words|photos?|pictures|editor|"
    r"edited by|approved by|translation|source)(?:\s*(?:,|;|-|–|/|&|và|and)\s*|\s*$))+",
    re.IGNORECASE,
)
_WRITING: Final = re.compile(r"tin|bài|text|story|words", re.IGNORECASE)
_APPROVING: Final = re.compile(r"duyệt|approved", re.IGNORECASE)
# An office of several: `Phó Bí thư, Ủy viên Ban Thường vụ`.
_BREAK: Final = re.compile(r"(?<=[,;])\s+(?=\w)")


@dataclass(frozen=True, slots=True)
class Signer:
    """A person or a body that signs."""

    name: str
    offices: tuple[str, ...]
    """Each on a line of its own."""


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """What was done, and by whom."""

    work: str
    """As the author wrote it; empty for whoever wrote the article."""
    signers: tuple[Signer, ...]


def signature(authors: Iterable[Author]) -> tuple[SignatureLine, ...]:
    """Give the lines of a signature, in the order in which their first people are named.

    A role such as `Ảnh` or `Duyệt đăng` is what somebody did, and begins a line; people with the
    same one share it. Any other role is an office, and stands below the name.
    """
    lines: dict[str, tuple[str, list[Signer]]] = {}
    for author in authors:
        role = author.role or ""
        work = role.strip(" :") if _WORK.fullmatch(role.strip(" :")) else ""
        offices = tuple(_offices(role)) if role and not work else ()
        _, signers = lines.setdefault(work.casefold(), (work, []))
        signers.append(Signer(author.name, offices))
    return tuple(SignatureLine(work, tuple(signers)) for work, signers in lines.values())


def _offices(role: str) -> Iterator[str]:
    """Cut a role where another office begins: behind a comma, with a capital letter."""
    start = 0
    for gap in _BREAK.finditer(role):
        if role[gap.end()].isupper():
            yield role[start : gap.start()]
            start = gap.end()
    yield role[start:]


def writers(authors: Iterable[Author]) -> tuple[Author, ...]:
    """Give those who wrote an article: not who took photos, checked or approved it.

    Where nobody is said to have written it, all who sign.
    """
    everybody = tuple(authors)
    wrote = tuple(author for author in everybody if _wrote(author))
    return wrote or everybody


def _wrote(author: Author) -> bool:
    role = (author.role or "").strip(" :")
    if _WORK.fullmatch(role) is None:
        return True
    return _WRITING.search(role) is not None and _APPROVING.search(role) is None


def office_of(author: Author) -> str:
    """Give the office that somebody holds; empty where the role says what was done."""
    role = (author.role or "").strip(" :")
    return "" if _WORK.fullmatch(role) else role
