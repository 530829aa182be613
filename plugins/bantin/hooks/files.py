"""Content files that MkDocs knows of, for links, but neither renders nor copies."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from bantin.article.parse import PHOTO_SUFFIXES
from bantin.article.source import ARTICLES
from bantin.catalogue.addresses import OWN_PLACES, file_at
from bantin.catalogue.categories import CATEGORIES_FILE
from bantin.catalogue.profiles import PROFILES
from bantin.catalogue.units import UNITS_FILE
from bantin.findings import Finding, found
from bantin.hooks.foreign import hears_foreigner
from bantin.photo.given import looks_like_picture
from bantin.site.page_pictures import PagePictures
from bantin.wording import findings as kinds

_OWN_FOLDERS: Final = (f"{ARTICLES}/", f"{PROFILES}/")
_FILES_SEEN: Final = ("files", "nav", "env", "page_markdown", "page_content")
"""Events in which plugins are given all files."""
_OWN_FILES: Final = frozenset({UNITS_FILE, CATEGORIES_FILE})


class OwnFile(File):
    """A file whose page or copy the product writes itself."""

    def is_documentation_page(self) -> bool:
        """Say that MkDocs has no page to render."""
        return False

    def is_media_file(self) -> bool:
        """Say that MkDocs has no file to copy."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Copy nothing."""


def site_folder(config: MkDocsConfig) -> Path:
    """Give the folder with mkdocs.yml."""
    return Path(config.config_file_path).parent if config.config_file_path else Path.cwd()


def content_prefix(config: MkDocsConfig) -> str:
    """Give what stands before content paths in findings: the way there from mkdocs.yml's folder."""
    way = os.path.relpath(config.docs_dir, site_folder(config))
    return f"{Path(way).as_posix()}/"


class SiteFiles(Files):
    """MkDocs' files, and beside them ours, each of which is made when a link leads to it.

    Whoever goes through all of them gets MkDocs' alone: there is nothing to be done with ours.
    """

    def __init__(
        self, files: Iterable[File], targets: Mapping[str, str], config: MkDocsConfig
    ) -> None:
        """Take MkDocs' files, and the addresses of ours by their path in the content folder."""
        super().__init__(files)
        self._own: Final[dict[str, OwnFile]] = {}
        self._targets: Final = dict(targets)
        self._config: Final = config

    def __contains__(self, path: str) -> bool:
        return super().__contains__(path) or PurePath(path).as_posix() in self._targets

    @property
    def src_uris(self) -> Mapping[str, File]:
        """All files, ours too, by their path in the content folder."""
        own = {uri: self._own_at(uri) for uri in self._targets}
        return {**own, **super().src_uris}

    def get_file_from_path(self, path: str) -> File | None:
        """Give the file at a path in the content folder."""
        uri = PurePath(path).as_posix()
        there = super().get_file_from_path(uri)
        return self._own_at(uri) if there is None and uri in self._targets else there

    def remove(self, file: File) -> None:
        """Take a file out.

        Raises:
            ValueError: it isn't there.
        """
        if self._own.get(file.src_uri) is file:
            del self._own[file.src_uri], self._targets[file.src_uri]
        else:
            super().remove(file)

    def _own_at(self, uri: str) -> OwnFile:
        if uri not in self._own:
            self._own[uri] = _own_file(uri, self._targets[uri], self._config)
        return self._own[uri]


def with_own_files(
    files: Iterable[File], targets: Mapping[str, str], config: MkDocsConfig
) -> Files:
    """Take the content out of MkDocs' files, and put what has an address in as `OwnFile`.

    Plugins that may look at each single file get a collection with all of them.
    """
    kept = without_own(files)
    if not hears_foreigner(config, *_FILES_SEEN):
        return SiteFiles(kept, targets, config)
    return Files(
        [*kept, *(_own_file(source, address, config) for source, address in targets.items())]
    )


def without_own(files: Iterable[File]) -> list[File]:
    """Give the files that aren't ours."""
    return [file for file in files if not _is_own(file.src_uri)]


def _is_own(source: str) -> bool:
    return source in _OWN_FILES or source.startswith(_OWN_FOLDERS)


def page_pictures(files: Iterable[File], config: MkDocsConfig) -> dict[str, Path]:
    """Give the pictures of MkDocs' own pages, by their file relative to the content folder."""
    return {
        file.src_uri: Path(config.docs_dir, file.src_uri)
        for file in files
        if file.src_dir == config.docs_dir
        and file.inclusion.is_included()
        and not _is_own(file.src_uri)
        and not file.is_documentation_page()
        and _is_picture(Path(config.docs_dir, file.src_uri))
    }


def _is_picture(file: Path) -> bool:
    return file.name.lower().endswith(PHOTO_SUFFIXES) or looks_like_picture(file)


def with_clean_pictures(
    files: Iterable[File], pictures: PagePictures, config: MkDocsConfig
) -> Iterator[File]:
    """Let MkDocs copy pictures from their clean copies; leave those out that have none."""
    given = page_pictures(files, config)
    for file in files:
        if file.src_uri not in given or file.src_dir != config.docs_dir:
            yield file
        elif file.src_uri in pictures.copies:
            file.abs_src_path = str(pictures.copies[file.src_uri])
            yield file


def without_outside(files: Files, config: MkDocsConfig) -> tuple[list[File], list[Finding]]:
    """Leave out what stands in our folders, and links to something outside the content folder.

    MkDocs follows links; one put there by a hijacked office would publish what it points at.
    Those in our folders are told by whoever reads these.
    """
    root = Path(config.docs_dir).resolve()
    prefix = content_prefix(config)
    inside: list[File] = []
    findings: list[Finding] = []
    for file in files:
        if file.src_uri.startswith(_OWN_FOLDERS):
            continue
        is_content = file.src_dir == config.docs_dir
        if is_content and not (root / file.src_uri).resolve().is_relative_to(root):
            findings.append(found(kinds.PATH_OUTSIDE, prefix + file.src_uri))
        else:
            inside.append(file)
    return inside, findings


def _own_file(source: str, address: str, config: MkDocsConfig) -> OwnFile:
    return OwnFile(
        source,
        config.docs_dir,
        config.site_dir,
        use_directory_urls=True,
        dest_uri=file_at(address),
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def place_findings(files: Iterable[File], prefix: str) -> Iterable[Finding]:
    """Say which static pages stand where the product's own pages must."""
    for file in files:
        if isinstance(file, OwnFile) or not file.is_documentation_page():
            continue
        address = file.dest_uri.removesuffix("index.html")
        if not address or address.startswith(OWN_PLACES):
            yield found(kinds.PLACE_TAKEN, prefix + file.src_uri, address=f"/{address}")


def static_targets(files: Iterable[File]) -> dict[str, str]:
    """Give the addresses of MkDocs' own content files, for links from articles."""
    return {
        file.src_uri: file.dest_uri.removesuffix("index.html")
        for file in files
        if not isinstance(file, OwnFile)
    }
