"""The stage Source → Article: metadata by the schema, and what can be said without registers."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from urllib.parse import unquote, urlsplit

from bantin.article import schema
from bantin.article.descriptions import automatic_text, written_by_people
from bantin.article.excerpt import first_paragraph
from bantin.article.fields import Values, brief, capped, read_fields
from bantin.article.hidden import without_comments
from bantin.article.manuscript import Manuscript, split
from bantin.article.model import Article, Focus, Moment, PhotoReference, Status
from bantin.article.readers import AlbumPhoto
from bantin.article.shown import photos_in
from bantin.article.source import Source
from bantin.findings import Checked, Finding, as_notes, found
from bantin.text import VIETNAM, fold, nearest, normalise, slugify
from bantin.wording import findings as kinds

PHOTO_SUFFIXES: Final = (
    ".jpg", ".jpeg", ".jfif", ".png", ".webp", ".avif", ".gif", ".tif", ".tiff", ".heic", ".heif",
)  # fmt: skip
"""What a file must end with to be taken for a photo when a folder is named as an album."""

SOUND_SUFFIXES: Final = (".mp3",)
"""What a recording beside an article ends with."""

MEDIA_SUFFIXES: Final = (".mp4", ".webm", *SOUND_SUFFIXES)
"""What a file must end with to be played on the page, in small or capital letters."""

# Shorter than the 255 bytes that file systems allow a name.
_SLUG: Final = re.compile(r"(?=.{1,120}\Z)[a-z0-9]+(?:-[a-z0-9]+)*")
_ALIAS: Final = re.compile(r"/?(?:[\w.~%+@=,-]{1,80}/)*[\w.~%+@=,-]{0,80}")
# Browsers pass over blanks in a scheme, and take a backslash for a slash.
_REMOTE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_UNSEEN: Final = re.compile(r"[\x00-\x20]")
# A file of somebody's own Windows computer; a scheme has more letters than one.
_DRIVE: Final = re.compile(r"[a-z]:[\\/]", re.IGNORECASE)
_NO_MOMENT: Final = Moment(datetime(1970, 1, 1, tzinfo=VIETNAM), has_clock=False)
_NUMBERS: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of an article."""

    article: Article | None
    """With stand-ins for what is missing; none where there is no metadata at all."""
    is_usable: bool
    """Whether its title, date and unit are there, so that it has a page."""
    findings: tuple[Finding, ...]


def parse(source: Source, prefix: str) -> Checked[Article]:
    """Read an article's metadata.

    Args:
        source: the article's folder as found.
        prefix: what stands before content paths in findings, as `content/`.

    Returns:
        The article; none where its title, date or unit can't be had. Findings: see
        `read_article`.
    """
    reading = read_article(source, prefix)
    return Checked(reading.article if reading.is_usable else None, reading.findings)


def read_article(source: Source, prefix: str) -> Reading:
    """Read all of an article that can be read, so that one run tells all that is wrong.

    Findings: those of `split` and `read_fields`, an empty body, slugs and aliases that can't be
    addresses, an article that expires before it appears, photos of the metadata that are missing
    or lie outside, descriptions in the album that no person wrote. Photos of the body are told
    when it is marked up. Findings of drafts and of articles in review are notes; of each article,
    only the first are given.
    """
    manuscript = split(source, prefix)
    if manuscript.value is None:
        return Reading(None, is_usable=False, findings=manuscript.findings)
    values, problems = read_fields(manuscript.value.metadata, schema.FIELDS, manuscript.value.path)
    moment = values[schema.DATE]
    photos = _Photos(source, manuscript.value, values)
    found_here = (
        *_body_findings(manuscript.value, values),
        *_address_findings(values, manuscript.value.path),
        *(_expiry_findings(values, moment, manuscript.value.path) if moment else ()),
        *photos.findings,
    )
    findings = capped((*manuscript.findings, *problems, *found_here), manuscript.value.path)
    if values[schema.STATUS] is not Status.PUBLISHED:
        findings = as_notes(findings)
    is_usable = moment is not None and bool(values[schema.TITLE] and values[schema.UNIT])
    article = _article(source, manuscript.value, values, photos)
    return Reading(article, is_usable, findings)


def _body_findings(manuscript: Manuscript, values: Values) -> list[Finding]:
    body = manuscript.body
    if "<!--" in body:
        body = without_comments(body)
    if body.strip() or values[schema.GALLERY]:
        return []
    return [found(kinds.BODY_EMPTY, manuscript.path, manuscript.body_line)]


def _article(source: Source, manuscript: Manuscript, values: Values, photos: "_Photos") -> Article:
    unit = values[schema.UNIT]
    slug = values[schema.SLUG]
    folder = source.path.split("/")[-2]
    return Article(
        path=source.path,
        title=values[schema.TITLE],
        moment=values[schema.DATE] or _NO_MOMENT,
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
        focuses=photos.focuses,
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
    if expires is None or expires > moment.day:
        return []
    line = values.line(schema.EXPIRES)
    return [
        found(
            kinds.EXPIRES_EARLY,
            path,
            line,
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
        self.all = _each_once((*in_body, *self.gallery))
        self.cover = self._cover(values)
        self.focuses = self._focuses(values)

    def _in_body(self, manuscript: Manuscript) -> list[PhotoReference]:
        """Give the photos of the body that are there; others are told when it is marked up."""
        photos = []
        for placed in photos_in(manuscript.body):
            file = file_named(placed.photo.file, self._source.files)
            if file is not None and not is_media(file):
                photos.append(replace(written_by_people(placed.photo), file=file))
        return photos

    def _in_gallery(self, values: Values) -> tuple[PhotoReference, ...]:
        photos: list[PhotoReference] = []
        for named in values[schema.GALLERY]:
            within = self._within(named.photo)
            if within is not None:
                photos.extend(PhotoReference(file) for file in within)
                continue
            file = self._named(named.photo.file, named.line)
            if file is not None:
                photos.append(replace(self._described(named), file=file))
        return tuple(photos)

    def _within(self, photo: PhotoReference) -> list[str] | None:
        """Give the photos of a folder that stands in a photo's place; none where none does."""
        folder = photo.file.strip("/") + "/"
        within = [file for file in self._source.files if file.startswith(folder)]
        return _natural_order(within) if within and not photo.caption else None

    def _described(self, named: AlbumPhoto) -> PhotoReference:
        automatic = automatic_text(named.photo)
        if automatic is not None:
            file, text = brief(named.photo.file), brief(automatic)
            self.findings.append(
                found(kinds.ALT_AUTOMATIC, self._path, named.line, photo=file, text=text)
            )
        return written_by_people(named.photo)

    def _focuses(self, values: Values) -> dict[str, Focus]:
        """Give where to look by file; what stands beside a photo of the album goes first."""
        focuses: dict[str, Focus] = {}
        for named in values[schema.FOCUS]:
            file = self._named(named.name, named.line)
            if file is not None:
                focuses[file] = named.focus
        for item in values[schema.GALLERY]:
            if item.focus is not None:
                within = self._within(item.photo)
                file = file_named(item.photo.file, self._source.files)
                files = [file] if within is None and file is not None else within or []
                focuses.update(dict.fromkeys(files, item.focus))
        return focuses

    def _cover(self, values: Values) -> str | None:
        cover = values[schema.COVER]
        if cover is not None:
            return self._named(cover, values.line(schema.COVER))
        return self.all[0].file if self.all else None

    def _named(self, name: str, line: int | None) -> str | None:
        """Give the file that metadata names, or none and a finding."""
        file = file_named(name, self._source.files)
        if file is None:
            self.findings.append(photo_finding(name, self._source.files, self._path, line))
        return file


def _each_once(photos: Iterable[PhotoReference]) -> tuple[PhotoReference, ...]:
    """Give photos each once, where they first stand, with the last words that any place says."""
    unique: dict[str, PhotoReference] = {}
    for photo in photos:
        first = unique.get(photo.file, photo)
        unique[photo.file] = replace(
            first, alt=photo.alt or first.alt, caption=photo.caption or first.caption
        )
    return tuple(unique.values())


def namesake(file: str, files: frozenset[str]) -> str | None:
    """Give the photo that differs from a file in its name's ending alone: a clip's poster."""
    stem = posixpath.splitext(file)[0]
    photos = (name for name in files if name.lower().endswith(PHOTO_SUFFIXES))
    return min((name for name in photos if posixpath.splitext(name)[0] == stem), default=None)


def is_media(file: str) -> bool:
    """Tell whether a file is a video or a recording that browsers play."""
    return file.lower().endswith(MEDIA_SUFFIXES)


def file_named(name: str, files: frozenset[str]) -> str | None:
    """Give the file, if it is there, that is called so or that a link means."""
    plain = normalise(unquote(name.strip()))
    for file in (name, plain, local_file(name)):
        if file is not None and file in files:
            return file
    return None


def photo_finding(name: str, files: frozenset[str], path: str, line: int | None) -> Finding:
    """Say why there is no photo of a name, which isn't a picture on another site."""
    shown = brief(name)
    if "\\" in unquote(name) and not is_of_computer(name):
        near = unquote(name).replace("\\", "/")
        return found(
            kinds.PHOTO_BACKSLASH, path, line, near if near in files else None, photo=shown
        )
    file = local_file(name)
    if file is None:
        return found(kinds.PHOTO_OUTSIDE, path, line, photo=shown)
    return found(kinds.PHOTO_MISSING, path, line, nearest_file(file, files), photo=shown)


def is_remote(link: str) -> bool:
    """Tell whether an image's destination is on another site, or no file at all."""
    return _REMOTE.match(_UNSEEN.sub("", link.strip()).replace("\\", "/")) is not None


def is_of_computer(link: str) -> bool:
    r"""Tell whether a link names a file of somebody's own computer, as `C:\a.jpg`."""
    return _DRIVE.match(link.strip()) is not None


def local_file(name: str) -> str | None:
    """Give the file that a photo's name means, relative to the article; none where it leads out."""
    if is_remote(name):
        return None
    try:
        file = posixpath.normpath(unquote(urlsplit(name.strip()).path))
    except ValueError:
        return None
    if file.startswith(("../", "/")) or file in {"..", "."} or "\\" in file or "\0" in file:
        return None
    return normalise(file)


def nearest_file(name: str, files: frozenset[str]) -> str | None:
    """Find the file meant by a name that differs in case, accents, ending or a letter."""
    photos = tuple(sorted(file for file in files if file.lower().endswith(PHOTO_SUFFIXES)))
    by_fold = {fold(file): file for file in photos}
    by_stem = {posixpath.splitext(file)[0]: file for file in photos}
    near = by_fold.get(fold(name)) or nearest(posixpath.splitext(name)[0], tuple(by_stem))
    return by_stem.get(near, near) if near is not None else None


def _natural_order(files: list[str]) -> list[str]:
    """Sort photos of a folder as people count: `anh-2` before `anh-10`."""
    photos = [file for file in files if file.lower().endswith(PHOTO_SUFFIXES)]
    return sorted(photos, key=lambda name: (_pieces(fold(name)), name))


def _pieces(text: str) -> list[tuple[str, int]]:
    """Cut a text into pairs of what stands before a number and the number."""
    pieces = [*_NUMBERS.split(text), "0"]
    return [(before, int(number)) for before, number in zip(pieces[::2], pieces[1::2], strict=True)]
