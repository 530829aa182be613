"""One text of a folder as a post."""

from dataclasses import dataclass, replace
from posixpath import dirname
from typing import Final

from bantin.article.fields import brief, capped
from bantin.article.model import Status
from bantin.article.parse import PHOTO_SUFFIXES
from bantin.findings import Finding, found
from bantin.importers.markdown_folder.bodies import MadeBody, make_body, repeats
from bantin.importers.markdown_folder.index import Index
from bantin.importers.markdown_folder.metadata import Metadata
from bantin.importers.markdown_folder.old_addresses import Addresses
from bantin.importers.markdown_folder.places import (
    bare_name,
    is_index,
    is_section,
    page_path,
    title_of_name,
)
from bantin.importers.markdown_folder.project import System
from bantin.importers.markdown_folder.work import PUBLISHED, Picture, Work
from bantin.importers.posts import Post, Read
from bantin.text import slugify
from bantin.wording import importing_markdown as kinds

_COVER_NAMES: Final = ("cover", "featured", "feature", "thumbnail")
_MOST_BESIDE: Final = 500
"""Most files that a text brings because they lie beside it."""

_MOST_NAMED: Final = 8
_BY_TITLE: Final = frozenset({System.PELICAN, System.MKDOCS})
"""Systems that make addresses of titles, not of files' names."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as read, its body not looked at yet."""

    path: str
    source: str
    """What findings call its file."""
    metadata: Metadata
    body: str
    body_line: int
    """The line of its file on which the body begins, from 1."""
    is_article: bool


@dataclass(frozen=True, slots=True)
class Made:
    """What a text became."""

    read: tuple[Read, ...]
    """Its post; only findings where there is none."""
    extensions: tuple[str, ...] = ()
    """Extensions of Markdown that it needs."""


def post_of(text: Text, addresses: Addresses, index: Index) -> Made:
    """Make a post of a text.

    Args:
        text: the text.
        addresses: its old addresses.
        index: the folder it is of.

    Findings: those of its metadata and body; no title; a page without words, which is left out,
    or that must stand elsewhere; files that lie beside the text unused.
    """
    metadata = text.metadata
    work = Work(index, text.path, text.source, text.body_line, metadata.title)
    work.album = tuple(Picture(shown.address, "", words) for shown, words in metadata.album)
    body = make_body(text.body, work, has_summary=bool(metadata.summary))
    if body is None:
        return Made(capped((*metadata.findings, *work.findings), text.source))
    cover = _cover(text, work)
    markdown = body.markdown or (f"![]({cover})" if cover else "")
    if not markdown.strip() and not text.is_article:
        told = found(kinds.NO_TEXT, text.source)
        return Made(capped((*metadata.findings, *work.findings, told), text.source))
    _bring_bundle(text, work)
    post = _post(text, replace(body, markdown=markdown), cover, work)
    placed = _placed(post, text, addresses, work)
    findings = capped(placed.findings, text.source)
    return Made((replace(placed, findings=findings),), body.extensions)


def _post(text: Text, body: MadeBody, cover: str, work: Work) -> Post:
    """Give a post without what its place says."""
    metadata = text.metadata
    summary = metadata.summary or body.summary
    return Post(
        key=f"markdown:{text.path}",
        source=text.source,
        title=body.title or title_of_name(text.path) or bare_name(text.path),
        body=f"{body.markdown}\n",
        published=metadata.published,
        status=_status(text),
        summary="" if repeats(summary, body.markdown) else summary,
        authors=metadata.authors,
        categories=metadata.categories,
        tags=metadata.tags,
        cover=cover,
        pin=metadata.pin,
        expires=metadata.expires,
        files=work.post_files,
        missing=tuple(dict.fromkeys(work.missing)),
        shortcodes=tuple(work.shortcodes),
        findings=(*metadata.findings, *work.findings, *_untitled(text, body.title)),
    )


def _status(text: Text) -> Status:
    """Give how far a text has come; one in Jekyll's `_drafts` is a draft."""
    is_draft = "_drafts" in dirname(text.path).split("/")
    return Status.DRAFT if is_draft else text.metadata.status


def _untitled(text: Text, title: str) -> tuple[Finding, ...]:
    guessed = title_of_name(text.path)
    return () if title else (found(kinds.TITLE_GUESSED, text.source, title=guessed),)


def _placed(post: Post, text: Text, addresses: Addresses, work: Work) -> Post:
    """Add where a post stands and stood."""
    aliases, queries = addresses.paths, addresses.queries
    if text.is_article:
        slug = slugify(_slug(text, work.index.project.system))
        return replace(post, slug=slug, aliases=aliases, queries=queries)
    given = next((one for one in addresses.paths if text.metadata.addresses), "")
    path, is_moved = page_path(text.path, work.index.project, given)
    findings = post.findings
    if is_moved:
        findings = (*findings, found(kinds.PAGE_MOVED, text.source, place=path))
    kept = tuple(one for one in aliases if one.strip("/") != path)
    return replace(post, page_path=path, aliases=kept, queries=queries, findings=findings)


def _slug(text: Text, system: System) -> str:
    """Give the end of an article's address: its own, else what its system takes for it."""
    if text.metadata.slug:
        return text.metadata.slug
    is_titled = system in _BY_TITLE and bool(text.metadata.title)
    return text.metadata.title if is_titled else bare_name(text.path)


def _cover(text: Text, work: Work) -> str:
    """Give the name of the first cover that is in the folder; else a bundle's by its name."""
    for shown in text.metadata.covers:
        target = work.target(shown.address)
        if target.file.lower().endswith(PHOTO_SUFFIXES):
            return work.bring(target.file)
    for shown in text.metadata.covers[:1]:
        line, address = shown.line, brief(shown.address)
        if work.target(shown.address).is_lost or shown.address.startswith("/"):
            work.lose(shown.address, line)
        elif work.target(shown.address).file:
            work.complain(kinds.PHOTO_FORMAT, line, address=address)
        else:
            work.missing.append(address)
            work.complain(kinds.PHOTO_REMOTE, line, address=address)
    beside = (file for file in _beside(text, work) if file.lower().endswith(PHOTO_SUFFIXES))
    named = (file for file in beside if file.rpartition("/")[2].lower().startswith(_COVER_NAMES))
    first = next(named, None)
    return work.bring(first) if first is not None else ""


def _beside(text: Text, work: Work) -> tuple[str, ...]:
    """Give the files of a bundle of Hugo's: those in the folder of an `index.md`."""
    system = work.index.project.system
    is_bundle = is_index(text.path) and not is_section(text.path) and bool(dirname(text.path))
    if not is_bundle or not text.is_article or system not in {System.HUGO, System.PLAIN}:
        return ()
    files = work.index.tree.folders.get(dirname(text.path), ())
    return tuple(file for file in files if file.lower().endswith(PUBLISHED))[:_MOST_BESIDE]


def _bring_bundle(text: Text, work: Work) -> None:
    """Bring what lies beside a text and nothing of it names: nobody else would."""
    unused = [file for file in _beside(text, work) if not work.uses[file]]
    if not unused:
        return
    names = [work.bring(file) for file in unused]
    more = len(names) - _MOST_NAMED
    listed = ", ".join((*names[:_MOST_NAMED], *((f"… (+{more})",) if more > 0 else ())))
    work.findings.append(found(kinds.FILES_UNUSED, text.source, files=listed))
