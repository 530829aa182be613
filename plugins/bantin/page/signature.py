"""Who signs an article, as a block of lines: `Bài`, `Ảnh`, `Duyệt đăng`, each with its people."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from bantin.article.model import Author

# What somebody did for the article; any other role is the office that somebody holds.
_WORK: Final = re.compile(
    r"(?:(?:tin|bài|bài viết|ảnh|hình ảnh|video|clip|đồ họa|thiết kế|nội dung|biên tập|biên soạn|"
    r"tổng hợp|thực hiện|dịch|lược dịch|nguồn|theo|sưu tầm|trình bày|duyệt|duyệt đăng|duyệt bài|"
    r"kiểm duyệt|hiệu đính|chịu trách nhiệm nội dung|text|story|words|photos?|pictures|editor|"
    r"edited by|approved by|translation|source)(?:\s*(?:,|;|-|–|&|và|and)\s*|\s*$))+",
    re.IGNORECASE,
)
# An office of several: `Phó Bí thư, Trưởng ban Phong trào`.
_OFFICES: Final = re.compile(r"(?<=[,;])\s+(?=[^\W\d_a-zà-ỹđ])")


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
        offices = tuple(_OFFICES.split(role)) if role and not work else ()
        _, signers = lines.setdefault(work.casefold(), (work, []))
        signers.append(Signer(author.name, offices))
    return tuple(SignatureLine(work, tuple(signers)) for work, signers in lines.values())
