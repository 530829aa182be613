"""What one build needs to write its news pages; made once MkDocs has read everything."""

from dataclasses import dataclass
from datetime import datetime

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from bantin.findings import Finding
from bantin.hooks.files import static_targets
from bantin.hooks.foreign import ForeignHooks
from bantin.hooks.theme import feature_stylesheet, page_renderer
from bantin.page.articles import article_page
from bantin.page.edition import Edition, NewsPage, compose
from bantin.page.markdown import Converter
from bantin.page.templates import SiteInfo, Templates
from bantin.phrase import Language
from bantin.site.bodies import article_text, introductions
from bantin.site.project import Project, measure_photos
from bantin.site.staging import StageWriter
from bantin.site.writing import Shells, listing_pages, write_media


@dataclass(frozen=True, slots=True)
class Sources:
    """What the events before writing have gathered."""

    project: Project
    files: Files
    nav: Navigation
    environment: Environment
    stage: StageWriter


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
        text = self.shells.page(page)
        finished = self.foreign.finished(page, text)
        self.stage.write(page.file, finished.encode("utf-8", errors="xmlcharrefreplace"))


def set_up(sources: Sources, config: MkDocsConfig, language: Language, now: datetime) -> Press:
    """Make the press of a build: photos measured and written, the edition composed."""
    project = sources.project
    media = write_media(project, measure_photos(project), sources.stage)
    site = SiteInfo(
        config.site_name,
        config.site_description or "",
        _root(config.site_url),
        language,
        feature_stylesheet(sources.environment),
    )
    targets = {**static_targets(sources.files), **project.targets()}
    return Press(
        project=project,
        edition=compose(project.catalogue, project.profiles, media.photos, now),
        templates=Templates(sources.environment, site),
        shells=Shells(page_renderer(sources.environment, sources.nav, config)),
        converter=Converter(tuple(config.markdown_extensions), config.mdx_configs, targets),
        foreign=ForeignHooks(config, sources.files),
        stage=sources.stage,
        findings=list(media.findings),
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
            press.write(article_page(press.edition, press.templates, article, body.value))


def write_listings(press: Press) -> None:
    """Write every other news page."""
    bodies, findings = introductions(press.project, press.converter)
    press.findings.extend(findings)
    for page in listing_pages(press.edition, press.templates, bodies):
        press.write(page)
