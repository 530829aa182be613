"""What one build needs to write its news pages; made once MkDocs has read everything."""

from dataclasses import dataclass, replace
from datetime import datetime

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from bantin.findings import Finding
from bantin.hooks.feedback import feedback_of
from bantin.hooks.files import static_targets
from bantin.hooks.foreign import ForeignHooks
from bantin.hooks.theme import ThemeTools, card_fonts, page_renderer
from bantin.page.articles import article_page, article_setting
from bantin.page.edition import Edition, compose
from bantin.page.markdown import Converter
from bantin.page.news_page import NewsPage
from bantin.page.photos import media_address
from bantin.page.sharing import site_picture
from bantin.page.templates import SiteInfo, Templates
from bantin.photo.drawn_card import can_draw
from bantin.photo.icons import IconSet
from bantin.phrase import Language
from bantin.site.archives import Archives, archive_files
from bantin.site.bodies import article_text, introductions
from bantin.site.photos import Developed
from bantin.site.project import Project
from bantin.site.staging import StageWriter
from bantin.site.writing import Shells, listing_pages, write_attachments


@dataclass(frozen=True, slots=True)
class Sources:
    """What the events before writing have gathered."""

    project: Project
    developed: Developed
    files: Files
    nav: Navigation
    environment: Environment
    tools: ThemeTools
    stage: StageWriter
    archives: Archives
    icons: IconSet | None


@dataclass(frozen=True, slots=True)
class Press:
    """The means to write the pages of one edition."""

    project: Project
    edition: Edition
    templates: Templates
    shells: Shells
    converter: Converter
    foreign: ForeignHooks
    stage: StageWriter
    findings: list[Finding]
    """Grows while pages are written; reported before anything is published."""

    def write(self, page: NewsPage) -> None:
        """Write a page in its shell."""
        text = self.shells.page(page, self.templates.document(page))
        finished = self.foreign.finished(page, text)
        self.stage.write(page.file, finished.encode("utf-8", errors="xmlcharrefreplace"))


def set_up(sources: Sources, config: MkDocsConfig, language: Language, now: datetime) -> Press:
    """Make the press of a build: the edition composed, attachments written."""
    project = sources.project
    photos = sources.developed.photos
    write_attachments(project, sources.stage)
    root = _root(config.site_url)
    edition = compose(
        project.catalogue, project.profiles, photos, now, archive_files(sources.archives)
    )
    site = SiteInfo(
        config.site_name,
        config.site_description or "",
        root,
        language,
        feature_stylesheet=sources.tools.material_stylesheet,
        assets_version=sources.tools.version,
        icon=media_address(sources.icons.small.file) if sources.icons is not None else "",
        draws=bool(root) and can_draw(card_fonts()),
        feedback=feedback_of(config),
    )
    site = replace(site, picture=site_picture(edition, site.cards))
    targets = {
        **static_targets(sources.files),
        **project.targets(),
        **sources.developed.targets(),
    }
    return Press(
        project=project,
        edition=edition,
        templates=Templates(sources.environment, site),
        shells=Shells(page_renderer(sources.environment, sources.nav, config)),
        converter=Converter(tuple(config.markdown_extensions), config.mdx_configs, targets, photos),
        foreign=ForeignHooks(config, sources.files),
        stage=sources.stage,
        findings=[],
    )


def _root(url: str | None) -> str:
    return f"{url.rstrip('/')}/" if url else ""


def write_articles(press: Press) -> None:
    """Write the page of every article."""
    for article in press.edition.catalogue.articles:
        text = article_text(press.project, article)
        press.findings.extend(text.findings)
        if text.value is None:
            continue
        changed = press.foreign.before(article, text.value)
        body = press.converter.convert(changed, press.foreign.after(article))
        press.findings.extend(body.findings)
        if body.value is not None:
            beside = press.project.beside.get(article.path, ())
            setting = article_setting(press.edition, article, beside)
            press.write(article_page(setting, press.templates, body.value))


def write_listings(press: Press) -> None:
    """Write every other news page."""
    bodies, findings = introductions(press.project, press.converter)
    press.findings.extend(findings)
    for page in listing_pages(press.edition, press.templates, bodies):
        press.write(page)
