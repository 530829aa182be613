"""Posts brought into the one form that is written: texts normalised, dates of Vietnam."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from bantin.article.hidden import without_comments
from bantin.article.model import Author, PhotoReference, Status
from bantin.article.tangle import is_tangled
from bantin.findings import Finding, Kind, found
from bantin.importers.posts import Post
from bantin.importers.updating.old_links import path_of, query_of
from bantin.text import VIETNAM, normalise
from bantin.wording import importing_posts as kinds

_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2100
_LONGEST_KEY: Final = 1000
_SHOWN: Final = 80
_OF_ARTICLES: Final = frozenset({kinds.DATE_MISSING, kinds.BODY_MISSING, kinds.BODY_TANGLED})
"""What makes a draft of an article; a page may lack it."""


def cleaned(post: Post) -> tuple[Post, tuple[Finding, ...]]:
    """Give a post as it is written, and what had to be changed for that.

    Findings: a title that is missing, a date that is missing or can't be one, a last day before the
    first, a text without words. What couldn't stand on the site by itself becomes a draft.
    """
    plain = _plain(post)
    published = _published(post.published)
    kinds_found: list[Kind] = []
    if not plain.title:
        kinds_found.append(kinds.TITLE_MISSING)
    if published is None:
        kinds_found.append(kinds.DATE_MISSING)
    body = _body(plain)
    if not without_comments(body).strip() and not plain.gallery:
        kinds_found.append(kinds.BODY_MISSING)
    if is_tangled(body):
        kinds_found.append(kinds.BODY_TANGLED)
    expires = post.expires if _is_later(post.expires, published) else None
    if expires is not post.expires:
        kinds_found.append(kinds.EXPIRES_EARLY)
    is_page = post.page_path is not None
    told = [kind for kind in kinds_found if not (is_page and kind in _OF_ARTICLES)]
    is_wanting = not is_page and not _OF_ARTICLES.isdisjoint(kinds_found)
    status = Status.DRAFT if is_wanting else post.status
    title = plain.title or kinds.UNTITLED
    shown = brief(title)
    return (
        replace(plain, title=title, body=body, published=published, expires=expires, status=status),
        tuple(found(kind, plain.source, title=shown) for kind in told),
    )


def brief(text: str) -> str:
    """Give the beginning of a text, for a finding."""
    line = one_line(text)
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"


def _plain(post: Post) -> Post:
    return replace(
        post,
        key=_text(post.key)[:_LONGEST_KEY],
        source=_text(post.source),
        title=one_line(post.title),
        slug=one_line(post.slug),
        summary=one_line(post.summary),
        authors=_authors(post.authors),
        categories=tuple(tuple(map(one_line, names)) for names in post.categories),
        tags=_each_once(map(one_line, post.tags)),
        gallery=tuple(_photo(photo) for photo in post.gallery),
        aliases=_each_once(path_of(_text(one)) or "" for one in post.aliases),
        queries=_each_once(query_of(_text(one)) or "" for one in post.queries),
        missing=_each_once(map(one_line, post.missing)),
        shortcodes=tuple(map(one_line, post.shortcodes)),
        comments=_text(post.comments),
        findings=(),
    )


def _authors(authors: Iterable[Author]) -> tuple[Author, ...]:
    plain = (Author(one_line(one.name), one_line(one.role or "") or None) for one in authors)
    return tuple(dict.fromkeys(one for one in plain if one.name))


def _photo(photo: PhotoReference) -> PhotoReference:
    return PhotoReference(photo.file, one_line(photo.alt), one_line(photo.caption))


def _body(post: Post) -> str:
    """Give a post's text; that of one with nothing but a cover is the cover."""
    body = _text(post.body).strip("\n")
    if body.strip():
        return body
    return f"![]({post.cover})" if post.cover else ""


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _text(text: str) -> str:
    """Give a text normalised; halves of characters, which no file can hold, become `?`."""
    plain = normalise(text)
    if plain.isascii():
        return plain
    return plain.encode("utf-8", "replace").decode()


def one_line(text: str) -> str:
    """Give a text normalised, on one line."""
    return " ".join(_text(text).split())


def _published(given: datetime | date | None) -> datetime | date | None:
    """Give a moment in Vietnam or a day; none where no site could show it."""
    if isinstance(given, datetime):
        try:
            given = given.astimezone(VIETNAM) if given.tzinfo else given.replace(tzinfo=VIETNAM)
        except (OverflowError, ValueError):
            return None
    return given if given is not None and _FIRST_YEAR <= given.year <= _LAST_YEAR else None


def _is_later(expires: date | None, published: datetime | date | None) -> bool:
    if expires is None:
        return True
    return published is None or expires > day_of(published)


def day_of(published: datetime | date) -> date:
    """Give the day of a moment or a day."""
    return published.date() if isinstance(published, datetime) else published
