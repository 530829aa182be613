"""Checking a site without building it, with the site's own configuration."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_build_datetime

from bantin.findings import Finding, as_notes, in_order
from bantin.hooks.articles import ArticlesPlugin
from bantin.hooks.building import read_configuration
from bantin.hooks.files import content_prefix, page_pictures, site_folder, without_outside
from bantin.hooks.options import ArticlesConfig
from bantin.hooks.photos import PhotoRoom, photo_room
from bantin.hooks.reading import page_findings, read_site
from bantin.hooks.reporting import message_language
from bantin.hooks.theme import add_theme
from bantin.hooks.walking import mkdocs_files
from bantin.page.templates import SiteInfo
from bantin.photo.index import Index, write_index
from bantin.photo.picture import Job, picture_of
from bantin.site.machine_files import Drawings, needed_drawings
from bantin.site.page_pictures import copy_names
from bantin.site.photos import photo_jobs
from bantin.site.project import Project, load
from bantin.site.pruning import Pruned, needed_files, needed_index, prune
from bantin.text import VIETNAM


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check found."""

    articles: int
    findings: tuple[Finding, ...]


def check_site(folder: Path) -> Checkup:
    """Read everything, mark everything up, and give all findings.

    It judges as a build does: what is wrong with articles that a build leaves out is a note.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    add_theme(config)
    there = mkdocs_files(config)
    there.add_files_from_theme(config.theme.get_env(), config)
    reading = read_site(there, config, get_build_datetime().astimezone(VIETNAM))
    room = photo_room_of(config)
    public, waiting = (
        page_findings(reading, project, room.develop(project, room.measure(project)), config)
        for project in (reading.public, reading.waiting)
    )
    pictures = room.clean(page_pictures(reading.files, config), reading.project.prefix)
    findings = (*reading.findings, *public, *as_notes(waiting), *pictures.findings)
    return Checkup(len(reading.project.catalogue.articles), in_order(findings))


def photo_room_of(config: MkDocsConfig) -> PhotoRoom:
    """Give the means for photos, as a build of the site would have them."""
    plugin = config.plugins.get("bantin/articles")
    options = plugin.config if isinstance(plugin, ArticlesPlugin) else ArticlesConfig()
    language = message_language(options.language)
    return photo_room(options.photos, site_folder(config) / options.cache, language)


def prune_site(folder: Path) -> Pruned:
    """Remove from a site's photo cache what none of its pages needs, drafts counted.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    room = photo_room_of(config)
    project = load(Path(config.docs_dir), content_prefix(config)).project
    measured = room.measure(project)
    jobs = photo_jobs(project, measured)
    inside, _ = without_outside(mkdocs_files(config), config)
    pictures = page_pictures(inside, config).values()
    needed = {
        *needed_files(jobs.values(), measured.index, room.settings),
        *copy_names(pictures),
        *_drawings(project, jobs, measured.index, config),
    }
    write_index(room.index_file, needed_index(jobs.values(), measured.index, measured.wishes))
    return prune(room.darkroom.cache, needed)


def _drawings(
    project: Project, jobs: Mapping[str, Job], index: Index, config: MkDocsConfig
) -> Drawings:
    """Give the names of the icons and drawn cards that a site may need."""
    settings = photo_room_of(config).settings
    pictures = {
        file: picture_of(job, index.looks[job.photo.digest], settings)
        for file, job in jobs.items()
        if job.photo.digest in index.looks
    }
    plugin = config.plugins.get("bantin/articles")
    language = plugin.config.language if isinstance(plugin, ArticlesPlugin) else "vi"
    site = SiteInfo(config.site_name, "", "", language)
    return needed_drawings(project, pictures, site, get_build_datetime().astimezone(VIETNAM))


def load_content(folder: Path) -> Project:
    """Read a site's content alone.

    Raises:
        ConfigurationError: mkdocs.yml can't be used.
    """
    config = read_configuration(folder)
    return load(Path(config.docs_dir), content_prefix(config)).project
