"""What an importer of single documents found, as a person reads it, and what to do next."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from bantin.importers.draft import BlockKind, Draft
from bantin.importers.markdown import caption_of
from bantin.importers.results import Imported, Plan
from bantin.phrase import Language, Phrase
from bantin.wording import importing_documents as wording


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of document."""

    command: str
    """As people type it, `word`."""
    read: Callable[[str, Plan], Imported]
    """Makes a draft of one file, and writes it unless the run is dry."""
    held: Phrase
    """How it tells of paragraphs and photos."""


class PhotoRecord(TypedDict):
    """A photo as `--json` prints it."""

    file: str | None
    caption: str


def photo_records(draft: Draft) -> list[PhotoRecord]:
    """Give the photos of a draft in order; the file is none where it couldn't be taken."""
    return [
        PhotoRecord(file=block.photo or None, caption=caption_of(block))
        for block in draft.blocks
        if block.kind is BlockKind.PHOTO
    ]


def summary(
    result: Imported, plan: Plan, site: str, importer: Importer, language: Language
) -> tuple[str, ...]:
    """Say what a draft holds, what it lacks, and the next command; nothing without a draft.

    Args:
        result: what became of a document.
        plan: what all documents of the run have in common.
        site: the site's folder, for the next command.
        importer: of its kind.
        language: the reader's.
    """
    draft = result.draft
    if draft is None:
        return ()
    names = ", ".join(f"{a.name} ({a.role})" if a.role else a.name for a in draft.authors)
    signed = wording.SIGNED.say(language, names=names) if names else wording.UNSIGNED.say(language)
    lacks = ", ".join(phrase.say(language) for phrase in _lacks(draft, plan))
    missing = (wording.LACKS.say(language, fields=lacks),) if lacks else ()
    held = _held(draft, importer.held, language)
    return (held, signed, *missing, *_next(result, plan, site, importer.command, language))


def _held(draft: Draft, held: Phrase, language: Language) -> str:
    photos = [block for block in draft.blocks if block.kind is BlockKind.PHOTO]
    return held.say(
        language,
        paragraphs=str(draft.body_paragraphs),
        photos=str(len(photos)),
        captioned=str(sum(bool(photo.text) for photo in photos)),
        files=str(sum(bool(photo.photo) for photo in photos)),
        album=str(len(draft.album)),
    )


def _lacks(draft: Draft, plan: Plan) -> tuple[Phrase, ...]:
    given = (
        (wording.LACK_TITLE, draft.title),
        (wording.LACK_DATE, draft.published),
        (wording.LACK_UNIT, plan.unit),
    )
    return tuple(phrase for phrase, value in given if not value)


def _next(
    result: Imported, plan: Plan, site: str, command: str, language: Language
) -> tuple[str, ...]:
    place = shlex.quote(site)
    if result.written is not None:
        file = result.written.as_posix()
        return (wording.NEXT_WRITTEN.say(language, draft=file, site=place),)
    if not plan.is_dry:
        return ()
    unit = f" --unit {shlex.quote(plan.unit)}" if plan.unit else ""
    file, phrase = shlex.quote(result.file), wording.NEXT_DRY
    return (phrase.say(language, command=command, site=place, unit=unit, file=file),)
