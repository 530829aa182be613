"""Reading published pages: their links, names of places, headings, and where links lead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from tests.site.sites import Tree

_LINKS: Final = frozenset({"href", "src", "poster", "data", "cite", "action", "data-fragment"})
_STYLE_LINK: Final = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in a page, and what names it."""

    tag: str
    attribute: str
    address: str

    @property
    def is_link(self) -> bool:
        """Whether a reader follows it, and no browser loads it."""
        return (self.tag, self.attribute) in {("a", "href"), ("blockquote", "cite"), ("q", "cite")}


@dataclass(slots=True)
class Picture:
    """A `picture` element: a photo in several sizes."""

    width: int = 0
    height: int = 0
    alt: str = ""
    addresses: list[str] = field(default_factory=list)
    """The fallback's is the last."""
    is_figure: bool = False
    """Whether it stands in a text; others lead to articles and units."""


@dataclass(slots=True)
class Document:
    """What is read of a page."""

    references: list[Reference] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    scripts: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self._picture: Picture | None = None
        self._figures = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        document = self.document
        found = [Reference(tag, name, values[name]) for name in values if name in _LINKS]
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            found.append(Reference(tag, "content", values["content"].partition("url=")[2]))
        for name in {"srcset", "imagesrcset"} & values.keys():
            entries = values[name].split(",")
            found.extend(Reference(tag, name, entry.split()[0]) for entry in entries)
        if tag == "link" and values.get("rel") == "canonical":
            document.canonical = values["href"]
        if tag == "html":
            document.language = values.get("lang")
        if "id" in values:
            document.ids.append(values["id"])
        if re.fullmatch("h[1-6]", tag):
            document.headings.append(int(tag[1]))
        styles = _STYLE_LINK.findall(values.get("style", ""))
        found.extend(Reference(tag, "style", address) for address in styles)
        document.references.extend(found)
        self._read_picture(tag, values)

    def handle_endtag(self, tag: str) -> None:
        if tag == "figure":
            self._figures -= 1

    def _read_picture(self, tag: str, values: dict[str, str]) -> None:
        if tag == "figure":
            self._figures += 1
        if tag == "picture":
            self._picture = Picture(is_figure=self._figures > 0)
            self.document.pictures.append(self._picture)
        if self._picture is None:
            return
        if tag == "source":
            entries = values["srcset"].split(",")
            self._picture.addresses.extend(entry.split()[0] for entry in entries)
        if tag == "img":
            self._picture.addresses.append(values["src"])
            self._picture.width = int(values["width"])
            self._picture.height = int(values["height"])
            self._picture.alt = values["alt"]
            self._picture = None


def read_page(data: bytes) -> Document:
    """Read a page."""
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    return reader.document


def pages(tree: Tree) -> Iterator[tuple[str, Document]]:
    """Give every page of a site with its file."""
    for name, data in tree.items():
        if name.endswith(".html"):
            yield name, read_page(data)


def address_of(file: str) -> str:
    """Give a page's address relative to the site's root."""
    return file.removesuffix("index.html")


def resolve(tree: Tree, root: str, page: str, address: str) -> str | None:
    """Give the file of a site to which a link leads; none where it leads out of it.

    Raises:
        LookupError: it leads to an address of the site that isn't there.
    """
    target = urljoin(page, address)
    if not target.startswith(root):
        return None
    path = unquote(urlsplit(target[len(root) :]).path)
    file = f"{path}index.html" if not path or path.endswith("/") else path
    if file not in tree:
        raise LookupError(file)
    return file


def photos_of(tree: Tree, root: str, page: str) -> list[Picture]:
    """Give the photos of the text of a page, as `pictures_of` gives all."""
    return [picture for picture in pictures_of(tree, root, page) if picture.is_figure]


def pictures_of(tree: Tree, root: str, page: str) -> list[Picture]:
    """Give all pictures of a page in their order; their addresses are files of the site.

    Args:
        tree: a published site.
        root: the address at which it is served, with `/` at its end.
        page: the page's address below it, with `/` at its end.
    """
    pictures = read_page(tree[f"{page}index.html"]).pictures
    for picture in pictures:
        files = (resolve(tree, root, root + page, address) for address in picture.addresses)
        picture.addresses = [file for file in files if file is not None]
    return pictures


def broken_links(tree: Tree, root: str) -> list[str]:
    """Give what leads nowhere, and what would be loaded from another site.

    Args:
        tree: a published site.
        root: the address at which it is served, with `/` at its end.
    """
    documents = dict(pages(tree))
    problems: list[str] = []
    for name, document in documents.items():
        for reference in document.references:
            problem = _problem(tree, documents, root, name, reference)
            if problem:
                problems.append(f"{name}: {reference.tag} {reference.address}: {problem}")
    for name, data in tree.items():
        if name.startswith("assets/bantin/") and name.endswith(".css"):
            outside = (
                address
                for address in _STYLE_LINK.findall(data.decode())
                if resolve(tree, root, root + name, address) is None
            )
            problems.extend(f"{name}: loads {address}" for address in outside)
    return problems


def _problem(
    tree: Tree, documents: dict[str, Document], root: str, name: str, reference: Reference
) -> str:
    # any address that isn't there gives 404.html
    page = root + ("khong/co/trang-nay" if name == "404.html" else address_of(name))
    if reference.address.startswith("#"):
        is_there = unquote(reference.address[1:]) in documents[name].ids
        return "" if is_there else "no such place"
    try:
        file = resolve(tree, root, page, reference.address)
    except LookupError as error:
        return f"no file {error}"
    if file is None:
        target = urljoin(page, reference.address)
        return "" if reference.is_link or reference.tag == "link" else f"loads {target}"
    place = unquote(urlsplit(reference.address).fragment)
    if place and file in documents and place not in documents[file].ids:
        return f"no place #{place} in {file}"
    return ""


def outside_links(tree: Tree, root: str) -> set[str]:
    """Give the addresses outside a site to which its pages lead."""
    targets = {
        urljoin(root + address_of(name), reference.address)
        for name, document in pages(tree)
        for reference in document.references
    }
    return {target for target in targets if not target.startswith(root)}
