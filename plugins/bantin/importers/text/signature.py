"""What stands after an article's last paragraph: captions, and who signs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

from bantin.article.model import Author
from bantin.importers.text.bylines import is_credit, read_byline, read_people, read_signature
from bantin.importers.text.captions import Cue, cue_of, is_alt, is_gallery_head, is_plain_caption
from bantin.importers.text.furniture import Furniture
from bantin.importers.text.headings import is_shouted
from bantin.importers.text.lines import Line, ends_sentence
from bantin.importers.text.names import is_body, is_person, is_role
from bantin.importers.text.page import Item, Mark

_CAPTION_WORDS: Final = 60
_BODY_WORDS: Final = 14
_SIGN_WORDS: Final = 10
_LOOSE_WORDS: Final = 20
_CLOSING_WORDS: Final = 5
# How headlines of other news end: `Ra quân mùa hè (12/06/2023)`.
_DATED: Final = re.compile(
    r"(?<!ngày )(?:[(\[]\s?|[-–|]\s|\s)\d{1,2}[/-]\d{1,2}[/-]\d{2,4}"
    r"(?:\s\d{1,2}:\d\d)?\s?[)\]]?$"
)
_TRIM: Final = " .,;"


@dataclass(frozen=True, slots=True)
class Tail:
    """What a tail holds that is the article's own."""

    lines: tuple[Line, ...]
    """Captions, the head of a gallery, alternative texts."""
    authors: tuple[Author, ...]
    sources: tuple[Author, ...]
    """Whom the text was taken from."""


class _Is(Enum):
    SKIPPED = auto()
    KEPT = auto()
    GALLERY = auto()
    BYLINE = auto()
    NAME = auto()
    ROLE = auto()
    END = auto()


def read_tail(items: Sequence[Item], *, is_spaced: bool = False) -> Tail:
    """Read what follows the last paragraph, up to the first line that is the page's.

    Args:
        items: what follows the last paragraph.
        is_spaced: whether empty lines part the article's paragraphs; then lines that stand
            together are a list of headlines, not captions.
    """
    reader = _Reader(is_spaced)
    for item, following in zip(items, _following(items), strict=True):
        kind = reader.judge(item, following)
        if kind is _Is.END:
            break
        reader.take(kind, item)
    return reader.result()


def _following(items: Sequence[Item]) -> list[Item | None]:
    """Give for each item the next one that is text."""
    found: list[Item | None] = []
    ahead: Item | None = None
    for item in reversed(items):
        found.append(ahead)
        ahead = item if item.is_text else ahead
    return found[::-1]


@dataclass(slots=True)
class _Reader:
    is_spaced: bool
    lines: list[Line] = field(default_factory=list)
    authors: list[Author] = field(default_factory=list)
    sources: list[Author] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    """Roles above the name they belong to."""
    in_gallery: bool = False
    signed: bool = False
    has_name: bool = False
    """Whether the line above is a name that roles may follow."""

    def judge(self, item: Item, following: Item | None) -> _Is:
        """Tell what an item is to the article."""
        if item.mark is Mark.FURNITURE:
            return _Is.SKIPPED if item.furniture is Furniture.JUNK else _Is.END
        if item.mark in {Mark.DATE, Mark.SECTION}:
            return _Is.SKIPPED
        if item.mark is Mark.BYLINE:
            return _Is.BYLINE
        if item.mark is Mark.CRUMBS:
            return _Is.END
        return self._judge_text(item, following)

    def _judge_text(self, item: Item, following: Item | None) -> _Is:
        line = item.line
        if is_gallery_head(line):
            return _Is.GALLERY
        if is_alt(line):
            return _Is.KEPT
        if is_credit(line.text):
            return _Is.KEPT if self.lines and not self.signed else _Is.BYLINE
        signing = self._judge_signature(line.text, following)
        if signing is not None:
            return signing
        if self.signed or _DATED.search(line.text) or self._is_crowded(line, following):
            return _Is.END
        return _Is.KEPT if self._is_own(line) else _Is.END

    def _is_crowded(self, line: Line, following: Item | None) -> bool:
        """Tell whether a line stands in a list of headlines: no empty line before the next."""
        if not self.is_spaced or self.in_gallery or is_plain_caption(line.text):
            return False
        below = following is not None and following.line.number == line.number + 1
        return below or (bool(self.lines) and self.lines[-1].number == line.number - 1)

    def _judge_signature(self, text: str, following: Item | None) -> _Is | None:
        """Tell whether a line is a name, a role or a body that signs."""
        bare = _bare(text)
        if bare.endswith(("!", "?")):
            return None
        if read_signature(bare):
            return _Is.NAME
        below = following.text.strip(_TRIM) if following is not None else ""
        if is_role(bare) and (
            self.has_name or self.roles or read_signature(below) or is_role(below)
        ):
            return _Is.ROLE
        if not is_body(bare) or bare.count(" ") >= _BODY_WORDS:
            return None
        if self.has_name or read_signature(below):
            return _Is.ROLE
        return None if self.signed or not self._may_sign(bare, below) else _Is.NAME

    def _may_sign(self, text: str, below: str) -> bool:
        """Tell whether a body's name signs: it is the last of its kind, and no caption follows."""
        if is_plain_caption(text) or text.count(" ") >= _SIGN_WORDS:
            return False
        return not below or is_role(below) or cue_of(below) is Cue.NONE

    def _is_own(self, line: Line) -> bool:
        """Tell whether a line before the signature is the article's: a caption, a last word."""
        if line.words > _CAPTION_WORDS:
            return self.in_gallery
        if is_shouted(line):
            return is_plain_caption(line.text)
        if self.in_gallery or is_plain_caption(line.text):
            return True
        if ends_sentence(line.text):
            return not self.lines and line.words < _CLOSING_WORDS
        return cue_of(line.text) > Cue.NONE or line.words >= _LOOSE_WORDS

    def take(self, kind: _Is, item: Item) -> None:
        """Take an item in."""
        if kind in {_Is.KEPT, _Is.GALLERY}:
            self.lines.append(item.line)
            self.in_gallery = self.in_gallery or kind is _Is.GALLERY
            self.signed = self.signed and kind is not _Is.GALLERY
        elif kind is _Is.BYLINE:
            self._take_byline(item)
        elif kind is _Is.NAME:
            self._take_name(_bare(item.text))
        elif kind is _Is.ROLE:
            self._take_role(_bare(item.text))

    def _take_byline(self, item: Item) -> None:
        byline = item.byline or read_byline(item.text)
        if byline is not None:
            (self.sources if byline.is_source else self.authors).extend(byline.authors)
            self.signed = True
            named = bool(byline.authors) and is_person(byline.authors[-1].name)
            self.has_name = named and not byline.is_source and not byline.is_photo

    def _take_name(self, text: str) -> None:
        people = read_people(text)
        role = ", ".join(self.roles)
        self.authors.extend(Author(a.name, a.role or role or None) for a in people)
        self.roles.clear()
        self.signed = True
        self.has_name = not is_body(text)

    def _take_role(self, text: str) -> None:
        if not self.has_name or not self.authors:
            self.roles.append(text)
            return
        last = self.authors.pop()
        role = f"{last.role}, {text}" if last.role else text
        self.authors.append(Author(last.name, role))

    def result(self) -> Tail:
        """Give what was found; a role without a name signs by itself."""
        unnamed = () if self.authors else tuple(Author(role) for role in self.roles[:1])
        authors = {author.name: author for author in reversed((*self.authors, *unnamed))}
        return Tail(
            tuple(self.lines), tuple(reversed(authors.values())), tuple(dict.fromkeys(self.sources))
        )


def _bare(text: str) -> str:
    """Take marks from a text's ends, and the brackets around the whole."""
    bare = text.strip(_TRIM)
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") else bare
