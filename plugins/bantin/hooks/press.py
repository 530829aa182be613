"""What one build needs to write its news pages; made once MkDocs has read everything."""

from collections.abc import Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from bantin.findings import Finding
from bantin.hooks.basis import Basis
from bantin.hooks.compiled import compiled_templates
from bantin.hooks.drawing import can_draw_here
from bantin.hooks.feedback import feedback_of
from bantin.hooks.foreign import ForeignHooks, is_foreseeable
from bantin.hooks.theme import PageRenderer, ThemeTools, news_templates
from bantin.page.edition import Edition, compose
from bantin.page.fingerprint import Fingerprints
from bantin.page.markdown import Converter
from bantin.page.news_environment import ICONS
from bantin.page.photos import media_address
from bantin.page.sharing import site_picture
from bantin.page.template_sources import TemplateSources
from bantin.page.templates import SiteInfo, Templates
from bantin.photo.icons import IconSet
from bantin.phrase import Language
from bantin.site.answers import Oracle
from bantin.site.archives import Archives, archive_files
from bantin.site.article_pages import ArticleDesk
from bantin.site.keys import Keys
from bantin.site.ledger import Ledger
from bantin.site.page_index import PageIndex
from bantin.site.pages import PageDesk
from bantin.site.photos import Developed
from bantin.site.project import Project
from bantin.site.shells import Shells
from bantin.site.site_tree import SiteTree
from bantin.site.staging import Stage, StageWriter


@dataclass(frozen=True, slots=True)
class Sources:
    """What the events before writing have gathered."""

    project: Project
    developed: Developed
    files: Files
    targets: Mapping[str, str]
    """Where all content files are on the site."""
    nav: Navigation
    environment: Environment
    tools: ThemeTools
    stage: Stage
    site: SiteTree
    """As it was before this build, and stays until it is published."""
    known: PageIndex
    """Of the pages that the last build left there."""
    archives: Archives
    icons: IconSet | None
    basis: Basis
    executor: Executor
    workers: int
    draws_cards: bool


@dataclass(frozen=True, slots=True)
class Press:
    """The means to write the pages of one edition."""

    project: Project
    edition: Edition
    templates: Templates
    desk: PageDesk
    articles: ArticleDesk
    ledger: Ledger
    executor: Executor
    workers: int
    findings: list[Finding]
    """Grows while pages are written; reported before anything is published."""

    @property
    def stage(self) -> StageWriter:
        """Where pages are written."""
        return self.desk.stage


def set_up(sources: Sources, config: MkDocsConfig, language: Language, now: datetime) -> Press:
    """Make the press of a build: the edition composed."""
    project, photos = sources.project, sources.developed.photos
    edition = compose(
        project.catalogue, project.profiles, photos, now, archive_files(sources.archives)
    )
    template_sources = TemplateSources(sources.environment, news_templates(config))
    told = (sources.basis.pages, language, template_sources.digest(ICONS).hex())
    compiled = compiled_templates(*told) if is_foreseeable(config) else None
    info = _site_info(sources, edition, config, language)
    templates = Templates(sources.environment, info, compiled)
    fingerprints = Fingerprints(project.digests)
    oracle = Oracle(sources.targets, photos, fingerprints)
    foreign = ForeignHooks(config, sources.files)
    ledger = _ledger(sources, oracle, is_new=not is_foreseeable(config))
    shells = Shells(PageRenderer(sources.environment, sources.nav, config))
    desk = PageDesk(
        templates,
        shells,
        Keys(
            f"{sources.basis.pages} {fingerprints.of(templates.site).hex()}",
            template_sources,
            fingerprints,
        ),
        StageWriter(sources.stage.folder),
        foreign.finished,
    )
    extensions = tuple(config.markdown_extensions)
    converter = Converter(extensions, config.mdx_configs, oracle.targets, oracle.photos)
    paths = frozenset(article.path for article in project.catalogue.articles)
    bodies = sources.stage.cache / "bodies" if is_foreseeable(config) else None
    articles = ArticleDesk(
        project, desk, converter, oracle, foreign, sources.basis.texts, bodies, paths
    )
    return Press(
        project,
        edition,
        templates,
        desk,
        articles,
        ledger,
        sources.executor,
        sources.workers,
        [],
    )


def _site_info(
    sources: Sources, edition: Edition, config: MkDocsConfig, language: Language
) -> SiteInfo:
    root = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    site = SiteInfo(
        config.site_name,
        config.site_description or "",
        root,
        language,
        feature_stylesheet=sources.tools.material_stylesheet,
        assets_version=sources.tools.version,
        icon=media_address(sources.icons.small.file) if sources.icons is not None else "",
        draws=bool(root)
        and sources.draws_cards
        and can_draw_here(sources.stage.cache, sources.basis.program),
        feedback=feedback_of(config),
    )
    return replace(site, picture=site_picture(edition, site.cards))


def _ledger(sources: Sources, oracle: Oracle, *, is_new: bool) -> Ledger:
    """Open the books on a site; where other plugins change pages, nothing is taken for known."""
    if is_new:
        return Ledger(PageIndex(), sources.site, oracle.still)
    return Ledger(sources.known, sources.site, oracle.still)
