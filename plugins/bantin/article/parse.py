"""The stage Source → Article: metadata by the schema, and what can be said without registers."""

import posixpath
import re
from dataclasses import replace
from typing import Final
from urllib.parse import unquote, urlsplit

from bantin.article import schema
from bantin.article.excerpt import first_paragraph, photos_in
from bantin.article.fields import Values, read_fields
from bantin.article.manuscript import Manuscript, split
from bantin.article.model import Article, Moment, PhotoReference, Status
from bantin.article.source import Source
from bantin.findings import Checked, Finding, as_notes, found
from bantin.text import fold, nearest, normalise, slugify
from bantin.wording import findings as kinds

PHOTO_SUFFIXES: Final = (
    ".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".heic", ".heif",
)  # fmt: skip
"""What a file must end with to be taken for a photo when a folder is named as an album."""

# Shorter than the 255 bytes that file systems allow a name.
_SLUG: Final = re.compile(r"(?=.{1,120}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_ALIAS: Final = re.compile(r"/?(?:[\w.~%+@=,-]{1,80}/)*[\w.~%+@=,-]{0,80}")
# Browsers pass over blanks in a scheme, and take a backslash for a slash.
_REMOTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"[\x00-\x20]")
_NUMBERS: Final = re.compile(r"(\d+)")


def parse(source: Source, prefix: str) -> Checked[Article]:
    """Read an article's metadata.

    Args:
        source: the article's folder as found.
        prefix: what stands before content paths in findings, as `content/`.

    Returns:
        The article; none where its title, date or unit can't be had. Findings: those of
        `split` and `read_fields`, an empty body, slugs and aliases that can't be addresses,
        an article that expires before it appears, photos that are missing or lie outside.
        Those of drafts and of articles in review are notes.
    """
    manuscript = split(source, prefix)
    if manuscript.value is None:
        return Checked(None, manuscript.findings)
    values, problems = read_fields(manuscript.value.metadata, schema.FIELDS, manuscript.value.path)
    checked = _parse(source, manuscript.value, values)
    findings = (*manuscript.findings, *problems, *checked.findings)
    if values[schema.STATUS] is not Status.PUBLISHED:
        findings = as_notes(findings)
    return Checked(checked.value, findings)


def _parse(source: Source, manuscript: Manuscript, values: Values) -> Checked[Article]:
    findings: list[Finding] = []
    moment = values[schema.DATE]
    if not manuscript.body.strip() and not values[schema.GALLERY]:
        findings.append(found(kinds.BODY_EMPTY, manuscript.path, manuscript.body_line))
    if moment is None or not values[schema.TITLE] or not values[schema.UNIT]:
        return Checked(None, tuple(findings))
    findings.extend(_address_findings(values, manuscript.path))
    findings.extend(_expiry_findings(values, moment, manuscript.path))
    photos = _Photos(source, manuscript, values)
    article = _article(source, manuscript, values, photos)
    return Checked(article, (*findings, *photos.findings))


def _article(source: Source, manuscript: Manuscript, values: Values, photos: "_Photos") -> Article:
    moment = values[schema.DATE]
    if moment is None:
        raise AssertionError("parse() gives no article without a date")
    unit = values[schema.UNIT]
    slug = values[schema.SLUG]
    folder = source.path.split("/")[-2]
    return Article(
        path=source.path,
        title=values[schema.TITLE],
        moment=moment,
        unit=unit,
        slug=slug if slug and _SLUG.fullmatch(slug) else slugify(slug or folder),
        subjects=tuple(key for key in values[schema.SUBJECTS] if key != unit),
        categories=values[schema.CATEGORIES],
        authors=values[schema.AUTHORS],
        summary=values[schema.SUMMARY] or first_paragraph(manuscript.body),
        has_lead=bool(values[schema.SUMMARY]),
        cover=photos.cover,
        photos=photos.all,
        gallery=photos.gallery,
        tags=values[schema.TAGS],
        pin=values[schema.PIN],
        status=values[schema.STATUS],
        expires=values[schema.EXPIRES],
        aliases=tuple(alias.lstrip("/") for alias in values[schema.ALIASES] if _is_alias(alias)),
        event=values[schema.EVENT],
        documents=values[schema.DOCUMENTS],
        lines=values.lines,
    )


def _address_findings(values: Values, path: str) -> list[Finding]:
    findings = []
    folder = path.split("/")[-2]
    slug = values[schema.SLUG] or slugify(folder)
    if not _SLUG.fullmatch(slug):
        line = values.line(schema.SLUG)
        near = slugify(slug) or None
        findings.append(found(kinds.SLUG_INVALID, path, line, near, slug=slug or folder))
    line = values.line(schema.ALIASES)
    findings.extend(
        found(kinds.ALIAS_INVALID, path, line, alias=alias)
        for alias in values[schema.ALIASES]
        if not _is_alias(alias)
    )
    return findings


def _is_alias(alias: str) -> bool:
    parts = alias.strip("/").split("/")
    return bool(_ALIAS.fullmatch(alias) and parts[0] and not {"", ".", ".."} & set(parts))


def _expiry_findings(values: Values, moment: Moment, path: str) -> list[Finding]:
    expires = values[schema.EXPIRES]
    if expires is None or expires >= moment.day:
        return []
    return [
        found(
            kinds.PERIOD_BACKWARDS,
            path,
            values.line(schema.EXPIRES),
            earlier="date",
            later="expires",
            start=moment.day.isoformat(),
            end=expires.isoformat(),
        )
    ]


class _Photos:
    """The photos that an article names, each looked up in its folder."""

    def __init__(self, source: Source, manuscript: Manuscript, values: Values) -> None:
        self._source = source
        self._path = manuscript.path
        self.findings: list[Finding] = []
        in_body = self._in_body(manuscript)
        self.gallery = self._in_gallery(values)
        self.all = tuple({photo.file: photo for photo in (*in_body, *self.gallery)}.values())
        self.cover = self._cover(values)

    def _in_body(self, manuscript: Manuscript) -> list[PhotoReference]:
        photos = []
        for placed in photos_in(manuscript.body):
            if is_remote(placed.photo.file):
                continue
            file = self._file(placed.photo.file, manuscript.body_line + placed.line)
            if file is not None:
                photos.append(replace(placed.photo, file=file))
        return photos

    def _in_gallery(self, values: Values) -> tuple[PhotoReference, ...]:
        named = values[schema.GALLERY]
        line = values.line(schema.GALLERY)
        photos: list[PhotoReference] = []
        for photo in named:
            folder = photo.file.strip("/") + "/"
            within = [file for file in self._source.files if file.startswith(folder)]
            if within and not photo.caption:
                photos.extend(PhotoReference(file) for file in _natural_order(within))
                continue
            file = self._named(photo.file, line)
            if file is not None:
                photos.append(replace(photo, file=file))
        return tuple(photos)

    def _cover(self, values: Values) -> str | None:
        cover = values[schema.COVER]
        if cover is not None:
            return self._named(cover, values.line(schema.COVER))
        return self.all[0].file if self.all else None

    def _named(self, name: str, line: int | None) -> str | None:
        """Give the file that metadata names: as it is called, else as a link."""
        return name if name in self._source.files else self._file(name, line)

    def _file(self, name: str, line: int | None) -> str | None:
        """Give the file that a photo's name means, or none and a finding."""
        file = local_file(name)
        if file is None:
            self.findings.append(found(kinds.PHOTO_OUTSIDE, self._path, line, photo=name))
            return None
        if file not in self._source.files:
            near = nearest_file(file, self._source.files)
            self.findings.append(found(kinds.PHOTO_MISSING, self._path, line, near, photo=name))
            return None
        return file


def is_remote(link: str) -> bool:
    """Tell whether an image's destination is on another site, or no file at all."""
    return _REMOTE.match(_UNSEEN.sub("", link.strip()).replace("\\", "/")) is not None


def local_file(name: str) -> str | None:
    """Give the file that a photo's name means, relative to the article; none where it leads out."""
    if is_remote(name):
        return None
    file = posixpath.normpath(unquote(urlsplit(name.strip()).path))
    if file.startswith(("../", "/")) or file in {"..", "."} or "\\" in file or "\0" in file:
        return None
    return normalise(file)


def nearest_file(name: str, files: frozenset[str]) -> str | None:
    """Find the file meant by a name that differs in case, accents, ending or a letter."""
    photos = tuple(sorted(file for file in files if file.lower().endswith(PHOTO_SUFFIXES)))
    by_fold = {fold(file): file for file in photos}
    return by_fold.get(fold(name)) or nearest(name, photos)


def _natural_order(files: list[str]) -> list[str]:
    """Sort photos of a folder as people count: `anh-2` before `anh-10`."""
    photos = [file for file in files if file.lower().endswith(PHOTO_SUFFIXES)]
    return sorted(photos, key=lambda name: (_pieces(fold(name)), name))


def _pieces(text: str) -> list[tuple[str, int]]:
    """Cut a text into pairs of what stands before a number and the number."""
    pieces = [*_NUMBERS.split(text), "0"]
    return [(before, int(number)) for before, number in zip(pieces[::2], pieces[1::2], strict=True)]
