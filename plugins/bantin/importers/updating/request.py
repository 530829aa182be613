"""What a run of an importer of whole archives is told, and what it tells of each post."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bantin.findings import Finding
from bantin.phrase import Language


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is told."""

    content: Path
    """The content folder."""
    source: str
    """The system the posts are from, as a word of small letters and hyphens: `wordpress`."""
    origin: str = ""
    """Which of that system's archives it is, as its address or folder. Each has a ledger of its
    own, so that posts of two archives that have the same key don't replace one another."""
    unit: str = ""
    """The publisher's key for all posts; that of the last run where it is empty."""
    is_dry: bool = False
    """Whether nothing is written."""
    total: int | None = None
    """How many posts there will be, for the bar that shows how far it is; none if unknown."""
    language: Language = "vi"
    """What the bar and the tables for staff speak."""
    has_bar: bool = False
    """Whether to show the bar, on stderr, where that is a terminal."""
    prefix: str = "content/"
    """What stands before content paths in findings."""


class Fate(StrEnum):
    """What became of a post."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    KEPT = "kept"
    """A person edited it since the last import, and it was left so."""
    DELETED = "deleted"
    """A person deleted it since the last import, and it stays so."""
    FAILED = "failed"
    """It couldn't be written; a finding says why."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one post."""

    key: str
    title: str
    fate: Fate
    path: str
    """Its Markdown file, relative to the content folder."""
    is_page: bool
    is_draft: bool
    """Whether it isn't published: a draft, or in review."""
    is_undated: bool = False
    """Whether it is an article that nobody gave a date, neither the source nor a person."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a run."""

    posts: tuple[Written, ...] = ()
    findings: tuple[Finding, ...] = ()
    files: int = 0
    """How many photos and other files were written."""
    missing: tuple[str, ...] = ()
    """Addresses of photos and files that weren't given, each once."""
    shortcodes: tuple[tuple[str, int], ...] = ()
    """Names of those left in texts, with how often they stand there."""
    undecided: tuple[tuple[str, int], ...] = ()
    """Categories of the source that the site's table doesn't answer, with their posts."""
    gone: tuple[str, ...] = ()
    """Posts of an earlier run that the source hasn't any more, by their files, which were left."""
    tables: tuple[str, ...] = ()
    """Files beside the articles that were written for staff or servers, in the content folder."""

    def count(self, fate: Fate, *, is_page: bool | None = None) -> int:
        """Give how many posts, or pages or articles among them, had a fate."""
        return sum(
            post.fate is fate and (is_page is None or post.is_page is is_page)
            for post in self.posts
        )
