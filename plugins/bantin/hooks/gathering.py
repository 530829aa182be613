"""All that a build reads before MkDocs makes its own pages: articles, registers, photos."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from bantin.findings import Finding, has_errors
from bantin.hooks.files import (
    content_prefix,
    page_pictures,
    with_clean_pictures,
    with_own_files,
    without_outside,
)
from bantin.hooks.photos import PhotoRoom
from bantin.hooks.reading import Reading, page_findings
from bantin.site.notice import without_wrong
from bantin.site.page_pictures import PagePictures
from bantin.site.photos import Developed
from bantin.site.project import Project
from bantin.site.unchanged import Record

if TYPE_CHECKING:
    from bantin.site.machine_files import Badge


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a build makes its pages from."""

    reading: Reading
    project: Project
    """With the articles that are shown."""
    developed: Developed
    pictures: PagePictures
    """Of MkDocs' own pages."""
    targets: Mapping[str, str]
    """Where content files are on the site, but those of MkDocs' own pages."""
    findings: tuple[Finding, ...]

    def files(self, config: MkDocsConfig) -> Files:
        """Give MkDocs' files without ours, whose addresses it knows all the same."""
        clean = with_clean_pictures(self.reading.files, self.pictures, config)
        return with_own_files(clean, self.targets, config)

    def badge(self, name: str, can_draw: Callable[[], bool]) -> "Badge | None":
        """Plan the icons; a site without an avatar has none where initials can't be drawn."""
        from bantin.site.machine_files import badge_of  # noqa: PLC0415 - a repetition needs none

        badge = badge_of(self.project, self.developed.photos, name)
        return badge if badge.emblem.avatar is not None or can_draw() else None


def gather(reading: Reading, room: PhotoRoom, config: MkDocsConfig, *, preview: bool) -> Gathered:
    """Have the photos of a reading developed; find what is wrong, also where no page will be made.

    Raises:
        PluginError: the cache can't be written.
    """
    findings = list(reading.findings)
    project = without_wrong(reading.project, findings) if preview else reading.public
    developed = room.develop(project, room.measure(project))
    pictures = room.clean(page_pictures(reading.files, config), project.prefix)
    findings.extend(pictures.findings)
    if has_errors(findings) and not preview:
        findings.extend(page_findings(reading, project, developed, config))
    else:
        findings.extend(developed.findings)
    targets = {**project.targets(), **developed.targets()}
    return Gathered(reading, project, developed, pictures, targets, tuple(findings))


def files_as_before(files: Files, record: Record, room: PhotoRoom, config: MkDocsConfig) -> Files:
    """Take the content's files over from MkDocs as a record tells, without reading any."""
    kept, _ = without_outside(files, config)
    pictures = room.clean(page_pictures(kept, config), content_prefix(config))
    return with_own_files(with_clean_pictures(kept, pictures, config), record.targets, config)
