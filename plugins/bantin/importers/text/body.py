"""An article's lines as blocks: paragraphs, headings, photos, the rows of tables."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Final

from bantin.importers.draft import Block, BlockKind
from bantin.importers.text import captions, headings
from bantin.importers.text.bylines import is_credit
from bantin.importers.text.captions import Cue, is_credited
from bantin.importers.text.lines import (
    Line,
    is_item,
    is_paragraph,
    is_row,
)
from bantin.importers.text.stills import is_heading, sentences_on_photos
from bantin.importers.text.verse import verse_of

_LEAD_WORDS: Final = 15
_HEADING_WORDS: Final = 12
_CAPTION_WORDS: Final = 60
_VERSE: Final = 3
_UNSURE_WORDS: Final = 8


class Shape(StrEnum):
    """What a line is by itself; what it is in its place is settled afterwards."""

    ALT = "alt"
    CAPTION = "caption"
    SPEECH = "speech"
    CREDIT = "credit"
    GALLERY = "gallery"
    HEADING = "heading"
    NUMBERED = "numbered"
    ROW = "row"
    ITEM = "item"
    SENTENCE = "sentence"
    VIDEO = "video"
    TWICE = "twice"
    """A lead that is said again in the next line."""
    SHORT = "short"


_TESTS: Final = (
    (Shape.ALT, captions.is_alt),
    (Shape.VIDEO, captions.is_video),
    (Shape.GALLERY, captions.is_gallery_head),
    (Shape.ROW, is_row),
    (Shape.CREDIT, lambda line: is_credit(line.text)),
    (Shape.CAPTION, lambda line: captions.is_plain_caption(line.text)),
    (Shape.ITEM, is_item),
    (Shape.HEADING, headings.is_shouted),
    (Shape.NUMBERED, lambda line: headings.numbering(line) is not None),
    (Shape.SPEECH, lambda line: captions.speaks_in_photo(line.text) and is_paragraph(line)),
    (Shape.SENTENCE, is_paragraph),
)


def shape_of(line: Line) -> Shape:
    """Tell what a line is by itself."""
    if line.words > _CAPTION_WORDS * 2:
        return Shape.SENTENCE
    return next((shape for shape, test in _TESTS if test(line)), Shape.SHORT)


@dataclass(frozen=True, slots=True)
class Shaped:
    """A line with its shape."""

    line: Line
    shape: Shape


def shape_lines(lines: Sequence[Line], title: str = "") -> tuple[Shaped, ...]:
    """Give each line its shape; a photo's alternative text is known by the caption below it."""
    shaped = [
        Shaped(line, Shape.ALT if captions.is_titled_alt(line, title) else shape_of(line))
        for line in lines
    ]
    for index in range(len(shaped) - 1):
        upper, lower = shaped[index], shaped[index + 1]
        twice = index == 0 and lower.shape is Shape.SENTENCE
        if twice:
            is_pair = captions.are_same(upper.line.text, lower.line.text)
        else:
            is_pair = _is_pair(upper, lower)
        if is_pair:
            shaped[index] = Shaped(upper.line, Shape.TWICE if twice else Shape.ALT)
            shaped[index + 1] = Shaped(lower.line, Shape.SENTENCE if twice else Shape.CAPTION)
    return tuple(shaped)


_PAIRED: Final = frozenset({Shape.SHORT, Shape.CAPTION, Shape.SENTENCE, Shape.SPEECH})


def _is_pair(upper: Shaped, lower: Shaped) -> bool:
    """Tell whether the upper line is what a program said of the photo, the lower its caption."""
    if not {upper.shape, lower.shape} <= _PAIRED:
        return False
    if captions.is_unmarked_alt(upper.line.text):
        return upper.shape is not Shape.SENTENCE and lower.shape is not Shape.SENTENCE
    return captions.are_alike(upper.line.text, lower.line.text)


@dataclass(frozen=True, slots=True)
class Body:
    """An article's blocks, and those of which it isn't sure what they are."""

    blocks: tuple[Block, ...]
    unsure: tuple[Block, ...]
    videos: tuple[Line, ...] = ()
    """Lines that stood for videos."""


def read_body(lines: Sequence[Line], title: str = "") -> Body:
    """Make blocks of an article's lines, in their order.

    Args:
        lines: The lines from the lead on.
        title: The article's title, which alternative texts of its photos may repeat.
    """
    shaped = shape_lines(lines, title)
    builder = _builder(shaped)
    for index in range(len(shaped)):
        builder.take(index)
    builder.place_photos()
    return Body(tuple(builder.blocks), tuple(builder.unsure), tuple(builder.videos))


def _builder(shaped: tuple[Shaped, ...]) -> "_Builder":
    """Prepare what of an article has to be known before its first line is settled."""
    told = [item.line for item in shaped if item.shape not in {Shape.ALT, Shape.TWICE}]
    seen, unseen = sentences_on_photos(told)
    return _Builder(shaped, verse_of(told), seen, unseen, _are_told_apart(shaped))


def _are_told_apart(shaped: Sequence[Shaped]) -> bool:
    """Tell whether captions are known by credits, or headings stand where no captions do."""
    shown = [item for item in shaped if item.shape is Shape.CAPTION]
    if any(is_credited(item.line.text) for item in shown):
        return True
    if any(item.shape is Shape.CREDIT for item in shaped):
        return True
    short = [
        (item.line, captions.cue_of(item.line.text))
        for item, below in pairwise(shaped)
        if item.shape is Shape.SHORT and below.shape is Shape.SENTENCE
    ]
    heads = (is_heading(line, cue, are_told_apart=False) for line, cue in short)
    doing = any(cue > Cue.WEAK for _, cue in short)
    return not shown and not doing and any(heads)


@dataclass(slots=True)
class _Builder:
    shaped: tuple[Shaped, ...]
    verse: frozenset[int]
    """The numbers of lines of verse."""
    seen: frozenset[int]
    """The numbers of sentences that are captions."""
    unseen: frozenset[int]
    """The numbers of sentences that may be captions."""
    are_told_apart: bool
    """Whether headings and captions are known from each other by others of the article."""
    blocks: list[Block] = field(default_factory=list)
    unsure: list[Block] = field(default_factory=list)
    videos: list[Line] = field(default_factory=list)
    photos: int = 0
    """Photos of which only the alternative text has been seen."""
    in_gallery: bool = False
    in_list: bool = False

    def take(self, index: int) -> None:
        line, shape = self.shaped[index].line, self.shaped[index].shape
        if shape is Shape.ALT:
            self.photos += not captions.is_second_alt(line)
        elif shape is Shape.VIDEO:
            self.videos.append(line)
        elif shape is Shape.CREDIT:
            self._credit(line)
        elif shape is Shape.TWICE:
            return
        elif shape is Shape.GALLERY:
            self._add(BlockKind.GALLERY, line)
            self.in_gallery = True
        else:
            self._add(self._kind(index), line)

    def _kind(self, index: int) -> BlockKind:
        line, shape = self.shaped[index].line, self.shaped[index].shape
        if line.number in self.verse and not self.in_gallery:
            return self._verse(index)
        if shape is Shape.SHORT:
            return self._short(index)
        if shape is Shape.NUMBERED:
            return self._numbered(index)
        if shape is Shape.SPEECH and not self.in_gallery:
            self.unsure.append(Block(BlockKind.PHOTO, line.text, line.number))
            return BlockKind.PHOTO
        if shape is Shape.SENTENCE:
            return self._sentence(line)
        return self._item(index) if shape is Shape.ITEM else _KINDS[shape]

    def _verse(self, index: int) -> BlockKind:
        """Take a line of verse; the first of some in a row is worth a look."""
        line = self.shaped[index].line
        is_first = index == 0 or self.shaped[index - 1].line.number not in self.verse
        return self._doubt(BlockKind.PARAGRAPH, line) if is_first else BlockKind.PARAGRAPH

    def _sentence(self, line: Line) -> BlockKind:
        """Settle a line with a full stop: a paragraph, unless it says what is seen on a photo."""
        if self.in_gallery and captions.fits_photo(line):
            return BlockKind.PHOTO
        if line.number in self.seen:
            return self._doubt(BlockKind.PHOTO, line)
        if line.number in self.unseen:
            return self._doubt(BlockKind.PARAGRAPH, line)
        return BlockKind.PARAGRAPH

    def _item(self, index: int) -> BlockKind:
        """Settle a line with a bullet: one alone with a star above a paragraph is a heading."""
        line = self.shaped[index].line
        beside = (*self.shaped[max(index - 1, 0) : index], *self.shaped[index + 1 : index + 2])
        alone = all(other.shape is not Shape.ITEM for other in beside) and not self.in_list
        starred = line.text.startswith("*") and line.words <= _HEADING_WORDS
        return BlockKind.HEADING if starred and alone and self._heads(index) else BlockKind.ITEM

    def _short(self, index: int) -> BlockKind:
        """Settle a few words without a full stop: caption, heading, item, verse or lead."""
        line = self.shaped[index].line
        cue = captions.cue_of(line.text)
        if self.in_gallery:
            return BlockKind.PHOTO
        if captions.is_reference(line.text):
            return BlockKind.HEADING
        if self._may_lead(line, cue) or (self.in_list and cue < Cue.FAIR):
            return BlockKind.PARAGRAPH
        if self._is_told(index, cue):
            return self._doubt(BlockKind.PARAGRAPH, line)
        if self._heads(index) and is_heading(line, cue, are_told_apart=self.are_told_apart):
            return self._doubt(BlockKind.HEADING, line)
        is_sure = cue > Cue.WEAK or (cue is Cue.WEAK and line.words > _UNSURE_WORDS)
        return BlockKind.PHOTO if is_sure else self._doubt(BlockKind.PHOTO, line)

    def _is_told(self, index: int, cue: Cue) -> bool:
        """Tell whether a line is text that lacks its full stop, or a line of verse."""
        line = self.shaped[index].line
        told = captions.tells(line) or captions.is_listed(line.text)
        return (cue < Cue.PLAIN and told) or (cue is Cue.NONE and self._in_verse(index))

    def _may_lead(self, line: Line, cue: Cue) -> bool:
        """Tell whether a line without a full stop is a lead: the first, and of some length."""
        if self.blocks or self.photos or line.words < _LEAD_WORDS:
            return False
        return cue < Cue.FAIR or (cue is Cue.FAIR and not captions.names_somebody(line.text))

    def _doubt(self, kind: BlockKind, line: Line) -> BlockKind:
        self.unsure.append(Block(kind, line.text, line.number))
        return kind

    def _heads(self, index: int) -> bool:
        """Tell whether a paragraph follows, so that the line may be its heading."""
        after = self.shaped[index + 1 : index + 2]
        return not self.photos and bool(after) and after[0].shape in {Shape.SENTENCE, Shape.ITEM}

    def _in_verse(self, index: int) -> bool:
        """Tell whether short lines stand in a row, as those of a poem do."""
        start = stop = index
        while start > 0 and self.shaped[start - 1].shape is Shape.SHORT and index - start < _VERSE:
            start -= 1
        while (
            stop + 1 < len(self.shaped)
            and self.shaped[stop + 1].shape is Shape.SHORT
            and stop - index < _VERSE
        ):
            stop += 1
        return stop - start + 1 >= _VERSE

    def _numbered(self, index: int) -> BlockKind:
        """Settle a numbered line: a heading, or one of a list of such lines."""
        style = headings.numbering(self.shaped[index].line)
        beside = (*self.shaped[max(index - 1, 0) : index], *self.shaped[index + 1 : index + 2])
        is_last = index + 1 == len(self.shaped)
        if is_last or any(headings.numbering(other.line) == style for other in beside):
            return BlockKind.PARAGRAPH
        return BlockKind.HEADING

    def _credit(self, line: Line) -> None:
        """Give a credit to the photo above it; without a caption it stands for a photo."""
        last = self.blocks[-1] if self.blocks else None
        if last is not None and last.kind is BlockKind.PHOTO and not self.photos:
            self.blocks[-1] = Block(BlockKind.PHOTO, last.text, last.line, line.text)
            return
        self.photos = max(self.photos - 1, 0)
        self.place_photos()
        self.blocks.append(Block(BlockKind.PHOTO, "", line.number, line.text))

    def _add(self, kind: BlockKind, line: Line) -> None:
        if kind is BlockKind.PHOTO:
            self.photos = max(self.photos - 1, 0)
        self.place_photos()
        self.blocks.append(Block(kind, line.text, line.number))
        if kind in {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING}:
            self.in_gallery = False
        if self.shaped and kind is not BlockKind.PHOTO:
            is_item = self.in_list and kind is BlockKind.PARAGRAPH and line.words <= _LEAD_WORDS
            self.in_list = line.text.endswith(":") or is_item

    def place_photos(self) -> None:
        """Keep the places of photos that have no caption."""
        self.blocks.extend(Block(BlockKind.PHOTO, "", 0) for _ in range(self.photos))
        self.photos = 0


_KINDS: Final = {
    Shape.CAPTION: BlockKind.PHOTO,
    Shape.SPEECH: BlockKind.PHOTO,
    Shape.HEADING: BlockKind.HEADING,
    Shape.ROW: BlockKind.ROW,
}
