"""What the texts of a folder may lead to: other texts, files, and old addresses."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from posixpath import basename, dirname, join, normpath, splitext
from typing import Final
from urllib.parse import unquote, urlsplit

from bantin.article.parse import is_of_computer, is_remote
from bantin.importers.markdown_folder.project import Project
from bantin.importers.markdown_folder.tree import Tree, is_markdown
from bantin.importers.posts import post_link
from bantin.text import normalise

_OWN: Final = "bantin-post:"
_LONGEST: Final = 2000
_PELICAN: Final = ("{static}", "{filename}", "{attach}", "|static|", "|filename|", "|attach|")
_NIKOLA: Final = ("link://filename/", "link://slug/")
_TEXTS: Final = ("", ".md", ".markdown", "/index.md", "/_index.md")
"""How the file of a text may end behind what a link says of it."""


@dataclass(frozen=True, slots=True)
class Index:
    """A folder as its texts see it."""

    tree: Tree
    project: Project
    posts: Mapping[str, str]
    """Keys of the texts that are taken, by their files."""
    addresses: Mapping[str, str]
    """Their keys by old addresses, without slashes around them."""
    names: Mapping[str, str]
    """Their keys by the names of their files alone; none for a name that two have."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link or picture leads."""

    file: str = ""
    """A file of the folder, by its path."""
    link: str = ""
    """What stands in the new text as it is: another site, a place of the page, another text."""

    @property
    def is_lost(self) -> bool:
        """Whether it leads nowhere."""
        return not self.file and not self.link


LOST: Final = Target()


def target_of(written: str, path: str, index: Index) -> Target:
    """Tell where a destination leads.

    Args:
        written: as it stands in a text.
        path: the text's file.
        index: the folder.
    """
    link = unescape(written).strip()
    if link.startswith((_OWN, "#", "?")):
        return Target(link=link)
    if len(link) > _LONGEST or is_of_computer(link) or "\0" in link:
        return LOST
    link = _without_words(link)
    if is_remote(link):
        within = _on_own_site(link, index.project)
        if within is None:
            return Target(link=link)
        found = _look_up(within, path, index)
        return Target(link=link) if found.is_lost else found
    found = _look_up(link, path, index)
    is_absolute = link.startswith("/")
    if found.is_lost and is_absolute and not splitext(_path(link))[1]:
        return Target(link=link)  # an address of the old site, which may lead on
    return found


def _without_words(link: str) -> str:
    """Take off the words by which Pelican and Nikola say what a path is meant from."""
    for word in _NIKOLA:
        if link.startswith(word):
            return "/" + link.removeprefix(word)
    for word in _PELICAN:
        if link.lower().startswith(word):
            return link[len(word) :]
    return link


def _on_own_site(link: str, project: Project) -> str | None:
    """Give the path of an absolute link to the old site itself; none for other sites."""
    try:
        parts = urlsplit(link if "://" in link else f"http:{link}")
    except ValueError:
        return None
    is_own = bool(project.host) and parts.netloc.lower() == project.host
    if not is_own or parts.scheme not in {"http", "https"} or parts.query:
        return None
    return parts.path + (f"#{parts.fragment}" if parts.fragment else "")


def _path(link: str) -> str:
    try:
        return normalise(unquote(urlsplit(link).path))
    except ValueError:
        return ""


def _look_up(link: str, path: str, index: Index) -> Target:
    plain = _path(link).replace("\\", "/")
    if not plain:
        return LOST
    part = link.partition("#")[2]
    fragment = f"#{part}" if part and " " not in part else ""
    for candidate in _candidates(plain, path, index.project):
        key = _post_at(candidate, index)
        if key is not None:
            return Target(link=post_link(key) + fragment)
        file = index.tree.file(candidate)
        if file is not None and not is_markdown(file):
            return Target(file=file)
    key = _by_address(plain, index) or _by_name(plain, index)
    return Target(link=post_link(key) + fragment) if key is not None else LOST


def _candidates(plain: str, path: str, project: Project) -> list[str]:
    """Give the paths that may be meant; those that lead out of the folder aren't among them."""
    folders = [join(folder, "") for folder in project.files]
    folder = dirname(path)
    if not plain.startswith("/"):
        bundle = join(folder, splitext(basename(path))[0])
        folders = [folder, bundle, *folders]
    rests = [plain.lstrip("/")]
    if project.base and rests[0].startswith(f"{project.base}/"):
        rests.append(rests[0].removeprefix(f"{project.base}/"))
    paths = (normpath(join(one, rest)) for one in folders for rest in rests)
    return [one for one in dict.fromkeys(paths) if not one.startswith("..") and one != "."]


def _post_at(candidate: str, index: Index) -> str | None:
    for ending in _TEXTS:
        key = index.posts.get(candidate + ending)
        if key is not None:
            return key
    return None


def plain_address(address: str) -> str:
    """Give an address by which texts are looked up: without slashes, `index.html` and `.html`."""
    plain = normalise(unquote(address)).strip().strip("/").removesuffix("index.html")
    return plain.removesuffix(".html").strip("/")


def _by_address(plain: str, index: Index) -> str | None:
    address = plain_address(plain)
    base = index.project.base
    key = index.addresses.get(address) if address else None
    if key is None and base and address.startswith(f"{base}/"):
        key = index.addresses.get(address.removeprefix(f"{base}/"))
    return key


def _by_name(plain: str, index: Index) -> str | None:
    """Look up a text by its file's name, as Hugo's `ref` and Jekyll's `post_url` may."""
    if not is_markdown(plain):
        return None
    return index.names.get(splitext(basename(plain))[0])
