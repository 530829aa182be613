"""Reading a site's content, the same for a build and for `check`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from bantin.catalogue.addresses import (
    FIXED_PLACES,
    HOME,
    OWN_PLACES,
    alias_file,
    article_address,
    category_address,
    file_at,
    unit_address,
)
from bantin.catalogue.catalogue import Catalogue
from bantin.catalogue.listing import list_articles
from bantin.catalogue.old_addresses import Owner, Redirect, news_places, plan_redirects
from bantin.findings import Finding
from bantin.hooks.boxes import box_findings, box_options, files_led_to
from bantin.hooks.files import (
    content_prefix,
    place_findings,
    static_targets,
    without_outside,
    without_own,
)
from bantin.phrase import Language
from bantin.site.article_index import Index, read_article_index, write_article_index
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
_OWN_FILES: Final = (*OWN_PLACES, file_at(HOME))
"""How the files of our pages begin."""


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
    options = box_options(config)
    plain = frozenset(_plain_places(public.catalogue))
    old = (alias_file(alias) for article in project.catalogue.articles for alias in article.aliases)
    led_to = (file for file in files_led_to(options) if file not in plain)
    owners = dict(_owners_of_files(kept, public, config))
    if _is_any_ours((*old, *led_to)):
        owners = {**dict(_owners_of_pages(public)), **owners}
    redirects = plan_redirects(
        public.catalogue.articles, waiting.catalogue.articles, owners, project.prefix
    )
    places = {*owners, *plain, *(redirect.file for redirect in redirects.value or ())}
    findings = (
        *project.findings,
        *outside,
        *place_findings(kept, project.prefix),
        *redirects.findings,
        *box_findings(options, kept, places),
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
    there: Files, config: MkDocsConfig, now: datetime, memory: Memory, means: Means
) -> Reading:
    """Read a site as `read_site` does, but of articles only what isn't remembered.

    Args:
        there: MkDocs' files.
        config: MkDocs' configuration.
        now: the moment by which articles are published or not.
        memory: where later builds find what was read.
        means: what articles are read with, and what the memory gave.

    Raises:
        PluginError: the cache can't be written.
    """
    reading = read_site(there, config, now, means)
    if reading.index != means.known:
        memory.write(reading.index, means.known)
    return reading


def page_findings(
    reading: Reading, project: Project, developed: Developed, config: MkDocsConfig
) -> list[Finding]:
    """Give what is wrong with the bodies and photos of some articles.

    Bodies may lead to what is published, and those that aren't to one another too.
    """
    # most builds find no error, and need no page marked up before its time
    from bantin.page.markdown import Converter  # noqa: PLC0415
    from bantin.site.bodies import check_bodies  # noqa: PLC0415

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


def _plain_places(catalogue: Catalogue) -> Iterator[str]:
    """Give the files of the pages that a site has whatever its articles are."""
    yield from (file_at(address) for address in FIXED_PLACES)
    yield from (file_at(unit_address(key)) for key in catalogue.units.by_key)
    yield from (file_at(category_address(path)) for path in catalogue.categories.by_path)


def _is_any_ours(files: Iterable[str]) -> bool:
    """Tell whether any of some files may be one of our pages, or stand in the way of one."""
    return any(file.startswith(_OWN_FILES) for file in files)


def _owners_of_pages(public: Project) -> Iterator[tuple[str, Owner]]:
    """Give the files of our pages, and of what lies beside them, each with who has it."""
    for address in news_places(list_articles(public.catalogue)):
        yield file_at(address), OURS
    for source, address in public.targets().items():
        yield file_at(address), public.prefix + source


def _owners_of_files(
    files: Iterable[File], public: Project, config: MkDocsConfig
) -> Iterator[tuple[str, Owner]]:
    """Give the files that MkDocs writes, each with who has it."""
    for name in (*config.theme.static_templates, *config.extra_templates):
        yield str(name), OURS
    for file in files:
        if file.inclusion.is_included():
            is_content = file.src_dir == config.docs_dir
            yield file.dest_uri, public.prefix + file.src_uri if is_content else OURS
