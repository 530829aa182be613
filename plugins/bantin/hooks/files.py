"""Content files that MkDocs knows of, for links, but neither renders nor copies."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from bantin.article.source import ARTICLES
from bantin.catalogue.addresses import OWN_PLACES
from bantin.catalogue.categories import CATEGORIES_FILE
from bantin.catalogue.profiles import PROFILES
from bantin.catalogue.units import UNITS_FILE
from bantin.findings import Finding, found
from bantin.wording import findings as kinds

_OWN_FOLDERS: Final = (f"{ARTICLES}/", f"{PROFILES}/")
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


def with_own_files(files: Files, targets: dict[str, str], config: MkDocsConfig) -> Files:
    """Take the content out of MkDocs' files, and put what has an address in as `OwnFile`."""
    kept = [file for file in files if not (_is_own(file.src_uri) or leads_out(file, config))]
    own = [_own_file(source, address, config) for source, address in targets.items()]
    return Files([*kept, *own])


def _is_own(source: str) -> bool:
    return source in _OWN_FILES or source.startswith(_OWN_FOLDERS)


def leads_out(file: File, config: MkDocsConfig) -> bool:
    """Tell whether a content file is a link to something outside the content folder.

    MkDocs follows links; one put there by a hijacked office would publish what it points at.
    """
    if file.src_dir != config.docs_dir:
        return False
    root = Path(config.docs_dir).resolve()
    return not (root / file.src_uri).resolve().is_relative_to(root)


def _own_file(source: str, address: str, config: MkDocsConfig) -> OwnFile:
    target = f"{address}index.html" if address.endswith("/") else address
    return OwnFile(
        source,
        config.docs_dir,
        config.site_dir,
        use_directory_urls=True,
        dest_uri=target,
        inclusion=InclusionLevel.NOT_IN_NAV,
    )


def link_findings(files: Files, prefix: str, config: MkDocsConfig) -> Iterable[Finding]:
    """Say which content files lead out of the content folder, and so aren't published."""
    return (
        found(kinds.PATH_OUTSIDE, prefix + file.src_uri)
        for file in files
        if leads_out(file, config)
    )


def place_findings(files: Files, prefix: str) -> Iterable[Finding]:
    """Say which static pages stand where the product's own pages must."""
    for file in files:
        if isinstance(file, OwnFile) or not file.is_documentation_page():
            continue
        address = file.dest_uri.removesuffix("index.html")
        if not address or address.startswith(OWN_PLACES):
            yield found(kinds.PLACE_TAKEN, prefix + file.src_uri, address=f"/{address}")


def static_targets(files: Files) -> dict[str, str]:
    """Give the addresses of MkDocs' own content files, for links from articles."""
    return {
        file.src_uri: file.dest_uri.removesuffix("index.html")
        for file in files
        if not isinstance(file, OwnFile)
    }
