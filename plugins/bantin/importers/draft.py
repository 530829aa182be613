"""A draft: what an importer could take from elsewhere, before staff have looked at it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Final, TypedDict

from bantin.article.model import Author

_GALLERY: Final = 3


class BlockKind(StrEnum):
    """What a block of a draft's body is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    PHOTO = "photo"
    GALLERY = "gallery"
    """The line that announces the closing photos."""
    ROW = "row"
    """A row of a table, its cells parted by tabs."""


_PARAGRAPHS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a draft's body."""

    kind: BlockKind
    text: str
    """The line as it stood; a photo's caption, empty where it has none."""
    line: int
    """The line of the source, from 1; 0 where it isn't known."""
    credit: str = ""
    """Who took a photo, as it stood below the caption."""
    marked: str = ""
    """The text as Markdown, where the source tells of bold words and links; empty elsewhere."""
    level: int = 0
    """How deep an item stands in a list, from 0; a heading's level, 0 for that of sections."""
    number: int | None = None
    """What an item counts; none under a bullet."""
    photo: str = ""
    """The file of a photo that the source brought along, beside the draft."""
    alt: str = ""
    """What somebody said is seen on that photo."""
    is_beside: bool = False
    """Whether a photo stands in one row with the photo before it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as far as its source tells it."""

    title: str | None
    published: date | datetime | None = None
    """A moment, in Vietnam's time, where the source gives the minute."""
    categories: tuple[str, ...] = ()
    """Names as the source has them."""
    authors: tuple[Author, ...] = ()
    summary: str = ""
    lead_is_explicit: bool = False
    """Whether the summary is a lead of its own, which then isn't among the blocks."""
    blocks: tuple[Block, ...] = ()
    documents: tuple[str, ...] = ()
    category_paths: tuple[str, ...] = field(default=())
    """Paths of those categories that the site's register has."""

    @property
    def captions(self) -> tuple[str, ...]:
        """All captions, in order."""
        return tuple(b.text for b in self.blocks if b.kind is BlockKind.PHOTO and b.text)

    @property
    def gallery(self) -> tuple[str, ...]:
        """Captions of the closing gallery: those announced, or three and more at the end."""
        closing: list[str] = []
        for block in reversed(self.blocks):
            if block.kind is BlockKind.GALLERY:
                return tuple(reversed(closing))
            if block.kind is not BlockKind.PHOTO:
                break
            closing.extend((block.text,) if block.text else ())
        return tuple(reversed(closing)) if len(closing) >= _GALLERY else ()

    @property
    def album(self) -> tuple[Block, ...]:
        """Photos with files that close the article: those announced, or three and more.

        As many at the end without a word between them are an album to whoever put them there;
        two may as well belong to the last paragraph.
        """
        closing: list[Block] = []
        for block in reversed(self.blocks):
            if block.kind is BlockKind.GALLERY:
                return tuple(reversed(closing))
            if block.kind is not BlockKind.PHOTO:
                break
            closing.extend((block,) if block.photo else ())
        return tuple(reversed(closing)) if len(closing) >= _GALLERY else ()

    @property
    def body_paragraphs(self) -> int:
        """How many paragraphs it has without the lead, wherever that stands."""
        count = sum(block.kind in _PARAGRAPHS for block in self.blocks)
        return count if self.lead_is_explicit else max(count - 1, 0)


class AuthorRecord(TypedDict):
    """An author as `--json` prints it."""

    name: str
    role: str | None


class DraftRecord(TypedDict):
    """A draft as `--json` prints it."""

    title: str | None
    date: str | None
    categories: list[str]
    authors: list[AuthorRecord]
    summary: str
    captions: list[str]
    gallery: list[str]
    documents: list[str]
    body_paragraphs: int


def as_record(draft: Draft) -> DraftRecord:
    """Give a draft as plain values, for `--json`."""
    return DraftRecord(
        title=draft.title,
        date=draft.published.isoformat() if draft.published is not None else None,
        categories=list(draft.categories),
        authors=[AuthorRecord(name=a.name, role=a.role) for a in draft.authors],
        summary=draft.summary,
        captions=list(draft.captions),
        gallery=list(draft.gallery),
        documents=list(draft.documents),
        body_paragraphs=draft.body_paragraphs,
    )


def map_categories(names: tuple[str, ...], paths: Mapping[str, str]) -> tuple[str, ...]:
    """Give the paths of categories by name, without those above another of them."""
    found = tuple(dict.fromkeys(paths[name] for name in names if name in paths))
    return tuple(path for path in found if not any(other.startswith(f"{path}/") for other in found))
