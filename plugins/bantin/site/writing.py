"""Writing an edition's pages and photos into a stage."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bantin.article.source import on_disk
from bantin.catalogue.addresses import FRAGMENTS, article_address, unit_address
from bantin.catalogue.old_addresses import Redirect
from bantin.findings import Checked, Finding, found
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
        copy = _clean_copy(project, file)
        findings.extend(copy.findings)
        if copy.value is None:
            del photos[file]
        else:
            stage.write(address, copy.value)
    return Media(photos, tuple(findings))


def unreadable_photos(project: Project, measured: Measured) -> Iterator[Finding]:
    """Find all that `write_media` would, and write nothing."""
    yield from measured.findings
    for file in measured.photos:
        yield from _clean_copy(project, file).findings


def _clean_copy(project: Project, file: str) -> Checked[bytes]:
    try:
        return Checked(clean_copy(on_disk(project.content, file).read_bytes()))
    except UnusablePhotoError as error:
        name = file.rpartition("/")[2]
        path = project.prefix + file
        finding = found(kinds.PHOTO_UNREADABLE, path, photo=name, problem=error.problem)
        return Checked(None, (finding,))


def _write_attachments(project: Project, stage: StageWriter) -> None:
    for article in project.catalogue.articles:
        address = article_address(article)
        for name in project.attachments.get(article.path, ()):
            stage.copy(address + name, on_disk(project.content, f"{article.folder}/{name}"))


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


def redirect_page(redirect: Redirect, templates: Templates) -> str:
    """Give the page that stands at an old address."""
    target = article_address(redirect.article)
    return templates.render(
        "redirect.html", redirect.file.removesuffix("index.html"), target=target
    )


def write_redirects(
    redirects: Iterable[Redirect], templates: Templates, stage: StageWriter
) -> None:
    """Write the pages at old addresses; never where anything stands that a plugin wrote."""
    for redirect in redirects:
        if stage.is_free(redirect.file):
            stage.write(redirect.file, redirect_page(redirect, templates).encode())


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
