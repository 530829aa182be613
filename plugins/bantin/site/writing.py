"""Writing an edition's pages and attachments into a stage."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from bantin.article.source import on_disk
from bantin.catalogue.addresses import FRAGMENTS, article_address
from bantin.catalogue.old_addresses import Redirect
from bantin.output.site_map import site_map
from bantin.page.accessibility import accessibility_page
from bantin.page.archive import archive_pages
from bantin.page.articles import latest_fragment
from bantin.page.body import Body
from bantin.page.box_fragment import boxes_fragment
from bantin.page.edition import Edition
from bantin.page.feeds import feed_pages
from bantin.page.home import home_page
from bantin.page.library import library_pages
from bantin.page.news_page import NewsPage
from bantin.page.shell import Document, Shell, fill, make_shell
from bantin.page.templates import SiteInfo, Templates
from bantin.page.units import categories_page, unit_pages
from bantin.site.project import Project
from bantin.site.staging import StageWriter

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

    def page(self, page: NewsPage, values: Document) -> str:
        """Give a page in its shell."""
        key = (page.kind, page.address.count("/"))
        shell = self._shells.get(key)
        if shell is None:
            shell = make_shell(lambda document: self._render(page, document))
            self._shells[key] = shell
        return fill(shell, values)


def listing_pages(
    edition: Edition, templates: Templates, introductions: Mapping[str, Body]
) -> Iterable[NewsPage]:
    """Give every news page that isn't an article's."""
    yield home_page(edition, templates)
    yield from feed_pages(edition, templates)
    yield from archive_pages(edition, templates)
    yield from library_pages(edition, templates)
    yield from unit_pages(edition, templates, introductions)
    yield categories_page(edition, templates)
    yield latest_fragment(edition, templates)
    yield from boxes_fragment(edition, templates)
    yield accessibility_page(edition, templates)


def write_attachments(project: Project, stage: StageWriter) -> None:
    """Copy the files that articles lead to beside their pages."""
    for article in project.catalogue.articles:
        address = article_address(article)
        for name in project.attachments.get(article.path, ()):
            stage.copy(address + name, on_disk(project.content, f"{article.folder}/{name}"))


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
