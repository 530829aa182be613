"""Reading a site's content, the same for a build and for `check`."""

import time
from collections.abc import Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from bantin.catalogue.addresses import article_address, file_at, unit_address
from bantin.catalogue.listing import list_articles
from bantin.catalogue.old_addresses import Owner, Redirect, news_places, plan_redirects
from bantin.findings import Finding
from bantin.hooks.boxes import box_findings, box_options
from bantin.hooks.files import (
    content_prefix,
    place_findings,
    static_targets,
    without_outside,
    without_own,
)
from bantin.page.markdown import Converter
from bantin.phrase import Language
from bantin.site.article_index import Index, read_article_index, write_article_index
from bantin.site.bodies import check_bodies
from bantin.site.photos import Developed
from bantin.site.project import Project, left_out, load, shown
from bantin.site.reading import Means
from bantin.wording.findings import OURS
from bantin.wording.terminal import READING_UNWRITABLE


@dataclass(frozen=True, slots=True)
class Reading:
    """A site's content as read at a moment."""

    files: tuple[File, ...]
    """All that MkDocs knows of, but what stands in our folders or leads out of the content."""
    project: Project
    """With every article."""
    public: Project
    """With the articles that are published."""
    waiting: Project
    """With the articles that aren't."""
    redirects: tuple[Redirect, ...]
    findings: tuple[Finding, ...]
    index: Index
    """What was read of articles."""


_PLAIN: Final = Means()
_INDEX: Final = "articles"


def read_site(there: Files, config: MkDocsConfig, now: datetime, means: Means = _PLAIN) -> Reading:
    """Read the content and check all that can be checked before anything is marked up.

    Args:
        there: MkDocs' files.
        config: MkDocs' configuration.
        now: the moment by which articles are published or not.
        means: what articles are read with.
    """
    files, outside = without_outside(there, config)
    loaded = load(Path(config.docs_dir), content_prefix(config), means)
    project = loaded.project
    public = shown(project, now, preview=False)
    waiting = left_out(project, public)
    kept = without_own(files)
    owners = _owners(kept, public, config)
    redirects = plan_redirects(
        public.catalogue.articles, waiting.catalogue.articles, owners, project.prefix
    )
    units = (file_at(unit_address(key)) for key in public.catalogue.units.by_key)
    places = {*owners, *units, *(redirect.file for redirect in redirects.value or ())}
    findings = (
        *project.findings,
        *outside,
        *place_findings(kept, project.prefix),
        *redirects.findings,
        *box_findings(box_options(config), kept, places),
    )
    return Reading(
        tuple(files), project, public, waiting, redirects.value or (), findings, loaded.index
    )


@dataclass(frozen=True, slots=True)
class Memory:
    """Where builds of a site remember what they read of articles."""

    folder: Path
    version: str
    """What changes with the program that reads, its libraries, and the way to the content."""
    language: Language

    def read(self) -> Index:
        """Give what is remembered."""
        return read_article_index(self.folder, self.version)

    def write(self, index: Index, known: Index) -> None:
        """Remember what was read, where that was known until now.

        Raises:
            PluginError: the cache can't be written.
        """
        try:
            write_article_index(self.folder, index, known, self.version)
        except OSError as error:
            cache, problem = str(self.folder.parent), str(error)
            text = READING_UNWRITABLE.say(self.language, cache=cache, problem=problem)
            raise PluginError(text) from error


def memory_of(cache: Path, program: str, config: MkDocsConfig, language: Language) -> Memory:
    """Give a site's memory of articles.

    Args:
        cache: the cache folder.
        program: changes with the program and its libraries.
        config: MkDocs' configuration.
        language: of what is said where the cache can't be written.
    """
    return Memory(cache / _INDEX, f"{program} {content_prefix(config)}", language)


def read_site_again(
    there: Files, config: MkDocsConfig, now: datetime, memory: Memory, executor: Executor
) -> Reading:
    """Read a site as `read_site` does, but of articles only what isn't remembered.

    Raises:
        PluginError: the cache can't be written.
    """
    known = memory.read()
    reading = read_site(there, config, now, Means(known, time.time_ns(), executor))
    if reading.index != known:
        memory.write(reading.index, known)
    return reading


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
    static = static_targets(without_own(reading.files))
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


def _owners(files: Iterable[File], public: Project, config: MkDocsConfig) -> dict[str, Owner]:
    """Give who has which file of the site."""
    owners: dict[str, Owner] = dict.fromkeys(_own_places(public, config), OURS)
    for source, address in public.targets().items():
        owners[file_at(address)] = public.prefix + source
    for file in files:
        if file.inclusion.is_included():
            is_content = file.src_dir == config.docs_dir
            owners[file.dest_uri] = public.prefix + file.src_uri if is_content else OURS
    return owners


def _own_places(public: Project, config: MkDocsConfig) -> list[str]:
    places = news_places(list_articles(public.catalogue))
    return [
        *(file_at(address) for address in places),
        *config.theme.static_templates,
        *config.extra_templates,
    ]
