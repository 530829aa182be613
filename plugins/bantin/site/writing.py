"""Writing an edition's pages and attachments into a stage."""

from collections.abc import Iterable, Mapping
from typing import Final

from bantin.article.source import on_disk
from bantin.catalogue.addresses import FRAGMENTS, article_address
from bantin.catalogue.old_addresses import Redirect
from bantin.output.site_map import SITE_MAPS, site_maps
from bantin.page.accessibility import accessibility_page
from bantin.page.archive import archive_pages
from bantin.page.articles import latest_fragment
from bantin.page.body import Body
from bantin.page.box_fragment import boxes_fragment
from bantin.page.edition import Edition
from bantin.page.feed_bundles import feed_bundles
from bantin.page.home import home_page
from bantin.page.library import album_pages, library_pages
from bantin.page.news_page import Bundle, PlannedPage, made
from bantin.page.templates import SiteInfo, Templates
from bantin.page.units import categories_page, unit_pages
from bantin.site.ledger import Ledger
from bantin.site.pages import PageDesk
from bantin.site.project import Project
from bantin.site.site_tree import tree_of
from bantin.site.staging import StageWriter

_REDIRECT: Final = "redirect.html"


def listing_pages(
    edition: Edition, templates: Templates, introductions: Mapping[str, Body]
) -> Iterable[PlannedPage | Bundle[PlannedPage]]:
    """Plan every news page that isn't an article's."""
    yield made(home_page(edition, templates))
    yield from feed_bundles(edition, templates)
    yield from map(made, archive_pages(edition, templates))
    yield from map(made, library_pages(edition, templates))
    yield from album_pages(edition, templates)
    yield from map(made, unit_pages(edition, templates, introductions))
    yield made(categories_page(edition, templates))
    yield made(latest_fragment(edition, templates))
    yield from map(made, boxes_fragment(edition, templates))
    yield made(accessibility_page(edition, templates))


def write_attachments(project: Project, desk: PageDesk, ledger: Ledger) -> None:
    """Copy the files that articles lead to beside their pages, but for those that are there."""
    for article in project.catalogue.articles:
        address = article_address(article)
        for name in project.attachments.get(article.path, ()):
            source = on_disk(project.content, f"{article.folder}/{name}")
            status = source.stat()
            told = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
            key = desk.plain_key(address + name, told)
            if not ledger.keeps(address + name, key):
                desk.stage.copy(address + name, source)
                ledger.made(address + name, key)


def redirect_page(redirect: Redirect, templates: Templates) -> str:
    """Give the page that stands at an old address."""
    target = article_address(redirect.article)
    return templates.render(_REDIRECT, redirect.file.removesuffix("index.html"), target=target)


def write_redirects(redirects: Iterable[Redirect], desk: PageDesk, ledger: Ledger) -> None:
    """Write the pages at old addresses; never where anything stands that a plugin wrote."""
    for redirect in redirects:
        if not desk.stage.is_free(redirect.file):
            continue
        target = article_address(redirect.article)
        key = desk.plain_key(redirect.file, target, (_REDIRECT,))
        if not ledger.keeps(redirect.file, key):
            desk.stage.write(redirect.file, redirect_page(redirect, desk.templates).encode())
            ledger.made(redirect.file, key)


def write_site_map(stage: StageWriter, kept: Iterable[str], site: SiteInfo) -> None:
    """Write the site map of all pages; none where the site's address isn't known.

    Args:
        stage: where the pages are that were made.
        kept: files that stay as they are.
        site: what the configuration says.
    """
    for name in SITE_MAPS:
        (stage.folder / name).unlink(missing_ok=True)
    if not site.url:
        return
    files = {*tree_of(stage.folder).files, *kept}
    pages = sorted(
        file.removesuffix("index.html")
        for file in files
        if file == "index.html" or file.endswith("/index.html")
    )
    listed = [page for page in pages if not page.startswith(FRAGMENTS)]
    for name, text in site_maps(site.url, listed).items():
        stage.write(name, text.encode())
