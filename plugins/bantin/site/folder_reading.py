"""What is read of one article's folder: the article, what is published beside it, and findings."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from bantin.article.manuscript import split_body
from bantin.article.model import Article
from bantin.article.parse import PHOTO_SUFFIXES, file_named, is_media, namesake, read_article
from bantin.article.shown import links_in, photos_in
from bantin.article.source import ArticleFolder, Source, read_bytes, source_of
from bantin.findings import Finding, found
from bantin.wording import findings as kinds

ATTACHMENTS: Final = (
    ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp",
    ".csv", ".txt", ".zip", ".mp3", ".mp4", ".webm",
)  # fmt: skip
"""Files beside an article that are published as they are; nothing that a browser would run."""

_DIGEST_SIZE: Final = 16
"""Bytes of a digest: enough that no two articles of all sites have the same."""


class FolderReading(NamedTuple):
    """What was read of an article's folder."""

    article: Article | None = None
    """None where there is no metadata at all."""
    is_usable: bool = False
    """Whether the article has all that it needs for a page."""
    attachments: tuple[str, ...] = ()
    """Files that are published beside it; relative to its folder, in order."""
    beside: tuple[str, ...] = ()
    """Photos that its text leads to, and posters of its clips; relative to its folder."""
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What a look into an article's folder gave."""

    digest: str | None
    """Stands for the article's file and the names of the files beside; none if it can't be read."""
    reading: FolderReading | None
    """None where the digest is the one that was known."""


def look_into(content: Path, prefix: str, folder: ArticleFolder, known: str | None) -> Look:
    """Read an article's folder, but for what is the same as it was.

    Args:
        content: the content folder.
        prefix: what findings put before paths in it, as `content/`.
        folder: where the article is, from `survey`.
        known: the digest of what was read of it before, if anything was.
    """
    data = read_bytes(content, folder.path, prefix)
    if data.value is None:
        return Look(None, FolderReading(findings=data.findings))
    digest = digest_of(data.value, folder.files)
    if digest == known:
        return Look(digest, None)
    return Look(digest, _read(folder, data.value, prefix))


def digest_of(data: bytes, files: frozenset[str]) -> str:
    """Give what stands for an article as read: its file's bytes, and the names beside it."""
    # no name of a file has a zero byte, so that two of them show where the names end
    names = "\0".join(sorted(files)).encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(names + b"\0\0", digest_size=_DIGEST_SIZE)
    digest.update(data)
    return digest.hexdigest()


def _read(folder: ArticleFolder, data: bytes, prefix: str) -> FolderReading:
    source = source_of(folder, data, prefix)
    if source.value is None:
        return FolderReading(findings=source.findings)
    reading = read_article(source.value, prefix)
    linked = _linked(source.value)
    unlinked = _unlinked_findings(source.value, linked, prefix)
    return FolderReading(
        reading.article,
        reading.is_usable,
        tuple(sorted(linked)),
        _photos_beside(source.value, linked),
        (*source.findings, *reading.findings, *unlinked),
    )


def _linked(source: Source) -> frozenset[str]:
    """Give the files beside an article that are published since its body leads to them."""
    there = frozenset(name for name in source.files if name.lower().endswith(ATTACHMENTS))
    if not there:
        return there
    markdown = split_body(source.text).markdown
    media = frozenset(name for name in there if is_media(name))
    linked = (file_named(link, there) for link in links_in(markdown))
    played = (file_named(placed.photo.file, media) for placed in photos_in(markdown))
    return frozenset(file for file in (*linked, *played) if file is not None)


def _photos_beside(source: Source, linked: frozenset[str]) -> tuple[str, ...]:
    """Give the photos that a body leads to, and those that stand for its clips."""
    there = frozenset(name for name in source.files if name.lower().endswith(PHOTO_SUFFIXES))
    if not there:
        return ()
    led = (file_named(link, there) for link in links_in(split_body(source.text).markdown))
    posters = (namesake(file, there) for file in linked if is_media(file))
    return tuple(sorted({file for file in (*led, *posters) if file is not None}))


def _unlinked_findings(source: Source, linked: frozenset[str], prefix: str) -> Iterable[Finding]:
    folder = source.path.rpartition("/")[0]
    return (
        found(kinds.ATTACHMENT_UNLINKED, f"{prefix}{folder}/{name}", file=name)
        for name in sorted(source.files - linked)
        if name.lower().endswith(ATTACHMENTS)
    )
