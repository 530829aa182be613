"""Writing an edition's pages and photos into a stage."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bantin.article.model import Article
from bantin.article.source import on_disk
from bantin.catalogue.addresses import FRAGMENTS, article_address, unit_address
from bantin.findings import Finding, found
from bantin.output.site_map import site_map
from bantin.page.archive import archive_pages
from bantin.page.articles import latest_fragment
from bantin.page.body import Body
from bantin.page.cards import Photos
from bantin.page.edition import Edition, NewsPage
from bantin.page.feeds import feed_pages, home_page
from bantin.page.shell import Document, Shell, fill, make_shell
from bantin.page.templates import SiteInfo, Templates
from bantin.page.units import categories_page, unit_pages
from bantin.photo.clean_copy import UnusablePhotoError, clean_copy
from bantin.site.project import Measured, Project
from bantin.site.staging import StageWriter
from bantin.wording import findings as kinds

RenderPage: TypeAlias = Callable[[NewsPage, Document], str]
"""A theme: gives the whole page that frames a document as a news page of its kind and depth."""

Finish: TypeAlias = Callable[[NewsPage, str], str]
"""A last change to a whole page."""


class Shells:
    """The shells of one build, made when the first page of a kind and depth needs one."""

    def __init__(self, render: RenderPage) -> None:
        """Take the theme that renders whole pages."""
        self._render = render
        self._shells: dict[tuple[str, int], Shell] = {}

    def page(self, page: NewsPage) -> str:
        """Give a page in its shell."""
        key = (page.kind, page.address.count("/"))
        shell = self._shells.get(key)
        if shell is None:
            shell = make_shell(lambda document: self._render(page, document))
            self._shells[key] = shell
        return fill(shell, page.document)


def listing_pages(
    edition: Edition, templates: Templates, introductions: Mapping[str, Body]
) -> Iterable[NewsPage]:
    """Give every news page that isn't an article's."""
    yield home_page(edition, templates)
    yield from feed_pages(edition, templates)
    yield from archive_pages(edition, templates)
    yield from unit_pages(edition, templates, introductions)
    yield categories_page(edition, templates)
    yield latest_fragment(edition, templates)


@dataclass(frozen=True, slots=True)
class Media:
    """The photos whose files were written, and what was found on the way."""

    photos: Photos
    findings: tuple[Finding, ...]


def write_media(project: Project, measured: Measured, stage: StageWriter) -> Media:
    """Write the photos and attachments of articles and the pictures of units.

    Findings: those of measuring, and photos whose pixels can't be read.
    """
    _write_attachments(project, stage)
    photos = dict(measured.photos)
    findings = list(measured.findings)
    for file, address in _photo_addresses(project, measured.photos).items():
        try:
            data = clean_copy(on_disk(project.content, file).read_bytes())
        except UnusablePhotoError as error:
            name = file.rpartition("/")[2]
            path = project.prefix + file
            findings.append(found(kinds.PHOTO_UNREADABLE, path, photo=name, problem=str(error)))
            del photos[file]
            continue
        stage.write(address, data)
    return Media(photos, tuple(findings))


def _write_attachments(project: Project, stage: StageWriter) -> None:
    for article in project.catalogue.articles:
        address = article_address(article)
        for name in project.attachments.get(article.path, ()):
            data = on_disk(project.content, f"{article.folder}/{name}").read_bytes()
            stage.write(address + name, data)


def _photo_addresses(project: Project, photos: Photos) -> dict[str, str]:
    """Give the address of each photo by its file in the content folder."""
    articles = project.catalogue.articles
    folders = {article.folder: article_address(article) for article in articles}
    folders |= {profile.folder: unit_address(key) for key, profile in project.profiles.items()}
    addresses: dict[str, str] = {}
    for file in photos:
        folder = file.rpartition("/")[0]
        while folder not in folders:
            folder = folder.rpartition("/")[0]
        addresses[file] = folders[folder] + file[len(folder) + 1 :]
    return addresses


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address, and the article it leads to."""

    alias: str
    article: Article

    @property
    def file(self) -> str:
        """The file of the old address, relative to the site folder."""
        if self.alias.endswith((".html", ".htm")):
            return self.alias
        return f"{self.alias.rstrip('/')}/index.html"


def redirects(articles: Iterable[Article]) -> Iterable[Redirect]:
    """Give the old addresses of articles."""
    for article in articles:
        for alias in article.aliases:
            yield Redirect(alias, article)


def redirect_page(redirect: Redirect, templates: Templates) -> str:
    """Give the page that stands at an old address."""
    target = article_address(redirect.article)
    return templates.render(
        "redirect.html", redirect.file.removesuffix("index.html"), target=target
    )


def write_redirects(project: Project, templates: Templates, stage: StageWriter) -> list[Finding]:
    """Write the pages at old addresses.

    Findings: old addresses at which another page stands already.
    """
    findings: list[Finding] = []
    for redirect in redirects(project.catalogue.articles):
        article = redirect.article
        if stage.has(redirect.file):
            path = project.prefix + article.path
            line = article.lines.get("aliases")
            other = redirect.file
            findings.append(
                found(kinds.ADDRESS_TAKEN, path, line, address=f"/{redirect.alias}", other=other)
            )
            continue
        stage.write(redirect.file, redirect_page(redirect, templates).encode())
    return findings


def write_site_map(stage: StageWriter, site: SiteInfo) -> None:
    """Write the site map of all pages in a stage; none where the site's address isn't known."""
    for name in ("sitemap.xml", "sitemap.xml.gz"):
        (stage.folder / name).unlink(missing_ok=True)
    if not site.url:
        return
    files = (file.relative_to(stage.folder).as_posix() for file in stage.folder.rglob("index.html"))
    pages = sorted(file.removesuffix("index.html") for file in files)
    text = site_map(site.url, (page for page in pages if not page.startswith(FRAGMENTS)))
    stage.write("sitemap.xml", text.encode())
