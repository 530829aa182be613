"""An export of WordPress as posts, one by one, so that an archive of any size fits the memory."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from typing import Final

from bantin.article.excerpt import shorten
from bantin.findings import Finding, found
from bantin.importers.posts import Post, Read
from bantin.importers.wordpress import facts
from bantin.importers.wordpress.bodies import PostBody, body_of
from bantin.importers.wordpress.comments import comments_of
from bantin.importers.wordpress.desk import Desk, key_of
from bantin.importers.wordpress.kinds_of_posts import ATTACHMENT, PAGE, POST, left_out_as
from bantin.importers.wordpress.library import survey, words
from bantin.importers.wordpress.media import Media
from bantin.importers.wordpress.values import Library, Record
from bantin.importers.wordpress.wxr import records
from bantin.phrase import Language, Phrase
from bantin.wording import importing_wordpress as kinds

_LONGEST_TITLE: Final = 80


@dataclass(frozen=True, slots=True)
class Export:
    """An export that was looked through once."""

    path: Path
    media: Path | None
    """The folder of uploads; none where it wasn't given."""
    library: Library

    @property
    def total(self) -> int:
        """How many posts and pages there are to import."""
        return self.library.total

    @property
    def origin(self) -> str:
        """The address of the site that it is of; may be empty."""
        return self.library.base

    def posts(self, *, keep_comments: bool = False) -> Iterator[Read]:
        """Read the posts, and between them what is wrong with the file.

        Args:
            keep_comments: whether readers' approved comments are kept.

        Findings: see `records`; posts that are private, have a password, no title, or a type of
        their own; see `body_of`; entries that were left out, counted.
        """
        source = self.path.as_posix()
        if self.media is not None and not self.media.is_dir():
            folder = self.media.as_posix()
            yield found(kinds.WORDPRESS_MEDIA_FOLDER, source, folder=folder)
            return
        reading = _Reading(source, self.library, Media(self.media), keep_comments=keep_comments)
        for entry in records(self.path, source):
            if isinstance(entry, Finding):
                yield entry
            elif entry.kind == "item":
                yield from reading.read(entry)
        yield from reading.left_out()


def open_export(path: Path, media: Path | None) -> Export:
    """Look an export through once: its attachments, categories, authors, and where posts are.

    Args:
        path: the file.
        media: the folder of uploads; none where there is none.
    """
    return Export(path, media, survey(path, path.as_posix()))


def read_export(path: Path, media: Path | None, *, keep_comments: bool = False) -> Iterator[Read]:
    """Read an export's posts: `open_export` and `Export.posts` in one."""
    yield from open_export(path, media).posts(keep_comments=keep_comments)


class _Reading:
    """Reads the posts of one export."""

    def __init__(self, source: str, library: Library, media: Media, *, keep_comments: bool) -> None:
        self._source: Final = source
        self._library: Final = library
        self._media: Final = media
        self._keep_comments: Final = keep_comments
        self._left_out: Final[Counter[str]] = Counter()
        self._keys: Final[set[str]] = set()

    def read(self, record: Record) -> Iterator[Read]:
        """Give a post, if it is one."""
        left_out = left_out_as(record)
        if not left_out:
            yield self._post(record)
        elif left_out != ATTACHMENT:
            self._left_out[left_out] += 1

    def left_out(self) -> Iterator[Finding]:
        """Give how many entries were left out of each kind."""
        if self._left_out:
            named = sorted(self._left_out.items())
            listed = Phrase(_listed(named, "vi"), _listed(named, "en"))
            yield found(kinds.WORDPRESS_LEFT_OUT, self._source, kinds=listed)

    def _post(self, record: Record) -> Post:
        place = facts.Place(self._source, record.line, facts.shown_title(record))
        desk = Desk(self._library, self._media, place)
        body = body_of(record, self._library, desk, place)
        title, of_title = self._title(record, body, place)
        status, of_status = facts.status_of(record, place)
        cover = desk.cover(record.meta.get("_thumbnail_id", ""))
        published = facts.published_at(record)
        page_path = facts.page_path_of(record, self._library, title)
        number = record.text("post_id").strip()
        post = Post(
            key=self._key(record),
            source=self._source,
            title=title,
            body=body.markdown,
            published=published,
            slug=facts.slug_of(record),
            status=status,
            summary=facts.summary_of(record, body.first_words) or body.lead,
            authors=facts.authors_of(record, self._library),
            categories=facts.categories_of(record, self._library),
            tags=facts.tags_of(record, self._library),
            cover=cover,
            pin=facts.is_pinned(record),
            gallery=body.gallery,
            aliases=facts.aliases_of(record, page_path),
            queries=facts.queries_of(record, number),
            page_path=page_path,
            comments=comments_of(record) if self._keep_comments else "",
            shortcodes=body.shortcodes,
        )
        more = (*of_title, *of_status, *_of_type(record, place))
        findings = (*more, *body.findings, *desk.findings)
        return replace(post, files=desk.files, missing=desk.missing, findings=findings)

    def _key(self, record: Record) -> str:
        """Give what a post is known by; posts without a number by their address."""
        number = words(record.text("post_id")) or words(unescape(record.text("guid")))
        wanted = key_of(number[:200] or f"line-{record.line}")
        key, count = wanted, 1
        while key in self._keys:
            count += 1
            key = f"{wanted}-{count}"
        self._keys.add(key)
        return key

    def _title(
        self, record: Record, body: PostBody, place: facts.Place
    ) -> tuple[str, tuple[Finding, ...]]:
        """Give a post's title; its first words where it has none, and a finding."""
        title = facts.title_of(record)
        if title:
            return title, ()
        first = shorten(body.lead or body.first_words)[:_LONGEST_TITLE].strip()
        stand_in = first or f"{kinds.UNTITLED.vi} {place.title}"
        return stand_in, (found(kinds.WORDPRESS_TITLE, self._source, record.line, title=stand_in),)


def _of_type(record: Record, place: facts.Place) -> tuple[Finding, ...]:
    kind = record.text("post_type").strip()
    if kind in {"", POST, PAGE}:
        return ()
    return (place.complain(kinds.WORDPRESS_TYPE, type=words(kind)[:60]),)


def _listed(counted: Iterable[tuple[str, int]], language: Language) -> str:
    """Give kinds of entries and how many there are of each."""
    return ", ".join(f"{_name(kind, language)} ({count})" for kind, count in counted)


def _name(kind: str, language: Language) -> str:
    phrase = kinds.LEFT_OUT_NAMES.get(kind)
    return phrase.say(language) if phrase is not None else f"«{kind[:60]}»"
