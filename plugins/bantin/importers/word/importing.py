"""One Word file into a draft: opened, walked, read, and saved unless the run is dry."""

from collections.abc import Iterator
from pathlib import Path

from bantin.article.source import LARGEST_TEXT
from bantin.findings import Finding, found
from bantin.importers.documents.saving import save_with_photos
from bantin.importers.draft import Draft
from bantin.importers.markdown import render_draft
from bantin.importers.results import Imported, Plan
from bantin.importers.word.package import BrokenPartError, Package, open_package
from bantin.importers.word.pictures import PhotoFiles, read_pictures
from bantin.importers.word.preparing import prepare
from bantin.importers.word.reading import read_document
from bantin.importers.word.walking import walk
from bantin.wording import importing_word as kinds


def import_word_file(name: str, plan: Plan) -> Imported:
    """Make a draft of one Word file, and write it with its photos unless the run is dry."""
    opened = open_package(Path(name), name)
    if opened.value is None:
        return Imported(name, None, opened.findings)
    with opened.value.archive:
        try:
            return _imported(opened.value, name, plan)
        except BrokenPartError as error:
            return Imported(name, None, (found(error.kind, name),))


def _imported(package: Package, name: str, plan: Plan) -> Imported:
    """Read and write the draft while the file is open.

    Raises:
        BrokenPartError: the file can't be read to its end; nothing is written then.
    """
    prepared = prepare(package)
    blocks = walk(prepared)
    media = read_pictures(package, prepared.sources)
    read = read_document(blocks, media, name, plan.categories)
    if read.value is None:
        return Imported(name, None, read.findings)
    draft = read.value.draft
    unit = () if plan.unit else (found(kinds.UNIT_MISSING, name),)
    findings = (*read.findings, *_unlike_an_article(draft, name, plan.unit), *unit)
    if plan.is_dry:
        return Imported(name, draft, findings)
    files = PhotoFiles(package, prepared.sources, media, read.value.files)
    saved = save_with_photos(draft, files, plan.content, name, plan.unit)
    return Imported(name, draft, (*findings, *saved.findings), saved.value)


def _unlike_an_article(draft: Draft, name: str, unit: str) -> Iterator[Finding]:
    """Say what the check would refuse once the draft is published."""
    if not draft.blocks and not draft.summary:
        yield found(kinds.WORD_TITLE_ALONE, name)
    if len(render_draft(draft, unit).encode()) > LARGEST_TEXT:
        yield found(kinds.WORD_TOO_LONG, name)
