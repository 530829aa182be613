"""Reading content folders: the only part of `article` that touches the disk.

A `Source` is all that a later stage may know of an article's folder: the text of its file and
the names of the other files. Nothing outside the content folder is read: links that lead out
of it aren't followed.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bantin.article.entries import Entry, Listed, Stamp, entries_in
from bantin.findings import Checked, Finding, found
from bantin.text import fold, normalise
from bantin.wording import findings as kinds

ARTICLES: Final = "tin"
"""The folder of articles in the content folder, and the first part of their addresses."""

ARTICLE_FILE: Final = "index.md"

LARGEST_TEXT: Final = 200_000
"""Most bytes of one article's file; the longest real one measured had 40,000."""

LARGEST_REGISTER: Final = 1_000_000
"""Most bytes of a register."""

_MARKDOWN_NAMES: Final = (".md", ".markdown", ".md.txt")
"""How files end that are meant for articles, in small letters."""

DEEPEST_FOLDER: Final = 20
"""Most folders that are looked into one within another."""

_BROUGHT: Final = (
    ".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".doc", ".docx", ".odt",
)  # fmt: skip
"""How the files end that staff bring for an article; a folder with one wants to be an article."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article's folder as found."""

    path: str
    """The article's file, relative to the content folder, with `/`."""
    text: str
    """The file's text, normalised."""
    files: frozenset[str]
    """The other files in the folder and its subfolders, relative to it, with `/`."""


@dataclass(frozen=True, slots=True)
class ArticleFolder:
    """Where an article was seen, before it is read."""

    path: str
    files: frozenset[str]
    stamp: Stamp | None = field(default=None, compare=False)
    """Of its file, as it was seen."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The articles' folder as seen in one walk."""

    folders: tuple[ArticleFolder, ...]
    """Folders with an `index.md`, by path."""
    strays: tuple[str, ...]
    """Markdown files that belong to no article."""
    findings: tuple[Finding, ...] = ()
    """Names that can't be used, and folders that aren't articles but seem to be meant so."""


@dataclass(slots=True)
class _Walk:
    """What is gathered in one walk."""

    content: Path
    prefix: str
    listed: Listed = field(default_factory=dict)
    folders: list[ArticleFolder] = field(default_factory=list)
    strays: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Names:
    """What is in a folder, by normalised names."""

    files: dict[str, Entry]
    folders: dict[str, str]
    """With their places."""


def survey(content: Path, prefix: str = "", listed: Listed | None = None) -> Survey:
    """Walk the folder of articles once and say where articles are.

    Args:
        content: the content folder.
        prefix: what stands before content paths in findings, as `content/`.
        listed: what was seen of folders already.
    """
    walk = _Walk(content, prefix, listed or {})
    place = content / ARTICLES
    walk.findings.extend(_outside(walk, ARTICLES, str(place)))
    if not place.is_symlink():
        left = _walk(walk, ARTICLES, str(place))
        walk.findings.extend(_bare_folders(walk, left))
    walk.findings.extend(_misnamed(walk))
    folders = sorted(walk.folders, key=lambda folder: folder.path)
    return Survey(tuple(folders), tuple(sorted(walk.strays)), tuple(walk.findings))


def _walk(walk: _Walk, folder: str, place: str) -> list[str]:
    """Survey one folder; give the files that may belong to an article above it.

    Args:
        walk: what is gathered.
        folder: its path in the content folder, normalised.
        place: where it is on the disk.
    """
    names = _names(walk, folder, place)
    files = list(names.files)
    for name, below in names.folders.items():
        files.extend(f"{name}/{file}" for file in _walk(walk, f"{folder}/{name}", below))
    article = names.files.get(ARTICLE_FILE)
    if article is not None and folder != ARTICLES:
        others = frozenset(file for file in files if file != ARTICLE_FILE)
        walk.strays.extend(f"{folder}/{file}" for file in others if _is_markdown(file))
        walk.folders.append(ArticleFolder(f"{folder}/{ARTICLE_FILE}", others, article.stamp))
        return []
    if folder == ARTICLES:
        walk.strays.extend(f"{folder}/{file}" for file in files if _is_markdown(file))
    return files


def _is_markdown(file: str) -> bool:
    return file.lower().endswith(_MARKDOWN_NAMES)


def _bare_folders(walk: _Walk, files: list[str]) -> Iterator[Finding]:
    """Say which folders hold photos or a document but no article; not those that a stray tells."""
    told = {stray.rpartition("/")[0] for stray in walk.strays}
    folders = {
        f"{ARTICLES}/{file}".rpartition("/")[0] for file in files if file.lower().endswith(_BROUGHT)
    }
    for folder in sorted(folders - told):
        if not any(folder.startswith(f"{other}/") for other in told | folders if other != ARTICLES):
            yield found(kinds.FOLDER_WITHOUT_ARTICLE, walk.prefix + folder)


def _misnamed(walk: _Walk) -> Iterator[Finding]:
    """Say which folders are called as the folder of articles but for capitals or accents."""
    for entry in _entries(str(walk.content), walk.listed):
        name = normalise(entry.name)
        if name != ARTICLES and fold(name) == ARTICLES and entry.is_folder:
            yield found(kinds.FOLDER_MISNAMED, walk.prefix + name, right=ARTICLES)


def _names(walk: _Walk, folder: str, place: str) -> _Names:
    """Give the plain files and folders in a folder, by their names normalised.

    Hidden ones and links are passed over. Findings: names that are no text, and names that
    are the same once they are normalised; of such folders, the one counts that is called so.
    """
    if folder.count("/") > DEEPEST_FOLDER:
        walk.findings.append(found(kinds.FOLDER_DEEP, walk.prefix + folder))
        return _Names({}, {})
    files: dict[str, Entry] = {}
    folders: dict[str, str] = {}
    for entry in _entries(place, walk.listed):
        if not entry.is_file and not entry.is_folder:
            walk.findings.extend(_outside(walk, f"{folder}/{entry.name}", entry.place))
            continue
        name = _usable_name(walk, folder, entry.name)
        if name is None:
            continue
        if name in folders or name in files:
            walk.findings.append(found(kinds.NAME_TWICE, f"{walk.prefix}{folder}/{name}"))
            if name in folders and name == entry.name and entry.is_folder:
                folders[name] = entry.place
        elif entry.is_file:
            files[name] = entry
        else:
            folders[name] = entry.place
    return _Names(files, folders)


def _outside(walk: _Walk, path: str, place: str) -> Iterator[Finding]:
    """Say of a link that leads out of the content folder that it isn't followed."""
    if os.path.islink(place):  # noqa: PTH114 - places are texts in a walk
        target = Path(os.path.realpath(place))
        if not target.is_relative_to(walk.content.resolve()):
            yield found(kinds.PATH_OUTSIDE, _shown(walk.prefix + path))


def _usable_name(walk: _Walk, folder: str, written: str) -> str | None:
    """Give a name normalised, or none and a finding where it is no text."""
    if written.isascii() and written.isprintable():
        return written
    name = normalise(written)
    if is_text(name):
        return name
    walk.findings.append(found(kinds.NAME_NOT_TEXT, _shown(f"{walk.prefix}{folder}/{name}")))
    return None


def _entries(folder: str, listed: Listed | None = None) -> Sequence[Entry]:
    """Give what is in a folder, without what is hidden, by name."""
    entries = listed.get(folder) if listed else None
    if entries is None:
        try:
            entries = entries_in(folder)
        except (FileNotFoundError, NotADirectoryError):
            return ()
    return [entry for entry in entries if not entry.name.startswith(".")]


def is_text(name: str) -> bool:
    """Tell whether a file's name is UTF-8; others come as lone surrogates."""
    return not any("\ud800" <= character <= "\udfff" for character in name)


def _shown(path: str) -> str:
    """Give a path as it can be printed."""
    return path.encode("utf-8", "replace").decode("utf-8")


def outside_findings(content: Path, folder: str, prefix: str) -> tuple[Finding, ...]:
    """Say which links in a content folder, or that stand in its place, lead out of the content."""
    walk = _Walk(content, prefix)
    place = str(content / folder)
    walk.findings.extend(_outside(walk, folder, place))
    rest = [] if walk.findings else [(folder, place)]
    while rest:
        above, place = rest.pop()
        folders = _names(walk, above, place).folders
        rest.extend((f"{above}/{name}", below) for name, below in folders.items())
    return tuple(one for one in walk.findings if one.kind is kinds.PATH_OUTSIDE)


def files_below(content: Path, folder: str) -> frozenset[str]:
    """Give the plain files in a content folder and its subfolders, relative to it."""
    names = _names(_Walk(content, ""), folder, str(on_disk(content, folder)))
    below = (
        f"{name}/{file}"
        for name in names.folders
        for file in files_below(content, f"{folder}/{name}")
    )
    return frozenset((*names.files, *below))


def folders_in(content: Path, folder: str) -> tuple[str, ...]:
    """Give the names of the folders in a content folder, normalised."""
    return tuple(_names(_Walk(content, ""), folder, str(on_disk(content, folder))).folders)


def on_disk(content: Path, path: str) -> Path:
    """Give the place of a content file, whose name may be written differently there.

    Macs and ZIP files made on them write `ảnh` as `a` and marks, and old keyboards `Đ` as the
    Icelandic letter; inside, names are normalised. A part of the path that isn't there as it
    is called is looked for among the names that are there.
    """
    file = content / path
    if file.exists():
        return file
    place = content
    for name in path.split("/"):
        place = _entry(place, name)
    return place


def _entry(folder: Path, name: str) -> Path:
    if (folder / name).exists():
        return folder / name
    names = (entry.name for entry in _entries(str(folder)) if normalise(entry.name) == name)
    return folder / next(names, name)


def is_inside(content: Path, path: str) -> bool:
    """Tell whether a path in the content folder is a plain file, reached by no link."""
    file = on_disk(content, path)
    above = file.relative_to(content).parents
    linked = file.is_symlink() or any((content / folder).is_symlink() for folder in above[:-1])
    return file.is_file() and not linked


def read_source(content: Path, folder: ArticleFolder, prefix: str) -> Checked[Source]:
    """Read one article's file.

    Args:
        content: the content folder.
        folder: where the article is, from `survey`.
        prefix: what stands before content paths in findings, as `content/`.
    """
    data = read_bytes(content, folder.path, prefix)
    if data.value is None:
        return Checked(None, data.findings)
    return source_of(folder, data.value, prefix)


def source_of(folder: ArticleFolder, data: bytes, prefix: str) -> Checked[Source]:
    """Give an article's folder as found, from its file's bytes; a finding where they're no text."""
    text = _decoded(data, prefix + folder.path)
    if text.value is None:
        return Checked(None, text.findings)
    return Checked(Source(folder.path, text.value, folder.files), text.findings)


def read_bytes(content: Path, path: str, prefix: str) -> Checked[bytes]:
    """Read the bytes of a content file; findings where it can't be read or is too large."""
    return _read_bytes(on_disk(content, path), prefix + path, LARGEST_TEXT)


def read_text_file(file: Path, name: str, largest: int = LARGEST_TEXT) -> Checked[str]:
    """Read a UTF-8 file, normalised.

    Args:
        file: where it is.
        name: what findings call it.
        largest: most bytes that it may have.
    """
    data = _read_bytes(file, name, largest)
    return Checked(None, data.findings) if data.value is None else _decoded(data.value, name)


def _read_bytes(file: Path, name: str, largest: int) -> Checked[bytes]:
    try:
        with file.open("rb") as stream:
            data = stream.read(largest + 1)
    except OSError as error:
        return Checked(None, (found(kinds.UNREADABLE, name, problem=error.strerror or "?"),))
    if len(data) > largest:
        limit = str(largest // 1000)
        return Checked(None, (found(kinds.TOO_LARGE, name, limit=limit),))
    return Checked(data)


def _decoded(data: bytes, name: str) -> Checked[str]:
    try:
        return Checked(normalise(data.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return Checked(None, (found(kinds.NOT_UTF8, name, line),))


def stray_findings(strays: tuple[str, ...], prefix: str) -> Iterator[Finding]:
    """Say of each Markdown file without an article that it is not published."""
    return (found(kinds.ARTICLE_MISPLACED, prefix + path) for path in strays)
