"""What a page holds, as frozen values: those of Word's documents, and where they stood."""

from dataclasses import dataclass

from bantin.importers.documents.blocks import Paragraph, Table


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a block stands."""

    number: int = 0
    """The number of its element on the page."""
    line: int = 0
    """The line of the file; 0 where it isn't known."""
    is_title: bool = False
    """Whether it is the title of the page's article by its name."""
    is_clock: bool = False
    """Whether it shows the day of viewing by its name."""
    is_linked: bool = False
    """Whether all of it is links to other pages."""
    is_listed: bool = False
    """Whether it stands in a list."""


@dataclass(frozen=True, slots=True)
class PageParagraph(Paragraph):
    """A paragraph of a page."""

    origin: Origin = Origin()
    is_quote: bool = False
    video: str = ""
    """The address of a video that stands here; there is no text then."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """What the page says of a picture; paragraphs hold its key."""

    addresses: tuple[str, ...]
    """Where it may be found, as they stand in the page, the largest first."""
    leads_away: bool = False
    """Whether it is a link to another page, as those beside other news are."""

    @property
    def key(self) -> str:
        """What it is known by; one place's picture is another's if this is the same."""
        return "\n".join((*self.addresses, *(("",) if self.leads_away else ())))


@dataclass(frozen=True, slots=True)
class PageTable(Table):
    """A table of data of a page."""

    origin: Origin = Origin()


PageBlock = PageParagraph | PageTable
