"""A document's blocks as what an article is made of: prose, photos, tables of data.

Photos leave the paragraphs and tables they stood in; the words beside them stay text, or become
their captions where they stand where captions do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, TypeAlias

from bantin.importers.documents.blocks import (
    Align,
    Paragraph,
    Picture,
    Piece,
    Span,
    Style,
    Table,
    plain,
)
from bantin.importers.text.bylines import read_byline
from bantin.importers.text.captions import is_gallery_head, is_plain_caption
from bantin.importers.text.lines import ends_sentence, has_inner_stop, make_line

CAPTION_WORDS: Final = 60
"""Most words of a caption."""
_STOPPED_WORDS: Final = 32
"""Most words of a caption of more than one sentence."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph without pictures."""

    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Its words."""
        return self.paragraph.text


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo in its place."""

    picture: Picture
    group: int
    """Photos of one paragraph or one table have one number."""
    caption: str = ""
    credit: str = ""
    is_beside: bool = False
    """Whether it stands right behind another of its group."""
    is_doubtful: bool = False
    """Whether its caption may as well be text."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A table of data."""

    table: Table


Element: TypeAlias = Prose | Shot | Rows


def fits_caption(text: str) -> bool:
    """Tell whether a text is short enough for a caption, and neither a byline nor a heading."""
    line = make_line(0, text)
    if not text or line.words > CAPTION_WORDS or is_gallery_head(line):
        return False
    if line.words > _STOPPED_WORDS and has_inner_stop(text):
        return False
    byline = read_byline(text)
    return byline is None or byline.is_photo or is_plain_caption(text)


def part_paragraph(paragraph: Paragraph, group: int) -> list[Element]:
    """Part a paragraph into its text and its photos, with captions that stand right behind them.

    Text before a photo goes on behind it, as it does around a photo that floats; it is a caption
    only below a line break, or where no text stands before. A photo that floats is anchored to
    the beginning of whatever paragraph is near, so that its text is a caption only where it is
    set as one, or is no sentence, which is then said.
    """
    if not paragraph.pictures:
        return [Prose(paragraph)]
    runs = [(kind, list(run)) for kind, run in groupby(_visible(paragraph.pieces), type)]
    if not _captions_within(paragraph, runs):
        spans = tuple(piece for piece in paragraph.pieces if isinstance(piece, Span))
        prose = [Prose(replace(paragraph, pieces=spans))] if plain(spans) else []
        return [*prose, *_shots(paragraph.pictures, group)]
    parted: list[Element] = []
    for _, run in runs:
        pictures = [piece for piece in run if isinstance(piece, Picture)]
        spans = tuple(piece for piece in run if isinstance(piece, Span))
        if pictures:
            parted.extend(_shots(pictures, group, is_first=not parted))
        elif parted:
            _give_caption(parted, plain(spans), is_doubtful=_is_doubtful(paragraph))
        else:
            parted.append(Prose(replace(paragraph, pieces=spans)))
    return parted


def _visible(pieces: Iterable[Piece]) -> list[Piece]:
    """Leave out blanks beside pictures; a line break stays."""
    return [p for p in pieces if isinstance(p, Picture) or p.text.strip() or "\n" in p.text]


def _captions_within(paragraph: Paragraph, runs: Sequence[tuple[type, list[Piece]]]) -> bool:
    """Tell whether all text behind the photos of a paragraph is their captions."""
    if paragraph.listed is not None or paragraph.style in {Style.HEADING, Style.TITLE}:
        return False
    first = next(i for i, (kind, _) in enumerate(runs) if kind is Picture)
    behind = [spans for kind, spans in runs[first:] if kind is Span]
    texts = [plain(s for s in spans if isinstance(s, Span)) for spans in behind]
    before = plain(s for _, run in runs[:first] for s in run if isinstance(s, Span))
    if not all(fits_caption(text) for text in texts if text):
        return False
    if any(ends_sentence(text) for text in texts if text) and _is_doubtful(paragraph):
        return False
    below = all(_begins_below(spans) for spans in behind)
    is_title = paragraph.is_bold and not paragraph.is_italic
    return below or (not before and not is_title)


def _is_doubtful(paragraph: Paragraph) -> bool:
    """Tell whether nothing but a floating photo's anchor makes a paragraph a caption."""
    if not any(picture.floats for picture in paragraph.pictures):
        return False
    is_set = paragraph.style is Style.CAPTION or paragraph.is_boxed or paragraph.is_italic
    in_middle = paragraph.align is Align.CENTRE and not paragraph.is_bold
    return not is_set and not in_middle and not is_plain_caption(paragraph.text)


def _begins_below(spans: Sequence[Piece]) -> bool:
    first = spans[0]
    return isinstance(first, Span) and first.text.startswith("\n")


def _shots(pictures: Iterable[Picture], group: int, *, is_first: bool = True) -> list[Shot]:
    return [
        Shot(picture, group, is_beside=place > 0 or not is_first)
        for place, picture in enumerate(pictures)
    ]


def _give_caption(parted: list[Element], text: str, *, is_doubtful: bool) -> None:
    """Give a caption to the photos right above that have none."""
    for place in range(len(parted) - 1, -1, -1):
        shot = parted[place]
        if not text or not isinstance(shot, Shot) or shot.caption:
            return
        parted[place] = replace(shot, caption=text, is_doubtful=is_doubtful)
