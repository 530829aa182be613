"""A Markdown text on its way to a body."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A Markdown text and what is known of the place where it stands."""

    markdown: str
    path: str
    """The file as findings name it."""
    folder: str
    """The file's folder, relative to the content folder, from which links are resolved."""
    address: str
    """The address of the page it will stand on."""
    first_line: int = 1
    """The line of the file on which it begins."""
    files: frozenset[str] | None = None
    """The files beside it, relative to its folder; none where pictures aren't looked up."""
