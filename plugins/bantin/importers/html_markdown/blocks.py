"""What a text is made of once its HTML is understood, ready to be written as Markdown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from bantin.importers.html_markdown.tree import Element, Node


@dataclass(frozen=True, slots=True)
class Shot:
    """A photo, or a file that a browser plays."""

    file: str
    """Its name beside the article; empty where the file isn't there."""
    alt: str = ""
    caption: str = ""
    lost: str = ""
    """What a file is called that isn't there."""

    @property
    def place(self) -> str:
        """The words that hold its place if it isn't there; may be empty."""
        return self.caption or self.alt or self.lost


def _never(_href: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Outside:
    """What the text asks of the place it comes from."""

    photo: Callable[[Element], Shot | None]
    """Gives the photo of an `img`; none for a decoration, of which the words stay."""
    link: Callable[[str], str]
    """Gives where a link of a Markdown text leads; empty where it leads nowhere."""
    address: Callable[[str], str]
    """The same for a link in HTML, which no other file of the site is named in."""
    media: Callable[[str], Shot | None]
    """Gives the file of a player's address; none where it isn't of the same site."""
    shows_file: Callable[[str], bool] = _never
    """Tells whether a link leads to a page that shows a file and nothing else."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text of several looks."""

    inlines: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of level 1 to 6 as it stood."""

    level: int
    inlines: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    is_ordered: bool
    items: "tuple[tuple[Block, ...], ...]"
    start: int = 1
    """What the first item of an ordered list counts."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation."""

    blocks: "tuple[Block, ...]"


@dataclass(frozen=True, slots=True)
class Code:
    """Text that is shown as it is written."""

    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain cells, each with text of several looks."""

    rows: tuple[tuple[tuple[Node, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Raw:
    """What Markdown can't say, as clean HTML."""

    html: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across."""


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos that stand together."""

    shots: tuple[Shot, ...]
    is_gallery: bool = False
    """Whether somebody made them one gallery."""


@dataclass(frozen=True, slots=True)
class Film:
    """A video of another site."""

    address: str
    caption: str = ""


Block: TypeAlias = Paragraph | Heading | Items | Quote | Code | Table | Raw | Rule | Photos | Film


@dataclass(frozen=True, slots=True)
class Walked:
    """A text's blocks, and what was left out."""

    blocks: tuple[Block, ...]
    dropped: tuple[str, ...] = ()
    """Names of elements that were left out, and addresses of players that aren't known."""
    is_deep: bool = False
    """Whether elements stood so deep that they were left out; their text wasn't."""
