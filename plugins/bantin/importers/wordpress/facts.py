"""What an export tells of a post besides its text: status, date, address, categories, authors."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Final
from urllib.parse import parse_qsl, unquote

from bantin.article.model import Author, Status
from bantin.findings import Finding, Kind, found
from bantin.importers.html_markdown.tree import parse, words_of
from bantin.importers.wordpress.kinds_of_posts import PAGE, POST
from bantin.importers.wordpress.library import words
from bantin.importers.wordpress.paths import parts_of, path_of
from bantin.importers.wordpress.values import Library, Record
from bantin.text import VIETNAM, normalise, slugify
from bantin.wording import importing_wordpress as kinds

_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(?::(\d\d))?")
_NO_CATEGORY: Final = frozenset(
    {"uncategorized", "uncategorised", "chua-phan-loai", "chua-duoc-phan-loai", "khong-phan-loai"}
)
"""What WordPress calls the category of posts without one."""
_MOST_STEPS: Final = 20
"""Most steps of a tree of categories or pages; a longer one goes round."""
_TEASER_END: Final = re.compile(r"\s*(?:\[(?:…|\.\.\.|&hellip;)\]|…)?\s*$")
_LONGEST_SHOWN: Final = 80
_STATUSES: Final[Mapping[str, Status]] = {
    "publish": Status.PUBLISHED,
    "future": Status.PUBLISHED,
    "pending": Status.REVIEW,
}


@dataclass(frozen=True, slots=True)
class Place:
    """What findings of a post say first: where it stands, and its title."""

    source: str
    line: int
    title: str

    def complain(self, kind: Kind, **values: str) -> Finding:
        """Make a finding about the post."""
        return found(kind, self.source, self.line, title=self.title, **values)


def plain_text(html: str) -> str:
    """Give HTML as plain text on one line."""
    return words_of(parse(html).nodes) if "<" in html or "&" in html else words(html)


def title_of(record: Record) -> str:
    """Give a post's title as plain text; empty where it has none."""
    return plain_text(record.text("title")).strip()


def status_of(record: Record, place: Place) -> tuple[Status, tuple[Finding, ...]]:
    """Give a post's status. Findings: it is private, or has a password."""
    status = record.text("status").strip()
    if record.text("post_password").strip():
        return Status.DRAFT, (place.complain(kinds.WORDPRESS_PASSWORD),)
    if status == "private":
        return Status.DRAFT, (place.complain(kinds.WORDPRESS_PRIVATE),)
    return _STATUSES.get(status, Status.DRAFT), ()


def published_at(record: Record) -> datetime | None:
    """Give when a post was or will be published, in Vietnam's time; none where nothing says it.

    The clock of the site counts where the time of Greenwich is missing, as in drafts.
    """
    greenwich = _moment(record.text("post_date_gmt"))
    if greenwich is not None:
        return _in_vietnam(greenwich.replace(tzinfo=UTC))
    local = _moment(record.text("post_date"))
    if local is not None:
        return local.replace(tzinfo=VIETNAM)
    return _in_vietnam(_of_mail(record.text("pubDate")))


def _moment(text: str) -> datetime | None:
    match = _MOMENT.match(text.strip())
    if match is None or match[1].startswith("0000"):
        return None
    try:
        return datetime.fromisoformat(f"{match[1]}T{match[2]}:{match[3] or '00'}")
    except ValueError:
        return None


def _of_mail(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text.strip()) if text.strip() else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    if moment is None or moment.year <= 1:  # a date of zeros
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _in_vietnam(moment: datetime | None) -> datetime | None:
    try:
        return moment.astimezone(VIETNAM) if moment is not None else None
    except (OverflowError, ValueError):
        return None


def slug_of(record: Record) -> str:
    """Give the end of a post's address in ASCII; empty where its title has to give it."""
    return slugify(unquote(record.text("post_name").strip()))


def summary_of(record: Record, first_words: str) -> str:
    """Give the excerpt that somebody wrote; empty where it only repeats the text's beginning.

    Args:
        record: the post.
        first_words: the beginning of its text, which the page shows anyway.
    """
    said = _TEASER_END.sub("", plain_text(record.text("excerpt")))
    return "" if said and first_words.startswith(said) else said


def authors_of(record: Record, library: Library) -> tuple[Author, ...]:
    """Give who wrote a post, by the name that the site shows."""
    login = words(record.text("creator"))
    name = library.authors.get(login, login)
    return (Author(name),) if name else ()


def categories_of(record: Record, library: Library) -> tuple[tuple[str, ...], ...]:
    """Give a post's categories by their names from the root down, without those above another."""
    named = [term for term in record.terms if term.taxonomy == "category"]
    paths = dict.fromkeys(
        _path_of(term.nicename, term.name, library)
        for term in named
        if term.nicename.lower() not in _NO_CATEGORY
    )
    kept = [path for path in paths if path]
    return tuple(p for p in kept if not any(q != p and q[: len(p)] == p for q in kept))


def _path_of(nicename: str, name: str, library: Library) -> tuple[str, ...]:
    term = library.categories.get(nicename)
    steps = [term.name if term is not None else words(name)]
    seen = {nicename}
    while term is not None and term.parent and len(steps) < _MOST_STEPS:
        if term.parent in seen:
            break
        seen.add(term.parent)
        term = library.categories.get(term.parent)
        if term is not None:
            steps.append(term.name)
    return tuple(step for step in reversed(steps) if step)


def tags_of(record: Record, library: Library) -> tuple[str, ...]:
    """Give a post's tags."""
    tags = (
        library.tags.get(term.nicename) or words(term.name)
        for term in record.terms
        if term.taxonomy in {"post_tag", "tag"}
    )
    return tuple(dict.fromkeys(tag for tag in tags if tag))


def is_pinned(record: Record) -> bool:
    """Tell whether a post stands above all others."""
    return record.text("is_sticky").strip() == "1"


def aliases_of(record: Record, page_path: str | None) -> tuple[str, ...]:
    """Give a post's old address as a path; none where a query tells it, or where it stays."""
    parts = parts_of(unescape(record.text("link")))
    if parts is None or parts.scheme not in {"http", "https"}:
        return ()
    path = path_of(parts)
    bare = path.strip("/")
    return (path,) if bare not in {"", page_path} and not parts.query else ()


def queries_of(record: Record, key: str) -> tuple[str, ...]:
    """Give a post's old addresses that a query tells, which WordPress always answers."""
    if not (key.isascii() and key.isdigit()):
        return ()
    kind = record.text("post_type").strip() or POST
    own = f"page_id={key}" if kind == PAGE else f"p={key}"
    parts = parts_of(unescape(record.text("link")))
    told = parse_qsl(parts.query, max_num_fields=20) if parts is not None and parts.query else []
    others = (f"{n}={v}" for n, v in told if n in {"p", "page_id"} and v == key)
    return tuple(dict.fromkeys((own, *others)))


def page_path_of(record: Record, library: Library, title: str) -> str | None:
    """Give where a page stands below those above it; none for an article."""
    if record.text("post_type").strip() != PAGE:
        return None
    own = slug_of(record) or slugify(title) or f"trang-{slugify(record.text('post_id'))}"
    return "/".join((*reversed(list(_steps_above(record, library))), own))


def _steps_above(record: Record, library: Library) -> Iterator[str]:
    seen: set[str] = set()
    parent = record.text("post_parent").strip()
    while parent in library.pages and parent not in seen and len(seen) < _MOST_STEPS:
        seen.add(parent)
        step = library.pages[parent]
        if slugify(step.slug):
            yield slugify(step.slug)
        parent = step.parent


def shown_title(record: Record) -> str:
    """Give a post's title as findings say it; its number where it has none."""
    title = normalise(title_of(record))[:_LONGEST_SHOWN]
    return title or f"#{words(record.text('post_id'))[:20]}"
