"""Reading a site's content, the same for a build and for `check`."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from bantin.catalogue.addresses import article_address, file_at, unit_address
from bantin.catalogue.listing import list_articles
from bantin.catalogue.old_addresses import Owner, Redirect, news_places, plan_redirects
from bantin.findings import Checked, Finding
from bantin.hooks.boxes import box_findings, box_options
from bantin.hooks.files import (
    OwnFile,
    content_prefix,
    place_findings,
    static_targets,
    with_own_files,
    without_outside,
)
from bantin.page.markdown import Converter
from bantin.site.bodies import check_bodies
from bantin.site.photos import Developed
from bantin.site.project import Project, left_out, load, shown
from bantin.wording.findings import OURS


@dataclass(frozen=True, slots=True)
class Reading:
    """A site's content as read at a moment."""

    files: tuple[File, ...]
    """All that MkDocs knows of, but what leads out of the content folder."""
    project: Project
    """With every article."""
    public: Project
    """With the articles that are published."""
    waiting: Project
    """With the articles that aren't."""
    redirects: tuple[Redirect, ...]
    findings: tuple[Finding, ...]


def read_site(there: Files, config: MkDocsConfig, now: datetime) -> Reading:
    """Read the content and check all that can be checked before anything is marked up."""
    files, outside = without_outside(there, config)
    project = load(Path(config.docs_dir), content_prefix(config))
    public = shown(project, now, preview=False)
    waiting = left_out(project, public)
    known = with_own_files(files, public.targets(), config)
    redirects = _planned_redirects(known, public, waiting, config)
    findings = (
        *project.findings,
        *outside,
        *place_findings(known, project.prefix),
        *redirects.findings,
        *box_findings(box_options(config), known, _places(public, redirects.value, config)),
    )
    return Reading(tuple(files), project, public, waiting, redirects.value or (), findings)


def page_findings(
    reading: Reading, project: Project, developed: Developed, config: MkDocsConfig
) -> list[Finding]:
    """Give what is wrong with the bodies and photos of some articles.

    Bodies may lead to what is published, and those that aren't to one another too.
    """
    targets = {
        **_beside_unusable(project),
        **reading.public.targets(),
        **project.targets(),
        **developed.targets(),
    }
    static = static_targets(with_own_files(reading.files, {}, config))
    converter = Converter(
        tuple(config.markdown_extensions),
        config.mdx_configs,
        {**static, **targets},
        developed.photos,
    )
    return [*developed.findings, *check_bodies(project, converter)]


def _beside_unusable(project: Project) -> dict[str, str]:
    """Give photos and documents of articles that have no page: nothing is wrong with those."""
    catalogue = replace(project.catalogue, articles=project.unusable)
    targets = replace(project, catalogue=catalogue, profiles={}).targets()
    pages = {article.path for article in project.unusable}
    beside = {source: address for source, address in targets.items() if source not in pages}
    for article in project.unusable:
        files = (f"{article.folder}/{photo.file}" for photo in article.photos)
        beside.update(dict.fromkeys(files, article_address(article)))
    return beside


def _planned_redirects(
    files: Files, public: Project, waiting: Project, config: MkDocsConfig
) -> Checked[tuple[Redirect, ...]]:
    owners: dict[str, Owner] = dict.fromkeys(_own_places(public, config), OURS)
    for source, address in public.targets().items():
        owners[file_at(address)] = public.prefix + source
    for file in files:
        if file.inclusion.is_included() and not isinstance(file, OwnFile):
            is_content = file.src_dir == config.docs_dir
            owners[file.dest_uri] = public.prefix + file.src_uri if is_content else OURS
    return plan_redirects(
        public.catalogue.articles, waiting.catalogue.articles, owners, public.prefix
    )


def _places(
    public: Project, redirects: tuple[Redirect, ...] | None, config: MkDocsConfig
) -> set[str]:
    """Give the files of pages that are neither MkDocs' nor an article's."""
    own = _own_places(public, config)
    units = (f"{unit_address(key)}index.html" for key in public.catalogue.units.by_key)
    return {*own, *units, *(redirect.file for redirect in redirects or ())}


def _own_places(public: Project, config: MkDocsConfig) -> list[str]:
    places = news_places(list_articles(public.catalogue))
    return [
        *(file_at(address) for address in places),
        *config.theme.static_templates,
        *config.extra_templates,
    ]
