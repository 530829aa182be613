"""A folder of Markdown as posts: each text read, placed, and made into this site's Markdown."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from posixpath import splitext
from typing import Final

from bantin.article.fields import brief
from bantin.article.model import Author, Status
from bantin.findings import Checked, Finding, found
from bantin.importers.markdown_folder.bodies import is_empty
from bantin.importers.markdown_folder.dates import day_of
from bantin.importers.markdown_folder.decoding import read_text
from bantin.importers.markdown_folder.front import nikola_entries, split_front
from bantin.importers.markdown_folder.index import Index, plain_address
from bantin.importers.markdown_folder.metadata import read_metadata
from bantin.importers.markdown_folder.old_addresses import (
    Addresses,
    Known,
    given_addresses,
    usual_address,
)
from bantin.importers.markdown_folder.people import read_register
from bantin.importers.markdown_folder.places import (
    day_of_name,
    is_about_folder,
    is_article,
)
from bantin.importers.markdown_folder.posting import Text, post_of
from bantin.importers.markdown_folder.project import Project, System, project_of
from bantin.importers.markdown_folder.tree import Tree, is_markdown, read_tree
from bantin.importers.posts import Read
from bantin.wording import importing_markdown as kinds

_MOST_TOLD: Final = 12
"""Most keys or files that a finding about the whole folder lists."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of Markdown that was looked through, ready to be read text by text."""

    name: str
    """What findings call it."""
    index: Index
    register: Mapping[str, Author]
    texts: tuple[str, ...]
    """The files of the texts that are taken."""
    addresses: Mapping[str, Addresses]
    """Their old addresses, each given to one text alone."""
    findings: tuple[Finding, ...]


@dataclass(slots=True)
class _Glance:
    """What a first look at all texts gathers."""

    posts: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, Addresses] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    """Keys by old addresses."""
    names: dict[str, str | None] = field(default_factory=dict)
    empty: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def open_folder(name: str) -> Checked[Folder]:
    """Look through a folder: which texts it has, and what they may lead to.

    Args:
        name: its path, as findings name it.

    Findings: no such folder, nothing in it, and those of `read_tree`, `read_register`, and of
    texts that can't be read, which then aren't taken.
    """
    place = Path(name)
    shown = name.rstrip("/") or name
    try:
        is_folder, is_there = place.is_dir(), place.exists()
    except (OSError, ValueError):
        is_folder = is_there = False
    if not is_folder:
        kind = kinds.NO_FOLDER if is_there else kinds.MISSING
        return Checked(None, (found(kind, shown),))
    project = project_of(place)
    tree = read_tree(place, shown, project)
    register = read_register(tree, shown)
    glance = _glance(tree, project, register.value or {}, shown)
    if not glance.posts and not glance.findings:
        return Checked(None, (*tree.findings, found(kinds.EMPTY, shown)))
    names = {stem: key for stem, key in glance.names.items() if key is not None}
    index = Index(tree, project, glance.posts, glance.owners, names)
    findings = (*tree.findings, *register.findings, *glance.findings, *_left(glance, shown))
    texts = tuple(glance.posts)
    return Checked(Folder(shown, index, register.value or {}, texts, glance.addresses, findings))


def _left(glance: _Glance, name: str) -> Iterator[Finding]:
    if glance.empty:
        count, example = str(len(glance.empty)), glance.empty[0]
        yield found(kinds.LISTINGS_LEFT, name, count=count, example=example)
    if glance.others:
        yield found(kinds.NO_PAGES_LEFT, name, files=_listed(glance.others))


def _listed(words: list[str]) -> str:
    more = len(words) - _MOST_TOLD
    return ", ".join((*words[:_MOST_TOLD], *((f"… (+{more})",) if more > 0 else ())))


def _glance(tree: Tree, project: Project, register: Mapping[str, Author], name: str) -> _Glance:
    glance = _Glance()
    start = f"{project.texts}/" if project.texts else ""
    for path in tree.files:
        if not is_markdown(path) or not path.startswith(start):
            continue
        if is_about_folder(path, project):
            glance.others.append(path)
            continue
        text = read_one(path, tree, project, register, name)
        if text.value is None:
            glance.findings.extend(text.findings)
        else:
            _take(glance, text.value, project)
    return glance


def _take(glance: _Glance, text: Text, project: Project) -> None:
    """Take a text into the index, unless it holds none."""
    path, metadata = text.path, text.metadata
    if is_empty(text.body) and not text.is_article:
        glance.empty.append(path)
        return
    key = f"markdown:{path}"
    glance.posts[path] = key
    given = given_addresses(metadata.addresses, path, project)
    is_public = metadata.status is Status.PUBLISHED and "_drafts" not in path.split("/")
    usual = usual_address(_known(text), project, is_article=text.is_article) if is_public else ""
    paths = []
    for address in dict.fromkeys((*given.paths, *((usual,) if usual else ()))):
        plain = plain_address(address)
        if plain and glance.owners.setdefault(plain, key) == key:
            paths.append(address)
    glance.addresses[path] = Addresses(tuple(paths), given.queries)
    stem = splitext(path)[0].rpartition("/")[2]
    glance.names[stem] = None if stem in glance.names else key


def _known(text: Text) -> Known:
    metadata = text.metadata
    day = day_of(metadata.published) if metadata.published is not None else None
    return Known(text.path, metadata.title, metadata.slug, day, metadata.categories)


def read_one(
    path: str, tree: Tree, project: Project, register: Mapping[str, Author], name: str
) -> Checked[Text]:
    """Read one text as far as its body.

    Args:
        path: its file in the folder.
        tree: the folder's files.
        project: what the folder is made for.
        register: the authors it knows.
        name: what findings call the folder.
    """
    source = f"{name}/{path}"
    text = read_text(tree.files[path], source)
    if text.value is None:
        return Checked(None, text.findings)
    split = split_front(text.value, source)
    if split.value is None:
        return Checked(None, split.findings)
    entries = split.value.entries
    beside = f"{splitext(path)[0]}.meta"
    if project.system in {System.NIKOLA, System.PLAIN} and beside in tree.files:
        more = read_text(tree.files[beside], f"{name}/{beside}")
        entries = (*entries, *nikola_entries(more.value or ""))
    metadata = read_metadata(entries, source, project.system, register)
    metadata.findings[:0] = split.findings
    metadata.published = metadata.published or day_of_name(path)
    is_news = is_article(path, has_date=metadata.published is not None)
    body, line = split.value.body, split.value.body_line
    return Checked(Text(path, source, metadata, body, line, is_article=is_news))


def posts_of(folder: Folder) -> Iterator[Read]:
    """Give a folder's posts in the order of their files, then what is told of all of them.

    Findings of no post: those of `open_folder`; keys that have no counterpart here; extensions of
    Markdown that the texts need.
    """
    yield from folder.findings
    unknown: Counter[str] = Counter()
    extensions: Counter[str] = Counter()
    index = folder.index
    for path in folder.texts:
        read = read_one(path, index.tree, index.project, folder.register, folder.name)
        if read.value is None:  # it changed since the first look
            yield from read.findings
            continue
        unknown.update(dict.fromkeys(read.value.metadata.unknown, 1))
        made = post_of(read.value, folder.addresses[path], index)
        extensions.update(made.extensions)
        yield from made.read
    if unknown:
        yield found(kinds.KEYS_UNKNOWN, folder.name, keys=_counted(unknown))
    if extensions:
        yield found(kinds.EXTENSIONS_USED, folder.name, names=_counted(extensions))


def _counted(counts: Counter[str]) -> str:
    return _listed([f"{brief(name)} ({count})" for name, count in counts.most_common()])
