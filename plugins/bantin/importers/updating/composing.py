"""What is written of a post: its article's text and the files beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bantin.article.model import Author, PhotoReference, Status
from bantin.article.source import ARTICLE_FILE, LARGEST_TEXT
from bantin.article.writing import Plain, render_article
from bantin.catalogue.addresses import relative
from bantin.findings import Finding, found
from bantin.importers.markdown import escape_within
from bantin.importers.posts import Post
from bantin.importers.updating.categories import paths_for
from bantin.importers.updating.cleaning import brief
from bantin.importers.updating.links import Ways, way, with_links
from bantin.importers.updating.names import (
    COMMENTS_FILE,
    NamedFile,
    name_files,
    renamed,
    renames,
)
from bantin.importers.updating.old_links import fits_an_article, is_of_the_site
from bantin.wording import importing_posts as kinds

_MOST_ALIASES: Final = 50


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a link to a post leads."""

    file: str
    """Its file in the content folder."""
    address: str
    """Where it is published, without the leading `/`."""
    old: str = ""
    """An old address of it, where it has no page that can be led to."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a post's text says of the rest of the site."""

    unit: str
    answers: Mapping[str, tuple[str, ...]]
    """The site's categories by the source's."""
    lead: Callable[[str], Lead | None]
    """Gives where a link to the post of a key leads; none where it leads nowhere."""
    lost_link: Callable[[str, str], Finding]
    """Says why a link to a key leads nowhere, of the article at a path."""
    addresses: frozenset[str]
    """Addresses of the posts of this run, without the leading `/`."""
    prefix: str
    """What stands before content paths in findings."""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """All that is written of a post."""

    key: str
    folder: str
    address: str
    """Where it is published; empty where it isn't."""
    is_page: bool
    text: str
    """Of its `index.md`."""
    comments: str
    comments_name: str
    files: tuple[NamedFile, ...]
    old: tuple[str, ...]
    """Its old addresses, for servers."""
    findings: tuple[Finding, ...]


def compose(post: Post, folder: str, address: str, around: Surroundings) -> Manuscript:
    """Give what is written of a post that is cleaned, in a folder of the content folder.

    Findings: links to posts that aren't there, old addresses that only a server can keep or that
    the site has for a page of its own, photos that it names but hasn't, a text that is too long.
    """
    path = f"{around.prefix}{folder}/{ARTICLE_FILE}"
    files = name_files(post.files)
    changed = renames(files)
    findings: list[Finding] = []
    body, lost = with_links(renamed(post.body, changed), _ways(folder, address, around))
    findings.extend(around.lost_link(key, path) for key in lost)
    old, kept = _aliases(post, path, around, findings)
    plain = _with_files(post, {file.wanted: file.name for file in files}, path, findings)
    if post.page_path is None:
        text = render_article(_metadata(plain, kept, around), body)
    else:
        text = _page(plain, body)
    if len(text.encode()) > LARGEST_TEXT:
        limit = str(LARGEST_TEXT // 1000)
        findings.append(found(kinds.TEXT_LARGE, path, limit=limit, title=brief(post.title)))
    is_page = post.page_path is not None
    return Manuscript(
        key=post.key,
        folder=folder,
        address=address,
        is_page=is_page,
        text=text,
        comments=post.comments,
        comments_name=f".{COMMENTS_FILE}" if is_page else COMMENTS_FILE,
        files=files,
        old=(*old, *post.queries),
        findings=tuple(findings),
    )


def _ways(folder: str, address: str, around: Surroundings) -> Ways:
    """Give where links of an article lead, which is at an address or, so far, at none."""

    def in_markdown(key: str) -> str | None:
        lead = around.lead(key)
        return None if lead is None else lead.old or way(folder, lead.file)

    def in_html(key: str) -> str | None:
        lead = around.lead(key)
        if lead is None or lead.old:
            return None if lead is None else lead.old
        return relative(address, lead.address) if address else f"/{lead.address}"

    return Ways(in_markdown, in_html)


def _aliases(
    post: Post, path: str, around: Surroundings, findings: list[Finding]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give a post's old addresses, for servers, and those that its article keeps itself."""
    old: list[str] = []
    kept: list[str] = []
    for alias in post.aliases:
        if f"{alias.strip('/')}/" in around.addresses:
            continue
        if is_of_the_site(alias):
            findings.append(found(kinds.ALIAS_TAKEN, path, alias=brief(alias)))
            continue
        old.append(alias)
        if len(kept) < _MOST_ALIASES and fits_an_article(alias):
            kept.append(alias)
        elif post.page_path is None:
            findings.append(found(kinds.ALIAS_UNFIT, path, alias=brief(alias)))
    return tuple(old), tuple(kept)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A post whose photos are called as they are written."""

    post: Post
    cover: str
    gallery: tuple[PhotoReference, ...]


def _with_files(post: Post, names: Mapping[str, str], path: str, findings: list[Finding]) -> _Plain:
    asked = (post.cover, *(photo.file for photo in post.gallery))
    findings.extend(
        found(kinds.FILE_UNKNOWN, path, file=brief(file))
        for file in dict.fromkeys(asked)
        if file and file not in names
    )
    gallery = tuple(
        PhotoReference(names[photo.file], photo.alt, photo.caption)
        for photo in post.gallery
        if photo.file in names
    )
    return _Plain(post, names.get(post.cover, ""), gallery)


def _metadata(plain: _Plain, aliases: tuple[str, ...], around: Surroundings) -> dict[str, Plain]:
    post = plain.post
    return {
        "title": post.title,
        "date": _date(post),
        "unit": around.unit,
        "categories": list(paths_for(post.categories, around.answers)),
        "authors": [_author(author) for author in post.authors],
        "summary": post.summary,
        "cover": plain.cover,
        "tags": list(post.tags),
        "pin": post.pin or None,
        "status": None if post.status is Status.PUBLISHED else post.status.value,
        "expires": post.expires,
        "aliases": list(aliases),
        "gallery": [_photo(photo) for photo in plain.gallery],
    }


def _date(post: Post) -> Plain:
    published = post.published
    if not isinstance(published, datetime):
        return published
    bare = published.replace(tzinfo=None, microsecond=0)
    return bare.isoformat(sep=" ", timespec="seconds" if bare.second else "minutes")


def _author(author: Author) -> Plain:
    return author.name if author.role is None else {"name": author.name, "role": author.role}


def _photo(photo: PhotoReference) -> Plain:
    parts = {"file": photo.file, "caption": photo.caption, "alt": photo.alt}
    return {key: value for key, value in parts.items() if value}


def _page(plain: _Plain, body: str) -> str:
    """Give a page of MkDocs' own, which has a title, a description, and all photos in its text."""
    post = plain.post
    photos = [f"![{escape_within(photo.alt)}]({photo.file})" for photo in plain.gallery]
    captions = [escape_within(photo.caption) for photo in plain.gallery]
    album = [part for pair in zip(photos, captions, strict=True) for part in pair if part]
    cover = [f"![]({plain.cover})"] if plain.cover and f"({plain.cover}" not in body else []
    whole = "\n\n".join([*cover, body, *album])
    return render_article({"title": post.title, "description": post.summary}, whole)
