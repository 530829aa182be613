"""One saved page into a draft: opened, read, and saved with its photos unless the run is dry."""

from pathlib import Path
from typing import TypedDict

from bantin.findings import found
from bantin.importers.documents.saving import save_with_photos
from bantin.importers.draft import BlockKind, Draft
from bantin.importers.html.opening import open_page
from bantin.importers.html.photos import beside
from bantin.importers.html.reading import read_page
from bantin.importers.markdown import caption_of
from bantin.importers.results import Imported, Plan
from bantin.wording import importing_html as kinds


class PhotoRecord(TypedDict):
    """A photo as `--json` prints it."""

    file: str | None
    caption: str


def import_page(name: str, plan: Plan) -> Imported:
    """Make a draft of one saved page, and write it with its photos unless the run is dry."""
    opened = open_page(Path(name), name)
    if opened.value is None:
        return Imported(name, None, opened.findings)
    read = read_page(opened.value.text, name, beside(Path(name)), plan.categories)
    findings = (*opened.findings, *read.findings)
    if read.value is None:
        return Imported(name, None, findings)
    draft = read.value.draft
    if not plan.unit:
        findings = (*findings, found(kinds.HTML_UNIT_MISSING, name))
    if plan.is_dry:
        return Imported(name, draft, findings)
    saved = save_with_photos(draft, read.value.files, plan.content, name, plan.unit)
    return Imported(name, draft, (*findings, *saved.findings), saved.value)


def photo_records(draft: Draft) -> list[PhotoRecord]:
    """Give the photos of a draft in order; the file is none where it couldn't be taken."""
    return [
        PhotoRecord(file=block.photo or None, caption=caption_of(block))
        for block in draft.blocks
        if block.kind is BlockKind.PHOTO
    ]
