"""One Word file into a draft: opened, walked, read, and saved unless the run is dry."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from bantin.findings import Checked, found
from bantin.importers.documents.media import Medium
from bantin.importers.documents.saving import save_with_photos
from bantin.importers.draft import BlockKind, Draft
from bantin.importers.markdown import caption_of
from bantin.importers.results import Imported, Plan
from bantin.importers.word.package import BrokenPartError, Package, open_package
from bantin.importers.word.pictures import read_pictures
from bantin.importers.word.preparing import prepare
from bantin.importers.word.reading import WordDraft, read_document
from bantin.importers.word.walking import walk
from bantin.wording import importing_word as kinds


class PhotoRecord(TypedDict):
    """A photo as `--json` prints it."""

    file: str | None
    caption: str


@dataclass(frozen=True, slots=True)
class _Read:
    word: WordDraft
    files: dict[str, bytes]


def import_word_file(name: str, plan: Plan) -> Imported:
    """Make a draft of one Word file, and write it with its photos unless the run is dry."""
    read = _read(name, plan)
    findings = read.findings
    if read.value is None:
        return Imported(name, None, findings)
    draft = read.value.word.draft
    if not plan.unit:
        findings = (*findings, found(kinds.UNIT_MISSING, name))
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


def _read(name: str, plan: Plan) -> Checked[_Read]:
    opened = open_package(Path(name), name)
    if opened.value is None:
        return Checked(None, opened.findings)
    with opened.value.archive:
        try:
            return _draft(opened.value, name, plan)
        except BrokenPartError as error:
            return Checked(None, (found(error.kind, name),))


def _draft(package: Package, name: str, plan: Plan) -> Checked[_Read]:
    prepared = prepare(package)
    blocks = walk(prepared)
    media = read_pictures(package, prepared.sources)
    read = read_document(blocks, media, name, plan.categories)
    if read.value is None:
        return Checked(None, read.findings)
    return Checked(_Read(read.value, _files(read.value, media)), read.findings)


def _files(word: WordDraft, media: dict[str, Medium]) -> dict[str, bytes]:
    return {name: media[key].data for name, key in word.files.items()}
